import type { EditPack } from "../edit.ts";

/** Correctional custodian: rules on top of the pack of the claim's type. */
export const correctionsPack: EditPack = {
  id: "corrections",
  name: "Correctional custodian",
  version: "2026.11",
  edits: [],
  requirements: [],
};
