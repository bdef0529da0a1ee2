import type { EditPack } from "../edit.ts";

/** Medicare: rules on top of the pack of the claim's type. */
export const medicarePack: EditPack = {
  id: "medicare",
  name: "Medicare",
  version: "2026.11",
  edits: [],
  requirements: [],
};
