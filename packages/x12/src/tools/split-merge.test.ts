import { existsSync, readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate } from "../validate/validate.ts";
import { mergeInterchanges } from "./merge.ts";
import { splitInterchange } from "./split.ts";
import type { SplitUnit } from "./split.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../shared/samples/x12/", import.meta.url);

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(path, FIXTURES));
}

interface Invented {
  /** Claims of each subscriber of each provider: the subscriber's own, then those of each dependent. */
  readonly providers: readonly (readonly { readonly own: number; readonly dependents: readonly number[] }[])[];
  readonly transactions: number;
}

const invented: fc.Arbitrary<Invented> = fc.record({
  transactions: fc.integer({ min: 1, max: 3 }),
  providers: fc.array(
    fc.array(
      fc.oneof(
        fc.record({ own: fc.integer({ min: 1, max: 3 }), dependents: fc.constant([]) }),
        fc.record({
          own: fc.constant(0),
          dependents: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 }),
        }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

/** An 837P of invented people, written by hand so that the test rests on nothing that it tests. */
function file(value: Invented, separators = "*:~", number = "000000701"): string {
  const [element = "*", component = ":", terminator = "~"] = separators;
  let claim = 0;
  const sets: string[] = [];
  for (let index = 1; index <= value.transactions; index += 1) {
    const control = String(index).padStart(4, "0");
    const body = [`ST*837*${control}*005010X222A1`, "BHT*0019*00*BATCH0701*20261102*0815*CH"];
    body.push("NM1*41*2*MAPLE STREET GASTROENTEROLOGY*****46*MAPLECLINIC", "PER*IC*RUTH PEMBERLEY*TE*3035550101");
    body.push("NM1*40*2*QUARRY HEALTH*****46*QUARRYPAYER");
    let level = 0;
    for (const [place, subscribers] of value.providers.entries()) {
      level += 1;
      const billing = level;
      body.push(`HL*${billing}**20*1`, `NM1*85*2*CLINIC ${place + 1}*****XX*1770000101`);
      body.push("N3*14 MAPLE STREET", "N4*BOULDER*CO*803011234", "REF*EI*841234567");
      for (const { own, dependents } of subscribers) {
        level += 1;
        const subscriber = level;
        body.push(`HL*${subscriber}*${billing}*22*${dependents.length > 0 ? 1 : 0}`);
        body.push(own > 0 ? "SBR*P*18*GRP7*QUARRY PPO*****CI" : "SBR*P**GRP7*QUARRY PPO*****CI");
        body.push(`NM1*IL*1*ALDERTON*MIRIAM****MI*Q${subscriber}`);
        if (own > 0) body.push("N3*7 BIRCH LANE", "N4*BOULDER*CO*80302", "DMG*D8*19610512*F");
        body.push("NM1*PR*2*QUARRY HEALTH*****PI*QH001");
        for (let count = 0; count < own; count += 1) body.push(...claimOf((claim += 1)));
        for (const claims of dependents) {
          level += 1;
          body.push(`HL*${level}*${subscriber}*23*0`, "PAT*19", "NM1*QC*1*ALDERTON*PETER");
          body.push("N3*7 BIRCH LANE", "N4*BOULDER*CO*80302", "DMG*D8*20120512*M");
          for (let count = 0; count < claims; count += 1) body.push(...claimOf((claim += 1)));
        }
      }
    }
    sets.push([...body, `SE*${body.length + 1}*${control}`].join("~"));
  }
  const isa = "ISA*00*          *00*          *ZZ*MAPLECLINIC    *ZZ*QUARRYPAYER    *261102*0815*^*00501*";
  const text = [
    `${isa}${number}*0*T*:`,
    "GS*HC*MAPLECLINIC*QUARRYPAYER*20261102*0815*701*X*005010X222A1",
    ...sets,
    `GE*${value.transactions}*701`,
    `IEA*1*${number}`,
    "",
  ].join("~");
  return text.replaceAll("*", element).replaceAll(":", component).replaceAll("~", terminator);
}

function claimOf(number: number): string[] {
  const cents = 1000 + ((number * 3571) % 90_000);
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
  const charge = amount.replace(/\.?0+$/, "");
  return [
    `CLM*C${number}*${charge}***11:B:1*Y*A*Y*Y`,
    "HI*ABK:K259",
    "LX*1",
    `SV1*HC:99213*${charge}*UN*1***1`,
    "DTP*472*D8*20261028",
    `REF*6R*C${number}L1`,
  ];
}

/** Every claim with its charge and the names above it, read with plain string work: nothing of ours. */
function claimsOf(text: string, element = "*", terminator = "~"): string[] {
  const found: string[] = [];
  let billing = "";
  let member = "";
  let patient = "";
  for (const line of text.split(terminator).map((one) => one.trim().split(element))) {
    if (line[0] === "HL") patient = line[3] === "23" ? patient : "";
    if (line[0] === "NM1" && line[1] === "85") billing = line[3] ?? "";
    if (line[0] === "NM1" && line[1] === "IL") member = line[9] ?? "";
    if (line[0] === "NM1" && line[1] === "QC") patient = line[4] ?? "";
    if (line[0] === "CLM") found.push(`${billing}/${member}/${patient}/${line[1] ?? ""}/${line[2] ?? ""}`);
  }
  return found;
}

function codes(text: string | Uint8Array): string[] {
  return validate(text).issues.map((issue) => `${issue.code} ${issue.severity}`);
}

describe("splitting", () => {
  const units: readonly SplitUnit[] = ["interchange", "group", "transaction", "claim"];

  it("gives valid pieces that hold each claim once, with its provider, member and patient", () => {
    fc.assert(
      fc.property(invented, fc.constantFrom(...units), fc.integer({ min: 1, max: 4 }), (value, by, claimsPerFile) => {
        const input = file(value);
        expect(codes(input)).toEqual([]);
        const result = splitInterchange(input, { by, claimsPerFile });
        if (!result.ok) throw new Error(result.problems[0]?.message);
        for (const piece of result.pieces) {
          expect(codes(piece.text)).toEqual([]);
          expect(claimsOf(piece.text)).toHaveLength(piece.claims);
          if (by === "claim") expect(piece.claims).toBeLessThanOrEqual(claimsPerFile);
        }
        expect(result.pieces.flatMap((piece) => claimsOf(piece.text))).toEqual(claimsOf(input));
      }),
      { numRuns: 120 },
    );
  });

  it("numbers the pieces by the caller's sequence", () => {
    let next = 40;
    const input = file({ transactions: 3, providers: [[{ own: 1, dependents: [] }]] });
    const result = splitInterchange(input, { by: "transaction", nextControlNumber: () => (next += 1) });
    if (!result.ok) throw new Error("must split");
    expect(result.pieces.map((piece) => piece.controlNumber)).toEqual(["000000041", "000000042", "000000043"]);
    expect(codes(result.pieces.map((piece) => piece.text).join(""))).toEqual([]);
  });

  it("keeps the separators of each interchange and takes wrapped lines out", () => {
    const result = splitInterchange(fixture("837p/tolerates/two-interchanges-other-delimiters.edi"), {
      by: "interchange",
    });
    if (!result.ok) throw new Error("must split");
    expect(result.pieces).toHaveLength(2);
    for (const piece of result.pieces) expect(codes(piece.text)).toEqual([]);
  });

  it("does not cut an 835 between its claims, and says why; by transaction it does", () => {
    const refused = splitInterchange(fixture("835/accepts/plain.edi"), { by: "claim" });
    expect(refused.ok ? [] : refused.problems.map((one) => one.code)).toEqual(["SPLIT-BALANCE"]);
    expect(splitInterchange(fixture("835/accepts/plain.edi"), { by: "transaction" }).ok).toBe(true);
  });

  it.each([
    "ENV-SE01.count",
    "ENV-GE01.count",
    "ENV-IEA01.count",
    "ENV-SE02.other-number",
    "ENV-IEA.cut-off",
    "ENV-ISA.no-envelope",
  ])("refuses a file whose envelopes are not whole: %s", (name) => {
    const result = splitInterchange(fixture(`837p/rejects/${name}.edi`), { by: "claim" });
    expect(result.ok ? [] : result.problems.map((one) => one.code)).toContain(name.split(".")[0]);
  });

  it("refuses claims whose levels do not hang together", () => {
    const result = splitInterchange(fixture("837p/rejects/HL-PARENT.unknown.edi"), { by: "claim" });
    expect(result.ok ? "" : result.problems[0]?.code).toBe("SPLIT-LEVELS");
  });
});

describe("merging", () => {
  it("says what was split: the same claims, in the same order, for the same amounts", () => {
    fc.assert(
      fc.property(invented, fc.constantFrom("transaction", "claim", "group"), (value, by) => {
        const input = file(value);
        const split = splitInterchange(input, { by });
        if (!split.ok) throw new Error("must split");
        const merged = mergeInterchanges(split.pieces.map((piece) => piece.text));
        if (!merged.ok) throw new Error(merged.problems[0]?.message);
        expect(codes(merged.text)).toEqual([]);
        expect(claimsOf(merged.text)).toEqual(claimsOf(input));
        if (by === "transaction") expect(merged.text.replaceAll("\n", "")).toBe(input);
      }),
      { numRuns: 80 },
    );
  });

  it("joins inputs with other separators, and makes clashing numbers unique", () => {
    const one = file({ transactions: 2, providers: [[{ own: 2, dependents: [] }]] });
    const two = file({ transactions: 1, providers: [[{ own: 1, dependents: [] }]] }, "|>!", "000000702");
    const merged = mergeInterchanges([one, two], { controlNumber: "9" });
    if (!merged.ok) throw new Error(merged.problems[0]?.message);
    expect(merged).toMatchObject({ controlNumber: "000000009", groups: 1, transactions: 3 });
    expect(merged.renumbered).toEqual([{ segment: "ST", input: 2, from: "0001", to: "0003" }]);
    expect(codes(merged.text)).toEqual([]);
    expect(claimsOf(merged.text)).toEqual([...claimsOf(one), ...claimsOf(two, "|", "!")]);
  });

  it("keeps groups of other guides apart in the one interchange", () => {
    const merged = mergeInterchanges([fixture("837p/accepts/plain.edi"), fixture("837i/accepts/plain.edi")]);
    if (!merged.ok) throw new Error(merged.problems[0]?.message);
    expect(merged.groups).toBe(2);
    expect(merged.renumbered.map((one) => one.segment)).toEqual(["GS"]);
    expect(codes(merged.text)).toEqual([]);
  });

  it("refuses other partners, broken files, data that holds every choice of separators, and nothing at all", () => {
    const one = file({ transactions: 1, providers: [[{ own: 1, dependents: [] }]] });
    const refused = (inputs: readonly (string | Uint8Array)[]): (string | undefined)[] => {
      const result = mergeInterchanges(inputs);
      return result.ok ? [] : [...new Set(result.problems.map((problem) => problem.code))];
    };
    expect(refused([one, one.replaceAll("QUARRYPAYER    ", "OTHERPAYER     ")])).toEqual(["MERGE-PARTNER"]);
    expect(refused([one, one.replace("*T*:", "*P*:")])).toEqual(["MERGE-PARTNER"]);
    expect(refused([one, fixture("837p/rejects/ENV-SE01.count.edi")])).toContain("ENV-SE01");
    const bars = file({ transactions: 1, providers: [[{ own: 1, dependents: [] }]] }, "|>!").replace(
      "CLINIC 1",
      "CLINIC*1",
    );
    expect(refused([one.replace("CLINIC 1", "CLINIC|1"), bars])).toEqual(["MERGE-DELIMITER"]);
    expect(refused([])).toEqual(["MERGE-EMPTY"]);
  });
});

const present = existsSync(SAMPLES);
const samples = present
  ? readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".edi"))
  : [];

describe.skipIf(!present)("samples of the project (skipped when ../shared is absent)", () => {
  it.each(samples)("%s splits and merges to the same verdict, or is refused with a reason", (name) => {
    const input = readFileSync(new URL(name, SAMPLES));
    const before = validate(input);
    const texts: string[] = [];
    for (const by of ["interchange", "group", "transaction", "claim"] as const) {
      const split = splitInterchange(input, { by });
      if (!split.ok) {
        for (const problem of split.problems) expect(problem.message.length).toBeGreaterThan(10);
        if (by !== "claim") expect(before.issues.map((issue) => issue.level)).toContain(1);
        continue;
      }
      const found = new Set(split.pieces.flatMap((piece) => codes(piece.text)));
      const allowed = new Set([...codes(input), ...(by === "interchange" ? [] : ["ENV-ISA13 error"])]);
      expect([...found].filter((code) => !allowed.has(code))).toEqual([]);
      if (by === "transaction") texts.push(...split.pieces.map((piece) => piece.text));
    }
    if (texts.length === 0) return;
    const merged = mergeInterchanges(texts);
    if (!merged.ok) {
      expect(merged.problems.map((one) => one.code)).toContain("MERGE-PARTNER");
      return;
    }
    const after = validate(merged.text);
    if (before.verdict === "accepted") expect(after.verdict).toBe("accepted");
    expect(after.transactions.length).toBe(before.transactions.length);
  });
});
