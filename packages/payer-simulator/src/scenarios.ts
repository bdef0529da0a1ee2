import type { ClaimView } from "./claim-view.ts";
import type { CodePattern, Payer, Scenario, ScenarioCondition } from "./config.ts";
import { diagnosisFits, exactness, fitsText } from "./patterns.ts";

/** What a condition is held against: a claim, or an inquiry that names less. */
export interface ConditionSubject {
  readonly payerId: string;
  readonly patientControlNumber?: string | undefined;
  readonly memberId?: string | undefined;
  readonly services: readonly { readonly procedure: string; readonly modifiers: readonly string[] }[];
  readonly diagnoses: readonly string[];
  readonly frequencyCode?: string | undefined;
  readonly billingNpi?: string | undefined;
  /** 0 for the first claim with its patient control number. */
  readonly attempt?: number | undefined;
}

/** The subject that a claim is. */
export function subjectOf(payer: Payer, claim: ClaimView, attempt: number): ConditionSubject {
  return {
    attempt,
    payerId: payer.id,
    patientControlNumber: claim.patientControlNumber,
    memberId: claim.memberId,
    services: claim.lines,
    diagnoses: claim.diagnoses,
    frequencyCode: claim.frequencyCode,
    billingNpi: claim.billing.npi,
  };
}

/** Whether all given conditions hold. A condition about what the subject does not name does not hold. */
export function holds(condition: ScenarioCondition, subject: ConditionSubject): boolean {
  const text = (pattern: string | undefined, given: string | undefined): boolean =>
    pattern === undefined || (given !== undefined && fitsText(pattern, given));
  const { procedure, diagnosis, attempt } = condition;
  return (
    (attempt === undefined || subject.attempt === attempt - 1) &&
    text(condition.payerId, subject.payerId) &&
    text(condition.patientControlNumber, subject.patientControlNumber) &&
    text(condition.memberId, subject.memberId) &&
    text(condition.frequencyCode, subject.frequencyCode) &&
    text(condition.billingNpi, subject.billingNpi) &&
    (procedure === undefined || subject.services.some((one) => meant(procedure, one.procedure, one.modifiers))) &&
    (diagnosis === undefined || subject.diagnoses.some((one) => diagnosisFits([diagnosis], one)))
  );
}

/** Whether a scenario's procedure condition names this service; without one it names all. */
export function meant(pattern: CodePattern | undefined, procedure: string, modifiers: readonly string[]): boolean {
  return pattern === undefined || exactness(pattern, procedure, modifiers) > 0;
}

/** The first scenario that holds and says something about the effect asked for. */
export function scenarioWith<Effect extends keyof Scenario["then"]>(
  scenarios: readonly Scenario[],
  effect: Effect,
  subject: ConditionSubject,
): { readonly scenario: Scenario; readonly value: Exclude<Scenario["then"][Effect], undefined> } | undefined {
  for (const scenario of scenarios) {
    const value = scenario.then[effect];
    // Exclude removes what the comparison has just ruled out; the compiler cannot follow it through the index type.
    if (value !== undefined && holds(scenario.when, subject)) {
      return { scenario, value: value as Exclude<Scenario["then"][Effect], undefined> };
    }
  }
  return undefined;
}
