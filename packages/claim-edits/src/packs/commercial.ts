import type { EditPack } from "../edit.ts";

/** Commercial payers: rules on top of the pack of the claim's type. */
export const commercialPack: EditPack = {
  id: "commercial",
  name: "Commercial payers",
  version: "2026.11",
  edits: [],
  requirements: [],
};
