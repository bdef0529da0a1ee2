import { evidenceAt, type Chart } from "../chart.ts";
import type { Evidence, LevelElement, MdmLevel } from "../types.ts";

/** Kinds of tests, each counted once however often it is named. */
const TESTS: readonly (readonly [string, RegExp])[] = [
  ["blood count", /\b(?:cbc|complete blood count|blood count|hemoglobin|wbc|white (?:blood )?cell)\b/],
  [
    "metabolic panel",
    /\b(?:cmp|bmp|metabolic panel|electrolytes|creatinine|kidney function|egfr|potassium|chemistr\w+)\b/,
  ],
  ["A1c", /\b(?:a1c|hemoglobin a1c)\b/],
  ["lipid panel", /\b(?:lipid panel|cholesterol panel|lipids?)\b/],
  ["liver panel", /\b(?:liver (?:panel|function|tests?|enzymes)|lfts?|transaminases)\b/],
  ["thyroid test", /\b(?:tsh|thyroid (?:panel|test|function))\b/],
  ["iron studies", /\b(?:ferritin|iron studies|anemia profile)\b/],
  ["autoimmune panel", /\b(?:autoimmune panel|ana\b|rheumatoid factor|esr|crp|calprotectin)\b/],
  ["urine test", /\b(?:urinalysis|urine culture|urine (?:test|drug))\b/],
  [
    "culture or antigen",
    /\b(?:culture|rapid (?:strep|flu|covid)|strep test|stool (?:antigen|test)|antibod\w+|viral load|genotype|pcr|titer)\b/,
  ],
  ["x-ray", /\b(?:x-?rays?|radiograph|chest film|films?)\b/],
  ["CT or MRI", /\b(?:ct (?:scan|abdomen|chest|angio\w*)|\bct\b|mri|cat scan|oct\b)\b/],
  ["ultrasound", /\b(?:ultrasound|duplex|sonogra\w+|fibroscan|elastography)\b/],
  ["echocardiogram", /\b(?:echo(?:cardiogram)?)\b/],
  ["electrocardiogram", /\b(?:ekg|ecg|electrocardiogram|patch monitor|holter)\b/],
  ["lung test", /\b(?:spirometry|pulmonary function|pfts?|peak flow)\b/],
  ["pathology", /\b(?:patholog\w+|biops(?:y|ies) (?:showed|were|report|negative|positive))\b/],
  ["endoscopy report", /\b(?:endoscopy report|colonoscopy report|egd report|endoscopy (?:last|ten days|showed))\b/],
  ["stress test", /\b(?:stress test|nerve conduction|emg|sleep study|manometry|emptying study|ph study|barium)\b/],
];

const REVIEWED =
  /\b(?:review\w*|results?|showed?|shows|demonstrat\w*|reveal\w*|normal|elevated|today|done|positive|negative|was|were|order\w*|repeat|obtain|check|recheck|schedule|we will (?:get|order|obtain)|additional testing|pending|from (?:the )?(?:outside|referring)|:\s*\d|\d)\b/;
const INTERPRETED =
  /\b(?:independent(?:ly)? (?:interpret\w*|review\w* (?:the )?(?:images|films|tracing))|(?:images|films?|tracing)[^.;]{0,25}(?:viewed|read|interpreted) by me|i (?:personally )?(?:viewed|read|interpreted) the (?:images|films?|tracing)|my (?:own )?(?:read|interpretation))\b/;
const DISCUSSED =
  /\b(?:discussed (?:with|by telephone with) (?:the |dr\.? |his |her )?(?:surgeon|cardiolog\w+|specialist|radiolog\w+|hospitalist|gastroenterolog\w+|on-call|admitting)|spoke with (?:dr|the (?:surgeon|hospitalist|specialist|cardiolog\w+)))\b/;
const HISTORIAN =
  /\b(?:history (?:from|given by|provided by|obtained from) (?:the |his |her )?(?:mother|father|parent|wife|husband|daughter|son|nurse|caregiver|staff)|(?:mother|father|daughter|son|wife|husband|nurse|staff|aide) (?:reports?|states|says|notes))\b/;
const OUTSIDE =
  /\b(?:(?:outside|referral|urgent care|hospital|referring|emergency (?:department|room)) (?:notes?|records?|letter|report)|discharge summary|records? from)\b/;

/** Amount and complexity of data reviewed and analysed. */
export function dataOf(chart: Chart): LevelElement {
  const evidence: Evidence[] = [];
  const kinds = new Set<string>();
  for (const sentence of chart.sentences) {
    if (
      /past-history|family-history|medications|allergies|review-of-systems|social-history|instructions/.test(
        sentence.section.kind,
      )
    )
      continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    for (const [name, pattern] of TESTS) {
      if (kinds.has(name)) continue;
      const match = pattern.exec(text);
      if (
        match === null ||
        !(REVIEWED.test(text) || /results|plan|assessment/.test(sentence.section.kind)) ||
        /\b(?:no|without) (?:need for )?(?:labs?|tests?|imaging)\b/.test(text)
      )
        continue;
      kinds.add(name);
      evidence.push(evidenceAt(chart, sentence.start + match.index, sentence.start + match.index + match[0].length));
    }
  }
  const outside = OUTSIDE.exec(chart.lower);
  const historian = HISTORIAN.exec(chart.lower);
  const items = kinds.size + (outside === null ? 0 : 1);
  const category1 = items + (historian === null ? 0 : 1) >= 3;
  const interpreted = INTERPRETED.test(chart.lower);
  const discussed = DISCUSSED.test(chart.lower);
  const met = [category1, interpreted, discussed].filter(Boolean).length;
  const level: MdmLevel =
    met >= 2 ? "high" : met === 1 ? "moderate" : items >= 2 || historian !== null ? "low" : "straightforward";
  const parts = [
    ...kinds,
    ...(outside === null ? [] : ["outside note"]),
    ...(historian === null ? [] : ["another historian"]),
    ...(interpreted ? ["own reading of images or tracing"] : []),
    ...(discussed ? ["discussion with another professional"] : []),
  ];
  return {
    level,
    text: parts.length === 0 ? "no data reviewed or ordered" : parts.join(", "),
    evidence: evidence.slice(0, 5),
  };
}

const OTC =
  /\b(?:over[- ]the[- ]counter|otc|from the pharmacy shelf|acetaminophen|tylenol|ibuprofen (?:as needed|otc|if needed)|saline|honey|antacids?|petroleum jelly|fiber|psyllium|loratadine|cetirizine|vitamin d|aleve|advil|sitz bath\w*|icing|ice\b|heat\b|physical therapy|brace|splint|exercises?)\b/;
const DRUG_NAME =
  /\b[a-z]{2,}(?:pril|sartan|olol|statin|azole|prazole|dipine|gliptin|gliflozin|glutide|cillin|doxime|mycin|micin|cycline|floxacin|oxetine|aline|pram|apine|idone|azine|zepam|zolam|tidine|setron|triptan|coxib|parin|xaban|grel|thiazide|semide|lactone|mab|nib|vir|tinib|sone|solone|olone|asone|onide|terol|tropium|lukast|fenac|profen|oxicam|codone|morphine|tramadol|formin|glargine|insulin|thyroxine|dronate|platin|taxel|rubicin|amide|aride|clopramide|mide)\b|\b(?:insulin|glargine|lispro|aspart|lasix|norvasc|metformin|lisinopril|synthroid|ultram|tramadol|toprol|humira|prednisone|cephalexin|augmentin|colchicine|allopurinol|gabapentin|bupropion|lithium|warfarin|eliquis|buprenorphine|naltrexone|nitrofurantoin|tamsulosin|donepezil|duloxetine|methotrexate|imitrex|flexeril|meloxicam|mobic|protonix|flonase|sulfasalazine|clobetasol|ketoconazole|permethrin|hydrocortisone|nystatin|quadruple therapy|cephalosporin|opium|pylori treatment|antibiotics?|inhaler|albuterol|varicella immune globulin|lotion|budesonide|ferric maltol|linaclotide|lortab|percocet|zofran|carafate|miralax|singulair|cream 5 percent|spironolactone|glecaprevir|sofosbuvir)\b/;
const PRESCRIBED =
  /\b(?:prescri\w+|start\w*|initiat\w*|increase[ds]?|decrease[ds]?|up to|raised|lowered|continue[ds]?|refill\w*|change to|switch\w*|add(?:ed)?|taper|begin|began|mg|mcg|units|for (?:\d+|\w+) (?:days|weeks|months)|weekly|once|twice (?:a day|daily)|daily|nightly|each morning|before meals|adjust\w*|resume[ds]?)\b/;

const HIGH_RISK =
  /\b(?:decision (?:for|regarding) (?:hospitali[sz]ation|emergency surgery)|direct admission|(?:will be|is|was|being) admitted|admit (?:him|her|the patient)|admission arranged|transfer(?:red)? to (?:the )?(?:hospital|emergency)|chemotherapy|do not resuscitate|comfort care|intensive monitoring for toxicity|drug therapy requiring|intravenously now|major surgery|transsphenoidal|craniotomy|debulking|immunotherapy|emergency surgery|furosemide \d+ mg intravenous\w*)\b/;
const MODERATE_RISK =
  /\b(?:surgery|surgical (?:repair|intervention)|endoscopy and colonoscopy|risks?[^.;]{0,60}\bexplained|open reduction|fixation|operative|cannot afford|homeless|no transportation|uninsured|prescription)\b/;

/** Risk of complications of what was decided. */
export function riskOf(chart: Chart): LevelElement {
  const high = HIGH_RISK.exec(chart.lower);
  if (
    high !== null &&
    !/\b(?:completed|finished|status post|prior|previous|history of)\b[^.;]{0,30}$/.test(
      chart.lower.slice(Math.max(0, high.index - 40), high.index),
    )
  ) {
    return {
      level: "high",
      text: "a decision of high risk: admission, major surgery or closely watched drugs",
      evidence: [evidenceAt(chart, high.index, high.index + high[0].length)],
    };
  }
  let simple: Evidence | undefined;
  for (const sentence of chart.sentences) {
    if (!/plan|assessment|reasoning|body|course|procedure/.test(sentence.kind)) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const over = OTC.exec(text);
    const drug = DRUG_NAME.exec(text);
    if (
      drug !== null &&
      PRESCRIBED.test(text) &&
      !(over !== null && drug.index >= over.index && drug.index <= over.index + over[0].length) &&
      !/\bover[- ]the[- ]counter|otc|pharmacy shelf\b/.test(text) &&
      !/\b(?:no|not|avoid|stop)\b[^.;,]{0,20}$/.test(text.slice(0, drug.index)) &&
      !/\bif (?:he|she|it|the|there|biops|urine|positive|no)\b[^.;]*$/.test(text.slice(0, drug.index))
    ) {
      return {
        level: "moderate",
        text: "prescription drug management",
        evidence: [evidenceAt(chart, sentence.start + drug.index, sentence.start + drug.index + drug[0].length)],
      };
    }
    const other = MODERATE_RISK.exec(text);
    if (
      other !== null &&
      !/\b(?:no|not|without|avoid|status post)\b[^.;,]{0,30}$/.test(text.slice(0, other.index)) &&
      !/\bif\b/.test(text.slice(0, other.index))
    ) {
      return {
        level: "moderate",
        text: "a decision about surgery or a procedure with risk, a prescription, or limits of social circumstances",
        evidence: [evidenceAt(chart, sentence.start + other.index, sentence.start + other.index + other[0].length)],
      };
    }
    if (over !== null)
      simple ??= evidenceAt(chart, sentence.start + over.index, sentence.start + over.index + over[0].length);
  }
  return simple === undefined
    ? { level: "straightforward", text: "minimal risk", evidence: [] }
    : { level: "low", text: "treatment without prescription", evidence: [simple] };
}
