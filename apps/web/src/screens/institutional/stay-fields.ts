import type { StayFacts, VisitStay } from "@cleanclaim/revenue-cycle/contract";
import type { FieldKind } from "../claims/claim-fields.ts";
import { readField } from "../claims/claim-fields.ts";
import { codesText, occurrencesText, spansText, valuesText } from "../claims/code-lists.ts";

/** A fact of a stay as one line of text. */
export interface StayField {
  readonly key: keyof StayFacts;
  readonly label: string;
  readonly kind: FieldKind;
  readonly value: string;
  readonly hint?: string;
  /** Choices instead of typing: value and words. */
  readonly options?: readonly (readonly [value: string, words: string])[];
}

export interface StayGroup {
  readonly title: string;
  readonly wide?: boolean;
  readonly fields: readonly StayField[];
}

const frequencyOptions = [
  ["1", "1 admission to discharge"],
  ["2", "2 first of several"],
  ["3", "3 one between"],
  ["4", "4 last of several"],
  ["0", "0 no payment asked"],
] as const;

const day = (iso: string | null): string =>
  iso === null ? "" : `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;

/** The form of a stay. */
export function stayGroups({ facts, providers }: VisitStay): readonly StayGroup[] {
  const people = [["", "—"], ...providers.map(({ id, name }) => [id, name] as const)] as const;
  return [
    {
      title: "Bill and statement",
      fields: [
        {
          key: "typeOfBill",
          label: "Type of bill",
          kind: "text",
          value: facts.typeOfBill,
          hint: "two digits, such as 13",
        },
        {
          key: "frequencyCode",
          label: "Frequency",
          kind: "text",
          value: facts.frequencyCode,
          options: frequencyOptions,
        },
        { key: "statementFrom", label: "Statement from", kind: "day", value: day(facts.statementFrom) },
        { key: "statementTo", label: "Statement through", kind: "day", value: day(facts.statementTo) },
        { key: "medicalRecordNumber", label: "Medical record", kind: "text", value: facts.medicalRecordNumber },
        { key: "drgCode", label: "DRG", kind: "text", value: facts.drgCode ?? "" },
      ],
    },
    {
      title: "Admission and discharge",
      fields: [
        { key: "admissionDate", label: "Admitted", kind: "day", value: day(facts.admissionDate) },
        { key: "admissionHour", label: "Hour", kind: "text", value: facts.admissionHour ?? "", hint: "00 to 23" },
        { key: "admissionTypeCode", label: "Type", kind: "upper", value: facts.admissionTypeCode ?? "" },
        { key: "admissionSourceCode", label: "Point of origin", kind: "upper", value: facts.admissionSourceCode ?? "" },
        { key: "dischargeHour", label: "Hour of discharge", kind: "text", value: facts.dischargeHour ?? "" },
        { key: "patientStatusCode", label: "Patient status", kind: "upper", value: facts.patientStatusCode ?? "" },
      ],
    },
    {
      title: "Providers",
      fields: [
        {
          key: "attendingProviderId",
          label: "Attending",
          kind: "text",
          value: facts.attendingProviderId ?? "",
          options: people,
        },
        {
          key: "operatingProviderId",
          label: "Operating",
          kind: "text",
          value: facts.operatingProviderId ?? "",
          options: people,
        },
      ],
    },
    {
      title: "Codes",
      wide: true,
      fields: [
        {
          key: "conditionCodes",
          label: "Conditions",
          kind: "codes",
          value: codesText(facts.conditionCodes),
          hint: "09, 20",
        },
        {
          key: "occurrences",
          label: "Occurrences",
          kind: "occurrences",
          value: occurrencesText(facts.occurrences),
          hint: "05 05/04/2026, 50 05/10/2026",
        },
        {
          key: "occurrenceSpans",
          label: "Spans",
          kind: "spans",
          value: spansText(facts.occurrenceSpans),
          hint: "70 03/30/2026-04/04/2026",
        },
        {
          key: "valueCodes",
          label: "Values",
          kind: "values",
          value: valuesText(facts.valueCodes),
          hint: "80 27, 82 5",
        },
      ],
    },
  ];
}

const lists: ReadonlySet<string> = new Set(["conditionCodes", "occurrences", "occurrenceSpans", "valueCodes"]);
const texts: ReadonlySet<string> = new Set(["medicalRecordNumber"]);
const required: ReadonlySet<string> = new Set(["typeOfBill", "statementFrom", "statementTo", "frequencyCode"]);

/** The facts with what was typed, or the first field that can't be read. */
export function factsWith(
  stay: VisitStay,
  edits: ReadonlyMap<string, string>,
):
  | { readonly ok: true; readonly facts: StayFacts }
  | { readonly ok: false; readonly key: string; readonly message: string } {
  const changed: Record<string, unknown> = {};
  for (const field of stayGroups(stay).flatMap((group) => group.fields)) {
    const text = edits.get(field.key);
    if (text === undefined || text === field.value) continue;
    const reading = readField(field.kind, text);
    if (!reading.ok) return { ok: false, key: field.key, message: `${field.label}: ${reading.message}` };
    if (reading.value === null && required.has(field.key))
      return { ok: false, key: field.key, message: `${field.label} can't be empty.` };
    changed[field.key] = reading.value ?? (lists.has(field.key) ? [] : texts.has(field.key) ? "" : null);
  }
  return { ok: true, facts: { ...stay.facts, ...changed } };
}
