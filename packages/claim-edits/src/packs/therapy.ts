import type { EditPack } from "../edit.ts";

/** Therapy services: rules on top of the pack of the claim's type. */
export const therapyPack: EditPack = {
  id: "therapy",
  name: "Therapy services",
  version: "2026.11",
  edits: [],
  requirements: [],
};
