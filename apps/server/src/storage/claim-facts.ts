import type { ClaimContext, CoverageFact, EnrollmentFact, FilingProof, ReferralFact } from "@cleanclaim/claim-edits";
import { addDays, moneyText } from "@cleanclaim/model";
import type { Claim, PayerResponsibility } from "@cleanclaim/model";
import { sql } from "kysely";
import type { CodedNote } from "../knowledge.ts";
import type { TenantTransaction } from "./database.ts";
import { medicareFacts } from "./medicare-facts.ts";
import { dayOf, optionalDay, storedClaim, storedPracticeSettings, storedSubscriber } from "./stored-shapes.ts";

/** The keys of a claim by which the records are asked about it. */
export interface ClaimKeys {
  readonly patient_id: string;
  readonly visit_id: string;
  readonly payer_id: string;
  readonly practice_id: string;
  readonly coverage_id: string;
  readonly content: unknown;
}

/**
 * What the records know beyond coverage, authorisations and contract: the practice's own prices, proof of filing, the order of the
 * payers, referrals, enrolment of the provider, what the note supports, and the laboratory's certificate. One query a kind of fact,
 * whatever the number of claims. Gives the facts of one claim by its keys.
 */
export async function claimFacts(
  tx: TenantTransaction,
  organizationId: string,
  rows: readonly ClaimKeys[],
): Promise<(row: ClaimKeys) => Partial<ClaimContext>> {
  const charges = await chargesOf(tx, organizationId, rows);
  const filings = await filingsOf(tx, organizationId, rows);
  const coverages = await coveragesOf(tx, organizationId, rows);
  const answers = await secondaryAnswersOf(tx, organizationId, rows);
  const referrals = await referralsOf(tx, organizationId, rows);
  const enrollments = await enrollmentsOf(tx, organizationId, rows);
  const visits = await supportedVisitsOf(tx, organizationId, rows);
  const certificates = await certificatesOf(tx, organizationId, rows);
  const medicare = await medicareFacts(tx, organizationId, rows);
  return (row) => {
    const claim = storedClaim(row.content);
    const enrolled = enrollments(row, claim);
    return {
      listedCharges: charges(row, claim),
      coverages: coverages(row, claim),
      referrals: referrals.get(row.coverage_id) ?? [],
      ...medicare(row, claim),
      ...defined("filingProof", filings.get(keyOf(row.visit_id, row.payer_id))),
      ...defined("medicareSecondary", answers.get(row.patient_id)),
      ...defined("enrollments", enrolled),
      ...defined("supportedVisit", visits.get(row.visit_id)),
      ...defined("laboratoryCertificate", certificates.get(row.practice_id)),
    };
  };
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function defined<Name extends keyof ClaimContext>(name: Name, value: ClaimContext[Name]): Partial<ClaimContext> {
  return value === undefined ? {} : { [name]: value };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Modifiers that change the price, so that the list price of the bare code says nothing. */
const PRICING_MODIFIERS = new Set("22 26 50 52 53 54 55 56 62 66 73 74 78 80 81 82 AS TC JW".split(" "));

async function chargesOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const codes = unique(rows.flatMap((row) => storedClaim(row.content).lines.map((line) => line.procedureCode)));
  const listed =
    codes.length === 0
      ? []
      : await tx
          .selectFrom("charge_rate")
          .select(["practice_id", "procedure_code", "modifier", "effective_from", "charge_cents"])
          .where("organization_id", "=", organizationId)
          .where("practice_id", "in", unique(rows.map((row) => row.practice_id)))
          .where("procedure_code", "in", codes)
          .where("modifier", "=", "")
          .where("revenue_code", "=", "")
          .orderBy("effective_from", "desc")
          .execute();
  return (row: ClaimKeys, claim: Claim) =>
    claim.lines.map((line) => {
      const on = line.serviceFrom;
      if (line.unitType !== "UN" || on === undefined || !/^\d{1,6}$/.test(line.units)) return null;
      if (line.modifiers.some((modifier) => PRICING_MODIFIERS.has(modifier))) return null;
      const rate = listed.find(
        (one) =>
          one.practice_id === row.practice_id && one.procedure_code === line.procedureCode && one.effective_from <= on,
      );
      return rate === undefined ? null : moneyText(rate.charge_cents * BigInt(line.units));
    });
}

/** The first acceptance of any claim of the visit to the payer: by the payer itself where it answered, else by the clearinghouse. */
async function filingsOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const { rows: accepted } = await sql<{
    visit_id: string;
    payer_id: string;
    to_state: string;
    on: string;
    reference: string | null;
  }>`select distinct on (c.visit_id, c.payer_id, e.to_state) c.visit_id, c.payer_id, e.to_state, e.at::date::text as on, f.name as reference
    from claim_event e
    join claim c on c.organization_id = e.organization_id and c.claim_id = e.claim_id
    left join exchange_file f on f.organization_id = e.organization_id and f.exchange_file_id = e.exchange_file_id
    where e.organization_id = ${organizationId} and c.visit_id = any(${unique(rows.map((row) => row.visit_id))}::text[])
      and e.to_state in ('received-by-payer', 'received-by-clearinghouse')
    order by c.visit_id, c.payer_id, e.to_state, e.at`.execute(tx);
  const proofs = new Map<string, FilingProof>();
  for (const row of accepted) {
    const key = keyOf(row.visit_id, row.payer_id);
    const by = row.to_state === "received-by-payer" ? "payer" : "clearinghouse";
    if (proofs.get(key)?.by === "payer") continue;
    proofs.set(key, {
      acceptedOn: dayOf(row.on),
      by,
      ...(row.reference === null ? {} : { reference: row.reference }),
    });
  }
  return proofs;
}

const ORDER: readonly PayerResponsibility[] = ["P", "S", "T"];

async function coveragesOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const found = await tx
    .selectFrom("coverage as c")
    .innerJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "c.organization_id").onRef("y.payer_id", "=", "c.payer_id"),
    )
    .select(["c.coverage_id", "c.patient_id", "c.priority", "c.relationship_code", "c.subscriber"])
    .select(["c.effective_from", "c.effective_until", "y.edi_payer_id", "y.claim_filing_indicator_code"])
    .where("c.organization_id", "=", organizationId)
    .where("c.patient_id", "in", unique(rows.map((row) => row.patient_id)))
    .execute();
  return (row: ClaimKeys, claim: Claim): CoverageFact[] => {
    const on = claim.lines[0]?.serviceFrom ?? claim.statementFrom;
    return found
      .filter(
        (one) =>
          one.patient_id === row.patient_id &&
          on !== undefined &&
          one.effective_from <= on &&
          (one.effective_until === null || on < one.effective_until),
      )
      .map((one): CoverageFact => {
        const birth = optionalDay(storedSubscriber(one.subscriber).birthDate);
        return {
          payerId: one.edi_payer_id,
          claimFilingIndicatorCode: one.claim_filing_indicator_code,
          responsibility: ORDER.find((place) => place === one.priority) ?? "P",
          relationshipCode: one.relationship_code,
          ...(birth === undefined ? {} : { subscriberBirthDate: birth }),
        };
      })
      .toSorted((a, b) => ORDER.indexOf(a.responsibility) - ORDER.indexOf(b.responsibility));
  };
}

async function secondaryAnswersOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const found = await tx
    .selectFrom("medicare_secondary_answer")
    .select(["patient_id", "asked_on", "insurance_type_code"])
    .where("organization_id", "=", organizationId)
    .where("patient_id", "in", unique(rows.map((row) => row.patient_id)))
    .orderBy("asked_on")
    .execute();
  return new Map(
    found.map((one) => [
      one.patient_id,
      {
        askedOn: dayOf(one.asked_on),
        ...(one.insurance_type_code === null ? {} : { insuranceTypeCode: one.insurance_type_code }),
      },
    ]),
  );
}

async function referralsOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const found = await tx
    .selectFrom("referral")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("coverage_id", "in", unique(rows.map((row) => row.coverage_id)))
    .execute();
  const facts = new Map<string, ReferralFact[]>();
  for (const one of found) {
    const until = optionalDay(one.effective_until);
    const fact: ReferralFact = {
      number: one.referral_number,
      from: dayOf(one.effective_from),
      ...(until === undefined ? {} : { through: addDays(until, -1) }),
      ...(one.visits_approved === null ? {} : { visitsApproved: one.visits_approved }),
      visitsUsed: one.visits_used,
      ...(one.referring_npi === "" ? {} : { referringNpi: one.referring_npi }),
    };
    facts.set(one.coverage_id, [...(facts.get(one.coverage_id) ?? []), fact]);
  }
  return facts;
}

/** Enrolments of the rendering provider with the payer; undefined where the practice keeps none with this payer. */
async function enrollmentsOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const found = await tx
    .selectFrom("provider_enrollment as e")
    .innerJoin("provider as p", (j) =>
      j.onRef("p.organization_id", "=", "e.organization_id").onRef("p.provider_id", "=", "e.provider_id"),
    )
    .select(["e.payer_id", "e.status", "e.effective_from", "e.effective_until", "p.npi", "p.practice_id"])
    .where("e.organization_id", "=", organizationId)
    .where("e.payer_id", "in", unique(rows.map((row) => row.payer_id)))
    .execute();
  return (row: ClaimKeys, claim: Claim): EnrollmentFact[] | undefined => {
    const kept = found.filter((one) => one.payer_id === row.payer_id && one.practice_id === row.practice_id);
    if (kept.length === 0) return undefined;
    const npi = claim.renderingProvider?.npi ?? claim.billingProvider.npi;
    return kept
      .filter((one) => one.npi === npi)
      .map((one) => ({
        status: STATUS[one.status] ?? "requested",
        from: optionalDay(one.effective_from),
        until: optionalDay(one.effective_until),
      }));
  };
}

const STATUS: Readonly<Record<string, EnrollmentFact["status"]>> = {
  requested: "requested",
  enrolled: "enrolled",
  denied: "denied",
  ended: "ended",
};

const BASIS = { mdm: "medical decision making", time: "time" } as const;

/** The level of the visit that the newest coding run read out of the note. */
async function supportedVisitsOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const { rows: found } = await sql<{
    visit_id: string;
    em: CodedNote["em"];
  }>`select distinct on (visit_id) visit_id, result->'em' as em from coding_run
    where organization_id = ${organizationId} and visit_id = any(${unique(rows.map((row) => row.visit_id))}::text[])
    order by visit_id, created_at desc`.execute(tx);
  return new Map(
    found.flatMap(({ visit_id, em }) => (em === null ? [] : [[visit_id, { code: em.code, basis: BASIS[em.basis] }]])),
  );
}

async function certificatesOf(tx: TenantTransaction, organizationId: string, rows: readonly ClaimKeys[]) {
  const found = await tx
    .selectFrom("practice")
    .select(["practice_id", "settings"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", unique(rows.map((row) => row.practice_id)))
    .execute();
  return new Map(
    found.flatMap((one) => {
      const certificate = storedPracticeSettings(one.settings).laboratoryCertificate;
      return certificate === undefined ? [] : [[one.practice_id, certificate]];
    }),
  );
}
