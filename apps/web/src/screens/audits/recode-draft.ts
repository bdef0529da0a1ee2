import type { Recode, TitledCoding } from "@cleanclaim/revenue-cycle/contract";

/** The codes that an auditor or trainee is working on. Every function gives a new draft. */
export type RecodeDraft = TitledCoding;

export const emptyDraft: RecodeDraft = { diagnoses: [], lines: [] };
const MOST_DIAGNOSES = 12;

/** Adds a diagnosis at the end, once. */
export function addDiagnosis(draft: RecodeDraft, code: string, title: string): RecodeDraft {
  if (draft.diagnoses.length >= MOST_DIAGNOSES || draft.diagnoses.some((one) => one.code === code)) return draft;
  return { ...draft, diagnoses: [...draft.diagnoses, { code, title }] };
}

/** Adds a service that points at the first diagnoses, as many as a line can hold. */
export function addLine(draft: RecodeDraft, procedureCode: string, title: string): RecodeDraft {
  const diagnosisPointers = draft.diagnoses.slice(0, 4).map((_, index) => index + 1);
  return { ...draft, lines: [...draft.lines, { procedureCode, title, modifiers: [], units: "1", diagnosisPointers }] };
}

/** Puts a diagnosis elsewhere; lines go on pointing at the codes they pointed at. */
export function moveDiagnosis(draft: RecodeDraft, from: number, to: number): RecodeDraft {
  const moved = draft.diagnoses[from];
  if (moved === undefined || to < 0 || to >= draft.diagnoses.length) return draft;
  const rest = draft.diagnoses.filter((_, index) => index !== from);
  return repoint(draft, [...rest.slice(0, to), moved, ...rest.slice(to)]);
}

/** Takes a diagnosis out, and from the lines that point at it. */
export function removeDiagnosis(draft: RecodeDraft, index: number): RecodeDraft {
  return repoint(
    draft,
    draft.diagnoses.filter((_, at) => at !== index),
  );
}

function repoint(draft: RecodeDraft, diagnoses: RecodeDraft["diagnoses"]): RecodeDraft {
  const lines = draft.lines.map((line) => ({
    ...line,
    diagnosisPointers: line.diagnosisPointers.flatMap((pointer) => {
      const code = draft.diagnoses[pointer - 1]?.code;
      const place = diagnoses.findIndex((one) => one.code === code);
      return place < 0 ? [] : [place + 1];
    }),
  }));
  return { diagnoses, lines };
}

/** Takes a line out. */
export function removeLine(draft: RecodeDraft, index: number): RecodeDraft {
  return { ...draft, lines: draft.lines.filter((_, at) => at !== index) };
}

/** What is typed into a line: `25 59`, `2`, `1 3`. */
export function editLine(
  draft: RecodeDraft,
  index: number,
  field: "modifiers" | "units" | "pointers",
  text: string,
): RecodeDraft {
  const parts = text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((part) => part !== "");
  return {
    ...draft,
    lines: draft.lines.map((line, at) => {
      if (at !== index) return line;
      if (field === "units")
        return { ...line, units: /^\d{1,5}(?:\.\d{1,3})?$/.test(text.trim()) ? text.trim() : line.units };
      if (field === "modifiers")
        return { ...line, modifiers: parts.filter((one) => /^[A-Z0-9]{2}$/.test(one)).slice(0, 4) };
      const pointers = parts.map(Number).filter((one) => one >= 1 && one <= draft.diagnoses.length);
      return { ...line, diagnosisPointers: [...new Set(pointers)].slice(0, 4) };
    }),
  };
}

/** The draft as the server takes it. */
export function recodeBody(draft: RecodeDraft): Recode {
  return {
    diagnoses: draft.diagnoses.map((one) => one.code),
    lines: draft.lines.map(({ title: _title, ...line }) => line),
  };
}
