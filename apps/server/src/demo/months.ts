import { createHash } from "node:crypto";
import type { DemoOrganization, DemoVisit, DemoWorld } from "@cleanclaim/fixtures";
import { type CalendarDate, addDays, daysBetween, moneyText } from "@cleanclaim/model";
import { HttpProblem } from "../http/problem.ts";
import type { JobQueue } from "../jobs/queue.ts";
import type { Services } from "../services.ts";
import type { Actor } from "../storage/actor.ts";
import { claimOfVisit } from "../storage/claim-building.ts";
import { checkClaims } from "../storage/claim-checking.ts";
import { type TenantTransaction, withTenant } from "../storage/database.ts";
import { actOnDenial } from "../storage/denials.ts";
import { patientBalance } from "../storage/patient-accounts.ts";
import { agePlans, startPlan } from "../storage/payment-plans.ts";
import { takePayment } from "../storage/payments.ts";
import { proposePlacement } from "../storage/placements.ts";
import { receiveFile } from "../storage/received-files.ts";
import { issueStatements } from "../storage/statements.ts";
import { submitClaims } from "../storage/submissions.ts";
import { askAuthorizations } from "./authorizations.ts";
import type { HistoricSimulator } from "./historic-simulator.ts";
import { recode } from "./visit-records.ts";

/** Who did what in the past, for the timelines. */
export interface HistoryActors {
  readonly coder: Actor;
  readonly biller: Actor;
}

/** A number between 0 and 1 that depends on nothing but the words: the demo's chance. */
export function chance(...words: readonly string[]): number {
  return createHash("sha256").update(words.join("/")).digest().readUInt32BE(0) / 0x1_0000_0000;
}

/** One step of the past: services whose clock stands at the day's evening, and a transaction that does too. */
interface Evening {
  readonly day: CalendarDate;
  /** The evening before: what lies after it belongs to this step. */
  readonly before: CalendarDate;
  readonly services: Services;
  readonly organizationId: string;
  readonly practices: readonly string[];
  readonly actors: HistoryActors;
  readonly tx: <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;
}

const evening = (
  services: Services,
  organization: DemoOrganization,
  world: DemoWorld,
  actors: HistoryActors,
  before: CalendarDate,
  day: CalendarDate,
): Evening => {
  const now = `${day}T21:00:00.000Z`;
  // Deliveries and checks are done here in order, so nothing may be left for the workers of the running server.
  const jobs = Object.create(services.jobs, { enqueue: { value: () => Promise.resolve(undefined) } }) as JobQueue; // the same queue with one method replaced
  const historic: Services = { ...services, jobs, clock: { now: () => now, today: () => day } };
  return {
    day,
    before,
    services: historic,
    organizationId: organization.id,
    practices: world.practices
      .filter((practice) => practice.organizationId === organization.id)
      .map((practice) => practice.id),
    actors,
    tx: (work) =>
      withTenant(services.db, { organizationId: organization.id, userId: null, userName: "demo", asOf: now }, work),
  };
};

/** Lives through the months of one organisation, a few days at a time, with real claims, answers and payments. */
export async function liveThrough(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
  simulator: HistoricSimulator,
  actors: HistoryActors,
  say: (line: string) => void,
): Promise<void> {
  const visits = world.visits.filter((visit) => visit.organizationId === organization.id);
  const length = daysBetween(world.firstDay, world.today);
  let before = addDays(world.firstDay, -1);
  while (before < world.today) {
    const next = addDays(before, 7);
    const day = next < world.today ? next : world.today;
    // The payers live through every day, so that each pays on its own days; what they paid is read at the end of the step.
    for (let quiet = addDays(before, 1); quiet < day; quiet = addDays(quiet, 1)) await simulator.advance(quiet);
    const step = evening(services, organization, world, actors, before, day);
    const within = (on: CalendarDate | undefined): boolean => on !== undefined && before < on && on <= day;
    await askAuthorizations(
      step,
      world,
      visits.filter((visit) => within(visit.plan.codedOn)),
      simulator,
    );
    await makeClaims(
      step,
      visits.filter((visit) => within(visit.plan.codedOn)),
    );
    await correctMistakes(
      step,
      visits.filter((visit) => within(visit.planted?.fixedOn)),
    );
    await mendMemberIds(step, world);
    await send(step, visits, simulator);
    await simulator.advance(day);
    await receive(step, simulator);
    await workDenials(step);
    await billPatients(step, world);
    say(`  ${day}: ${Math.round((100 * daysBetween(world.firstDay, day)) / length)} % of the months lived`);
    before = day;
  }
}

async function makeClaims(step: Evening, visits: readonly DemoVisit[]): Promise<void> {
  if (visits.length === 0) return;
  await step.tx(async (tx) => {
    const made: string[] = [];
    for (const visit of visits) {
      const built = await claimOfVisit(tx, step.services, step.actors.coder, visit.id);
      if (built !== undefined) made.push(built.claimId);
    }
    await checkClaims(tx, step.services, step.actors.biller, made);
  });
}

/** The biller puts right what was planted: the visit is coded as it should have been and its claim made anew. */
async function correctMistakes(step: Evening, visits: readonly DemoVisit[]): Promise<void> {
  if (visits.length === 0) return;
  await step.tx(async (tx) => {
    const made: string[] = [];
    for (const visit of visits) {
      await recode(tx, step.organizationId, visit, visit.coding);
      const built = await claimOfVisit(tx, step.services, step.actors.biller, visit.id);
      if (built !== undefined) made.push(built.claimId);
    }
    await checkClaims(tx, step.services, step.actors.biller, made);
  });
}

/** After two weeks somebody asks the patient for the card and corrects the member number; the claim goes again. */
async function mendMemberIds(step: Evening, world: DemoWorld): Promise<void> {
  await step.tx(async (tx) => {
    const rejected = await tx
      .selectFrom("claim")
      .select(["claim_id", "visit_id", "coverage_id", "state_since"])
      .where("organization_id", "=", step.organizationId)
      .where("state", "=", "rejected")
      .where("responsibility", "=", "P")
      .execute();
    const made: string[] = [];
    for (const row of rejected) {
      const coverage = world.coverages.find((candidate) => candidate.id === row.coverage_id);
      if (
        coverage === undefined ||
        coverage.memberId === coverage.payerMemberId ||
        row.state_since.slice(0, 10) > addDays(step.day, -14)
      )
        continue;
      await tx
        .updateTable("coverage")
        .set({ member_id: coverage.payerMemberId })
        .where("organization_id", "=", step.organizationId)
        .where("coverage_id", "=", coverage.id)
        .execute();
      const built = await claimOfVisit(tx, step.services, step.actors.biller, row.visit_id);
      if (built !== undefined) made.push(built.claimId);
    }
    await checkClaims(tx, step.services, step.actors.biller, made);
  });
}

/** Sends what is ready, except what the practice had not sent by the demo's last day. */
async function send(step: Evening, visits: readonly DemoVisit[], simulator: HistoricSimulator): Promise<void> {
  const kept = new Set(
    visits
      .filter((visit) => visit.plan.billedOn === undefined || visit.plan.billedOn > step.day)
      .map((visit) => visit.id),
  );
  const files = await step.tx(async (tx) => {
    const fresh = await tx
      .selectFrom("claim")
      .select("claim_id")
      .where("organization_id", "=", step.organizationId)
      .where("state", "=", "draft")
      .where("responsibility", "<>", "P")
      .execute();
    await checkClaims(
      tx,
      step.services,
      step.actors.biller,
      fresh.map((row) => row.claim_id),
    );
    const ready = await tx
      .selectFrom("claim")
      .select(["claim_id", "visit_id"])
      .where("organization_id", "=", step.organizationId)
      .where("state", "=", "ready")
      .execute();
    const ids = ready.filter((row) => !kept.has(row.visit_id)).map((row) => row.claim_id);
    if (ids.length === 0) return [];
    await submitClaims(tx, step.services, step.actors.biller, step.practices, { ids });
    const queued = await tx
      .selectFrom("submission as s")
      .innerJoin("exchange_file as f", (join) =>
        join
          .onRef("f.organization_id", "=", "s.organization_id")
          .onRef("f.exchange_file_id", "=", "s.exchange_file_id"),
      )
      .select(["s.submission_id", "f.exchange_file_id", "f.name", "f.content"])
      .where("s.organization_id", "=", step.organizationId)
      .where("s.status", "=", "queued")
      .orderBy("s.submission_id")
      .execute();
    for (const file of queued) {
      await tx
        .updateTable("submission")
        .set({ status: "sent", sent_at: step.services.clock.now() })
        .where("organization_id", "=", step.organizationId)
        .where("submission_id", "=", file.submission_id)
        .execute();
      await tx
        .updateTable("exchange_file")
        .set({ status: "processed" })
        .where("organization_id", "=", step.organizationId)
        .where("exchange_file_id", "=", file.exchange_file_id)
        .execute();
    }
    return queued;
  });
  for (const file of files) simulator.deliver(file.name, file.content);
}

async function receive(step: Evening, simulator: HistoricSimulator): Promise<void> {
  for (const file of simulator.collect()) {
    await step.tx((tx) =>
      receiveFile(
        tx,
        step.services,
        { organizationId: step.organizationId, userId: null, name: "Cleanclaim" },
        { direction: "received", name: file.name, content: file.content },
      ),
    );
  }
}

/** A session of the past, for commands that ask who does it. */
function sessionOf(step: Evening, actor: Actor): Parameters<typeof actOnDenial>[2] {
  return {
    userId: actor.userId ?? "",
    organizationId: step.organizationId,
    displayName: actor.name,
    email: "",
    initials: "",
    roles: ["biller"],
    practiceIds: step.practices,
    providerId: null,
    patientId: null,
    credential: null,
    csrfToken: "",
    tokenHash: "",
  };
}

/** Part of the older denials were worked: some appealed, some written off, some billed to the patient. */
async function workDenials(step: Evening): Promise<void> {
  await step.tx(async (tx) => {
    const open = await tx
      .selectFrom("denial")
      .select(["denial_id", "version", "reason", "category", "created_at", "claim_id", "line_number"])
      .where("organization_id", "=", step.organizationId)
      .where("status", "=", "open")
      .orderBy("denial_id")
      .execute();
    for (const row of open) {
      const age = daysBetween(row.created_at.slice(0, 10) as CalendarDate, step.day); // the day part of an instant is a day
      const luck = chance("denial", row.claim_id, String(row.line_number ?? 0), row.reason);
      if (age < 21 + Math.floor(luck * 40) || luck < 0.3) continue;
      const action =
        row.category === "payment"
          ? luck < 0.7
            ? "appeal"
            : "uphold"
          : luck < 0.5
            ? "appeal"
            : luck < 0.75
              ? "write-off"
              : row.category === "coverage"
                ? "bill-patient"
                : "start";
      await workDenial(tx, step, row.denial_id, { action, version: row.version });
    }
  });
}

/** Works one denial; when part of its money was settled another way, nothing is moved and the biller looks at it. */
async function workDenial(
  tx: TenantTransaction,
  step: Evening,
  denialId: string,
  body: Parameters<typeof actOnDenial>[4],
): Promise<void> {
  const act = (chosen: typeof body): ReturnType<typeof actOnDenial> =>
    actOnDenial(tx, step.services, sessionOf(step, step.actors.biller), denialId, chosen, () =>
      Promise.reject(new Error("the demo makes no corrected claim here")),
    );
  try {
    await act(body);
  } catch (error) {
    // Refused before anything was written, so the transaction is whole.
    if (!(error instanceof HttpProblem) || error.status !== 422) throw error;
    await act({ ...body, action: "start" });
  }
}

/** Statements at the turn of the month, payments that follow, a few plans (one missed), and proposals for collections. */
async function billPatients(step: Evening, world: DemoWorld): Promise<void> {
  const dayOfMonth = Number(step.day.slice(8, 10));
  await step.tx(async (tx) => {
    if (dayOfMonth <= 7)
      await issueStatements(
        tx,
        step.services,
        { organizationId: step.organizationId, userId: step.actors.biller.userId ?? "" },
        step.practices,
        { allDue: true },
      );
    const statements = await tx
      .selectFrom("statement")
      .select(["statement_id", "patient_id", "amount_cents", "issued_on", "number"])
      .where("organization_id", "=", step.organizationId)
      .where("issued_on", ">", addDays(step.day, -35))
      .orderBy("number")
      .execute();
    for (const statement of statements) {
      const luck = chance("pays", statement.patient_id, statement.issued_on);
      const payDay = addDays(statement.issued_on as CalendarDate, 5 + Math.floor(luck * 60)); // a date column
      if (luck > 0.55 || payDay > step.day || payDay <= step.before) continue;
      const { owed, credit } = await patientBalance(tx, step.organizationId, statement.patient_id);
      const open = owed - credit;
      const cents = luck < 0.4 ? statement.amount_cents : statement.amount_cents / 2n;
      if (open <= 0n || cents <= 0n) continue;
      await takePayment(
        tx,
        step.services,
        { organizationId: step.organizationId, userId: step.actors.biller.userId },
        statement.patient_id,
        {
          amount: moneyText(cents < open ? cents : open),
          method: luck < 0.2 ? "card" : luck < 0.4 ? "check" : "portal",
          reference: statement.number,
          receivedOn: payDay,
          idempotencyKey: `demo-${statement.statement_id}`,
        },
      );
    }
    await agePlans(tx, step.services, step.organizationId);
    if (daysBetween(step.day, world.today) <= 100 && dayOfMonth > 7 && dayOfMonth <= 14) await agreePlans(tx, step);
    if (step.day === world.today) await proposeCollections(tx, step);
  });
}

async function agreePlans(tx: TenantTransaction, step: Evening): Promise<void> {
  const overdue = await tx
    .selectFrom("statement")
    .select(["patient_id", (e) => e.fn.countAll<bigint>().as("count")])
    .where("organization_id", "=", step.organizationId)
    .groupBy("patient_id")
    .having((e) => e.fn.countAll(), ">=", 2)
    .orderBy("patient_id")
    .execute();
  for (const row of overdue.slice(0, 40)) {
    if (chance("plan", row.patient_id) > 0.12) continue;
    const { owed, credit } = await patientBalance(tx, step.organizationId, row.patient_id);
    const active = await tx
      .selectFrom("payment_plan")
      .select("plan_id")
      .where("organization_id", "=", step.organizationId)
      .where("patient_id", "=", row.patient_id)
      .executeTakeFirst();
    if (owed - credit < 6000n || active !== undefined) continue;
    await startPlan(tx, step.services, sessionOf(step, step.actors.biller), row.patient_id, {
      installments: 6,
      startsOn: addDays(step.day, 3),
    });
  }
}

/** Accounts that three statements did not move: two are proposed to the owner. */
async function proposeCollections(tx: TenantTransaction, step: Evening): Promise<void> {
  const silent = await tx
    .selectFrom("statement as s")
    .select(["s.patient_id"])
    .where("s.organization_id", "=", step.organizationId)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("payment as p")
            .select("p.payment_id")
            .whereRef("p.organization_id", "=", "s.organization_id")
            .whereRef("p.patient_id", "=", "s.patient_id"),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("payment_plan as l")
            .select("l.plan_id")
            .whereRef("l.organization_id", "=", "s.organization_id")
            .whereRef("l.patient_id", "=", "s.patient_id"),
        ),
      ),
    )
    .groupBy("s.patient_id")
    .having((e) => e.fn.countAll(), ">=", 3)
    .orderBy("s.patient_id")
    .limit(2)
    .execute();
  for (const row of silent) {
    await proposePlacement(
      tx,
      step.services,
      sessionOf(step, step.actors.biller),
      row.patient_id,
      "Three statements without an answer; two calls were not returned.",
    );
  }
}
