import type { CalendarDate } from "@cleanclaim/model";

import type { CheckInput } from "./edit.ts";
import type { OpenedTable, ReferenceTables, TableName } from "./reference-tables.ts";

/** How an edit opens tables: for the day of its subject, or for a day it names. */
export type TableOpener = CheckInput["table"];

/** Days whose tables are kept open at most; a run over old claims asks for a few thousand. */
const KEPT_DAYS = 4096;

/** Tables opened once a day and name. What was not there for a day is remembered as well. */
export class OpenedTables {
  readonly #tables: ReferenceTables;
  readonly #byDay = new Map<CalendarDate, Map<TableName, unknown>>();
  readonly #openers = new Map<CalendarDate, TableOpener>();

  constructor(tables: ReferenceTables) {
    this.#tables = tables;
  }

  /** The opener for subjects of one day; the same function for each of them. */
  on(day: CalendarDate): TableOpener {
    let opener = this.#openers.get(day);
    if (opener === undefined) {
      opener = (name, other) => this.#open(name, other ?? day);
      if (this.#openers.size >= KEPT_DAYS) this.#openers.clear();
      this.#openers.set(day, opener);
    }
    return opener;
  }

  #open<Name extends TableName>(name: Name, on: CalendarDate): OpenedTable<Name> | undefined {
    let ofDay = this.#byDay.get(on);
    if (ofDay === undefined) {
      ofDay = new Map();
      if (this.#byDay.size >= KEPT_DAYS) this.#byDay.clear();
      this.#byDay.set(on, ofDay);
    }
    let table = ofDay.get(name);
    if (table === undefined && !ofDay.has(name)) {
      table = this.#tables.open(name, on);
      ofDay.set(name, table);
    }
    // The entry of this name holds only what `open` answered for this name.
    return table as OpenedTable<Name> | undefined;
  }
}
