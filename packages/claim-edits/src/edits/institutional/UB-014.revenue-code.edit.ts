import { finding, noTable, pass, type LineEdit } from "../../edit.ts";

export const revenueCode: LineEdit = {
  id: "UB-014",
  name: "Revenue code missing, malformed or unknown",
  family: "revenue-code",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 42, revenue code", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "service line revenue code (SV201)" },
  ],
  why: "Each line of an institutional claim stands under a revenue code of four digits, which says where or how the service was given.",
  remedy: "Choose the revenue code of the department or service.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.revenueCode"], tables: ["revenue-codes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    const code = line.revenueCode ?? "";
    const field = `lines[${index}].revenueCode`;
    if (code === "") return finding({ field, message: "the line has no revenue code" });
    if (!/^\d{4}$/.test(code)) {
      const mend = /^\d{3}$/.test(code);
      return finding({
        field,
        message: `revenue code ${code} is not four digits`,
        ...(mend ? { proposal: { label: "Put a zero in front", field, value: `0${code}` } } : {}),
      });
    }
    const list = table("revenue-codes");
    if (list === undefined) return noTable("revenue-codes", on);
    if (list.find(code) !== undefined) return pass();
    return finding({ field, message: `${code} is no revenue code`, edition: list.edition, inputs: { code } });
  },
};
