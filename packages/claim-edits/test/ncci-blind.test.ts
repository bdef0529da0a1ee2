import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate, type Claim } from "@cleanclaim/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createEditEngine, standardPacks, tablesFromCodeSets, type EditEngine } from "../src/index.ts";
import { claimWith } from "./edit-cases.ts";

const NCCI = join(import.meta.dirname, "..", "..", "..", "..", "shared", "data", "ncci");
const READY = existsSync(join(NCCI, "ptp_prac_active_2024q3.tsv.gz"));
const SUBMITTED = toDate("2024-09-03");

type Line = Readonly<Record<string, unknown>>;
type Service = "practitioner" | "outpatient";

/** One claim and what the table says of it: the code that must be held, or none. */
interface Drawn {
  readonly what: string;
  readonly claim: Claim;
  readonly held: { readonly edit: string; readonly code: string } | undefined;
}

/** Numbers that look thrown and are the same each time (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function rows(file: string): string[][] {
  const bytes = readFileSync(join(NCCI, file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
}

function claimOf(service: Service, lines: readonly Line[], over: Line = {}): Claim {
  const facility = {
    claimType: "institutional",
    typeOfBill: "13",
    statementFrom: "2024-08-14",
    statementTo: "2024-08-14",
    placeOfServiceCode: null,
    renderingProvider: null,
  };
  return claimWith(service === "outpatient" ? facility : {}, over, { lines });
}

/** Read here once more, apart from the importer: the tables as their files have them. */
function pairsOf(service: Service): { list: [string, string, string][]; all: Set<string> } {
  const file = service === "practitioner" ? "ptp_prac_active_2024q3.tsv.gz" : "ptp_out_active_2024q3.tsv.gz";
  const throwing = dice(service.length);
  const list: [string, string, string][] = [];
  const all = new Set<string>();
  const table = rows(file);
  const wanted = new Set(Array.from({ length: 60 }, () => throwing(table.length)));
  const picked = [...wanted].flatMap((at) => {
    const [column1 = "", indicator = "", , seconds = ""] = table[at] ?? [];
    const codes = seconds.split(" ");
    return [[column1, codes[throwing(codes.length)] ?? "", indicator] as [string, string, string]];
  });
  const codes = new Set(picked.flatMap(([a, b]) => [a, b]));
  for (const [column1 = "", , , seconds = ""] of table)
    if (codes.has(column1))
      for (const second of seconds.split(" ")) if (codes.has(second)) all.add(`${column1} ${second}`);
  for (const pair of picked) if (!all.has(`${pair[1]} ${pair[0]}`)) list.push(pair);
  return { list, all };
}

function pairCases(service: Service): Drawn[] {
  const [never, needs] = service === "practitioner" ? ["NCCI-001", "NCCI-002"] : ["NCCI-005", "NCCI-006"];
  return pairsOf(service).list.flatMap(([one, two, indicator], index): Drawn[] => {
    const first = { procedureCode: one };
    const second = { procedureCode: two };
    const turned = index % 2 === 0;
    const of = (a: Line, b: Line, over?: Line): Claim => claimOf(service, turned ? [b, a] : [a, b], over);
    const held = { edit: indicator === "0" ? never : needs, code: two };
    const lifted = indicator === "0" ? held : undefined;
    const modifier = ["59", "XE", "XS", "XP", "XU"][index % 5] ?? "59";
    const name = `${service} ${one}/${two} (${indicator})`;
    return [
      { what: `${name} bare`, claim: of(first, second), held },
      { what: `${name} ${modifier} on two`, claim: of(first, { ...second, modifiers: [modifier] }), held: lifted },
      { what: `${name} ${modifier} on one`, claim: of({ ...first, modifiers: [modifier] }, second), held: lifted },
      { what: `${name} KX`, claim: of(first, { ...second, modifiers: ["KX"] }), held },
      {
        what: `${name} two days`,
        claim: of(first, { ...second, serviceFrom: "2024-08-15" }, { statementTo: null }),
        held: undefined,
      },
    ];
  });
}

const LIMITS = {
  practitioner: { key: "prac", line: "NCCI-013", day: "NCCI-014" },
  outpatient: { key: "out", line: "NCCI-015", day: "NCCI-016" },
} as const;

function unitCases(service: Service): Drawn[] {
  const { key, line, day } = LIMITS[service];
  const table = rows("mue_2024q3.tsv.gz").filter((row) => row[1] === key);
  const throwing = dice(99 + service.length);
  return ["1", "2", "3"].flatMap((indicator) => {
    const fitting = table.filter((row) => row[3] === indicator);
    return Array.from({ length: 12 }, () => fitting[throwing(fitting.length)] ?? []).flatMap(
      ([code = "", , text = "0"]) => {
        const limit = Number(text);
        const lineOf = (units: number, modifiers: string[] = []): Line => ({
          procedureCode: code,
          units: String(units),
          modifiers,
        });
        const held = { edit: indicator === "1" ? line : day, code };
        const name = `${service} ${code} limit ${text} (${indicator})`;
        const over: Drawn[] = [{ what: `${name} over`, claim: claimOf(service, [lineOf(limit + 1)]), held }];
        if (limit === 0) return over;
        const split = claimOf(service, [lineOf(limit), lineOf(1, ["59"])]);
        return [
          ...over,
          { what: `${name} at`, claim: claimOf(service, [lineOf(limit)]), held: undefined },
          { what: `${name} split`, claim: split, held: indicator === "1" ? undefined : held },
        ];
      },
    );
  });
}

function addOnCases(): Drawn[] {
  const table = rows("addon_codes_2024q3.tsv").filter(([primary, , type]) => type === "1" && primary !== "CCCCC");
  const throwing = dice(7);
  return Array.from({ length: 25 }, () => table[throwing(table.length)] ?? []).flatMap(
    ([primary = "", code = ""]): Drawn[] => {
      const held = { edit: "NCCI-020", code };
      const alone = { procedureCode: code };
      return [
        { what: `${code} alone`, claim: claimOf("practitioner", [alone]), held },
        {
          what: `${code} with ${primary}`,
          claim: claimOf("practitioner", [alone, { procedureCode: primary }]),
          held: undefined,
        },
      ];
    },
  );
}

// Needs ../shared/data beside the checkout; without it the cases beside each edit cover the ground.
describe.skipIf(!READY)("cases drawn blindly from the NCCI tables of ../shared/data", () => {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-ncci-blind-"));
  let engine: EditEngine;
  beforeAll(() => {
    importCodeSets(store, NCCI);
    const edits = standardPacks.flatMap((pack) => pack.edits).filter((edit) => /^(NCCI|AMT-004)/.test(edit.id));
    engine = createEditEngine({
      packs: [{ id: "ncci", name: "NCCI", version: "1", edits, requirements: [] }],
      tables: tablesFromCodeSets(openCodeSetStore(store)),
    });
  }, 120_000);
  afterAll(() => {
    rmSync(store, { recursive: true, force: true });
  });

  it.each([
    ["pairs of practitioners", () => pairCases("practitioner"), 200, "NCCI-00"],
    ["pairs of outpatient care", () => pairCases("outpatient"), 200, "NCCI-00"],
    ["units of practitioners", () => unitCases("practitioner"), 60, "NCCI-01"],
    ["units of outpatient care", () => unitCases("outpatient"), 60, "NCCI-01"],
    ["add-on codes", addOnCases, 40, "NCCI-02"],
  ] as const)("%s: all defects found on their line, nothing else held", (_, draw, least, family) => {
    const drawn = draw();
    expect(drawn.length).toBeGreaterThan(least);
    const wrong = drawn.flatMap(({ what, claim, held }) => {
      const [check] = engine.check({ claims: [claim], submittedOn: SUBMITTED });
      const found = (check?.findings ?? []).filter(({ severity }) => severity === "error");
      const names = found.map(({ edit, line }) => `${edit} ${claim.lines[(line ?? 0) - 1]?.procedureCode ?? ""}`);
      const wanted = held === undefined ? [] : [`${held.edit} ${held.code}`];
      // A code drawn for one table may have a row in another, which is another question.
      const asked = names.filter((name) => name.startsWith(family));
      return JSON.stringify(asked.toSorted()) === JSON.stringify(wanted) ? [] : [`${what}: ${names.join(", ")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("holds nothing on days that no table covers, and says so", () => {
    const days = ["2024-06-30", "2024-10-01", "2026-01-05"];
    for (const day of days) {
      for (const { claim, held } of [
        ...pairCases("practitioner").slice(0, 40),
        ...unitCases("practitioner").slice(0, 40),
      ]) {
        const lines = claim.lines.map((line) => ({ ...line, serviceFrom: toDate(day) }));
        const [check] = engine.check({ claims: [{ ...claim, lines }], submittedOn: toDate("2026-02-01") });
        expect(check?.findings.filter(({ edit }) => edit !== "NCCI-003")).toEqual([]);
        if (held !== undefined) expect(check?.notEvaluated.map(({ edit }) => edit)).toContain(held.edit);
      }
    }
  });
});
