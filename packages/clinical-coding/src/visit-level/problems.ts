import { type Chart, evidenceAt } from "../chart.ts";
import type { Sentence } from "../reading/sentences.ts";
import type { Evidence, LevelElement, LevelItem, MdmLevel, Suggestion } from "../types.ts";
import { conditional, decisionSentences, lowerOf, type Part, partsOf, wordsIn } from "./note-parts.ts";
import {
  isChronic,
  isComplicated,
  isMildFinding,
  isMinor,
  isNoProblem,
  isOpenFinding,
  isSystemic,
  isThreatening,
} from "./problem-kinds-table.ts";
import { type ProblemStatus, statusOf } from "./problem-status.ts";
import { hospitalDecision } from "./risk.ts";

const SOURCE = "CPT E/M guidelines 2021/2023, number and complexity of problems; CMS-1715-F, CMS-1770-F";

/** What a problem counts as. */
export type ProblemCategory =
  | "minor"
  | "chronic-stable"
  | "chronic-worse"
  | "chronic-severe"
  | "acute-simple"
  | "acute-systemic"
  | "acute-complicated"
  | "uncertain"
  | "threat"
  | "elsewhere";

const ALONE: Readonly<Record<ProblemCategory, MdmLevel | undefined>> = {
  minor: "straightforward",
  "chronic-stable": "low",
  "chronic-worse": "moderate",
  "chronic-severe": "high",
  "acute-simple": "low",
  "acute-systemic": "moderate",
  "acute-complicated": "moderate",
  uncertain: "moderate",
  threat: "high",
  elsewhere: undefined,
};

const WORDS: Readonly<Record<ProblemCategory, string>> = {
  minor: "minor, heals by itself",
  "chronic-stable": "chronic, stable",
  "chronic-worse": "chronic, worse or not at its goal",
  "chronic-severe": "chronic, severely worse",
  "acute-simple": "acute, uncomplicated",
  "acute-systemic": "acute, with the whole body ill",
  "acute-complicated": "acute, complicated",
  uncertain: "new, cause and outcome open",
  threat: "a threat to life or bodily function",
  elsewhere: "named, cared for elsewhere",
};

const RANK: readonly MdmLevel[] = ["straightforward", "low", "moderate", "high"];

/** A condition to be levelled: a code that the engine gives, or one that the note names and no code was given for. */
type Named = Pick<Suggestion, "code" | "title" | "evidence">;

/** Words of a diagnosis that tell where else it is spoken of. */
function keysOf(one: Named): readonly string[] {
  const dull =
    /^(?:right|left|bilateral|acute|chronic|type|disease|disorder|syndrome|pain|with|without|unspecified|other|lower|upper|primary|secondary|mild|moderate|severe|status|post|history|follow|from|finding|stage|newly|diagnosed|likely|consistent|initial|patient)$/;
  const words = one.evidence.flatMap((piece) => piece.text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return [...new Set(words.filter((word) => !dull.test(word)))];
}

interface About {
  readonly plan: readonly Sentence[];
  readonly story: readonly Sentence[];
}

/** The statements about a diagnosis: its parts of the plan, and sentences elsewhere that name it. */
function about(chart: Chart, parts: readonly Part[], one: Named, alone: boolean, others: readonly Named[]): About {
  const decisions = decisionSentences(chart);
  if (alone) return { plan: decisions, story: chart.sentences.filter((each) => each.section.kind === "history") };
  const keys = keysOf(one);
  const names = (text: string): boolean => keys.some((key) => text.includes(key));
  const holds = (sentence: Sentence): boolean =>
    one.evidence.some((piece) => piece.start >= sentence.start && piece.start < sentence.end);
  const own = parts.filter(
    (part) => part.heading !== undefined && (holds(part.heading) || names(lowerOf(chart, part.heading))),
  );
  const free = parts
    .filter((part) => part.heading === undefined)
    .flatMap((part) =>
      spokenOf(chart, part.sentences, (sentence) => holds(sentence) || names(lowerOf(chart, sentence))),
    );
  const plan = [
    ...own.flatMap((part) => part.sentences),
    ...free,
    ...(others[0] === one ? unclaimed(chart, parts, others) : []),
  ];
  const story = chart.sentences.filter(
    (sentence) =>
      (sentence.section.kind === "history" || sentence.section.kind === "reason" || sentence.section.kind === "body") &&
      !plan.includes(sentence) &&
      names(lowerOf(chart, sentence)),
  );
  return { plan: plan.length === 0 ? decisions.filter((each) => holds(each)) : plan, story };
}

/** Statements of a plan without headings that name no problem at all: they go with the first one. */
function unclaimed(chart: Chart, parts: readonly Part[], all: readonly Named[]): readonly Sentence[] {
  const keys = all.flatMap(keysOf);
  return parts
    .filter((part) => part.heading === undefined)
    .flatMap((part) => part.sentences)
    .filter((one) => one.section.kind === "plan" && !keys.some((key) => lowerOf(chart, one).includes(key)));
}

/** In running text: the sentences that name the problem, each with the next one when that names no other. */
function spokenOf(
  chart: Chart,
  sentences: readonly Sentence[],
  isAbout: (sentence: Sentence) => boolean,
): readonly Sentence[] {
  const found: Sentence[] = [];
  let going = false;
  for (const sentence of sentences) {
    if (isAbout(sentence)) going = true;
    else if (
      /\b(?:regarding|in regards? to|as for|in terms of|for (?:his|her|the patient'?s))\b/.test(
        lowerOf(chart, sentence),
      ) ||
      sentence.leads
    )
      going = false;
    if (going) found.push(sentence);
  }
  return found;
}

const ELSEWHERE =
  /\b(?:(?:managed|followed|monitored|treated|handled) (?:elsewhere|by (?:his|her|their|the|an outside|dr\.?) ?\w*)|defer(?:red)? (?:management )?to (?:his|her|their|the) \w+|not addressed (?:today|at this visit))\b/;
const WORK_UP =
  /\b(?:rule out|r\/o|evaluat\w+ (?:for|of|further)|further (?:evaluation|work-?up|testing|imaging)|work-?up|concern(?:ed|ing)? (?:for|about|that|of)|suspect\w*|suspicious|etiolog\w+|unclear|unknown|uncertain|differential|possible|possibly|cause (?:of|is|not)|to (?:determine|find|look for|assess)|(?:source|cause|reason) (?:is )?(?:not yet |not |un)known|mri|ct|cat scan|biops\w+|endoscopy|colonoscopy|egd|echocardiogram|stress test|holter|monitor\b(?! (?:your|his|her))|ultrasound|referral|refer (?:him|her|the patient|them)|imaging)\b/;
const ESCALATED =
  /\b(?:life[- ]threatening|threat(?:en\w*)? to life|respiratory distress|hemodynamically unstable|septic\b|intubat\w+|threaten\w* (?:life|limb))\b/;
const FUNCTION_LOSS =
  /\b(?:(?:optic )?chiasm\w* compress\w+|compression of the (?:optic|spinal|brain)\w*|spinal cord compression|cauda equina|(?:loss|threat(?:ened)?) of (?:vision|sight|limb|life)|bitemporal hemianopi\w|limb[- ]threatening|critical limb|(?:suicidal|homicidal) (?:ideation )?with (?:a )?(?:plan|intent))\b/;
const GONE =
  /\b(?:(?:spontaneously |completely |has |have |since )+resolved|has not recurred|(?:currently|now) (?:asymptomatic|symptom[- ]free))\b/;
const ADVANCED_CANCER =
  /\b(?:stage (?:iii|iv|3|4)[abc]?|metasta(?:tic|ses|sis|sized)|lymph node (?:involvement|metast\w+)|recurrent (?:cancer|disease)|progressive (?:cancer|disease)|locally advanced|unresectable|inoperable|palliative|end[- ]stage)\b/;
const NO =
  /\b(?:no|not|without|negative|den(?:ies|ied)|rule out|ruled out|r\/o|exclude|absence of|evidence of|if|any|screen(?:ing)? for|family|risk (?:of|for)|prevent\w*)\b[^.;]{0,50}$/;

function said(chart: Chart, sentences: readonly Sentence[], pattern: RegExp): Evidence | undefined {
  for (const sentence of sentences) {
    const lower = lowerOf(chart, sentence);
    const match = pattern.exec(lower);
    if (match === null || NO.test(lower.slice(0, match.index)) || conditional(lower, match.index)) continue;
    return wordsIn(chart, sentence, match.index, match.index + match[0].length);
  }
  return undefined;
}

interface Judged {
  readonly category: ProblemCategory;
  readonly words: Evidence | undefined;
}

/** Whether the note says that life or function is in danger from this problem now. */
function threat(chart: Chart, one: Named, plan: readonly Sentence[], acutePlace: boolean): Evidence | undefined {
  const { code } = one;
  const loss = /^(?:D33|D35|C|G|H|S|R45|I7|M48|M5)/.test(code)
    ? said(chart, decisionSentences(chart), FUNCTION_LOSS)
    : undefined;
  if (loss !== undefined) return loss;
  if (/^C(?!44)/.test(code) || /^D0/.test(code)) {
    const treated =
      /\b(?:chemotherapy|chemo|radiation|surg\w+|resection|immunotherapy|hospice|palliative|hysterectomy|treatment)\b/;
    const far = said(
      chart,
      [...plan, ...chart.sentences.filter((each) => each.section.kind === "results")],
      ADVANCED_CANCER,
    );
    if (far !== undefined && said(chart, plan, treated) !== undefined) return far;
  }
  if (!isMinor(code)) {
    const escalated =
      said(chart, plan, ESCALATED) ??
      plan.map((each) => hospitalDecision(chart, each)).find((each) => each !== undefined);
    if (escalated !== undefined) return escalated;
  }
  return acutePlace && isThreatening(code) ? one.evidence[0] : undefined;
}

function judgeChronic(
  chart: Chart,
  plan: readonly Sentence[],
  status: ProblemStatus,
  words: Evidence | undefined,
  one: Named,
): Judged {
  switch (status) {
    case "severe":
    case "worse":
    case "treatment-raised":
    case "new":
      return { category: "chronic-worse", words };
    case "unsaid": {
      // A disease that is still being confirmed or staged has no goal that it could be at.
      const sought = said(
        chart,
        plan,
        /\b(?:confirm (?:the |this )?diagnosis|evaluate for|further (?:evaluation|work-?up|testing)|for staging|to stage|genotype|newly)\b/,
      );
      return { category: sought === undefined ? "chronic-stable" : "chronic-worse", words: sought };
    }
    default:
      return {
        category: /exacerbation|uncontrolled|with hyperglycemia|acute on chronic/i.test(one.title)
          ? "chronic-worse"
          : "chronic-stable",
        words,
      };
  }
}

function judge(chart: Chart, one: Named, told: About, acutePlace: boolean): Judged {
  const { code } = one;
  const danger = threat(chart, one, told.plan, acutePlace);
  if (danger !== undefined) return { category: "threat", words: danger };
  const { status, words } = statusOf(chart, told.plan, told.story);
  if (said(chart, told.plan, ELSEWHERE) !== undefined && status === "unsaid")
    return { category: "elsewhere", words: said(chart, told.plan, ELSEWHERE) };
  const malignant = /^C|^D0/.test(code);
  if (malignant)
    return { category: status === "stable" || status === "resolved" ? "chronic-stable" : "chronic-worse", words };
  if (isMinor(code)) return { category: "minor", words };
  if (isOpenFinding(code) && !(isChronic(code) && status === "stable")) return judgeFinding(chart, one, told, status);
  if (isChronic(code)) return judgeChronic(chart, told.plan, status, words, one);
  if (isSystemic(code)) return { category: "acute-systemic", words };
  if (isComplicated(code))
    return { category: simpleAfterAll(chart, one, told) ? "acute-simple" : "acute-complicated", words };
  if (status === "severe") return { category: "acute-complicated", words };
  return { category: "acute-simple", words };
}

/** A sign without diagnosis: open when its cause is being looked for, simple when it is treated as it stands. */
function judgeFinding(chart: Chart, one: Named, told: About, status: ProblemStatus): Judged {
  if (status === "resolved" || said(chart, told.plan, GONE) !== undefined)
    return { category: "acute-simple", words: undefined };
  const sought = said(chart, told.plan, WORK_UP);
  if (
    sought !== undefined &&
    !(isMildFinding(one.code) && !/\b(?:mri|ct|biops|cat|echo|colonoscopy|egd)/.test(sought.text.toLowerCase()))
  )
    return { category: "uncertain", words: sought };
  return { category: isChronic(one.code) ? "chronic-stable" : "acute-simple", words: undefined };
}

/** A small bone broken without displacement and treated with a splint is an uncomplicated injury. */
function simpleAfterAll(chart: Chart, one: Named, told: About): boolean {
  if (!/^S/.test(one.code)) return false;
  const grave =
    /\b(?:surg\w+|orif|open reduction|operat\w+|displac\w+|dislocat\w+|intra-?articular|open fracture|neurovascular (?:compromise|deficit)|reduction|multiple|unstable|numbness and tingling|loss of consciousness)\b/;
  if (
    said(chart, [...told.plan, ...chart.sentences.filter((each) => each.section.kind === "results")], grave) !==
    undefined
  )
    return false;
  return /^S(?:62\.[56]|92\.[345]|01|02\.2|61|62\.6)/.test(one.code);
}

/** Diagnoses that are one problem together: a disease and its complication codes, heart failure with its hypertension code. */
function groupOf(code: string): string {
  if (/^(?:E0[89]|E1[0-3])/.test(code)) return "diabetes";
  if (/^I11/.test(code)) return "I11";
  if (/^[A-Z]\d\d$/.test(code.slice(0, 3))) return /^[RMS]/.test(code) ? code.slice(0, 5) : code.slice(0, 3);
  return code;
}

const RUN_ORDER: readonly ProblemCategory[] = [
  "threat",
  "chronic-severe",
  "chronic-worse",
  "acute-complicated",
  "acute-systemic",
  "uncertain",
  "chronic-stable",
  "acute-simple",
  "minor",
  "elsewhere",
];

/** Conditions named in the assessment, for notes of which no code came out. */
function namedOnly(chart: Chart): readonly Named[] {
  return chart.mentions
    .filter(
      (one) => one.sentence.section.kind === "assessment" && one.assertions.length === 0 && !isNoProblem(one.code),
    )
    .map((one) => ({ code: one.code, title: one.title, evidence: [evidenceAt(chart, one.start, one.end)] }));
}

const BROKEN =
  /\b(?:(?:\w+ )?fractures?|dislocation|ruptured? (?:\w+ )?(?:tendon|ligament|\w+)|(?:tendon|ligament|acl|mcl|meniscal|rotator cuff) (?:tear|rupture))\b/;

const SMALL_BONE =
  /\b(?:finger|toe|phalan\w+|thumb|nose|nasal)\b[^.]{0,40}\bfracture|\bfracture of [^.]{0,30}\b(?:finger|toe|phalan\w+|thumb|nose)\b/;

/** An injury that the assessment names while only its pain was coded. */
function brokenOnly(chart: Chart, own: readonly Named[]): readonly Named[] {
  if (own.some((one) => /^[ST]|^M(?:80|84)/.test(one.code)) || !own.every((one) => /^[MR]/.test(one.code))) return [];
  const words = said(
    chart,
    decisionSentences(chart).filter((one) => one.section.kind === "assessment"),
    BROKEN,
  );
  if (words === undefined) return [];
  // The code only tells the kind of injury to the counting; it is never shown.
  const kind = /fracture|dislocation/i.test(words.text) ? (SMALL_BONE.test(chart.lower) ? "S62.6" : "S92.2") : "S83.2";
  return [{ code: kind, title: words.text, evidence: [words] }];
}

function itemsOf(chart: Chart, diagnoses: readonly Suggestion[], acutePlace: boolean): readonly LevelItem[] {
  const parts = partsOf(chart);
  const coded: readonly Named[] = diagnoses.filter((one) => one.system === "icd10cm" && !isNoProblem(one.code));
  const own = [...(coded.length === 0 ? namedOnly(chart) : coded), ...brokenOnly(chart, coded)];
  const groups = new Set(own.map((one) => groupOf(one.code)));
  const byGroup = new Map<string, LevelItem>();
  for (const one of own) {
    const told = about(chart, parts, one, groups.size === 1, own);
    const { category, words } = judge(chart, one, told, acutePlace);
    const evidence = [...one.evidence.slice(0, 1), ...(words === undefined ? [] : [words])];
    const item: LevelItem = {
      text: `${one.title}: ${WORDS[category]}`,
      category,
      level: ALONE[category],
      evidence,
      source: SOURCE,
    };
    const known = byGroup.get(groupOf(one.code));
    const better =
      known === undefined || RUN_ORDER.indexOf(category) < RUN_ORDER.findIndex((each) => each === known.category);
    if (better) byGroup.set(groupOf(one.code), item);
  }
  return [...byGroup.values()].sort((a, b) => order(a) - order(b));
}

function order(item: LevelItem): number {
  return RUN_ORDER.findIndex((each) => each === item.category);
}

/** The level that counted problems reach, with the reason. */
export function problemLevel(categories: readonly string[]): { readonly level: MdmLevel; readonly text: string } {
  const count = (...wanted: readonly ProblemCategory[]): number =>
    categories.filter((each) => wanted.some((one) => one === each)).length;
  if (count("threat", "chronic-severe") > 0)
    return { level: "high", text: "an illness or injury that threatens life or bodily function" };
  if (count("chronic-worse") > 0)
    return { level: "moderate", text: "a chronic illness that is getting worse or not at its goal" };
  if (count("uncertain") > 0)
    return { level: "moderate", text: "a new problem without diagnosis and with uncertain outcome" };
  if (count("acute-systemic") > 0) return { level: "moderate", text: "an acute illness with systemic symptoms" };
  if (count("acute-complicated") > 0) return { level: "moderate", text: "an acute complicated illness or injury" };
  if (count("chronic-stable") >= 2) return { level: "moderate", text: "two or more stable chronic illnesses" };
  if (count("chronic-stable") === 1) return { level: "low", text: "one stable chronic illness" };
  if (count("acute-simple") > 0) return { level: "low", text: "an acute uncomplicated illness or injury" };
  if (count("minor") >= 2) return { level: "low", text: "two or more minor problems" };
  return { level: "straightforward", text: "one self-limited or minor problem" };
}

/**
 * The number and complexity of the problems addressed (AMA/CMS E/M guidelines 2021 and 2023). `acutePlace` is true where patients are
 * looked after because they are acutely ill: hospital, emergency department, nursing facility.
 */
export function problemsOf(chart: Chart, diagnoses: readonly Suggestion[], acutePlace: boolean): LevelElement {
  const items = itemsOf(chart, diagnoses, acutePlace);
  const { level, text } = problemLevel(items.map((one) => one.category));
  const evidence = items
    .filter((one) => one.level !== undefined && RANK.indexOf(one.level) >= RANK.indexOf(level) - 1)
    .flatMap((one) => one.evidence)
    .slice(0, 5);
  return { level, text, evidence, items };
}
