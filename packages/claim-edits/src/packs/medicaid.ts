import type { EditPack } from "../edit.ts";

/** Medicaid: rules on top of the pack of the claim's type. */
export const medicaidPack: EditPack = {
  id: "medicaid",
  name: "Medicaid",
  version: "2026.11",
  edits: [],
  requirements: [],
};
