import type { Table } from "../compiled/table.ts";
import type { PolicyFacts } from "../import/coverage-facts.ts";
import type { CoveragePolicyLookup, Lookup, PublishedPolicy, SetName } from "../types.ts";
import type { Shelf, ShelfRelease } from "./shelf.ts";

/** The sets that hold policies: billing articles, local coverage determinations, payers' own. */
export const POLICY_SETS = [
  "coverage-policies",
  "coverage-policies-lcd",
  "coverage-policies-payer",
] as const satisfies readonly SetName[];

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : text.split(" ");
}

function readPolicy(table: Table, key: string): PublishedPolicy | undefined {
  const cells = new Map(table.rowsOf(key).map((row) => [table.cell(row, 1), table.cell(row, 2)]));
  const text = cells.get("facts");
  if (text === undefined) return undefined;
  // `policyRows` of the importers is the only writer of these cells.
  const facts = JSON.parse(text) as PolicyFacts;
  return {
    ...facts,
    procedureCodes: listed(cells.get("procedures")),
    covered: listed(cells.get("covered")),
    nonCovered: listed(cells.get("never")),
  };
}

/** Policies about a procedure, of every set that covers the day. A policy is read once and then kept. */
export function coveragePolicyLookup(shelf: Shelf): CoveragePolicyLookup {
  const known = new WeakMap<Table, Map<string, PublishedPolicy | undefined>>();
  const policiesIn = (release: ShelfRelease, code: string): PublishedPolicy[] => {
    const table = shelf.table(release);
    let read = known.get(table);
    if (read === undefined) {
      read = new Map();
      known.set(table, read);
    }
    const found: PublishedPolicy[] = [];
    for (const row of table.rowsOf(code)) {
      const key = table.cell(row, 2);
      if (!read.has(key)) read.set(key, readPolicy(table, key));
      const policy = read.get(key);
      if (policy !== undefined) found.push(policy);
    }
    return found;
  };
  return {
    policiesFor(code, { on }): Lookup<readonly PublishedPolicy[]> {
      const releases = POLICY_SETS.flatMap((set) => shelf.covering(set, on) ?? []);
      const [first] = releases;
      if (first === undefined) return shelf.notEvaluable("coverage-policies", on);
      return { status: "found", value: releases.flatMap((release) => policiesIn(release, code)), release: first.ref };
    },
  };
}
