import type { EffectiveRange } from "@cleanclaim/model";
import type { Table } from "../compiled/table.ts";
import type {
  CodeLookup,
  HcpcsCode,
  Icd10PcsCode,
  ModifierCode,
  OppsRow,
  PlaceOfService,
  ProcedureName,
  AspLimit,
  SetName,
  Taxonomy,
  WireCode,
  ZipLocality,
} from "../types.ts";
import { simpleLookup } from "./policy-tables.ts";
import type { RowReader, Shelf } from "./shelf.ts";

function optionalCell(table: Table, row: number, name: string): string {
  return table.columnNames.includes(name) ? table.cell(row, table.column(name)) : "";
}

/** A wording of our own from the starter list, where the official list is numbers only. */
function ownTitle(shelf: Shelf, set: SetName, code: string): string {
  const starter = shelf.starter(set);
  const row = starter?.table.rowsOf(code)[0];
  return starter === undefined || row === undefined ? "" : optionalCell(starter.table, row, "title");
}

/** A list of code numbers, with our words beside the numbers that have them. */
export function wireLookup(shelf: Shelf, set: SetName, width = 0): CodeLookup<WireCode> {
  const read: RowReader<WireCode> = (table, [row = 0], days): WireCode => {
    const code = table.cell(row, 0);
    const own = ownTitle(shelf, set, code);
    return { code, title: own === "" ? optionalCell(table, row, "title") : own, effective: range(days) };
  };
  return simpleLookup(shelf, set, read, (code) => code.trim().toUpperCase().padStart(width, "0"));
}

function range(days: EffectiveRange): EffectiveRange {
  return { from: days.from, ...(days.until === undefined ? {} : { until: days.until }) };
}

export function placeOfServiceLookup(shelf: Shelf): CodeLookup<PlaceOfService> {
  return simpleLookup(
    shelf,
    "place-of-service",
    (table, [row = 0]) => {
      const flag = optionalCell(table, row, "facility").toLowerCase();
      return {
        code: table.cell(row, 0),
        title: optionalCell(table, row, "title"),
        description: optionalCell(table, row, "description"),
        facility: flag === "facility" ? true : flag === "non-facility" ? false : undefined,
      };
    },
    (code) => code.trim().padStart(2, "0"),
  );
}

export function hcpcsLookup(shelf: Shelf): CodeLookup<HcpcsCode> {
  return simpleLookup(shelf, "hcpcs", (table, [row = 0], days) => {
    const code = table.cell(row, 0);
    const short = optionalCell(table, row, "short");
    const long = optionalCell(table, row, "long");
    return {
      code,
      title: long === "" ? short : long,
      shortTitle: short === "" ? long : short,
      effective: range(days),
      coverage: optionalCell(table, row, "coverage"),
      unitDose: unitDose(shelf, code),
    };
  });
}

/** The dose of one unit: the newest drug price file first, then our own list. */
function unitDose(shelf: Shelf, code: string): string | undefined {
  const newest = shelf.releases("asp-limits").at(-1);
  if (newest !== undefined) {
    const table = shelf.table(newest);
    const row = table.rowsOf(code)[0];
    const dose = row === undefined ? "" : table.cell(row, table.column("dosage"));
    if (dose !== "") return dose.toLowerCase();
  }
  const starter = shelf.starter("hcpcs");
  const row = starter?.table.rowsOf(code)[0];
  const dose = starter === undefined || row === undefined ? "" : optionalCell(starter.table, row, "unit_dose");
  return dose === "" ? undefined : dose;
}

export function icd10pcsLookup(shelf: Shelf): CodeLookup<Icd10PcsCode> {
  return simpleLookup(shelf, "icd10pcs", (table, [row = 0]) => ({
    code: table.cell(row, 0),
    title: optionalCell(table, row, "long"),
    shortTitle: optionalCell(table, row, "short"),
    billable: optionalCell(table, row, "billable") === "1",
  }));
}

export function modifierLookup(shelf: Shelf): CodeLookup<ModifierCode> {
  return simpleLookup(shelf, "hcpcs-modifiers", (table, [row = 0], days) => {
    const modifier = table.cell(row, 0);
    const own = ownTitle(shelf, "hcpcs-modifiers", modifier);
    return { modifier, title: own === "" ? optionalCell(table, row, "long") : own, effective: range(days) };
  });
}

export function proceduresLookup(shelf: Shelf): CodeLookup<ProcedureName> {
  return simpleLookup(shelf, "procedures", (table, [row = 0]) => ({
    code: table.cell(row, 0),
    title: optionalCell(table, row, "title"),
    group: optionalCell(table, row, "group"),
  }));
}

export function taxonomyLookup(shelf: Shelf): CodeLookup<Taxonomy> {
  return simpleLookup(shelf, "taxonomy", (table, [row = 0]) => {
    const cell = (name: string): string => optionalCell(table, row, name);
    return {
      code: table.cell(row, 0),
      grouping: cell("grouping"),
      classification: cell("classification"),
      specialization: cell("specialization"),
      title: cell("title"),
      section: cell("section"),
    };
  });
}

export function zipLookup(shelf: Shelf): CodeLookup<ZipLocality> {
  return simpleLookup(
    shelf,
    "mpfs-zip",
    (table, [row = 0]) => {
      const cell = (name: string): string => optionalCell(table, row, name);
      const rural = cell("rural_ind").trim();
      return {
        zip: table.cell(row, 0),
        state: cell("state"),
        carrier: cell("carrier"),
        locality: cell("locality"),
        rural: rural === "R" || rural === "B" ? rural : "",
        needsPlus4: cell("plus4_flag") === "1",
      };
    },
    (zip) => zip.trim().slice(0, 5),
  );
}

export function oppsLookup(shelf: Shelf): CodeLookup<OppsRow> {
  return simpleLookup(shelf, "opps-addendum-b", (table, [row = 0]) => {
    const cell = (name: string): string => optionalCell(table, row, name);
    return {
      code: table.cell(row, 0),
      statusIndicator: cell("si"),
      apc: cell("apc"),
      relativeWeight: cell("relative_weight"),
      paymentRate: cell("payment_rate"),
      minimumCopay: cell("min_unadj_copay"),
    };
  });
}

export function aspLookup(shelf: Shelf): CodeLookup<AspLimit> {
  return simpleLookup(shelf, "asp-limits", (table, [row = 0]) => {
    const cell = (name: string): string => optionalCell(table, row, name);
    return {
      code: table.cell(row, 0),
      title: cell("short"),
      dosage: cell("dosage"),
      paymentLimit: cell("payment_limit"),
      coinsurancePercent: cell("coinsurance_pct"),
      notes: cell("notes"),
    };
  });
}
