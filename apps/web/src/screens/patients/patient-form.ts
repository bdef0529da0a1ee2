import { parseDate } from "@cleanclaim/model";
import type { Patient, SavePatient } from "@cleanclaim/revenue-cycle/contract";

export type CoverageForm = SavePatient["coverages"][number];
export type Priority = CoverageForm["priority"];
const PRIORITIES: readonly Priority[] = ["P", "S", "T"];

/** The name of a place in the order of payment. */
export const priorityWords = { P: "First insurance", S: "Second insurance", T: "Third insurance" } as const;

const noAddress = { line1: "", city: "", state: "", postalCode: "" };

/** A form for someone new. */
export function emptyPatient(practiceId: string): SavePatient {
  return {
    practiceId,
    last: "",
    first: "",
    middle: "",
    birthDate: "",
    sex: "F",
    address: noAddress,
    phone: "",
    email: "",
    guarantor: null,
    coverages: [],
  };
}

/** The form of a patient that is known. */
export function formOf(patient: Patient): SavePatient {
  return {
    practiceId: patient.practiceId,
    last: patient.last,
    first: patient.first,
    middle: patient.middle,
    birthDate: patient.birthDate,
    sex: patient.sex,
    address: { ...patient.address, postalCode: zipText(patient.address.postalCode) },
    phone: patient.phone,
    email: patient.email,
    // The patient as the own guarantor is the same as none.
    guarantor: patient.guarantor?.relationship.toLowerCase() === "self" ? null : patient.guarantor,
    coverages: patient.coverages.map((coverage) => ({
      priority: coverage.priority,
      payerId: coverage.payerId,
      planName: coverage.planName,
      memberId: coverage.memberId,
      groupNumber: coverage.groupNumber,
      relationshipCode: coverage.relationshipCode,
      subscriber: {
        last: coverage.subscriber.last,
        first: coverage.subscriber.first,
        sex: coverage.subscriber.sex,
        ...(coverage.subscriber.birthDate === null ? {} : { birthDate: coverage.subscriber.birthDate }),
      },
      effectiveFrom: coverage.effectiveFrom,
      effectiveUntil: coverage.effectiveUntil,
    })),
    version: patient.version,
  };
}

/** Nine digits with their dash: `970029999` → `97002-9999`. */
export function zipText(digits: string): string {
  return /^\d{9}$/.test(digits) ? `${digits.slice(0, 5)}-${digits.slice(5)}` : digits;
}

/** Adds an insurance at the next free place; three are the most. */
export function withCoverage(form: SavePatient, today: string): SavePatient {
  const priority = PRIORITIES.find((each) => form.coverages.every((coverage) => coverage.priority !== each));
  if (priority === undefined) return form;
  const coverage: CoverageForm = {
    priority,
    payerId: "",
    memberId: "",
    planName: "",
    groupNumber: "",
    relationshipCode: "18",
    effectiveFrom: `${today.slice(0, 4)}-01-01`,
    effectiveUntil: null,
  };
  return { ...form, coverages: [...form.coverages, coverage] };
}

/** Removes an insurance; those behind it move up in the order of payment. */
export function withoutCoverage(form: SavePatient, index: number): SavePatient {
  const coverages = form.coverages
    .toSpliced(index, 1)
    .map((coverage, at) => ({ ...coverage, priority: PRIORITIES[at] ?? coverage.priority }));
  return { ...form, coverages };
}

/** Changes one insurance. A subscriber of one's own is the patient, so the other person's fields go. */
export function changeCoverage(form: SavePatient, index: number, part: Partial<CoverageForm>): SavePatient {
  return {
    ...form,
    coverages: form.coverages.map((coverage, at) => {
      if (at !== index) return coverage;
      const { subscriber, ...rest } = { ...coverage, ...part };
      if (rest.relationshipCode === "18") return rest;
      return { ...rest, subscriber: subscriber ?? { last: "", first: "", sex: "U" as const } };
    }),
  };
}

/** What keeps a form from being saved: field path to words. Empty when it can be. */
export function problemsOf(form: SavePatient, today: string): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  const need = (path: string, value: string | undefined, words: string) => {
    if (value === undefined || value.trim() === "") problems[path] = words;
  };
  need("last", form.last, "Enter the last name");
  need("first", form.first, "Enter the first name");
  const birth = parseDate(form.birthDate);
  if (birth === undefined) problems["birthDate"] = "Enter a day that exists";
  else if (birth > today) problems["birthDate"] = "The birth date lies in the future";
  need("line1", form.address.line1, "Enter the street");
  need("city", form.address.city, "Enter the city");
  if (!/^[A-Z]{2}$/.test(form.address.state)) problems["state"] = "Two letters";
  if (!/^\d{5}(-?\d{4})?$/.test(form.address.postalCode)) problems["postalCode"] = "5 or 9 digits";
  form.coverages.forEach((coverage, index) => {
    need(`coverages.${index}.payerId`, coverage.payerId, "Choose the payer");
    if (coverage.memberId.trim().length < 2)
      problems[`coverages.${index}.memberId`] = "Enter the member number from the card";
    if (parseDate(coverage.effectiveFrom) === undefined)
      problems[`coverages.${index}.effectiveFrom`] = "Enter a day that exists";
    if (coverage.relationshipCode !== "18")
      need(`coverages.${index}.subscriber`, coverage.subscriber?.last, "Enter who holds the insurance");
  });
  return problems;
}

function plainZip<A extends { readonly postalCode: string }>(address: A): A {
  return { ...address, postalCode: address.postalCode.replace("-", "") };
}

/** The form as it is sent: blanks trimmed, the ZIP code without a dash, empty options left out. */
export function bodyOf(form: SavePatient): SavePatient {
  return {
    ...form,
    last: form.last.trim(),
    first: form.first.trim(),
    address: plainZip(form.address),
    ...(form.guarantor === null || form.guarantor === undefined
      ? {}
      : { guarantor: { ...form.guarantor, address: plainZip(form.guarantor.address) } }),
    coverages: form.coverages.map((coverage) => {
      const { subscriber, ...rest } = coverage;
      if (subscriber === undefined || coverage.relationshipCode === "18") return rest;
      const { birthDate, ...person } = subscriber;
      return { ...rest, subscriber: birthDate === undefined || birthDate === "" ? person : { ...person, birthDate } };
    }),
  };
}
