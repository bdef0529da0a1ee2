import type { CodeSets, MueService, PtpService } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";

import { found, remembered } from "./code-sets-lookups.ts";
import type { AddOnTable, ProcedurePairRow, ProcedurePairTable, UnitLimitTable } from "./reference-tables.ts";

function adjudication(text: "1" | "2" | "3"): 1 | 2 | 3 {
  return text === "1" ? 1 : text === "2" ? 2 : 3;
}

/** The pairs of one service in force on a day; those asked for before are kept by column one. */
export function procedurePairs(service: PtpService): (sets: CodeSets, on: CalendarDate) => ProcedurePairTable {
  return (sets, on) => {
    const pairs = sets.ncciPtp(service);
    const look = (column1: string, column2: string): ProcedurePairRow | undefined => {
      const pair = found(pairs.find(column1, column2, { on }));
      return pair === undefined ? undefined : { modifierIndicator: pair.indicator, rationale: pair.rationale };
    };
    const column = remembered((column1) => remembered((column2: string) => look(column1, column2)));
    return { find: (column1, column2) => column(column1)(column2) };
  };
}

/** The unit limits of one service. */
export function unitLimits(service: MueService): (sets: CodeSets, on: CalendarDate) => UnitLimitTable {
  return (sets, on) => {
    const limits = sets.mue(service);
    return {
      find: remembered((code) => {
        const limit = found(limits.find(code, { on }));
        return limit === undefined
          ? undefined
          : { units: limit.units, adjudicationIndicator: adjudication(limit.adjudication), rationale: limit.rationale };
      }),
    };
  };
}

/** Add-on codes: types 2 and 3 leave primaries to the contractor. */
export function addOns(sets: CodeSets, on: CalendarDate): AddOnTable {
  return {
    find: remembered((code) => {
      const row = found(sets.addOn.find(code, { on }));
      if (row === undefined) return undefined;
      return { type: adjudication(row.type), primaries: row.primaries, contractorDefined: row.type !== "1" };
    }),
  };
}
