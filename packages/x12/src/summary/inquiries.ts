import type { ServicesReviewTransaction } from "../transactions/authorization-278.ts";
import type { ClaimStatusClaim, ClaimStatusTransaction } from "../transactions/claim-status-276.ts";
import type { EligibilityMember, EligibilityTransaction } from "../transactions/eligibility-270.ts";
import type { Party } from "../transactions/parts.ts";
import { twoPlaces } from "../values.ts";
import { status } from "./answers.ts";
import { optionalAmount } from "./claims.ts";
import type { Summary } from "./summary.ts";

function party(value: Party): Record<string, unknown> {
  return {
    name: value.name,
    ...(value.firstName === undefined ? {} : { firstName: value.firstName }),
    id: value.id ?? null,
    idQualifier: value.idQualifier ?? null,
  };
}

/** Members with their inquiries or benefits. */
export function summarizeEligibility(value: EligibilityTransaction): Summary {
  const members: Record<string, unknown>[] = [];
  for (const source of value.sources) {
    for (const receiver of source.receivers) {
      for (const subscriber of receiver.subscribers) {
        const shared = { payer: party(source.source), provider: party(receiver.receiver) };
        members.push({ ...shared, level: "subscriber", ...member(subscriber) });
        for (const one of subscriber.dependents) members.push({ ...shared, level: "dependent", ...member(one) });
      }
    }
  }
  const rejections = value.sources.flatMap((source) => [
    ...source.rejections,
    ...source.receivers.flatMap((receiver) => receiver.rejections),
  ]);
  return {
    kind: value.kind,
    reference: value.beginning.referenceNumber,
    memberCount: members.length,
    rejections,
    members,
  };
}

function member(value: EligibilityMember): Record<string, unknown> {
  return {
    member: party(value.member),
    traces: value.traces.map((one) => one.number),
    dates: value.dates.map((one) => ({ qualifier: one.qualifier, from: one.from ?? null, to: one.to ?? null })),
    rejections: value.rejections,
    inquiries: value.inquiries.map((one) => ({
      serviceTypes: one.serviceTypeCodes,
      procedure: one.procedure?.code ?? null,
    })),
    benefits: value.benefits.map((one) => ({
      information: one.informationCode,
      coverageLevel: one.coverageLevelCode ?? null,
      serviceTypes: one.serviceTypeCodes,
      insuranceType: one.insuranceTypeCode ?? null,
      plan: one.planDescription ?? null,
      timePeriod: one.timePeriodCode ?? null,
      amount: optionalAmount(one.amount),
      percent: one.percent ?? null,
      authorizationRequired: one.authorizationRequired ?? null,
      inNetwork: one.inPlanNetwork ?? null,
      messages: one.messages,
    })),
  };
}

/** Claims asked about or answered. */
export function summarizeStatus(value: ClaimStatusTransaction): Summary {
  const claims: Record<string, unknown>[] = [];
  const add = (claim: ClaimStatusClaim, payer: Party, provider: Party, patient: Party): void => {
    const reference = (qualifier: string): string | null =>
      claim.references.find((one) => one.qualifier === qualifier)?.value ?? null;
    claims.push({
      trace: claim.trace.number,
      payer: party(payer),
      provider: party(provider),
      patient: party(patient),
      payerControlNumber: reference("1K"),
      patientControlNumber: reference("EJ"),
      charge: optionalAmount(claim.amounts.find((one) => one.qualifier === "T3")?.amount),
      date: claim.dates[0]?.from ?? null,
      statuses: claim.statuses.map(status),
      lines: claim.lines.map((line) => ({
        code: line.procedure.code,
        charge: twoPlaces(line.charge),
        paid: optionalAmount(line.paid),
        statuses: line.statuses.map(status),
      })),
    });
  };
  for (const source of value.sources) {
    for (const receiver of source.receivers) {
      for (const provider of receiver.providers) {
        for (const subscriber of provider.subscribers) {
          for (const patient of [subscriber, ...subscriber.dependents]) {
            for (const claim of patient.claims) add(claim, source.source, provider.provider, patient.patient);
          }
        }
      }
    }
  }
  return { kind: value.kind, reference: value.beginning.referenceNumber, claimCount: claims.length, claims };
}

/** A services review. */
export function summarizeReview(value: ServicesReviewTransaction): Summary {
  return {
    kind: "278",
    direction: value.direction,
    reference: value.beginning.referenceNumber,
    reviewer: party(value.reviewer),
    requester: party(value.requester),
    subscriber: party(value.subscriber),
    dependent: value.dependent === undefined ? null : party(value.dependent),
    rejections: [
      ...value.reviewerRejections,
      ...value.requesterRejections,
      ...value.subscriberRejections,
      ...value.dependentRejections,
    ],
    events: value.events.map((event) => ({
      traces: event.traces.map((one) => one.number),
      category: event.review?.requestCategory ?? null,
      certification: event.review?.certificationType ?? null,
      decision: event.decision ?? null,
      diagnoses: event.diagnoses.map((one) => one.code),
      dates: event.dates.map((one) => ({ qualifier: one.qualifier, from: one.from ?? null, to: one.to ?? null })),
      rejections: event.rejections,
      services: event.services.map((service) => ({
        code: service.procedure?.code ?? null,
        revenueCode: service.revenueCode ?? null,
        units: service.units ?? null,
        decision: service.decision ?? null,
      })),
    })),
  };
}
