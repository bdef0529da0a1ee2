import { ruleField } from "./fields-table.ts";
import type { CodeCondition, CodeMatch, Comparison, Condition, PayerRule } from "./rule.ts";

const COMPARISONS = {
  "more-than": "is more than",
  "at-least": "is at least",
  "equal-to": "is",
  "at-most": "is at most",
  "less-than": "is less than",
} satisfies Record<Comparison, string>;

const MATCHES = {
  "is-one-of": "is one of",
  "begins-with": "begins with one of",
  "in-range": "lies in",
} satisfies Record<CodeMatch, string>;

const QUANTITIES = {
  any: "at least one entry",
  all: "every entry",
  none: "no entry",
  first: "the first entry",
} as const;

function label(field: string): string {
  return ruleField(field)?.label ?? field;
}

function codeWords(condition: CodeCondition): string {
  const shown = condition.values.slice(0, 12).join(", ");
  const more = condition.values.length > 12 ? ` and ${condition.values.length - 12} more` : "";
  const only = condition.values.length === 1 && condition.match === "is-one-of" ? "is" : MATCHES[condition.match];
  const listed = ruleField(condition.field)?.kind === "list";
  const subject = listed
    ? `${label(condition.field)}: ${QUANTITIES[condition.quantity ?? "any"]}`
    : label(condition.field);
  return `${subject} ${only} ${shown}${more}`;
}

function inner(condition: Condition): string {
  const words = conditionWords(condition);
  return condition.kind === "all" || condition.kind === "any" ? `(${words})` : words;
}

/** A condition in plain words, on one line. */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case "all":
      return condition.of.map(inner).join(" and ");
    case "any":
      return condition.of.map(inner).join(" or ");
    case "not":
      return `not ${inner(condition.of)}`;
    case "code":
      return codeWords(condition);
    case "compare":
      return `${label(condition.field)} ${COMPARISONS[condition.is]} ${condition.value}`;
    case "present":
      return `${label(condition.field)} is given`;
    case "missing":
      return `${label(condition.field)} is missing`;
    case "days-between":
      return `days from “${label(condition.from)}” to “${label(condition.to)}” ${COMPARISONS[condition.is]} ${condition.days}`;
    case "count-lines":
      return `the number of lines where ${inner(condition.of)} ${COMPARISONS[condition.is]} ${condition.value}`;
    case "other-line":
      return `another line${condition.day === "same" ? " of the same day" : ""} where ${inner(condition.of)}`;
  }
}

/** When a rule finds, in one sentence. */
export function ruleWords(rule: Pick<PayerRule, "when" | "frequency">): string {
  const { frequency } = rule;
  const when = conditionWords(rule.when);
  if (frequency === undefined) return `Finds where ${when}.`;
  const limit = `${frequency.atMost} ${frequency.counting === "units" ? "units" : "lines"}`;
  return `Finds the line that comes after ${limit} within ${frequency.days} days, counting lines where ${when}.`;
}
