import { parseDate } from "@cleanclaim/model";
import type { PairInput } from "../compiled/pairs.ts";
import { SETS } from "../set-registry.ts";
import type { SetName } from "../types.ts";
import { type ImportedRelease, type Recognition, recognisedAs, unused } from "./recognised.ts";
import { releaseFromName } from "./release-name.ts";

/** A table as CMS lays it out: titles above, then a header row whose cells begin with these words. */
interface PublisherTable {
  readonly set: SetName;
  /** Our column and how its header cell begins, in lower case with single blanks; after `*` what stands anywhere in it. */
  readonly take: readonly (readonly [column: string, header: string])[];
  /** Columns that are not in every edition. */
  readonly optional?: readonly string[];
  /** A value for all rows that the file tells by its header or name. */
  readonly constant?: readonly (readonly [column: string, value: string])[];
  readonly nameHint?: RegExp;
  readonly key?: (cell: string) => string;
  readonly amounts?: true;
  readonly pairs?: true;
  /** One release comes in several files: by range of codes, or by service. */
  readonly parts?: true;
}

const plain = (cell: string): string => cell.trim().toUpperCase();

function mue(service: string, header: string): PublisherTable {
  return {
    set: "ncci-mue",
    take: [
      ["code", "hcpcs/ cpt code"],
      ["units", header],
      ["mai", "mue adjudication indicator"],
      ["rationale", "mue rationale"],
    ],
    constant: [["service", service]],
    parts: true,
  };
}

function pairTable(set: SetName, nameHint: RegExp): PublisherTable {
  return {
    set,
    take: [
      ["column1", "column 1"],
      ["column2", "column 2"],
      ["modifier", "modifier"],
      ["rationale", "ptp edit rationale"],
      ["deleted", "deletion"],
      ["effective", "effective"],
    ],
    nameHint,
    pairs: true,
    parts: true,
  };
}

/** Anesthesia base units; CMS heads the column of codes in more than one way. */
function baseUnits(header: string): PublisherTable {
  return {
    set: "anesthesia-base",
    take: [
      ["code", header],
      ["units", "base unit"],
    ],
    key: (cell) => cell.padStart(5, "0"),
  };
}

const TABLES: readonly PublisherTable[] = [
  {
    set: "hcpcs",
    take: [
      ["code", "hcpc"],
      ["short", "short description"],
      ["long", "long description"],
      ["added", "add d"],
      ["terminated", "term d"],
      ["coverage", "cov"],
    ],
    optional: ["coverage"],
  },
  pairTable("ncci-ptp-practitioner", /pra|phys/i),
  pairTable("ncci-ptp-outpatient", /out|hosp|coh|oph|opps/i),
  mue("prac", "practitioner services mue values"),
  mue("out", "outpatient hospital services mue values"),
  mue("dme", "dme supplier services mue values"),
  {
    set: "asp-limits",
    take: [
      ["code", "hcpcs code"],
      ["short", "short description"],
      ["dosage", "hcpcs code dosage"],
      ["payment_limit", "payment limit"],
      ["coinsurance_pct", "co-insurance percentage"],
      ["notes", "notes"],
    ],
    optional: ["coinsurance_pct", "notes"],
  },
  {
    set: "asp-ndc",
    take: [
      ["ndc", "ndc2"],
      ["code", "_"],
      ["drug_name", "drug name"],
      ["labeler", "labeler name"],
      ["hcpcs_dosage", "hcpcs dosage"],
      ["pkg_size", "pkg size"],
      ["pkg_qty", "pkg qty"],
      ["bill_units", "billunits"],
      ["bill_units_pkg", "billunitspkg"],
    ],
    key: (cell) => cell.replaceAll("-", ""),
  },
  {
    set: "opps-addendum-b",
    take: [
      ["code", "hcpcs code"],
      ["short", "short descriptor"],
      ["si", "si"],
      ["apc", "apc"],
      ["relative_weight", "relative weight"],
      ["payment_rate", "payment rate"],
      ["min_unadj_copay", "minimum unadjusted copayment"],
    ],
    amounts: true,
  },
  {
    set: "clinical-lab",
    take: [
      ["code", "hcpcs"],
      ["mod", "mod"],
      ["indicator", "indicator"],
      ["rate", "rate"],
      ["effective", "eff date"],
    ],
    amounts: true,
  },
  baseUnits("code"),
  baseUnits("cpt"),
  baseUnits("hcpcs"),
  {
    set: "msdrg-weights",
    take: [
      ["drg", "ms-drg"],
      ["weight", "weights"],
      ["gmlos", "geometric mean"],
      ["amlos", "arithmetic mean"],
      ["post_acute", "*post-acute drg"],
      ["special_pay", "*special pay drg"],
    ],
    optional: ["post_acute", "special_pay"],
    key: (cell) => cell.padStart(3, "0"),
  },
  {
    set: "mpfs-gpci",
    take: [
      ["carrier", "medicare administrative contractor"],
      ["state", "state"],
      ["locality", "locality number"],
      ["name", "locality name"],
      ["work", "pw gpci"],
      ["pe", "pe gpci"],
      ["mp", "mp gpci"],
    ],
  },
];

const DEEPEST_HEADER = 20;

function cleanCell(cell: string): string {
  return cell
    .replaceAll(/[\s_]+/g, " ")
    .replaceAll("/ cpt", "/cpt")
    .replaceAll("/cpt", "/ cpt")
    .trim()
    .toLowerCase();
}

interface Match {
  readonly table: PublisherTable;
  readonly header: number;
  readonly places: readonly number[];
}

function placesIn(header: readonly string[], table: PublisherTable): number[] | undefined {
  const cells = header.map((cell) => cleanCell(cell.replace(/^_\d{4}_?/, "")));
  const places: number[] = [];
  for (const [column, begins] of table.take) {
    const wanted = begins === "_" ? /^.*code$/ : undefined;
    const fits = (cell: string): boolean =>
      wanted?.test(cell) ?? (begins.startsWith("*") ? cell.includes(begins.slice(1)) : cell.startsWith(begins));
    const exact = cells.findIndex((cell) => cell === begins);
    const at = exact >= 0 ? exact : cells.findIndex(fits);
    if (at < 0 && table.optional?.includes(column) !== true) return undefined;
    places.push(at);
  }
  return places;
}

function matching(name: string, rows: readonly (readonly string[])[]): Match | undefined {
  for (let header = 0; header < Math.min(DEEPEST_HEADER, rows.length); header += 1) {
    for (const table of TABLES) {
      const places = placesIn(rows[header] ?? [], table);
      if (places === undefined) continue;
      // The PTP files differ by service only in their name; CMS names them ccipra and ccioph or by words.
      if (table.nameHint === undefined || table.nameHint.test(name)) return { table, header, places };
    }
  }
  return undefined;
}

function amount(cell: string): string {
  return cell.replaceAll(/[$,\s]/g, "");
}

function* pairsOf(body: readonly (readonly string[])[], places: readonly number[]): Generator<PairInput> {
  for (const row of body) {
    const [first = "", second = "", modifier = "", rationale = "", deleted = "", effective = ""] = places.map((place) =>
      (row[place] ?? "").trim(),
    );
    if (!/^[0-9A-Z]{5}$/i.test(first) || !/^[0-9A-Z]{5}$/i.test(second)) continue;
    // An asterisk stands for no deletion date, or for an edit older than the dates of the file.
    const last = parseDate(deleted) ?? "";
    const begins = parseDate(effective) ?? "";
    yield {
      first: plain(first),
      second: plain(second),
      attributes: [modifier.slice(0, 1), rationale, last, begins].join("\t"),
    };
  }
}

function bodyOf({ table, header, places }: Match, rows: readonly (readonly string[])[]): ImportedRelease["body"] {
  const body = rows.slice(header + 1);
  if (table.pairs === true) return { kind: "pairs", pairs: [...pairsOf(body, places)] };
  const columns = [...table.take.map(([column]) => column), ...(table.constant ?? []).map(([column]) => column)];
  const constants = (table.constant ?? []).map(([, value]) => value);
  const out = body
    .map((row) => places.map((place) => (place < 0 ? "" : (row[place] ?? "").trim())))
    .filter((row) => (row[0] ?? "") !== "" && !/\s/.test(row[0] ?? ""))
    .map((row) => {
      const key = (table.key ?? plain)(row[0] ?? "");
      return [
        key,
        ...row.slice(1).map((cell, index) => (table.amounts === true && index > 0 ? amount(cell) : cell)),
        ...constants,
      ];
    });
  return { kind: "table", table: { columns, rows: out } };
}

/** Recognises a table in the layout of CMS, with titles above its header. Undefined when the rows are none of them. */
export function recognisePublisherTable(name: string, rows: readonly (readonly string[])[]): Recognition | undefined {
  const match = matching(name, rows);
  if (match === undefined) return undefined;
  const { set } = match.table;
  const base = name.split("/").at(-1) ?? name;
  const release = releaseFromName(base, SETS[set].cadence) ?? releaseFromName(name, SETS[set].cadence);
  if (release === undefined)
    return unused(name, `looks like ${SETS[set].label}, but its name does not say for which dates`);
  const part = match.table.parts === true ? { part: true } : {};
  return recognisedAs({ set, release, body: bodyOf(match, rows), source: name, ...part });
}
