import type { CalendarDate, Claim } from "@cleanclaim/model";

import {
  finding,
  noTable,
  notApplicable,
  notEvaluated,
  pass,
  type LineInContext,
  type LineInput,
  type LinePairInput,
  type Outcome,
  type PatientHistoryInput,
} from "./edit.ts";
import { billDigits } from "./institutional-claim.ts";
import { unitsPerDay } from "./line-units.ts";
import { pairOf, sameGroup, sameProvider, separatedByModifier } from "./pair-rules.ts";
import { MEDICARE } from "./rule-tables/form-lists.ts";
import { EQUIPMENT_SUPPLIERS, NCCI_OUTPATIENT_BILLS } from "./rule-tables/ncci-scope-table.ts";
import { NOT_COVERED_MODIFIERS } from "./rule-tables/modifier-lists.ts";
import { isService } from "./rule-tables/service-kinds.ts";

/** Whose NCCI tables: those of practitioners, or those of facilities for outpatient care. */
export type NcciService = "practitioner" | "outpatient";

/** Whether the outpatient tables are for a claim: an institutional one with a type of bill of outpatient care. */
export function isNcciOutpatient(claim: Claim): boolean {
  const digits = billDigits(claim.typeOfBill);
  return digits !== undefined && NCCI_OUTPATIENT_BILLS.has(digits);
}

function inScope(claim: Claim, service: NcciService): boolean {
  return service === "practitioner" || isNcciOutpatient(claim);
}

/** Whether NCCI looks at two lines together: the practitioner is the same, or the facility; never one of each. */
function together(first: LineInContext, second: LineInContext, service: NcciService): boolean {
  if (first.claim.claimType !== second.claim.claimType) return false;
  if (service === "practitioner") return sameProvider(first, second);
  return first.claim.billingProvider.npi === second.claim.billingProvider.npi && isNcciOutpatient(first.claim);
}

/** On a bill over several days a line without a day of its own may be of any of them. */
function hasNoDay({ claim, line }: { readonly claim: Claim; readonly line: LineInContext["line"] }): boolean {
  return line.serviceFrom === undefined && claim.statementFrom !== claim.statementTo;
}

const NO_DAY = "the line has no day of its own and the statement covers several";

/**
 * One half of the pair table: never together (indicator 0) or only with a modifier (indicator 1). Indicator 9 marks pairs that
 * were taken back as if they had never been, and asks for nothing. Source: NCCI Policy Manual for Medicare, ch. I.
 */
export function checkPair(input: LinePairInput, service: NcciService, indicator: "0" | "1"): Outcome {
  const { first, second, on, table } = input;
  if (first.line.procedureCode === second.line.procedureCode || !together(first, second, service)) return pass();
  if (!inScope(second.claim, service)) return notApplicable();
  if (service === "outpatient" && (hasNoDay(first) || hasNoDay(second))) return notEvaluated(NO_DAY);
  const name = `ncci-ptp-${service}` as const;
  const pairs = table(name);
  if (pairs === undefined) return noTable(name, on);
  const pair = pairOf(pairs, first, second);
  if (pair?.indicator !== indicator) return pass();
  if (indicator === "1" && separatedByModifier(first, second)) return pass();
  const { column1, column2, columnTwo, columnTwoIs } = pair;
  const words = indicator === "0" ? neverWords(column1, column2) : modifierWords(column1, column2);
  return finding({
    at: columnTwoIs,
    field: `lines[${columnTwo.index}].${indicator === "0" ? "procedureCode" : "modifiers"}`,
    ...words,
    edition: pairs.edition,
    locator: `${column1} / ${column2}, indicator ${indicator}`,
    inputs: { column1, column2, indicator },
  });
}

interface Words {
  readonly message: string;
  readonly fix: string;
}

function neverWords(column1: string, column2: string): Words {
  return {
    message: `${column2} is part of ${column1} of the same day and is never paid beside it`,
    fix: `Remove ${column2}, or correct the code; no modifier separates this pair.`,
  };
}

function modifierWords(column1: string, column2: string): Words {
  if (isService("visit", column2) || isService("visit", column1))
    return {
      message: `the visit and the procedure (${column1} with ${column2}) stand on one day and the visit has no modifier 25`,
      fix: "If the visit was significant and separate, add 25 to the visit; otherwise remove it.",
    };
  return {
    message: `${column2} is bundled into ${column1} of the same day and no modifier says that it was separate`,
    fix: `If the record shows another site or session, add XS, XE, XP, XU or 59; otherwise remove ${column2}.`,
  };
}

/** The tables in which the limit of a line may stand, the first that has the code deciding. */
function limitTables(claim: Claim, service: NcciService): readonly LimitTable[] {
  if (service === "outpatient") return ["ncci-mue-outpatient"];
  const taxonomy = claim.billingProvider.taxonomyCode ?? "";
  const isSupplier = EQUIPMENT_SUPPLIERS.some((stem) => taxonomy.startsWith(stem));
  return isSupplier ? ["ncci-mue-dme", "ncci-mue-practitioner"] : ["ncci-mue-practitioner"];
}

type LimitTable = "ncci-mue-practitioner" | "ncci-mue-outpatient" | "ncci-mue-dme";

interface FoundLimit {
  readonly units: number;
  readonly indicator: 1 | 2 | 3;
  readonly edition: string;
}

function limitOf(
  input: { readonly claim: Claim; readonly on: CalendarDate; readonly table: LineInput["table"] },
  line: LineInput["line"],
  service: NcciService,
): FoundLimit | Outcome {
  const isMedicare = MEDICARE.some((code) => code === input.claim.payer.claimFilingIndicatorCode);
  for (const name of limitTables(input.claim, service)) {
    const limits = input.table(name);
    if (limits === undefined) return noTable(name, input.on);
    const limit = limits.find(line.procedureCode);
    // Zero says that Medicare pays no unit of the code at all; another payer's preventive visit is no typing error.
    // Nor is a line that says itself that Medicare does not cover it.
    if (limit?.units === 0 && (!isMedicare || line.modifiers.some((modifier) => NOT_COVERED_MODIFIERS.has(modifier))))
      return pass();
    if (limit !== undefined)
      return { units: limit.units, indicator: limit.adjudicationIndicator, edition: limits.edition };
  }
  return pass();
}

/**
 * Units of one line against a limit by line (adjudication indicator 1). A line over several days is divided by its days and
 * rounded to a whole number, as the payers' systems do. Modifiers that put the same code on lines of its own (76, 59, LT, RT …)
 * are the published way to more units. Source: Medicare Claims Processing Manual ch. 23 §20.9.3; NCCI MUE.
 */
export function checkLineLimit(input: LineInput, service: NcciService): Outcome {
  const { claim, line, index } = input;
  if (line.unitType === "MJ" || line.procedureCode === "" || !inScope(claim, service)) return notApplicable();
  const limit = limitOf(input, line, service);
  if ("kind" in limit) return limit;
  if (limit.indicator !== 1) return pass();
  const units = Number(line.units);
  if (line.units.trim() === "" || !Number.isFinite(units))
    return notEvaluated("the units of the line are not a number");
  const aDay = unitsPerDay({ line, on: input.on, until: line.serviceTo ?? input.on });
  if ((aDay === units ? units : Math.round(aDay)) <= limit.units) return pass();
  return finding({
    field: `lines[${index}].units`,
    message: `${line.procedureCode} has ${line.units} units; one line may have ${limit.units}${aDay === units ? "" : " a day"}`,
    edition: limit.edition,
    locator: `${line.procedureCode}, MAI 1`,
    inputs: { code: line.procedureCode, units: line.units, limit: String(limit.units) },
  });
}

/**
 * Units of one day against a limit by day (adjudication indicator 2 absolute, 3 clinical): all lines of the code for one
 * patient, provider and day count, whatever their modifiers and claims. The line that passes the limit is at fault, once;
 * units sent before count but are never at fault. Source: as above.
 */
export function checkDayLimit(input: PatientHistoryInput, service: NcciService): Outcome {
  const { subject, others, on } = input;
  const { line, index } = subject;
  if (line.unitType === "MJ" || line.procedureCode === "" || !inScope(subject.claim, service)) return notApplicable();
  const limit = limitOf(input, line, service);
  if ("kind" in limit) return limit;
  if (limit.indicator === 1) return pass();
  if (service === "outpatient" && hasNoDay(subject)) return notEvaluated(NO_DAY);
  let past = 0;
  let present = 0;
  for (const other of others) {
    if (other.line.procedureCode !== line.procedureCode || other.on > on || on > other.until) continue;
    if (!other.past && other.order > subject.order) continue;
    if (other.line.unitType === "MJ" || !together(other, subject, service)) continue;
    if (other.past) past += unitsPerDay(other);
    else present += unitsPerDay(other);
  }
  const own = unitsPerDay(subject);
  const total = past + present + own;
  const isReported = present > 0 && past + present > limit.units;
  if (own <= 0 || total <= limit.units || isReported) return pass();
  const indicator = String(limit.indicator);
  return finding({
    field: `lines[${index}].units`,
    message: `${line.procedureCode} comes to ${plainNumber(total)} units on this day; one day may have ${limit.units}`,
    edition: limit.edition,
    locator: `${line.procedureCode}, MAI ${indicator}`,
    inputs: { code: line.procedureCode, units: plainNumber(total), limit: String(limit.units), indicator },
  });
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/**
 * An add-on code without one of its primary codes on the same day by the same practitioner or group, or the same facility, on
 * whichever claim. Type 1 names all primaries; type 3 names some and leaves others to the contractor, so it only warns; type 2
 * leaves all to the contractor. Source: NCCI add-on code edits; Pub. 100-04 ch. 12 §30.6.12 for critical care in groups.
 */
export function checkAddOn(input: PatientHistoryInput, service: NcciService): Outcome {
  const { subject, others, on, table } = input;
  const code = subject.line.procedureCode;
  if (code === "" || !inScope(subject.claim, service)) return notApplicable();
  const addOns = table("ncci-add-on");
  if (addOns === undefined) return noTable("ncci-add-on", on);
  const row = addOns.find(code);
  if (row === undefined || row.primaries.length === 0) return pass();
  const isPrimary = (other: LineInContext): boolean =>
    other.on <= subject.until &&
    subject.on <= other.until &&
    row.primaries.includes(other.line.procedureCode) &&
    (service === "practitioner" ? sameGroup(other, subject) : together(other, subject, service));
  if (others.some(isPrimary)) return pass();
  if (service === "outpatient" && hasNoDay(subject)) return notEvaluated(NO_DAY);
  const listed = row.primaries.slice(0, 5).join(", ");
  const more = row.primaries.length > 5 ? ` or ${row.primaries.length - 5} more` : "";
  return finding({
    field: `lines[${subject.index}].procedureCode`,
    message: `${code} is an add-on code and no primary (${listed}${more}) stands on the same day`,
    ...(row.contractorDefined ? { severity: "warning" as const } : {}),
    edition: addOns.edition,
    locator: `${code}, type ${row.type}`,
    inputs: { addOn: code, primaries: row.primaries.slice(0, 20).join(" ") },
  });
}
