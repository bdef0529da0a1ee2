import {
  affirms,
  encounterOf,
  type FamilyChoice,
  type FamilyContext,
  says,
  type Side,
  sideOf,
} from "./family-context.ts";
import {
  BURN_SITES,
  DISLOCATION_SITES,
  FRACTURE_SITES,
  type InjurySite,
  SPRAIN_SITES,
  STRAIN_SITES,
  SURFACE_SITES,
} from "./injury-sites-table.ts";
import { brittleFracture } from "./families-fractures.ts";
import { type FoundSite, injurySegment, sitesIn } from "./injury-segment.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const SOURCE_INJURIES = "ICD-10-CM Guidelines I.C.19.b";

/** The finger as the classification counts them: index 0 and 1, middle 2 and 3, ring 4 and 5, little 6 and 7, right before left. */
function fingerDigit(text: string, side: Side | undefined): string {
  const at = /\bindex\b|\b(?:second|2nd) finger/.test(text)
    ? 0
    : /\b(?:middle|long|third|3rd) finger|\bmiddle (?:and|finger)/.test(text)
      ? 2
      : /\b(?:ring|fourth|4th) finger|\bring\b/.test(text)
        ? 4
        : /\b(?:little|small|pinky|fifth|5th) (?:finger|digit)|\bpinky\b|\blittle\b/.test(text)
          ? 6
          : undefined;
  if (at === undefined) return "9";
  return side === undefined ? "8" : String(at + (side === "left" ? 1 : 0));
}

function metacarpalDigit(text: string, side: Side | undefined): string {
  const at = /\b(?:second|2nd|index)\b/.test(text)
    ? 0
    : /\b(?:third|3rd|middle|long)\b/.test(text)
      ? 2
      : /\b(?:fourth|4th|ring)\b/.test(text)
        ? 4
        : /\b(?:fifth|5th|little|small)\b|boxer/.test(text)
          ? 6
          : undefined;
  if (at === undefined) return "9";
  return side === undefined ? "8" : String(at + (side === "left" ? 1 : 0));
}

const bySideDigit = (side: Side | undefined, digits: string): string =>
  digits[side === "left" ? 1 : side === undefined ? 2 : 0] ?? "9";

/** Fills the places of a template for one side. */
function fill(template: string, side: Side | undefined, text: string, displaced: boolean): string {
  const [stem = "", rest = ""] = [template.slice(0, 3), template.slice(3)];
  const finger = fingerDigit(text, side);
  const contused = finger === "9" ? "0X" : `${2 + Math.floor(Number(finger) / 2)}${bySideDigit(side, "129")}`;
  return (
    stem +
    rest
      .replace("a", bySideDigit(side, "129"))
      .replace("b", bySideDigit(side, "120"))
      .replace("c", bySideDigit(side, displaced ? "123" : "456"))
      .replace("e", bySideDigit(side, "123"))
      .replace("h", bySideDigit(side, "456"))
      .replace("f", finger)
      .replace("m", metacarpalDigit(text, side))
      .replace("g", finger === "8" ? "0X" : contused)
  );
}

interface Placed {
  readonly site: { readonly part: string };
  readonly template: (side: Side | undefined) => string;
  readonly found: FoundSite;
}

/** Codes of all places named: the first is the choice, the others follow; a missing side becomes a question. */
function choiceOf(placed: readonly Placed[], why: string, source: string): FamilyChoice | undefined {
  const codes: string[] = [];
  let open: FamilyChoice["open"];
  for (const one of placed) {
    const { side } = one.found;
    const sides: (Side | undefined)[] = side === "bilateral" ? ["right", "left"] : [side];
    for (const each of sides) {
      const code = one.template(each);
      if (!codes.includes(code)) codes.push(code);
    }
    const right = one.template("right");
    const left = one.template("left");
    const part = one.site.part.split("|")[0] ?? "";
    if (side === undefined && part !== "" && right !== left)
      open ??= {
        topic: "laterality",
        question: `Which side is affected: the right or the left ${part}?`,
        because: `The note does not say which ${part} is meant; the code differs by side.`,
        answers: [
          { answer: `Right ${part}`, code: right },
          { answer: `Left ${part}`, code: left },
        ],
      };
  }
  const [first, ...others] = codes;
  if (first === undefined) return undefined;
  return {
    code: first,
    why,
    source,
    ...(open === undefined ? {} : { open }),
    ...(others.length === 0
      ? {}
      : { also: others.map((code) => ({ code, rule: "each-injury", text: "each injury has its own code", source })) }),
  };
}

/** A choice by place for injuries with the three common 7th characters. */
function bySite(
  context: FamilyContext,
  rows: readonly InjurySite[],
  displaced: boolean,
  why: string,
): FamilyChoice | undefined {
  const seventh = encounterOf(context);
  const placed = sitesIn(context, rows).map((found) => ({
    site: found.row,
    found,
    template: (side: Side | undefined) => fill(found.row.code, side, found.text, displaced) + seventh,
  }));
  return choiceOf(placed, why, `${SOURCE_INJURIES}; I.C.19.a`);
}

/** The 7th character of a traumatic fracture: care, open or closed, and how it heals. */
export function fractureCharacter(context: FamilyContext, stem: string): string {
  const near = `${injurySegment(context)} ${context.sentence} ${context.item}`;
  const encounter = encounterOf(context);
  const has = (pattern: RegExp): boolean => affirms(near, pattern);
  if (encounter === "S") return "S";
  const compound =
    /\b(?:open|compound) (?:\w+ ){0,6}?fracture|\bfracture[^.]{0,50}\b(?:open|compound)\b(?! reduction)|\bgustilo\b|\btype (?:iii|3)[abc]?\b/;
  const open =
    (has(compound) || affirms(context.note, /\bopen (?:\w+ ){0,4}?fracture|\bgustilo\b/)) &&
    !/\bclosed\b/.test(injurySegment(context));
  const type = /\b(?:gustilo|type|grade)[^.]{0,25}?\b(iii|3)\s?[abc]?\b/.test(`${near} ${open ? context.note : ""}`);
  const threeKinds = /^S(?:52|72|82)/.test(stem) && !/^S52\.[1256][12]|^S82\.[138][126]/.test(stem);
  const grade = !open ? 0 : threeKinds && type ? 2 : 1;
  const nonunion =
    has(/(?<!not (?:judged )?(?:an? )?)\bnon-?union\b/) && !/\bnot (?:judged )?(?:an? )?non-?union\b/.test(near);
  if (nonunion) return threeKinds ? (["K", "M", "N"][grade] ?? "K") : "K";
  if (has(/\bmal-?union\b/))
    return /^S(?:02|12|22|32)/.test(stem) ? "D" : threeKinds ? (["P", "Q", "R"][grade] ?? "P") : "P";
  if (has(/\bdelayed (?:healing|union)\b/)) return threeKinds ? (["G", "H", "J"][grade] ?? "G") : "G";
  if (encounter === "D") return threeKinds ? (["D", "E", "F"][grade] ?? "D") : "D";
  return threeKinds ? (["A", "B", "C"][grade] ?? "A") : open ? "B" : "A";
}

function notDisplaced(context: FamilyContext): boolean {
  const pattern = /\b(?:non-?displaced|undisplaced|not displaced|without displacement|minimally displaced)\b/;
  const segment = injurySegment(context);
  if (/(?<!non-?|un|not |minimally )\bdisplaced\b/.test(segment)) return false;
  if (pattern.test(segment)) return true;
  const near = `${context.sentence} ${context.item}`;
  if (/(?<!non-?|not |minimally )\bdisplaced\b/.test(near)) return false;
  return (
    pattern.test(near) || (pattern.test(context.note) && !/(?<!non-?|not |minimally )\bdisplaced\b/.test(context.note))
  );
}

/** Vertebrae: category and character by level. */
function vertebral(context: FamilyContext): FamilyChoice | undefined {
  const text = injurySegment(context);
  const near = `${text} ${context.sentence} ${context.item}`;
  if (
    !/\b(?:vertebra\w*|spine|spinal|compression|burst|[tl]\d{1,2}|c[1-7]|lumbar|thoracic|cervical)\b|\bneck (?:fracture|fx)\b|\bfractured? (?:of (?:the )?)?neck\b(?! of)/.test(
      text,
    )
  )
    return undefined;
  const kind = /\bunstable burst\b/.test(near)
    ? "2"
    : /\bburst\b/.test(near)
      ? "1"
      : /\b(?:compression|wedge)\b/.test(near)
        ? "0"
        : "9";
  const level = /\b([tl])(\d{1,2})\b/.exec(text) ?? /\b([tl])(\d{1,2})\b/.exec(near);
  const ordinal = /\b(first|second|third|fourth|fifth) lumbar\b/.exec(text)?.[1];
  if (
    /\bc[1-7]\b|\bcervical\b|\bneck (?:fracture|fx)\b|\bfractured? (?:of (?:the )?)?neck\b(?! of)/.test(text) &&
    !/\b(?:femoral|metacarpal|radial|talar|surgical) neck\b/.test(text)
  ) {
    const seventh = fractureCharacter(context, "S12");
    const at = /\bc([1-7])\b/.exec(text)?.[1];
    if (at === undefined) return { code: `S12.9XX${seventh}` };
    return { code: `S12.${Number(at) - 1}0${notDisplaced(context) ? "1" : "0"}${seventh}` };
  }
  if (level?.[1] === "l" || ordinal !== undefined || /\blumbar\b/.test(text)) {
    const n =
      level?.[1] === "l"
        ? Number(level[2])
        : ordinal === undefined
          ? 0
          : ["first", "second", "third", "fourth", "fifth"].indexOf(ordinal) + 1;
    if (n > 5) return undefined;
    return {
      code: `S32.0${n}${kind}${fractureCharacter(context, "S32")}`,
      why: "a traumatic fracture of a vertebra by level and kind",
    };
  }
  if (level?.[1] === "t" || /\bthoracic\b/.test(text)) {
    const n = level === null ? 0 : Number(level[2]);
    const digit = n === 0 ? "0" : n <= 4 ? String(n) : n <= 6 ? "5" : n <= 8 ? "6" : n <= 10 ? "7" : "8";
    return {
      code: `S22.0${digit}${kind}${fractureCharacter(context, "S22")}`,
      why: "a traumatic fracture of a vertebra by level and kind",
    };
  }
  return undefined;
}

const PLATES: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:distal|lower)\b[^.]*\bradi\w+|\bradi\w+[^.]*\b(?:distal|lower)\b|\bwrist\b/, "S59.2", "wrist|radius"],
  [/\b(?:proximal|upper)\b[^.]*\bradi\w+/, "S59.1", "radius|elbow"],
  [/\b(?:distal|lower)\b[^.]*\buln\w+/, "S59.0", "ulna|wrist"],
  [/\b(?:proximal|upper)\b[^.]*\bhumer\w+/, "S49.0", "humerus|shoulder"],
  [/\b(?:distal|lower)\b[^.]*\bhumer\w+/, "S49.1", "humerus|elbow"],
  [/\b(?:distal|lower)\b[^.]*\bfem\w+/, "S79.1", "femur"],
  [/\b(?:proximal|upper)\b[^.]*\btibia\w*/, "S89.0", "tibia|leg"],
  [/\b(?:distal|lower)\b[^.]*\btibia\w*/, "S89.1", "tibia|ankle|leg"],
  [/\b(?:distal|lower)\b[^.]*\bfibula\w*|\bankle\b/, "S89.3", "fibula|ankle|leg"],
];

/** A fracture through the growth plate is coded by its type alone, never with the bone beside it. */
function growthPlate(context: FamilyContext): FamilyChoice | undefined {
  const text = injurySegment(context);
  if (!/\b(?:salter|physeal|growth plate|epiphyseal)\b/.test(`${text} ${context.sentence}`)) return undefined;
  const plate =
    PLATES.find(([pattern]) => pattern.test(text)) ?? PLATES.find(([pattern]) => pattern.test(context.sentence));
  if (plate === undefined) return undefined;
  const roman = /\b(?:salter[- ]harris )?type (iv|iii|ii|i|[1-4])\b|\bsalter[- ]harris (iv|iii|ii|i|[1-4])\b/.exec(
    context.sentence,
  );
  const type =
    { i: "1", ii: "2", iii: "3", iv: "4" }[roman?.[1] ?? roman?.[2] ?? ""] ?? roman?.[1] ?? roman?.[2] ?? "0";
  const side = sideOf({ ...context, sentence: text }, plate[2]);
  return {
    code: `${plate[1]}${type}${bySideDigit(side, "129")}${fractureCharacter(context, "S49")}`,
    why: "a physeal fracture is coded by its type alone",
    source: "ICD-10-CM Guidelines I.C.19.c.3",
  };
}

export const fracture: Family = (context) => {
  const plate = growthPlate(context);
  if (plate !== undefined) return plate;
  const brittle = brittleFracture(context);
  if (brittle !== undefined) return brittle;
  const spine = vertebral(context);
  if (spine !== undefined) return spine;
  const placed = sitesIn(context, FRACTURE_SITES).map((found) => {
    const still = notDisplaced(context);
    const template = still ? (found.row.nondisplaced ?? found.row.code) : found.row.code;
    const character = fractureCharacter(context, template);
    return {
      site: found.row,
      found,
      template: (side: Side | undefined) => fill(template, side, found.text, !still) + character,
    };
  });
  return choiceOf(
    placed,
    "a fracture not said to be open is closed, and not said to be undisplaced is displaced",
    "ICD-10-CM Guidelines I.C.19.c",
  );
};

/** Kind of an open wound as its character. */
function woundKind(context: FamilyContext): string {
  const text = `${injurySegment(context)} ${context.sentence} ${context.item}`;
  const foreign =
    affirms(text, /\b(?:foreign body|retained (?:glass|wood|metal|fragment))\b/) &&
    !/\b(?:without|no) (?:any |a |retained )?foreign body/.test(text);
  if (/\bbites?\b|\bbitten\b/.test(context.mention)) return "5";
  if (/\bopen wound/.test(context.mention) && !/\b(?:lacerat|cut|punctur)\w*/.test(text)) return "0";
  if (/\bpuncture|stab/.test(context.mention)) return foreign ? "4" : "3";
  return foreign ? "2" : "1";
}

function surface(
  context: FamilyContext,
  pick: (row: (typeof SURFACE_SITES)[number]) => string,
  why: string,
): FamilyChoice | undefined {
  const seventh = encounterOf(context);
  const placed = sitesIn(context, SURFACE_SITES).map((found) => ({
    site: found.row,
    found,
    template: (side: Side | undefined) => {
      const code = fill(pick(found.row), side, found.text, true);
      return `${code.replace(".", "").length === 5 ? `${code}X` : code}${seventh}`;
    },
  }));
  return choiceOf(placed, why, SOURCE_INJURIES);
}

export const openWound: Family = (context) => {
  const kind = woundKind(context);
  const text = `${injurySegment(context)} ${context.sentence}`;
  const nail =
    affirms(
      text,
      /\b(?:nail bed|nail damage|damage to (?:the )?nail|nail (?:is |was )?(?:torn|avulsed|damaged)|with nail)\b/,
    ) &&
    !/\bnail (?:bed )?(?:not|spared|intact|undamaged)|without (?:damage to )?(?:the )?nail|no nail\b/.test(
      `${text} ${context.item}`,
    );
  return surface(
    context,
    (row) => {
      const wound = row.wound.replace("t", kind);
      return nail ? wound.replace("S61.0", "S61.1").replace("S61.2", "S61.3").replace("S91.1", "S91.2") : wound;
    },
    "an open wound by place, side, kind and foreign body",
  );
};

export const contusion: Family = (context) => surface(context, (row) => row.contusion, "a contusion by place and side");

export const superficial =
  (kind: "1" | "2" | "5" | "6" | "7"): Family =>
  (context) =>
    surface(context, (row) => row.surface.replace("t", kind), "a superficial injury by place, side and kind");

/** Degree of a burn as the words beside it say it; the deepest of those given for one place. */
function burnDegree(text: string): string {
  if (/\b(?:third|3rd|full[- ]thickness|deep third)\b/.test(text)) return "3";
  if (/\b(?:second|2nd|partial[- ]thickness|blister\w*)\b/.test(text)) return "2";
  return /\b(?:first|1st|superficial|erythema)\b/.test(text) ? "1" : "0";
}

export const burn: Family = (context) => {
  if (/\bsun ?burn/.test(context.mention)) {
    const degree = burnDegree(`${context.sentence} ${context.item}`);
    return { code: `L55.${degree === "0" ? "9" : Number(degree) - 1}`, why: "sunburn has its own category" };
  }
  const segment = injurySegment(context);
  const near = burnDegree(segment) === "0" ? `${context.sentence} ${context.item}` : segment;
  const degree = burnDegree(near) === "0" ? burnDegree(context.note) : burnDegree(near);
  const chemical = /\b(?:chemical|corros\w+|caustic|acid|alkali|lye|bleach|drain cleaner|cement)\b/.test(
    `${near} ${context.note}`,
  );
  const digit = chemical ? String(Number(degree) + 4) : degree;
  const seventh = encounterOf(context);
  if (/\bcornea\w*\b/.test(segment)) {
    const side = sideOf(context, "cornea|eye");
    return { code: `T26.${chemical ? "6" : "1"}${bySideDigit(side, "120")}X${seventh}` };
  }
  const placed = sitesIn(context, BURN_SITES).map((found) => ({
    site: found.row,
    found,
    template: (side: Side | undefined) =>
      `${fill(found.row.code.replace("d", digit), side, found.text, true)}${seventh}`,
  }));
  return choiceOf(
    placed,
    "a burn by place, side and the deepest degree there",
    "ICD-10-CM Guidelines I.C.19.d.2; I.C.19.d.5",
  );
};

export const dislocation: Family = (context) => {
  const slipped = /\bsublux\w+/.test(context.mention);
  return bySite(context, DISLOCATION_SITES, slipped, "a dislocation by joint and side");
};

export const sprain: Family = (context) => bySite(context, SPRAIN_SITES, true, "a sprain by joint, ligament and side");

export const strain: Family = (context) => bySite(context, STRAIN_SITES, true, "a strain by muscle and side");

/** Concussion by what the note says of lost consciousness. */
export const concussion: Family = (context) => {
  const text = `${context.sentence} ${context.item} ${context.note}`;
  const seventh = encounterOf(context);
  const awake = /\b(?:no|without|denies|did not lose|never lost) (?:any )?(?:loss of )?(?:consciousness|loc)\b/.test(
    text,
  );
  if (awake) return { code: `S06.0X0${seventh}` };
  if (/\bstatus unknown\b|\bunknown (?:loss|loc)|\bloss of consciousness (?:is |was )?unknown/.test(text))
    return { code: `S06.0XA${seventh}` };
  const minutes =
    /\b(?:loss of consciousness|loc|unconscious|knocked out|lost consciousness)\b[^.]{0,25}?\b(\d+|a few|several|brief\w*)\s*(seconds?|minutes?)?/.exec(
      text,
    );
  const brief =
    minutes !== null &&
    (/^(?:a few|several|brief)/.test(minutes[1] ?? "") ||
      (minutes[2] ?? "").startsWith("second") ||
      Number(minutes[1]) <= 30);
  if (brief || /\bbrief loss of consciousness\b/.test(text)) return { code: `S06.0X1${seventh}` };
  const lost =
    says(context, /\b(?:loss of consciousness|loc\b|knocked out|lost consciousness)/) ||
    affirms(context.note, /\b(?:loss of consciousness|loc\b|knocked out|lost consciousness)/);
  return { code: `S06.0X${lost ? "9" : "0"}${seventh}` };
};
