import { parseDate, type Claim, type FindingSeverity } from "@cleanclaim/model";

import { readCondition } from "./condition-reading.ts";
import { contradictions } from "./contradictions.ts";
import type { PayerRule, RuleAudience, RuleFrequency } from "./rule.ts";
import { isRecord, ShapeReader, type RuleProblem } from "./shape-reading.ts";

/** A rule that may be compiled, or all that is wrong with it. */
export type RuleReading =
  { readonly ok: true; readonly rule: PayerRule } | { readonly ok: false; readonly problems: readonly RuleProblem[] };

const ID = /^(?:[a-z0-9][a-z0-9-]{0,39}\.)?[A-Z]{1,8}-\d{3,6}$/;
const CLAIM_TYPES = ["professional", "institutional", "dental"] as const satisfies readonly Claim["claimType"][];
const SEVERITIES = ["error", "warning", "advice"] as const satisfies readonly FindingSeverity[];
const KEYS = [
  "id",
  "version",
  "status",
  "name",
  "message",
  "why",
  "fix",
  "severity",
  "source",
  "appliesTo",
  "claimTypes",
  "effective",
  "governedBy",
  "scope",
  "when",
  "frequency",
  "author",
];

function readAudience(value: unknown, reader: ShapeReader): RuleAudience {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    reader.fail("appliesTo", "appliesTo must name payers, lines of business or practices, or be empty.");
    return {};
  }
  const path = "appliesTo.";
  reader.onlyKeys(value, path, ["payerIds", "filingIndicatorCodes", "billingNpis"]);
  const list = (key: string): readonly string[] | undefined =>
    value[key] === undefined ? undefined : reader.texts(value, key, path, 500);
  const payerIds = list("payerIds");
  const filingIndicatorCodes = list("filingIndicatorCodes");
  const billingNpis = list("billingNpis");
  return {
    ...(payerIds === undefined ? {} : { payerIds }),
    ...(filingIndicatorCodes === undefined ? {} : { filingIndicatorCodes }),
    ...(billingNpis === undefined ? {} : { billingNpis }),
  };
}

function readEffective(value: unknown, reader: ShapeReader): PayerRule["effective"] {
  if (!isRecord(value)) {
    reader.fail("effective.from", "The rule needs a first day.");
    return { from: "" };
  }
  reader.onlyKeys(value, "effective.", ["from", "until"]);
  const from = reader.text(value, "from", "effective.", 1, 10);
  const until = reader.optionalText(value, "until", "effective.", 10);
  for (const [key, day] of [
    ["from", from],
    ["until", until],
  ] as const) {
    if (day !== undefined && day !== "" && parseDate(day) === undefined)
      reader.fail(`effective.${key}`, `${day} is no day; write it as 2026-11-21.`);
  }
  if (until !== undefined && until <= from)
    reader.fail("effective.until", "The rule ends before it begins; the last day must come after the first.");
  return { from, ...(until === undefined ? {} : { until }) };
}

function readFrequency(value: unknown, reader: ShapeReader, scope: PayerRule["scope"]): RuleFrequency | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) {
    reader.fail("frequency", "frequency must say how many, in how many days.");
    return undefined;
  }
  reader.onlyKeys(value, "frequency.", ["atMost", "days", "counting"]);
  if (scope !== "line") reader.fail("frequency", "A frequency counts lines; choose the scope line.");
  return {
    atMost: reader.whole(value, "atMost", "frequency.", 0, 9999),
    days: reader.whole(value, "days", "frequency.", 1, 3660),
    counting: reader.word(value, "counting", "frequency.", ["lines", "units"]),
  };
}

function readSource(value: unknown, reader: ShapeReader): PayerRule["source"] {
  if (!isRecord(value)) {
    reader.fail("source.name", "Say where the payer writes it: manual, bulletin, contract, letter.");
    return { name: "" };
  }
  reader.onlyKeys(value, "source.", ["name", "locator", "edition", "url"]);
  const locator = reader.optionalText(value, "locator", "source.", 200);
  const edition = reader.optionalText(value, "edition", "source.", 100);
  const url = reader.optionalText(value, "url", "source.", 500);
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    reader.fail("source.url", "The address must begin with https://.");
  return {
    name: reader.text(value, "name", "source.", 3, 200),
    ...(locator === undefined ? {} : { locator }),
    ...(edition === undefined ? {} : { edition }),
    ...(url === undefined ? {} : { url }),
  };
}

/**
 * Reads a rule of unknown make, as a form or a file gives it, and says everything that is wrong with it: unknown fields and
 * words, empty lists, dates in the wrong order, conditions that exclude each other. Never throws.
 */
export function validatePayerRule(value: unknown): RuleReading {
  const reader = new ShapeReader();
  if (!isRecord(value)) return { ok: false, problems: [{ path: "", message: "A rule must be an object." }] };
  reader.onlyKeys(value, "", KEYS);
  const id = reader.text(value, "id", "", 1, 60);
  if (id !== "" && !ID.test(id)) reader.fail("id", `${id} is no id of a rule; write it as PR-0001.`);
  const message = reader.text(value, "message", "", 10, 300);
  if (/^(held|check|note)\s*:/i.test(message))
    reader.fail("message", "Leave out the leading word; the program puts Held, Check or Note in front.");
  const scope = reader.word(value, "scope", "", ["claim", "line"]);
  const frequency = readFrequency(value["frequency"], reader, scope);
  const claimTypes = reader.texts(value, "claimTypes", "", 3);
  if (claimTypes.some((type) => !CLAIM_TYPES.some((known) => known === type)))
    reader.fail("claimTypes", `Claims are ${CLAIM_TYPES.join(", ")}.`);
  const rule: PayerRule = {
    id,
    version: reader.whole(value, "version", "", 1, 100_000),
    status: reader.word(value, "status", "", ["draft", "live", "off"]),
    name: reader.text(value, "name", "", 3, 120),
    message,
    why: reader.text(value, "why", "", 10, 1000),
    fix: reader.text(value, "fix", "", 5, 500),
    severity: reader.word(value, "severity", "", SEVERITIES),
    source: readSource(value["source"], reader),
    appliesTo: readAudience(value["appliesTo"], reader),
    claimTypes: CLAIM_TYPES.filter((type) => claimTypes.includes(type)),
    effective: readEffective(value["effective"], reader),
    governedBy: reader.word(value, "governedBy", "", ["service-date", "submission-date"]),
    scope,
    when: readCondition(value["when"], reader, scope === "line"),
    ...(frequency === undefined ? {} : { frequency }),
    author: reader.text(value, "author", "", 1, 120),
  };
  if (reader.problems.length === 0)
    for (const { path, message: said } of contradictions(rule.when)) reader.fail(path, said);
  return reader.problems.length === 0 ? { ok: true, rule } : { ok: false, problems: reader.problems };
}
