export { fileChunks } from "./file-chunks.ts";
export type { LookupsModule } from "./lookups-module.ts";
export type { ValidateFileOptions } from "./validate-file.ts";
export { validateFile } from "./validate-file.ts";
export type { ValidationThreadsOptions } from "./worker-pool.ts";
export { ValidationThreads } from "./worker-pool.ts";
