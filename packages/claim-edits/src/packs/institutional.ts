import type { EditPack } from "../edit.ts";
import { typeOfBill } from "../edits/institutional/UB-001.type-of-bill.edit.ts";
import { frequencyOfBill } from "../edits/institutional/UB-002.frequency-of-bill.edit.ts";
import { frequencyAgainstStatus } from "../edits/institutional/UB-003.frequency-against-status.edit.ts";
import { statementPeriod } from "../edits/institutional/UB-004.statement-period.edit.ts";
import { lineOutsideStatement } from "../edits/institutional/UB-005.line-outside-statement.edit.ts";
import { admissionAgainstStatement } from "../edits/institutional/UB-006.admission-against-statement.edit.ts";
import { admissionHour } from "../edits/institutional/UB-007.admission-hour.edit.ts";
import { admissionType } from "../edits/institutional/UB-008.admission-type.edit.ts";
import { pointOfOrigin } from "../edits/institutional/UB-009.point-of-origin.edit.ts";
import { patientStatus } from "../edits/institutional/UB-010.patient-status.edit.ts";
import { dischargeDate } from "../edits/institutional/UB-011.discharge-date.edit.ts";
import { attendingProvider } from "../edits/institutional/UB-012.attending-provider.edit.ts";
import { operatingProvider } from "../edits/institutional/UB-013.operating-provider.edit.ts";
import { revenueCode } from "../edits/institutional/UB-014.revenue-code.edit.ts";
import { procedureCodeNeeded } from "../edits/institutional/UB-015.procedure-code-needed.edit.ts";
import { outpatientLineDate } from "../edits/institutional/UB-016.outpatient-line-date.edit.ts";
import { accommodationRate } from "../edits/institutional/UB-017.accommodation-rate.edit.ts";
import { coveredDays } from "../edits/institutional/UB-018.covered-days.edit.ts";
import { coinsuranceDays } from "../edits/institutional/UB-019.coinsurance-days.edit.ts";
import { conditionCode } from "../edits/institutional/UB-020.condition-code.edit.ts";
import { conditionConflict } from "../edits/institutional/UB-021.condition-conflict.edit.ts";
import { changeReason } from "../edits/institutional/UB-022.change-reason.edit.ts";
import { occurrenceCode } from "../edits/institutional/UB-023.occurrence-code.edit.ts";
import { occurrenceDate } from "../edits/institutional/UB-024.occurrence-date.edit.ts";
import { occurrenceSpan } from "../edits/institutional/UB-025.occurrence-span.edit.ts";
import { valueCode } from "../edits/institutional/UB-026.value-code.edit.ts";
import { accidentDetails } from "../edits/institutional/UB-027.accident-details.edit.ts";
import { death } from "../edits/institutional/UB-028.death.edit.ts";
import { secondaryPayerValue } from "../edits/institutional/UB-029.secondary-payer-value.edit.ts";
import { secondaryPayerDetails } from "../edits/institutional/UB-030.secondary-payer-details.edit.ts";
import { admittingDiagnosis } from "../edits/institutional/UB-031.admitting-diagnosis.edit.ts";
import { reasonForVisit } from "../edits/institutional/UB-032.reason-for-visit.edit.ts";
import { presentOnAdmission } from "../edits/institutional/UB-033.present-on-admission.edit.ts";
import { diagnosisRoles } from "../edits/institutional/UB-034.diagnosis-roles.edit.ts";
import { procedureDate } from "../edits/institutional/UB-035.procedure-date.edit.ts";
import { procedureSystem } from "../edits/institutional/UB-036.procedure-system.edit.ts";
import { nonCoveredCharge } from "../edits/institutional/UB-037.non-covered-charge.edit.ts";
import { billForDenial } from "../edits/institutional/UB-038.bill-for-denial.edit.ts";
import { totalLine } from "../edits/institutional/UB-039.total-line.edit.ts";
import { revenueAgainstBill } from "../edits/institutional/UB-040.revenue-against-bill.edit.ts";
import { drgCode } from "../edits/institutional/UB-041.drg-code.edit.ts";
import { sameDayTransfer } from "../edits/institutional/UB-042.same-day-transfer.edit.ts";
import { newborn } from "../edits/institutional/UB-043.newborn.edit.ts";
import { lineRepeated } from "../edits/institutional/UB-044.line-repeated.edit.ts";
import { stayBilledBefore } from "../edits/institutional/UB-045.stay-billed-before.edit.ts";
import { paymentWindow } from "../edits/institutional/UB-046.payment-window.edit.ts";
import { lineCount } from "../edits/institutional/UB-047.line-count.edit.ts";
import { inpatientProcedureNotValid } from "../edits/editor/MCE-001.inpatient-procedure-not-valid.edit.ts";
import { principalRepeated } from "../edits/editor/MCE-002.principal-repeated.edit.ts";
import { externalCausePrincipal } from "../edits/editor/MCE-003.external-cause-principal.edit.ts";
import { manifestationPrincipal } from "../edits/editor/MCE-004.manifestation-principal.edit.ts";
import { notPrincipal } from "../edits/editor/MCE-005.not-principal.edit.ts";
import { listedDiagnosis } from "../edits/editor/MCE-006.listed-diagnosis.edit.ts";
import { listedProcedure } from "../edits/editor/MCE-007.listed-procedure.edit.ts";
import { wrongProcedure } from "../edits/editor/MCE-008.wrong-procedure.edit.ts";
import { procedureAgainstDays } from "../edits/editor/MCE-009.procedure-against-days.edit.ts";
import { sideUnspecified } from "../edits/editor/MCE-010.side-unspecified.edit.ts";
import { procedureSex } from "../edits/editor/MCE-011.procedure-sex.edit.ts";
import { ageImpossible } from "../edits/editor/MCE-012.age-impossible.edit.ts";
import { deliveryOutcome } from "../edits/editor/MCE-013.delivery-outcome.edit.ts";
import { inpatientOnly } from "../edits/editor/IOC-001.inpatient-only.edit.ts";
import { notCoveredOutpatient } from "../edits/editor/IOC-002.not-covered-outpatient.edit.ts";
import { notUnderOpps } from "../edits/editor/IOC-003.not-under-opps.edit.ts";
import { notToThisPayer } from "../edits/editor/IOC-004.not-to-this-payer.edit.ts";
import { visitBesideHospitalProcedure } from "../edits/editor/IOC-005.visit-beside-hospital-procedure.edit.ts";
import { severalVisits } from "../edits/editor/IOC-006.several-visits.edit.ts";
import { observationCodes } from "../edits/editor/IOC-007.observation-codes.edit.ts";
import { observationHours } from "../edits/editor/IOC-008.observation-hours.edit.ts";
import { practitionerModifier } from "../edits/editor/IOC-009.practitioner-modifier.edit.ts";
import { endedProcedure } from "../edits/editor/IOC-010.ended-procedure.edit.ts";
import { offCampus } from "../edits/editor/IOC-011.off-campus.edit.ts";
import { drugRevenue } from "../edits/editor/IOC-012.drug-revenue.edit.ts";
import { discardedDrug } from "../edits/editor/IOC-013.discarded-drug.edit.ts";
import { revenuePlace } from "../edits/editor/IOC-014.revenue-place.edit.ts";
import { behavioralProgram } from "../edits/editor/IOC-015.behavioral-program.edit.ts";
import { nonPatientLaboratory } from "../edits/editor/IOC-016.non-patient-laboratory.edit.ts";
import { bloodLines } from "../edits/editor/IOC-017.blood-lines.edit.ts";
import { traumaActivation } from "../edits/editor/IOC-018.trauma-activation.edit.ts";
import { deviceCredit } from "../edits/editor/IOC-019.device-credit.edit.ts";
import { emergencyInpatientProcedure } from "../edits/editor/IOC-020.emergency-inpatient-procedure.edit.ts";
import { noticeOfRefusal } from "../edits/editor/IOC-021.notice-of-refusal.edit.ts";
import { twoSided } from "../edits/editor/IOC-022.two-sided.edit.ts";
import { onlyPackaged } from "../edits/editor/IOC-023.only-packaged.edit.ts";
import { institutionalRequirements } from "./institutional-requirements-table.ts";

/** The edits for institutional claims: form, the code editor of stays, and that of outpatient care. */
export const institutionalPack: EditPack = {
  id: "institutional",
  name: "Institutional claims",
  version: "2026.11",
  edits: [
    typeOfBill,
    frequencyOfBill,
    frequencyAgainstStatus,
    statementPeriod,
    lineOutsideStatement,
    admissionAgainstStatement,
    admissionHour,
    admissionType,
    pointOfOrigin,
    patientStatus,
    dischargeDate,
    attendingProvider,
    operatingProvider,
    revenueCode,
    procedureCodeNeeded,
    outpatientLineDate,
    accommodationRate,
    coveredDays,
    coinsuranceDays,
    conditionCode,
    conditionConflict,
    changeReason,
    occurrenceCode,
    occurrenceDate,
    occurrenceSpan,
    valueCode,
    accidentDetails,
    death,
    secondaryPayerValue,
    secondaryPayerDetails,
    admittingDiagnosis,
    reasonForVisit,
    presentOnAdmission,
    diagnosisRoles,
    procedureDate,
    procedureSystem,
    nonCoveredCharge,
    billForDenial,
    totalLine,
    revenueAgainstBill,
    drgCode,
    sameDayTransfer,
    newborn,
    lineRepeated,
    stayBilledBefore,
    paymentWindow,
    lineCount,
    inpatientProcedureNotValid,
    principalRepeated,
    externalCausePrincipal,
    manifestationPrincipal,
    notPrincipal,
    listedDiagnosis,
    listedProcedure,
    wrongProcedure,
    procedureAgainstDays,
    sideUnspecified,
    procedureSex,
    ageImpossible,
    deliveryOutcome,
    inpatientOnly,
    notCoveredOutpatient,
    notUnderOpps,
    notToThisPayer,
    visitBesideHospitalProcedure,
    severalVisits,
    observationCodes,
    observationHours,
    practitionerModifier,
    endedProcedure,
    offCampus,
    drugRevenue,
    discardedDrug,
    revenuePlace,
    behavioralProgram,
    nonPatientLaboratory,
    bloodLines,
    traumaActivation,
    deviceCredit,
    emergencyInpatientProcedure,
    noticeOfRefusal,
    twoSided,
    onlyPackaged,
  ],
  requirements: institutionalRequirements,
};
