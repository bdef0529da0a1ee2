import type { MdmLevel } from "../types.ts";

/** Visit numbers of one kind of place and patient, by level; the minutes must be met or exceeded. */
export interface Series {
  readonly name: string;
  /** Straightforward, low, moderate, high. */
  readonly codes: readonly [string, string, string, string];
  /** Least minutes for each; undefined where time may not choose the level. */
  readonly minutes: readonly [number, number, number, number] | undefined;
  /** Number for more time than the highest level has, by payer, and the minutes at which it begins. */
  readonly prolonged?: {
    readonly code: string;
    readonly from: number;
    readonly medicareCode: string;
    readonly medicareFrom: number;
  };
}

/** Service days that go by time alone. */
export interface DaySeries {
  readonly name: string;
  readonly short: string;
  readonly long: string;
  /** More than this many minutes make the long one. */
  readonly over: number;
}

const officeProlonged = { code: "99417", medicareCode: "G2212" } as const;

/** Numbers and minutes of 2024 to 2026 (AMA/CMS rules of 2021 for the office, of 2023 elsewhere; minutes of 99306 and 99308 as of 2024). */
export const SERIES = {
  officeNew: {
    name: "office visit, new patient",
    codes: ["99202", "99203", "99204", "99205"],
    minutes: [15, 30, 45, 60],
    prolonged: { ...officeProlonged, from: 75, medicareFrom: 89 },
  },
  office: {
    name: "office visit, established patient",
    codes: ["99212", "99213", "99214", "99215"],
    minutes: [10, 20, 30, 40],
    prolonged: { ...officeProlonged, from: 55, medicareFrom: 69 },
  },
  officeConsult: {
    name: "office consultation",
    codes: ["99242", "99243", "99244", "99245"],
    minutes: [20, 30, 40, 55],
    prolonged: { code: "99417", from: 70, medicareCode: "none", medicareFrom: Number.POSITIVE_INFINITY },
  },
  nursingInitial: {
    name: "nursing facility, initial",
    codes: ["99304", "99304", "99305", "99306"],
    minutes: [25, 25, 35, 50],
    prolonged: { code: "99418", from: 65, medicareCode: "G0317", medicareFrom: 95 },
  },
  nursing: {
    name: "nursing facility, subsequent",
    codes: ["99307", "99308", "99309", "99310"],
    minutes: [10, 20, 30, 45],
    prolonged: { code: "99418", from: 60, medicareCode: "G0317", medicareFrom: 85 },
  },
  homeNew: {
    name: "home or residence visit, new patient",
    codes: ["99341", "99342", "99344", "99345"],
    minutes: [15, 30, 60, 75],
    prolonged: { code: "99417", from: 90, medicareCode: "G0318", medicareFrom: 140 },
  },
  home: {
    name: "home or residence visit, established patient",
    codes: ["99347", "99348", "99349", "99350"],
    minutes: [20, 30, 40, 60],
    prolonged: { code: "99417", from: 75, medicareCode: "G0318", medicareFrom: 110 },
  },
  emergency: { name: "emergency department", codes: ["99282", "99283", "99284", "99285"], minutes: undefined },
  hospitalInitial: {
    name: "hospital inpatient or observation, initial",
    codes: ["99221", "99221", "99222", "99223"],
    minutes: [40, 40, 55, 75],
    prolonged: { code: "99418", from: 90, medicareCode: "G0316", medicareFrom: 105 },
  },
  hospital: {
    name: "hospital inpatient or observation, subsequent",
    codes: ["99231", "99231", "99232", "99233"],
    minutes: [25, 25, 35, 50],
    prolonged: { code: "99418", from: 65, medicareCode: "G0316", medicareFrom: 80 },
  },
  hospitalSameDay: {
    name: "hospital inpatient or observation, admitted and discharged on one day",
    codes: ["99234", "99234", "99235", "99236"],
    minutes: [45, 45, 70, 85],
    prolonged: { code: "99418", from: 100, medicareCode: "G0316", medicareFrom: 125 },
  },
  hospitalConsult: {
    name: "hospital or nursing facility consultation",
    codes: ["99252", "99253", "99254", "99255"],
    minutes: [35, 45, 60, 80],
    prolonged: { code: "99418", from: 95, medicareCode: "none", medicareFrom: Number.POSITIVE_INFINITY },
  },
} as const satisfies Record<string, Series>;

export const DAYS = {
  hospitalDischarge: { name: "hospital discharge day", short: "99238", long: "99239", over: 30 },
  nursingDischarge: { name: "nursing facility discharge day", short: "99315", long: "99316", over: 30 },
} as const satisfies Record<string, DaySeries>;

export const LEVELS: readonly MdmLevel[] = ["straightforward", "low", "moderate", "high"];

/** The highest level whose minutes are met; undefined when none is, or when time may not choose. */
export function levelByTime(series: Series, minutes: number): MdmLevel | undefined {
  let best: MdmLevel | undefined;
  for (const [index, level] of LEVELS.entries()) {
    const least = series.minutes?.[index];
    if (least !== undefined && minutes >= least) best = level;
  }
  return best;
}

/** The number of a level in a series. */
export function codeOf(series: Series, level: MdmLevel): string {
  return series.codes[LEVELS.indexOf(level)] ?? series.codes[0];
}
