export * from "./owed.ts";
export * from "./payment-plan.ts";
