import { toDate } from "@cleanclaim/model";

import { policyTable } from "./memory-tables.ts";
import type { PayerOverlay } from "./ready-edits.ts";
import type { CoveragePolicy, ReferenceTables } from "./reference-tables.ts";

const EDITION = "demo 2024-01";
const FROM = toDate("2024-01-01");

function demo(policyId: string, title: string, procedureCodes: string, stems: string, payers: string): CoveragePolicy {
  return {
    policyId,
    title,
    procedureCodes: procedureCodes.split(" "),
    coveredDiagnosisStems: stems.split(" "),
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

/** Policies of one's own as a table; for policies loaded from a file. */
export function coveragePolicyTables(policies: readonly CoveragePolicy[], edition: string): ReferenceTables {
  const table = { ...policyTable(policies), edition, complete: true };
  // As above: only this name is answered.
  return { open: (name) => (name === "coverage-policies" ? (table as never) : undefined) };
}
