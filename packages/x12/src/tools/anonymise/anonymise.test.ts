import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { summarize } from "../../summary/summary.ts";
import { isNpi } from "../../values.ts";
import { validate } from "../../validate/validate.ts";
import { readInterchanges } from "../../wire/interchange.ts";
import { anonymise, anonymisePieces } from "./anonymise.ts";
import { Pseudonyms } from "./pseudonyms.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../../shared/samples/x12/", import.meta.url);
const KEY = "a key of twenty-four bits and more";

function filesBelow(root: URL): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".edi"));
}

function anonymous(input: string | Uint8Array, shiftDays?: number): string {
  const result = anonymise(input, { key: KEY, shiftDays });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.text;
}

/** What the validator says, without the places that depend on line breaks. */
function findings(input: string | Uint8Array): string[] {
  return validate(input).issues.map(
    ({ code, segment, position, element, component, loop }) =>
      `${code} ${segment ?? ""} ${position ?? ""} ${element ?? ""} ${component ?? ""} ${loop ?? ""}`,
  );
}

/** Elements that may tell who it is about, by hand and apart from the policy: segment and element numbers. */
const IDENTIFYING: Readonly<Record<string, readonly number[]>> = {
  NM1: [3, 4, 9],
  N1: [2, 4],
  N3: [1, 2],
  N4: [1],
  PER: [2, 4, 6, 8],
  REF: [2, 3],
  CLM: [1],
  CLP: [1, 7],
  TRN: [2, 3],
  SBR: [3, 4],
  NTE: [2],
  MSG: [1],
  K3: [1],
  PWK: [6, 7],
  BHT: [3],
  BGN: [2],
  BPR: [7, 9, 13, 15],
  PLB: [1],
  SVD: [1],
  ACT: [1],
  HCR: [2],
  ISA: [6, 8],
  GS: [2, 3],
};
const CODED = new Set(["4N", "F5", "BLT", "F2", "APC", "RB", "ZX", "PID", "XX1", "XX2", "M7", "9V", "G4", "87"]);

function identifiers(input: string | Uint8Array): string[] {
  const found = new Set<string>();
  for (const interchange of readInterchanges(input).interchanges) {
    const sets = interchange.groups.flatMap((group) => group.transactions);
    const headers = [interchange.header, ...interchange.groups.flatMap((group) => group.header ?? [])];
    for (const segment of [...headers, ...sets.flatMap((set) => set.segments)]) {
      if (segment.id === "REF" && CODED.has(segment.elements[1] ?? "")) continue;
      for (const position of IDENTIFYING[segment.id] ?? []) {
        const value = (segment.elements[position] ?? "").trim();
        // A short number, or one of zeros, may come up again by chance as the pseudonym of another.
        if (value.length >= (/\d/.test(value) ? 7 : 4) && !/^0+$/.test(value)) found.add(value);
      }
    }
  }
  return [...found];
}

function elementsOf(text: string): Set<string> {
  return new Set(text.split(/[^A-Za-z0-9 @.'&,#/?-]+/).map((one) => one.trim()));
}

function leftovers(input: string | Uint8Array, output: string): string[] {
  const elements = elementsOf(output);
  return identifiers(input).filter((value) => elements.has(value) || (value.length >= 8 && output.includes(value)));
}

describe("an anonymous file", () => {
  it.each(filesBelow(FIXTURES).filter((name) => name.startsWith("crashes")))("of %s is made, or refused", (name) => {
    const result = anonymise(readFileSync(new URL(name, FIXTURES)), { key: KEY });
    expect(result.ok ? result.text : result.problems[0]?.message).toMatch(/./);
  });

  it.each(filesBelow(FIXTURES).filter((name) => !/^crashes|no-envelope/.test(name)))(
    "of %s has the same findings and no one's data",
    (name) => {
      const input = readFileSync(new URL(name, FIXTURES));
      const output = anonymous(input);
      expect(findings(output)).toEqual(findings(input));
      expect(validate(output).verdict).toBe(validate(input).verdict);
      expect(leftovers(input, output)).toEqual([]);
    },
  );

  it("keeps codes, amounts and structure", () => {
    const input = readFileSync(new URL("835/accepts/plain.edi", FIXTURES));
    const keep = (one: Readonly<Record<string, unknown>> | undefined): unknown => ({
      paid: one?.["paid"],
      totalCharge: one?.["totalCharge"],
      balanced: one?.["balanced"],
      adjustments: JSON.stringify(one).match(/"adjustments":\[[^\]]*\]/g),
    });
    expect(keep(summarize(anonymous(input))[0])).toEqual(keep(summarize(input)[0]));
  });

  it("gives a claim and its payment the same pseudonyms, and both the same shift", () => {
    const claim = summarize(anonymous(readFileSync(new URL("837p/accepts/plain.edi", FIXTURES))))[0];
    const paid = summarize(anonymous(readFileSync(new URL("835/accepts/plain.edi", FIXTURES))))[0];
    const [sent] = claim?.["claims"] as readonly { id: string; billingNpi: string; lines: { date: string }[] }[];
    const [answered] = paid?.["claims"] as readonly { id: string; lines: { date: string }[] }[];
    expect(sent?.id).not.toBe("MSG000123");
    expect(answered?.id).toBe(sent?.id);
    expect(paid?.["payeeId"]).toBe(sent?.billingNpi);
    expect(isNpi(sent?.billingNpi ?? "")).toBe(true);
    expect(sent?.lines[0]?.date).not.toBe("2026-10-28");
    expect(answered?.lines[0]?.date).toBe(sent?.lines[0]?.date);
  });

  it("moves all dates by the days that are asked for, and keeps the days between them", () => {
    const input = Buffer.from(readFileSync(new URL("837i/accepts/plain.edi", FIXTURES))).toString("latin1");
    const output = anonymous(input, -10);
    expect(output).toContain("DTP*434*RD8*20261010-20261014~");
    expect(output).toContain("DTP*435*DT*202610101530~");
    expect(output).toContain("DTP*096*TM*1000~");
    expect(output).toContain("DMG*D8*19480824*M~");
    expect(output).toContain("*261023*0815*");
  });

  it("gives an age over 89 as 90, and a ZIP its first three digits or 000", () => {
    const input = Buffer.from(readFileSync(new URL("837p/accepts/plain.edi", FIXTURES))).toString("latin1");
    const old = anonymous(input.replace("19610512", "19300512").replace("*80302~", "*03602~"), 0);
    expect(old).toContain("DMG*D8*19360101*F~");
    expect(old).toMatch(/\*CO\*00001~/);
    expect(old).toMatch(/\*CO\*803000001~/);
  });

  it("refuses a key that can be guessed, and what is no interchange", () => {
    const input = readFileSync(new URL("837p/accepts/plain.edi", FIXTURES));
    const code = (result: ReturnType<typeof anonymise>): unknown => (result.ok ? "" : result.problems[0]?.code);
    expect(code(anonymise(input, { key: "short" }))).toBe("ANONYMISE-KEY");
    expect(code(anonymise(input, { key: KEY, shiftDays: 0.5 }))).toBe("ANONYMISE-SHIFT");
    expect(code(anonymise("ST*837*0001~", { key: KEY }))).toBe("ENV-ISA");
  });

  it("keeps payers where that is asked for", () => {
    const input = readFileSync(new URL("837p/accepts/plain.edi", FIXTURES));
    const result = anonymise(input, { key: KEY, keepPayers: true });
    expect(result.ok && result.text).toContain("NM1*PR*2*QUARRY HEALTH*****PI*QH001~");
  });

  it("is the same piece by piece", async () => {
    for (const name of ["837p/accepts/plain.edi", "835/accepts/plain.edi", "834/accepts/plain.edi"]) {
      const input = readFileSync(new URL(name, FIXTURES));
      let text = "";
      const chunks = Array.from({ length: Math.ceil(input.length / 97) }, (_, at) =>
        input.subarray(at * 97, at * 97 + 97),
      );
      for await (const piece of anonymisePieces(chunks, { key: KEY })) text += piece;
      expect(text).toBe(anonymous(input));
    }
  });

  it("moves the dates of each patient by days of their own where that is asked for, the same in every file", () => {
    const day = (guide: string, key: string): string => {
      const input = readFileSync(new URL(`${guide}/accepts/plain.edi`, FIXTURES));
      const result = anonymise(input, { key, shiftBy: "patient" });
      return /DT[PM]\*472(?:\*D8)?\*(\d{8})~/.exec(result.ok ? result.text : "")?.[1] ?? "";
    };
    expect(day("837p", KEY)).toBe(day("835", KEY));
    expect(day("837p", KEY)).not.toBe(day("837p", "quite another key than that one"));
  });

  it("is another under another key", () => {
    const input = readFileSync(new URL("837p/accepts/plain.edi", FIXTURES));
    const other = anonymise(input, { key: "quite another key than that one" });
    expect(other.ok && other.text).not.toBe(anonymous(input));
  });
});

describe("identifiers", () => {
  const names = new Pseudonyms(KEY);

  it("are a permutation: different ones stay different, and keep their form", () => {
    const all = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, "0"));
    const made = new Set(all.map((one) => names.id(one)));
    expect(made.size).toBe(10_000);
    for (const one of ["Q55120001", "1EG4TE5MK73", "A-12 b", "1770000101", "1770000102", "84-1234567"]) {
      const shape = (text: string): string => text.replace(/\d/g, "9").replace(/[A-Z]/g, "A").replace(/[a-z]/g, "a");
      expect(shape(names.id(one))).toBe(shape(one));
      expect(isNpi(names.id(one))).toBe(isNpi(one));
    }
  });
});

describe.skipIf(!existsSync(SAMPLES))("samples of the project (skipped when ../shared is absent)", () => {
  it.each(filesBelow(SAMPLES))("%s keeps its findings and loses its data", (name) => {
    const input = readFileSync(new URL(name, SAMPLES));
    const result = anonymise(input, { key: KEY });
    if (!result.ok) {
      expect(readInterchanges(input).interchanges).toEqual([]);
      return;
    }
    expect(validate(result.text).verdict).toBe(validate(input).verdict);
    expect(findings(result.text)).toEqual(findings(input));
    expect(leftovers(input, result.text)).toEqual([]);
  });
});
