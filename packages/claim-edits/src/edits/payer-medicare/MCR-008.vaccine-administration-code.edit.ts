import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { MEDICARE_VACCINES, USUAL_ADMINISTRATION } from "../../rule-tables/medicare-rules-table.ts";

export const vaccineAdministrationCode: ClaimEdit = {
  id: "MCR-008",
  name: "Vaccine given under the wrong code",
  family: "vaccine-administration",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 18 §10.2.1: G0008, G0009, G0010" },
  ],
  why: "Medicare pays giving influenza, pneumococcal and hepatitis B vaccines under its own codes G0008, G0009 and G0010, without deductible.",
  remedy: "Use the G code of the vaccine in place of the usual administration.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const usual = claim.lines.findIndex((line) => USUAL_ADMINISTRATION.some((code) => code === line.procedureCode));
    const codes = claim.lines.map((line) => line.procedureCode);
    const kinds = MEDICARE_VACCINES.filter(({ vaccines }) => codes.some((code) => vaccines.has(code)));
    if (usual < 0 || kinds.length === 0) return notApplicable();
    const missing = kinds.find(({ given }) => !codes.includes(given));
    // Another vaccine on the claim may be what the usual administration is for.
    const others = codes.some(
      (code) =>
        /^90[4-7]\d\d$/.test(code) && code >= "90476" && !MEDICARE_VACCINES.some(({ vaccines }) => vaccines.has(code)),
    );
    if (missing === undefined) return pass();
    return finding({
      line: usual,
      field: `lines[${usual}].procedureCode`,
      message: `${codes[usual] ?? ""} gives the ${missing.what} vaccine, for which Medicare wants ${missing.given}`,
      ...(others ? { severity: "warning" as const } : {}),
      inputs: { wanted: missing.given },
    });
  },
};
