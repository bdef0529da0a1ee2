export * from "./answered-query.ts";
export * from "./finish-checks.ts";
export * from "./new-patient.ts";
