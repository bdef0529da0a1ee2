import { daysBetween, type Source } from "@cleanclaim/model";

import {
  finding,
  notApplicable,
  notEvaluated,
  pass,
  type CheckInput,
  type Edit,
  type EditFacts,
  type EditPack,
  type LineInContext,
  type Outcome,
  type PatientHistoryInput,
} from "../edit.ts";
import { conditionCheck, heldWords, missingField, type ConditionCheck } from "./condition-check.ts";
import { millionths } from "./condition-values.ts";
import { ruleField, type RuleSubject } from "./fields-table.ts";
import type { Condition, PayerRule, RuleFrequency } from "./rule.ts";

/** Names of the fields that a condition mentions. */
export function fieldsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(fieldsOf);
    case "not":
      return fieldsOf(condition.of);
    case "count-lines":
    case "other-line":
      return ["line.serviceFrom", ...fieldsOf(condition.of)];
    case "days-between":
      return [condition.from, condition.to];
    case "code":
    case "compare":
    case "present":
    case "missing":
      return [condition.field];
  }
}

function factsOf(rule: PayerRule): EditFacts {
  const { payerIds, filingIndicatorCodes } = rule.appliesTo;
  const reads = new Set(fieldsOf(rule.when).flatMap((name) => ruleField(name)?.reads ?? []));
  if (rule.appliesTo.billingNpis !== undefined) reads.add("billingProvider.npi");
  reads.add("lines");
  const source: Source = rule.source;
  return {
    id: rule.id,
    name: rule.name,
    family: "payer-rule",
    status: rule.status === "live" ? "active" : rule.status === "draft" ? "draft" : "retired",
    severity: rule.severity,
    claimTypes: rule.claimTypes,
    ...(payerIds === undefined && filingIndicatorCodes === undefined
      ? {}
      : {
          payers: {
            ...(payerIds === undefined ? {} : { payerIds }),
            ...(filingIndicatorCodes === undefined ? {} : { filingIndicatorCodes }),
          },
        }),
    effective: rule.effective,
    governedBy: rule.governedBy,
    sources: [source],
    why: rule.why,
    remedy: rule.fix,
    consequence:
      rule.severity === "error" ? "expected denial" : rule.severity === "warning" ? "payment risk" : "advice",
    reads: { fields: [...reads].sort(), tables: [] },
    history: [{ on: rule.effective.from, change: `Version ${rule.version} of ${rule.author}.` }],
  };
}

/** The field of the claim to jump to: the first that the rule mentions and the form may show. */
function placeOf(rule: PayerRule, index: number | null): string | undefined {
  const [first] = fieldsOf(rule.when).flatMap((name) => {
    const field = ruleField(name);
    return field === undefined || (field.of === "line") !== (index !== null) ? [] : field.reads.slice(0, 1);
  });
  if (first === undefined) return undefined;
  return first.startsWith("lines.") && index !== null ? `lines[${index}].${first.slice(6)}` : first;
}

function found(rule: PayerRule, subject: RuleSubject, index: number | null): Outcome {
  const held = heldWords(rule.when, subject);
  const field = placeOf(rule, index);
  return finding({
    message: rule.message,
    ...(field === undefined ? {} : { field }),
    inputs: Object.fromEntries(held.map((words, position) => [`condition ${position + 1}`, words])),
  });
}

function answer(rule: PayerRule, check: ConditionCheck, subject: RuleSubject, index: number | null): Outcome {
  switch (check(subject)) {
    case "no":
      return pass();
    case "unknown":
      return notEvaluated(`missing: ${missingField(rule.when, subject) ?? "a field of the rule"}`);
    case "yes":
      return found(rule, subject, index);
  }
}

function isFor(rule: PayerRule, input: CheckInput): boolean {
  return rule.appliesTo.billingNpis?.includes(input.claim.billingProvider.npi) ?? true;
}

function subjectOf(each: LineInContext, submittedOn: CheckInput["submittedOn"]): RuleSubject {
  return { claim: each.claim, line: each.line, on: each.on, submittedOn };
}

function amountOf(each: LineInContext, frequency: RuleFrequency): bigint {
  return frequency.counting === "lines" ? 1_000_000n : (millionths(each.line.units) ?? 0n);
}

function tooOften(
  rule: PayerRule,
  frequency: RuleFrequency,
  check: ConditionCheck,
  input: PatientHistoryInput,
): Outcome {
  const { subject, others, submittedOn } = input;
  const own = subjectOf(subject, submittedOn);
  const truth = check(own);
  if (truth !== "yes") return answer(rule, check, own, subject.index);
  const limit = BigInt(frequency.atMost) * 1_000_000n;
  let total = amountOf(subject, frequency);
  for (const other of others) {
    if (other.order > subject.order || daysBetween(other.on, subject.on) >= frequency.days) continue;
    if (check(subjectOf(other, submittedOn)) === "yes") total += amountOf(other, frequency);
  }
  if (total <= limit) return pass();
  const counted = `${frequency.atMost} within ${frequency.days} days`;
  const outcome = found(rule, own, subject.index);
  if (outcome.kind !== "finding") return outcome;
  return finding(...outcome.details.map((detail) => ({ ...detail, inputs: { ...detail.inputs, limit: counted } })));
}

/**
 * Makes an edit of the normal engine from a rule: the same dates, payers, severities and overlays apply to it. A live rule is
 * active, a draft informs, one that is off is retired and does not run. Throws for no claim.
 */
export function compilePayerRule(rule: PayerRule): Edit {
  const facts = factsOf(rule);
  const check = conditionCheck(rule.when);
  const { frequency } = rule;
  if (frequency !== undefined) {
    return {
      ...facts,
      scope: "patient-history",
      check: (input) => (isFor(rule, input) ? tooOften(rule, frequency, check, input) : notApplicable()),
    };
  }
  if (rule.scope === "line") {
    return {
      ...facts,
      scope: "line",
      check: (input) => {
        if (!isFor(rule, input)) return notApplicable();
        const { claim, line, on, submittedOn, index } = input;
        return answer(rule, check, { claim, line, on, submittedOn }, index);
      },
    };
  }
  return {
    ...facts,
    scope: "claim",
    check: (input) => {
      if (!isFor(rule, input)) return notApplicable();
      const { claim, on, submittedOn } = input;
      return answer(rule, check, { claim, on, submittedOn }, null);
    },
  };
}

/** Rules as one pack of the engine. `version` names this set of rules, for explanations. */
export function payerRulePack(rules: readonly PayerRule[], version: string): EditPack {
  return {
    id: "payer-rules",
    name: "Rules of the practice",
    version,
    edits: rules.map(compilePayerRule),
    requirements: [],
  };
}
