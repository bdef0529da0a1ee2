import { affirms, bySide, type FamilyChoice, type FamilyContext, says, sideOf } from "./family-context.ts";
type Family = (context: FamilyContext) => FamilyChoice | undefined;

const BLEEDING = /\b(?:bleed\w*|hemorrhag\w*|haemorrhag\w*)\b/;
const PERFORATION = /\bperforat\w*/;
const ACUTE = /\bacute\b/;
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

export const ulcer: Family = (context) => {
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

export const gerd: Family = (context) => {
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

export const barrett: Family = (context) => {
  if (says(context, /\bhigh[- ]grade dysplasia\b/)) return { code: "K22.711" };
  if (says(context, /\blow[- ]grade dysplasia\b/)) return { code: "K22.710" };
  if (says(context, /(?<!without |no )\bdysplasia\b/)) return { code: "K22.719" };
  return { code: "K22.70" };
};

export const crohn: Family = (context) => {
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

export const uc: Family = (context) => {
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

export const ibs: Family = (context) => {
  const loose = says(context, /\bdiarrhea|ibs-d\b/);
  const hard = says(context, /\bconstipation|ibs-c\b/);
  return { code: loose && hard ? "K58.2" : loose ? "K58.0" : hard ? "K58.1" : "K58.9" };
};

export const constipation: Family = (context) => {
  if (says(context, /\b(?:opioid|drug|medication)[- ]induced\b/)) return { code: "K59.03" };
  if (says(context, /\bchronic idiopathic|functional constipation\b/)) return { code: "K59.04" };
  if (says(context, /\bslow[- ]transit\b/)) return { code: "K59.01" };
  return { code: "K59.00" };
};

export const gastritis: Family = (context) => {
  const bled = says(context, BLEEDING) ? "1" : "0";
  if (says(context, /\bacute gastritis|erosive gastritis\b/)) return { code: `K29.0${bled}` };
  if (says(context, /\balcoholic\b/)) return { code: `K29.2${bled}` };
  if (says(context, /\bchronic atrophic\b/)) return { code: `K29.4${bled}` };
  if (says(context, /\bchronic superficial\b/)) return { code: `K29.3${bled}` };
  if (says(context, /\bchronic\b/)) return { code: `K29.5${bled}` };
  return { code: `K29.7${bled}` };
};

export const hemorrhoid: Family = (context) => {
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
  if (affirms(context.sentence, /\bthrombos\w*/)) return { code: "K64.5" };
  if (/external/.test(context.sentence)) return { code: "K64.4" };
  if (/\binternal\b/.test(context.mention + context.sentence)) return { code: "K64.8" };
  return { code: "K64.9" };
};

export const diverticular: Family = (context) => {
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

export const colonPolyp: Family = (context) => {
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

export const gallstone: Family = (context) => {
  const blocked = says(context, /\bobstruct\w*/) ? "1" : "0";
  if (says(context, /\bacute cholecystitis\b/)) return { code: `K80.0${blocked}` };
  if (says(context, /\bchronic cholecystitis\b/)) return { code: `K80.1${blocked}` };
  if (says(context, /\bcholecystitis\b/))
    return { code: `K80.1${blocked}`, why: "stones with cholecystitis are one code", source: "ICD-10-CM Tabular K80" };
  return { code: `K80.2${blocked}` };
};

export const cirrhosis: Family = (context) => {
  if (says(context, /\balcohol\w*/)) return { code: says(context, /\bascites\b/) ? "K70.31" : "K70.30" };
  return { code: "K74.60" };
};

export const hepatitisC: Family = (context) => {
  if (says(context, /\bacute\b/)) return { code: "B17.10" };
  if (says(context, /\bchronic\b/) || affirms(context.note, /\bchronic hepatitis c\b/)) return { code: "B18.2" };
  return { code: "B19.20" };
};

export const abdominalPain: Family = (context) => {
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

export const flankPain: Family = (context) => {
  const side = sideOf(context, "flanks?");
  return { code: bySide(side, ["R10.A1", "R10.A2", "R10.A3", "R10.A0"]) };
};

export const nausea: Family = (context) => {
  const text = context.sentence;
  const sick = affirms(text, /\bnause\w*/);
  const vomited = affirms(text, /\bvomit\w*|\bemesis\b/);
  return { code: sick && vomited ? "R11.2" : vomited ? "R11.10" : "R11.0" };
};

export const dysphagia: Family = (context) => {
  if (says(context, /\boropharyngeal\b/)) return { code: "R13.12" };
  if (says(context, /\besophageal dysphagia\b/)) return { code: "R13.19" };
  if (says(context, /\bpharyngeal\b/)) return { code: "R13.13" };
  if (says(context, /\boral phase\b/)) return { code: "R13.11" };
  return { code: "R13.10" };
};
