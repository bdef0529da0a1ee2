import { parseDate, toDate } from "@cleanclaim/model";

import type { PublishedPair } from "../types.ts";
import {
  DIAGNOSIS_FORM,
  type GatheredPolicy,
  POLICY_COLUMNS,
  type PolicyFacts,
  policyRows,
  PROCEDURE_FORM,
  publishedDay,
} from "./coverage-facts.ts";
import type { DelimitedFile } from "./delimited.ts";
import { type Recognition, recognisedAs, unused } from "./recognised.ts";

/** Columns of a payer's own list of policies; the first three must be there, codes are parted by blanks. */
const NEEDED = ["policy_id", "procedure_codes", "effective_from"] as const;

interface Row {
  readonly line: number;
  readonly cell: (name: string) => string;
  readonly list: (name: string) => readonly string[];
}

function rowsOf(file: DelimitedFile): Row[] {
  return file.rows.map((cells, index) => {
    const cell = (name: string): string => (cells[file.header.indexOf(name)] ?? "").trim();
    const list = (name: string): readonly string[] =>
      cell(name)
        .toUpperCase()
        .replaceAll(".", "")
        .split(/[\s,;]+/)
        .filter((each) => each !== "");
    return { line: index + 2, cell, list };
  });
}

function pairsOf(row: Row): PublishedPair[] | string {
  const text = row.cell("diagnosis_pairs").toUpperCase().replaceAll(".", "");
  if (text === "") return [];
  const pairs = text.split("|").map((pair) => pair.split("+").map((side) => side.trim().split(/[\s,;]+/)));
  const wrong = pairs.find(
    (sides) => sides.length !== 2 || sides.some((side) => !side.every((code) => DIAGNOSIS_FORM.test(code))),
  );
  if (wrong !== undefined) return "diagnosis_pairs are written `B351 + E10-E13`, several parted by |";
  return pairs.map(([one = [], other = []]) => ({ one, other }));
}

function frequencyOf(row: Row): PolicyFacts["frequency"] | string {
  const text = row.cell("frequency").toLowerCase();
  if (text === "") return undefined;
  const match = /^(\d{1,4})\s+(?:in|per)\s+(\d{1,4})\s+(days?|months?)$|^(\d{1,4})\s+ever$/.exec(text);
  if (match === null) return "frequency is written `1 in 23 months`, `2 in 180 days` or `1 ever`";
  if (match[4] !== undefined) return { count: Number(match[4]), relatedCodes: row.list("related_codes") };
  const period = Number(match[2]);
  const inDays = match[3]?.startsWith("day") === true;
  return {
    count: Number(match[1]),
    ...(inDays ? { days: period } : { months: period }),
    relatedCodes: row.list("related_codes"),
  };
}

function agesOf(row: Row): PolicyFacts["ages"] | string {
  const text = row.cell("ages");
  if (text === "") return undefined;
  const match = /^(\d{1,3})\s*-\s*(\d{1,3})$/.exec(text);
  return match === null ? "ages are written `40-74`" : { from: Number(match[1]), to: Number(match[2]) };
}

/** One policy of the list, or what is wrong with its row. */
function policyOf(row: Row): GatheredPolicy | string {
  const from = publishedDay(row.cell("effective_from"));
  const until = publishedDay(row.cell("effective_until"));
  const codes = row.list("procedure_codes");
  const covered = row.list("covered_diagnoses");
  const nonCovered = row.list("non_covered_diagnoses");
  if (row.cell("policy_id") === "") return "has no policy_id";
  if (from === undefined || parseDate(from) === undefined) return "has no day in effective_from";
  if (until !== undefined && until <= from) return "ends before it begins";
  const oddCode = codes.find((code) => !PROCEDURE_FORM.test(code));
  if (codes.length === 0 || oddCode !== undefined)
    return `has no procedure code${oddCode === undefined ? "" : ` in ${oddCode}`}`;
  const oddDiagnosis = [...covered, ...nonCovered].find((code) => !DIAGNOSIS_FORM.test(code));
  if (oddDiagnosis !== undefined) return `has ${oddDiagnosis}, which is no diagnosis, stem or range`;
  const pairs = pairsOf(row);
  const frequency = frequencyOf(row);
  const ages = agesOf(row);
  for (const part of [pairs, frequency, ages]) if (typeof part === "string") return part;
  if (typeof pairs === "string" || typeof frequency === "string" || typeof ages === "string") return "is not readable";
  const sex = row.cell("sex").toUpperCase();
  return {
    facts: {
      policyId: row.cell("policy_id"),
      version: row.cell("version") || "1",
      title: row.cell("title"),
      from,
      ...(until === undefined ? {} : { until }),
      payers: row.list("payers"),
      ...(row.list("states").length === 0 ? {} : { states: row.list("states") }),
      jurisdictionKnown: true,
      ...(pairs.length === 0 ? {} : { pairs }),
      ...(frequency === undefined ? {} : { frequency }),
      ...(ages === undefined ? {} : { ages }),
      ...(sex === "F" || sex === "M" ? { sex } : {}),
      ...(row.list("places").length === 0 ? {} : { placesOfService: row.list("places") }),
      ...(row.list("modifiers").length === 0 ? {} : { modifiers: row.list("modifiers") }),
      source: row.cell("source") || "the payer's own list of policies",
    },
    procedureCodes: new Set(codes),
    covered: new Set(covered),
    nonCovered: new Set(nonCovered),
  };
}

/** Whether a table is a list of policies of a payer, by its header. */
export function isPolicyList(file: DelimitedFile): boolean {
  return NEEDED.every((column) => file.header.includes(column));
}

/** Reads a payer's own list of policies. The first wrong row refuses the whole list and is named. */
export function policyListReleases(name: string, file: DelimitedFile): Recognition {
  const policies: GatheredPolicy[] = [];
  for (const row of rowsOf(file)) {
    const policy = policyOf(row);
    if (typeof policy === "string")
      return unused(name, `is a list of coverage policies, and its line ${row.line} ${policy}`);
    policies.push(policy);
  }
  if (policies.length === 0) return unused(name, "is a list of coverage policies without a policy");
  const newest = policies.reduce((day, { facts }) => (facts.from > day ? facts.from : day), "");
  return recognisedAs({
    set: "coverage-policies-payer",
    release: { name: `payers ${newest}`, from: toDate("2000-01-01") },
    body: { kind: "table", table: { columns: [...POLICY_COLUMNS], rows: policyRows(policies) } },
    source: name,
  });
}
