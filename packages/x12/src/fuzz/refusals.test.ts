import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseSegment } from "../grammar/elements.ts";
import { validate } from "../validate/validate.ts";
import { readInterchanges } from "../wire/interchange.ts";
import { STANDARD_DELIMITERS } from "../wire/segment.ts";
import { writeInterchange } from "../wire/write-interchange.ts";
import type { WireElement, WireSegment, WriteResult } from "../wire/write-interchange.ts";

/**
 * The validator never accepts what the writer refuses. A text that the writer refuses, forced into the wire as it is, does not come back
 * as that text in that place and accepted: either it says something else (it was cut there), or the validator refuses the file.
 */
const ROOT = new URL("../../fixtures/", import.meta.url);
const seed = Number(process.env["X12_FUZZ_SEED"] ?? "20261122");
const FILES = [
  "837p",
  "837i",
  "835",
  "270",
  "271",
  "276",
  "277",
  "277ca",
  "278",
  "275",
  "820",
  "834",
  "824",
  "997",
  "999",
];

interface Base {
  readonly text: string;
  readonly id: string;
  readonly implementation: string;
  readonly body: readonly (readonly string[])[];
}

function baseOf(guide: string): Base {
  const text = readFileSync(new URL(`${guide}/accepts/plain.edi`, ROOT), "utf8");
  const set = readInterchanges(text).interchanges[0]?.groups[0]?.transactions[0];
  if (set === undefined) throw new Error(`${guide} has no transaction set`);
  return {
    text,
    id: set.id,
    implementation: set.implementation,
    body: set.segments.slice(1, -1).map((one) => one.elements),
  };
}

const bases = FILES.map(baseOf);

function writtenBody(base: Base, segments: readonly WireSegment[]): WriteResult {
  const set = {
    id: base.id,
    controlNumber: "0001",
    implementation: base.implementation,
    functionalId: "HC",
    sendsImplementation: true,
    segments,
  };
  return writeInterchange({
    sender: "MAPLECLINIC",
    receiver: "QUARRYPAYER",
    date: "2026-11-02",
    time: "08:15",
    controlNumber: "701",
    usage: "T",
    groups: [{ controlNumber: "701", transactions: [set] }],
  });
}

function asWire(elements: readonly string[]): WireSegment {
  const [id = "", ...rest] = elements;
  const composite = (text: string): string | string[] => (text.includes(":") ? text.split(":") : text);
  return [
    id,
    ...rest.map((text): WireElement =>
      text.includes("^") ? { repetitions: text.split("^").map(composite) } : composite(text),
    ),
  ];
}

/** The same file with one element of one segment replaced in the raw text, found by splitting alone. */
function forced(text: string, position: number, element: number, value: string): string {
  const segments = text.split("~");
  // ISA, GS and ST stand before the first segment of the body.
  const at = position + 3;
  const elements = (segments[at] ?? "").split("*");
  elements[element] = value;
  segments[at] = elements.join("*");
  return segments.join("~");
}

const bad = fc.tuple(
  fc.constantFrom("", "A", "12"),
  fc.constantFrom("*", ":", "^", "~", "\n", "\r", "\u0000", "\u0007", "\u001f"),
  fc.constantFrom("", "B", "7"),
);

describe(`what the writer refuses (seed ${seed})`, () => {
  it("does not come back accepted and the same when it is forced into the wire", () => {
    fc.assert(
      fc.property(fc.nat(bases.length - 1), fc.nat(10_000), fc.nat(10_000), bad, (which, segment, element, parts) => {
        const base = bases[which];
        if (base === undefined) return;
        const position = segment % base.body.length;
        const elements = base.body[position] ?? [];
        if (elements.length < 2) return;
        const number = 1 + (element % (elements.length - 1));
        const value = parts.join("");
        const body = base.body.map(
          (one, index) =>
            asWire(one).map((text, at) =>
              index === position && at === number ? value : text,
            ) as unknown as WireSegment,
        );
        const result = writtenBody(base, body);
        expect(result.ok, `the writer takes ${JSON.stringify(value)}`).toBe(false);
        const file = forced(base.text, position, number, value);
        const { verdict } = validate(file);
        if (verdict === "rejected") return;
        const read = readInterchanges(file).interchanges[0]?.groups[0]?.transactions[0]?.segments[position + 1];
        const found = read?.elements[number];
        // In an element that has components or repeats, their separator makes another value than the one text.
        const shape = baseSegment(elements[0] ?? "")?.elements[number - 1];
        const { component, repetition } = STANDARD_DELIMITERS;
        const isCut =
          (shape?.type === "C" && value.includes(component)) ||
          (shape?.repeats === true && repetition !== undefined && value.includes(repetition));
        expect(found !== value || isCut, `accepted: ${JSON.stringify(value)} in ${elements[0] ?? ""}${number}`).toBe(
          true,
        );
      }),
      { numRuns: 3000, seed },
    );
  });

  it("is found where the declared length of binary data is wrong", () => {
    const base = bases[FILES.indexOf("275")];
    if (base === undefined) throw new Error("there is no 275");
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9:^ ]{1,30}$/), fc.integer({ min: -5, max: 40 }), (data, wrong) => {
        const length = data.length + wrong;
        if (wrong === 0 || length < 0) return;
        expect(writtenBody(base, [["BIN", String(length), data]]).ok).toBe(false);
        const segments = base.text.split("~");
        segments.splice(-4, 0, `\nBIN*${length}*${data}`);
        const { issues } = validate(segments.join("~"));
        expect(issues.filter((one) => one.severity === "error").map((one) => one.code)).not.toEqual([]);
      }),
      { numRuns: 300, seed },
    );
  });

  it("is said for every part of the envelope", () => {
    const envelope = {
      sender: "A1",
      receiver: "B1",
      date: "2026-11-02",
      time: "08:15",
      controlNumber: "1",
      usage: "T",
      groups: [],
    } as const;
    for (const odd of [
      { sender: "A*B" },
      { receiver: "A~B" },
      { sender: "MÜLLER" },
      { senderQualifier: "ZZZ" },
      { receiverQualifier: "*" },
      { authorization: ["00", "PASSWORDTOOLONG"] as const },
      { security: ["01", "A:B"] as const },
      { lineBreak: "X" },
      { delimiters: { ...STANDARD_DELIMITERS, element: "§" } },
      { delimiters: { ...STANDARD_DELIMITERS, component: "A" } },
      { delimiters: { ...STANDARD_DELIMITERS, segment: "7" } },
    ])
      expect(writeInterchange({ ...envelope, ...odd }).ok, JSON.stringify(odd)).toBe(false);
    expect(writeInterchange(envelope).ok).toBe(true);
  });

  it("is an envelope segment inside of a transaction set", () => {
    const [base] = bases;
    if (base === undefined) throw new Error("there is no file");
    for (const id of ["ISA", "GS", "ST", "SE", "GE", "IEA"]) expect(writtenBody(base, [[id, "1"]]).ok).toBe(false);
  });
});
