// Made by tools/generate-x12.ts from the grammar. Do not edit.
export type * from "./837d.gen.ts";
