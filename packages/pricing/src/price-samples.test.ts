import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { importCodeSets, openCodeSetStore, type CodeSets } from "@cleanclaim/code-sets";
import { parseCents } from "@cleanclaim/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MEDICARE, priceRecord } from "./index.ts";

const SHARED = join(import.meta.dirname, "..", "..", "..", "..", "shared");
const SAMPLES = join(SHARED, "samples", "pricing", "open.jsonl");
const DATA = join(SHARED, "data");
const READY = existsSync(SAMPLES) && existsSync(DATA);

interface Sample {
  readonly id: string;
  readonly kind: string;
  readonly lines: readonly { readonly code: string; readonly allowed: string }[];
  readonly allowed_total: string;
  readonly tolerance_per_line: string;
  readonly tolerance_shares?: string;
}

const SHARES = [
  "limiting_charge",
  "deductible",
  "coinsurance",
  "medicare_before_sequestration",
  "sequestration",
  "medicare_paid",
  "patient",
] as const;

function samples(): (Sample & Partial<Record<(typeof SHARES)[number], string>>)[] {
  if (!READY) return [];
  const lines = readFileSync(SAMPLES, "utf8").trim().split("\n");
  // The samples' own shape, described in their README.
  return lines.map((line) => JSON.parse(line) as Sample & Partial<Record<(typeof SHARES)[number], string>>);
}

function apart(wanted: string, got: string | null | undefined): bigint {
  const a = parseCents(wanted);
  const b = parseCents(got ?? "");
  if (a === undefined || b === undefined) return 1_000_000n;
  return a > b ? a - b : b - a;
}

// Needs ../shared (samples and public tables beside the checkout); medicare.test.ts covers the ground without it.
describe.skipIf(!READY)("the priced claims of ../shared/samples/pricing, with the real tables", () => {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-pricing-"));
  let tables: CodeSets;
  beforeAll(() => {
    for (const file of ["mpfs", "opps/asp_payment_limits_2026_jan.csv"]) importCodeSets(store, join(DATA, file));
    tables = openCodeSetStore(store);
  }, 120_000);
  afterAll(() => {
    rmSync(store, { recursive: true, force: true });
  });

  it.each(samples().map((sample) => [sample.id, sample.kind, sample] as const))("%s %s", (_id, _kind, sample) => {
    const answer = priceRecord(sample, MEDICARE, tables);
    const tolerance = parseCents(sample.tolerance_per_line) ?? 0n;
    sample.lines.forEach((line, index) => {
      const got = answer.lines[index];
      expect(apart(line.allowed, got?.allowed), JSON.stringify(got)).toBeLessThanOrEqual(tolerance);
      expect(got?.steps.length).toBeGreaterThan(0);
    });
    const all = tolerance * BigInt(sample.lines.length);
    expect(apart(sample.allowed_total, answer.allowed_total)).toBeLessThanOrEqual(all);
    const shares = parseCents(sample.tolerance_shares ?? "0") ?? 0n;
    for (const name of SHARES) {
      const wanted = sample[name];
      if (wanted !== undefined) expect(apart(wanted, answer[name]), name).toBeLessThanOrEqual(shares);
    }
  });
});
