import { covered, notCovered, type Requirement } from "../requirement.ts";

const GUIDE = "837 institutional (005010X223A2)";
const FORM = "UB-04 data set (NUBC)";
const MANUAL = "Medicare Claims Processing Manual (Pub. 100-04), institutional";
const EDITOR = "Medicare Code Editor (MCE)";
const OUTPATIENT = "Integrated Outpatient Code Editor (IOCE)";
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
  covered(EDITOR, "1 invalid diagnosis or procedure code: procedures", "MCE-001"),
  covered(EDITOR, "2 external cause as principal diagnosis", "MCE-003"),
  covered(EDITOR, "3 duplicate of the principal diagnosis", "MCE-002"),
  notCovered(
    EDITOR,
    "1, 4, 5 invalid diagnosis, age and sex conflict of diagnoses",
    "looked at by the edits of all claims (DX-001, DX-002, DX-003, DX-007, DX-008), which run here too by the day of discharge",
  ),
  covered(EDITOR, "5 sex conflict of procedures, from the organ that ICD-10-PCS names", "MCE-011"),
  covered(EDITOR, "6 manifestation as principal diagnosis", "MCE-004"),
  notCovered(
    EDITOR,
    "7 nonspecific principal diagnosis, 17 nonspecific O.R. procedure",
    "the code editor does not use them for current discharges",
  ),
  covered(EDITOR, "8 questionable admission, 9 unacceptable principal diagnosis: lists that a site loads", "MCE-006"),
  covered(EDITOR, "9 unacceptable principal diagnosis: what guidelines say plainly", "MCE-005"),
  covered(EDITOR, "11, 16 non-covered and limited-coverage procedures: lists that a site loads", "MCE-007"),
  notCovered(
    EDITOR,
    "10 nonspecific, 12 open biopsy, 13 bilateral procedure",
    "no list of these is at hand, and current discharges are not held for them",
  ),
  covered(EDITOR, "14 to 15 invalid age; sex and discharge status are looked at with the form", "MCE-012"),
  covered(EDITOR, "18 wrong procedure performed", "MCE-008"),
  covered(EDITOR, "19 procedure inconsistent with the length of stay", "MCE-009"),
  covered(EDITOR, "20 unspecified code: sides left open", "MCE-010"),
  covered(EDITOR, "guidelines for deliveries and births", "MCE-013"),
  covered(
    OUTPATIENT,
    "status indicators: inpatient-only, not covered, other code, other contractor, packaged",
    "IOC-001 IOC-002 IOC-003 IOC-004 IOC-023",
  ),
  covered(OUTPATIENT, "visits beside procedures and several visits a day", "IOC-005 IOC-006"),
  covered(OUTPATIENT, "observation", "IOC-007 IOC-008"),
  covered(OUTPATIENT, "modifiers of hospitals", "IOC-009 IOC-010 IOC-011 IOC-020 IOC-021 IOC-022"),
  covered(OUTPATIENT, "drugs", "IOC-012 IOC-013"),
  covered(
    OUTPATIENT,
    "revenue codes against procedures, non-patient laboratory, blood, trauma",
    "IOC-014 IOC-016 IOC-017 IOC-018",
  ),
  covered(OUTPATIENT, "partial hospitalization and intensive outpatient programs", "IOC-015"),
  covered(OUTPATIENT, "device credits", "IOC-019"),
  notCovered(
    OUTPATIENT,
    "devices without procedures and procedures without devices",
    "their lists are no public files at hand",
  ),
  notCovered(
    OUTPATIENT,
    "composite and comprehensive payment, conditional packaging, terminated-code logic by APC",
    "a matter of price, not of the claim's correctness",
  ),
  notCovered(
    OUTPATIENT,
    "services of program days by number and kind",
    "the weekly counts need every claim of the week",
  ),
];
