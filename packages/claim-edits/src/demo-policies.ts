import { toDate } from "@cleanclaim/model";

import type { PayerProfile } from "./claim-context.ts";
import { policyTable } from "./memory-tables.ts";
import type { PayerOverlay } from "./ready-edits.ts";
import type { CoveragePolicy, ReferenceTables } from "./reference-tables.ts";

const EDITION = "demo 2024-01";
const FROM = toDate("2024-01-01");

/** What a policy asks besides its diagnoses. */
type Further = Pick<
  CoveragePolicy,
  "nonCoveredDiagnosisStems" | "pairs" | "frequency" | "ages" | "sex" | "placesOfService" | "modifiers"
>;

function demo(
  policyId: string,
  title: string,
  procedureCodes: string,
  stems: string,
  payers: string,
  further: Further = {},
): CoveragePolicy {
  return {
    ...further,
    policyId,
    title,
    procedureCodes: procedureCodes.split(" "),
    coveredDiagnosisStems: stems === "" ? [] : stems.split(" "),
    effective: { from: FROM },
    payers: payers.split(" "),
    source: "invented demonstration policy of Cleanclaim; no payer's text",
  };
}

const UPPER = "43235 43236 43239 43243 43244 43245 43246 43247 43248 43249 43250 43251 43254 43255 43259";
const COLON = "45378 45379 45380 45381 45382 45384 45385 45386 45388 45389 45390 45391 45392 45393 45398";

/**
 * Invented policies for the demonstration practice, in the shape of published billing articles. They say what the
 * simulated payers of the demo say, so that a refusal for reason 11 is seen before it is sent, and they are nobody
 * else's: load a payer's own before relying on a finding about medical necessity.
 */
export const demoPolicies: readonly CoveragePolicy[] = [
  demo("DEMO-EGD", "upper endoscopy", UPPER, "K R10 R11 R12 R13 R63 R93 D C I85 B37 Z86", "MCRB1 SMTM1"),
  demo("DEMO-COLO", "colonoscopy", COLON, "K R10 R19 R93 R63 R15 D C Z12 Z80 Z83 Z85 Z86", "MCRB1 SMTM1"),
  demo("DEMO-ECG", "electrocardiogram", "93000 93005 93010", "I R00 R01 R06 R07 R42 R55 E Z01 Z79 Z95", "MCRB1"),
  demo("DEMO-A1C", "hemoglobin A1c", "83036", "E08 E09 E10 E11 E13 R73 O24 Z79 Z131", "MCRB1"),
  demo(
    "DEMO-THERAPY",
    "physical therapy procedures",
    "97110 97112 97113 97116 97124 97140 97150 97530",
    "M S G R26 R29 Z47 Z96 I69 R27",
    "MCRB1",
  ),
  demo("DEMO-NAIL", "debridement of nails", "11720 11721", "", "MCRB1", {
    pairs: [{ one: ["B35.1", "L60"], other: ["E08-E13", "I70", "I73", "G60-G63"] }],
    frequency: { count: 1, days: 60 },
    modifiers: ["Q7", "Q8", "Q9"],
  }),
  demo("DEMO-BONE", "bone mass measurement", "77080 77081", "E21 E24 M80-M81 M85 N18 Z78.0 Z79 Z87.310", "MCRB1", {
    frequency: { count: 1, months: 23, relatedCodes: ["77085", "76977"] },
  }),
  demo("DEMO-MAMMO", "screening mammography", "77067", "Z12.31 Z80.3 Z85.3", "MCRB1", {
    ages: { from: 40, to: 120 },
    sex: "F",
    frequency: { count: 1, months: 11 },
  }),
  demo("DEMO-VITD", "vitamin D level", "82306 82652", "E20-E21 E55 E83 K50-K51 K90 M80-M83 N18 N25", "MCRB1", {
    nonCoveredDiagnosisStems: ["Z00", "Z13"],
    frequency: { count: 4, months: 12 },
  }),
  demo("DEMO-SLEEP", "attended sleep study", "95810 95811", "G47 E66 R06.83 F51", "MCRB1", {
    placesOfService: ["11", "19", "22"],
    frequency: { count: 2, months: 12 },
    ages: { from: 6, to: 120 },
  }),
  demo("DEMO-ESI", "epidural injection", "62321 62323", "G54 M47-M48 M50-M51 M54.1 M54.4 M96.1 M99", "MCRB1", {
    placesOfService: ["11", "19", "22", "24"],
    frequency: { count: 4, months: 12 },
  }),
  demo("DEMO-BOTOX", "onabotulinum toxin", "J0585", "G24 G35 G43.7 G51 G80-G82 H49-H50 K22.0 M43.6 N31-N32", "MCRB1", {
    nonCoveredDiagnosisStems: ["L90", "L98", "Z41.1"],
    frequency: { count: 1, days: 83 },
  }),
  demo("DEMO-LID", "repair of the upper eyelid", "15822 15823 67904", "H02.3-H02.4 H02.83", "MCRB1", {
    nonCoveredDiagnosisStems: ["Z41.1", "L98.7"],
    placesOfService: ["11", "19", "22", "24"],
  }),
];

/**
 * The demo policies as a table that covers every day from their beginning. Without `payers` they bind the simulated
 * payers of the demo; with it, the payers named (payer ids or claim filing indicator codes). Put it before the code sets
 * with `firstOf`; no real payer is ever bound.
 */
export function demoPolicyTables(payers?: readonly [string, ...string[]]): ReferenceTables {
  const policies = payers === undefined ? demoPolicies : demoPolicies.map((policy) => ({ ...policy, payers }));
  const table = { ...policyTable(policies), edition: EDITION, complete: true };
  return {
    open: (name, on) => {
      if (name !== "coverage-policies" || on < FROM) return undefined;
      // The name was just compared, which the compiler cannot carry over to the mapped type.
      return table as never;
    },
  };
}

/** Policies of both sources together: the demo's beside those that were imported. Other tables come from `base` alone. */
export function withPoliciesOf(policies: ReferenceTables, base: ReferenceTables): ReferenceTables {
  return {
    open: (name, on) => {
      const own = base.open(name, on);
      if (name !== "coverage-policies") return own;
      const extra = policies.open("coverage-policies", on);
      const imported = base.open("coverage-policies", on);
      if (extra === undefined || imported === undefined) return (extra ?? imported) as typeof own;
      const table = {
        policiesFor: (code: string) => [...extra.policiesFor(code), ...imported.policiesFor(code)],
        edition: `${extra.edition}, ${imported.edition}`,
        complete: imported.complete,
      };
      // Only the table of policies gets here.
      return table as typeof own & typeof table;
    },
  };
}

/** The simulated payers of the demo. */
const DEMO_PAYERS = ["NWHP1", "MCRB1", "HSMC1", "SMTM1", "CCCO1"];

/**
 * Overlays with which the simulated payers refuse what the rules by meaning only warn of, since no public pair or unit
 * table covers the demo's dates.
 */
export const demoOverlays: readonly PayerOverlay[] = ["NCCI-003", "PROC-013", "PROC-014", "PROC-015"].map((edit) => ({
  id: `DEMO-${edit}`,
  edit,
  payers: { payerIds: DEMO_PAYERS },
  effective: { from: FROM },
  severity: "error",
  reason: "The simulated payers of the demo refuse the line.",
}));

/** What the simulated payers want besides their filing limits; invented like them. */
export const demoPayerProfiles: readonly PayerProfile[] = [
  {
    payerId: "NWHP1",
    groupNumberRequired: true,
    bundledCodes: ["99000", "99001", "99070"],
    correctedClaimDays: 365,
    source: "Northwind Health Plan, provider manual (invented)",
  },
  {
    payerId: "SMTM1",
    consultationsRefused: true,
    unspecifiedDiagnosesRefused: ["S52", "S72", "S82"],
    correctedClaimDays: 180,
    source: "Summit Mutual, provider manual (invented)",
  },
  { payerId: "CCCO1", kind: "custodian", source: "Cedar County Jail health contract (invented)" },
];
