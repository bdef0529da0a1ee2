import { parseDate } from "@cleanclaim/model";
import type { Table } from "../compiled/table.ts";
import { SETS } from "../set-registry.ts";
import type {
  AddOnCode,
  AddOnLookup,
  CodeLookup,
  Lookup,
  MceLookup,
  MceRule,
  Mue,
  MueService,
  On,
  PtpLookup,
  PtpPair,
  PtpService,
  SetName,
} from "../types.ts";
import { allRows, lookUp, type Shelf, type ShelfRelease } from "./shelf.ts";

const MUE_SERVICE: Readonly<Record<MueService, string>> = { practitioner: "prac", outpatient: "out", dme: "dme" };

function plainCode(code: string): string {
  return code.trim().toUpperCase();
}

function pairOf(first: string, second: string, attributes: readonly string[]): PtpPair {
  const [indicator = "", rationale = "", deleted = ""] = attributes;
  const deletedOn = parseDate(deleted);
  return {
    column1: first,
    column2: second,
    indicator: indicator === "0" || indicator === "1" ? indicator : "9",
    rationale,
    ...(deletedOn === undefined ? {} : { deletedOn }),
  };
}

/** NCCI procedure-to-procedure edits of one service. */
export class PtpReader implements PtpLookup {
  private readonly shelf: Shelf;
  private readonly active: SetName;
  private readonly deleted: SetName;

  constructor(shelf: Shelf, service: PtpService) {
    this.shelf = shelf;
    this.active = service === "practitioner" ? "ncci-ptp-practitioner" : "ncci-ptp-outpatient";
    this.deleted = service === "practitioner" ? "ncci-ptp-practitioner-deleted" : "ncci-ptp-outpatient-deleted";
  }

  private pairIn(release: ShelfRelease, first: string, second: string, on: string): PtpPair | undefined {
    const found = this.shelf.pairs(release).find(first, second);
    // Publishers' files carry first and last days as third and fourth attribute; the compact tables are active only.
    const onTheDay = found.filter((attributes) => {
      const [, , last = "", begins = ""] = attributes;
      return (begins === "" || begins <= on) && (last === "" || on <= last);
    });
    // A pair taken back (9) may stand beside the row that took its place.
    const inForce = onTheDay.find(([indicator]) => indicator !== "9") ?? onTheDay[0];
    return inForce === undefined ? undefined : pairOf(first, second, inForce);
  }

  find(column1: string, column2: string, { on }: On): Lookup<PtpPair> {
    const first = plainCode(column1);
    const second = plainCode(column2);
    const release = this.shelf.covering(this.active, on);
    if (release === undefined) return this.shelf.notEvaluable(this.active, on);
    const pair = this.pairIn(release, first, second, on);
    if (pair !== undefined) return { status: "found", value: pair, release: release.ref };
    const reason = `no edit between ${first} and ${second} in ${SETS[this.active].label} ${release.ref.name}`;
    const gone = this.shelf.covering(this.deleted, on);
    const old = gone === undefined ? undefined : this.shelf.pairs(gone).find(first, second)[0];
    if (old === undefined) return { status: "absent", reason, release: release.ref };
    return { status: "absent", reason: `${reason}; deleted`, release: release.ref, known: pairOf(first, second, old) };
  }

  findEither(first: string, second: string, at: On): Lookup<PtpPair> {
    const forward = this.find(first, second, at);
    if (forward.status !== "absent") return forward;
    const backward = this.find(second, first, at);
    return backward.status === "found" ? backward : forward;
  }
}

function mueRow(table: Table, row: number): Mue {
  // CMS writes the number and its meaning into one cell: "2 Date of Service Edit: Policy".
  const mai = table.cell(row, table.column("mai")).trim().slice(0, 1);
  return {
    code: table.cell(row, 0),
    units: Number(table.cell(row, table.column("units"))),
    adjudication: mai === "1" || mai === "2" ? mai : "3",
    rationale: table.cell(row, table.column("rationale")),
  };
}

/** Medically unlikely edits of one service. A code may have a limit for one service and none for another. */
export function mueLookup(shelf: Shelf, service: MueService): CodeLookup<Mue> {
  const wanted = MUE_SERVICE[service];
  const rowFor = (table: Table, rows: readonly number[]): number | undefined =>
    rows.find((row) => table.cell(row, table.column("service")) === wanted);
  return {
    find(code, { on }) {
      const found = lookUp(shelf, "ncci-mue", plainCode(code), on, (table, rows) => {
        const row = rowFor(table, rows);
        return row === undefined ? undefined : mueRow(table, row);
      });
      if (found.status !== "found")
        return found.status === "absent" ? { status: "absent", reason: found.reason, release: found.release } : found;
      if (found.value === undefined) {
        return {
          status: "absent",
          reason: `no limit is published for ${plainCode(code)} (${service})`,
          release: found.release,
        };
      }
      return { status: "found", value: found.value, release: found.release };
    },
    all({ on }) {
      const release = shelf.covering("ncci-mue", on);
      if (release === undefined) return [];
      const table = shelf.table(release);
      const out: Mue[] = [];
      for (let row = 0; row < table.rowCount; row += 1) {
        if (table.cell(row, table.column("service")) === wanted) out.push(mueRow(table, row));
      }
      return out;
    },
  };
}

export function addOnLookup(shelf: Shelf): AddOnLookup {
  return {
    find(code, { on }) {
      return lookUp(shelf, "ncci-add-on", plainCode(code), on, (table, rows): AddOnCode => {
        const primaries = rows.map((row) => table.cell(row, table.column("primary")));
        const type = table.cell(rows[0] ?? 0, table.column("type"));
        return {
          code: plainCode(code),
          type: type === "1" || type === "2" ? type : "3",
          primaries: [...new Set(primaries)].filter((primary) => primary !== "CCCCC"),
          contractorDefined: primaries.includes("CCCCC"),
        };
      });
    },
  };
}

function mceRule(group: string, text: string): MceRule | undefined {
  if (group === "Sex") return { kind: "sex", sex: text.startsWith("Female") ? "F" : "M", text };
  if (/manifestation/i.test(text)) return { kind: "manifestation", text };
  const range = /(\d+)\s*[-–]\s*(\d+)/.exec(text);
  if (range !== null) return { kind: "age", from: Number(range[1]), to: Number(range[2]), text };
  return /age 0/i.test(text) ? { kind: "age", from: 0, to: 0, text } : undefined;
}

/** Medicare Code Editor lists. No row for a diagnosis means that no rule bears on it. */
export function mceLookup(shelf: Shelf): MceLookup {
  return {
    rules(code, { on }) {
      const key = plainCode(code).replaceAll(".", "");
      const found = lookUp(shelf, "mce-dx-edits", key, on, (table, rows): readonly MceRule[] =>
        rows.map((row) => mceRule(table.cell(row, 1), table.cell(row, 2))).filter((rule) => rule !== undefined),
      );
      return found.status === "absent" ? { status: "found", value: [], release: found.release } : found;
    },
  };
}

/** Rows of a set under one key, all of them, each as a value. */
export function groupLookup<T>(
  shelf: Shelf,
  set: SetName,
  key: string,
  at: On,
  read: (table: Table, row: number) => T,
): Lookup<readonly T[]> {
  return lookUp(shelf, set, key, at.on, (table, rows): readonly T[] => rows.map((row) => read(table, row)));
}

/** A look-up by code whose rows stand alone. */
export function simpleLookup<T>(
  shelf: Shelf,
  set: SetName,
  read: Parameters<typeof allRows<T>>[3],
  normalise: (code: string) => string = plainCode,
): CodeLookup<T> {
  return {
    find: (code, { on }) => lookUp(shelf, set, normalise(code), on, read),
    all: ({ on }) => allRows(shelf, set, on, read),
  };
}
