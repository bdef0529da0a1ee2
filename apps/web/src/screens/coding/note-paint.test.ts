import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseOf, headingsOf, locate, paint, sectionAt } from "./note-paint.ts";

const note = "FINDINGS\nStomach: a 1 cm gastric ulcer in the antrum.\n\nPLAN: omeprazole.";
const at = (text: string) => ({ start: note.indexOf(text), end: note.indexOf(text) + text.length });

describe("headings", () => {
  it("sees lines in capitals and words before a colon at the start of a line", () => {
    expect(headingsOf(note).map(({ start, end }) => note.slice(start, end))).toEqual(["FINDINGS", "Stomach:", "PLAN:"]);
  });
  it("sees a short line that stands alone, and no sentence", () => {
    const text = "First.\n\nFindings\n1. Polyp\nTime out\nwas done.\nHe slept well";
    expect(headingsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Findings"]);
  });
  it("names the section of a place", () => {
    expect(sectionAt(note, note.indexOf("ulcer"))).toBe("Stomach");
    expect(sectionAt("no headings here", 5)).toBe("");
  });
});

describe("locate", () => {
  const documents = [
    { id: "note", kind: "note", body: note },
    { id: "addendum", kind: "addendum", body: "Chronic ulcer." },
  ];
  const evidence = (text: string, start: number) => ({ start, end: start + text.length, text, section: "" });
  it("trusts offsets that agree", () => {
    const { start } = at("gastric ulcer");
    expect(locate(documents, evidence("gastric ulcer", start))).toEqual({ documentId: "note", ...at("gastric ulcer") });
  });
  it("finds the words elsewhere when offsets are of another document", () => {
    expect(locate(documents, evidence("Chronic ulcer", 40))).toEqual({ documentId: "addendum", start: 0, end: 13 });
  });
  it("counts offsets through the documents that the engine reads, with an empty line between", () => {
    const twice = [
      { id: "one", kind: "note", body: "Asthma." },
      { id: "letter", kind: "letter", body: "Asthma, as I said." },
      { id: "two", kind: "note", body: "Asthma again." },
    ];
    expect(baseOf(twice, "two")).toBe(9);
    expect(locate(twice, evidence("Asthma", 9))).toEqual({ documentId: "two", start: 0, end: 6 });
    expect(locate(twice, evidence("Asthma", 0))).toEqual({ documentId: "one", start: 0, end: 6 });
    expect(baseOf(twice, "letter")).toBe(0);
  });
  it("says when no document has them", () => {
    expect(locate(documents, evidence("femur", 3))).toBeUndefined();
  });
});

describe("paint", () => {
  it("gives words the keys of all that they speak for", () => {
    const pieces = paint(note, [
      { ...at("gastric ulcer in the antrum"), key: "d:K25.9" },
      { ...at("ulcer in"), key: "l:0:43239" },
    ]);
    expect(pieces.filter((piece) => piece.keys.length > 0).map(({ text, keys }) => [text, keys])).toEqual([
      ["gastric ", ["d:K25.9"]],
      ["ulcer in", ["d:K25.9", "l:0:43239"]],
      [" the antrum", ["d:K25.9"]],
    ]);
  });
  it("loses and doubles no letter, whatever the marks", () => {
    const mark = fc.record({
      start: fc.integer({ min: -3, max: 90 }),
      end: fc.integer({ min: -3, max: 90 }),
      key: fc.constantFrom("a", "b"),
    });
    fc.assert(
      fc.property(fc.array(mark), fc.string(), (marks, body) => {
        expect(
          paint(body, marks)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(body);
      }),
    );
  });
});
