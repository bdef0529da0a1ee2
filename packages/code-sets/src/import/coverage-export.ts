import { addDays, parseDate, toDate } from "@cleanclaim/model";

import type { SetName } from "../types.ts";
import {
  DIAGNOSIS_FORM,
  type GatheredPolicy,
  POLICY_COLUMNS,
  policyRows,
  PROCEDURE_FORM,
  publishedDay,
} from "./coverage-facts.ts";
import { type DelimitedFile, parseCsv, withHeader } from "./delimited.ts";
import { type ImportedRelease, type Recognition, unused } from "./recognised.ts";
import type { ZipEntry } from "./zip.ts";

/**
 * The export of the Medicare Coverage Database as CMS offers it for download: a zip of CSV tables of billing articles
 * (`article.csv`, `article_x_hcpc_code.csv`, `article_x_icd10_covered.csv`, …) or of local coverage determinations
 * (`lcd.csv`, `lcd_x_hcpc_code.csv`, …). Columns are found by name, in any order; what is not needed is left aside.
 */
type Family = "article" | "lcd";

const SET_OF = { article: "coverage-policies", lcd: "coverage-policies-lcd" } satisfies Record<Family, SetName>;

/** A table of the export by what its name says. */
type Part = "main" | "procedures" | "covered" | "never" | "contractors";

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ["main", /^(article|lcd)s?$/],
  ["procedures", /^(article|lcd)_x_hcpcs?_codes?$/],
  ["covered", /^(article|lcd)_x_icd10_(?:covered|support)s?$/],
  ["never", /^(article|lcd)_x_icd10_(?:non_?covered|dont_support|nonsupport)s?$/],
  ["contractors", /^(article|lcd)_x_contractors?$/],
];

function stemOf(name: string): string {
  return (name.split("/").at(-1) ?? name).toLowerCase().replace(/\.(csv|txt)$/, "");
}

/** Whether a file name is one of the export's tables; alone it says too little. */
export function isCoverageTable(name: string): boolean {
  return /\.csv$/i.test(name) && PARTS.some(([, form]) => form.test(stemOf(name)));
}

function place(file: DelimitedFile, ...names: readonly string[]): number {
  return names.map((name) => file.header.indexOf(name)).find((at) => at >= 0) ?? -1;
}

interface Tables {
  readonly family: Family;
  readonly parts: ReadonlyMap<Part, DelimitedFile>;
  readonly others: ReadonlyMap<string, DelimitedFile>;
}

/** The rows that a policy is known by: its number with its version. */
function keysOf(file: DelimitedFile, family: Family): (row: readonly string[]) => string {
  const id = place(file, `${family}_id`, "id");
  const version = place(file, `${family}_version`, "version");
  return (row) => `${(row[id] ?? "").trim()}.${(row[version] ?? "").trim()}`;
}

/** Codes of one table by policy, and how many cells were none. */
function codesBy(
  file: DelimitedFile | undefined,
  family: Family,
  columns: readonly string[],
  form: RegExp,
): { readonly codes: Map<string, Set<string>>; readonly odd: number; readonly rows: number } | string {
  const codes = new Map<string, Set<string>>();
  if (file === undefined) return { codes, odd: 0, rows: 0 };
  const at = place(file, ...columns);
  if (at < 0 || place(file, `${family}_id`, "id") < 0) return columns[0] ?? "code";
  const keyOf = keysOf(file, family);
  let odd = 0;
  for (const row of file.rows) {
    const code = (row[at] ?? "").trim().toUpperCase().replaceAll(".", "");
    if (!form.test(code)) {
      odd += 1;
      continue;
    }
    const key = keyOf(row);
    const known = codes.get(key);
    if (known === undefined) codes.set(key, new Set([code]));
    else known.add(code);
  }
  return { codes, odd, rows: file.rows.length };
}

/** The states of each contractor, where the export tells its jurisdictions. */
function statesOfContractors(others: ReadonlyMap<string, DelimitedFile>): Map<string, Set<string>> {
  const states = new Map<string, Set<string>>();
  const lookup = others.get("state_lookup");
  const jurisdictions = others.get("contractor_jurisdiction") ?? others.get("contractor_jurisdictions");
  if (lookup === undefined || jurisdictions === undefined) return states;
  const idAt = place(lookup, "state_id");
  const nameAt = place(lookup, "state_abbrev", "state_abbreviation", "abbreviation", "state_code");
  const abbreviations = new Map(lookup.rows.map((row) => [(row[idAt] ?? "").trim(), (row[nameAt] ?? "").trim()]));
  const contractorAt = place(jurisdictions, "contractor_id");
  const stateAt = place(jurisdictions, "state_id");
  for (const row of jurisdictions.rows) {
    const state = abbreviations.get((row[stateAt] ?? "").trim());
    if (state === undefined || !/^[A-Z]{2}$/.test(state)) continue;
    const contractor = (row[contractorAt] ?? "").trim();
    states.set(contractor, (states.get(contractor) ?? new Set<string>()).add(state));
  }
  return states;
}

function contractorsBy({ family, parts }: Tables): Map<string, Set<string>> {
  const file = parts.get("contractors");
  const out = new Map<string, Set<string>>();
  if (file === undefined) return out;
  const at = place(file, "contractor_id");
  const keyOf = keysOf(file, family);
  for (const row of file.rows) {
    const key = keyOf(row);
    out.set(key, (out.get(key) ?? new Set<string>()).add((row[at] ?? "").trim()));
  }
  return out;
}

/** The states whose contractors publish a policy; undefined when the export does not say. */
function statesOf(
  contractors: ReadonlySet<string> | undefined,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | undefined {
  const states = new Set([...(contractors ?? [])].flatMap((contractor) => [...(known.get(contractor) ?? [])]));
  return states.size === 0 ? undefined : [...states].sort();
}

const FIRST_DAYS = ["rev_eff_date", "article_rev_eff_date", "article_eff_date", "eff_date", "orig_det_eff_date"];
const LAST_DAYS = ["rev_end_date", "article_rev_end_date", "article_end_date", "end_date", "ent_det_end_date"];

function dayIn(file: DelimitedFile, row: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const at = file.header.indexOf(name);
    const day = at < 0 ? undefined : publishedDay(row[at] ?? "");
    if (day !== undefined && parseDate(day) !== undefined) return day;
  }
  return undefined;
}

function gather(tables: Tables, name: string): GatheredPolicy[] | Recognition {
  const { family, parts } = tables;
  const main = parts.get("main");
  const procedures = codesBy(
    parts.get("procedures"),
    family,
    ["hcpc_code_id", "hcpcs_code_id", "hcpc_code", "hcpcs_code", "hcpcs"],
    PROCEDURE_FORM,
  );
  const diagnosisNames = ["icd10_code_id", "icd10_code", "icd_10_code", "icd10"];
  const covered = codesBy(parts.get("covered"), family, diagnosisNames, DIAGNOSIS_FORM);
  const never = codesBy(parts.get("never"), family, diagnosisNames, DIAGNOSIS_FORM);
  if (main === undefined) return unused(name, `is an export of coverage policies without its table ${family}.csv`);
  if (parts.get("procedures") === undefined)
    return unused(name, `is an export of coverage policies without its table ${family}_x_hcpc_code.csv`);
  for (const part of [procedures, covered, never]) {
    if (typeof part === "string")
      return unused(name, `is an export of coverage policies, and a table lacks its column ${part}`);
    if (part.odd > 20 && part.odd > part.rows / 10)
      return unused(
        name,
        `${part.odd} of ${part.rows} codes of a table of coverage policies are none; it may be damaged`,
      );
  }
  if (typeof procedures === "string" || typeof covered === "string" || typeof never === "string") return [];
  const keyOf = keysOf(main, family);
  const titleAt = place(main, "title", `${family}_title`);
  const contractors = contractorsBy(tables);
  const states = statesOfContractors(tables.others);
  const none: ReadonlySet<string> = new Set();
  return main.rows.flatMap((row): GatheredPolicy[] => {
    const key = keyOf(row);
    const codes = procedures.codes.get(key);
    const [id = "", version = ""] = key.split(".");
    const from = dayIn(main, row, FIRST_DAYS);
    if (codes === undefined || !/^\d+$/.test(id) || from === undefined) return [];
    const last = dayIn(main, row, LAST_DAYS);
    return [
      {
        facts: {
          policyId: `${family === "article" ? "A" : "L"}${id}`,
          version,
          title: (row[titleAt] ?? "").trim(),
          from,
          ...(last === undefined ? {} : { until: addDays(toDate(last), 1) }),
          payers: ["MB"],
          ...(states.size === 0 ? {} : { states: statesOf(contractors.get(key), states) ?? [] }),
          jurisdictionKnown: states.size > 0,
          source: `Medicare Coverage Database, ${family === "article" ? "billing article" : "local coverage determination"} version ${version}`,
        },
        procedureCodes: codes,
        covered: covered.codes.get(key) ?? none,
        nonCovered: never.codes.get(key) ?? none,
      },
    ];
  });
}

/** A later version ends the one before it, where that does not end by itself. */
function ended(policies: readonly GatheredPolicy[]): GatheredPolicy[] {
  const byId = new Map<string, GatheredPolicy[]>();
  for (const policy of policies) {
    const known = byId.get(policy.facts.policyId);
    if (known === undefined) byId.set(policy.facts.policyId, [policy]);
    else known.push(policy);
  }
  return [...byId.values()].flatMap((versions) => {
    const inOrder = versions.toSorted((a, b) => Number(a.facts.version) - Number(b.facts.version));
    return inOrder.flatMap((policy, index): GatheredPolicy[] => {
      const next = inOrder[index + 1]?.facts.from;
      if (next === undefined) return [policy];
      // Two versions of one day: the later one holds.
      if (next <= policy.facts.from) return [];
      const { until } = policy.facts;
      return [until !== undefined && until < next ? policy : { ...policy, facts: { ...policy.facts, until: next } }];
    });
  });
}

/** The newest day on which a row of the main table was touched; names the release. */
function editionOf(main: DelimitedFile | undefined): string {
  const at = main === undefined ? -1 : place(main, "last_updated", "last_update");
  const days = at < 0 ? [] : (main?.rows ?? []).map((row) => publishedDay(row[at] ?? "") ?? "");
  return days.reduce((newest, day) => (day > newest ? day : newest), "") || "export";
}

function read(tables: Tables, name: string): Recognition {
  const gathered = gather(tables, name);
  if (!Array.isArray(gathered)) return gathered;
  const policies = ended(gathered);
  if (policies.length === 0)
    return unused(name, "is an export of coverage policies and holds no policy with procedures and a first day");
  const release: ImportedRelease = {
    set: SET_OF[tables.family],
    release: { name: `MCD ${editionOf(tables.parts.get("main"))}`, from: toDate("2000-01-01") },
    body: { kind: "table", table: { columns: [...POLICY_COLUMNS], rows: policyRows(policies) } },
    source: name,
  };
  return { releases: [release], unused: [] };
}

/** Text of a file of the export: UTF-8 where it is, else the Windows code page of older exports. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Reads an archive as an export of coverage policies; undefined when it holds none of its tables. Never throws for bad
 * content that it can name: a missing table, a missing column and damaged codes are reasons in `unused`.
 */
export function recogniseCoverageExport(name: string, entries: readonly ZipEntry[]): Recognition | undefined {
  const named = entries.filter((entry) => isCoverageTable(entry.name));
  if (!named.some((entry) => /_x_/.test(stemOf(entry.name)))) return undefined;
  const releases: ImportedRelease[] = [];
  const left: { file: string; reason: string }[] = [];
  const others = new Map<string, DelimitedFile>();
  for (const entry of entries) {
    if (/^(?:state_lookup|contractor_jurisdictions?)$/.test(stemOf(entry.name)))
      others.set(stemOf(entry.name), withHeader(parseCsv(textOf(entry.bytes))));
  }
  for (const family of ["article", "lcd"] as const) {
    const parts = new Map<Part, DelimitedFile>();
    for (const entry of named) {
      const stem = stemOf(entry.name);
      const part = PARTS.find(([, form]) => form.exec(stem)?.[1] === family)?.[0];
      if (part !== undefined) parts.set(part, withHeader(parseCsv(textOf(entry.bytes))));
    }
    if (parts.size === 0) continue;
    const found = read({ family, parts, others }, name);
    releases.push(...found.releases);
    left.push(...found.unused);
  }
  return { releases, unused: left };
}
