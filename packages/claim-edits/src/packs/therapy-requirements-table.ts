import { covered, notCovered, type Requirement } from "../requirement.ts";

const THERAPY = "Outpatient therapy under Medicare Part B (Pub. 100-04 ch. 5; Pub. 100-02 ch. 15 §220)";

/** What Medicare asks of outpatient therapy, and what is not looked at yet. */
export const therapyRequirements: readonly Requirement[] = [
  covered(THERAPY, "modifiers of the plan against revenue codes and evaluations", "THER-001 THER-009"),
  covered(THERAPY, "KX above the amount of the year (2022 to 2026)", "THER-002"),
  covered(THERAPY, "assistants", "THER-003"),
  covered(THERAPY, "timed units against minutes, untimed units", "THER-004 THER-005"),
  covered(THERAPY, "one evaluation for a plan", "THER-006"),
  covered(THERAPY, "plan of care: occurrences, who certified it, how long it holds", "THER-007 THER-008 THER-011"),
  covered(THERAPY, "reduced payment of several services", "THER-010"),
  notCovered(
    THERAPY,
    "medical review above the second amount of 3,000 dollars",
    "reviews are chosen by the contractor, not by claim",
  ),
  notCovered(
    THERAPY,
    "functional reporting codes",
    "ended with 2018; the codes are no longer in force and PROC-001 says so",
  ),
  notCovered(
    THERAPY,
    "minutes of each timed service",
    "the claim does not carry them; the sum of a day comes from the records when they know it",
  ),
];
