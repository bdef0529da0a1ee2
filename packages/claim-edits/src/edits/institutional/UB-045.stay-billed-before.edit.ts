import { finding, notApplicable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";

/** Bills that ask for days; corrections and denials take no part. */
const COUNTED: ReadonlySet<string> = new Set(["1", "2", "3", "4"]);

export const stayBilledBefore: PatientHistoryEdit = {
  id: "UB-045",
  name: "Stay that overlaps one billed before",
  family: "stay-overlaps",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 1 §120.2, duplicates; ch. 3 §40.2, one bill a stay",
    },
  ],
  why: "One hospital bills a stay once; a second bill for the same days is refused unless it replaces the first.",
  remedy: "Send a replacement (7) with the payer’s number, or correct the dates.",
  consequence: "expected denial",
  reads: {
    fields: [
      "typeOfBill",
      "frequencyCode",
      "statementFrom",
      "statementTo",
      "billingProvider.npi",
      "patientControlNumber",
      "lines",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, subject, others }) {
    if (subject.index !== 0 || !isStay(claim) || !COUNTED.has(claim.frequencyCode)) return notApplicable();
    const { statementFrom: from, statementTo: to } = claim;
    if (from === undefined || to === undefined) return notApplicable();
    const clash = others.find(({ claim: other, past }) => {
      const { statementFrom: begins, statementTo: ends } = other;
      if (!past || begins === undefined || ends === undefined || !COUNTED.has(other.frequencyCode)) return false;
      const same = other.billingProvider.npi === claim.billingProvider.npi && isStay(other);
      return same && begins < to && from < ends;
    });
    if (clash === undefined) return pass();
    return finding({
      line: null,
      field: "statementFrom",
      message: `days of this stay stand on claim ${clash.claim.patientControlNumber} already`,
      inputs: { claim: clash.claim.patientControlNumber },
    });
  },
};
