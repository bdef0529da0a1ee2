export * from "./business-days.ts";
export * from "./estimate.ts";
export * from "./good-faith.ts";
export { goodFaithRules, type GoodFaithRules } from "./good-faith-rules-table.ts";
