import type { VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import type { Evidence } from "./draft.ts";

type Level = NonNullable<VisitWorkbench["em"]>;
export type LevelItem = NonNullable<Level["elements"]>["problems"]["items"][number];

/** A counted item with the name under which its words are lit in the note. */
export interface LevelRow {
  readonly key: string;
  readonly item: LevelItem;
}

/** One of the three elements as the pane shows it. */
export interface LevelGroup {
  readonly name: "Problems" | "Data" | "Risk";
  readonly level: string;
  readonly text: string;
  readonly rows: readonly LevelRow[];
}

export const LEVELS = ["straightforward", "low", "moderate", "high"] as const;
const TIME_KEY = "level:time";

/** The three elements with their items; empty for a run that an older engine stored without them. */
export function groupsOf(level: Level): readonly LevelGroup[] {
  const { elements } = level;
  if (elements === undefined) return [];
  return [
    ["Problems", elements.problems] as const,
    ["Data", elements.data] as const,
    ["Risk", elements.risk] as const,
  ].map(([name, element]) => ({
    name,
    level: element.level,
    text: element.text,
    rows: element.items.map((item, index) => ({ key: `level:${name}:${index}`, item })),
  }));
}

/** Every key of the pane with the words that it lights in the note. */
export function levelEvidence(
  level: Level | null,
): readonly { readonly key: string; readonly evidence: readonly Evidence[] }[] {
  if (level === null) return [];
  const rows = groupsOf(level).flatMap((group) =>
    group.rows.map(({ key, item }) => ({ key, evidence: item.evidence })),
  );
  const { time } = level;
  return time === undefined || time === null ? rows : [...rows, { key: TIME_KEY, evidence: [time.evidence] }];
}

/** The key of the row of time. */
export function timeKey(): string {
  return TIME_KEY;
}

/** The level that a line bills, beside the one that the note supports. Never a call to bill more. */
export interface BilledLevel {
  readonly code: string;
  readonly words: string;
  /** The line bills more than the note supports: worth a look. */
  readonly above: boolean;
}

const VISIT = /^99(?:20[2-5]|21[1-5]|22[1-3]|23[1-9]|24[2-5]|25[2-5]|28[1-5]|30[4-9]|31[0568]|34[1-5]|34[7-9]|350)$/;
const COUNT = ["no", "one", "two", "three", "four"] as const;

/** Compares the visit line, if there is one, with the numbers of this kind of visit. */
export function billedLevel(
  lines: readonly { readonly procedureCode: string }[],
  level: Level,
): BilledLevel | undefined {
  const code = lines.find((line) => VISIT.test(line.procedureCode))?.procedureCode;
  if (code === undefined) return undefined;
  if (code === level.code) return { code, words: "the level that the note supports", above: false };
  const codes = level.codes ?? [];
  const here = codes.indexOf(code);
  const supported = codes.indexOf(level.code);
  if (here < 0 || supported < 0) return { code, words: "a number for another kind of visit", above: false };
  const apart = Math.abs(here - supported);
  const levels = `${COUNT[apart] ?? String(apart)} ${apart === 1 ? "level" : "levels"}`;
  return here > supported
    ? { code, words: `${levels} above what the note supports`, above: true }
    : { code, words: `${levels} below what the note supports`, above: false };
}

/** What an item adds, in a word or two. */
export function weightOf(item: LevelItem): string {
  if (item.category === "not-counted" || item.category === "elsewhere") return "not counted";
  if (item.level !== null) return item.level;
  return item.category === "interpretation" || item.category === "discussion" ? "a category" : "counts once";
}
