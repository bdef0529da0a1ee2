import { addDays } from "@cleanclaim/model";

import { finding, notApplicable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { hasCondition, isBill, isMedicare, PAYMENT_WINDOW_DAYS } from "../../institutional-claim.ts";
import { ACUTE_STAYS } from "../../rule-tables/bill-types-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

/** Outpatient bills that fall into the stay, and services that do not: ambulance, dialysis is billed by its own facility. */
const WINDOW_BILLS: ReadonlySet<string> = new Set(["13", "14"]);
const EXEMPT = ["ambulance"] as const;

export const paymentWindow: PatientHistoryEdit = {
  id: "UB-046",
  name: "Outpatient services of the days before the stay",
  family: "three-day-window",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 3 §40.3, outpatient services treated as inpatient",
    },
    { name: "42 CFR 412.2(c)(5)", locator: "three days before the admission" },
  ],
  why: "Diagnostic services of the three days before an admission to the same hospital, and related others, belong to the stay and are not paid apart.",
  remedy: "Move the services to the bill of the stay; unrelated therapeutic ones carry condition 51.",
  consequence: "expected denial",
  reads: {
    fields: [
      "typeOfBill",
      "statementFrom",
      "admissionDate",
      "payer.claimFilingIndicatorCode",
      "billingProvider.npi",
      "conditionCodes",
      "lines.serviceFrom",
      "lines.revenueCode",
      "patientControlNumber",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, subject, others }) {
    if (!isMedicare(claim)) return notApplicable();
    const both = [subject, ...others];
    const stay = isBill(claim, ACUTE_STAYS) ? claim : both.find((each) => isBill(each.claim, ACUTE_STAYS))?.claim;
    const admitted = stay?.admissionDate;
    if (stay === undefined || admitted === undefined) return notApplicable();
    const first = addDays(admitted, -PAYMENT_WINDOW_DAYS);
    const falls = (each: (typeof both)[number]): boolean =>
      isBill(each.claim, WINDOW_BILLS) &&
      each.claim.billingProvider.npi === stay.billingProvider.npi &&
      each.on >= first &&
      each.on <= admitted &&
      !hasCondition(each.claim, "51") &&
      !EXEMPT.some((family) => isRevenue(family, each.line.revenueCode));
    if (claim !== stay) {
      if (!falls(subject)) return pass();
      return finding({
        field: `lines[${subject.index}].serviceFrom`,
        message: `the service of ${subject.on} lies within three days before the stay of claim ${stay.patientControlNumber}`,
        inputs: { admitted, service: subject.on },
      });
    }
    const apart = subject.index === 0 ? others.find((each) => each.past && falls(each)) : undefined;
    if (apart === undefined) return pass();
    return finding({
      line: null,
      field: "statementFrom",
      message: `outpatient services of ${apart.on} were billed apart on claim ${apart.claim.patientControlNumber}, within three days before the stay`,
      severity: "warning",
      inputs: { admitted, service: apart.on },
    });
  },
};
