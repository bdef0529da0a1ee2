import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createEditEngine, standardPacks, tablesFromCodeSets, type ClaimCheck, type EditEngine } from "../src/index.ts";
import { read837 } from "./read-837.ts";

const SHARED = join(import.meta.dirname, "..", "..", "..", "..", "shared");
const SAMPLES = join(SHARED, "samples", "scrub");
const DATA = join(SHARED, "data");
const READY = existsSync(join(SAMPLES, "cases.jsonl")) && existsSync(DATA);

/** Only what the edits read; the whole folder takes three times as long. */
const FILES = [
  "icd10cm",
  "grouping/mce_dx_edits_v41.tsv",
  "hcpcs/level2_2024_07.tsv.gz",
  "hcpcs/level2_2024_04.tsv.gz",
  "hcpcs/level2_current_2025_10.tsv.gz",
  "hcpcs/modifiers_2024_04.tsv",
  "mpfs/pprrvu_2025_oct.csv.gz",
  "ncci/addon_codes_2024q3.tsv",
  "ncci/mue_2024q3.tsv.gz",
  "ncci/ptp_prac_active_2024q3.tsv.gz",
  "opps/addendum_b_2025_oct.csv.gz",
  "opps/asp_payment_limits_2026_jan.csv",
  "wire/place_of_service_2024.tsv",
];

interface SampleCase {
  readonly id: string;
  readonly family: string;
  readonly expect: "held" | "warning" | "clean";
  readonly claim: string | null;
  readonly line: number | null;
}

function cases(): SampleCase[] {
  if (!READY) return [];
  const lines = readFileSync(join(SAMPLES, "cases.jsonl"), "utf8").trim().split("\n");
  // The samples' own shape, described in their README.
  return lines.map((line) => JSON.parse(line) as SampleCase);
}

function faults(each: SampleCase, checks: readonly ClaimCheck[]): string[] {
  const held = checks.filter((check) => check.verdict === "held").map((check) => check.patientControlNumber);
  if (each.expect === "clean") return held.map((claim) => `${claim} is held`);
  const faulty: string[] = held.filter((claim) => claim !== each.claim).map((claim) => `${claim} is held too`);
  const check = checks.find((candidate) => candidate.patientControlNumber === each.claim);
  if (check === undefined || check.verdict === "clean") return [...faulty, "nothing found"];
  if (each.expect === "held" && check.verdict !== "held") faulty.push("not held");
  const about = check.findings.filter((finding) => finding.family === each.family);
  if (about.length === 0) faulty.push(`found ${check.findings.map((finding) => finding.family).join(", ")}`);
  if (each.line !== null && !about.some((finding) => finding.line === each.line)) faulty.push("on another line");
  return faulty;
}

// Needs ../shared (samples and public tables beside the checkout); without it the cases beside each edit cover the ground.
describe.skipIf(!READY)("the labelled claims of ../shared/samples/scrub, with the real tables", () => {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-edits-"));
  let engine: EditEngine;
  beforeAll(() => {
    for (const file of FILES) importCodeSets(store, join(DATA, file));
    engine = createEditEngine({ packs: standardPacks, tables: tablesFromCodeSets(openCodeSetStore(store)) });
  }, 120_000);
  afterAll(() => {
    rmSync(store, { recursive: true, force: true });
  });

  it.each(cases().map((each) => [each.id, each.family, each] as const))("%s %s", (id, _family, each) => {
    const file = read837(readFileSync(join(SAMPLES, `${id}.edi`), "utf8"));
    expect(faults(each, engine.check({ claims: file.claims, submittedOn: file.submittedOn }))).toEqual([]);
  });
});
