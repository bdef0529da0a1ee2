import {
  bySide,
  encounterOf,
  type FamilyChoice,
  type FamilyContext,
  says,
  sideOf,
  sideQuery,
} from "./family-context.ts";
import {
  burn,
  concussion,
  contusion,
  dislocation,
  fracture,
  openWound,
  sprain,
  strain,
  superficial,
} from "./families-injuries.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;
type Sides = readonly [right: string, left: string, both: string, none: string];

/** A sided injury code: the stem with 1, 2 or the last digit for the side, and the 7th character. */
function sided(
  context: FamilyContext,
  part: string,
  name: string,
  stem: string,
  none: string,
  tail = "",
): FamilyChoice {
  const end = `${tail}${encounterOf(context)}`;
  const codes: Sides = [`${stem}1${end}`, `${stem}2${end}`, "", `${stem}${none}${end}`];
  const side = sideOf(context, part);
  if (side === "bilateral")
    return {
      code: codes[0],
      also: [
        {
          code: codes[1],
          rule: "laterality",
          text: "each side has its own code",
          source: "ICD-10-CM Guidelines I.B.13",
        },
      ],
    };
  return side === undefined ? { code: codes[3], open: sideQuery(name, codes) } : { code: bySide(side, codes) };
}

/** A current tear of a meniscus is an injury; an old or degenerative one is not. */
const meniscus: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const medial = /\bmedial\b/.test(text);
  const lateral = /\blateral\b/.test(text);
  const side = sideOf(context, "knees?");
  if (/\b(?:degenerative|old|chronic)\b/.test(text)) {
    const digit = side === "right" ? "1" : side === "left" ? "2" : "9";
    return {
      code: medial
        ? `M23.20${side === "right" ? "4" : side === "left" ? "5" : "6"}`
        : lateral
          ? `M23.20${side === "right" ? "1" : side === "left" ? "2" : "9"}`
          : `M23.20${digit === "9" ? "9" : digit === "1" ? "7" : "8"}`,
    };
  }
  if (/\bbucket[- ]handle\b/.test(text))
    return sided(
      context,
      "knees?",
      "knee",
      medial ? "S83.21" : lateral ? "S83.25" : "S83.20",
      medial ? "9" : lateral ? "9" : "9",
    );
  if (medial)
    return /\bcomplex\b/.test(text)
      ? sided(context, "knees?", "knee", "S83.23", "9")
      : sided(context, "knees?", "knee", "S83.24", "9");
  if (lateral)
    return /\bcomplex\b/.test(text)
      ? sided(context, "knees?", "knee", "S83.27", "9")
      : sided(context, "knees?", "knee", "S83.28", "9");
  const end = encounterOf(context);
  return { code: side === "left" ? `S83.207${end}` : side === "right" ? `S83.206${end}` : `S83.209${end}` };
};

const frostbite: Family = (context) => {
  const necrosis = says(context, /\b(?:necrosis|deep|third[- ]degree|full[- ]thickness)\b/);
  const stem = necrosis ? "T34" : "T33";
  if (/\btoes?\b/.test(context.sentence)) return sided(context, "toes?", "foot", `${stem}.83`, "9");
  if (/\bf(?:oo|ee)t\b/.test(context.sentence)) return sided(context, "foot|feet", "foot", `${stem}.82`, "9");
  if (/\bfingers?\b/.test(context.sentence)) return sided(context, "fingers?", "hand", `${stem}.53`, "9");
  if (/\bhands?\b/.test(context.sentence)) return sided(context, "hands?", "hand", `${stem}.52`, "9");
  if (/\bears?\b/.test(context.sentence)) return sided(context, "ears?", "ear", `${stem}.01`, "9");
  return { code: `${stem}.90X${encounterOf(context)}` };
};

const crush: Family = (context) => {
  if (/\bthumb\b/.test(context.sentence)) return sided(context, "thumb", "thumb", "S67.0", "0", "X");
  if (/\bfingers?\b/.test(context.sentence)) {
    const side = sideOf(context, "(?:index |middle |ring |little )?fingers?");
    const at = /\bindex\b/.test(context.sentence)
      ? 0
      : /\bmiddle|long\b/.test(context.sentence)
        ? 2
        : /\bring\b/.test(context.sentence)
          ? 4
          : /\blittle|pinky|small\b/.test(context.sentence)
            ? 6
            : 8;
    return {
      code: `S67.19${at === 8 || side === undefined ? "8" : at + (side === "left" ? 1 : 0)}${encounterOf(context)}`,
    };
  }
  if (/\bhand\b/.test(context.sentence)) return sided(context, "hand", "hand", "S67.2", "0", "X");
  if (/\bfoot\b/.test(context.sentence)) return sided(context, "foot", "foot", "S97.8", "0", "X");
  return undefined;
};

const HEAD_LOSS = /\b(?:no|without|denies) (?:any )?(?:loss of consciousness|loc)\b/;

/** Injuries of chapter 19 by name. */
export const INJURY_FAMILIES: Readonly<Record<string, Family>> = {
  fracture,
  "open-wound": openWound,
  laceration: openWound,
  contusion,
  abrasion: superficial("1"),
  "surface-bite": superficial("6"),
  "surface-foreign": superficial("5"),
  burn,
  dislocation,
  sprain,
  strain,
  concussion,
  meniscus,
  frostbite,
  crush,
  colles: fracture,
  "rotator-injury": (context) => sided(context, "shoulders?|rotator cuff", "shoulder", "S46.01", "9"),
  "cornea-abrasion": (context) => sided(context, "eyes?|cornea\\w*", "eye", "S05.0", "0", "X"),
  "foreign-eye": (context) =>
    sided(
      context,
      "eyes?|cornea\\w*",
      "eye",
      /\bconjunctiv\w+/.test(context.sentence) ? "T15.1" : /\bcornea\w*/.test(context.sentence) ? "T15.0" : "T15.9",
      "0",
      "X",
    ),
  "foreign-ear": (context) => sided(context, "ears?", "ear", "T16.", "9", "XX"),
  nursemaid: (context) => sided(context, "elbows?|arm", "elbow", "S53.03", "3"),
  "nail-hematoma": (context) =>
    /\btoe\b/.test(`${context.sentence} ${context.item}`)
      ? sided(context, "toe", "toe", /\b(?:great|big)\b/.test(context.sentence) ? "S90.21" : "S90.22", "9")
      : contusion({ ...context, sentence: `${context.sentence} with nail` }),
  "head-bleed": (context) => ({
    code: `${context.param}${HEAD_LOSS.test(`${context.sentence} ${context.note}`) ? "0" : "A"}${encounterOf(context)}`,
  }),
};
