import { claimsFrom837 } from "@cleanclaim/revenue-cycle";
import { read837, readInterchanges } from "@cleanclaim/x12";
import { toDate } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsOf837, noFacts } from "./claim-stream.ts";
import { PatientCounts, PatientWindow } from "./patient-window.ts";

type Person = { readonly self: number; readonly dependents: readonly number[] };

/** An 837P with one transaction set: billing providers, their subscribers, these with claims of their own and of dependents. */
function fileOf(providers: readonly (readonly Person[])[]): string {
  const out = [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *240903*1200*^*00501*000000001*0*P*:",
    "GS*HC*S*R*20240903*1200*1*X*005010X222A1",
    "ST*837*0001*005010X222A1",
    "BHT*0019*00*1*20240903*1200*CH",
    "NM1*41*2*MAPLE*****46*S",
    "NM1*40*2*R*****46*R",
  ];
  let level = 0;
  let claim = 0;
  const claims = (count: number): void => {
    for (let index = 0; index < count; index += 1) {
      claim += 1;
      out.push(`CLM*C${String(claim)}*100***11:B:1*Y*A*Y*Y`, "HI*ABK:I10", "LX*1");
      out.push("SV1*HC:99213*100*UN*1***1", "DTP*472*D8*20240814");
    }
  };
  for (const [provider, people] of providers.entries()) {
    out.push(`HL*${String((level += 1))}**20*1`, `NM1*85*2*GROUP ${String(provider)}*****XX*1234567893`);
    out.push("N3*100 MAPLE ST", "N4*SPRINGFIELD*IL*627010001", "REF*EI*371234567");
    const parent = level;
    for (const [person, { self, dependents }] of people.entries()) {
      const subscriber = (level += 1);
      out.push(`HL*${String(subscriber)}*${String(parent)}*22*1`, `SBR*P*${self > 0 ? "18" : ""}*******MB`);
      out.push(`NM1*IL*1*BIRCH*MAY****MI*M${String(provider)}-${String(person)}`, "DMG*D8*19500505*F");
      out.push("NM1*PR*2*RIVERBEND*****PI*RMC01");
      claims(self);
      for (const count of dependents) {
        out.push(`HL*${String((level += 1))}*${String(subscriber)}*23*0`, "PAT*19", "NM1*QC*1*BIRCH*JUNE");
        out.push("DMG*D8*20150505*F");
        claims(count);
      }
    }
  }
  out.push("SE*9*0001", "GE*1*1", "IEA*1*000000001");
  return `${out.join("~\n")}~\n`;
}

async function streamed(text: string): Promise<{ claims: Claim[]; facts: ReturnType<typeof noFacts> }> {
  const facts = noFacts();
  const claims: Claim[] = [];
  for await (const some of claimsOf837([new TextEncoder().encode(text)], facts)) claims.push(...some);
  return { claims, facts };
}

function whole(text: string): Claim[] {
  const { interchanges } = readInterchanges(new TextEncoder().encode(text));
  const sets = interchanges.flatMap(({ groups }) => groups.flatMap(({ transactions }) => transactions));
  return sets.flatMap((set) => claimsFrom837(read837(set)));
}

describe("claims of an 837 in pieces", () => {
  it("are those of the whole transaction set, wherever it is cut", async () => {
    const person = fc.record({
      self: fc.nat({ max: 130 }),
      dependents: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
    });
    const providers = fc.array(fc.array(person, { maxLength: 4 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(providers, async (shape) => {
        const text = fileOf(shape);
        const { claims, facts } = await streamed(text);
        expect(claims).toEqual(whole(text));
        expect(facts).toMatchObject({ fileDate: toDate("2024-09-03"), claimSets: 1, sets: 1 });
      }),
      { numRuns: 25 },
    );
  });

  it("are none in a file without any, whose facts say why", async () => {
    expect((await streamed("nothing of the kind")).facts.problem).toBeDefined();
    expect((await streamed("")).facts).toEqual(noFacts());
  });
});

describe("the window over the patients of a file", () => {
  const claimOf = (key: string, number: number): Claim =>
    // Only the number is looked at here.
    ({ patientControlNumber: `${key}${String(number)}` }) as unknown as Claim;

  function run(keys: readonly string[], size: number): { groups: string[][]; texts: string[]; parted: number } {
    const claims = keys.map(claimOf);
    const keyOf = (claim: Claim): string => claim.patientControlNumber.charAt(0);
    const counts = new PatientCounts();
    for (const claim of claims) counts.add(keyOf(claim));
    const groups: string[][] = [];
    const judge = (some: readonly Claim[]): string[] => {
      groups.push(some.map((claim) => claim.patientControlNumber));
      return some.map((claim) => `<${claim.patientControlNumber}>`);
    };
    const window = new PatientWindow(counts, keyOf, judge, size);
    const texts = [...claims.flatMap((claim) => window.add(claim)), ...window.end()];
    return { groups, texts, parted: window.parted };
  }

  it("judges the claims of a patient in one call and gives answers in file order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", "C", "D", "E"), { maxLength: 60 }), (keys) => {
        const { groups, texts, parted } = run(keys, 1000);
        expect(texts).toEqual(keys.map((key, index) => `<${key}${String(index)}>`));
        expect(parted).toBe(0);
        for (const key of new Set(keys))
          expect(groups.filter((group) => group.some((number) => number.startsWith(key)))).toHaveLength(1);
      }),
    );
  });

  it("looks at a patient in parts when the claims stand farther apart than the window, loses none, and says so", () => {
    const keys = ["A", ..."BCDEFGH".repeat(3), "A"];
    const { texts, parted } = run(keys, 5);
    expect(texts).toEqual(keys.map((key, index) => `<${key}${String(index)}>`));
    expect(parted).toBeGreaterThan(0);
  });
});
