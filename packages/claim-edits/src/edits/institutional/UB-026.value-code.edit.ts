import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { ACCIDENT_HOUR_VALUE, COUNT_VALUES, MEASURE_VALUES } from "../../rule-tables/ub-limits-table.ts";

/** What is wrong with the number of a value code, in words. */
function rangeFault(code: string, amount: number): string | undefined {
  if (code === ACCIDENT_HOUR_VALUE)
    return Number.isInteger(amount) && ((amount >= 0 && amount <= 23) || amount === 99)
      ? undefined
      : "is no hour of the day";
  const count = COUNT_VALUES[code];
  const range = count ?? MEASURE_VALUES[code];
  if (range === undefined) return undefined;
  if (count !== undefined && !Number.isInteger(amount)) return `is no whole number (${range.words})`;
  return amount < range.from || amount > range.to
    ? `lies outside ${range.from} to ${range.to} (${range.words})`
    : undefined;
}

export const valueCode: ClaimEdit = {
  id: "UB-026",
  name: "Value code unknown, repeated, or its amount out of range",
  family: "value-code",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 39-41, value codes and amounts", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "value information (HI*BE)" },
  ],
  why: "A value code carries money, a count or a measure; a count with cents or an hour of 27 is returned.",
  remedy: "Correct the value code or its amount.",
  consequence: "would-be rejection",
  reads: { fields: ["valueCodes"], tables: ["value-codes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const values = claim.valueCodes ?? [];
    if (values.length === 0) return notApplicable();
    const list = table("value-codes");
    const details: FindingDetail[] = [];
    values.forEach(({ code, amount }, index) => {
      const field = `valueCodes[${index}]`;
      const fault = /^\d{1,9}(\.\d{1,2})?$/.test(amount)
        ? rangeFault(code, Number(amount))
        : "is no amount of nine digits and two places";
      if (!/^[0-9A-Z]{2}$/.test(code))
        details.push({ field: `${field}.code`, message: `value code ${code} is not two characters` });
      else if (values.findIndex((each) => each.code === code) !== index)
        details.push({ field: `${field}.code`, message: `value code ${code} stands twice` });
      else if (fault !== undefined)
        details.push({
          field: `${field}.amount`,
          message: `the amount of value code ${code} ${fault}`,
          inputs: { code, amount },
        });
      else if (list !== undefined && list.find(code) === undefined) {
        details.push({
          field: `${field}.code`,
          message: `value code ${code} is in no list`,
          severity: "warning",
          edition: list.edition,
        });
      }
    });
    return details.length === 0 && list === undefined ? noTable("value-codes", on) : finding(...details);
  },
};
