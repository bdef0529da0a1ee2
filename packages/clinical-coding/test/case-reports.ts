import { createHash } from "node:crypto";
import type { CodingEngine, CodingInput, CodingResult } from "../src/index.ts";

/** A gold code of a case report of the CodiEsp set. */
interface ReportCode {
  readonly system: string;
  readonly code: string;
  readonly status_fy2026?: string;
  readonly accept_prefix?: string;
  readonly negated_only?: boolean;
  readonly evidence: readonly {
    readonly es: string;
    readonly en_lines: readonly number[];
    readonly negated: boolean;
  }[];
}

export interface CaseReport {
  readonly id: string;
  readonly text: string;
  readonly codes: readonly ReportCode[];
}

export interface MicroScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface CaseReportScore {
  readonly reports: number;
  readonly official: MicroScore;
  /** Without the gold codes whose every mention is negated. */
  readonly adjusted: MicroScore;
  readonly category: MicroScore;
  /** Share of the right codes whose evidence stands on a line of the gold evidence. */
  readonly evidenceOnLine: number;
  /** Right and all suggestions by tenth of confidence. */
  readonly calibration: ReadonlyMap<number, { readonly right: number; readonly all: number }>;
  readonly causes: ReadonlyMap<string, number>;
  readonly misses: readonly string[];
}

export function micro(right: number, predicted: number, gold: number): MicroScore {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const plain = (code: string): string => code.replace(".", "").toUpperCase();

/** Whether a suggested code answers a gold code: the same, or below the prefix that a heading or cut-off code accepts. */
export function answers(gold: ReportCode, code: string): boolean {
  if (gold.status_fy2026 === "header" || gold.status_fy2026 === "truncated")
    return plain(code).startsWith(plain(gold.accept_prefix ?? gold.code));
  return plain(code) === plain(gold.code);
}

/** The line of the text on which an offset stands. */
function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** Gold and suggested codes of one report matched one to one: exact ones first, then those under a prefix. */
export function matched(gold: readonly ReportCode[], codes: readonly string[]): ReadonlyMap<ReportCode, string> {
  const pairs = new Map<ReportCode, string>();
  const used = new Set<string>();
  const order = [...gold].sort((a, b) => Number(a.accept_prefix !== undefined) - Number(b.accept_prefix !== undefined));
  for (const one of order) {
    const code = codes.find((item) => !used.has(item) && answers(one, item));
    if (code === undefined) continue;
    used.add(code);
    pairs.set(one, code);
  }
  return pairs;
}

/** Half a set, by a hash of the id: errors were looked at in half 0 only, so that half 1 tells how the engine does on unseen reports. */
export function halfOf(id: string): 0 | 1 {
  return ((createHash("sha1").update(id).digest().at(-1) ?? 0) & 1) === 0 ? 0 : 1;
}

/** Why a gold code is missing: said on the engine's part, as far as its answer tells. */
function causeOf(gold: ReportCode, result: CodingResult): string {
  if (gold.negated_only === true) return "coded although negated";
  const codes = result.suggestions.filter((one) => one.system === "icd10cm").map((one) => plain(one.code));
  const wanted = plain(gold.code);
  if (codes.some((code) => code.slice(0, 3) === wanted.slice(0, 3))) return "wrong specificity";
  if (result.findings.some((one) => one.message.startsWith(gold.code))) return "removed by a rule";
  return "missed term";
}

/** Scores the case reports as the README of the evaluation notes says. `setting` is what the caller tells the engine. */
export function scoreCaseReports(
  engine: CodingEngine,
  reports: readonly CaseReport[],
  setting: CodingInput["setting"],
): CaseReportScore {
  const count = { predicted: 0, gold: 0, right: 0, goldAdjusted: 0, rightAdjusted: 0, catGold: 0, catPred: 0, cat: 0 };
  const calibration = new Map<number, { right: number; all: number }>();
  const causes = new Map<string, number>();
  const misses: string[] = [];
  let onLine = 0;
  for (const report of reports) {
    const result = engine.code({ text: report.text, setting });
    const suggestions = result.suggestions.filter((one) => one.system === "icd10cm");
    const codes = suggestions.map((one) => one.code);
    const gold = report.codes.filter((one) => one.system === "ICD-10-CM");
    const pairs = matched(gold, codes);
    const right = new Set(pairs.values());
    count.predicted += codes.length;
    count.gold += gold.length;
    count.right += pairs.size;
    count.goldAdjusted += gold.filter((one) => one.negated_only !== true).length;
    count.rightAdjusted += [...pairs.keys()].filter((one) => one.negated_only !== true).length;
    const goldCats = new Set(gold.map((one) => one.code.slice(0, 3)));
    const cats = new Set(codes.map((code) => code.slice(0, 3)));
    count.catGold += goldCats.size;
    count.catPred += cats.size;
    count.cat += [...cats].filter((one) => goldCats.has(one)).length;
    for (const one of suggestions) {
      const bin = Math.min(9, Math.floor(one.confidence * 10 + 1e-9));
      const entry = calibration.get(bin) ?? { right: 0, all: 0 };
      entry.all += 1;
      if (right.has(one.code)) entry.right += 1;
      calibration.set(bin, entry);
    }
    for (const [one, code] of pairs) {
      const lines = new Set(one.evidence.flatMap((item) => item.en_lines));
      const found = suggestions.find((item) => item.code === code)?.evidence ?? [];
      if (found.some((item) => lines.has(lineAt(report.text, item.start)))) onLine += 1;
    }
    const lost = gold.filter((one) => !pairs.has(one));
    for (const one of lost) {
      const cause = causeOf(one, result);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
    misses.push(
      `${report.id} missing [${lost.map((one) => one.code).join(" ")}] wrong [${codes.filter((code) => !right.has(code)).join(" ")}]`,
    );
  }
  return {
    reports: reports.length,
    official: micro(count.right, count.predicted, count.gold),
    adjusted: micro(count.rightAdjusted, count.predicted, count.goldAdjusted),
    category: micro(count.cat, count.catPred, count.catGold),
    evidenceOnLine: count.right === 0 ? 0 : onLine / count.right,
    calibration,
    causes,
    misses,
  };
}
