import { moneyText, parseDate } from "@cleanclaim/model";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { nextCount } from "./counters.ts";
import { type TenantTransaction, json } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { patientBalance } from "./patient-accounts.ts";

type Patient = ResponseOf<"GET /api/patients/:id">;
type SavePatient = BodyOf<"POST /api/patients">;

/** Patients by name; the search takes a last name (with first), an account number or a birth date. */
export async function listPatients(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/patients">,
): Promise<ResponseOf<"GET /api/patients">> {
  const limit = query.limit ?? 100;
  const after = readCursor(query.cursor);
  const search = query.search?.trim() ?? "";
  const [last = "", first = ""] = search.split(/[,\s]+/);
  const born = parseDate(search);
  const filter = sql`p.organization_id = ${organizationId} and p.practice_id = any(${[...practices]}::text[])
    ${search === "" ? sql`` : born !== undefined ? sql`and p.birth_date = ${born}` : sql`and (p.account_number = ${search} or (lower(p.last_name) like ${`${last.toLowerCase()}%`} and lower(p.first_name) like ${`${first.toLowerCase()}%`}))`}`;
  const { rows } = await sql<{
    patient_id: string;
    account_number: string;
    name: string;
    birth_date: string;
    payer: string | null;
    last_visit: string | null;
    balance: bigint;
    sort_key: string;
  }>`
    select p.patient_id, p.account_number, p.last_name || ', ' || p.first_name as name, p.birth_date, lower(p.last_name) || '|' || lower(p.first_name) as sort_key,
      (select y.name from coverage c join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id where c.organization_id = p.organization_id and c.patient_id = p.patient_id and c.priority = 'P' order by c.effective_from desc limit 1) as payer,
      (select max(v.service_date) from visit v where v.organization_id = p.organization_id and v.patient_id = p.patient_id) as last_visit,
      (select coalesce(sum(a.balance_cents), 0)::bigint from ledger_account a where a.organization_id = p.organization_id and a.patient_id = p.patient_id and a.kind in ('patient-receivable', 'patient-credit')) as balance
    from patient p where ${filter} ${after === undefined ? sql`` : sql`and (lower(p.last_name) || '|' || lower(p.first_name), p.patient_id) > (${after.value}, ${after.id})`}
    order by lower(p.last_name) || '|' || lower(p.first_name), p.patient_id limit ${limit + 1}`.execute(tx);
  const { rows: totals } = await sql<{
    count: bigint;
  }>`select count(*) as count from patient p where ${filter}`.execute(tx);
  const shown = rows.slice(0, limit);
  const end = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      id: row.patient_id,
      accountNumber: row.account_number,
      name: row.name,
      birthDate: row.birth_date,
      payer: row.payer ?? "Self-pay",
      lastVisit: row.last_visit,
      balance: moneyText(row.balance),
    })),
    next: rows.length > limit && end !== undefined ? cursorOf({ value: end.sort_key, id: end.patient_id }) : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: null,
  };
}

interface StoredSubscriber {
  readonly last?: string;
  readonly first?: string;
  readonly birthDate?: string | null;
  readonly sex?: "F" | "M" | "U";
}

/** A patient with guarantor, coverages (each with its last eligibility answer), authorisations and balance. */
export async function readPatient(
  tx: TenantTransaction,
  organizationId: string,
  id: string,
  practices: readonly string[],
): Promise<Patient> {
  const row = await tx
    .selectFrom("patient as p")
    .leftJoin("guarantor as g", (join) =>
      join.onRef("g.organization_id", "=", "p.organization_id").onRef("g.guarantor_id", "=", "p.guarantor_id"),
    )
    .selectAll("p")
    .select(["g.last_name as g_last", "g.first_name as g_first", "g.address as g_address", "g.phone as g_phone"])
    .where("p.organization_id", "=", organizationId)
    .where("p.patient_id", "=", id)
    .where("p.practice_id", "in", [...practices])
    .executeTakeFirst();
  if (row === undefined) throw notFound("The patient");
  const authorizations = await tx
    .selectFrom("prior_authorization")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", id)
    .orderBy("requested_at", "desc")
    .limit(20)
    .execute();
  const { owed, credit } = await patientBalance(tx, organizationId, id);
  return {
    id,
    practiceId: row.practice_id,
    accountNumber: row.account_number,
    last: row.last_name,
    first: row.first_name,
    middle: row.middle_name,
    birthDate: row.birth_date,
    sex: row.sex as Patient["sex"], // kept to F, M, U by the check constraint
    address: row.address as Patient["address"], // as `savePatient` wrote it
    phone: row.phone,
    email: row.email,
    guarantor:
      row.g_last === null
        ? null
        : {
            last: row.g_last,
            first: row.g_first ?? "",
            relationship: row.guarantor_relationship,
            address: row.g_address as Patient["address"],
            phone: row.g_phone ?? "",
          },
    coverages: await coveragesOf(tx, organizationId, id),
    authorizations: authorizations.map((authorization) => ({
      id: authorization.authorization_id,
      coverageId: authorization.coverage_id,
      visitId: authorization.visit_id,
      procedureCodes: authorization.procedure_codes,
      status: authorization.status,
      number: authorization.authorization_number,
      effectiveFrom: authorization.effective_from,
      effectiveUntil: authorization.effective_until,
      units: authorization.units,
      unitsUsed: authorization.units_used,
      answer: null,
      requestedAt: authorization.requested_at,
    })),
    balance: moneyText(owed - credit),
    version: row.version,
  };
}

async function coveragesOf(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
): Promise<Patient["coverages"]> {
  const rows = await tx
    .selectFrom("coverage as c")
    .innerJoin("payer as y", (join) =>
      join.onRef("y.organization_id", "=", "c.organization_id").onRef("y.payer_id", "=", "c.payer_id"),
    )
    .selectAll("c")
    .select("y.name as payer_name")
    .where("c.organization_id", "=", organizationId)
    .where("c.patient_id", "=", patientId)
    .orderBy(sql`case c.priority when 'P' then 1 when 'S' then 2 else 3 end`)
    .orderBy("c.effective_from", "desc")
    .execute();
  const checks =
    rows.length === 0
      ? []
      : await tx
          .selectFrom("eligibility_check")
          .selectAll()
          .where("organization_id", "=", organizationId)
          .where("patient_id", "=", patientId)
          .orderBy("requested_at", "desc")
          .execute();
  return rows.map((row) => {
    const stored = row.subscriber as StoredSubscriber; // as `savePatient` wrote it
    const check = checks.find((candidate) => candidate.coverage_id === row.coverage_id);
    return {
      id: row.coverage_id,
      priority: row.priority as Patient["coverages"][number]["priority"], // kept to P, S, T by the check constraint
      payerId: row.payer_id,
      payerName: row.payer_name,
      planName: row.plan_name,
      memberId: row.member_id,
      groupNumber: row.group_number,
      relationshipCode: row.relationship_code,
      subscriber: {
        last: stored.last ?? "",
        first: stored.first ?? "",
        birthDate: stored.birthDate ?? null,
        sex: stored.sex ?? "U",
      },
      effectiveFrom: row.effective_from,
      effectiveUntil: row.effective_until,
      eligibility:
        check === undefined
          ? null
          : {
              id: check.eligibility_id,
              status: check.status,
              on: check.service_date,
              checkedAt: check.requested_at,
              lines: linesOf(check.answer),
              problem: check.problem,
            },
      version: row.version,
    };
  });
}

/** The lines of a stored eligibility answer, `label: value` each; none when it has another shape. */
function linesOf(answer: unknown): string[] {
  if (typeof answer !== "object" || answer === null || !("lines" in answer) || !Array.isArray(answer.lines)) return [];
  return answer.lines.flatMap((line: unknown) =>
    typeof line === "object" && line !== null && "label" in line && "value" in line
      ? [`${String(line.label)}: ${String(line.value)}`]
      : [],
  );
}

/** Registers a patient, or changes one (guarded by the version). Coverages given replace those on file by payer, member and priority. */
export async function savePatient(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  id: string | undefined,
  body: SavePatient,
): Promise<Patient> {
  const organization_id = session.organizationId;
  refuseNonsense(services, body);
  const patientId = id ?? services.newId();
  const columns = {
    practice_id: body.practiceId,
    last_name: body.last.trim(),
    first_name: body.first.trim(),
    middle_name: body.middle?.trim() ?? "",
    birth_date: body.birthDate,
    sex: body.sex,
    address: json(body.address),
    phone: body.phone ?? "",
    email: body.email ?? "",
    guarantor_id: `g-${patientId}`,
    guarantor_relationship: body.guarantor?.relationship ?? "self",
  };
  const guarantor = {
    last_name: body.guarantor?.last ?? columns.last_name,
    first_name: body.guarantor?.first ?? columns.first_name,
    address: json(body.guarantor?.address ?? body.address),
    phone: body.guarantor?.phone ?? columns.phone,
  };
  if (id === undefined) {
    await tx
      .insertInto("patient")
      .values({
        organization_id,
        patient_id: patientId,
        account_number: `N${await nextCount(tx, organization_id, "account-number")}`,
        ...columns,
      })
      .execute();
  } else {
    const changed = await tx
      .updateTable("patient")
      .set({ ...columns, version: sql`version + 1` })
      .where("organization_id", "=", organization_id)
      .where("patient_id", "=", id)
      .where("version", "=", body.version ?? -1)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) {
      const there = await tx
        .selectFrom("patient")
        .select("version")
        .where("organization_id", "=", organization_id)
        .where("patient_id", "=", id)
        .executeTakeFirst();
      throw there === undefined ? notFound("The patient") : versionConflict("The patient");
    }
  }
  await tx
    .insertInto("guarantor")
    .values({ organization_id, guarantor_id: `g-${patientId}`, ...guarantor })
    .onConflict((on) => on.columns(["organization_id", "guarantor_id"]).doUpdateSet(guarantor))
    .execute();
  await saveCoverages(tx, services, organization_id, patientId, body);
  return readPatient(tx, organization_id, patientId, session.practiceIds);
}

function refuseNonsense(services: Services, body: SavePatient): void {
  const birth = parseDate(body.birthDate);
  if (birth === undefined)
    throw unprocessable(`${body.birthDate} is not a day of the calendar.`, "Check the birth date.");
  if (birth > services.clock.today())
    throw unprocessable("The birth date lies in the future.", "Check the birth date.");
  const priorities = body.coverages.map((coverage) => coverage.priority);
  if (new Set(priorities).size !== priorities.length)
    throw unprocessable(
      "Two insurances have the same place in the order of payment.",
      "Make one first, the other second.",
    );
  if (priorities.length > 0 && !priorities.includes("P"))
    throw unprocessable("There is a second insurance but no first one.", "Make one of them first.");
  for (const coverage of body.coverages) {
    if (parseDate(coverage.effectiveFrom) === undefined)
      throw unprocessable(`${coverage.effectiveFrom} is not a day of the calendar.`, "Check when the insurance began.");
    if (coverage.relationshipCode !== "18" && coverage.subscriber === undefined)
      throw unprocessable(
        "The patient is not the insured person, but the insured person is not named.",
        "Enter the insured person's name, or choose 'self'.",
      );
  }
}

async function saveCoverages(
  tx: TenantTransaction,
  services: Services,
  organization_id: string,
  patient_id: string,
  body: SavePatient,
): Promise<void> {
  const known = await tx
    .selectFrom("coverage")
    .selectAll()
    .where("organization_id", "=", organization_id)
    .where("patient_id", "=", patient_id)
    .execute();
  const payers = await tx
    .selectFrom("payer")
    .select("payer_id")
    .where("organization_id", "=", organization_id)
    .execute();
  const kept = new Set<string>();
  for (const coverage of body.coverages) {
    if (!payers.some((payer) => payer.payer_id === coverage.payerId))
      throw unprocessable("The payer is not known here.", "Choose a payer from the list.");
    const self = { last: body.last.trim(), first: body.first.trim(), birthDate: body.birthDate, sex: body.sex };
    const columns = {
      priority: coverage.priority,
      payer_id: coverage.payerId,
      plan_name: coverage.planName ?? "",
      member_id: coverage.memberId.trim().toUpperCase(),
      group_number: coverage.groupNumber ?? "",
      relationship_code: coverage.relationshipCode,
      subscriber: json(
        coverage.relationshipCode === "18"
          ? self
          : { ...coverage.subscriber, birthDate: coverage.subscriber?.birthDate ?? null },
      ),
      effective_from: coverage.effectiveFrom,
      effective_until: coverage.effectiveUntil ?? null,
    };
    const same = known.find(
      (row) =>
        !kept.has(row.coverage_id) &&
        row.payer_id === coverage.payerId &&
        (row.member_id === columns.member_id || row.priority === coverage.priority),
    );
    const coverage_id = same?.coverage_id ?? services.newId();
    kept.add(coverage_id);
    if (same === undefined)
      await tx
        .insertInto("coverage")
        .values({ organization_id, coverage_id, patient_id, ...columns })
        .execute();
    else
      await tx
        .updateTable("coverage")
        .set({ ...columns, version: same.version + 1 })
        .where("organization_id", "=", organization_id)
        .where("coverage_id", "=", coverage_id)
        .execute();
  }
  // A coverage that is no longer listed ends today; claims of the past keep it.
  const today = services.clock.today();
  for (const row of known) {
    if (kept.has(row.coverage_id) || (row.effective_until !== null && row.effective_until <= today)) continue;
    await tx
      .updateTable("coverage")
      .set({ effective_until: today, version: row.version + 1 })
      .where("organization_id", "=", organization_id)
      .where("coverage_id", "=", row.coverage_id)
      .execute();
  }
}
