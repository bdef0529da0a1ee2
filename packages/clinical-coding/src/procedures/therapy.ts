import type { Chart } from "../chart.ts";
import { evidenceAt } from "../chart.ts";
import { service, type Service } from "./service-draft.ts";

const TIMED: readonly (readonly [pattern: string, code: string, title: string])[] = [
  ["therapeutic exercises?", "97110", "Therapeutic exercise, each 15 minutes"],
  ["neuromuscular re-?education", "97112", "Neuromuscular reeducation, each 15 minutes"],
  ["gait training", "97116", "Gait training, each 15 minutes"],
  ["manual therapy", "97140", "Manual therapy, each 15 minutes"],
  ["therapeutic activit(?:y|ies)", "97530", "Therapeutic activities, each 15 minutes"],
  ["self-?care(?: training)?|home management training", "97535", "Self-care training, each 15 minutes"],
  ["ultrasound", "97035", "Ultrasound, each 15 minutes"],
];

interface Timed {
  readonly code: string;
  readonly title: string;
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

function timedServices(chart: Chart): Timed[] {
  const found: Timed[] = [];
  for (const [name, code, title] of TIMED) {
    const pattern = new RegExp(
      `\\b(?:${name})\\b[^.;\\n]{0,40}?\\b(\\d{1,3}) ?min(?:ute)?s?\\b|\\b(\\d{1,3}) ?min(?:ute)?s? (?:of )?(?:${name})\\b`,
      "g",
    );
    let minutes = 0;
    let place: { start: number; end: number } | undefined;
    for (const match of chart.lower.matchAll(pattern)) {
      const own = Number(match[1] ?? match[2] ?? "0");
      if (/\btotal\b/.test(match[0])) continue;
      if (place !== undefined) continue;
      minutes = own;
      place = { start: match.index, end: match.index + match[0].length };
    }
    if (place !== undefined && minutes > 0) found.push({ code, title, minutes, ...place });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Units of timed services by the 8-minute rule: the day's minutes give the total, whole quarters go first, the rest by size. */
export function eightMinuteUnits(minutes: readonly number[]): readonly number[] {
  const total = minutes.reduce((sum, one) => sum + one, 0);
  let left = Math.floor((total + 7) / 15);
  const units = minutes.map((one) => {
    const whole = Math.min(left, Math.floor(one / 15));
    left -= whole;
    return whole;
  });
  const order = minutes
    .map((one, index) => ({ index, rest: one % 15, one }))
    .sort((a, b) => b.rest - a.rest || b.one - a.one || a.index - b.index);
  for (const { index } of order) {
    if (left === 0) break;
    units[index] = (units[index] ?? 0) + 1;
    left -= 1;
  }
  return units;
}

/** Physical therapy: evaluation by complexity, timed services by the 8-minute rule, all under a plan of care (GP). */
export function therapyServices(chart: Chart): Service[] {
  const timed = timedServices(chart);
  if (
    timed.length < 2 &&
    !/\b(?:physical therap\w*|physiotherap\w*|pt (?:evaluation|daily|note)|plan of care|therapy)\b/.test(chart.lower)
  )
    return [];
  const units = eightMinuteUnits(timed.map((one) => one.minutes));
  const out: Service[] = [];
  const evaluation = evaluationOf(chart);
  if (evaluation !== undefined) out.push(evaluation);
  const activities = timed.some((one) => one.code === "97530");
  for (const [index, one] of timed.entries()) {
    const count = units[index] ?? 0;
    if (count === 0) continue;
    const apart = one.code === "97140" && activities;
    out.push({
      ...service(one.code, one.title, evidenceAt(chart, one.start, one.end), `${one.minutes} minutes`, {
        modifiers: apart ? ["GP", "59"] : ["GP"],
        units: count,
      }),
      why: {
        rule: "eight-minute-rule",
        text: `${one.minutes} minutes; the session's timed minutes give ${count} unit${count === 1 ? "" : "s"} here${apart ? "; done apart from the therapeutic activities" : ""}`,
        source: "Medicare Claims Processing Manual chapter 5 section 20.2; modifier GP",
      },
    });
  }
  return timed.length > 0 || evaluation !== undefined ? out : [];
}

function evaluationOf(chart: Chart): Service | undefined {
  const head = chart.lower.slice(0, 200);
  const match = /\b(low|moderate|high)[- ]complexity\b|\bcomplexity(?: is|:)? (low|moderate|high)\b/.exec(chart.lower);
  const again = /\bre-?evaluation\b/.exec(chart.lower);
  if (
    again !== null &&
    /\bre-?evaluation\b/.test(`${head} ${chart.lower.slice(again.index)}`) &&
    !/\b(?:at|next|due for) re-?evaluation\b/.test(chart.lower)
  ) {
    return service(
      "97164",
      "Physical therapy re-evaluation",
      evidenceAt(chart, again.index, again.index + again[0].length),
      "the plan of care was re-evaluated",
      { modifiers: ["GP"] },
    );
  }
  if (match === null || !/\bevaluation\b/.test(chart.lower)) return undefined;
  const level = match[1] ?? match[2];
  const code = level === "low" ? "97161" : level === "moderate" ? "97162" : "97163";
  return service(
    code,
    `Physical therapy evaluation, ${level ?? ""} complexity`,
    evidenceAt(chart, match.index, match.index + match[0].length),
    `evaluation of ${level ?? ""} complexity`,
    { modifiers: ["GP"] },
  );
}
