export * from "./answered-query.ts";
export * from "./credentials.ts";
export * from "./finish-checks.ts";
export * from "./new-patient.ts";
export * from "./query-life.ts";
export * from "./signing.ts";
