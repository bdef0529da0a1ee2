import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const signatures: ClaimEdit = {
  id: "FORM-009",
  name: "Signature, assignment and release",
  family: "claim-indicators",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "claim information indicators" }],
  why: "The claim says whether the provider signed, takes assignment, is paid directly, and may release records; codes outside the lists are refused.",
  remedy: "Set the indicator in the practice's or the coverage's settings.",
  consequence: "would-be rejection",
  reads: {
    fields: ["claimType", "providerSignatureOnFile", "assignmentCode", "benefitsAssigned", "releaseOfInformationCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    if (claim.claimType === "professional" && !claim.providerSignatureOnFile) {
      details.push({
        field: "providerSignatureOnFile",
        message: "the provider's signature is not on file",
        severity: "warning",
      });
    }
    if (!["A", "B", "C"].includes(claim.assignmentCode))
      details.push({ field: "assignmentCode", message: "the assignment code is none of A, B, C" });
    if (!["Y", "N", "W"].includes(claim.benefitsAssigned))
      details.push({ field: "benefitsAssigned", message: "the assignment of benefits is none of Y, N, W" });
    if (!["Y", "I"].includes(claim.releaseOfInformationCode)) {
      details.push({ field: "releaseOfInformationCode", message: "the release of information is neither Y nor I" });
    }
    return finding(...details);
  },
};
