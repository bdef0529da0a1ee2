import { moneyText, timesRate } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { anesthesiaUnits, isAnesthesia } from "./anesthesia-units.ts";
import { priceAmbulatorySurgery } from "./ambulatory-surgery.ts";
import type { MedicareContract, MedicareSystem } from "./contract.ts";
import { priceInpatient } from "./drg-prices.ts";
import { priceLaboratory, roundToCents } from "./medicare-base.ts";
import { priceMedicare } from "./medicare.ts";
import { medicareRules, RULE_SOURCES } from "./medicare-rules.ts";
import { priceOutpatient } from "./outpatient-prices.ts";
import {
  finishPrice,
  notPriced,
  settle,
  startPrice,
  unknownPrice,
  type ClaimToPrice,
  type LinePrice,
  type LineToPrice,
  type PriceInProgress,
} from "./price.ts";
import type { PriceRequest } from "./price-request.ts";
import type { PricingTables } from "./tables.ts";

/** Types of bill by the first two digits of three, and the system that pays them. Pub. 100-04 ch. 1 §60, ch. 3, 4, 5, 6, 7. */
const BILL_SYSTEMS: Readonly<Record<string, MedicareSystem>> = {
  "11": "inpatient-hospital",
  "12": "outpatient-hospital",
  "13": "outpatient-hospital",
  "14": "outpatient-hospital",
  "22": "physician",
  "23": "physician",
  "34": "physician",
  "41": "inpatient-hospital",
  "74": "physician",
  "75": "physician",
  "83": "ambulatory-surgery",
};

function systemOf(
  contract: MedicareContract,
  { line }: LineToPrice,
  request: PriceRequest,
): MedicareSystem | undefined {
  if (contract.system !== undefined) return contract.system;
  if (isInstitutional(request)) return BILL_SYSTEMS[billOf(request)];
  return isAnesthesia(line.code) ? "anesthesia" : "physician";
}

function isInstitutional(request: PriceRequest): boolean {
  return request.claimType === "institutional" || request.typeOfBill !== undefined;
}

function billOf(request: PriceRequest): string {
  return (request.typeOfBill ?? "").replace(/^0(?=\d{3})/, "").slice(0, 2);
}

function byDay(
  lines: readonly LineToPrice[],
  price: (lines: readonly LineToPrice[]) => readonly LinePrice[],
): (to: LineToPrice) => LinePrice | undefined {
  const out = new Map<LineToPrice, LinePrice>();
  for (const day of Map.groupBy(lines, ({ on }) => on).values()) {
    const prices = price(day);
    day.forEach((to, index) => {
      const own = prices[index];
      if (own !== undefined) out.set(to, own);
    });
  }
  return (to) => out.get(to);
}

/** Medicare's payment systems: each line to the one that pays it, lines of one day together. */
export function priceBySystem(
  contract: MedicareContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  const { tables, request } = claim;
  if (tables === undefined)
    return lines.map(({ line }) => unknownPrice(line, "no Medicare tables are loaded", contract));
  const found: ((to: LineToPrice) => LinePrice | undefined)[] = [];
  const groups = Map.groupBy(lines, (to) => systemOf(contract, to, request));
  for (const [system, group] of groups) found.push(priceGroup(system, group, contract, claim, tables));
  return lines.map((to) => {
    for (const find of found) {
      const price = find(to);
      if (price !== undefined) return price;
    }
    return unknownPrice(to.line, "no Medicare price", contract);
  });
}

function priceGroup(
  system: MedicareSystem | undefined,
  group: readonly LineToPrice[],
  contract: MedicareContract,
  claim: ClaimToPrice,
  tables: PricingTables,
): (to: LineToPrice) => LinePrice | undefined {
  const { request } = claim;
  switch (system) {
    case "physician":
    case "drugs":
    case "equipment":
      return byDay(group, (day) => {
        const on = day[0]?.on ?? request.on;
        const setting = request.typeOfBill === undefined ? {} : { setting: "nonfacility" as const };
        return priceMedicare(
          { ...request, ...setting, on, lines: day.map(({ line }) => line) },
          tables,
          contract.reductions !== "none",
        );
      });
    case "anesthesia":
      return byDay(group, (day) => day.map((to) => priceMedicareAnesthesia(to, request, tables)));
    case "laboratory":
      return byDay(group, (day) =>
        day.map((to) => {
          const price = startPrice(to.line, to.index);
          if (!priceLaboratory(price, { on: to.on, tables }))
            notPriced(price, `${to.line.code} is not in a laboratory fee schedule at hand`, RULE_SOURCES.laboratory);
          return finishPrice(price);
        }),
      );
    case "outpatient-hospital":
      return byDay(group, (day) => priceOutpatient(day, claim, tables));
    case "ambulatory-surgery":
      return byDay(group, (day) => priceAmbulatorySurgery(day, claim, tables));
    case "inpatient-hospital": {
      const prices = priceInpatient(contract, group, claim);
      return (to) => prices[group.indexOf(to)];
    }
    case undefined: {
      const bill = billOf(request) === "" ? "an unknown type" : `type ${billOf(request)}x`;
      const why = `Medicare prices for bills of ${bill} are not worked out here`;
      return byDay(group, (day) => day.map(({ line }) => unknownPrice(line, why, contract)));
    }
  }
}

/** (Base + time units) × the locality's factor; medical direction by half, supervision by three units. 42 CFR 414.46, 414.60. */
function priceMedicareAnesthesia(to: LineToPrice, request: PriceRequest, tables: PricingTables): LinePrice {
  const price = startPrice(to.line, to.index);
  const rules = medicareRules(to.on);
  const source = RULE_SOURCES.anesthesia;
  const carrier = request.carrier ?? "";
  const locality = request.locality ?? "";
  const factor = tables.anesthesia?.find(carrier, locality, { on: to.on });
  if (rules === undefined || factor?.status !== "found") {
    const why = factor === undefined || factor.status === "found" ? "no table is loaded" : factor.reason;
    notPriced(price, `no anesthesia conversion factor for carrier ${carrier} locality ${locality}: ${why}`, source);
    return finishPrice(price);
  }
  const { conversionFactor } = factor.value;
  const supervised = to.line.modifiers.includes("AD");
  const units = supervised ? undefined : anesthesiaUnits(to.line, {}, to.on, tables);
  if (typeof units === "string") {
    notPriced(price, units, source);
    return finishPrice(price);
  }
  const total = units?.total ?? rules.supervisedAnesthesiaUnits;
  const words = units === undefined ? "more than four procedures at once supervised" : units.words;
  const exact = new Decimal(total).times(conversionFactor);
  const amount = roundToCents(exact);
  settle(price, amount, `${words}: ${total} units × ${conversionFactor} = ${exact.toFixed(4)} → ${moneyText(amount)}`, {
    ...source,
    edition: factor.release.name,
  });
  directed(price, rules.anesthesiaDirection);
  return finishPrice(price);
}

const DIRECTED = ["QK", "QX", "QY"];
const KNOWN_DIRECTION = ["AA", "QZ", "AD", ...DIRECTED];

function directed(price: PriceInProgress, share: string): void {
  const { modifiers } = price.line;
  if (modifiers.some((modifier) => DIRECTED.includes(modifier)) && price.amount !== null) {
    const amount = timesRate(price.amount, share);
    settle(price, amount, `medical direction: × ${share} = ${moneyText(amount)}`, RULE_SOURCES.anesthesia);
  }
  if (!modifiers.some((modifier) => KNOWN_DIRECTION.includes(modifier)))
    price.review.push("no modifier says who gave the anesthesia (AA, QK, QX, QY, QZ, AD)");
}
