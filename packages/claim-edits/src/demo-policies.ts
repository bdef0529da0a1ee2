import { toDate } from "@cleanclaim/model";

import { policyTable } from "./memory-tables.ts";
import type { CoveragePolicy, ReferenceTables } from "./reference-tables.ts";

const EDITION = "demo 2024-01";
const FROM = toDate("2024-01-01");

function demo(
  policyId: string,
  title: string,
  procedureCodes: string,
  stems: string,
  payers: readonly string[] = [],
): CoveragePolicy {
  return {
    policyId,
    title,
    procedureCodes: procedureCodes.split(" "),
    coveredDiagnosisStems: stems.trim().split(/\s+/),
    effective: { from: FROM },
    payers,
    source: "invented demonstration policy of Cleanclaim; no payer's text",
  };
}

/**
 * Invented policies for the demonstration practice, in the shape of published billing articles. They are plausible, and
 * they are nobody's: load a payer's own before relying on a finding about medical necessity.
 */
export const demoPolicies: readonly CoveragePolicy[] = [
  demo(
    "DEMO-EGD",
    "upper endoscopy",
    "43235 43239 43244 43245 43246 43247 43248 43249 43250 43251 43255",
    `B3781 C15 C16 C17 C49A D001 D002 D12 D13 D371 D372 D50 D62 D649 I85 I864 K20 K21 K22 K23 K25 K26 K27 K28 K29 K30 K31
     K3189 K440 K449 K50 K55 K766 K90 K91 K920 K921 K922 R10 R11 R12 R131 R133 R195 R634 R64 R111 R112 T18 T28 Z03 Z08 Z09
     Z150 Z8501 Z8500 Z8711 Z8719 Z86010 Z860 R933 R948 K746 K703 K743 K74`,
  ),
  demo(
    "DEMO-COLO",
    "colonoscopy",
    "45378 45379 45380 45381 45382 45384 45385 45386 45388 45390 45398 G0105 G0121",
    `A04 A06 C18 C19 C20 C21 C260 C494 C786 C785 C49A D01 D12 D37 D50 D62 D649 K50 K51 K52 K55 K56 K57 K58 K59 K60 K62 K63
     K64 K90 K92 R10 R15 R19 R63 R93 R94 Z08 Z09 Z121 Z150 Z80 Z85 Z86 Z87 K50 K529 T18 R195 R194 Z12`,
  ),
  demo(
    "DEMO-JOINT",
    "injection or aspiration of a joint or bursa",
    "20600 20604 20605 20606 20610 20611",
    "M00 M01 M02 M05 M06 M07 M08 M10 M11 M12 M13 M15 M16 M17 M18 M19 M22 M23 M24 M25 M65 M66 M67 M70 M71 M72 M75 M76 M77 S43 S83 S46",
  ),
  demo(
    "DEMO-ECG",
    "electrocardiogram",
    "93000 93005 93010",
    `A18 B33 D86 E03 E05 E10 E11 E13 E66 E78 E83 E85 E86 E87 F10 F50 G45 G47 I0 I1 I2 I3 I4 I5 I6 I7 I9 J44 J81 J96 M32
     N17 N18 N19 O10 O13 O14 O99 Q2 R00 R01 R03 R06 R07 R09 R40 R42 R53 R55 R57 R60 R94 T36 T37 T38 T39 T4 T50 Z01 Z51 Z79
     Z82 Z86 Z87 Z95`,
  ),
  demo(
    "DEMO-THERAPY",
    "physical therapy procedures",
    "97110 97112 97116 97124 97140 97150 97530 97535 97161 97162 97163 97164",
    `G E10 E11 I69 M R25 R26 R27 R29 R41 R42 R53 R54 R60 S T Z4 Z89 Z96 Z98 Z74 Z91 H81 C50 I97 I89 Q65 Q66 Q68 F82 N39 N81`,
  ),
  demo(
    "DEMO-ALLERGY",
    "percutaneous allergy tests",
    "95004",
    "H101 J30 J31 J32 J33 J45 L20 L23 L27 L50 R05 R06 R21 T63 T78 Z88 Z91 Z01",
  ),
  demo("DEMO-VITB12", "vitamin B12 by injection", "J3420", "D51 D53 E53 E72 G32 G63 K29 K31 K50 K51 K90 K91 Z90 Z98"),
];

/**
 * The demo policies as a table that covers every day from their beginning and binds the given payers (payer ids or claim
 * filing indicator codes) only. Put it before the code sets with `firstOf`; never use it for files of real payers.
 */
export function demoPolicyTables(payers: readonly [string, ...string[]]): ReferenceTables {
  const table = {
    ...policyTable(demoPolicies.map((policy) => ({ ...policy, payers }))),
    edition: EDITION,
    complete: true,
  };
  return {
    open: (name, on) => {
      if (name !== "coverage-policies" || on < FROM) return undefined;
      // The name was just compared, which the compiler cannot carry over to the mapped type.
      return table as never;
    },
  };
}

/** Policies of one's own as a table; for policies loaded from a file. */
export function coveragePolicyTables(policies: readonly CoveragePolicy[], edition: string): ReferenceTables {
  const table = { ...policyTable(policies), edition, complete: true };
  // As above: only this name is answered.
  return { open: (name) => (name === "coverage-policies" ? (table as never) : undefined) };
}
