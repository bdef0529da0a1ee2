import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Groups of revenue codes that edits speak of. Numbers only (NUBC; Pub. 100-04 ch. 25 §75.4, edition 2024). */
const FAMILIES = {
  /** Rooms and beds, charged by the day, leave days among them. */
  accommodation: "0100-0219 1000-1006",
  leave: "0180-0189",
  operatingRoom: "0360-0369 0490-0499",
  emergency: "0450-0459",
  observation: "0762-0762",
  /** Unscheduled care, for which the reason for the visit is told. */
  unscheduled: "0450-0459 0516-0516 0526-0526 0762-0762",
  therapy: "0420-0449",
  physicalTherapy: "0420-0429",
  occupationalTherapy: "0430-0439",
  speechTherapy: "0440-0449",
  laboratory: "0300-0319",
  imaging: "0320-0329 0340-0342 0350-0359 0400-0409 0610-0619",
  detailedDrugs: "0634-0636",
  professionalFees: "0960-0989",
  patientConvenience: "0990-0999",
  behavioral: "0900-0919 0942-0942",
  partialHospitalization: "0904-0904 0912-0918",
  ambulance: "0540-0549",
  bloodProduct: "0380-0389",
  bloodProcessing: "0390-0399",
  trauma: "0681-0689",
  hospice: "0650-0659",
  /** Lines without a procedure code are returned to an outpatient department. */
  procedureCodeNeeded:
    "0300-0319 0320-0339 0340-0342 0350-0359 0401-0404 0420-0449 0450-0459 0460-0469 0470-0479 " +
    "0480-0489 0510-0529 0540-0549 0610-0619 0634-0636 0730-0731 0740-0749 0771-0771 0900-0901 0914-0918 0920-0929",
  /** Procedure codes are usual, and charges without one may be part of a coded procedure. */
  procedureCodeUsual: "0360-0369 0400-0400 0409-0409 0410-0419 0490-0499 0750-0750 0761-0761",
} satisfies Record<string, string>;

export type RevenueFamily = keyof typeof FAMILIES;

const TABLE = new Map<string, readonly CodeRange[]>(
  Object.entries(FAMILIES).map(([family, text]) => [family, codeRanges(text)]),
);

/** Whether a revenue code belongs to a family. */
export function isRevenue(family: RevenueFamily, code: string | undefined): boolean {
  return code !== undefined && inRanges(code, TABLE.get(family) ?? []);
}

/** The line that repeats the total on paper. */
export const TOTAL_REVENUE_CODE = "0001";

/** Lines that carry a payment group (HIPPS) in place of a procedure, with the bills that may have them. */
export const HIPPS_REVENUE: Readonly<Record<string, readonly string[]>> = {
  "0022": ["18", "21", "28"],
  "0023": ["32"],
  "0024": ["11"],
};

/** Revenue codes that fit some bills only. */
export const REVENUE_ONLY_ON: readonly { readonly family: RevenueFamily; readonly bills: readonly string[] }[] = [
  { family: "hospice", bills: ["81", "82"] },
];
