import {
  affirms,
  bySide,
  encounterOf,
  type FamilyChoice,
  type FamilyContext,
  says,
  sideOf,
  sideQuery,
} from "./family-context.ts";
import {
  jointPain,
  limbPain,
  osteoarthritis,
  backPain,
  sciatica,
  radiculopathy,
  disc,
  rotator,
  strain,
  sprain,
  laceration,
  contusion,
} from "./families-joints-injuries.ts";
import {
  depression,
  insomnia,
  substanceUse,
  tobacco,
  alzheimer,
  dementia,
  migraine,
  seizure,
  stroke,
  hemiparesis,
  carpal,
  cellulitis,
  abscess,
  pressureUlcer,
  footUlcer,
  drugRash,
  preventive,
} from "./families-mind-skin.ts";
type Family = (context: FamilyContext) => FamilyChoice | undefined;
type Sides = readonly [right: string, left: string, both: string, none: string];

/** A code by side, with the question when the side is missing. */
function sided(context: FamilyContext, part: string, name: string, codes: Sides): FamilyChoice {
  const side = sideOf(context, part);
  const code = bySide(side, codes);
  if (side === "bilateral" && codes[2] === codes[0])
    return {
      code,
      also: [
        {
          code: codes[1],
          rule: "bilateral",
          text: "without a code for both sides, each side has its own",
          source: "ICD-10-CM Guidelines I.B.13",
        },
      ],
    };
  return side === undefined ? { code, open: sideQuery(name, codes) } : { code };
}

/** Families of injuries, joints, mind, nerves and skin by name. */
export const OTHER_FAMILIES: Readonly<Record<string, Family>> = {
  "joint-pain": jointPain,
  "limb-pain": limbPain,
  oa: osteoarthritis,
  "back-pain": backPain,
  sciatica,
  radiculopathy,
  disc,
  rotator,
  frozen: (context) => sided(context, "shoulders?", "shoulder", ["M75.01", "M75.02", "M75.01", "M75.00"]),
  impingement: (context) => sided(context, "shoulders?", "shoulder", ["M75.41", "M75.42", "M75.41", "M75.40"]),
  plantar: () => ({ code: "M72.2" }),
  "bursitis-hip": (context) => sided(context, "hips?", "hip", ["M70.61", "M70.62", "M70.61", "M70.60"]),
  epicondylitis: (context) =>
    /medial|golfer/.test(context.mention)
      ? sided(context, "elbows?", "elbow", ["M77.01", "M77.02", "M77.01", "M77.00"])
      : sided(context, "elbows?", "elbow", ["M77.11", "M77.12", "M77.11", "M77.10"]),
  trigger: () => ({ code: "M65.30" }),
  strain,
  sprain,
  laceration,
  contusion,
  fall: () => undefined,
  depression,
  insomnia,
  adjustment: (context) => ({
    code: /anxiety/.test(context.sentence)
      ? /depress/.test(context.sentence)
        ? "F43.23"
        : "F43.22"
      : /depress/.test(context.sentence)
        ? "F43.21"
        : "F43.20",
  }),
  bipolar: (context) => ({ code: /\b(?:ii|2)\b/.test(context.sentence) ? "F31.81" : "F31.9" }),
  adhd: (context) => ({
    code: says(context, /\bcombined\b/)
      ? "F90.2"
      : says(context, /\binattentive\b/)
        ? "F90.0"
        : says(context, /\bhyperactive type\b/)
          ? "F90.1"
          : "F90.9",
  }),
  tobacco,
  alcohol: substanceUse("F10", (context) =>
    /alcohol use$/.test(context.mention) && !/disorder/.test(context.sentence) ? undefined : undefined,
  ),
  opioid: substanceUse("F11"),
  substance: substanceUse("F19"),
  cannabis: substanceUse("F12"),
  alzheimer,
  dementia,
  parkinson: () => ({ code: "G20.A1" }),
  migraine,
  headache: () => ({ code: "R51.9" }),
  epilepsy: (context) => ({ code: affirms(context.sentence, /\bintractable\b/) ? "G40.919" : "G40.909" }),
  seizure,
  stroke,
  hemiparesis,
  carpal,
  cellulitis,
  abscess,
  "seb-derm": () => ({ code: "L21.9" }),
  "contact-dermatitis": (context) => ({
    code: /poison ivy|plant/.test(context.sentence)
      ? "L23.7"
      : /irritant/.test(context.sentence)
        ? "L24.9"
        : /allergic/.test(context.sentence)
          ? "L23.9"
          : "L25.9",
  }),
  "pressure-ulcer": pressureUlcer,
  "foot-ulcer": footUlcer,
  "drug-rash": drugRash,
  preventive,
  hyperemesis: (context) => ({
    code:
      /metabolic disturbance/.test(context.sentence) && !/(?:no|without) metabolic/.test(context.sentence)
        ? "O21.1"
        : "O21.0",
  }),
  fibroid: (context) => ({
    code: /intramural/.test(context.sentence)
      ? "D25.1"
      : /submucous|submucosal/.test(context.sentence)
        ? "D25.0"
        : /subserosal|subserous/.test(context.sentence)
          ? "D25.2"
          : "D25.9",
  }),
  gdm: (context) => {
    const treat = affirms(`${context.sentence} ${context.item}`, /\binsulin\b/)
      ? "4"
      : affirms(`${context.sentence} ${context.item}`, /\b(?:metformin|glyburide|oral)\b/)
        ? "5"
        : affirms(`${context.sentence} ${context.item}`, /\bdiet\b/)
          ? "0"
          : "9";
    return { code: `O24.41${treat}` };
  },
  agenesis: () => ({ code: "Q60.0" }),
  "jaundice-newborn": () => ({ code: "P59.9" }),
  colles: (context) => ({
    code: `S52.53${bySide(sideOf(context, "wrist|radius"), ["1", "2", "1", "9"])}${encounterOf(context)}`,
  }),
  "burn-scar": () => ({ code: "L90.5" }),
  "poly-reaction": () => ({ code: `T63.481A` }),
  tick: () => undefined,
};
