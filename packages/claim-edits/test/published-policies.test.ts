import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate } from "@cleanclaim/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createEditEngine, standardPacks, tablesFromCodeSets, type EditEngine } from "../src/index.ts";
import { claimWith } from "./edit-cases.ts";

const LIST =
  "policy_id,title,payers,procedure_codes,covered_diagnoses,frequency,states,effective_from\n" +
  "P-1,Upper endoscopy,MB,43239,K20-K31 R10,,,2024-01-01\n" +
  "P-2,Hemoglobin A1c,MB,83036,,1 in 90 days,,2024-01-01\n" +
  "P-3,Only in Texas,MB,93000,I48,,TX,2024-01-01\n";

describe("policies that were imported", () => {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-policies-"));
  let engine: EditEngine;
  beforeAll(() => {
    writeFileSync(join(store, "policies.csv"), LIST);
    importCodeSets(store, join(store, "policies.csv"));
    engine = createEditEngine({ packs: standardPacks, tables: tablesFromCodeSets(openCodeSetStore(store)) });
  });
  afterAll(() => {
    rmSync(store, { recursive: true, force: true });
  });

  const necessity = (...claims: Readonly<Record<string, unknown>>[]): string[] => {
    const [first = {}, ...history] = claims;
    const [check] = engine.check({
      claims: [claimWith(first)],
      history: history.map((overlay, index) => claimWith({ patientControlNumber: `H${index}` }, overlay)),
      submittedOn: toDate("2024-09-03"),
    });
    return (check?.findings ?? []).map((finding) => finding.edit).filter((edit) => edit.startsWith("MN-"));
  };

  it("catch a procedure that the diagnosis does not support before the payer does", () => {
    expect(necessity({ diagnoses: [{ code: "J06.9" }], lines: [{ procedureCode: "43239" }] })).toEqual(["MN-001"]);
    expect(necessity({ diagnoses: [{ code: "K25.9" }], lines: [{ procedureCode: "43239" }] })).toEqual([]);
    expect(necessity({ diagnoses: [{ code: "K32" }], lines: [{ procedureCode: "43239" }] })).toEqual(["MN-001"]);
  });

  it("count what the patient had before", () => {
    const earlier = { lines: [{ procedureCode: "83036", serviceFrom: "2024-06-14" }] };
    expect(necessity({ lines: [{ procedureCode: "83036" }] }, earlier)).toEqual(["MN-004"]);
    expect(necessity({ lines: [{ procedureCode: "83036" }] })).toEqual([]);
  });

  it("bind in their states only", () => {
    expect(necessity({ diagnoses: [{ code: "J06.9" }], lines: [{ procedureCode: "93000" }] })).toEqual([]);
    const texas = { billingProvider: { address: { state: "TX" } } };
    expect(necessity({ ...texas, diagnoses: [{ code: "J06.9" }], lines: [{ procedureCode: "93000" }] })).toEqual([
      "MN-001",
    ]);
  });
});
