import type { CodeSets } from "@cleanclaim/code-sets";

/**
 * The tables that prices are worked out from: the part of the code sets that has rates. Anything of this shape will do; what
 * only some prices need may be absent. Each look-up takes a day and says found, absent or not evaluable; a day without a
 * release is never priced from another.
 */
export type PricingTables = Pick<CodeSets, "feeSchedule" | "gpci" | "oppsCap" | "aspLimit" | "placeOfService"> &
  Partial<
    Pick<
      CodeSets,
      | "anesthesia"
      | "anesthesiaBase"
      | "clinicalLab"
      | "opps"
      | "ascProcedure"
      | "ascAncillary"
      | "drgWeight"
      | "complication"
      | "zipLocality"
    >
  >;
