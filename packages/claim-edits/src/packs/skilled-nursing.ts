import type { EditPack } from "../edit.ts";
import { paymentGroup } from "../edits/skilled-nursing/SNF-001.payment-group.edit.ts";
import { paymentGroupDays } from "../edits/skilled-nursing/SNF-002.payment-group-days.edit.ts";
import { qualifyingStay } from "../edits/skilled-nursing/SNF-003.qualifying-stay.edit.ts";
import { assessmentDate } from "../edits/skilled-nursing/SNF-004.assessment-date.edit.ts";
import { coinsuranceAmount } from "../edits/skilled-nursing/SNF-005.coinsurance-amount.edit.ts";
import { leaveOfAbsence } from "../edits/skilled-nursing/SNF-006.leave-of-absence.edit.ts";
import { benefitDays } from "../edits/skilled-nursing/SNF-007.benefit-days.edit.ts";
import { roomMissing } from "../edits/skilled-nursing/SNF-008.room-missing.edit.ts";
import { therapyInStay } from "../edits/skilled-nursing/SNF-009.therapy-in-stay.edit.ts";
import { serviceInStay } from "../edits/skilled-nursing/SNF-010.service-in-stay.edit.ts";
import { outpatientInStay } from "../edits/skilled-nursing/SNF-011.outpatient-in-stay.edit.ts";
import { skilledNursingRequirements } from "./skilled-nursing-requirements-table.ts";

/** Stays in nursing facilities under Part A, and what their price includes. */
export const skilledNursingPack: EditPack = {
  id: "skilled-nursing",
  name: "Skilled nursing",
  version: "2026.11",
  edits: [
    paymentGroup,
    paymentGroupDays,
    qualifyingStay,
    assessmentDate,
    coinsuranceAmount,
    leaveOfAbsence,
    benefitDays,
    roomMissing,
    therapyInStay,
    serviceInStay,
    outpatientInStay,
  ],
  requirements: skilledNursingRequirements,
};
