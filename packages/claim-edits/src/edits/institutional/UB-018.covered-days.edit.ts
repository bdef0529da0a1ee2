import { finding, notApplicable, pass, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import {
  accommodationDays,
  isBill,
  isMedicare,
  isStay,
  STAY_FIELDS,
  stayDays,
  valueOf,
} from "../../institutional-claim.ts";

const HOSPITAL_STAY: ReadonlySet<string> = new Set(["11"]);

export const coveredDays: ClaimEdit = {
  id: "UB-018",
  name: "Days of the bill do not add up",
  family: "covered-days",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 39-41, value codes 80 and 81", edition: "2024" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 3 §40.2.1, ch. 25 §75.2: covered and non-covered days",
    },
  ],
  why: "Covered and other days together are the days of the bill; the day of discharge does not count, and rooms are charged for the same days.",
  remedy: "Correct the days of value codes 80 and 81, the room lines, or the statement.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "valueCodes",
      "lines.revenueCode",
      "lines.units",
      "payer.claimFilingIndicatorCode",
      ...STAY_FIELDS,
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isStay(claim)) return notApplicable();
    const covered = valueOf(claim, "80");
    const other = valueOf(claim, "81") ?? 0;
    const field = "valueCodes";
    if (covered === undefined) {
      if (valueOf(claim, "81") !== undefined) return pass();
      const severity = isMedicare(claim) ? ("error" as const) : ("warning" as const);
      return finding({ field, message: "the bill does not say how many days are covered (value code 80)", severity });
    }
    const days = stayDays(claim);
    const details: FindingDetail[] = [];
    const sum = covered + other;
    const inputs = { covered: String(covered), other: String(other) };
    if (days !== undefined && sum !== days)
      details.push({ field, message: `the bill covers ${days} days and value codes 80 and 81 say ${sum}`, inputs });
    const rooms = accommodationDays(claim);
    if (rooms === 0 && covered > 0 && isMedicare(claim) && isBill(claim, HOSPITAL_STAY))
      details.push({ field, message: `no room is charged and ${covered} days are covered`, inputs });
    if (rooms > 0 && rooms !== sum)
      details.push({
        field,
        message: `rooms are charged for ${rooms} days and value codes 80 and 81 say ${sum}`,
        inputs,
      });
    return finding(...details);
  },
};
