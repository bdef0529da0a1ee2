import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseCsv } from "./delimited.ts";
import { recognise } from "./recognise.ts";
import { releaseFromName } from "./release-name.ts";
import { noteCodes } from "../lookups/note-codes.ts";

const rowsOf = (name: string, text: string): readonly (readonly string[])[] => {
  const release = recognise(name, strToU8(text)).releases[0];
  return release?.body.kind === "table" ? release.body.table.rows : [];
};

describe("the publishers' own layouts", () => {
  it("reads a price file with titles above the header", () => {
    const text =
      'Payment limits,,,,\n"Effective January 1, 2026",,,,\nHCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage\nJ9002,New drug,5 MG,1.234,20\n';
    expect(rowsOf("January 2026 ASP Pricing File.csv", text)).toEqual([
      ["J9002", "New drug", "5 MG", "1.234", "20", ""],
    ]);
  });

  it("reads units limits of one service", () => {
    const text =
      'title\n"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\nJ9002,4,3 Date of Service Edit: Clinical,Nature\n';
    expect(rowsOf("MCR_MUE_PractitionerServices_Eff_2026q1.csv", text)).toEqual([
      ["J9002", "4", "3 Date of Service Edit: Clinical", "Nature", "prac"],
    ]);
  });

  it("reads a pair file with effective and deletion dates", () => {
    const text =
      "Column 1\tColumn 2\tin existence\tEffective Date\tDeletion Date\tModifier 0=not allowed\tPTP Edit Rationale\n11111\t22222\t\t20200101\t*\t1\tMisuse\n";
    const release = recognise("ccipra-2026q1.txt", strToU8(text)).releases[0];
    expect(release?.body).toEqual({
      kind: "pairs",
      pairs: [{ first: "11111", second: "22222", attributes: "1\tMisuse\t\t2020-01-01" }],
    });
  });

  it("reads laboratory prices, anesthesia base units and DRG weights", () => {
    const lab = "title\nYEAR,HCPCS,MOD,EFF_DATE,INDICATOR,RATE,SHORTDESC\n2026,80000,,20260101,N,$12.50,Invented\n";
    expect(rowsOf("26CLABQ1.csv", lab)).toEqual([["80000", "", "N", "12.50", "20260101"]]);
    const units = "Anesthesia Base Units by CPT Code\nCode,Base Units\n100,5\n01999,0\n";
    expect(rowsOf("anesthesia base units 2026.csv", units)).toEqual([
      ["00100", "5"],
      ["01999", "0"],
    ]);
    const drg =
      "TABLE 5\nMS-DRG,FY 2026 Final Post-Acute DRG,FY 2026 Final Special Pay DRG,MDC,TYPE,MS-DRG Title,Weights,Geometric mean LOS,Arithmetic mean LOS\n1,No,No,PRE,SURG,Invented title,27.1234,28.1,36.2\n";
    expect(rowsOf("table 5 fy2026.csv", drg)).toEqual([["001", "27.1234", "28.1", "36.2", "No", "No"]]);
  });

  it("reads a spreadsheet", () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>SHORT DESCRIPTION</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>J9002</t></is></c><c r="C2" t="inlineStr"><is><t>Injection &amp; more</t></is></c><c r="D2"><v>20240701</v></c></row></sheetData></worksheet>';
    const strings =
      "<sst><si><t>HCPC</t></si><si><t>LONG DESCRIPTION</t></si><si><r><t>ADD </t></r><r><t>DT</t></r></si><si><t>TERM DT</t></si></sst>";
    const book = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/sharedStrings.xml": strToU8(strings),
      "xl/worksheets/sheet1.xml": strToU8(sheet),
    });
    const release = recognise("HCPC2026_JAN_ANWEB.xlsx", book).releases[0];
    expect(release).toMatchObject({ set: "hcpcs", release: { from: "2026-01-01", until: "2026-04-01" } });
    expect(release?.body).toMatchObject({ table: { rows: [["J9002", "", "Injection & more", "20240701", "", ""]] } });
  });

  it("reads a licensed list of procedure numbers, below its lines of copyright", () => {
    const text =
      "Invented notice\nof two lines\n10000 First invented service\n10001 Second invented service\n1000F Third\n";
    const release = recognise("cpt_long_2026.txt", strToU8(text)).releases[0];
    expect(release).toMatchObject({ set: "procedures", release: { name: "CPT 2026", from: "2026-01-01" } });
    expect(rowsOf("cpt_long_2026.txt", text)[1]).toEqual(["10001", "Second invented service", ""]);
    expect(recognise("LONGULT.txt", strToU8(text)).unused[0]?.reason).toMatch(/for which year/);
    expect(recognise("list_2026.txt", strToU8(text)).releases).toEqual([]);
  });

  it("asks for a date when the name has none", () => {
    const text = "hcpcs,short,dosage,payment_limit,coinsurance_pct,notes\nJ9002,x,5 MG,1,20,\n";
    expect(recognise("limits.csv", strToU8(text)).unused).toEqual([
      {
        file: "limits.csv",
        reason: "looks like Part B drug payment limits, but its name does not say for which dates",
      },
    ]);
  });
});

describe("release names", () => {
  it.each([
    ["order_fy2026.tsv", "fiscal-year", "FY2026", "2025-10-01", "2026-10-01"],
    ["icd10cm_drug_2026apr.xml", "fiscal-year", "FY2026-Apr", "2026-04-01", "2026-10-01"],
    ["mce_dx_edits_v41.tsv", "fiscal-year", "FY2024", "2023-10-01", "2024-10-01"],
    ["msdrg_v41_1.tsv", "fiscal-year", "FY2024-Apr", "2024-04-01", "2024-10-01"],
    ["ptp_prac_active_2024q3.tsv", "quarter", "2024Q3", "2024-07-01", "2024-10-01"],
    ["PPRRVU25_OCT.csv", "quarter", "2025Q4", "2025-10-01", "2026-01-01"],
    ["level2_2024_07.tsv", "quarter", "2024Q3", "2024-07-01", "2024-10-01"],
    ["rvu25d.zip", "quarter", "2025Q4", "2025-10-01", "2026-01-01"],
    ["gpci_2025.csv", "calendar-year", "2025", "2025-01-01", "2026-01-01"],
  ] as const)("%s", (name, cadence, release, from, until) => {
    expect(releaseFromName(name, cadence)).toEqual({ name: release, from, until });
  });

  it("says nothing without a date", () => {
    expect(releaseFromName("order.txt", "fiscal-year")).toBeUndefined();
    expect(releaseFromName("gpci_2025.csv", "quarter")).toBeUndefined();
  });
});

describe("note codes", () => {
  it("reads codes, stems and ranges in brackets", () => {
    expect(noteCodes("acute gastritis (K29.0-)")).toEqual([{ first: "K290", last: "K290" }]);
    expect(noteCodes("neoplasms (C00-D49)")).toEqual([{ first: "C00", last: "D49" }]);
    expect(noteCodes("diabetes (E08-E10, E13.-)")).toEqual([
      { first: "E08", last: "E10" },
      { first: "E13", last: "E13" },
    ]);
    expect(noteCodes("poisoning (T36-T50 with fifth or sixth character 5)")).toEqual([
      { first: "T36", last: "T50", characters: { places: [5, 6], values: "5" } },
    ]);
    expect(noteCodes("injury to visual cortex S04.04-")).toEqual([{ first: "S0404", last: "S0404" }]);
    expect(noteCodes("certain localized infections - see body system-related chapters")).toEqual([]);
  });
});

describe("CSV", () => {
  it("keeps commas, quotes and line ends within quotes", () => {
    expect(parseCsv('a,"b, ""c""\nd",\r\ne,,f')).toEqual([
      ["a", 'b, "c"\nd', ""],
      ["e", "", "f"],
    ]);
  });
});
