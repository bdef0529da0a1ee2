import type { Chart } from "../chart.ts";
import { evidenceAt } from "../chart.ts";
import type { CodingFinding } from "../types.ts";
import { service, type Service } from "./service-draft.ts";
import { eightMinuteUnits, midpointUnits, type TimedRule } from "./timed-units.ts";

const TIMED: readonly (readonly [pattern: string, code: string, title: string])[] = [
  ["therapeutic exercises?", "97110", "Therapeutic exercise, each 15 minutes"],
  ["neuromuscular re-?education", "97112", "Neuromuscular reeducation, each 15 minutes"],
  ["gait training", "97116", "Gait training, each 15 minutes"],
  ["manual therapy", "97140", "Manual therapy, each 15 minutes"],
  ["therapeutic activit(?:y|ies)", "97530", "Therapeutic activities, each 15 minutes"],
  ["self-?care(?: training)?|home management training", "97535", "Self-care training, each 15 minutes"],
  ["ultrasound", "97035", "Ultrasound, each 15 minutes"],
  ["aquatic (?:therapy|exercises?)", "97113", "Exercise in water, each 15 minutes"],
  ["massage", "97124", "Massage, each 15 minutes"],
  ["(?:attended|manual) electrical stimulation", "97032", "Attended electrical stimulation, each 15 minutes"],
  ["iontophoresis", "97033", "Drug driven through the skin by current, each 15 minutes"],
  ["contrast baths?", "97034", "Contrast bath, each 15 minutes"],
  ["wheelchair (?:management|training)", "97542", "Wheelchair training, each 15 minutes"],
  ["orthotic (?:management|fitting|training)[^.;\\n]{0,15}", "97760", "Brace fitting and training, each 15 minutes"],
  ["prosthetic training", "97761", "Prosthesis training, each 15 minutes"],
  ["physical performance test\\w*", "97750", "Physical performance test, each 15 minutes"],
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

/** Whose plan of care the session follows, and what each discipline's evaluations are numbered. */
interface Discipline {
  readonly modifier: "GP" | "GO" | "GN";
  readonly assistant: "CQ" | "CO" | undefined;
  readonly name: string;
  readonly evaluations: readonly [low: string, moderate: string, high: string, again: string] | undefined;
}

const PHYSICAL: Discipline = {
  modifier: "GP",
  assistant: "CQ",
  name: "Physical therapy",
  evaluations: ["97161", "97162", "97163", "97164"],
};
const OCCUPATIONAL: Discipline = {
  modifier: "GO",
  assistant: "CO",
  name: "Occupational therapy",
  evaluations: ["97165", "97166", "97167", "97168"],
};
const SPEECH: Discipline = { modifier: "GN", assistant: undefined, name: "Speech therapy", evaluations: undefined };

function disciplineOf(chart: Chart): Discipline {
  const head = chart.lower.slice(0, 1500);
  const physical = /\b(?:physical therap\w*|physiotherap\w*|\bpt\b|dpt)\b/.exec(head)?.index ?? Infinity;
  const occupational = /\b(?:occupational therap\w*|\bot\b|otr\b)/.exec(head)?.index ?? Infinity;
  const speech = /\b(?:speech(?:[- ]language)? (?:therap\w*|pathology)|slp\b|ccc-slp)/.exec(head)?.index ?? Infinity;
  const first = Math.min(physical, occupational, speech);
  if (first === Infinity || first === physical) return PHYSICAL;
  return first === occupational ? OCCUPATIONAL : SPEECH;
}

const ASSISTANT = /\b(?:pta\b|physical therapist assistant|cota\b|ota\b|occupational therapy assistant)[^.;\n]{0,80}/;

/**
 * Minutes that an assistant gave alone, for the share of a tenth above which a line is the assistant's. Undefined without an
 * assistant; the whole session when the note names one without minutes. Source: 42 CFR 410.59(a)(4), 410.60(a)(4).
 */
function assistantMinutes(chart: Chart): number | "all" | undefined {
  const words = ASSISTANT.exec(chart.lower)?.[0];
  if (words === undefined || /\bno\b|\bnot\b/.test(words)) return undefined;
  const minutes = /(\d{1,3}) ?min/.exec(words)?.[1];
  return minutes === undefined
    ? /\b(?:provided|treated|performed|given|by)\b/.test(words)
      ? "all"
      : undefined
    : Number(minutes);
}

/** Whether an assistant's part of a service passes the tenth that is disregarded: `assistant ÷ total` above 10 %. */
export function assistantPassesTenth(assistant: number, total: number): boolean {
  return assistant * 10 > total;
}

const RULES = {
  "eight-minute": {
    rule: "eight-minute-rule",
    source: "Medicare Claims Processing Manual chapter 5 section 20.2",
  },
  midpoint: {
    rule: "midpoint-rule",
    source: "midpoint rule: a timed unit counts once more than half of its time has passed; payers other than Medicare",
  },
} as const;

/** Therapy: evaluation by complexity, timed services by the payer's rule, all under the plan of care of one discipline. */
export function therapyServices(chart: Chart, findings: CodingFinding[] = []): Service[] {
  const timed = timedServices(chart);
  if (
    timed.length < 2 &&
    !/\b(?:physical therap\w*|physiotherap\w*|pt (?:evaluation|daily|note)|plan of care|therapy)\b/.test(chart.lower)
  )
    return [];
  const discipline = disciplineOf(chart);
  const minutes = timed.map((one) => one.minutes);
  const rule: TimedRule = chart.input.payer === "other" ? "midpoint" : "eight-minute";
  const units = rule === "midpoint" ? midpointUnits(minutes) : eightMinuteUnits(minutes);
  const out: Service[] = [];
  const evaluation = evaluationOf(chart, discipline);
  if (evaluation !== undefined) out.push(evaluation);
  const activities = timed.some((one) => one.code === "97530");
  const assistant = assistantMinutes(chart);
  const total = minutes.reduce((sum, one) => sum + one, 0);
  for (const [index, one] of timed.entries()) {
    const count = units[index] ?? 0;
    if (count === 0) continue;
    const apart = one.code === "97140" && activities;
    const helped =
      assistant !== undefined && (assistant === "all" || assistantPassesTenth(assistant, total))
        ? [discipline.assistant].filter((each) => each !== undefined)
        : [];
    out.push({
      ...service(one.code, one.title, evidenceAt(chart, one.start, one.end), `${one.minutes} minutes`, {
        modifiers: [discipline.modifier, ...helped, ...(apart ? ["59"] : [])],
        units: count,
      }),
      why: {
        ...RULES[rule],
        text: `${one.minutes} minutes; ${rule === "midpoint" ? "by itself this gives" : "the session's timed minutes give"} ${count} unit${count === 1 ? "" : "s"} here${apart ? "; done apart from the therapeutic activities" : ""}`,
      },
    });
  }
  if (timed.length > 0) findings.push(...sessionFindings(chart, timed, discipline, assistant));
  return timed.length > 0 || evaluation !== undefined ? out : [];
}

function sessionFindings(
  chart: Chart,
  timed: readonly Timed[],
  discipline: Discipline,
  assistant: number | "all" | undefined,
): CodingFinding[] {
  const found: CodingFinding[] = [];
  const minutes = timed.map((one) => one.minutes);
  const evidence = timed.map((one) => evidenceAt(chart, one.start, one.end)).slice(0, 4);
  const [medicare, other] = [eightMinuteUnits(minutes), midpointUnits(minutes)];
  if (chart.input.payer === undefined && medicare.some((one, index) => one !== other[index]))
    found.push({
      rule: "timed-rule",
      severity: "advice",
      message: `The units differ by rule: ${sum(medicare)} by Medicare's 8-minute rule, ${sum(other)} by the midpoint rule. The payer decides; Medicare's is shown.`,
      source: RULES["eight-minute"].source,
      evidence,
    });
  if (typeof assistant === "number" && discipline.assistant !== undefined)
    found.push({
      rule: "assistant-tenth",
      severity: "advice",
      message: `An assistant gave ${assistant} of ${sum(minutes)} minutes; ${discipline.assistant} belongs on a service when the assistant gave more than a tenth of it. The note does not part the minutes by service: check each line.`,
      source: "42 CFR 410.59(a)(4) and 410.60(a)(4); Medicare Claims Processing Manual chapter 5 section 20.1",
      evidence,
    });
  const stated = /\btotal (?:timed |treatment |billable )?(?:code )?(?:time|minutes)[^.\n\d]{0,20}(\d{1,3})\b/.exec(
    chart.lower,
  );
  if (stated !== null && /\btimed\b/.test(stated[0]) && Number(stated[1]) !== sum(minutes))
    found.push({
      rule: "timed-total",
      severity: "warning",
      message: `The note states ${stated[1] ?? ""} timed minutes in all, but its services add up to ${sum(minutes)}.`,
      source: "Medicare Benefit Policy Manual chapter 15 section 220.3.E",
      evidence: [evidenceAt(chart, stated.index, stated.index + stated[0].length)],
    });
  const threshold = /\b(?:kx|therapy (?:cap|threshold)|threshold (?:amount )?(?:met|exceeded|reached))\b/.exec(
    chart.lower,
  );
  if (
    threshold !== null &&
    !/\bmedically necessary\b|\bskilled (?:therapy|care|services?)\b[^.]{0,60}\b(?:necessary|required|needed)\b/.test(
      chart.lower,
    )
  )
    found.push({
      rule: "therapy-threshold",
      severity: "advice",
      message:
        "The note speaks of the yearly therapy threshold. KX attests that services past it are medically necessary and that the record says why; the note does not say why.",
      source: "Medicare Claims Processing Manual chapter 5 section 10.3",
      evidence: [evidenceAt(chart, threshold.index, threshold.index + threshold[0].length)],
    });
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function evaluationOf(chart: Chart, discipline: Discipline): Service | undefined {
  if (discipline.evaluations === undefined) return undefined;
  const [low, moderate, high, again] = discipline.evaluations;
  const head = chart.lower.slice(0, 200);
  const match = /\b(low|moderate|high)[- ]complexity\b|\bcomplexity(?: is|:)? (low|moderate|high)\b/.exec(chart.lower);
  const repeated = /\bre-?evaluation\b/.exec(chart.lower);
  if (
    repeated !== null &&
    /\bre-?evaluation\b/.test(`${head} ${chart.lower.slice(repeated.index)}`) &&
    !/\b(?:at|next|due for) re-?evaluation\b/.test(chart.lower)
  ) {
    return service(
      again,
      `${discipline.name} re-evaluation`,
      evidenceAt(chart, repeated.index, repeated.index + repeated[0].length),
      "the plan of care was re-evaluated",
      { modifiers: [discipline.modifier] },
    );
  }
  if (match === null || !/\bevaluation\b/.test(chart.lower)) return undefined;
  const level = match[1] ?? match[2] ?? "";
  return service(
    level === "low" ? low : level === "moderate" ? moderate : high,
    `${discipline.name} evaluation, ${level} complexity`,
    evidenceAt(chart, match.index, match.index + match[0].length),
    `evaluation of ${level} complexity`,
    { modifiers: [discipline.modifier] },
  );
}
