import { REGISTER_CHAPTERS_12_TO_22 } from "./register-chapters-12-22-table.ts";
import type { GuidelineRow } from "./register-row.ts";
import { REGISTER_CONVENTIONS_AND_CHAPTERS_1_TO_11 } from "./register-table.ts";

const place = (section: string): number =>
  REGISTER_CONVENTIONS_AND_CHAPTERS_1_TO_11.findIndex((one) => one.section === section);

/** Every section of the guidelines in its order: what it is about and which rules of the engine hold it, or why none does. */
export const guidelineRegister: readonly GuidelineRow[] = [
  ...REGISTER_CONVENTIONS_AND_CHAPTERS_1_TO_11.slice(0, place("II")),
  ...REGISTER_CHAPTERS_12_TO_22,
  ...REGISTER_CONVENTIONS_AND_CHAPTERS_1_TO_11.slice(place("II")),
];
