import type { EditPack } from "../edit.ts";
import { covered, notCovered } from "../requirement.ts";
import { medicaidLastResort } from "../edits/payer-medicaid/MCD-001.last-resort.edit.ts";
import { medicaidSterilization } from "../edits/payer-medicaid/MCD-002.sterilization.edit.ts";
import { medicaidPatientPaid } from "../edits/payer-medicaid/MCD-003.patient-paid.edit.ts";
import { medicaidOrdered } from "../edits/payer-medicaid/MCD-004.ordered-without-orderer.edit.ts";
import { medicaidInCustody } from "../edits/payer-medicaid/MCD-005.patient-in-custody.edit.ts";

/** Medicaid: rules on top of the pack of the claim's type. */
export const medicaidPack: EditPack = {
  id: "medicaid",
  name: "Medicaid",
  version: "2026.11",
  edits: [medicaidLastResort, medicaidSterilization, medicaidPatientPaid, medicaidOrdered, medicaidInCustody],
  requirements: [
    covered("42 CFR 433.139", "payer of last resort", "MCD-001"),
    covered("42 CFR 441.250-441.259", "sterilisation and hysterectomy", "MCD-002"),
    covered("42 CFR 447 and 455", "payments by patients, ordering providers", "MCD-003 MCD-004"),
    covered("42 CFR 435.1009", "inmates", "MCD-005"),
    notCovered(
      "State Medicaid manuals",
      "prior authorisation lists, modifiers, EPSDT referral codes",
      "they differ by state; load them as the payer's profile or as rules of your own",
    ),
  ],
};
