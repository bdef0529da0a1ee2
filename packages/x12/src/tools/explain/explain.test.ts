import { describe, expect, it } from "vitest";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { isSegmentId } from "../../grammar/elements.ts";
import { readInterchanges } from "../../wire/interchange.ts";
import { explainElement, explainSegment, explainTransaction } from "./explain.ts";

function say(text: string, loop?: string, transaction?: string): string {
  const elements = text.split("*");
  return explainSegment({ id: elements[0] ?? "", elements }, { loop, transaction }).text;
}

describe("a segment in words", () => {
  it.each([
    [
      "CLP*MSG1*1*640.5*420.50*80*12*QH7*11*1",
      "Claim MSG1: processed as primary (1); charge 640.50, paid 420.50, patient owes 80.00; payer's number QH7",
    ],
    ["CAS*CO*45*20", "Contractual obligation (CO): reason 45, 20.00 taken off"],
    ["CAS*PR*1*60**3*-5*1", "Patient responsibility (PR): reason 1, 60.00 taken off; reason 3, 5.00 put back, 1 unit"],
    [
      "SV1*HC:99213:25*120*UN*1***1:2",
      "Procedure 99213 with modifier 25, charge 120.00, 1 unit, for diagnosis 1 and 2",
    ],
    ["HI*ABK:K259*ABF:D509", "Principal diagnosis (ICD-10) K25.9; diagnosis (ICD-10) D50.9"],
    ["HI*BI:70:RD8:20261001-20261004", "Occurrence span code 70, 2026-10-01 to 2026-10-04"],
    ["DTP*472*RD8*20261001-20261004", "Service (472): 2026-10-01 to 2026-10-04"],
    ["REF*G1*PA778899", "Prior authorization number (G1): PA778899"],
    [
      "PLB*1770000101*20261231*WO:X1*10*L6*-2.5",
      "Outside of the claims, for provider 1770000101: overpayment recovery (WO), 10.00 taken from the payment, reference X1; interest owed (L6), 2.50 added to the payment",
    ],
    ["CLM*A1*100***11:B:7*Y*A*Y*Y", "Claim A1 for 100.00, office (11), replacement of an earlier claim (7)"],
    ["IK5*R*5", "Transaction rejected (R): errors in segments (5)"],
    [
      "ZZX*1",
      "Segment of the base standard that the HIPAA guides do not use: element that the HIPAA guides do not use here 1",
    ],
  ])("%s", (text, words) => {
    expect(say(text)).toBe(words);
  });

  it("tells the place in the guide", () => {
    const elements = ["REF", "G1", "PA1"];
    expect(explainSegment({ id: "REF", elements }, { transaction: "837", loop: "2300" }).place).toBe(
      "loop 2300, claim",
    );
    expect(explainSegment({ id: "REF", elements }).place).toBeUndefined();
  });

  it("knows a title for every segment of the standard that the package knows, and throws on none", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    const ids: string[] = [];
    for (const a of letters)
      for (const b of letters) for (const c of ["", ...letters]) if (isSegmentId(a + b + c)) ids.push(a + b + c);
    expect(ids.length).toBeGreaterThan(100);
    for (const id of ids) {
      const { title, text } = explainSegment({ id, elements: [id, ...Array.from({ length: 24 }, () => "1:2^3")] });
      expect(title.length).toBeGreaterThan(1);
      expect(text.length).toBeGreaterThan(1);
    }
  });
});

describe("an element in words", () => {
  it("gives each component its reference, name and meaning", () => {
    const elements = ["CLM", "A1", "100", "", "", "11:B:7"];
    expect(explainElement({ id: "CLM", elements }, 5)).toEqual([
      {
        position: 5,
        component: 1,
        repetition: undefined,
        reference: "CLM05-1",
        name: "place of service",
        value: "11",
        meaning: "office",
        list: undefined,
      },
      {
        position: 5,
        component: 2,
        repetition: undefined,
        reference: "CLM05-2",
        name: "facility list",
        value: "B",
        meaning: "place of service",
        list: undefined,
      },
      {
        position: 5,
        component: 3,
        repetition: undefined,
        reference: "CLM05-3",
        name: "frequency",
        value: "7",
        meaning: "replacement of an earlier claim",
        list: undefined,
      },
    ]);
  });

  it("names the outside list of a code whose words are not ours, and gives no words", () => {
    const [reason] = explainElement({ id: "CAS", elements: ["CAS", "CO", "45", "20"] }, 2);
    expect(reason).toMatchObject({ meaning: undefined, list: "claim adjustment reason codes (CARC)" });
  });

  it("follows the separators of the interchange", () => {
    const delimiters = { element: "|", component: ">", repetition: "!", segment: "~" };
    const found = explainElement({ id: "EB", elements: ["EB", "1", "FAM", "30!98"] }, 3, { delimiters });
    expect(found.map((one) => [one.repetition, one.meaning])).toEqual([
      [1, "the plan's benefits as a whole"],
      [2, "office visit"],
    ]);
  });

  it("is empty for what was not sent", () => {
    expect(explainElement({ id: "CAS", elements: ["CAS", "CO"] }, 9)).toEqual([]);
  });
});

describe("a whole transaction set", () => {
  const root = new URL("../../../fixtures/", import.meta.url);
  it.each(
    readdirSync(root, { withFileTypes: true })
      .filter((one) => one.isDirectory() && existsSync(new URL(`${one.name}/accepts/plain.edi`, root)))
      .map((one) => one.name),
  )("%s: every segment has its loop and words", (guide) => {
    const input = readFileSync(new URL(`${guide}/accepts/plain.edi`, root));
    const set = readInterchanges(input).interchanges[0]?.groups[0]?.transactions[0];
    if (set === undefined) throw new Error("no transaction set");
    const explained = explainTransaction(set);
    expect(explained).toHaveLength(set.segments.length);
    for (const one of explained) {
      expect(one.loop).toBeDefined();
      expect(one.place).toMatch(/header|,/);
      expect(one.text).not.toMatch(/do not use|undefined/);
    }
  });
});
