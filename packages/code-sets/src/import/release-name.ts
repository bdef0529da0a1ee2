import { addMonths, type CalendarDate, type EffectiveRange, toDate } from "@cleanclaim/model";
import type { Cadence } from "../set-registry.ts";

/** A release as its file name tells it. */
export interface NamedRelease extends EffectiveRange {
  readonly name: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function day(year: number, month: number): CalendarDate {
  return toDate(`${year}-${String(month).padStart(2, "0")}-01`);
}

/** CMS numbers NCCI by year and quarter: `ccipra-v302r0` is version 30.2, the third quarter of 2024. */
const NCCI_VERSION_OFFSET = 1994;

interface YearMonth {
  readonly year: number;
  readonly month: number | undefined;
  /** The year is a fiscal year, which starts in the October before it. */
  readonly fiscal: boolean;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** CMS numbers the grouper and code editor yearly: version 41 is fiscal year 2024; `.1` is its April update. */
const GROUPER_VERSION_OFFSET = 1983;

function monthOf(text: string | undefined): number | undefined {
  const index = MONTHS.indexOf((text ?? "").slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

function yearMonthIn(fileName: string, cadence: Cadence): YearMonth | undefined {
  const name = fileName.toLowerCase();
  const fiscal = /fy[ _-]?(\d{4})(?:[ _-]?(jan|apr|oct))?/.exec(name);
  if (fiscal !== null) return { year: Number(fiscal[1]), month: monthOf(fiscal[2]), fiscal: true };
  const grouper = /(?:^|[_-])v(4\d)(?:[_-](1))?(?!\d)/.exec(name);
  if (grouper !== null && cadence === "fiscal-year") {
    return {
      year: Number(grouper[1]) + GROUPER_VERSION_OFFSET,
      month: grouper[2] === undefined ? undefined : 4,
      fiscal: true,
    };
  }
  const ncci = /cci(?:pra|oph)[ _-]?v(\d{2})([0-3])r\d/.exec(name);
  if (ncci !== null)
    return { year: Number(ncci[1]) + NCCI_VERSION_OFFSET, month: Number(ncci[2]) * 3 + 1, fiscal: false };
  const quarter = /(\d{4})[ _-]?q([1-4])/.exec(name);
  if (quarter !== null) return { year: Number(quarter[1]), month: (Number(quarter[2]) - 1) * 3 + 1, fiscal: false };
  const named = new RegExp(`(20\\d{2}|\\d{2})[ _-]?(${MONTHS.join("|")})(?![a-z]{4})`).exec(name);
  if (named !== null) return { year: fullYear(named[1] ?? ""), month: monthOf(named[2]), fiscal: false };
  const monthFirst = new RegExp(`(${MONTHS.join("|")})[a-z]*[ _-]?(20\\d{2})`).exec(name);
  if (monthFirst !== null) return { year: Number(monthFirst[2]), month: monthOf(monthFirst[1]), fiscal: false };
  const american = /(?<!\d)(\d{2})-\d{2}-(20\d{2})(?!\d)/.exec(name);
  if (american !== null) return { year: Number(american[2]), month: Number(american[1]), fiscal: false };
  const numeric = /(20\d{2})[_-](\d{2})(?!\d)/.exec(name);
  if (numeric !== null) return { year: Number(numeric[1]), month: Number(numeric[2]), fiscal: false };
  const rvu = /rvu(\d{2})([a-d])/.exec(name);
  if (rvu !== null)
    return { year: fullYear(rvu[1] ?? ""), month: "abcd".indexOf(rvu[2] ?? "a") * 3 + 1, fiscal: false };
  const laboratory = /(\d{2})clabq([1-4])/.exec(name);
  if (laboratory !== null)
    return { year: fullYear(laboratory[1] ?? ""), month: Number(laboratory[2]) * 3 - 2, fiscal: false };
  const taxonomy = /(?:^|[_-])v?(\d{2})_([01])(?!\d)/.exec(name);
  if (taxonomy !== null)
    return { year: fullYear(taxonomy[1] ?? ""), month: taxonomy[2] === "1" ? 7 : 1, fiscal: false };
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(name);
  if (year !== null) return { year: Number(year[1]), month: undefined, fiscal: cadence === "fiscal-year" };
  return undefined;
}

function fiscalRelease({ year, month, fiscal }: YearMonth): NamedRelease {
  if (month === undefined || month >= 10) {
    const start = fiscal || month === undefined ? year - 1 : year;
    return { name: `FY${start + 1}`, from: day(start, 10), until: day(start + 1, 10) };
  }
  const label = MONTHS[month - 1] ?? "";
  return {
    name: `FY${year}-${label[0]?.toUpperCase()}${label.slice(1)}`,
    from: day(year, month),
    until: day(year, 10),
  };
}

/**
 * Reads the release out of a file name (`order_fy2026.tsv.gz`, `PPRRVU25_OCT.csv`, `ptp_prac_active_2024q3.tsv.gz`).
 * Undefined when the name holds no date that the cadence can use.
 */
export function releaseFromName(fileName: string, cadence: Cadence): NamedRelease | undefined {
  const found = yearMonthIn(fileName, cadence);
  if (found === undefined || (found.month !== undefined && (found.month < 1 || found.month > 12))) return undefined;
  if (cadence === "fiscal-year") return fiscalRelease(found);
  if (cadence === "calendar-year") {
    return { name: String(found.year), from: day(found.year, 1), until: day(found.year + 1, 1) };
  }
  const month = found.month ?? 1;
  if (cadence === "quarter") {
    if (found.month === undefined) return undefined;
    const first = Math.floor((month - 1) / 3) * 3 + 1;
    const from = day(found.year, first);
    return { name: `${found.year}Q${(first + 2) / 3}`, from, until: addMonths(from, 3) };
  }
  return { name: `${found.year}-${String(month).padStart(2, "0")}`, from: day(found.year, month) };
}
