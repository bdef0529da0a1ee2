import { codeRanges, type CodeRange } from "./code-ranges.ts";

function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Sides that a modifier names. */
export const SIDE_OF_MODIFIER: Readonly<Record<string, "left" | "right">> = {
  LT: "left",
  RT: "right",
  E1: "left",
  E2: "left",
  E3: "right",
  E4: "right",
  FA: "left",
  F1: "left",
  F2: "left",
  F3: "left",
  F4: "left",
  F5: "right",
  F6: "right",
  F7: "right",
  F8: "right",
  F9: "right",
  TA: "left",
  T1: "left",
  T2: "left",
  T3: "left",
  T4: "left",
  T5: "right",
  T6: "right",
  T7: "right",
  T8: "right",
  T9: "right",
};

/** Anatomical modifiers that NCCI counts as proof of another site. */
export const ANATOMICAL_MODIFIERS = list(
  "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD LM RC RI",
);

/** Distinct-service modifiers; on either code of a pair for services since July 2019. */
export const DISTINCT_SERVICE_MODIFIERS = list("59 XE XP XS XU");

/** NCCI-associated modifiers that belong to the visit of a pair. */
export const VISIT_PAIR_MODIFIERS = list("24 25 27 57");

/** NCCI-associated modifiers of staged, related and unrelated procedures and repeated laboratory tests. */
export const PROCEDURE_PAIR_MODIFIERS = list("58 78 79 91");

/** Modifiers that say the same service was done again, or apart. */
export const REPEAT_MODIFIERS = list("59 76 77 91 XE XP XS XU");

/** CPT and payer modifiers of two digits in use on professional claims (numbers only). */
export const CPT_MODIFIERS = list(
  "22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99 " +
    "1P 2P 3P 8P P1 P2 P3 P4 P5 P6",
);

/** A modifier that has meaning for some codes only. */
export interface ModifierScope {
  readonly modifiers: ReadonlySet<string>;
  readonly meaning: string;
  readonly ranges: readonly CodeRange[];
  /** `only`: wrong outside the ranges. `never`: wrong inside them. */
  readonly rule: "only" | "never";
}

/** Modifiers tied to a kind of service by their definition (Pub. 100-04 chapters 12, 16, 17; HCPCS Level II modifiers). */
export const MODIFIER_SCOPES: readonly ModifierScope[] = [
  {
    modifiers: list("AA AD QK QS QX QY QZ G8 G9 P1 P2 P3 P4 P5 P6"),
    meaning: "belongs to anesthesia services",
    ranges: codeRanges("00100-01999"),
    rule: "only",
  },
  {
    modifiers: list("JW JZ"),
    meaning: "speaks of discarded drug and belongs to a drug",
    ranges: codeRanges("J0000-J9999 Q0000-Q9999 C9000-C9999 A9500-A9999 90281-90399"),
    rule: "only",
  },
  {
    modifiers: list("90 91 92 QW"),
    meaning: "belongs to laboratory tests",
    ranges: codeRanges("80047-89398 0001U-9999U G0000-G9999 P2028-P9615 36400-36416"),
    rule: "only",
  },
  {
    modifiers: list("24 25 57"),
    meaning: "belongs to a visit, not to a surgical procedure",
    ranges: codeRanges("10004-69990"),
    rule: "never",
  },
  {
    modifiers: list("50 51 54 55 56 58 62 66 78 79 80 81 82 AS"),
    meaning: "belongs to a procedure, not to a visit",
    ranges: codeRanges("99202-99215 99221-99239 99242-99255 99281-99285 99304-99316 99341-99350 99381-99397"),
    rule: "never",
  },
];

/** Modifiers of facility claims that have no place on a professional claim (UB-04 outpatient use only). */
export const FACILITY_ONLY_MODIFIERS = list("27 73 74 CA PN PO");

/** Modifiers that contradict each other on one line. */
export const CONTRADICTING_MODIFIERS: readonly (readonly [string, string])[] = [
  ["26", "TC"],
  ["50", "RT"],
  ["50", "LT"],
  ["JW", "JZ"],
  ["80", "62"],
  ["GA", "GY"],
  ["GA", "GZ"],
];

/** Modifiers that say that Medicare does not cover the line. */
export const NOT_COVERED_MODIFIERS = list("GX GY GZ");

/** Modifiers by which the practice says that Medicare is expected to refuse the line. */
export const EXPECTED_REFUSAL_MODIFIERS = list("GA GX GY GZ");
