import {
  affirms,
  type FamilyChoice,
  type FamilyContext,
  type OpenPoint,
  says,
  sideOf,
  bySide,
} from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const NUMBER: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  several: 5,
};

/** Days since an event that the text dates as so many days, weeks, months or years back; undefined without a date. */
export function daysAgo(text: string): number | undefined {
  if (/\b(?:today|this morning|tonight|yesterday|last night|on arrival|on admission|now)\b/.test(text)) return 0;
  if (/\blast week\b/.test(text)) return 7;
  if (/\blast (?:month)\b/.test(text)) return 35;
  if (/\blast year\b|\b(?:years|long) ago\b/.test(text)) return 400;
  const word = Object.keys(NUMBER).join("|");
  const match = new RegExp(
    `\\b(\\d+|${word})[ -](?:and a half )?(day|week|month|year)s?(?:[ -](?:old|ago|earlier|back|out|post)\\b| (?:after|since|following|from)\\b)`,
  ).exec(text);
  if (match === null) return undefined;
  const count = NUMBER[match[1] ?? ""] ?? Number(match[1]);
  return count * ({ day: 1, week: 7, month: 30, year: 365 }[match[2] ?? "day"] ?? 1);
}

const STEMI_SITES: readonly (readonly [RegExp, string, string])[] = [
  [/\bleft main\b/, "I21.01", "I22.8"],
  [/\b(?:lad|left anterior descending)\b/, "I21.02", "I22.0"],
  [/\b(?:rca|right coronary)\b/, "I21.11", "I22.1"],
  [/\b(?:circumflex|lcx)\b/, "I21.21", "I22.8"],
  [/\banter\w*/, "I21.09", "I22.0"],
  [/\binfer\w*/, "I21.19", "I22.1"],
  [/\b(?:lateral|posterior|septal)\b/, "I21.29", "I22.8"],
];

const SOURCE = "ICD-10-CM Guidelines I.C.9.e";

/** What kind of acute infarction the words describe. */
function infarctKind(text: string): string {
  if (
    /\btype (?:2|ii|two)\b|\bdemand ischemia\b|\bsupply[- ]demand\b/.test(text) &&
    !/\btype (?:2|ii|two) diab/.test(text)
  )
    return "I21.A1";
  if (/\b(?:infarct\w*|mi|nstemi|stemi),? type (?:3|4|5)|\btype (?:3|4[abc]?|5) (?:mi\b|myocardial|infarct)/.test(text))
    return "I21.A9";
  if (/\bmicrovascular\b|\bminoca\b/.test(text)) return "I21.B";
  if (/\b(?:nstemi|non[- ]?st\b|non[- ]q|subendocardial|nontransmural)/.test(text)) return "I21.4";
  if (/\b(?:stemi\b|st[- ]elevation|transmural)/.test(text))
    return STEMI_SITES.find(([pattern]) => pattern.test(text))?.[1] ?? "I21.3";
  return STEMI_SITES.find(([pattern]) => pattern.test(text) && /wall/.test(text))?.[1] ?? "I21.9";
}

const mi: Family = (context) => {
  if (
    /\b(?:like|thought|feared|worried|afraid|concern\w*)\b[^.;]{0,20}$/.test(
      context.sentence.slice(0, Math.max(0, context.sentence.indexOf(context.mention))),
    )
  )
    return undefined;
  const text = `${context.sentence} ${context.item}`;
  const since = daysAgo(context.sentence) ?? daysAgo(context.item);
  const within =
    /\bwithin (?:the )?(?:past |last )?(?:four|4) weeks\b|\bless than (?:four|4) weeks\b|\b(?:still|not yet) (?:in|out of|within) (?:the )?(?:four|4)[- ]week/.test(
      text,
    );
  const named =
    /\b(?:old|healed|remote|prior|previous|history of|h\/o|past)\b[^.;]{0,30}$/.test(
      context.sentence.slice(0, Math.max(0, context.sentence.indexOf(context.mention))),
    ) || /\bin (?:19|20)[01]\d\b|\bin 202[0-4]\b/.test(text);
  if (!within && ((since !== undefined && since > 28) || (named && since === undefined)))
    return { code: "I25.2", why: "an infarction older than four weeks is coded as old", source: `${SOURCE}.1` };
  if (
    /\b(?:impending|threatened|averted|aborted)\b/.test(
      context.sentence.slice(0, context.sentence.indexOf(context.mention) + 40),
    ) &&
    /\bimpending|threatened\b/.test(context.sentence)
  )
    return {
      code: "I20.0",
      why: "an infarction that was impending and did not occur",
      source: "ICD-10-CM Guidelines I.B.11",
    };
  const own = /\b(?:subsequent|second|another|re-?infarct\w*)\b/.test(context.sentence)
    ? infarctKind(context.mention)
    : "I21.9";
  const kind = !/^I21\.[39]$/.test(own)
    ? own
    : infarctKind(context.sentence) === "I21.9"
      ? infarctKind(text)
      : infarctKind(context.sentence);
  const lead = context.sentence.slice(
    Math.max(0, context.sentence.indexOf(context.mention) - 22),
    context.sentence.indexOf(context.mention) + context.mention.length,
  );
  if (
    /\b(?:subsequent|second|another|re-?infarct\w*|new)\b/.test(lead) &&
    /\b(?:first|initial|earlier|previous|prior|after|since|following|ago)\b/.test(text) &&
    /^I21\.(?:[0-4]|9)/.test(kind) &&
    (since ?? 0) <= 28
  )
    return {
      code:
        kind === "I21.4" ? "I22.2" : (STEMI_SITES.find(([pattern]) => pattern.test(context.sentence))?.[2] ?? "I22.9"),
      why: "a second infarction within four weeks of the first",
      source: `${SOURCE}.4`,
    };
  const clear =
    kind !== "I21.9" || since !== undefined || within || /\bacute\b/.test(text) || context.setting === "inpatient";
  return clear
    ? {
        code: kind,
        why:
          kind === "I21.A1"
            ? "an infarction of type 2, whatever else it is called"
            : "within four weeks an infarction is still coded as acute",
        source: `${SOURCE}.${kind.startsWith("I21.A") || kind === "I21.B" ? "5" : "1"}`,
      }
    : { code: "I25.2" };
};

const ANGINA_APART =
  /\bangina[^.;]{0,40}(?:not (?:due|related|from|caused)|due to (?:severe |the )?(?:anemia|aortic stenosis|vasospasm|coronary spasm|spasm|microvascular|cardiomyopathy))|\bnot due to (?:the |his |her )?coronary/;

const cad: Family = (context) => {
  const own = `${context.sentence} ${context.item}`;
  const graft = affirms(
    own,
    /\b(?:atherosclerosis|disease|stenosis|occlu\w+|cad)\b[^.;]{0,30}\b(?:bypass )?graft|\bgraft (?:disease|stenosis|atherosclerosis|failure)\b/,
  );
  const apart = ANGINA_APART.test(own) || ANGINA_APART.test(context.note);
  const unstable = !apart && says(context, /\b(?:unstable|crescendo|accelerated) angina\b/);
  const angina = !apart && (unstable || says(context, /\bangina\b/));
  if (graft) return { code: unstable ? "I25.700" : angina ? "I25.709" : "I25.810" };
  if (unstable)
    return {
      code: "I25.110",
      why: "coronary disease and angina share one code",
      source: "ICD-10-CM Guidelines I.C.9.b",
    };
  if (angina)
    return {
      code: says(context, /\b(?:vasospas\w*|prinzmetal|variant) (?:angina)?|angina with (?:documented )?spasm\b/)
        ? "I25.111"
        : says(context, /\brefractory angina\b/)
          ? "I25.112"
          : says(context, /\b(?:stable angina|angina of effort|exertional angina)\b/)
            ? "I25.118"
            : "I25.119",
      why: "coronary disease and angina are presumed related and share one code",
      source: "ICD-10-CM Guidelines I.C.9.b",
    };
  return { code: "I25.10" };
};

const angina: Family = (context) => {
  if (/\bunstable|crescendo|impending\b/.test(context.sentence)) return { code: "I20.0" };
  if (/\bvasospas|prinzmetal|variant\b/.test(context.sentence)) return { code: "I20.1" };
  if (/\brefractory\b/.test(context.sentence)) return { code: "I20.2" };
  if (/\b(?:stable angina|exertional|effort)\b/.test(context.sentence)) return { code: "I20.89" };
  return { code: "I20.9" };
};

const HF_TYPE: OpenPoint = {
  topic: "heart-failure-type",
  question: "What are the type and acuity of the heart failure?",
  because: "The note names heart failure without saying whether it is systolic or diastolic, acute or chronic.",
  answers: [
    { answer: "Chronic systolic", code: "I50.22" },
    { answer: "Chronic diastolic", code: "I50.32" },
    { answer: "Acute on chronic systolic", code: "I50.23" },
    { answer: "Acute on chronic diastolic", code: "I50.33" },
  ],
};

const SYSTOLIC =
  /\b(?:systolic|hfref|hfmref)\b(?! (?:murmur|ejection|blood|pressure|function))|\b(?:reduced|mildly reduced|low) (?:ejection fraction|ef)\b/;
const DIASTOLIC =
  /\b(?:diastolic|hfpef|hfrecef|hfimpef)\b(?! (?:murmur|blood|pressure))|\b(?:preserved|recovered|improved) (?:ejection fraction|ef)\b/;

/** Heart failure by type and acuity; what is decompensated is acute, on chronic where it was there before. */
const heartFailure: Family = (context) => {
  const text = context.sentence;
  const about = (pattern: RegExp): boolean =>
    affirms(text, pattern, context.setting === "inpatient") ||
    new RegExp(
      `(?:${pattern.source})[^.;]{0,40}(?:heart failure|chf|\\bhf\\b)|(?:heart failure|chf|\\bhf\\b)[^.;]{0,40}(?:${pattern.source})`,
    ).test(context.item);
  const systolic = about(SYSTOLIC);
  const diastolic = about(DIASTOLIC);
  const near =
    /\b(acute (?:on|and|upon) chronic|acute decompensat\w+|acutely decompensated|decompensat\w+|exacerbation|acute|chronic|compensated)\b/.exec(
      text,
    )?.[1] ??
    /\b(acute (?:on|and) chronic|acute|chronic)\b[^.;]{0,30}(?:heart failure|chf|hf)\b/.exec(context.item)?.[1] ??
    "";
  const flare = /^(?:decompensat|exacerbation|acute decompensat|acutely)/.test(near);
  const acuity =
    /^acute (?:on|and|upon)/.test(near) ||
    (flare && /\bchronic\b/.test(`${text} ${context.item}`)) ||
    (flare && !/^acute/.test(near))
      ? "3"
      : near.startsWith("acute")
        ? "1"
        : near === "chronic" || near === "compensated"
          ? "2"
          : "0";
  if (affirms(text, /\bend[- ]stage heart failure\b/)) return { code: "I50.84" };
  if (affirms(text, /\bhigh[- ]output\b/)) return { code: "I50.83" };
  if (affirms(text, /\bbiventricular\b/)) return { code: "I50.82" };
  if (
    !systolic &&
    !diastolic &&
    affirms(text, /\bright[- ](?:sided |ventricular )?(?:heart )?failure|\bright heart failure\b/)
  )
    return { code: /due to left/.test(text) ? "I50.814" : `I50.81${acuity}` };
  if (!systolic && !diastolic) return { code: "I50.9", open: HF_TYPE };
  const type = systolic && diastolic ? "4" : systolic ? "2" : "3";
  return { code: `I50.${type}${acuity}`, why: "heart failure by type and acuity", source: "ICD-10-CM Tabular I50" };
};

const LEG = "legs?|calf|thigh|lower extremit\\w+|femoral|popliteal|tibial|vein";
const ARM = "arms?|upper extremit\\w+|brachial|axillary|subclavian";

const DEEP: readonly (readonly [RegExp, string, string])[] = [
  [/\biliac\b/, "I82.42", "I82.52"],
  [/\bfemoral\b/, "I82.41", "I82.51"],
  [/\bpopliteal\b/, "I82.43", "I82.53"],
  [/\bperoneal\b/, "I82.45", "I82.55"],
  [/\btibial\b/, "I82.44", "I82.54"],
  [/\bcalf|gastrocnemius|soleal\b/, "I82.46", "I82.56"],
];

/** Deep vein thrombosis: acute or chronic, by vein and side. */
const dvt: Family = (context) => {
  const text = context.sentence;
  const chronic = affirms(text, /\bchronic\b/) && !/\bacute on chronic\b/.test(text);
  if (/\b(?:arm|upper extremity|brachial|axillary|subclavian)\b/.test(text)) {
    const side = bySide(sideOf(context, ARM), ["1", "2", "3", "9"]);
    return {
      code: /\b(?:axillary)\b/.test(text)
        ? `I82.${chronic ? "7" : "6"}A${side}`.replace("I82.6A", "I82.A1").replace("I82.7A", "I82.A2")
        : /\bsubclavian\b/.test(text)
          ? `I82.B${chronic ? "2" : "1"}${side}`
          : `I82.${chronic ? "72" : "62"}${side}`,
    };
  }
  const side = bySide(sideOf(context, LEG), ["1", "2", "3", "9"]);
  const vein = DEEP.find(([pattern]) => pattern.test(text));
  return { code: `${vein === undefined ? (chronic ? "I82.50" : "I82.40") : chronic ? vein[2] : vein[1]}${side}` };
};

const pe: Family = (context) => {
  const text = context.sentence;
  if (affirms(text, /\bchronic\b/) && !/\bacute\b/.test(text)) return { code: "I27.82" };
  const strain = affirms(`${text} ${context.item}`, /\bacute cor pulmonale\b/, context.setting === "inpatient");
  const saddle = /\bsaddle\b/.test(text);
  if (saddle) return { code: strain ? "I26.02" : "I26.92" };
  if (strain) return { code: "I26.09" };
  if (/\bsub-?segmental\b/.test(text)) return { code: /\bmultiple\b/.test(text) ? "I26.94" : "I26.93" };
  return { code: "I26.99" };
};

const afib: Family = (context) => {
  const about = (pattern: RegExp): boolean => says(context, pattern);
  if (about(/\bparoxysmal\b/)) return { code: "I48.0" };
  if (about(/\bpermanent\b/)) return { code: "I48.21" };
  if (about(/\blong[- ]?standing persistent\b/)) return { code: "I48.11" };
  if (about(/\bpersistent\b/)) return { code: "I48.19" };
  if (about(/\bchronic (?:atrial|a|afib)/)) return { code: "I48.20" };
  return { code: "I48.91" };
};

const flutter: Family = (context) => ({
  code: says(context, /\batypical\b|\btype ii\b/)
    ? "I48.4"
    : says(context, /(?<!a)\btypical\b|\btype i\b/)
      ? "I48.3"
      : "I48.92",
});

const arrest: Family = (context) => ({
  code: /\b(?:due to|from|secondary to)\b[^.;]{0,25}\b(?:cardiac|heart|myocardial|arrhythmia|ventricular|coronary)/.test(
    context.sentence,
  )
    ? "I46.2"
    : /\b(?:due to|from|secondary to)\b/.test(context.sentence)
      ? "I46.8"
      : "I46.9",
});

/** Peripheral arterial disease: with its symptom where atherosclerosis is named, else the plain code. */
const peripheral: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (!/\batherosclero\w*|\barteriosclero\w*|\baso\b/.test(text)) return { code: "I73.9" };
  const side = bySide(sideOf(context, "legs?|extremit\\w+|foot|calf"), ["1", "2", "3", "9"]);
  if (affirms(text, /\bgangrene\b/)) return { code: `I70.26${side}` };
  if (affirms(text, /\brest pain\b/)) return { code: `I70.22${side}` };
  if (affirms(text, /\bclaudication\b/)) return { code: `I70.21${side}` };
  return { code: `I70.20${side}` };
};

/** Families of heart and vessels by name. */
export const HEART_FAMILIES: Readonly<Record<string, Family>> = {
  mi,
  cad,
  angina,
  "heart-failure": heartFailure,
  dvt,
  pe,
  afib,
  flutter,
  arrest,
  peripheral,
};
