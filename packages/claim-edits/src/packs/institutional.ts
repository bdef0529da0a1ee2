import type { EditPack } from "../edit.ts";

/** Institutional claims: rules on top of the pack of the claim's type. */
export const institutionalPack: EditPack = {
  id: "institutional",
  name: "Institutional claims",
  version: "2026.11",
  edits: [],
  requirements: [],
};
