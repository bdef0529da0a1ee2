import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const authorizationOfAnotherProvider: LineEdit = {
  id: "COV-007",
  name: "Authorisation was given to another provider",
  family: "authorization-not-valid",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Authorisation answer of the payer (278)", locator: "service provider" }],
  why: "An authorisation names the provider or group to whom it was given; many payers deny the same service by another one.",
  remedy: "Ask the payer to change the provider of the authorisation before sending.",
  consequence: "expected denial",
  reads: {
    fields: [
      "lines.procedureCode",
      "lines.priorAuthorizationNumber",
      "priorAuthorizationNumber",
      "renderingProvider.npi",
      "lines.renderingProvider.npi",
      "billingProvider.npi",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, context }) {
    const number = (line.priorAuthorizationNumber ?? claim.priorAuthorizationNumber ?? "").trim();
    const record = number === "" ? undefined : context.authorizations?.find((each) => each.number === number);
    const npi = record?.providerNpi;
    if (record === undefined || npi === undefined || !record.procedureCodes.includes(line.procedureCode))
      return notApplicable();
    const rendering = line.renderingProvider?.npi ?? claim.renderingProvider?.npi;
    if (npi === rendering || npi === claim.billingProvider.npi) return pass();
    return finding({
      field: `lines[${index}].priorAuthorizationNumber`,
      message: `the authorisation for ${line.procedureCode} was given to another provider than the one who is billed`,
    });
  },
};
