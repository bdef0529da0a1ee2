import type { EditPack } from "./edit.ts";
import { diagnosisNotValid } from "./edits/diagnosis/DX-001.code-not-valid-on-date.edit.ts";
import { headingNotBillable } from "./edits/diagnosis/DX-002.heading-not-billable.edit.ts";
import { seventhCharacterMissing } from "./edits/diagnosis/DX-003.seventh-character-missing.edit.ts";
import { manifestationFirst } from "./edits/diagnosis/DX-004.manifestation-first.edit.ts";
import { externalCauseFirst } from "./edits/diagnosis/DX-005.external-cause-first.edit.ts";
import { excludes1Pair } from "./edits/diagnosis/DX-006.excludes1-pair.edit.ts";
import { sexConflict } from "./edits/diagnosis/DX-007.sex-conflict.edit.ts";
import { ageConflict } from "./edits/diagnosis/DX-008.age-conflict.edit.ts";
import { diagnosisTwice } from "./edits/diagnosis/DX-009.diagnosis-twice.edit.ts";
import { codeFirstOrder } from "./edits/diagnosis/DX-010.code-first-order.edit.ts";
import { diagnosisCount } from "./edits/diagnosis/DX-011.diagnosis-count.edit.ts";
import { sideContradicts } from "./edits/diagnosis/DX-012.side-contradicts.edit.ts";
import { sideKnownDiagnosisUnspecified } from "./edits/diagnosis/DX-013.side-known-diagnosis-unspecified.edit.ts";
import { pointerWithoutDiagnosis } from "./edits/diagnosis/DX-014.pointer-without-diagnosis.edit.ts";
import { medicaidDrugWithoutNdc } from "./edits/drug/DRUG-001.medicaid-drug-without-ndc.edit.ts";
import { singleDoseWithoutDiscardModifier } from "./edits/drug/DRUG-002.single-dose-without-discard-modifier.edit.ts";
import { ndcMalformed } from "./edits/drug/DRUG-003.ndc-malformed.edit.ts";
import { ndcOfAnotherCode } from "./edits/drug/DRUG-004.ndc-of-another-code.edit.ts";
import { pairNeverTogether } from "./edits/ncci/NCCI-001.pair-never-together.edit.ts";
import { pairNeedsModifier } from "./edits/ncci/NCCI-002.pair-needs-modifier.edit.ts";
import { unitsExceedLineLimit } from "./edits/ncci/NCCI-013.units-exceed-line-limit.edit.ts";
import { unitsExceedDayLimit } from "./edits/ncci/NCCI-014.units-exceed-day-limit.edit.ts";
import { addOnWithoutPrimary } from "./edits/ncci/NCCI-020.add-on-without-primary.edit.ts";
import { placeNotAssigned } from "./edits/place/POS-001.place-not-assigned.edit.ts";
import { placeContradictsVisit } from "./edits/place/POS-002.place-contradicts-visit.edit.ts";
import { procedureNotValid } from "./edits/procedure/PROC-001.code-not-valid-on-date.edit.ts";
import { modifierAgainstIndicator } from "./edits/procedure/PROC-002.modifier-against-indicator.edit.ts";
import { modifierAgainstKind } from "./edits/procedure/PROC-003.modifier-against-kind.edit.ts";
import { modifierUnknown } from "./edits/procedure/PROC-004.modifier-unknown.edit.ts";
import { statusNotPayable } from "./edits/procedure/PROC-005.status-not-payable.edit.ts";
import { visitInGlobalPeriod } from "./edits/procedure/PROC-006.visit-in-global-period.edit.ts";
import { newPatientTwice } from "./edits/procedure/PROC-007.new-patient-twice.edit.ts";
import { anesthesiaWithoutMinutes } from "./edits/procedure/PROC-008.anesthesia-without-minutes.edit.ts";
import { lineTwice } from "./edits/procedure/PROC-009.line-twice.edit.ts";
import { serviceBilledBefore } from "./edits/procedure/PROC-010.service-billed-before.edit.ts";
import { twoSidesSeveralUnits } from "./edits/procedure/PROC-011.two-sides-several-units.edit.ts";
import { unlistedWithoutWords } from "./edits/procedure/PROC-012.unlisted-without-words.edit.ts";

/** The edits for professional claims, in the order in which findings of one line are shown. */
export const professionalPack: EditPack = {
  id: "professional",
  name: "Professional claims",
  version: "2026.11",
  edits: [
    diagnosisNotValid,
    headingNotBillable,
    seventhCharacterMissing,
    manifestationFirst,
    externalCauseFirst,
    excludes1Pair,
    sexConflict,
    ageConflict,
    diagnosisTwice,
    codeFirstOrder,
    diagnosisCount,
    sideContradicts,
    sideKnownDiagnosisUnspecified,
    pointerWithoutDiagnosis,
    procedureNotValid,
    modifierAgainstIndicator,
    modifierAgainstKind,
    modifierUnknown,
    statusNotPayable,
    visitInGlobalPeriod,
    newPatientTwice,
    anesthesiaWithoutMinutes,
    lineTwice,
    serviceBilledBefore,
    twoSidesSeveralUnits,
    unlistedWithoutWords,
    placeNotAssigned,
    placeContradictsVisit,
    medicaidDrugWithoutNdc,
    singleDoseWithoutDiscardModifier,
    ndcMalformed,
    ndcOfAnotherCode,
    pairNeverTogether,
    pairNeedsModifier,
    unitsExceedLineLimit,
    unitsExceedDayLimit,
    addOnWithoutPrimary,
  ],
};

/** Every pack that ships. */
export const standardPacks: readonly EditPack[] = [professionalPack];
