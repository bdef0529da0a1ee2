import type { CalendarDate } from "@cleanclaim/model";
import type { Table } from "../compiled/table.ts";
import { SETS } from "../set-registry.ts";
import type {
  AnesthesiaFactor,
  FeeScheduleLookup,
  FeeScheduleRow,
  Gpci,
  LocalityLookup,
  Lookup,
  NdcCrosswalk,
  NdcLookup,
  OppsCap,
  OppsCapLookup,
  SetName,
} from "../types.ts";
import { groupLookup } from "./policy-tables.ts";
import { lookUp, type Shelf } from "./shelf.ts";

/** Looks a row up whose key is the first column and whose other columns must have the given values. */
function lookUpRow<T>(
  shelf: Shelf,
  set: SetName,
  key: string,
  where: Readonly<Record<string, string>>,
  on: CalendarDate,
  read: (table: Table, row: number) => T,
): Lookup<T> {
  const found = lookUp(shelf, set, key, on, (table, rows) => {
    const row = rows.find((candidate) =>
      Object.entries(where).every(([column, value]) => table.cell(candidate, table.column(column)) === value),
    );
    return row === undefined ? undefined : { value: read(table, row) };
  });
  if (found.status === "not-evaluable") return found;
  const value = found.status === "found" ? found.value : undefined;
  if (value !== undefined) return { status: "found", value: value.value, release: found.release };
  const extra = Object.values(where)
    .filter((part) => part !== "")
    .join(" ");
  return {
    status: "absent",
    reason: `${key} ${extra}`.trim() + ` is not in ${SETS[set].label} ${found.release.name}`,
    release: found.release,
  };
}

function feeRow(table: Table, row: number): FeeScheduleRow {
  const cell = (name: string): string => table.cell(row, table.column(name));
  return {
    code: cell("code"),
    modifier: cell("mod"),
    status: cell("status"),
    workRvu: cell("work_rvu"),
    nonfacilityPeRvu: cell("nonfac_pe_rvu"),
    nonfacilityNa: cell("nonfac_na") !== "",
    facilityPeRvu: cell("fac_pe_rvu"),
    facilityNa: cell("fac_na") !== "",
    malpracticeRvu: cell("mp_rvu"),
    pcTcIndicator: cell("pctc_ind"),
    globalDays: cell("glob_days"),
    preOperative: cell("pre_op"),
    intraOperative: cell("intra_op"),
    postOperative: cell("post_op"),
    multipleProcedure: cell("mult_proc"),
    bilateralSurgery: cell("bilat_surg"),
    assistantSurgeon: cell("asst_surg"),
    coSurgeons: cell("co_surg"),
    teamSurgery: cell("team_surg"),
    endoscopicBase: cell("endo_base"),
    conversionFactor: cell("conv_factor"),
    supervision: cell("phys_superv_diag"),
    imagingFamily: cell("diag_imaging_family"),
    oppsNonfacilityPe: cell("nonfac_pe_opps"),
    oppsFacilityPe: cell("fac_pe_opps"),
    oppsMalpractice: cell("mp_opps"),
  };
}

export function feeScheduleLookup(shelf: Shelf): FeeScheduleLookup {
  return {
    find: (code, modifier, { on }) =>
      lookUpRow(shelf, "mpfs", code.trim().toUpperCase(), { mod: modifier.trim().toUpperCase() }, on, feeRow),
  };
}

function gpciRow(table: Table, row: number): Gpci {
  const cell = (name: string): string => table.cell(row, table.column(name));
  return {
    carrier: cell("carrier"),
    locality: cell("locality"),
    state: cell("state"),
    name: cell("name"),
    work: cell("work"),
    practiceExpense: cell("pe"),
    malpractice: cell("mp"),
  };
}

function anesthesiaRow(table: Table, row: number): AnesthesiaFactor {
  const cell = (name: string): string => table.cell(row, table.column(name));
  return { carrier: cell("carrier"), locality: cell("locality"), name: cell("name"), conversionFactor: cell("cf") };
}

function localityLookup<T>(shelf: Shelf, set: SetName, read: (table: Table, row: number) => T): LocalityLookup<T> {
  return {
    find: (carrier, locality, { on }) =>
      lookUpRow(shelf, set, carrier.padStart(5, "0"), { locality: locality.padStart(2, "0") }, on, read),
    all({ on }) {
      const release = shelf.covering(set, on);
      if (release === undefined) return [];
      const table = shelf.table(release);
      return Array.from({ length: table.rowCount }, (_, row) => read(table, row));
    },
  };
}

export const gpciLookup = (shelf: Shelf): LocalityLookup<Gpci> => localityLookup(shelf, "mpfs-gpci", gpciRow);
export const anesthesiaLookup = (shelf: Shelf): LocalityLookup<AnesthesiaFactor> =>
  localityLookup(shelf, "mpfs-anesthesia", anesthesiaRow);

export function oppsCapLookup(shelf: Shelf): OppsCapLookup {
  return {
    find(code, modifier, carrier, locality, { on }) {
      const where = {
        mod: modifier.trim().toUpperCase(),
        carrier: carrier.padStart(5, "0"),
        locality: locality.padStart(2, "0"),
      };
      return lookUpRow(shelf, "mpfs-opps-cap", code.trim().toUpperCase(), where, on, (table, row): OppsCap => {
        const cell = (name: string): string => table.cell(row, table.column(name));
        return {
          code: cell("code"),
          modifier: cell("mod"),
          carrier: cell("carrier"),
          locality: cell("locality"),
          facilityPrice: cell("facility_price"),
          nonfacilityPrice: cell("nonfacility_price"),
        };
      });
    },
  };
}

function ndcRow(table: Table, row: number): NdcCrosswalk {
  const cell = (name: string): string => table.cell(row, table.column(name));
  return {
    ndc: cell("ndc"),
    code: cell("code"),
    drugName: cell("drug_name"),
    labeler: cell("labeler"),
    dosage: cell("hcpcs_dosage"),
    packageSize: cell("pkg_size"),
    packageQuantity: cell("pkg_qty"),
    billingUnits: cell("bill_units"),
    billingUnitsPerPackage: cell("bill_units_pkg"),
  };
}

/** Eleven digits: parts of a dashed NDC are filled with leading zeros to 5-4-2. */
export function plainNdc(ndc: string): string {
  const parts = ndc.trim().split("-");
  if (parts.length !== 3) return ndc.replaceAll(/\D/g, "");
  return [5, 4, 2].map((width, index) => (parts[index] ?? "").padStart(width, "0")).join("");
}

export function ndcLookup(shelf: Shelf): NdcLookup {
  return {
    find: (ndc, at) => groupLookup(shelf, "asp-ndc", plainNdc(ndc), at, ndcRow),
    byCode(code, { on }) {
      const release = shelf.covering("asp-ndc", on);
      if (release === undefined) return shelf.notEvaluable("asp-ndc", on);
      const key = code.trim().toUpperCase();
      const table = shelf.table(release);
      const column = table.column("code");
      const rows: NdcCrosswalk[] = [];
      for (let row = 0; row < table.rowCount; row += 1) {
        if (table.cell(row, column) === key) rows.push(ndcRow(table, row));
      }
      if (rows.length > 0) return { status: "found", value: rows, release: release.ref };
      return { status: "absent", reason: `no NDC is listed for ${key} in ${release.ref.name}`, release: release.ref };
    },
  };
}
