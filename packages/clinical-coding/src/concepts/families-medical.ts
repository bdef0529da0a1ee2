import { affirms, bySide, type FamilyChoice, type FamilyContext, says, sideOf } from "./family-context.ts";
import {
  ulcer,
  gerd,
  barrett,
  crohn,
  uc,
  ibs,
  constipation,
  gastritis,
  hemorrhoid,
  diverticular,
  colonPolyp,
  gallstone,
  cirrhosis,
  hepatitisC,
  abdominalPain,
  flankPain,
  nausea,
  dysphagia,
} from "./families-digestive.ts";
import { ckd, heartFailure, afib, cad, mi, chestPain, lipid, obesity } from "./families-heart-kidney.ts";
import {
  asthma,
  copd,
  bronchitis,
  pneumonia,
  covid,
  pharyngitis,
  tonsillitis,
  sinusitis,
  rhinitis,
  cough,
  otitisMedia,
  hypoglycemia,
  uti,
  cystitis,
  bph,
  kidneyStone,
  anemia,
  gout,
  hiv,
  respFailure,
  sepsis,
  esophagitis,
  angiodysplasia,
  pickFirst,
} from "./families-breathing-infection.ts";
type Family = (context: FamilyContext) => FamilyChoice | undefined;

const ACUTE = /\bacute\b/;
const CHRONIC = /\b(?:chronic|longstanding|long-standing)\b/;
/** Families of internal medicine by name. */
export const MEDICAL_FAMILIES: Readonly<Record<string, Family>> = {
  ulcer,
  gerd,
  barrett,
  crohn,
  uc,
  ibs,
  constipation,
  gastritis,
  hemorrhoid,
  diverticular,
  "colon-polyp": colonPolyp,
  gallstone,
  cholecystitis: (context) => ({
    code: affirms(context.note, /\b(?:cholelithiasis|gallstones?)\b/)
      ? "K80.10"
      : says(context, ACUTE)
        ? "K81.0"
        : says(context, CHRONIC)
          ? "K81.1"
          : "K81.9",
  }),
  cirrhosis,
  hepc: hepatitisC,
  appendicitis: (context) => ({ code: says(context, ACUTE) ? "K35.80" : "K37" }),
  hernia: (context) => {
    const side = /\bbilateral|both\b/.test(context.sentence) ? "2" : "9";
    return { code: side === "2" ? "K40.20" : "K40.90" };
  },
  "abdominal-pain": abdominalPain,
  "flank-pain": flankPain,
  nausea,
  dysphagia,
  hypoglycemia,
  lipid,
  obesity,
  gout,
  "heart-failure": heartFailure,
  cad,
  angina: (context) => ({ code: says(context, /\bunstable\b/) ? "I20.0" : "I20.9" }),
  mi,
  afib,
  "chest-pain": chestPain,
  dvt: (context) => ({
    code: bySide(sideOf(context, "legs?|calf|lower extremit\\w+"), ["I82.401", "I82.402", "I82.403", "I82.409"]),
  }),
  pe: pickFirst("I26.99"),
  varicose: (context) => ({
    code: bySide(sideOf(context, "legs?|lower extremit\\w+"), ["I83.91", "I83.92", "I83.93", "I83.90"]),
  }),
  ckd,
  aki: pickFirst("N17.9"),
  "kidney-stone": kidneyStone,
  uti,
  cystitis,
  bph,
  asthma,
  copd,
  bronchitis,
  pneumonia,
  covid,
  flu: (context) => ({
    code: says(context, /\binfluenza a\b/) ? "J10.1" : says(context, /\binfluenza b\b/) ? "J10.1" : "J11.1",
  }),
  pharyngitis,
  tonsillitis,
  sinusitis,
  rhinitis,
  cough,
  "otitis-media": otitisMedia,
  "otitis-externa": (context) => ({ code: bySide(sideOf(context, "ears?"), ["H60.91", "H60.92", "H60.93", "H60.90"]) }),
  cerumen: (context) => ({ code: bySide(sideOf(context, "ears?"), ["H61.21", "H61.22", "H61.23", "H61.20"]) }),
  "ear-pain": (context) => ({ code: bySide(sideOf(context, "ears?"), ["H92.01", "H92.02", "H92.03", "H92.09"]) }),
  conjunctivitis: (context) => {
    const side = sideOf(context, "eyes?");
    if (says(context, /\ballergic\b/)) return { code: bySide(side, ["H10.11", "H10.12", "H10.13", "H10.10"]) };
    if (says(context, /\bbacterial|mucopurulent\b/))
      return { code: bySide(side, ["H10.021", "H10.022", "H10.023", "H10.029"]) };
    return { code: says(context, ACUTE) ? bySide(side, ["H10.31", "H10.32", "H10.33", "H10.30"]) : "H10.9" };
  },
  "hearing-loss": (context) => ({ code: bySide(sideOf(context, "ears?"), ["H91.91", "H91.92", "H91.93", "H91.90"]) }),
  "resp-failure": respFailure,
  anemia,
  hiv,
  sepsis,
  esophagitis,
  angiodysplasia,
};
