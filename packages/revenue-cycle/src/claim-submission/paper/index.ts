export * from "./cms-1500.ts";
export * from "./cms-1500-from-837.ts";
export * from "./form-box.ts";
export * from "./form-layout-table.ts";
export * from "./touched-boxes.ts";
export * from "./ub-04.ts";
export * from "./ub-04-from-837.ts";
