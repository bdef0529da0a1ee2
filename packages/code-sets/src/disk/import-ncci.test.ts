import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDate } from "@cleanclaim/model";
import { zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { importCodeSets } from "./import-path.ts";
import { openCodeSetStore } from "./open-store.ts";

/** The layouts in which CMS publishes the quarterly NCCI files, with invented codes and rows. */
const TITLE = ["Notice about codes", "Column1/Column2 Edits"];
const HEADER = [
  "Column 1\tColumn 2\t*=in\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
  "\t\texistence\tDate\tDate\t0=not allowed\t",
  "\t\tprior to\t\t*=no data\t1=allowed\t",
  "\t\t1996\t\t\t9=not applicable\t",
];

function pairs(...rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode([...TITLE, ...HEADER, ...rows].join("\r\n"));
}

function units(service: string, ...rows: readonly string[]): string {
  return [
    "Notice about codes",
    `"HCPCS/\nCPT Code",${service} Services MUE Values,MUE Adjudication Indicator,MUE Rationale`,
    ...rows,
  ].join("\n");
}

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "cleanclaim-ncci-"));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

function published(): string {
  const where = folder();
  const one = pairs(
    "11111\t22222\t\t20240101\t*\t1\tMisuse",
    "11111\t33333\t*\t19960101\t20240814\t0\tStandards",
    "11111\t44444\t\t20240901\t*\t0\tSequential",
    "11111\t55555\t\t20240701\t20240701\t9\tDeleted",
  );
  const two = pairs("66666\t22222\t\t20230401\t*\t0\tMisuse");
  const name = (part: number): string => `ccipra-v302r0-f${String(part)}`;
  writeFileSync(join(where, `${name(1)}.zip`), zipSync({ [`${name(1)}.txt`]: one }));
  writeFileSync(join(where, `${name(2)}.zip`), zipSync({ [`${name(2)}.txt`]: two }));
  writeFileSync(
    join(where, "ccioph-v302r0-f1.zip"),
    zipSync({ "ccioph-v302r0-f1.txt": pairs("77777\t88888\t\t20240701\t*\t1\tMisuse") }),
  );
  const mue = (service: string): string => `MCR_MUE_${service}_Eff_07-01-2024.csv`;
  writeFileSync(join(where, mue("PractitionerServices")), units("Practitioner", "J9002,4,1 Line Edit,Nature"));
  writeFileSync(
    join(where, mue("OutpatientHospitalServices")),
    units("Outpatient Hospital", "J9002,5,2 Date of Service Edit: Policy,Nature"),
  );
  writeFileSync(
    join(where, mue("DMESupplierServices")),
    units("DME Supplier", "A4253,6,3 Date of Service Edit: Clinical,Nature"),
  );
  return where;
}

describe("the quarterly NCCI files of CMS", () => {
  it("join the parts of a release and keep tables of services apart", () => {
    const data = folder();
    const report = importCodeSets(data, published());
    expect(report.unused).toEqual([]);
    expect(report.imported.map(({ set, name, rows }) => [set, name, rows])).toEqual([
      ["ncci-mue", "2024Q3", 3],
      ["ncci-ptp-outpatient", "2024Q3", 1],
      ["ncci-ptp-practitioner", "2024Q3", 5],
    ]);
    const codeSets = openCodeSetStore(data);
    const on = toDate("2024-08-14");
    const practitioner = codeSets.ncciPtp("practitioner");
    expect(practitioner.find("66666", "22222", { on }).status).toBe("found");
    expect(practitioner.find("11111", "22222", { on }).status).toBe("found");
    expect(practitioner.find("77777", "88888", { on }).status).toBe("absent");
    expect(codeSets.ncciPtp("outpatient").find("77777", "88888", { on }).status).toBe("found");
    expect(codeSets.mue("practitioner").find("J9002", { on })).toMatchObject({
      value: { units: 4, adjudication: "1" },
    });
    expect(codeSets.mue("outpatient").find("J9002", { on })).toMatchObject({ value: { units: 5, adjudication: "2" } });
    expect(codeSets.mue("dme").find("A4253", { on })).toMatchObject({ value: { units: 6, adjudication: "3" } });
    expect(codeSets.mue("practitioner").find("A4253", { on }).status).toBe("absent");
  });

  it("are honoured pair by pair: from the effective day to the day of deletion, both included", () => {
    const data = folder();
    importCodeSets(data, published());
    const practitioner = openCodeSetStore(data).ncciPtp("practitioner");
    const status = (first: string, second: string, on: string): string =>
      practitioner.find(first, second, { on: toDate(on) }).status;
    expect(["2024-08-14", "2024-08-15"].map((on) => status("11111", "33333", on))).toEqual(["found", "absent"]);
    expect(["2024-08-31", "2024-09-01"].map((on) => status("11111", "44444", on))).toEqual(["absent", "found"]);
    expect(status("11111", "55555", "2024-07-02")).toBe("absent");
    expect(practitioner.find("11111", "55555", { on: toDate("2024-07-01") })).toMatchObject({
      value: { indicator: "9" },
    });
    expect(["2024-06-30", "2024-10-01"].map((on) => status("11111", "22222", on))).toEqual([
      "not-evaluable",
      "not-evaluable",
    ]);
  });

  it("change nothing when they are imported again, and a part alone does not take the place of the whole", () => {
    const data = folder();
    const where = published();
    importCodeSets(data, where);
    expect(importCodeSets(data, where)).toMatchObject({ imported: [], unused: [] });
    const report = importCodeSets(data, join(where, "ccipra-v302r0-f2.zip"));
    expect(report.imported).toEqual([]);
    expect(report.unused[0]?.reason).toMatch(/import all files of the release together/);
  });
});
