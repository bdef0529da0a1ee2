import type { Claim, ClaimDiagnosis } from "@cleanclaim/model";

import { billTypeDigits, hourOfDay, knownDay } from "../institutional-values.ts";
import { box, field } from "./box-parts.ts";
import { pagesOf, type FormBox, type PaperForm } from "./form-box.ts";
import { addressLines, bareCode, dollarsAndCents, longDay, paperName, tightDay, upper, zip } from "./paper-text.ts";
import { payerBoxes, providerBoxes, revenueBoxes, totalBoxes } from "./ub-04-lines.ts";

/** Revenue lines that one UB-04 has room for; the 23rd holds the totals. */
export const UB_04_LINES = 22;

/**
 * An institutional claim as the form locators of the UB-04 (CMS-1450), each with the 837I element, the record and the fields it
 * comes from (005010X223A2). Labels are ours; the wording of the form is the AHA's.
 */
export function ub04(claim: Claim): PaperForm {
  const pages = pagesOf(
    claim.lines.map((line, index) => ({ line, index })),
    UB_04_LINES,
  );
  return {
    kind: "ub-04",
    pages: pages.map((lines, page) => ({
      number: page + 1,
      boxes: [
        ...head(claim),
        ...patient(claim),
        ...codes(claim),
        ...lines.flatMap(({ line, index }, row) => revenueBoxes(line, index, row + 1)),
        ...totalBoxes(claim, page + 1, pages.length),
        ...payerBoxes(claim),
        ...diagnoses(claim),
        ...procedures(claim),
        ...providerBoxes(claim),
        box(
          "FL 80",
          "Note to the payer",
          upper(claim.note),
          "2300 NTE*ADD",
          "claim",
          field("note", "Note", claim.note),
        ),
      ],
    })),
  };
}

function head(claim: Claim): FormBox[] {
  const { billingProvider: billing } = claim;
  const name = billing.person === undefined ? upper(billing.name) : paperName(billing.person);
  const bill = `0${billTypeDigits(claim.typeOfBill ?? "")}${claim.frequencyCode}`;
  return [
    box(
      "FL 1",
      "Billing provider",
      [name, ...addressLines(billing.address), (billing.contactPhone ?? "").replaceAll(/\D/g, "")].join("\n").trim(),
      "2010AA NM103, N3, N4, PER04",
      "practice",
    ),
    box(
      "FL 2",
      "Where to pay",
      billing.payToAddress === undefined ? "" : addressLines(billing.payToAddress).join("\n"),
      "2010AB N3, N4",
      "practice",
    ),
    box("FL 3a", "Our number of the claim", claim.patientControlNumber, "2300 CLM01", "claim"),
    box(
      "FL 3b",
      "Number of the record",
      upper(claim.medicalRecordNumber),
      "2300 REF*EA",
      "patient",
      field("medicalRecordNumber", "Record number", claim.medicalRecordNumber),
    ),
    box(
      "FL 4",
      "Type of bill",
      bill,
      "2300 CLM05-1, -3",
      "visit",
      field("typeOfBill", "Type of bill", claim.typeOfBill),
    ),
    box(
      "FL 5",
      "Tax number",
      billing.taxId,
      "2010AA REF02",
      "practice",
      field("billingProvider.taxId", "Tax number", billing.taxId),
    ),
    box(
      "FL 6.from",
      "Statement from",
      tightDay(claim.statementFrom),
      "2300 DTP*434",
      "visit",
      field("statementFrom", "From", claim.statementFrom),
    ),
    box(
      "FL 6.through",
      "Statement through",
      tightDay(claim.statementFrom === undefined ? undefined : (claim.statementTo ?? claim.statementFrom)),
      "2300 DTP*434",
      "visit",
      field("statementTo", "Through", claim.statementTo),
    ),
  ];
}

function patient(claim: Claim): FormBox[] {
  const self = claim.patient.relationshipCode === "18";
  const person = self ? claim.subscriber : claim.patient;
  const who = self ? "subscriber" : "patient";
  const loop = self ? "2010BA" : "2010CA";
  const { address } = person;
  const street = [address?.line1, address?.line2].filter((part) => part !== undefined && part !== "").join(" ");
  const admitted = claim.admissionDate;
  return [
    box(
      "FL 8b",
      "Patient's name",
      paperName(person.name),
      `${loop} NM103-05, 07`,
      "patient",
      field(`${who}.name.last`, "Last name", person.name.last),
      field(`${who}.name.first`, "First name", person.name.first),
    ),
    ...(address === undefined
      ? []
      : [
          box(
            "FL 9a",
            "Street",
            upper(street),
            `${loop} N301-02`,
            "patient",
            field(`${who}.address.line1`, "Street", address.line1),
          ),
          box(
            "FL 9b",
            "City",
            upper(address.city),
            `${loop} N401`,
            "patient",
            field(`${who}.address.city`, "City", address.city),
          ),
          box(
            "FL 9c",
            "State",
            upper(address.state),
            `${loop} N402`,
            "patient",
            field(`${who}.address.state`, "State", address.state),
          ),
          box(
            "FL 9d",
            "ZIP",
            zip(address.postalCode),
            `${loop} N403`,
            "patient",
            field(`${who}.address.postalCode`, "ZIP", address.postalCode),
          ),
        ]),
    box(
      "FL 10",
      "Birth date",
      longDay(person.birthDate).replaceAll(" ", ""),
      `${loop} DMG02`,
      "patient",
      field(`${who}.birthDate`, "Birth date", person.birthDate),
    ),
    box(
      "FL 11",
      "Sex",
      person.birthDate === undefined ? "" : upper(person.sex ?? "U"),
      `${loop} DMG03`,
      "patient",
      field(`${who}.sex`, "Sex", person.sex),
    ),
    box("FL 12", "Admitted", tightDay(admitted), "2300 DTP*435", "visit", field("admissionDate", "Day", admitted)),
    box(
      "FL 13",
      "Hour of admission",
      admitted === undefined ? "" : (hourOfDay(claim.admissionHour) ?? ""),
      "2300 DTP*435",
      "visit",
      field("admissionHour", "Hour", claim.admissionHour),
    ),
    box(
      "FL 14",
      "Type of admission",
      claim.admissionTypeCode ?? "",
      "2300 CL101",
      "visit",
      field("admissionTypeCode", "Type", claim.admissionTypeCode),
    ),
    box(
      "FL 15",
      "Where from",
      claim.admissionSourceCode ?? "",
      "2300 CL102",
      "visit",
      field("admissionSourceCode", "Source", claim.admissionSourceCode),
    ),
    box(
      "FL 16",
      "Hour of discharge",
      hourOfDay(claim.dischargeHour) ?? "",
      "2300 DTP*096",
      "visit",
      field("dischargeHour", "Hour", claim.dischargeHour),
    ),
    box(
      "FL 17",
      "Status at discharge",
      claim.patientStatusCode ?? "",
      "2300 CL103",
      "visit",
      field("patientStatusCode", "Status", claim.patientStatusCode),
    ),
  ];
}

function codes(claim: Claim): FormBox[] {
  const rowOf = (index: number): string => (index < 4 ? "a" : "b");
  return [
    ...(claim.conditionCodes ?? [])
      .slice(0, 11)
      .map((code, index) =>
        box(
          `FL ${18 + index}`,
          "Condition",
          code,
          "2300 HI*BG",
          "visit",
          field(`conditionCodes[${index}]`, "Code", code),
        ),
      ),
    box(
      "FL 29",
      "State of the accident",
      upper(claim.accidentState),
      "2300 REF*LU",
      "visit",
      field("accidentState", "State", claim.accidentState),
    ),
    ...(claim.occurrences ?? [])
      .slice(0, 8)
      .map(({ code, on }, index) =>
        box(
          `FL ${31 + (index % 4)}${rowOf(index)}`,
          "Occurrence and day",
          `${code} ${tightDay(knownDay(on))}`.trim(),
          "2300 HI*BH",
          "visit",
          field(`occurrences[${index}].code`, "Code", code),
          field(`occurrences[${index}].on`, "Day", on),
        ),
      ),
    ...(claim.occurrenceSpans ?? [])
      .slice(0, 4)
      .map(({ code, from, through }, index) =>
        box(
          `FL ${35 + (index % 2)}${index < 2 ? "a" : "b"}`,
          "Span: code, from, through",
          `${code} ${tightDay(from)} ${tightDay(through)}`,
          "2300 HI*BI",
          "visit",
          field(`occurrenceSpans[${index}].code`, "Code", code),
          field(`occurrenceSpans[${index}].from`, "From", from),
          field(`occurrenceSpans[${index}].through`, "Through", through),
        ),
      ),
    ...(claim.valueCodes ?? [])
      .slice(0, 12)
      .map(({ code, amount }, index) =>
        box(
          `FL ${39 + (index % 3)}${"abcd"[Math.floor(index / 3)] ?? ""}`,
          "Value and amount",
          `${code} ${dollarsAndCents(amount)}`,
          "2300 HI*BE",
          "visit",
          field(`valueCodes[${index}].code`, "Code", code),
          field(`valueCodes[${index}].amount`, "Amount", amount),
        ),
      ),
    box("FL 38", "Addressed to", upper(claim.payer.name), "2010BB NM103", "payer"),
  ];
}

/** The role of a diagnosis; the first is the principal one where nothing is said. */
export function roleOf(one: ClaimDiagnosis, index: number): NonNullable<ClaimDiagnosis["role"]> {
  return one.role ?? (index === 0 ? "principal" : "other");
}

function diagnoses(claim: Claim): FormBox[] {
  const all = claim.diagnoses.map((one, index) => ({ one, index, role: roleOf(one, index) }));
  const of = (role: ClaimDiagnosis["role"], most: number): typeof all =>
    all.filter((each) => each.role === role).slice(0, most);
  const put = (id: string, label: string, element: string, each: (typeof all)[number], marked: boolean): FormBox => {
    const present = each.one.presentOnAdmission;
    const mark = !marked || present === undefined || present === "1" ? "" : present;
    return box(
      id,
      label,
      `${bareCode(each.one.code)} ${mark}`.trim(),
      element,
      "coding",
      field(`diagnoses[${each.index}].code`, "Code", each.one.code),
      ...(marked ? [field(`diagnoses[${each.index}].presentOnAdmission`, "Present on admission", present)] : []),
    );
  };
  return [
    box("FL 66", "Edition of the codes", claim.diagnoses.length > 0 ? "0" : "", "2300 HI", "coding"),
    ...of("principal", 1).map((each) => put("FL 67", "Principal diagnosis", "2300 HI*ABK", each, true)),
    ...of("other", 17).map((each, index) =>
      put(`FL 67${"ABCDEFGHIJKLMNOPQ"[index] ?? ""}`, "Other diagnosis", "2300 HI*ABF", each, true),
    ),
    ...of("admitting", 1).map((each) => put("FL 69", "Admitting diagnosis", "2300 HI*ABJ", each, false)),
    ...of("reason-for-visit", 3).map((each, index) =>
      put(`FL 70${"abc"[index] ?? ""}`, "Patient's reason for the visit", "2300 HI*APR", each, false),
    ),
    box("FL 71", "DRG", claim.drgCode ?? "", "2300 HI*DR", "coding", field("drgCode", "DRG", claim.drgCode)),
    ...of("external-cause", 3).map((each, index) =>
      put(`FL 72${"abc"[index] ?? ""}`, "External cause", "2300 HI*ABN", each, true),
    ),
  ];
}

function procedures(claim: Claim): FormBox[] {
  return (claim.procedures ?? [])
    .slice(0, 6)
    .map(({ code, on }, index) =>
      box(
        `FL 74${["", "a", "b", "c", "d", "e"][index] ?? ""}`,
        index === 0 ? "Principal procedure and day" : "Other procedure and day",
        `${upper(code)} ${tightDay(knownDay(on))}`.trim(),
        index === 0 ? "2300 HI*BBR" : "2300 HI*BBQ",
        "coding",
        field(`procedures[${index}].code`, "Code", code),
        field(`procedures[${index}].on`, "Day", on),
      ),
    );
}
