import type {
  Adjustment,
  AgreementContract,
  CarveOut,
  ClaimTerm,
  Contract,
  FeeScheduleEntry,
  PerDiemRow,
} from "@cleanclaim/pricing";
import type { EffectiveRange } from "@cleanclaim/model";
import type { ContractTerms, PriceMethod } from "../contract/contracts.ts";
import { readCodes, selectionOf } from "./code-selection.ts";

/** What every part of a contract carries. */
export interface ContractFrame {
  readonly name: string;
  readonly payerId: string;
  readonly effective: EffectiveRange;
}

/** The name of a carve-out's contract that pays nothing. */
export const NOT_PAID = "not paid";

/** The contract that the form's terms and a schedule of prices make. */
export function contractOfTerms(
  frame: ContractFrame,
  terms: ContractTerms,
  rows: readonly FeeScheduleEntry[],
): AgreementContract {
  const carveOuts = terms.carveOuts.map((one): CarveOut => ({
    name: one.name,
    selects: selectionOf(one),
    contract:
      one.method === "not-paid"
        ? { kind: "percent-of-charges", ...frame, name: NOT_PAID, percent: "0" }
        : (methodContract(frame, one) ?? { kind: "fee-schedule", ...frame, rows: [] }),
  }));
  const adjustments = adjustmentsOf(terms);
  const claimTerms = claimTermsOf(terms);
  return {
    kind: "agreement",
    ...frame,
    base: baseOf(frame, terms, rows),
    ...(carveOuts.length === 0 ? {} : { carveOuts }),
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(claimTerms.length === 0 ? {} : { claimTerms }),
  };
}

/** The contract of a method with its percentage; undefined for none. */
function methodContract(
  frame: ContractFrame,
  method: { readonly method: string; readonly percent?: string | undefined },
): Contract | undefined {
  const percent = method.percent ?? "100";
  if (method.method === "medicare") {
    const medicare: Contract = { kind: "medicare", ...frame, name: "Medicare" };
    return Number(percent) === 100 ? medicare : { kind: "percent-of", ...frame, percent, of: medicare };
  }
  if (method.method === "charges") return { kind: "percent-of-charges", ...frame, percent };
  if (method.method === "asp-plus") return { kind: "asp-plus", ...frame, addPercent: method.percent ?? "6" };
  return undefined;
}

function baseOf(frame: ContractFrame, terms: ContractTerms, rows: readonly FeeScheduleEntry[]): Contract {
  let inner = methodContract(frame, terms.otherwise);
  const otherwise = (): { otherwise?: Contract } => (inner === undefined ? {} : { otherwise: inner });
  if (terms.anesthesia !== undefined) {
    const { conversionFactor, minutesPerUnit, roundUp } = terms.anesthesia;
    inner = {
      kind: "anesthesia",
      ...frame,
      conversionFactor,
      ...(minutesPerUnit === undefined ? {} : { minutesPerUnit }),
      ...(roundUp === true ? { timeUnits: "rounded-up" } : {}),
      ...otherwise(),
    };
  }
  if (rows.length > 0 || inner === undefined) inner = { kind: "fee-schedule", ...frame, rows, ...otherwise() };
  if (terms.inpatient !== undefined) {
    const { baseRate, transfers } = terms.inpatient;
    inner = { kind: "drg-weight", ...frame, baseRate, ...(transfers === true ? { transfers } : {}), ...otherwise() };
  }
  if (terms.perDiem.length > 0) {
    const perDiem = terms.perDiem.map((row): PerDiemRow => ({
      level: row.level,
      selects: selectionOf({ revenueCodes: row.revenueCodes }),
      tiers: row.tiers,
    }));
    const inclusive = terms.perDiemInclusive === false ? { inclusive: false } : {};
    inner = { kind: "per-diem", ...frame, rows: perDiem, ...inclusive, ...otherwise() };
  }
  if (terms.caseRates.length > 0) inner = { kind: "case-rate", ...frame, rows: terms.caseRates, ...otherwise() };
  return inner;
}

function adjustmentsOf(terms: ContractTerms): Adjustment[] {
  const adjustments: Adjustment[] = [];
  const { multipleProcedures: several, bilateral, assistant, coSurgeon, siteOfService: site } = terms;
  if (site !== undefined)
    adjustments.push({
      kind: "site-of-service",
      facilityPercent: site.facility,
      nonfacilityPercent: site.nonfacility,
    });
  if (bilateral !== undefined) adjustments.push({ kind: "bilateral", percent: bilateral });
  if (several !== undefined) {
    const selects = selectionOf({ codes: several.codes });
    const chosen = readCodes(several.codes ?? "");
    const isChosen = chosen.codes.length + chosen.ranges.length > 0;
    adjustments.push({ kind: "multiple-procedure", ranks: several.ranks, ...(isChosen ? { selects } : {}) });
  }
  if (assistant !== undefined)
    adjustments.push({ kind: "assistant", physicianPercent: assistant.physician, otherPercent: assistant.other });
  if (coSurgeon !== undefined) adjustments.push({ kind: "co-surgeon", percent: coSurgeon });
  for (const one of terms.percents) {
    adjustments.push({
      kind: "percent",
      name: one.name,
      selects: selectionOf(one),
      percent: one.percent,
      ...(one.review === true ? { review: true } : {}),
    });
  }
  if (terms.nursePractitioner !== undefined)
    adjustments.push({ kind: "provider", provider: "nurse-practitioner", percent: terms.nursePractitioner });
  if (terms.physicianAssistant !== undefined)
    adjustments.push({ kind: "provider", provider: "physician-assistant", percent: terms.physicianAssistant });
  return adjustments;
}

function claimTermsOf(terms: ContractTerms): ClaimTerm[] {
  const claimTerms: ClaimTerm[] = [];
  const { lesserOf, stopLoss, outlier, minimum, maximum, sequestration } = terms;
  if (lesserOf !== undefined) claimTerms.push({ kind: "lesser-of", level: lesserOf });
  if (stopLoss !== undefined) claimTerms.push({ kind: "stop-loss", ...stopLoss });
  if (outlier !== undefined) claimTerms.push({ kind: "outlier", ...outlier });
  if (minimum !== undefined) claimTerms.push({ kind: "minimum", amount: minimum });
  if (maximum !== undefined) claimTerms.push({ kind: "maximum", amount: maximum });
  if (sequestration !== undefined) claimTerms.push({ kind: "sequestration", percent: sequestration });
  return claimTerms;
}

/** Terms of a contract that agrees nothing beside its schedule. */
export const NO_TERMS: ContractTerms = {
  otherwise: { method: "none" } satisfies PriceMethod,
  carveOuts: [],
  caseRates: [],
  perDiem: [],
  percents: [],
};
