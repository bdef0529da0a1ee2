import {
  affirms,
  bySide,
  type FamilyChoice,
  type FamilyContext,
  type Side,
  sideOf,
  sideQuery,
} from "./family-context.ts";
import { fracture } from "./families-injuries.ts";
import { osteoarthritis } from "./families-joints-injuries.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const near = (context: FamilyContext): string => `${context.sentence} ${context.item}`;

const digitOf = (side: Side | undefined, digits: string): string =>
  digits[side === "left" ? 1 : side === undefined ? 2 : 0] ?? "9";

/** The joints in the order in which chapter 13 counts them. */
const JOINTS: readonly (readonly [RegExp, string, string])[] = [
  [/\bshoulders?\b/, "shoulder", "1"],
  [/\belbows?\b/, "elbow", "2"],
  [/\bwrists?\b/, "wrist", "3"],
  [/\b(?:hands?|fingers?|thumbs?|pip|dip|mcp)\b/, "hand|finger|thumb", "4"],
  [/\bhips?\b|\bfemoral head\b/, "hip|femoral head|femur", "5"],
  [/\bknees?\b/, "knee", "6"],
  [/\b(?:ankles?|foot|feet|toes?|podagra|mtp|metatarsophalangeal)\b/, "ankle|foot|toe|mtp", "7"],
];

function jointIn(context: FamilyContext): (typeof JOINTS)[number] | undefined {
  const find = (text: string): (typeof JOINTS)[number] | undefined => JOINTS.find(([pattern]) => pattern.test(text));
  return find(context.mention) ?? find(context.sentence) ?? find(context.item);
}

/** A code by joint and side: stem, joint, side; `none` where no joint is named. A missing side becomes a question. */
function byJoint(context: FamilyContext, stem: string, none: string, tail = ""): FamilyChoice {
  const joint = jointIn(context);
  if (joint === undefined) return { code: none };
  const [, part, digit] = joint;
  const side = sideOf(context, part);
  const code = (end: string): string => `${stem}${digit}${end}${tail}`;
  if (side === "bilateral")
    return {
      code: code("1"),
      also: [
        {
          code: code("2"),
          rule: "laterality",
          text: "no bilateral code exists, so each side is coded",
          source: "ICD-10-CM Guidelines I.B.13",
        },
      ],
    };
  if (side === undefined)
    return { code: code("9"), open: sideQuery(part.split("|")[0] ?? "side", [code("1"), code("2"), "", code("9")]) };
  return { code: code(side === "right" ? "1" : "2") };
}

const gout: Family = (context) => {
  const text = near(context);
  const tophi = affirms(text, /\btoph\w+/) && !/\bwithout toph\w+|\bno toph\w+/.test(text);
  const kind = /\b(?:renal|kidney) impairment|due to (?:chronic )?(?:kidney|renal)/.test(text)
    ? "3"
    : /\bdrug[- ]induced\b|\bdue to (?:hydrochlorothiazide|diuretic|thiazide)/.test(text)
      ? "2"
      : "0";
  if (/\bchronic\b/.test(text) || tophi) {
    const end = tophi ? "1" : "0";
    return jointIn(context) === undefined ? { code: `M1A.9XX${end}` } : { ...byJoint(context, `M1A.${kind}`, "", end) };
  }
  if (/\bpodagra\b/.test(context.mention)) return byJoint(context, "M10.0", "M10.9");
  if (jointIn(context) === undefined)
    return { code: kind === "0" ? (/\bidiopathic|primary\b/.test(text) ? "M10.00" : "M10.9") : `M10.${kind}0` };
  return byJoint(context, `M10.${kind}`, "M10.9");
};

const rheumatoid: Family = (context) => {
  const text = near(context);
  const multiple = /\b(?:multiple (?:sites|joints)|polyarticular|hands and (?:feet|wrists|knees))\b/.test(text);
  const positive =
    /\b(?:seropositive|(?:with|positive) rheumatoid factor|rheumatoid factor[- ]positive|rf[- ]positive|rheumatoid factor (?:is )?positive)\b/.test(
      text,
    );
  const negative = /\b(?:seronegative|without rheumatoid factor|rheumatoid factor[- ]negative|rf[- ]negative)\b/.test(
    text,
  );
  if (!positive && !negative) return { code: "M06.9" };
  if (multiple) return { code: positive ? "M05.79" : "M06.09" };
  if (jointIn(context) === undefined) return { code: positive ? "M05.9" : "M06.00" };
  return byJoint(context, positive ? "M05.7" : "M06.0", "M06.9");
};

const trigger: Family = (context) => {
  const text = near(context);
  const side = sideOf(context, "thumb|finger|hand");
  const finger = /\bthumb\b/.test(text)
    ? "1"
    : /\bindex\b/.test(text)
      ? "2"
      : /\b(?:middle|long)\b/.test(text)
        ? "3"
        : /\bring\b/.test(text)
          ? "4"
          : /\b(?:little|small|pinky)\b/.test(text)
            ? "5"
            : undefined;
  if (finger === undefined) return { code: "M65.30" };
  const code = (digit: string): string => `M65.3${finger}${digit}`;
  return side === undefined
    ? { code: code("9"), open: sideQuery("hand", [code("1"), code("2"), "", code("9")]) }
    : { code: code(digitOf(side, "129")) };
};

const ganglion: Family = (context) => byJoint(context, "M67.4", "M67.40");

const hallux: Family = (context) => {
  const side = sideOf(context, "foot|feet|toe|bunion|hallux");
  const kind = /rigidus/.test(context.mention)
    ? "2"
    : /hammer/.test(context.mention)
      ? "4"
      : /claw/.test(context.mention)
        ? "5X"
        : "1";
  const code = (digit: string): string => `M20.${kind}${digit}`;
  if (kind === "5X") return { code: `M20.5X${digitOf(side, "129")}` };
  if (side === "bilateral")
    return {
      code: code("1"),
      also: [
        {
          code: code("2"),
          rule: "laterality",
          text: "no bilateral code exists, so each side is coded",
          source: "ICD-10-CM Guidelines I.B.13",
        },
      ],
    };
  const none = kind === "1" || kind === "2" || kind === "4" ? "0" : "9";
  return side === undefined
    ? { code: code(none), open: sideQuery("foot", [code("1"), code("2"), "", code(none)]) }
    : { code: code(digitOf(side, "120")) };
};

const arthritis: Family = (context) => {
  const text = near(context);
  if (/\bgeneralized\b/.test(context.mention) || /\bprimary generalized\b/.test(text)) return { code: "M15.0" };
  if (
    !/\bpost-? ?traumatic\b|\btraumatic arthritis\b|\b(?:after|following|from|due to) (?:an? |the |his |her )?(?:old |prior |previous |remote )?(?:injury|fracture|trauma)\b/.test(
      text,
    )
  )
    return osteoarthritis(context);
  if (/\bknees?\b/.test(text))
    return { code: bySide(sideOf(context, "knees?"), ["M17.31", "M17.32", "M17.2", "M17.30"]) };
  if (/\bhips?\b/.test(text))
    return { code: bySide(sideOf(context, "hips?"), ["M16.51", "M16.52", "M16.4", "M16.50"]) };
  if (/\b(?:thumb|cmc|carpometacarpal)\b/.test(text))
    return { code: bySide(sideOf(context, "thumb|cmc"), ["M18.31", "M18.32", "M18.2", "M18.30"]) };
  return byJoint(context, "M19.1", "M19.92");
};

/** Disc disorders: region, displaced or worn, with nerve root or cord. */
const disc: Family = (context) => {
  const text = near(context);
  const root = affirms(text, /\bradicul\w+|\bsciatica\b/) && !/\bwithout radicul\w+|\bno radicul\w+/.test(text);
  const cord = affirms(text, /\bmyelopathy\b/) && !/\bwithout myelopathy\b/.test(text);
  const torn =
    /herniat|displac|bulg|protru|slipped|extru/.test(context.mention) ||
    /\b(?:herniat\w+|displac\w+|protru\w+|extru\w+)\b/.test(context.sentence);
  const neck = /\bc([2-7])\s?[-/]\s?(?:c?[3-7]|t1)\b/.exec(text);
  const cervical = neck !== null || /\bcervical\b|\bneck\b/.test(text);
  if (cervical) {
    const kind = cord ? "0" : root ? "1" : torn ? "2" : "3";
    const level = neck?.[1];
    const site =
      level === "4"
        ? "21"
        : level === "5"
          ? "22"
          : level === "6"
            ? "23"
            : level === "2" || level === "3"
              ? "1"
              : level === "7"
                ? "3"
                : "0";
    return { code: `M50.${kind}${site}` };
  }
  const thoracic = /\bthoracic\b|\bt\d{1,2}\s?[-/]\s?t?\d/.test(text);
  const sacral = /\bl5\s?[-/]\s?s1\b|\blumbosacral\b/.test(text);
  const site = thoracic ? "4" : sacral ? "7" : "6";
  if (cord) return { code: `M51.0${thoracic ? "4" : "6"}` };
  if (root) return { code: `M51.1${site}`, why: "a disc disorder with radiculopathy is one code" };
  if (torn) return { code: `M51.2${site}` };
  if (thoracic) return { code: "M51.34" };
  const back = affirms(text, /\b(?:back pain|discogenic)\b/);
  const leg = affirms(text, /\b(?:leg|lower extremity) pain\b/);
  const pain =
    back && leg
      ? "2"
      : back
        ? "0"
        : leg
          ? "1"
          : /\bwithout (?:mention of )?(?:back|lumbar|pain)/.test(text)
            ? "3"
            : "9";
  return { code: sacral ? `M51.37${pain === "3" ? "9" : pain}` : `M51.36${pain === "3" ? "9" : pain}` };
};

const osteoporosis: Family = (context) => {
  const text = near(context);
  if (
    affirms(
      context.sentence,
      /\b(?:with|and) (?:a )?(?:current )?(?:pathological |compression |fragility |osteoporotic |vertebral )*fracture/,
    ) &&
    !/\bwithout (?:current )?(?:pathological )?fracture|\bhistory of\b|\bhealed\b/.test(context.sentence)
  )
    return fracture(context);
  return {
    code:
      /\b(?:drug|steroid|glucocorticoid|disuse|secondary|idiopathic)\b/.test(text) &&
      !/\bage-?related|postmenopausal|senile\b/.test(text)
        ? "M81.8"
        : "M81.0",
  };
};

const listhesis: Family = (context) => {
  const text = near(context);
  return {
    code: /\bl5\s?[-/]?\s?(?:on )?s1\b|\blumbosacral\b/.test(text)
      ? "M43.17"
      : /\bl\d|lumbar\b/.test(text)
        ? "M43.16"
        : /\bc\d|cervical\b/.test(text)
          ? "M43.12"
          : /\bthoracic\b/.test(text)
            ? "M43.14"
            : "M43.10",
  };
};

/** Spinal stenosis by region; of the lumbar spine by claudication of the nerves. */
const stenosis: Family = (context) => {
  const text = near(context);
  if (/\bcervical\b/.test(text)) return { code: "M48.02" };
  if (/\bthoracic\b/.test(text)) return { code: "M48.04" };
  if (!/\blumb\w+|\bl\d\b|\bneurogenic\b/.test(text)) return { code: "M48.00" };
  return { code: affirms(text, /\bclaudication\b/) ? "M48.062" : "M48.061" };
};

const necrosis: Family = (context) => {
  if (!/\b(?:fem\w+|hip)\b/.test(near(context))) return { code: "M87.00" };
  const side = sideOf(context, "hip|femoral head|femur");
  return { code: bySide(side, ["M87.051", "M87.052", "M87.051", "M87.059"]) };
};

/** Families of joints, spine and bones of chapter 13 by name. */
export const LIMB_FAMILIES: Readonly<Record<string, Family>> = {
  gout,
  rheumatoid,
  trigger,
  ganglion,
  hallux,
  oa: arthritis,
  disc,
  osteoporosis,
  listhesis,
  stenosis,
  necrosis,
  stiff: (context) => byJoint(context, "M25.6", "M25.60"),
  effusion: (context) => byJoint(context, "M25.4", "M25.40"),
  baker: (context) => {
    const side = sideOf(context, "knees?|popliteal");
    const codes = ["M71.21", "M71.22", "", "M71.20"] as const;
    return side === undefined
      ? { code: codes[3], open: sideQuery("knee", codes) }
      : { code: side === "left" ? codes[1] : codes[0] };
  },
  "knee-front": (context) => {
    const side = sideOf(context, "knees?");
    return { code: `M22.2X${digitOf(side, "129")}` };
  },
};
