import { describe, expect, it } from "vitest";

import { openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate, type Claim } from "@cleanclaim/model";

import { createEditEngine, firstOf, standardPacks, tablesFromCodeSets, tablesFromRows } from "../src/index.ts";
import { CLEAN_INSTITUTIONAL_CLAIMS } from "./institutional-clean-claims.ts";
import { SEEDED_DEFECTS } from "./institutional-defects-table.ts";

const YEAR = { edition: "test 2024", from: "2024-01-01", until: "2025-01-01" };
const STATUS = {
  C: "33533",
  E1: "A9270",
  B: "99213",
  Y: "E0100",
  J2: "99283 99284 99291 G0463",
  S: "96365 96413 G0390",
  T: "12001",
  J1: "45385 49505",
  K: "J9035",
  N: "J0696 G0378 36415",
  Q4: "80053 85025 84443 82306",
};

/** Small tables of our own over the lists that ship, so that every edit has what it asks for. */
const tables = firstOf(
  tablesFromRows({
    "opps-status": [
      {
        ...YEAR,
        rows: Object.entries(STATUS).flatMap(([statusIndicator, codes]) =>
          codes.split(" ").map((code) => ({ code, statusIndicator })),
        ),
      },
    ],
    "poa-exempt": [
      { ...YEAR, rows: ["Z87.891", "Z37.0", "Z3A.39", "Z38.00", "O80", "Y65.52"].map((code) => ({ code })) },
    ],
    icd10pcs: [{ ...YEAR, rows: ["0DTJ4ZZ", "10E0XZZ", "5A1955Z"].map((code) => ({ code })) }],
    "ms-drg": [{ ...YEAR, rows: [{ drg: "193" }] }],
    "code-editor-lists": [{ ...YEAR, rows: [] }],
    icd10cm: [
      { ...YEAR, complete: false, rows: [{ code: "J96.0", billable: false }, { code: "J96.00" }, { code: "J96.01" }] },
    ],
    "medicare-code-editor": [
      {
        ...YEAR,
        rows: [
          { code: "D63.1", manifestation: true },
          { code: "O24.410", age: { name: "Maternity", from: 9, to: 64 } },
        ],
      },
    ],
  }),
  tablesFromCodeSets(openCodeSetStore("no-such-data-directory")),
);
const engine = createEditEngine({ packs: standardPacks, tables });
const submittedOn = toDate("2024-09-03");

type Tree = Record<string, unknown>;

function changed(claim: Claim, change: Readonly<Record<string, unknown>>): Claim {
  const copy = structuredClone(claim);
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    // Paths of our own table over a claim of our own: objects all the way, arrays by position.
    const owner = steps.reduce<Tree>((tree, step) => tree[step] as Tree, copy as unknown as Tree);
    if (value !== null) owner[last] = value;
    else if (Array.isArray(owner)) owner.splice(Number(last), 1);
    else Reflect.deleteProperty(owner, last);
  }
  return copy;
}

function findingsOf(claim: Claim): { edit: string; field: string; line: number | null; message: string }[] {
  const [check] = engine.check({ claims: [claim], submittedOn });
  return (check?.findings ?? [])
    .filter((finding) => finding.severity !== "advice")
    .map(({ edit, field = "", line, message }) => ({ edit, field, line, message }));
}

describe("clean institutional claims", () => {
  it.each(Object.entries(CLEAN_INSTITUTIONAL_CLAIMS))("%s raises nothing", (_, claim) => {
    expect(findingsOf(claim)).toEqual([]);
  });
});

describe("seeded faults on institutional claims", () => {
  it.each(SEEDED_DEFECTS.map((defect) => [defect.name, defect] as const))("%s is found in its place", (_, defect) => {
    const claim = CLEAN_INSTITUTIONAL_CLAIMS[defect.claim];
    if (claim === undefined) throw new Error(`no clean claim ${defect.claim}`);
    const found = findingsOf(changed(claim, defect.change));
    const wanted = { edit: defect.edit, field: defect.field, line: defect.line ?? null };
    expect(found.map(({ edit, field, line }) => ({ edit, field, line }))).toContainEqual(wanted);
  });
});
