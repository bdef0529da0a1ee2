import { procedureSystem } from "@cleanclaim/model";

import { finding, noTable, notApplicable, notEvaluated, pass, type LineEdit } from "../../edit.ts";
import { HIPPS_REVENUE } from "../../rule-tables/revenue-families-table.ts";

export const procedureNotValid: LineEdit = {
  id: "PROC-001",
  name: "Procedure code not in force on the day",
  family: "procedure-code-not-valid-on-date",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "1990-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "HCPCS Level II and Medicare fee schedule file",
      url: "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system",
    },
  ],
  why: "A service is billed with a code in force on its day; codes are added and ended every quarter.",
  remedy: "Choose the code in force on the day of service.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.revenueCode", "claimType"], tables: ["procedure-codes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const code = line.procedureCode;
    // Lines of an institution may stand without a procedure, or carry a payment group (HIPPS) in its place.
    if (claim.claimType === "institutional" && (code === "" || HIPPS_REVENUE[line.revenueCode ?? ""] !== undefined))
      return notApplicable();
    const field = `lines[${index}].procedureCode`;
    if (procedureSystem(code) === undefined) {
      return finding({
        field,
        message: code === "" ? "the line has no procedure code" : `${code} has not the form of a procedure code`,
      });
    }
    const codes = table("procedure-codes");
    if (codes === undefined) return noTable("procedure-codes", on);
    if (!codes.answers(code)) return notEvaluated(`no complete list at hand covers ${code} on ${on}`);
    const row = codes.find(code);
    if (row !== undefined && (row.from === undefined || row.from <= on) && (row.until === undefined || on < row.until))
      return pass();
    const when =
      row?.until !== undefined && row.until <= on
        ? `ended before ${row.until}`
        : row?.from !== undefined && row.from > on
          ? `begins on ${row.from}`
          : "is in no list of that date";
    return finding({
      field,
      message: `${code} is not valid on ${on}: it ${when}`,
      edition: codes.edition,
      locator: code,
      inputs: { code },
    });
  },
};
