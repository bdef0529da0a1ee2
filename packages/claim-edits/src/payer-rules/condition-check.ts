import { daysBetween, parseDate, type ClaimLine } from "@cleanclaim/model";

import {
  codeTest,
  compares,
  listTest,
  millionths,
  opposite,
  plainCode,
  quantityOf,
  type Truth,
} from "./condition-values.ts";
import { conditionWords } from "./condition-words.ts";
import { ruleField, type RuleField, type RuleSubject } from "./fields-table.ts";
import type { CodeCondition, CompareCondition, Condition, DaysCondition, OtherLineCondition } from "./rule.ts";

/** A condition made ready once: asks a subject and answers yes, no or unknown. Never throws; always ends. */
export type ConditionCheck = (subject: RuleSubject) => Truth;

const UNKNOWN: ConditionCheck = () => "unknown";

function dateOf(field: RuleField, subject: RuleSubject): ReturnType<typeof parseDate> {
  const [text] = field.read(subject);
  return text === undefined ? undefined : parseDate(text);
}

function codeCheck(condition: CodeCondition): ConditionCheck {
  const field = ruleField(condition.field);
  if (field === undefined) return UNKNOWN;
  const test = codeTest(condition.match, condition.values);
  if (field.kind === "list") {
    const quantity = quantityOf(condition);
    return (subject) => (listTest(field.read(subject), quantity, test) ? "yes" : "no");
  }
  return (subject) => {
    const [value] = field.read(subject);
    if (value === undefined) return "unknown";
    return test(plainCode(value)) ? "yes" : "no";
  };
}

function compareCheck(condition: CompareCondition): ConditionCheck {
  const field = ruleField(condition.field);
  const right = millionths(condition.value);
  if (field === undefined || right === undefined) return UNKNOWN;
  return (subject) => {
    const [text] = field.read(subject);
    const left = text === undefined ? undefined : millionths(text);
    if (left === undefined) return "unknown";
    return compares(left, condition.is, right) ? "yes" : "no";
  };
}

function daysCheck(condition: DaysCondition): ConditionCheck {
  const from = ruleField(condition.from);
  const to = ruleField(condition.to);
  if (from === undefined || to === undefined) return UNKNOWN;
  const right = BigInt(condition.days);
  return (subject) => {
    const first = dateOf(from, subject);
    const last = dateOf(to, subject);
    if (first === undefined || last === undefined) return "unknown";
    return compares(BigInt(daysBetween(first, last)), condition.is, right) ? "yes" : "no";
  };
}

function withLine(subject: RuleSubject, line: ClaimLine): RuleSubject {
  return { ...subject, line };
}

function otherLineCheck(condition: OtherLineCondition): ConditionCheck {
  const inner = conditionCheck(condition.of);
  return (subject) => {
    const { line, claim } = subject;
    if (line === undefined) return "unknown";
    let answer: Truth = "no";
    for (const other of claim.lines) {
      if (other === line) continue;
      if (condition.day === "same" && other.serviceFrom !== line.serviceFrom) continue;
      const truth = inner(withLine(subject, other));
      if (truth === "yes") return "yes";
      if (truth === "unknown") answer = "unknown";
    }
    return answer;
  };
}

function groupCheck(kind: "all" | "any", of: readonly Condition[]): ConditionCheck {
  const checks = of.map(conditionCheck);
  const decisive: Truth = kind === "all" ? "no" : "yes";
  return (subject) => {
    let answer: Truth = opposite(decisive);
    for (const check of checks) {
      const truth = check(subject);
      if (truth === decisive) return decisive;
      if (truth === "unknown") answer = "unknown";
    }
    return answer;
  };
}

/**
 * Makes a condition ready. Missing is not zero and not fine: a comparison of a field without a value is unknown, and stays
 * so through not, all and any as long as nothing else decides. An unknown field or a broken value is unknown too.
 */
export function conditionCheck(condition: Condition): ConditionCheck {
  switch (condition.kind) {
    case "all":
    case "any":
      return groupCheck(condition.kind, condition.of);
    case "not": {
      const inner = conditionCheck(condition.of);
      return (subject) => opposite(inner(subject));
    }
    case "code":
      return codeCheck(condition);
    case "compare":
      return compareCheck(condition);
    case "present":
    case "missing": {
      const field = ruleField(condition.field);
      if (field === undefined) return UNKNOWN;
      return (subject) => (field.read(subject).length > 0 === (condition.kind === "present") ? "yes" : "no");
    }
    case "days-between":
      return daysCheck(condition);
    case "count-lines": {
      const inner = conditionCheck(condition.of);
      const right = BigInt(condition.value);
      return (subject) => {
        const count = subject.claim.lines.filter((line) => inner(withLine(subject, line)) === "yes").length;
        return compares(BigInt(count), condition.is, right) ? "yes" : "no";
      };
    }
    case "other-line":
      return otherLineCheck(condition);
  }
}

/** The field that an unknown answer lacked, in words; undefined when nothing is missing. */
export function missingField(condition: Condition, subject: RuleSubject): string | undefined {
  switch (condition.kind) {
    case "all":
    case "any":
      for (const each of condition.of) {
        const lacking = conditionCheck(each)(subject) === "unknown" ? missingField(each, subject) : undefined;
        if (lacking !== undefined) return lacking;
      }
      return undefined;
    case "not":
      return missingField(condition.of, subject);
    case "days-between":
      return [condition.from, condition.to].map(ruleField).find((field) => field?.read(subject).length === 0)?.label;
    case "count-lines":
    case "other-line":
      return "a field of another line";
    case "code":
    case "compare":
    case "present":
    case "missing":
      return ruleField(condition.field)?.label;
  }
}

/** What held, one sentence a leaf, with the value where it is nobody's name or number. For a condition that answered yes. */
export function heldWords(condition: Condition, subject: RuleSubject): readonly string[] {
  switch (condition.kind) {
    case "all":
      return condition.of.flatMap((each) => heldWords(each, subject));
    case "any":
      return condition.of
        .filter((each) => conditionCheck(each)(subject) === "yes")
        .slice(0, 1)
        .flatMap((each) => heldWords(each, subject));
    case "not":
    case "present":
    case "missing":
    case "days-between":
    case "count-lines":
    case "other-line":
      return [conditionWords(condition)];
    case "code":
    case "compare": {
      const field = ruleField(condition.field);
      const values = field?.isPrivate === true ? [] : (field?.read(subject) ?? []);
      const value = values.length === 0 ? "" : ` (here: ${values.slice(0, 12).join(", ")})`;
      return [`${conditionWords(condition)}${value}`];
    }
  }
}
