export * from "./calendar.ts";
export * from "./claim.ts";
export * from "./codes.ts";
export * from "./explanation.ts";
export * from "./finding.ts";
export * from "./identifiers.ts";
export * from "./money.ts";
export * from "./remittance.ts";
