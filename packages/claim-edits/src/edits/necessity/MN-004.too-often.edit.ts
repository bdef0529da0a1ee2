import { addDays, addMonths, type CalendarDate } from "@cleanclaim/model";

import { citing, expectsRefusal, POLICY_FIELDS, policiesThatBind } from "../../coverage-policies.ts";
import { finding, noTable, notApplicable, pass, type FindingDetail, type PatientHistoryEdit } from "../../edit.ts";
import type { PolicyFrequency } from "../../reference-tables.ts";

/** The last day that no longer counts: services after it do. */
function before(frequency: PolicyFrequency, on: CalendarDate): CalendarDate | undefined {
  if (frequency.months !== undefined) return addMonths(on, -frequency.months);
  return frequency.days === undefined ? undefined : addDays(on, -frequency.days);
}

function period(frequency: PolicyFrequency): string {
  if (frequency.months !== undefined) return `in ${frequency.months} months`;
  return frequency.days === undefined ? "in a lifetime" : `in ${frequency.days} days`;
}

export const tooOften: PatientHistoryEdit = {
  id: "MN-004",
  name: "Service more often than the policy pays",
  family: "frequency-limit",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Coverage policy", locator: "how often the service is paid" }],
  why: "A policy may pay a service, or one of several like it, only so many times in a period. The days on which the patient had it count, for whichever claim.",
  remedy: "Check the date of the earlier service; if the limit is reached, have the patient sign a notice and add GA.",
  consequence: "expected denial",
  reads: { fields: POLICY_FIELDS, tables: ["coverage-policies"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, subject, others, on, table }) {
    const { line, index } = subject;
    const policies = table("coverage-policies");
    if (policies === undefined) return noTable("coverage-policies", on);
    const binding = policiesThatBind(policies, line.procedureCode, claim, on);
    if (binding.length === 0) return notApplicable();
    if (expectsRefusal(line)) return pass();
    const details: FindingDetail[] = [];
    for (const policy of binding) {
      const { frequency } = policy;
      if (frequency === undefined) continue;
      const since = before(frequency, on);
      const related = frequency.relatedCodes ?? [];
      const days = new Set<CalendarDate>();
      for (const other of others) {
        if (other.on >= on || (since !== undefined && other.on <= since) || expectsRefusal(other.line)) continue;
        const code = other.line.procedureCode;
        if (policy.procedureCodes.includes(code) || related.includes(code)) days.add(other.on);
      }
      if (days.size < frequency.count) continue;
      const last = [...days].toSorted().at(-1) ?? on;
      details.push({
        field: `lines[${index}].procedureCode`,
        message: `${line.procedureCode} is paid ${frequency.count === 1 ? "once" : `${frequency.count} times`} ${period(frequency)} under policy ${policy.policyId} (${policy.title}), last given on ${last}`,
        ...citing(policies, policy, { code: line.procedureCode, earlier: [...days].toSorted().join(" ") }),
      });
    }
    return finding(...details);
  },
};
