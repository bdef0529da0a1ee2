import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { addendumText, movedDiagnoses } from "./answered-query.ts";
import { finishFindings } from "./finish-checks.ts";
import type { CodeStandings } from "./finish-checks.ts";
import { isNewPatient } from "./new-patient.ts";

const day = toDate("2026-05-04");
const codes: CodeStandings = {
  diagnosis: (code) => (code === "K25" ? "not-billable" : code === "K99.9" ? "not-in-force" : "valid"),
  procedure: () => "unknown",
};
const line = { procedureCode: "99213", modifiers: [], units: "1", chargeCents: 15_000n, diagnosisPointers: [1] };
const visit = { serviceDate: day, openQueries: 0, hasNote: true };

describe("finishing", () => {
  it("lets a coded visit pass", () => {
    expect(finishFindings(visit, [{ code: "K25.9" }], [line], codes)).toEqual([]);
  });

  it("stops for each thing that a claim needs", () => {
    const ids = (findings: ReturnType<typeof finishFindings>): string[] => findings.map((one) => one.id);
    expect(ids(finishFindings({ ...visit, openQueries: 1, hasNote: false }, [], [], codes))).toEqual([
      "no-note",
      "no-diagnosis",
      "no-line",
      "open-query",
    ]);
    expect(
      ids(
        finishFindings(
          visit,
          [{ code: "K25" }, { code: "K99.9" }, { code: "K99.9" }],
          [{ ...line, diagnosisPointers: [] }],
          codes,
        ),
      ),
    ).toEqual(["heading-Diagnosis K25", "date-Diagnosis K99.9", "repeated-K99.9", "date-Diagnosis K99.9", "pointer-1"]);
    expect(finishFindings(visit, [{ code: "K25.9" }], [{ ...line, diagnosisPointers: [3] }], codes)[0]?.message).toBe(
      "Line 1 (99213) points at diagnosis 3, but only 1 are coded.",
    );
    expect(finishFindings(visit, [{ code: "K25.9" }], [{ ...line, chargeCents: 0n }], codes)[0]?.severity).toBe(
      "warning",
    );
  });
});

describe("new or established", () => {
  const here = { on: day, practiceId: "p1", specialty: "gastroenterology" };

  it("looks back three years over the same group and specialty", () => {
    expect(isNewPatient(here, [])).toBe(true);
    expect(isNewPatient(here, [{ ...here, on: toDate("2023-05-04") }])).toBe(false);
    expect(isNewPatient(here, [{ ...here, on: toDate("2023-05-03") }])).toBe(true);
    expect(isNewPatient(here, [{ ...here, on: toDate("2026-01-01"), specialty: "family medicine" }])).toBe(true);
    expect(isNewPatient(here, [here])).toBe(true);
  });
});

describe("an answered query", () => {
  it("moves the suggested diagnosis of the same category on, and nothing else", () => {
    const coded = [
      { code: "K25.9", origin: "suggested" as const },
      { code: "I10", origin: "suggested" as const },
      { code: "K21.9", origin: "manual" as const },
    ];
    expect(movedDiagnoses(coded, ["K25.9", "I10", "K21.9"], ["K25.3", "I10"])).toEqual([
      { position: 1, from: "K25.9", to: "K25.3" },
    ]);
    expect(movedDiagnoses(coded, ["K25.9"], ["K25.9"])).toEqual([]);
  });

  it("writes an addendum that fits what was asked", () => {
    const write = (answer: string, evidence: string, purpose?: string) =>
      addendumText({ evidence: [evidence], ...(purpose === undefined ? {} : { purpose }) }, answer).split("\n")[0];
    expect(write("Hyponatremia", "Sodium 124", "significance")).toBe("ADDENDUM: Hyponatremia (sodium 124).");
    expect(write("Right ankle", "Ankle sprain")).toBe("ADDENDUM: Right ankle, ankle sprain.");
    expect(write("Stage 3a", "CKD")).toBe("ADDENDUM: Stage 3a CKD.");
    expect(write("Unable to determine", "Gastric ulcer")).toBe("ADDENDUM: Unable to determine.");
  });

  it("writes an addendum that stands by itself", () => {
    expect(addendumText({ evidence: ["Gastric ulcer"] }, "acute.")).toContain("ADDENDUM: Acute gastric ulcer.");
    expect(addendumText({ evidence: ["gastric ulcer"] }, "Chronic gastric ulcer")).toContain(
      "ADDENDUM: Chronic gastric ulcer.",
    );
  });
});
