import { covered, notCovered, type Requirement } from "../requirement.ts";

const GUIDE = "837 professional (005010X222A1)";
const CODING = "ICD-10-CM Official Guidelines and tables";
const NCCI = "National Correct Coding Initiative";
const PFS = "Medicare physician fee schedule";
const MANUAL = "Medicare Claims Processing Manual (Pub. 100-04)";
const PAYER = "Payers' own rules";

/** What the sources of the professional pack ask, and what is not looked at yet. */
export const professionalRequirements: readonly Requirement[] = [
  covered(GUIDE, "identifiers of providers with their check digits", "ID-001 ID-002 ID-003"),
  covered(GUIDE, "rendering provider, tax number, specialty", "ID-004 ID-005"),
  covered(GUIDE, "claim number, payer, number of lines", "FORM-010"),
  covered(GUIDE, "payer's number on replacements and voids", "FORM-001"),
  covered(GUIDE, "subscriber number, relationship, billing address", "FORM-002 FORM-003 FORM-004"),
  covered(GUIDE, "accident, admission, facility, signatures", "FORM-005 FORM-008 FORM-009 FORM-011"),
  covered(GUIDE, "dates present and in order", "DATE-001 DATE-002 DATE-003"),
  covered(GUIDE, "charges, units and their balance", "AMT-001 AMT-002 AMT-004"),
  covered(GUIDE, "diagnoses and pointers", "DX-011 DX-014"),
  covered(GUIDE, "drug identification and unlisted codes in words", "DRUG-003 PROC-012"),
  covered(GUIDE, "other payers' decisions and their balance", "COV-005"),
  notCovered(
    GUIDE,
    "ambulance, durable equipment, vision, dental and hospice segments",
    "the demo practice bills none of them",
  ),
  covered(CODING, "codes in force, billable, complete", "DX-001 DX-002 DX-003"),
  covered(CODING, "order: manifestation, external cause, code first", "DX-004 DX-005 DX-010"),
  covered(CODING, "Excludes1 and repetition", "DX-006 DX-009"),
  covered(CODING, "codes that never or only stand first, late effects", "DX-016 DX-017 DX-018 DX-021"),
  covered(CODING, "unspecified codes that a payer refuses, codes that no line uses", "DX-015 DX-019"),
  covered(CODING, "injuries and their cause, routine examinations", "DX-020 DX-022"),
  covered(CODING, "sex and age", "DX-007 DX-008"),
  covered(CODING, "side of the diagnosis and of the service", "DX-012 DX-013"),
  notCovered(
    CODING,
    "Excludes2, use additional code, code also",
    "they inform the coder; no payer refuses a claim for them alone",
  ),
  covered(NCCI, "procedure pairs of practitioners", "NCCI-001 NCCI-002 NCCI-003"),
  covered(NCCI, "units by line and by day", "NCCI-013 NCCI-014 PROC-015"),
  covered(NCCI, "add-on codes", "NCCI-020"),
  notCovered(
    NCCI,
    "Medicaid and outpatient hospital tables",
    "no Medicaid table is at hand; institutional claims come later",
  ),
  covered(PFS, "codes in force", "PROC-001"),
  covered(PFS, "modifiers against indicators and kinds of service", "PROC-002 PROC-003 PROC-004 PROC-011"),
  covered(PFS, "status, global period", "PROC-005 PROC-006 PROC-016 PROC-017 PROC-020"),
  covered(PFS, "technical part in a hospital", "PROC-021"),
  covered(MANUAL, "new patients, visits beside procedures, duplicates", "PROC-007 PROC-009 PROC-010 PROC-013"),
  covered(MANUAL, "anesthesia time, therapy plan of care", "PROC-008 PROC-014"),
  covered(MANUAL, "several visits on a day, modifiers that contradict", "PROC-018 PROC-019"),
  covered(MANUAL, "anesthesia: who gave it, direction, minutes", "PROC-022 PROC-023 PROC-024 PROC-025"),
  covered(MANUAL, "laboratory certificates and waived tests", "LAB-001 LAB-002 LAB-003"),
  covered(MANUAL, "telehealth: places and modifiers", "TEL-001 TEL-002 TEL-003 TEL-004"),
  covered(MANUAL, "discarded drug, vaccines with their administration, NDC that is none", "DRUG-005 DRUG-006 DRUG-007"),
  covered(MANUAL, "place of service", "POS-001 POS-002"),
  covered(MANUAL, "ordering provider, laboratory certificate", "FORM-006 FORM-007"),
  covered(MANUAL, "drugs: NDC for Medicaid, discarded drug for Medicare", "DRUG-001 DRUG-002 DRUG-004"),
  notCovered(
    MANUAL,
    "therapy caps and timed units (eight-minute rule)",
    "needs the minutes of each service, which the claim does not carry",
  ),
  notCovered(MANUAL, "consolidated billing of skilled nursing facilities", "its code files are not at hand"),
  covered(PAYER, "medical necessity by diagnosis: covered, never covered, two together", "MN-001 MN-002 MN-003"),
  covered(PAYER, "medical necessity: how often, whom, where, with which modifier", "MN-004 MN-005 MN-006 MN-007"),
  covered(PAYER, "notices to the patient: GA, GX, GY, GZ", "MN-008 MN-009"),
  covered(PAYER, "eligibility, authorisation, referral", "COV-001 COV-002 COV-003 COV-004 COV-006"),
  covered(PAYER, "timely filing with proof of filing, charges against the contract", "DATE-004 AMT-003 AMT-007"),
  covered(PAYER, "charges against the practice's own list", "AMT-005 AMT-006"),
  covered(PAYER, "level of care against the note", "EM-001 EM-002"),
  covered(PAYER, "credentialing of the provider with the payer", "COV-013"),
  covered(PAYER, "authorisations of another provider, referrals that no longer count", "COV-007 COV-012"),
  covered(PAYER, "order of payers, birthdays of parents", "COV-008 COV-009"),
  covered(GUIDE, "places and amounts of other payers, what the patient paid", "COV-010 COV-011 AMT-008"),
  covered(GUIDE, "dates in the future, out of order, over several days", "DATE-005 DATE-006 DATE-007"),
];
