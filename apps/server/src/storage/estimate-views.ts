import { moneyText, toCents } from "@cleanclaim/model";
import { goodFaithRules } from "@cleanclaim/revenue-cycle";
import type { EstimateView } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { diagnosisTitle, procedureTitle } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";
import { estimateOf, sameResult } from "./estimate-making.ts";
import type { MadeEstimate, StoredInput, StoredResult } from "./estimate-making.ts";
import { excessNotices } from "./estimate-watch.ts";
import { dayOf } from "./stored-shapes.ts";

/** Whom and what an estimate is about, beside its numbers. */
export interface EstimateHead {
  readonly id: string | null;
  readonly number: string;
  readonly version: number;
  readonly status: EstimateView["status"];
  readonly practiceId: string;
  readonly patientId: string;
  readonly visitId: string | null;
  readonly providerId: string;
  readonly facilityId: string;
  readonly serviceDate: string;
  readonly scheduledOn: string;
  readonly requestedOn: string | null;
  readonly dueOn: string | null;
  readonly dueWhy: string;
  readonly givenOn: string | null;
  readonly delivery: string | null;
  readonly keepUntil: string | null;
  readonly description: string;
  readonly createdBy: string;
  readonly createdAt: string | null;
}

/** An estimate as the screen and the paper show it. */
export async function estimateView(
  tx: TenantTransaction,
  services: Pick<Services, "config">,
  organizationId: string,
  head: EstimateHead,
  made: Pick<MadeEstimate, "input" | "result" | "versions">,
): Promise<EstimateView> {
  const { input, result } = made;
  const { codeSets } = await knowledgeOf(services);
  const on = dayOf(input.serviceDate);
  const people = await peopleOf(tx, organizationId, head);
  const lines = input.lines.map((line, index): EstimateView["lines"][number] => {
    const out = result.lines[index];
    const patient = out?.patient ?? null;
    return {
      code: line.code,
      description: procedureTitle(codeSets, line.code, on),
      modifiers: [...line.modifiers],
      units: line.units,
      charge: line.charge,
      allowed: line.allowed,
      insurer: out?.insurer ?? null,
      patient,
      deductible: out?.deductible ?? "0.00",
      copay: out?.copay ?? "0.00",
      coinsurance: out?.coinsurance ?? "0.00",
      why: {
        question: `What will the patient owe for ${line.code}?`,
        answer: patient === null ? "That can't be told yet." : `$${patient}`,
        // As stored: the steps of prices and shares, in the shape of the contract.
        steps: (out?.steps ?? []) as EstimateView["lines"][number]["why"]["steps"],
        versions: { ...made.versions },
      },
    };
  });
  return {
    ...people,
    id: head.id,
    number: head.number,
    version: head.version,
    kind: input.kind,
    status: head.status,
    patientId: head.patientId,
    payer: input.payer,
    visitId: head.visitId,
    providerId: head.providerId,
    facilityId: head.facilityId,
    serviceDate: head.serviceDate,
    scheduledOn: head.scheduledOn,
    requestedOn: head.requestedOn,
    dueOn: head.dueOn,
    dueWhy: head.dueWhy,
    givenOn: head.givenOn,
    delivery: head.delivery,
    keepUntil: head.keepUntil,
    description: head.description,
    diagnoses: input.diagnoses.map((code) => ({ code, title: diagnosisTitle(codeSets, code, on) })),
    charge: result.charge,
    allowed: result.allowed,
    insurer: result.insurer,
    patient: result.patient,
    low: result.low,
    high: result.high,
    uncertain: [...result.uncertain],
    lines,
    benefits: benefitFacts(input),
    notices: head.id === null ? [] : await excessNotices(tx, organizationId, head.patientId),
    missing: input.kind === "good-faith" ? missingFrom(input, head, people) : [],
    versions: { ...made.versions },
    actual: head.id === null ? null : await actualOf(tx, organizationId, head, input, result),
    replayed: head.id === null ? null : sameResult(estimateOf(input), result),
    createdBy: head.createdBy,
    createdAt: head.createdAt,
  };
}

type People = Pick<EstimateView, "patientName" | "birthDate" | "practice" | "provider" | "npi" | "taxId" | "place">;

async function peopleOf(tx: TenantTransaction, organizationId: string, head: EstimateHead): Promise<People> {
  const { rows } = await sql<{
    patient: string;
    birth_date: string;
    practice: string;
    tax_id: string;
    provider: string;
    npi: string;
    place: string;
  }>`
    select p.first_name || ' ' || p.last_name as patient, p.birth_date::text as birth_date, r.name as practice, r.tax_id,
      trim(d.first_name || ' ' || d.last_name || ', ' || d.credential, ', ') as provider, d.npi, f.name || ', ' || (f.address->>'city') || ', ' || (f.address->>'state') as place
    from patient p
      join practice r on r.organization_id = p.organization_id and r.practice_id = p.practice_id
      join provider d on d.organization_id = p.organization_id and d.provider_id = ${head.providerId}
      join facility f on f.organization_id = p.organization_id and f.facility_id = ${head.facilityId}
    where p.organization_id = ${organizationId} and p.patient_id = ${head.patientId}`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw notFound("The patient");
  return {
    patientName: row.patient,
    birthDate: row.birth_date,
    practice: row.practice,
    provider: row.provider,
    npi: row.npi,
    taxId: row.tax_id,
    place: row.place,
  };
}

/** What 45 CFR 149.610(c)(1) asks for and is not there yet. */
function missingFrom(input: StoredInput, head: EstimateHead, people: People): string[] {
  return [
    ...(head.description.trim() === "" ? ["A description of the main service in plain words."] : []),
    ...(input.diagnoses.length === 0 ? ["Diagnosis codes, where they are known."] : []),
    ...input.lines.filter((line) => line.charge === null).map((line) => `The expected charge of ${line.code}.`),
    ...(people.taxId === "" ? ["The tax id of the practice."] : []),
  ];
}

function benefitFacts(input: StoredInput): EstimateView["benefits"] {
  const { benefits } = input;
  if (benefits === null) return [];
  const yearly = (label: string, one: { readonly yearly: string | null; readonly remaining: string | null }) =>
    one.yearly === null && one.remaining === null
      ? []
      : [
          {
            label,
            value:
              one.remaining === null
                ? `$${one.yearly ?? ""} a year`
                : `$${one.remaining} left${one.yearly === null ? "" : ` of $${one.yearly}`}`,
          },
        ];
  return [
    { label: "Answered on", value: input.benefitsOn ?? "" },
    { label: "Plan", value: benefits.planName ?? "" },
    ...yearly("Deductible", benefits.deductible),
    ...yearly("Out-of-pocket maximum", benefits.outOfPocket),
    ...benefits.coinsurance.slice(0, 3).map((one) => ({
      label: "Coinsurance",
      value: `${Number((Number(one.rate) * 100).toFixed(2))} %${one.serviceTypes.includes("30") ? "" : ` (${one.serviceTypes.join(", ")})`}`,
    })),
    ...benefits.copays
      .slice(0, 3)
      .map((one) => ({ label: "Copay", value: `$${one.amount} (${one.serviceTypes.join(", ")})` })),
    ...(input.used.deductible === "0.00" && input.used.outOfPocket === "0.00"
      ? []
      : [
          {
            label: "Used since by claims of ours",
            value: `deductible $${input.used.deductible}, in all $${input.used.outOfPocket}`,
          },
        ]),
  ].filter((one) => one.value !== "");
}

/** What was really owed afterwards: the patient's part of the payers' decisions, or without insurance the charges of the ledger. */
async function actualOf(
  tx: TenantTransaction,
  organizationId: string,
  head: EstimateHead,
  input: StoredInput,
  result: StoredResult,
): Promise<EstimateView["actual"]> {
  const owed = await owedOfVisit(tx, organizationId, head.visitId, input.kind);
  if (owed === null) return null;
  const estimated = result.patient;
  const difference = estimated === null ? null : owed - toCents(estimated);
  const limit = goodFaithRules(dayOf(head.givenOn ?? head.scheduledOn))?.substantialExcess ?? 40_000n;
  const within =
    input.kind === "good-faith"
      ? owed - toCents(result.charge) < limit
      : owed >= toCents(result.low) - 100n && owed <= toCents(result.high) + 100n;
  return {
    owed: moneyText(owed),
    difference: difference === null ? null : moneyText(difference),
    within,
    words:
      difference === null
        ? `$${moneyText(owed)} was owed; the estimate gave a range.`
        : difference === 0n
          ? "Exactly what was estimated."
          : `$${moneyText(difference < 0n ? -difference : difference)} ${difference > 0n ? "more" : "less"} than estimated.`,
  };
}

/** The patient's part of a visit as decided or charged; null before. */
export async function owedOfVisit(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string | null,
  kind: string,
): Promise<bigint | null> {
  if (visitId === null) return null;
  if (kind === "good-faith") {
    const { rows } = await sql<{ cents: bigint; entries: bigint }>`
      select coalesce(sum(case when a.account_id = l.debit_account_id then l.cents else -l.cents end), 0)::bigint as cents, count(*) as entries
      from ledger_entry l join ledger_account a on a.organization_id = l.organization_id and a.account_id in (l.debit_account_id, l.credit_account_id)
        and a.kind = 'patient-receivable' and a.claim_id = l.claim_id
      where l.organization_id = ${organizationId} and l.claim_id = ${visitId} and l.reason = 'charge'`.execute(tx);
    return rows[0] === undefined || rows[0].entries === 0n ? null : rows[0].cents;
  }
  const { rows } = await sql<{ cents: bigint | null }>`
    select sum(x.patient_responsibility_cents)::bigint as cents from claim c
      join remittance_claim x on x.organization_id = c.organization_id and x.claim_id = c.claim_id and x.match_status in ('matched', 'assigned')
    where c.organization_id = ${organizationId} and c.visit_id = ${visitId} and c.responsibility = 'P'`.execute(tx);
  return rows[0]?.cents ?? null;
}
