import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const operatingProvider: ClaimEdit = {
  id: "UB-013",
  name: "Operating practitioner missing",
  family: "operating-provider",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 77, operating practitioner", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "operating physician (loop 2310B)" },
  ],
  why: "A claim that lists a surgical procedure names who operated.",
  remedy: "Name the practitioner who did the procedure.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "operatingProvider", "procedures.code", "lines.revenueCode", "lines.procedureCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.operatingProvider !== undefined) return pass();
    const coded = claim.procedures?.find(({ code }) => /^[01]/.test(code))?.code;
    const inRoom = isStay(claim)
      ? undefined
      : claim.lines.find(
          (line) => isRevenue("operatingRoom", line.revenueCode) && isService("surgery", line.procedureCode),
        )?.procedureCode;
    const code = coded ?? inRoom;
    if (code === undefined) return notApplicable();
    return finding({
      field: "operatingProvider",
      message: `the claim has the surgical procedure ${code} and names nobody who operated`,
      inputs: { code },
    });
  },
};
