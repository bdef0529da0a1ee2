import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mergeInterchanges } from "../merge.ts";
import { splitInterchange } from "../split.ts";
import { diffInterchanges } from "./diff.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../../shared/samples/x12/", import.meta.url);

function fixture(path: string): string {
  return Buffer.from(readFileSync(new URL(path, FIXTURES))).toString("latin1");
}

function messages(one: string | Uint8Array, two: string | Uint8Array): readonly string[] {
  const result = diffInterchanges(one, two);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  expect(result.same).toBe(result.differences.length === 0);
  return result.differences.map((one) => one.message);
}

function filesBelow(root: URL): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".edi"));
}

const claim = fixture("837p/accepts/plain.edi");
const payment = fixture("835/accepts/plain.edi");

describe("no difference is", () => {
  it.each([
    "other-delimiters",
    "one-line",
    "wrapped-at-80",
    "terminator-line-feed",
    "terminator-carriage-return",
    "byte-order-mark",
    "blank-before-line-end",
    "carriage-return-line-feed",
  ])("%s", (name) => {
    const file = readFileSync(new URL(`837p/tolerates/${name}.edi`, FIXTURES));
    expect(messages(claim, file)).toEqual([]);
  });

  it("zeros at the end of amounts, HL and line numbers, and the order of references", () => {
    const other = claim
      .replace("*640.5*", "*640.50*")
      .replace("*120*UN*1*", "*120.00*UN*1.0*")
      .replace("HL*1**20*1", "HL*7**20*1")
      .replace("HL*2*1*22*0", "HL*8*7*22*0")
      .replace("LX*2", "LX*02");
    expect(messages(claim, other)).toEqual([]);
  });

  it("how adjustments are gathered in segments", () => {
    const one = payment.replace("CAS*CO*45*30~\nCAS*PR*3*20~\n", "CAS*CO*45*20**97*10~\nCAS*PR*3*20~\n");
    const two = payment.replace("CAS*CO*45*30~\nCAS*PR*3*20~\n", "CAS*CO*97*10~\nCAS*PR*3*20.00~\nCAS*CO*45*20~\n");
    expect(messages(one, two)).toEqual([]);
  });

  it.each(filesBelow(FIXTURES).filter((name) => !name.includes("no-envelope")))("a file and itself: %s", (name) => {
    const bytes = readFileSync(new URL(name, FIXTURES));
    expect(messages(bytes, bytes)).toEqual([]);
  });
});

describe("a difference is told in the field's words", () => {
  it.each([
    ["a charge", "MSG000123*640.5", "MSG000123*700", "claim MSG000123: total charge 640.5 → 700"],
    ["a modifier more", "HC:99213:25*", "HC:99213:25:59*", "claim MSG000123, line 2: modifier 59 added"],
    ["a modifier less", "HC:99213:25*", "HC:99213*", "claim MSG000123, line 2: modifier 25 removed"],
    ["a procedure", "HC:43239*", "HC:43235*", "claim MSG000123, line 1: procedure 43239 → 43235"],
    [
      "a reference",
      "REF*G1*PA778899~\n",
      "",
      "claim MSG000123: REF*G1 (prior authorization number) missing in the second (PA778899)",
    ],
    ["a diagnosis", "ABF:D509", "ABF:D508", "claim MSG000123: HI*ABF (diagnosis (ICD-10)) ABF:D509 → ABF:D508"],
    [
      "a date",
      "DTP*472*D8*20261028~\nREF*6R*L1",
      "DTP*472*D8*20261027~\nREF*6R*L1",
      "claim MSG000123, line 1: date of DTP*472 (service) 20261028 → 20261027",
    ],
    [
      "a member's id",
      "MI*Q55120001",
      "MI*Q55120002",
      "claim MSG000123, subscriber: id of NM1*IL (subscriber or insured) Q55120001 → Q55120002",
    ],
    ["a usage", "*0*T*:", "*0*P*:", "interchange 1: usage T → P"],
  ])("%s", (_, from, to, message) => {
    const other = claim.replace(from, to);
    expect(other).not.toBe(claim);
    expect(messages(claim, other)).toEqual([message]);
  });

  it("an adjustment's amount, and a provider adjustment that came", () => {
    expect(messages(payment, payment.replace("CAS*CO*45*110~", "CAS*CO*45*111~"))).toEqual([
      "group of claims, claim MSG000123, line 1: amount of CAS*CO*45 110 → 111",
    ]);
    const more = payment.replace("WO:QH2026000111*10~", "WO:QH2026000111*10*L6*-2~");
    expect(messages(payment, more)).toEqual([
      "PLB*1770000101 (Provider adjustment) only in the second (20261231 L6 -2)",
    ]);
  });

  it("a claim that went and one that came", () => {
    expect(messages(claim, claim.replace("MSG000123", "MSG000124"))).toEqual([
      "claim MSG000123 missing in the second (640.5)",
      "claim MSG000124 only in the second (640.5)",
    ]);
  });

  it("a control number of a group, and the reference of the one transaction set", () => {
    const other = claim.replace("*0815*701*X", "*0815*702*X").replace("BATCH0701", "BATCH0702");
    expect(messages(claim, other)).toEqual([
      "interchange 1, group of HC: control number 701 → 702",
      "reference BATCH0701 → BATCH0702",
    ]);
  });

  it("a line that went", () => {
    const cut = claim.replace(/LX\*2~[\s\S]*?REF\*6R\*L2~\n/, "");
    expect(messages(claim, cut)).toEqual([
      "claim MSG000123: line 2 missing in the second (SV1*HC:99213:25*120*UN*1***1)",
    ]);
  });

  it("and what cannot be read is refused", () => {
    const result = diffInterchanges(claim, "nothing");
    expect(result.ok ? [] : result.problems.map((one) => one.path)).toEqual(["second file"]);
  });
});

describe("split and merged again", () => {
  it("a file says the same", () => {
    const twice = claim.replace(
      /(ST\*837[\s\S]*SE\*32\*0001~\n)/,
      (all) => all + all.replaceAll("*0001", "*0002").replaceAll("MSG000123", "MSG2"),
    );
    const file = twice.replace("GE*1*", "GE*2*");
    const split = splitInterchange(file, { by: "claim" });
    if (!split.ok) throw new Error("must split");
    const merged = mergeInterchanges(split.pieces.map((piece) => piece.text));
    if (!merged.ok) throw new Error("must merge");
    expect(messages(file, merged.text)).toEqual([]);
  });
});

describe.skipIf(!existsSync(SAMPLES))("samples of the project (skipped when ../shared is absent)", () => {
  it.each(filesBelow(SAMPLES))("%s is like itself, and like its parts joined again", (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    const result = diffInterchanges(bytes, bytes);
    if (!result.ok) return;
    expect(result.differences).toEqual([]);
    const split = splitInterchange(bytes, { by: "transaction" });
    const merged = split.ok ? mergeInterchanges(split.pieces.map((piece) => piece.text)) : split;
    if (!merged.ok) return;
    // Several groups of one kind become one when they are joined.
    expect(messages(bytes, merged.text).filter((one) => !/group of [A-Z]{2} missing/.test(one))).toEqual([]);
  });
});
