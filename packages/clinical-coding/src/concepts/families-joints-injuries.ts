import {
  affirms,
  bySide,
  encounterOf,
  type FamilyChoice,
  type FamilyContext,
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

export const jointPain: Family = (context) => {
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

export const limbPain: Family = (context) => {
  const found = LIMB_PAIN.find(([pattern]) => pattern.test(context.sentence));
  return found === undefined ? { code: "M79.609" } : sided(context, found[1], found[2], found[3]);
};

export const osteoarthritis: Family = (context) => {
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

export const backPain: Family = (context) => {
  if (says(context, /\bsciatica\b/)) return sciatica(context);
  if (/\b(?:low|lower|lumb\w*|lbp)\b/.test(context.mention))
    return { code: says(context, /\bvertebrogenic\b/) ? "M54.51" : "M54.50" };
  return { code: "M54.9" };
};

export const sciatica: Family = (context) => {
  const side = sideOf(context, "sided sciatica|sciatica|leg|buttock");
  const withBack = says(context, /\b(?:low(?:er)? back pain|lumbago)\b/);
  return withBack
    ? { code: bySide(side, ["M54.41", "M54.42", "M54.40", "M54.40"]) }
    : { code: bySide(side, ["M54.31", "M54.32", "M54.30", "M54.30"]) };
};

/** A radiculopathy by the part of the spine or the root that is named; the level beside the name goes before words of the item. */
export const radiculopathy: Family = (context) => {
  const root = /\b([ctls])-?(\d{1,2})(?:-[ctls]?(\d))?\b/.exec(context.sentence);
  if (root !== null) {
    const [, region, first, second] = root;
    if (region === "c") return { code: first === "7" && second === "1" ? "M54.13" : "M54.12" };
    if (region === "t") return { code: first === "12" ? "M54.15" : "M54.14" };
    return { code: region === "s" || (first === "5" && second === "1") ? "M54.17" : "M54.16" };
  }
  return {
    code: says(context, /\bcervical|neck|arm\b/)
      ? "M54.12"
      : says(context, /\blumbosacral\b/)
        ? "M54.17"
        : says(context, /\bthoracic\b/)
          ? "M54.14"
          : says(context, /\blumbar|leg\b/)
            ? "M54.16"
            : "M54.10",
  };
};

export const disc: Family = (context) => {
  const cervical = says(context, /\bcervical|c\d-?c?\d\b/);
  const torn = /herniat/.test(context.mention);
  if (cervical) return { code: torn ? "M50.20" : "M50.30" };
  return { code: torn ? "M51.26" : "M51.369" };
};

export const rotator: Family = (context) => {
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

export const strain: Family = (context) => {
  const seventh = encounterOf(context);
  return { code: /\b(?:neck|cervical|whiplash)\b/.test(context.mention) ? `S16.1XX${seventh}` : `S39.012${seventh}` };
};

export const sprain: Family = (context) => {
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

export const laceration: Family = (context) => {
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

export const contusion: Family = (context) => {
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
