import { affirms, bySide, encounterOf, type FamilyChoice, type FamilyContext, sideOf } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const near = (context: FamilyContext): string => `${context.sentence} ${context.item}`;

const EXPOSURES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:covid\w*|sars-cov-2|coronavirus)\b/, "Z20.822"],
  [/\b(?:tuberculosis|tb)\b/, "Z20.1"],
  [/\b(?:chlamydia|gonorrh\w+|syphilis|sti|std|sexually transmitted|trichomon\w+|genital herpes)\b/, "Z20.2"],
  [/\brabies\b|\bbat\b/, "Z20.3"],
  [/\brubella\b/, "Z20.4"],
  [/\bhepatitis [abc]\b|\bviral hepatitis\b/, "Z20.5"],
  [/\b(?:hiv|needle-?stick)\b/, "Z20.6"],
  [/\b(?:scabies|lice|pediculosis)\b/, "Z20.7"],
  [/\banthrax\b/, "Z20.810"],
  [/\bmeningococc\w+|\bmeningitis\b/, "Z20.811"],
  [/\b(?:strep\w*|pertussis|whooping cough|mrsa|bacterial)\b/, "Z20.818"],
  [/\b(?:varicella|chickenpox|chicken pox|shingles)\b/, "Z20.820"],
  [/\bzika\b/, "Z20.821"],
  [/\b(?:influenza|flu|measles|mumps|rsv|mononucleosis|monkeypox|mpox|viral)\b/, "Z20.828"],
  [/\basbestos\b/, "Z77.090"],
  [/\blead\b/, "Z77.011"],
  [/\b(?:second-?hand|environmental|tobacco) (?:tobacco )?smoke\b/, "Z77.22"],
  [/\bmold\b/, "Z77.120"],
  [/\b(?:e\.? ?coli|salmonella|intestinal)\b/, "Z20.09"],
];

/** Contact with a disease that the patient is not said to have. */
const exposure: Family = (context) => {
  const at = context.at ?? 0;
  const text = context.sentence.slice(Math.max(0, at - 40));
  const found = EXPOSURES.find(([pattern]) => pattern.test(text));
  return found === undefined
    ? undefined
    : {
        code: found[1],
        why: "contact with a disease, the disease itself not found",
        source: "ICD-10-CM Guidelines I.C.21.c.1",
      };
};

/** Days of life where the note counts them. */
function daysOld(text: string): number | undefined {
  const days =
    /\b(\d{1,2})[- ]days?[- ]old\b|\bat (\d{1,2}) days\b|\bday (?:of life )?(\d{1,2})\b|\bdol ?(\d{1,2})\b|\b(\d{1,2}) days of (?:age|life)\b/.exec(
      text,
    );
  const given = days?.slice(1).find((one) => one !== undefined);
  if (given !== undefined) return Number(given);
  const weeks = /\b(one|two|three|four|\d)[- ]weeks?[- ](?:old|of age)\b/.exec(text)?.[1];
  return weeks === undefined ? undefined : ({ one: 7, two: 14, three: 21, four: 28 }[weeks] ?? Number(weeks) * 7);
}

const newbornCheck: Family = (context) => {
  if ((context.age ?? 0) > 0) return undefined;
  const days = daysOld(`${near(context)} ${context.note}`);
  if (days === undefined && /weight check/.test(context.mention) && !/\bnewborn\b/.test(context.note)) return undefined;
  return {
    code: days !== undefined && days >= 8 ? (days <= 28 ? "Z00.111" : "Z00.129") : "Z00.110",
    why: "examination of a newborn by days of life",
    source: "ICD-10-CM Guidelines I.C.21.c.12",
  };
};

const wellChild: Family = (context) => {
  const days = (context.age ?? 1) > 0 ? undefined : daysOld(context.note);
  if (days !== undefined && days <= 28) return { code: days < 8 ? "Z00.110" : "Z00.111" };
  const text = `${near(context)} ${context.note}`;
  const abnormal =
    !/\b(?:no|without) abnormal (?:findings?|results?)\b/.test(near(context)) &&
    affirms(
      text,
      /\babnormal (?:findings?|results?|exam\w*)\b|\bnew (?:murmur|finding|mass|lump|rash)\b|\bfailed (?:vision|hearing)\b/,
    );
  if ((context.age ?? 5) >= 18) return { code: abnormal ? "Z00.01" : "Z00.00" };
  return {
    code: abnormal ? "Z00.121" : "Z00.129",
    why: `routine examination of a child ${abnormal ? "with" : "without"} abnormal findings`,
    source: "ICD-10-CM Guidelines I.C.21.c.12",
  };
};

const gynecological: Family = (context) => {
  const text = near(context);
  const abnormal = !/\b(?:no|without) abnormal\b/.test(text) && affirms(text, /\babnormal (?:findings?|exam\w*)\b/);
  return {
    code: abnormal ? "Z01.411" : "Z01.419",
    why: "routine gynecological examination; a routine smear is part of it",
    source: "ICD-10-CM Guidelines I.C.21.c.5; I.C.21.c.12",
  };
};

const preop: Family = (context) => {
  const text = near(context);
  return {
    code: /\b(?:cardiac|cardiovascular|cardiology)\b/.test(`${context.mention} ${context.sentence}`)
      ? "Z01.810"
      : /\b(?:respiratory|pulmonary)\b/.test(context.sentence)
        ? "Z01.811"
        : /\blaborator\w+\b/.test(context.mention)
          ? "Z01.812"
          : "Z01.818",
    why: text === "" ? "" : "cleared for a procedure, nothing treated",
    source: "ICD-10-CM Guidelines I.C.21.c.12; IV.M",
  };
};

/** Artificial openings: attention to them, never their status beside it. */
const attention: Family = (context) => ({
  code: `Z43.${context.param}`,
  why: "attention to an artificial opening",
  source: "ICD-10-CM Guidelines I.C.21.c.7",
});

const amputation: Family = (context) => {
  const text = context.sentence;
  const side = sideOf(context, "leg|knee|(?:great )?toe|foot|bka|aka|amputation|below[- ]knee|above[- ]knee");
  const d = side === "right" ? "1" : side === "left" ? "2" : "9";
  if (/\b(?:traumatic|accident today)\b/.test(context.mention)) return undefined;
  if (/\bbelow[- ]knee|\bbka\b/.test(text)) return side === "bilateral" ? both("Z89.51") : { code: `Z89.51${d}` };
  if (/\babove[- ]knee|\baka\b/.test(text)) return side === "bilateral" ? both("Z89.61") : { code: `Z89.61${d}` };
  if (/\b(?:great|big) toe\b/.test(text)) return { code: `Z89.41${d}` };
  if (/\btoes?\b/.test(text)) return { code: `Z89.42${d}` };
  if (/\bfoot|transmetatarsal\b/.test(text)) return { code: `Z89.43${d}` };
  if (/\bfinger\b/.test(text)) return { code: `Z89.02${d}` };
  return undefined;
};

function both(stem: string): FamilyChoice {
  return {
    code: `${stem}1`,
    also: [
      {
        code: `${stem}2`,
        rule: "laterality",
        text: "each side has its own code",
        source: "ICD-10-CM Guidelines I.B.13",
      },
    ],
  };
}

const DONORS: readonly (readonly [RegExp, string])[] = [
  [/\bkidney\b/, "Z52.4"],
  [/\bliver\b/, "Z52.6"],
  [/\bbone marrow\b/, "Z52.3"],
  [/\bstem cell\b/, "Z52.001"],
  [/\bblood\b/, "Z52.000"],
  [/\b(?:platelet|plasma)\b/, "Z52.008"],
  [/\begg\b/, "Z52.819"],
];

const donor: Family = (context) => {
  if (/\b(?:deceased|cadaver\w*|from a (?:living )?donor|unrelated donor)\b/.test(near(context))) return undefined;
  const found = DONORS.find(([pattern]) => pattern.test(context.mention));
  return found === undefined
    ? undefined
    : { code: found[1], why: "a living donor", source: "ICD-10-CM Guidelines I.C.21.c.9" };
};

const prophylactic: Family = (context) => {
  const text = `${context.mention} ${near(context)}`;
  return {
    code: /\b(?:mastectom\w+|breasts?)\b/.test(text)
      ? "Z40.01"
      : /\b(?:oophorectom\w+|ovar\w+)\b/.test(text)
        ? "Z40.02"
        : /\bsalpingectom\w+\b/.test(text)
          ? "Z40.03"
          : "Z40.09",
    ...(/\bsalpingo-?oophorectom\w+\b/.test(text)
      ? {
          also: [
            {
              code: "Z40.03",
              rule: "prophylactic-removal",
              text: "the tubes are removed too",
              source: "ICD-10-CM Tabular Z40.03",
            },
          ],
        }
      : {}),
    why: "removal of an organ to prevent a malignancy",
    source: "ICD-10-CM Guidelines I.C.21.c.14",
  };
};

/** Sutures of a surgical wound; those of an injury belong to the injury. */
const sutureRemoval: Family = (context) =>
  /\b(?:laceration|cut|bite|injury|wound from|fell|fall|accident)\b/.test(`${near(context)} ${context.note}`) &&
  !/\b(?:surg\w+|biops\w+|excision|postoperative|operation|-?ectomy|repair of (?:hernia|tendon))\b/.test(near(context))
    ? undefined
    : { code: "Z48.02", why: "sutures of an operation are removed", source: "ICD-10-CM Guidelines I.C.21.c.7" };

const alleged: Family = (context) => {
  const child = (context.age ?? 30) < 18;
  const sexual = /\b(?:rape|sexual)\b/.test(context.mention);
  return {
    code: sexual ? (child ? "Z04.42" : "Z04.41") : child ? "Z04.72" : "Z04.71",
    why: "an allegation that was ruled out",
    source: "ICD-10-CM Guidelines I.C.19.f",
  };
};

/** Maltreatment as the note has it: suspected, or stated as fact. */
const abuse: Family = (context) => {
  const text = near(context);
  if (
    /\bruled out\b/.test(text) ||
    /\bhistory of\b/.test(context.sentence) ||
    /\b(?:alcohol|drug|substance|tobacco|laxative) abuse\b/.test(context.sentence)
  )
    return undefined;
  const child = (context.age ?? 30) < 18 || /\bchild\b/.test(context.mention);
  const suspected = /\b(?:suspect\w*|possible|probable|concern(?:ing)? for|alleged)\b/.test(context.sentence);
  if (/shaken/.test(context.mention) && !suspected) return { code: `T74.4XX${encounterOf({ ...context, note: "" })}` };
  const kind = /\bneglect\w*|\babandon\w*/.test(context.mention)
    ? "0"
    : /\b(?:sexual|rape)\b/.test(context.mention)
      ? "2"
      : /\b(?:psycholog\w+|emotional)\b/.test(context.mention)
        ? "3"
        : /\bphysical\b/.test(context.sentence) || /\b(?:bruis\w+|fracture|burn|struck|hit|beaten)\b/.test(text)
          ? "1"
          : "9";
  return {
    code: `T7${suspected ? "6" : "4"}.${kind}${child ? "2" : "1"}X${encounterOf({ ...context, note: "" })}`,
    why: suspected ? "maltreatment suspected, not confirmed" : "maltreatment stated in the note is coded as confirmed",
    source: "ICD-10-CM Guidelines I.C.19.f",
  };
};

const TOXIC: readonly (readonly [RegExp, string])[] = [
  [/\brattlesnake\b/, "T63.011"],
  [/\bcopperhead\b/, "T63.061"],
  [/\bsnake\b/, "T63.001"],
  [/\bscorpion\b/, "T63.2X1"],
  [/\bblack widow\b/, "T63.311"],
  [/\bbrown recluse\b/, "T63.331"],
  [/\bspider\b/, "T63.301"],
  [/\b(?:fire )?ants?\b/, "T63.421"],
  [/\bbees?\b/, "T63.441"],
  [/\bhornets?\b/, "T63.451"],
  [/\bwasps?\b|\byellow jackets?\b/, "T63.461"],
  [/\bjellyfish\b/, "T63.621"],
  [/\bstingray\b/, "T63.511"],
  [/\binsect sting\b/, "T63.481"],
];

const toxicContact: Family = (context) => {
  const found =
    TOXIC.find(([pattern]) => pattern.test(context.mention)) ?? TOXIC.find(([pattern]) => pattern.test(near(context)));
  return found === undefined
    ? undefined
    : {
        code: `${found[1]}${encounterOf(context)}`,
        why: "venom, accidental where no intent is said",
        source: "ICD-10-CM Guidelines I.C.19.e.5.d",
      };
};

const FOODS: readonly (readonly [RegExp, string])[] = [
  [/\bpeanuts?\b/, "1"],
  [/\b(?:shellfish|shrimp|crab|lobster)\b/, "2"],
  [/\bfish\b/, "3"],
  [/\b(?:fruit|strawberr\w+|vegetables?)\b/, "4"],
  [/\b(?:tree nuts?|walnuts?|almonds?|cashews?|seeds?)\b/, "5"],
  [/\bmilk\b|\bdairy\b/, "7"],
  [/\beggs?\b/, "8"],
];

const foodReaction: Family = (context) => {
  const text = near(context);
  const digit = FOODS.find(([pattern]) => pattern.test(text))?.[1];
  const seventh = encounterOf({ ...context, note: "" });
  if (/\banaphyla\w+/.test(text))
    return {
      code: `T78.0${digit ?? (/\bfood\b/.test(context.mention) ? "0" : "9")}X${seventh}`,
      why: "anaphylaxis by its food",
      source: "ICD-10-CM Tabular T78.0",
    };
  return { code: digit === "1" || digit === undefined ? `T78.1XX${seventh}` : `T78.1XX${seventh}` };
};

/** Reasons for encounters, status, maltreatment and venoms by name. */
export const ENCOUNTER_FAMILIES: Readonly<Record<string, Family>> = {
  exposure,
  "newborn-check": newbornCheck,
  "well-child": wellChild,
  gynecological,
  preop,
  attention,
  amputation,
  donor,
  prophylactic,
  "suture-removal": sutureRemoval,
  alleged,
  abuse,
  "toxic-contact": toxicContact,
  insect: toxicContact,
  "food-reaction": foodReaction,
  stump: () => ({ code: "G54.6" }),
  "prosthesis-fit": (context) => ({
    code: bySide(
      sideOf(context, "leg|prosthe\\w+"),
      /\b(?:partial|below)\b/.test(near(context))
        ? ["Z44.121", "Z44.122", "Z44.121", "Z44.129"]
        : ["Z44.101", "Z44.102", "Z44.101", "Z44.109"],
    ),
  }),
  "dialysis-care": () => ({ code: "Z99.2" }),
};
