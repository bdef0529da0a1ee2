import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { CRITICAL_CARE, TRAUMA_ACTIVATION } from "../../rule-tables/outpatient-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const traumaActivation: LineEdit = {
  id: "IOC-018",
  name: "Trauma activation without what it needs",
  family: "trauma-activation",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2007-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §160.1, critical care with trauma activation",
    },
    { name: "Integrated Outpatient Code Editor", locator: "edit 76" },
    { name: "NUBC UB-04 data specifications", locator: "revenue codes 068x with admission type 5", edition: "2024" },
  ],
  why: "Trauma response is charged under 068x for patients who came as trauma (type 5); with critical care of that day it is coded G0390.",
  remedy: "Correct the type of admission, the revenue code, or add the critical care.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "lines.procedureCode",
      "lines.revenueCode",
      "lines.serviceFrom",
      "admissionTypeCode",
      "payer.claimFilingIndicatorCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const trauma = isRevenue("trauma", line.revenueCode);
    const activation = line.procedureCode === TRAUMA_ACTIVATION;
    if (!trauma && !activation) return notApplicable();
    const inputs = { revenueCode: line.revenueCode ?? "", code: line.procedureCode };
    if (trauma && claim.admissionTypeCode !== "5") {
      return finding({
        line: null,
        field: "admissionTypeCode",
        message: `trauma response (${line.revenueCode ?? ""}) is charged and the type of admission is not trauma (5)`,
        inputs,
      });
    }
    if (!activation) return pass();
    if (!trauma)
      return finding({
        field: `lines[${index}].revenueCode`,
        message: `${TRAUMA_ACTIVATION} stands under ${line.revenueCode ?? "no revenue code"} and not under 068x`,
        inputs,
      });
    const critical = claim.lines.some(
      (other) => other.procedureCode === CRITICAL_CARE && other.serviceFrom === line.serviceFrom,
    );
    if (critical) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${TRAUMA_ACTIVATION} stands without critical care (${CRITICAL_CARE}) of that day`,
      inputs,
    });
  },
};
