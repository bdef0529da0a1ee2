import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const ndcOfAnotherCode: LineEdit = {
  id: "DRUG-004",
  name: "NDC is billed with another code",
  family: "ndc-of-another-code",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2007-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare ASP NDC to HCPCS crosswalk" }],
  why: "The crosswalk bills this package with another HCPCS code; the payer compares the two.",
  remedy: "Check the package and the code against the record.",
  consequence: "payment risk",
  reads: { fields: ["lines.procedureCode", "lines.drug"], tables: ["drug-packages"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    if (line.drug === undefined) return notApplicable();
    const packages = table("drug-packages");
    if (packages === undefined) return noTable("drug-packages", on);
    const codes = packages.codesOf(line.drug.ndc);
    if (codes.length === 0 || codes.includes(line.procedureCode)) return pass();
    return finding({
      field: `lines[${index}].drug.ndc`,
      message: `the NDC is billed with ${codes.join(" or ")}, not with ${line.procedureCode}`,
      edition: packages.edition,
      inputs: { code: line.procedureCode, listed: codes.join(" ") },
    });
  },
};
