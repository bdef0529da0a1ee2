import { writeInterchange } from "@cleanclaim/x12";
import type { WireSegment } from "@cleanclaim/x12";

/** One service of a claim under test; dollars as text. */
export interface SentLine {
  readonly procedure: string;
  readonly modifiers?: readonly string[];
  readonly charge: string;
  readonly units?: string;
  readonly date: string;
  readonly pointers?: readonly number[];
  readonly ndc?: string;
  readonly placeOfService?: string;
  /** What the primary decided: SVD and CAS. */
  readonly prior?: { readonly paid: string; readonly cas: readonly (readonly [string, string, string])[] };
}

/** One claim under test. What is not given is taken from an ordinary office visit. */
export interface SentClaim {
  readonly number: string;
  readonly payerId: string;
  readonly memberId: string;
  readonly last: string;
  readonly first: string;
  readonly birthDate: string;
  readonly sex?: string;
  readonly lines: readonly SentLine[];
  readonly diagnoses?: readonly string[];
  readonly frequency?: string;
  readonly original?: string;
  readonly authorization?: string;
  readonly responsibility?: string;
  readonly placeOfService?: string;
  readonly billingNpi?: string;
  readonly clia?: string;
  /** The payer that paid first. */
  readonly primary?: { readonly payerId: string; readonly memberId: string; readonly paid: string };
}

/** How the file is addressed. */
export interface SentBatch {
  readonly control: number;
  readonly sender?: string;
  readonly receiver?: string;
  readonly date?: string;
}

const compact = (day: string): string => day.replaceAll("-", "");
const cents = (text: string): number => Math.round(Number(text) * 100);

/** Writes an 837P with each claim under its own subscriber, as a billing system sends it. */
export function write837File(batch: SentBatch, claims: readonly SentClaim[]): string {
  const sender = batch.sender ?? "CLEANCLAIM";
  const receiver = batch.receiver ?? "SIMCLEAR";
  const date = batch.date ?? "2026-06-01";
  const body: WireSegment[] = [
    ["BHT", "0019", "00", `B${batch.control}`, compact(date), "0900", "CH"],
    ["NM1", "41", "2", "RIVERSIDE DIGESTIVE CARE", "", "", "", "", "46", sender],
    ["PER", "IC", "BILLING OFFICE", "TE", "5135550110"],
    ["NM1", "40", "2", "SIMULATED CLEARINGHOUSE", "", "", "", "", "46", receiver],
  ];
  const byNpi = new Map<string, SentClaim[]>();
  for (const claim of claims) {
    const npi = claim.billingNpi ?? "1234567893";
    byNpi.set(npi, [...(byNpi.get(npi) ?? []), claim]);
  }
  let hl = 0;
  for (const [npi, ofNpi] of byNpi) {
    hl += 1;
    const parent = hl;
    body.push(...providerLevel(parent, npi));
    for (const claim of ofNpi) {
      hl += 1;
      body.push(["HL", String(hl), String(parent), "22", "0"], ...subscriberLevel(claim), ...claimLevel(claim));
    }
  }
  const result = writeInterchange({
    sender,
    receiver,
    date,
    time: "09:00",
    controlNumber: String(batch.control),
    usage: "T",
    acknowledgmentRequested: true,
    groups: [
      {
        controlNumber: String(batch.control),
        transactions: [
          {
            id: "837",
            controlNumber: "0001",
            implementation: "005010X222A1",
            functionalId: "HC",
            sendsImplementation: true,
            segments: body,
          },
        ],
      },
    ],
  });
  if (!result.ok) throw new Error(result.problems[0]?.message ?? "not writable");
  return result.text;
}

function providerLevel(hl: number, npi: string): WireSegment[] {
  return [
    ["HL", String(hl), "", "20", "1"],
    ["PRV", "BI", "PXC", "207RG0100X"],
    ["NM1", "85", "2", "RIVERSIDE DIGESTIVE CARE", "", "", "", "", "XX", npi],
    ["N3", "200 WATER ST"],
    ["N4", "CINCINNATI", "OH", "452020001"],
    ["REF", "EI", "311234567"],
  ];
}

function subscriberLevel(claim: SentClaim): WireSegment[] {
  return [
    ["SBR", claim.responsibility ?? "P", "18", "", "", "", "", "", "", "CI"],
    ["NM1", "IL", "1", claim.last, claim.first, "", "", "", "MI", claim.memberId],
    ["N3", "12 OAK LN"],
    ["N4", "CINCINNATI", "OH", "452110002"],
    ["DMG", "D8", compact(claim.birthDate), claim.sex ?? "F"],
    ["NM1", "PR", "2", "PAYER", "", "", "", "", "PI", claim.payerId],
  ];
}

function claimLevel(claim: SentClaim): WireSegment[] {
  const total = claim.lines.reduce((sum, line) => sum + cents(line.charge), 0);
  const diagnoses = claim.diagnoses ?? ["K259"];
  const segments: WireSegment[] = [
    [
      "CLM",
      claim.number,
      (total / 100).toString(),
      "",
      "",
      [claim.placeOfService ?? "11", "B", claim.frequency ?? "1"],
      "Y",
      "A",
      "Y",
      "Y",
    ],
  ];
  if (claim.authorization !== undefined) segments.push(["REF", "G1", claim.authorization]);
  if (claim.original !== undefined) segments.push(["REF", "F8", claim.original]);
  if (claim.clia !== undefined) segments.push(["REF", "X4", claim.clia]);
  segments.push(["HI", ...diagnoses.map((code, index) => [index === 0 ? "ABK" : "ABF", code] as const)]);
  if (claim.primary !== undefined) {
    const { payerId, memberId, paid } = claim.primary;
    segments.push(
      ["SBR", "P", "18", "", "", "", "", "", "", "MB"],
      ["AMT", "D", paid],
      ["OI", "", "", "Y", "", "", "Y"],
      ["NM1", "IL", "1", claim.last, claim.first, "", "", "", "MI", memberId],
      ["NM1", "PR", "2", "PRIMARY PAYER", "", "", "", "", "PI", payerId],
    );
    // The day of the decision stands once: on the lines where those were decided, else on the claim.
    const byLine = claim.lines.some((line) => line.prior !== undefined);
    if (!byLine) segments.push(["DTP", "573", "D8", "20260515"]);
  }
  for (const [index, line] of claim.lines.entries()) segments.push(...lineLevel(claim, line, index + 1));
  return segments;
}

function lineLevel(claim: SentClaim, line: SentLine, number: number): WireSegment[] {
  const code = ["HC", line.procedure, ...(line.modifiers ?? [])];
  const segments: WireSegment[] = [
    ["LX", String(number)],
    [
      "SV1",
      code,
      line.charge,
      "UN",
      line.units ?? "1",
      line.placeOfService ?? "",
      "",
      (line.pointers ?? [1]).map(String),
    ],
    ["DTP", "472", "D8", compact(line.date)],
    ["REF", "6R", `${claim.number}L${number}`],
  ];
  if (line.ndc !== undefined) segments.push(["LIN", "", "N4", line.ndc], ["CTP", "", "", "", "1", ["UN"]]);
  if (line.prior !== undefined && claim.primary !== undefined) {
    segments.push(["SVD", claim.primary.payerId, line.prior.paid, code, "", line.units ?? "1"]);
    for (const group of new Set(line.prior.cas.map(([one]) => one))) {
      const ofGroup = line.prior.cas.filter(([one]) => one === group);
      segments.push(["CAS", group, ...ofGroup.flatMap(([, reason, amount]) => [reason, amount, ""]).slice(0, -1)]);
    }
    segments.push(["DTP", "573", "D8", "20260515"]);
  }
  return segments;
}
