import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  eachLoop,
  eachTransaction,
  envelopeOf,
  groupEnvelopeOf,
  guideKinds,
  jsonSchema,
  readInterchanges,
  readTransaction,
  streamLoops,
  validate,
  writeInterchange,
  writeTransaction,
} from "../index.ts";
import type { GuideKinds, Interchange, TypedTransaction, WriteResult } from "../index.ts";
import { misfits } from "./schema-check.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../shared/samples/x12/", import.meta.url);
const present = existsSync(new URL("expected.json", SAMPLES));

const fixtures = readdirSync(FIXTURES)
  .filter((guide) => existsSync(new URL(`${guide}/accepts/`, FIXTURES)))
  .flatMap((guide) => readdirSync(new URL(`${guide}/accepts/`, FIXTURES)).map((name) => `${guide}/accepts/${name}`));

interface Sample {
  readonly verdict: string;
}

function sampleNames(): readonly string[] {
  if (!present) return [];
  const document: unknown = JSON.parse(readFileSync(new URL("expected.json", SAMPLES), "utf8"));
  // The file maps names to facts, as its README says.
  const files = document as Readonly<Record<string, Sample>>;
  return Object.keys(files).filter(
    (name) => files[name]?.verdict === "accept" || files[name]?.verdict === "accept-soft",
  );
}

function typedOf(interchange: Interchange): readonly (TypedTransaction | undefined)[] {
  return interchange.groups.flatMap((group) => group.transactions.map((one) => readTransaction(one)));
}

/** The interchange again, from its typed objects alone. */
function rewrite(interchange: Interchange): WriteResult {
  const groups = interchange.groups.map((group) => ({
    ...groupEnvelopeOf(group),
    transactions: group.transactions.map((transaction) => {
      const typed = readTransaction(transaction);
      if (typed === undefined) throw new Error("a guide without typed objects");
      const { implementation } = transaction;
      return writeTransaction(typed.kind, typed.value, { implementation });
    }),
  }));
  const acknowledgments = interchange.acknowledgments.map((one) => [one.id, ...one.elements.slice(1)] as const);
  return writeInterchange({ ...envelopeOf(interchange), groups, acknowledgments });
}

function text(result: WriteResult): string {
  if (!result.ok) throw new Error(result.problems.map((one) => `${one.path}: ${one.message}`).join("\n"));
  return result.text;
}

/** Segments without empty elements at their ends, which the standard has senders leave out. */
function canonical(source: string, interchange: Interchange): string {
  const { element, segment } = interchange.delimiters;
  return source
    .split(segment)
    .map((one) => {
      let end = one.length;
      while (!one.trimStart().startsWith("ISA") && one.charAt(end - 1) === element) end -= 1;
      return one.slice(0, end);
    })
    .join(segment);
}

/** Without what the writer numbers and counts. */
function withoutNumbers(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) =>
      /^(hierarchicalLevel|transactionSetTrailer)$/.test(key) ? undefined : one,
    ),
  );
}

describe("typed objects", () => {
  it.each(fixtures)("write %s again byte for byte", (name) => {
    const source = readFileSync(new URL(name, FIXTURES), "utf8");
    const { interchanges } = readInterchanges(source);
    expect(interchanges.map((one) => text(rewrite(one))).join("")).toBe(source);
  });

  it.each(fixtures)("fit the JSON Schema of their kind: %s", (name) => {
    eachTransaction(readFileSync(new URL(name, FIXTURES)), ({ kind, value }) => {
      const schema = jsonSchema(kind);
      expect(schema).toBeDefined();
      if (schema !== undefined) expect(misfits(schema, JSON.parse(JSON.stringify(value)))).toEqual([]);
    });
  });

  it.skipIf(!present)("write each accepted sample again with the same meaning and verdict", () => {
    let same = 0;
    for (const name of sampleNames()) {
      const source = readFileSync(new URL(name, SAMPLES));
      for (const interchange of readInterchanges(source).interchanges) {
        if (typedOf(interchange).includes(undefined)) continue;
        const written = text(rewrite(interchange));
        const again = readInterchanges(written).interchanges[0];
        expect(again === undefined ? [] : typedOf(again).map(withoutNumbers), name).toEqual(
          typedOf(interchange).map(withoutNumbers),
        );
        const errors = validate(written).issues.filter((issue) => issue.severity === "error");
        const before = validate(source).issues.filter((issue) => issue.severity === "error");
        expect(errors.length, name).toBeLessThanOrEqual(before.length);
        const plain = source
          .toString("latin1")
          .replace(/^\u00ef\u00bb\u00bf/, "")
          .trim();
        if (canonical(plain, interchange) === written.trim()) same += 1;
      }
    }
    // Most of the samples are canonical: those come back byte for byte.
    expect(same).toBeGreaterThan(60);
  });

  it.skipIf(!present)("fit their schema in every accepted sample", () => {
    for (const name of sampleNames()) {
      const errors = validate(readFileSync(new URL(name, SAMPLES))).issues.filter(
        (issue) => issue.severity === "error",
      );
      if (errors.length > 0) continue;
      eachTransaction(readFileSync(new URL(name, SAMPLES)), ({ kind, value }) => {
        const schema = jsonSchema(kind);
        if (schema !== undefined) expect(misfits(schema, JSON.parse(JSON.stringify(value))), name).toEqual([]);
      });
    }
  });

  it("hold every kind that has a guide under one name", () => {
    const kinds = guideKinds().map((one) => one.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of [
      "837P",
      "837I",
      "837D",
      "835",
      "270",
      "271",
      "276",
      "277",
      "277CA",
      "278",
      "275",
      "999",
      "820",
      "834",
    ])
      expect(kinds).toContain(kind);
    expect(jsonSchema("no such kind")).toBeUndefined();
  });
});

const HEAD =
  "ISA*00*          *00*          *ZZ*QUARRYPAYER    *ZZ*MAPLECLINIC    *260115*0930*^*00501*000000001*0*T*:~\nGS*HP*QUARRYPAYER*MAPLECLINIC*20260115*0930*1*X*005010X221A1~\n";
const TAIL = "GE*1*1~\nIEA*1*000000001~\n";

function remittance(...body: readonly string[]): string {
  const segments = ["ST*835*0001", ...body];
  return `${HEAD}${[...segments, `SE*${segments.length + 1}*0001`].map((one) => `${one}~\n`).join("")}${TAIL}`;
}

function only835(source: string): GuideKinds["835"] {
  const found: GuideKinds["835"][] = [];
  eachTransaction(source, (typed) => {
    if (typed.kind === "835") found.push(typed.value);
  });
  const [first] = found;
  if (first === undefined) throw new Error("no 835");
  return first;
}

function write835(value: GuideKinds["835"], replaceDelimitersWith?: string): WriteResult {
  const transactions = [writeTransaction("835", value)];
  return writeInterchange({
    sender: "QUARRYPAYER",
    receiver: "MAPLECLINIC",
    date: "2026-01-15",
    time: "09:30",
    controlNumber: "000000001",
    usage: "T",
    groups: [{ controlNumber: "1", transactions }],
    replaceDelimitersWith,
  });
}

const PLAIN = remittance(
  "BPR*I*80*C*CHK************20260115",
  "TRN*1*CHECK77*1999999999",
  "N1*PR*QUARRY PAYER",
  "N3*1 STONE RD",
  "N4*SPRINGFIELD*IL*62701",
  "N1*PE*MAPLE CLINIC*XX*1234567893",
  "LX*1",
  "CLP*A1*1*100*80*20*12*PCN9",
  "CAS*PR*2*20**3**1",
  "NM1*QC*1*DOE*JO",
  "SVC*HC:99213:25::59*100*80**1",
);

describe("reading", () => {
  it("names every element and keeps texts as they were sent", () => {
    const claim = only835(PLAIN).headerNumbers?.[0]?.claims?.[0];
    expect(claim?.claimPayment).toMatchObject({ patientControlNumber: "A1", totalCharge: "100", paid: "80" });
    expect(claim?.services?.[0]?.service.procedure).toMatchObject({ qualifier: "HC", code: "99213" });
    expect(claim?.services?.[0]?.service.procedure?.modifiers).toEqual(["25", "", "59"]);
    expect(claim?.adjustments?.[0]?.adjustments?.map((one) => one.reasonCode)).toEqual(["2", "3"]);
  });

  it("keeps what the guide has no place for, and surplus elements, and writes both back", () => {
    const odd = PLAIN.replace("LX*1~", "LX*1~\nZZZ*odd:x*1~")
      .replace("N3*1 STONE RD", "N3*1 STONE RD**more*and")
      .replace("SE*13*", "SE*14*");
    const value = only835(odd);
    expect(value.headerNumbers?.[0]?.unplacedSegments).toEqual([{ segment: ["ZZZ", ["odd", "x"], "1"], after: 1 }]);
    expect(text(write835(value))).toBe(odd);
  });

  it("keeps components behind the named ones of a composite", () => {
    const odd = PLAIN.replace("HC:99213:25::59", "HC:99213:25::59::words:99214:more:yet").replace(
      "CAS*PR*2*20**3**1",
      `CAS*PR*2*20**3**1${"*".repeat(14)}more`,
    );
    const service = only835(odd).headerNumbers?.[0]?.claims?.[0]?.services?.[0]?.service;
    expect(service?.procedure).toMatchObject({
      description: "words",
      codeTo: "99214",
      moreComponents: ["more", "yet"],
    });
    expect(text(write835(only835(odd)))).toBe(odd);
  });

  it("gives required loops that are missing as empty ones", () => {
    const value = only835(PLAIN.replace(/N1\*PE[^~]*~\n/, ""));
    expect(value.payee.name).toEqual({});
    expect(text(write835(value))).not.toContain("N1*PE");
  });

  it("hands out loops one by one with the loops around them, whatever the pieces", async () => {
    const bytes = readFileSync(new URL("837p/accepts/plain.edi", FIXTURES));
    const whole: unknown[] = [];
    expect(eachLoop(bytes, "837P", "2300", (found) => whole.push(structuredClone(found)))).toEqual([]);
    expect(whole.length).toBeGreaterThan(0);
    for (const size of [1, 7, 64, 1021]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const found: unknown[] = [];
      for await (const one of streamLoops(pieces, "837P", "2300")) {
        expect(one.around["2000A"]?.billingProvider.name.lastOrOrganizationName).toBeDefined();
        found.push(structuredClone(one));
      }
      expect(found).toEqual(whole);
    }
  });

  it("finds as many claims and as much money as a plain count of the text", () => {
    for (const name of fixtures.filter((one) => one.startsWith("837p/"))) {
      const source = readFileSync(new URL(name, FIXTURES), "utf8");
      const charges = [...source.matchAll(/CLM[*|][^*|]*[*|](\d+(?:\.\d+)?)/g)].map(([, amount]) => Number(amount));
      const found: number[] = [];
      eachLoop(source, "837P", "2300", ({ loop }) => found.push(Number(loop.claim.totalCharge)));
      expect(found).toEqual(charges);
    }
  });
});

describe("writing", () => {
  it("fills in single codes, numbers and counts by construction", () => {
    const value: GuideKinds["276"] = {
      beginning: { referenceNumber: "R1", date: "20260115", time: "0930" },
      informationSources: [
        {
          source: { name: { lastOrOrganizationName: "QUARRY PAYER", idQualifier: "PI", id: "Q1" } },
          informationReceivers: [],
        },
      ],
    };
    const written = writeTransaction("276", value, { controlNumber: "0001" });
    const segments: unknown[] = [];
    expect(written.produce?.((one) => segments.push(one))).toEqual([]);
    expect(segments.slice(0, 2)).toEqual([
      ["BHT", "0010", "13", "R1", "20260115", "0930", ""],
      ["HL", "1", "", "20", "1"].map((one, index) => (index === 4 ? "0" : one)),
    ]);
    expect(segments[2]).toEqual(expect.arrayContaining(["NM1", "PR", "2", "QUARRY PAYER", "PI", "Q1"]));
  });

  it("refuses delimiters in data, or replaces them when told to, and never breaks the segment", () => {
    const value = only835(PLAIN);
    const broken = { ...value, payer: { ...value.payer, name: { ...value.payer.name, name: "A*B~C" } } };
    const refused = write835(broken);
    expect(refused.ok).toBe(false);
    if (!refused.ok)
      expect(refused.problems).toMatchObject([
        { code: "WRITE-DELIMITER", path: expect.stringContaining("N1") as string },
      ]);
    expect(text(write835(broken, " "))).toContain("N1*PR*A B C~");
    expect(write835(value, "*").ok).toBe(false);
  });

  it("refuses lists longer than the segment and properties that do not exist", () => {
    const value = only835(PLAIN);
    const numbers = Array.from({ length: 4 }, () => ({ qualifier: "TE", number: "5555550100" }));
    const long = { ...value, payer: { ...value.payer, technicalContacts: [{ name: "DESK", numbers }] } };
    const refused = write835(long);
    expect(refused.ok ? [] : refused.problems.map((one) => one.path)).toEqual(["payer.technicalContacts.numbers"]);
    const misspelt = { ...value, payr: {} };
    const wrong = write835(misspelt);
    expect(wrong.ok ? [] : wrong.problems.map((one) => [one.code, one.path])).toEqual([["WRITE-OBJECT", "payr"]]);
  });

  it("writes properties in the order of the guide, whatever their order in the object", () => {
    const value = only835(PLAIN);
    const reversed = Object.fromEntries(Object.entries(value).reverse()) as unknown as GuideKinds["835"];
    const parties = (source: string): readonly string[] => source.match(/^(?:BPR|TRN|N1|LX|CLP)\*\w*/gm) ?? [];
    expect(parties(text(write835(reversed)))).toEqual(parties(text(write835(value))));
  });
});
