export * from "./commands.ts";
export * from "./contract.ts";
export * from "./expected-allowed.ts";
export { limitingCharge, priceMedicare } from "./medicare.ts";
export { medicareRules, type MedicareRules } from "./medicare-rules.ts";
export type { LinePrice } from "./price.ts";
export * from "./price-claim.ts";
export * from "./shares.ts";
export type { PricingTables } from "./tables.ts";
