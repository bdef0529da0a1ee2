export * from "./match-claim.ts";
export * from "./next-payer.ts";
export * from "./read-remittance.ts";
