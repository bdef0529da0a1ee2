import { finding, notApplicable, notEvaluated, type LineEdit } from "../../edit.ts";

export const authorizationDoesNotCover: LineEdit = {
  id: "COV-004",
  name: "Authorisation expired, used up or for another service",
  family: "authorization-not-valid",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Authorisation answer of the payer (278)", locator: "services, dates and units approved" }],
  why: "An authorisation counts for its services, its days and its units only.",
  remedy: "Ask the payer to extend or correct the authorisation before sending.",
  consequence: "expected denial",
  reads: {
    fields: ["lines.procedureCode", "lines.units", "lines.priorAuthorizationNumber", "priorAuthorizationNumber"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, context, profile }) {
    const code = line.procedureCode;
    const required =
      (context.authorizationRequiredFor ?? []).includes(code) ||
      (profile?.authorizationRequiredFor ?? []).includes(code);
    const number = (line.priorAuthorizationNumber ?? claim.priorAuthorizationNumber ?? "").trim();
    if (number === "" || context.authorizations === undefined) return notApplicable();
    const field = `lines[${index}].priorAuthorizationNumber`;
    const record = context.authorizations.find((each) => each.number === number);
    if (record === undefined)
      return required ? notEvaluated("the authorisation number is not in our records") : notApplicable();
    if (!record.procedureCodes.includes(code)) {
      return required
        ? finding({ field, message: `the authorisation is for ${record.procedureCodes.join(", ")}, not for ${code}` })
        : notApplicable();
    }
    if (on < record.from || on > record.through) {
      return finding({
        field,
        message: `the authorisation counts from ${record.from} through ${record.through} and the service is of ${on}`,
      });
    }
    const left = record.unitsApproved === undefined ? undefined : record.unitsApproved - (record.unitsUsed ?? 0);
    if (left !== undefined && Number(line.units) > left) {
      return finding({ field, message: `the authorisation has ${left} units left and the line bills ${line.units}` });
    }
    return finding();
  },
};
