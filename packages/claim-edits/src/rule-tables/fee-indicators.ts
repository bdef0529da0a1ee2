import type { FeeScheduleRow } from "../reference-tables.ts";

/** What a value of a fee schedule indicator means for a modifier. */
export interface IndicatorRule {
  readonly modifiers: readonly string[];
  readonly column: keyof FeeScheduleRow;
  readonly indicator: string;
  /** Values with which the modifier is refused, each in words. */
  readonly refused: Readonly<Record<string, string>>;
  /** Values with which it is paid only with documentation, or has no effect. */
  readonly doubtful: Readonly<Record<string, string>>;
}

/** Medicare physician fee schedule indicators (Pub. 100-04 chapter 23, addendum of the relative value file). */
export const INDICATOR_RULES: readonly IndicatorRule[] = [
  {
    modifiers: ["26"],
    column: "professionalTechnical",
    indicator: "PC/TC indicator",
    refused: {
      "0": "a physician service without parts",
      "2": "the professional part already",
      "3": "a technical service only",
      "4": "the whole test only",
      "5": "an incident-to service",
      "7": "a therapy service",
      "9": "a service without parts",
    },
    doubtful: {},
  },
  {
    modifiers: ["TC"],
    column: "professionalTechnical",
    indicator: "PC/TC indicator",
    refused: {
      "0": "a physician service without parts",
      "2": "the professional part only",
      "3": "the technical part already",
      "4": "the whole test only",
      "5": "an incident-to service",
      "6": "a laboratory interpretation",
      "7": "a therapy service",
      "8": "a physician interpretation",
      "9": "a service without parts",
    },
    doubtful: {},
  },
  {
    modifiers: ["50"],
    column: "bilateral",
    indicator: "bilateral indicator",
    refused: { "0": "not payable as two-sided", "9": "not a two-sided service" },
    doubtful: { "2": "priced as two-sided already" },
  },
  {
    modifiers: ["80", "81", "82", "AS"],
    column: "assistant",
    indicator: "assistant-at-surgery indicator",
    refused: { "1": "no assistant is paid", "9": "not a surgery" },
    doubtful: { "0": "an assistant is paid with documentation only" },
  },
  {
    modifiers: ["62"],
    column: "coSurgeon",
    indicator: "co-surgeon indicator",
    refused: { "0": "co-surgeons are not permitted", "9": "not a surgery" },
    doubtful: { "1": "co-surgeons are paid with documentation only" },
  },
  {
    modifiers: ["66"],
    column: "teamSurgeon",
    indicator: "team-surgery indicator",
    refused: { "0": "team surgery is not permitted", "9": "not a surgery" },
    doubtful: { "1": "team surgery is paid with documentation only" },
  },
  {
    modifiers: ["54", "55", "56"],
    column: "globalDays",
    indicator: "global period",
    refused: {
      "000": "no days after the day of surgery to divide",
      XXX: "no global period to divide",
      ZZZ: "an add-on without a global period of its own",
      MMM: "maternity care, divided by its own codes",
    },
    doubtful: {},
  },
  {
    modifiers: ["51"],
    column: "multipleProcedure",
    indicator: "multiple-procedure indicator",
    refused: {},
    doubtful: { "0": "no multiple-procedure reduction applies", "9": "no multiple-procedure reduction applies" },
  },
];

/** Status indicators with which Medicare pays nothing for the line, in words. */
export const UNPAID_STATUS: Readonly<Record<string, string>> = {
  B: "always bundled into other services",
  I: "not a valid code for Medicare, which wants another one",
  N: "not covered by Medicare",
};

/** Status indicators with which payment depends on the other services of the day. */
export const CONDITIONAL_STATUS: Readonly<Record<string, string>> = {
  P: "bundled or excluded unless it is a supply of its own",
  T: "paid only when nothing else payable was done that day",
};

/** Status indicators with which a person decides about the line. */
export const CASE_BY_CASE_STATUS: Readonly<Record<string, string>> = {
  C: "priced by the contractor from the records",
  R: "covered in special cases only",
};

/** Hospital places, where the technical part of a test belongs to the hospital. */
export const HOSPITAL_PLACES: ReadonlySet<string> = new Set(["19", "21", "22", "23"]);

/** PC/TC indicators of codes with a technical part that is the hospital's there. */
export const TECHNICAL_INDICATORS: Readonly<Record<string, string>> = {
  "1": "has a technical part, which is the hospital's,",
  "3": "is a technical service, which is the hospital's,",
  "5": "is incident to a physician's service, which is the hospital's,",
};
