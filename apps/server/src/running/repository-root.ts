import path from "node:path";

/** Top folder of the checkout (or of the installation). */
export const repositoryRoot = path.resolve(import.meta.dirname, "../../../..");
