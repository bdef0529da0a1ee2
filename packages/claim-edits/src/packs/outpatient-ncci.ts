import type { EditPack } from "../edit.ts";
import { outpatientPairNeverTogether } from "../edits/ncci/NCCI-005.outpatient-pair-never-together.edit.ts";
import { outpatientPairNeedsModifier } from "../edits/ncci/NCCI-006.outpatient-pair-needs-modifier.edit.ts";
import { outpatientUnitsExceedLineLimit } from "../edits/ncci/NCCI-015.outpatient-units-exceed-line-limit.edit.ts";
import { outpatientUnitsExceedDayLimit } from "../edits/ncci/NCCI-016.outpatient-units-exceed-day-limit.edit.ts";
import { outpatientAddOnWithoutPrimary } from "../edits/ncci/NCCI-021.outpatient-add-on-without-primary.edit.ts";
import { covered, notCovered } from "../requirement.ts";

const NCCI = "National Correct Coding Initiative, outpatient hospital";

/** The correct coding initiative as it is applied to outpatient bills of facilities, with tables of their own. */
export const outpatientNcciPack: EditPack = {
  id: "outpatient-ncci",
  name: "Correct coding of outpatient bills",
  version: "2026.11",
  edits: [
    outpatientPairNeverTogether,
    outpatientPairNeedsModifier,
    outpatientUnitsExceedLineLimit,
    outpatientUnitsExceedDayLimit,
    outpatientAddOnWithoutPrimary,
  ],
  requirements: [
    covered(NCCI, "procedure pairs of one facility and day", "NCCI-005 NCCI-006"),
    covered(NCCI, "units by line and by day", "NCCI-015 NCCI-016"),
    covered(NCCI, "add-on codes", "NCCI-021"),
    notCovered(NCCI, "Medicaid's own tables", "no public file is at hand; load one when it is"),
  ],
};
