import type { Adjustment, CarveOut, ClaimTerm, Contract, FeeScheduleEntry, PerDiemRow } from "@cleanclaim/pricing";
import type { ContractTerms, PriceMethod } from "../contract/contracts.ts";
import { isPlainSelection, writeCodes } from "./code-selection.ts";
import { NO_TERMS, NOT_PAID } from "./contract-terms.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<ContractTerms>;

/** A contract as the form shows it: its terms, and the schedule apart. */
export interface ReadTerms {
  readonly terms: ContractTerms;
  readonly rows: readonly FeeScheduleEntry[];
}

/** Reads a contract into the form. Undefined when it says something that the form has no field for. */
export function termsOfContract(contract: Contract): ReadTerms | undefined {
  const draft: Draft = { ...NO_TERMS, carveOuts: [], caseRates: [], perDiem: [], percents: [] };
  let base: Contract = contract;
  if (contract.kind === "lesser-of-charge") {
    draft.lesserOf = "line";
    base = contract.of;
  }
  if (base.kind === "agreement") {
    const { carveOuts = [], adjustments = [], claimTerms = [] } = base;
    if (!carveOuts.every((one) => readCarveOut(draft, one))) return undefined;
    if (!adjustments.every((one) => readAdjustment(draft, one))) return undefined;
    if (!claimTerms.every((one) => readClaimTerm(draft, one))) return undefined;
    base = base.base;
  }
  const rows = readBase(draft, base);
  return rows === undefined ? undefined : { terms: draft, rows };
}

function readBase(draft: Draft, base: Contract): readonly FeeScheduleEntry[] | undefined {
  let rows: readonly FeeScheduleEntry[] = [];
  let next: Contract | undefined = base;
  const seen = new Set<string>();
  while (next !== undefined) {
    if (seen.has(next.kind)) return undefined;
    seen.add(next.kind);
    const method = methodOf(next);
    if (method !== undefined) {
      draft.otherwise = method;
      return rows;
    }
    if (next.kind === "fee-schedule") rows = next.rows;
    else if (!readOuter(draft, next)) return undefined;
    next = "otherwise" in next ? next.otherwise : undefined;
  }
  return rows;
}

/** Reads a base other than a schedule; false when the form cannot say it. */
function readOuter(draft: Draft, base: Contract): boolean {
  if (base.kind === "case-rate") {
    if (base.rows.some((row) => row.includes !== undefined || row.effective !== undefined)) return false;
    draft.caseRates = base.rows.map(({ by, value, allowed }) => ({ by, value, allowed }));
    return true;
  }
  if (base.kind === "per-diem") {
    if (!base.rows.every(isPlainPerDiem)) return false;
    draft.perDiem = base.rows.map((row) => ({
      level: row.level,
      revenueCodes: writeCodes(row.selects.revenueCodes, row.selects.revenueRanges),
      tiers: row.tiers.map(({ fromDay, throughDay, allowed }) => ({
        fromDay,
        allowed,
        ...(throughDay === undefined ? {} : { throughDay }),
      })),
    }));
    if (base.inclusive === false) draft.perDiemInclusive = false;
    return true;
  }
  if (base.kind === "drg-weight") {
    if (base.capitalRate !== undefined || base.weights !== undefined) return false;
    draft.inpatient = { baseRate: base.baseRate, ...(base.transfers === true ? { transfers: true } : {}) };
    return true;
  }
  if (base.kind === "anesthesia") {
    if (base.baseUnits !== undefined || base.modifierUnits !== undefined) return false;
    draft.anesthesia = {
      conversionFactor: base.conversionFactor,
      ...(base.minutesPerUnit === undefined ? {} : { minutesPerUnit: base.minutesPerUnit }),
      ...(base.timeUnits === "rounded-up" ? { roundUp: true } : {}),
    };
    return true;
  }
  return false;
}

function isPlainPerDiem(row: PerDiemRow): boolean {
  const { codes, codeRanges, modifiers, ...rest } = row.selects;
  return (
    row.effective === undefined &&
    codes === undefined &&
    codeRanges === undefined &&
    modifiers === undefined &&
    isPlainSelection(rest)
  );
}

/** The method of a contract that prices whatever is left: Medicare, charges, drugs. Undefined for any other. */
function methodOf(contract: Contract): PriceMethod | undefined {
  if (contract.kind === "medicare" && contract.system === undefined) return { method: "medicare", percent: "100" };
  if (contract.kind === "percent-of" && contract.of.kind === "medicare" && contract.of.system === undefined)
    return { method: "medicare", percent: contract.percent };
  if (contract.kind === "percent-of-charges" && contract.rows === undefined && contract.otherwise === undefined)
    return contract.percent === undefined ? undefined : { method: "charges", percent: contract.percent };
  if (contract.kind === "asp-plus" && contract.otherwise === undefined)
    return { method: "asp-plus", percent: contract.addPercent };
  return undefined;
}

function readCarveOut(draft: Draft, one: CarveOut): boolean {
  const method = methodOf(one.contract);
  if (method === undefined || method.method === "none" || one.effective !== undefined) return false;
  const { modifiers, ...selects } = one.selects;
  if (modifiers !== undefined || !isPlainSelection(selects)) return false;
  const revenueCodes = writeCodes(selects.revenueCodes, selects.revenueRanges);
  draft.carveOuts.push({
    name: one.name,
    codes: writeCodes(selects.codes, selects.codeRanges),
    ...(revenueCodes === "" ? {} : { revenueCodes }),
    ...(one.contract.name === NOT_PAID
      ? { method: "not-paid" }
      : { method: method.method, ...(method.percent === undefined ? {} : { percent: method.percent }) }),
  });
  return true;
}

function readAdjustment(draft: Draft, one: Adjustment): boolean {
  if (one.effective !== undefined) return false;
  switch (one.kind) {
    case "multiple-procedure": {
      const selects = one.selects ?? {};
      if (draft.multipleProcedures !== undefined || one.exceptModifiers !== undefined) return false;
      if (selects.modifiers !== undefined || selects.revenueCodes !== undefined || !isPlainSelection(selects))
        return false;
      const codes = writeCodes(selects.codes, selects.codeRanges);
      draft.multipleProcedures = { ranks: [...one.ranks], ...(codes === "" ? {} : { codes }) };
      return true;
    }
    case "bilateral":
      if (one.selects !== undefined) return false;
      draft.bilateral = one.percent;
      return true;
    case "assistant":
      draft.assistant = { physician: one.physicianPercent, other: one.otherPercent };
      return true;
    case "co-surgeon":
      draft.coSurgeon = one.percent;
      return true;
    case "percent": {
      if (one.selects.revenueCodes !== undefined || !isPlainSelection(one.selects)) return false;
      const codes = writeCodes(one.selects.codes, one.selects.codeRanges);
      const modifiers = writeCodes(one.selects.modifiers);
      draft.percents.push({
        name: one.name,
        percent: one.percent,
        ...(codes === "" ? {} : { codes }),
        ...(modifiers === "" ? {} : { modifiers }),
        ...(one.review === true ? { review: true } : {}),
      });
      return true;
    }
    case "site-of-service":
      if (one.selects !== undefined) return false;
      draft.siteOfService = { facility: one.facilityPercent, nonfacility: one.nonfacilityPercent };
      return true;
    case "provider":
      if (one.provider === "nonparticipating") return false;
      draft[one.provider === "nurse-practitioner" ? "nursePractitioner" : "physicianAssistant"] = one.percent;
      return true;
  }
}

function readClaimTerm(draft: Draft, one: ClaimTerm): boolean {
  if (one.effective !== undefined) return false;
  switch (one.kind) {
    case "lesser-of":
      if (one.percentOfCharges !== undefined || draft.lesserOf !== undefined) return false;
      draft.lesserOf = one.level;
      return true;
    case "stop-loss":
      draft.stopLoss = { threshold: one.threshold, percent: one.percent, mode: one.mode };
      return true;
    case "outlier":
      draft.outlier = {
        fixedLoss: one.fixedLoss,
        percent: one.percent,
        ...(one.costToCharge === undefined ? {} : { costToCharge: one.costToCharge }),
      };
      return true;
    case "minimum":
    case "maximum":
      draft[one.kind] = one.amount;
      return true;
    case "sequestration":
      draft.sequestration = one.percent;
      return true;
  }
}
