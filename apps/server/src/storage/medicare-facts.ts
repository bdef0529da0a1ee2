import { isTimedTherapy } from "@cleanclaim/claim-edits";
import type { ClaimContext, TherapyFact } from "@cleanclaim/claim-edits";
import { addDays, moneyText, sumCents, toCents } from "@cleanclaim/model";
import type { CalendarDate, Cents, Claim, MoneyText, RemittanceClaim } from "@cleanclaim/model";
import type { Forecast } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { CodedNote } from "../knowledge.ts";
import type { ClaimKeys } from "./claim-facts.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf, storedClaim, storedValueCodes } from "./stored-shapes.ts";

/** Claim filing indicators of original Medicare. */
const MEDICARE: ReadonlySet<string> = new Set(["MA", "MB"]);
const PLANS = ["GP", "GO", "GN"] as const;
type Plan = (typeof PLANS)[number];

/**
 * What our own records know of Medicare patients: a stay under Part A in a nursing facility of the organization, and the therapy of
 * the calendar year. Four queries, whatever the number of claims; none where no claim goes to Medicare.
 */
export async function medicareFacts(
  tx: TenantTransaction,
  organizationId: string,
  rows: readonly ClaimKeys[],
): Promise<(row: ClaimKeys, claim: Claim) => Pick<ClaimContext, "snfStay" | "therapy">> {
  const claims = rows.map((row) => ({ row, claim: storedClaim(row.content) })).filter(({ claim }) => isMedicare(claim));
  const days = claims.flatMap(({ claim }) => serviceDays(claim)).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return () => ({});
  const people = await peopleOf(tx, organizationId, [...new Set(claims.map(({ row }) => row.patient_id))]);
  const stays = await staysOf(tx, organizationId, [...new Set([...people.values()].flat())], first, last);
  const therapy = claims.filter(({ claim }) => claim.lines.some((line) => planOf(line.modifiers) !== undefined));
  const treated = therapy.flatMap(({ row }) => people.get(row.patient_id) ?? []);
  const used = await therapyOf(tx, organizationId, [...new Set(treated)], first, last);
  const minutes = await minutesOf(tx, organizationId, [...new Set(therapy.map(({ row }) => row.visit_id))]);
  return (row, claim) => {
    if (!isMedicare(claim)) return {};
    const person = people.get(row.patient_id) ?? [row.patient_id];
    const snfStay = stayOn(stays, person, row.visit_id, serviceDays(claim));
    const known = therapyFact(row, claim, person, used, minutes.get(row.visit_id));
    return {
      ...(snfStay === undefined ? {} : { snfStay }),
      ...(known === undefined ? {} : { therapy: known }),
    };
  };
}

function isMedicare(claim: Claim): boolean {
  return MEDICARE.has(claim.payer.claimFilingIndicatorCode);
}

function planOf(modifiers: readonly string[]): Plan | undefined {
  return PLANS.find((plan) => modifiers.includes(plan));
}

function serviceDays(claim: Claim): CalendarDate[] {
  const days = claim.lines.flatMap((line) => (line.serviceFrom === undefined ? [] : [line.serviceFrom]));
  return days.length > 0 || claim.statementFrom === undefined ? days : [claim.statementFrom];
}

/** The records of the same person in every practice of the organization: the same payer, card number and birth date. By patient, itself among them. */
async function peopleOf(
  tx: TenantTransaction,
  organizationId: string,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ patient_id: string; same: string[] }>`
    select k.patient_id, array_agg(distinct o.patient_id) as same
    from coverage k
    join patient p on p.organization_id = k.organization_id and p.patient_id = k.patient_id
    join coverage o on o.organization_id = k.organization_id and o.member_id = k.member_id and o.payer_id = k.payer_id
    join patient q on q.organization_id = o.organization_id and q.patient_id = o.patient_id and q.birth_date = p.birth_date
    where k.organization_id = ${organizationId} and k.patient_id = any(${[...patientIds]}::text[])
      and k.member_id <> '' and k.relationship_code = '18' and o.relationship_code = '18'
    group by k.patient_id`.execute(tx);
  const found = new Map(rows.map((row) => [row.patient_id, row.same]));
  return new Map(patientIds.map((id) => [id, [...new Set([id, ...(found.get(id) ?? [])])]]));
}

interface Stay {
  readonly visitId: string;
  readonly patientId: string;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}

/**
 * Stays that a nursing facility of ours bills to Part A (type of bill 21x) around some days. Bills that say of themselves that Medicare
 * pays no day (frequency 0, no covered days) and refused ones are none. The day of leaving is the patient's own (42 CFR 411.15(p)(3)).
 */
async function staysOf(
  tx: TenantTransaction,
  organizationId: string,
  patientIds: readonly string[],
  first: CalendarDate,
  last: CalendarDate,
): Promise<readonly Stay[]> {
  const { rows } = await sql<{
    visit_id: string;
    patient_id: string;
    from: string;
    through: string;
    status: string | null;
    value_codes: unknown;
  }>`select s.visit_id, v.patient_id, s.statement_from::text as from, s.statement_to::text as through, s.patient_status_code as status, s.value_codes
    from visit_stay s
    join visit v on v.organization_id = s.organization_id and v.visit_id = s.visit_id
    where s.organization_id = ${organizationId} and v.patient_id = any(${[...patientIds]}::text[])
      and s.type_of_bill ~ '^0?21' and s.frequency_code <> '0'
      and s.statement_from <= ${addDays(last, MONTH)}::date and s.statement_to >= ${addDays(first, -MONTH)}::date
      and exists (select from claim c where c.organization_id = s.organization_id and c.visit_id = s.visit_id
        and c.content -> 'payer' ->> 'claimFilingIndicatorCode' in ('MA', 'MB') and c.responsibility = 'P' and c.frequency_code <> '8'
        and c.state not in ('voided', 'cancelled') and c.outcome is distinct from 'denied')
    order by s.statement_from`.execute(tx);
  return rows.flatMap((row) => {
    const covered = storedValueCodes(row.value_codes).find((one) => one.code === "80");
    if (covered !== undefined && Number(covered.amount) === 0) return [];
    const through = row.status === "30" ? dayOf(row.through) : addDays(dayOf(row.through), -1);
    return [{ visitId: row.visit_id, patientId: row.patient_id, from: dayOf(row.from), through }];
  });
}

/** Bills of a stay follow each other by the month; those beside the days asked about say how long it lasts. */
const MONTH = 31;

/** The stay in which one of the days lies, bills that follow each other taken together. A bill is no stay against itself. */
function stayOn(
  stays: readonly Stay[],
  person: readonly string[],
  visitId: string,
  days: readonly CalendarDate[],
): ClaimContext["snfStay"] {
  const joined: { from: CalendarDate; through: CalendarDate }[] = [];
  for (const stay of stays) {
    if (!person.includes(stay.patientId) || stay.visitId === visitId || stay.through < stay.from) continue;
    const before = joined.at(-1);
    if (before !== undefined && stay.from <= addDays(before.through, 1)) {
      if (stay.through > before.through) before.through = stay.through;
    } else joined.push({ from: stay.from, through: stay.through });
  }
  return joined.find((stay) => days.some((day) => stay.from <= day && day <= stay.through));
}

interface TherapyUse {
  readonly visitId: string;
  readonly patientId: string;
  readonly on: CalendarDate;
  readonly occupational: boolean;
  readonly allowed: Cents;
}

/** What Medicare allowed for therapy lines of the calendar years, or is expected to allow where it has not answered. */
async function therapyOf(
  tx: TenantTransaction,
  organizationId: string,
  patientIds: readonly string[],
  first: CalendarDate,
  last: CalendarDate,
): Promise<readonly TherapyUse[]> {
  const { rows } = await sql<{
    visit_id: string;
    patient_id: string;
    service_date: string;
    content: unknown;
    decision: unknown;
    forecast: unknown;
  }>`select c.visit_id, c.patient_id, c.service_date::text as service_date, c.content, r.content as decision, f.forecast
    from claim c
    left join lateral (select d.content from remittance_claim d where d.organization_id = c.organization_id and d.claim_id = c.claim_id
      and d.status_code <> '22' and d.match_status in ('matched', 'assigned') order by d.remittance_id desc limit 1) r on true
    left join claim_forecast f on f.organization_id = c.organization_id and f.claim_id = c.claim_id
    where c.organization_id = ${organizationId} and c.patient_id = any(${[...patientIds]}::text[])
      and c.service_date between ${`${first.slice(0, 4)}-01-01`}::date and ${`${last.slice(0, 4)}-12-31`}::date
      and c.state in ('sent', 'received-by-clearinghouse', 'received-by-payer', 'adjudicated', 'closed') and c.frequency_code <> '8'
      and c.outcome is distinct from 'denied' and c.content -> 'payer' ->> 'claimFilingIndicatorCode' in ('MA', 'MB')
      and c.content @? '$.lines[*].modifiers[*] ? (@ == "GP" || @ == "GO" || @ == "GN")'`.execute(tx);
  return rows.flatMap((row) => {
    const claim = storedClaim(row.content);
    const decision = row.decision as RemittanceClaim | null; // what posting wrote
    const forecast = row.forecast as Forecast | null; // what storeForecasts wrote
    return claim.lines.flatMap((line, index): TherapyUse[] => {
      const plan = planOf(line.modifiers);
      if (plan === undefined) return [];
      const decided = decision?.lines[index];
      const expected = forecast?.lines[index]?.allowed;
      const allowed =
        decided === undefined ? toCents(expected ?? "0.00") : allowedOf(decided.paid, decided.adjustments);
      const on = line.serviceFrom ?? dayOf(row.service_date);
      return [{ visitId: row.visit_id, patientId: row.patient_id, on, occupational: plan === "GO", allowed }];
    });
  });
}

/** Paid, the patient's part, and what sequestration kept back (CO 253) are what was allowed. */
function allowedOf(
  paid: MoneyText,
  adjustments: readonly { readonly group: string; readonly reason: string; readonly amount: MoneyText }[],
): Cents {
  const counted = adjustments.filter((one) => one.group === "PR" || one.reason === "253");
  return toCents(paid) + sumCents(counted.map((one) => toCents(one.amount)));
}

interface NotedMinutes {
  readonly code: string;
  readonly plan: Plan;
  readonly minutes: number;
  readonly units: number;
}

/** Minutes of timed services that the newest coding run of each visit read out of the note. */
async function minutesOf(
  tx: TenantTransaction,
  organizationId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NotedMinutes[]>> {
  const { rows } = await sql<{ visit_id: string; suggestions: CodedNote["suggestions"] | null }>`
    select distinct on (visit_id) visit_id, result -> 'suggestions' as suggestions from coding_run
    where organization_id = ${organizationId} and visit_id = any(${[...visitIds]}::text[])
    order by visit_id, created_at desc`.execute(tx);
  return new Map(rows.map((row) => [row.visit_id, (row.suggestions ?? []).flatMap(notedMinutes)]));
}

/** The engine's step of a timed service begins with its minutes (clinical-coding, procedures/therapy.ts). */
function notedMinutes(one: CodedNote["suggestions"][number]): NotedMinutes[] {
  const plan = planOf(one.modifiers ?? []);
  const step = one.why.find((why) => why.rule === "eight-minute-rule");
  const minutes = /^(\d{1,4}) minutes;/.exec(step?.text ?? "")?.[1];
  if (plan === undefined || minutes === undefined) return [];
  return [{ code: one.code, plan, minutes: Number(minutes), units: one.units ?? 1 }];
}

function therapyFact(
  row: ClaimKeys,
  claim: Claim,
  person: readonly string[],
  used: readonly TherapyUse[],
  noted: readonly NotedMinutes[] | undefined,
): TherapyFact | undefined {
  const on = serviceDays(claim)[0];
  if (on === undefined || claim.lines.every((line) => planOf(line.modifiers) === undefined)) return undefined;
  const before = used.filter(
    (use) =>
      person.includes(use.patientId) &&
      use.visitId !== row.visit_id &&
      use.on.slice(0, 4) === on.slice(0, 4) &&
      use.on <= on,
  );
  const sum = (occupational: boolean): MoneyText =>
    moneyText(sumCents(before.filter((use) => use.occupational === occupational).map((use) => use.allowed)));
  const timedMinutes = minutesOnClaim(claim, on, noted ?? []);
  return {
    usedPhysicalAndSpeech: sum(false),
    usedOccupational: sum(true),
    ...(timedMinutes === undefined ? {} : { timedMinutes }),
  };
}

/**
 * The day's minutes by plan, only where the note has them for every service of the claim that it was read for: a service that was not
 * understood would make the minutes too few. Services too short for a unit are not among the suggestions, so the suggested units count at least.
 */
function minutesOnClaim(
  claim: Claim,
  on: CalendarDate,
  noted: readonly NotedMinutes[],
): TherapyFact["timedMinutes"] | undefined {
  const days = new Set(serviceDays(claim));
  const timed = claim.lines.filter(
    (line) => planOf(line.modifiers) !== undefined && isTimedTherapy(line.procedureCode),
  );
  const understood = timed.every((line) =>
    noted.some((one) => one.code === line.procedureCode && line.modifiers.includes(one.plan)),
  );
  if (days.size !== 1 || timed.length === 0 || !understood) return undefined;
  return PLANS.flatMap((plan) => {
    const own = noted.filter((one) => one.plan === plan);
    if (own.length === 0) return [];
    const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
    const units = own.reduce((sum, one) => sum + one.units, 0);
    return [{ on, plan, minutes: Math.max(minutes, units * 15 - 7) }];
  });
}
