/** A kind of diagnosis with a rule about its place on the claim: undotted stems or ranges of stems. */
export interface DiagnosisOrderRule {
  readonly stems: readonly string[];
  readonly meaning: string;
  readonly locator: string;
  readonly severity: "error" | "warning";
}

/** Diagnoses that only add to another one, by the ICD-10-CM Official Guidelines and the notes of the Tabular List. */
export const NEVER_FIRST: readonly DiagnosisOrderRule[] = [
  {
    stems: ["B95-B97"],
    meaning: "names an organism that causes a disease classified elsewhere",
    locator: "I.C.1.b: organisms as additional codes",
    severity: "error",
  },
  {
    stems: ["Z16"],
    meaning: "names a resistance to drugs",
    locator: "I.C.1.c: resistance after the infection",
    severity: "warning",
  },
  {
    stems: ["R65"],
    meaning: "names a systemic reaction",
    locator: "I.C.18.g and I.C.1.d: the cause comes first",
    severity: "error",
  },
  {
    stems: ["Z37"],
    meaning: "names the outcome of a delivery",
    locator: "I.C.15.b.5: with the delivery",
    severity: "error",
  },
  {
    stems: ["Z3A"],
    meaning: "counts the weeks of a pregnancy",
    locator: "I.C.21.c.11: with codes of pregnancy",
    severity: "error",
  },
  {
    stems: ["Z68"],
    meaning: "gives a body mass index",
    locator: "I.B.14: with the diagnosis it belongs to",
    severity: "warning",
  },
];

/** Underdosing (T36 to T50 with 6 as intent) never stands first: I.C.19.e.5.c. */
export const UNDERDOSING = /^T(?:3[6-9]|4\d|50)(?:..6|.6X)/;

/** Z codes that only stand first, but for encounters of one day that are put together: I.C.21.c.16. */
export const ONLY_FIRST: readonly string[] =
  "Z00 Z01 Z02 Z04 Z332 Z3181-Z3184 Z34 Z38 Z39 Z42 Z510 Z511 Z52 Z761 Z762 Z9912".split(" ");

/** Diagnoses of routine and administrative examinations: I.C.21.c.13. */
export const ROUTINE_EXAMINATION: readonly string[] = "Z00 Z01 Z02 Z30 Z3A Z34 Z39 Z76 Z11 Z12 Z13 Z23 Z68".split(" ");

/** Injuries and poisonings, which come about somehow. */
export const INJURY: readonly string[] = ["S00-T34", "T51-T65", "T67-T79"];
