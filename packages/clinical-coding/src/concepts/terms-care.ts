import { BODY_TERMS } from "./terms-body-table.ts";
import { EVERYDAY_TERMS } from "./terms-everyday-table.ts";
import { ENCOUNTER_TERMS } from "./terms-encounter-table.ts";
import { INJURY_TERMS } from "./terms-injury-table.ts";
import { OBSTETRIC_TERMS } from "./terms-obstetric-table.ts";

/**
 * Terms of chapters 12 to 22 in the shape of the term table. A plain code becomes a family of its own, so that a name that is written
 * out here goes before a shorter one that depends on the context; status, screening, aftercare and history hold although the words
 * speak of the past.
 */
export const CARE_TERMS = [EVERYDAY_TERMS, INJURY_TERMS, OBSTETRIC_TERMS, ENCOUNTER_TERMS, BODY_TERMS]
  .join("\n")
  .replace(/^(?=Z(?:0[0-6]|1|2[12]|4|8|9))/gm, "!")
  .replace(/^(?=[A-Z]\d)/gm, "@is:");
