import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { importCodeSets, openCodeSetStore } from "../index.ts";
import { INDEX_XML, ORDER_2025, ORDER_2026, orderFile, TABULAR_XML, temporaryFolder } from "../test-fixtures.ts";
import { isWholeXml } from "./edition-checks.ts";
import { recognise } from "./recognise.ts";

const reasonOf = (name: string, text: string | Uint8Array): string =>
  recognise(name, typeof text === "string" ? strToU8(text) : text).unused[0]?.reason ?? "";

/** A list of `count` invented codes whose first letter is one of `letters`, `length` characters long. */
function list(letters: string, count: number, length: number): string {
  return orderFile(
    Array.from({ length: count }, (_, at) => {
      const letter = letters[Math.floor((at * letters.length) / count)] ?? "A";
      return [`${letter}${String(at).padStart(length - 1, "0")}`, 1, `Invented condition ${at}`] as const;
    }),
  );
}

describe("files of other countries and times", () => {
  it.each([
    ["icd10gm2026syst_codes.txt", "4;T;X;01;A00;A00.0;A00.0;A000;Cholera", /ICD-10-GM, the German edition/],
    ["x.xml", '<?xml version="1.0"?><ClaML version="2.0.0"><Title name="ICD-10-GM-2026"/></ClaML>', /German/],
    ["ICD-10-CA_2026.txt", "A00\tCholera", /Canadian/],
    ["icd_10_am_thirteenth.csv", "code,title\nA00,Cholera", /Australian/],
    ["cim10-2026.txt", "A00|Choléra", /French/],
    ["icd10.xml", '<?xml version="1.0"?><ClaML version="2.0.0"><Title name="x"/></ClaML>', /World Health Organization/],
    ["icd9cm_2014.txt", "0010 Cholera", /ended on September 30, 2015/],
  ])("%s", (name, text, reason) => {
    expect(reasonOf(name, text)).toMatch(reason);
  });

  it("tells a list in another language and one without long codes, whatever their names say", () => {
    const german = orderFile(
      Array.from({ length: 30 }, (_, at) => [`A${10 + at}`, 1, `Störung ${at}, näher bezeichnet`] as const),
    );
    expect(reasonOf("icd10cm_order_2026.txt", german)).toMatch(/not in English/);
    expect(reasonOf("icd10cm_order_2026.txt", list("AZ", 1200, 5))).toMatch(/no code of six or seven characters/);
    expect(reasonOf("icd10cm_order_2014.txt", ORDER_2025)).toMatch(/before ICD-10 was in force/);
  });
});

describe("files that are not whole", () => {
  it("refuses lists that stop early, lack lines, or break off within a line or an element", () => {
    expect(reasonOf("icd10cm_order_2026.txt", list("AK", 1200, 7))).toMatch(/cut off: chapter 21/);
    const lines = ORDER_2026.split("\n");
    expect(reasonOf("icd10cm_order_2026.txt", [...lines.slice(0, 4), ...lines.slice(7)].join("\n"))).toMatch(
      /lacks the lines 5 to 7/,
    );
    expect(reasonOf("icd10cm_order_2026.txt", ORDER_2026.slice(0, -90))).toMatch(/may be damaged/);
    expect(reasonOf("tabular_2026.xml", TABULAR_XML.slice(0, 700))).toMatch(/cut off: its last element/);
    expect(reasonOf("index_2026.xml.gz", gzipSync(INDEX_XML).subarray(0, 200))).toMatch(/cut off or damaged/);
    const table =
      "node\tkind\tnote_type\tseq\ttext\torigin\nK25\tcode\tincludes\t1\tone\t2023\nK26\tcode\tincludes\t1\ttw";
    expect(reasonOf("tabular_notes_fy2026.tsv", table)).toMatch(/last line is not whole/);
  });

  it("refuses a year that the content contradicts", () => {
    expect(reasonOf("tabular_2025.xml", TABULAR_XML)).toMatch(/name says fiscal year 2025, its content 2026/);
    expect(recognise("tabular_2026.xml", strToU8(TABULAR_XML)).releases).toHaveLength(1);
  });

  it("knows whole XML", () => {
    expect(isWholeXml("<?xml version='1.0'?>\n<!-- a --><a.b><c/></a.b>\n")).toBe(true);
    expect(isWholeXml("<?xml version='1.0'?><a.b><c></c>")).toBe(false);
    expect(isWholeXml("no markup")).toBe(false);
  });
});

describe("lists beside those that are loaded", () => {
  it("knows a renamed copy, refuses a part, and leaves what was loaded in force", () => {
    const data = temporaryFolder();
    const folder = temporaryFolder();
    const put = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    importCodeSets(data, put("icd10cm_order_2026.txt", ORDER_2026));
    const before = JSON.stringify(openCodeSetStore(data).status());
    const copy = importCodeSets(data, put("icd10cm_order_2027.txt", ORDER_2026));
    expect(copy.unchanged.map((entry) => entry.name)).toEqual(["FY2026"]);
    const part = importCodeSets(
      data,
      put("icd10cm_order_2028.txt", ORDER_2026.split("\n").slice(0, 6).join("\n") + "\n"),
    );
    expect(part.unused[0]?.reason).toMatch(/has 6 rows where FY2026 has 19/);
    expect([...copy.imported, ...part.imported]).toEqual([]);
    expect(JSON.stringify(openCodeSetStore(data).status())).toBe(before);
  });
});
