import { dotted, isEffective, undotted, type CalendarDate, type Claim, type ClaimLine } from "@cleanclaim/model";

import type { FindingDetail } from "./edit.ts";
import type { CoveragePolicy, CoveragePolicyTable, OpenedTable } from "./reference-tables.ts";
import { EXPECTED_REFUSAL_MODIFIERS } from "./rule-tables/modifier-lists.ts";

interface Matcher {
  readonly stems: ReadonlySet<string>;
  readonly ranges: readonly (readonly [string, string])[];
}

/** Lists of stems are made once and asked for every claim. */
const matchers = new WeakMap<readonly string[], Matcher>();

function matcherOf(stems: readonly string[]): Matcher {
  const known = matchers.get(stems);
  if (known !== undefined) return known;
  const single = new Set<string>();
  const ranges: (readonly [string, string])[] = [];
  for (const stem of stems) {
    const [from = "", to] = stem.split("-");
    if (to === undefined) single.add(undotted(from));
    else ranges.push([undotted(from), undotted(to)]);
  }
  const made = { stems: single, ranges };
  matchers.set(stems, made);
  return made;
}

/** Whether an undotted diagnosis code is one of the stems, lies below one, or lies in one of the ranges. */
export function fallsUnder(stems: readonly string[], code: string): boolean {
  const matcher = matcherOf(stems);
  for (let length = 1; length <= code.length; length += 1) {
    if (matcher.stems.has(code.slice(0, length))) return true;
  }
  return matcher.ranges.some(([from, to]) => code.slice(0, from.length) >= from && code.slice(0, to.length) <= to);
}

/** Whether a diagnosis (undotted) supports the policy's procedures. */
export function coversDiagnosis(policy: CoveragePolicy, code: string): boolean {
  return fallsUnder(policy.coveredDiagnosisStems, code);
}

/** The policies in force on a day that bind a claim's payer, in the state of its practice, for a procedure. */
export function policiesThatBind(
  table: CoveragePolicyTable,
  procedureCode: string,
  claim: Claim,
  on: CalendarDate,
): readonly CoveragePolicy[] {
  const named = table.policiesFor(procedureCode);
  if (named.length === 0) return named;
  const { payerId, claimFilingIndicatorCode } = claim.payer;
  return named.filter(
    (policy) =>
      isEffective(policy.effective, on) &&
      (policy.payers.length === 0 ||
        policy.payers.includes(payerId) ||
        policy.payers.includes(claimFilingIndicatorCode)) &&
      (policy.states === undefined || policy.states.includes(stateOf(claim))),
  );
}

/** The state whose contractor decides: where the service took place, else where the practice is. */
function stateOf(claim: Claim): string {
  return (claim.serviceFacility?.address ?? claim.billingProvider.address).state;
}

/** Fields of a claim that every edit about policies reads. */
export const POLICY_FIELDS: readonly string[] = [
  "lines.procedureCode",
  "lines.modifiers",
  "payer.payerId",
  "payer.claimFilingIndicatorCode",
  "serviceFacility.address.state",
  "billingProvider.address.state",
];

/** Whether the line says itself that the payer will refuse it (GA, GX, GY, GZ). */
export function expectsRefusal(line: ClaimLine): boolean {
  return line.modifiers.some((modifier) => EXPECTED_REFUSAL_MODIFIERS.has(modifier));
}

/**
 * The diagnoses that a line points at, undotted, in the order of its pointers. Lines of institutions have no pointers: every
 * diagnosis of the bill but the admitting one stands behind them.
 */
export function pointedDiagnoses(claim: Claim, line: ClaimLine): readonly string[] {
  if (claim.claimType === "institutional")
    return claim.diagnoses.filter(({ role }) => role !== "admitting").map(({ code }) => undotted(code));
  return line.diagnosisPointers.flatMap((pointer) => {
    const code = claim.diagnoses[pointer - 1]?.code;
    return code === undefined ? [] : [undotted(code)];
  });
}

/** Where a finding about the diagnoses of a line belongs. */
export function pointingField(claim: Claim, index: number): string {
  return claim.claimType === "institutional" ? `lines[${index}].procedureCode` : `lines[${index}].diagnosisPointers`;
}

/** What every finding about a policy says besides its message. */
export function citing(
  policies: OpenedTable<"coverage-policies">,
  policy: CoveragePolicy,
  inputs: Readonly<Record<string, string>>,
): Pick<FindingDetail, "edition" | "locator" | "inputs" | "severity"> {
  return {
    edition: policies.edition,
    locator: `${policy.policyId}: ${policy.source}`,
    inputs: { policy: policy.policyId, ...inputs },
    ...(policy.jurisdictionUnknown === true ? { severity: "warning" as const } : {}),
  };
}

/** Codes as people write them, for a message. */
export function dottedList(codes: readonly string[]): string {
  return codes.map(dotted).join(", ");
}
