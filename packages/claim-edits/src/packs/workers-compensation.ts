import type { EditPack } from "../edit.ts";
import { covered, notCovered } from "../requirement.ts";
import { workInjuryDetails } from "../edits/payer-workers-compensation/WC-001.injury-details.edit.ts";
import { workClaimNumber } from "../edits/payer-workers-compensation/WC-002.claim-number.edit.ts";
import { workNoDependants } from "../edits/payer-workers-compensation/WC-003.no-dependants.edit.ts";
import { workEmployerMissing } from "../edits/payer-workers-compensation/WC-004.employer-missing.edit.ts";
import { workNoPatientBalance } from "../edits/payer-workers-compensation/WC-005.no-patient-balance.edit.ts";
import { workServiceBeforeInjury } from "../edits/payer-workers-compensation/WC-006.service-before-injury.edit.ts";
import { workNotForTheInjury } from "../edits/payer-workers-compensation/WC-007.not-for-the-injury.edit.ts";

/** Workers' compensation: rules on top of the pack of the claim's type. */
export const workersCompensationPack: EditPack = {
  id: "workers-compensation",
  name: "Workers' compensation",
  version: "2026.11",
  edits: [
    workInjuryDetails,
    workClaimNumber,
    workNoDependants,
    workEmployerMissing,
    workNoPatientBalance,
    workServiceBeforeInjury,
    workNotForTheInjury,
  ],
  requirements: [
    covered(
      "837 professional for property and casualty",
      "injury, claim number, worker, employer",
      "WC-001 WC-002 WC-003 WC-004",
    ),
    covered("Workers' compensation acts", "no share of the worker, care of the injury only", "WC-005 WC-006 WC-007"),
    notCovered(
      "State workers' compensation boards",
      "forms, reports and fee schedules of each state",
      "they differ by state and are not at hand; load fees as a contract",
    ),
  ],
};
