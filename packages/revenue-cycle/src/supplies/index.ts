export * from "./decimal-quantity.ts";
export * from "./stock-use.ts";
