import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import type { WireElement, WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { dottedIcd, isoDate, wireDate, wireNumber } from "../values.ts";
import type {
  PatientEvent,
  ReviewDiagnosis,
  ReviewedItem,
  ReviewedService,
  ReviewInformation,
  ServicesReviewTransaction,
} from "./authorization-278.ts";
import type { RequestRejection } from "./eligibility-270.ts";
import { aaa, readRejection, readTrace, trn } from "./eligibility.ts";
import { levelsOf, writeLevels } from "./levels.ts";
import type { Level, LevelToWrite } from "./levels.ts";
import type { Party } from "./parts.ts";
import type { Draft } from "./read-parts.ts";
import {
  NO_BEGINNING,
  component,
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
import { address, bht, chunks, dmg, dtp, inOrder, nm1, others, per, procedure, prv, ref } from "./write-parts.ts";

interface Named {
  readonly party: Party;
  readonly rejections: RequestRejection[];
}

/** Reads a 278 request or response (X217). Never throws. */
export function readServicesReview(transaction: TransactionSet): ServicesReviewTransaction {
  const { header, roots } = levelsOf(transaction);
  const bhtSegment = header.find((segment) => segment.id === "BHT");
  const beginning = bhtSegment === undefined ? NO_BEGINNING : readBeginning(bhtSegment);
  const { delimiters, controlNumber, implementation } = transaction;
  const find = (levels: readonly Level[], code: string): Level | undefined =>
    levels.find((level) => level.code === code);
  const reviewer = roots[0];
  const requester = find(reviewer?.children ?? [], "21");
  const subscriberLevel = find(requester?.children ?? [], "22");
  const dependentLevel = find(subscriberLevel?.children ?? [], "23");
  const named = (level: Level | undefined, code: string): Named => {
    return level === undefined ? { party: noParty(code), rejections: [] } : readNamed(level, code, delimiters);
  };
  const one = named(reviewer, "X3");
  const two = named(requester, "1P");
  const three = named(subscriberLevel, "IL");
  const four = named(dependentLevel, "QC");
  const events = [...(subscriberLevel?.children ?? []), ...(dependentLevel?.children ?? [])].filter(
    (level) => level.code === "EV",
  );
  return defined({
    kind: "278",
    direction: beginning.purposeCode === "11" || beginning.purposeCode === "05" ? "response" : "request",
    controlNumber,
    implementation,
    beginning,
    reviewer: one.party,
    reviewerRejections: one.rejections,
    requester: two.party,
    requesterRejections: two.rejections,
    subscriber: three.party,
    subscriberRejections: three.rejections,
    dependent: dependentLevel === undefined ? undefined : four.party,
    dependentRejections: four.rejections,
    events: events.map((level) => readEvent(level, delimiters)),
  });
}

function readNamed(level: Level, code: string, delimiters: Delimiters): Named {
  let party = noParty(code);
  const rejections: RequestRejection[] = [];
  for (const segment of level.segments) {
    if (segment.id === "NM1") party = readNm1(segment);
    else if (segment.id === "AAA") rejections.push(readRejection(segment));
    else if (!readPartyDetail(party, segment, delimiters)) keepOther(party, segment, delimiters);
  }
  return { party, rejections };
}

function newItem(): Draft<ReviewedItem> {
  return { traces: [], rejections: [], references: [], dates: [], messages: [], providers: [], otherSegments: [] };
}

function readEvent(level: Level, delimiters: Delimiters): PatientEvent {
  const event: Draft<PatientEvent> = { ...newItem(), diagnoses: [], services: [] };
  let party: Draft<Party> | undefined;
  for (const segment of level.segments) {
    if (segment.id === "HI") {
      for (const value of segment.elements.slice(1)) {
        if (value !== "") event.diagnoses.push(readDiagnosis(value, delimiters));
      }
    } else party = readItemSegment(event, party, segment, delimiters);
  }
  event.services = level.children.map((child) => readService(child, delimiters));
  return event;
}

function readDiagnosis(value: string, delimiters: Delimiters): ReviewDiagnosis {
  const qualifier = component(value, 1, delimiters);
  const date = component(value, 4, delimiters);
  const code = dottedIcd(component(value, 2, delimiters), qualifier);
  return defined({ qualifier, code, date: date === "" ? undefined : (isoDate(date) ?? date) });
}

function readService(level: Level, delimiters: Delimiters): ReviewedService {
  const service: Draft<ReviewedService> = newItem();
  let party: Draft<Party> | undefined;
  for (const segment of level.segments) {
    switch (segment.id) {
      case "SV1":
      case "SV3":
        service.procedure = readProcedure(text(segment, 1), delimiters);
        service.charge = optional(segment, 2);
        service.unitType = segment.id === "SV1" ? optional(segment, 3) : "UN";
        service.units = optional(segment, segment.id === "SV1" ? 4 : 6);
        break;
      case "SV2":
        service.revenueCode = optional(segment, 1);
        service.procedure = readProcedure(text(segment, 2), delimiters);
        service.charge = optional(segment, 3);
        service.unitType = optional(segment, 4);
        service.units = optional(segment, 5);
        break;
      default:
        party = readItemSegment(service, party, segment, delimiters);
    }
  }
  return defined(service);
}

/** Reads a segment that events and services share; returns the provider that is open afterwards. */
function readItemSegment(
  item: Draft<ReviewedItem>,
  party: Draft<Party> | undefined,
  segment: Segment,
  delimiters: Delimiters,
): Draft<Party> | undefined {
  if (segment.id === "NM1") {
    const next = readNm1(segment);
    item.providers.push(next);
    return next;
  }
  if (party !== undefined && readPartyDetail(party, segment, delimiters)) return party;
  switch (segment.id) {
    case "TRN":
      item.traces.push(readTrace(segment));
      break;
    case "AAA":
      item.rejections.push(readRejection(segment));
      break;
    case "UM":
      item.review = readReview(segment, delimiters);
      if (segment.elements.length > 5) item.otherSegments.push(readOther(segment, delimiters));
      break;
    case "HCR":
      item.decision = defined({
        actionCode: text(segment, 1),
        reviewNumber: optional(segment, 2),
        reasonCodes: text(segment, 3) === "" ? [] : text(segment, 3).split(delimiters.repetition ?? "\u0000"),
        secondSurgicalOpinion: optional(segment, 4),
      });
      break;
    case "REF":
      item.references.push(readReference(segment));
      break;
    case "DTP":
      item.dates.push(readDtp(segment));
      break;
    case "MSG":
      item.messages.push(text(segment, 1));
      break;
    default:
      item.otherSegments.push(readOther(segment, delimiters));
  }
  return party;
}

function readReview(segment: Segment, delimiters: Delimiters): ReviewInformation {
  const place = text(segment, 4);
  return defined({
    requestCategory: text(segment, 1),
    certificationType: text(segment, 2),
    serviceTypeCode: optional(segment, 3),
    facilityCode: component(place, 1, delimiters) || undefined,
    facilityQualifier: component(place, 2, delimiters) || undefined,
    levelOfServiceCode: optional(segment, 6),
  });
}

/** Writes a 278. */
export function writeServicesReview(value: ServicesReviewTransaction): WrittenTransaction {
  const events = value.events.map(eventLevel);
  const dependent: LevelToWrite[] =
    value.dependent === undefined
      ? events
      : [{ code: "23", segments: memberSegments(value.dependent, value.dependentRejections), children: events }];
  const requester: LevelToWrite = {
    code: "21",
    segments: [...requesterSegments(value.requester), ...value.requesterRejections.map(aaa)],
    children: [
      { code: "22", segments: memberSegments(value.subscriber, value.subscriberRejections), children: dependent },
    ],
  };
  const reviewer: LevelToWrite = {
    code: "20",
    segments: [nm1(value.reviewer), ...value.reviewer.contacts.map(per), ...value.reviewerRejections.map(aaa)],
    children: [requester],
  };
  return {
    id: "278",
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? "005010X217" : value.implementation,
    functionalId: "HI",
    sendsImplementation: true,
    segments: [bht("0007", value.beginning), ...writeLevels([reviewer])],
  };
}

function requesterSegments(party: Party): WireSegment[] {
  return [nm1(party), ...party.references.map(ref), ...address(party), ...party.contacts.map(per), ...prv(party, "PE")];
}

function memberSegments(party: Party, rejections: readonly RequestRejection[]): WireSegment[] {
  return [
    nm1(party),
    ...party.references.map(ref),
    ...address(party),
    ...rejections.map(aaa),
    ...dmg(party),
    ...others(party.otherSegments, "DMG"),
  ];
}

const ITEM_ORDER = "TRN AAA UM HCR REF DTP HI SV1 SV2 SV3 TOO HSD CRC CL1 CR1 CR2 CR5 CR6 PWK MSG".split(" ");

function itemSegments(item: ReviewedItem, own: readonly WireSegment[]): WireSegment[] {
  const { review, decision } = item;
  const kept = item.otherSegments.some((one) => one.id === "UM");
  const place: WireElement =
    review?.facilityCode === undefined ? "" : [review.facilityCode, review.facilityQualifier ?? ""];
  const segments: WireSegment[] = [
    ...item.traces.map(trn),
    ...item.rejections.map(aaa),
    ...(review === undefined || kept
      ? []
      : [
          [
            "UM",
            review.requestCategory,
            review.certificationType,
            review.serviceTypeCode ?? "",
            place,
            "",
            review.levelOfServiceCode ?? "",
          ] as const,
        ]),
    ...(decision === undefined
      ? []
      : [
          [
            "HCR",
            decision.actionCode,
            decision.reviewNumber ?? "",
            reasons(decision.reasonCodes),
            decision.secondSurgicalOpinion ?? "",
          ] as const,
        ]),
    ...item.references.map(ref),
    ...item.dates.map(dtp),
    ...own,
    ...item.messages.map((message): WireSegment => ["MSG", message]),
    ...others(item.otherSegments),
  ];
  const providers = item.providers.flatMap((party) => [
    nm1(party),
    ...party.references.map(ref),
    ...address(party),
    ...party.contacts.map(per),
    ...prv(party, "PE"),
  ]);
  return [...inOrder(segments, ITEM_ORDER), ...providers];
}

function reasons(list: readonly string[]): WireElement {
  return list.length <= 1 ? (list[0] ?? "") : { repetitions: list };
}

function eventLevel(event: PatientEvent): LevelToWrite {
  const diagnoses = event.diagnoses.map((one): WireElement => {
    const code = one.code.replace(".", "");
    return one.date === undefined ? [one.qualifier, code] : [one.qualifier, code, "D8", wireDate(one.date)];
  });
  const hi = chunks(diagnoses, 12).map((part): WireSegment => ["HI", ...part]);
  return {
    code: "EV",
    segments: itemSegments(event, hi),
    children: event.services.map((service) => ({
      code: "SS",
      segments: itemSegments(service, serviceSegment(service)),
      children: [],
    })),
  };
}

function serviceSegment(service: ReviewedService): WireSegment[] {
  const charge = service.charge === undefined ? "" : wireNumber(service.charge);
  if (service.revenueCode !== undefined) {
    return [
      ["SV2", service.revenueCode, procedure(service.procedure), charge, service.unitType ?? "", service.units ?? ""],
    ];
  }
  if (service.procedure === undefined) return [];
  if (service.procedure.qualifier === "AD")
    return [["SV3", procedure(service.procedure), charge, "", "", "", service.units ?? ""]];
  return [["SV1", procedure(service.procedure), charge, service.unitType ?? "", service.units ?? ""]];
}
