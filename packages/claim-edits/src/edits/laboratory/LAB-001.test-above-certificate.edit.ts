import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { MICROSCOPY_TESTS, WAIVED_WITH_QW, WAIVED_WITHOUT_QW } from "../../rule-tables/waived-tests-table.ts";

export const testAboveCertificate: LineEdit = {
  id: "LAB-001",
  name: "Test above the laboratory certificate",
  family: "clia-certificate",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 493.15", locator: "laboratories performing waived tests" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 16 §70: CLIA requirements" },
  ],
  why: "A certificate of waiver is for waived tests only; a provider-performed microscopy certificate adds a few. Others are refused for this laboratory.",
  remedy:
    "Check who did the test: an outside laboratory bills it itself; a new waived test may be missing from our list.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    const certificate = context.laboratoryCertificate;
    const code = line.procedureCode;
    if (certificate === undefined || certificate === "full" || !isService("laboratory", code)) return notApplicable();
    if (line.modifiers.includes("90") || line.modifiers.includes("26")) return notApplicable();
    if (WAIVED_WITH_QW.has(code) || WAIVED_WITHOUT_QW.has(code) || line.modifiers.includes("QW")) return pass();
    if (certificate === "microscopy" && MICROSCOPY_TESTS.has(code)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${code} is not on our list of waived tests and the practice has a certificate of ${certificate === "waiver" ? "waiver" : "provider-performed microscopy"}`,
      inputs: { code, certificate },
    });
  },
};
