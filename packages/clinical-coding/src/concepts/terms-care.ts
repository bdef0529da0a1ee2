import { INJURY_TERMS } from "./terms-injury-table.ts";

/** Terms of chapters 12 to 22 in the shape of the term table. */
export const CARE_TERMS = [INJURY_TERMS].join("\n");
