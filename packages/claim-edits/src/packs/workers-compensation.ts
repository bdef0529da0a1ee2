import type { EditPack } from "../edit.ts";

/** Workers' compensation: rules on top of the pack of the claim's type. */
export const workersCompensationPack: EditPack = {
  id: "workers-compensation",
  name: "Workers' compensation",
  version: "2026.11",
  edits: [],
  requirements: [],
};
