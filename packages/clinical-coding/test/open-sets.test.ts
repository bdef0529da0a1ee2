import { existsSync } from "node:fs";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import { describe, expect, it } from "vitest";
import { type CaseReport, scoreCaseReports } from "./case-reports.ts";
import { createCodingEngine } from "../src/index.ts";
import { emptyStoreFolder } from "./test-store.ts";
import {
  type GuidelineCase,
  NOTES_FOLDER,
  notesAtHand,
  readNotes,
  scoreGuidelineCases,
  scoreNegation,
  scoreVisitNotes,
  type VisitNote,
} from "./note-sets.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));

/** Thresholds with the starter set; bench/coding-evaluation.ts reports the figures with the official one. */
describe.skipIf(!existsSync(NOTES_FOLDER))("the open evaluation sets", () => {
  it.skipIf(!notesAtHand("guideline-cases-open.jsonl"))("guideline cases", () => {
    const score = scoreGuidelineCases(engine, readNotes<GuidelineCase>("guideline-cases-open.jsonl"));
    expect(score.passed / score.cases).toBeGreaterThanOrEqual(0.88);
    expect(score.queriesAsked).toBe(score.queriesWanted);
    expect(score.queriesNeedless).toBeLessThanOrEqual(3);
  });

  it.skipIf(!notesAtHand("acibench-open.jsonl"))("visit notes", () => {
    const score = scoreVisitNotes(engine, readNotes<VisitNote>("acibench-open.jsonl"));
    expect(score.f1).toBeGreaterThanOrEqual(0.86);
    expect(score.violations).toBeLessThanOrEqual(1);
    expect(score.mdmRight / score.mdmAsked).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!notesAtHand("codiesp-open.jsonl"))("case reports", { timeout: 60_000 }, () => {
    const score = scoreCaseReports(engine, readNotes<CaseReport>("codiesp-open.jsonl"), undefined);
    expect(score.official.f1).toBeGreaterThanOrEqual(0.56);
    expect(score.official.precision).toBeGreaterThanOrEqual(0.6);
    const sure = [...score.calibration].filter(([bin]) => bin >= 8).map(([, one]) => one);
    const right = sure.reduce((sum, one) => sum + one.right, 0);
    expect(right / sure.reduce((sum, one) => sum + one.all, 0)).toBeGreaterThanOrEqual(0.88);
  });

  it.skipIf(!notesAtHand("assertion-open.tsv"))("negation", () => {
    expect(scoreNegation().f1).toBeGreaterThanOrEqual(0.98);
  });
});
