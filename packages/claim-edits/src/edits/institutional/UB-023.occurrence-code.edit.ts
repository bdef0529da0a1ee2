import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const occurrenceCode: ClaimEdit = {
  id: "UB-023",
  name: "Occurrence code malformed, unknown or repeated",
  family: "occurrence-code",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 31-34, occurrence codes and dates", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "occurrence information (HI*BH)" },
  ],
  why: "Occurrence codes are two characters from one national list, each with the day on which it happened.",
  remedy: "Correct the occurrence code, or take it off.",
  consequence: "would-be rejection",
  reads: { fields: ["occurrences.code", "occurrences.on"], tables: ["occurrence-codes", "occurrence-span-codes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const occurrences = claim.occurrences ?? [];
    if (occurrences.length === 0) return notApplicable();
    const list = table("occurrence-codes");
    const spans = table("occurrence-span-codes");
    const details: FindingDetail[] = [];
    occurrences.forEach(({ code, on: day }, index) => {
      const field = `occurrences[${index}].code`;
      if (!/^[0-9A-Z]{2}$/.test(code))
        details.push({ field, message: `occurrence code ${code} is not two characters` });
      else if (occurrences.findIndex((each) => each.code === code && each.on === day) !== index)
        details.push({ field, message: `occurrence ${code} of ${day} stands twice` });
      else if (list !== undefined && list.find(code) === undefined) {
        const isSpan = spans?.find(code) !== undefined;
        details.push({
          field,
          message: isSpan
            ? `${code} is a span code and stands among the single days`
            : `occurrence code ${code} is in no list`,
          ...(isSpan ? {} : { severity: "warning" as const }),
          edition: list.edition,
          inputs: { code },
        });
      }
    });
    return details.length === 0 && list === undefined ? noTable("occurrence-codes", on) : finding(...details);
  },
};
