import type { PatientEvent, ReviewedService, ServicesReviewTransaction } from "@cleanclaim/x12";
import type { Day, Member, Payer, ReviewDecision } from "./config.ts";
import { dayOfYear, plusDays, readDay } from "./days.ts";
import { payerFor } from "./front-door.ts";
import type { Authorization } from "./history.ts";
import { findPerson, partyOf, rejectionOf } from "./inquired-person.ts";
import { personKey } from "./membership.ts";
import { names } from "./patterns.ts";
import { scenarioWith } from "./scenarios.ts";
import type { Workbench } from "./workbench.ts";

/** Answers a 278 request and remembers the authorization, so that claims can be held against it. */
export function answerServicesReview(bench: Workbench, request: ServicesReviewTransaction): ServicesReviewTransaction {
  const payer = payerFor(bench.config, request.reviewer.id ?? "");
  const response = skeleton(bench, request);
  if (payer === undefined) return { ...response, reviewerRejections: [rejectionOf("79")] };
  const isDependent = request.dependent !== undefined;
  const person = request.dependent ?? request.subscriber;
  const found = findPerson(bench, payer, request.subscriber.id, person, isDependent);
  if (!found.known) {
    const rejections = [found.rejection];
    return isDependent
      ? { ...response, dependentRejections: rejections }
      : { ...response, subscriberRejections: rejections };
  }
  const row = found.rows.at(-1);
  if (row === undefined) return { ...response, subscriberRejections: [rejectionOf("75")] };
  const events = request.events.map((event) => answerEvent(bench, payer, row, request, event));
  const pended = events.some((event) => event.decision?.actionCode === "A4");
  const named = partyOf(row, person);
  return {
    ...response,
    beginning: { ...response.beginning, typeCode: pended ? "19" : "18" },
    ...(isDependent ? { dependent: named } : { subscriber: named }),
    events,
  };
}

function skeleton(bench: Workbench, request: ServicesReviewTransaction): ServicesReviewTransaction {
  const { referenceNumber } = request.beginning;
  const { today, time } = bench.at;
  return {
    kind: "278",
    direction: "response",
    controlNumber: request.controlNumber,
    implementation: "005010X217",
    beginning: { purposeCode: "11", referenceNumber, date: today, time, typeCode: "18" },
    reviewer: request.reviewer,
    reviewerRejections: [],
    requester: { ...request.requester, address: undefined, contacts: [] },
    requesterRejections: [],
    subscriber: request.subscriber,
    subscriberRejections: [],
    ...(request.dependent === undefined ? {} : { dependent: request.dependent }),
    dependentRejections: [],
    events: [],
  };
}

function answerEvent(
  bench: Workbench,
  payer: Payer,
  row: Member,
  request: ServicesReviewTransaction,
  event: PatientEvent,
): PatientEvent {
  const trace = event.traces[0]?.number ?? request.beginning.referenceNumber;
  const person = personKey(row);
  const known = [...bench.state.authorizations.values()].find(
    (one) => one.payerId === payer.id && one.person === person && one.trace === trace,
  );
  const authorization = known ?? decide(bench, payer, row, event, trace);
  if (known === undefined) bench.emit({ type: "authorization", authorization });
  const now = standing(authorization, bench.at.today);
  const certified = now === "A1" || now === "A6";
  return {
    ...event,
    traces: event.traces.map((one) => ({ ...one, typeCode: "2" })),
    rejections: [],
    decision: {
      actionCode: now,
      reviewNumber: certified ? authorization.number : undefined,
      reasonCodes: [],
    },
    references: certified ? [] : [{ qualifier: "NT", value: authorization.number }],
    services: event.services.map((service): ReviewedService => answerService(service, authorization, now)),
    otherSegments: event.otherSegments.filter((one) => one.id !== "UM"),
  };
}

function answerService(service: ReviewedService, authorization: Authorization, now: string): ReviewedService {
  const certified = now === "A1" || now === "A6";
  const units = now === "A6" ? String(halved(Number(service.units ?? "1") || 1)) : service.units;
  return {
    ...service,
    units,
    traces: service.traces.map((one) => ({ ...one, typeCode: "2" })),
    rejections: [],
    decision: { actionCode: now, reviewNumber: certified ? authorization.number : undefined, reasonCodes: [] },
    otherSegments: service.otherSegments.filter((one) => one.id !== "UM" && one.id !== "HSD"),
  };
}

/** What an authorization says on a day: a pended one becomes certified. */
function standing(authorization: Authorization, today: Day): string {
  const { decision, certifiedFrom } = authorization;
  return decision === "A4" && certifiedFrom !== undefined && certifiedFrom <= today ? "A1" : decision;
}

function halved(units: number): number {
  return Math.max(1, Math.floor(units / 2));
}

function decide(bench: Workbench, payer: Payer, row: Member, event: PatientEvent, trace: string): Authorization {
  const { today } = bench.at;
  const services = event.services.flatMap(({ procedure }) => (procedure === undefined ? [] : [procedure]));
  const decision = reviewOf(bench, payer, row, event);
  const asked = event.services.map((service) => Math.max(1, Math.ceil(Number(service.units ?? "1") || 1)));
  const wanted = asked.reduce((sum, units) => sum + units, 0) || 1;
  const granted = asked.reduce((sum, units) => sum + halved(units), 0) || 1;
  const period = [...event.dates, ...event.services.flatMap((one) => one.dates)].find((one) => one.qualifier === "472");
  const from = readDay(period?.from ?? "") ?? today;
  const to = readDay(period?.to ?? "");
  const ends = to === undefined || to === from ? plusDays(from, payer.authorizationDays) : plusDays(to, 1);
  const count = [...bench.state.authorizations.values()].filter((one) => one.payerId === payer.id).length;
  const date = `${today.slice(2, 4)}${String(dayOfYear(today)).padStart(3, "0")}`;
  return {
    number: `${payer.id}A${date}${String(count + 1).padStart(4, "0")}`,
    payerId: payer.id,
    person: personKey(row),
    procedures: services.map(({ code }) => code),
    diagnoses: event.diagnoses.map(({ code }) => code.replaceAll(".", "")),
    units: decision.code === "A6" ? granted : wanted,
    from,
    until: ends,
    decision: decision.code,
    certifiedFrom: decision.code === "A4" ? plusDays(today, decision.days) : undefined,
    trace,
  };
}

function reviewOf(
  bench: Workbench,
  payer: Payer,
  row: Member,
  event: PatientEvent,
): { readonly code: ReviewDecision; readonly days: number } {
  const services = event.services.flatMap(({ procedure }) =>
    procedure === undefined ? [] : [{ procedure: procedure.code, modifiers: procedure.modifiers }],
  );
  const subject = {
    payerId: payer.id,
    memberId: row.memberId,
    services,
    diagnoses: event.diagnoses.map(({ code }) => code),
  };
  const told = scenarioWith(bench.config.scenarios, "review", subject);
  if (told !== undefined) return { code: told.value, days: 2 };
  const rule = payer.reviews.find((one) =>
    services.some(({ procedure, modifiers }) => names(one.procedures, procedure, modifiers)),
  );
  return { code: rule?.decision ?? "A1", days: rule?.decideAfterDays ?? 2 };
}
