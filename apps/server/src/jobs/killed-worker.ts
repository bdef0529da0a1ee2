// A worker for the test of the queue: the first time its job runs it notes "begun" and never ends, so that it can be killed;
// the second time it notes "finished".
import { sql } from "kysely";
import pino from "pino";
import { newId, systemClock } from "../clock.ts";
import { readConfig } from "../running/config.ts";
import { openDatabase, withTenant } from "../storage/database.ts";
import { JobQueue } from "./queue.ts";
import { JobRegistry } from "./registry.ts";

const url = process.argv[2] ?? "";
const organizationId = "org-jobs";
const registry = new JobRegistry();

registry.registerJob("long-work", { title: "Long work" }, async (_payload, { attempt, tenant }) => {
  const word = attempt === 0 ? "begun" : "finished";
  await tenant((tx) =>
    sql`update setting set value = value || ${JSON.stringify([word])}::jsonb where name = 'runs'`.execute(tx),
  );
  if (attempt === 0) await new Promise(() => undefined);
});

const db = openDatabase(url);
const jobs = new JobQueue(url, registry, () => undefined);
await jobs.open();
const runs = await db.selectFrom("setting").select("value").where("name", "=", "runs").executeTakeFirst();
if (JSON.stringify(runs?.value) === "[]") {
  await withTenant(db, { organizationId, userId: null }, (tx) => jobs.enqueue(tx, "long-work", { organizationId }));
}
await jobs.work({
  config: readConfig({}),
  log: pino({ level: "silent" }),
  db,
  jobs,
  clock: systemClock,
  newId,
  codeSetLabel: () => ({ label: "", official: false }),
  clearinghouse: { folder: "", realtimeUrl: () => undefined },
  simulatorState: () => "off",
});
