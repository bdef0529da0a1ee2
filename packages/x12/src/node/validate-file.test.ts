import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validate } from "../validate/validate.ts";
import { ValidationThreads, validateFile } from "./index.ts";

const ROOT = new URL("../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../shared/samples/x12/", import.meta.url);

function filesUnder(folder: URL): URL[] {
  return readdirSync(folder).flatMap((name) => {
    const url = new URL(name, folder);
    if (statSync(url).isDirectory()) return filesUnder(new URL(`${name}/`, folder));
    return /\.(?:md|json)$/.test(name) ? [] : [url];
  });
}

const corpus = filesUnder(ROOT).map((url) => readFileSync(url));

/** A file with many transaction sets in several groups and interchanges; some of them are refused. */
function manySets(count: number, lineBreak: string): Buffer {
  const plain = readFileSync(new URL("837p/accepts/plain.edi", ROOT))
    .toString("latin1")
    .replaceAll(/[\r\n]+/g, "");
  const body = plain.slice(plain.indexOf("ST*"), plain.indexOf("GE*"));
  const sets = Array.from({ length: count }, (_, index) => {
    const text = body.replaceAll("*0001", `*${String(index + 1).padStart(4, "0")}`);
    return index % 7 === 3 ? text.replace("*XX*", "*ZZ*") : text;
  });
  const file = plain.replace(body, sets.join("")).replace("GE*1*", `GE*${count}*`);
  return Buffer.from((file + file.replaceAll("000000", "100000")).replaceAll("~", `~${lineBreak}`), "latin1");
}

let threads: ValidationThreads;
beforeAll(() => {
  threads = new ValidationThreads({ workers: 2 });
});
afterAll(async () => {
  await threads.close();
});

describe("validation on threads", () => {
  it("gives for every fixture what one thread gives", async () => {
    for (const bytes of corpus) {
      const repeated = Buffer.concat([bytes, bytes]);
      const pieces = [repeated.subarray(0, 333), repeated.subarray(333)];
      expect(await validateFile(pieces, { threads, keep: true })).toEqual(validate(repeated));
    }
  });

  it.each(["", "\n", "\r\n"])("gives the same for many transaction sets, lines end with %j", async (lineBreak) => {
    const bytes = manySets(400, lineBreak);
    const whole = validate(bytes);
    expect(whole.counts).toMatchObject({ transactions: 800, interchanges: 2 });
    expect(whole.counts.rejected).toBeGreaterThan(100);
    expect(await validateFile([bytes], { threads, keep: true })).toEqual(whole);
    const few = { maxIssues: 25 };
    expect(await validateFile([bytes], { ...few, threads, keep: true })).toEqual(validate(bytes, few));
  });

  it("gives the same for damaged files", async () => {
    const inputs = [manySets(6, "\n"), ...corpus.slice(0, 40)];
    const change = fc.tuple(
      fc.nat(100_000),
      fc.constantFrom("~", "SE*", "ST*837*0001~", "GE*1*1~", "ISA*", "\u0000", "IEA*1*1~", "\n"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(inputs.length - 1),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 2000 }),
        async (which, changes, size) => {
          let text = (inputs[which] ?? Buffer.alloc(0)).toString("latin1");
          for (const [at, piece] of changes) {
            const place = at % text.length;
            text = text.slice(0, place) + piece + text.slice(place + (at % 5));
          }
          const bytes = Buffer.from(text, "latin1");
          const pieces: Buffer[] = [];
          for (let start = 0; start < bytes.length; start += size) pieces.push(bytes.subarray(start, start + size));
          expect(await validateFile(pieces, { threads, keep: true })).toEqual(validate(bytes));
        },
      ),
      { numRuns: 120 },
    );
  });

  it.skipIf(!existsSync(SAMPLES))(
    "gives for every sample of the project what one thread gives (skipped when ../shared is absent)",
    async () => {
      for (const url of filesUnder(SAMPLES)) {
        expect(await validateFile(url, { threads, keep: true })).toEqual(validate(readFileSync(url)));
      }
    },
  );
});

describe("a file on disk", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "x12-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("is read in pieces, and its parts are told as they come", async () => {
    const file = path.join(folder, "many.edi");
    writeFileSync(file, manySets(30, "\n"));
    const told: string[] = [];
    const result = await validateFile(file, { on: (event) => told.push(event.type) });
    const { transactions, interchanges, ...whole } = validate(readFileSync(file));
    expect(result).toEqual({ ...whole, transactions: [], interchanges: [] });
    expect(told.filter((type) => type === "transaction")).toHaveLength(transactions.length);
    expect(told.filter((type) => type === "interchange")).toHaveLength(interchanges.length);
    expect(told.at(-1)).toBe("end");
  });

  it("asks lookups that each thread loads from a module", async () => {
    const file = path.join(folder, "coded.edi");
    const module = path.join(folder, "lookups.mjs");
    writeFileSync(file, manySets(20, "\n"));
    writeFileSync(module, "export const codeLookups = (bad) => ({ icd10cm: (code) => code !== bad });");
    const text = readFileSync(file, "latin1");
    const code = /HI\*ABK:([A-Z0-9]+)/.exec(text)?.[1] ?? "";
    const lookupsModule = { url: new URL(`file://${module}`), argument: code };
    const one = await validateFile(file, { lookupsModule });
    expect(one.issues.filter((issue) => issue.code === "CODE-ICD10").length).toBeGreaterThan(0);
    expect(await validateFile(file, { lookupsModule, workers: 2 })).toEqual(one);
    expect(await validateFile(file, { lookups: { icd10cm: (asked) => asked !== code }, workers: 2 })).toEqual(one);
  });

  it("rejects when it is not there, or its lookups are none", async () => {
    await expect(validateFile(path.join(folder, "absent.edi"))).rejects.toThrow(/ENOENT/);
    const module = path.join(folder, "none.mjs");
    writeFileSync(module, "export const other = 1;");
    const lookupsModule = { url: new URL(`file://${module}`) };
    const file = path.join(folder, "many.edi");
    await expect(validateFile(file, { lookupsModule })).rejects.toThrow(/must export a function/);
    await expect(validateFile(file, { lookupsModule, workers: 2 })).rejects.toThrow(/must export a function/);
  });
});
