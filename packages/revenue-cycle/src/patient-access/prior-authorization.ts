import type { CalendarDate } from "@cleanclaim/model";
import { readInterchanges, readServicesReview, writeServicesReview } from "@cleanclaim/x12";
import type { PatientEvent, ReviewDecision, ReviewedService } from "@cleanclaim/x12";
import { memberParty, organizationParty, rejectionText, writeInquiry } from "./eligibility.ts";
import type { InquiryEnvelope, MemberInquiry, WrittenInquiry } from "./eligibility.ts";

/** What the payer is asked to authorise. */
export interface AuthorizationRequest {
  readonly procedureCodes: readonly string[];
  /** With their dot. */
  readonly diagnosisCodes: readonly string[];
  readonly units: number;
  readonly serviceDate: CalendarDate;
  readonly placeOfServiceCode: string;
}

const item = { rejections: [], references: [], messages: [], otherSegments: [] };

/** Writes a 278 request (health services review) for one member. */
export function writeAuthorizationRequest(
  inquiry: MemberInquiry,
  request: AuthorizationRequest,
  envelope: InquiryEnvelope,
): WrittenInquiry {
  const date = {
    qualifier: "472",
    format: "D8",
    raw: request.serviceDate.replaceAll("-", ""),
    from: request.serviceDate,
  };
  const trace = {
    typeCode: "1",
    number: envelope.trace,
    originatorId: `9${envelope.partners.senderId.padEnd(9, "0").slice(0, 9)}`,
  };
  const provider = organizationParty("SJ", inquiry.provider.name, "XX", inquiry.provider.npi);
  const services = request.procedureCodes.map((code): ReviewedService => ({
    ...item,
    traces: [],
    dates: [date],
    providers: [],
    procedure: { qualifier: "HC", code, modifiers: [] },
    unitType: "UN",
    units: String(request.units),
  }));
  const event: PatientEvent = {
    ...item,
    traces: [trace],
    review: {
      requestCategory: "HS",
      certificationType: "I",
      serviceTypeCode: "2",
      facilityCode: request.placeOfServiceCode,
      facilityQualifier: "B",
    },
    dates: [date],
    diagnoses: request.diagnosisCodes.map((code, index) => ({ qualifier: index === 0 ? "ABK" : "ABF", code })),
    providers: [provider],
    services,
  };
  const { dependent } = inquiry;
  return writeInquiry(
    writeServicesReview({
      kind: "278",
      direction: "request",
      controlNumber: "0001",
      implementation: "005010X217",
      beginning: { purposeCode: "13", referenceNumber: envelope.trace, date: envelope.date, time: envelope.time },
      reviewer: organizationParty("X3", inquiry.payer.name, "PI", inquiry.payer.payerId),
      reviewerRejections: [],
      requester: organizationParty("1P", inquiry.provider.name, "XX", inquiry.provider.npi),
      requesterRejections: [],
      subscriber: memberParty("IL", inquiry.subscriber, inquiry.memberId),
      subscriberRejections: [],
      ...(dependent === undefined ? {} : { dependent: memberParty("QC", dependent, undefined) }),
      dependentRejections: [],
      events: [event],
    }),
    envelope,
  );
}

/** What a 278 response came to. */
export interface AuthorizationReading {
  readonly status: "approved" | "modified" | "denied" | "pended" | "no-answer";
  readonly number: string | null;
  readonly effectiveFrom: string | null;
  /** Last day included. */
  readonly effectiveUntil: string | null;
  readonly units: number | null;
  readonly text: string;
}

const decisions: Readonly<Record<string, { status: AuthorizationReading["status"]; text: string }>> = {
  A1: { status: "approved", text: "The payer authorised the services as asked." },
  A2: { status: "modified", text: "The payer authorised a part of the services." },
  A3: { status: "denied", text: "The payer did not authorise the services." },
  A4: { status: "pended", text: "The payer has not decided yet." },
  A6: { status: "modified", text: "The payer authorised the services with changes." },
  CT: { status: "pended", text: "The payer wants a call before it decides." },
  NA: { status: "approved", text: "The payer says that no authorisation is needed." },
};

/** Reads the 278 response of one request. A refusal to process the request reads as denied, with the reason in words. */
export function readAuthorizationAnswer(text: string): AuthorizationReading {
  const nothing = { number: null, effectiveFrom: null, effectiveUntil: null, units: null };
  const transaction = readInterchanges(text)
    .interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions))
    .find((one) => one.id === "278");
  if (transaction === undefined)
    return { ...nothing, status: "no-answer", text: "The payer's answer was not an authorisation answer (278)." };
  const answer = readServicesReview(transaction);
  const event = answer.events[0];
  const items = answer.events.flatMap((one) => [one, ...one.services]);
  const rejections = [
    ...answer.reviewerRejections,
    ...answer.requesterRejections,
    ...answer.subscriberRejections,
    ...answer.dependentRejections,
    ...items.flatMap((one) => one.rejections),
  ];
  const decision = event?.decision ?? event?.services.find((one) => one.decision !== undefined)?.decision;
  if (decision === undefined) {
    const why = rejections.length === 0 ? "it gave no decision" : rejectionText(rejections);
    return {
      ...nothing,
      status: rejections.length === 0 ? "no-answer" : "denied",
      text: `The payer did not process the request: ${why}.`,
    };
  }
  return decided(decision, items, event);
}

function decided(
  decision: ReviewDecision,
  items: readonly (PatientEvent | ReviewedService)[],
  event: PatientEvent | undefined,
): AuthorizationReading {
  const known = decisions[decision.actionCode] ?? {
    status: "pended" as const,
    text: `The payer answered ${decision.actionCode}.`,
  };
  const dates = items.flatMap((one) => one.dates);
  const period = dates.find((date) => ["007", "472", "435", "036"].includes(date.qualifier) && date.from !== undefined);
  const units = Number(event?.services[0]?.units ?? "");
  const messages = items.flatMap((one) => one.messages);
  return {
    status: known.status,
    number: decision.reviewNumber ?? null,
    effectiveFrom: period?.from ?? null,
    effectiveUntil: period?.to ?? period?.from ?? null,
    units: Number.isInteger(units) && units > 0 ? units : null,
    text: [known.text, ...messages].join(" "),
  };
}
