import type { EditPack } from "../edit.ts";
import { covered, notCovered } from "../requirement.ts";
import { medicareConsultation } from "../edits/payer-medicare/MCR-001.consultation-code.edit.ts";
import { excludedWithoutGy } from "../edits/payer-medicare/MCR-002.excluded-without-gy.edit.ts";
import { secondaryWithoutReason } from "../edits/payer-medicare/MCR-003.secondary-without-reason.edit.ts";
import { anotherPayerMayBeFirst } from "../edits/payer-medicare/MCR-004.another-payer-may-be-first.edit.ts";
import { medicareGroupNumber } from "../edits/payer-medicare/MCR-005.group-number.edit.ts";
import { assignmentIsMandatory } from "../edits/payer-medicare/MCR-006.assignment-is-mandatory.edit.ts";
import { replacementToPartB } from "../edits/payer-medicare/MCR-007.replacement-to-part-b.edit.ts";
import { vaccineAdministrationCode } from "../edits/payer-medicare/MCR-008.vaccine-administration-code.edit.ts";
import { manipulationWithoutAt } from "../edits/payer-medicare/MCR-009.manipulation-without-at.edit.ts";
import { preventiveTooSoon } from "../edits/payer-medicare/MCR-010.preventive-too-soon.edit.ts";
import { footCareWithoutClass } from "../edits/payer-medicare/MCR-011.foot-care-without-class.edit.ts";
import { medicareInCustody } from "../edits/payer-medicare/MCR-012.patient-in-custody.edit.ts";
import { outsideLaboratory } from "../edits/payer-medicare/MCR-013.outside-laboratory.edit.ts";

/** Medicare: rules on top of the pack of the claim's type. */
export const medicarePack: EditPack = {
  id: "medicare",
  name: "Medicare",
  version: "2026.11",
  edits: [
    medicareConsultation,
    excludedWithoutGy,
    secondaryWithoutReason,
    anotherPayerMayBeFirst,
    medicareGroupNumber,
    assignmentIsMandatory,
    replacementToPartB,
    vaccineAdministrationCode,
    manipulationWithoutAt,
    preventiveTooSoon,
    footCareWithoutClass,
    medicareInCustody,
    outsideLaboratory,
  ],
  requirements: [
    covered(
      "Medicare: what it never pays",
      "consultations, services excluded by law, custody, outside laboratories",
      "MCR-001 MCR-002 MCR-012 MCR-013",
    ),
    covered(
      "Medicare Secondary Payer Manual (Pub. 100-05)",
      "another payer first, the reason, the group number",
      "MCR-003 MCR-004 MCR-005",
    ),
    covered(
      "Medicare Claims Processing Manual (Pub. 100-04)",
      "assignment, corrections, vaccines",
      "MCR-006 MCR-007 MCR-008",
    ),
    covered("Medicare Benefit Policy Manual (Pub. 100-02)", "chiropractic, routine foot care", "MCR-009 MCR-011"),
    covered("42 CFR 410.15-410.56", "intervals of preventive services", "MCR-010"),
    notCovered(
      "Medicare Part B",
      "ambulance, durable equipment and hospice rules",
      "the claim does not carry their segments yet",
    ),
  ],
};
