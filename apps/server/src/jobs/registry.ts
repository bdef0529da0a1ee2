import type { Services } from "../services.ts";
import type { TenantTransaction } from "../storage/database.ts";

/** What every job carries: whose it is, and ids and settings only (never PHI). Values must survive JSON. */
export interface JobPayload {
  readonly organizationId: string;
  readonly [name: string]: unknown;
}

/** What a handler gets beside its payload. */
export interface JobContext {
  readonly jobId: string;
  /** 0 on the first try. */
  readonly attempt: number;
  readonly services: Services;
  /** A transaction that sees the job's organization only; may be used several times. */
  readonly tenant: <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;
  /** Aborts when the server stops or the job took too long. */
  readonly signal: AbortSignal;
}

/** Does the work. It may run twice (a crash, a lost answer), so it must be idempotent; throwing means "try again later". */
export type JobHandler<P extends JobPayload> = (payload: P, context: JobContext) => Promise<void>;

export interface JobOptions {
  /** For the task a person gets when every try failed: what could not be done, for example "Send a claim file". */
  readonly title: string;
  /** The role whose list gets that task. Default supervisor. */
  readonly forRole?: string;
  /** Tries after the first. Default 5, with growing pauses from 2 s up to 5 min. */
  readonly retries?: number;
  /** How many run at once in one process. Default 2. */
  readonly concurrency?: number;
  /** A try that takes longer is taken for dead. Default 15 minutes. */
  readonly timeoutSeconds?: number;
}

/** A kind of job as registered. */
export interface RegisteredJob {
  readonly name: string;
  readonly handler: JobHandler<JobPayload>;
  readonly options: JobOptions;
}

/** Something to look at every few seconds while workers run, for example a folder; runs never overlap. */
export interface Ticker {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (services: Services) => Promise<void>;
}

/** Where the parts of the server announce their jobs, before the queue starts. */
export class JobRegistry {
  readonly #jobs = new Map<string, RegisteredJob>();
  readonly #tickers: Ticker[] = [];

  /** Announces a kind of job. Names are kebab-case and unique. */
  registerJob<P extends JobPayload>(name: string, options: JobOptions, handler: JobHandler<P>): void {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`job name ${name} is not kebab-case`);
    if (this.#jobs.has(name)) throw new Error(`job ${name} is registered twice`);
    // The queue hands back what enqueue put in under the same name; P is that shape.
    this.#jobs.set(name, { name, options, handler: handler as JobHandler<JobPayload> });
  }

  /** Announces work that looks at the outside world now and then (it should only enqueue durable jobs). */
  registerTicker(ticker: Ticker): void {
    this.#tickers.push(ticker);
  }

  get jobs(): readonly RegisteredJob[] {
    return [...this.#jobs.values()];
  }

  get tickers(): readonly Ticker[] {
    return this.#tickers;
  }
}
