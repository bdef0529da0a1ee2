import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import type { WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { wireNumber } from "../values.ts";
import type { ClaimStatus } from "./acknowledgment.ts";
import { readStc, stc } from "./claim-acknowledgment-277.ts";
import type {
  ClaimStatusClaim,
  ClaimStatusLine,
  ClaimStatusPatient,
  ClaimStatusProvider,
  ClaimStatusReceiver,
  ClaimStatusSource,
  ClaimStatusSubscriber,
  ClaimStatusTransaction,
} from "./claim-status-276.ts";
import type { TraceNumber } from "./eligibility-270.ts";
import { readTrace, trn } from "./eligibility.ts";
import { levelsOf, writeLevels } from "./levels.ts";
import type { Level, LevelToWrite } from "./levels.ts";
import type { Party } from "./parts.ts";
import type { Draft } from "./read-parts.ts";
import {
  NO_BEGINNING,
  defined,
  keepOther,
  noParty,
  optional,
  readBeginning,
  readDtp,
  readNm1,
  readOther,
  readPartyDetail,
  readProcedure,
  readReference,
  text,
} from "./read-parts.ts";
import { bht, dmg, dtp, nm1, others, per, procedure, ref } from "./write-parts.ts";

/** Reads a 276 or 277 (X212). Never throws. */
export function readClaimStatus(transaction: TransactionSet): ClaimStatusTransaction {
  const { header, roots } = levelsOf(transaction);
  const beginning = header.find((segment) => segment.id === "BHT");
  const { delimiters, controlNumber, implementation } = transaction;
  return {
    kind: transaction.id === "277" ? "277" : "276",
    controlNumber,
    implementation,
    beginning: beginning === undefined ? NO_BEGINNING : readBeginning(beginning),
    sources: roots.map((level): ClaimStatusSource => {
      const source = readNamed(level, "PR", delimiters).party;
      return { source, receivers: level.children.map((child) => readReceiver(child, delimiters)) };
    }),
  };
}

interface Named {
  readonly party: Party;
  readonly traces: TraceNumber[];
  readonly statuses: ClaimStatus[];
}

function readNamed(level: Level, code: string, delimiters: Delimiters): Named {
  let party = noParty(code);
  const traces: TraceNumber[] = [];
  const statuses: ClaimStatus[] = [];
  for (const segment of level.segments) {
    if (segment.id === "NM1") party = readNm1(segment);
    else if (segment.id === "TRN") traces.push(readTrace(segment));
    else if (segment.id === "STC") statuses.push(readStc(segment, delimiters));
    else if (!readPartyDetail(party, segment, delimiters)) keepOther(party, segment, delimiters);
  }
  return { party, traces, statuses };
}

function readReceiver(level: Level, delimiters: Delimiters): ClaimStatusReceiver {
  const { party, traces, statuses } = readNamed(level, "41", delimiters);
  const providers = level.children.map((child): ClaimStatusProvider => {
    const provider = readNamed(child, "1P", delimiters);
    const subscribers = child.children.map((one): ClaimStatusSubscriber => {
      return { ...readPatient(one, delimiters), dependents: one.children.map((two) => readPatient(two, delimiters)) };
    });
    return { provider: provider.party, traces: provider.traces, statuses: provider.statuses, subscribers };
  });
  return { receiver: party, traces, statuses, providers };
}

function readPatient(level: Level, delimiters: Delimiters): ClaimStatusPatient {
  const patient: Draft<ClaimStatusPatient> = { patient: noParty("IL"), claims: [] };
  let party: Draft<Party> = noParty("IL");
  let claim: Draft<ClaimStatusClaim> | undefined;
  let line: Draft<ClaimStatusLine> | undefined;
  let early: Segment[] = [];
  for (const segment of level.segments) {
    if (segment.id === "TRN") {
      line = undefined;
      claim = {
        trace: readTrace(segment),
        statuses: [],
        references: [],
        amounts: [],
        dates: [],
        lines: [],
        otherSegments: [],
      };
      patient.claims.push(claim);
    } else if (segment.id === "SVC") {
      line = readLine(segment, delimiters);
      claim?.lines.push(line);
    } else if (claim !== undefined) claimDetail(claim, line, segment, delimiters);
    else if (segment.id === "NM1") {
      party = readNm1(segment);
      for (const one of early) readPartyDetail(party, one, delimiters);
      early = [];
      patient.patient = party;
    } else if (party.name === "" && party.id === undefined) early.push(segment);
    else if (!readPartyDetail(party, segment, delimiters)) keepOther(party, segment, delimiters);
  }
  return patient;
}

function readLine(segment: Segment, delimiters: Delimiters): Draft<ClaimStatusLine> {
  return defined({
    procedure: readProcedure(text(segment, 1), delimiters) ?? { qualifier: "", code: "", modifiers: [] },
    charge: text(segment, 2),
    paid: optional(segment, 3),
    revenueCode: optional(segment, 4),
    units: optional(segment, 7),
    statuses: [],
    references: [],
    dates: [],
  });
}

function claimDetail(
  claim: Draft<ClaimStatusClaim>,
  line: Draft<ClaimStatusLine> | undefined,
  segment: Segment,
  delimiters: Delimiters,
): void {
  const target = line ?? claim;
  switch (segment.id) {
    case "STC":
      target.statuses.push(readStc(segment, delimiters));
      break;
    case "REF":
      target.references.push(readReference(segment));
      break;
    case "DTP":
      target.dates.push(readDtp(segment));
      break;
    case "AMT":
      claim.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
      break;
    default:
      claim.otherSegments.push(readOther(segment, delimiters));
  }
}

/** Writes a 276 or 277. */
export function writeClaimStatus(value: ClaimStatusTransaction): WrittenTransaction {
  return {
    id: value.kind,
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? "005010X212" : value.implementation,
    functionalId: value.kind === "276" ? "HR" : "HN",
    sendsImplementation: true,
    segments: [
      bht("0010", value.beginning),
      ...writeLevels(
        value.sources.map((source) => ({
          code: "20",
          segments: [nm1(source.source), ...source.source.contacts.map(per)],
          children: source.receivers.map(receiverLevel),
        })),
      ),
    ],
  };
}

function receiverLevel(value: ClaimStatusReceiver): LevelToWrite {
  return {
    code: "21",
    segments: [nm1(value.receiver), ...value.traces.map(trn), ...value.statuses.map(stc)],
    children: value.providers.map((provider) => ({
      code: "19",
      segments: [nm1(provider.provider), ...provider.traces.map(trn), ...provider.statuses.map(stc)],
      children: provider.subscribers.map((subscriber) => ({
        code: "22",
        segments: patientSegments(subscriber),
        children: subscriber.dependents.map((one) => ({ code: "23", segments: patientSegments(one), children: [] })),
      })),
    })),
  };
}

function patientSegments(value: ClaimStatusPatient): WireSegment[] {
  return [...dmg(value.patient), nm1(value.patient), ...value.claims.flatMap(claimSegments)];
}

function claimSegments(claim: ClaimStatusClaim): WireSegment[] {
  return [
    trn(claim.trace),
    ...claim.statuses.map(stc),
    ...claim.references.map(ref),
    ...claim.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
    ...claim.dates.map(dtp),
    ...others(claim.otherSegments),
    ...claim.lines.flatMap((line): WireSegment[] => [
      [
        "SVC",
        procedure(line.procedure),
        wireNumber(line.charge),
        line.paid === undefined ? "" : wireNumber(line.paid),
        line.revenueCode ?? "",
        "",
        "",
        line.units ?? "",
      ],
      ...line.statuses.map(stc),
      ...line.references.map(ref),
      ...line.dates.map(dtp),
    ]),
  ];
}
