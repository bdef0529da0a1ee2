import { affirms, type FamilyChoice, type FamilyContext, notes, says, sideOf } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** Diabetes by type; complications are joined to it by the "with" rule once the whole note is read. */
const diabetes: Family = (context) => {
  const type1 = context.param === "E10" || /\btype (?:1|i)\b/.test(context.sentence);
  const generic = /^(?:diabetes(?: mellitus)?|dm|diabetic)$/.test(context.mention);
  const stem = type1 ? "E10" : generic && affirms(context.note, /\btype (?:1|i) diab|\bt1dm\b/) ? "E10" : "E11";
  if (/\bsteroid[- ]induced|secondary diabetes|drug[- ]induced diabetes\b/.test(context.sentence))
    return { code: "E09.9" };
  if (affirms(context.sentence, /\bketoacidosis|dka\b/)) return { code: `${stem}.10` };
  if (affirms(context.sentence, /\b(?:hyperglyc[ae]mia|poorly controlled|inadequately controlled|out of control)\b/))
    return { code: `${stem}.65` };
  if (affirms(context.sentence, /\buncontrolled\b/))
    return {
      code: `${stem}.65`,
      why: "uncontrolled without more is coded by the direction that the note shows; high values make it hyperglycemia",
      source: "ICD-10-CM Index: Diabetes, uncontrolled",
    };
  if (affirms(context.sentence, /\bhypoglyc[ae]mia\b/)) return { code: `${stem}.649` };
  return { code: `${stem}.9` };
};

const neuropathy: Family = (context) => {
  const stem = diabeticStem(context);
  const autonomic = /\bautonomic\b|gastroparesis/.test(context.sentence);
  if (stem !== undefined && !says(context, /\b(?:not due to diabetes|alcoholic|chemotherapy|idiopathic)\b/)) {
    const poly = /\bpoly|peripheral\b/.test(context.sentence);
    return {
      code: `${stem}.${autonomic ? "43" : poly ? "42" : "40"}`,
      why: "diabetes and neuropathy are presumed related",
      source: "ICD-10-CM Guidelines I.A.15; I.C.4.a",
    };
  }
  return { code: autonomic ? "G90.9" : /\bextremity|arm|leg|limb\b/.test(context.sentence) ? "G62.9" : "G62.9" };
};

/** E10 or E11 when the note affirms diabetes. */
export function diabeticStem(context: Pick<FamilyContext, "note" | "sentence">): string | undefined {
  if (/\bdiabetic\b/.test(context.sentence) || affirms(context.note, /\b(?:diabetes|t2dm|t1dm|dm2|dm1|diabetic)\b/)) {
    return /\btype (?:1|i)\b|\bt1dm\b/.test(context.note) && !/\btype (?:2|ii)\b/.test(context.note) ? "E10" : "E11";
  }
  return undefined;
}

const retinopathy: Family = (context) => {
  const stem = diabeticStem(context) ?? "E11";
  const text = context.sentence;
  const side = sideOf(context, "eyes?");
  const seventh = side === "right" ? "1" : side === "left" ? "2" : side === "bilateral" ? "3" : "9";
  const edema = affirms(text, /\bmacular edema\b/) && !/without macular edema/.test(text);
  if (/\bnon-?proliferative\b/.test(text)) {
    const grade = /\bsevere\b/.test(text) ? "4" : /\bmoderate\b/.test(text) ? "3" : "2";
    return { code: `${stem}.3${grade}${edema ? "1" : "9"}${seventh}` };
  }
  if (/\bproliferative\b/.test(text)) {
    if (/\bstable\b/.test(text)) return { code: `${stem}.355${seventh}` };
    return { code: `${stem}.35${edema ? "1" : "9"}${seventh}` };
  }
  return { code: `${stem}.31${edema ? "1" : "9"}` };
};

const hypertension: Family = () => ({ code: "I10" });

/** Families around diabetes and blood pressure by name. */
export const METABOLIC_FAMILIES: Readonly<Record<string, Family>> = {
  diabetes,
  neuropathy,
  retinopathy,
  hypertension,
  "resistant-hypertension": () => ({ code: "I1A.0" }),
};

export { notes };
