import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate, validateRead, validateStream } from "./validate.ts";
import { readInterchanges } from "../wire/interchange.ts";
import type { ValidateOptions, ValidationEvent, ValidationResult } from "./result.ts";

const ROOT = new URL("../../fixtures/", import.meta.url);

const corpus = readdirSync(ROOT).flatMap((guide) =>
  ["accepts", "tolerates", "rejects"].flatMap((kind) => {
    try {
      return readdirSync(new URL(`${guide}/${kind}/`, ROOT)).map((name) => `${guide}/${kind}/${name}`);
    } catch {
      return [];
    }
  }),
);

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(path, ROOT));
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0, index = 0; start < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    pieces.push(bytes.subarray(start, start + size));
    start += size;
  }
  return pieces;
}

/** Pieces that each end with a terminator, and pieces that each begin with one. */
function atTerminators(bytes: Uint8Array, after: boolean): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 126) continue;
    pieces.push(bytes.subarray(start, after ? index + 1 : index));
    start = after ? index + 1 : index;
  }
  return [...pieces, bytes.subarray(start)];
}

async function streamed(pieces: Uint8Array[], options: ValidateOptions = {}): Promise<ValidationResult> {
  const events = validateStream(pieces, { ...options, keep: true });
  for (;;) {
    const next = await events.next();
    if (next.done === true) return next.value;
  }
}

async function eventsOf(pieces: Uint8Array[], options: ValidateOptions = {}): Promise<ValidationEvent[]> {
  const list: ValidationEvent[] = [];
  for await (const event of validateStream(pieces, options)) list.push(event);
  return list;
}

describe("validation of a stream", () => {
  it.each(corpus)("finds in %s what the whole file has, however it is cut", async (path) => {
    const bytes = fixture(path);
    const whole = validate(bytes);
    for (const sizes of [[1], [7], [106], [211, 2, 53], [4099]]) {
      expect(await streamed(cut(bytes, sizes))).toEqual(whole);
    }
    expect(await streamed(atTerminators(bytes, true))).toEqual(whole);
    expect(await streamed(atTerminators(bytes, false))).toEqual(whole);
  });

  it("finds in damaged files what the whole file has, however it is cut", async () => {
    const inputs = corpus.map(fixture);
    const changes = fc.array(fc.tuple(fc.nat(100_000), fc.constantFrom(0, 10, 42, 58, 65, 126, 233)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(inputs.length - 1),
        changes,
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
        async (which, list, sizes) => {
          const bytes = Uint8Array.from(inputs[which] ?? []);
          for (const [at, byte] of list) bytes[at % bytes.length] = byte;
          expect(await streamed(cut(bytes, sizes))).toEqual(validate(bytes));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("hands on each transaction set, group and interchange, and keeps none of them", async () => {
    const bytes = fixture("837p/tolerates/two-interchanges-other-delimiters.edi");
    const events = await eventsOf(cut(bytes, [97]));
    const whole = validate(bytes);
    const sets = events.flatMap((event) => (event.type === "transaction" ? [event.transaction] : []));
    expect(sets).toEqual(whole.interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions)));
    expect(events.filter((event) => event.type === "interchange")).toHaveLength(2);
    const last = events.at(-1);
    expect(last?.type === "end" ? last.result : undefined).toEqual({ ...whole, transactions: [], interchanges: [] });
  });

  it("says of a file that was read before what it says of its bytes", () => {
    for (const path of corpus) {
      const bytes = fixture(path);
      const { counts: fed, ...read } = validateRead(readInterchanges(bytes));
      const { counts, ...whole } = validate(bytes);
      expect(read).toEqual(whole);
      expect(fed.transactions).toBe(counts.transactions);
    }
  });
});

describe("the limit of findings", () => {
  const bytes = fixture("837p/accepts/plain.edi");
  const text = Buffer.from(bytes).toString("latin1").replaceAll("*XX*", "*QQ*").replace("*22*0", "*22*7");
  const all = validate(text).issues;

  it("keeps the first ones and says how many more there are", () => {
    expect(all.length).toBeGreaterThan(3);
    const { issues, verdict, counts } = validate(text, { maxIssues: 2 });
    expect(issues).toHaveLength(3);
    expect(issues.at(-1)).toMatchObject({ code: "ISSUE-LIMIT", severity: "warning", offset: null });
    expect(issues.at(-1)?.message).toMatch(new RegExp(`^${all.length - 2} more findings`));
    expect(verdict).toBe("rejected");
    expect(counts.errors + counts.warnings).toBe(all.length);
  });

  it("does not change the verdicts", () => {
    const { verdict, transactions } = validate(text, { maxIssues: 0 });
    expect({ verdict, transactions }).toEqual({ verdict: "rejected", transactions: validate(text).transactions });
  });

  it("says nothing when all are kept", () => {
    expect(validate(text, { maxIssues: all.length }).issues).toEqual(all);
  });
});

describe("payer rules", () => {
  it("see each segment with its place, and report at level 7", () => {
    const seen: string[] = [];
    const result = validate(fixture("837p/accepts/plain.edi"), {
      payerRules: (transaction, report) => ({
        take: (segment, place) => {
          seen.push(`${place.position} ${segment.id} ${place.loop}`);
          if (segment.id !== "CLM") return;
          report({
            level: 7,
            code: "PAYER-1",
            message: "Not here.",
            segment,
            position: place.position,
            loop: place.loop,
          });
        },
        end: () => seen.push(`end ${transaction.implementation}`),
      }),
    });
    expect(seen[0]).toBe("1 ST ST");
    expect(seen.at(-1)).toBe("end 005010X222A1");
    expect(seen.some((line) => / CLM 2300$/.test(line))).toBe(true);
    expect(result.issues.map((issue) => [issue.code, issue.level, issue.segment])).toContainEqual([
      "PAYER-1",
      7,
      "CLM",
    ]);
    expect(result.verdict).toBe("rejected");
  });
});
