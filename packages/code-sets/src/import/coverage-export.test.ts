import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toDate } from "@cleanclaim/model";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { codesImport, openCodeSetStore } from "../index.ts";
import { temporaryFolder } from "../test-fixtures.ts";
import { recognise } from "./recognise.ts";

const TABLES = {
  "article.csv":
    'article_version,article_id,title,article_eff_date,article_end_date,last_updated\n12,90001,"Invented article, first",2023-01-01 00:00:00,,2024-09-26 10:00:00\n13,90001,"Invented article, first",2024-03-01 00:00:00,,2024-10-03 10:00:00\n4,90002,Invented article,2022-05-01 00:00:00,2024-06-30 00:00:00,2024-01-01 00:00:00\n',
  "article_x_hcpc_code.csv":
    "hcpc_code_id,article_id,article_version,hcpc_code_group\nG9001,90001,12,1\nG9001,90001,13,1\nG9002,90001,13,2\nG9001,90002,4,1\n",
  "article_x_icd10_covered.csv":
    "article_id,article_version,icd10_code_id,icd10_covered_group,range\n90001,12,K25.0,1,\n90001,13,K25.0,1,\n90001,13,K25.1,1,\n90002,4,I10,1,\n",
  "article_x_icd10_noncovered.csv": "article_id,article_version,icd10_code_id\n90001,13,Z00.00\n",
  "article_x_contractor.csv": "article_id,article_version,contractor_id\n90001,13,7\n90001,12,7\n90002,4,8\n",
  "contractor_jurisdiction.csv": "contractor_id,state_id\n7,1\n8,2\n",
  "state_lookup.csv": "state_id,state_abbrev\n1,IL\n2,TX\n",
} as const;

type Tables = Record<string, string>;

function zipOf(tables: Tables): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)])));
}

function without(...names: readonly string[]): Tables {
  return Object.fromEntries(Object.entries(TABLES).filter(([name]) => !names.includes(name)));
}

describe("the export of the Medicare Coverage Database", () => {
  it("is imported by the command and answers by procedure and day", () => {
    const data = temporaryFolder();
    const file = join(temporaryFolder(), "current_article.zip");
    // As published: the tables in an archive within the archive, beside a description.
    writeFileSync(file, zipSync({ "current_article_csv.zip": zipOf(TABLES), "readme.pdf": strToU8("%PDF") }));
    expect(codesImport(data, file).exitStatus).toBe(0);
    const sets = openCodeSetStore(data);
    expect(sets.status().find((release) => release.set === "coverage-policies")).toMatchObject({
      name: "MCD 2024-10-03",
      complete: false,
    });
    const found = sets.coveragePolicies.policiesFor("G9001", { on: toDate("2024-05-01") });
    if (found.status !== "found") throw new Error(found.status);
    expect(found.value.map((policy) => [policy.policyId, policy.version, policy.from, policy.until])).toEqual([
      ["A90001", "12", "2023-01-01", "2024-03-01"],
      ["A90001", "13", "2024-03-01", undefined],
      ["A90002", "4", "2022-05-01", "2024-07-01"],
    ]);
    expect(found.value[1]).toMatchObject({
      title: "Invented article, first",
      covered: ["K250", "K251"],
      nonCovered: ["Z0000"],
      states: ["IL"],
      payers: ["MB"],
      jurisdictionKnown: true,
    });
    const none = sets.coveragePolicies.policiesFor("G9999", { on: toDate("2024-05-01") });
    expect(none).toMatchObject({ status: "found", value: [] });
  });

  it("is read with its columns in any order, and without jurisdictions says so", () => {
    const turned = TABLES["article_x_hcpc_code.csv"]
      .split("\n")
      .map((line) => line.split(",").toReversed().join(","))
      .join("\n");
    const tables = { ...without("state_lookup.csv", "contractor_jurisdiction.csv"), "article_x_hcpc_code.csv": turned };
    const [release] = recognise("export.zip", zipOf(tables)).releases;
    const facts = release?.body.kind === "table" ? release.body.table.rows.filter((row) => row[1] === "facts") : [];
    expect(facts.map((row) => JSON.parse(row[2] ?? "{}") as unknown)).toContainEqual(
      expect.objectContaining({ policyId: "A90001", version: "13", jurisdictionKnown: false }),
    );
  });

  it.each([
    ["no procedures", without("article_x_hcpc_code.csv"), /without its table article_x_hcpc_code\.csv/],
    ["no main table", without("article.csv"), /without its table article\.csv/],
    [
      "a column renamed",
      { ...TABLES, "article_x_icd10_covered.csv": "article_id,article_version,what\n90001,13,K25.0\n" },
      /lacks its column icd10_code_id/,
    ],
    [
      "no policy with a day",
      { ...TABLES, "article.csv": "article_id,article_version,title\n90001,13,x\n" },
      /holds no policy/,
    ],
    [
      "codes that are none",
      {
        ...TABLES,
        "article_x_hcpc_code.csv": `article_id,article_version,hcpc_code_id\n${"90001,13,??\n".repeat(30)}`,
      },
      /30 of 30 codes .* are none; it may be damaged/,
    ],
  ])("is refused with a reason: %s", (_, tables, reason) => {
    const { releases, unused } = recognise("export.zip", zipOf(tables));
    expect(releases).toEqual([]);
    expect(unused[0]?.reason).toMatch(reason);
  });

  it("is not one table of it by itself", () => {
    const { unused } = recognise("article_x_icd10_covered.csv", strToU8(TABLES["article_x_icd10_covered.csv"]));
    expect(unused[0]?.reason).toMatch(/import the archive as it was downloaded/);
  });
});

describe("a payer's own list of policies", () => {
  const header =
    "policy_id,title,payers,procedure_codes,covered_diagnoses,diagnosis_pairs,frequency,ages,modifiers,effective_from,effective_until";

  it("is read with pairs, frequency and ages", () => {
    const text = `${header}\nP-1,Nail care,XYZ1,11720 11721,,B35.1 + E10-E13 I70,1 in 60 days,18-99,Q7 Q8,2026-01-01,2027-01-01\n`;
    const [release] = recognise("policies.csv", strToU8(text)).releases;
    expect(release?.set).toBe("coverage-policies-payer");
    const rows = release?.body.kind === "table" ? release.body.table.rows : [];
    expect(JSON.parse(rows.find((row) => row[1] === "facts")?.[2] ?? "{}")).toMatchObject({
      policyId: "P-1",
      payers: ["XYZ1"],
      pairs: [{ one: ["B351"], other: ["E10-E13", "I70"] }],
      frequency: { count: 1, days: 60 },
      ages: { from: 18, to: 99 },
      modifiers: ["Q7", "Q8"],
      until: "2027-01-01",
    });
  });

  it.each([
    ["P-1,x,,11720,,,,,,someday,", /line 2 has no day in effective_from/],
    ["P-1,x,,1172,,,,,,2026-01-01,", /line 2 has no procedure code in 1172/],
    ["P-1,x,,11720,K25!,,,,,2026-01-01,", /line 2 has K25!, which is no diagnosis/],
    ["P-1,x,,11720,,,often,,,2026-01-01,", /line 2 frequency is written/],
    ["P-1,x,,11720,,B351,,,,2026-01-01,", /line 2 diagnosis_pairs are written/],
    ["P-1,x,,11720,,,,,,2026-01-01,2025-01-01", /line 2 ends before it begins/],
  ])("is refused with the line that is wrong: %s", (line, reason) => {
    const { releases, unused } = recognise("policies.csv", strToU8(`${header}\n${line}\n`));
    expect(releases).toEqual([]);
    expect(unused[0]?.reason).toMatch(reason);
  });
});
