import type { EstimatePlan, EstimateRequest } from "@cleanclaim/revenue-cycle/contract";
import { amountOf } from "../contracts/amount-text.ts";

/** One planned service as typed. */
export interface Line {
  readonly code: string;
  readonly modifiers: string;
  readonly units: string;
  readonly charge: string;
}
export const emptyLine: Line = { code: "", modifiers: "", units: "1", charge: "" };

/** The form of an estimate as typed. */
export interface Typed {
  readonly kind: "insured" | "good-faith";
  readonly serviceDate: string;
  readonly scheduledOn: string;
  readonly requestedOn: string;
  readonly description: string;
  readonly diagnoses: string;
  readonly providerId: string;
  readonly facilityId: string;
  readonly lines: readonly Line[];
}

/** The form as a plan fills it. */
export function startOf(plan: EstimatePlan): Typed {
  return {
    kind: plan.insured ? "insured" : "good-faith",
    serviceDate: plan.serviceDate,
    scheduledOn: plan.scheduledOn,
    requestedOn: "",
    description: plan.description,
    diagnoses: "",
    providerId: plan.providerId,
    facilityId: plan.facilityId,
    lines: [
      ...plan.services.map((one) => ({
        code: one.code,
        modifiers: one.modifiers.join(" "),
        units: one.units,
        charge: "",
      })),
      emptyLine,
    ],
  };
}

/** What is typed as a request; undefined while something needed is missing. */
export function requestOf(typed: Typed, plan: EstimatePlan, replaces: string | undefined): EstimateRequest | undefined {
  const services = typed.lines
    .filter((line) => line.code.trim() !== "")
    .map((line) => {
      const charge = amountOf(line.charge);
      return {
        code: line.code.trim(),
        modifiers: line.modifiers.split(/[\s,]+/).filter((one) => one !== ""),
        units: /^\d{1,6}(\.\d{1,3})?$/.test(line.units) ? line.units : "1",
        ...(charge === undefined ? {} : { charge }),
      };
    });
  if (services.length === 0 || typed.providerId === "" || typed.facilityId === "" || typed.serviceDate === "")
    return undefined;
  return {
    patientId: plan.patientId,
    visitId: plan.visitId,
    providerId: typed.providerId,
    facilityId: typed.facilityId,
    kind: typed.kind,
    serviceDate: typed.serviceDate,
    scheduledOn: typed.scheduledOn,
    requestedOn: typed.requestedOn === "" ? null : typed.requestedOn,
    description: typed.description,
    diagnoses: typed.diagnoses.split(/[\s,;]+/).filter((one) => one !== ""),
    services,
    ...(replaces === undefined ? {} : { replaces }),
  };
}
