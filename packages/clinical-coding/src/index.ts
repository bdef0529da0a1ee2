export type * from "./types.ts";
export { type Assertion, assertionAt, assertionsAt } from "./assertion/assert.ts";
export { type CodeArguments, codeBatch, codeNote, type CodeUsage, codingInput } from "./commands.ts";
export { type CodingEngine, createCodingEngine, ENGINE_VERSION, type EngineOptions } from "./engine.ts";
