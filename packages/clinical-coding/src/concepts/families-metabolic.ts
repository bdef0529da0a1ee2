import { affirms, type FamilyChoice, type FamilyContext, type OpenPoint, sideOf } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;
type Read = Pick<FamilyContext, "note" | "sentence">;

const TYPE1 =
  /\b(?:type (?:1|i|one)(?![.\d])|t1dm|t1d|dm ?1|iddm|juvenile(?:[- ]onset)? diabet|latent autoimmune|lada)\b/;
const TYPE2 = /\b(?:type (?:2|ii|two)|t2dm|t2d|dm ?2|niddm|adult[- ]onset diabet)\b/;
const DRUG_MADE =
  /\b(?:steroid|glucocorticoid|prednisone|drug|medication|tacrolimus|antipsychotic)[- ](?:induced|related) (?:diabet|hyperglyc)|\bdiabet\w*(?: mellitus)?,? (?:due to|from|caused by|induced by|secondary to) (?:(?:long-term|chronic|high-dose|prescribed|her|his|the|use of|adverse effect of) )*(?:steroid|glucocorticoid|corticosteroid|prednisone|dexamethasone|tacrolimus|olanzapine|drug|medication)/;
const AFTER_PANCREAS =
  /\bpost-?\s?pancreatectomy diabet|\bdiabet\w*[^.;]{0,40}(?:after|following|due to|from|since)[^.;]{0,25}pancreatectomy/;
const OTHER_MADE =
  /\bdiabet\w*(?: mellitus)?,? (?:due to|from|caused by|secondary to|in) (?:an? |the |his |her )?(?:underlying|chronic pancreatitis|pancreatitis|cystic fibrosis|hemochromatosis|cushing|acromegaly|pancreatic (?:cancer|carcinoma)|malignan)|\bcystic fibrosis[- ]related diabet|\bpancreatogenic diabet/;
const OTHER_TYPE = /\b(?:type (?:3c|1\.5)|mody|maturity[- ]onset diabetes of the young|monogenic|genetic) ?(?:diabet)?/;

function stemIn(text: string): string | undefined {
  if (AFTER_PANCREAS.test(text)) return "E13";
  if (DRUG_MADE.test(text)) return "E09";
  if (OTHER_MADE.test(text)) return "E08";
  if (OTHER_TYPE.test(text) && /diabet/.test(text)) return "E13";
  if (/\bsecondary diabet/.test(text)) return "E13";
  if (TYPE1.test(text)) return "E10";
  return TYPE2.test(text) ? "E11" : undefined;
}

/** Category of the diabetes that the statement or else the note speaks of; E11 where no type is given (I.C.4.a.2). */
function categoryOf(context: Read): string {
  return stemIn(context.sentence) ?? stemIn(context.note) ?? "E11";
}

/** E08 to E13 when the note affirms diabetes in the patient. */
export function diabeticStem(context: Read): string | undefined {
  const known =
    /\bdiabetic\b(?! (?:diet|shoe|foot (?:exam|check|care)|eye exam|screen))/.test(context.sentence) ||
    affirms(
      context.note.replaceAll(/\b(?:pre-?|borderline |gestational )diabet\w*/g, " "),
      /\b(?:diabetes(?! insipidus)|t2dm|t1dm|t2d|t1d|dm2|dm1|niddm|iddm|diabetic (?!diet))/,
    );
  return known ? categoryOf(context) : undefined;
}

/** Complications that a statement names beside the diabetes, as the characters after the category. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hyperosmolar\w*|hhs)\b/, "00"],
  [/\b(?:ketoacidosis|dka)\b/, "10"],
  [/\bdiabetic amyotrophy|\bwith amyotrophy\b/, "44"],
  [/\bdiabetic dermatitis|\bnecrobiosis\b/, "620"],
  [/\bhypoglyc[ae]mi\w*/, "649"],
  [
    /\b(?:hyperglyc[ae]mi\w*|(?:poorly|inadequately|not (?:well|adequately)) controlled|out of control|poor (?:glycemic )?control)/,
    "65",
  ],
];

const DIRECTION: OpenPoint = {
  topic: "diabetes-control",
  question: "What does uncontrolled mean for this diabetes at this visit?",
  because: "The note calls the diabetes uncontrolled without saying whether the glucose is too high or too low.",
  answers: [{ answer: "Hyperglycemia" }, { answer: "Hypoglycemia" }, { answer: "Neither at this visit" }],
};

const NO_COMPLICATION = /\bwithout (?:any |known )?complications?\b|\bno (?:known )?(?:diabetic )?complications?\b/;

/** Diabetes by type; complications are joined to it by the "with" rule once the whole note is read. */
const diabetes: Family = (context) => {
  const named = context.mention.trim();
  if (
    /\b(?:pre-?|borderline |gestational |insipidus)\s*$/.test(
      context.sentence.slice(0, Math.max(0, context.sentence.indexOf(named))),
    )
  )
    return undefined;
  if (
    /^diabetic$/.test(named) &&
    /\bdiabetic (?:diet|shoes?|foot (?:exam|check|care)|eye exam|education|supplies|teaching)/.test(context.sentence)
  )
    return undefined;
  const generic = /^(?:diabetes(?: mellitus)?|dm|diabetic)$/.test(named);
  const stem = stemIn(context.sentence) ?? (generic ? categoryOf(context) : context.param === "E10" ? "E10" : "E11");
  const coma = affirms(context.sentence, /\bcoma\b/);
  const stage = /\bpre-?symptomatic\b/.test(context.sentence) && stem === "E10";
  if (stage)
    return {
      code: `E10.A${/stage (?:1|i)\b/.test(context.sentence) ? "1" : /stage (?:2|ii)\b/.test(context.sentence) ? "2" : "0"}`,
    };
  if (stem === "E11" && affirms(context.sentence, /\bin (?:\w+ )?remission\b/))
    return { code: "E11.A", why: "the provider documents remission", source: "ICD-10-CM Guidelines I.C.4.a.1.(b)" };
  const tails = NAMED.filter(([pattern]) => affirms(context.sentence, pattern)).map(([, tail]) =>
    coma && /^(?:00|10|649)$/.test(tail) ? (tail === "649" ? "641" : tail.replace(/0$/, "1")) : tail,
  );
  const codes = [...new Set(tails)]
    .filter((tail) => !(stem === "E10" && tail.startsWith("0")))
    .map((tail) => `${stem}.${tail}`);
  const [code, ...others] = codes;
  const also = [
    ...others.map((one) => ({
      code: one,
      rule: "diabetes-complications",
      text: "each complication of the diabetes has its code",
      source: "ICD-10-CM Guidelines I.C.4.a",
    })),
  ];
  if (code !== undefined) return { code, ...(also.length > 0 ? { also } : {}) };
  if (affirms(context.sentence, /\buncontrolled\b/)) {
    const high = affirms(
      context.note,
      /\bhyperglyc[ae]mi\w*|\b(?:high|elevated|rising) (?:blood )?(?:sugars?|glucose)|\b(?:sugars?|glucose)[^.;]{0,25}(?:high|elevated|above|over) /,
    );
    return high
      ? {
          code: `${stem}.65`,
          why: "uncontrolled in the sense of high glucose, as the note says",
          source: "ICD-10-CM Index: Diabetes, uncontrolled",
        }
      : { code: `${stem}.9`, open: DIRECTION };
  }
  const plain: FamilyChoice = { code: `${stem}.9` };
  return NO_COMPLICATION.test(context.sentence)
    ? { ...plain, why: "the note says that there is no complication" }
    : stem === "E11" && stemIn(`${context.sentence} ${context.note}`) === undefined
      ? { ...plain, why: "diabetes without a type counts as type 2", source: "ICD-10-CM Guidelines I.C.4.a.2" }
      : plain;
};

/** A complication whose name says diabetic. */
const diabeticComplication: Family = (context) => {
  const stem = categoryOf(context);
  if (
    context.param === "21" &&
    affirms(context.note, /\b(?:ckd|chronic kidney disease|end[- ]stage (?:renal|kidney)|esrd)\b/)
  )
    return { code: `${stem}.22`, why: "diabetic kidney disease that is chronic kidney disease" };
  return { code: `${stem}.${context.param}` };
};

const NEUROPATHY_CAUSES: readonly (readonly [RegExp, string, string | undefined])[] = [
  [/\balcohol\w*/, "G62.1", undefined],
  [
    /\b(?:chemotherapy|cisplatin|vincristine|paclitaxel|oxaliplatin|drug|medication|amiodarone|isoniazid)\b/,
    "G62.0",
    undefined,
  ],
  [/\b(?:b12|vitamin|nutritional)\b/, "G63", "E53.8"],
  [/\bidiopathic\b/, "G60.9", undefined],
  [/\bhereditary|charcot[- ]marie/, "G60.0", undefined],
];

const neuropathy: Family = (context) => {
  const stem = diabeticStem(context);
  const text = context.sentence;
  const autonomic = /\bautonomic\b/.test(text);
  const other = NEUROPATHY_CAUSES.find(([pattern]) =>
    new RegExp(
      `(?:${pattern.source})[- ]?(?:induced|related|deficiency)?[^.;,]{0,20}neuropath|neuropath\\w*[^.;]{0,30}(?:due to|from|caused by|secondary to)[^.;]{0,25}(?:${pattern.source})`,
    ).test(text),
  );
  const unlinked =
    /\b(?:not|neither) (?:due to|related to|caused by|from) (?:his |her |the )?diabetes|unrelated to (?:the |his |her )?diabetes|non-?diabetic/.test(
      `${text} ${context.item}`,
    );
  if (stem !== undefined && other === undefined && !unlinked) {
    const tail = autonomic
      ? "43"
      : /\bmono-?neuropath/.test(text)
        ? "41"
        : /\bpoly|\bperipheral\b/.test(text)
          ? "42"
          : "40";
    return {
      code: `${stem}.${tail}`,
      why: "diabetes and neuropathy are presumed related",
      source: "ICD-10-CM Guidelines I.A.15; I.C.4.a",
    };
  }
  if (other !== undefined) {
    const [, code, cause] = other;
    return cause === undefined
      ? { code, why: "the neuropathy by its stated cause" }
      : {
          code,
          also: [
            {
              code: cause,
              rule: "etiology-manifestation",
              text: "the cause is coded before the neuropathy",
              source: "ICD-10-CM Guidelines I.A.13; Tabular G63",
            },
          ],
        };
  }
  return { code: autonomic ? "G90.9" : /\bmono-?neuropath/.test(text) ? "G58.9" : "G62.9" };
};

const retinopathy: Family = (context) => {
  const stem = /\bdiabet/.test(context.sentence) ? categoryOf(context) : diabeticStem(context);
  const text = context.sentence;
  const side = sideOf(context, "eyes?");
  const seventh = side === "right" ? "1" : side === "left" ? "2" : side === "bilateral" ? "3" : "9";
  if (stem === undefined) return { code: `H35.00` };
  const edema = affirms(text, /\bmacular edema\b/) && !/without (?:\w+ )?macular edema/.test(text);
  if (/\bnon-?\s?proliferative\b|\bnpdr\b/.test(text)) {
    const grade = /\bsevere\b/.test(text) ? "4" : /\bmoderate\b/.test(text) ? "3" : "2";
    return { code: `${stem}.3${grade}${edema ? "1" : "9"}${seventh}` };
  }
  if (/\bproliferative\b|\bpdr\b/.test(text)) {
    if (/\btraction\w* (?:retinal )?detachment\b/.test(text))
      return {
        code: `${stem}.35${/involving (?:the )?macula/.test(text) && !/not involving/.test(text) ? "2" : "3"}${seventh}`,
      };
    if (/\bstable\b|\bquiescent\b/.test(text)) return { code: `${stem}.355${seventh}` };
    return { code: `${stem}.35${edema ? "1" : "9"}${seventh}` };
  }
  return { code: `${stem}.31${edema ? "1" : "9"}` };
};

const SECONDARY_PRESSURE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:renovascular|renal artery)\b/, "I15.0"],
  [/\b(?:glomerulo\w*|polycystic|kidney disease|renal (?:disease|disorder|parenchymal))\b/, "I15.1"],
  [/\b(?:\w*aldosteron\w*|pheochromocytoma|cushing\w*|thyroid\w*|hyperthyroid\w*|endocrine|conn)\b/, "I15.2"],
];

const hypertension: Family = (context) => {
  const text = context.sentence;
  const before = text.slice(Math.max(0, text.indexOf(context.mention) - 40), text.indexOf(context.mention));
  if (/\b(?:borderline|transient|white[- ]coat|labile)\s+$/.test(before))
    return { code: "R03.0", why: "no diagnosis of hypertension is made", source: "ICD-10-CM Guidelines I.C.9.a.7" };
  if (/\b(?:ocular|portal|intracranial|gestational|pregnancy[- ]induced)\s+$/.test(before)) return undefined;
  if (
    /\bsecondary (?:arterial )?hypertension|hypertension,? (?:secondary|due) to\b|renovascular hypertension/.test(text)
  ) {
    const found = SECONDARY_PRESSURE.find(([pattern]) => pattern.test(text));
    return {
      code: found?.[1] ?? (/(?:secondary|due) to\b/.test(text) ? "I15.8" : "I15.9"),
      why: "secondary hypertension and its cause are both coded",
      source: "ICD-10-CM Guidelines I.C.9.a.6",
    };
  }
  if (/\bhypertensive heart\b/.test(context.mention)) return { code: "I11.9" };
  return { code: "I10" };
};

const pulmonaryHypertension: Family = (context) => {
  const text = `${context.sentence} ${context.item}`.replaceAll(
    /\bright[- ](?:sided |ventricular )?(?:heart )?failure/g,
    " ",
  );
  if (/\bprimary|idiopathic|heritable\b/.test(text)) return { code: "I27.0" };
  if (/\b(?:left heart|heart failure|mitral|left ventric|group (?:2|ii)\b)/.test(text)) return { code: "I27.22" };
  if (/\b(?:copd|lung disease|interstitial|hypoxi\w*|sleep apnea|group (?:3|iii)\b)/.test(text))
    return { code: "I27.23" };
  if (/\b(?:thromboembolic|cteph|group (?:4|iv)\b)/.test(text)) return { code: "I27.24" };
  if (/\b(?:group (?:1|i)\b|scleroderma|connective tissue|drug|hiv|congenital)/.test(text)) return { code: "I27.21" };
  return { code: "I27.20" };
};

/** Families around diabetes and blood pressure by name. */
export const METABOLIC_FAMILIES: Readonly<Record<string, Family>> = {
  diabetes,
  neuropathy,
  retinopathy,
  hypertension,
  "dm-complication": diabeticComplication,
  "pulmonary-hypertension": pulmonaryHypertension,
  "resistant-hypertension": () => ({ code: "I1A.0" }),
  "hypertensive-retinopathy": (context) => {
    const side = sideOf(context, "eyes?");
    return { code: `H35.03${side === "right" ? "1" : side === "left" ? "2" : side === "bilateral" ? "3" : "9"}` };
  },
};
