import { covered, notCovered, type Requirement } from "../requirement.ts";

const PAYMENT = "Skilled nursing facility payment (Pub. 100-04 ch. 6; 42 CFR 409, 413)";
const CONSOLIDATED = "Consolidated billing of skilled nursing facilities (42 CFR 411.15(p))";

/** What Medicare asks of nursing stays, and what is not looked at yet. */
export const skilledNursingRequirements: readonly Requirement[] = [
  covered(PAYMENT, "payment group, its days and its assessment", "SNF-001 SNF-002 SNF-004"),
  covered(PAYMENT, "three days in hospital before", "SNF-003"),
  covered(PAYMENT, "coinsurance, benefit days, leave of absence, room", "SNF-005 SNF-006 SNF-007 SNF-008"),
  notCovered(
    PAYMENT,
    "whether the group follows from the diagnosis and the assessment",
    "the mapping of clinical categories is no public table at hand",
  ),
  notCovered(
    PAYMENT,
    "days used of the spell of illness before this bill",
    "the records keep no benefit days of Medicare",
  ),
  notCovered(
    PAYMENT,
    "swing beds: payment group",
    "the bill does not tell critical access hospitals, which have none, from others",
  ),
  covered(CONSOLIDATED, "therapy of residents, by whomever", "SNF-009"),
  covered(CONSOLIDATED, "practitioners' claims: technical parts, laboratory, supplies, equipment, drugs", "SNF-010"),
  covered(CONSOLIDATED, "hospital outpatient services, by range as of 2025", "SNF-011"),
  notCovered(
    CONSOLIDATED,
    "code-by-code lists of chemotherapy, radioisotopes, custom prostheses and preventive services",
    "the annual code files are not at hand; these codes pass",
  ),
  notCovered(
    CONSOLIDATED,
    "whether a patient is in a stay under Part A",
    "known only where the records say so (context snfStay); without it nothing is said",
  ),
];
