import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const addressMissing: ClaimEdit = {
  id: "FORM-013",
  name: "Address of the patient or subscriber missing",
  family: "addresses",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "837 professional (005010X222A1)",
      locator: "subscriber address when the patient is the subscriber; patient address otherwise",
    },
  ],
  why: "The claim carries the address of the person who was treated: as subscriber, or as patient where somebody else is insured.",
  remedy: "Enter the address on the registration.",
  consequence: "would-be rejection",
  reads: { fields: ["patient.relationshipCode", "patient.address", "subscriber.address"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const self = claim.patient.relationshipCode === "18";
    const address = self ? (claim.subscriber.address ?? claim.patient.address) : claim.patient.address;
    const field = self ? "subscriber.address" : "patient.address";
    if (address === undefined) return finding({ field, message: "the claim has no address of the patient" });
    if (address.line1.trim() !== "" && address.city.trim() !== "") return pass();
    return finding({ field, message: "the patient's address lacks its street or city" });
  },
};
