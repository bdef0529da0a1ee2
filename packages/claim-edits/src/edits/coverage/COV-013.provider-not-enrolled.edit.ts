import { isEffective } from "@cleanclaim/model";

import { finding, notApplicable, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";

export const providerNotEnrolled: ClaimEdit = {
  id: "COV-013",
  name: "Rendering provider is not enrolled with the payer",
  family: "provider-enrollment",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Payer's provider agreement", locator: "credentialing of practitioners" },
    { name: "42 CFR 424.505", locator: "Medicare: enrollment is a condition of billing" },
    { name: "42 CFR 424.521", locator: "Medicare: services before the effective date of billing" },
  ],
  why: "A payer pays the services of a practitioner from the day on which it has enrolled that practitioner, rarely before.",
  remedy:
    "Hold the claim until the payer has enrolled the provider and ask for a retroactive day; do not bill under another name.",
  consequence: "expected denial",
  reads: { fields: ["renderingProvider.npi", "lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, context }) {
    const { enrollments } = context;
    if (enrollments === undefined || claim.renderingProvider === undefined) return notApplicable();
    if (enrollments.length === 0)
      return notEvaluated("no enrolment of the rendering provider with this payer is on record");
    const field = "renderingProvider";
    const good = enrollments.find(
      ({ status, from, until }) =>
        (status === "enrolled" || status === "ended") && from !== undefined && isEffective({ from, until }, on),
    );
    if (good !== undefined) return pass();
    const later = enrollments.find(({ status, from }) => status === "enrolled" && from !== undefined && from > on);
    if (later !== undefined)
      return finding({
        field,
        message: `the payer has enrolled the rendering provider from ${later.from ?? ""} on, after the service`,
      });
    const asked = enrollments.find(({ status }) => status === "requested");
    if (asked !== undefined)
      return finding({
        field,
        message: "the rendering provider's enrolment with the payer is asked for and not answered",
      });
    const denied = enrollments.every(({ status }) => status === "denied");
    return finding({
      field,
      message: denied
        ? "the payer has refused to enrol the rendering provider"
        : `the rendering provider's enrolment with the payer is not in force on ${on}`,
    });
  },
};
