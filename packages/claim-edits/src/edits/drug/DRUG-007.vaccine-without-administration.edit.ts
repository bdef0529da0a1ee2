import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const vaccineWithoutAdministration: ClaimEdit = {
  id: "DRUG-007",
  name: "Vaccine and its administration not together",
  family: "vaccine-administration",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 18 §10: vaccines and their administration",
    },
  ],
  why: "A vaccine and giving it are two services. One without the other is right only when somebody else supplied the vaccine.",
  remedy: "Add the administration or the vaccine; leave it so when the vaccine came from a public programme.",
  consequence: "payment risk",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const vaccine = claim.lines.find((line) => isService("vaccine", line.procedureCode))?.procedureCode;
    const given = claim.lines.find((line) => isService("vaccineGiven", line.procedureCode))?.procedureCode;
    if (vaccine === undefined && given === undefined) return notApplicable();
    if (vaccine !== undefined && given !== undefined) return pass();
    return finding({
      field: "lines",
      message:
        vaccine === undefined
          ? `${given ?? ""} gives a vaccine and no line bills one`
          : `${vaccine} is a vaccine and no line bills giving it`,
    });
  },
};
