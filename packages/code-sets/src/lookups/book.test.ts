import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toDate } from "@cleanclaim/model";
import { beforeAll, describe, expect, it } from "vitest";
import { existsSync } from "node:fs";
import { type CodeBook, type CodePage, importCodeSets, openCodeSetStore, SPECIALTY_SETS } from "../index.ts";
import { orderFile, publishedFolder, SHARED_DATA, temporaryFolder } from "../test-fixtures.ts";
import { textPieces, withSeventh } from "./note-blocks.ts";
import { PCS_ORDER, PCS_TABLES, WORD_INDEX, WORD_TABLE } from "./test-book.ts";
import { plainTerm } from "./term-tree.ts";

const summer = { on: toDate("2026-06-15") };
const before = { on: toDate("2025-06-15") };
const after = { on: toDate("2027-02-01") };

function published(): string {
  const folder = publishedFolder();
  writeFileSync(join(folder, "icd10pcs_order_2026.txt"), PCS_ORDER);
  writeFileSync(join(folder, "icd10pcs_tables_2026.xml"), PCS_TABLES);
  writeFileSync(join(folder, "index_2026.xml"), WORD_INDEX);
  writeFileSync(join(folder, "neoplasm_2026.xml"), WORD_TABLE);
  // A year in which one code went and another, alike, came beside it.
  writeFileSync(
    join(folder, "icd10cm_order_2024.txt"),
    orderFile([
      ["G35", 1, "Multiple sclerosis"],
      ["K25", 0, "Gastric ulcer"],
      ["K250", 1, "Acute ulcer of the stomach with hemorrhage"],
      ["K258", 1, "Gastric ulcer, unspecified, without hemorrhage"],
      ...Array.from({ length: 12 }, (_, at) => [`M${10 + at}`, 1, `Invented ${at}`] as const),
    ]),
  );
  return folder;
}

describe("the book over small published files", () => {
  let book: CodeBook;
  const page = (code: string, at = summer): CodePage => {
    const found = book.page("icd10cm", code, at);
    if (found === undefined) throw new Error(`no page of ${code}`);
    return found;
  };

  beforeAll(() => {
    const data = temporaryFolder();
    importCodeSets(data, published());
    book = openCodeSetStore(data).book;
  });

  it("walks from chapter by section and category to the code", () => {
    const chapter = book.nodes("icd10cm", "", summer).find((node) => node.id === "chapter:11");
    expect(chapter).toMatchObject({ code: "K00-K95", hasChildren: true });
    expect(book.nodes("icd10cm", "chapter:11", summer).map((node) => [node.id, node.title])).toEqual([
      ["section:K20-K31", "Diseases of esophagus, stomach and duodenum"],
    ]);
    expect(book.nodes("icd10cm", "section:K20-K31", summer).map((node) => node.code)).toEqual(["K25", "K29"]);
    expect(book.nodes("icd10cm", "K25", summer).map((node) => node.code)).toEqual(["K25.0", "K25.9"]);
    expect(page("K25.9").path.map((node) => node.code)).toEqual(["K00-K95", "K20-K31", "K25"]);
    expect(page("K25.9")).toMatchObject({ previous: "K25.0", next: "K29", standing: "valid" });
  });

  it("shows the notes of every level, marked by where they come from, with links to codes that exist", () => {
    const notes = page("K25.9").notes.map((block) => [block.kind, block.from, block.level, block.inherited]);
    expect(notes).toEqual([
      ["includes", "K25", "code", true],
      ["excludes1", "K25", "code", true],
      ["excludes2", "11", "chapter", true],
    ]);
    const excludes = page("K25").notes.find((block) => block.kind === "excludes1");
    expect(excludes).toMatchObject({ inherited: false });
    expect(excludes?.lines[0]).toEqual([
      { text: "acute gastritis (" },
      { text: "K29.0", code: "K29.0" },
      { text: "-)" },
    ]);
  });

  it("says how many characters a heading still needs, and which 7th ones there are", () => {
    expect(page("S52.5")).toMatchObject({ standing: "heading" });
    expect(page("S52.5").standingText).toMatch(/needs 3 more characters, the 7th from the table/);
    expect(page("S52.501A").seventh).toMatchObject({
      from: "S52",
      characters: [
        { character: "A", code: "S52.501A", current: true },
        { character: "D", code: "S52.501D", current: false },
      ],
    });
    expect(page("S52.502A").seventh?.characters[1]).toMatchObject({ character: "D", code: undefined });
  });

  it("tells what became of a code, and how that is known", () => {
    const expanded = page("G35").history.changes.at(-1);
    expect(expanded).toMatchObject({ on: "2025-10-01", kind: "expanded" });
    expect(expanded?.codes.map((each) => each.code)).toEqual(["G35.A", "G35.D"]);
    expect(page("G35.D").history.changes[0]).toMatchObject({ kind: "added", codes: [{ code: "G35" }] });
    expect(page("K25.0").history.changes[0]).toMatchObject({ kind: "reworded", on: "2024-10-01" });
    const gone = page("K25.8");
    expect(gone).toMatchObject({ standing: "not-valid" });
    expect(gone.history.changes[0]).toMatchObject({ kind: "deleted", on: "2024-10-01", codes: [{ code: "K25.9" }] });
    expect(gone.history.changes[0]?.how).toMatch(/New on that day under K25/);
  });

  it("opens at the nearest edition for other days and says so", () => {
    expect(book.edition("icd10cm", after)).toMatchObject({ name: "FY2026", covers: false, day: "2026-09-30" });
    expect(page("G35", before)).toMatchObject({ standing: "valid", edition: { name: "FY2025", covers: true } });
    expect(page("G35", after)).toMatchObject({ standing: "heading", edition: { covers: false } });
    expect(page("K25.9", { on: toDate("2019-01-01") }).edition).toMatchObject({ covers: false });
  });

  it("nests the index as it is printed, resolves see, and knows what leads to a code", () => {
    const letter = book.mainTerms("alphabetic", { find: "ulc" }, summer);
    const ulcer = letter?.entries.find((entry) => entry.id === letter.at);
    expect(ulcer).toMatchObject({ title: "Ulcer, ulcerated", depth: 0 });
    const entries = book.term("alphabetic", ulcer?.id ?? "", summer)?.entries ?? [];
    expect(entries.map((entry) => [entry.depth, entry.title])).toEqual([
      [0, "Ulcer, ulcerated"],
      [1, "with"],
      [2, "hemorrhage"],
      [1, "gastric"],
      [1, "stomach"],
      [2, "acute"],
    ]);
    const see = entries.find((entry) => entry.title === "gastric")?.see;
    expect(see?.target?.id).toBe(entries.find((entry) => entry.title === "stomach")?.id);
    expect(entries.find((entry) => entry.title === "stomach")).toMatchObject({
      nonessential: "(eroded) (peptic)",
      code: "K25.9",
    });
    expect(page("K25.9").entries[0]).toMatchObject({ path: ["Ulcer, ulcerated", "stomach"], exact: true });
    expect(page("S52.501A").entries[0]).toMatchObject({ code: "S52.50-", exact: false });
    expect(book.mainTerms("alphabetic", { letter: "T" }, summer)?.entries[0]?.see?.target).toMatchObject({
      index: "neoplasm",
    });
  });

  it("reads a table by letter, by words, and by the row that a reference means", () => {
    const found = book.termTable("neoplasm", { find: "upper lung" }, summer);
    expect(found?.rows.map((row) => row.title)).toEqual(["lung", "upper lobe"]);
    expect(found?.rows[1]?.cells[0]).toBe("C34.1-");
    expect(found?.columns).toHaveLength(6);
    const other = book.termTable("neoplasm", { find: "skin" }, summer)?.rows[0]?.id ?? "";
    expect(book.termTable("neoplasm", { row: other }, summer)?.rows.map((row) => row.title)).toEqual([
      "Neoplasm, neoplastic",
      "skin",
    ]);
    expect(book.termTable("drug", {}, summer)).toBeUndefined();
  });

  it("builds procedure codes from what is in the list only", () => {
    expect(book.nodes("icd10pcs", "", summer)).toMatchObject([{ code: "9", title: "Invented section" }]);
    expect(book.nodes("icd10pcs", "9A", summer)).toMatchObject([{ code: "9AB", title: "Cutting", hasChildren: false }]);
    const table = book.pcsTable("9AB", summer);
    expect(table?.codes).toEqual(["10ZX", "10ZZ", "20ZZ", "30ZG"]);
    expect(
      table?.rows.map((row) => [row.added, row.places.map((values) => values.map((each) => each.character).join(""))]),
    ).toEqual([
      [false, ["12", "0", "Z", "XZ"]],
      [true, ["3", "0", "Z", "G"]],
    ]);
    expect(table?.rows[1]?.places[3]?.[0]?.title).toBe("Hand-made");
    expect(book.page("icd10pcs", "9AB10ZX", summer)).toMatchObject({
      standing: "valid",
      path: [{}, {}, { code: "9AB" }],
    });
    expect(book.page("icd10pcs", "9AB13ZX", summer)).toBeUndefined();
  });

  it("has pages of supplies that ended, and of nothing that was never there", () => {
    expect(book.page("hcpcs", "J9001", { on: toDate("2024-08-14") })).toMatchObject({
      standing: "not-valid",
      title: "Injection, test drug, 10 mg",
    });
    expect(book.page("hcpcs", "J9002", { on: toDate("2024-08-14") })?.facts[0]).toMatchObject({
      kind: "unit-dose",
      value: "5 mg",
    });
    expect(book.page("icd10cm", "Q99.9", summer)).toBeUndefined();
  });
});

describe("pieces of the book", () => {
  it("links only codes that have a page and stand alone", () => {
    const exists = (code: string): boolean => ["K25", "C00", "D49"].includes(code);
    expect(textPieces("vitamin B12 (C00-D49), XK25, K25.", exists).filter((piece) => piece.code !== undefined)).toEqual(
      [
        { text: "C00", code: "C00" },
        { text: "D49", code: "D49" },
        { text: "K25", code: "K25" },
      ],
    );
  });

  it("fills short codes with the placeholder", () => {
    expect(withSeventh("T51.3X", "A")).toBe("T513XXA");
    expect(withSeventh("S52.501D", "A")).toBe("S52501A");
  });

  it("compares terms without brackets, accents and case", () => {
    expect(plainTerm("Complication(s) (from) Ménière's, NEC")).toBe("complications meniere s");
  });
});

describe.skipIf(!existsSync(SHARED_DATA))("the specialty sets", () => {
  it("hold only billable codes of FY2026, each once", () => {
    const data = temporaryFolder();
    importCodeSets(data, join(SHARED_DATA, "icd10cm/order_fy2026.tsv.gz"));
    const { icd10cm } = openCodeSetStore(data);
    const day = { on: toDate("2026-01-15") };
    for (const set of SPECIALTY_SETS) {
      const codes = set.codes.filter((each) => each.set === "icd10cm").map((each) => each.code);
      expect(new Set(codes).size, set.id).toBe(codes.length);
      for (const code of codes) expect(icd10cm.find(code, day), code).toMatchObject({ value: { billable: true } });
    }
  });
});
