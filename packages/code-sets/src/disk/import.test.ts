import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { codesImport, codesStatus, codesUpdate, importCodeSets, openCodeSetStore } from "../index.ts";
import { ORDER_2026, publishedFolder, SHARED_DATA, temporaryFolder } from "../test-fixtures.ts";

const manifestOf = (data: string): string => readFileSync(join(data, "code-sets/manifest.json"), "utf8");

describe("import", () => {
  it("loads what it recognises and lists what it does not", () => {
    const data = temporaryFolder();
    const result = codesImport(data, publishedFolder());
    expect(result.exitStatus).toBe(0);
    expect(result.json).toMatchObject({
      unused: [
        { file: "holiday.csv", reason: "is not a code set that is known here" },
        { file: "notes.txt", reason: expect.any(String) as string },
      ],
    });
    const status = codesStatus(openCodeSetStore(data)).json;
    expect(JSON.stringify(status)).toContain('"name":"FY2026"');
  });

  it("changes nothing when the same files come again", () => {
    const data = temporaryFolder();
    const folder = publishedFolder();
    importCodeSets(data, folder);
    const before = manifestOf(data);
    const again = importCodeSets(data, folder);
    expect(again.imported).toEqual([]);
    expect(again.unchanged.length).toBeGreaterThan(5);
    expect(manifestOf(data)).toBe(before);
  });

  it("is not in force before the manifest is, so that an interrupted import leaves the old store", () => {
    const data = temporaryFolder();
    const folder = publishedFolder();
    importCodeSets(data, folder);
    const before = manifestOf(data);
    writeFileSync(join(folder, "icd10cm_order_2027.txt"), ORDER_2026.replaceAll("Acute gastric", "Sudden gastric"));
    importCodeSets(data, folder);
    // What an import leaves that dies after its files and before its manifest: new files, old manifest.
    writeFileSync(join(data, "code-sets/manifest.json"), before);
    expect(() => openCodeSetStore(data).icd10cm.find("K25.9", { on: toDate("2026-12-01") })).toThrow(
      /run "codes import" again/,
    );
    const repaired = importCodeSets(data, folder);
    expect(repaired.imported.length).toBeGreaterThan(0);
    expect(openCodeSetStore(data).icd10cm.find("K25.0", { on: toDate("2026-12-01") })).toMatchObject({
      value: { title: "Sudden gastric ulcer with hemorrhage" },
    });
    expect(readdirSync(join(data, "code-sets")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("says plainly when a compiled file is damaged or gone", () => {
    const data = temporaryFolder();
    importCodeSets(data, publishedFolder());
    const folder = join(data, "code-sets/mpfs-gpci");
    const file = join(folder, readdirSync(folder)[0] ?? "");
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const on = toDate("2025-06-01");
    expect(() => openCodeSetStore(data).gpci.find("01112", "05", { on })).toThrow(/damaged \(its checksum differs\)/);
    rmSync(file);
    expect(() => openCodeSetStore(data).gpci.find("01112", "05", { on })).toThrow(/is missing/);
    importCodeSets(data, publishedFolder());
    expect(openCodeSetStore(data).gpci.find("01112", "05", { on }).status).toBe("found");
  });

  it("opens archives, and refuses what is not whole", () => {
    const data = temporaryFolder();
    const folder = temporaryFolder();
    const zip = zipSync({ "icd10cm_order_2026.txt": new TextEncoder().encode(ORDER_2026) });
    writeFileSync(join(folder, "2026-codes.zip"), zip);
    writeFileSync(join(folder, "broken.zip"), zip.subarray(0, zip.length - 40));
    writeFileSync(join(folder, "icd10cm_order_2025.txt"), `${ORDER_2026}garbage\n`);
    writeFileSync(join(folder, "order.txt"), ORDER_2026);
    const report = importCodeSets(data, folder);
    expect(report.imported.map((entry) => `${entry.set} ${entry.name}`)).toEqual(["icd10cm FY2026"]);
    const reasons = Object.fromEntries(report.unused.map((item) => [item.file, item.reason]));
    expect(reasons["broken.zip"]).toMatch(/could not be read/);
    expect(reasons["icd10cm_order_2025.txt"]).toMatch(/may be damaged/);
    expect(reasons["order.txt"]).toMatch(/fiscal year/);
  });

  it("takes one set when asked, and refuses unknown names and paths", () => {
    const data = temporaryFolder();
    const folder = publishedFolder();
    expect(importCodeSets(data, folder, { set: "ncci-mue" }).imported.map((entry) => entry.set)).toEqual(["ncci-mue"]);
    expect(codesImport(data, folder, { set: "nonsense" })).toMatchObject({ exitStatus: 2 });
    expect(codesImport(data, join(folder, "absent"))).toMatchObject({ exitStatus: 2 });
    expect(codesImport(data, join(folder, "holiday.csv"))).toMatchObject({ exitStatus: 1 });
  });

  it("updates nothing without a connection", async () => {
    const data = temporaryFolder();
    const offline = await codesUpdate(data, { fetch: () => Promise.reject(new Error("getaddrinfo ENOTFOUND")) });
    expect(offline).toMatchObject({ exitStatus: 1, json: { updated: false } });
    expect(existsSync(join(data, "code-sets"))).toBe(false);
  });

  it("updates from what the publisher sends", async () => {
    const data = temporaryFolder();
    const zip = zipSync({ "icd10cm_order_2026.txt": new TextEncoder().encode(ORDER_2026) });
    const result = await codesUpdate(data, {
      set: "icd10cm",
      fetch: () =>
        Promise.resolve({ ok: true, status: 200, arrayBuffer: () => Promise.resolve(new Uint8Array(zip).buffer) }),
    });
    expect(result.exitStatus).toBe(0);
    expect(openCodeSetStore(data).icd10cm.find("G35.D", { on: toDate("2026-01-01") }).status).toBe("found");
  });
});

describe.skipIf(!existsSync(SHARED_DATA))("the shared data folder", () => {
  it("loads whole, with the published values", () => {
    const data = temporaryFolder();
    const report = importCodeSets(data, SHARED_DATA);
    expect(
      report.unused.every((item) =>
        /README|addenda|xsd|unmatched|history_releases|notes\/|poa_exempt_(added|deleted)/.test(item.file),
      ),
    ).toBe(true);
    const codeSets = openCodeSetStore(data);
    const fall = { on: toDate("2025-10-15") };
    const summer = { on: toDate("2024-08-14") };
    expect(codeSets.status().find((release) => release.set === "icd10cm" && release.name === "FY2026")).toMatchObject({
      rows: 98_186,
    });
    expect(codeSets.icd10cm.find("G35", { on: toDate("2025-09-30") })).toMatchObject({ value: { billable: true } });
    expect(codeSets.icd10cm.find("G20", { on: toDate("2023-11-08") })).toMatchObject({ value: { billable: false } });
    expect(codeSets.icd10cm.excludes1Between("E03.9", "E89.0", summer).status).toBe("found");
    expect(codeSets.icd10cm.excludes1Between("R42", "H81.11", summer).status).toBe("found");
    expect(codeSets.hcpcs.find("J1030", { on: toDate("2024-03-28") }).status).toBe("found");
    expect(codeSets.hcpcs.find("J1030", summer).status).toBe("absent");
    expect(codeSets.feeSchedule.find("99213", "", fall)).toMatchObject({
      value: { pcTcIndicator: "0", conversionFactor: "32.3465" },
    });
    expect(codeSets.aspLimit.find("J1745", { on: toDate("2026-01-15") })).toMatchObject({
      value: { paymentLimit: "32.423" },
    });
    expect(codeSets.addOn.find("11045", summer)).toMatchObject({ value: { type: "1" } });
    expect(codeSets.mce.rules("N40.1", summer)).toMatchObject({
      value: [
        { kind: "age", from: 15 },
        { kind: "sex", sex: "M" },
      ],
    });
    expect(codeSets.search("gastric ulcer", { set: "icd10cm" }).results[0]?.code).toBe("K25.9");
    expect(codeSets.search("infliximab", { set: "hcpcs" }).results[0]?.title).toMatch(/infliximab/i);
    expect(importCodeSets(data, SHARED_DATA).imported).toEqual([]);
  });
});
