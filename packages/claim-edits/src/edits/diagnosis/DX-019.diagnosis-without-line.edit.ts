import { dotted } from "@cleanclaim/model";

import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const diagnosisWithoutLine: ClaimEdit = {
  id: "DX-019",
  name: "Diagnosis that no line points at",
  family: "dx-not-used",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "diagnosis code pointers" }],
  why: "A diagnosis that no line points at explains no service. It may stand for completeness, or a pointer was forgotten.",
  remedy: "Let the line point at it that was done for it.",
  consequence: "advice",
  reads: { fields: ["diagnoses.code", "lines.diagnosisPointers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.diagnoses.length < 2) return pass();
    // Four pointers a line: with more diagnoses than pointers nothing was forgotten.
    const places = claim.lines.reduce((sum, line) => sum + 4 - line.diagnosisPointers.length, 0);
    const unused = claim.diagnoses.filter(
      (_, index) => !claim.lines.some((line) => line.diagnosisPointers.includes(index + 1)),
    );
    if (unused.length === 0 || places <= 0) return pass();
    return finding({
      field: "diagnoses",
      message: `no line points at ${unused.map(({ code }) => dotted(code)).join(", ")}`,
    });
  },
};
