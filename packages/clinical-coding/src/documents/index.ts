export * from "./document.ts";
export { readDocument } from "./read-document.ts";
