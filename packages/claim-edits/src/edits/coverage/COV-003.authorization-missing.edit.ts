import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const authorizationMissing: LineEdit = {
  id: "COV-003",
  name: "Authorisation missing",
  family: "authorization-missing",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer's list of services that need prior authorisation" }],
  why: "The payer wants this service authorised before it is done and denies it without the number.",
  remedy: "Enter the authorisation number, or ask the payer for a retroactive one.",
  consequence: "expected denial",
  reads: {
    fields: [
      "lines.procedureCode",
      "lines.priorAuthorizationNumber",
      "otherPayers",
      "payerResponsibility",
      "priorAuthorizationNumber",
    ],
    tables: [],
  },
  history: [
    { on: "2026-11-22", change: "Not for a payer that follows another one's decision." },
    { on: "2026-11-22", change: "First edition." },
  ],
  check({ claim, line, index, context, profile }) {
    // A payer that comes after another one goes by that one's decision; it wants no authorisation of its own.
    if (claim.payerResponsibility !== "P" && claim.otherPayers.some((other) => other.paidAmount !== undefined))
      return notApplicable();
    const code = line.procedureCode;
    const required =
      (context.authorizationRequiredFor ?? []).includes(code) ||
      (profile?.authorizationRequiredFor ?? []).includes(code);
    if (!required) return notApplicable();
    const number = line.priorAuthorizationNumber ?? claim.priorAuthorizationNumber ?? "";
    if (number.trim() !== "") return pass();
    const known = context.authorizations?.find((each) => each.procedureCodes.includes(code));
    const field = claim.lines.length === 1 ? "priorAuthorizationNumber" : `lines[${index}].priorAuthorizationNumber`;
    return finding({
      field,
      message: `${code} needs prior authorisation by this payer and the claim has no number`,
      ...(known === undefined
        ? {}
        : { proposal: { label: "Use the authorisation on record", field, value: known.number } }),
      inputs: { code },
    });
  },
};
