import { codeRanges, inRanges } from "./code-ranges.ts";

/** A kind of therapy with its plan modifier, revenue codes, evaluations and occurrences. Numbers only (Pub. 100-04 ch. 5). */
export interface TherapyKind {
  readonly plan: "GP" | "GO" | "GN";
  readonly words: string;
  readonly revenue: ReturnType<typeof codeRanges>;
  /** First evaluations, of which a plan of care has one. */
  readonly evaluations: ReturnType<typeof codeRanges>;
  readonly reevaluations: ReturnType<typeof codeRanges>;
  /** Plan made or reviewed, therapy started. */
  readonly planOccurrence: string;
  readonly startOccurrence: string;
  /** Modifier of services given in part by an assistant. */
  readonly assistant?: "CQ" | "CO";
}

export const THERAPY_KINDS: readonly TherapyKind[] = [
  {
    plan: "GP",
    words: "physical therapy",
    revenue: codeRanges("0420-0429"),
    evaluations: codeRanges("97161-97163"),
    reevaluations: codeRanges("97164"),
    planOccurrence: "29",
    startOccurrence: "35",
    assistant: "CQ",
  },
  {
    plan: "GO",
    words: "occupational therapy",
    revenue: codeRanges("0430-0439"),
    evaluations: codeRanges("97165-97167"),
    reevaluations: codeRanges("97168"),
    planOccurrence: "17",
    startOccurrence: "44",
    assistant: "CO",
  },
  {
    plan: "GN",
    words: "speech-language pathology",
    revenue: codeRanges("0440-0449"),
    evaluations: codeRanges("92521-92524"),
    reevaluations: codeRanges("92610"),
    planOccurrence: "30",
    startOccurrence: "45",
  },
];

/** The kind whose plan modifier stands on a line. */
export function kindByPlan(modifiers: readonly string[]): TherapyKind | undefined {
  return THERAPY_KINDS.find(({ plan }) => modifiers.includes(plan));
}

/** The kind whose evaluation, first or repeated, a code is. */
export function kindByEvaluation(code: string): TherapyKind | undefined {
  return THERAPY_KINDS.find(
    ({ evaluations, reevaluations }) => inRanges(code, evaluations) || inRanges(code, reevaluations),
  );
}

/** The kind whose first evaluation a code is; speech has several that may stand together. */
export function kindByFirstEvaluation(code: string): TherapyKind | undefined {
  return THERAPY_KINDS.find(({ evaluations }) => inRanges(code, evaluations));
}

/** The kind under whose revenue code a line stands. */
export function kindByRevenue(code: string | undefined): TherapyKind | undefined {
  return code === undefined ? undefined : THERAPY_KINDS.find(({ revenue }) => inRanges(code, revenue));
}

const TIMED = codeRanges("97032-97036 97110 97112-97116 97124 97129-97130 97140 97530-97542 97750 97755 97760-97763");
const UNTIMED = codeRanges("97010-97028 97150 97161-97168 92507-92508 92526 G0283");

/** Services counted in units of fifteen minutes. */
export function isTimed(code: string): boolean {
  return inRanges(code, TIMED);
}

/** Services of which a day has one unit however long they take. */
export function isUntimed(code: string): boolean {
  return inRanges(code, UNTIMED);
}

/** Units that minutes of timed services of one day make: eight minutes make the first (Pub. 100-04 ch. 5 §20.2). */
export function unitsOfMinutes(minutes: number): number {
  return Math.floor((minutes + 7) / 15);
}

/**
 * Amounts of a calendar year above which KX says that therapy is still needed, in cents: physical therapy and speech
 * together, and occupational therapy, each (Medicare physician fee schedule rules; 42 USC 1395l(g)).
 */
export const THERAPY_THRESHOLDS: Readonly<Record<string, bigint>> = {
  "2022": 215000n,
  "2023": 223000n,
  "2024": 233000n,
  "2025": 241000n,
  "2026": 248000n,
};

/** A second first evaluation within so many days is looked at. */
export const EVALUATION_AGAIN_DAYS = 30;
