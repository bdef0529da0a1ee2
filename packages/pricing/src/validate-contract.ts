import type { EffectiveRange } from "@cleanclaim/model";

import {
  checkAmount,
  checkDates,
  checkNumber,
  checkPercent,
  checkSelection,
  checkTimeline,
  covers,
  isModifier,
  type ContractCheck,
} from "./contract-checks.ts";
import type {
  Adjustment,
  AgreementContract,
  CaseRateContract,
  ClaimTerm,
  Contract,
  FeeScheduleContract,
  PerDiemContract,
} from "./contract.ts";
import type { ContractProblem } from "./contract-problem.ts";

/** What `validateContract` may ask. */
export interface ValidateOptions {
  /** Contracts kept elsewhere, by name; without it named contracts are taken on trust. */
  readonly named?: ((name: string) => Contract | undefined) | undefined;
  /** Whether a modifier is known; by its shape when absent. */
  readonly knowsModifier?: ((modifier: string) => boolean) | undefined;
  /** How many problems are listed at most; 1000 when absent. */
  readonly most?: number | undefined;
}

const DEEPEST = 20;

interface Walk {
  readonly check: ContractCheck;
  readonly options: ValidateOptions;
  /** Contracts and names on the way down, to see circles. */
  readonly above: readonly (Contract | string)[];
}

/**
 * Says what is wrong with a contract: dates with gaps or overlaps, unknown modifiers, amounts and percentages out of range,
 * carve-outs that are never reached, circular nesting, no begin or no end. Each problem is a sentence with its place and row
 * numbers (from 1). Works on a million rows; lists `most` problems at most, errors and warnings as they come.
 */
export function validateContract(contract: Contract, options: ValidateOptions = {}): ContractProblem[] {
  const most = options.most ?? 1000;
  const problems: ContractProblem[] = [];
  const check: ContractCheck = {
    knowsModifier: options.knowsModifier ?? isModifier,
    sound: new WeakMap(),
    report(severity, code, path, message, rows) {
      if (problems.length < most)
        problems.push({ severity, code, path, message, ...(rows === undefined ? {} : { rows }) });
    },
  };
  const { until } = contract.effective;
  if (until === undefined)
    check.report("warning", "no-end", "effective", "The contract has no end: it holds until another takes its place.");
  walk(contract, "", undefined, { check, options, above: [] });
  return problems;
}

const at = (path: string, part: string): string => (path === "" ? part : `${path}.${part}`);

function walk(contract: Contract, path: string, within: EffectiveRange | undefined, above: Walk): void {
  const { check } = above;
  if (above.above.includes(contract)) {
    check.report("error", "circular", path, `The contract "${contract.name}" holds itself; a circle cannot be priced.`);
    return;
  }
  if (above.above.length >= DEEPEST) {
    check.report("error", "too-deep", path, `Contracts are nested more than ${DEEPEST} deep.`);
    return;
  }
  const next: Walk = { ...above, above: [...above.above, contract] };
  if (contract.name.trim() === "") check.report("error", "no-name", at(path, "name"), "A contract needs a name.");
  checkDates(contract.effective, `The contract "${contract.name}"`, at(path, "effective"), check, undefined);
  if (within !== undefined) uncovered(contract, within, path, check);
  const inner = (part: Contract | undefined, name: string): void => {
    if (part !== undefined) walk(part, at(path, name), contract.effective, next);
  };
  checkKind(contract, path, next, inner);
}

/** A part that ends before the whole leaves days without a price. */
function uncovered(contract: Contract, within: EffectiveRange, path: string, check: ContractCheck): void {
  const { from, until } = contract.effective;
  const late = from > within.from;
  const early = until !== undefined && (within.until === undefined || until < within.until);
  if (!late && !early) return;
  const message = `"${contract.name}" holds from ${from} to ${until ?? "open"}, its contract from ${within.from} to ${within.until ?? "open"}: other days have no price.`;
  check.report("warning", "date-gap", at(path, "effective"), message);
}

function checkKind(
  contract: Contract,
  path: string,
  walkOn: Walk,
  inner: (part: Contract | undefined, name: string) => void,
): void {
  const { check } = walkOn;
  switch (contract.kind) {
    case "medicare":
      return;
    case "fee-schedule":
      checkSchedule(contract, path, check);
      return inner(contract.otherwise, "otherwise");
    case "percent-of":
      checkPercent(contract.percent, "The percentage", at(path, "percent"), check);
      return inner(contract.of, "of");
    case "percent-of-charges":
      if (contract.percent !== undefined)
        checkPercent(contract.percent, "The percentage of charges", at(path, "percent"), check, 1000, 100);
      else if ((contract.rows ?? []).length === 0)
        check.report("error", "no-rows", path, "Neither a percentage of charges nor rows with percentages are given.");
      contract.rows?.forEach((row, index) => {
        const where = at(path, `rows[${index}]`);
        checkPercent(row.percent, `Row ${index + 1}: the percentage of charges`, where, check, 1000, 100);
        checkSelection(row.selects, `Row ${index + 1}`, where, check);
        if (row.effective !== undefined)
          checkDates(row.effective, `Row ${index + 1}`, where, check, contract.effective, index + 1);
      });
      unreached(contract.rows ?? [], at(path, "rows"), "row", check);
      return inner(contract.otherwise, "otherwise");
    case "lesser-of-charge":
      return inner(contract.of, "of");
    case "case-rate":
      checkCases(contract, path, check);
      return inner(contract.otherwise, "otherwise");
    case "per-diem":
      checkDays(contract, path, check);
      return inner(contract.otherwise, "otherwise");
    case "asp-plus":
      checkPercent(contract.addPercent, "The percentage added", at(path, "addPercent"), check, 1000, 100);
      return inner(contract.otherwise, "otherwise");
    case "anesthesia":
      checkNumber(contract.conversionFactor, "The conversion factor", at(path, "conversionFactor"), check);
      if (contract.minutesPerUnit !== undefined)
        checkNumber(contract.minutesPerUnit, "Minutes of a unit", at(path, "minutesPerUnit"), check);
      return inner(contract.otherwise, "otherwise");
    case "drg-weight":
      checkAmount(contract.baseRate, "The base rate", at(path, "baseRate"), check);
      contract.weights?.forEach(({ drg, weight }, index) => {
        checkNumber(weight, `Row ${index + 1}: the weight of DRG ${drg}`, at(path, `weights[${index}]`), check);
      });
      return inner(contract.otherwise, "otherwise");
    case "named":
      return checkNamed(contract.contract, path, walkOn);
    case "agreement":
      checkAgreement(contract, path, check);
      inner(contract.base, "base");
      contract.carveOuts?.forEach((carveOut, index) => {
        inner(carveOut.contract, `carveOuts[${index}].contract`);
      });
  }
}

function checkNamed(name: string, path: string, walkOn: Walk): void {
  const { check, options, above } = walkOn;
  if (above.includes(name)) {
    check.report("error", "circular", path, `The contract "${name}" refers to itself by way of others.`);
    return;
  }
  if (options.named === undefined) return;
  const found = options.named(name);
  if (found === undefined) check.report("error", "not-found", path, `There is no contract named "${name}".`);
  else walk(found, path, undefined, { ...walkOn, above: [...above, name] });
}

function checkSchedule(contract: FeeScheduleContract, path: string, check: ContractCheck): void {
  const where = at(path, "rows");
  if (contract.rows.length === 0 && contract.otherwise === undefined)
    check.report("error", "no-rows", where, "The fee schedule has no rows.");
  const groups = new Map<string, { row: number; effective: EffectiveRange; price: string }[]>();
  contract.rows.forEach((entry, index) => {
    const row = index + 1;
    checkAmount(entry.allowed, "the price", where, check, row);
    if (entry.code === "" && (entry.revenueCode ?? "") === "")
      check.report("error", "no-code", where, `Row ${row} has neither a code nor a revenue code.`, [row]);
    else if (entry.code !== "" && !/^[0-9A-Z]{3,8}$/.test(entry.code))
      check.report("warning", "unknown-code", where, `Row ${row}: "${entry.code}" does not look like a code.`, [row]);
    const { modifier, placeOfServiceCode } = entry;
    if (modifier !== undefined && modifier !== "" && !check.knowsModifier(modifier))
      check.report("warning", "unknown-modifier", where, `Row ${row}: the modifier ${modifier} is not known.`, [row]);
    if (placeOfServiceCode !== undefined && !/^(\d\d)?$/.test(placeOfServiceCode))
      check.report("warning", "unknown-place", where, `Row ${row}: ${placeOfServiceCode} is not a place of service.`, [
        row,
      ]);
    const { effective } = entry;
    if (effective !== undefined && !checkDates(effective, `Row ${row}`, where, check, contract.effective, row)) return;
    const conditions = [modifier, placeOfServiceCode, entry.setting, entry.revenueCode];
    const key = conditions.reduce<string>(
      (sum, part) => (part === undefined || part === "" ? sum : `${sum} ${part}`),
      entry.code,
    );
    const rows = groups.get(key);
    const dated = { row, effective: effective ?? contract.effective, price: entry.allowed };
    if (rows === undefined) groups.set(key, [dated]);
    else rows.push(dated);
  });
  for (const [what, rows] of groups) checkTimeline(what, rows, where, check);
}

function checkCases(contract: CaseRateContract, path: string, check: ContractCheck): void {
  const where = at(path, "rows");
  if (contract.rows.length === 0) check.report("error", "no-rows", where, "There are no case rates.");
  const dated = contract.rows.map((row, index) => {
    checkAmount(row.allowed, "the case rate", where, check, index + 1);
    if (row.by !== "claim" && row.value === "")
      check.report("error", "no-code", where, `Row ${index + 1} does not say which ${row.by} it is for.`, [index + 1]);
    if (row.includes !== undefined) checkSelection(row.includes, `Row ${index + 1}`, where, check);
    if (row.effective !== undefined)
      checkDates(row.effective, `Row ${index + 1}`, where, check, contract.effective, index + 1);
    const what = `${row.by} ${row.value}`.trim();
    return { what, row: index + 1, effective: row.effective ?? contract.effective, price: row.allowed };
  });
  for (const [what, rows] of Map.groupBy(dated, (row) => row.what)) checkTimeline(what, rows, where, check);
}

function checkDays(contract: PerDiemContract, path: string, check: ContractCheck): void {
  if (contract.rows.length === 0) check.report("error", "no-rows", at(path, "rows"), "There are no daily rates.");
  contract.rows.forEach((row, index) => {
    const where = at(path, `rows[${index}]`);
    checkSelection(row.selects, `Row ${index + 1}`, where, check);
    if (row.effective !== undefined)
      checkDates(row.effective, `Row ${index + 1}`, where, check, contract.effective, index + 1);
    if (row.tiers.length === 0)
      check.report("error", "no-rows", where, `Row ${index + 1} (${row.level}) has no daily rate.`, [index + 1]);
    let next = 1;
    for (const tier of row.tiers) {
      checkAmount(tier.allowed, "the daily rate", where, check, index + 1);
      const code = tier.fromDay > next ? "tier-gap" : "tier-overlap";
      if (tier.fromDay !== next) {
        const what =
          code === "tier-gap" ? `no rate for days ${next} to ${tier.fromDay - 1}` : `two rates for day ${tier.fromDay}`;
        check.report("error", code, where, `Row ${index + 1} (${row.level}) has ${what}.`, [index + 1]);
      }
      next = (tier.throughDay ?? Number.MAX_SAFE_INTEGER - 1) + 1;
    }
  });
  unreached(contract.rows, at(path, "rows"), "daily rate", check);
}

type Selecting = Pick<PerDiemContract["rows"][number], "selects" | "effective">;

/** Later parts that an earlier one takes all lines from. */
function unreached(parts: readonly Selecting[], path: string, what: string, check: ContractCheck): void {
  parts.forEach((part, index) => {
    const earlier = parts
      .slice(0, index)
      .findIndex(
        (other) => covers(other.selects, part.selects) && (other.effective === undefined || sameDays(other, part)),
      );
    if (earlier < 0) return;
    const message = `${what[0]?.toUpperCase() ?? ""}${what.slice(1)} ${index + 1} is never reached: ${what} ${earlier + 1} takes all its lines.`;
    check.report("warning", "never-reached", `${path}[${index}]`, message, [earlier + 1, index + 1]);
  });
}

function sameDays(outer: Selecting, inner: Selecting): boolean {
  const [a, b] = [outer.effective, inner.effective];
  if (a === undefined) return true;
  if (b === undefined) return false;
  return a.from <= b.from && (a.until === undefined || (b.until !== undefined && b.until <= a.until));
}

function checkAgreement(contract: AgreementContract, path: string, check: ContractCheck): void {
  const carveOuts = contract.carveOuts ?? [];
  carveOuts.forEach((carveOut, index) => {
    const where = at(path, `carveOuts[${index}]`);
    checkSelection(carveOut.selects, `The carve-out "${carveOut.name}"`, where, check);
    if (carveOut.effective !== undefined)
      checkDates(carveOut.effective, `The carve-out "${carveOut.name}"`, where, check, contract.effective);
  });
  unreached(carveOuts, at(path, "carveOuts"), "carve-out", check);
  contract.adjustments?.forEach((adjustment, index) => {
    checkAdjustment(adjustment, at(path, `adjustments[${index}]`), check);
    if (adjustment.effective !== undefined)
      checkDates(
        adjustment.effective,
        `Adjustment ${index + 1}`,
        at(path, `adjustments[${index}]`),
        check,
        contract.effective,
      );
  });
  repeated(contract, path, check);
  contract.claimTerms?.forEach((term, index) => {
    checkTerm(term, at(path, `claimTerms[${index}]`), check);
    if (term.effective !== undefined)
      checkDates(term.effective, `Term ${index + 1}`, at(path, `claimTerms[${index}]`), check, contract.effective);
  });
}

function checkAdjustment(adjustment: Adjustment, path: string, check: ContractCheck): void {
  if ("selects" in adjustment && adjustment.selects !== undefined)
    checkSelection(adjustment.selects, `The adjustment "${adjustment.kind}"`, path, check);
  switch (adjustment.kind) {
    case "multiple-procedure":
      if (adjustment.ranks.length === 0)
        check.report("error", "no-rows", path, "Several procedures: no percentages by rank are given.");
      adjustment.ranks.forEach((percent, index) => {
        checkPercent(percent, `Rank ${index + 1}`, path, check, 100);
        if (Number(percent) > Number(adjustment.ranks[index - 1] ?? percent))
          check.report("warning", "ranks-rise", path, `Rank ${index + 1} pays more than rank ${index}.`);
      });
      return;
    case "assistant":
      checkPercent(adjustment.physicianPercent, "Assistant, physician", path, check, 100);
      return checkPercent(adjustment.otherPercent, "Assistant, other", path, check, 100);
    case "site-of-service":
      checkPercent(adjustment.facilityPercent, "In a facility", path, check);
      return checkPercent(adjustment.nonfacilityPercent, "Outside of a facility", path, check);
    case "bilateral":
      return checkPercent(adjustment.percent, "Both sides", path, check, 200);
    case "co-surgeon":
    case "provider":
      return checkPercent(adjustment.percent, `The adjustment "${adjustment.kind}"`, path, check, 100);
    case "percent":
      return checkPercent(adjustment.percent, `"${adjustment.name}"`, path, check);
  }
}

/** Medicare reduces by itself; a contract that builds on it and reduces again does so twice. */
function repeated(contract: AgreementContract, path: string, check: ContractCheck): void {
  const own = ["multiple-procedure", "bilateral", "assistant", "co-surgeon"];
  const twice = (contract.adjustments ?? []).filter(({ kind }) => own.includes(kind)).map(({ kind }) => kind);
  if (twice.length > 0 && reduces(contract.base, 0)) {
    const message = `The base is Medicare's price with its reductions, and ${twice.join(", ")} would reduce again; set its reductions to none.`;
    check.report("warning", "repeated-adjustment", at(path, "adjustments"), message);
  }
}

function reduces(contract: Contract, depth: number): boolean {
  if (depth > DEEPEST) return false;
  switch (contract.kind) {
    case "medicare":
      return contract.reductions !== "none";
    case "percent-of":
    case "lesser-of-charge":
      return reduces(contract.of, depth + 1);
    default:
      return false;
  }
}

function checkTerm(term: ClaimTerm, path: string, check: ContractCheck): void {
  switch (term.kind) {
    case "lesser-of":
      if (term.percentOfCharges !== undefined)
        checkPercent(term.percentOfCharges, "The part of charges", path, check, 1000, 100);
      return;
    case "stop-loss":
      checkAmount(term.threshold, "The threshold", path, check);
      return checkPercent(term.percent, "Above the threshold", path, check, 100);
    case "outlier":
      checkAmount(term.fixedLoss, "The fixed loss", path, check);
      if (term.costToCharge !== undefined) checkNumber(term.costToCharge, "The cost-to-charge ratio", path, check);
      return checkPercent(term.percent, "The outlier share", path, check, 100);
    case "minimum":
    case "maximum":
      return checkAmount(term.amount, `The ${term.kind} of a claim`, path, check);
    case "sequestration":
      return checkPercent(term.percent, "Sequestration", path, check, 100);
  }
}
