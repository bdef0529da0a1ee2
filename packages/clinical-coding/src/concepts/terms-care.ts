import { OBSTETRIC_TERMS } from "./terms-obstetric-table.ts";
import { INJURY_TERMS } from "./terms-injury-table.ts";

/**
 * Terms of chapters 12 to 22 in the shape of the term table. A plain code becomes a family of its own, so that a name that is written
 * out here goes before a shorter one that depends on the context.
 */
export const CARE_TERMS = [INJURY_TERMS, OBSTETRIC_TERMS].join("\n").replace(/^(?=[A-Z]\d)/gm, "@is:");
