export * from "./benefit-facts.ts";
export * from "./eligibility.ts";
export * from "./prior-authorization.ts";
