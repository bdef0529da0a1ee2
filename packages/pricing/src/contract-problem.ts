/** Something wrong with a contract, said to the person who edits it. Errors make prices wrong or impossible; warnings ask to look again. */
export interface ContractProblem {
  readonly severity: "error" | "warning";
  /** Stable word for the kind of problem, such as `date-gap`. */
  readonly code: ContractProblemCode;
  /** A sentence: what, where, what to do. */
  readonly message: string;
  /** Where in the contract, such as `carveOuts[1].contract.rows`. Empty for the contract itself. */
  readonly path: string;
  /** Rows concerned, counted from 1. */
  readonly rows?: readonly number[] | undefined;
}

export type ContractProblemCode =
  | "no-name"
  | "no-begin"
  | "no-end"
  | "dates-reversed"
  | "outside-contract"
  | "date-gap"
  | "date-overlap"
  | "duplicate-row"
  | "no-rows"
  | "no-code"
  | "unknown-code"
  | "unknown-modifier"
  | "unknown-place"
  | "not-an-amount"
  | "negative-price"
  | "zero-price"
  | "percent-out-of-range"
  | "not-a-number"
  | "ranks-rise"
  | "selects-nothing"
  | "range-reversed"
  | "never-reached"
  | "tier-gap"
  | "tier-overlap"
  | "circular"
  | "not-found"
  | "too-deep"
  | "repeated-adjustment";

/** A row of a file that could not be taken, or was taken with a doubt. `row` counts from 1, the header included. */
export interface ContractRowProblem {
  readonly severity: "error" | "warning";
  readonly row: number;
  readonly column?: string | undefined;
  readonly message: string;
}
