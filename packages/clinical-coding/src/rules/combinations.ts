import { affirms } from "../concepts/family-context.ts";
import { CKD_STAGE, ckdStage } from "../concepts/families-heart-kidney.ts";
import { add, affirmedAt, drop, has, putBefore, recode, type RuleState, seen, withCode } from "./diagnosis-list.ts";

const WITH = "ICD-10-CM Guidelines I.A.15";

/** Hypertension with heart failure and kidney disease: presumed related unless the provider says otherwise. */
export function hypertensionCombinations(state: RuleState): void {
  const pressure = withCode(state, /^I1[0136]|^I12/);
  const note = state.chart.lower;
  const unrelated =
    /\bnot (?:due|related|attributed|secondary) to (?:his |her |the )?(?:blood pressure|hypertension)|hypertension, unrelated|unrelated to (?:the )?hypertension/.test(
      note,
    );
  const renal = /\bhypertensive chronic kidney|hypertensive kidney|hypertensive nephro/.test(note);
  if (pressure === undefined) {
    const resistant = withCode(state, /^I1A\.0$/);
    const words = affirmedAt(state, /\b(?:essential hypertension|hypertension|htn)\b/);
    if (resistant !== undefined && words !== undefined) {
      add(
        state,
        "I10",
        [words],
        {
          rule: "resistant-hypertension",
          text: "resistant hypertension is reported after the hypertension itself",
          source: "ICD-10-CM Guidelines I.C.9.a.12",
        },
        { before: resistant },
      );
    }
    return;
  }
  if (pressure.code !== "I10" || unrelated) return;
  const heart = withCode(state, /^I50\./);
  let kidney = withCode(state, /^N18\./);
  if (kidney === undefined && renal) {
    const words = seen(state, /hypertensive chronic kidney[a-z ]*/);
    add(
      state,
      ckdStage(note) ?? "N18.9",
      words === undefined ? [] : [words],
      {
        rule: "hypertension-with",
        text: "the stage of the kidney disease is reported with it",
        source: "ICD-10-CM Guidelines I.C.9.a.2",
      },
      { after: pressure },
    );
    kidney = withCode(state, /^N18\./);
    if (kidney?.code === "N18.9") kidney.open = CKD_STAGE;
  }
  if (heart === undefined && kidney === undefined) return;
  const late = kidney !== undefined && /^N18\.[56]$/.test(kidney.code);
  const code =
    heart !== undefined && kidney !== undefined
      ? late
        ? "I13.2"
        : "I13.0"
      : heart !== undefined
        ? "I11.0"
        : late
          ? "I12.0"
          : "I12.9";
  recode(pressure, code, {
    rule: "hypertension-with",
    text: `hypertension is presumed related to ${[heart === undefined ? "" : "heart failure", kidney === undefined ? "" : "chronic kidney disease"].filter((one) => one !== "").join(" and ")}`,
    source: `${WITH}; I.C.9.a`,
  });
  for (const other of [heart, kidney]) {
    if (other === undefined) continue;
    pressure.evidence.push(...other.evidence.slice(0, 1));
    putBefore(state, pressure, other);
  }
}

const COMPLICATIONS: readonly {
  readonly of: RegExp;
  readonly tail: string;
  readonly keep: boolean;
  readonly name: string;
}[] = [
  { of: /^N18\./, tail: "22", keep: true, name: "chronic kidney disease" },
  { of: /^L97\.[45]/, tail: "621", keep: true, name: "foot ulcer" },
  { of: /^K31\.84$/, tail: "43", keep: true, name: "gastroparesis" },
  { of: /^(?:R73\.9)$/, tail: "65", keep: false, name: "hyperglycemia" },
  { of: /^E16\.2$/, tail: "649", keep: false, name: "hypoglycemia" },
  { of: /^I73\.9$/, tail: "51", keep: false, name: "peripheral angiopathy" },
  { of: /^(?:G62\.9)$/, tail: "40", keep: false, name: "neuropathy" },
  { of: /^G90\.9$/, tail: "43", keep: false, name: "autonomic neuropathy" },
  { of: /^H35\.0/, tail: "319", keep: false, name: "retinopathy" },
];

/** Diabetes "with": complications that the classification links are presumed related and coded together. */
export function diabetesCombinations(state: RuleState): void {
  const diabetes = withCode(state, /^E(?:08|09|10|11|13)\./);
  if (diabetes === undefined) {
    diabeticUlcer(state);
    return;
  }
  const stem = diabetes.code.slice(0, 3);
  const unrelated = /\bnot (?:due|related) to (?:his |her |the )?diabetes\b/.test(state.chart.lower);
  const plain = withCode(state, new RegExp(`^${stem}\\.9$`));
  for (const complication of COMPLICATIONS) {
    const found = withCode(state, complication.of);
    if (found === undefined || unrelated) continue;
    const code = `${stem}.${complication.tail}`;
    if (has(state, new RegExp(`^${code.replace(".", "\\.")}$`))) {
      if (!complication.keep) state.list = state.list.filter((one) => one !== found);
      continue;
    }
    const why = {
      rule: "diabetes-with",
      text: `diabetes and ${complication.name} are presumed related`,
      source: `${WITH}; I.C.4.a`,
    };
    if (complication.keep) {
      const words = [...diabetes.evidence.slice(0, 1), ...found.evidence.slice(0, 1)];
      add(state, code, words, why, { before: found, confidence: 0.88 });
      if (plain !== undefined) {
        const made = withCode(state, new RegExp(`^${code.replace(".", "\\.")}$`));
        if (made !== undefined) putBefore(state, made, found);
      }
    } else recode(found, code, why);
  }
  if (has(state, new RegExp(`^${stem}\\.(?!9$)`))) {
    drop(state, (one) => one.code === `${stem}.9`, {
      rule: "diabetes-with",
      text: "a diabetes code with the complication says the type already",
      source: "ICD-10-CM Guidelines I.C.4.a",
    });
  }
  gastroparesis(state, stem);
}

function gastroparesis(state: RuleState, stem: string): void {
  const autonomic = withCode(state, new RegExp(`^${stem}\\.43$`));
  const words = affirmedAt(state, /\bgastroparesis\b/, /assessment|reason/);
  if (autonomic !== undefined && words !== undefined) {
    add(
      state,
      "K31.84",
      [words],
      {
        rule: "use-additional",
        text: "the gastroparesis is named after the diabetes",
        source: "ICD-10-CM Tabular K31.84 code first",
      },
      { after: autonomic },
    );
  }
}

function diabeticUlcer(state: RuleState): void {
  const ulcer = withCode(state, /^L97\.[45]/);
  if (ulcer === undefined || !affirms(state.chart.lower, /\bdiabetic (?:foot )?ulcer|\bdiabetes\b|\bdiabetic\b/))
    return;
  const type =
    /\btype (?:1|i)\b|\bt1dm\b/.test(state.chart.lower) && !/\btype (?:2|ii)\b/.test(state.chart.lower) ? "E10" : "E11";
  add(
    state,
    `${type}.621`,
    ulcer.evidence,
    { rule: "diabetes-with", text: "diabetes and foot ulcer are presumed related", source: `${WITH}; I.C.4.a` },
    { before: ulcer },
  );
}

/** A foot ulcer that a diabetic has is coded with its site. */
export function respiratoryCombinations(state: RuleState): void {
  const copd = withCode(state, /^J44\.[19]$/);
  const infection = withCode(state, /^J1[2-8]\.|^J1[3-8]$|^J20\./);
  if (copd !== undefined && infection !== undefined) {
    add(
      state,
      "J44.0",
      [...copd.evidence.slice(0, 1), ...infection.evidence.slice(0, 1)],
      {
        rule: "copd-infection",
        text: "COPD with a lower respiratory infection has its own code, with the infection beside it",
        source: "ICD-10-CM Guidelines I.C.10.a; Tabular J44.0 code also",
      },
      { before: copd },
    );
    if (copd.code === "J44.9") state.list = state.list.filter((one) => one !== copd);
  }
  const covid = withCode(state, /^U07\.1$/);
  if (covid !== undefined && has(state, /^J12\.82$/))
    drop(state, (one) => /^J18|^J12\.89/.test(one.code), {
      rule: "covid-pneumonia",
      text: "the pneumonia is that of COVID-19",
      source: "ICD-10-CM Guidelines I.C.1.g.1.c.i",
    });
}

/** Kidney disease stands before the anemia it causes. */
export function kidneyAnemia(state: RuleState): void {
  const anemia = withCode(state, /^D63\.1$/);
  if (anemia === undefined) return;
  const stage = ckdStage(state.chart.lower);
  if (!has(state, /^N18\.|^I1[23]/)) {
    const words = seen(state, /\b(?:ckd|chronic kidney disease)[a-z0-9 ]{0,12}/);
    add(
      state,
      stage ?? "N18.9",
      words === undefined ? anemia.evidence : [words],
      {
        rule: "code-first",
        text: "the kidney disease is coded before the anemia it causes",
        source: "ICD-10-CM Tabular D63.1 code first",
      },
      { before: anemia },
    );
  }
  const kidney = withCode(state, /^N18\./);
  if (kidney !== undefined) putBefore(state, kidney, anemia);
}

const ORGANISMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e\.? ?coli|escherichia coli)\b/, "B96.20"],
  [/\bklebsiella\b/, "B96.1"],
  [/\bproteus\b/, "B96.4"],
  [/\bpseudomonas\b/, "B96.5"],
  [/\benterococc\w*/, "B95.2"],
  [/\bmrsa\b|\bmethicillin[- ]resistant\b/, "B95.62"],
  [/\bmssa\b|\bstaph\w* aureus\b/, "B95.61"],
  [/\bgroup b strep\w*/, "B95.1"],
  [/\bgroup a strep\w*/, "B95.0"],
];

/** The organism of an infection whose code does not name it. */
export function organisms(state: RuleState): void {
  const infection = withCode(state, /^N39\.0$|^N30\.|^N10$|^L03\.|^L02\.|^T83\.51|^M00\./);
  if (infection === undefined || has(state, /^A4[01]/)) return;
  for (const [pattern, code] of ORGANISMS) {
    const words = affirmedAt(state, pattern);
    if (words === undefined) continue;
    const after = has(state, /^N39\.0$/) ? withCode(state, /^N39\.0$/) : infection;
    add(
      state,
      code,
      [words],
      {
        rule: "use-additional",
        text: "the organism is reported after the infection",
        source: "ICD-10-CM Guidelines I.B.7; Tabular use additional code",
      },
      { after },
    );
    return;
  }
}
