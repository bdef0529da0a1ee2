import type { EditPack } from "../edit.ts";
import { covered, notCovered } from "../requirement.ts";
import { outsideCustody } from "../edits/payer-corrections/COR-001.outside-custody.edit.ts";
import { custodyNoPatientShare } from "../edits/payer-corrections/COR-002.no-patient-share.edit.ts";
import { custodyModifier } from "../edits/payer-corrections/COR-003.custody-modifier.edit.ts";

/** Correctional custodian: rules on top of the pack of the claim's type. */
export const correctionsPack: EditPack = {
  id: "corrections",
  name: "Correctional custodian",
  version: "2026.11",
  edits: [outsideCustody, custodyNoPatientShare, custodyModifier],
  requirements: [
    covered("Custodians' contracts", "days of custody, no share of the patient", "COR-001 COR-002 COR-003"),
    notCovered(
      "Custodians' contracts",
      "authorisation of care outside the facility",
      "the payer's list of services to authorise covers it (COV-003)",
    ),
  ],
};
