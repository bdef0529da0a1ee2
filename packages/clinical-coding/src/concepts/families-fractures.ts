import { affirms, encounterOf, type FamilyChoice, type FamilyContext, type Side, sideOf } from "./family-context.ts";
import { BONE_SITES } from "./injury-sites-table.ts";
import { injurySegment } from "./injury-segment.ts";

const SIDES: Readonly<Record<string, string>> = {
  a: "129",
  e: "123",
  p: "456",
  o: "456",
  r: "349",
  q: "349",
  u: "129",
  t: "789",
};

function digits(template: string, side: Side | undefined): string {
  return template.replace(/[a-z]/, (letter) => {
    const three = SIDES[letter] ?? "129";
    return three[side === "right" || side === "bilateral" ? 0 : side === "left" ? 1 : 2] ?? "9";
  });
}

/** 7th character of pathological fractures: there is no open and closed. */
function healing(context: FamilyContext): string {
  const near = `${injurySegment(context)} ${context.sentence} ${context.item}`;
  if (affirms(near, /\bnon-?union\b/)) return "K";
  if (affirms(near, /\bmal-?union\b/)) return "P";
  if (affirms(near, /\bdelayed (?:healing|union)\b/)) return "G";
  return encounterOf(context);
}

const HARD =
  /\b(?:motor vehicle|mvc|mva|car (?:crash|accident|collision)|collision|struck by a (?:car|truck|vehicle)|fall from (?:a )?(?:ladder|roof|height|tree|scaffold)|fell (?:off|from) (?:a |the )?(?:ladder|roof|scaffold|tree|horse)|high[- ]energy)\b/;

/** Whether the patient is known to have osteoporosis. */
function brittle(context: FamilyContext): boolean {
  return (
    affirms(`${context.sentence} ${context.item}`, /\bosteoporo\w+/) ||
    affirms(
      context.note,
      /\b(?:known |severe |postmenopausal |age-related |with |diagnosed )?osteoporo(?:sis|tic)\b(?! screening)/,
    )
  );
}

/**
 * A fracture that a healthy bone would not have had: osteoporotic, of a tumour, of stress, or pathological without more said. Undefined
 * for a fracture by injury.
 */
export function brittleFracture(context: FamilyContext): FamilyChoice | undefined {
  const segment = injurySegment(context);
  const near = `${segment} ${context.sentence} ${context.item}`;
  const stress = affirms(near, /\bstress (?:fracture|fx|reaction)|\bfatigue fracture/);
  const pathological = affirms(near, /\bpathologic(?:al)?\b/);
  const fragile = affirms(near, /\b(?:osteoporotic|fragility|insufficiency)\b/);
  const porous = brittle(context) && !HARD.test(context.note);
  const spine = /\b(?:vertebra\w*|spine|[tl]\d{1,2}|lumbar|thoracic|compression)\b/.test(segment);
  const row =
    BONE_SITES.find((one) => one.at.test(segment)) ??
    BONE_SITES.find((one) => one.at.test(near)) ??
    BONE_SITES.find((one) => one.at.test(context.note));
  const side = row === undefined ? undefined : sideOf({ ...context, sentence: segment }, row.part);
  const seventh = healing(context);
  if (!stress && (porous || (fragile && !pathological))) {
    const kind = /\b(?:drug-induced|steroid-induced|glucocorticoid-induced|disuse|secondary) osteoporo\w+/.test(
      context.note,
    )
      ? "8"
      : "0";
    const site = spine ? "8X" : row === undefined ? "0X" : digits(row.m80, side);
    return {
      code: `M80.${kind}${site}${seventh}`,
      why: "a fracture with known osteoporosis after no or a minor fall is osteoporotic",
      source: "ICD-10-CM Guidelines I.C.13.d.2",
    };
  }
  if (!stress && !pathological) {
    if (
      /\bcompression\b/.test(segment) &&
      spine &&
      !/\b(?:traumatic|fell|fall|accident|injury|trauma|mvc|crash|wedge)\b/.test(`${near} ${context.note}`)
    ) {
      const at = /\bl\d|lumbar\b/.test(near) ? "6" : /\bt\d{1,2}|thoracic\b/.test(near) ? "4" : "0";
      return { code: `M48.5${at}X${seventh}`, why: "a collapsed vertebra without an injury" };
    }
    return undefined;
  }
  const tumour =
    pathological &&
    affirms(`${near} ${context.note}`, /\b(?:metasta\w+|neoplas\w+|malignan\w+|cancer|carcinoma|myeloma)\b/);
  const kind = stress ? "3" : tumour ? "5" : "4";
  const site = spine ? "8X" : row === undefined ? "0X" : digits(row.m84, side);
  return {
    code: `M84.${kind}${site}${seventh}`,
    why: stress ? "a stress fracture is not an injury of chapter 19" : "a fracture by disease of the bone",
    source: "ICD-10-CM Guidelines I.C.13.c",
  };
}
