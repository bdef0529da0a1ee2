import { evidenceAt, type Chart } from "../chart.ts";
import type { MdmLevel, Suggestion, VisitLevel, Why } from "../types.ts";
import { dataOf, riskOf } from "./data-and-risk.ts";
import { problemsOf } from "./problems.ts";

const LEVELS: readonly MdmLevel[] = ["straightforward", "low", "moderate", "high"];

/** Series of visit codes: place to codes by level, straightforward first; minutes are the least time for each, where time may count. */
interface Series {
  readonly codes: readonly [string, string, string, string];
  readonly minutes: readonly [number, number, number, number];
  readonly name: string;
}

const SERIES = {
  officeNew: {
    codes: ["99202", "99203", "99204", "99205"],
    minutes: [15, 30, 45, 60],
    name: "office visit, new patient",
  },
  office: {
    codes: ["99212", "99213", "99214", "99215"],
    minutes: [10, 20, 30, 40],
    name: "office visit, established patient",
  },
  nursingInitial: {
    codes: ["99304", "99304", "99305", "99306"],
    minutes: [25, 25, 35, 50],
    name: "nursing facility, initial",
  },
  nursing: {
    codes: ["99307", "99308", "99309", "99310"],
    minutes: [10, 20, 30, 45],
    name: "nursing facility, subsequent",
  },
  homeNew: { codes: ["99341", "99342", "99344", "99345"], minutes: [15, 30, 60, 75], name: "home visit, new patient" },
  home: {
    codes: ["99347", "99348", "99349", "99350"],
    minutes: [20, 30, 40, 60],
    name: "home visit, established patient",
  },
  emergency: {
    codes: ["99282", "99283", "99284", "99285"],
    minutes: [9999, 9999, 9999, 9999],
    name: "emergency department",
  },
  hospitalInitial: {
    codes: ["99221", "99221", "99222", "99223"],
    minutes: [40, 40, 55, 75],
    name: "hospital, initial",
  },
  hospital: { codes: ["99231", "99231", "99232", "99233"], minutes: [25, 25, 35, 50], name: "hospital, subsequent" },
} as const satisfies Record<string, Series>;

function seriesOf(chart: Chart): Series {
  const place = chart.input.placeOfService ?? placeFromText(chart.lower);
  const fresh =
    chart.input.newPatient ??
    /\bnew patient\b|\bestablish(?:ing)? care\b|\bfirst visit (?:here|with)\b/.test(chart.lower);
  const initial =
    /\binitial (?:nursing facility |hospital )?(?:visit|care|evaluation)|admission (?:history|visit|note)\b/.test(
      chart.lower,
    );
  switch (place) {
    case "31":
    case "32":
      return initial ? SERIES.nursingInitial : SERIES.nursing;
    case "12":
    case "13":
      return fresh ? SERIES.homeNew : SERIES.home;
    case "23":
      return SERIES.emergency;
    case "21":
    case "22":
      return initial ? SERIES.hospitalInitial : SERIES.hospital;
    default:
      return fresh ? SERIES.officeNew : SERIES.office;
  }
}

function placeFromText(lower: string): string | undefined {
  const head = lower.slice(0, 500);
  if (/\b(?:nursing (?:home|facility)|skilled nursing|snf\b|facility rounds|long[- ]term care)\b/.test(head))
    return "32";
  if (/\b(?:emergency department|ed treat|emergency room|ed note)\b/.test(head)) return "23";
  if (/\bhome visit\b/.test(head)) return "12";
  return undefined;
}

/** Minutes that the note gives as the provider's total time of the day. */
function totalMinutes(chart: Chart): { minutes: number; start: number; end: number } | undefined {
  const match =
    /\b(?:total (?:time|provider time)[^.;\n]{0,60}?|(?:i )?spent (?:a total of )?|time spent[^.;\n]{0,30}?)(\d{1,3}) ?min(?:ute)?s?\b[^.;\n]{0,50}/.exec(
      chart.lower,
    );
  if (match === null || /\bcritical|counsel(?:ed|ing) on tobacco|smoking|nurse|staff|therapy\b/.test(match[0]))
    return undefined;
  return { minutes: Number(match[1]), start: match.index, end: match.index + match[0].trimEnd().length };
}

/** Notes that describe no visit to be levelled: a procedure alone, therapy, a nurse's service, a preventive visit without more. */
function noVisit(chart: Chart, services: readonly Suggestion[]): boolean {
  const { lower } = chart;
  if (/\bno (?:separate|other) (?:evaluation|visit|e\/m|problem)\b|\bno evaluation and management\b/.test(lower))
    return true;
  const head = lower.slice(0, 250);
  if (services.some((one) => /^97(?:0|1|5)/.test(one.code))) return true;
  if (
    services.some((one) => /^(?:4323|4324|4537|4538|G01[02])/.test(one.code)) &&
    /\b(?:procedure|endoscopy|colonoscopy|egd|operative)\b/.test(head)
  )
    return true;
  if (services.some((one) => /^(?:9938|9939|G043)/.test(one.code))) return true;
  if (
    /\bnurse (?:visit|note)\b|\b(?:injection|vaccine|immunization|flu shot) (?:visit|clinic|note)\b|\bnurse-only\b/.test(
      head,
    )
  )
    return true;
  if (/^\s*procedure note\b|\boperative (?:note|report)\b/.test(head) && services.length > 0) return true;
  return chart.setting === "inpatient" && /\bdischarge summary\b/.test(head);
}

/** The level that two of three elements reach. */
export function twoOfThree(levels: readonly [MdmLevel, MdmLevel, MdmLevel]): MdmLevel {
  const sorted = levels.map((one) => LEVELS.indexOf(one)).sort((a, b) => a - b);
  return LEVELS[sorted[1] ?? 0] ?? "straightforward";
}

/** A wound that was sewn and nothing else: the look at it belongs to the repair. */
function woundOnly(diagnoses: readonly Suggestion[], services: readonly Suggestion[]): boolean {
  return services.some((one) => /^120/.test(one.code)) && diagnoses.every((one) => /^[SVWXY]|^Z23$/.test(one.code));
}

/** The level of the visit that the note supports; null when the note describes no visit. */
export function visitLevelOf(
  chart: Chart,
  diagnoses: readonly Suggestion[],
  services: readonly Suggestion[],
): VisitLevel | null {
  if (chart.text.trim() === "" || diagnoses.length === 0 || noVisit(chart, services)) return null;
  if (woundOnly(diagnoses, services)) return null;
  const series = seriesOf(chart);
  const problems = problemsOf(chart, diagnoses);
  const data = dataOf(chart);
  const risk = riskOf(chart);
  const byMdm = twoOfThree([problems.level, data.level, risk.level]);
  const source = "CPT E/M guidelines 2021 and 2023; CMS-1715-F, CMS-1770-F";
  const time = totalMinutes(chart);
  const why: Why[] = [
    {
      rule: "mdm-two-of-three",
      text: `problems ${problems.level}, data ${data.level}, risk ${risk.level}: two of three reach ${byMdm} (${series.name})`,
      source,
    },
  ];
  const reached =
    time === undefined ? -1 : series.minutes.reduce((best, least, index) => (time.minutes >= least ? index : best), -1);
  const at = LEVELS.indexOf(byMdm);
  if (time !== undefined && reached > at) {
    why.push({
      rule: "total-time",
      text: `${time.minutes} minutes on the day reach a higher level than decision making`,
      source,
    });
    const level = LEVELS[reached] ?? byMdm;
    const words = evidenceAt(chart, time.start, time.end);
    return {
      code: series.codes[reached] ?? series.codes[0],
      level,
      basis: "time",
      problems,
      data,
      risk: { ...risk, evidence: [...risk.evidence, words] },
      minutes: time.minutes,
      why,
    };
  }
  return { code: series.codes[at] ?? series.codes[0], level: byMdm, basis: "mdm", problems, data, risk, why };
}

/** Services that make the visit a separate one, to be told apart by modifier 25. */
const APART = /^(?:[1-6]\d{4}|9[34]\d{3}|96372|J|90471|2\d{4})/;

/** The visit as a line. */
export function visitSuggestion(
  chart: Chart,
  level: VisitLevel,
  diagnoses: readonly Suggestion[],
  services: readonly Suggestion[],
): Suggestion {
  const found = chart.codeSets.procedures.find(level.code, { on: chart.on });
  const apart = services.some((one) => one.role === "procedure" && (APART.test(one.code) || /^80305/.test(one.code)));
  const title = found.status === "found" ? found.value.title : `Visit, ${level.level} decision making`;
  return {
    system: "cpt",
    code: level.code,
    title,
    confidence: 0.8,
    rank: 1,
    role: "procedure",
    evidence: [
      ...level.problems.evidence.slice(0, 2),
      ...level.data.evidence.slice(0, 2),
      ...level.risk.evidence.slice(0, 2),
    ],
    why: apart
      ? [
          ...level.why,
          {
            rule: "modifier-25",
            text: "a visit apart from the service given on the same day",
            source: "NCCI Policy Manual chapter 1; modifier 25",
          },
        ]
      : level.why,
    alternatives: [],
    modifiers: apart ? ["25"] : [],
    units: 1,
    pointers: diagnoses
      .filter((one) => one.code !== "Z23" || diagnoses.length === 1)
      .slice(0, 4)
      .map((one) => one.rank),
  };
}
