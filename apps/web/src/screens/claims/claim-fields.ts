import type { Claim, ClaimLine } from "@cleanclaim/model";
import type { CodeListKind } from "./code-lists.ts";
import { readCodeList } from "./code-lists.ts";
import { institutionalGroups, institutionalLineFields } from "./institutional-fields.ts";

/**
 * How a field is written and read. `pointers` are letters A–L for the places of diagnoses; `modifiers` are parted by blanks or commas;
 * `required-text` stays as empty text where others go away; code lists are one line of text.
 */
export type FieldKind =
  "text" | "required-text" | "upper" | "day" | "pointers" | "modifiers" | "money" | "number" | CodeListKind;
/** A field of the claim that a biller may change: its path in the canonical claim, and its value as text. */
export interface ClaimField {
  readonly path: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly value: string;
}
export interface FieldGroup {
  readonly title: string;
  /** Takes the whole width of the form: its values are long. */
  readonly wide?: boolean;
  readonly fields: readonly ClaimField[];
}
/** One change as `PATCH /api/claims/:id` takes it. */
export interface FieldChange {
  readonly field: string;
  readonly value: unknown;
}
export type ReadResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

const LETTERS = "ABCDEFGHIJKL";

/** Positions of diagnoses as letters: `[1, 3]` → `A C`. */
export function pointerLetters(pointers: readonly number[]): string {
  return pointers.map((pointer) => LETTERS[pointer - 1] ?? String(pointer)).join(" ");
}

/** Reads what a person typed into a field. Empty text removes an optional field. */
export function readField(kind: FieldKind, text: string): ReadResult {
  const trimmed = text.trim();
  if (kind === "modifiers") {
    const list = trimmed
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    const bad = list.find((each) => !/^[A-Z0-9]{2}$/.test(each));
    if (bad !== undefined) return no(`${bad} is no modifier: two letters or digits each.`);
    return list.length > 4 ? no("A line takes at most four modifiers.") : yes(list);
  }
  if (kind === "pointers") return readPointers(trimmed);
  if (kind === "codes" || kind === "occurrences" || kind === "spans" || kind === "values") {
    const list = readCodeList(kind, trimmed);
    return !list.ok ? no(list.message) : yes(list.value.length === 0 ? null : list.value);
  }
  if (kind === "required-text") return yes(trimmed.toUpperCase());
  if (trimmed === "") return yes(null);
  if (kind === "money") {
    const match = /^\$?(\d+)(?:\.(\d{1,2}))?$/.exec(trimmed.replaceAll(",", ""));
    return match === null
      ? no(`${trimmed} is no amount.`)
      : yes(`${match[1] ?? "0"}.${(match[2] ?? "").padEnd(2, "0")}`);
  }
  if (kind === "number") {
    return /^\d+(\.\d+)?$/.test(trimmed) ? yes(trimmed) : no(`${trimmed} is no number.`);
  }
  if (kind === "day") return readDay(trimmed);
  return yes(kind === "upper" ? trimmed.toUpperCase() : trimmed);
}

function readPointers(text: string): ReadResult {
  const letters = text.toUpperCase().replace(/[\s,]+/g, "");
  const places = [...letters].map((letter) => LETTERS.indexOf(letter) + 1);
  if (places.length === 0 || places.some((place) => place === 0))
    return no("Point to diagnoses by their letters, A to L.");
  return places.length > 4 ? no("A line points to at most four diagnoses.") : yes([...new Set(places)]);
}

function readDay(text: string): ReadResult {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (us !== null) return yes(`${us[3] ?? ""}-${(us[1] ?? "").padStart(2, "0")}-${(us[2] ?? "").padStart(2, "0")}`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? yes(text) : no("Write the day as 11/21/2026.");
}

const yes = (value: unknown): ReadResult => ({ ok: true, value });
const no = (message: string): ReadResult => ({ ok: false, message });

/** The edits as changes for the server, or the first problem in words with its field. */
export function changesOf(
  fields: readonly ClaimField[],
  edits: ReadonlyMap<string, string>,
): { readonly changes: readonly FieldChange[] } | { readonly path: string; readonly message: string } {
  const changes: FieldChange[] = [];
  for (const field of fields) {
    const text = edits.get(field.path);
    if (text === undefined || text === field.value) continue;
    const reading = readField(field.kind, text);
    if (!reading.ok) return { path: field.path, message: `${field.label}: ${reading.message}` };
    changes.push({ field: field.path, value: reading.value });
  }
  return { changes };
}

/** The changes that take these edits back. */
export function undoOf(fields: readonly ClaimField[], changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.flatMap(({ field: path }) => {
    const before = fields.find((field) => field.path === path);
    const reading = before === undefined ? undefined : readField(before.kind, before.value);
    return reading?.ok === true ? [{ field: path, value: reading.value }] : [];
  });
}

/** The fields of one service line. */
export function lineFields(line: ClaimLine, index: number): Readonly<Record<LineFieldName, ClaimField>> {
  const at = `lines[${index}]`;
  const name = `Line ${index + 1}`;
  const field = (key: string, label: string, kind: FieldKind, value: string): ClaimField => ({
    path: `${at}.${key}`,
    label: `${name}, ${label}`,
    kind,
    value,
  });
  return {
    procedureCode: field("procedureCode", "procedure", "upper", line.procedureCode),
    modifiers: field("modifiers", "modifiers", "modifiers", line.modifiers.join(" ")),
    diagnosisPointers: field("diagnosisPointers", "diagnoses", "pointers", pointerLetters(line.diagnosisPointers)),
    placeOfServiceCode: field("placeOfServiceCode", "place of service", "text", line.placeOfServiceCode ?? ""),
    units: field("units", "units", "number", line.units),
    charge: field("charge", "charge", "money", line.charge),
  };
}
export type LineFieldName =
  "procedureCode" | "modifiers" | "diagnosisPointers" | "placeOfServiceCode" | "units" | "charge";

/** What few lines carry: their own authorization number, and the drug's number. */
export function lineExtras(line: ClaimLine, index: number): readonly ClaimField[] {
  const at = `lines[${index}]`;
  const name = `Line ${index + 1}`;
  return [
    {
      path: `${at}.priorAuthorizationNumber`,
      label: `${name}, authorization`,
      kind: "text",
      value: line.priorAuthorizationNumber ?? "",
    },
    ...(line.drug === undefined
      ? []
      : [{ path: `${at}.drug.ndc`, label: `${name}, drug (NDC)`, kind: "text" as const, value: line.drug.ndc }]),
  ];
}

/** The claim as a form, in the order of its paper form, with the numbers of its boxes for those who know them. */
export function formGroups(claim: Claim): readonly FieldGroup[] {
  const groups = professionalGroups(claim);
  if (claim.claimType !== "institutional") return groups;
  const kept = groups.filter((group) => /^(?:Insured|Patient|Payer|Authorization|Billing)/.test(group.title));
  return [...institutionalGroups(claim), ...kept.map(withoutBoxes)];
}

/** The same group without the numbers of the other paper form, and without what an institutional claim has no place for. */
function withoutBoxes(group: FieldGroup): FieldGroup {
  const absent = ["cliaNumber", "patientPaidAmount"];
  return {
    title: group.title.replace(/ \([^)]*\)$/, ""),
    fields: group.fields.filter((field) => !absent.includes(field.path)),
  };
}

function professionalGroups(claim: Claim): readonly FieldGroup[] {
  const text = (path: string, label: string, value: string | undefined, kind: FieldKind = "text"): ClaimField => ({
    path,
    label,
    kind,
    value: value ?? "",
  });
  const { subscriber, patient, payer, renderingProvider, referringProvider, serviceFacility, billingProvider } = claim;
  return [
    {
      title: "Insured (1a, 4, 11)",
      fields: [
        text("subscriber.memberId", "Member id", subscriber.memberId),
        text("subscriber.name.last", "Last name", subscriber.name.last),
        text("subscriber.name.first", "First name", subscriber.name.first),
        text("subscriber.birthDate", "Birth date", subscriber.birthDate, "day"),
        text("subscriber.groupNumber", "Group number", subscriber.groupNumber),
      ],
    },
    {
      title: "Patient (2, 3, 5, 6)",
      fields: [
        text("patient.name.last", "Last name", patient.name.last),
        text("patient.name.first", "First name", patient.name.first),
        text("patient.birthDate", "Birth date", patient.birthDate, "day"),
        text("patient.sex", "Sex", patient.sex, "upper"),
        text("patient.relationshipCode", "Relationship", patient.relationshipCode, "upper"),
      ],
    },
    {
      title: "Payer",
      fields: [
        text("payer.name", "Name", payer.name),
        text("payer.payerId", "Payer id", payer.payerId),
        text("payer.claimFilingIndicatorCode", "Filing indicator", payer.claimFilingIndicatorCode, "upper"),
      ],
    },
    {
      title: "Diagnoses (21)",
      fields: [
        ...claim.diagnoses.map((diagnosis, index) =>
          text(`diagnoses[${index}].code`, LETTERS[index] ?? String(index + 1), diagnosis.code, "upper"),
        ),
      ],
    },
    {
      title: "Authorization and references (17, 22, 23)",
      fields: [
        text("priorAuthorizationNumber", "Authorization", claim.priorAuthorizationNumber),
        text("referralNumber", "Referral", claim.referralNumber),
        text("originalPayerClaimControlNumber", "Original claim", claim.originalPayerClaimControlNumber),
        text("cliaNumber", "CLIA", claim.cliaNumber),
        ...(referringProvider === undefined
          ? []
          : [text("referringProvider.npi", "Referring NPI", referringProvider.npi)]),
        text("note", "Note to the payer", claim.note),
      ],
    },
    {
      title: "Dates and accident (10, 14, 18)",
      fields: [
        text("onsetDate", "Onset", claim.onsetDate, "day"),
        text("admissionDate", "Admitted", claim.admissionDate, "day"),
        text("dischargeDate", "Discharged", claim.dischargeDate, "day"),
        text("accidentDate", "Accident", claim.accidentDate, "day"),
        text("accidentState", "Accident state", claim.accidentState, "upper"),
      ],
    },
    {
      title: "Provider and place (24B, 24J, 32)",
      fields: [
        text("placeOfServiceCode", "Place of service", claim.placeOfServiceCode),
        ...(renderingProvider === undefined
          ? []
          : [text("renderingProvider.npi", "Rendering NPI", renderingProvider.npi)]),
        ...(serviceFacility === undefined
          ? []
          : [
              text("serviceFacility.name", "Facility", serviceFacility.name),
              text("serviceFacility.npi", "Facility NPI", serviceFacility.npi),
            ]),
      ],
    },
    {
      title: "Billing and money (26–33)",
      fields: [
        text("billingProvider.npi", "Billing NPI", billingProvider.npi),
        text("billingProvider.taxId", "Tax id", billingProvider.taxId),
        text("assignmentCode", "Assignment", claim.assignmentCode, "upper"),
        text("benefitsAssigned", "Benefits assigned", claim.benefitsAssigned, "upper"),
        text("patientPaidAmount", "Patient paid", claim.patientPaidAmount, "money"),
      ],
    },
  ];
}

/** Every field that the form and the lines show. */
export function allFields(claim: Claim): readonly ClaimField[] {
  return [
    ...formGroups(claim).flatMap((group) => group.fields),
    ...claim.lines.flatMap((line, index) => [
      ...Object.values(
        claim.claimType === "institutional" ? institutionalLineFields(line, index) : lineFields(line, index),
      ),
      ...lineExtras(line, index),
    ]),
  ];
}
