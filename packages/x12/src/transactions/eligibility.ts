import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import { repetitions } from "../wire/segment.ts";
import type { WireElement, WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { wireNumber } from "../values.ts";
import type {
  EligibilityBenefit,
  EligibilityInquiry,
  EligibilityMember,
  EligibilityReceiver,
  EligibilitySource,
  EligibilitySubscriber,
  EligibilityTransaction,
  RequestRejection,
  TraceNumber,
} from "./eligibility-270.ts";
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
import { address, bht, dmg, dtp, nm1, others, per, procedure, prv, ref } from "./write-parts.ts";

/** Reads TRN. */
export function readTrace(segment: Segment): TraceNumber {
  return defined({
    typeCode: text(segment, 1),
    number: text(segment, 2),
    originatorId: optional(segment, 3),
    supplementalId: optional(segment, 4),
  });
}

/** Reads AAA. */
export function readRejection(segment: Segment): RequestRejection {
  return { valid: text(segment, 1), reasonCode: text(segment, 3), followUpCode: text(segment, 4) };
}

/** TRN. */
export function trn(value: TraceNumber): WireSegment {
  return ["TRN", value.typeCode, value.number, value.originatorId ?? "", value.supplementalId ?? ""];
}

/** AAA. */
export function aaa(value: RequestRejection): WireSegment {
  return ["AAA", value.valid, "", value.reasonCode, value.followUpCode];
}

/** Reads a 270 or 271. Never throws. */
export function readEligibility(transaction: TransactionSet): EligibilityTransaction {
  const { header, roots } = levelsOf(transaction);
  const beginning = header.find((segment) => segment.id === "BHT");
  const { delimiters, controlNumber, implementation } = transaction;
  return {
    kind: transaction.id === "271" ? "271" : "270",
    controlNumber,
    implementation,
    beginning: beginning === undefined ? NO_BEGINNING : readBeginning(beginning),
    sources: roots.map((level): EligibilitySource => {
      const { party, rejections } = readNamed(level, "PR", delimiters);
      return { source: party, rejections, receivers: level.children.map((child) => readReceiver(child, delimiters)) };
    }),
  };
}

function readReceiver(level: Level, delimiters: Delimiters): EligibilityReceiver {
  const { party, rejections } = readNamed(level, "1P", delimiters);
  const subscribers = level.children.map((child): EligibilitySubscriber => {
    return { ...readMember(child, delimiters), dependents: child.children.map((one) => readMember(one, delimiters)) };
  });
  return { receiver: party, rejections, subscribers };
}

function readNamed(
  level: Level,
  code: string,
  delimiters: Delimiters,
): { party: Party; rejections: RequestRejection[] } {
  let party = noParty(code);
  const rejections: RequestRejection[] = [];
  for (const segment of level.segments) {
    if (segment.id === "NM1") party = readNm1(segment);
    else if (segment.id === "AAA") rejections.push(readRejection(segment));
    else if (!readPartyDetail(party, segment, delimiters)) keepOther(party, segment, delimiters);
  }
  return { party, rejections };
}

function readMember(level: Level, delimiters: Delimiters): EligibilityMember {
  const member: Draft<EligibilityMember> = {
    traces: [],
    member: noParty("IL"),
    rejections: [],
    dates: [],
    inquiries: [],
    benefits: [],
    otherSegments: [],
  };
  let party: Draft<Party> = noParty("IL");
  let item: Draft<EligibilityInquiry> | Draft<EligibilityBenefit> | undefined;
  let entity: Draft<Party> | undefined;
  for (const segment of level.segments) {
    if (segment.id === "EQ" || segment.id === "EB") {
      entity = undefined;
      item = segment.id === "EQ" ? readInquiry(segment, delimiters) : readBenefit(segment, delimiters);
      if ("informationCode" in item) member.benefits.push(item);
      else member.inquiries.push(item);
    } else if (item !== undefined) entity = itemDetail(item, entity, segment, delimiters);
    else if (segment.id === "NM1") {
      party = readNm1(segment);
      member.member = party;
    } else memberDetail(member, party, segment, delimiters);
  }
  return member;
}

function memberDetail(
  member: Draft<EligibilityMember>,
  party: Draft<Party>,
  segment: Segment,
  delimiters: Delimiters,
): void {
  switch (segment.id) {
    case "TRN":
      member.traces.push(readTrace(segment));
      break;
    case "AAA":
      member.rejections.push(readRejection(segment));
      break;
    case "DTP":
      member.dates.push(readDtp(segment));
      break;
    case "INS":
      member.relationshipCode = text(segment, 2);
      member.otherSegments.push(readOther(segment, delimiters));
      break;
    default:
      if (!readPartyDetail(party, segment, delimiters)) member.otherSegments.push(readOther(segment, delimiters));
  }
}

/** Reads what follows an EQ or EB; returns the related entity that is open afterwards. */
function itemDetail(
  item: Draft<EligibilityInquiry> | Draft<EligibilityBenefit>,
  entity: Draft<Party> | undefined,
  segment: Segment,
  delimiters: Delimiters,
): Draft<Party> | undefined {
  if (segment.id === "LS" || segment.id === "LE") return undefined;
  if (entity !== undefined && readPartyDetail(entity, segment, delimiters)) return entity;
  if (segment.id === "REF") item.references.push(readReference(segment));
  else if (segment.id === "DTP") item.dates.push(readDtp(segment));
  else if ("informationCode" in item) {
    if (segment.id === "NM1") {
      const party = readNm1(segment);
      item.entities.push(party);
      return party;
    }
    if (segment.id === "MSG") item.messages.push(text(segment, 1));
    else if (segment.id === "AAA") item.rejections.push(readRejection(segment));
    else item.otherSegments.push(readOther(segment, delimiters));
  } else if (segment.id === "AMT") item.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
  else item.otherSegments.push(readOther(segment, delimiters));
  return entity;
}

function readInquiry(segment: Segment, delimiters: Delimiters): Draft<EligibilityInquiry> {
  return defined({
    serviceTypeCodes: [...repetitions(text(segment, 1), delimiters)],
    procedure: readProcedure(text(segment, 2), delimiters),
    coverageLevelCode: optional(segment, 3),
    amounts: [],
    dates: [],
    references: [],
    otherSegments: [],
  });
}

function readBenefit(segment: Segment, delimiters: Delimiters): Draft<EligibilityBenefit> {
  return defined({
    informationCode: text(segment, 1),
    coverageLevelCode: optional(segment, 2),
    serviceTypeCodes: [...repetitions(text(segment, 3), delimiters)],
    insuranceTypeCode: optional(segment, 4),
    planDescription: optional(segment, 5),
    timePeriodCode: optional(segment, 6),
    amount: optional(segment, 7),
    percent: optional(segment, 8),
    quantityQualifier: optional(segment, 9),
    quantity: optional(segment, 10),
    authorizationRequired: optional(segment, 11),
    inPlanNetwork: optional(segment, 12),
    procedure: readProcedure(text(segment, 13), delimiters),
    messages: [],
    references: [],
    dates: [],
    rejections: [],
    entities: [],
    otherSegments: [],
  });
}

/** Writes a 270 or 271. */
export function writeEligibility(value: EligibilityTransaction): WrittenTransaction {
  return {
    id: value.kind,
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? "005010X279A1" : value.implementation,
    functionalId: value.kind === "270" ? "HS" : "HB",
    sendsImplementation: true,
    segments: [bht("0022", value.beginning), ...writeLevels(value.sources.map(sourceLevel))],
  };
}

function sourceLevel(value: EligibilitySource): LevelToWrite {
  return {
    code: "20",
    segments: [nm1(value.source), ...details(value.source), ...value.rejections.map(aaa)],
    children: value.receivers.map((receiver) => ({
      code: "21",
      segments: [nm1(receiver.receiver), ...details(receiver.receiver), ...receiver.rejections.map(aaa)],
      children: receiver.subscribers.map((subscriber) => ({
        code: "22",
        segments: memberSegments(subscriber),
        children: subscriber.dependents.map((one) => ({ code: "23", segments: memberSegments(one), children: [] })),
      })),
    })),
  };
}

function details(party: Party): WireSegment[] {
  return [
    ...party.references.map(ref),
    ...address(party),
    ...party.contacts.map(per),
    ...prv(party, "PE"),
    ...others(party.otherSegments, "DMG"),
  ];
}

function memberSegments(value: EligibilityMember): WireSegment[] {
  const kept = value.otherSegments.some((one) => one.id === "INS");
  const ins: WireSegment[] =
    kept || value.relationshipCode === undefined
      ? []
      : [["INS", value.relationshipCode === "18" ? "Y" : "N", value.relationshipCode]];
  const { member } = value;
  return [
    ...value.traces.map(trn),
    nm1(member),
    ...member.references.map(ref),
    ...address(member),
    ...member.contacts.map(per),
    ...value.rejections.map(aaa),
    ...prv(member, "PE"),
    ...dmg(member),
    ...ins,
    ...others(value.otherSegments),
    ...value.dates.map(dtp),
    ...value.inquiries.flatMap(inquirySegments),
    ...value.benefits.flatMap(benefitSegments),
  ];
}

function codes(list: readonly string[]): WireElement {
  return list.length === 1 ? (list[0] ?? "") : list.length === 0 ? "" : { repetitions: list };
}

function inquirySegments(value: EligibilityInquiry): WireSegment[] {
  return [
    ["EQ", codes(value.serviceTypeCodes), procedure(value.procedure), value.coverageLevelCode ?? ""],
    ...value.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
    ...others(value.otherSegments),
    ...value.references.map(ref),
    ...value.dates.map(dtp),
  ];
}

function benefitSegments(value: EligibilityBenefit): WireSegment[] {
  const hsd = value.otherSegments.filter((one) => one.id === "HSD");
  const entities = value.entities.flatMap((entity) => [
    nm1(entity),
    ...address(entity),
    ...entity.contacts.map(per),
    ...prv(entity, "PE"),
  ]);
  return [
    [
      "EB",
      value.informationCode,
      value.coverageLevelCode ?? "",
      codes(value.serviceTypeCodes),
      value.insuranceTypeCode ?? "",
      value.planDescription ?? "",
      value.timePeriodCode ?? "",
      value.amount === undefined ? "" : wireNumber(value.amount),
      value.percent ?? "",
      value.quantityQualifier ?? "",
      value.quantity ?? "",
      value.authorizationRequired ?? "",
      value.inPlanNetwork ?? "",
      procedure(value.procedure),
    ],
    ...others(hsd),
    ...value.references.map(ref),
    ...value.dates.map(dtp),
    ...value.rejections.map(aaa),
    ...value.messages.map((message): WireSegment => ["MSG", message]),
    ...others(value.otherSegments, "HSD"),
    ...(entities.length === 0 ? [] : [["LS", "2120"] as const, ...entities, ["LE", "2120"] as const]),
  ];
}
