import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { createCodingEngine } from "../src/index.ts";
import type { Proposal } from "../src/index.ts";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import { emptyStoreFolder } from "./test-store.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));
const note = `HISTORY: Cough for a week, no fever. Possible pneumonia was considered at the walk-in clinic.
FAMILY HISTORY: Mother with gout.
ASSESSMENT: 1. Mild persistent asthma. 2. Essential hypertension, stable.
PLAN: Continue fluticasone. Low back pain is troubling her today.`;
const input = { text: note, age: 44, sex: "F" as const, date: parseDate("2026-04-01") };
const judge = (code: string, evidence: string, system: Proposal["system"] = "icd10cm") =>
  engine.judge(input, [{ system, code, evidence }], "model-x")[0];

describe("a proposal", () => {
  it("is taken, marked and unsure, when its words stand in the note and the rules keep it", () => {
    const answer = judge("M54.50", "Low back pain");
    expect(answer).toMatchObject({
      verdict: "taken",
      suggestion: { code: "M54.50", confidence: 0.4, proposedBy: "model-x", role: "secondary" },
    });
    const evidence = answer?.verdict === "taken" ? answer.suggestion.evidence[0] : undefined;
    expect(note.slice(evidence?.start, evidence?.end)).toBe("Low back pain");
  });

  it("is found over a line break, but never in other words", () => {
    expect(judge("M54.50", "Continue   fluticasone.\nLow back pain")?.verdict).toBe("taken");
    expect(judge("M54.50", "lumbar pain")).toMatchObject({ verdict: "refused", why: { rule: "proposal-evidence" } });
    expect(judge("M54.50", "")).toMatchObject({ verdict: "refused", why: { rule: "proposal-evidence" } });
  });

  it("is refused for what the note denies, doubts, or says of a relative", () => {
    expect(judge("R50.9", "fever")).toMatchObject({ why: { rule: "proposal-negated" } });
    expect(judge("J18.9", "pneumonia")).toMatchObject({ why: { rule: "proposal-uncertain" } });
    expect(judge("M10.9", "gout")).toMatchObject({ why: { rule: "proposal-section" } });
  });

  it("is refused when the code is a heading, unknown, or of a system that is not taken", () => {
    expect(judge("M54.5", "Low back pain")).toMatchObject({ why: { rule: "proposal-code" } });
    expect(judge("M54.99X", "Low back pain")).toMatchObject({ why: { rule: "proposal-code" } });
    expect(judge("99213", "Low back pain", "cpt")).toMatchObject({ why: { rule: "proposal-code" } });
  });

  it("is refused when a rule takes it away, and known when the engine has it already", () => {
    expect(judge("J45.30", "Mild persistent asthma")).toMatchObject({ verdict: "known" });
    expect(judge("J45.909", "asthma")).toMatchObject({ verdict: "refused", why: { rule: "proposal-rules" } });
  });

  it("never changes the engine's own answer, and is judged once", () => {
    const before = JSON.stringify(engine.code(input));
    const twice = engine.judge(
      input,
      [
        { system: "icd10cm", code: "m54.50", evidence: "Low back pain" },
        { system: "icd10cm", code: "M54.50 ", evidence: "Low back pain" },
      ],
      "model-x",
    );
    expect(twice).toHaveLength(1);
    expect(JSON.stringify(engine.code(input))).toBe(before);
  });
});
