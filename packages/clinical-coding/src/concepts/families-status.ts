import { affirms, bySide, encounterOf, type FamilyChoice, type FamilyContext, says, sideOf } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const SCREENING: Readonly<Record<string, string>> = {
  colon: "Z12.11",
  breast: "Z12.31",
  lipid: "Z13.220",
  diabetes: "Z13.1",
  cervix: "Z12.4",
  prostate: "Z12.5",
  lung: "Z12.2",
  osteoporosis: "Z13.820",
  hcv: "Z11.59",
  tb: "Z11.1",
  std: "Z11.3",
};

const screening: Family = (context) => ({
  code: /hiv/.test(context.mention) ? "Z11.4" : (SCREENING[context.param] ?? "Z13.9"),
  why: "an examination without complaint to find disease early is a screening",
  source: "ICD-10-CM Guidelines I.C.21.c.5",
});

/** Site of a malignancy to its code now, and to its code once it is past. */
export const CANCERS: Readonly<
  Record<string, { readonly now: (context: FamilyContext) => string; readonly past: string }>
> = {
  lung: { now: lung, past: "Z85.118" },
  breast: { now: breast, past: "Z85.3" },
  dcis: {
    now: (context) => bySide(sideOf(context, "breasts?"), ["D05.11", "D05.12", "D05.10", "D05.10"]),
    past: "Z86.000",
  },
  colon: { now: colon, past: "Z85.038" },
  rectum: { now: () => "C20", past: "Z85.048" },
  prostate: { now: () => "C61", past: "Z85.46" },
  ovary: {
    now: (context) => bySide(sideOf(context, "ovar\\w+"), ["C56.1", "C56.2", "C56.3", "C56.9"]),
    past: "Z85.43",
  },
  pancreas: { now: () => "C25.9", past: "Z85.07" },
  kidney: {
    now: (context) => bySide(sideOf(context, "kidneys?"), ["C64.1", "C64.2", "C64.9", "C64.9"]),
    past: "Z85.528",
  },
  bladder: { now: () => "C67.9", past: "Z85.51" },
  thyroid: { now: () => "C73", past: "Z85.850" },
  uterus: { now: (context) => (/endometri/.test(context.mention) ? "C54.1" : "C55"), past: "Z85.42" },
  cervix: { now: () => "C53.9", past: "Z85.41" },
  liver: { now: (context) => (/hepatocellular/.test(context.mention) ? "C22.0" : "C22.9"), past: "Z85.05" },
  stomach: { now: () => "C16.9", past: "Z85.028" },
  esophagus: { now: () => "C15.9", past: "Z85.01" },
};

function lung(context: FamilyContext): string {
  const text = `${context.sentence} ${context.item}`;
  const lobe =
    /\b(?:right upper lobe|rul)\b/.test(text) ||
    (/\b(?:rul|right upper lobe)\b/.test(context.note) && !/\b(?:left|lul)\b/.test(text))
      ? ["C34.11"]
      : /\b(?:left upper lobe|lul)\b/.test(text)
        ? ["C34.12"]
        : /\b(?:right middle lobe|rml)\b/.test(text)
          ? ["C34.2"]
          : /\b(?:right lower lobe|rll)\b/.test(text)
            ? ["C34.31"]
            : /\b(?:left lower lobe|lll)\b/.test(text)
              ? ["C34.32"]
              : [];
  return lobe[0] ?? bySide(sideOf(context, "lungs?"), ["C34.91", "C34.92", "C34.90", "C34.90"]);
}

function breast(context: FamilyContext): string {
  const text = `${context.sentence} ${context.item}`;
  const side = sideOf(context, "breasts?");
  const last = context.sex === "M" ? ["021", "022", "029", "029"] : ["011", "012", "019", "019"];
  const digit = bySide(side, [last[0] ?? "", last[1] ?? "", last[2] ?? "", last[3] ?? ""]).slice(1);
  const quadrant = /\bupper[- ]inner\b/.test(text)
    ? "2"
    : /\blower[- ]inner\b/.test(text)
      ? "3"
      : /\bupper[- ]outer\b/.test(text)
        ? "4"
        : /\blower[- ]outer\b/.test(text)
          ? "5"
          : "9";
  return `C50.${quadrant}${digit}`;
}

function colon(context: FamilyContext): string {
  const text = `${context.sentence} ${context.item}`;
  const sites: readonly (readonly [RegExp, string])[] = [
    [/\bcec\w+/, "C18.0"],
    [/\bascending\b/, "C18.2"],
    [/\bhepatic flexure\b/, "C18.3"],
    [/\btransverse\b/, "C18.4"],
    [/\bsplenic flexure\b/, "C18.5"],
    [/\bdescending\b/, "C18.6"],
    [/\bsigmoid\b/, "C18.7"],
  ];
  return sites.find(([pattern]) => pattern.test(text))?.[1] ?? "C18.9";
}

/** Whether the note says of a malignancy that it is gone and no longer treated. */
export function cancerIsPast(context: FamilyContext): boolean {
  const own = `${context.sentence} ${context.item}`
    // Remission of something else in the same statement says nothing of the malignancy.
    // A cancer that is watched instead of treated is there.
    .replaceAll(/\b(?:active surveillance|watchful waiting)\b/g, " ")
    .replaceAll(
      /\b(?:alcohol|opioid|cocaine|cannabis|drug|substance|nicotine|tobacco|depress\w+|disorder|dependence|diabetes)\b[^.;,]{0,40}\bin (?:\w+ )?remission\b/g,
      " ",
    );
  if (
    /\b(?:history of|h\/o|status post|s\/p|no evidence of (?:recurrence|recurrent|disease)|ned\b|in remission|completed (?:all )?treatment|after completed treatment|surveillance|cured)\b/.test(
      own,
    )
  ) {
    return (
      !affirms(
        own,
        /\b(?:on (?:adjuvant|chemotherapy|tamoxifen|letrozole|anastrozole|radiation)|currently (?:on|receiving)|undergoing|recurrent (?:cancer|disease)|active treatment)\b/,
      ) || /no evidence of recurren/.test(own)
    );
  }
  return false;
}

const cancer: Family = (context) => {
  const site = CANCERS[context.param];
  if (site === undefined) return undefined;
  if (/\bfamily history\b/.test(context.sentence)) return undefined;
  return {
    code: site.now(context),
    why: "a malignancy under care or not said to be past is coded as present",
    source: "ICD-10-CM Guidelines I.C.2",
  };
};

const METASTASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:brain|cerebral)\b/, "C79.31"],
  [/\b(?:bone|bony|osseous|spine|vertebral)\b/, "C79.51"],
  [/\b(?:liver|hepatic)\b/, "C78.7"],
  [/\bpleura\w*\b/, "C78.2"],
  [/\bperitone\w*|omentum\b/, "C78.6"],
  [/\b(?:lung|pulmonary)\b/, "C78.00"],
  [/\badrenal\b/, "C79.70"],
  [/\b(?:lymph nodes?|nodal)\b/, "C77.9"],
];

const metastasis: Family = (context) => {
  // What follows the word is where it went: the primary often stands before it in the same statement.
  const at = context.sentence.indexOf(context.mention);
  const after = at < 0 ? context.sentence : context.sentence.slice(at);
  const before = at < 0 ? "" : context.sentence.slice(Math.max(0, at - 25), at);
  const found =
    METASTASES.find(([pattern]) => pattern.test(after)) ?? METASTASES.find(([pattern]) => pattern.test(before));
  return found === undefined
    ? undefined
    : {
        code: found[1],
        why: "a secondary malignancy by the site it went to",
        source: "ICD-10-CM Guidelines I.C.2; Neoplasm Table",
      };
};

const MELANOMA: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:back|trunk|chest|abdomen|flank|shoulder blade|torso)\b/, "C43.59", "D03.59"],
  [/\bscalp|neck\b/, "C43.4", "D03.4"],
  [/\b(?:face|cheek|nose|forehead)\b/, "C43.39", "D03.39"],
];

const melanoma: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const inSitu = /\bin situ\b/.test(text);
  const side = sideOf(context, "arm|shoulder|leg|thigh|calf|forearm");
  const limb = (right: string, left: string, none: string): string => bySide(side, [right, left, none, none]);
  for (const scope of [context.sentence, text, context.note]) {
    if (/\b(?:arm|forearm|shoulder)\b/.test(scope) && scope === context.sentence)
      return { code: inSitu ? limb("D03.61", "D03.62", "D03.60") : limb("C43.61", "C43.62", "C43.60") };
    if (/\b(?:leg|thigh|calf|hip|ankle)\b/.test(scope) && scope === context.sentence)
      return { code: inSitu ? limb("D03.71", "D03.72", "D03.70") : limb("C43.71", "C43.72", "C43.70") };
    const found = MELANOMA.find(
      ([pattern]) =>
        pattern.test(scope) &&
        new RegExp(`melanoma[^.]{0,80}(?:${pattern.source})|(?:${pattern.source})[^.]{0,80}melanoma`).test(scope),
    );
    if (found !== undefined) return { code: inSitu ? found[2] : found[1] };
  }
  return { code: inSitu ? "D03.9" : "C43.9" };
};

const skinCancer: Family = (context) => {
  const past = cancerIsPast(context) || /\bremov\w+|excis\w+|resolved\b/.test(context.sentence);
  if (past) return { code: "Z85.828", why: "a removed skin cancer is history", source: "ICD-10-CM Guidelines I.C.2.m" };
  return { code: context.param === "basal" ? "C44.91" : "C44.92" };
};

const replaced =
  (part: string, codes: readonly [string, string, string, string]): Family =>
  (context) => ({ code: bySide(sideOf(context, part), codes) });

const aftercareJoint: Family = (context) => {
  const hip =
    /\bhip\b/.test(context.sentence) ||
    (!/\bknee\b/.test(context.sentence) && /\bhip (?:replacement|arthroplasty)/.test(context.note));
  const knee =
    /\bknee\b/.test(context.sentence) ||
    /\b(?:knee (?:replacement|arthroplasty)|artificial (?:right |left )?knee)\b/.test(context.note);
  const side = sideOf(context, hip ? "(?:total )?hips?" : "(?:total )?knees?");
  const joint = hip
    ? bySide(side, ["Z96.641", "Z96.642", "Z96.643", "Z96.649"])
    : bySide(side, ["Z96.651", "Z96.652", "Z96.653", "Z96.659"]);
  return {
    code: "Z47.1",
    why: "care after a joint replacement",
    source: "ICD-10-CM Guidelines I.C.21.c.7",
    ...(hip || knee
      ? {
          also: [
            {
              code: joint,
              rule: "use-additional",
              text: "the joint that was replaced is named with the aftercare",
              source: "ICD-10-CM Tabular Z47.1 use additional code",
            },
          ],
        }
      : {}),
  };
};

const ligament: Family = (context) => {
  const side = sideOf(context, "knees?|leg");
  const digit = side === "right" ? "1" : side === "left" ? "2" : "9";
  const seventh = encounterOf(context);
  if (context.param === "meniscus") return { code: `S83.8X${digit}${seventh}` };
  const stem = { acl: "S83.51", pcl: "S83.52", mcl: "S83.41", lcl: "S83.42" }[context.param] ?? "S83.9";
  return { code: `${stem}${digit}${seventh}` };
};

/** Families of screening, malignancy, replaced joints and pregnancy by name. */
export const STATUS_FAMILIES: Readonly<Record<string, Family>> = {
  screening,
  cancer,
  metastasis,
  melanoma,
  "skin-cancer": skinCancer,
  mastectomy: (context) => ({
    code: bySide(sideOf(context, "mastectomy|breasts?"), ["Z90.11", "Z90.12", "Z90.13", "Z90.10"]),
  }),
  "knee-replacement": replaced("(?:total )?knees?", ["Z96.651", "Z96.652", "Z96.653", "Z96.659"]),
  "hip-replacement": replaced("(?:total )?hips?", ["Z96.641", "Z96.642", "Z96.643", "Z96.649"]),
  "aftercare-joint": aftercareJoint,
  "injury-ligament": ligament,
  "sequela-dysphagia": (context) => ({
    code: "I69.391",
    also: [
      {
        code: /\boropharyngeal\b/.test(context.note)
          ? "R13.12"
          : /\bpharyngeal\b/.test(context.note)
            ? "R13.13"
            : "R13.10",
        rule: "use-additional",
        text: "the type of dysphagia is named after the sequela",
        source: "ICD-10-CM Tabular I69.391 use additional code",
      },
    ],
  }),
  insect: (context) => ({
    code: says(context, /\bbee\b/) ? "T63.441A" : says(context, /\b(?:wasp)\b/) ? "T63.461A" : "T63.481A",
  }),
};
