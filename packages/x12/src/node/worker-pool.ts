import { Worker } from "node:worker_threads";
import type { Batch, BatchOutcome } from "./check-batch.ts";
import type { LookupsModule } from "./lookups-module.ts";
import type { WorkerStart } from "./validate-worker.ts";

interface Waiting {
  resolve(outcome: BatchOutcome | undefined): void;
  reject(error: unknown): void;
}

/** How threads are started. */
export interface ValidationThreadsOptions {
  readonly workers: number;
  /** WEDI SNIP types to check; all seven unless told otherwise. */
  readonly levels?: readonly number[] | undefined;
  readonly lookupsModule?: LookupsModule | undefined;
}

/**
 * Threads that check transaction sets for `validateFile`, for many files one after the other or at once. Starting a thread takes as
 * long as checking thousands of claims: keep them, and `close` them at the end.
 */
export class ValidationThreads {
  readonly options: ValidationThreadsOptions;
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #queue: { readonly id: number; readonly batch: Batch }[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #failed: Error | undefined;

  constructor(options: ValidationThreadsOptions) {
    this.options = options;
    const { lookupsModule: module } = options;
    const lookupsModule = module === undefined ? undefined : { ...module, url: String(module.url) };
    const start: WorkerStart = { levels: options.levels ?? [1, 2, 3, 4, 5, 6, 7], lookupsModule };
    const file = import.meta.url.endsWith(".ts") ? "./validate-worker.ts" : "./validate-worker.js";
    for (let index = 0; index < options.workers; index += 1) {
      const worker = new Worker(new URL(file, import.meta.url), { workerData: start });
      worker.on("message", (message: { readonly id: number; readonly outcome: BatchOutcome | undefined }) => {
        this.#waiting.get(message.id)?.resolve(message.outcome);
        this.#waiting.delete(message.id);
        this.#idle.push(worker);
        this.#send();
      });
      worker.on("error", (error) => {
        this.#fail(error instanceof Error ? error : new Error(String(error)));
      });
      this.#workers.push(worker);
      this.#idle.push(worker);
    }
  }

  /** Checks a batch; undefined when it was cut at the wrong places. Rejects when a thread dies. */
  check(batch: Batch): Promise<BatchOutcome | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#failed !== undefined) {
        reject(this.#failed);
        return;
      }
      const id = this.#next;
      this.#next += 1;
      this.#waiting.set(id, { resolve, reject });
      this.#queue.push({ id, batch });
      this.#send();
    });
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #send(): void {
    for (;;) {
      const worker = this.#idle[this.#idle.length - 1];
      const next = this.#queue[0];
      if (worker === undefined || next === undefined) return;
      this.#idle.pop();
      this.#queue.shift();
      worker.postMessage(next);
    }
  }

  #fail(error: Error): void {
    this.#failed = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
