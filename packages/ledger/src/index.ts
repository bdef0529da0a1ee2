export * from "./accounts.ts";
export * from "./adjustment-classes.ts";
export * from "./journal.ts";
export * from "./patient-posting.ts";
export * from "./remittance-posting.ts";
