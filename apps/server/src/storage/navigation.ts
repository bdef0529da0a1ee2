import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import { allows } from "../access-control/permissions.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { Remembered } from "./remembered.ts";
import { type TenantTransaction, json } from "./database.ts";

type Rail = ResponseOf<"GET /api/rail">;

const rails = new Remembered<Rail>(5000);

/** Counts beside the stages of the left rail, in one statement over indexes. */
export async function railCounts(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  practices: readonly string[],
): Promise<Rail> {
  const o = session.organizationId;
  const mine = sql`${[...practices]}::text[]`;
  const today = services.clock.today();
  const key = [o, ...practices, session.providerId, today, ...session.roles].join(" ");
  return rails.of(key, async () => {
    const { rows } = await sql<Record<keyof Rail, number>>`select
    (select count(*)::int from visit where organization_id = ${o} and practice_id = any(${mine}) and status in ('to-code', 'query', 'returned')) as coding,
    (select count(*)::int from claim where organization_id = ${o} and practice_id = any(${mine}) and state in ('held', 'ready')) as claims,
    (select count(*)::int from claim where organization_id = ${o} and practice_id = any(${mine}) and state = 'rejected')
      + (select count(*)::int from claim where organization_id = ${o} and practice_id = any(${mine}) and state in ('sent', 'received-by-clearinghouse', 'received-by-payer') and answer_due_on < ${today}::date)
      + (select count(*)::int from remittance_claim where organization_id = ${o} and match_status = 'unmatched') as answers,
    (select count(*)::int from denial where organization_id = ${o} and practice_id = any(${mine}) and status in ('open', 'working', 'appealed')) as denials,
    (select count(*)::int from (select from ledger_account where organization_id = ${o} and practice_id = any(${mine}) and kind = 'patient-receivable' and balance_cents <> 0
      group by patient_id having sum(balance_cents) > 0) owing) as patients,
    (select count(*)::int from visit where organization_id = ${o} and practice_id = any(${mine}) and service_date between ${today}::date and ${today}::date + 1 and status in ('scheduled', 'checked-in')) as "frontDesk",
    (select count(*)::int from provider_query where organization_id = ${o} and status = 'open' and (${session.providerId ?? ""} = '' or provider_id = ${session.providerId ?? ""})) as queries,
    (select count(*)::int from inventory_item i where i.organization_id = ${o} and i.practice_id = any(${mine}) and i.active and i.reorder_level >=
      (select coalesce(sum(l.on_hand), 0) from inventory_lot l where l.organization_id = i.organization_id and l.item_id = i.item_id and (l.expires_on is null or l.expires_on >= ${today}::date))) as supplies,
    (select count(*)::int from placement where organization_id = ${o} and practice_id = any(${mine}) and status = ${session.roles.includes("attorney") && !session.roles.includes("owner") ? "referred" : "proposed"}) as placements,
    (select count(*)::int from task where organization_id = ${o} and status = 'open' and for_role = any(${[...session.roles]}::text[])) as tasks`.execute(
      tx,
    );
    const none: Rail = {
      coding: 0,
      claims: 0,
      answers: 0,
      denials: 0,
      patients: 0,
      frontDesk: 0,
      queries: 0,
      supplies: 0,
      placements: 0,
      tasks: 0,
    };
    return { ...none, ...rows[0] };
  });
}

/** Finds patients, claims and visits for the palette; only what the roles may see, twelve at most. */
export async function searchEverything(
  tx: TenantTransaction,
  session: Session,
  practices: readonly string[],
  text: string,
): Promise<ResponseOf<"GET /api/search">> {
  const words = text.trim();
  if (words.length < 2) return [];
  const o = session.organizationId;
  const [last = "", first = ""] = words.includes(",")
    ? words.split(",").map((part) => part.trim())
    : words.split(/\s+/);
  const hits: ResponseOf<"GET /api/search"> = [];
  if (allows(session.roles, "patient:read")) {
    const patients = await tx
      .selectFrom("patient")
      .select(["patient_id", "last_name", "first_name", "account_number", "birth_date"])
      .where("organization_id", "=", o)
      .where("practice_id", "in", [...practices])
      .where((e) =>
        e.or([
          e("account_number", "=", words),
          e.and([
            e(sql`lower(last_name)`, "like", `${last.toLowerCase()}%`),
            e(sql`lower(first_name)`, "like", `${first.toLowerCase()}%`),
          ]),
          e.and([
            e(sql`lower(last_name)`, "like", `${first === "" ? "\u0001" : first.toLowerCase()}%`),
            e(sql`lower(first_name)`, "like", `${last.toLowerCase()}%`),
          ]),
        ]),
      )
      .orderBy("last_name")
      .orderBy("first_name")
      .limit(6)
      .execute();
    hits.push(
      ...patients.map((row) => ({
        kind: "patient",
        id: row.patient_id,
        title: `${row.last_name}, ${row.first_name}`,
        subtitle: `Account ${row.account_number}, born ${row.birth_date}`,
        path: `/patients/${row.patient_id}`,
      })),
    );
  }
  if (allows(session.roles, "claim:read")) {
    const claims = await tx
      .selectFrom("claim as c")
      .innerJoin("patient as p", (join) =>
        join.onRef("p.organization_id", "=", "c.organization_id").onRef("p.patient_id", "=", "c.patient_id"),
      )
      .select(["c.claim_id", "c.patient_control_number", "c.state", "c.service_date", "p.last_name", "p.first_name"])
      .where("c.organization_id", "=", o)
      .where("c.practice_id", "in", [...practices])
      .where((e) =>
        e.or([
          e("c.patient_control_number", "=", words.toUpperCase()),
          e("c.payer_claim_control_number", "=", words.toUpperCase()),
        ]),
      )
      .limit(6)
      .execute();
    hits.push(
      ...claims.map((row) => ({
        kind: "claim",
        id: row.claim_id,
        title: `Claim ${row.patient_control_number}`,
        subtitle: `${row.last_name}, ${row.first_name}, ${row.service_date}, ${row.state}`,
        path: `/claims/${row.claim_id}`,
      })),
    );
  }
  return hits;
}

type View = ResponseOf<"POST /api/views">;

/** The saved views of a list: one's own and the shared ones. */
export async function listViews(tx: TenantTransaction, session: Session, list: string): Promise<View[]> {
  const rows = await tx
    .selectFrom("saved_view")
    .selectAll()
    .where("organization_id", "=", session.organizationId)
    .where("list", "=", list)
    .where((e) => e.or([e("user_id", "=", session.userId), e("shared", "=", true)]))
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    id: row.view_id,
    list: row.list,
    name: row.name,
    filters: row.filters as Record<string, string>,
  })); // as saved below
}

/** Saves a view under its name; the same name again replaces it. */
export async function saveView(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  body: BodyOf<"POST /api/views">,
): Promise<View> {
  await tx
    .deleteFrom("saved_view")
    .where("organization_id", "=", session.organizationId)
    .where("user_id", "=", session.userId)
    .where("list", "=", body.list)
    .where("name", "=", body.name)
    .execute();
  const id = services.newId();
  await tx
    .insertInto("saved_view")
    .values({
      organization_id: session.organizationId,
      view_id: id,
      user_id: session.userId,
      list: body.list,
      name: body.name,
      filters: json(body.filters),
    })
    .execute();
  return { id, ...body };
}

/** Forgets one of one's own views. */
export async function deleteView(tx: TenantTransaction, session: Session, id: string): Promise<void> {
  const gone = await tx
    .deleteFrom("saved_view")
    .where("organization_id", "=", session.organizationId)
    .where("user_id", "=", session.userId)
    .where("view_id", "=", id)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw notFound("The view");
}

/** Payers, providers and places for forms. */
export async function lookups(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<ResponseOf<"GET /api/lookups">> {
  const payers = await tx
    .selectFrom("payer")
    .select(["payer_id", "name", "edi_payer_id"])
    .where("organization_id", "=", organizationId)
    .where("active", "=", true)
    .orderBy("name")
    .execute();
  const providers = await tx
    .selectFrom("provider")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where("active", "=", true)
    .orderBy("last_name")
    .execute();
  const facilities = await tx
    .selectFrom("facility")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .orderBy("name")
    .execute();
  return {
    payers: payers.map((row) => ({ id: row.payer_id, name: row.name, ediPayerId: row.edi_payer_id })),
    providers: providers.map((row) => ({
      id: row.provider_id,
      name: `${row.first_name} ${row.last_name}${row.credential === "" ? "" : `, ${row.credential}`}`,
      practiceId: row.practice_id,
      specialty: row.specialty,
    })),
    facilities: facilities.map((row) => ({
      id: row.facility_id,
      name: row.name,
      practiceId: row.practice_id,
      placeOfServiceCode: row.place_of_service_code,
    })),
  };
}
