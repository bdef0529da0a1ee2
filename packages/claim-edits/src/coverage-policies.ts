import { isEffective, type CalendarDate, type ClaimPayer } from "@cleanclaim/model";

import type { CoveragePolicy, CoveragePolicyTable } from "./reference-tables.ts";

/** Whether a diagnosis (undotted) begins with one of the policy's stems. */
export function coversDiagnosis(policy: CoveragePolicy, code: string): boolean {
  return policy.coveredDiagnosisStems.some((stem) => code.startsWith(stem));
}

/** The policies in force on a day that bind a payer for a procedure. */
export function policiesThatBind(
  table: CoveragePolicyTable,
  procedureCode: string,
  payer: ClaimPayer,
  on: CalendarDate,
): readonly CoveragePolicy[] {
  return table
    .policiesFor(procedureCode)
    .filter(
      (policy) =>
        isEffective(policy.effective, on) &&
        (policy.payers.length === 0 ||
          policy.payers.includes(payer.payerId) ||
          policy.payers.includes(payer.claimFilingIndicatorCode)),
    );
}
