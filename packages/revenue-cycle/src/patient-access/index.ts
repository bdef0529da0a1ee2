export * from "./eligibility.ts";
export * from "./prior-authorization.ts";
