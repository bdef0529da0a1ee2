export * from "./denial-reasons.ts";
export * from "./denial-work.ts";
