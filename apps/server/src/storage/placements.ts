import { moneyText } from "@cleanclaim/model";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, forbidden, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { type TenantTransaction, json } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";
import { patientBalance } from "./patient-accounts.ts";

type Placement = ResponseOf<"POST /api/placements/:id/decide">;

interface PlacementRecord {
  readonly placement_id: string;
  readonly patient_id: string;
  readonly patient: string;
  readonly practice: string;
  readonly amount_cents: bigint;
  readonly status: Placement["status"];
  readonly reason: string;
  readonly packet: unknown;
  readonly proposed_name: string | null;
  readonly proposed_at: string;
  readonly decided_name: string | null;
  readonly decision_note: string | null;
  readonly version: number;
}

const select = sql`select x.placement_id, x.patient_id, p.last_name || ', ' || p.first_name as patient, r.name as practice, x.amount_cents, x.status, x.reason, x.packet,
    u.display_name as proposed_name, x.proposed_at, d.display_name as decided_name, x.decision_note, x.version
  from placement x join patient p on p.organization_id = x.organization_id and p.patient_id = x.patient_id
  join practice r on r.organization_id = x.organization_id and r.practice_id = x.practice_id
  left join app_user u on u.organization_id = x.organization_id and u.user_id = x.proposed_by
  left join app_user d on d.organization_id = x.organization_id and d.user_id = x.decided_by`;

function toContract(row: PlacementRecord): Placement {
  // The packet is what `proposePlacement` wrote.
  const packet = row.packet as { readonly history?: readonly string[] };
  return {
    id: row.placement_id,
    patientId: row.patient_id,
    patient: row.patient,
    practice: row.practice,
    amount: moneyText(row.amount_cents),
    status: row.status,
    reason: row.reason,
    proposedBy: row.proposed_name ?? "",
    proposedAt: row.proposed_at,
    decidedBy: row.decided_name,
    decisionNote: row.decision_note,
    history: [...(packet.history ?? [])],
    version: row.version,
  };
}

/** An attorney sees only what was referred; the owner and billers see all. */
function visibleTo(session: Session) {
  const onlyAttorney =
    session.roles.includes("attorney") &&
    !session.roles.some((role) => ["owner", "biller", "supervisor", "auditor"].includes(role));
  return onlyAttorney ? sql`and x.status = 'referred'` : sql``;
}

/** Proposals for collections and what was decided, newest first. */
export async function listPlacements(
  tx: TenantTransaction,
  session: Session,
  practices: readonly string[],
  query: QueryOf<"GET /api/placements">,
): Promise<ResponseOf<"GET /api/placements">> {
  const limit = query.limit ?? 200;
  const after = readCursor(query.cursor);
  const filter = sql`x.organization_id = ${session.organizationId} and x.practice_id = any(${[...practices]}::text[]) ${visibleTo(session)}
    ${query.status === undefined || query.status === "" ? sql`` : sql`and x.status = ${query.status}`}`;
  const { rows } =
    await sql<PlacementRecord>`${select} where ${filter} ${after === undefined ? sql`` : sql`and x.placement_id < ${after.id}`} order by x.placement_id desc limit ${limit + 1}`.execute(
      tx,
    );
  const { rows: totals } = await sql<{
    count: bigint;
    cents: bigint;
  }>`select count(*) as count, coalesce(sum(x.amount_cents), 0)::bigint as cents from placement x where ${filter}`.execute(
    tx,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(toContract),
    next: rows.length > limit && last !== undefined ? cursorOf({ value: "", id: last.placement_id }) : null,
    total: Number(totals[0]?.count ?? 0n),
    totalAmount: moneyText(totals[0]?.cents ?? 0n),
  };
}

/** The patient's newest placement, or null. */
export async function placementOfPatient(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
): Promise<Placement | null> {
  const { rows } =
    await sql<PlacementRecord>`${select} where x.organization_id = ${organizationId} and x.patient_id = ${patientId} order by x.proposed_at desc limit 1`.execute(
      tx,
    );
  const row = rows[0];
  return row === undefined ? null : toContract(row);
}

async function readPlacement(tx: TenantTransaction, organizationId: string, id: string): Promise<PlacementRecord> {
  const { rows } =
    await sql<PlacementRecord>`${select} where x.organization_id = ${organizationId} and x.placement_id = ${id}`.execute(
      tx,
    );
  const row = rows[0];
  if (row === undefined) throw notFound("The placement");
  return row;
}

/** Proposes an account for collections. Nothing happens to the patient until the owner decides. */
export async function proposePlacement(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  patientId: string,
  reason: string,
): Promise<Placement> {
  const patient = await tx
    .selectFrom("patient")
    .select("practice_id")
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .executeTakeFirst();
  if (patient === undefined) throw notFound("The patient");
  const { owed, credit } = await patientBalance(tx, session.organizationId, patientId);
  if (owed - credit <= 0n)
    throw unprocessable("The patient owes nothing.", "Only an open balance can be proposed for collections.");
  const open = await tx
    .selectFrom("placement")
    .select("placement_id")
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .where("status", "in", ["proposed", "approved", "referred"])
    .executeTakeFirst();
  if (open !== undefined)
    throw conflict("The account is proposed or placed already.", "Open the placement to see where it stands.");
  const id = services.newId();
  await tx
    .insertInto("placement")
    .values({
      organization_id: session.organizationId,
      placement_id: id,
      practice_id: patient.practice_id,
      patient_id: patientId,
      amount_cents: owed - credit,
      status: "proposed",
      reason,
      packet: json({ history: await packetHistory(tx, session.organizationId, patientId) }),
      proposed_by: session.userId,
    })
    .execute();
  return toContract(await readPlacement(tx, session.organizationId, id));
}

/** What was done before: statements, payments, plan. The owner and the lawyer decide on this. */
async function packetHistory(tx: TenantTransaction, organizationId: string, patientId: string): Promise<string[]> {
  const statements = await tx
    .selectFrom("statement")
    .select(["number", "issued_on", "amount_cents"])
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .orderBy("issued_on")
    .execute();
  const payments = await tx
    .selectFrom("payment")
    .select(["received_on", "amount_cents", "status"])
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .orderBy("received_on")
    .execute();
  const missed = await tx
    .selectFrom("payment_plan as p")
    .innerJoin("plan_installment as i", (join) =>
      join.onRef("i.organization_id", "=", "p.organization_id").onRef("i.plan_id", "=", "p.plan_id"),
    )
    .select(["i.number", "i.due_on", "i.amount_cents"])
    .where("p.organization_id", "=", organizationId)
    .where("p.patient_id", "=", patientId)
    .where("i.status", "=", "missed")
    .execute();
  return [
    ...statements.map((row) => `${row.issued_on} Statement ${row.number} over ${moneyText(row.amount_cents)}`),
    ...payments.map((row) => `${row.received_on} Payment of ${moneyText(row.amount_cents)} (${row.status})`),
    ...missed.map((row) => `${row.due_on} Instalment ${row.number} of ${moneyText(row.amount_cents)} missed`),
  ].sort();
}

const moves: Readonly<
  Record<
    BodyOf<"POST /api/placements/:id/decide">["decision"],
    { readonly from: readonly string[]; readonly to: Placement["status"] }
  >
> = {
  approve: { from: ["proposed"], to: "approved" },
  refuse: { from: ["proposed"], to: "refused" },
  refer: { from: ["proposed", "approved"], to: "referred" },
  recall: { from: ["approved", "referred"], to: "recalled" },
};

/** Decides a placement. The owner approves, refuses, refers and recalls; the attorney recalls what was referred. */
export async function decidePlacement(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  id: string,
  body: BodyOf<"POST /api/placements/:id/decide">,
): Promise<Placement> {
  const row = await readPlacement(tx, session.organizationId, id);
  if (
    !session.roles.includes("owner") &&
    !(session.roles.includes("attorney") && row.status === "referred" && body.decision === "recall")
  ) {
    throw forbidden("Only the owner decides on collections.", "The attorney may recall what was referred.");
  }
  if (row.version !== body.version) throw versionConflict("The placement");
  const move = moves[body.decision];
  if (!move.from.includes(row.status)) throw conflict(`A placement that is ${row.status} can't be ${move.to}.`);
  await tx
    .updateTable("placement")
    .set({
      status: move.to,
      decided_by: session.userId,
      decided_at: services.clock.now(),
      decision_note: body.note ?? null,
      version: row.version + 1,
    })
    .where("organization_id", "=", session.organizationId)
    .where("placement_id", "=", id)
    .execute();
  return toContract(await readPlacement(tx, session.organizationId, id));
}
