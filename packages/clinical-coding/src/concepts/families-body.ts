import {
  affirms,
  bySide,
  encounterOf,
  type FamilyChoice,
  type FamilyContext,
  type Side,
  sideOf,
  sideQuery,
} from "./family-context.ts";
import { injurySegment } from "./injury-segment.ts";
import { abscess, cellulitis, pressureUlcer } from "./families-mind-skin.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;
type Sides = readonly [right: string, left: string, both: string, none: string];

const near = (context: FamilyContext): string => `${context.sentence} ${context.item}`;

function sided(context: FamilyContext, part: string, name: string, codes: Sides): FamilyChoice {
  const side = sideOf(context, part);
  return side === undefined ? { code: codes[3], open: sideQuery(name, codes) } : { code: bySide(side, codes) };
}

/** Severity of an ulcer that is not of pressure. */
function severity(text: string): string {
  if (/\bnecrosis of (?:the )?bone\b|\bbone necrosis\b/.test(text)) return "4";
  if (/\bnecrosis of (?:the )?muscle\b|\bmuscle necrosis\b/.test(text)) return "3";
  if (/\bbone (?:exposed|involvement|visible)|\bto (?:the )?bone\b/.test(text)) return "6";
  if (/\bmuscle (?:exposed|involvement|visible)|\bto (?:the )?muscle\b/.test(text)) return "5";
  if (/\bfat(?:ty)?(?: layer)?\b|\bsubcutaneous\b/.test(text) && !/\bno fat\b/.test(text)) return "2";
  return /\b(?:breakdown of (?:the )?skin|skin breakdown|limited to|superficial|partial[- ]thickness)\b/.test(text)
    ? "1"
    : "9";
}

const ULCER_SITES: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:heel|midfoot|plantar (?:surface of )?(?:the )?midfoot)\b/, "heel|midfoot", "4"],
  [/\b(?:foot|feet|toes?|hallux|plantar|metatarsal)\b/, "foot|feet|(?:great )?toe|hallux", "5"],
  [/\bankle|malleol\w+/, "ankle|malleolus", "3"],
  [/\bcal(?:f|ves)\b/, "calf", "2"],
  [/\bthigh\b/, "thigh", "1"],
  [/\b(?:shin|pretibial)\b/, "shin|leg", "8"],
  [/\b(?:lower leg|leg|lower extremity)\b/, "leg|lower leg|lower extremity", "9"],
];

/** Code L97 for the site, side and depth that the statement or its item gives. */
function ulcerCode(
  context: FamilyContext,
): { readonly code: string; readonly side: Side | undefined; readonly site: string } | undefined {
  const text = near(context);
  const row =
    ULCER_SITES.find(([pattern]) => pattern.test(context.sentence)) ??
    ULCER_SITES.find(([pattern]) => pattern.test(text));
  if (row === undefined) return undefined;
  const side = sideOf(context, row[1]);
  const depth = severity(text) === "9" ? severity(context.note) : severity(text);
  const at =
    side === "right"
      ? "1"
      : side === "left"
        ? "2"
        : row[2] === "1" || row[2] === "2" || row[2] === "3" || row[2] === "4" || row[2] === "5"
          ? "0"
          : "0";
  return { code: `L97.${row[2]}${at}${depth}`, side, site: row[2] };
}

const healed = (context: FamilyContext): boolean =>
  /\b(?:completely healed|healed (?:completely|ulcer)|has healed|is healed|fully healed|now healed|ulcer (?:is )?(?:now )?healed|resolved and closed)\b/.test(
    context.sentence,
  );

const PRESSURE = /(?<!non[- ]?)\b(?:pressure|decubitus|unstageable|deep tissue|stage (?:[1-4]|i{1,3}|iv))\b/;

const UNSIDED_PRESSURE: readonly (readonly [RegExp, string])[] = [
  [/\bbuttocks?\b/, "L89.30"],
  [/\bhip\b|\btrochanter\w*/, "L89.20"],
  [/\bheel\b/, "L89.60"],
  [/\bankle\b|\bmalleol\w+/, "L89.50"],
  [/\belbow\b/, "L89.00"],
  [/\b(?:upper|lower|mid) back\b|\bback\b|\bspine\b/, "L89.10"],
];

const CELLULITIS: readonly (readonly [RegExp, string])[] = [
  [/\bfacial\b/, "L03.211"],
  [/\bneck\b/, "L03.221"],
  [/\bchest(?: wall)?\b/, "L03.313"],
  [/\bgroin\b/, "L03.314"],
  [/\bperine\w+/, "L03.315"],
  [/\bumbilic\w+/, "L03.316"],
];

/** A pressure ulcer by the words that belong to it, so that two in one statement have their own site and stage. */
const pressure: Family = (context) => {
  if (healed(context)) return undefined;
  const segment = injurySegment(context);
  const own = /\b(?:stage|grade)[ -]?(?:[1-4]|i{1,3}|iv)\b|\bunstageable\b|\bdeep tissue\b/.test(segment);
  const choice = pressureUlcer(
    own && segment !== context.sentence ? { ...context, sentence: segment, item: segment } : context,
  );
  // A place whose side is not said has its own code before "unspecified site".
  const stage = /^L89\.9(\d)$/.exec(choice?.code ?? "")?.[1];
  const place = UNSIDED_PRESSURE.find(([pattern]) => pattern.test(segment) || pattern.test(context.sentence));
  if (choice === undefined || stage === undefined || place === undefined) return choice;
  return { ...choice, code: `${place[1]}${stage === "0" && !/\bunstageable\b/.test(near(context)) ? "9" : stage}` };
};

const skinUlcer: Family = (context) => {
  if (healed(context)) return undefined;
  if (PRESSURE.test(injurySegment(context))) return pressure(context);
  const found = ulcerCode(context);
  return found === undefined
    ? undefined
    : {
        code: found.code,
        why: "an ulcer not of pressure by site, side and severity",
        source: "ICD-10-CM Guidelines I.C.12.b",
      };
};

/** An ulcer with its cause first: the vein disease, then the ulcer. */
function withCause(cause: (side: Side | undefined, site: string) => string): Family {
  return (context) => {
    if (healed(context)) return undefined;
    const found = ulcerCode(context);
    if (found === undefined) return { code: cause(undefined, "9") };
    return {
      code: cause(found.side, found.site),
      also: [
        {
          code: found.code,
          rule: "use-additional",
          text: "the ulcer's site and severity follow its cause",
          source: "ICD-10-CM Tabular L97 code first",
        },
      ],
    };
  };
}

const VARICOSE_SITE: Readonly<Record<string, string>> = {
  "1": "1",
  "2": "2",
  "3": "3",
  "4": "4",
  "5": "5",
  "8": "8",
  "9": "9",
};

const newbornWeight: readonly (readonly [number, string])[] = [
  [500, "P07.01"],
  [750, "P07.02"],
  [1000, "P07.03"],
  [1250, "P07.14"],
  [1500, "P07.15"],
  [1750, "P07.16"],
  [2000, "P07.17"],
  [2500, "P07.18"],
];

/** Prematurity: birth weight before weeks, each where the note gives it. */
const preterm: Family = (context) => {
  if ((context.age ?? 0) > 1 && !/\b(?:affect\w+|due to|because of|complication of)\b/.test(near(context)))
    return undefined;
  const text = `${near(context)} ${context.note}`;
  const grams =
    /\b(\d{3,4}|\d,\d{3}) ?(?:g|gm|grams?)\b/.exec(text)?.[1]?.replace(",", "") ??
    (/\b(\d)\.(\d{1,3}) ?kg\b/.exec(text) === null
      ? undefined
      : String(Number(/\b(\d\.\d{1,3}) ?kg\b/.exec(text)?.[1]) * 1000));
  const weeks = /\b(2[0-9]|3[0-6])(?: ?(?:weeks?|wks?|w)\b| ?\+ ?\d| [0-6]\/7|-week)/.exec(text)?.[1];
  const weight = grams === undefined ? undefined : newbornWeight.find(([below]) => Number(grams) < below)?.[1];
  const w = Number(weeks);
  const age = weeks === undefined ? undefined : w < 23 ? "P07.21" : w < 28 ? `P07.2${w - 21}` : `P07.3${w - 27}`;
  const early = /\b(?:prem\w+|preterm)\b/.test(near(context));
  if (weight !== undefined && age !== undefined && early)
    return {
      code: weight,
      also: [
        { code: age, rule: "prematurity", text: "weight stands before weeks", source: "ICD-10-CM Guidelines I.C.16.d" },
      ],
    };
  if (early) return { code: age ?? "P07.30" };
  return { code: weight ?? (/\bextremely low\b/.test(context.mention) ? "P07.00" : "P07.10") };
};

/** The birth record: born here, of one or more, by which way. */
const liveborn: Family = (context) => {
  if ((context.age ?? 0) > 0) return undefined;
  const text = `${near(context)} ${context.note}`;
  const here =
    context.setting === "inpatient" ||
    /\b(?:birth record|born (?:today|in (?:this|our)|at (?:this|our))|newborn nursery|delivery room|nursery admission|newborn admission)\b/.test(
      text,
    );
  if (
    !here ||
    /\b(?:transferred (?:in )?from|transfer from|readmi\w+|born at (?:another|an outside|a different))\b/.test(text)
  )
    return undefined;
  const outside =
    /\b(?:born (?:at home|outside|en route|in (?:the )?(?:ambulance|car))|home birth|delivered (?:at home|in the (?:car|ambulance)))\b/.test(
      text,
    );
  const twin = /\btwins?\b/.test(text);
  const triplet = /\btriplets?\b/.test(text);
  const cesarean = /\b(?:cesarean|c-?section|caesarean)\b/.test(
    text.replace(/\b(?:prior|previous) (?:cesarean|c-?section)/g, " "),
  );
  const code = triplet
    ? cesarean
      ? "Z38.62"
      : "Z38.61"
    : twin
      ? outside
        ? "Z38.4"
        : cesarean
          ? "Z38.31"
          : "Z38.30"
      : outside
        ? "Z38.1"
        : cesarean
          ? "Z38.01"
          : "Z38.00";
  return { code, why: "the birth record names the birth first, once", source: "ICD-10-CM Guidelines I.C.16.a.2" };
};

const newbornSepsis: Family = (context) => {
  const text = near(context);
  const code = /\b(?:group b|gbs)\b/.test(text)
    ? "P36.0"
    : /\be\.? ?coli\b|\bescherichia\b/.test(text)
      ? "P36.4"
      : /\baureus\b/.test(text)
        ? "P36.2"
        : "P36.9";
  return {
    code,
    why: "sepsis of the newborn is congenital unless said to be acquired outside",
    source: "ICD-10-CM Guidelines I.C.16.f",
  };
};

/** Joint prosthesis complications by joint and side. */
function prosthesis(hip: readonly [string, string], knee: readonly [string, string], other: string): Family {
  return (context) => {
    const text = near(context);
    const seventh = encounterOf({ ...context, note: "" });
    const pair = /\bhip\b/.test(text) ? hip : /\bknee\b/.test(text) ? knee : undefined;
    if (pair === undefined) return { code: `${other}${seventh}` };
    const side = sideOf(context, "(?:total )?hips?|(?:total )?knees?|prosthe\\w+");
    if (side === undefined)
      return {
        code: `${other}${seventh}`,
        open: sideQuery("joint", [`${pair[0]}${seventh}`, `${pair[1]}${seventh}`, "", `${other}${seventh}`]),
      };
    return { code: `${side === "left" ? pair[1] : pair[0]}${seventh}` };
  };
}

const loose: Family = (context) =>
  /\bdislocat\w+/.test(context.mention)
    ? prosthesis(["T84.020", "T84.021"], ["T84.022", "T84.023"], "T84.029")(context)
    : prosthesis(["T84.030", "T84.031"], ["T84.032", "T84.033"], "T84.039")(context);

const painfulDevice: Family = (context) => {
  const acute = /\bacute\b/.test(context.sentence);
  return {
    code: `T84.84X${encounterOf({ ...context, note: "" })}`,
    also: [
      {
        code: acute ? "G89.18" : "G89.28",
        rule: "device-pain",
        text: "pain of a device: the device first, the pain added",
        source: "ICD-10-CM Guidelines I.C.19.g.2",
      },
    ],
  };
};

const woundInfection: Family = (context) => {
  const text = near(context);
  const depth = /\bdeep\b/.test(text)
    ? "2"
    : /\borgan\b|\bspace\b|\babdominal abscess\b/.test(text)
      ? "3"
      : /\bsuperficial\b/.test(text)
        ? "1"
        : "0";
  return {
    code: `T81.4${depth}X${encounterOf({ ...context, note: "" })}`,
    why: "an infection that the note ties to the procedure",
    source: "ICD-10-CM Guidelines I.B.16; I.C.19.g",
  };
};

const ovarianCyst: Family = (context) => {
  const kind = /\bfollicular\b/.test(context.sentence)
    ? "N83.0"
    : /\bcorpus luteum\b|\bhemorrhagic\b/.test(context.sentence)
      ? "N83.1"
      : "N83.20";
  const side = sideOf(context, "ovar\\w+|adnexa\\w*");
  if (side === "bilateral")
    return {
      code: `${kind}1`,
      also: [
        {
          code: `${kind}2`,
          rule: "laterality",
          text: "each side has its own code",
          source: "ICD-10-CM Guidelines I.B.13",
        },
      ],
    };
  const none = kind === "N83.20" ? "9" : "0";
  const codes: Sides = [`${kind}1`, `${kind}2`, "", `${kind}${none}`];
  return side === undefined ? { code: codes[3], open: sideQuery("ovary", codes) } : { code: bySide(side, codes) };
};

/** A lump of the breast by side and quadrant. */
const breastLump: Family = (context) => {
  const text = near(context);
  const side = sideOf(context, "breasts?");
  const quadrant = /\bupper[- ]outer\b/.test(text)
    ? "1"
    : /\bupper[- ]inner\b/.test(text)
      ? "2"
      : /\blower[- ]outer\b/.test(text)
        ? "3"
        : /\blower[- ]inner\b/.test(text)
          ? "4"
          : /\boverlapping\b/.test(text)
            ? "5"
            : "0";
  if (/\b(?:subareolar|retroareolar)\b/.test(text))
    return { code: side === "left" ? "N63.42" : side === "right" ? "N63.41" : "N63.0" };
  if (side === "right") return { code: `N63.1${quadrant}` };
  if (side === "left") return { code: `N63.2${quadrant}` };
  return { code: "N63.0", open: sideQuery("breast", ["N63.10", "N63.20", "", "N63.0"]) };
};

const transplantKidney: Family = (context) => {
  const text = near(context);
  return {
    code: /\breject\w+/.test(text)
      ? "T86.11"
      : /\bfail\w+/.test(text)
        ? "T86.12"
        : /\binfection\b/.test(text)
          ? "T86.13"
          : "T86.19",
    why: "a transplant complication is named as such",
    source: "ICD-10-CM Guidelines I.C.19.g.3.b",
  };
};

/** Skin, urinary and reproductive organs, newborns, and complications of care by name. */
export const BODY_FAMILIES: Readonly<Record<string, Family>> = {
  "skin-ulcer": skinUlcer,
  "venous-ulcer": withCause(() => "I87.2"),
  "varicose-ulcer": withCause(
    (side, site) => `I83.0${side === "right" ? "1" : side === "left" ? "2" : "0"}${VARICOSE_SITE[site] ?? "9"}`,
  ),
  "pressure-ulcer": pressure,
  abscess: (context) => {
    const text = context.sentence;
    if (/\b(?:hand|finger)\b/.test(text))
      return sided(context, "hand|finger", "hand", ["L02.511", "L02.512", "L02.511", "L02.519"]);
    if (/\b(?:foot|toe)\b/.test(text))
      return sided(context, "foot|toe", "foot", ["L02.611", "L02.612", "L02.611", "L02.619"]);
    if (/\baxilla\w*|\barmpit\b/.test(text))
      return sided(context, "axilla\\w*|armpit", "axilla", ["L02.411", "L02.412", "L02.411", "L02.419"]);
    return abscess(context);
  },
  cellulitis: (context) => {
    const trunk = CELLULITIS.find(([pattern]) => pattern.test(context.sentence));
    return trunk === undefined ? cellulitis(context) : { code: trunk[1] };
  },
  paronychia: (context) =>
    /\btoe\b/.test(near(context))
      ? sided(context, "(?:great )?toe|foot", "toe", ["L03.031", "L03.032", "L03.031", "L03.039"])
      : sided(context, "(?:index |middle |ring |little )?finger|thumb|hand", "finger", [
          "L03.011",
          "L03.012",
          "L03.011",
          "L03.019",
        ]),
  "testis-pain": (context) =>
    /scrotal/.test(context.mention)
      ? { code: "N50.82" }
      : sided(context, "testic\\w+|testis", "testicle", ["N50.811", "N50.812", "N50.811", "N50.819"]),
  torsion: () => ({ code: "N44.00" }),
  "ovarian-cyst": ovarianCyst,
  vaginosis: () => ({
    code: "N76.0",
    also: [
      {
        code: "B96.89",
        rule: "use-additional",
        text: "the organism follows the vaginitis",
        source: "ICD-10-CM Index: Vaginosis, bacterial; N76 use additional",
      },
    ],
  }),
  "breast-lump": breastLump,
  fibrocystic: (context) => sided(context, "breasts?", "breast", ["N60.11", "N60.12", "N60.11", "N60.19"]),
  "transplant-kidney": transplantKidney,
  preterm,
  liveborn,
  "newborn-sepsis": newbornSepsis,
  "hip-dysplasia": (context) =>
    /\bdislocat\w+/.test(near(context))
      ? { code: bySide(sideOf(context, "hips?"), ["Q65.01", "Q65.02", "Q65.1", "Q65.2"]) }
      : { code: "Q65.89" },
  undescended: (context) => {
    const side = sideOf(context, "testi\\w+");
    return {
      code:
        side === "bilateral"
          ? "Q53.20"
          : side === undefined && !/\bunilateral\b/.test(near(context))
            ? "Q53.9"
            : "Q53.10",
    };
  },
  clubfoot: (context) => ({
    code: bySide(sideOf(context, "foot|feet|club ?foot"), ["Q66.01", "Q66.02", "Q66.01", "Q66.00"]),
  }),
  "device-infection": prosthesis(["T84.51X", "T84.52X"], ["T84.53X", "T84.54X"], "T84.50X"),
  "device-loose": loose,
  "device-pain": painfulDevice,
  "wound-infection": woundInfection,
  cauti: (context) => ({
    code: `T83.511${encounterOf({ ...context, note: "" })}`,
    why: "an infection that the note ties to the catheter",
    source: "ICD-10-CM Guidelines I.B.16; I.C.19.g",
    also: [
      {
        code: "N39.0",
        rule: "use-additional",
        text: "the infection follows the complication",
        source: "ICD-10-CM Tabular T83.5 use additional code",
      },
    ],
  }),
  "aftercare-heart": (context) => ({
    code: "Z48.812",
    why: "care after an operation on the heart or vessels",
    source: "ICD-10-CM Guidelines I.C.21.c.7",
    ...(/\b(?:bypass|cabg)\b/.test(near(context))
      ? {
          also: [
            {
              code: "Z95.1",
              rule: "status-with-aftercare",
              text: "the status names the operation",
              source: "ICD-10-CM Guidelines I.C.21.c.7",
            },
          ],
        }
      : /\bvalve\b/.test(near(context))
        ? {
            also: [
              {
                code: "Z95.2",
                rule: "status-with-aftercare",
                text: "the status names the operation",
                source: "ICD-10-CM Guidelines I.C.21.c.7",
              },
            ],
          }
        : {}),
  }),
  "wound-dehiscence": (context) => ({
    code: /\b(?:deep|internal|fascia\w*)\b/.test(near(context))
      ? `T81.321${encounterOf({ ...context, note: "" })}`
      : /\bexternal|superficial|skin|surgical|incision|operation\b/.test(`${near(context)} ${context.mention}`)
        ? `T81.31X${encounterOf({ ...context, note: "" })}`
        : `T81.30X${encounterOf({ ...context, note: "" })}`,
  }),
  "iud-trouble": (context) => ({ code: `T83.32X${encounterOf({ ...context, note: "" })}` }),
  "drug-rash": (context) => ({ code: affirms(near(context), /\blocali[sz]ed\b|\bfixed\b/) ? "L27.1" : "L27.0" }),
};
