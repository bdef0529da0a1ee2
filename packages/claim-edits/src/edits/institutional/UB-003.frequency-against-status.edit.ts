import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";

export const frequencyAgainstStatus: ClaimEdit = {
  id: "UB-003",
  name: "Frequency and patient status contradict each other",
  family: "frequency-against-status",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 4 and FL 17", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 3 §40.2: interim bills carry status 30" },
  ],
  why: "An interim bill that goes on has a patient who is still there (30); a bill that ends the stay has one who left.",
  remedy: "Correct the patient status, or the frequency.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "frequencyCode", "patientStatusCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { frequencyCode: frequency, patientStatusCode: status } = claim;
    if (status === undefined || !isStay(claim)) return notApplicable();
    const goesOn = frequency === "2" || frequency === "3";
    const ends = frequency === "1" || frequency === "4";
    if (goesOn && status !== "30") {
      return finding({
        field: "patientStatusCode",
        message: `frequency ${frequency} says that the stay goes on and patient status ${status} that it ended`,
        inputs: { frequency, status },
      });
    }
    if (!ends || status !== "30") return pass();
    return finding({
      field: "patientStatusCode",
      message: `frequency ${frequency} says that the stay ended and patient status 30 that it goes on`,
      inputs: { frequency, status },
    });
  },
};
