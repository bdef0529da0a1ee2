import type { AuditCoding, AuditElement, ComparedItem } from "./audit-comparison.ts";
import { compareCodings } from "./audit-comparison.ts";

/** What one element is worth in a practice chart. */
const WORTH: Readonly<Record<AuditElement, number>> = {
  diagnosis: 2,
  "first-listed": 1,
  procedure: 2,
  level: 2,
  modifiers: 1,
  units: 1,
  pointers: 1,
};

/** One graded element of a practice chart. Points are halves of whole numbers. */
export interface GradedItem extends Omit<ComparedItem, "effectCents"> {
  readonly points: number;
  readonly possible: number;
  /** What happened, in words. */
  readonly remark: string;
}

export interface PracticeGrade {
  readonly items: readonly GradedItem[];
  readonly points: number;
  readonly possible: number;
  /** Whole percent, 0 to 100. */
  readonly percent: number;
}

/**
 * Grades a trainee's codes against the expected ones. Half the points for a code of the right category, for a level one step off, and for modifiers
 * of which some are right; a code too many takes a point off. The sum never falls below zero.
 */
export function gradePractice(expected: AuditCoding, answer: AuditCoding): PracticeGrade {
  // The trainee stands where the coder stands in an audit, the expected codes where the auditor stands.
  const items = compareCodings(answer, expected).map(gradeItem);
  const possible = items.reduce((sum, item) => sum + item.possible, 0);
  const points = Math.max(
    0,
    items.reduce((sum, item) => sum + item.points, 0),
  );
  return { items, points, possible, percent: possible === 0 ? 0 : Math.floor((100 * points) / possible) };
}

function gradeItem({ effectCents: _effect, ...item }: ComparedItem): GradedItem {
  const worth = WORTH[item.element];
  if (item.comparison === "agree") return { ...item, points: worth, possible: worth, remark: "Right." };
  if (item.comparison === "missed") return { ...item, points: 0, possible: worth, remark: `${item.audit} is missing.` };
  if (item.comparison === "extra")
    return { ...item, points: -1, possible: 0, remark: `${item.original} is not supported by the chart.` };
  const half = isNear(item);
  return { ...item, points: half ? worth / 2 : 0, possible: worth, remark: differenceWords(item, half) };
}

function isNear(item: Omit<ComparedItem, "effectCents">): boolean {
  if (item.element === "diagnosis") return true;
  if (item.element === "level") return item.steps !== null && Math.abs(item.steps) === 1;
  if (item.element === "modifiers" || item.element === "pointers") {
    const expected = item.audit.split(" ");
    return item.original.split(" ").some((one) => one !== "" && expected.includes(one));
  }
  return false;
}

function differenceWords(item: Omit<ComparedItem, "effectCents">, half: boolean): string {
  const [mine, right] = [item.original === "" ? "none" : item.original, item.audit === "" ? "none" : item.audit];
  if (item.element === "diagnosis") return `${right}, not ${mine}: the right category, another detail.`;
  if (item.element === "level" && item.steps !== null)
    return `${right}, not ${mine}: ${Math.abs(item.steps)} ${Math.abs(item.steps) === 1 ? "level" : "levels"} too ${item.steps > 0 ? "high" : "low"}.`;
  return `${right}, not ${mine}${half ? ": in part right" : ""}.`;
}

export const practiceLevels = ["easy", "middle", "hard"] as const satisfies readonly string[];
export type PracticeLevel = (typeof practiceLevels)[number];

/** How hard a chart is, by what it takes: codes, lines, modifiers, open questions. */
export function practiceLevel(expected: AuditCoding, questions: number): PracticeLevel {
  const modifiers = expected.lines.reduce((sum, line) => sum + line.modifiers.length, 0);
  const weight = expected.diagnoses.length + 1.5 * expected.lines.length + modifiers + 2 * questions;
  if (weight <= 4.5) return "easy";
  return weight <= 8 ? "middle" : "hard";
}
