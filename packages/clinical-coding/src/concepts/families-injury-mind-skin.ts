import {
  affirms,
  bySide,
  encounterOf,
  type FamilyChoice,
  type FamilyContext,
  notes,
  says,
  type Side,
  sideOf,
  sideQuery,
} from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;
type Sides = readonly [right: string, left: string, both: string, none: string];

/** A code by side, with the question when the side is missing. */
function sided(context: FamilyContext, part: string, name: string, codes: Sides): FamilyChoice {
  const side = sideOf(context, part);
  const code = bySide(side, codes);
  return side === undefined ? { code, open: sideQuery(name, codes) } : { code };
}

const JOINT_PAIN: readonly (readonly [RegExp, string, string, Sides])[] = [
  [/\bknees?\b/, "knees?", "knee", ["M25.561", "M25.562", "M25.561", "M25.569"]],
  [/\bhips?\b/, "hips?", "hip", ["M25.551", "M25.552", "M25.551", "M25.559"]],
  [/\bshoulders?\b/, "shoulders?", "shoulder", ["M25.511", "M25.512", "M25.511", "M25.519"]],
  [/\bankles?\b/, "ankles?", "ankle", ["M25.571", "M25.572", "M25.571", "M25.579"]],
  [/\bwrists?\b/, "wrists?", "wrist", ["M25.531", "M25.532", "M25.531", "M25.539"]],
  [/\belbows?\b/, "elbows?", "elbow", ["M25.521", "M25.522", "M25.521", "M25.529"]],
  [/\bf(?:ee|oo)t\b/, "foot|feet", "foot", ["M79.671", "M79.672", "M79.671", "M79.673"]],
  [/\bhands?\b/, "hands?", "hand", ["M79.641", "M79.642", "M79.641", "M79.643"]],
  [/\bfingers?\b/, "fingers?", "finger", ["M79.644", "M79.645", "M79.644", "M79.646"]],
  [/\btoes?\b/, "toes?", "toe", ["M79.674", "M79.675", "M79.674", "M79.676"]],
];

const jointPain: Family = (context) => {
  const found =
    JOINT_PAIN.find(([pattern]) => pattern.test(context.mention)) ??
    JOINT_PAIN.find(([pattern]) => pattern.test(context.sentence));
  if (found === undefined) return { code: "M25.50" };
  const [, part, name, codes] = found;
  const side = sideOf(context, part);
  const right = codes[0];
  const left = codes[1];
  if (side === "bilateral")
    return {
      code: right,
      also: [
        {
          code: left,
          rule: "laterality",
          text: "no bilateral code exists, so each side is coded",
          source: "ICD-10-CM Guidelines I.B.13",
        },
      ],
    };
  return sided(context, part, name, codes);
};

const LIMB_PAIN: readonly (readonly [RegExp, string, string, Sides])[] = [
  [/\blower leg|calf|calves|shin\b/, "lower leg|calf|shin", "lower leg", ["M79.661", "M79.662", "M79.661", "M79.669"]],
  [/\bthigh\b/, "thigh", "thigh", ["M79.651", "M79.652", "M79.651", "M79.659"]],
  [/\bforearm\b/, "forearm", "forearm", ["M79.631", "M79.632", "M79.631", "M79.639"]],
  [/\bupper arm\b/, "upper arm", "upper arm", ["M79.621", "M79.622", "M79.621", "M79.629"]],
  [/\barm\b/, "arm", "arm", ["M79.601", "M79.602", "M79.601", "M79.603"]],
  [/\bleg\b/, "leg", "leg", ["M79.604", "M79.605", "M79.604", "M79.606"]],
];

const limbPain: Family = (context) => {
  const found = LIMB_PAIN.find(([pattern]) => pattern.test(context.sentence));
  return found === undefined ? { code: "M79.609" } : sided(context, found[1], found[2], found[3]);
};

const osteoarthritis: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const joint = (pattern: RegExp): boolean => pattern.test(context.sentence) || pattern.test(context.item);
  if (joint(/\bknees?\b/)) {
    const side = sideOf(context, "knees?");
    return side === undefined
      ? { code: "M17.9", open: sideQuery("knee", ["M17.11", "M17.12", "M17.0", "M17.9"]) }
      : { code: bySide(side, ["M17.11", "M17.12", "M17.0", "M17.9"]) };
  }
  if (joint(/\bhips?\b/)) {
    const side = sideOf(context, "hips?");
    return side === undefined
      ? { code: "M16.9", open: sideQuery("hip", ["M16.11", "M16.12", "M16.0", "M16.9"]) }
      : { code: bySide(side, ["M16.11", "M16.12", "M16.0", "M16.9"]) };
  }
  if (joint(/\bshoulders?\b/))
    return sided(context, "shoulders?", "shoulder", ["M19.011", "M19.012", "M19.011", "M19.019"]);
  if (joint(/\b(?:thumb|carpometacarpal|cmc)\b/))
    return { code: bySide(sideOf(context, "thumb|cmc joint"), ["M18.11", "M18.12", "M18.0", "M18.9"]) };
  if (joint(/\bhands?\b/)) return sided(context, "hands?", "hand", ["M19.041", "M19.042", "M19.041", "M19.049"]);
  if (joint(/\bankles?\b|\bfoot\b/))
    return sided(context, "ankles?|foot", "ankle", ["M19.071", "M19.072", "M19.071", "M19.079"]);
  if (/\b(?:lumbar|spine|spondyl\w*|cervical)\b/.test(text))
    return { code: /cervical/.test(text) ? "M47.812" : "M47.816" };
  return { code: "M19.90" };
};

const backPain: Family = (context) => {
  if (says(context, /\bsciatica\b/)) return sciatica(context);
  if (/\b(?:low|lower|lumb\w*|lbp)\b/.test(context.mention))
    return { code: says(context, /\bvertebrogenic\b/) ? "M54.51" : "M54.50" };
  return { code: "M54.9" };
};

const sciatica: Family = (context) => {
  const side = sideOf(context, "sided sciatica|sciatica|leg|buttock");
  const withBack = says(context, /\b(?:low(?:er)? back pain|lumbago)\b/);
  return withBack
    ? { code: bySide(side, ["M54.41", "M54.42", "M54.40", "M54.40"]) }
    : { code: bySide(side, ["M54.31", "M54.32", "M54.30", "M54.30"]) };
};

const radiculopathy: Family = (context) => ({
  code: says(context, /\bcervical|neck|arm\b/)
    ? "M54.12"
    : says(context, /\blumbosacral\b/)
      ? "M54.17"
      : says(context, /\bthoracic\b/)
        ? "M54.14"
        : says(context, /\blumbar|leg\b/)
          ? "M54.16"
          : "M54.10",
});

const disc: Family = (context) => {
  const cervical = says(context, /\bcervical|c\d-?c?\d\b/);
  const torn = /herniat/.test(context.mention);
  if (cervical) return { code: torn ? "M50.20" : "M50.30" };
  return { code: torn ? "M51.26" : "M51.369" };
};

const rotator: Family = (context) => {
  const side = sideOf(context, "shoulders?|rotator cuff");
  if (!/tear|torn/.test(context.mention)) return { code: bySide(side, ["M75.101", "M75.102", "M75.101", "M75.100"]) };
  if (affirms(context.sentence, /\btraumatic\b(?! )|\binjury\b/) && !/not traumatic|nontraumatic/.test(context.item))
    return { code: bySide(side, ["S46.011A", "S46.012A", "S46.011A", "S46.019A"]) };
  if (says(context, /\b(?:incomplete|partial)\b/))
    return { code: bySide(side, ["M75.111", "M75.112", "M75.111", "M75.110"]) };
  if (says(context, /\b(?:complete|full[- ]thickness)\b/))
    return { code: bySide(side, ["M75.121", "M75.122", "M75.121", "M75.120"]) };
  return { code: bySide(side, ["M75.101", "M75.102", "M75.101", "M75.100"]) };
};

const strain: Family = (context) => {
  const seventh = encounterOf(context);
  return { code: /\b(?:neck|cervical|whiplash)\b/.test(context.mention) ? `S16.1XX${seventh}` : `S39.012${seventh}` };
};

const sprain: Family = (context) => {
  const seventh = encounterOf(context);
  const text = context.sentence;
  const choose = (part: string, name: string, stems: Sides): FamilyChoice => {
    const side = sideOf(context, part);
    const codes: Sides = [`${stems[0]}${seventh}`, `${stems[1]}${seventh}`, "", `${stems[3]}${seventh}`];
    const code = side === "bilateral" ? codes[0] : bySide(side, codes);
    return side === undefined ? { code, open: sideQuery(name, codes) } : { code };
  };
  if (/\bankle/.test(text)) {
    if (says(context, /\b(?:deltoid|medial)\b ligament/))
      return choose("ankles?", "ankle", ["S93.421", "S93.422", "", "S93.429"]);
    if (says(context, /\bcalcaneofibular\b/)) return choose("ankles?", "ankle", ["S93.411", "S93.412", "", "S93.419"]);
    if (says(context, /\btibiofibular|syndesmo\w*/))
      return choose("ankles?", "ankle", ["S93.431", "S93.432", "", "S93.439"]);
    if (says(context, /\b(?:atfl|talofibular)\b/))
      return choose("ankles?", "ankle", ["S93.491", "S93.492", "", "S93.499"]);
    return choose("ankles?", "ankle", ["S93.401", "S93.402", "", "S93.409"]);
  }
  if (/\bknee/.test(text)) return choose("knees?", "knee", ["S83.91X", "S83.92X", "", "S83.90X"]);
  if (/\bwrist/.test(text)) return choose("wrists?", "wrist", ["S63.501", "S63.502", "", "S63.509"]);
  return undefined;
};

const FINGER: readonly (readonly [RegExp, string, string])[] = [
  [/\bindex\b/, "0", "1"],
  [/\bmiddle|long finger\b/, "2", "3"],
  [/\bring\b/, "4", "5"],
  [/\blittle|fifth|pinky|small finger\b/, "6", "7"],
];

/** Sites of open wounds of the limbs: stem before the characters for kind (`1` laceration, `2` with foreign body) and side. */
const WOUND_SITES: readonly (readonly [RegExp, string, string])[] = [
  [/\bforearm\b/, "forearm", "S51.8"],
  [/\belbow\b/, "elbow", "S51.0"],
  [/\bupper arm\b/, "upper arm", "S41.1"],
  [/\bshoulder\b/, "shoulder", "S41.0"],
  [/\bwrist\b/, "wrist", "S61.5"],
  [/\b(?:hand|palm)\b/, "hand", "S61.4"],
  [/\bknee\b/, "knee", "S81.0"],
  [/\b(?:lower leg|shin|calf|leg)\b/, "lower leg", "S81.8"],
  [/\bthigh\b/, "thigh", "S71.1"],
  [/\bankle\b/, "ankle", "S91.0"],
  [/\bfoot\b/, "foot", "S91.3"],
];

const laceration: Family = (context) => {
  const seventh = encounterOf(context);
  const text = `${context.sentence}`;
  const foreign =
    affirms(text, /\bforeign body\b/) &&
    !/without (?:any |a )?foreign body|no foreign body/.test(`${text} ${context.item}`);
  const last = foreign ? "2" : "1";
  const nail =
    affirms(text, /\bnail\b/) && !/nail (?:not|spared|intact)|without (?:damage to )?(?:the )?nail/.test(text);
  const site = /\bthumb\b/.test(text) ? "thumb" : /\bfinger\b/.test(text) ? "finger" : undefined;
  const wanted = site === undefined ? "" : site;
  if (site === "thumb") {
    const side = sideOf(context, "thumb");
    const stem = nail ? "S61.1" : "S61.0";
    return { code: `${stem}${foreign ? "2" : "1"}${side === "right" ? "1" : side === "left" ? "2" : "9"}${seventh}` };
  }
  if (site === "finger") {
    const side = sideOf(context, "(?:index |middle |ring |little |long )?finger");
    const finger = FINGER.find(([pattern]) => pattern.test(text));
    const stem = nail ? "S61.3" : "S61.2";
    const at =
      finger === undefined || side === undefined
        ? finger === undefined && side === undefined
          ? "9"
          : "8"
        : side === "left"
          ? finger[2]
          : finger[1];
    return { code: `${stem}${foreign ? "2" : "1"}${finger === undefined || side === undefined ? "9" : at}${seventh}` };
  }
  if (/\bscalp\b/.test(text)) return { code: `S01.0${last}X${seventh}` };
  if (/\b(?:eyebrow|eyelid)\b/.test(text))
    return { code: `S01.11${bySide(sideOf(context, "eyebrow|eyelid"), ["1", "2", "9", "9"])}${seventh}` };
  if (/\blip\b/.test(text)) return { code: `S01.51${last}${seventh}` };
  if (/\b(?:forehead|chin|head)\b/.test(text)) return { code: `S01.81X${seventh}` };
  const found =
    WOUND_SITES.find(([pattern]) => pattern.test(text)) ?? WOUND_SITES.find(([pattern]) => pattern.test(context.item));
  if (found === undefined) return wanted === "" ? undefined : { code: `S61.219${seventh}` };
  const [, part, stem] = found;
  const codes: Sides = [`${stem}${last}1${seventh}`, `${stem}${last}2${seventh}`, "", `${stem}${last}9${seventh}`];
  const side = sideOf(context, part);
  const code = side === "bilateral" ? codes[0] : bySide(side, codes);
  return side === undefined ? { code, open: sideQuery(part, codes) } : { code };
};

const contusion: Family = (context) => {
  const seventh = encounterOf(context);
  const text = context.sentence;
  const at = (pattern: RegExp): boolean => pattern.test(text);
  const side = (part: string): Side | undefined => sideOf(context, part);
  if (at(/\bknee\b/)) return { code: `S80.0${bySide(side("knee"), ["1", "2", "1", "0"])}X${seventh}` };
  if (at(/\b(?:lower leg|shin|calf)\b/))
    return { code: `S80.1${bySide(side("leg|shin|calf"), ["1", "2", "1", "0"])}X${seventh}` };
  if (at(/\bhip\b/)) return { code: `S70.0${bySide(side("hip"), ["1", "2", "1", "0"])}X${seventh}` };
  if (at(/\bshoulder\b/)) return { code: `S40.01${bySide(side("shoulder"), ["1", "2", "1", "9"])}${seventh}` };
  if (at(/\bhand\b/)) return { code: `S60.22${bySide(side("hand"), ["1", "2", "1", "9"])}${seventh}` };
  return undefined;
};

const depression: Family = (context) => {
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

const insomnia: Family = () => ({ code: "G47.00" });

/** Use, abuse and dependence of a substance; F1x codes share the layout. */
function substanceUse(stem: string, extra?: (context: FamilyContext) => FamilyChoice | undefined): Family {
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

const tobacco: Family = (context) => {
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
function dementiaTail(text: string): string {
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

const alzheimer: Family = (context) => {
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

const dementia: Family = (context) => {
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

const migraine: Family = (context) => {
  const intractable =
    affirms(context.sentence, /\bintractable\b/) && !/not intractable|without intractable/.test(context.sentence);
  const status = affirms(context.sentence, /\bstatus migrainosus\b/) && !/(?:no|without) status/.test(context.sentence);
  const tail = `${intractable ? "1" : "0"}${status ? "1" : "9"}`;
  const aura = affirms(context.sentence, /\bwith aura\b/);
  const noAura = /\bwithout aura\b/.test(context.sentence);
  if (/\bchronic migraine\b/.test(context.sentence)) return { code: `G43.7${tail}` };
  return { code: aura ? `G43.1${tail}` : noAura ? `G43.0${tail}` : `G43.9${tail}` };
};

const seizure: Family = (context) =>
  /febrile/.test(context.sentence) ? { code: says(context, /\bcomplex\b/) ? "R56.01" : "R56.00" } : { code: "R56.9" };

const stroke: Family = (context) => {
  const late = /\b(?:history of|old|prior|previous|years? ago|months? ago|residual|sequela\w*|following|after)\b/.test(
    context.sentence,
  );
  return late ? { code: "Z86.73" } : { code: "I63.9" };
};

const hemiparesis: Family = (context) => {
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

const carpal: Family = (context) => {
  const side = sideOf(context, "wrists?|hands?|carpal tunnel");
  return { code: bySide(side, ["G56.01", "G56.02", "G56.03", "G56.00"]) };
};

const cellulitis: Family = (context) => {
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

const abscess: Family = (context) => {
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
  [/\bright hip\b/, "L89.21"],
  [/\bleft hip\b/, "L89.22"],
  [/\bright buttock\b/, "L89.31"],
  [/\bleft buttock\b/, "L89.32"],
  [/\bright ankle\b/, "L89.51"],
  [/\bleft ankle\b/, "L89.52"],
  [/\bright heel\b/, "L89.61"],
  [/\bleft heel\b/, "L89.62"],
  [/\bhead\b/, "L89.81"],
];

const pressureUlcer: Family = (context) => {
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

const footUlcer: Family = (context) => {
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

const drugRash: Family = (context) => ({ code: /localized/.test(context.sentence) ? "L27.1" : "L27.0" });

const preventive: Family = (context) => {
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

/** Families of injuries, joints, mind, nerves and skin by name. */
export const OTHER_FAMILIES: Readonly<Record<string, Family>> = {
  "joint-pain": jointPain,
  "limb-pain": limbPain,
  oa: osteoarthritis,
  "back-pain": backPain,
  sciatica,
  radiculopathy,
  disc,
  rotator,
  frozen: (context) => sided(context, "shoulders?", "shoulder", ["M75.01", "M75.02", "M75.01", "M75.00"]),
  impingement: (context) => sided(context, "shoulders?", "shoulder", ["M75.41", "M75.42", "M75.41", "M75.40"]),
  plantar: () => ({ code: "M72.2" }),
  "bursitis-hip": (context) => sided(context, "hips?", "hip", ["M70.61", "M70.62", "M70.61", "M70.60"]),
  epicondylitis: (context) =>
    /medial|golfer/.test(context.mention)
      ? sided(context, "elbows?", "elbow", ["M77.01", "M77.02", "M77.01", "M77.00"])
      : sided(context, "elbows?", "elbow", ["M77.11", "M77.12", "M77.11", "M77.10"]),
  trigger: () => ({ code: "M65.30" }),
  strain,
  sprain,
  laceration,
  contusion,
  fall: () => undefined,
  depression,
  insomnia,
  adjustment: (context) => ({
    code: /anxiety/.test(context.sentence)
      ? /depress/.test(context.sentence)
        ? "F43.23"
        : "F43.22"
      : /depress/.test(context.sentence)
        ? "F43.21"
        : "F43.20",
  }),
  bipolar: (context) => ({ code: /\b(?:ii|2)\b/.test(context.sentence) ? "F31.81" : "F31.9" }),
  adhd: (context) => ({
    code: says(context, /\bcombined\b/)
      ? "F90.2"
      : says(context, /\binattentive\b/)
        ? "F90.0"
        : says(context, /\bhyperactive type\b/)
          ? "F90.1"
          : "F90.9",
  }),
  tobacco,
  alcohol: substanceUse("F10", (context) =>
    /alcohol use$/.test(context.mention) && !/disorder/.test(context.sentence) ? undefined : undefined,
  ),
  opioid: substanceUse("F11"),
  substance: substanceUse("F19"),
  cannabis: substanceUse("F12"),
  alzheimer,
  dementia,
  parkinson: () => ({ code: "G20.A1" }),
  migraine,
  headache: () => ({ code: "R51.9" }),
  epilepsy: (context) => ({ code: affirms(context.sentence, /\bintractable\b/) ? "G40.919" : "G40.909" }),
  seizure,
  stroke,
  hemiparesis,
  carpal,
  cellulitis,
  abscess,
  "seb-derm": () => ({ code: "L21.9" }),
  "contact-dermatitis": (context) => ({
    code: /poison ivy|plant/.test(context.sentence)
      ? "L23.7"
      : /irritant/.test(context.sentence)
        ? "L24.9"
        : /allergic/.test(context.sentence)
          ? "L23.9"
          : "L25.9",
  }),
  "pressure-ulcer": pressureUlcer,
  "foot-ulcer": footUlcer,
  "drug-rash": drugRash,
  preventive,
  hyperemesis: (context) => ({
    code:
      /metabolic disturbance/.test(context.sentence) && !/(?:no|without) metabolic/.test(context.sentence)
        ? "O21.1"
        : "O21.0",
  }),
  fibroid: (context) => ({
    code: /intramural/.test(context.sentence)
      ? "D25.1"
      : /submucous|submucosal/.test(context.sentence)
        ? "D25.0"
        : /subserosal|subserous/.test(context.sentence)
          ? "D25.2"
          : "D25.9",
  }),
  gdm: (context) => {
    const treat = affirms(`${context.sentence} ${context.item}`, /\binsulin\b/)
      ? "4"
      : affirms(`${context.sentence} ${context.item}`, /\b(?:metformin|glyburide|oral)\b/)
        ? "5"
        : affirms(`${context.sentence} ${context.item}`, /\bdiet\b/)
          ? "0"
          : "9";
    return { code: `O24.41${treat}` };
  },
  agenesis: () => ({ code: "Q60.0" }),
  "jaundice-newborn": () => ({ code: "P59.9" }),
  colles: (context) => ({
    code: `S52.53${bySide(sideOf(context, "wrist|radius"), ["1", "2", "1", "9"])}${encounterOf(context)}`,
  }),
  "burn-scar": () => ({ code: "L90.5" }),
  "poly-reaction": () => ({ code: `T63.481A` }),
  tick: () => undefined,
};

export { notes };
