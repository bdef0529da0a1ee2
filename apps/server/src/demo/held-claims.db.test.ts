import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateDemoWorld } from "@cleanclaim/fixtures";
import type { DemoVisit } from "@cleanclaim/fixtures";
import { toDate } from "@cleanclaim/model";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "../http/test-app.ts";
import type { TestApp } from "../http/test-app.ts";
import { fixMany } from "../storage/claim-fixes.ts";
import { writeBaseRecords } from "./base-records.ts";
import { evening } from "./evening.ts";
import type { Evening } from "./evening.ts";
import { demoSeed } from "./index.ts";
import { makeClaims } from "./months.ts";
import { writeVisits } from "./visit-records.ts";

const today = toDate("2026-11-22");
const world = generateDemoWorld({ seed: demoSeed, today });
const [organization] = world.organizations;
/** The visits that wait to be sent: they are among the newest, so every length of the lived months has them. */
const waiting: readonly DemoVisit[] = world.visits.filter(
  (visit) => visit.organizationId === organization?.id && visit.plan.status === "coded",
);
const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-held-"));
let test: TestApp;
let step: Evening;

interface Held {
  readonly claim_id: string;
  readonly visit_id: string;
  readonly edits: string[];
}

beforeAll(async () => {
  if (organization === undefined) throw new Error("the world has an organization");
  test = await createTestApp({ config: { dataDirectory: folder, demo: true } });
  const user = world.users.find(
    (one) => one.organizationId === organization.id && one.roles.some(({ role }) => role === "biller"),
  );
  const actor = { organizationId: organization.id, userId: user?.id ?? null, name: user?.displayName ?? "" };
  await writeBaseRecords(test.services, world, organization);
  await writeVisits(test.services, { ...world, visits: waiting }, organization, {
    coderId: user?.id ?? "",
    billerId: user?.id ?? "",
  });
  step = evening(test.services, organization, world, { coder: actor, biller: actor }, world.firstDay, today);
  await makeClaims(step, waiting);
}, 120_000);
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

async function held(): Promise<Held[]> {
  const { rows } = await step.tx((tx) =>
    sql<Held>`select c.claim_id, c.visit_id, array_agg(distinct f.edit) as edits from claim c
      join claim_finding f on f.organization_id = c.organization_id and f.claim_id = c.claim_id and f.severity = 'error'
      where c.organization_id = ${step.organizationId} and c.state = 'held' group by 1, 2`.execute(tx),
  );
  return rows;
}

describe("the claims that wait at the demo's end", () => {
  it("are enough for a biller's morning: at least 24 held, of at least 12 kinds, without official tables", async () => {
    const rows = await held();
    expect(rows.length).toBeGreaterThanOrEqual(24);
    expect(new Set(rows.flatMap(({ edits }) => edits)).size).toBeGreaterThanOrEqual(12);
    const newest = world.visits.filter((visit) => visit.serviceDate > toDate("2026-10-22"));
    expect(waiting.every((visit) => newest.includes(visit))).toBe(true);
  });

  it("are held for what was planted, and for little else", async () => {
    const planted = new Set(waiting.filter((visit) => visit.planted !== undefined).map((visit) => visit.id));
    const others = (await held()).filter(({ visit_id }) => !planted.has(visit_id));
    // What is left is of the records: an authorization nobody asked for, a diagnosis that does not support the service.
    for (const { edits } of others)
      expect(
        edits.every((edit) => /^(COV|MN|AUTH|ELIG)-/.test(edit)),
        edits.join(),
      ).toBe(true);
  });

  it("have mechanical fixes that make several of them ready at once", async () => {
    const before = await held();
    const scope = { actor: step.actors.biller, practices: step.practices };
    const done = await step.tx((tx) =>
      fixMany(
        tx,
        step.services,
        scope,
        before.map(({ claim_id }) => claim_id),
        false,
      ),
    );
    expect(done.fixes.every(({ problem }) => problem === null)).toBe(true);
    expect(done.ready).toBeGreaterThanOrEqual(5);
    expect((await held()).length).toBe(before.length - done.ready);
  });
});
