import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { CLIA_EXEMPT_TESTS, CLIA_FORMAT } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const cliaNumber: LineEdit = {
  id: "FORM-007",
  name: "Laboratory test without CLIA number",
  family: "clia-number",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "1992-09-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 493", locator: "laboratory certificates" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 16 §70" },
  ],
  why: "A laboratory test is paid only with the number of the laboratory's CLIA certificate.",
  remedy: "Enter the CLIA number of the laboratory that did the test, or add 90 and name the outside laboratory.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers", "cliaNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line }) {
    const code = line.procedureCode;
    if (!isService("laboratory", code) || CLIA_EXEMPT_TESTS.has(code) || line.modifiers.includes("26"))
      return notApplicable();
    const number = claim.cliaNumber ?? "";
    if (CLIA_FORMAT.test(number)) return pass();
    return finding({
      field: "cliaNumber",
      message:
        number === ""
          ? `${code} is a laboratory test and the claim has no CLIA number`
          : "the CLIA number has not the form of one",
      ...(number === "" ? { severity: "warning" as const } : {}),
      inputs: { code },
    });
  },
};
