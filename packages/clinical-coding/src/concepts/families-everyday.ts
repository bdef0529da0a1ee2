import {
  affirms,
  bySide,
  type FamilyChoice,
  type FamilyContext,
  notes,
  says,
  sideOf,
  sideQuery,
} from "./family-context.ts";
import { cancerIsPast } from "./families-status.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** Where a lipoma of the skin sits; the first place that the statement names. */
const LIPOMA_SITES: readonly (readonly [RegExp, (context: FamilyContext) => string])[] = [
  [/\b(?:head|scalp|face|forehead|cheek|chin|neck|nape)\b/, () => "D17.0"],
  [/\b(?:back|trunk|chest|abdom\w+|flank|buttock|breast|scapula\w*|axilla\w*|shoulder blade|torso)\b/, () => "D17.1"],
  [
    /\b(?:arm|forearm|shoulder|elbow|wrist|hand)\b/,
    (context) =>
      bySide(sideOf(context, "(?:upper )?arm|forearm|shoulder|elbow|wrist|hand"), [
        "D17.21",
        "D17.22",
        "D17.20",
        "D17.20",
      ]),
  ],
  [
    /\b(?:leg|thigh|knee|calf|ankle|foot|hip|groin)\b/,
    (context) =>
      bySide(sideOf(context, "leg|thigh|knee|calf|ankle|foot|hip"), ["D17.23", "D17.24", "D17.20", "D17.20"]),
  ],
];

/** A lipoma by where it sits. */
const lipoma: Family = (context) => {
  for (const text of [context.sentence, context.item])
    for (const [place, code] of LIPOMA_SITES) {
      // "The back of the left upper arm" is the arm.
      if (
        place.test(
          text.replaceAll(
            /\b(?:back|front|side) of (?:the |his |her )?(?=(?:left|right|upper|lower|arm|leg|thigh|neck)\b)/g,
            "",
          ),
        )
      )
        return { code: code(context) };
    }
  return { code: "D17.9" };
};

/** Kind of a hearing loss and its ears. */
const hearingLoss: Family = (context) => {
  const side = sideOf(context, "ears?|hearing loss|loss");
  const text = `${context.mention} ${context.sentence}`;
  const other = /\brestricted hearing on the (?:contralateral|other) side\b/.test(context.note) ? "A" : "";
  if (/\bmixed\b/.test(text)) return { code: bySide(side, ["H90.71", "H90.72", "H90.6", "H90.8"]) };
  if (/\bsensori-?neural|\bneurosensory|\bsnhl\b|\bnerve deafness/.test(text)) {
    if (/\bsudden\b/.test(text)) return { code: bySide(side, ["H91.21", "H91.22", "H91.23", "H91.20"]) };
    if (other !== "") return { code: bySide(side, ["H90.A21", "H90.A22", "H90.3", "H90.5"]) };
    return { code: bySide(side, ["H90.41", "H90.42", "H90.3", "H90.5"]) };
  }
  if (/\bconductive\b/.test(text)) {
    if (other !== "") return { code: bySide(side, ["H90.A11", "H90.A12", "H90.0", "H90.2"]) };
    return { code: bySide(side, ["H90.11", "H90.12", "H90.0", "H90.2"]) };
  }
  if (/\bpresbycusis\b|\bage[- ]related\b/.test(text))
    return { code: bySide(side, ["H91.11", "H91.12", "H91.13", "H91.10"]) };
  if (/\bsudden\b/.test(text)) return { code: bySide(side, ["H91.21", "H91.22", "H91.23", "H91.20"]) };
  if (/\bototoxic\b/.test(text)) return { code: bySide(side, ["H91.01", "H91.02", "H91.03", "H91.09"]) };
  return { code: bySide(side, ["H91.91", "H91.92", "H91.93", "H91.90"]) };
};

/** Inflammation of the outer ear by kind. */
const otitisExterna: Family = (context) => {
  const side = sideOf(context, "ears?|(?:ear )?canals?|otitis externa");
  const text = context.sentence;
  const of = (stem: string): FamilyChoice => ({ code: `${stem}${bySide(side, ["1", "2", "3", "9"])}` });
  if (/\bswimmer/.test(text)) return of("H60.33");
  if (/\bmalignant\b|\bnecroti[sz]ing\b/.test(text)) return of("H60.2");
  if (/\bhemorrhagic\b/.test(text)) return of("H60.32");
  if (/\bdiffuse\b/.test(text)) return of("H60.31");
  if (/\beczematous|eczematoid\b/.test(text)) return of("H60.54");
  if (/\bcontact\b/.test(text)) return of("H60.53");
  if (/\bfung\w+|otomycosis|mycotic\b/.test(text)) return { code: "B36.9", also: [] };
  if (/\bchronic\b/.test(text)) return { code: bySide(side, ["H60.61", "H60.62", "H60.63", "H60.60"]) };
  if (/\bacute\b/.test(text)) return of("H60.50");
  return { code: bySide(side, ["H60.91", "H60.92", "H60.93", "H60.90"]) };
};

/** Bronchiolitis by its virus. */
const bronchiolitis: Family = (context) => {
  if (notes(context, /\b(?:rsv|respiratory syncytial)\b/)) return { code: "J21.0" };
  if (notes(context, /\bmetapneumovirus\b/)) return { code: "J21.1" };
  return { code: "J21.9" };
};

/** Varices of the gullet: of a liver disease or of portal hypertension they are secondary to it. */
const varices: Family = (context) => {
  const bled =
    says(context, /\b(?:bleed\w*|bled|hemorrhag\w*|hematemesis)\b/) &&
    !/\b(?:no|not|without|non-?)[ -](?:\w+ ){0,2}bleed/.test(`${context.sentence} ${context.item}`);
  const secondary = affirms(
    context.note,
    /\b(?:cirrho\w+|portal hypertension|alcoholic liver disease|schistosom\w+)\b/,
  );
  return {
    code: `I85.${secondary ? "1" : "0"}${bled ? "1" : "0"}`,
    ...(secondary
      ? {
          why: "varices of a liver disease or of portal hypertension are secondary",
          source: "ICD-10-CM Tabular I85.1; Guidelines I.A.13",
        }
      : {}),
  };
};

/** Airways that close on exertion. */
const exercise: Family = (context) =>
  /\basthma\b/.test(context.mention) &&
  /\b(?:mild|moderate|severe) (?:intermittent|persistent)\b/.test(context.sentence)
    ? undefined
    : { code: "J45.990" };

/** Amyloid of the heart: the amyloidosis by its kind, then the heart muscle disease that it is. */
const amyloidHeart: Family = (context) => {
  const code = notes(context, /\bwild[- ]type\b/)
    ? "E85.82"
    : notes(context, /\b(?:al|light[- ]chain)\b(?= amyloid| cardiac|-)|\blight[- ]chain\b/)
      ? "E85.81"
      : notes(context, /\bhereditary\b|\bvariant (?:transthyretin|attr)|\bhattr\b/)
        ? "E85.4"
        : "E85.4";
  return {
    code,
    also: [
      {
        code: "I43",
        rule: "etiology-manifestation",
        text: "the heart muscle disease follows the disease that causes it",
        source: "ICD-10-CM Guidelines I.A.13; Tabular I43 code first",
      },
    ],
  };
};

/** A disorder of the nerves without a lesion, by what it shows. */
const functionalNeuro: Family = (context) => {
  if (says(context, /\b(?:seizures?|convulsions?|attacks)\b/)) return { code: "F44.5" };
  if (says(context, /\b(?:numb\w*|sensory|anesthesia|visual loss|blindness|deafness)\b/)) return { code: "F44.6" };
  if (says(context, /\b(?:weak\w*|paralysis|tremor|gait|motor|dystonia|aphonia|paresis)\b/)) return { code: "F44.4" };
  return { code: says(context, /\bmixed\b/) ? "F44.7" : "F44.9" };
};

/** The ulnar nerve by arm. */
const ulnar: Family = (context) => ({
  code: bySide(sideOf(context, "ulnar|cubital|elbows?|arms?|hands?"), ["G56.21", "G56.22", "G56.23", "G56.20"]),
});

/** Macular degeneration of age: dry by stage, wet by activity, each by eye. */
const macular: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const eye = bySide(sideOf(context, "eyes?|macula\\w*"), ["1", "2", "3", "9"]);
  if (/\b(?:wet|exudative|neovascular)\b/.test(text.replaceAll(/\bnon-?exudative\b/g, "dry")))
    return {
      code: `H35.32${eye}${/\binactive scar\b/.test(text) ? "3" : /\binactive\b/.test(text) ? "2" : /\bactive\b/.test(text) ? "1" : "0"}`,
    };
  if (/\b(?:dry|non-?exudative)\b/.test(text)) {
    const stage = /\badvanced\b/.test(text)
      ? /\bwith (?:sub)?foveal involvement\b|(?<!without )\bsubfoveal involvement\b/.test(text)
        ? "4"
        : "3"
      : /\bintermediate\b/.test(text)
        ? "2"
        : /\bearly\b/.test(text)
          ? "1"
          : "0";
    return { code: `H35.31${eye}${stage}` };
  }
  return { code: "H35.30" };
};

/** A joint with pus by joint, side and germ. */
const septicArthritis: Family = (context) => {
  const joints: readonly (readonly [RegExp, string])[] = [
    [/\bshoulder\b/, "1"],
    [/\belbow\b/, "2"],
    [/\bwrist\b/, "3"],
    [/\b(?:hand|finger|thumb)\b/, "4"],
    [/\bhip\b/, "5"],
    [/\bknee\b/, "6"],
    [/\b(?:ankle|foot|toe)\b/, "7"],
  ];
  const germ = notes(context, /\bpneumococc\w+|\bstreptococcus pneumoniae\b/)
    ? "1"
    : notes(context, /\bstrep\w*/)
      ? "2"
      : notes(context, /\bstaph\w*|\bms[sr]a\b/)
        ? "0"
        : notes(context, /\b(?:e\.? coli|klebsiella|pseudomonas|gonococc\w+|haemophilus|serratia|enterobacter)\b/)
          ? "8"
          : undefined;
  const joint =
    joints.find(([pattern]) => pattern.test(context.sentence)) ??
    joints.find(([pattern]) => pattern.test(context.note));
  if (germ === undefined) return { code: "M00.9" };
  if (joint === undefined) return { code: `M00.${germ}0` };
  return {
    code: `M00.${germ}${joint[1]}${bySide(sideOf(context, "shoulder|elbow|wrist|hand|finger|hip|knee|ankle|foot"), ["1", "2", "9", "9"])}`,
  };
};

/** Cancer of the urinary bladder by its wall. */
const bladderCancer: Family = (context) => {
  const walls: readonly (readonly [RegExp, string])[] = [
    [/\btrigone\b/, "0"],
    [/\bdome\b/, "1"],
    [/\blateral wall\b/, "2"],
    [/\banterior wall\b/, "3"],
    [/\bposterior wall\b/, "4"],
    [/\bbladder neck\b|\bneck of (?:the )?bladder\b/, "5"],
    [/\bureteric orifice\b|\bureteral orifice\b/, "6"],
  ];
  if (/\b(?:in situ|cis)\b/.test(context.sentence)) return { code: "D09.0" };
  if (cancerIsPast(context)) return { code: "Z85.51" };
  return { code: `C67.${walls.find(([pattern]) => pattern.test(context.sentence))?.[1] ?? "9"}` };
};

/** Trouble swallowing left by a stroke of stated kind, and its phase. */
const sequelaSwallow: Family = (context) => {
  const text = context.mention;
  const kind = /\bsubarachnoid\b/.test(context.sentence)
    ? "0"
    : /\b(?:intracerebral|cerebral) h(?:a)?emorrhage\b/.test(context.sentence)
      ? "1"
      : "3";
  const near = `${text} ${context.sentence} ${context.note}`;
  const phase = /\boropharyngeal\b/.test(near)
    ? "R13.12"
    : /\bpharyngoesophageal\b/.test(near)
      ? "R13.14"
      : /\bpharyngeal\b/.test(near)
        ? "R13.13"
        : /\boral (?:phase|dysphagia)\b/.test(near)
          ? "R13.11"
          : "R13.10";
  return {
    code: `I69.${kind}91`,
    also: [
      {
        code: phase,
        rule: "use-additional",
        text: "the type of dysphagia is named after the sequela",
        source: "ICD-10-CM Tabular I69 use additional code",
      },
    ],
  };
};

/** Positional vertigo by ear. */
const bppv: Family = (context) => {
  const codes = ["H81.11", "H81.12", "H81.13", "H81.10"] as const;
  const side = sideOf(context, "ears?|canals?|vertigo|bppv");
  return side === undefined ? { code: codes[3], open: sideQuery("ear", codes) } : { code: bySide(side, codes) };
};

/** Paraplegia as complete, incomplete or not told. */
const paraplegia: Family = (context) => ({
  code: says(context, /\bincomplete\b/) ? "G82.22" : affirms(context.sentence, /\bcomplete\b/) ? "G82.21" : "G82.20",
});

/** Tendons at the elbow: both sides are two codes, for there is none for both. */
const twoElbows: Family = (context) => {
  const stem = /\bmedial\b|\bgolfer/.test(context.mention) ? "M77.0" : "M77.1";
  const side = sideOf(context, "elbows?|epicondylitis");
  if (side === undefined)
    return { code: `${stem}0`, open: sideQuery("elbow", [`${stem}1`, `${stem}2`, "", `${stem}0`]) };
  if (side !== "bilateral") return { code: side === "right" ? `${stem}1` : `${stem}2` };
  return {
    code: `${stem}1`,
    also: [
      {
        code: `${stem}2`,
        rule: "bilateral",
        text: "each side has its code where there is none for both",
        source: "ICD-10-CM Guidelines I.B.13",
      },
    ],
  };
};

/** Errors of refraction by eye. */
const refraction: Family = (context) => {
  const eye = sideOf(context, "eyes?");
  return { code: `${context.param}${bySide(eye, ["1", "2", "3", context.param === "H52.20" ? "9" : "0"])}` };
};

/** Families of daily names whose code hangs on place, ear, virus or cause. */
export const EVERYDAY_FAMILIES: Readonly<Record<string, Family>> = {
  lipoma,
  "hearing-loss": hearingLoss,
  "otitis-externa": otitisExterna,
  bronchiolitis,
  varices,
  exercise,
  "amyloid-heart": amyloidHeart,
  "functional-neuro": functionalNeuro,
  bppv,
  paraplegia,
  "two-elbows": twoElbows,
  "septic-arthritis": septicArthritis,
  "bladder-cancer": bladderCancer,
  "sequela-swallow": sequelaSwallow,
  ulnar,
  macular,
  refraction,
  "ocular-hypertension": (context) => ({
    code: bySide(sideOf(context, "eyes?"), ["H40.051", "H40.052", "H40.053", "H40.059"]),
  }),
};
