import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { WAIVED_WITH_QW } from "../../rule-tables/waived-tests-table.ts";

export const waivedTestWithoutQw: LineEdit = {
  id: "LAB-002",
  name: "Waived test without QW",
  family: "clia-certificate",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 16 §70.8: modifier QW" }],
  why: "A laboratory with a certificate of waiver says by QW that it used a waived kit; without QW the code stands for the test of a full laboratory.",
  remedy: "Add QW if the kit is on the list of waived tests.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, context }) {
    if (context.laboratoryCertificate !== "waiver" || !WAIVED_WITH_QW.has(line.procedureCode)) return notApplicable();
    if (["QW", "90", "26"].some((modifier) => line.modifiers.includes(modifier))) return pass();
    const field = `lines[${index}].modifiers`;
    return finding({
      field,
      message: `${line.procedureCode} is a waived test and has no QW, and the practice has a certificate of waiver`,
      ...(line.modifiers.length < 4 ? { proposal: { label: "Add QW", field, value: [...line.modifiers, "QW"] } } : {}),
      inputs: { code: line.procedureCode },
    });
  },
};
