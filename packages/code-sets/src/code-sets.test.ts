import { toDate } from "@cleanclaim/model";
import { beforeAll, describe, expect, it } from "vitest";
import { type CodeSets, codesShow, importCodeSets, openCodeSetStore } from "./index.ts";
import { publishedFolder, temporaryFolder } from "./test-fixtures.ts";

const fy2025 = { on: toDate("2025-09-30") };
const fy2026 = { on: toDate("2025-10-01") };
const quarter = { on: toDate("2024-08-14") };

describe("code sets over small published files", () => {
  let codeSets: CodeSets;

  beforeAll(() => {
    const data = temporaryFolder();
    importCodeSets(data, publishedFolder());
    codeSets = openCodeSetStore(data);
  });

  it("knows a code on the last day of its life and not on the next", () => {
    const before = codeSets.icd10cm.find("g35", fy2025);
    expect(before).toMatchObject({ status: "found", value: { code: "G35", billable: true } });
    const after = codeSets.icd10cm.find("G35", fy2026);
    expect(after).toMatchObject({ status: "found", value: { billable: false } });
    expect(codeSets.icd10cm.find("G35.A", fy2025)).toMatchObject({
      status: "absent",
      reason: "G35.A starts on 2025-10-01",
    });
    expect(codeSets.icd10cm.find("G35.A", fy2026)).toMatchObject({ status: "found" });
    expect(codeSets.icd10cm.billablePeriods("G35")).toEqual([{ from: "2024-10-01", until: "2025-10-01" }]);
  });

  it("does not fall back to another release", () => {
    expect(codeSets.icd10cm.find("K25.9", { on: toDate("2023-05-01") })).toMatchObject({
      status: "not-evaluable",
      because: "no-release",
    });
    expect(codeSets.ncciPtp("practitioner").find("11111", "22222", { on: toDate("2024-10-01") })).toMatchObject({
      status: "not-evaluable",
    });
    expect(codeSets.feeSchedule.find("99213", "", quarter)).toMatchObject({
      status: "not-evaluable",
      because: "not-loaded",
    });
  });

  it("answers from the starter list after the last official release, and says nothing of codes that list lacks", () => {
    const later = { on: toDate("2026-11-22") };
    expect(codeSets.icd10cm.find("K25.9", later)).toMatchObject({
      status: "found",
      release: { name: "starter", complete: false },
    });
    expect(codeSets.icd10cm.find("G35.A", later)).toMatchObject({ status: "not-evaluable" });
  });

  it("walks the hierarchy and finds the unspecified code", () => {
    expect(codeSets.icd10cm.children("K25", fy2026).map((item) => item.code)).toEqual(["K25.0", "K25.9"]);
    expect(codeSets.icd10cm.ancestors("S52.501A", fy2026).map((item) => item.code)).toEqual([
      "S52",
      "S52.5",
      "S52.50",
      "S52.501",
    ]);
    expect(codeSets.icd10cm.unspecifiedUnder("S52.5", fy2026)?.code).toBe("S52.509A");
    expect(codeSets.icd10cm.unspecifiedUnder("K25", fy2026)?.code).toBe("K25.9");
    expect(codeSets.icd10cm.chapterOf("K25.9", fy2026)?.number).toBe("11");
  });

  it("inherits notes and seventh characters", () => {
    const notes = codeSets.icd10cm.notes("K25.9", fy2026);
    if (notes.status !== "found") throw new Error("expected notes");
    expect(notes.value.notes.map((note) => `${note.kind} ${note.from}`)).toEqual([
      "includes K25",
      "excludes1 K25",
      "excludes2 11",
    ]);
    const fracture = codeSets.icd10cm.notes("S52.501A", fy2026);
    expect(fracture).toMatchObject({
      status: "found",
      value: { seventhCharacters: { A: "initial encounter for closed fracture" } },
    });
  });

  it("finds the Excludes1 note between two codes in either order", () => {
    expect(codeSets.icd10cm.excludes1Between("K29.00", "K25.9", fy2026)).toMatchObject({
      status: "found",
      value: { from: "K25" },
    });
    expect(codeSets.icd10cm.excludes1Between("K25.9", "K29.00", fy2026).status).toBe("found");
    expect(codeSets.icd10cm.excludes1Between("K25.9", "K25.0", fy2026).status).toBe("absent");
  });

  it("reads a code's own dates, also before the release that lists it", () => {
    expect(codeSets.hcpcs.find("J9001", { on: toDate("2024-03-31") })).toMatchObject({ status: "found" });
    expect(codeSets.hcpcs.find("J9001", quarter)).toMatchObject({ status: "absent", known: { code: "J9001" } });
    expect(codeSets.hcpcs.find("J9002", quarter)).toMatchObject({ status: "found", value: { unitDose: "5 mg" } });
    expect(codeSets.hcpcs.find("J9003", quarter)).toMatchObject({ status: "absent" });
  });

  it("finds coding edits", () => {
    const ptp = codeSets.ncciPtp("practitioner");
    expect(ptp.find("11111", "33333", quarter)).toMatchObject({
      status: "found",
      value: { indicator: "1", rationale: "Misuse of codes" },
    });
    expect(ptp.find("33333", "11111", quarter).status).toBe("absent");
    expect(ptp.findEither("44444", "11111", quarter)).toMatchObject({
      status: "found",
      value: { column1: "11111", indicator: "0" },
    });
    expect(codeSets.mue("practitioner").find("J9002", quarter)).toMatchObject({
      value: { units: 4, adjudication: "3" },
    });
    expect(codeSets.mue("outpatient").find("J9002", quarter)).toMatchObject({ value: { units: 8 } });
    expect(codeSets.mue("dme").find("J9002", quarter).status).toBe("absent");
    expect(codeSets.addOn.find("99999", quarter)).toMatchObject({
      value: { type: "1", primaries: ["11111"], contractorDefined: false },
    });
    expect(codeSets.addOn.find("88888", quarter)).toMatchObject({ value: { primaries: [], contractorDefined: true } });
    expect(codeSets.addOn.find("11111", quarter).status).toBe("absent");
    expect(codeSets.mce.rules("K25.9", quarter)).toMatchObject({ value: [{ kind: "age", from: 15, to: 124 }] });
    expect(codeSets.mce.rules("K25.0", quarter)).toMatchObject({ value: [{ kind: "sex", sex: "M" }] });
    expect(codeSets.mce.rules("G35", quarter)).toMatchObject({ status: "found", value: [] });
  });

  it("finds rates as text", () => {
    const january = { on: toDate("2026-01-15") };
    expect(codeSets.gpci.find("1112", "5", { on: toDate("2025-12-31") })).toMatchObject({
      value: { work: "1.1", name: "SAN FRANCISCO, TEST" },
    });
    expect(codeSets.gpci.find("01112", "05", january).status).toBe("not-evaluable");
    expect(codeSets.aspLimit.find("j9002", january)).toMatchObject({ value: { paymentLimit: "1.234" } });
    expect(codeSets.ndcCrosswalk.find("1-2-3", january)).toMatchObject({
      value: [{ code: "J9002", billingUnits: "2" }],
    });
    expect(codeSets.ndcCrosswalk.byCode("J9002", january)).toMatchObject({ value: [{ ndc: "00001000203" }] });
  });

  it("names wire codes in our own words", () => {
    const today = { on: toDate("2026-11-22") };
    expect(codeSets.carc.find("45", today)).toMatchObject({
      value: { title: "Charge above the fee schedule or contract" },
    });
    expect(codeSets.rarc.find("m15", today).status).toBe("found");
    expect(codeSets.placeOfService.find("9", today)).toMatchObject({ value: { code: "09", facility: false } });
    expect(codeSets.placeOfService.find("31", today)).toMatchObject({ value: { facility: true } });
    expect(codeSets.modifiers.find("25", today).status).toBe("found");
    expect(codeSets.modifiers.find("ZZ", today).status).toBe("not-evaluable");
    expect(codeSets.procedures.find("45380", today)).toMatchObject({ value: { title: "Colonoscopy with biopsy" } });
    expect(codeSets.claimStatusCategory.find("A7", today).status).toBe("found");
  });

  it("shows a code with its hierarchy, notes and days", () => {
    const shown = codesShow(codeSets, "k259", {}, toDate("2026-11-22"));
    expect(shown.exitStatus).toBe(0);
    expect(shown.json).toMatchObject({
      code: "K25.9",
      billable: true,
      excludes1: [{ text: "acute gastritis (K29.0-)", from: "K25" }],
      hierarchy: { chapter: { number: "11" }, headings: [{ code: "K25" }] },
      effectiveUntil: "2026-10-01",
    });
    expect(codesShow(codeSets, "J9002", { date: "2024-08-14" }, toDate("2026-11-22")).json).toMatchObject({
      set: "hcpcs",
      code: "J9002",
    });
    expect(codesShow(codeSets, "K99.99", {}, toDate("2026-11-22")).exitStatus).toBe(1);
    expect(codesShow(codeSets, "K25.9", { date: "2025-02-30" }, toDate("2026-11-22")).exitStatus).toBe(2);
  });
});
