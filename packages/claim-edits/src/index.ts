export * from "./claim-context.ts";
export * from "./code-sets-adapter.ts";
export * from "./edit.ts";
export * from "./engine.ts";
export * from "./memory-tables.ts";
export * from "./packs.ts";
export * from "./read-trace.ts";
export * from "./reference-tables.ts";
