import type { CalendarDate, EffectiveRange } from "@cleanclaim/model";
import { parseDate } from "@cleanclaim/model";
import type { CodeSets, PublishedPolicy, SetName } from "@cleanclaim/code-sets";

import { found, remembered } from "./code-sets-lookups.ts";
import type { CoveragePolicy, CoveragePolicyTable } from "./reference-tables.ts";

interface Coverage {
  readonly edition: string;
  readonly complete: boolean;
  readonly from: CalendarDate;
}

const SETS = ["coverage-policies", "coverage-policies-lcd", "coverage-policies-payer"] as const satisfies SetName[];

/** Which editions of policies cover a day. Nothing follows from a procedure without a policy. */
export function policyCoverage(
  on: CalendarDate,
  coverage: (set: SetName, on: CalendarDate) => Coverage | undefined,
): Coverage | undefined {
  const covering = SETS.flatMap((set) => coverage(set, on) ?? []);
  const [first] = covering;
  if (first === undefined) return undefined;
  return { edition: covering.map(({ edition }) => edition).join(", "), complete: false, from: first.from };
}

function daysOf(policy: PublishedPolicy): EffectiveRange | undefined {
  const from = parseDate(policy.from);
  const until = policy.until === undefined ? undefined : parseDate(policy.until);
  return from === undefined ? undefined : { from, until };
}

function policyOf(policy: PublishedPolicy): CoveragePolicy[] {
  const effective = daysOf(policy);
  if (effective === undefined) return [];
  const { covered, nonCovered, from: _from, until: _until, version: _version, jurisdictionKnown, ...shared } = policy;
  return [
    {
      ...shared,
      coveredDiagnosisStems: covered,
      ...(nonCovered.length === 0 ? {} : { nonCoveredDiagnosisStems: nonCovered }),
      ...(jurisdictionKnown ? {} : { jurisdictionUnknown: true }),
      effective,
    },
  ];
}

/** Published policies as the edits read them. */
export function publishedPolicies(sets: CodeSets, on: CalendarDate): CoveragePolicyTable {
  const none: readonly CoveragePolicy[] = [];
  return {
    policiesFor: remembered((code) => {
      const policies = found(sets.coveragePolicies.policiesFor(code, { on }));
      return policies === undefined || policies.length === 0 ? none : policies.flatMap(policyOf);
    }),
  };
}
