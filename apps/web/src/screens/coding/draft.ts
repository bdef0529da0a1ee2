import type { SaveCoding, Suggestion, VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";

export type Evidence = Suggestion["evidence"][number];
export type DraftDiagnosis = VisitWorkbench["diagnoses"][number];
export type DraftLine = VisitWorkbench["lines"][number];
type SaveResult = ResponseOf<"PUT /api/visits/:id/coding">;

/** The coding of a visit as it stands on the screen. Values are never changed in place. */
export interface Draft {
  readonly diagnoses: readonly DraftDiagnosis[];
  readonly lines: readonly DraftLine[];
  /** Suggestions that the coder refused, as `system:code`. */
  readonly rejected: readonly string[];
}

/** One thing that the cursor can stand on. */
export type Item =
  | { readonly kind: "diagnosis"; readonly key: string; readonly index: number; readonly diagnosis: DraftDiagnosis }
  | { readonly kind: "line"; readonly key: string; readonly index: number; readonly line: DraftLine }
  | { readonly kind: "suggestion"; readonly key: string; readonly suggestion: Suggestion };

export const MAX_DIAGNOSES = 12;
export const MAX_POINTERS = 4;
const isDiagnosisSystem = (system: string) => system === "icd10cm";
/** Office, facility and home visit levels: they answer for every problem of the visit. */
const isVisitLevel = (code: string) => /^99(2|3|4)\d\d$/.test(code);

/** The name of a suggestion in `rejected`. */
export function suggestionKey(suggestion: { readonly system: string; readonly code: string }): string {
  return `${suggestion.system}:${suggestion.code}`;
}

/** The draft of a visit as the server has it. */
export function draftOf(visit: VisitWorkbench): Draft {
  return { diagnoses: visit.diagnoses, lines: visit.lines, rejected: visit.rejected.map(suggestionKey) };
}

/** Whether a line is what was thrown away of a drug: it stands beside the line of what was given, under the same code. */
function isWaste(line: { readonly modifiers?: readonly string[] | undefined }): boolean {
  return line.modifiers?.includes("JW") === true;
}

/**
 * Whether a code that was taken answers a suggestion: the code itself, one of its alternatives, or a more exact diagnosis of the
 * same category that rests on the same words (the doctor's answer turns K25.9 into K25.7).
 */
function isAnswered(draft: Draft, suggestion: Suggestion): boolean {
  const codes = new Set([suggestion.code, ...suggestion.alternatives.map((each) => each.code)]);
  const sameWords = (evidence: readonly Evidence[]) =>
    evidence.some((a) => suggestion.evidence.some((b) => a.start < b.end && b.start < a.end));
  return (
    draft.lines.some((line) => codes.has(line.procedureCode) && isWaste(line) === isWaste(suggestion)) ||
    draft.diagnoses.some(
      ({ code, evidence }) =>
        codes.has(code) || (code.slice(0, 3) === suggestion.code.slice(0, 3) && sameWords(evidence)),
    )
  );
}

/** Suggestions that still wait for a yes or no. */
export function pendingOf(draft: Draft, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions
    .filter((suggestion) => !isAnswered(draft, suggestion) && !draft.rejected.includes(suggestionKey(suggestion)))
    .toSorted((a, b) => a.rank - b.rank);
}

/** Everything on the right side in the order of the screen: diagnoses, theirs to decide, lines, theirs to decide. */
export function itemsOf(draft: Draft, suggestions: readonly Suggestion[]): readonly Item[] {
  const pending = pendingOf(draft, suggestions).map((suggestion): Item => ({
    kind: "suggestion",
    key: `s:${suggestionKey(suggestion)}${isWaste(suggestion) ? ":JW" : ""}`,
    suggestion,
  }));
  const forDiagnosis = (item: Item) => item.kind === "suggestion" && isDiagnosisSystem(item.suggestion.system);
  return [
    ...draft.diagnoses.map((diagnosis, index): Item => ({
      kind: "diagnosis",
      key: `d:${diagnosis.code}`,
      index,
      diagnosis,
    })),
    ...pending.filter(forDiagnosis),
    ...draft.lines.map((line, index): Item => ({ kind: "line", key: `l:${index}:${line.procedureCode}`, index, line })),
    ...pending.filter((item) => !forDiagnosis(item)),
  ];
}

function mapPointers(
  lines: readonly DraftLine[],
  change: (pointer: number) => number | undefined,
): readonly DraftLine[] {
  return lines.map((line) => ({
    ...line,
    diagnosisPointers: line.diagnosisPointers.flatMap((pointer) => change(pointer) ?? []),
  }));
}

/** Adds a diagnosis, at the front or at the end, and keeps every pointer on its diagnosis. Lines without one get it. */
export function addDiagnosis(draft: Draft, diagnosis: DraftDiagnosis, first = false): Draft {
  if (draft.diagnoses.length >= MAX_DIAGNOSES || draft.diagnoses.some((each) => each.code === diagnosis.code))
    return draft;
  const diagnoses = first ? [diagnosis, ...draft.diagnoses] : [...draft.diagnoses, diagnosis];
  const position = first ? 1 : diagnoses.length;
  const kept = first ? mapPointers(draft.lines, (pointer) => pointer + 1) : draft.lines;
  const lines = kept.map((line) => {
    const wants = line.diagnosisPointers.length === 0 || isVisitLevel(line.procedureCode);
    if (!wants || line.diagnosisPointers.length >= MAX_POINTERS) return line;
    const pointers = first ? [position, ...line.diagnosisPointers] : [...line.diagnosisPointers, position];
    return { ...line, diagnosisPointers: pointers };
  });
  return { ...draft, diagnoses, lines };
}

/** Adds a line; a visit level points at the first four diagnoses, anything else at the first. */
export function addLine(
  draft: Draft,
  line: Pick<DraftLine, "procedureCode" | "description" | "origin" | "evidence" | "why">,
): Draft {
  const all = draft.diagnoses.map((_, index) => index + 1);
  const diagnosisPointers = all.slice(0, isVisitLevel(line.procedureCode) ? MAX_POINTERS : 1);
  return {
    ...draft,
    lines: [...draft.lines, { ...line, modifiers: [], units: "1", unitType: "UN", charge: "", diagnosisPointers }],
  };
}

/** Takes a suggestion over, with another code in its place when an alternative was chosen. */
export function acceptSuggestion(
  draft: Draft,
  suggestion: Suggestion,
  instead?: { readonly code: string; readonly title: string },
): Draft {
  const code = instead?.code ?? suggestion.code;
  const title = instead?.title ?? suggestion.title;
  const shared = {
    origin: instead === undefined ? "suggested" : "manual",
    evidence: suggestion.evidence,
    why: suggestion.why,
  } as const;
  const added = isDiagnosisSystem(suggestion.system)
    ? addDiagnosis(draft, { code, title, ...shared }, suggestion.role === "first-listed")
    : addLine(draft, { procedureCode: code, description: title, ...shared });
  return instead === undefined ? added : rejectSuggestion(added, suggestion);
}

/** Refuses a suggestion. */
export function rejectSuggestion(draft: Draft, suggestion: Suggestion): Draft {
  return { ...draft, rejected: [...draft.rejected, suggestionKey(suggestion)] };
}

/** Removes a diagnosis; pointers at it go, pointers behind it move up. */
export function removeDiagnosis(draft: Draft, index: number): Draft {
  const position = index + 1;
  return {
    ...draft,
    diagnoses: draft.diagnoses.toSpliced(index, 1),
    lines: mapPointers(draft.lines, (pointer) =>
      pointer === position ? undefined : pointer > position ? pointer - 1 : pointer,
    ),
  };
}

/** Moves a diagnosis to another place; every pointer follows its diagnosis. */
export function moveDiagnosis(draft: Draft, from: number, to: number): Draft {
  const moving = draft.diagnoses[from];
  if (moving === undefined || to < 0 || to >= draft.diagnoses.length || from === to) return draft;
  const order = draft.diagnoses
    .map((_, index) => index)
    .toSpliced(from, 1)
    .toSpliced(to, 0, from);
  const place = new Map(order.map((old, now) => [old + 1, now + 1]));
  return {
    ...draft,
    diagnoses: order.flatMap((old) => draft.diagnoses[old] ?? []),
    lines: mapPointers(draft.lines, (pointer) => place.get(pointer)),
  };
}

/** Changes one line. */
export function changeLine(draft: Draft, index: number, change: Partial<DraftLine>): Draft {
  return { ...draft, lines: draft.lines.map((line, at) => (at === index ? { ...line, ...change } : line)) };
}

/** Removes a line. */
export function removeLine(draft: Draft, index: number): Draft {
  return { ...draft, lines: draft.lines.toSpliced(index, 1) };
}

/** Points a line at a diagnosis, or no longer. The first pointer is the main one; a fifth is not taken. */
export function togglePointer(draft: Draft, index: number, position: number): Draft {
  const line = draft.lines[index];
  if (line === undefined) return draft;
  const has = line.diagnosisPointers.includes(position);
  if (!has && line.diagnosisPointers.length >= MAX_POINTERS) return draft;
  const diagnosisPointers = has
    ? line.diagnosisPointers.filter((pointer) => pointer !== position)
    : [...line.diagnosisPointers, position];
  return changeLine(draft, index, { diagnosisPointers });
}

/** Puts another code in the place of an accepted one. */
export function replaceCode(draft: Draft, item: Item, code: string, title: string): Draft {
  if (item.kind === "diagnosis") {
    if (draft.diagnoses.some((each) => each.code === code)) return draft;
    const diagnoses = draft.diagnoses.map((each, at) =>
      at === item.index ? { ...each, code, title, origin: "manual" as const } : each,
    );
    return { ...draft, diagnoses };
  }
  if (item.kind === "line") {
    return changeLine(draft, item.index, { procedureCode: code, description: title, origin: "manual", charge: "" });
  }
  return acceptSuggestion(draft, item.suggestion, { code, title });
}

/** What is sent to be saved. */
export function saveBody(draft: Draft, version: number): SaveCoding {
  return {
    version,
    diagnoses: draft.diagnoses.map(({ code, origin, evidence }) => ({ code, origin, evidence: [...evidence] })),
    lines: draft.lines.map(
      ({ why: _why, evidence: _evidence, description: _description, charge: _charge, coded: _coded, ...line }) => line,
    ),
  };
}

/** Takes what the server computed (charges, titles) into a draft, also when the draft has moved on since it was sent. */
export function mergeSaved(draft: Draft, sent: Draft, saved: SaveResult): Draft {
  if (draft === sent) return { ...draft, diagnoses: saved.diagnoses, lines: saved.lines };
  return {
    ...draft,
    lines: draft.lines.map((line, index) => {
      const known = saved.lines[index];
      return known?.procedureCode === line.procedureCode && known.units === line.units
        ? { ...line, charge: known.charge, description: known.description }
        : line;
    }),
  };
}

/** Reads modifiers as they are typed: `25, lt` → `["25", "LT"]`; undefined when one is not two letters or digits, or there are more than four. */
export function parseModifiers(text: string): readonly string[] | undefined {
  const parts = text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return parts.length <= 4 && parts.every((part) => /^[0-9A-Z]{2}$/.test(part)) ? parts : undefined;
}
