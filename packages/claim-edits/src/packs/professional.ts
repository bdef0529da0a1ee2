import type { EditPack } from "../edit.ts";
import { professionalRequirements } from "./professional-requirements-table.ts";
import { diagnosticBesideSurgicalEndoscopy } from "../edits/ncci/NCCI-003.diagnostic-beside-surgical-endoscopy.edit.ts";
import { therapyWithoutPlanModifier } from "../edits/procedure/PROC-014.therapy-without-plan-modifier.edit.ts";
import { onceADaySeveralUnits } from "../edits/procedure/PROC-015.once-a-day-several-units.edit.ts";
import { totalNotSum } from "../edits/amount/AMT-001.total-not-sum.edit.ts";
import { chargeNotPositive } from "../edits/amount/AMT-002.charge-not-positive.edit.ts";
import { chargeBelowContract } from "../edits/amount/AMT-003.charge-below-contract.edit.ts";
import { unitsNotPositive } from "../edits/amount/AMT-004.units-not-positive.edit.ts";
import { coverageNotActive } from "../edits/coverage/COV-001.coverage-not-active.edit.ts";
import { eligibilityNotChecked } from "../edits/coverage/COV-002.eligibility-not-checked.edit.ts";
import { authorizationMissing } from "../edits/coverage/COV-003.authorization-missing.edit.ts";
import { authorizationDoesNotCover } from "../edits/coverage/COV-004.authorization-does-not-cover.edit.ts";
import { secondaryWithoutPrimary } from "../edits/coverage/COV-005.secondary-without-primary.edit.ts";
import { referralMissing } from "../edits/coverage/COV-006.referral-missing.edit.ts";
import { serviceAfterSubmission } from "../edits/date/DATE-001.service-after-submission.edit.ts";
import { serviceBeforeBirth } from "../edits/date/DATE-002.service-before-birth.edit.ts";
import { serviceDates } from "../edits/date/DATE-003.service-dates.edit.ts";
import { timelyFiling } from "../edits/date/DATE-004.timely-filing.edit.ts";
import { diagnosisNotValid } from "../edits/diagnosis/DX-001.code-not-valid-on-date.edit.ts";
import { headingNotBillable } from "../edits/diagnosis/DX-002.heading-not-billable.edit.ts";
import { seventhCharacterMissing } from "../edits/diagnosis/DX-003.seventh-character-missing.edit.ts";
import { manifestationFirst } from "../edits/diagnosis/DX-004.manifestation-first.edit.ts";
import { externalCauseFirst } from "../edits/diagnosis/DX-005.external-cause-first.edit.ts";
import { excludes1Pair } from "../edits/diagnosis/DX-006.excludes1-pair.edit.ts";
import { sexConflict } from "../edits/diagnosis/DX-007.sex-conflict.edit.ts";
import { ageConflict } from "../edits/diagnosis/DX-008.age-conflict.edit.ts";
import { diagnosisTwice } from "../edits/diagnosis/DX-009.diagnosis-twice.edit.ts";
import { codeFirstOrder } from "../edits/diagnosis/DX-010.code-first-order.edit.ts";
import { diagnosisCount } from "../edits/diagnosis/DX-011.diagnosis-count.edit.ts";
import { sideContradicts } from "../edits/diagnosis/DX-012.side-contradicts.edit.ts";
import { sideKnownDiagnosisUnspecified } from "../edits/diagnosis/DX-013.side-known-diagnosis-unspecified.edit.ts";
import { pointerWithoutDiagnosis } from "../edits/diagnosis/DX-014.pointer-without-diagnosis.edit.ts";
import { medicaidDrugWithoutNdc } from "../edits/drug/DRUG-001.medicaid-drug-without-ndc.edit.ts";
import { singleDoseWithoutDiscardModifier } from "../edits/drug/DRUG-002.single-dose-without-discard-modifier.edit.ts";
import { ndcMalformed } from "../edits/drug/DRUG-003.ndc-malformed.edit.ts";
import { ndcOfAnotherCode } from "../edits/drug/DRUG-004.ndc-of-another-code.edit.ts";
import { replacementWithoutNumber } from "../edits/form/FORM-001.replacement-without-number.edit.ts";
import { subscriberNumber } from "../edits/form/FORM-002.subscriber-number.edit.ts";
import { billingAddress } from "../edits/form/FORM-003.billing-address.edit.ts";
import { relationship } from "../edits/form/FORM-004.relationship.edit.ts";
import { accidentDetails } from "../edits/form/FORM-005.accident-details.edit.ts";
import { referrerMissing } from "../edits/form/FORM-006.referrer-missing.edit.ts";
import { cliaNumber } from "../edits/form/FORM-007.clia-number.edit.ts";
import { admissionDate } from "../edits/form/FORM-008.admission-date.edit.ts";
import { signatures } from "../edits/form/FORM-009.signatures.edit.ts";
import { claimNumber } from "../edits/form/FORM-010.claim-number.edit.ts";
import { facilityMissing } from "../edits/form/FORM-011.facility-missing.edit.ts";
import { billingNpi } from "../edits/identity/ID-001.billing-npi.edit.ts";
import { renderingNpi } from "../edits/identity/ID-002.rendering-npi.edit.ts";
import { otherNpi } from "../edits/identity/ID-003.other-npi.edit.ts";
import { renderingMissing } from "../edits/identity/ID-004.rendering-missing.edit.ts";
import { billingIdentifiers } from "../edits/identity/ID-005.billing-identifiers.edit.ts";
import { pairNeverTogether } from "../edits/ncci/NCCI-001.pair-never-together.edit.ts";
import { pairNeedsModifier } from "../edits/ncci/NCCI-002.pair-needs-modifier.edit.ts";
import { unitsExceedLineLimit } from "../edits/ncci/NCCI-013.units-exceed-line-limit.edit.ts";
import { unitsExceedDayLimit } from "../edits/ncci/NCCI-014.units-exceed-day-limit.edit.ts";
import { addOnWithoutPrimary } from "../edits/ncci/NCCI-020.add-on-without-primary.edit.ts";
import { diagnosisDoesNotSupport } from "../edits/necessity/MN-001.diagnosis-does-not-support.edit.ts";
import { visitBesideProcedure } from "../edits/procedure/PROC-013.visit-beside-procedure.edit.ts";
import { placeNotAssigned } from "../edits/place/POS-001.place-not-assigned.edit.ts";
import { placeContradictsVisit } from "../edits/place/POS-002.place-contradicts-visit.edit.ts";
import { procedureNotValid } from "../edits/procedure/PROC-001.code-not-valid-on-date.edit.ts";
import { modifierAgainstIndicator } from "../edits/procedure/PROC-002.modifier-against-indicator.edit.ts";
import { modifierAgainstKind } from "../edits/procedure/PROC-003.modifier-against-kind.edit.ts";
import { modifierUnknown } from "../edits/procedure/PROC-004.modifier-unknown.edit.ts";
import { statusNotPayable } from "../edits/procedure/PROC-005.status-not-payable.edit.ts";
import { visitInGlobalPeriod } from "../edits/procedure/PROC-006.visit-in-global-period.edit.ts";
import { newPatientTwice } from "../edits/procedure/PROC-007.new-patient-twice.edit.ts";
import { anesthesiaWithoutMinutes } from "../edits/procedure/PROC-008.anesthesia-without-minutes.edit.ts";
import { lineTwice } from "../edits/procedure/PROC-009.line-twice.edit.ts";
import { serviceBilledBefore } from "../edits/procedure/PROC-010.service-billed-before.edit.ts";
import { twoSidesSeveralUnits } from "../edits/procedure/PROC-011.two-sides-several-units.edit.ts";
import { unlistedWithoutWords } from "../edits/procedure/PROC-012.unlisted-without-words.edit.ts";
import { diagnosisNeverCovered } from "../edits/necessity/MN-002.diagnosis-never-covered.edit.ts";
import { secondDiagnosisMissing } from "../edits/necessity/MN-003.second-diagnosis-missing.edit.ts";
import { tooOften } from "../edits/necessity/MN-004.too-often.edit.ts";
import { patientOutsidePolicy } from "../edits/necessity/MN-005.patient-outside-policy.edit.ts";
import { placeOutsidePolicy } from "../edits/necessity/MN-006.place-outside-policy.edit.ts";
import { policyModifierMissing } from "../edits/necessity/MN-007.policy-modifier-missing.edit.ts";
import { noticeModifiersContradict } from "../edits/necessity/MN-008.notice-modifiers-contradict.edit.ts";
import { refusalAnnounced } from "../edits/necessity/MN-009.refusal-announced.edit.ts";
import { chargeNotAsListed } from "../edits/amount/AMT-005.charge-not-as-listed.edit.ts";
import { unitPriceDiffers } from "../edits/amount/AMT-006.unit-price-differs.edit.ts";
import { chargeFarAboveContract } from "../edits/amount/AMT-007.charge-far-above-contract.edit.ts";
import { patientPaid } from "../edits/amount/AMT-008.patient-paid.edit.ts";
import { authorizationOfAnotherProvider } from "../edits/coverage/COV-007.authorization-of-another-provider.edit.ts";
import { payerOutOfTurn } from "../edits/coverage/COV-008.payer-out-of-turn.edit.ts";
import { birthdayRule } from "../edits/coverage/COV-009.birthday-rule.edit.ts";
import { payersRepeat } from "../edits/coverage/COV-010.payers-repeat.edit.ts";
import { otherPayerAmounts } from "../edits/coverage/COV-011.other-payer-amounts.edit.ts";
import { referralNotValid } from "../edits/coverage/COV-012.referral-not-valid.edit.ts";
import { providerNotEnrolled } from "../edits/coverage/COV-013.provider-not-enrolled.edit.ts";
import { datesInTheFuture } from "../edits/date/DATE-005.dates-in-the-future.edit.ts";
import { datesContradict } from "../edits/date/DATE-006.dates-contradict.edit.ts";
import { visitOverDays } from "../edits/date/DATE-007.visit-over-days.edit.ts";
import { levelAboveNote } from "../edits/visit/EM-001.level-above-note.edit.ts";
import { levelBelowNote } from "../edits/visit/EM-002.level-below-note.edit.ts";
import { ndcPlaceholder } from "../edits/drug/DRUG-005.ndc-placeholder.edit.ts";
import { discardedWithoutGiven } from "../edits/drug/DRUG-006.discarded-without-given.edit.ts";
import { vaccineWithoutAdministration } from "../edits/drug/DRUG-007.vaccine-without-administration.edit.ts";
import { unspecifiedRefused } from "../edits/diagnosis/DX-015.unspecified-refused.edit.ts";
import { neverFirst } from "../edits/diagnosis/DX-016.never-first.edit.ts";
import { onlyFirstStandsLater } from "../edits/diagnosis/DX-017.only-first-stands-later.edit.ts";
import { externalCauseAsReason } from "../edits/diagnosis/DX-018.external-cause-as-reason.edit.ts";
import { diagnosisWithoutLine } from "../edits/diagnosis/DX-019.diagnosis-without-line.edit.ts";
import { injuryWithoutCause } from "../edits/diagnosis/DX-020.injury-without-cause.edit.ts";
import { sequelaFirst } from "../edits/diagnosis/DX-021.sequela-first.edit.ts";
import { routineVisitWithIllness } from "../edits/diagnosis/DX-022.routine-visit-with-illness.edit.ts";
import { testAboveCertificate } from "../edits/laboratory/LAB-001.test-above-certificate.edit.ts";
import { waivedTestWithoutQw } from "../edits/laboratory/LAB-002.waived-test-without-qw.edit.ts";
import { qwNotNeeded } from "../edits/laboratory/LAB-003.qw-not-needed.edit.ts";
import { procedureInGlobalPeriod } from "../edits/procedure/PROC-016.procedure-in-global-period.edit.ts";
import { decisionModifierOfWrongSize } from "../edits/procedure/PROC-017.decision-modifier-of-wrong-size.edit.ts";
import { modifiersContradict } from "../edits/procedure/PROC-018.modifiers-contradict.edit.ts";
import { twoVisitsOneDay } from "../edits/procedure/PROC-019.two-visits-one-day.edit.ts";
import { pricedByTheContractor } from "../edits/procedure/PROC-020.priced-by-the-contractor.edit.ts";
import { technicalPartInAFacility } from "../edits/procedure/PROC-021.technical-part-in-a-facility.edit.ts";
import { anesthesiaWithoutWho } from "../edits/procedure/PROC-022.anesthesia-without-who.edit.ts";
import { anesthesiaModifiersContradict } from "../edits/procedure/PROC-023.anesthesia-modifiers-contradict.edit.ts";
import { anesthesiaByWhom } from "../edits/procedure/PROC-024.anesthesia-by-whom.edit.ts";
import { procedureAge } from "../edits/procedure/PROC-026.procedure-age.edit.ts";
import { procedureSex } from "../edits/procedure/PROC-027.procedure-sex.edit.ts";
import { anesthesiaMinutesImplausible } from "../edits/procedure/PROC-025.anesthesia-minutes-implausible.edit.ts";
import { handsOnByTelehealth } from "../edits/telehealth/TEL-001.hands-on-by-telehealth.edit.ts";
import { telehealthModifierWithoutPlace } from "../edits/telehealth/TEL-002.telehealth-modifier-without-place.edit.ts";
import { gtNoLongerUsed } from "../edits/telehealth/TEL-003.gt-no-longer-used.edit.ts";
import { videoAndAudio } from "../edits/telehealth/TEL-004.video-and-audio.edit.ts";
import { personNames } from "../edits/form/FORM-012.names.edit.ts";
import { addressMissing } from "../edits/form/FORM-013.address-missing.edit.ts";
import { addressMalformed } from "../edits/form/FORM-014.address-malformed.edit.ts";
import { numberOfSocialSecurity } from "../edits/form/FORM-015.number-of-social-security.edit.ts";
import { lineNumbersRepeat } from "../edits/form/FORM-016.line-numbers-repeat.edit.ts";
import { frequencyCode } from "../edits/form/FORM-017.frequency-code.edit.ts";
import { texts } from "../edits/form/FORM-018.texts.edit.ts";
import { paperBoxes } from "../edits/form/FORM-019.paper-boxes.edit.ts";
import { consultationWithoutReferrer } from "../edits/form/FORM-020.consultation-without-referrer.edit.ts";
import { delayReason } from "../edits/form/FORM-021.delay-reason.edit.ts";
import { relatedCauseCodes } from "../edits/form/FORM-022.related-cause-codes.edit.ts";
import { providerTaxonomy } from "../edits/identity/ID-006.provider-taxonomy.edit.ts";
import { renderingIsTheGroup } from "../edits/identity/ID-007.rendering-is-the-group.edit.ts";

/** The edits for professional claims, in the order in which findings of one line are shown. */
export const professionalPack: EditPack = {
  id: "professional",
  name: "Professional claims",
  version: "2026.11",
  edits: [
    billingNpi,
    renderingNpi,
    otherNpi,
    renderingMissing,
    billingIdentifiers,
    replacementWithoutNumber,
    subscriberNumber,
    billingAddress,
    relationship,
    accidentDetails,
    referrerMissing,
    cliaNumber,
    admissionDate,
    signatures,
    claimNumber,
    facilityMissing,
    coverageNotActive,
    eligibilityNotChecked,
    authorizationMissing,
    authorizationDoesNotCover,
    secondaryWithoutPrimary,
    referralMissing,
    serviceAfterSubmission,
    serviceBeforeBirth,
    serviceDates,
    timelyFiling,
    totalNotSum,
    chargeNotPositive,
    chargeBelowContract,
    unitsNotPositive,
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
    visitBesideProcedure,
    therapyWithoutPlanModifier,
    onceADaySeveralUnits,
    placeNotAssigned,
    placeContradictsVisit,
    medicaidDrugWithoutNdc,
    singleDoseWithoutDiscardModifier,
    ndcMalformed,
    ndcOfAnotherCode,
    pairNeverTogether,
    pairNeedsModifier,
    diagnosticBesideSurgicalEndoscopy,
    unitsExceedLineLimit,
    unitsExceedDayLimit,
    addOnWithoutPrimary,
    diagnosisDoesNotSupport,
    diagnosisNeverCovered,
    secondDiagnosisMissing,
    tooOften,
    patientOutsidePolicy,
    placeOutsidePolicy,
    policyModifierMissing,
    noticeModifiersContradict,
    refusalAnnounced,
    chargeNotAsListed,
    unitPriceDiffers,
    chargeFarAboveContract,
    patientPaid,
    authorizationOfAnotherProvider,
    payerOutOfTurn,
    birthdayRule,
    payersRepeat,
    otherPayerAmounts,
    referralNotValid,
    providerNotEnrolled,
    datesInTheFuture,
    datesContradict,
    visitOverDays,
    levelAboveNote,
    levelBelowNote,
    ndcPlaceholder,
    discardedWithoutGiven,
    vaccineWithoutAdministration,
    unspecifiedRefused,
    neverFirst,
    onlyFirstStandsLater,
    externalCauseAsReason,
    diagnosisWithoutLine,
    injuryWithoutCause,
    sequelaFirst,
    routineVisitWithIllness,
    testAboveCertificate,
    waivedTestWithoutQw,
    qwNotNeeded,
    procedureInGlobalPeriod,
    decisionModifierOfWrongSize,
    modifiersContradict,
    twoVisitsOneDay,
    pricedByTheContractor,
    technicalPartInAFacility,
    anesthesiaWithoutWho,
    anesthesiaModifiersContradict,
    anesthesiaByWhom,
    anesthesiaMinutesImplausible,
    procedureAge,
    procedureSex,
    handsOnByTelehealth,
    telehealthModifierWithoutPlace,
    gtNoLongerUsed,
    videoAndAudio,
    personNames,
    addressMissing,
    addressMalformed,
    numberOfSocialSecurity,
    lineNumbersRepeat,
    frequencyCode,
    texts,
    paperBoxes,
    consultationWithoutReferrer,
    delayReason,
    relatedCauseCodes,
    providerTaxonomy,
    renderingIsTheGroup,
  ],
  requirements: professionalRequirements,
};
