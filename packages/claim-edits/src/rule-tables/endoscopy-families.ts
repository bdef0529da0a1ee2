import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** A diagnostic endoscopy and the surgical ones that include it. Numbers only. */
export interface EndoscopyFamily {
  readonly name: string;
  readonly diagnostic: string;
  readonly surgical: readonly CodeRange[];
}

/** NCCI Policy Manual ch. I, V, VI: a surgical endoscopy includes the diagnostic one of its family. */
const FAMILIES: readonly EndoscopyFamily[] = [
  { name: "esophagoscopy", diagnostic: "43200", surgical: codeRanges("43201-43232") },
  { name: "upper endoscopy", diagnostic: "43235", surgical: codeRanges("43233 43236-43259 43266 43270") },
  { name: "small bowel endoscopy", diagnostic: "44360", surgical: codeRanges("44361-44373") },
  { name: "sigmoidoscopy", diagnostic: "45330", surgical: codeRanges("45331-45350") },
  { name: "colonoscopy", diagnostic: "45378", surgical: codeRanges("45379-45398") },
  { name: "anoscopy", diagnostic: "46600", surgical: codeRanges("46604-46615") },
  { name: "bronchoscopy", diagnostic: "31622", surgical: codeRanges("31623-31654") },
  { name: "cystoscopy", diagnostic: "52000", surgical: codeRanges("52204-52356") },
  { name: "knee arthroscopy", diagnostic: "29870", surgical: codeRanges("29871-29889") },
];

/** The family when one of two codes is its diagnostic endoscopy and the other a surgical one. */
export function endoscopyFamilyOf(one: string, other: string): EndoscopyFamily | undefined {
  return FAMILIES.find(
    (family) =>
      (family.diagnostic === one && inRanges(other, family.surgical)) ||
      (family.diagnostic === other && inRanges(one, family.surgical)),
  );
}
