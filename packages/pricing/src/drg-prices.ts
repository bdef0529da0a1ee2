import {
  isEffective,
  moneyText,
  parseCents,
  timesRate,
  toDate,
  type Cents,
  type EffectiveRange,
} from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { spread } from "./case-prices.ts";
import type { DrgContract, MedicareContract } from "./contract.ts";
import { RULE_SOURCES } from "./medicare-rules.ts";
import { isQuantity, unknownPrice, type ClaimToPrice, type LinePrice, type LineToPrice } from "./price.ts";

/** What a DRG is worth, from a contract or from Table 5 of the rule. */
interface Weighted {
  readonly weight: string;
  readonly meanStay: string;
  readonly postAcute: boolean;
  readonly specialPay: boolean;
  readonly edition: string;
}

/** Discharge status codes that make a stay a transfer. 42 CFR 412.4. */
interface TransferRules {
  readonly effective: EffectiveRange;
  readonly acute: readonly string[];
  readonly postAcute: readonly string[];
}

const TRANSFERS: readonly TransferRules[] = [
  {
    effective: { from: toDate("2018-10-01") },
    acute: ["02", "66", "82", "94"],
    postAcute: ["03", "05", "06", "50", "51", "62", "63", "65", "83", "85", "86", "90", "91", "93"],
  },
];

function weightOf(contract: Pick<DrgContract, "weights">, claim: ClaimToPrice): Weighted | string {
  const drg = claim.request.drgCode;
  if (drg === undefined || drg === "") return "the claim has no DRG, and procedures cannot be grouped here";
  const own = contract.weights?.find((each) => each.drg === drg);
  if (own !== undefined) {
    const edition = "the contract";
    return { weight: own.weight, meanStay: own.meanStay ?? "", postAcute: false, specialPay: false, edition };
  }
  const found = claim.tables?.drgWeight?.find(drg, { on: claim.request.on });
  if (found?.status !== "found") return `the weight of DRG ${drg} is not at hand: import Table 5 of the inpatient rule`;
  const { weight, geometricMeanStay, postAcute, specialPay } = found.value;
  return { weight, meanStay: geometricMeanStay, postAcute, specialPay, edition: found.release.name };
}

interface Amount {
  readonly amount: Cents;
  readonly words: string;
}

/** A transfer is paid by the day: twice the daily share for the first day, one for each other, never above the whole. */
function transferred(full: Cents, weighted: Weighted, claim: ClaimToPrice): Amount | undefined {
  const { patientStatusCode = "", stayDays, on } = claim.request;
  const rules = TRANSFERS.find(({ effective }) => isEffective(effective, on));
  const acute = rules?.acute.includes(patientStatusCode) ?? false;
  const postAcute = weighted.postAcute && (rules?.postAcute.includes(patientStatusCode) ?? false);
  if (!acute && !postAcute) return undefined;
  if (stayDays === undefined || !isQuantity(weighted.meanStay) || !/^\d+$/.test(stayDays)) return undefined;
  const days = Math.max(1, Number(stayDays));
  const daily = new Decimal(full.toString()).div(weighted.meanStay);
  const special = postAcute && !acute && weighted.specialPay;
  const exact = special
    ? new Decimal(full.toString()).times("0.5").plus(daily.times(days + 1).times("0.5"))
    : daily.times(days + 1);
  const amount = BigInt(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(0));
  const share = special ? "half of it, and half of " : "";
  const words =
    `transfer (discharge status ${patientStatusCode}): ${share}${moneyText(full)} ÷ mean stay ${weighted.meanStay} × ` +
    `(${days} days + 1) = ${moneyText(amount)}`;
  return amount < full ? { amount, words } : undefined;
}

function rated(
  contract: Pick<DrgContract, "baseRate" | "capitalRate" | "weights" | "transfers">,
  claim: ClaimToPrice,
): { readonly amount: Cents; readonly texts: readonly string[]; readonly edition: string } | string {
  const weighted = weightOf(contract, claim);
  if (typeof weighted === "string") return weighted;
  const base = parseCents(contract.baseRate);
  const capital = parseCents(contract.capitalRate ?? "0");
  if (base === undefined || capital === undefined) return "the base rate is not an amount";
  if (!isQuantity(weighted.weight)) return "the weight of the DRG is not a number above zero";
  const operating = timesRate(base, weighted.weight);
  const full = operating + timesRate(capital, weighted.weight);
  const drg = claim.request.drgCode ?? "";
  const more = capital === 0n ? "" : ` + capital ${moneyText(capital)} × ${weighted.weight}`;
  const texts = [`DRG ${drg}: ${moneyText(base)} × weight ${weighted.weight}${more} = ${moneyText(full)}`];
  const less = contract.transfers === true ? transferred(full, weighted, claim) : undefined;
  if (less !== undefined) texts.push(less.words);
  return { amount: less?.amount ?? full, texts, edition: weighted.edition };
}

/** Spreads a stay's price over its lines by their charges. */
function spreadStay(
  contract: { readonly name: string },
  source: { readonly name: string },
  lines: readonly LineToPrice[],
  price: { readonly amount: Cents; readonly texts: readonly string[]; readonly edition: string },
): LinePrice[] {
  const parts = spread(price.amount, lines);
  return lines.map(({ line }, index): LinePrice => {
    const part = parts[index] ?? 0n;
    const steps = price.texts.map((text) => ({ text, source: { ...source, edition: price.edition } }));
    const last = {
      text: `${moneyText(price.amount)} for ${lines.length} line(s), this line's part by charges ${moneyText(part)}`,
      source: { name: contract.name },
      result: moneyText(part),
    };
    return { code: line.code, allowed: part, steps: [...steps, last], basis: "case" };
  });
}

/** Inpatient stays by DRG weight × the contract's rate. The DRG is the claim's own. */
export function priceByDrg(contract: DrgContract, lines: readonly LineToPrice[], claim: ClaimToPrice): LinePrice[] {
  const price = rated(contract, claim);
  if (typeof price !== "string") return spreadStay(contract, { name: contract.name }, lines, price);
  return contract.otherwise === undefined
    ? lines.map(({ line }) => unknownPrice(line, price, contract))
    : claim.price(contract.otherwise, lines);
}

/** Medicare's inpatient payment with the hospital's own rates (42 CFR 412 subpart D); transfers by the day. */
export function priceInpatient(
  contract: MedicareContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  const { operatingRate, capitalRate } = claim.request.hospital ?? {};
  const price =
    operatingRate === undefined
      ? "the hospital's operating base rate is needed to price a stay"
      : rated({ baseRate: operatingRate, capitalRate, transfers: true }, claim);
  return typeof price === "string"
    ? lines.map(({ line }) => unknownPrice(line, price, contract))
    : spreadStay(contract, RULE_SOURCES.inpatient, lines, price);
}
