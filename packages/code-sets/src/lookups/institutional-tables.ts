import type { CodeLookup, DrgName, Lookup, On, WireCode } from "../types.ts";
import type { Table } from "../compiled/table.ts";
import { simpleLookup } from "./policy-tables.ts";
import { lookUp, type Shelf } from "./shelf.ts";

/** The lists of the set `ub-patient`, each under the name of its field. */
export type PatientField = "patient_discharge_status" | "admission_type" | "admission_source";

interface FieldRow {
  readonly field: string;
  readonly code: string;
  readonly title: string;
}

function fieldRow(table: Table, row: number): FieldRow {
  return {
    field: table.cell(row, 0),
    code: table.cell(row, table.column("code")),
    title: table.cell(row, table.column("meaning")),
  };
}

/**
 * One of the lists about the patient's way in and out. Our own words stand where we have them. The list at hand is that
 * of Medicare claims, so a code that it lacks is not evaluable.
 */
export function patientCodeLookup(shelf: Shelf, field: PatientField): CodeLookup<WireCode> {
  const starter = shelf.starter("ub-patient");
  const own = new Map<string, string>();
  if (starter !== undefined) {
    for (const row of starter.table.rowsOf(field)) {
      const { code, title } = fieldRow(starter.table, row);
      own.set(code, title);
    }
  }
  const width = field === "patient_discharge_status" ? 2 : 1;
  const all = ({ on }: On): WireCode[] => {
    const found = lookUp(shelf, "ub-patient", field, on, (table, rows, days) =>
      rows.map((row) => ({ ...fieldRow(table, row), days })),
    );
    const codes = new Map<string, WireCode>();
    if (found.status === "found") {
      for (const { code, title, days } of found.value)
        codes.set(code, { code, title: own.get(code) ?? title, effective: days });
    }
    if (starter !== undefined && starter.from <= on) {
      for (const [code, title] of own)
        codes.set(code, { code, title, effective: codes.get(code)?.effective ?? { from: starter.from } });
    }
    return [...codes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  };
  return {
    find: (code, at): Lookup<WireCode> => {
      const wanted = code.trim().toUpperCase().padStart(width, "0");
      const value = all(at).find((each) => each.code === wanted);
      if (value === undefined) return shelf.notEvaluable("ub-patient", at.on);
      const covering = shelf.covering("ub-patient", at.on);
      const release = covering?.ref ?? (starter === undefined ? undefined : shelf.starterRef(starter));
      return release === undefined ? shelf.notEvaluable("ub-patient", at.on) : { status: "found", value, release };
    },
    all,
  };
}

/** The MS-DRG list: number, category, kind and the publisher's title. */
export function drgLookup(shelf: Shelf): CodeLookup<DrgName> {
  return simpleLookup(
    shelf,
    "msdrg",
    (table, [row = 0]) => ({
      drg: table.cell(row, 0),
      mdc: table.cell(row, table.column("mdc")),
      type: table.cell(row, table.column("type")),
      title: table.cell(row, table.column("description")),
    }),
    (code) => code.trim().padStart(3, "0"),
  );
}
