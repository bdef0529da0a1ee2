import { parentPort, workerData } from "node:worker_threads";
import type { ValidateOptions } from "../validate/result.ts";
import { checkBatch } from "./check-batch.ts";
import type { Batch } from "./check-batch.ts";
import { loadLookups } from "./lookups-module.ts";
import type { LookupsModule } from "./lookups-module.ts";

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly levels: readonly number[];
  readonly lookupsModule: LookupsModule | undefined;
}

// The pool starts this module with exactly this.
const { levels, lookupsModule } = workerData as WorkerStart;
const lookups = lookupsModule === undefined ? undefined : await loadLookups(lookupsModule);
const options: ValidateOptions = { levels, lookups };
const wanted = new Set(levels);

parentPort?.on("message", (message: { readonly id: number; readonly batch: Batch }) => {
  parentPort?.postMessage({ id: message.id, outcome: checkBatch(message.batch, options, wanted) });
});
