import { dotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { finalDiagnoses, isBill, isMedicare } from "../../institutional-claim.ts";
import { ACUTE_STAYS } from "../../rule-tables/bill-types-table.ts";
import { POA_INDICATORS, STEMS_WITH_EXEMPT_CODES } from "../../rule-tables/poa-exempt-table.ts";

export const presentOnAdmission: ClaimEdit = {
  id: "UB-033",
  name: "Present-on-admission indicator",
  family: "poa-indicator",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2007-10-01" },
  governedBy: "discharge-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 23 §10.9, present on admission" },
    { name: "ICD-10-CM Official Guidelines", locator: "appendix I" },
    { name: "NUBC UB-04 data specifications", locator: "FL 67", edition: "2024" },
  ],
  why: "Each diagnosis of an acute stay says whether it was there at admission; exempt codes say nothing. Conditions that came later may not raise the price.",
  remedy: "Enter Y, N, U or W from the record; leave exempt codes empty.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "payer.claimFilingIndicatorCode",
      "diagnoses.code",
      "diagnoses.role",
      "diagnoses.presentOnAdmission",
      "dischargeDate",
      "statementTo",
      "lines.serviceFrom",
      "lines.serviceTo",
    ],
    tables: ["poa-exempt"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    if (!isBill(claim, ACUTE_STAYS)) return notApplicable();
    const list = table("poa-exempt");
    const details: FindingDetail[] = [];
    let unknown = 0;
    for (const { diagnosis, code, index } of finalDiagnoses(claim)) {
      const field = `diagnoses[${index}].presentOnAdmission`;
      const indicator = diagnosis.presentOnAdmission ?? "";
      const mayBe = STEMS_WITH_EXEMPT_CODES.some((stem) => code.startsWith(stem));
      const exempt = !mayBe ? false : list?.isExempt(code);
      if (indicator !== "" && !POA_INDICATORS.has(indicator)) {
        details.push({
          field,
          message: `${indicator} is no present-on-admission indicator`,
          inputs: { code: dotted(code) },
        });
      } else if (exempt === undefined) unknown += indicator === "" ? 1 : 0;
      else if (exempt ? indicator !== "" && indicator !== "1" : indicator === "" || indicator === "1") {
        details.push({
          field,
          message: exempt
            ? `diagnosis ${dotted(code)} is exempt and has a present-on-admission indicator`
            : `diagnosis ${dotted(code)} does not say whether it was present on admission`,
          ...(exempt ? { severity: "advice" as const } : isMedicare(claim) ? {} : { severity: "warning" as const }),
          ...(list === undefined ? {} : { edition: list.edition }),
          inputs: { code: dotted(code) },
        });
      }
    }
    return details.length === 0 && unknown > 0 ? noTable("poa-exempt", on) : finding(...details);
  },
};
