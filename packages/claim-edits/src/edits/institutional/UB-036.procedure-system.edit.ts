import { finding, notApplicable, type ClaimEdit } from "../../edit.ts";
import { isMedicare, isSetting } from "../../institutional-claim.ts";

export const procedureSystem: ClaimEdit = {
  id: "UB-036",
  name: "Inpatient procedure codes on an outpatient claim",
  family: "pcs-on-outpatient",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 74", edition: "2024" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 25 §75.6: ICD procedure codes are for inpatient bills",
    },
  ],
  why: "ICD-10-PCS codes are for stays; outpatient services are coded in HCPCS on their lines.",
  remedy: "Take the procedures off, and see that their lines have HCPCS codes.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "procedures.code", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const count = claim.procedures?.length ?? 0;
    if (count === 0 || !isSetting(claim, "outpatient", "non-patient")) return notApplicable();
    return finding({
      field: "procedures",
      message: `the outpatient claim has ${count} ICD-10-PCS procedures`,
      ...(isMedicare(claim) ? {} : { severity: "warning" as const }),
    });
  },
};
