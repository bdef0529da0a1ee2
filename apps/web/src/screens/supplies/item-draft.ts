import type { SaveStockItem } from "@cleanclaim/revenue-cycle/contract";
import { dollarsOf } from "./amounts.ts";

/** An item as its form holds it: texts as typed. */
export interface ItemDraft {
  readonly name: string;
  readonly procedureCode: string;
  readonly stockUnit: string;
  readonly billingUnitsPerStockUnit: string;
  readonly ndc: string;
  readonly ndcUnit: string | null;
  readonly ndcQuantityPerStockUnit: string;
  readonly singleDose: boolean;
  readonly doseUnit: string;
  readonly perBillingUnit: string;
  readonly perStockUnit: string;
  readonly parLevel: string;
  readonly reorderLevel: string;
  readonly charge: string;
  readonly vendorId: string | null;
  readonly vendorItemNumber: string;
  readonly orderUnit: string;
  readonly packSize: string;
  readonly active: boolean;
}

/** The form of a new item. */
export const emptyDraft: ItemDraft = {
  name: "",
  procedureCode: "",
  stockUnit: "each",
  billingUnitsPerStockUnit: "1",
  ndc: "",
  ndcUnit: null,
  ndcQuantityPerStockUnit: "",
  singleDose: false,
  doseUnit: "",
  perBillingUnit: "",
  perStockUnit: "",
  parLevel: "0",
  reorderLevel: "0",
  charge: "0.00",
  vendorId: null,
  vendorItemNumber: "",
  orderUnit: "",
  packSize: "1",
  active: true,
};

/** The form of an item that exists. Pure. */
export function draftOf(item: SaveStockItem): ItemDraft {
  const { practice: _practice, dose, ...rest } = item;
  return {
    ...rest,
    procedureCode: item.procedureCode ?? "",
    ndc: item.ndc ?? "",
    ndcQuantityPerStockUnit: item.ndcQuantityPerStockUnit ?? "",
    doseUnit: dose?.unit ?? "",
    perBillingUnit: dose?.perBillingUnit ?? "",
    perStockUnit: dose?.perStockUnit ?? "",
  };
}

const ndcUnits = ["ML", "UN", "GR", "ME", "F2"] as const;

/** What the form says, as the server takes it; the server says what is wrong with it. Pure. */
export function itemOf(draft: ItemDraft, practice: string): SaveStockItem {
  const text = (value: string): string | null => (value.trim() === "" ? null : value.trim());
  const number = (value: string): string => text(value) ?? "0";
  const { doseUnit, perBillingUnit, perStockUnit, ...rest } = draft;
  return {
    ...rest,
    practice,
    name: draft.name.trim(),
    procedureCode: text(draft.procedureCode)?.toUpperCase() ?? null,
    ndc: text(draft.ndc),
    ndcUnit: ndcUnits.find((unit) => unit === draft.ndcUnit) ?? null,
    ndcQuantityPerStockUnit: text(draft.ndcQuantityPerStockUnit),
    dose:
      text(doseUnit) === null
        ? null
        : { unit: doseUnit.trim(), perBillingUnit: number(perBillingUnit), perStockUnit: number(perStockUnit) },
    billingUnitsPerStockUnit: number(draft.billingUnitsPerStockUnit),
    parLevel: number(draft.parLevel),
    reorderLevel: number(draft.reorderLevel),
    packSize: text(draft.packSize) ?? "1",
    charge: dollarsOf(draft.charge) ?? "0.00",
  };
}
