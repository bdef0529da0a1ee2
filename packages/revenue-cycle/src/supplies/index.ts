export * from "./decimal-quantity.ts";
export * from "./drug-dose.ts";
export * from "./ndc.ts";
export * from "./reorder.ts";
export * from "./stock-use.ts";
export * from "./used-and-billed.ts";
export * from "./waste-modifiers-table.ts";
