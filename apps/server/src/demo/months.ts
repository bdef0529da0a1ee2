import type { DemoInstitutionalVisit, DemoOrganization, DemoVisit, DemoWorld } from "@cleanclaim/fixtures";
import { type CalendarDate, addDays, daysBetween } from "@cleanclaim/model";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import { claimOfVisit } from "../storage/claim-building.ts";
import { checkClaims } from "../storage/claim-checking.ts";
import { receiveFile } from "../storage/received-files.ts";
import { submitClaims } from "../storage/submissions.ts";
import { askAuthorizations } from "./authorizations.ts";
import { askBenefits } from "./benefit-questions.ts";
import { isSentAsItIs, overrideWarnings, typeOver } from "./biller-mistakes.ts";
import { type Evening, type HistoryActors, evening } from "./evening.ts";
import type { HistoricSimulator } from "./historic-simulator.ts";
import { mendBill } from "./institutional-stays.ts";
import { billPatients } from "./patient-bills.ts";
import { recode } from "./visit-records.ts";
import { workDenials } from "./worked-denials.ts";

/** A visit of a practice, or one of an institution. */
type AnyVisit = DemoVisit | DemoInstitutionalVisit;

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
  const stays = world.institutionalVisits.filter((visit) => visit.organizationId === organization.id);
  const length = daysBetween(world.firstDay, world.today);
  let before = addDays(world.firstDay, -1);
  let steps = 0;
  while (before < world.today) {
    const next = addDays(before, 7);
    const day = next < world.today ? next : world.today;
    const coming = [...visits, ...stays].filter(
      ({ plan }) => plan.codedOn !== undefined && before < plan.codedOn && plan.codedOn <= day,
    );
    await askBenefits(
      services,
      world,
      evening(services, organization, world, actors, before, before),
      coming,
      before,
      simulator,
    );
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
      [...visits, ...stays].filter((visit) => within(visit.plan.codedOn)),
    );
    await correctMistakes(
      step,
      [...visits, ...stays].filter((visit) => within(visit.planted?.fixedOn)),
    );
    await mendMemberIds(step, world);
    await send(step, [...visits, ...stays], simulator);
    await simulator.advance(day);
    await receive(step, simulator);
    await workDenials(step);
    await billPatients(step, world);
    steps += 1;
    // The tables of claims and money have grown fourfold; PostgreSQL's own round comes once a minute, which is a month here.
    if (Number.isInteger(Math.log2(steps) / 2)) await sql`analyze`.execute(services.db);
    say(`  ${day}: ${Math.round((100 * daysBetween(world.firstDay, day)) / length)} % of the months lived`);
    before = day;
  }
}

/** Makes the claims of visits that were just coded, as the coder and the biller of the past did, and checks them. */
export async function makeClaims(step: Evening, visits: readonly AnyVisit[]): Promise<void> {
  if (visits.length === 0) return;
  await step.tx(async (tx) => {
    const made: string[] = [];
    for (const visit of visits) {
      const built = await claimOfVisit(tx, step.services, step.actors.coder, visit.id);
      if (built === undefined) continue;
      const typed = "bill" in visit ? undefined : visit.planted?.typed;
      if (typed !== undefined) await typeOver(tx, step, built, typed);
      made.push(built.claimId);
    }
    await checkClaims(tx, step.services, step.actors.biller, made);
    const right = visits.filter((visit) => visit.planted === undefined).map((visit) => visit.id);
    await overrideWarnings(tx, step, right, 0.3);
  });
}

/** The biller puts right what was planted: the visit is coded as it should have been and its claim made anew. Some the biller thinks right, and overrides. */
async function correctMistakes(step: Evening, visits: readonly AnyVisit[]): Promise<void> {
  if (visits.length === 0) return;
  await step.tx(async (tx) => {
    const made: string[] = [];
    const kept = new Set(visits.filter(isSentAsItIs).map((visit) => visit.id));
    await overrideWarnings(tx, step, [...kept], 1);
    for (const visit of visits) {
      if (kept.has(visit.id)) continue;
      if ("bill" in visit) await mendBill(tx, step.organizationId, visit, step.actors.biller.name);
      else await recode(tx, step.organizationId, visit, visit.coding);
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
async function send(step: Evening, visits: readonly AnyVisit[], simulator: HistoricSimulator): Promise<void> {
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
