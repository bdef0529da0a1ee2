import type { Chart } from "../chart.ts";
import type { CodingFinding, MdmLevel, Suggestion, VisitLevel, Why } from "../types.ts";
import { dataOf } from "./data.ts";
import { decisionSentences } from "./note-parts.ts";
import { type Place, placeOf } from "./place.ts";
import { problemsOf } from "./problems.ts";
import { riskOf } from "./risk.ts";
import { statedBasis, totalTimeOf, type TotalTime } from "./total-time.ts";
import { codeOf, LEVELS, levelByTime } from "./visit-series-table.ts";

const SOURCE = "CPT E/M guidelines 2021 and 2023; CMS-1715-F, CMS-1770-F";

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
  // A summary of a stay without a place is the hospital's own account, not a practitioner's discharge day.
  return (
    chart.setting === "inpatient" && chart.input.placeOfService === undefined && /\bdischarge summary\b/.test(head)
  );
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

interface Chosen {
  readonly code: string;
  readonly level: MdmLevel;
  readonly basis: "mdm" | "time";
  readonly why: Why;
}

/** Which of the two supports decides: what the note names, else the higher, as the rules allow the provider. */
function choose(chart: Chart, place: Place, byMdm: MdmLevel, time: TotalTime | undefined): Chosen {
  const { series, day } = place;
  if (day !== undefined) {
    const long = time !== undefined && time.minutes > day.over;
    return {
      code: long ? day.long : day.short,
      level: byMdm,
      basis: "time",
      why: {
        rule: "discharge-day",
        text: `a ${day.name} goes by time alone: ${time === undefined ? `no minutes are stated, so at most ${day.over}` : `${time.minutes} minutes`}`,
        source: SOURCE,
      },
    };
  }
  const byTime = time === undefined ? undefined : levelByTime(series, time.minutes);
  const stated = statedBasis(chart.lower);
  const mdm: Chosen = {
    code: codeOf(series, byMdm),
    level: byMdm,
    basis: "mdm",
    why: { rule: "level-by-decision", text: `the level rests on medical decision making: ${byMdm}`, source: SOURCE },
  };
  if (time === undefined || byTime === undefined) return mdm;
  const higher = LEVELS.indexOf(byTime) > LEVELS.indexOf(byMdm);
  if (stated === "mdm" || (stated === undefined && !higher))
    return {
      ...mdm,
      why: {
        rule: "level-by-decision",
        text: `${time.minutes} minutes are stated and reach ${byTime}; ${stated === "mdm" ? "the note chooses medical decision making" : `medical decision making reaches ${byMdm}`}`,
        source: SOURCE,
      },
    };
  return {
    code: codeOf(series, byTime),
    level: byTime,
    basis: "time",
    why: {
      rule: "total-time",
      text:
        stated === "time"
          ? `the note chooses time: ${time.minutes} minutes on the day of the visit`
          : `${time.minutes} minutes on the day of the visit reach a higher level than decision making (${byMdm}); the rules let the provider use either`,
      source: SOURCE,
    },
  };
}

/** The level of the visit that the note supports; null when the note describes no visit. */
export function visitLevelOf(
  chart: Chart,
  diagnoses: readonly Suggestion[],
  services: readonly Suggestion[],
): VisitLevel | null {
  if (chart.text.trim() === "" || noVisit(chart, services)) return null;
  if (diagnoses.length === 0 && !decisionSentences(chart).some((one) => one.section.kind === "assessment")) return null;
  if (woundOnly(diagnoses, services)) return null;
  const place = placeOf(chart);
  const problems = problemsOf(chart, diagnoses, place.acute);
  const data = dataOf(chart, services);
  const risk = riskOf(chart, problems.level !== "straightforward");
  const byMdm = twoOfThree([problems.level, data.level, risk.level]);
  const time = totalTimeOf(chart);
  const chosen = choose(chart, place, byMdm, time);
  const timeLevel = time === undefined ? undefined : levelByTime(place.series, time.minutes);
  return {
    code: chosen.code,
    level: chosen.level,
    basis: chosen.basis,
    problems,
    data,
    risk,
    setting: place.day?.name ?? place.series.name,
    codes: place.day === undefined ? [...new Set(place.series.codes)] : [place.day.short, place.day.long],
    mdm: { level: byMdm, code: codeOf(place.series, byMdm) },
    ...(time === undefined
      ? {}
      : {
          minutes: time.minutes,
          time: {
            minutes: time.minutes,
            level: timeLevel,
            code: timeLevel === undefined ? undefined : codeOf(place.series, timeLevel),
            evidence: time.evidence,
          },
        }),
    why: [
      {
        rule: "mdm-two-of-three",
        text: `problems ${problems.level}, data ${data.level}, risk ${risk.level}: two of three reach ${byMdm} (${place.series.name})`,
        source: SOURCE,
      },
      chosen.why,
    ],
  };
}

/** What a coder should know beside the level. Nothing here says that more should be billed. */
export function levelFindings(chart: Chart, level: VisitLevel): readonly CodingFinding[] {
  const place = placeOf(chart);
  const time = totalTimeOf(chart);
  const found: CodingFinding[] = [];
  const say = (rule: string, message: string, evidence = time === undefined ? [] : [time.evidence]): void => {
    found.push({ rule, severity: "advice", message, source: SOURCE, evidence });
  };
  if (place.newUnknown && chart.input.placeOfService !== undefined)
    say(
      "new-or-established",
      "Neither the record nor the note says whether the patient is new; the level is that of an established patient.",
      [],
    );
  if (place.consultationNotPaid)
    say(
      "consultation",
      "The note calls this a consultation; this payer takes none or is not known, so the visit is levelled as an ordinary one.",
      [],
    );
  if (time?.range === true) say("time-range", "The time is given as a range; its lower end counts.");
  if (time !== undefined && time.takenOff > 0)
    say("time-apart", `${time.takenOff} minutes belong to a service billed apart and were taken off the total.`);
  if (/\bcritical care\b[^.]{0,60}\bminutes?\b|\bminutes? of critical care\b/.test(chart.lower))
    say(
      "critical-care",
      "The note states critical care by the minute; that is not levelled here and must be coded by hand.",
      [],
    );
  if (time !== undefined && /\b(?:resident|teaching physician|attending attestation)\b/.test(chart.lower))
    say("teaching-time", "A resident took part: only the teaching physician's own minutes count as time.");
  const { prolonged } = place.series;
  if (level.basis === "time" && time !== undefined && prolonged !== undefined) {
    const medicare = chart.input.payer === "medicare";
    if (time.minutes >= (medicare ? prolonged.medicareFrom : prolonged.from))
      say(
        "prolonged-time",
        `The stated ${time.minutes} minutes go past the highest level; whether prolonged service (${medicare ? prolonged.medicareCode : prolonged.code}) was documented is the coder's to judge.`,
      );
  }
  return found;
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
      ...(level.basis === "time" && level.time !== undefined ? [level.time.evidence] : []),
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
