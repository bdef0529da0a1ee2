import { parseCents } from "@cleanclaim/model";

import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const accommodationRate: LineEdit = {
  id: "UB-017",
  name: "Room charge that is no rate by days",
  family: "accommodation-rate",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NUBC UB-04 data specifications",
      locator: "FL 44 and FL 46, accommodation rate and units",
      edition: "2024",
    },
  ],
  why: "A room is charged at a rate by the day: rate times days is the charge to the cent.",
  remedy: "Correct the days or the charge of the room.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "lines.revenueCode", "lines.units", "lines.charge", "lines.procedureCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isRevenue("accommodation", line.revenueCode)) return notApplicable();
    const code = line.revenueCode ?? "";
    if (!isStay(claim)) {
      return finding({
        field: `lines[${index}].revenueCode`,
        message: `revenue code ${code} is a room and the bill is not one of a stay`,
        inputs: { revenueCode: code },
      });
    }
    if (line.procedureCode !== "") {
      return finding({
        field: `lines[${index}].procedureCode`,
        message: `the room under ${code} has a procedure code`,
        proposal: { label: "Take the procedure code off", field: `lines[${index}].procedureCode`, value: "" },
      });
    }
    const days = Number(line.units);
    const charge = parseCents(line.charge);
    if (!Number.isInteger(days) || days < 1)
      return finding({ field: `lines[${index}].units`, message: `the room under ${code} has no whole number of days` });
    if (charge === undefined || charge % BigInt(days) === 0n) return pass();
    return finding({
      field: `lines[${index}].charge`,
      message: `the room charge of ${line.charge} is no daily rate times ${days} days`,
      severity: "warning",
      inputs: { charge: line.charge, days: String(days) },
    });
  },
};
