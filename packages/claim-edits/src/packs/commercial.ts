import type { EditPack } from "../edit.ts";
import { covered, notCovered } from "../requirement.ts";
import { groupNumberMissing } from "../edits/payer-commercial/COM-001.group-number-missing.edit.ts";
import { bundledByPayer } from "../edits/payer-commercial/COM-002.bundled-by-payer.edit.ts";
import { consultationRefused } from "../edits/payer-commercial/COM-003.consultation-refused.edit.ts";
import { replacementRefused } from "../edits/payer-commercial/COM-004.replacement-refused.edit.ts";
import { northwindGroup } from "../edits/payer-commercial/COM-005.northwind-group.edit.ts";
import { summitTherapyUnits } from "../edits/payer-commercial/COM-006.summit-therapy-units.edit.ts";

/** Commercial payers: rules on top of the pack of the claim's type. */
export const commercialPack: EditPack = {
  id: "commercial",
  name: "Commercial payers",
  version: "2026.11",
  edits: [
    groupNumberMissing,
    bundledByPayer,
    consultationRefused,
    replacementRefused,
    northwindGroup,
    summitTherapyUnits,
  ],
  requirements: [
    covered("Payers' claim instructions", "group number, corrected claims", "COM-001 COM-004"),
    covered("Payers' reimbursement policies", "bundled services, consultations", "COM-002 COM-003"),
    covered("Invented payers of the demonstration", "groups of Northwind, therapy units of Summit", "COM-005 COM-006"),
    notCovered(
      "Real payers' manuals",
      "their own edits",
      "they are not public data; write them as payer rules or load them as profiles",
    ),
  ],
};
