export * from "./denials/index.ts";
export * from "./financial-reporting/index.ts";
export * from "./patient-billing/index.ts";
export * from "./remittance/index.ts";
export * from "./claim-submission/claim-life.ts";
