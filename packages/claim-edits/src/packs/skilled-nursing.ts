import type { EditPack } from "../edit.ts";

/** Skilled nursing consolidated billing: rules on top of the pack of the claim's type. */
export const skilledNursingPack: EditPack = {
  id: "skilled-nursing",
  name: "Skilled nursing consolidated billing",
  version: "2026.11",
  edits: [],
  requirements: [],
};
