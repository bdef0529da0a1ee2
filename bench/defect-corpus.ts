import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { firstOf, tablesFromCodeSets, type ReferenceTables } from "@cleanclaim/claim-edits";
import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { defectKinds, generateCorpus } from "@cleanclaim/fixtures";
import { toDate } from "@cleanclaim/model";
import { readConfig } from "@cleanclaim/payer-simulator";

import { runCleanTrial } from "../apps/server/src/corpus-trial/clean-trial.ts";
import { runDefectTrial, type DefectResult } from "../apps/server/src/corpus-trial/defect-trial.ts";
import { corpusReferenceTables, trialEngine } from "../apps/server/src/corpus-trial/trial-engine.ts";

/**
 * Recall of seeded defects, false holds on clean claims, and how often the forecast is the payer's answer to the cent. Real 837 bytes go to the
 * real simulator and its 835s are read with our reader. Twice: with the small tables of the corpus, and with the publishers' full tables where
 * they are at hand. Prints one JSON object for each. `node bench/defect-corpus.ts [claims] [each kind]`.
 */
const CLAIMS = Number(process.argv[2] ?? 4000);
const EACH = Number(process.argv[3] ?? 12);
const DATA = join(import.meta.dirname, "..", "..", "shared", "data");
const corpus = generateCorpus({ seed: "corpus-1", claims: CLAIMS, firstDay: toDate("2024-07-01"), weeks: 12 });
const yaml = readFileSync(join(import.meta.dirname, "..", "packages/payer-simulator/config/demo.yaml"), "utf8");
const reading = readConfig(yaml, [JSON.stringify({ members: corpus.members })]);
if (!reading.ok) throw new Error(reading.problems.map((one) => `${one.path}: ${one.message}`).join("; "));
const { config } = reading;

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}

function sum(results: readonly DefectResult[], of: (one: DefectResult) => number): number {
  return results.reduce((total, one) => total + of(one), 0);
}

function report(tables: string, reference: ReferenceTables): void {
  const engine = trialEngine(reference);
  const clean = runCleanTrial(corpus, config, engine);
  const defects = runDefectTrial(corpus, defectKinds, config, engine, EACH);
  const followed = clean.decided - clean.offContract;
  console.log(
    JSON.stringify({
      bench: "defect-corpus",
      tables,
      kinds: defects.length,
      seeded: sum(defects, (one) => one.seeded),
      caught: sum(defects, (one) => one.caught),
      recallPercent: percent(
        sum(defects, (one) => one.caught),
        sum(defects, (one) => one.seeded),
      ),
      held: sum(defects, (one) => one.held),
      refusedByPayer: sum(defects, (one) => one.refused),
      cleanClaims: clean.claims + clean.secondaryClaims,
      falseHolds: clean.falseHolds.length,
      falseHoldPercent: percent(clean.falseHolds.length, clean.claims + clean.secondaryClaims),
      decided: clean.decided,
      followedContract: followed,
      exactToTheCent: clean.exact,
      parityPercent: percent(clean.exact, followed),
      paidBetweenEarliestAndLatestPercent: percent(clean.inTime, clean.timed),
      byKind: defects.map((one) => `${one.kind} ${one.caught}/${one.seeded}`),
      missed: defects.flatMap((one) => one.missed.map((words) => `${one.kind}: ${words}`)).slice(0, 20),
      holds: clean.falseHolds.map((one) => `${one.edits.join("+")} ${one.story}: ${one.message}`).slice(0, 20),
    }),
  );
}

report("corpus", corpusReferenceTables());
if (existsSync(DATA)) {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-bench-"));
  for (const folder of ["icd10cm", "ncci", "hcpcs", "mpfs", "grouping", "wire"])
    importCodeSets(store, join(DATA, folder));
  report("publishers", firstOf(tablesFromCodeSets(openCodeSetStore(store)), corpusReferenceTables()));
  rmSync(store, { recursive: true, force: true });
}
