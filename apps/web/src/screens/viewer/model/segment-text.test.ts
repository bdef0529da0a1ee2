import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breaksOf, INDENT, piecesBetween, piecesOf, segmentJson, segmentText } from "./segment-text.ts";

const delimiters = { element: "*", component: ":", repetition: "^", segment: "~" };

describe("the text of a segment", () => {
  it("loses the line breaks that only wrap it, and reads UTF-8 or one byte a character", () => {
    const bytes = new TextEncoder().encode("xxNM1*IL*1*MÜL\r\nLER~");
    expect(segmentText(bytes, 2, bytes.length - 3)).toBe("NM1*IL*1*MÜLLER");
    expect(segmentText(Uint8Array.from([0x4d, 0xdc, 0x4c]), 0, 3)).toBe("MÜL");
  });
});

describe("wrapping", () => {
  it("breaks after a separator, and inside an element only when it is longer than a line", () => {
    const text = "NM1*85*2*MAPLE STREET GASTROENTEROLOGY*****XX*1770000101~";
    const lines = (columns: number) =>
      breaksOf(text, "*", columns).map((from, at, all) => text.slice(from, all[at + 1] ?? text.length));
    expect(lines(60)).toEqual([text]);
    expect(lines(48)).toEqual(["NM1*85*2*MAPLE STREET GASTROENTEROLOGY*****XX*", "1770000101~"]);
    expect(lines(24)[1]).toBe("MAPLE STREET GASTROE");
  });

  it("loses nothing and keeps every line within its columns", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 24, max: 120 }), (text, columns) => {
        const breaks = breaksOf(text, "*", columns);
        const lines = breaks.map((from, at) => text.slice(from, breaks[at + 1] ?? text.length));
        expect(lines.join("")).toBe(text);
        lines.forEach((line, at) => {
          expect(line.length).toBeLessThanOrEqual(at === 0 ? columns : columns - INDENT);
        });
      }),
    );
  });
});

describe("pieces", () => {
  it("are id, separators and elements by their type, and put together they are the segment", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 12 }), (elements) => {
        const text = elements.map((one) => one.replaceAll("*", "")).join("*");
        const pieces = piecesOf(text, delimiters, "CNDT", "~");
        expect(pieces.map((piece) => piece.text).join("")).toBe(`${text}~`);
        for (const piece of pieces) expect(`${text}~`.startsWith(piece.text, piece.start)).toBe(true);
      }),
    );
    const kinds = piecesOf("SV1*HC:1*120*20260115*A", delimiters, "TNTC", "").map((piece) => piece.kind);
    expect(kinds).toEqual(["id", "separator", "text", "separator", "number", "separator", "date", "separator", "code"]);
  });

  it("can be cut at a line break inside an element", () => {
    const pieces = piecesOf("NTE*ADD*LONG WORDS", delimiters, "CT", "~");
    expect(piecesBetween(pieces, 10, 15).map((piece) => piece.text)).toEqual(["NG WO"]);
  });
});

it("gives a segment as JSON with its place, elements by name and composites as lists", () => {
  const json: unknown = JSON.parse(
    segmentJson("SV1*HC:99213:25*120**1", delimiters, { loop: "2400", line: 31, offset: 900, position: 29 }),
  );
  expect(json).toEqual({
    segment: "SV1",
    loop: "2400",
    position: 29,
    line: 31,
    offset: 900,
    elements: { SV101: ["HC", "99213", "25"], SV102: "120", SV104: "1" },
  });
});
