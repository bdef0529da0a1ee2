import { finding, notApplicable, notEvaluated, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isMedicare } from "../../institutional-claim.ts";
import { isTimed, kindByPlan, unitsOfMinutes } from "../../rule-tables/therapy-table.ts";

export const timedUnits: ClaimEdit = {
  id: "THER-004",
  name: "Timed units that the minutes do not carry",
  family: "therapy-timed-units",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2000-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.2, counting minutes of timed codes",
    },
  ],
  why: "Timed services of one day are counted together: eight minutes make the first unit, fifteen more each further one.",
  remedy: "Bill the units that the minutes of the note make.",
  consequence: "payment risk",
  reads: { fields: ["payer.claimFilingIndicatorCode", "lines"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, context }) {
    if (!isMedicare(claim)) return notApplicable();
    const known = context.therapy?.timedMinutes;
    const groups = new Map<string, { units: number; last: number }>();
    claim.lines.forEach((line, index) => {
      const plan = kindByPlan(line.modifiers)?.plan;
      if (plan === undefined || !isTimed(line.procedureCode) || line.serviceFrom === undefined) return;
      const key = `${line.serviceFrom}|${plan}`;
      groups.set(key, { units: (groups.get(key)?.units ?? 0) + Number(line.units), last: index });
    });
    if (groups.size === 0) return notApplicable();
    if (known === undefined) return notEvaluated("the minutes of the timed services are not known");
    const details: FindingDetail[] = [];
    for (const [key, { units, last }] of groups) {
      const fact = known.find((each) => `${each.on}|${each.plan}` === key);
      if (fact === undefined) continue;
      const most = unitsOfMinutes(fact.minutes);
      if (units === most) continue;
      details.push({
        line: last,
        field: `lines[${last}].units`,
        message: `${fact.minutes} minutes of ${fact.on} make ${most} timed units and ${units} are billed`,
        ...(units < most ? { severity: "advice" as const } : {}),
        inputs: { minutes: String(fact.minutes), units: String(units), most: String(most) },
      });
    }
    return finding(...details);
  },
};
