import { affirms } from "../concepts/family-context.ts";
import { CKD_STAGE, ckdStage } from "../concepts/families-heart-kidney.ts";
import { diabeticStem } from "../concepts/families-metabolic.ts";
import type { Diagnosis } from "../candidate.ts";
import {
  add,
  affirmedAt,
  drop,
  has,
  putBefore,
  recode,
  type RuleState,
  statementsWith,
  withCode,
} from "./diagnosis-list.ts";

const WITH = "ICD-10-CM Guidelines I.A.15; I.C.4.a";

interface Complication {
  readonly of: RegExp;
  /** Characters after the category. */
  readonly tail: string;
  /** Whether the condition's own code stays beside the diabetes. */
  readonly keep: boolean;
  readonly name: string;
  /** How statements speak of it, to see whether the provider sets it apart from the diabetes. */
  readonly words: RegExp;
}

const COMPLICATIONS: readonly Complication[] = [
  { of: /^N18\./, tail: "22", keep: true, name: "chronic kidney disease", words: /kidney|renal|ckd|nephro/ },
  { of: /^L97\.[45]/, tail: "621", keep: true, name: "foot ulcer", words: /ulcer/ },
  { of: /^L97\.[12389]|^L98\.4/, tail: "622", keep: true, name: "skin ulcer", words: /ulcer/ },
  { of: /^K31\.84$/, tail: "43", keep: true, name: "gastroparesis", words: /gastropar/ },
  { of: /^M86\./, tail: "69", keep: true, name: "osteomyelitis", words: /osteomyelitis/ },
  { of: /^K05\./, tail: "630", keep: true, name: "periodontal disease", words: /periodont|gingiv/ },
  {
    of: /^I70\.26/,
    tail: "52",
    keep: true,
    name: "peripheral angiopathy with gangrene",
    words: /arter|vascular|gangrene/,
  },
  { of: /^I70\.2/, tail: "51", keep: true, name: "peripheral angiopathy", words: /arter|vascular/ },
  { of: /^I96$/, tail: "52", keep: false, name: "gangrene", words: /gangrene/ },
  { of: /^R73\.9$/, tail: "65", keep: false, name: "hyperglycemia", words: /hyperglyc|sugar|glucose/ },
  { of: /^E16\.[02]$/, tail: "649", keep: false, name: "hypoglycemia", words: /hypoglyc|sugar/ },
  { of: /^E15$/, tail: "641", keep: false, name: "hypoglycemia with coma", words: /hypoglyc/ },
  {
    of: /^I73\.9$/,
    tail: "51",
    keep: false,
    name: "peripheral angiopathy",
    words: /arter|vascular|claudic|\bp[av]d\b/,
  },
  { of: /^G62\.9$|^G63$/, tail: "40", keep: false, name: "neuropathy", words: /neuropath/ },
  { of: /^G58\.9$/, tail: "41", keep: false, name: "mononeuropathy", words: /neuropath/ },
  { of: /^G90\.9$/, tail: "43", keep: false, name: "autonomic neuropathy", words: /neuropath/ },
  { of: /^H35\.00$/, tail: "319", keep: false, name: "retinopathy", words: /retinopath/ },
  { of: /^H26\.[89]$/, tail: "36", keep: false, name: "cataract", words: /cataract/ },
  { of: /^M14\.6/, tail: "610", keep: false, name: "Charcot joint", words: /charcot/ },
];

/** Causes other than diabetes and blood pressure that a provider gives for a complication. */
const OTHER_CAUSE =
  /\b(?:due to|caused by|secondary to|from|attributed to|because of)\b[^.;]{0,40}\b(?:polycystic|obstruct\w*|reflux nephro\w*|agenesis|solitary|iga|lupus|glomerulo\w*|lithium|nsaids?|alcohol\w*|chemotherapy|b12|radiation|smoking|raynaud\w*|trauma\w*|injury|pressure injury|venous|vasculitis|congenital)\b/;

function setApart(state: RuleState, complication: Complication, found: Diagnosis): boolean {
  const said = statementsWith(
    state,
    /\b(?:not|neither|nor) (?:thought )?(?:due|related|secondary|caused|attribut\w+)?(?: to| by)? ?(?:his |her |the )?diabet|unrelated to (?:the |his |her )?diabet|\bnon-?\s?diabetic\b|\bnot diabetic\b|\bdiabetes[^.;]{0,20}\bunrelated\b/,
  );
  if (said.some((text) => complication.words.test(text) || !COMPLICATIONS.some((one) => one.words.test(text))))
    return true;
  const own = found.mention?.context.sentence ?? "";
  return (
    OTHER_CAUSE.test(own) && complication.words.test(own) && !/diabet[^.;]{0,20}(?:and|,)|(?:and|,) diabet/.test(own)
  );
}

/** Diabetes "with": complications that the classification links are presumed related and coded together. */
export function diabetesCombinations(state: RuleState): void {
  const diabetes = withCode(state, /^E(?:08|09|10|11|13)\./);
  if (diabetes === undefined) {
    diabeticUlcer(state);
    return;
  }
  oneCategory(state);
  const stem = diabetes.code.slice(0, 3);
  for (const complication of COMPLICATIONS) join(state, stem, diabetes, complication);
  if (has(state, new RegExp(`^${stem}\\.22$`)))
    drop(state, (one) => one.code === `${stem}.21`, {
      rule: "diabetes-with",
      text: "the chronic kidney disease says it more exactly",
      source: "ICD-10-CM Guidelines I.B.2",
    });
  if (has(state, new RegExp(`^${stem}\\.(?:3(?![67])|4[1-9]|5[29])`)))
    drop(state, (one) => one.code === `${stem}.40` && has(state, new RegExp(`^${stem}\\.4[1-9]`)), {
      rule: "specific-first",
      text: "a more specific neuropathy is coded",
      source: "ICD-10-CM Guidelines I.B.2",
    });
  if (has(state, new RegExp(`^${stem}\\.(?!9$|A$)`)))
    drop(state, (one) => one.code === `${stem}.9` || one.code === `${stem}.A`, {
      rule: "diabetes-with",
      text: "a diabetes code with the complication says the type already",
      source: "ICD-10-CM Guidelines I.C.4.a",
    });
  if (has(state, /^E11\.A$/))
    drop(state, (one) => one.code === "E11.9", {
      rule: "diabetes-with",
      text: "remission is documented",
      source: "ICD-10-CM Guidelines I.C.4.a.1.(b)",
    });
  linked(state, stem);
  gastroparesis(state, stem);
  secondaryDiabetes(state, stem);
}

function join(state: RuleState, stem: string, diabetes: Diagnosis, complication: Complication): void {
  const found = withCode(state, complication.of);
  if (found === undefined || setApart(state, complication, found)) return;
  const plain = withCode(state, new RegExp(`^${stem}\\.9$`));
  const code = `${stem}.${complication.tail}`;
  const exact = new RegExp(`^${code.replace(".", "\\.")}$`);
  if (has(state, exact)) {
    if (!complication.keep) state.list = state.list.filter((one) => one !== found);
    return;
  }
  const why = {
    rule: "diabetes-with",
    text: `diabetes and ${complication.name} are presumed related`,
    source: WITH,
  };
  if (!complication.keep) {
    recode(found, code, why);
    return;
  }
  const words = [...diabetes.evidence.slice(0, 1), ...found.evidence.slice(0, 1)];
  add(state, code, words, why, { before: plain ?? found, confidence: 0.88 });
  const made = withCode(state, exact);
  if (made !== undefined) putBefore(state, made, found);
}

/** One patient has one kind of diabetes: the category that is given most precisely takes the general mentions with it. */
function oneCategory(state: RuleState): void {
  const special = withCode(state, /^E(?:08|09|10|13)\./);
  if (special === undefined || !has(state, /^E11\./) || /\btype (?:2|ii)\b|\bt2dm\b/.test(state.chart.lower)) return;
  const stem = special.code.slice(0, 3);
  for (const one of state.list.filter((item) => item.code.startsWith("E11."))) {
    const code = `${stem}${one.code.slice(3)}`;
    if (state.list.some((other) => other.code === code)) state.list = state.list.filter((other) => other !== one);
    else
      recode(one, code, {
        rule: "diabetes-type",
        text: "the note gives the kind of diabetes elsewhere",
        source: "ICD-10-CM Guidelines I.C.4.a",
      });
  }
}

/** What brought a secondary diabetes about: order and companions by the notes of E08, E09 and E13. */
function secondaryDiabetes(state: RuleState, stem: string): void {
  const diabetes = withCode(state, new RegExp(`^${stem}\\.`));
  if (diabetes === undefined) return;
  if (stem === "E08") {
    const cause = withCode(state, /^E84|^K86|^E83\.11|^E24|^C25|^E22\.0/);
    if (cause !== undefined) putBefore(state, cause, diabetes);
  }
  if (stem === "E13" && affirms(state.chart.lower, /\bpancreatectomy\b/)) {
    const words = affirmedAt(state, /\b(?:post-?)?pancreatectomy\b/) ?? diabetes.evidence[0];
    const evidence = words === undefined ? [] : [words];
    const why = {
      rule: "secondary-diabetes",
      text: "diabetes after removal of the pancreas",
      source: "ICD-10-CM Guidelines I.C.4.a.6.(b).(i)",
    };
    add(state, "E89.1", evidence, why, { before: diabetes });
    drop(state, (one) => one.code === "Z90.49", {
      rule: "secondary-diabetes",
      text: "the pancreas has its own absence code",
      source: "ICD-10-CM Tabular Z90.41",
    });
    add(
      state,
      /\bpartial pancreatectomy|\bdistal pancreatectomy|\bwhipple/.test(state.chart.lower) ? "Z90.411" : "Z90.410",
      evidence,
      why,
    );
  }
}

/** What goes with a diabetes code: the stage of the kidney disease, and a disorder that only the provider's words tie to it. */
function linked(state: RuleState, stem: string): void {
  const kidney = withCode(state, new RegExp(`^${stem}\\.22$`));
  if (kidney !== undefined && !has(state, /^N18\./)) {
    const stage = ckdStage(state.chart.lower);
    add(
      state,
      stage ?? "N18.9",
      kidney.evidence.slice(0, 1),
      {
        rule: "use-additional",
        text: "the stage of the kidney disease is added",
        source: "ICD-10-CM Tabular E11.22 use additional code",
      },
      { after: kidney },
    );
    const added = withCode(state, /^N18\.9$/);
    if (added !== undefined && stage === undefined) added.open = CKD_STAGE;
  }
  const organ = withCode(state, /^N52\.9$/);
  if (
    organ !== undefined &&
    statementsWith(
      state,
      /\b(?:erectile dysfunction|impotence)\b[^.;]{0,25}\b(?:due to|from|caused by|secondary to|with)\b[^.;]{0,20}diabet|\bdiabetic (?:erectile|impotence)|\bdiabet\w*[^.;]{0,12}\bwith (?:\w+ )?(?:erectile dysfunction|impotence)/,
    ).length > 0
  ) {
    const why = {
      rule: "diabetes-with",
      text: "the provider ties the erectile dysfunction to the diabetes",
      source: WITH,
    };
    recode(organ, "N52.1", why);
    add(state, `${stem}.69`, organ.evidence, why, { before: organ });
    const made = withCode(state, new RegExp(`^${stem}\\.69$`));
    if (made !== undefined) putBefore(state, made, organ);
    drop(state, (one) => one.code === `${stem}.9`, {
      ...why,
      text: "a diabetes code with the complication says the type already",
    });
  }
}

function gastroparesis(state: RuleState, stem: string): void {
  const autonomic = withCode(state, new RegExp(`^${stem}\\.43$`));
  const words = affirmedAt(state, /\bgastroparesis\b/, /assessment|reason/);
  if (autonomic !== undefined && words !== undefined)
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

function diabeticUlcer(state: RuleState): void {
  const ulcer = withCode(state, /^L97\.[45]/);
  if (ulcer === undefined || !affirms(state.chart.lower, /\bdiabetic (?:foot )?ulcer|\bdiabetes\b|\bdiabetic\b/))
    return;
  const stem = diabeticStem({ note: state.chart.lower, sentence: ulcer.mention?.context.sentence ?? "" });
  add(
    state,
    `${stem ?? "E11"}.621`,
    ulcer.evidence,
    { rule: "diabetes-with", text: "diabetes and foot ulcer are presumed related", source: WITH },
    { before: ulcer },
  );
}

const PUMP: readonly (readonly [RegExp, string])[] = [
  [/\b(?:displace\w*|dislodg\w*|fell out|came out)\b/, "T85.624A"],
  [/\bleak\w*/, "T85.633A"],
  [/\b(?:fail\w*|malfunction\w*|broke\w*|breakdown|stopped working|occlu\w*|defect\w*)\b/, "T85.614A"],
];

/** An insulin pump that gave too little or too much: the device first, then what it did with the insulin. */
export function insulinPump(state: RuleState): void {
  for (const sentence of state.chart.sentences) {
    if (!/assessment|body|summary|reason|course/.test(sentence.kind)) continue;
    const text = state.chart.lower.slice(sentence.start, sentence.end);
    const pump = /\b(?:insulin )?(?:infusion )?pump\b/.exec(text);
    const found = pump === null ? undefined : PUMP.find(([pattern]) => affirms(text, pattern));
    if (pump === null || found === undefined || !/insulin|diabet/.test(state.chart.lower)) continue;
    const words = {
      start: sentence.start + pump.index,
      end: sentence.start + pump.index + pump[0].length,
      text: state.chart.text.slice(sentence.start + pump.index, sentence.start + pump.index + pump[0].length),
      section: sentence.section.heading,
    };
    const why = {
      rule: "insulin-pump",
      text: "the failed pump is coded first, then the dose that it caused",
      source: "ICD-10-CM Guidelines I.C.4.a.5",
    };
    const over =
      /\boverdos\w*|too much insulin|over-?deliver\w*|hypoglyc/.test(`${text} ${state.chart.lower}`) &&
      !/\bunderdos|too little|hyperglyc|ketoacid|dka\b/.test(text);
    const first = state.list[0];
    add(state, found[1], [words], why, { before: first });
    const device = withCode(state, /^T85\.6/);
    add(state, over ? "T38.3X1A" : "T38.3X6A", [words], why, { after: device });
    return;
  }
}
