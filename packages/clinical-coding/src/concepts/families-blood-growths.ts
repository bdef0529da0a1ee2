import { cancerIsPast } from "./families-status.ts";
import { affirms, type FamilyChoice, type FamilyContext, says, sideOf, bySide } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const MALIGNANT = "(?:cancer|carcinoma|malignan\\w+|neoplas\\w+|lymphoma|leukemia|myeloma|metasta\\w+|tumou?r)";
const LINK = "(?:due to|from|in|of|caused by|secondary to|associated with|related to|because of)";
const CHEMO = "(?:chemotherapy|antineoplastic|immunotherapy|cisplatin|carboplatin|chemo)";

/** Anemia by its stated cause. */
const anemia: Family = (context) => {
  const text = context.sentence;
  const about = (pattern: RegExp): boolean => affirms(text, pattern, context.setting === "inpatient");
  if (/\bsickle\b/.test(text) && /\bsickle\b/.test(context.mention)) return undefined;
  if (/pernicious|intrinsic factor/.test(text)) return { code: "D51.0" };
  if (/\bb12\b/.test(text)) return { code: /\bdiet\w*/.test(text) ? "D51.3" : "D51.9" };
  if (/\bfolate|folic\b/.test(text)) return { code: "D52.9" };
  if (/\baplastic\b/.test(text)) return { code: "D61.9" };
  if (/\bhemolytic\b/.test(text)) return { code: /\bautoimmune\b/.test(text) ? "D59.10" : "D58.9" };
  if (
    new RegExp(
      `\\b${CHEMO}[- ](?:induced|related|associated) anemia|\\banemia\\b[^.;]{0,30}\\b${LINK}[^.;]{0,30}\\b${CHEMO}`,
    ).test(text)
  )
    return {
      code: "D64.81",
      why: "the chemotherapy brought the anemia about",
      source: "ICD-10-CM Guidelines I.C.2.c.2",
    };
  if (
    about(/\bacute (?:on chronic )?blood loss\b|\bacute (?:post-?)?hemorrhagic anemia\b|\bpost-?hemorrhagic anemia\b/)
  )
    return { code: "D62" };
  if (about(/\biron[- ]deficiency|\bida\b/)) {
    if (
      says(
        context,
        /\b(?:chronic )?blood loss\b|\b(?:secondary|due) to (?:\w+ ){0,3}(?:bleed\w*|menorrhagia|menses|periods)/,
      )
    )
      return { code: "D50.0" };
    if (says(context, /\bmalabsorption\b|\bceliac\b|\bdiet\w*|\bgastric bypass\b/)) return { code: "D50.8" };
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
  if (about(/\bchronic blood loss\b/)) return { code: "D50.0" };
  if (about(/\banemia\b[^.;]{0,35}\b(?:chronic kidney|ckd|renal|esrd|end[- ]stage|kidney)\b|\b(?:renal|ckd) anemia\b/))
    return { code: "D63.1" };
  if (
    new RegExp(
      `\\banemia\\b[^.;]{0,12}\\b${LINK}\\b[^.;]{0,45}\\b${MALIGNANT}|\\b(?:neoplastic|malignan\\w+|cancer)[- ](?:disease )?(?:related|associated) anemia`,
    ).test(text)
  )
    return { code: "D63.0", why: "the malignancy brought the anemia about", source: "ICD-10-CM Guidelines I.C.2.c.1" };
  if (
    about(
      /\banemia of (?:chronic|inflammat\w+) (?:disease|illness)?|\banemia (?:in|due to) (?:rheumatoid|chronic (?:disease|illness|infection|inflammation))/,
    )
  )
    return { code: "D63.8" };
  return { code: "D64.9" };
};

/** Sickle-cell disease by kind and by what the crisis does. */
const sickle: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (/\btrait\b/.test(context.sentence)) return { code: "D57.3" };
  const kind = /\b(?:hb-?c|hemoglobin (?:s-?)?c|sc disease|hb-?sc)\b/.test(text)
    ? "D57.2"
    : /\bbeta[- ]zero|beta 0\b/.test(text)
      ? "D57.43"
      : /\bbeta[- ]plus\b/.test(text)
        ? "D57.45"
        : /\bthalassemia\b/.test(text)
          ? "D57.41"
          : "D57.0";
  const crisis =
    affirms(
      text,
      /\b(?:crisis|crises|vaso-?occlusive|acute chest syndrome|splenic sequestration|dactylitis)\b/,
      context.setting === "inpatient",
    ) && !/\bwithout crisis\b|\bno crisis\b|\bnot in crisis\b/.test(text);
  const what = affirms(text, /\bacute chest syndrome\b/, true)
    ? "1"
    : affirms(text, /\bsplenic sequestration\b/, true)
      ? "2"
      : affirms(text, /\bcerebral vascular|stroke\b/, true)
        ? "3"
        : affirms(text, /\bdactylitis\b/, true)
          ? "4"
          : undefined;
  if (kind === "D57.0")
    return {
      code: !crisis ? "D57.1" : `D57.0${what ?? "0"}`,
      why: crisis ? "sickle-cell disease in crisis" : "sickle-cell disease without crisis",
    };
  const stem = kind === "D57.2" ? "D57.21" : kind;
  const calm: Readonly<Record<string, string>> = {
    "D57.2": "D57.20",
    "D57.43": "D57.42",
    "D57.45": "D57.44",
    "D57.41": "D57.40",
  };
  return { code: crisis ? `${stem}${what ?? "9"}` : (calm[kind] ?? "D57.1") };
};

const LEUKEMIAS: readonly (readonly [RegExp, string])[] = [
  [/\bacute lympho\w+|\ball\b/, "C91.0"],
  [/\bchronic lympho\w+|\bcll\b/, "C91.1"],
  [/\bacute promyelocytic\b/, "C92.4"],
  [/\bacute myel\w+|\baml\b/, "C92.0"],
  [/\bchronic myel\w+|\bcml\b/, "C92.1"],
  [/\bhairy cell\b/, "C91.4"],
  [/\bplasma cell leukemia\b/, "C90.1"],
  [/\bmyeloma\b/, "C90.0"],
];

/** Leukemia and myeloma: in remission, in relapse or neither; without a word it has not reached remission. */
const leukemia: Family = (context) => {
  const text = `${context.mention} ${context.sentence}`;
  const stem =
    LEUKEMIAS.find(([pattern]) => pattern.test(context.mention))?.[1] ??
    LEUKEMIAS.find(([pattern]) => pattern.test(text))?.[1] ??
    "C95.9";
  if (/\bhistory of\b/.test(context.sentence) && !/\bremission|relapse\b/.test(context.sentence))
    return { code: stem.startsWith("C90") ? "Z85.79" : "Z85.6" };
  const state = affirms(text, /\brelapse\w*\b/)
    ? "2"
    : affirms(text, /\bremission\b/) &&
        !/\bnot (?:yet )?(?:in|achieved|reached|having achieved)\b[^.]{0,15}remission/.test(text)
      ? "1"
      : "0";
  return {
    code: `${stem}${state}`,
    why:
      state === "1"
        ? "in remission as documented"
        : state === "2"
          ? "in relapse as documented"
          : "not said to be in remission",
    source: "ICD-10-CM Guidelines I.C.2.n",
  };
};

const METASTASES: readonly (readonly [RegExp, string, string?])[] = [
  [/\b(?:brain|cerebral|intracranial)\b/, "C79.31"],
  [/\b(?:meninges|leptomeningeal)\b/, "C79.32"],
  [/\b(?:bones?|bony|osseous|spine|spinal|vertebra\w*|ribs?|femur|pelvis|skeletal)\b/, "C79.51"],
  [/\bbone marrow\b/, "C79.52"],
  [/\b(?:liver|hepatic)\b/, "C78.7"],
  [/\bpleura\w*\b/, "C78.2"],
  [/\b(?:peritone\w*|omentum|omental)\b/, "C78.6"],
  [/\b(?:lungs?|pulmonary)\b/, "C78.0", "lungs?"],
  [/\bmediastin\w*\b/, "C78.1"],
  [/\badrenal\b/, "C79.7", "adrenals?"],
  [/\bkidneys?\b/, "C79.0", "kidneys?"],
  [/\b(?:colon|rectum|large intestine)\b/, "C78.5"],
  [/\bskin\b/, "C79.2"],
  [/\bovar\w+\b/, "C79.6", "ovar\\w+"],
  [/\bbladder\b/, "C79.11"],
];
const NODES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cervical|neck|supraclavicular|head)\b/, "C77.0"],
  [/\b(?:mediastinal|hilar|intrathoracic)\b/, "C77.1"],
  [/\b(?:abdominal|mesenteric|retroperitoneal|para-?aortic)\b/, "C77.2"],
  [/\b(?:axilla|axillary|arm)\b/, "C77.3"],
  [/\b(?:inguinal|groin)\b/, "C77.4"],
  [/\b(?:pelvic|iliac)\b/, "C77.5"],
];

function siteCode(text: string, context: FamilyContext): string | undefined {
  if (/\b(?:lymph )?nod(?:es?|al)\b/.test(text)) return NODES.find(([pattern]) => pattern.test(text))?.[1] ?? "C77.9";
  const found = METASTASES.find(([pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  const [, code, part] = found;
  if (part === undefined) return code;
  const side = sideOf({ ...context, sentence: text }, part);
  const digit = bySide(side, ["1", "2", "", "0"]);
  return code === "C79.6" ? `C79.6${bySide(side, ["1", "2", "3", "0"])}` : `${code}${digit === "" ? "1" : digit}`;
}

/** Secondary malignancy by the site that it went to; the primary often stands before it in the same statement. */
const metastasis: Family = (context) => {
  const at = context.sentence.indexOf(context.mention);
  const own = context.mention;
  const after = (at < 0 ? context.sentence : context.sentence.slice(at + own.length)).split(/[.;]/)[0] ?? "";
  // "Metastatic X to Y": where it went follows the "to".
  const target = /^metastatic(?: to)?$/.test(own) && / to /.test(after) ? after.slice(after.indexOf(" to ")) : after;
  const before = at < 0 ? "" : context.sentence.slice(Math.max(0, at - 25), at);
  const named = siteCode(/\bnod(?:es?|al)\b/.test(own) ? `${before} ${own}` : own, context);
  const sites = [
    ...(named === undefined ? [] : [named]),
    ...target
      .split(/,| and | as well as /)
      .map((part) => siteCode(part, context))
      .filter((one) => one !== undefined),
  ];
  const [first = siteCode(before, context), ...rest] = sites;
  if (first === undefined) return undefined;
  const others = [...new Set(rest)].filter((one) => one !== first);
  return {
    code: first,
    why: "a secondary malignancy by the site it went to",
    source: "ICD-10-CM Guidelines I.C.2; Neoplasm Table",
    ...(others.length === 0
      ? {}
      : {
          also: others.map((code) => ({
            code,
            rule: "metastasis",
            text: "each secondary site has its code",
            source: "ICD-10-CM Guidelines I.C.2",
          })),
        }),
  };
};

const SPINE = /\b(?:vertebra\w*|spine|spinal|thoracic|lumbar|[tl]\d{1,2})\b/;
const BONES: readonly (readonly [RegExp, string])[] = [
  [/\bhumer\w+|upper arm\b/, "2"],
  [/\bradius|ulna|forearm\b/, "3"],
  [/\bhand\b/, "4"],
  [/\bfem(?:ur|oral)|hip|thigh\b/, "5"],
  [/\btibia|fibula|lower leg\b/, "6"],
  [/\bankle|foot\b/, "7"],
];

/** Fracture through a growth in the bone. */
const pathologicFracture: Family = (context) => {
  const text = context.sentence;
  const all = `${text} ${context.item}`;
  const growth = new RegExp(`\\b${MALIGNANT}`).test(all);
  const thin = /\bosteoporo\w*/.test(all);
  const seventh = /\b(?:routine healing|healing well|follow-?up|subsequent)\b/.test(all)
    ? "D"
    : /\bsequela\b/.test(all)
      ? "S"
      : "A";
  if (thin && !growth) return undefined;
  const stem = growth ? "M84.5" : "M84.4";
  if (SPINE.test(text)) return { code: `${stem}8X${seventh}` };
  const bone = BONES.find(([pattern]) => pattern.test(text));
  if (bone === undefined) return { code: `${stem}0X${seventh}` };
  const side = bySide(sideOf(context, "humer\\w+|arm|radius|ulna|femur|hip|thigh|tibia|fibula|leg|ankle|foot|hand"), [
    "1",
    "2",
    "1",
    "0",
  ]);
  const femur = /\bfem/.test(text) ? ({ "1": "51", "2": "52" }[side] ?? "53") : "59";
  const middle = bone[1] === "5" ? femur : `${bone[1]}${side}`;
  return { code: `${stem}${middle}${seventh}` };
};

const SKIN_SITES: readonly (readonly [RegExp, string, "sided" | "plain" | "ear"])[] = [
  [/\b(?:nose|nasal)\b/, "31", "plain"],
  [/\b(?:ears?|auric\w+|helix)\b/, "2", "ear"],
  [/\b(?:scalp|neck)\b/, "4", "plain"],
  [/\b(?:face|cheek|forehead|temple|chin|jaw)\b/, "319", "plain"],
  [/\blip\b/, "0", "plain"],
  [/\b(?:back|trunk|chest|abdomen|flank|torso)\b/, "519", "plain"],
  [/\b(?:arm|forearm|shoulder|hand|finger|upper (?:limb|extremity))\b/, "6", "sided"],
  [/\b(?:leg|thigh|calf|shin|foot|ankle|hip|lower (?:limb|extremity))\b/, "7", "sided"],
];

/** Basal and squamous cell carcinoma of the skin by site; once removed it is history. */
const skinCancer: Family = (context) => {
  const text = context.sentence;
  if (
    cancerIsPast(context) ||
    (/\b(?:resolved|history of|previous(?:ly)?|prior)\b/.test(text) && !/\brecurrent\b/.test(text)) ||
    (/\b(?:remov\w+|excis\w+)\b/.test(text) &&
      !/\b(?:today|planned|scheduled|will|for (?:excision|removal))\b/.test(text))
  )
    return { code: "Z85.828", why: "a removed skin cancer is history", source: "ICD-10-CM Guidelines I.C.2.m" };
  const kind = context.param === "basal" ? "1" : "2";
  const found = SKIN_SITES.find(([pattern]) => pattern.test(text));
  if (found === undefined) return { code: `C44.9${kind}` };
  const [, site, how] = found;
  const side = sideOf(context, "ears?|arm|forearm|shoulder|hand|finger|leg|thigh|calf|shin|foot|ankle|hip");
  const digit = side === "right" ? "2" : side === "left" ? "9" : "1";
  if (how !== "plain") return { code: `C44.${site}${kind}${digit}` };
  return {
    code:
      site.length === 1 ? `C44.${site}${kind}` : site.length === 2 ? `C44.3${kind}1` : `C44.${site[0] ?? ""}${kind}9`,
  };
};

/** Families of blood and of growths by name. */
export const BLOOD_AND_GROWTH_FAMILIES: Readonly<Record<string, Family>> = {
  anemia,
  sickle,
  "skin-cancer": skinCancer,
  leukemia,
  metastasis,
  "pathologic-fracture": pathologicFracture,
};
