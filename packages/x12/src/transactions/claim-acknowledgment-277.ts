import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import type { WireElement, WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { isoDate, wireDate, wireNumber } from "../values.ts";
import type {
  ClaimAcknowledgment277,
  ClaimAcknowledgmentClaim,
  ClaimAcknowledgmentLine,
  ClaimAcknowledgmentProvider,
  ClaimAcknowledgmentReceiver,
  ClaimAcknowledgmentSource,
  ClaimStatus,
} from "./acknowledgment.ts";
import { levelsOf, writeLevels } from "./levels.ts";
import type { Level, LevelToWrite } from "./levels.ts";
import type { QualifiedAmount, QualifiedQuantity } from "./parts.ts";
import type { Draft } from "./read-parts.ts";
import {
  NO_BEGINNING,
  defined,
  noParty,
  optional,
  readBeginning,
  readDtp,
  readNm1,
  readOther,
  readProcedure,
  readReference,
  text,
} from "./read-parts.ts";
import { bht, dtp, nm1, others, procedure, ref } from "./write-parts.ts";

/** Reads STC: up to three status composites, dates, amounts. */
export function readStc(segment: Segment, delimiters: Delimiters): ClaimStatus {
  const statuses = [1, 10, 11]
    .map((position) => text(segment, position))
    .filter((value) => value !== "")
    .map((value) => {
      const parts = value.split(delimiters.component);
      return defined({
        category: parts[0] ?? "",
        code: parts[1] ?? "",
        entity: parts[2] === "" ? undefined : parts[2],
      });
    });
  const date = (position: number): string | undefined => {
    const value = optional(segment, position);
    return value === undefined ? undefined : (isoDate(value) ?? value);
  };
  return defined({
    statuses,
    date: date(2),
    actionCode: optional(segment, 3),
    charge: optional(segment, 4),
    paid: optional(segment, 5),
    finalizedDate: date(6),
    paymentDate: date(8),
    paymentNumber: optional(segment, 9),
    message: optional(segment, 12),
  });
}

/** STC. */
export function stc(value: ClaimStatus): WireSegment {
  const composite = (index: number): WireElement => {
    const status = value.statuses[index];
    return status === undefined ? "" : [status.category, status.code, status.entity ?? ""];
  };
  const amount = (text: string | undefined): string => (text === undefined ? "" : wireNumber(text));
  return [
    "STC",
    composite(0),
    wireDate(value.date ?? ""),
    value.actionCode ?? "",
    amount(value.charge),
    amount(value.paid),
    wireDate(value.finalizedDate ?? ""),
    "",
    wireDate(value.paymentDate ?? ""),
    value.paymentNumber ?? "",
    composite(1),
    composite(2),
    value.message ?? "",
  ];
}

/** True when a 277CA status refuses the claim before adjudication: A3, A4, A6, A7, A8. */
export function isRejectedStatus(status: ClaimStatus): boolean {
  return status.statuses.some((one) => /^A[34678]$/.test(one.category));
}

/** Reads a 277CA. Never throws. */
export function read277Ca(transaction: TransactionSet): ClaimAcknowledgment277 {
  const { header, roots } = levelsOf(transaction);
  const beginning = header.find((segment) => segment.id === "BHT");
  const { delimiters, controlNumber, implementation } = transaction;
  return {
    kind: "277CA",
    controlNumber,
    implementation,
    beginning: beginning === undefined ? NO_BEGINNING : readBeginning(beginning),
    sources: roots.map((level) => readSource(level, delimiters)),
  };
}

function readSource(level: Level, delimiters: Delimiters): ClaimAcknowledgmentSource {
  const source: Draft<ClaimAcknowledgmentSource> = { source: noParty("PR"), trace: "", dates: [], receivers: [] };
  for (const segment of level.segments) {
    if (segment.id === "NM1") source.source = readNm1(segment);
    else if (segment.id === "TRN") source.trace = text(segment, 2);
    else if (segment.id === "DTP") source.dates.push(readDtp(segment));
  }
  source.receivers = level.children.map((child) => readReceiver(child, delimiters));
  return source;
}

function readReceiver(level: Level, delimiters: Delimiters): ClaimAcknowledgmentReceiver {
  const receiver: Draft<ClaimAcknowledgmentReceiver> = {
    receiver: noParty("41"),
    trace: "",
    statuses: [],
    quantities: [],
    amounts: [],
    providers: [],
  };
  for (const segment of level.segments) {
    if (segment.id === "NM1") receiver.receiver = readNm1(segment);
    else if (segment.id === "TRN") receiver.trace = text(segment, 2);
    else if (segment.id === "STC") receiver.statuses.push(readStc(segment, delimiters));
    else readTotals(receiver, segment);
  }
  receiver.providers = level.children.map((child) => readProvider(child, delimiters));
  return receiver;
}

function readTotals(target: { quantities: QualifiedQuantity[]; amounts: QualifiedAmount[] }, segment: Segment): void {
  if (segment.id === "QTY") target.quantities.push({ qualifier: text(segment, 1), quantity: text(segment, 2) });
  if (segment.id === "AMT") target.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
}

function readProvider(level: Level, delimiters: Delimiters): ClaimAcknowledgmentProvider {
  const provider: Draft<ClaimAcknowledgmentProvider> = {
    provider: noParty("85"),
    statuses: [],
    references: [],
    quantities: [],
    amounts: [],
    claims: [],
  };
  for (const segment of level.segments) {
    if (segment.id === "NM1") provider.provider = readNm1(segment);
    else if (segment.id === "TRN") provider.trace = text(segment, 2);
    else if (segment.id === "STC") provider.statuses.push(readStc(segment, delimiters));
    else if (segment.id === "REF") provider.references.push(readReference(segment));
    else readTotals(provider, segment);
  }
  provider.claims = level.children.flatMap((child) => readClaims(child, delimiters));
  return provider;
}

function readClaims(level: Level, delimiters: Delimiters): ClaimAcknowledgmentClaim[] {
  const claims: ClaimAcknowledgmentClaim[] = [];
  let patient = noParty("QC");
  let claim: Draft<ClaimAcknowledgmentClaim> | undefined;
  let line: Draft<ClaimAcknowledgmentLine> | undefined;
  for (const segment of level.segments) {
    if (segment.id === "NM1") patient = readNm1(segment);
    else if (segment.id === "TRN") {
      line = undefined;
      claim = {
        patient,
        patientControlNumber: text(segment, 2),
        statuses: [],
        references: [],
        dates: [],
        lines: [],
        otherSegments: [],
      };
      claims.push(claim);
    } else if (segment.id === "SVC") {
      line = defined({
        procedure: readProcedure(text(segment, 1), delimiters) ?? { qualifier: "", code: "", modifiers: [] },
        charge: text(segment, 2),
        revenueCode: optional(segment, 4),
        units: optional(segment, 7),
        statuses: [],
        references: [],
        dates: [],
      });
      claim?.lines.push(line);
    } else if (segment.id === "STC") (line ?? claim)?.statuses.push(readStc(segment, delimiters));
    else if (segment.id === "DTP") (line ?? claim)?.dates.push(readDtp(segment));
    else if (segment.id === "REF") addReference(line, claim, segment);
    else claim?.otherSegments.push(readOther(segment, delimiters));
  }
  return claims;
}

function addReference(
  line: Draft<ClaimAcknowledgmentLine> | undefined,
  claim: Draft<ClaimAcknowledgmentClaim> | undefined,
  segment: Segment,
): void {
  const reference = readReference(segment);
  if (line !== undefined) {
    line.references.push(reference);
    if (reference.qualifier === "FJ") line.lineItemControlNumber = reference.value;
  } else if (claim !== undefined) {
    claim.references.push(reference);
    if (reference.qualifier === "1K") claim.payerClaimControlNumber = reference.value;
  }
}

/** Writes a 277CA. Totals (QTY, AMT) are the caller's. */
export function write277Ca(value: ClaimAcknowledgment277): WrittenTransaction {
  return {
    id: "277",
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? "005010X214" : value.implementation,
    functionalId: "HN",
    sendsImplementation: true,
    segments: [bht("0085", value.beginning), ...writeLevels(value.sources.map(sourceLevel))],
  };
}

function totals(value: {
  quantities: readonly QualifiedQuantity[];
  amounts: readonly QualifiedAmount[];
}): WireSegment[] {
  return [
    ...value.quantities.map((one): WireSegment => ["QTY", one.qualifier, one.quantity]),
    ...value.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
  ];
}

function sourceLevel(value: ClaimAcknowledgmentSource): LevelToWrite {
  return {
    code: "20",
    segments: [nm1(value.source), ["TRN", "1", value.trace], ...value.dates.map(dtp)],
    children: value.receivers.map((receiver) => ({
      code: "21",
      segments: [
        nm1(receiver.receiver),
        ["TRN", "2", receiver.trace],
        ...receiver.statuses.map(stc),
        ...totals(receiver),
      ],
      children: receiver.providers.map(providerLevel),
    })),
  };
}

function providerLevel(value: ClaimAcknowledgmentProvider): LevelToWrite {
  const trace: WireSegment[] = value.trace === undefined ? [] : [["TRN", "1", value.trace]];
  return {
    code: "19",
    segments: [
      nm1(value.provider),
      ...trace,
      ...value.statuses.map(stc),
      ...value.references.map(ref),
      ...totals(value),
    ],
    children: value.claims.map((claim) => ({
      code: "PT",
      sendsChildCode: false,
      segments: [nm1(claim.patient), ...claimSegments(claim)],
      children: [],
    })),
  };
}

function claimSegments(claim: ClaimAcknowledgmentClaim): WireSegment[] {
  const control: WireSegment[] =
    claim.payerClaimControlNumber === undefined || claim.references.some((one) => one.qualifier === "1K")
      ? []
      : [["REF", "1K", claim.payerClaimControlNumber]];
  return [
    ["TRN", "2", claim.patientControlNumber],
    ...claim.statuses.map(stc),
    ...control,
    ...claim.references.map(ref),
    ...claim.dates.map(dtp),
    ...others(claim.otherSegments),
    ...claim.lines.flatMap((line): WireSegment[] => [
      ["SVC", procedure(line.procedure), wireNumber(line.charge), "", line.revenueCode ?? "", "", "", line.units ?? ""],
      ...line.statuses.map(stc),
      ...(line.lineItemControlNumber === undefined || line.references.some((one) => one.qualifier === "FJ")
        ? []
        : [["REF", "FJ", line.lineItemControlNumber] as const]),
      ...line.references.map(ref),
      ...line.dates.map(dtp),
    ]),
  ];
}
