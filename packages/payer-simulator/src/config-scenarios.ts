import type { ClaimRejection, DenialReason, ReviewDecision, Scenario, ScenarioCondition } from "./config.ts";
import type { SettingsReader } from "./settings-reader.ts";

/** Reads group, reason and remarks of a denial. */
export function readDenialReason(reader: SettingsReader, otherwise?: DenialReason): DenialReason {
  return {
    group: reader.choice("group", ["CO", "PR", "OA", "PI"], otherwise?.group ?? "CO"),
    reason: reader.matching("reason", /^[A-Z]?\d{1,3}$/, "a CARC such as 97 or B7", otherwise?.reason),
    remarks: reader.has("remarks") ? reader.texts("remarks") : (otherwise?.remarks ?? []),
  };
}

/** Reads a rejection of the 277CA. */
export function readRejection(reader: SettingsReader): ClaimRejection {
  return {
    category: reader.choice("category", ["A3", "A6", "A7", "A8"], "A7"),
    status: reader.matching("status", /^\d{1,3}$/, "a claim status code, a number"),
    entity: reader.optionalText("entity"),
    text: reader.optionalText("text"),
  };
}

/** Reads the conditions of a scenario or rule. */
export function readCondition(reader: SettingsReader): ScenarioCondition {
  const condition = {
    payerId: reader.optionalText("payerId"),
    patientControlNumber: reader.optionalText("patientControlNumber"),
    memberId: reader.optionalText("memberId"),
    procedure: reader.has("procedure") ? reader.patterns("procedure")[0] : undefined,
    diagnosis: reader.optionalText("diagnosis"),
    frequencyCode: reader.optionalText("frequencyCode"),
    billingNpi: reader.optionalText("billingNpi"),
    attempt: reader.optionalWhole("attempt", 1, 99),
  };
  if (Object.values(condition).every((value) => value === undefined)) {
    reader.report("patientControlNumber", "give at least one condition; a scenario for everything is a payer's rule");
  }
  return condition;
}

/** Reads one scenario: when these conditions hold, then this happens instead. */
export function readScenario(reader: SettingsReader): Scenario {
  const when = reader.requiredSection("when");
  const then = reader.requiredSection("then");
  const scenario: Scenario = {
    name: reader.text("name", "unnamed scenario"),
    when: readCondition(when),
    then: {
      deny: then.optional("deny", (one) => readDenialReason(one)),
      reject: then.optional("reject", readRejection),
      noAnswer: then.optionalFlag("noAnswer"),
      allow: then.has("allowPercent") ? then.percent("allowPercent") : undefined,
      adjudicationDays: then.optionalWhole("adjudicationDays", 0, 400),
      takeback: then.optional("takeback", (one) => ({ afterDays: one.whole("afterDays", 0, 1000, 30) })),
      payClean: then.optionalFlag("payClean"),
      review: then.has("review") ? then.choice<ReviewDecision>("review", ["A1", "A3", "A4", "A6"]) : undefined,
      eligibilityError: then.optionalText("eligibilityError"),
    },
  };
  when.done();
  then.done();
  return scenario;
}
