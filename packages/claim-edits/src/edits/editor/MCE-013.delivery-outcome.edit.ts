import { dotted } from "@cleanclaim/model";

import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, finalDiagnoses, isStay } from "../../institutional-claim.ts";
import { DELIVERY_PROCEDURES } from "../../rule-tables/principal-diagnosis-table.ts";

export const deliveryOutcome: ClaimEdit = {
  id: "MCE-013",
  name: "Delivery without its outcome, or the other way round",
  family: "delivery-outcome",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.C.15.b.5, I.C.15.n, I.C.21.c.11" }],
  why: "Every record of a delivery has a code of Z37 for its outcome; O80 stands alone with a single live birth, and newborns have no Z37.",
  remedy: "Add the outcome of the delivery (Z37), or correct the delivery code.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", ...DIAGNOSIS_FIELDS, "procedures.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isStay(claim)) return notApplicable();
    const codes = finalDiagnoses(claim);
    const normal = codes.find(({ code }) => code === "O80");
    const outcome = codes.find(({ code }) => code.startsWith("Z37"));
    const procedure = claim.procedures?.find(({ code }) =>
      DELIVERY_PROCEDURES.some((stem) => code.startsWith(stem)),
    )?.code;
    const newborn = codes.find(({ code }) => code.startsWith("Z38"));
    if (newborn !== undefined && outcome !== undefined)
      return finding({
        field: `diagnoses[${outcome.index}].code`,
        message: "the record of a newborn has the mother's outcome of delivery",
      });
    const delivery = normal === undefined ? procedure : dotted(normal.code);
    if (delivery !== undefined && outcome === undefined)
      return finding({
        field: "diagnoses",
        message: `${delivery} is a delivery and no code of Z37 tells its outcome`,
        inputs: { code: delivery },
      });
    if (normal === undefined) return pass();
    const complication = codes.find(({ code }) => code.startsWith("O") && code !== "O80");
    if (complication !== undefined) {
      return finding({
        field: `diagnoses[${normal.index}].code`,
        message: `O80 is a delivery without complication and ${dotted(complication.code)} stands beside it`,
        fix: "Take O80 off; the complication tells the delivery.",
      });
    }
    if (outcome === undefined || outcome.code === "Z370") return pass();
    return finding({
      field: `diagnoses[${outcome.index}].code`,
      message: `O80 goes with a single live birth (Z37.0), not with ${dotted(outcome.code)}`,
    });
  },
};
