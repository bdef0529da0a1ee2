import type { Claim, ClaimDiagnosis, ClaimLine } from "@cleanclaim/model";
import type { ClaimField, FieldGroup, FieldKind } from "./claim-fields.ts";
import { codesText, occurrencesText, spansText, valuesText } from "./code-lists.ts";

const roleWords: Readonly<Record<NonNullable<ClaimDiagnosis["role"]>, string>> = {
  principal: "Principal (67)",
  admitting: "Admitting (69)",
  "reason-for-visit": "Reason for visit (70)",
  "external-cause": "External cause (72)",
  other: "Other (67)",
};

const field = (path: string, label: string, value: string | undefined, kind: FieldKind = "text"): ClaimField => ({
  path,
  label,
  kind,
  value: value ?? "",
});

/** What a diagnosis is on the bill. */
export function diagnosisRole(diagnosis: ClaimDiagnosis): string {
  return roleWords[diagnosis.role ?? "other"];
}

/** The parts of the form that only an institutional claim has, with the numbers of the UB-04's locators. */
export function institutionalGroups(claim: Claim): readonly FieldGroup[] {
  const { attendingProvider, operatingProvider } = claim;
  return [
    {
      title: "Bill and statement (4, 6)",
      fields: [
        field("typeOfBill", "Type of bill", claim.typeOfBill),
        field("statementFrom", "Statement from", claim.statementFrom, "day"),
        field("statementTo", "Statement through", claim.statementTo, "day"),
        field("medicalRecordNumber", "Medical record", claim.medicalRecordNumber),
        field("drgCode", "DRG", claim.drgCode),
      ],
    },
    {
      title: "Admission and discharge (12–17)",
      fields: [
        field("admissionDate", "Admitted", claim.admissionDate, "day"),
        field("admissionHour", "Hour of admission", claim.admissionHour),
        field("admissionTypeCode", "Type", claim.admissionTypeCode, "upper"),
        field("admissionSourceCode", "Point of origin", claim.admissionSourceCode, "upper"),
        field("dischargeHour", "Hour of discharge", claim.dischargeHour),
        field("patientStatusCode", "Patient status", claim.patientStatusCode, "upper"),
      ],
    },
    {
      title: "Codes (18–28, 31–36, 39–41)",
      wide: true,
      fields: [
        field("conditionCodes", "Conditions", codesText(claim.conditionCodes), "codes"),
        field("occurrences", "Occurrences", occurrencesText(claim.occurrences), "occurrences"),
        field("occurrenceSpans", "Spans", spansText(claim.occurrenceSpans), "spans"),
        field("valueCodes", "Values", valuesText(claim.valueCodes), "values"),
      ],
    },
    {
      title: "Diagnoses and present on admission (66–72)",
      fields: claim.diagnoses.flatMap((diagnosis, index) => {
        const at = `diagnoses[${index}]`;
        const code = field(`${at}.code`, diagnosisRole(diagnosis), diagnosis.code, "upper");
        const asks = diagnosis.role === "principal" || diagnosis.role === "other";
        return asks
          ? [code, field(`${at}.presentOnAdmission`, "present on admission", diagnosis.presentOnAdmission, "upper")]
          : [code];
      }),
    },
    {
      title: "Providers (76, 77)",
      fields: [
        ...(attendingProvider === undefined
          ? []
          : [field("attendingProvider.npi", "Attending NPI", attendingProvider.npi)]),
        ...(operatingProvider === undefined
          ? []
          : [field("operatingProvider.npi", "Operating NPI", operatingProvider.npi)]),
      ],
    },
  ];
}

/** The fields of a service under its revenue code. */
export function institutionalLineFields(line: ClaimLine, index: number) {
  const at = `lines[${index}]`;
  const name = `Line ${index + 1}`;
  return {
    revenueCode: field(`${at}.revenueCode`, `${name}, revenue code`, line.revenueCode),
    procedureCode: field(`${at}.procedureCode`, `${name}, procedure`, line.procedureCode, "required-text"),
    modifiers: field(`${at}.modifiers`, `${name}, modifiers`, line.modifiers.join(" "), "modifiers"),
    serviceFrom: field(`${at}.serviceFrom`, `${name}, day`, line.serviceFrom, "day"),
    units: field(`${at}.units`, `${name}, units`, line.units, "number"),
    charge: field(`${at}.charge`, `${name}, charge`, line.charge, "money"),
    nonCoveredCharge: field(`${at}.nonCoveredCharge`, `${name}, not covered`, line.nonCoveredCharge, "money"),
  };
}
