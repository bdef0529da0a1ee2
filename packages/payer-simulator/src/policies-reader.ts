import type { RequiredInformationKind } from "./config.ts";
import { readDenialReason } from "./config-scenarios.ts";
import type { LineRule, PayerPolicies } from "./payer-policies.ts";
import type { SettingsReader } from "./settings-reader.ts";

/** What a claim may be required to carry. */
export const INFORMATION: readonly RequiredInformationKind[] = [
  "ndc",
  "renderingProvider",
  "referringProvider",
  "cliaNumber",
  "serviceFacility",
  "modifier",
  "taxonomy",
  "billingProviderAddress",
  "onsetDate",
  "orderingProvider",
  "anesthesiaMinutes",
  "description",
];

/** Modifiers that say a visit does not belong to the procedure. */
const SEPARATE_VISIT = ["24", "25", "57", "79"];

function readLineRule(reader: SettingsReader): LineRule {
  const sex = reader.has("sex") ? reader.choice("sex", ["F", "M"]) : undefined;
  const lacks = reader.has("lacks") ? reader.choice("lacks", INFORMATION) : undefined;
  return {
    name: reader.text("name"),
    procedures: reader.has("procedures") ? reader.patterns("procedures") : ["*"],
    placesOfService: reader.texts("placesOfService"),
    exceptPlaces: reader.texts("exceptPlaces"),
    modifiers: reader.texts("modifiers"),
    withoutModifiers: reader.texts("withoutModifiers"),
    diagnoses: reader.texts("diagnoses"),
    firstDiagnosis: reader.texts("firstDiagnosis"),
    besideDiagnosis: reader.texts("besideDiagnosis"),
    sex,
    ageFrom: reader.optionalWhole("ageFrom", 0, 130),
    ageUnder: reader.optionalWhole("ageUnder", 0, 130),
    unitsOver: reader.optionalWhole("unitsOver", 0, 1_000_000),
    unitsOfDayOver: reader.optionalWhole("unitsOfDayOver", 0, 1_000_000),
    lacks,
    ...readDenialReason(reader),
  };
}

/** Reads the policies of a payer; all of them may be absent. */
export function readPayerPolicies(reader: SettingsReader): PayerPolicies {
  return {
    // A configuration shares the rules that all its payers have, and adds a payer's own.
    lineRules: [...reader.sections("commonRules", readLineRule), ...reader.sections("lineRules", readLineRule)],
    newPatient: reader.optional("newPatient", (one) => ({
      procedures: one.patterns("procedures"),
      seenBy: one.has("seenBy") ? one.patterns("seenBy") : ["*"],
      years: one.whole("years", 1, 20, 3),
    })),
    globalPeriods: reader.sections("globalPeriods", (one) => ({
      procedures: one.patterns("procedures"),
      days: one.whole("days", 0, 365),
      visits: one.has("visits") ? one.patterns("visits") : ["99202-99215", "99221-99239"],
      unlessModifiers: one.has("unlessModifiers") ? one.texts("unlessModifiers") : SEPARATE_VISIT,
    })),
    addOns: reader.sections("addOns", (one) => ({
      procedures: one.patterns("procedures"),
      primaries: one.patterns("primaries"),
    })),
    frequency: reader.sections("frequency", (one) => ({
      procedures: one.patterns("procedures"),
      count: one.whole("count", 0, 1000, 1),
      days: one.whole("days", 1, 4000),
    })),
    sequestration: reader.has("sequestrationPercent") ? reader.percent("sequestrationPercent") : undefined,
  };
}
