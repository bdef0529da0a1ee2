import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock, newId } from "../clock.ts";
import type { Services } from "../services.ts";
import { withTenant } from "../storage/database.ts";
import { createTestDatabase } from "../storage/test-database.ts";
import type { TestDatabase } from "../storage/test-database.ts";
import { JobQueue } from "./queue.ts";
import { JobRegistry } from "./registry.ts";
import { readConfig } from "../running/config.ts";

let database: TestDatabase;
let queue: JobQueue;
let services: Services;
const done: string[] = [];
const tenant = { organizationId: "org-jobs", userId: null };

interface NamedPayload {
  readonly organizationId: string;
  readonly name: string;
  readonly [other: string]: unknown;
}

function registry(): JobRegistry {
  const jobs = new JobRegistry();
  jobs.registerJob<NamedPayload>("remember", { title: "Remember a name" }, ({ name }) => {
    done.push(name);
    return Promise.resolve();
  });
  jobs.registerJob<NamedPayload>("second-try", { title: "Fail once" }, ({ name }, { attempt }) => {
    if (attempt === 0) return Promise.reject(new Error("the first try fails"));
    done.push(`${name} on try ${attempt + 1}`);
    return Promise.resolve();
  });
  jobs.registerJob<NamedPayload>("hopeless", { title: "Send a claim file", retries: 0, forRole: "biller" }, () =>
    Promise.reject(new Error("the clearinghouse does not answer")),
  );
  return jobs;
}

beforeAll(async () => {
  database = await createTestDatabase();
  queue = new JobQueue(database.url, registry(), () => undefined);
  await queue.open();
  services = {
    config: readConfig({}),
    log: pino({ level: "silent" }),
    db: database.db,
    jobs: queue,
    clock: systemClock,
    newId,
    codeSetLabel: () => ({ label: "", official: false }),
    clearinghouse: { folder: "", realtimeUrl: () => undefined },
    simulatorState: () => "off",
  };
  await queue.work(services);
});
afterAll(async () => {
  await queue.stop(1);
  await database.close();
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error("waited a minute in vain");
    await wait(25);
  }
}

describe("the queue", () => {
  it("runs a job that was committed, and none that was rolled back", async () => {
    const lost = withTenant(database.db, tenant, async (tx) => {
      await queue.enqueue(tx, "remember", { organizationId: "org-jobs", name: "rolled back" });
      throw new Error("no");
    });
    await expect(lost).rejects.toThrow("no");
    await withTenant(database.db, tenant, (tx) =>
      queue.enqueue(tx, "remember", { organizationId: "org-jobs", name: "committed" }),
    );
    await until(() => done.includes("committed"));
    expect(done).not.toContain("rolled back");
  });

  it("does not queue twice under one key while the first waits", async () => {
    const add = () =>
      withTenant(database.db, tenant, (tx) =>
        queue.enqueue(
          tx,
          "remember",
          { organizationId: "org-jobs", name: "once" },
          { singletonKey: "k", delaySeconds: 1 },
        ),
      );
    const ids = [await add(), await add()];
    expect(ids.map((id) => id !== undefined)).toEqual([true, false]);
    await until(() => done.includes("once"));
    expect(done.filter((name) => name === "once")).toHaveLength(1);
  });

  it("tries again after a failure", async () => {
    await withTenant(database.db, tenant, (tx) =>
      queue.enqueue(tx, "second-try", { organizationId: "org-jobs", name: "stubborn" }),
    );
    await until(() => done.includes("stubborn on try 2"));
    expect(done).toContain("stubborn on try 2");
  });

  it("makes a task for a person out of a job that never succeeds", async () => {
    await withTenant(database.db, tenant, (tx) =>
      queue.enqueue(tx, "hopeless", { organizationId: "org-jobs", name: "x" }),
    );
    const tasks = () => withTenant(database.db, tenant, (tx) => tx.selectFrom("task").selectAll().execute());
    await until(async () => (await tasks()).length > 0);
    expect(await tasks()).toMatchObject([
      { kind: "dead-job", title: "Send a claim file did not succeed", for_role: "biller", status: "open" },
    ]);
    expect((await tasks())[0]?.details).toContain("the clearinghouse does not answer");
  });

  it("refuses to enqueue for another organization", async () => {
    const foreign = withTenant(database.db, tenant, (tx) =>
      queue.enqueue(tx, "remember", { organizationId: "org-else", name: "x" }),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it("takes up a job again whose worker was killed in the middle", async () => {
    await queue.stop(1);
    await database.adminDb
      .insertInto("setting")
      .values({ organization_id: "org-jobs", name: "runs", value: "[]" })
      .execute();
    const start = () =>
      spawn(process.execPath, [new URL("./killed-worker.ts", import.meta.url).pathname, database.url], {
        stdio: "inherit",
      });
    const first = start();
    const runs = async () => {
      const row = await database.adminDb
        .selectFrom("setting")
        .select("value")
        .where("name", "=", "runs")
        .executeTakeFirstOrThrow();
      return row.value as readonly string[]; // the worker appends words
    };
    try {
      await until(async () => (await runs()).includes("begun"));
      first.kill("SIGKILL");
      const second = start();
      try {
        await until(async () => (await runs()).includes("finished"));
        expect(await runs()).toEqual(["begun", "finished"]);
      } finally {
        second.kill("SIGKILL");
      }
    } finally {
      first.kill("SIGKILL");
    }
    queue = new JobQueue(database.url, registry(), () => undefined);
    await queue.open();
  });
});
