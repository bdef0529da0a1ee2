import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import type { JobWithMetadata } from "pg-boss";
import { audit, hasAudit } from "../audit/audit.ts";
import type { Services } from "../services.ts";
import { applicationRole, openDatabase, withTenant } from "../storage/database.ts";
import type { TenantTransaction } from "../storage/database.ts";
import type { JobContext, JobPayload, JobRegistry, RegisteredJob } from "./registry.ts";

const schema = "pgboss";
const deadLetterQueue = "dead-letter";

/** Options of one enqueued job. */
export interface EnqueueOptions {
  /** While a job of this name and key waits, another is not added. */
  readonly singletonKey?: string;
  /** Not before this many seconds. */
  readonly delaySeconds?: number;
  /** Higher goes first. */
  readonly priority?: number;
}

export interface QueueState {
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
}

/** The durable queue: jobs are rows of the same database, committed with the data they act on. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #registry: JobRegistry;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #runningTickers = new Set<Promise<void>>();
  #stopping = false;

  constructor(url: string, registry: JobRegistry, onError: (error: Error) => void) {
    this.#registry = registry;
    this.#boss = new PgBoss({
      connectionString: url,
      schema,
      max: 6,
      useListenNotify: true,
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
      schedule: false,
      reindex: false,
    });
    this.#boss.on("error", onError);
  }

  /** Opens the queue so that jobs can be enqueued. Does no work yet. */
  async open(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(deadLetterQueue, {
      policy: "short",
      notify: true,
      retryLimit: 20,
      retryBackoff: true,
    });
    for (const { name, options } of this.#registry.jobs) {
      const settings = {
        retryLimit: options.retries ?? 5,
        retryDelay: 2,
        retryBackoff: true,
        retryDelayMax: 300,
        expireInSeconds: options.timeoutSeconds ?? 900,
        heartbeatSeconds: 10,
        deadLetter: deadLetterQueue,
        notify: true,
      };
      await this.#boss.createQueue(name, { policy: "short", ...settings });
      await this.#boss.updateQueue(name, settings);
    }
    await grantQueue(this.#boss);
  }

  /** Begins to work on every registered job, and to run the tickers. */
  async work(services: Services): Promise<void> {
    for (const job of this.#registry.jobs) {
      const options = { ...pace, localConcurrency: job.options.concurrency ?? 2 };
      await this.#boss.work(job.name, options, (jobs: JobWithMetadata<JobPayload>[]) => this.#run(job, jobs, services));
    }
    await this.#boss.work(deadLetterQueue, { ...pace, localConcurrency: 1 }, (jobs: JobWithMetadata<JobPayload>[]) =>
      this.#bury(jobs, services),
    );
    for (const ticker of this.#registry.tickers) {
      let busy = false;
      const timer = setInterval(() => {
        if (busy || this.#stopping) return;
        busy = true;
        const running = ticker
          .run(services)
          .catch((error: unknown) =>
            services.log.error({ ticker: ticker.name, problem: messageOf(error) }, "ticker failed"),
          )
          .finally(() => {
            busy = false;
            this.#runningTickers.delete(running);
          });
        this.#runningTickers.add(running);
      }, ticker.everySeconds * 1000);
      this.#timers.push(timer);
    }
  }

  /**
   * Adds a job in the given transaction: it exists if and only if the transaction commits.
   * @returns the job's id, or undefined when one with the same singletonKey is waiting already.
   */
  async enqueue(
    tx: TenantTransaction,
    name: string,
    payload: JobPayload,
    options: EnqueueOptions = {},
  ): Promise<string | undefined> {
    if (!this.#registry.jobs.some((job) => job.name === name)) throw new Error(`no job is registered as ${name}`);
    const id = await this.#boss.send(name, payload, {
      db: fromKysely(tx),
      singletonKey: options.singletonKey ?? randomUUID(),
      group: { id: payload.organizationId },
      ...(options.delaySeconds === undefined ? {} : { startAfter: options.delaySeconds }),
      ...(options.priority === undefined ? {} : { priority: options.priority }),
    });
    return id ?? undefined;
  }

  /** Counts for `/healthz` and `doctor`. */
  async state(): Promise<QueueState> {
    const { rows } = await this.#boss.getDb().executeSql(
      `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
              count(*) filter (where state = 'active')::int as active,
              count(*) filter (where state = 'failed')::int as dead from ${schema}.job`,
    );
    // One row of three counts, as selected above.
    return (rows as readonly QueueState[])[0] ?? { waiting: 0, active: 0, dead: 0 };
  }

  /** Whether nothing waits or runs; tests wait for it. */
  async isIdle(): Promise<boolean> {
    const { waiting, active } = await this.state();
    return waiting === 0 && active === 0;
  }

  /** Lets running jobs finish (up to `graceSeconds`, then they go back to the queue) and closes the connections. */
  async stop(graceSeconds = 10): Promise<void> {
    this.#stopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled([...this.#runningTickers]);
    await this.#boss.stop({ graceful: true, timeout: graceSeconds * 1000, close: true });
  }

  async #run(job: RegisteredJob, jobs: readonly JobWithMetadata<JobPayload>[], services: Services): Promise<void> {
    for (const { id, data, retryCount, signal } of jobs) {
      const context: JobContext = {
        jobId: id,
        attempt: retryCount,
        services,
        signal,
        tenant: (work) =>
          withTenant(
            services.db,
            { organizationId: data.organizationId, userId: null, userName: job.name },
            async (tx) => {
              const result = await work(tx);
              // A job reads and writes records as a person does; what it did not audit itself is audited under its name.
              if (!hasAudit(tx)) audit(tx, { action: `job:${job.name}`, subjectKind: "job", subjectId: id });
              return result;
            },
          ),
      };
      try {
        await job.handler(data, context);
      } catch (error) {
        services.log.warn({ job: job.name, jobId: id, attempt: retryCount, problem: messageOf(error) }, "job failed");
        throw error;
      }
    }
  }

  /** A job that failed every time becomes a task for a person. */
  async #bury(jobs: readonly JobWithMetadata<JobPayload>[], services: Services): Promise<void> {
    for (const { data, sourceName, sourceId, sourceOutput } of jobs) {
      const job = this.#registry.jobs.find(({ name }) => name === sourceName);
      const reason =
        sourceOutput !== null && "message" in sourceOutput ? String(sourceOutput.message) : "no reason was recorded";
      await withTenant(
        services.db,
        { organizationId: data.organizationId, userId: null, userName: deadLetterQueue },
        async (tx) => {
          await tx
            .insertInto("task")
            .values({
              organization_id: data.organizationId,
              task_id: `job-${sourceId ?? "unknown"}`,
              kind: "dead-job",
              subject_kind: "job",
              subject_id: sourceId ?? "unknown",
              title: `${job?.options.title ?? sourceName ?? "A job"} did not succeed`,
              details: `Tried several times, last problem: ${reason}. Mend the cause, then run it again from this task.`,
              for_role: job?.options.forRole ?? "supervisor",
            })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        },
      );
    }
  }
}

const pace = {
  includeMetadata: true,
  batchSize: 1,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
} as const;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown problem";
}

/** Lets the application role enqueue, and see no other organization's jobs. Idempotent. */
async function grantQueue(boss: PgBoss): Promise<void> {
  await boss.getDb().executeSql(`
    do $$ declare name text; begin
      grant usage on schema ${schema} to ${applicationRole};
      grant select on ${schema}.queue to ${applicationRole};
      foreach name in array array['job', 'job_common'] loop
        if to_regclass('${schema}.' || name) is null then continue; end if;
        execute format('grant select, insert on ${schema}.%I to ${applicationRole}', name);
        if not exists (select from pg_policy where polrelid = to_regclass('${schema}.' || name) and polname = 'tenant') then
          execute format('alter table ${schema}.%I enable row level security', name);
          execute format('create policy tenant on ${schema}.%I using (data ->> ''organizationId'' = '
            '(select nullif(current_setting(''app.organization_id'', true), '''')))', name);
        end if;
      end loop;
    end $$`);
}

/** Creates the queue's tables in a database; for the template of the tests. */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  await grantQueue(boss);
  await boss.stop({ graceful: false, close: true });
}

/** Whether the queue's tables exist and how many jobs wait; for `doctor`, without starting the queue. */
export async function queueTablesExist(url: string): Promise<boolean> {
  const db = openDatabase(url, { size: 1 });
  try {
    const found = await sql<{ name: string | null }>`select to_regclass(${`${schema}.job`})::text as name`.execute(db);
    return typeof found.rows[0]?.name === "string";
  } finally {
    await db.destroy();
  }
}
