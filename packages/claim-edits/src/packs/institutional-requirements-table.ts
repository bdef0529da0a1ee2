import { covered, notCovered, type Requirement } from "../requirement.ts";

const GUIDE = "837 institutional (005010X223A2)";
const FORM = "UB-04 data set (NUBC)";
const MANUAL = "Medicare Claims Processing Manual (Pub. 100-04), institutional";
const SECONDARY = "Medicare Secondary Payer Manual (Pub. 100-05)";

/** What the sources of the institutional pack ask, and what is not looked at yet. */
export const institutionalRequirements: readonly Requirement[] = [
  covered(
    GUIDE,
    "principal, admitting, reason-for-visit and other diagnoses with their limits",
    "UB-031 UB-032 UB-034",
  ),
  covered(GUIDE, "attending and operating practitioner", "UB-012 UB-013"),
  covered(GUIDE, "number of lines, charges and non-covered charges", "UB-037 UB-047"),
  notCovered(
    GUIDE,
    "referring, rendering and other operating practitioners of an institutional claim",
    "asked for only where they differ from the attending one, which the claim does not tell",
  ),
  covered(FORM, "type of bill and frequency", "UB-001 UB-002 UB-003"),
  covered(FORM, "statement period, admission and discharge with their hours", "UB-004 UB-005 UB-006 UB-007 UB-011"),
  covered(
    FORM,
    "type and point of origin of the admission, patient status, birth and death",
    "UB-008 UB-009 UB-010 UB-028 UB-043",
  ),
  covered(FORM, "condition codes", "UB-020 UB-021"),
  covered(FORM, "occurrence codes and spans", "UB-023 UB-024 UB-025 UB-027"),
  covered(FORM, "value codes and their amounts", "UB-026"),
  covered(FORM, "revenue codes, rooms by the day, the total line", "UB-014 UB-017 UB-039 UB-040"),
  covered(FORM, "group of the stay", "UB-041"),
  notCovered(
    FORM,
    "codes that the national committee added after our list of 2024",
    "an unknown condition, occurrence, span or value code is a warning and not an error for that reason",
  ),
  covered(MANUAL, "procedure codes and days of outpatient lines", "UB-015 UB-016 UB-044"),
  covered(MANUAL, "covered, coinsurance and reserve days", "UB-018 UB-019"),
  covered(MANUAL, "corrections with their reason, bills for a denial", "UB-022 UB-038"),
  covered(MANUAL, "present-on-admission indicators", "UB-033"),
  covered(MANUAL, "inpatient procedures and their days; none on outpatient bills", "UB-035 UB-036"),
  covered(MANUAL, "same-day transfers, overlapping stays, the three days before a stay", "UB-042 UB-045 UB-046"),
  notCovered(
    MANUAL,
    "cost outliers, their threshold and occurrence 47",
    "needs the hospital's cost-to-charge ratio and the group's price",
  ),
  notCovered(
    MANUAL,
    "home health, hospice, dialysis and rural clinic bills beyond their form",
    "no such facility is in the demo world",
  ),
  covered(SECONDARY, "value codes of insurers that pay first, with what goes with them", "UB-029 UB-030"),
];
