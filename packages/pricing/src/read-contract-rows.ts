import { addDays, moneyText, parseDate, toCents, type CalendarDate, type EffectiveRange } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { BASIS_SPELLINGS, COLUMN_SPELLINGS, type ContractColumn } from "./contract-columns-table.ts";
import { isModifier } from "./contract-checks.ts";
import type { FeeScheduleEntry, UnitBasis } from "./contract.ts";
import type { ContractRowProblem } from "./contract-problem.ts";

/** What a fee schedule file holds. */
export interface ContractRows {
  readonly rows: FeeScheduleEntry[];
  /** Rows that were not taken (errors) or taken with a doubt (warnings). At most 1000 are listed. */
  readonly problems: readonly ContractRowProblem[];
  /** How many rows had problems, listed or not. */
  readonly problemCount: number;
  /** The row of the header, from 1; 0 when none was found. */
  readonly headerRow: number;
  /** Our columns and the file's words for them. */
  readonly columns: Readonly<Partial<Record<ContractColumn, string>>>;
}

const DEEPEST_HEADER = 20;
const MOST_PROBLEMS = 1000;
const MOST_DAYS = 10_000;
/** Ends this late mean no end, as does the year 9999, which is no date here. */
const FOREVER = "2099-12-30";

const plain = (cell: string): string => cell.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

type Places = Partial<Record<ContractColumn, number>>;

function placesIn(header: readonly string[]): Places | undefined {
  const cells = header.map(plain);
  const places: Places = {};
  // Keys of the spellings table are exactly the columns.
  for (const column of Object.keys(COLUMN_SPELLINGS) as ContractColumn[]) {
    const at = cells.findIndex((cell) => COLUMN_SPELLINGS[column].includes(cell));
    if (at >= 0) places[column] = at;
  }
  const priced = ["allowed", "facility-allowed", "nonfacility-allowed"] as const;
  const named = places.code !== undefined || places.revenue !== undefined;
  return named && priced.some((column) => places[column] !== undefined) ? places : undefined;
}

/** A day as files write it: 2026-01-31, 1/31/2026, 01-31-26, 20260131, with or without a time after it. */
export function readDay(text: string): CalendarDate | undefined {
  const cell = text.trim().replace(/[T ]\d\d?:.*$/, "");
  const iso = parseDate(cell);
  if (iso !== undefined) return iso;
  const us = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(cell);
  if (us === null) return undefined;
  const [, month = "", day = "", year = ""] = us;
  const full = year.length === 2 ? `20${year}` : year;
  return parseDate(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Dollars as files write them, to two places: "$1,234.50", "1234.5", "(12.00)" for less than nothing. */
export function readAmount(text: string): { readonly amount: string; readonly rounded: boolean } | undefined {
  const cell = text.trim().replaceAll(/[$,\s]|USD/g, "");
  if (/^\d+(\.\d\d?)?$/.test(cell)) return { amount: moneyText(toCents(cell)), rounded: false };
  const match = /^(\(?)(-?)(\d*(?:\.\d*)?)\)?$/.exec(cell);
  const digits = match?.[3] ?? "";
  if (match === null || !/\d/.test(digits)) return undefined;
  const value = new Decimal(digits === "." ? "0" : digits.replace(/\.$/, ""));
  const cents = value.times(100);
  const whole = cents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const negative = match[1] === "(" || match[2] === "-";
  return { amount: moneyText(BigInt(whole.toFixed(0)) * (negative ? -1n : 1n)), rounded: !whole.eq(cents) };
}

type KnownDays = Map<string, EffectiveRange>;

/** One row being read: its cells, and where to say what is wrong. */
class Row {
  readonly cells: readonly string[];
  readonly number: number;
  private readonly places: Places;
  private readonly say: (problem: ContractRowProblem) => void;
  /** Days and ranges of the file read so far: a file has few, and rows share them. */
  readonly days: KnownDays;
  refused = false;

  constructor(
    cells: readonly string[],
    number: number,
    places: Places,
    days: KnownDays,
    say: (problem: ContractRowProblem) => void,
  ) {
    this.cells = cells;
    this.number = number;
    this.places = places;
    this.days = days;
    this.say = say;
  }

  cell(column: ContractColumn): string {
    const at = this.places[column];
    return at === undefined ? "" : (this.cells[at] ?? "").trim();
  }

  problem(severity: "error" | "warning", column: ContractColumn, message: string): void {
    if (severity === "error") this.refused = true;
    this.say({ severity, row: this.number, column, message });
  }
}

function codeOf(row: Row): { readonly code: string; readonly modifier: string } {
  const text = row.cell("code").toUpperCase().replace(/\.0+$/, "");
  const joined = /^([0-9A-Z]{5})[ -]([0-9A-Z]{2})$/.exec(text);
  if (joined !== null) return { code: joined[1] ?? "", modifier: joined[2] ?? "" };
  if (/^\d{3,4}$/.test(text)) {
    row.problem("warning", "code", `${text} has lost its leading zeros; ${text.padStart(5, "0")} is taken`);
    return { code: text.padStart(5, "0"), modifier: "" };
  }
  if (text !== "" && !/^[0-9A-Z]{3,8}$/.test(text)) row.problem("error", "code", `"${text}" is not a code`);
  return { code: text, modifier: "" };
}

function modifierOf(row: Row, joined: string): string {
  const text = row.cell("modifier").toUpperCase().replace(/\.0+$/, "");
  const modifier = text === "" ? joined : text;
  if (modifier === "" || isModifier(modifier)) return modifier;
  if (/^[^0-9A-Z]+$/.test(modifier) || modifier === "NONE") return "";
  if (/[ ,;/]/.test(modifier)) row.problem("error", "modifier", `"${modifier}": one modifier a row can be read`);
  else if (modifier.length > 2) row.problem("error", "modifier", `"${modifier}" is not a modifier`);
  else row.problem("warning", "modifier", `the modifier ${modifier} is not known`);
  return modifier;
}

interface Where {
  readonly placeOfServiceCode?: string;
  readonly setting?: "facility" | "nonfacility";
}

function placesOf(row: Row): readonly Where[] {
  const text = row.cell("place").toLowerCase();
  const word = plain(text);
  if (["", "all", "any"].includes(word)) return [{}];
  if (["f", "fac", "facility"].includes(word)) return [{ setting: "facility" }];
  if (["nf", "nonfac", "nonfacility", "n", "office", "o"].includes(word)) return [{ setting: "nonfacility" }];
  const codes = text
    .split(/[ ,;/]+/)
    .map((code) => code.replace(/\.0+$/, ""))
    .filter((code) => code !== "");
  const bad = codes.find((code) => !/^\d{1,2}$/.test(code));
  if (bad !== undefined) {
    row.problem("error", "place", `"${bad}" is not a place of service`);
    return [];
  }
  return codes.map((code) => ({ placeOfServiceCode: code.padStart(2, "0") }));
}

function datesOf(row: Row): EffectiveRange | undefined {
  const from = row.cell("from");
  const last = row.cell("last-day");
  const until = row.cell("until");
  if (from === "" && last === "" && until === "") return undefined;
  const key = `${from}|${last}|${until}`;
  const known = row.days.get(key);
  if (known !== undefined) return known;
  const read = readRange(row, from, last, until);
  if (read !== undefined && row.days.size < MOST_DAYS) row.days.set(key, read);
  return read;
}

function readRange(row: Row, from: string, last: string, until: string): EffectiveRange | undefined {
  const begin = readDay(from);
  if (begin === undefined) {
    const what =
      from === "" ? "the row has an end and no begin" : `"${from}" is not a date; write 2026-01-31 or 1/31/2026`;
    row.problem("error", "from", what);
    return undefined;
  }
  const text = until === "" ? last : until;
  if (text === "" || text.includes("9999")) return { from: begin };
  const end = readDay(text);
  if (end === undefined) {
    row.problem("error", "last-day", `"${text}" is not a date; write 2026-01-31 or 1/31/2026`);
    return undefined;
  }
  if (end >= FOREVER) return { from: begin };
  const first = until === "" ? addDays(end, 1) : end;
  if (first <= begin) {
    row.problem("error", "last-day", `the row ends (${text}) before it begins (${from})`);
    return undefined;
  }
  return { from: begin, until: first };
}

function basisOf(row: Row): UnitBasis | undefined {
  const text = row.cell("basis");
  const word = text.toLowerCase().replaceAll(/[^a-z]/g, "");
  if (word === "") {
    if (!["", "1", "1.0"].includes(text))
      row.problem("warning", "basis", `"${text}" units: the price is taken for one unit`);
    return undefined;
  }
  const basis = BASIS_SPELLINGS[word];
  if (basis === undefined)
    row.problem("warning", "basis", `"${text}" is not a known basis; the price is taken for each unit`);
  return basis === "unit" ? undefined : basis;
}

function revenueOf(row: Row): string {
  const text = row.cell("revenue").replace(/\.0+$/, "");
  if (text === "") return "";
  if (/^\d{3,4}$/.test(text)) return text.padStart(4, "0");
  row.problem("error", "revenue", `"${text}" is not a revenue code of four digits`);
  return "";
}

function amountsOf(row: Row): readonly (Where & { readonly allowed: string })[] {
  const out: (Where & { readonly allowed: string })[] = [];
  const columns = [
    ["allowed", {}],
    ["facility-allowed", { setting: "facility" }],
    ["nonfacility-allowed", { setting: "nonfacility" }],
  ] as const;
  for (const [column, where] of columns) {
    const text = row.cell(column);
    if (text === "" || /^n\/?a$/i.test(text) || /^[-–]+$/.test(text)) continue;
    const read = readAmount(text);
    if (read === undefined) row.problem("error", column, `"${text}" is not an amount`);
    else if (read.amount.startsWith("-")) row.problem("error", column, `the price ${text} is negative`);
    else {
      if (read.rounded) row.problem("warning", column, `${text} is rounded to ${read.amount}`);
      out.push({ ...where, allowed: read.amount });
    }
  }
  if (out.length === 0 && !row.refused) row.problem("error", "allowed", "the row has no price");
  return out;
}

function entriesOf(row: Row): readonly FeeScheduleEntry[] {
  const { code, modifier: joined } = codeOf(row);
  const revenueCode = revenueOf(row);
  if (code === "" && revenueCode === "" && !row.refused) row.problem("error", "code", "the row has no code");
  const modifier = modifierOf(row, joined);
  const effective = datesOf(row);
  const unitBasis = basisOf(row);
  const wheres = placesOf(row);
  const amounts = amountsOf(row);
  if (row.refused) return [];
  return wheres.flatMap((where) =>
    amounts.map((amount) => ({
      code,
      ...(modifier === "" ? {} : { modifier }),
      ...where,
      ...amount,
      ...(revenueCode === "" ? {} : { revenueCode }),
      ...(unitBasis === undefined ? {} : { unitBasis }),
      ...(effective === undefined ? {} : { effective }),
    })),
  );
}

/**
 * Reads the rows of a fee schedule file (CSV or spreadsheet, cells as text). The header is recognised in the usual spellings
 * within the first twenty rows; titles above it do not matter. Dates may be ISO or US; an end or term date is the last day
 * that counts. A row with an error is left out and reported by its number; reading goes on. Takes any iterable, once.
 */
export function readContractRows(rows: Iterable<readonly string[]>): ContractRows {
  const out: FeeScheduleEntry[] = [];
  const problems: ContractRowProblem[] = [];
  let problemCount = 0;
  const say = (problem: ContractRowProblem): void => {
    problemCount += 1;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const days: KnownDays = new Map();
  let places: Places | undefined;
  let header: readonly string[] = [];
  let headerRow = 0;
  let number = 0;
  for (const cells of rows) {
    number += 1;
    if (places === undefined) {
      places = placesIn(cells);
      if (places !== undefined) {
        header = cells;
        headerRow = number;
      } else if (number >= DEEPEST_HEADER) break;
      continue;
    }
    if (cells.every((cell) => cell.trim() === "")) continue;
    for (const entry of entriesOf(new Row(cells, number, places, days, say))) out.push(entry);
  }
  if (places === undefined) {
    const message = "no header was found: a column for the code (or revenue code) and one for the price are needed";
    say({ severity: "error", row: 1, message });
  }
  const columns = Object.fromEntries(Object.entries(places ?? {}).map(([column, at]) => [column, header[at] ?? ""]));
  return { rows: out, problems, problemCount, headerRow, columns };
}
