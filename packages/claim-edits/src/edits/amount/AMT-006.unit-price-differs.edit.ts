import { parseCents } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

/** Units as thousandths, so that prices compare without division. */
function thousandths(units: string): bigint | undefined {
  const match = /^(\d{1,8})(?:\.(\d{1,3}))?$/.exec(units);
  if (match === null) return undefined;
  return BigInt(match[1] ?? "0") * 1000n + BigInt((match[2] ?? "").padEnd(3, "0"));
}

export const unitPriceDiffers: ClaimEdit = {
  id: "AMT-006",
  name: "One service at two prices on one claim",
  family: "charge-plausibility",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "The practice's own fee schedule", locator: "one price for one code" }],
  why: "Two lines with the same code and modifiers have the same price for a unit; where they differ, units or charge of one of them are mistyped.",
  remedy: "Compare units and charges of both lines with the record and the fee schedule.",
  consequence: "payment risk",
  reads: {
    fields: [
      "lines.procedureCode",
      "lines.modifiers",
      "lines.units",
      "lines.unitType",
      "lines.charge",
      "lines.drug.ndc",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { lines } = claim;
    const repeats = lines.some((line, at) => lines.findIndex((one) => one.procedureCode === line.procedureCode) < at);
    if (!repeats) return finding();
    const groups = new Map<string, { readonly charge: bigint; readonly units: bigint; readonly line: number }[]>();
    claim.lines.forEach((line, index) => {
      const charge = parseCents(line.charge);
      const units = thousandths(line.units);
      if (line.unitType !== "UN" || charge === undefined || units === undefined || units === 0n) return;
      const key = `${line.procedureCode} ${line.modifiers.toSorted().join(" ")} ${line.drug?.ndc ?? ""}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ charge, units, line: index }]);
      else group.push({ charge, units, line: index });
    });
    const details: FindingDetail[] = [];
    for (const group of groups.values()) {
      const [first] = group;
      if (first === undefined || group.every(({ charge, units }) => first.charge * units === charge * first.units))
        continue;
      // Which of them is mistyped nobody knows, so each is named.
      for (const { line } of group) {
        const code = claim.lines[line]?.procedureCode ?? "";
        details.push({
          line,
          field: `lines[${line}].charge`,
          message: `${code} has another price for a unit on another line`,
          inputs: { code },
        });
      }
    }
    return finding(...details);
  },
};
