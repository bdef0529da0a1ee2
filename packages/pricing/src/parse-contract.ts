import { parseDate } from "@cleanclaim/model";

import type { Contract } from "./contract.ts";

/** A contract read from JSON, or what is wrong with its shape. */
export type ContractReading =
  { readonly ok: true; readonly contract: Contract } | { readonly ok: false; readonly problems: readonly string[] };

type Report = (path: string, wanted: string) => void;
type Check = (value: unknown, path: string, report: Report) => void;
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const text: Check = (value, path, report) => {
  if (typeof value !== "string") report(path, "text");
};

/** Amounts, percentages and factors: text, so that no digit is lost. */
const decimal: Check = (value, path, report) => {
  if (typeof value !== "string") report(path, 'decimal text in quotes, such as "125.00"');
};

const flag: Check = (value, path, report) => {
  if (typeof value !== "boolean") report(path, "true or false");
};

const count: Check = (value, path, report) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) report(path, "a whole number from 1");
};

function oneOf(...words: readonly string[]): Check {
  return (value, path, report) => {
    if (typeof value !== "string" || !words.includes(value)) report(path, `one of ${words.join(", ")}`);
  };
}

function listOf(check: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) report(path, "a list");
    else
      value.forEach((item, index) => {
        check(item, `${path}[${index}]`, report);
      });
  };
}

/** An object with these fields; a name ending in `?` may be absent. */
function shape(fields: Readonly<Record<string, Check>>): Check {
  return (value, path, report) => {
    if (!isFields(value)) {
      report(path, "an object");
      return;
    }
    for (const [name, check] of Object.entries(fields)) {
      const optional = name.endsWith("?");
      const key = optional ? name.slice(0, -1) : name;
      if (value[key] === undefined) {
        if (!optional) report(path === "" ? key : `${path}.${key}`, "given: it is missing");
      } else check(value[key], path === "" ? key : `${path}.${key}`, report);
    }
  };
}

const dates: Check = (value, path, report) => {
  const range = isFields(value) ? value : {};
  const isDay = (day: unknown): boolean => typeof day === "string" && parseDate(day) !== undefined && day.includes("-");
  if (!isDay(range.from) || (range.until !== undefined && !isDay(range.until)))
    report(path, 'dates such as {"from":"2026-01-01","until":"2027-01-01"}');
};

const codeRange = shape({ from: text, to: text });
const selection = shape({
  "codes?": listOf(text),
  "codeRanges?": listOf(codeRange),
  "revenueCodes?": listOf(text),
  "revenueRanges?": listOf(codeRange),
  "modifiers?": listOf(text),
  "placesOfService?": listOf(text),
  "drgs?": listOf(text),
});

/** Shapes of objects that name their kind. */
function kinds(
  shapes: Readonly<Record<string, Readonly<Record<string, Check>>>>,
  common: Readonly<Record<string, Check>>,
): Check {
  const checks = new Map(Object.entries(shapes).map(([kind, fields]) => [kind, shape({ ...common, ...fields })]));
  return (value, path, report) => {
    const kind = isFields(value) ? value.kind : undefined;
    const check = typeof kind === "string" ? checks.get(kind) : undefined;
    if (check === undefined) report(path === "" ? "kind" : `${path}.kind`, `one of ${[...checks.keys()].join(", ")}`);
    else check(value, path, report);
  };
}

const adjustment = kinds(
  {
    "multiple-procedure": { ranks: listOf(decimal), "selects?": selection, "exceptModifiers?": listOf(text) },
    bilateral: { percent: decimal, "selects?": selection },
    assistant: { physicianPercent: decimal, otherPercent: decimal },
    "co-surgeon": { percent: decimal },
    percent: { name: text, selects: selection, percent: decimal, "review?": flag },
    "site-of-service": { facilityPercent: decimal, nonfacilityPercent: decimal, "selects?": selection },
    provider: {
      provider: oneOf("nurse-practitioner", "physician-assistant", "nonparticipating"),
      percent: decimal,
    },
  },
  { "effective?": dates },
);

const claimTerm = kinds(
  {
    "lesser-of": { level: oneOf("line", "claim"), "percentOfCharges?": decimal },
    "stop-loss": { threshold: decimal, percent: decimal, mode: oneOf("above", "first-dollar") },
    outlier: { fixedLoss: decimal, percent: decimal, "costToCharge?": decimal },
    minimum: { amount: decimal },
    maximum: { amount: decimal },
    sequestration: { percent: decimal },
  },
  { "effective?": dates },
);

const scheduleRow = shape({
  code: text,
  allowed: decimal,
  "modifier?": text,
  "placeOfServiceCode?": text,
  "setting?": oneOf("facility", "nonfacility"),
  "revenueCode?": text,
  "unitBasis?": oneOf("unit", "day", "line", "minute", "anesthesia-unit"),
  "effective?": dates,
});

const caseRow = shape({
  by: oneOf("drg", "code", "apc", "revenue-code", "claim"),
  value: text,
  allowed: decimal,
  "includes?": selection,
  "effective?": dates,
});

const tier = shape({ fromDay: count, "throughDay?": count, allowed: decimal });
const nested: Check = (value, path, report) => {
  contract(value, path, report);
};
const otherwise = { "otherwise?": nested };

const contract: Check = kinds(
  {
    medicare: {
      "system?": oneOf(
        ...["physician", "anesthesia", "drugs", "laboratory", "equipment"],
        ...["outpatient-hospital", "ambulatory-surgery", "inpatient-hospital"],
      ),
      "reductions?": oneOf("medicare", "none"),
    },
    "fee-schedule": { rows: listOf(scheduleRow), ...otherwise },
    "percent-of": { percent: decimal, of: nested },
    "percent-of-charges": {
      "percent?": decimal,
      "rows?": listOf(shape({ selects: selection, percent: decimal, "effective?": dates })),
      ...otherwise,
    },
    "lesser-of-charge": { of: nested },
    "case-rate": { rows: listOf(caseRow), ...otherwise },
    "per-diem": {
      rows: listOf(shape({ level: text, selects: selection, tiers: listOf(tier), "effective?": dates })),
      "inclusive?": flag,
      ...otherwise,
    },
    "asp-plus": { addPercent: decimal, ...otherwise },
    anesthesia: {
      conversionFactor: decimal,
      "minutesPerUnit?": decimal,
      "timeUnits?": oneOf("exact", "rounded-up"),
      "baseUnits?": listOf(shape({ code: text, units: decimal })),
      "modifierUnits?": listOf(shape({ modifier: text, units: decimal })),
      ...otherwise,
    },
    "drg-weight": {
      baseRate: decimal,
      "capitalRate?": decimal,
      "weights?": listOf(shape({ drg: text, weight: decimal, "meanStay?": decimal })),
      "transfers?": flag,
      ...otherwise,
    },
    named: { contract: text },
    agreement: {
      base: nested,
      "carveOuts?": listOf(shape({ name: text, selects: selection, contract: nested, "effective?": dates })),
      "adjustments?": listOf(adjustment),
      "claimTerms?": listOf(claimTerm),
    },
  },
  { name: text, "payerId?": text, effective: dates },
);

/**
 * Reads a contract from parsed JSON: is every field there and of its shape? What the values mean is for `validateContract`.
 * At most twenty problems are named, each with its place.
 */
export function parseContract(value: unknown): ContractReading {
  const problems: string[] = [];
  contract(value, "", (path, wanted) => {
    if (problems.length < 20) problems.push(`${path} must be ${wanted}`);
  });
  if (problems.length > 0) return { ok: false, problems };
  // Every field was checked against the shape of its kind.
  return { ok: true, contract: value as Contract };
}
