import { codeRanges, type CodeRange } from "./code-ranges.ts";

/** Why Medicare pays second (SBR05 on a claim to Medicare), in our own words. */
export const SECONDARY_REASONS: Readonly<Record<string, string>> = {
  "12": "working aged, group plan of an employer",
  "13": "end-stage renal disease, coordination period",
  "14": "no-fault insurance",
  "15": "workers' compensation",
  "16": "public health service or other federal agency",
  "41": "black lung",
  "42": "veterans' administration",
  "43": "disabled, large group plan",
  "47": "liability insurance",
};

/** Services that Medicare excludes by law whatever the reason, for days that no fee schedule at hand covers. */
export interface ExcludedServices {
  readonly ranges: readonly CodeRange[];
  readonly what: string;
  readonly source: string;
}

export const EXCLUDED_BY_LAW: readonly ExcludedServices[] = [
  {
    ranges: codeRanges("99381-99387 99391-99397"),
    what: "a routine physical examination",
    source: "42 CFR 411.15(a)(1)",
  },
  { ranges: codeRanges("92015"), what: "a refraction for glasses", source: "42 CFR 411.15(c)" },
  {
    ranges: codeRanges("92590-92595 V5010-V5020 V5030-V5267"),
    what: "a hearing aid or its fitting",
    source: "42 CFR 411.15(d)",
  },
];

/** Codes that only private payers and Medicaid programmes know. */
export const PRIVATE_CODES: readonly CodeRange[] = codeRanges("S0000-S9999 T1000-T5999");

/** A preventive service with how often Medicare pays it: `fullMonths` whole months lie between two, or once ever. */
export interface PreventiveLimit {
  /** The services that are limited, and those of which an earlier one counts. */
  readonly limited: readonly string[];
  readonly counts: readonly string[];
  readonly what: string;
  readonly fullMonths: number | "once";
  readonly source: string;
}

function limit(
  limited: string,
  counts: string,
  what: string,
  fullMonths: number | "once",
  source: string,
): PreventiveLimit {
  return { limited: limited.split(" "), counts: counts.split(" "), what, fullMonths, source };
}

const BONE = "77080 77085 77081 76977";

/** Pub. 100-04 chapter 18 and 42 CFR 410, the shortest interval that any patient may have. */
export const PREVENTIVE_LIMITS: readonly PreventiveLimit[] = [
  limit("G0402", "G0402", "the initial preventive examination", "once", "42 CFR 410.16"),
  limit("G0438", "G0438", "the first annual wellness visit", "once", "42 CFR 410.15"),
  limit("G0439", "G0438 G0439", "the annual wellness visit", 11, "42 CFR 410.15"),
  limit("G0103", "G0103", "the prostate specific antigen screening", 11, "42 CFR 410.39"),
  limit("G0102", "G0102", "the digital rectal screening", 11, "42 CFR 410.39"),
  limit("77067", "77067", "screening mammography", 11, "42 CFR 410.34"),
  limit("G0101", "G0101", "the screening pelvic examination", 11, "42 CFR 410.56"),
  limit("G0105", "G0105 G0121", "screening colonoscopy at high risk", 23, "42 CFR 410.37(g)"),
  limit("G0121", "G0121", "screening colonoscopy", 119, "42 CFR 410.37(g)"),
  limit("G0328 82270", "G0328 82270", "the screening stool test", 11, "42 CFR 410.37(c)"),
  limit(BONE, BONE, "bone mass measurement", 23, "42 CFR 410.31"),
  limit("G0442", "G0442", "alcohol misuse screening", 11, "NCD 210.8"),
  limit("G0444", "G0444", "depression screening", 11, "NCD 210.9"),
];

/** Services whose interval is shorter with a medical reason, so that a finding is a warning only. */
export const INTERVAL_MAY_BE_SHORTER: ReadonlySet<string> = new Set([...BONE.split(" "), "82270", "G0101"]);

/** Vaccines whose administration Medicare has codes of its own for. */
export const MEDICARE_VACCINES: readonly {
  readonly vaccines: ReadonlySet<string>;
  readonly given: string;
  readonly what: string;
}[] = [
  {
    vaccines: new Set(
      "90630 90653 90656 90657 90658 90660 90661 90662 90672 90673 90674 90682 90685 90686 90687 90688 90694 90756".split(
        " ",
      ),
    ),
    given: "G0008",
    what: "influenza",
  },
  { vaccines: new Set("90670 90671 90677 90684 90732".split(" ")), given: "G0009", what: "pneumococcal" },
  { vaccines: new Set("90739 90740 90743 90744 90746 90747 90759".split(" ")), given: "G0010", what: "hepatitis B" },
];

/** The usual administration of the first vaccine. */
export const USUAL_ADMINISTRATION = ["90471", "90473"] as const;

/** Manipulation of the spine by a chiropractor. */
export const SPINAL_MANIPULATION: ReadonlySet<string> = new Set(["98940", "98941", "98942"]);

/** Routine foot care, and the modifiers of class findings that make it covered. */
export const ROUTINE_FOOT_CARE: ReadonlySet<string> = new Set("11055 11056 11057 11719 11720 11721 G0127".split(" "));
export const CLASS_FINDINGS = ["Q7", "Q8", "Q9"] as const;

/** Procedures that sterilise, for which Medicaid wants the consent form. */
export const STERILIZATIONS: ReadonlySet<string> = new Set(
  "55250 58565 58600 58605 58611 58615 58670 58671".split(" "),
);

/** Removal of the womb, for which Medicaid wants the acknowledgement. */
export const HYSTERECTOMIES: readonly CodeRange[] = codeRanges("58150-58294 58541-58544 58548-58554 58570-58573");

/** The age from which Medicaid pays a sterilisation. */
export const STERILIZATION_AGE = 21;
