import { readFileSync } from "node:fs";
import path from "node:path";
import { defectKinds, generateCorpus } from "@cleanclaim/fixtures";
import { toDate } from "@cleanclaim/model";
import { readConfig } from "@cleanclaim/payer-simulator";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../running/repository-root.ts";
import { runCleanTrial } from "./clean-trial.ts";
import { runDefectTrial } from "./defect-trial.ts";
import { corpusReferenceTables, trialEngine } from "./trial-engine.ts";

const corpus = generateCorpus({ seed: "corpus-1", claims: 420, firstDay: toDate("2024-07-01"), weeks: 12 });

function configuration() {
  const text = readFileSync(path.join(repositoryRoot, "packages/payer-simulator/config/demo.yaml"), "utf8");
  const reading = readConfig(text, [JSON.stringify({ members: corpus.members })]);
  if (!reading.ok) throw new Error(reading.problems.map((one) => `${one.path}: ${one.message}`).join("; "));
  return reading.config;
}

describe("the corpus, through the real edits and the real simulator", () => {
  it("is the same for the same seed", () => {
    const again = generateCorpus({ seed: "corpus-1", claims: 420, firstDay: toDate("2024-07-01"), weeks: 12 });
    expect(again.claims).toEqual(corpus.claims);
    expect(new Set(corpus.claims.map((one) => one.claim.payer.payerId)).size).toBe(5);
    expect(new Set(corpus.claims.map((one) => one.story)).size).toBeGreaterThan(20);
  });

  it("holds no clean claim, and forecasts what the payers answer to the cent", () => {
    const result = runCleanTrial(corpus, configuration(), trialEngine(corpusReferenceTables()));
    expect(result.falseHolds).toEqual([]);
    expect(result.rejected).toEqual([]);
    expect(result.decided).toBeGreaterThan(400);
    expect(result.secondaryClaims).toBeGreaterThan(10);
    expect(result.exact / (result.decided - result.offContract)).toBeGreaterThanOrEqual(0.95);
  });

  it("catches every seeded defect on its line, and the payers refuse each of them", () => {
    expect(defectKinds.length).toBeGreaterThanOrEqual(30);
    expect(new Set(defectKinds.map((one) => one.kind)).size).toBe(defectKinds.length);
    const results = runDefectTrial(corpus, defectKinds, configuration(), trialEngine(corpusReferenceTables()), 2);
    const seeded = results.filter((one) => one.seeded === 0).map((one) => one.kind);
    expect(seeded).toEqual([]);
    const missed = results.flatMap((one) => one.missed.map((words) => `${one.kind}: ${words}`));
    expect(missed).toEqual([]);
    const paid = results
      .filter((one) => one.refused < one.seeded)
      .map((one) => `${one.kind}: ${JSON.stringify(one.answers)}`);
    expect(paid).toEqual([]);
  });
});
