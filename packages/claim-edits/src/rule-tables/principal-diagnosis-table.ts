/** Diagnoses that guidelines or the Tabular List keep out of the first place, in plain words and with the place where that stands. */
export interface NotPrincipal {
  readonly stems: readonly string[];
  /** Endings that the code must have, when not all codes under the stem are meant. */
  readonly pattern?: RegExp;
  readonly words: string;
  readonly locator: string;
}

/**
 * ICD-10-CM Official Guidelines and Tabular List, fiscal year 2026. Only what is said plainly: the code editor's own list of
 * unacceptable principal diagnoses is longer and is not public in a form at hand.
 */
export const NOT_PRINCIPAL: readonly NotPrincipal[] = [
  { stems: ["R652"], words: "severe sepsis, which follows the infection", locator: "I.C.1.d.4" },
  { stems: ["R651"], words: "an inflammatory response, which follows its cause", locator: "I.C.18.g" },
  {
    stems: ["B95", "B96", "B97"],
    words: "an organism as the cause of another disease",
    locator: "Tabular List, note at B95-B97",
  },
  { stems: ["Z16"], words: "a resistance, which follows the infection", locator: "Tabular List, note at Z16" },
  { stems: ["Z37"], words: "the outcome of a delivery", locator: "I.C.15.b.5 and I.C.21.c.11" },
  { stems: ["Z3A"], words: "the weeks of a pregnancy", locator: "I.C.21.c.11" },
  { stems: ["Z331"], words: "an incidental pregnancy", locator: "I.C.21.c.3" },
  { stems: ["Z68"], words: "a body mass index", locator: "I.B.14 and I.C.21.c.3" },
  { stems: ["R297"], words: "a stroke scale, which follows the stroke", locator: "I.C.18.i" },
  {
    stems: ["T36", "T37", "T38", "T39", "T4", "T50"],
    pattern: /^T(3[6-9]|4\d|50)..6|^T(3[6-9]|4\d|50).6/,
    words: "an underdosing, which follows the condition",
    locator: "I.C.19.e.5.c",
  },
];

/** Adverse-event codes of a wrong procedure, wrong patient or wrong side (Medicare Code Editor; Pub. 100-04 ch. 32 §230). */
export const WRONG_PROCEDURE_DIAGNOSES: ReadonlySet<string> = new Set(["Y6551", "Y6552", "Y6553"]);
/** The same on outpatient lines: wrong body part, wrong patient, wrong surgery. */
export const WRONG_PROCEDURE_MODIFIERS: readonly string[] = ["PA", "PB", "PC"];

/** Procedures that take longer than some stays: code, days at least, in words (Medicare Code Editor, procedure inconsistent with length of stay). */
export const PROCEDURE_DAYS: Readonly<Record<string, { readonly days: number; readonly words: string }>> = {
  "5A1955Z": { days: 4, words: "ventilation for more than 96 hours" },
};

/** Operations on organs of one sex, by section and body system of ICD-10-PCS. */
export const PROCEDURE_SEX: readonly { readonly stem: string; readonly sex: "F" | "M" }[] = [
  { stem: "0U", sex: "F" },
  { stem: "0V", sex: "M" },
  { stem: "10", sex: "F" },
];

/** Deliveries in ICD-10-PCS: extraction and delivery of products of conception. */
export const DELIVERY_PROCEDURES: readonly string[] = ["10D00Z", "10D07Z", "10E0XZ"];

/** Years that no patient is older than, as the code editor has it. */
export const OLDEST_AGE = 124;
