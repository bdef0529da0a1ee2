import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare } from "../../institutional-claim.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const severalServices: ClaimEdit = {
  id: "THER-010",
  name: "Several therapy services of one day are paid less",
  family: "therapy-several-services",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator:
        "ch. 5 §10.7, multiple procedure payment reduction: half of the practice expense from the second unit on",
    },
  ],
  why: "Medicare pays the practice expense of the second and further therapy units of one day by half; expect less than the sum of single prices.",
  remedy: "Nothing to correct; the forecast takes it into account.",
  consequence: "advice",
  reads: {
    fields: ["payer.claimFilingIndicatorCode", "lines.procedureCode", "lines.units", "lines.serviceFrom"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim)) return notApplicable();
    const units = new Map<string, number>();
    let at: number | undefined;
    claim.lines.forEach((line, index) => {
      if (!isService("alwaysTherapy", line.procedureCode) || line.serviceFrom === undefined) return;
      const sum = (units.get(line.serviceFrom) ?? 0) + Number(line.units);
      units.set(line.serviceFrom, sum);
      if (sum > 1) at ??= index;
    });
    if (at === undefined) return pass();
    return finding({
      line: at,
      field: `lines[${at}].units`,
      message: "therapy units of one day after the first are paid with half of their practice expense",
    });
  },
};
