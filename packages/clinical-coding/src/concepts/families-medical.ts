import {
  affirms,
  bySide,
  type FamilyChoice,
  type FamilyContext,
  notes,
  type OpenPoint,
  says,
  sideOf,
  sideQuery,
} from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const BLEEDING = /\b(?:bleed\w*|hemorrhag\w*|haemorrhag\w*)\b/;
const PERFORATION = /\bperforat\w*/;
const ACUTE = /\bacute\b/;
const CHRONIC = /\b(?:chronic|longstanding|long-standing)\b/;
const POORLY = /\b(?:hyperglycemi\w*|poorly controlled|out of control|inadequately controlled)\b/;

const ULCER_WORD: Readonly<Record<string, string>> = {
  K25: "gastric ulcer",
  K26: "duodenal ulcer",
  K27: "peptic ulcer",
  K28: "gastrojejunal ulcer",
};

/** Whether an addendum or the statement gives the acuity: the word near the ulcer, not an acute exam or distress. */
function ulcerAcuity(context: FamilyContext): "acute" | "chronic" | undefined {
  const answered =
    /(?:^|\n)\s*(?:addendum|provider'?s? answer|query response|answer to (?:the )?(?:coding )?query)[^:\n]*:\s*([^\n]*)/g;
  for (const [, answer = ""] of context.note.matchAll(answered)) {
    if (affirms(answer, /\bchronic\b/)) return "chronic";
    if (affirms(answer, ACUTE)) return "acute";
  }
  const near =
    /\b(acute|chronic)\b(?:[ ,-]+\w+){0,4}[ ,-]+ulcer|ulcer\w*(?:[ ,-]+\w+){0,3}[ ,-]+(?:is |as |was )?\(?(acute|chronic)\b/;
  for (const text of [context.sentence, context.item, context.note]) {
    const found = near.exec(
      text.replaceAll(
        /\b(?:unknown|unspecified|not stated|not specified)[^.]*\b(?:acute|chronic)\b[^.]*|\bacute or chronic\b[^.]*/g,
        " ",
      ),
    );
    const word = found?.[1] ?? found?.[2];
    if (word === "acute" || word === "chronic") return word;
  }
  return undefined;
}

const ulcer: Family = (context) => {
  const acuity = ulcerAcuity(context);
  const bleeding = says(context, BLEEDING);
  const perforated = says(context, PERFORATION);
  const offset = (bleeding ? 1 : 0) + (perforated ? 2 : 0);
  const within = [3, 0, 1, 2][offset] ?? 3;
  const base = acuity === "acute" ? 0 : 4;
  const digit =
    acuity === undefined ? (offset === 0 ? 9 : 4 + within) : acuity === "chronic" && offset === 0 ? 7 : base + within;
  const name = ULCER_WORD[context.param] ?? "ulcer";
  const open =
    acuity === undefined
      ? {
          topic: "ulcer-acuity",
          question: `Is this ${name} acute or chronic?`,
          because: `The note does not say whether the ${name} is acute or chronic; the classification has a code for each.`,
          answers: [
            { answer: "Acute", code: `${context.param}.${within}` },
            { answer: "Chronic", code: `${context.param}.${offset === 0 ? 7 : 4 + within}` },
          ],
        }
      : undefined;
  return {
    code: `${context.param}.${digit}`,
    why: `${name} ${acuity ?? "not called acute or chronic"}, ${bleeding ? "with" : "without"} hemorrhage, ${perforated ? "with" : "without"} perforation`,
    source: `ICD-10-CM Tabular ${context.param}`,
    ...(open === undefined ? {} : { open }),
  };
};

const gerd: Family = (context) => {
  if (says(context, /\bwithout (?:any )?esophagitis\b/)) return { code: "K21.9" };
  if (/esophagitis/.test(context.mention) || says(context, /\b(?:esophagitis|los angeles grade|la grade)\b/)) {
    return {
      code: says(context, BLEEDING) ? "K21.01" : "K21.00",
      why: "reflux with esophagitis is one combination code",
      source: "ICD-10-CM Guidelines I.B.9; Tabular K21.0",
    };
  }
  return { code: "K21.9", why: "reflux without mention of esophagitis" };
};

const barrett: Family = (context) => {
  if (says(context, /\bhigh[- ]grade dysplasia\b/)) return { code: "K22.711" };
  if (says(context, /\blow[- ]grade dysplasia\b/)) return { code: "K22.710" };
  if (says(context, /(?<!without |no )\bdysplasia\b/)) return { code: "K22.719" };
  return { code: "K22.70" };
};

const crohn: Family = (context) => {
  const small = /\b(?:small (?:bowel|intestine)|ile(?:um|al|itis)|terminal ileum|jejun\w*|duoden\w*)\b/;
  const large = /\b(?:colon|colonic|colitis|large (?:bowel|intestine)|rect\w*)\b/;
  const inSmall = says(context, small);
  const inLarge = says(context, large);
  const fallback = !inSmall && !inLarge && affirms(context.note, /\bileal|\bileum|\bileocecal/);
  const site = inSmall && inLarge ? "8" : inSmall || fallback ? "0" : inLarge ? "1" : "9";
  return { code: `K50.${site}${inflammatoryComplication(context)}` };
};

/** The last characters that Crohn disease and ulcerative colitis share. */
function inflammatoryComplication(context: FamilyContext): string {
  if (says(context, /\babscess\b/)) return "14";
  if (says(context, /\bfistula\b/)) return "13";
  if (says(context, /\bobstruct\w*/)) return "12";
  if (says(context, /\b(?:rectal bleeding|bloody (?:stool|diarrhea)s?|hematochezia|bleeding)\b/)) return "11";
  return says(context, /\bwith (?:unspecified )?complications?\b/) ? "19" : "0";
}

const uc: Family = (context) => {
  const site = says(context, /\bpancolitis|pan-?colitis|universal\b/)
    ? "0"
    : says(context, /\bproctosigmoiditis|rectosigmoiditis\b/)
      ? "3"
      : says(context, /\bproctitis\b/)
        ? "2"
        : says(context, /\bleft[- ]sided\b/)
          ? "5"
          : "9";
  const tail = inflammatoryComplication(context);
  return { code: `K51.${site}${tail}` };
};

const ibs: Family = (context) => {
  const loose = says(context, /\bdiarrhea|ibs-d\b/);
  const hard = says(context, /\bconstipation|ibs-c\b/);
  return { code: loose && hard ? "K58.2" : loose ? "K58.0" : hard ? "K58.1" : "K58.9" };
};

const constipation: Family = (context) => {
  if (says(context, /\b(?:opioid|drug|medication)[- ]induced\b/)) return { code: "K59.03" };
  if (says(context, /\bchronic idiopathic|functional constipation\b/)) return { code: "K59.04" };
  if (says(context, /\bslow[- ]transit\b/)) return { code: "K59.01" };
  return { code: "K59.00" };
};

const gastritis: Family = (context) => {
  const bled = says(context, BLEEDING) ? "1" : "0";
  if (says(context, /\bacute gastritis|erosive gastritis\b/)) return { code: `K29.0${bled}` };
  if (says(context, /\balcoholic\b/)) return { code: `K29.2${bled}` };
  if (says(context, /\bchronic atrophic\b/)) return { code: `K29.4${bled}` };
  if (says(context, /\bchronic superficial\b/)) return { code: `K29.3${bled}` };
  if (says(context, /\bchronic\b/)) return { code: `K29.5${bled}` };
  return { code: `K29.7${bled}` };
};

const hemorrhoid: Family = (context) => {
  const degree = [
    /\b(?:first[- ]degree|grade (?:1|i)|1st degree|degree 1)\b/,
    /\b(?:second[- ]degree|grade (?:2|ii)|2nd degree)\b/,
    /\b(?:third[- ]degree|grade (?:3|iii)|3rd degree)\b/,
    /\b(?:fourth[- ]degree|grade (?:4|iv)|4th degree)\b/,
  ].findIndex(
    (pattern) =>
      says(context, pattern) || affirms(context.note, new RegExp(`(?:${pattern.source})[^.]{0,30}hemorrhoid`)),
  );
  if (degree >= 0) return { code: `K64.${degree}` };
  if (/thrombos/.test(context.sentence)) return { code: "K64.5" };
  if (/external/.test(context.sentence)) return { code: "K64.4" };
  return { code: "K64.9" };
};

const diverticular: Family = (context) => {
  const inflamed = /itis/.test(context.mention) || says(context, /\bdiverticulitis\b/);
  const small = says(context, /\bsmall (?:bowel|intestine)|duoden/);
  const large =
    says(context, /\b(?:colon\w*|sigmoid|large (?:bowel|intestine)|cecum)\b/) ||
    affirms(context.note, /\bsigmoid|\bcolonoscopy\b/);
  const bleeding = says(context, BLEEDING) && !/without[^.]{0,60}bleed/.test(context.sentence);
  const severe = says(context, /\b(?:perforat\w*|abscess)\b/);
  const site = severe ? (large ? "2" : small ? "0" : "8") : large ? "3" : small ? "1" : "9";
  const digit = (inflamed ? 2 : 0) + (bleeding ? 1 : 0);
  return { code: `K57.${site}${digit}` };
};

/** Segment of the colon to the last character of K63.5's neighbours under D12. */
const SEGMENTS: readonly (readonly [RegExp, string])[] = [
  [/\bcec(?:um|al)\b/, "D12.0"],
  [/\bappendi\w*/, "D12.1"],
  [/\b(?:ascending|hepatic flexure)\b/, "D12.2"],
  [/\btransverse\b/, "D12.3"],
  [/\b(?:descending|splenic flexure)\b/, "D12.4"],
  [/\bsigmoid\b/, "D12.5"],
  [/\brectosigmoid\b/, "D12.7"],
  [/\brect(?:um|al)\b/, "D12.8"],
];

const colonPolyp: Family = (context) => {
  const text = context.sentence;
  const adenoma =
    /adenoma|sessile serrated|serrated/.test(text) || says(context, /\b(?:tubular|tubulovillous|villous) adenoma\b/);
  if (adenoma && !/hyperplastic/.test(text)) {
    const segment =
      SEGMENTS.find(([pattern]) => pattern.test(text)) ?? SEGMENTS.find(([pattern]) => pattern.test(context.item));
    return {
      code: segment?.[1] ?? "D12.6",
      why: "an adenoma is a benign neoplasm of its segment",
      source: "ICD-10-CM Index: Polyp, colon, adenomatous",
    };
  }
  if (/\brect(?:um|al)\b/.test(text)) return { code: "K62.1" };
  if (/\b(?:nasal|nose|uter\w*|endometri\w*|cervi\w*|gallbladder|vocal|gastric|stomach|bladder)\b/.test(text))
    return undefined;
  if (!/colon|sigmoid|cecum|hyperplastic/.test(text) && !/colonoscop|colon\b/.test(context.note)) return undefined;
  return { code: "K63.5" };
};

const gallstone: Family = (context) => {
  const blocked = says(context, /\bobstruct\w*/) ? "1" : "0";
  if (says(context, /\bacute cholecystitis\b/)) return { code: `K80.0${blocked}` };
  if (says(context, /\bchronic cholecystitis\b/)) return { code: `K80.1${blocked}` };
  if (says(context, /\bcholecystitis\b/))
    return { code: `K80.1${blocked}`, why: "stones with cholecystitis are one code", source: "ICD-10-CM Tabular K80" };
  return { code: `K80.2${blocked}` };
};

const cirrhosis: Family = (context) => {
  if (says(context, /\balcohol\w*/)) return { code: says(context, /\bascites\b/) ? "K70.31" : "K70.30" };
  return { code: "K74.60" };
};

const hepatitisC: Family = (context) => {
  if (says(context, /\bacute\b/)) return { code: "B17.10" };
  if (says(context, /\bchronic\b/) || affirms(context.note, /\bchronic hepatitis c\b/)) return { code: "B18.2" };
  return { code: "B19.20" };
};

const abdominalPain: Family = (context) => {
  const text = context.sentence;
  const at = (pattern: RegExp): boolean => pattern.test(text);
  if (at(/\b(?:right upper quadrant|ruq|right upper)\b/)) return { code: "R10.11" };
  if (at(/\b(?:left upper quadrant|luq|left upper)\b/)) return { code: "R10.12" };
  if (at(/\b(?:right lower quadrant|rlq|right lower)\b/)) return { code: "R10.31" };
  if (at(/\b(?:left lower quadrant|llq|left lower)\b/)) return { code: "R10.32" };
  if (at(/\bepigastric\b/)) return { code: "R10.13" };
  if (at(/\b(?:periumbilical|umbilical)\b/)) return { code: "R10.33" };
  if (at(/\bgenerali[sz]ed|diffuse\b/)) return { code: "R10.84" };
  if (at(/\bupper abdom\w*/)) return { code: "R10.10" };
  if (at(/\b(?:lower abdom\w*|pelvic)\b/)) return { code: "R10.30" };
  return { code: "R10.9" };
};

const flankPain: Family = (context) => {
  const side = sideOf(context, "flanks?");
  return { code: bySide(side, ["R10.A1", "R10.A2", "R10.A3", "R10.A0"]) };
};

const nausea: Family = (context) => {
  const text = context.sentence;
  const sick = affirms(text, /\bnause\w*/);
  const vomited = affirms(text, /\bvomit\w*|\bemesis\b/);
  return { code: sick && vomited ? "R11.2" : vomited ? "R11.10" : "R11.0" };
};

const dysphagia: Family = (context) => {
  if (says(context, /\boropharyngeal\b/)) return { code: "R13.12" };
  if (says(context, /\besophageal dysphagia\b/)) return { code: "R13.19" };
  if (says(context, /\bpharyngeal\b/)) return { code: "R13.13" };
  if (says(context, /\boral phase\b/)) return { code: "R13.11" };
  return { code: "R13.10" };
};

/** Stage of kidney disease as the note gives it. */
export function ckdStage(text: string): string | undefined {
  if (/\b(?:esrd|end[- ]stage (?:renal|kidney)|stage (?:6|vi))\b/.test(text)) return "N18.6";
  const match =
    /\b(?:ckd|chronic kidney disease|kidney disease|renal disease|renal insufficiency)\b[^.;]{0,30}?\b(?:stage|st|g)?[ -]?(1|2|3 ?a|3 ?b|3|4|5|iii ?a|iii ?b|iii|iv|ii|i|v)\b(?! (?:visits?|times|days|weeks|months|years|mg))|\bstage (1|2|3 ?a|3 ?b|3|4|5|iii ?a|iii ?b|iii|iv|ii|i|v)\b[^.;]{0,25}\b(?:ckd|chronic kidney|kidney|renal)\b/.exec(
      text,
    );
  const stage = (match?.[1] ?? match?.[2] ?? "").replace(" ", "");
  const codes: Readonly<Record<string, string>> = {
    1: "N18.1",
    i: "N18.1",
    2: "N18.2",
    ii: "N18.2",
    3: "N18.30",
    iii: "N18.30",
    "3a": "N18.31",
    iiia: "N18.31",
    "3b": "N18.32",
    iiib: "N18.32",
    4: "N18.4",
    iv: "N18.4",
    5: "N18.5",
    v: "N18.5",
  };
  return codes[stage];
}

const ckd: Family = (context) => {
  const code = ckdStage(context.sentence) ?? ckdStage(context.item) ?? ckdStage(context.note);
  if (code !== undefined) {
    return code === "N18.30"
      ? {
          code,
          open: {
            topic: "ckd-stage",
            question: "Which part of stage 3 is the chronic kidney disease?",
            because: "The note gives stage 3 without a or b.",
            answers: [
              { answer: "Stage 3a", code: "N18.31" },
              { answer: "Stage 3b", code: "N18.32" },
            ],
          },
        }
      : { code };
  }
  return { code: "N18.9", open: CKD_STAGE };
};

/** The question for a kidney disease without stage. */
export const CKD_STAGE: OpenPoint = {
  topic: "ckd-stage",
  question: "What is the stage of the chronic kidney disease?",
  because: "The note names chronic kidney disease without its stage; the stage is the provider's to give.",
  answers: [
    { answer: "Stage 1", code: "N18.1" },
    { answer: "Stage 2", code: "N18.2" },
    { answer: "Stage 3a", code: "N18.31" },
    { answer: "Stage 3b", code: "N18.32" },
    { answer: "Stage 4", code: "N18.4" },
    { answer: "Stage 5", code: "N18.5" },
  ],
};

const heartFailure: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const systolic =
    affirms(
      text,
      /\b(?:systolic|hfref|reduced ejection fraction|reduced ef)\b(?! (?:murmur|ejection|blood|pressure))/,
    ) && !/systolic ejection murmur/.test(context.sentence);
  const diastolic = affirms(
    text,
    /\b(?:diastolic|hfpef|preserved ejection fraction|preserved ef)\b(?! (?:murmur|blood|pressure))/,
  );
  const systolicHf =
    systolic &&
    /\bsystolic (?:\w+ )?(?:heart|chf|hf|\(|congestive|and diastolic)|hfref|heart failure with (?:a )?reduced/.test(
      text,
    );
  const diastolicHf =
    diastolic &&
    /\bdiastolic (?:\w+ )?(?:heart|chf|hf|\(|congestive)|hfpef|heart failure with (?:a )?preserved/.test(text);
  const type = systolicHf && diastolicHf ? "4" : systolicHf ? "2" : diastolicHf ? "3" : undefined;
  if (type === undefined) {
    return {
      code: "I50.9",
      open: {
        topic: "heart-failure-type",
        question: "What are the type and acuity of the heart failure?",
        because: "The note names heart failure without saying whether it is systolic or diastolic, acute or chronic.",
        answers: [
          { answer: "Chronic systolic", code: "I50.22" },
          { answer: "Chronic diastolic", code: "I50.32" },
          { answer: "Acute on chronic systolic", code: "I50.23" },
          { answer: "Acute on chronic diastolic", code: "I50.33" },
        ],
      },
    };
  }
  const near =
    /\b(acute on chronic|acute|chronic|decompensated|exacerbation)\b/.exec(context.sentence)?.[1] ??
    /\b(acute on chronic|acute|chronic)\b[^.]{0,30}(?:heart failure|chf|hf)/.exec(context.item)?.[1];
  const acuity =
    near === "acute on chronic" || near === "decompensated" || near === "exacerbation"
      ? "3"
      : near === "acute"
        ? "1"
        : near === "chronic"
          ? "2"
          : "0";
  return { code: `I50.${type}${acuity}` };
};

const afib: Family = (context) => {
  if (says(context, /\bparoxysmal\b/)) return { code: "I48.0" };
  if (says(context, /\bpermanent\b/)) return { code: "I48.21" };
  if (says(context, /\blong[- ]?standing persistent\b/)) return { code: "I48.11" };
  if (says(context, /\bpersistent\b/)) return { code: "I48.19" };
  if (says(context, /\bchronic (?:atrial|a)/)) return { code: "I48.20" };
  return { code: "I48.91" };
};

const cad: Family = (context) => {
  if (says(context, /\bunstable angina\b/)) return { code: "I25.110" };
  if (says(context, /\bangina\b/))
    return {
      code: "I25.119",
      why: "coronary disease and angina are presumed related and share one code",
      source: "ICD-10-CM Guidelines I.C.9.b",
    };
  return { code: "I25.10" };
};

const mi: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const weeks =
    /\b(?:(\d+|two|three|one|twelve|ten|six|five|four|eight|nine|seven|eleven|thirteen|fourteen|twenty)[- ]?(day|week)s?) (?:ago|earlier|post)|within (?:four|4) weeks|last week|this week|today|acute\b/.exec(
      text,
    );
  const old =
    /\b(?:years?|months?) ago|in (?:19|20)\d\d|\bold\b|history of|prior|previous|remote\b/.test(text) &&
    !/within (?:four|4) weeks|days? ago/.test(text);
  if (old)
    return {
      code: "I25.2",
      why: "an infarction older than four weeks is coded as old",
      source: "ICD-10-CM Guidelines I.C.9.e.1",
    };
  const subtype = /nstemi|non[- ]st/.test(text)
    ? "I21.4"
    : /stemi|st elevation/.test(text)
      ? /anterior/.test(text)
        ? "I21.09"
        : /inferior/.test(text)
          ? "I21.19"
          : "I21.3"
      : "I21.9";
  return weeks === null && subtype === "I21.9"
    ? { code: "I25.2" }
    : {
        code: subtype,
        why: "within four weeks an infarction is still coded as acute",
        source: "ICD-10-CM Guidelines I.C.9.e.1",
      };
};

const chestPain: Family = (context) => {
  if (/\bpleuritic\b/.test(context.sentence)) return { code: "R07.1" };
  if (/\bprecordial\b/.test(context.sentence)) return { code: "R07.2" };
  if (
    /\b(?:non-?\s?cardiac|chest wall|musculoskeletal|atypical|chest (?:tightness|discomfort|pressure))\b/.test(
      context.sentence,
    )
  )
    return { code: "R07.89" };
  return { code: "R07.9" };
};

const lipid: Family = (context) => {
  if (says(context, /\b(?:mixed|combined)\b/)) return { code: "E78.2" };
  if (/familial/.test(context.mention)) return { code: "E78.01" };
  if (/triglycerid/.test(context.mention)) return { code: "E78.1" };
  if (/cholesterol/.test(context.mention)) return { code: "E78.00" };
  return { code: "E78.5" };
};

const obesity: Family = (context) => {
  const text = context.sentence;
  const grade = /\bclass (?:3|iii|three)\b/.test(text)
    ? "E66.813"
    : /\bclass (?:2|ii|two)\b/.test(text)
      ? "E66.812"
      : /\bclass (?:1|i|one)\b/.test(text)
        ? "E66.811"
        : undefined;
  if (/overweight/.test(context.mention)) return { code: "E66.3" };
  if (/morbid|severe/.test(text) && /excess calor/.test(text)) return { code: "E66.01" };
  if (grade !== undefined) return { code: grade };
  if (/morbid|severe/.test(text)) return { code: "E66.01" };
  return {
    code: "E66.9",
    open: {
      topic: "obesity-class",
      question: "Which class of obesity does the patient have?",
      because: "The note names obesity without its class.",
      answers: [
        { answer: "Class 1", code: "E66.811" },
        { answer: "Class 2", code: "E66.812" },
        { answer: "Class 3", code: "E66.813" },
      ],
    },
  };
};

const asthma: Family = (context) => {
  const flare = says(context, /\b(?:exacerbation|flare)\b/);
  const status = says(context, /\bstatus asthmaticus\b/);
  const last = status ? "2" : flare ? "1" : "0";
  const text = `${context.sentence} ${context.item}`;
  const severity = /\bmild intermittent|intermittent asthma\b/.test(text)
    ? "2"
    : /\bmild persistent\b/.test(text)
      ? "3"
      : /\bmoderate persistent\b/.test(text)
        ? "4"
        : /\bsevere persistent\b/.test(text)
          ? "5"
          : undefined;
  if (severity !== undefined) return { code: `J45.${severity}${last}` };
  if (/exercise/.test(context.mention)) return { code: "J45.990" };
  if (/cough variant/.test(context.mention)) return { code: "J45.991" };
  const unspecified = status ? "J45.902" : flare ? "J45.901" : "J45.909";
  return {
    code: unspecified,
    open: {
      topic: "asthma-severity",
      question: "What is the severity of the asthma?",
      because: "The note names asthma without its severity.",
      answers: [
        { answer: "Mild intermittent", code: `J45.2${last}` },
        { answer: "Mild persistent", code: `J45.3${last}` },
        { answer: "Moderate persistent", code: `J45.4${last}` },
        { answer: "Severe persistent", code: `J45.5${last}` },
      ],
    },
  };
};

const copd: Family = (context) =>
  says(context, /\b(?:exacerbat\w*|acute on chronic|decompensated)\b/) ? { code: "J44.1" } : { code: "J44.9" };

const bronchitis: Family = (context) => {
  if (says(context, /\bchronic\b/)) return { code: "J42" };
  return { code: says(context, ACUTE) ? "J20.9" : "J40" };
};

const ORGANISM_PNEUMONIA: readonly (readonly [RegExp, string])[] = [
  [/\bstreptococc(?:us|al) pneumonia|pneumococc\w*|strep(?:tococcus)? pneumoniae/, "J13"],
  [/\bklebsiella\b/, "J15.0"],
  [/\bpseudomonas\b/, "J15.1"],
  [/\bmrsa\b/, "J15.212"],
  [/\bmycoplasma\b/, "J15.7"],
  [/\bviral pneumonia\b/, "J12.9"],
  [/\bbacterial pneumonia\b/, "J15.9"],
  [/\baspiration\b/, "J69.0"],
];

const pneumonia: Family = (context) => {
  const found = ORGANISM_PNEUMONIA.find(([pattern]) => affirms(context.sentence, pattern));
  return { code: found?.[1] ?? "J18.9" };
};

const covid: Family = (context) => {
  const withPneumonia = says(context, /\bpneumonia\b/);
  return {
    code: "U07.1",
    ...(withPneumonia
      ? {
          also: [
            {
              code: "J12.82",
              rule: "covid-pneumonia",
              text: "COVID-19 with pneumonia is coded U07.1 followed by J12.82",
              source: "ICD-10-CM Guidelines I.C.1.g.1.c.i",
            },
          ],
        }
      : {}),
  };
};

const pharyngitis: Family = (context) => {
  if (says(context, /\bstrep(?:tococcal)? (?:pharyngitis|throat)|streptococcal\b/)) return { code: "J02.0" };
  return { code: "J02.9" };
};

const tonsillitis: Family = (context) => {
  if (says(context, /\bstrep\w*/)) return { code: "J03.00" };
  return { code: says(context, /\bchronic\b/) && !says(context, ACUTE) ? "J35.01" : "J03.90" };
};

const sinusitis: Family = (context) => {
  const site = says(context, /\bmaxillary\b/)
    ? "0"
    : says(context, /\bfrontal\b/)
      ? "1"
      : says(context, /\bethmoid\w*/)
        ? "2"
        : says(context, /\bsphenoid\w*/)
          ? "3"
          : "9";
  const acute = `J01.${site}0`;
  const chronic = `J32.${site}`;
  const hasAcute = says(context, ACUTE);
  const hasChronic = says(context, CHRONIC);
  if (hasAcute && hasChronic)
    return {
      code: acute,
      also: [
        {
          code: chronic,
          rule: "acute-and-chronic",
          text: "acute and chronic are both coded, the acute first",
          source: "ICD-10-CM Guidelines I.B.8",
        },
      ],
    };
  return { code: hasAcute ? acute : hasChronic ? chronic : "J32.9" };
};

const rhinitis: Family = (context) => {
  if (says(context, /\bpollen\b/)) return { code: "J30.1" };
  if (says(context, /\bseasonal\b/)) return { code: "J30.2" };
  return { code: "J30.9" };
};

const cough: Family = (context) => {
  if (/\bsubacute\b/.test(context.sentence)) return { code: "R05.2" };
  if (/\bacute\b[^.]{0,12}cough/.test(context.sentence)) return { code: "R05.1" };
  if (/\bchronic\b/.test(context.sentence)) return { code: "R05.3" };
  return { code: "R05.9" };
};

const otitisMedia: Family = (context) => {
  const side = sideOf(context, "ears?|drum|tympanic membrane|tm|otitis media");
  const pick = (right: string, left: string, both: string, none: string): string =>
    bySide(side, [right, left, both, none]);
  const open = side === undefined ? { open: sideQuery("ear", ["H66.91", "H66.92", "H66.93", "H66.90"]) } : {};
  if (says(context, /\bsuppurative|purulent\b/)) {
    const torn = affirms(`${context.sentence} ${context.item}`, /\b(?:rupture\w*|perforat\w*)\b/);
    return torn
      ? { code: pick("H66.011", "H66.012", "H66.013", "H66.019"), ...open }
      : { code: pick("H66.001", "H66.002", "H66.003", "H66.009"), ...open };
  }
  if (says(context, /\b(?:serous|effusion)\b/)) return { code: pick("H65.91", "H65.92", "H65.93", "H65.90"), ...open };
  return { code: pick("H66.91", "H66.92", "H66.93", "H66.90"), ...open };
};

const HYPO = /\bcoma\b/;
const hypoglycemia: Family = (context) => (notes(context, HYPO) ? { code: "E15" } : { code: "E16.2" });

const uti: Family = (context) => {
  const catheter =
    says(context, /\b(?:catheter|foley)\b/) &&
    says(context, /\b(?:due to|from|associated|related|because of|caused by)\b/);
  if (catheter)
    return {
      code: "T83.511A",
      also: [
        {
          code: "N39.0",
          rule: "use-additional",
          text: "the complication code is followed by the infection",
          source: "ICD-10-CM Tabular T83.5 use additional code",
        },
      ],
    };
  return { code: "N39.0" };
};

const cystitis: Family = (context) => {
  const blood = says(context, /\bhematuria\b/);
  if (says(context, ACUTE) || affirms(context.note, /\bacute cystitis\b/)) return { code: blood ? "N30.01" : "N30.00" };
  if (says(context, /\binterstitial\b/)) return { code: blood ? "N30.11" : "N30.10" };
  return { code: blood ? "N30.91" : "N30.90" };
};

const LUTS: readonly (readonly [RegExp, string])[] = [
  [/\bnocturia\b/, "R35.1"],
  [/\bfrequency\b/, "R35.0"],
  [/\burgency\b/, "R39.15"],
  [/\bweak (?:urinary )?stream\b/, "R39.12"],
  [/\bincomplete (?:bladder )?emptying\b/, "R39.14"],
  [/\bhesitancy\b/, "R39.11"],
  [/\bstraining\b/, "R39.16"],
  [/\bretention\b/, "R33.8"],
];

const bph: Family = (context) => {
  const symptomatic = says(context, /\b(?:lower urinary tract symptoms?|luts|obstruct\w*)\b/);
  const symptoms = LUTS.filter(
    ([pattern]) => affirms(context.sentence, pattern) || (symptomatic && affirms(context.item, pattern)),
  );
  if (!symptomatic && symptoms.length === 0) return { code: "N40.0" };
  return {
    code: "N40.1",
    also: symptoms.map(([, code]) => ({
      code,
      rule: "use-additional",
      text: "the urinary symptom is coded after the enlarged prostate",
      source: "ICD-10-CM Tabular N40.1 use additional code",
    })),
  };
};

const kidneyStone: Family = (context) => {
  const ureter = says(context, /\bureter\w*/);
  const kidney = /\b(?:kidney|renal|nephrolith\w*)\b/.test(context.mention);
  return { code: ureter && !kidney ? "N20.1" : ureter && /ureter/.test(context.sentence) ? "N20.1" : "N20.0" };
};

const anemia: Family = (context) => {
  const text = context.sentence;
  const low = affirms(text, /\biron[- ]deficiency|ida\b/);
  if (/pernicious|intrinsic factor/.test(text)) return { code: "D51.0" };
  if (/\bb12\b/.test(text) && /anemia/.test(text)) return { code: "D51.9" };
  if (affirms(text, /\bacute blood loss\b/)) return { code: "D62" };
  if (low) {
    if (says(context, /\b(?:chronic )?blood loss\b|\bsecondary to (?:\w+ ){0,3}bleed\w*/)) return { code: "D50.0" };
    if (says(context, /\bmalabsorption\b|\bceliac\b/)) return { code: "D50.8" };
    return {
      code: "D50.9",
      open: {
        topic: "anemia-cause",
        question: "What is the cause of the iron deficiency anemia?",
        because: "The note names iron deficiency anemia without its cause.",
        answers: [
          { answer: "Chronic blood loss", code: "D50.0" },
          { answer: "Another stated cause, such as malabsorption or diet", code: "D50.8" },
          { answer: "Cause not known at this time", code: "D50.9" },
        ],
      },
    };
  }
  if (affirms(text, /\banemia\b[^.]{0,25}\b(?:chronic kidney|ckd|renal)\b/)) return { code: "D63.1" };
  if (affirms(text, /\banemia of chronic disease\b/)) return { code: "D63.8" };
  return { code: "D64.9" };
};

const gout: Family = () => ({ code: "M10.9" });

const hiv: Family = (context) =>
  says(context, /\b(?:aids|hiv disease|symptomatic)\b/) ? { code: "B20" } : { code: "Z21" };

const respFailure: Family = (context) => {
  const low = says(context, /\bhypoxi\w*/);
  const high = says(context, /\bhypercapni\w*/);
  const tail = low && high ? "1" : low ? "1" : high ? "2" : "0";
  if (says(context, /\bacute (?:on|and) chronic\b/)) return { code: `J96.2${tail}` };
  if (says(context, ACUTE)) return { code: `J96.0${tail}` };
  if (says(context, CHRONIC)) return { code: `J96.1${tail}` };
  return { code: `J96.9${tail}` };
};

const SEPSIS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e\.? ?coli|escherichia)\b/, "A41.51"],
  [/\bpseudomonas\b/, "A41.52"],
  [/\bmrsa|methicillin[- ]resistant\b/, "A41.02"],
  [/\bmssa|staph\w* aureus\b/, "A41.01"],
  [/\bstreptococc(?:us|al) pneumon\w*|pneumococc\w*/, "A40.3"],
  [/\bgroup a strep\w*/, "A40.0"],
  [/\bgroup b strep\w*/, "A40.1"],
  [/\bstreptococc\w*/, "A40.9"],
  [/\benterococc\w*/, "A41.81"],
];

const sepsis: Family = (context) => {
  if (/urosepsis/.test(context.mention)) return undefined;
  const found = SEPSIS.find(([pattern]) => affirms(context.sentence, pattern));
  const severe = says(context, /\bsevere sepsis|organ (?:dysfunction|failure)\b/);
  const shock = says(context, /\bseptic shock\b/);
  const also = shock ? "R65.21" : severe ? "R65.20" : undefined;
  return {
    code: found?.[1] ?? "A41.9",
    ...(also === undefined
      ? {}
      : {
          also: [
            {
              code: also,
              rule: "severe-sepsis",
              text: "organ dysfunction is reported after the infection",
              source: "ICD-10-CM Guidelines I.C.1.d.1.b",
            },
          ],
        }),
  };
};

const esophagitis: Family = (context) => ({
  code: says(context, /\beosinophilic\b/) ? "K20.0" : says(context, /\breflux|gerd\b/) ? "K21.00" : "K20.90",
});

const angiodysplasia: Family = (context) => ({
  code:
    says(context, BLEEDING) && !/without (?:active )?(?:bleed|hemorrh)/.test(context.sentence) ? "K55.21" : "K55.20",
});

const pickFirst =
  (code: string): Family =>
  () => ({ code });

/** Families of internal medicine by name. */
export const MEDICAL_FAMILIES: Readonly<Record<string, Family>> = {
  ulcer,
  gerd,
  barrett,
  crohn,
  uc,
  ibs,
  constipation,
  gastritis,
  hemorrhoid,
  diverticular,
  "colon-polyp": colonPolyp,
  gallstone,
  cholecystitis: (context) => ({
    code: affirms(context.note, /\b(?:cholelithiasis|gallstones?)\b/)
      ? "K80.10"
      : says(context, ACUTE)
        ? "K81.0"
        : says(context, CHRONIC)
          ? "K81.1"
          : "K81.9",
  }),
  cirrhosis,
  hepc: hepatitisC,
  appendicitis: (context) => ({ code: says(context, ACUTE) ? "K35.80" : "K37" }),
  hernia: (context) => {
    const side = /\bbilateral|both\b/.test(context.sentence) ? "2" : "9";
    return { code: side === "2" ? "K40.20" : "K40.90" };
  },
  "abdominal-pain": abdominalPain,
  "flank-pain": flankPain,
  nausea,
  dysphagia,
  hypoglycemia,
  lipid,
  obesity,
  gout,
  "heart-failure": heartFailure,
  cad,
  angina: (context) => ({ code: says(context, /\bunstable\b/) ? "I20.0" : "I20.9" }),
  mi,
  afib,
  "chest-pain": chestPain,
  dvt: (context) => ({
    code: bySide(sideOf(context, "legs?|calf|lower extremit\\w+"), ["I82.401", "I82.402", "I82.403", "I82.409"]),
  }),
  pe: pickFirst("I26.99"),
  varicose: (context) => ({
    code: bySide(sideOf(context, "legs?|lower extremit\\w+"), ["I83.91", "I83.92", "I83.93", "I83.90"]),
  }),
  ckd,
  aki: pickFirst("N17.9"),
  "kidney-stone": kidneyStone,
  uti,
  cystitis,
  bph,
  asthma,
  copd,
  bronchitis,
  pneumonia,
  covid,
  flu: (context) => ({
    code: says(context, /\binfluenza a\b/) ? "J10.1" : says(context, /\binfluenza b\b/) ? "J10.1" : "J11.1",
  }),
  pharyngitis,
  tonsillitis,
  sinusitis,
  rhinitis,
  cough,
  "otitis-media": otitisMedia,
  "otitis-externa": (context) => ({ code: bySide(sideOf(context, "ears?"), ["H60.91", "H60.92", "H60.93", "H60.90"]) }),
  cerumen: (context) => ({ code: bySide(sideOf(context, "ears?"), ["H61.21", "H61.22", "H61.23", "H61.20"]) }),
  "ear-pain": (context) => ({ code: bySide(sideOf(context, "ears?"), ["H92.01", "H92.02", "H92.03", "H92.09"]) }),
  conjunctivitis: (context) => {
    const side = sideOf(context, "eyes?");
    if (says(context, /\ballergic\b/)) return { code: bySide(side, ["H10.11", "H10.12", "H10.13", "H10.10"]) };
    if (says(context, /\bbacterial|mucopurulent\b/))
      return { code: bySide(side, ["H10.021", "H10.022", "H10.023", "H10.029"]) };
    return { code: says(context, ACUTE) ? bySide(side, ["H10.31", "H10.32", "H10.33", "H10.30"]) : "H10.9" };
  },
  "hearing-loss": (context) => ({ code: bySide(sideOf(context, "ears?"), ["H91.91", "H91.92", "H91.93", "H91.90"]) }),
  "resp-failure": respFailure,
  anemia,
  hiv,
  sepsis,
  esophagitis,
  angiodysplasia,
};

export { POORLY };
