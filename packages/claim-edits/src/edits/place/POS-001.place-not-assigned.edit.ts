import { finding, noTable, notEvaluated, pass, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const placeNotAssigned: ClaimEdit = {
  id: "POS-001",
  name: "Place of service that does not exist",
  family: "place-of-service-invalid",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CMS place-of-service codes", url: "https://www.cms.gov/medicare/coding-billing/place-of-service-codes" },
  ],
  why: "The place of service is a code of the CMS list; unassigned numbers are refused.",
  remedy: "Choose the code of the place where the patient was seen.",
  consequence: "would-be rejection",
  reads: { fields: ["placeOfServiceCode", "lines.placeOfServiceCode"], tables: ["place-of-service"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    if (claim.placeOfServiceCode === undefined) {
      return finding({ field: "placeOfServiceCode", message: "the claim has no place of service" });
    }
    const places = table("place-of-service");
    if (places === undefined) return noTable("place-of-service", on);
    const details: FindingDetail[] = [];
    const wrong = (code: string | undefined): boolean => code !== undefined && places.find(code) === undefined;
    if (wrong(claim.placeOfServiceCode)) {
      details.push({
        field: "placeOfServiceCode",
        message: `place of service ${claim.placeOfServiceCode} is not assigned`,
        edition: places.edition,
      });
    }
    claim.lines.forEach((line, index) => {
      if (!wrong(line.placeOfServiceCode)) return;
      const message = `place of service ${line.placeOfServiceCode ?? ""} is not assigned`;
      details.push({ field: `lines[${index}].placeOfServiceCode`, line: index, message, edition: places.edition });
    });
    if (details.length === 0) return pass();
    return places.complete ? finding(...details) : notEvaluated("the place of service is not in the starter list");
  },
};
