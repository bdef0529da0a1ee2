import { moneyText, parseCents, sumCents } from "@cleanclaim/model";

import { finding, notApplicable, notEvaluated, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isMedicare } from "../../institutional-claim.ts";
import { kindByPlan, THERAPY_THRESHOLDS } from "../../rule-tables/therapy-table.ts";

export const threshold: ClaimEdit = {
  id: "THER-002",
  name: "Therapy above the amount of the year without KX",
  family: "therapy-threshold",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2018-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 5 §10.3.3, KX above the threshold" },
    {
      name: "42 USC 1395l(g)",
      locator: "amounts by calendar year, one for physical therapy and speech, one for occupational",
    },
  ],
  why: "Above the amount of the calendar year Medicare pays therapy only when KX says that it is still needed and the record shows it.",
  remedy: "Add KX when the record shows the need; otherwise tell the patient with a notice (GA).",
  consequence: "expected denial",
  reads: { fields: ["payer.claimFilingIndicatorCode", "lines"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, context }) {
    if (!isMedicare(claim)) return notApplicable();
    const planned = claim.lines.flatMap((line, index) => {
      const plan = kindByPlan(line.modifiers)?.plan;
      return plan === undefined ? [] : [{ line, index, plan }];
    });
    const details: FindingDetail[] = [];
    let unknown: string | undefined;
    for (const occupational of [false, true]) {
      const lines = planned.filter(({ plan }) => (plan === "GO") === occupational);
      const open = lines.find(
        ({ line }) => !line.modifiers.some((modifier) => ["KX", "GA", "GY", "GZ"].includes(modifier)),
      );
      if (open === undefined) continue;
      const text = occupational ? context.therapy?.usedOccupational : context.therapy?.usedPhysicalAndSpeech;
      const used = text === undefined ? undefined : parseCents(text);
      const limit = THERAPY_THRESHOLDS[on.slice(0, 4)];
      if (used === undefined || limit === undefined) {
        unknown =
          used === undefined
            ? "the therapy amounts of the year are not known"
            : `the therapy amount of ${on.slice(0, 4)} is not known`;
        continue;
      }
      const own = sumCents(lines.map(({ index }) => parseCents(context.expectedAllowed?.[index] ?? "0.00") ?? 0n));
      if (used + own <= limit) continue;
      details.push({
        line: open.index,
        field: `lines[${open.index}].modifiers`,
        message: `${occupational ? "occupational therapy" : "physical therapy and speech"} of the year come to ${moneyText(used + own)}, above ${moneyText(limit)}, and KX is missing`,
        inputs: { used: moneyText(used), claim: moneyText(own), limit: moneyText(limit) },
      });
    }
    return details.length === 0 && unknown !== undefined ? notEvaluated(unknown) : finding(...details);
  },
};
