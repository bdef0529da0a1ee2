import type { Table } from "../compiled/table.ts";
import { SETS } from "../set-registry.ts";
import type {
  AnesthesiaBase,
  AscRow,
  ClinicalLabFee,
  CodeLookup,
  ComplicationLevel,
  ComplicationLookup,
  DrgWeight,
  Lookup,
  On,
} from "../types.ts";
import { simpleLookup } from "./policy-tables.ts";
import { lookUp, type Shelf } from "./shelf.ts";

function cellOf(table: Table, row: number, name: string): string {
  return table.columnNames.includes(name) ? table.cell(row, table.column(name)) : "";
}

/** Base units of anesthesia services, from the file CMS publishes. */
export function anesthesiaBaseLookup(shelf: Shelf): CodeLookup<AnesthesiaBase> {
  return simpleLookup(
    shelf,
    "anesthesia-base",
    (table, [row = 0]) => ({ code: table.cell(row, 0), units: cellOf(table, row, "units") }),
    (code) => code.trim().padStart(5, "0"),
  );
}

/** The clinical laboratory fee schedule; the row without a modifier unless one is asked for. */
export function clinicalLabLookup(shelf: Shelf): {
  find(code: string, modifier: string, at: On): Lookup<ClinicalLabFee>;
} {
  return {
    find(code, modifier, { on }) {
      const key = code.trim().toUpperCase();
      const found = lookUp(
        shelf,
        "clinical-lab",
        key,
        on,
        (table, rows): { readonly fee: ClinicalLabFee | undefined } => {
          const row = rows.find((candidate) => cellOf(table, candidate, "mod").trim() === modifier);
          return {
            fee:
              row === undefined
                ? undefined
                : { code: key, modifier, rate: cellOf(table, row, "rate"), indicator: cellOf(table, row, "indicator") },
          };
        },
      );
      if (found.status === "not-evaluable") return found;
      const fee = found.status === "found" ? found.value.fee : undefined;
      if (fee !== undefined) return { status: "found", value: fee, release: found.release };
      const reason = `${`${key} ${modifier}`.trim()} is not in ${SETS["clinical-lab"].label} ${found.release.name}`;
      return { status: "absent", reason, release: found.release };
    },
  };
}

/** Ambulatory surgical centers: Addendum AA (procedures) or BB (ancillary services). */
export function ascLookup(shelf: Shelf, set: "asc-procedures" | "asc-ancillary"): CodeLookup<AscRow> {
  return simpleLookup(shelf, set, (table, [row = 0]) => ({
    code: table.cell(row, 0),
    paymentIndicator: cellOf(table, row, "pi"),
    discounted: cellOf(table, row, "mult_proc_discount") === "Y",
    rate: cellOf(table, row, "rate"),
  }));
}

/** Weights and mean stays of MS-DRGs (Table 5 of the yearly rule). */
export function drgWeightLookup(shelf: Shelf): CodeLookup<DrgWeight> {
  return simpleLookup(
    shelf,
    "msdrg-weights",
    (table, [row = 0]) => ({
      drg: table.cell(row, 0),
      weight: cellOf(table, row, "weight"),
      geometricMeanStay: cellOf(table, row, "gmlos"),
      arithmeticMeanStay: cellOf(table, row, "amlos"),
      postAcute: /^y/i.test(cellOf(table, row, "post_acute")),
      specialPay: /^y/i.test(cellOf(table, row, "special_pay")),
    }),
    (drg) => drg.trim().padStart(3, "0"),
  );
}

const undotted = (code: string): string => code.replace(".", "").trim().toUpperCase();

/** Whether a secondary diagnosis counts as a complication beside a principal one (MS-DRG definitions, appendix C). */
export function complicationLookup(shelf: Shelf): ComplicationLookup {
  return {
    level(code, principal, { on }) {
      const found = lookUp(shelf, "msdrg-cc", undotted(code), on, (table, [row = 0]) => ({
        level: table.cell(row, table.column("level")),
        group: table.cell(row, table.column("pdx_group")),
      }));
      if (found.status === "not-evaluable") return found;
      const none: ComplicationLevel = { level: "none", group: "", excluded: false, exclusionKnown: true };
      if (found.status === "absent") return { status: "found", value: none, release: found.release };
      const { group } = found.value;
      const level = found.value.level === "MCC" ? "MCC" : "CC";
      if (group === "")
        return {
          status: "found",
          value: { level, group, excluded: false, exclusionKnown: false },
          release: found.release,
        };
      const list = lookUp(shelf, "msdrg-pdx-exclusion", group, on, (table, [row = 0]) =>
        table.cell(row, table.column("codes")).split(" "),
      );
      if (list.status === "not-evaluable") return list;
      const excluded = list.status === "found" && list.value.includes(undotted(principal));
      const value = { level, group, excluded, exclusionKnown: list.status === "found" } as const;
      return { status: "found", value, release: found.release };
    },
  };
}
