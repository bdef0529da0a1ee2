import type { CodeSets } from "@cleanclaim/code-sets";

/**
 * The tables that prices are worked out from: the part of the code sets that has rates. Anything of this shape will do.
 * Each look-up takes a day and says found, absent or not evaluable; a day without a release is never priced from another.
 */
export type PricingTables = Pick<CodeSets, "feeSchedule" | "gpci" | "oppsCap" | "aspLimit" | "placeOfService">;
