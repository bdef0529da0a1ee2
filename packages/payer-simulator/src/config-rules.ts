import type { FrontDoor, MultipleProcedureRule, Payer, SecondaryManner } from "./config.ts";
import { readCondition, readDenialReason, readRejection } from "./config-scenarios.ts";
import type { PayerPolicies } from "./payer-policies.ts";
import { INFORMATION, readPayerPolicies } from "./policies-reader.ts";
import type { SettingsReader } from "./settings-reader.ts";

/** The part of a payer that decides claims. */
export type PayerRules = PayerPolicies &
  Pick<
    Payer,
    | "timelyFilingDays"
    | "priorAuthorization"
    | "authorizationDays"
    | "reviews"
    | "nonCovered"
    | "bundling"
    | "diagnosisPolicies"
    | "requiredInformation"
    | "multipleProcedure"
    | "outOfNetwork"
    | "underpayment"
    | "denials"
    | "takebacks"
    | "interest"
    | "noAnswerRate"
    | "delays"
    | "secondary"
    | "frontDoor"
  >;

/** Modifiers that say two services were separate, when the file names none. */
const SEPARATE_SERVICE = ["59", "XE", "XP", "XS", "XU", "25", "58", "78", "79"];

/** Reads the rules of a payer. */
export function readPayerRules(reader: SettingsReader): PayerRules {
  return {
    ...readPayerPolicies(reader),
    timelyFilingDays: reader.optionalWhole("timelyFilingDays", 1, 3650),
    priorAuthorization: reader.patterns("priorAuthorization"),
    authorizationDays: reader.whole("authorizationDays", 1, 3650, 90),
    reviews: reader.sections("reviews", (one) => ({
      procedures: one.patterns("procedures"),
      decision: one.choice("decision", ["A1", "A3", "A4", "A6"]),
      decideAfterDays: one.whole("decideAfterDays", 0, 365, 2),
    })),
    nonCovered: reader.sections("nonCovered", (one) => ({
      procedures: one.patterns("procedures"),
      placesOfService: one.texts("placesOfService"),
      ...readDenialReason(one, { group: "CO", reason: "96", remarks: ["N130"] }),
    })),
    bundling: reader.sections("bundling", (one) => ({
      column1: one.patterns("column1")[0] ?? missing(one, "column1"),
      column2: one.patterns("column2")[0] ?? missing(one, "column2"),
      unlessModifiers: one.has("unlessModifiers") ? one.texts("unlessModifiers") : SEPARATE_SERVICE,
    })),
    diagnosisPolicies: reader.sections("diagnosisPolicies", (one) => ({
      procedures: one.patterns("procedures"),
      diagnoses: one.texts("diagnoses"),
    })),
    requiredInformation: reader.sections("requiredInformation", (one) => ({
      procedures: one.patterns("procedures"),
      needs: one.choice("needs", INFORMATION),
      remark: one.text("remark"),
    })),
    multipleProcedure: reader.optional("multipleProcedure", readMultipleProcedure),
    outOfNetwork: reader.optional("outOfNetwork", (one) => ({
      npis: one.texts("npis"),
      allowed: one.percent("allowedPercent"),
    })),
    underpayment: reader.optional("underpayment", (one) => ({
      rate: one.rate("rate"),
      percent: one.percent("percent"),
    })),
    denials: reader.sections("denials", (one) => ({
      rate: one.rate("rate"),
      procedures: one.has("procedures") ? one.patterns("procedures") : ["*"],
      ...readDenialReason(one),
    })),
    takebacks: reader.optional("takebacks", (one) => ({
      rate: one.rate("rate"),
      afterDays: one.whole("afterDays", 0, 1000, 30),
      recoupAfterDays: one.whole("recoupAfterDays", 0, 365, 0),
      ...readDenialReason(one, { group: "CO", reason: "216", remarks: ["N10"] }),
    })),
    interest: reader.optional("interest", (one) => ({
      afterDays: one.whole("afterDays", 0, 365, 30),
      annualPercent: one.percent("annualPercent"),
    })),
    noAnswerRate: reader.rate("noAnswerRate", 0),
    delays: reader.optional("delays", (one) => ({ rate: one.rate("rate"), extraDays: one.whole("extraDays", 1, 400) })),
    secondary: reader.optional("secondary", readSecondary) ?? { method: "remaining", remainderGroup: "PR" },
    frontDoor: reader.optional("frontDoor", readFrontDoor) ?? {
      unknownMember: "reject",
      rejectBadNpi: true,
      rejectFutureService: true,
      rejectEmptyLines: false,
      diagnosesNotAccepted: [],
      rejections: [],
    },
  };
}

function missing(reader: SettingsReader, key: string): string {
  if (!reader.has(key)) reader.report(key, "is missing; write a code pattern");
  return "";
}

function readMultipleProcedure(reader: SettingsReader): MultipleProcedureRule {
  const percents = reader.texts("percents").map((text) => BigInt(Math.round(Number(text) * 100) || 0));
  if (percents.length === 0 || percents.some((one) => one < 0n || one > 10_000n)) {
    reader.report("percents", "list percentages such as [100, 50, 25]");
  }
  return { procedures: reader.patterns("procedures"), percents };
}

function readSecondary(reader: SettingsReader): SecondaryManner {
  return {
    method: reader.choice("method", ["remaining", "lesser-of"], "remaining"),
    remainderGroup: reader.choice("remainderGroup", ["PR", "CO"], "PR"),
  };
}

function readFrontDoor(reader: SettingsReader): FrontDoor {
  return {
    unknownMember: reader.choice("unknownMember", ["reject", "deny"], "reject"),
    rejectBadNpi: reader.optionalFlag("rejectBadNpi") ?? true,
    rejectFutureService: reader.optionalFlag("rejectFutureService") ?? true,
    rejectEmptyLines: reader.optionalFlag("rejectEmptyLines") ?? false,
    diagnosesNotAccepted: reader.texts("diagnosesNotAccepted").map((code) => code.replaceAll(".", "").toUpperCase()),
    rejections: reader.sections("rejections", (one) => {
      const when = one.requiredSection("when");
      const rule = { when: readCondition(when), ...readRejection(one) };
      when.done();
      return rule;
    }),
  };
}
