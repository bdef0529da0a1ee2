import { affirms, bySide, type FamilyChoice, type FamilyContext, says, sideOf } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const BLEEDING = /\b(?:bleed\w*|hemorrhag\w*|haemorrhag\w*)\b/;

/** Hernia by place, side, obstruction, gangrene and recurrence. */
const hernia: Family = (context) => {
  const text = context.sentence;
  const obstructed = says(context, /\b(?:obstruct\w*|incarcerat\w*|strangulat\w*|irreducible)\b/);
  const dead = says(context, /\bgangren\w*/);
  const again = affirms(text, /\brecurrent\b/) && !/\bnot recurrent|non-?recurrent\b/.test(text) ? "1" : "0";
  const both = sideOf(context, "inguinal|femoral|groin|hernias?") === "bilateral";
  const place = /\bfemoral\b/.test(context.mention) ? "K41" : "K40";
  const degree = dead ? (both ? "1" : "4") : obstructed ? (both ? "0" : "3") : both ? "2" : "9";
  if (/\b(?:inguinal|femoral)\b/.test(context.mention)) return { code: `${place}.${degree}${again}` };
  if (/\bumbilical\b/.test(context.mention)) return { code: dead ? "K42.1" : obstructed ? "K42.0" : "K42.9" };
  if (/\bparastomal\b/.test(context.mention)) return { code: dead ? "K43.4" : obstructed ? "K43.3" : "K43.5" };
  if (/\bincisional\b/.test(context.mention)) return { code: dead ? "K43.1" : obstructed ? "K43.0" : "K43.2" };
  if (/\b(?:hiatal|hiatus|diaphragmatic)\b/.test(context.mention))
    return { code: dead ? "K44.1" : obstructed ? "K44.0" : "K44.9" };
  return { code: dead ? "K43.7" : obstructed ? "K43.6" : "K43.9" };
};

/** Appendicitis: plain without "acute"; else by peritonitis, perforation, abscess and gangrene. */
const appendicitis: Family = (context) => {
  const about = (pattern: RegExp): boolean => says(context, pattern);
  const perforated = about(/\b(?:perforat\w*|ruptur\w*)\b/);
  const abscess = about(/\babscess\b/);
  const dead = about(/\bgangren\w*/);
  const acute = about(/\bacute\b/);
  if (about(/\bchronic\b/) && !acute) return { code: "K36" };
  if (!acute && !perforated && !abscess && !dead)
    return {
      code: "K37",
      why: "appendicitis without more is coded by the default",
      source: "ICD-10-CM Guidelines I.A.18",
    };
  if (about(/\bgenerali[sz]ed peritonitis|diffuse peritonitis\b/))
    return { code: `K35.2${abscess ? "1" : "0"}${perforated ? "1" : abscess ? "0" : "9"}` };
  if (perforated) return { code: abscess ? "K35.33" : "K35.32" };
  if (abscess) return { code: "K35.33" };
  if (about(/\bperitonitis\b/)) return { code: dead ? "K35.31" : "K35.30" };
  return { code: dead ? "K35.891" : "K35.80" };
};

/** Diverticula: inflamed or not, bleeding, perforated or with an abscess, by bowel. */
const diverticular: Family = (context) => {
  const uncertain = context.setting === "inpatient";
  const inflamed = /itis/.test(context.mention) || says(context, /\bdiverticulitis\b/);
  const small = says(context, /\bsmall (?:bowel|intestine)|duoden\w*/);
  const large =
    says(context, /\b(?:colon\w*|sigmoid|large (?:bowel|intestine)|cecum)\b/) ||
    affirms(context.note, /\bsigmoid|\bcolonoscopy\b/, uncertain);
  const severe = inflamed && says(context, /\b(?:perforat\w*|abscess)\b/);
  const bleeding = says(context, BLEEDING) && !/without[^.]{0,60}bleed/.test(context.sentence);
  const site = severe
    ? large && small
      ? "4"
      : large
        ? "2"
        : small
          ? "0"
          : "8"
    : large && small
      ? "5"
      : large
        ? "3"
        : small
          ? "1"
          : "9";
  const digit = severe ? (bleeding ? "1" : "0") : String((inflamed ? 2 : 0) + (bleeding ? 1 : 0));
  return {
    code: `K57.${site}${digit}`,
    why: "diverticular disease with what it does, in one code",
    source: "ICD-10-CM Guidelines I.B.9; Tabular K57",
  };
};

/** Stones of the gallbladder or duct with their inflammation, in one code. */
const gallstone: Family = (context) => {
  const blocked =
    affirms(context.sentence.replaceAll(/\bobstructive\b/g, " "), /\bobstruct\w*/, true) &&
    !/\b(?:without|no) obstruct/.test(context.sentence)
      ? "1"
      : "0";
  const all = `${context.sentence} ${context.item}`;
  const duct =
    /\b(?:choledocholithiasis|common (?:bile )?duct|bile duct)\b/.test(context.mention) ||
    affirms(context.sentence, /\b(?:choledocholithiasis|bile duct stones?|common (?:bile )?duct stones?)\b/);
  const acute =
    affirms(all, /\bacute\b(?=[^.;]{0,25}cholecystitis)/, true) || affirms(all, /\bacute cholecystitis\b/, true);
  const chronic = affirms(all, /\bchronic\b(?=[^.;]{0,25}cholecystitis)/, true);
  const inflamed = acute || chronic || affirms(all, /\bcholecystitis\b/, context.setting === "inpatient");
  const cholangitis = affirms(all, /\bcholangitis\b/, context.setting === "inpatient");
  if (duct && cholangitis)
    return {
      code: `K80.3${acute ? "2" : "0"}`
        .replace("K80.32", `K80.3${blocked === "1" ? "3" : "2"}`)
        .replace("K80.30", `K80.3${blocked}`),
    };
  if (duct && inflamed)
    return {
      code:
        acute && chronic
          ? `K80.4${blocked === "1" ? "7" : "6"}`
          : acute
            ? `K80.4${blocked === "1" ? "3" : "2"}`
            : chronic
              ? `K80.4${blocked === "1" ? "5" : "4"}`
              : `K80.4${blocked}`,
    };
  if (duct) return { code: `K80.5${blocked}` };
  const why = { why: "stones with cholecystitis are one code", source: "ICD-10-CM Guidelines I.B.9; Tabular K80" };
  if (acute && chronic) return { code: `K80.1${blocked === "1" ? "3" : "2"}`, ...why };
  if (acute) return { code: `K80.0${blocked}`, ...why };
  if (chronic) return { code: `K80.1${blocked}`, ...why };
  return inflamed
    ? { code: `K80.1${blocked === "1" ? "9" : "8"}`.replace("K80.18", "K80.10").replace("K80.19", "K80.11"), ...why }
    : { code: `K80.2${blocked}` };
};

const cholecystitis: Family = (context) => {
  if (/\b(?:calculous|lithiasic)\b/.test(context.sentence) && !/\bacalculous\b/.test(context.sentence))
    return gallstone(context);
  if (
    affirms(
      context.note,
      /\b(?:cholelithiasis|stones? in the gallbladder|gallbladder stones?|gallstones?|cholecystolithiasis)\b/,
    )
  )
    return gallstone(context);
  const acute = /\bacute\b/.test(context.mention) || says(context, /\bacute cholecystitis\b/);
  const chronic = /\bchronic\b/.test(context.mention) || says(context, /\bchronic cholecystitis\b/);
  return { code: acute && chronic ? "K81.2" : acute ? "K81.0" : chronic ? "K81.1" : "K81.9" };
};

const pancreatitis: Family = (context) => {
  const text = context.sentence;
  const at = text.indexOf(context.mention);
  const near = text.slice(Math.max(0, at - 30), at + context.mention.length);
  const alcohol = /\balcohol\w*/.test(`${near} ${text.slice(at, at + 70)}`);
  if (
    /\bchronic\b/.test(context.mention) ||
    (/\bchronic\b/.test(near) && !/\bacute\b/.test(`${near} ${context.mention}`))
  )
    return { code: alcohol ? "K86.0" : "K86.1" };
  const died = affirms(text, /\binfected necrosis\b/) ? "2" : affirms(text, /\bnecro\w+\b/) ? "1" : "0";
  const cause = alcohol
    ? "2"
    : /\b(?:biliary|gallstone)\b/.test(text)
      ? "1"
      : /\b(?:drug|medication)[- ]induced\b/.test(text)
        ? "3"
        : /\bidiopathic\b/.test(text)
          ? "0"
          : /\b(?:hypertriglyceridemia|post-?ercp)\b/.test(text)
            ? "8"
            : "9";
  return { code: `K85.${cause}${died}` };
};

const cirrhosis: Family = (context) => {
  if (says(context, /\balcohol\w*/)) return { code: says(context, /\bascites\b/) ? "K70.31" : "K70.30" };
  if (says(context, /\bprimary biliary\b/)) return { code: "K74.3" };
  if (says(context, /\bbiliary\b/)) return { code: "K74.5" };
  return {
    code: says(context, /\b(?:cryptogenic|macronodular|micronodular|postnecrotic|due to)\b/) ? "K74.69" : "K74.60",
  };
};

/** Tonsillitis: acute and chronic have codes of their own, both where both are said. */
const tonsillitis: Family = (context) => {
  const chronic = says(context, /\bchronic\b(?=[^.;]{0,20}tonsil)/);
  const acute = says(context, /\bacute\b(?=[^.;]{0,20}tonsil)/) || !chronic;
  const own = says(context, /\bstrep\w*/)
    ? says(context, /\brecurrent\b/)
      ? "J03.01"
      : "J03.00"
    : says(context, /\brecurrent\b/)
      ? "J03.91"
      : "J03.90";
  if (acute && chronic)
    return {
      code: own,
      also: [
        {
          code: "J35.01",
          rule: "acute-and-chronic",
          text: "acute and chronic are both coded, the acute first",
          source: "ICD-10-CM Guidelines I.B.8",
        },
      ],
    };
  return { code: acute ? own : "J35.01" };
};

/** Lump of the breast by side and quadrant. */
const breastLump: Family = (context) => {
  const side = sideOf(context, "breasts?");
  if (side === undefined || side === "bilateral") return { code: "N63.0" };
  const text = `${context.sentence} ${context.item}`;
  const part = /\bupper[- ]outer\b/.test(text)
    ? "1"
    : /\bupper[- ]inner\b/.test(text)
      ? "2"
      : /\blower[- ]outer\b/.test(text)
        ? "3"
        : /\blower[- ]inner\b/.test(text)
          ? "4"
          : "0";
  return { code: `N63.${side === "right" ? "1" : "2"}${part}` };
};

const PARTS = "legs?|arms?|foot|feet|calf|ankles?|extremit\\w+|limbs?";
const swelling: Family = (context) =>
  /\b(?:leg|arm|foot|feet|ankle|calf|hand|extremit\w+|limb|pedal|lower|localized)\b/.test(context.sentence) ||
  sideOf(context, PARTS) !== undefined
    ? { code: "R60.0" }
    : { code: "R60.9" };

/** Otitis and other ear complaints that a side goes with are elsewhere; here the pain of a digit. */
const digitPain: Family = (context) => ({
  code: /\btoe\b/.test(context.sentence)
    ? bySide(sideOf(context, "toes?"), ["M79.674", "M79.675", "M79.674", "M79.676"])
    : bySide(sideOf(context, "fingers?|thumb"), ["M79.644", "M79.645", "M79.644", "M79.646"]),
});

const BONE_PARTS: readonly (readonly [RegExp, string, boolean])[] = [
  [/\b(?:shoulder|scapula|clavicle)\b/, "1", true],
  [/\b(?:humerus|upper arm)\b/, "2", true],
  [/\b(?:radius|ulna|forearm)\b/, "3", true],
  [/\b(?:hand|finger|thumb|wrist)\b/, "4", true],
  [/\b(?:femur|hip|thigh)\b/, "5", true],
  [/\b(?:tibia|fibula|lower leg|shin)\b/, "6", true],
  [/\b(?:foot|toes?|ankle|heel|calcane\w+|metatars\w+|hallux)\b/, "7", true],
  [/\b(?:vertebra\w*|spine|skull|rib|pelvis|sacr\w+|jaw)\b/, "8", false],
];

/** Infection of bone by course, part and side. */
const osteomyelitis: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (/\b(?:vertebra\w*|spine|discitis)\b/.test(context.sentence)) return { code: "M46.20" };
  const acute = says(context, /\b(?:acute|subacute)\b/);
  const chronic = says(context, /\bchronic\b/);
  if (!acute && !chronic) return { code: "M86.9" };
  const kind = acute
    ? /\bsubacute\b/.test(context.sentence)
      ? "2"
      : "1"
    : /\bdraining sinus\b/.test(text)
      ? "4"
      : "6";
  const part =
    BONE_PARTS.find(([pattern]) => pattern.test(context.sentence)) ??
    BONE_PARTS.find(([pattern]) => pattern.test(text));
  if (part === undefined) return { code: `M86.${kind}0` };
  if (!part[2]) return { code: `M86.${kind}8` };
  const side = sideOf(
    context,
    "shoulder|arm|forearm|hand|finger|femur|hip|thigh|tibia|fibula|leg|shin|foot|toes?|ankle|heel|calcaneus|hallux",
  );
  return { code: `M86.${kind}${part[1]}${bySide(side, ["1", "2", "1", "9"])}` };
};

/** Families of the abdomen and of plain signs by name. */
export const ABDOMEN_FAMILIES: Readonly<Record<string, Family>> = {
  hernia,
  appendicitis,
  diverticular,
  gallstone,
  cholecystitis,
  pancreatitis,
  cirrhosis,
  tonsillitis,
  "breast-lump": breastLump,
  osteomyelitis,
  swelling,
  "digit-pain": digitPain,
};
