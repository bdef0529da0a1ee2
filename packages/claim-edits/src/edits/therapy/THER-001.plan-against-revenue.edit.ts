import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isBill, isMedicare } from "../../institutional-claim.ts";
import { THERAPY_BILLS } from "../../rule-tables/bill-types-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { kindByPlan, kindByRevenue } from "../../rule-tables/therapy-table.ts";

export const planAgainstRevenue: LineEdit = {
  id: "THER-001",
  name: "Therapy line of an institution without the modifier of its plan",
  family: "therapy-plan-modifier",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2003-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.1, GN, GO and GP; §10.4 revenue codes 042x, 043x, 044x",
    },
  ],
  why: "Therapy of institutions stands under the revenue code of its kind and carries the modifier of its plan: 042x GP, 043x GO, 044x GN.",
  remedy: "Set the modifier that goes with the therapy, or move the line to its revenue code.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "lines.revenueCode",
      "lines.procedureCode",
      "lines.modifiers",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const kind = kindByRevenue(line.revenueCode);
    if (!isBill(claim, THERAPY_BILLS) || line.procedureCode === "") return notApplicable();
    const given = kindByPlan(line.modifiers);
    const always = isService("alwaysTherapy", line.procedureCode);
    if (kind === undefined && !always) return notApplicable();
    const field = `lines[${index}].modifiers`;
    const softer = isMedicare(claim) ? {} : { severity: "warning" as const };
    const inputs = { code: line.procedureCode, revenueCode: line.revenueCode ?? "" };
    if (given === undefined) {
      const wanted = kind?.plan;
      return finding({
        field,
        message: `${line.procedureCode} is therapy and has none of GP, GO, GN`,
        ...softer,
        ...(wanted === undefined
          ? {}
          : {
              proposal: {
                label: `Add ${wanted}, the plan of revenue code ${line.revenueCode ?? ""}`,
                field,
                value: [...line.modifiers, wanted],
              },
            }),
        inputs,
      });
    }
    if (kind === undefined || kind === given) return pass();
    return finding({
      field,
      message: `${given.plan} is the plan of ${given.words} and the line stands under ${line.revenueCode ?? ""}, ${kind.words}`,
      ...softer,
      inputs,
    });
  },
};
