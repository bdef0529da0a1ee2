import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDate } from "@cleanclaim/model";
import type { CodingEngine, CodingResult } from "../src/index.ts";
import { assertionsAt } from "../src/index.ts";

/** The folder of the evaluation notes beside the checkout. */
export const NOTES_FOLDER = join(import.meta.dirname, "../../../../shared/data/notes");

export function notesAtHand(name: string): boolean {
  return existsSync(join(NOTES_FOLDER, name));
}

interface Expected {
  readonly required: readonly string[];
  readonly alternatives?: Readonly<Record<string, readonly string[]>>;
  readonly first: string | null;
  readonly ordered?: boolean;
  readonly optional?: readonly string[];
  readonly must_not?: readonly string[];
  readonly query_expected: string | null;
}

export interface GuidelineCase {
  readonly id: string;
  readonly setting: "outpatient" | "inpatient";
  readonly age: number;
  readonly sex: "F" | "M";
  readonly date: string;
  readonly text: string;
  readonly family: string;
  readonly expected: Expected;
}

export interface VisitNote {
  readonly id: string;
  readonly text: string;
  readonly codes: readonly {
    readonly code: string;
    readonly role: string;
    readonly alternatives: readonly string[];
    readonly start?: number;
    readonly end?: number;
  }[];
  readonly must_not: readonly string[];
  readonly mdm?: { readonly problems: string; readonly data: string; readonly risk: string; readonly level: string };
  readonly meta?: { readonly age?: string; readonly sex?: string };
}

/** The lines of a JSONL file of the evaluation notes. The shapes are those that the folder's README states. */
export function readNotes<T>(name: string): readonly T[] {
  return readFileSync(join(NOTES_FOLDER, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

const diagnosesOf = (result: CodingResult): string[] =>
  result.suggestions.filter((one) => one.system === "icd10cm").map((one) => one.code);

function covers(entry: string, code: string): boolean {
  return entry.endsWith("-") ? code.startsWith(entry.slice(0, -1)) : code === entry;
}

/** What a case fails, empty when it passes; the numbers are those of the README's scoring. */
export function judgeCase(item: GuidelineCase, codes: readonly string[]): readonly string[] {
  const { expected } = item;
  const accepted = (code: string): readonly string[] => [code, ...(expected.alternatives?.[code] ?? [])];
  const failures: string[] = [];
  const missing = expected.required.filter((code) => !accepted(code).some((one) => codes.includes(one)));
  if (missing.length > 0) failures.push(`1 missing ${missing.join(" ")}`);
  const forbidden = codes.filter((code) => (expected.must_not ?? []).some((entry) => covers(entry, code)));
  if (forbidden.length > 0) failures.push(`2 forbidden ${forbidden.join(" ")}`);
  const known = [...expected.required.flatMap(accepted), ...(expected.optional ?? [])];
  const extra = codes.filter((code) => !known.some((entry) => covers(entry, code)));
  if (extra.length > 1) failures.push(`3 extra ${extra.join(" ")}`);
  if (expected.ordered === true) {
    const places = expected.required.map((code) => codes.findIndex((one) => accepted(code).includes(one)));
    if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) failures.push("4 order");
  }
  if (expected.first !== null && expected.first !== undefined && !accepted(expected.first).includes(codes[0] ?? ""))
    failures.push(`4 first ${codes[0] ?? "none"}`);
  return failures;
}

export interface GuidelineScore {
  readonly cases: number;
  readonly passed: number;
  readonly failures: readonly {
    readonly id: string;
    readonly family: string;
    readonly why: readonly string[];
    readonly codes: readonly string[];
  }[];
  readonly queriesWanted: number;
  readonly queriesAsked: number;
  readonly queriesNeedless: number;
}

export function scoreGuidelineCases(engine: CodingEngine, cases: readonly GuidelineCase[]): GuidelineScore {
  const failures: GuidelineScore["failures"][number][] = [];
  let wanted = 0;
  let asked = 0;
  let needless = 0;
  for (const item of cases) {
    const result = engine.code({
      text: item.text,
      setting: item.setting,
      age: item.age,
      sex: item.sex,
      date: parseDate(item.date),
    });
    const codes = diagnosesOf(result);
    const why = judgeCase(item, codes);
    if (why.length > 0) failures.push({ id: item.id, family: item.family, why, codes });
    if (item.expected.query_expected !== null) {
      wanted += 1;
      if (result.queries.length > 0) asked += 1;
    } else if (result.queries.length > 0) needless += 1;
  }
  return {
    cases: cases.length,
    passed: cases.length - failures.length,
    failures,
    queriesWanted: wanted,
    queriesAsked: asked,
    queriesNeedless: needless,
  };
}

export interface VisitScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly violations: number;
  readonly forbidden: number;
  readonly mdmRight: number;
  readonly mdmAsked: number;
  /** Right and all diagnoses by tenth of confidence. */
  readonly calibration: ReadonlyMap<number, { readonly right: number; readonly all: number }>;
  /** Share of the required codes found whose evidence meets the gold evidence. */
  readonly evidenceMet: number;
  readonly misses: readonly string[];
}

const LEVEL: Readonly<Record<string, string>> = { S: "straightforward", L: "low", M: "moderate", H: "high" };

export function scoreVisitNotes(engine: CodingEngine, visits: readonly VisitNote[]): VisitScore {
  let predicted = 0;
  let right = 0;
  let required = 0;
  let found = 0;
  let violations = 0;
  let forbidden = 0;
  let mdmRight = 0;
  let mdmAsked = 0;
  const misses: string[] = [];
  const calibration = new Map<number, { right: number; all: number }>();
  const evidence = { met: 0, found: 0 };
  for (const note of visits) {
    const age = Number(note.meta?.age ?? "");
    const sex = note.meta?.sex === "female" ? "F" : note.meta?.sex === "male" ? "M" : undefined;
    const result = engine.code({
      text: note.text,
      ...(Number.isFinite(age) && age > 0 ? { age } : {}),
      ...(sex === undefined ? {} : { sex }),
      date: parseDate("2026-03-01"),
    });
    const codes = diagnosesOf(result);
    const known = new Set(note.codes.flatMap((one) => [one.code, ...one.alternatives]));
    const wrong = codes.filter((code) => !known.has(code));
    predicted += codes.length;
    right += codes.length - wrong.length;
    for (const one of result.suggestions) {
      if (one.system !== "icd10cm") continue;
      const bin = Math.min(9, Math.floor(one.confidence * 10 + 1e-9));
      const entry = calibration.get(bin) ?? { right: 0, all: 0 };
      entry.all += 1;
      if (known.has(one.code)) entry.right += 1;
      calibration.set(bin, entry);
      const { start, end } = note.codes.find((item) => [item.code, ...item.alternatives].includes(one.code)) ?? {};
      if (start === undefined || end === undefined) continue;
      evidence.found += 1;
      if (one.evidence.some((words) => words.start < end && start < words.end)) evidence.met += 1;
    }
    const lost: string[] = [];
    for (const one of note.codes) {
      if (one.role !== "required") continue;
      required += 1;
      if ([one.code, ...one.alternatives].some((code) => codes.includes(code))) found += 1;
      else lost.push(one.code);
    }
    forbidden += note.must_not.length;
    const broke = codes.filter((code) => note.must_not.includes(code));
    violations += broke.length;
    let level = "";
    if (note.mdm !== undefined) {
      mdmAsked += 1;
      if (result.em?.level === LEVEL[note.mdm.level]) mdmRight += 1;
      else
        level = ` MDM ${result.em?.level ?? "none"} not ${note.mdm.level} (${result.em?.problems.level.slice(0, 1) ?? ""}${result.em?.data.level.slice(0, 1) ?? ""}${result.em?.risk.level.slice(0, 1) ?? ""} vs ${note.mdm.problems}${note.mdm.data}${note.mdm.risk})`;
    }
    if (wrong.length > 0 || lost.length > 0 || broke.length > 0 || level !== "")
      misses.push(
        `${note.id} missing [${lost.join(" ")}] wrong [${wrong.join(" ")}] forbidden [${broke.join(" ")}]${level}`,
      );
  }
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = required === 0 ? 0 : found / required;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    violations,
    forbidden,
    mdmRight,
    mdmAsked,
    calibration,
    evidenceMet: evidence.found === 0 ? 0 : evidence.met / evidence.found,
    misses,
  };
}

export interface NegationScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores negation over the sentences of the assertion set. */
export function scoreNegation(): NegationScore {
  let both = 0;
  let engineOnly = 0;
  let goldOnly = 0;
  const rows = readFileSync(join(NOTES_FOLDER, "assertion-open.tsv"), "utf8").trim().split("\n").slice(1);
  for (const row of rows) {
    const [, concept = "", sentence = "", negation = ""] = row.split("\t");
    const exact = sentence.indexOf(concept.toUpperCase());
    const at = exact >= 0 ? exact : sentence.toUpperCase().indexOf(concept.toUpperCase());
    if (at < 0) continue;
    const negated = assertionsAt(sentence, at, at + concept.length).includes("negated");
    const gold = negation === "Negated";
    if (negated && gold) both += 1;
    else if (negated) engineOnly += 1;
    else if (gold) goldOnly += 1;
  }
  const precision = both / Math.max(1, both + engineOnly);
  const recall = both / Math.max(1, both + goldOnly);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
