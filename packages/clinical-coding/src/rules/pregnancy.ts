import type { Diagnosis } from "../candidate.ts";
import { obstetricCode } from "../concepts/families-obstetric.ts";
import { COMPLICATING } from "../concepts/obstetric-table.ts";
import { gestationWeeks, type ObstetricPhase, obstetricPhase, trimesterOf } from "../concepts/pregnancy-state.ts";
import { add, affirmedAt, drop, has, putBefore, type RuleState, seen, withCode } from "./diagnosis-list.ts";

const PRIORITY = "ICD-10-CM Guidelines I.C.15.a.1";

/** The note without what is said of relatives. */
function told(state: RuleState): string {
  let text = state.chart.lower;
  for (const section of state.chart.sections)
    if (section.kind === "family-history")
      text = text.slice(0, section.start) + " ".repeat(section.end - section.start) + text.slice(section.end);
  return text;
}

export function phaseIn(state: RuleState): ObstetricPhase | undefined {
  const { setting, input } = state.chart;
  return obstetricPhase({ note: told(state), setting, age: input.age, sex: input.sex });
}

const INCIDENTAL =
  /\b(?:incidental(?:ly)? (?:to|pregnan\w+)|pregnan\w+[^.;]{0,30}\bincidental\b|(?:not|in no way) (?:affect\w*|complicat\w*|related to|impact\w*)[^.;]{0,25}\bpregnan\w+|pregnan\w+[^.;]{0,40}\b(?:is |are )?(?:not (?:affected|complicated|related|impacted)|unaffected|unrelated)|(?:unrelated|no relation|no bearing|no effect|does not (?:affect|complicate)) (?:to |on |with )?(?:the |her )?pregnan\w+)/;

/** Pregnancy that the provider calls incidental is a status; everything else of a pregnant patient belongs to chapter 15. */
export function pregnancyFirst(state: RuleState): void {
  const phase = phaseIn(state);
  if (phase === undefined) return;
  const words = seen(state, INCIDENTAL);
  const incidental = words ?? (has(state, /^Z33\.1$/) ? withCode(state, /^Z33\.1$/)?.evidence[0] : undefined);
  if (incidental !== undefined && phase === "pregnant" && !has(state, /^O(?!9A)/)) {
    const first = withCode(state, /^(?!Z33)/);
    add(
      state,
      "Z33.1",
      [incidental],
      { rule: "incidental-pregnancy", text: "the provider says that the pregnancy is incidental", source: PRIORITY },
      { after: first },
    );
    return;
  }
  complicating(state, phase);
  if (has(state, /^O/))
    drop(state, (one) => /^Z33\.1$|^Z34/.test(one.code), {
      rule: "pregnancy",
      text: "a code of chapter 15 takes the place of normal supervision",
      source: "ICD-10-CM Guidelines I.C.15.b.1",
    });
}

/** Conditions of other chapters: the chapter 15 code that says that they complicate the pregnancy, then their own. */
function complicating(state: RuleState, phase: ObstetricPhase): void {
  const note = told(state);
  const trimester = trimesterOf(note, state.chart.on);
  for (const one of [...state.list]) {
    const row = COMPLICATING.find((item) => item.code.test(one.code));
    if (row === undefined || covered(state, one)) continue;
    // After birth only what the visit is for is taken to be the puerperium's.
    const code = obstetricCode(row[phase], trimester, "0");
    const why = {
      rule: "pregnancy-complicated",
      text: `${row.text}; chapter 15 stands before other chapters`,
      source: PRIORITY,
    };
    if (row.alone === true) {
      if (state.list.some((other) => other.code === code)) {
        drop(state, (other) => other === one, why);
        continue;
      }
      one.code = code;
      one.why.push(why);
      continue;
    }
    add(state, code, one.evidence.slice(0, 1), why, { before: one });
  }
}

/** Whether a chapter 15 code already says what the condition is. */
function covered(state: RuleState, one: Diagnosis): boolean {
  if (/^N(?:10|12|30|39)/.test(one.code)) return has(state, /^O23\.[0-4]|^O86\.2/);
  if (/^E1[0-3]\./.test(one.code)) return has(state, /^O24\./);
  if (/^I1[0-3]/.test(one.code)) return has(state, /^O1[0136]\./);
  if (/^D(?:5|6[0-4])/.test(one.code)) return has(state, /^O99\.0|^O90\.81/);
  if (/^F53|^K64|^R11/.test(one.code) && has(state, /^O(?:21|22|87)/)) return true;
  if (/^A4[01]|^R65|^B9[56]/.test(one.code)) return true;
  if (/^R/.test(one.code)) return has(state, /^O/);
  if (/^(?:G4[34]|R51)/.test(one.code)) return false;
  if (/^E8[67]/.test(one.code)) return has(state, /^O21\.1/);
  if (/^K83|^K76/.test(one.code)) return has(state, /^O26\.6/);
  return false;
}

/** Supervision of high risk stands first at prenatal visits; weeks go with chapter 15; the outcome goes with a delivery. */
export function pregnancyCompanions(state: RuleState): void {
  const phase = phaseIn(state);
  if (phase === undefined && !has(state, /^O/)) return;
  gestationalDiabetesAlone(state);
  puerperalSepsis(state, phase);
  obstetricOrganism(state);
  sepsisAndAge(state);
  if (phase === "childbirth") deliveryOutcome(state);
  const note = told(state);
  const supervision = withCode(state, /^O09/);
  const first = state.list[0];
  if (
    supervision !== undefined &&
    first !== undefined &&
    phase === "pregnant" &&
    state.chart.setting === "outpatient" &&
    /\b(?:prenatal|ob|obstetric|antenatal|supervision|routine)\b/.test(note)
  )
    putBefore(state, supervision, first);
  const chapter15 = state.list.filter((one) => /^O(?!0[0-8]|8[5-7]|9[0-2]|94)/.test(one.code)).at(-1);
  const weeks = gestationWeeks(note, state.chart.on);
  if (chapter15 === undefined || weeks === undefined || phase === "puerperium" || has(state, /^O0[0-8]|^Z33\.2/))
    return;
  const words = seen(
    state,
    new RegExp(`\\b${weeks}(?: |-)?w\\w*|\\b${weeks} ?(?:\\+|\\d/7)|\\b(?:edd|lmp|due date)\\b`),
  );
  add(
    state,
    weeks < 8 ? "Z3A.01" : weeks > 42 ? "Z3A.49" : `Z3A.${String(weeks).padStart(2, "0")}`,
    words === undefined ? chapter15.evidence.slice(0, 1) : [words],
    {
      rule: "pregnancy",
      text: "the completed week of pregnancy is reported with a code of chapter 15",
      source: "ICD-10-CM Guidelines I.C.15.a.7; I.C.21.c.11",
    },
  );
}

function gestationalDiabetesAlone(state: RuleState): void {
  if (!has(state, /^O24\.4/)) return;
  drop(state, (one) => /^E1[01]\.|^E13|^O24\.[0-389]|^Z79\.(?:4|84|85)$|^O99\.81/.test(one.code), {
    rule: "gestational-diabetes",
    text: "gestational diabetes says its control itself and goes with no other diabetes code",
    source: "ICD-10-CM Guidelines I.C.15.i",
  });
}

const ORGANISMS: readonly (readonly [RegExp, string])[] = [
  [/^A41\.51$/, "B96.20"],
  [/^A41\.01$/, "B95.61"],
  [/^A41\.02$/, "B95.62"],
  [/^A40\.0$/, "B95.0"],
  [/^A40\.1$/, "B95.1"],
  [/^A40\./, "B95.5"],
];

/** Sepsis after birth that the note calls puerperal, with its organism. */
function puerperalSepsis(state: RuleState, phase: ObstetricPhase | undefined): void {
  const sepsis = withCode(state, /^A4[01]\./);
  if (
    phase !== "puerperium" ||
    sepsis === undefined ||
    !/\b(?:puerperal|post-?partum) sepsis|\bsepsis\b[^.;]{0,30}\b(?:puerperal|post-?partum)/.test(state.chart.lower)
  )
    return;
  const organism = ORGANISMS.find(([pattern]) => pattern.test(sepsis.code))?.[1];
  const why = {
    rule: "puerperal-sepsis",
    text: "puerperal sepsis takes the place of the codes of sepsis; its organism follows",
    source: "ICD-10-CM Guidelines I.C.15.k",
  };
  sepsis.code = "O85";
  sepsis.why.push(why);
  if (organism !== undefined) add(state, organism, sepsis.evidence, why, { after: sepsis });
}

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e\.? ?coli|escherichia coli)\b/, "B96.20"],
  [/\bklebsiella\b/, "B96.1"],
  [/\bproteus\b/, "B96.4"],
  [/\bpseudomonas\b/, "B96.5"],
  [/\benterococc\w+\b/, "B95.2"],
  [/\bgroup a strep\w*\b/, "B95.0"],
  [/\b(?:group b strep\w*|gbs)\b/, "B95.1"],
  [/\b(?:mrsa|methicillin[- ]resistant)\b/, "B95.62"],
  [/\b(?:mssa|staph\w* aureus)\b/, "B95.61"],
];

/** The organism of an infection of pregnancy or the puerperium, where the note names it as the cause. */
function obstetricOrganism(state: RuleState): void {
  const infection = withCode(state, /^O23\.|^O85$|^O86\./);
  if (infection === undefined || has(state, /^B9[56]\./)) return;
  for (const [pattern, code] of CAUSES) {
    const words = affirmedAt(state, pattern);
    if (words === undefined) continue;
    add(
      state,
      code,
      [words],
      {
        rule: "organism",
        text: "the organism follows the infection",
        source: "ICD-10-CM Guidelines I.C.1.b; I.C.15.k",
      },
      { after: infection },
    );
    return;
  }
}

function sepsisAndAge(state: RuleState): void {
  if (has(state, /^O21\.1$/))
    drop(state, (one) => /^E8[67]\.|^R82\.4|^R11/.test(one.code), {
      rule: "combination",
      text: "hyperemesis with metabolic disturbance says it",
      source: "ICD-10-CM Guidelines I.C.18.c",
    });
  if (has(state, /^O85$/))
    drop(state, (one) => /^A4[01]\./.test(one.code), {
      rule: "puerperal-sepsis",
      text: "puerperal sepsis takes the place of the codes of sepsis; its organism is added from B95 and B96",
      source: "ICD-10-CM Guidelines I.C.15.k",
    });
  if (has(state, /^O/))
    drop(state, (one) => /^Z68\./.test(one.code), {
      rule: "bmi",
      text: "the body mass index is not reported in pregnancy",
      source: "ICD-10-CM Guidelines I.C.21.c.3",
    });
}

const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  [/\btwins?\b[^.]*\bone (?:\w+ )?(?:stillborn|demise)|\bone liveborn\b[^.]*\bone stillborn/, "Z37.3"],
  [/\btwins?\b[^.]*\bboth stillborn/, "Z37.4"],
  [/\btriplets\b/, "Z37.51"],
  [/\btwins?\b/, "Z37.2"],
  [/\b(?:stillborn|stillbirth|fetal demise|intrauterine (?:fetal )?(?:death|demise))\b/, "Z37.1"],
];

/** A delivery in this stay: its outcome, and O80 only where nothing of chapter 15 complicates it. */
function deliveryOutcome(state: RuleState): void {
  const note = told(state).replace(/\b(?:prior|previous|history of)\b[^.;]*/g, " ");
  const outcome = OUTCOMES.find(([pattern]) => pattern.test(note))?.[1] ?? "Z37.0";
  const words = seen(state, /\b(?:delivered|delivery|gave birth|birth|nsvd|cesarean|c-?section)\b[^.;\n]{0,40}/);
  const evidence = words === undefined ? [] : [words];
  const others = state.list.some((one) => /^O(?!80|82|09)/.test(one.code));
  const single = outcome === "Z37.0";
  if (others || !single)
    drop(state, (one) => /^O8[02]$/.test(one.code), {
      rule: "normal-delivery",
      text: "another code of chapter 15 describes the delivery",
      source: "ICD-10-CM Guidelines I.C.15.n.1",
    });
  drop(state, (one) => /^O09|^Z34/.test(one.code), {
    rule: "normal-delivery",
    text: "supervision is for the time before birth",
    source: "ICD-10-CM Guidelines I.C.15.b.2",
  });
  const o80 = withCode(state, /^O8[02]$/);
  const first = state.list[0];
  if (o80 !== undefined && first !== undefined) putBefore(state, o80, first);
  if (!has(state, /^O/)) return;
  add(state, outcome, evidence, {
    rule: "outcome-of-delivery",
    text: "every record of a delivery has its outcome",
    source: "ICD-10-CM Guidelines I.C.15.b.5",
  });
}
