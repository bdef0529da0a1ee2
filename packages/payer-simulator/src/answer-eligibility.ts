import type {
  EligibilityBenefit,
  EligibilityMember,
  EligibilityReceiver,
  EligibilitySource,
  EligibilitySubscriber,
  EligibilityTransaction,
  Procedure,
  QualifiedDate,
  TraceNumber,
} from "@cleanclaim/x12";
import { dollars, most } from "./cents.ts";
import type { Day, Member, Payer, Plan } from "./config.ts";
import { compact, readDay } from "./days.ts";
import { wireText } from "./envelope.ts";
import { payerFor } from "./front-door.ts";
import { findPerson, isSubscriber, partyOf, rejectionOf } from "./inquired-person.ts";
import { coveringRow, personKey, planOf } from "./membership.ts";
import { names } from "./patterns.ts";
import { scenarioWith } from "./scenarios.ts";
import type { Workbench } from "./workbench.ts";

/** The service types that a plan answers for when it is asked in general (30). */
const GENERAL_TYPES = ["1", "33", "47", "48", "50", "86", "98", "UC"];

/** Answers a 270: for each person active or inactive, plan, deductible, coinsurance, copays, out-of-pocket, other payers. */
export function answerEligibility(bench: Workbench, request: EligibilityTransaction): EligibilityTransaction {
  const { today, time } = bench.at;
  return {
    kind: "271",
    controlNumber: request.controlNumber,
    implementation: "005010X279A1",
    beginning: { purposeCode: "11", referenceNumber: request.beginning.referenceNumber, date: today, time },
    sources: request.sources.map((source) => answerSource(bench, source)),
  };
}

function answerSource(bench: Workbench, source: EligibilitySource): EligibilitySource {
  const payer = payerFor(bench.config, source.source.id ?? "");
  if (payer === undefined) return { ...source, rejections: [rejectionOf("79")], receivers: [] };
  const contact = { functionCode: "IC", name: "PROVIDER LINE", numbers: [{ type: "TE", value: payer.contactPhone }] };
  const party = { ...source.source, name: wireText(payer.name), contacts: [contact] };
  return { source: party, rejections: [], receivers: source.receivers.map((one) => answerReceiver(bench, payer, one)) };
}

function answerReceiver(bench: Workbench, payer: Payer, receiver: EligibilityReceiver): EligibilityReceiver {
  const subscribers = receiver.subscribers.map((subscriber): EligibilitySubscriber => {
    const asked = subscriber.dependents;
    if (asked.length === 0)
      return { ...answerMember(bench, payer, subscriber, subscriber.member.id, false), dependents: [] };
    const known = bench.membership.household(payer, subscriber.member.id ?? "").find(isSubscriber);
    const member = known === undefined ? subscriber.member : partyOf(known, subscriber.member);
    const dependents = asked.map((one) => answerMember(bench, payer, one, subscriber.member.id, true));
    return { ...bare(subscriber), traces: subscriber.traces.map(echoed), member, dependents };
  });
  return { receiver: receiver.receiver, rejections: [], subscribers };
}

function bare(member: EligibilityMember): EligibilityMember {
  const { traces, member: party } = member;
  return { traces, member: party, rejections: [], dates: [], inquiries: [], benefits: [], otherSegments: [] };
}

function answerMember(
  bench: Workbench,
  payer: Payer,
  asked: EligibilityMember,
  memberId: string | undefined,
  isDependent: boolean,
): EligibilityMember {
  const answer = { ...bare(asked), traces: asked.traces.map(echoed) };
  const services = asked.inquiries.flatMap((one) => (one.procedure === undefined ? [] : [one.procedure]));
  const subject = {
    payerId: payer.id,
    memberId,
    services: services.map(({ code, modifiers }) => ({ procedure: code, modifiers })),
    diagnoses: [],
  };
  const told = scenarioWith(bench.config.scenarios, "eligibilityError", subject);
  if (told !== undefined) return { ...answer, rejections: [rejectionOf(told.value, told.value === "42" ? "R" : "C")] };
  const found = findPerson(bench, payer, memberId, asked.member, isDependent);
  if (!found.known) return { ...answer, rejections: [found.rejection] };
  const on = askedDay(asked) ?? bench.at.today;
  const covering = coveringRow(found.rows, on);
  const row = covering ?? found.rows.at(-1);
  if (row === undefined) return { ...answer, rejections: [rejectionOf("75")] };
  const types = asked.inquiries.flatMap((one) => one.serviceTypeCodes);
  const benefits = (covered: Member): EligibilityBenefit[] => [
    ...active(bench, payer, covered, on, types),
    ...services.map((procedure) => aboutProcedure(payer, procedure)),
  ];
  return {
    ...answer,
    member: partyOf(row, asked.member),
    relationshipCode: row.relationshipCode ?? "18",
    dates: coverageDates(row),
    benefits: covering === undefined ? inactive(payer, row) : benefits(covering),
  };
}

function echoed(trace: TraceNumber): TraceNumber {
  return { ...trace, typeCode: "2" };
}

function askedDay(asked: EligibilityMember): Day | undefined {
  const dates: readonly QualifiedDate[] = [...asked.inquiries.flatMap((one) => one.dates), ...asked.dates];
  const from = dates.find((one) => one.qualifier === "291")?.from;
  return from === undefined ? undefined : readDay(from);
}

function coverageDates(row: Member): QualifiedDate[] {
  const dates: QualifiedDate[] = [{ qualifier: "346", format: "D8", raw: compact(row.from) }];
  if (row.until !== undefined) dates.push({ qualifier: "347", format: "D8", raw: compact(row.until) });
  return dates;
}

const EMPTY_BENEFIT = {
  serviceTypeCodes: ["30"],
  messages: [],
  references: [],
  dates: [],
  rejections: [],
  entities: [],
  otherSegments: [],
};

function inactive(payer: Payer, row: Member): EligibilityBenefit[] {
  return [{ ...EMPTY_BENEFIT, informationCode: "6", planDescription: wireText(planOf(payer, row).name, 50) }];
}

function active(bench: Workbench, payer: Payer, row: Member, on: Day, types: readonly string[]): EligibilityBenefit[] {
  const plan = planOf(payer, row);
  const used = bench.state.benefitsUsed(personKey(row), on.slice(0, 4));
  const planDescription = wireText(plan.name, 50);
  const asked = types.filter((type) => type !== "30" && !GENERAL_TYPES.includes(type));
  const benefits: EligibilityBenefit[] = [
    { ...EMPTY_BENEFIT, informationCode: "1", insuranceTypeCode: plan.insuranceType, planDescription },
    { ...EMPTY_BENEFIT, informationCode: "1", serviceTypeCodes: [...GENERAL_TYPES, ...new Set(asked)] },
    ...yearly("C", plan.deductible, used.deductible),
    ...(plan.outOfPocketMaximum === undefined ? [] : yearly("G", plan.outOfPocketMaximum, used.outOfPocket)),
    {
      ...EMPTY_BENEFIT,
      informationCode: "A",
      coverageLevelCode: "IND",
      percent: fraction(plan),
      inPlanNetwork: "Y",
    },
    ...copays(plan),
    ...otherPayers(bench, row),
  ];
  return benefits;
}

/** A procedure that was asked for: whether it is covered (EB01 I when not) and needs prior authorization (EB11). */
function aboutProcedure(payer: Payer, procedure: Procedure): EligibilityBenefit {
  const { code, modifiers } = procedure;
  const excluded = payer.nonCovered.some(
    (one) => one.placesOfService.length === 0 && names(one.procedures, code, modifiers),
  );
  return {
    ...EMPTY_BENEFIT,
    informationCode: excluded ? "I" : "1",
    serviceTypeCodes: [],
    authorizationRequired: names(payer.priorAuthorization, code, modifiers) ? "Y" : "N",
    procedure,
  };
}

/** The yearly amount (23) and what remains of it (29). */
function yearly(informationCode: string, amount: bigint, used: bigint): EligibilityBenefit[] {
  const benefit = { ...EMPTY_BENEFIT, informationCode, coverageLevelCode: "IND", inPlanNetwork: "Y" };
  return [
    { ...benefit, timePeriodCode: "23", amount: dollars(amount) },
    { ...benefit, timePeriodCode: "29", amount: dollars(most(0n, amount - used)) },
  ];
}

function fraction(plan: Plan): string {
  const text = (Number(plan.coinsurance) / 10_000).toString();
  return text === "0" ? "0" : text.replace(/^0/, "");
}

function copays(plan: Plan): EligibilityBenefit[] {
  return plan.copays.map((copay) => ({
    ...EMPTY_BENEFIT,
    informationCode: "B",
    coverageLevelCode: "IND",
    serviceTypeCodes: [...copay.serviceTypes],
    timePeriodCode: "27",
    amount: dollars(copay.amount),
    inPlanNetwork: "Y",
  }));
}

/** Other insurance that the payer knows of: EB*R with the payer's name in loop 2120. */
function otherPayers(bench: Workbench, row: Member): EligibilityBenefit[] {
  return (row.otherInsurance ?? []).map((other) => ({
    ...EMPTY_BENEFIT,
    informationCode: "R",
    entities: [
      {
        entityCode: other.order === "before" ? "PRP" : "SEP",
        entityType: "organization" as const,
        name: wireText(payerFor(bench.config, other.payerId)?.name ?? other.payerId),
        idQualifier: "PI",
        id: other.payerId,
        references: [],
        contacts: [],
      },
    ],
  }));
}
