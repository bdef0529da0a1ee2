import { affirms, bySide, type FamilyChoice, type FamilyContext, type Side, sideOf } from "./family-context.ts";
import { dementiaTail } from "./families-mind-skin.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const ETIOLOGY = "ICD-10-CM Guidelines I.A.13; I.C.5.d";

/** A disease of the brain with the dementia that it brings: the disease first, severity and behavior in the second code. */
function withDementia(code: string, text: string): FamilyChoice {
  const tail = dementiaTail(text);
  return {
    code,
    also: [
      {
        code: tail.startsWith("9") ? `F02.8${tail.slice(1)}` : `F02.${tail}`,
        rule: "etiology-manifestation",
        text: "the disease is coded first, the dementia with its severity after it",
        source: ETIOLOGY,
      },
    ],
  };
}

const DISEASES: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    /\balzheimer/,
    (text) => `G30.${/\blate[- ]onset\b/.test(text) ? "1" : /\bearly[- ]onset\b/.test(text) ? "0" : "9"}`,
  ],
  [/\bparkinson/, parkinsonCode],
  [/\blewy bod(?:y|ies)\b/, () => "G31.83"],
  [/\bpick'?s? disease\b/, () => "G31.01"],
  [/\b(?:fronto-?temporal|primary progressive aphasia)\b/, () => "G31.09"],
  [/\bhuntington/, () => "G10"],
  [/\bcreutzfeldt|\bprion\b/, () => "A81.00"],
  [/\bmultiple sclerosis\b/, () => "G35.D"],
  [/\bnormal[- ]pressure hydrocephalus\b/, () => "G91.2"],
];

function parkinsonCode(text: string): string {
  const dyskinesia = affirms(text, /\bdyskinesia\b/);
  const swings = affirms(text, /\b(?:fluctuations?|wearing[- ]off|off[- ](?:episodes?|periods?|time))\b/);
  if (/\bparkinsonism\b/.test(text) && !/\bparkinson'?s? disease\b/.test(text)) return "G20.C";
  return dyskinesia ? (swings ? "G20.B2" : "G20.B1") : swings ? "G20.A2" : "G20.A1";
}

const DEMENTIA_WORD = /\bdementia\b|\bmajor neurocognitive disorder\b/;

const dementia: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const disease = DISEASES.find(([pattern]) => affirms(context.sentence, pattern, context.setting === "inpatient"));
  if (disease !== undefined) return withDementia(disease[1](text), text);
  const tail = dementiaTail(text);
  if (/\b(?:alcohol\w*)[- ](?:induced|related)|due to alcohol|alcoholic dementia/.test(context.sentence))
    return { code: "F10.27" };
  if (
    /\bdementia\b[^.;]{0,20}\b(?:due to|in|with|from)\b[^.;]{0,20}\b(?:hiv|b12|hypothyroid\w*|traumatic brain)/.test(
      context.sentence,
    )
  )
    return { code: tail.startsWith("9") ? `F02.8${tail.slice(1)}` : `F02.${tail}` };
  const stem = /\bvascular|multi-?infarct\b/.test(text) ? "F01" : "F03";
  return {
    code: tail.startsWith("9")
      ? stem === "F01"
        ? `F01.5${tail.slice(1)}`
        : `F03.9${tail.slice(1)}`
      : `${stem}.${tail}`,
    why: /^[ABC]/.test(tail)
      ? "dementia by severity and behavior as documented"
      : "dementia without a documented severity",
    source: "ICD-10-CM Guidelines I.C.5.d",
  };
};

/** A disease that may bring dementia: with it, the two codes; without, its own. */
const brainDisease: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const disease = DISEASES.find(([pattern]) => pattern.test(context.mention));
  if (disease === undefined) return undefined;
  const code = disease[1](text);
  // Alzheimer disease always has the dementia beside it; Lewy bodies and frontal lobes when the words say dementia.
  if (/^G30|^G31/.test(code) || affirms(text, DEMENTIA_WORD)) return withDementia(code, text);
  return { code };
};

const CRANIAL: Readonly<Record<string, number>> = { mild: 1, moderate: 2, severe: 3, indeterminate: 4 };

/** The stage of a glaucoma as the seventh character. */
function glaucomaStage(text: string): string {
  const word = /\b(mild|early|moderate|severe|advanced|end[- ]stage|indeterminate)\b(?:[- ]stage)?/.exec(text)?.[1];
  const name = word === "early" ? "mild" : word === "advanced" || word?.startsWith("end") === true ? "severe" : word;
  return String(name === undefined ? 0 : (CRANIAL[name] ?? 0));
}

const GLAUCOMAS: readonly (readonly [RegExp, string, "sided" | "unsided"])[] = [
  [/\b(?:low|normal)[- ]tension\b/, "H40.12", "sided"],
  [/\bpigmentary\b/, "H40.13", "sided"],
  [/\b(?:pseudoexfoliat\w*|capsular|exfoliat\w*)\b/, "H40.14", "sided"],
  [/\bprimary open[- ]angle\b|\bpoag\b|\bchronic (?:simple|open[- ]angle)\b/, "H40.11", "sided"],
  [/\bopen[- ]angle\b/, "H40.10", "unsided"],
  [/\bchronic (?:primary )?angle[- ]closure\b/, "H40.22", "sided"],
];

const glaucoma: Family = (context) => {
  const text = context.sentence;
  const side = sideOf(context, "eyes?");
  const digit = bySide(side, ["1", "2", "3", "9"]);
  if (/\b(?:suspect|borderline)\b/.test(text))
    return {
      code: `H40.00${digit}`,
      why: "a suspect is no glaucoma yet",
      source: "ICD-10-CM Index: Glaucoma, suspect",
    };
  const stage = glaucomaStage(text);
  const found = GLAUCOMAS.find(([pattern]) => pattern.test(text));
  if (/\bacute angle[- ]closure\b/.test(text)) return { code: `H40.21${digit}` };
  if (found === undefined) return { code: /\bangle[- ]closure\b/.test(text) ? `H40.20X${stage}` : "H40.9" };
  const [, stem, kind] = found;
  if (kind === "unsided") return { code: `${stem}X${stage}` };
  const eyes = eyesApart(text);
  if (eyes !== undefined && eyes.right !== eyes.left)
    return {
      code: `${stem}1${eyes.right}`,
      why: "the stage differs, so each eye has its own code",
      source: "ICD-10-CM Guidelines I.C.7.a.3",
      also: [
        {
          code: `${stem}2${eyes.left}`,
          rule: "glaucoma-stage",
          text: "the other eye with its own stage",
          source: "ICD-10-CM Guidelines I.C.7.a.3",
        },
      ],
    };
  const open = {
    topic: "glaucoma-stage",
    question: "What is the stage of the glaucoma?",
    because: "The note names the glaucoma without its stage.",
    answers: ["Mild", "Moderate", "Severe", "Indeterminate"].map((answer, index) => ({
      answer,
      code: `${stem}${digit}${index + 1}`,
    })),
  };
  return {
    code: `${stem}${digit}${stage}`,
    why: "type, eye and stage of the glaucoma",
    source: "ICD-10-CM Guidelines I.C.7.a",
    ...(stage === "0" ? { open } : {}),
  };
};

/** Stages given for the right and the left eye apart. */
function eyesApart(text: string): { right: string; left: string } | undefined {
  const word = "(mild|early|moderate|severe|advanced|end[- ]stage|indeterminate)";
  const near = (side: string): string | undefined =>
    new RegExp(
      `\\b${word}(?:[- ]stage)?,?(?: (?:in|of|on|for))?(?: the| her| his)? ${side}\\b|\\b${side}(?: eye)?(?: is|:|,| at| with)? (?:at )?(?:the )?${word}\\b`,
    )
      .exec(text)
      ?.slice(1)
      .find((one) => one !== undefined);
  const right = near("right");
  const left = near("left");
  return right === undefined || left === undefined
    ? undefined
    : { right: glaucomaStage(right), left: glaucomaStage(left) };
}

const CATARACTS: readonly (readonly [RegExp, string])[] = [
  [/\bnuclear\b/, "H25.1"],
  [/\bcortical\b/, "H25.01"],
  [/\bposterior subcapsular\b/, "H25.04"],
  [/\bcombined forms?\b/, "H25.81"],
];

const cataract: Family = (context) => {
  const text = context.sentence;
  const side = sideOf(context, "eyes?");
  if (/\bdiabetic\b/.test(context.mention)) return undefined;
  const digit = bySide(side, ["1", "2", "3", "9"]);
  const form = CATARACTS.find(([pattern]) => pattern.test(text));
  if (form !== undefined)
    return { code: form[1] === "H25.1" ? `H25.1${digit === "9" ? "0" : digit}` : `${form[1]}${digit}` };
  if (/\btraumatic\b/.test(text)) return { code: `H26.10${digit}` };
  if (/\b(?:drug|steroid)[- ]induced\b/.test(text)) return { code: `H26.3${digit === "9" ? "0" : digit}` };
  if (/\b(?:age[- ]related|senile)\b/.test(text)) return { code: "H25.9" };
  return { code: "H26.9" };
};

const epilepsy: Family = (context) => {
  const text = context.sentence;
  const hard =
    affirms(text, /\b(?:intractable|drug[- ]resistant|refractory|pharmacoresistant|treatment[- ]resistant)\b/) &&
    !/\b(?:not|non-?) ?intractable|without intractable/.test(text);
  const status = affirms(text, /\bstatus epilepticus\b/);
  const tail = `${hard ? "1" : "0"}${status ? "1" : "9"}`;
  const stem = /\bjuvenile myoclonic\b/.test(text)
    ? "G40.B"
    : /\babsence\b/.test(text)
      ? "G40.A"
      : /\blennox\b/.test(text)
        ? "G40.81"
        : /\b(?:complex partial|focal (?:impaired|onset impaired)|impaired awareness)\b/.test(text)
          ? "G40.2"
          : /\b(?:simple partial|focal aware)\b/.test(text)
            ? "G40.1"
            : /\bgenerali[sz]ed\b/.test(text)
              ? "G40.3"
              : "G40.9";
  const code = stem === "G40.81" ? `G40.81${hard ? (status ? "3" : "4") : status ? "1" : "2"}` : `${stem}${tail}`;
  return {
    code,
    why: hard ? "epilepsy called intractable" : "epilepsy that is not called intractable",
    source: "ICD-10-CM Tabular G40",
  };
};

const tensionHeadache: Family = (context) => {
  const kind = /\bchronic\b/.test(context.sentence) ? "2" : /\bepisodic\b/.test(context.sentence) ? "1" : "0";
  const hard = affirms(context.sentence, /\bintractable\b/) && !/\b(?:not|non-?) ?intractable/.test(context.sentence);
  return { code: `G44.2${kind}${hard ? "1" : "9"}` };
};

/** Side of a palsy with its dominance: stated, from the hand, else right counts as dominant and left as not (I.C.6.a). */
export function dominance(context: FamilyContext, side: Side | undefined): boolean {
  if (/\bnon-?\s?dominant\b/.test(context.sentence)) return false;
  if (/\bdominant\b/.test(context.sentence)) return true;
  const all = `${context.sentence} ${context.item} ${context.note}`;
  if (/\bambidextrous\b/.test(all)) return true;
  const hand = /\b(right|left)[- ](?:hand(?:ed|edness)|dominant)\b/.exec(all)?.[1];
  return hand === undefined ? side === "right" : hand === side;
}

const HEMORRHAGE =
  /\b(?:intracerebral|intracranial|subarachnoid|hemorrhagic|brain (?:hemorrhage|bleed)|cerebral hemorrhage)\b/;

/** First characters of the I69 subcategory by the kind of stroke that is past. */
export function sequelaStem(text: string): string {
  if (/\bsubarachnoid\b/.test(text)) return "I69.0";
  if (/\b(?:intracerebral|hemorrhagic stroke|cerebral hemorrhage|brain hemorrhage)\b/.test(text)) return "I69.1";
  if (HEMORRHAGE.test(text)) return "I69.2";
  return "I69.3";
}

const AFTER_STROKE =
  /\b(?:following|after|due to|from|sequela\w*|residual|since|late effect\w*|secondary to|as a result of)\b[^.;]{0,50}\b(?:infarct\w*|stroke|cva|cerebrovascular|hemorrhage)\b|\bpost-?\s?stroke\b|\bresidual\b|\b(?:old|prior|previous|remote|past) (?:\w+ )?(?:stroke|cva|(?:cerebral )?infarct\w*)\b|\bstroke (?:\w+ ){0,4}(?:months?|years?) ago\b|\b(?:stroke|cva|infarct\w*) (?:in|last) (?:19|20|year|january|february|march|april|may|june|july|august|september|october|november|december)/;
const ACUTE_STROKE = /\b(?:acute|new|current|evolving)\b[^.;]{0,30}\b(?:stroke|infarct\w*|cva)\b/;

/** Whether a deficit is what an earlier stroke left. */
export function afterStroke(context: FamilyContext): boolean {
  const own = `${context.sentence} ${context.item}`;
  if (ACUTE_STROKE.test(own)) return false;
  return AFTER_STROKE.test(own);
}

const hemiparesis: Family = (context) => {
  const side = sideOf(context, "sided|arm|leg|side");
  const dominant = dominance(context, side);
  const digit = side === "right" ? (dominant ? "1" : "3") : side === "left" ? (dominant ? "2" : "4") : "9";
  const after = afterStroke(context);
  if (/weakness/.test(context.mention) && !after) return undefined;
  const loose = affirms(context.sentence, /\bflaccid\b/) ? "0" : affirms(context.sentence, /\bspastic\b/) ? "1" : "9";
  return {
    code: after
      ? `${sequelaStem(`${context.sentence} ${context.item}`)}5${digit}`
      : `G81.${loose}${digit === "9" ? "0" : digit}`,
    why: "side and dominance as documented; where dominance is not stated, the right side counts as dominant and the left as not",
    source: "ICD-10-CM Guidelines I.C.6.a; I.C.9.d.1",
  };
};

const monoplegia: Family = (context) => {
  const side = sideOf(context, "arm|leg|side|limb|extremity");
  const dominant = dominance(context, side);
  const digit = side === "right" ? (dominant ? "1" : "3") : side === "left" ? (dominant ? "2" : "4") : "9";
  const arm = /\b(?:arm|upper (?:limb|extremity)|hand)\b/.test(context.sentence);
  if (afterStroke(context))
    return {
      code: `${sequelaStem(context.sentence)}${arm ? "3" : "4"}${digit}`,
      source: "ICD-10-CM Guidelines I.C.9.d.1",
    };
  return { code: `G83.${arm ? "2" : "1"}${digit === "9" ? "0" : digit}`, source: "ICD-10-CM Guidelines I.C.6.a" };
};

const DEFICITS: Readonly<Record<string, readonly [string, string]>> = {
  aphasia: ["20", "R47.01"],
  dysphasia: ["21", "R47.02"],
  dysarthria: ["22", "R47.1"],
  "facial-weakness": ["92", "R29.810"],
  ataxia: ["93", "R27.0"],
  vision: ["98", "H53.9"],
  cognition: ["19", "R41.89"],
  "memory-deficit": ["11", "R41.3"],
  apraxia: ["90", "R48.2"],
};

/** A deficit that is a symptom by itself and a sequela after a stroke. */
const deficit: Family = (context) => {
  const found = DEFICITS[context.param];
  if (found === undefined) return undefined;
  return afterStroke(context)
    ? {
        code: `${sequelaStem(`${context.sentence} ${context.item}`)}${found[0]}`,
        why: "a deficit that an earlier stroke left",
        source: "ICD-10-CM Guidelines I.C.9.d.1",
      }
    : { code: found[1] };
};

const PLACES: readonly (readonly [RegExp, string, boolean])[] = [
  [/\bmiddle cerebral|\bmca\b/, "1", true],
  [/\banterior cerebral|\baca\b/, "2", true],
  [/\bposterior cerebral|\bpca\b/, "3", true],
  [/\bcerebellar (?:artery)?/, "4", true],
];

/** Cerebral infarction by cause and artery; a stroke of the past is its history or its sequela. */
const stroke: Family = (context) => {
  const text = context.sentence;
  const past =
    /\b(?:history of|old|prior|previous|remote|years? ago|months? ago|residuals?|sequelae?|h\/o)\b/.test(text) ||
    /\b(?:following|after|since|from|due to)\b[^.;]{0,30}$/.test(
      text.slice(0, Math.max(0, text.indexOf(context.mention))),
    );
  if (past && !ACUTE_STROKE.test(text))
    return {
      code: "Z86.73",
      why: "a stroke that is over and left nothing is history",
      source: "ICD-10-CM Guidelines I.C.9.d.3",
    };
  if (/\bsubarachnoid\b/.test(text)) return { code: "I60.9" };
  if (/\b(?:hemorrhagic|intracerebral|cerebral hemorrhage)\b/.test(text)) return { code: "I61.9" };
  if (/\blacunar\b/.test(text)) return { code: "I63.81" };
  const emboli = affirms(text, /\b(?:embol\w+|cardio-?embol\w+)\b/);
  const clot = affirms(text, /\bthrombo\w+/);
  const place = PLACES.find(([pattern]) => pattern.test(text));
  if ((emboli || clot) && place !== undefined) {
    const side = sideOf(context, "mca|aca|pca|middle|anterior|posterior|cerebral|cerebellar");
    return { code: `I63.${emboli ? "4" : "3"}${place[1]}${bySide(side, ["1", "2", "3", "9"])}` };
  }
  if (emboli) return { code: "I63.40" };
  if (clot) return { code: "I63.30" };
  if (/\bcryptogenic\b/.test(text)) return { code: "I63.9" };
  if (place !== undefined && /\b(?:occlusion|stenosis)\b/.test(text)) {
    const side = sideOf(context, "mca|aca|pca|middle|anterior|posterior|cerebral|cerebellar");
    return { code: `I63.5${place[1]}${bySide(side, ["1", "2", "3", "9"])}` };
  }
  return { code: "I63.9" };
};

/** Families of the brain, the nerves and the senses by name. */
export const BRAIN_AND_SENSE_FAMILIES: Readonly<Record<string, Family>> = {
  dementia,
  alzheimer: brainDisease,
  parkinson: brainDisease,
  "brain-disease": brainDisease,
  glaucoma,
  cataract,
  epilepsy,
  "tension-headache": tensionHeadache,
  hemiparesis,
  monoplegia,
  deficit,
  stroke,
};
