export * from "./code-selection.ts";
export * from "./contract-sentences.ts";
export * from "./contract-terms.ts";
export * from "./terms-of-contract.ts";
export * from "./content-frame.ts";
export * from "./contract-days.ts";
