import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { element, readInterchanges, summarizeTransaction } from "@cleanclaim/x12";
import type { ReadResult, Segment } from "@cleanclaim/x12";
import { notFound } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";

type FileView = ResponseOf<"GET /api/files/:id">;

/** A kept file with its bytes. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly direction: string;
  readonly at: string;
  readonly status: string;
  readonly problem: string | null;
  readonly size: number;
  readonly content: Buffer;
}

/** Reads a kept file; 404 for any other. */
export async function keptFile(tx: TenantTransaction, organizationId: string, fileId: string): Promise<KeptFile> {
  const row = await tx
    .selectFrom("exchange_file")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("exchange_file_id", "=", fileId)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The file");
  return {
    id: row.exchange_file_id,
    name: row.name,
    kind: row.kind,
    direction: row.direction,
    at: row.at,
    status: row.status,
    problem: row.problem,
    size: Number(row.size_bytes),
    content: row.content,
  };
}

const shown = 2000;

/** A file segment by segment, each with what it means. Long files are cut after 2000 segments. */
export function fileView(file: KeptFile): FileView {
  const { interchanges } = readInterchanges(file.content);
  const { content: _bytes, ...facts } = file;
  const all = interchanges.flatMap((interchange) => [
    interchange.header,
    ...interchange.acknowledgments,
    ...interchange.groups.flatMap((group) => [
      ...(group.header === undefined ? [] : [group.header]),
      ...group.transactions.flatMap((transaction) => transaction.segments),
      ...(group.trailer === undefined ? [] : [group.trailer]),
    ]),
    ...(interchange.trailer === undefined ? [] : [interchange.trailer]),
  ]);
  return {
    ...facts,
    segments: all.slice(0, shown).map((segment, index) => ({
      ordinal: index + 1,
      id: segment.id,
      text: segment.elements.join("*"),
      meaning: meaningOf(segment),
    })),
    truncated: all.length > shown,
  };
}

const plain: Readonly<Record<string, string>> = {
  ISA: "Interchange begins: who sends to whom, when, control number",
  IEA: "Interchange ends",
  GS: "Group begins: kind of transactions, sender, receiver, version",
  GE: "Group ends",
  ST: "Transaction begins",
  SE: "Transaction ends, with its count of segments",
  BHT: "What the transaction is for, its number and time",
  HL: "A level of the hierarchy begins",
  PRV: "Provider's taxonomy",
  SBR: "Coverage: position of the payer, relationship, plan",
  PAT: "The patient's relationship to the subscriber",
  N3: "Street",
  N4: "City, state, ZIP",
  DMG: "Birth date and sex",
  PER: "Contact",
  CLM: "Claim: number, total charge, place, frequency, signatures",
  HI: "Diagnosis codes",
  LX: "Service line number",
  SV1: "Professional service: code, charge, units, place, diagnosis pointers",
  SV2: "Institutional service: revenue code, code, charge, units",
  LIN: "Drug (NDC)",
  CTP: "Drug quantity",
  SVD: "What another payer paid on the line",
  CAS: "Adjustments: group, reason, amount",
  AMT: "An amount",
  OI: "Other insurance: assignment and release",
  NTE: "Note",
  BPR: "Payment: amount, method, date, account",
  TRN: "Trace number",
  CUR: "Currency",
  N1: "A name",
  CLP: "Claim payment: number, status, charge, paid, patient's share, payer's number",
  SVC: "Service payment: code, charge, paid, units",
  PLB: "Adjustment for the provider as a whole",
  MOA: "Remarks on the claim",
  LQ: "Remark on the line",
  TA1: "Answer to an interchange: accepted or refused, and why",
  AK1: "The group that is answered",
  AK2: "The transaction that is answered",
  IK3: "Segment with an error",
  IK4: "Element with an error",
  IK5: "Verdict on the transaction",
  AK9: "Verdict on the group",
  CTX: "Context of the error",
  STC: "Status of the claim: category, code, entity, amount",
  QTY: "A count",
  EQ: "Which benefits are asked for",
  EB: "A benefit: kind, service, amount or percentage",
  AAA: "Why the question could not be answered",
  INS: "The patient's relationship to the subscriber",
  UM: "What is to be reviewed",
  HCR: "The decision on the authorisation",
  LS: "A loop begins",
  LE: "A loop ends",
  MSG: "Message in words",
};

const names: Readonly<Record<string, string>> = {
  "41": "Submitter",
  "40": "Receiver",
  "85": "Billing provider",
  "87": "Pay-to address",
  IL: "Subscriber",
  QC: "Patient",
  PR: "Payer",
  PE: "Payee",
  "82": "Rendering provider",
  "77": "Service facility",
  DN: "Referring provider",
  DK: "Ordering provider",
  DQ: "Supervising provider",
  "1P": "Provider who asks",
  "74": "Corrected name",
  TT: "Crossover payer",
  AY: "Clearinghouse",
  X3: "Reviewer",
  "03": "Dependent",
};

const references: Readonly<Record<string, string>> = {
  EI: "Tax id",
  SY: "Tax id (SSN)",
  F8: "Payer's number of the claim",
  G1: "Prior authorisation number",
  "9F": "Referral number",
  "6R": "Line item control number",
  "1K": "Payer's number of the claim",
  D9: "Clearinghouse's number",
  X4: "CLIA number",
  EA: "Medical record number",
};

const dates: Readonly<Record<string, string>> = {
  "472": "Date of service",
  "232": "Service period begins",
  "233": "Service period ends",
  "431": "Onset",
  "439": "Accident",
  "573": "Date of the other payer's decision",
  "435": "Admission",
  "096": "Discharge",
  "434": "Statement period",
  "405": "Production date",
  "291": "Day asked about",
  "050": "Received",
  "009": "Processed",
};

function meaningOf(segment: Segment): string {
  const first = element(segment, 1);
  if (segment.id === "NM1" || segment.id === "N1") return names[first] ?? "A name";
  if (segment.id === "REF") return references[first] ?? "Reference number";
  if (segment.id === "DTP" || segment.id === "DTM") return dates[first] ?? "Date";
  return plain[segment.id] ?? "";
}

/** What a file says, in the terms of `cleanclaim x12 summary`: one object, or a list when it holds several transactions. */
export function fileSummary(reading: ReadResult): unknown {
  const sets = reading.interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions));
  const summaries = sets.slice(0, 50).map((set) => summarizeTransaction(set));
  return summaries.length === 1 ? summaries[0] : { transactions: summaries };
}
