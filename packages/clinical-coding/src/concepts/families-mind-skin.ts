import { affirms, bySide, type FamilyChoice, type FamilyContext, says, sideOf } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;
export const depression: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const major = /\b(?:major|mdd)\b/.test(context.sentence);
  const recurrent = affirms(text, /\brecurrent\b/);
  const remission = /\b(?:full|complete) remission\b/.test(text)
    ? "full"
    : /\bpartial remission\b/.test(text)
      ? "partial"
      : /\bin remission\b/.test(text)
        ? "some"
        : undefined;
  const severe = affirms(context.sentence, /\bsevere\b/);
  const psychotic = affirms(text, /\bwith psychotic\b/);
  const step = affirms(context.sentence, /\bmild\b/)
    ? "0"
    : affirms(context.sentence, /\bmoderate\b/)
      ? "1"
      : severe
        ? psychotic
          ? "3"
          : "2"
        : undefined;
  if (recurrent) {
    if (remission !== undefined)
      return { code: remission === "full" ? "F33.42" : remission === "partial" ? "F33.41" : "F33.40" };
    return { code: `F33.${step ?? "9"}` };
  }
  if (!major && step === undefined) return { code: "F32.A" };
  if (remission !== undefined)
    return { code: remission === "full" ? "F32.5" : remission === "partial" ? "F32.4" : "F32.9" };
  if (!major && !/single/.test(text)) return { code: "F32.A" };
  if (step !== undefined) return { code: `F32.${step}` };
  return {
    code: "F32.9",
    open: {
      topic: "depression-severity",
      question: "What are the episode and severity of the major depressive disorder?",
      because: "The note names major depression without episode and severity.",
      answers: [
        { answer: "Single episode, mild", code: "F32.0" },
        { answer: "Single episode, moderate", code: "F32.1" },
        { answer: "Recurrent, mild", code: "F33.0" },
        { answer: "Recurrent, moderate", code: "F33.1" },
      ],
    },
  };
};

export const insomnia: Family = () => ({ code: "G47.00" });

/** Use, abuse and dependence of a substance; F1x codes share the layout. */
export function substanceUse(stem: string, extra?: (context: FamilyContext) => FamilyChoice | undefined): Family {
  return (context) => {
    const special = extra?.(context);
    if (special !== undefined) return special;
    const text = `${context.sentence} ${context.item}`;
    const remission = /\bremission\b/.test(text);
    const abuse = /\babuse\b|\bmild\b/.test(context.sentence) && !/dependence/.test(context.sentence);
    const dependence = /\b(?:dependence|dependent|addict\w*|alcoholism|moderate|severe)\b/.test(text) && !abuse;
    if (remission) return { code: `${stem}.${abuse ? "1" : "2"}1` };
    if (/\bwithdrawal\b/.test(context.sentence) && !/\bno withdrawal|without withdrawal\b/.test(context.sentence))
      return { code: stem === "F10" ? "F10.239" : `${stem}.23` };
    if (abuse) return { code: `${stem}.10` };
    return dependence ? { code: `${stem}.20` } : { code: `${stem}.${/\buse disorder\b/.test(text) ? "20" : "90"}` };
  };
}

export const tobacco: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const quit =
    /\b(?:former|ex-?smoker|quit|stopped smoking|used to smoke|no longer smok\w*)\b/.test(context.sentence) &&
    !/\b(?:quit date|quit line|quitline|wants? to quit|trying to quit|ready to quit|to quit)\b/.test(context.sentence);
  if (quit)
    return {
      code: "Z87.891",
      why: "a former smoker has a history of nicotine dependence",
      source: "ICD-10-CM Index: History, personal, tobacco dependence",
    };
  if (/\bnever\b/.test(context.sentence)) return undefined;
  if (/\b(?:no|not|without)(?: \w+){0,2} depend\w+|\bnon-?depend\w+/.test(text))
    return { code: "Z72.0", why: "use without dependence", source: "ICD-10-CM Tabular Z72.0" };
  const all = `${text} ${context.note}`;
  if (/\b(?:chewing|smokeless|snuff)\b/.test(text)) return { code: "F17.220" };
  if (/\bvap\w*|e-?cig\w*/.test(text)) return { code: "F17.290" };
  const cigarettes = affirms(all, /\b(?:cigarettes?|packs?\b|ppd|smok\w+|pack-year)\b/);
  if (/tobacco use\b/.test(context.mention) && !/\bdependence|disorder|smok\w+|cigar/.test(text))
    return { code: "Z72.0" };
  const used = says(context, /\bremission\b/);
  return { code: used ? (cigarettes ? "F17.211" : "F17.201") : cigarettes ? "F17.210" : "F17.200" };
};

/** Severity and behaviour characters that all dementia codes share. */
export function dementiaTail(text: string): string {
  const severity = /\bmild\b/.test(text)
    ? "A"
    : /\bmoderate\b/.test(text)
      ? "B"
      : /\bsevere\b/.test(text)
        ? "C"
        : undefined;
  const without = /\bwithout (?:behaviou?ral|any behaviou?ral|psychiatric|psychotic)/.test(text);
  const agitation = !without && affirms(text, /\bagitat\w*/);
  const other = !without && affirms(text, /\b(?:wander\w*|behaviou?ral disturbance|aggress\w*|combative)\b/);
  const psychotic = !without && affirms(text, /\b(?:hallucinat\w*|delusion\w*|paranoi\w*|psychotic)\b/);
  const mood = !without && affirms(text, /\bmood disturbance\b/);
  const anxiety = !without && affirms(text, /\bwith anxiety\b/);
  const last = agitation ? "11" : other ? "18" : psychotic ? "2" : mood ? "3" : anxiety ? "4" : "0";
  return severity === undefined ? `9${last}` : `${severity}${last}`;
}

export const alzheimer: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const onset = /\blate[- ]onset\b/.test(text) ? "1" : /\bearly[- ]onset\b/.test(text) ? "0" : "9";
  const tail = dementiaTail(text);
  const code = tail.startsWith("9") ? `F02.8${tail.slice(1)}` : `F02.${tail}`;
  return {
    code: `G30.${onset}`,
    also: [
      {
        code,
        rule: "etiology-manifestation",
        text: "the disease is coded first, the dementia with its severity after it",
        source: "ICD-10-CM Guidelines I.A.13; I.C.5.d",
      },
    ],
  };
};

export const dementia: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (/\balzheimer/.test(context.sentence)) return alzheimer(context);
  const tail = dementiaTail(text);
  const stem = /\bvascular\b/.test(text) ? "F01" : "F03";
  return {
    code: tail.startsWith("9")
      ? stem === "F01"
        ? `F01.5${tail.slice(1)}`
        : `F03.9${tail.slice(1)}`
      : `${stem}.${tail}`,
  };
};

export const migraine: Family = (context) => {
  const intractable =
    affirms(context.sentence, /\bintractable\b/) && !/not intractable|without intractable/.test(context.sentence);
  const status =
    /\bstatus migrainosus\b/.test(context.sentence) && !/\b(?:no|without|not in|denies) status/.test(context.sentence);
  const tail = `${intractable ? "1" : "0"}${status ? "1" : "9"}`;
  const aura = affirms(context.sentence, /\bwith aura\b/);
  const noAura = /\bwithout aura\b/.test(context.sentence);
  if (/\bchronic migraine\b/.test(context.sentence)) return { code: `G43.7${tail}` };
  return { code: aura ? `G43.1${tail}` : noAura ? `G43.0${tail}` : `G43.9${tail}` };
};

export const seizure: Family = (context) =>
  /febrile/.test(context.sentence) ? { code: says(context, /\bcomplex\b/) ? "R56.01" : "R56.00" } : { code: "R56.9" };

export const stroke: Family = (context) => {
  const late = /\b(?:history of|old|prior|previous|years? ago|months? ago|residual|sequela\w*|following|after)\b/.test(
    context.sentence,
  );
  return late ? { code: "Z86.73" } : { code: "I63.9" };
};

export const hemiparesis: Family = (context) => {
  const side = sideOf(context, "sided|arm|leg|side");
  const text = `${context.sentence} ${context.item} ${context.note}`;
  const after =
    /\b(?:following|after|due to|from|sequela|residual|since|late effect)\b[^.]{0,40}\b(?:cerebral infarct\w*|stroke|cva|infarction)\b|\bpost-?stroke\b/.test(
      `${context.sentence} ${context.item}`,
    );
  const handed = /\b(right|left)[- ](?:hand(?:ed)?|dominant)\b/.exec(text)?.[1];
  const dominant = /\bnon-?dominant\b/.test(context.sentence)
    ? false
    : /\bdominant\b/.test(context.sentence)
      ? true
      : handed !== undefined
        ? handed === side
        : side === "right";
  const digit = side === "right" ? (dominant ? "1" : "3") : side === "left" ? (dominant ? "2" : "4") : "9";
  return {
    code: after ? `I69.35${digit}` : `G81.9${digit === "9" ? "0" : digit}`,
    why:
      dominant && handed === undefined
        ? "where dominance is not stated, the right side counts as dominant"
        : "side and dominance as documented",
    source: "ICD-10-CM Guidelines I.C.6.a; I.C.9.d",
  };
};

export const carpal: Family = (context) => {
  const side = sideOf(context, "wrists?|hands?|carpal tunnel");
  return { code: bySide(side, ["G56.01", "G56.02", "G56.03", "G56.00"]) };
};

export const cellulitis: Family = (context) => {
  const text = context.sentence;
  const limb = (pattern: RegExp, part: string, right: string, left: string): FamilyChoice | undefined => {
    if (!pattern.test(text)) return undefined;
    const side = sideOf(context, part);
    return { code: side === "right" ? right : side === "left" ? left : "L03.119" };
  };
  return (
    limb(/\bfinger\b/, "finger", "L03.011", "L03.012") ??
    limb(/\btoe\b/, "toe", "L03.031", "L03.032") ??
    limb(
      /\b(?:leg|shin|calf|foot|ankle|knee|thigh|lower (?:limb|extremity))\b/,
      "leg|shin|calf|foot|ankle|knee|thigh|lower (?:limb|extremity)",
      "L03.115",
      "L03.116",
    ) ??
    limb(
      /\b(?:arm|hand|forearm|elbow|wrist|upper (?:limb|extremity))\b/,
      "arm|hand|forearm|elbow|wrist|upper (?:limb|extremity)",
      "L03.113",
      "L03.114",
    ) ??
    (/\bface|cheek\b/.test(text)
      ? { code: "L03.211" }
      : /\babdom\w*/.test(text)
        ? { code: "L03.311" }
        : /\bback\b/.test(text)
          ? { code: "L03.312" }
          : /\bbuttock\b/.test(text)
            ? { code: "L03.317" }
            : { code: "L03.90" })
  );
};

export const abscess: Family = (context) => {
  const text = context.sentence;
  if (/\b(?:leg|thigh|shin|calf|knee|ankle|lower (?:limb|extremity))\b/.test(text))
    return {
      code: bySide(sideOf(context, "leg|thigh|shin|calf|knee|ankle"), ["L02.415", "L02.416", "L02.415", "L02.419"]),
    };
  if (/\b(?:arm|forearm|axilla|armpit|elbow|wrist|upper (?:limb|extremity))\b/.test(text)) {
    if (/axilla|armpit/.test(text))
      return { code: bySide(sideOf(context, "axilla|armpit"), ["L02.411", "L02.412", "L02.411", "L02.419"]) };
    return { code: bySide(sideOf(context, "arm|forearm|elbow|wrist"), ["L02.413", "L02.414", "L02.413", "L02.419"]) };
  }
  if (/\bbuttock|gluteal\b/.test(text)) return { code: "L02.31" };
  if (/\bface\b/.test(text)) return { code: "L02.01" };
  if (/\bneck\b/.test(text)) return { code: "L02.11" };
  if (/\bback\b/.test(text)) return { code: "L02.212" };
  if (/\babdom\w* wall\b/.test(text)) return { code: "L02.211" };
  if (/\bgroin\b/.test(text)) return { code: "L02.214" };
  if (/\b(?:cutaneous|skin|subcutaneous|boil)\b/.test(context.mention)) return { code: "L02.91" };
  return undefined;
};

const PRESSURE_SITES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sacr\w*|coccy\w*|tailbone)\b/, "L89.15"],
  [/\bright elbow\b/, "L89.01"],
  [/\bleft elbow\b/, "L89.02"],
  [/\bright (?:hip|(?:greater )?trochanter\w*)\b/, "L89.21"],
  [/\bleft (?:hip|(?:greater )?trochanter\w*)\b/, "L89.22"],
  [/\bright (?:buttock|isch\w+|gluteal)\b/, "L89.31"],
  [/\bleft (?:buttock|isch\w+|gluteal)\b/, "L89.32"],
  [/\bright ankle\b/, "L89.51"],
  [/\bleft ankle\b/, "L89.52"],
  [/\bright heel\b/, "L89.61"],
  [/\bleft heel\b/, "L89.62"],
  [/\bhead\b/, "L89.81"],
];

export const pressureUlcer: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const site =
    PRESSURE_SITES.find(([pattern]) => pattern.test(context.sentence)) ??
    PRESSURE_SITES.find(([pattern]) => pattern.test(text)) ??
    PRESSURE_SITES.find(([pattern]) => pattern.test(context.note));
  const stage = /\bunstageable\b/.test(text)
    ? "0"
    : /\bdeep tissue\b/.test(text)
      ? "6"
      : /\b(?:stage|grade)[ -]?(1|2|3|4|i{1,3}|iv)\b/.exec(`${text} ${context.note}`)?.[1];
  const digit = stage === undefined ? "9" : ({ i: "1", ii: "2", iii: "3", iv: "4" }[stage] ?? stage);
  const stem = site?.[1] ?? "L89.9";
  const code = `${stem}${stem === "L89.9" && digit === "9" ? "0" : digit}`;
  const open = {
    topic: "pressure-ulcer-stage",
    question: "What is the stage of the pressure ulcer?",
    because: "The note names a pressure ulcer without its stage.",
    answers: ["1", "2", "3", "4"].map((one) => ({ answer: `Stage ${one}`, code: `${stem}${one}` })),
  };
  return stage === undefined ? { code, open } : { code };
};

export const footUlcer: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (!/\b(?:foot|feet|toe|heel|plantar|ankle|midfoot)\b/.test(`${text} ${context.mention}`)) return undefined;
  const heel = /\bheel|midfoot\b/.test(text);
  const side = sideOf(context, "foot|feet|toe|heel");
  const depth = /\bbone (?:exposed|necrosis)|necrosis of (?:the )?bone\b/.test(text)
    ? "4"
    : /\bmuscle\b/.test(text)
      ? "3"
      : /\b(?:fat layer|subcutaneous|fat)\b/.test(text)
        ? "2"
        : /\b(?:skin breakdown|superficial|limited to)\b/.test(text)
          ? "1"
          : "9";
  const at = side === "right" ? "1" : side === "left" ? "2" : "0";
  return { code: `L97.${heel ? "4" : "5"}${at}${depth}` };
};

export const drugRash: Family = (context) => ({ code: /localized/.test(context.sentence) ? "L27.1" : "L27.0" });

export const preventive: Family = (context) => {
  const abnormal =
    affirms(
      context.note,
      /\b(?:abnormal findings?|new (?:firm )?(?:[\d.]+ ?(?:cm|mm) )?(?:nodule|mass|murmur|lesion|lump))\b/,
    ) && !/\b(?:no|without) abnormal findings?\b/.test(context.note);
  if ((context.age ?? 30) < 18 && (context.age ?? 30) >= 0) return { code: abnormal ? "Z00.121" : "Z00.129" };
  return {
    code: abnormal ? "Z00.01" : "Z00.00",
    why: `general examination ${abnormal ? "with" : "without"} abnormal findings`,
    source: "ICD-10-CM Guidelines I.C.21.c.13; IV.P",
  };
};
