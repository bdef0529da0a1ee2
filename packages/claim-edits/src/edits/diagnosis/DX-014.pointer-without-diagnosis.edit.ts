import { finding, type LineEdit } from "../../edit.ts";
import { MOST_POINTERS } from "../../rule-tables/form-lists.ts";

export const pointerWithoutDiagnosis: LineEdit = {
  id: "DX-014",
  name: "Line points at no diagnosis",
  family: "dx-pointer-missing",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "diagnosis code pointers of a service line" }],
  why: "Each line points at one to four diagnoses of the claim, the reason for the service first.",
  remedy: "Let the line point at a diagnosis that stands on the claim.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.diagnosisPointers", "diagnoses"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const field = `lines[${index}].diagnosisPointers`;
    const pointers = line.diagnosisPointers;
    const count = claim.diagnoses.length;
    if (pointers.length === 0) return finding({ field, message: "the line points at no diagnosis" });
    const wrong = pointers.find((pointer) => !Number.isInteger(pointer) || pointer < 1 || pointer > count);
    if (wrong !== undefined) {
      return finding({
        field,
        message: `the line points at diagnosis ${wrong} and the claim has ${count}`,
        inputs: { pointer: String(wrong) },
      });
    }
    if (pointers.length > MOST_POINTERS) {
      return finding({ field, message: `the line has ${pointers.length} pointers; ${MOST_POINTERS} fit` });
    }
    if (new Set(pointers).size !== pointers.length)
      return finding({ field, message: "the line points at one diagnosis twice" });
    return finding();
  },
};
