import { allocate, isEffective, moneyText, parseCents, sumCents, timesRate, type Cents } from "@cleanclaim/model";

import type { CaseRateContract, CaseRateRow, PerDiemContract, PerDiemRow } from "./contract.ts";
import { selectsLine } from "./line-selection.ts";
import { firstPrice, lineKey, unknownPrice, type ClaimToPrice, type LinePrice, type LineToPrice } from "./price.ts";

/** Lines priced so far, by their position in the request; the others go to the next contract. */
type Settled = Map<number, LinePrice>;

function rest(
  contract: CaseRateContract | PerDiemContract,
  lines: readonly LineToPrice[],
  settled: Settled,
  claim: ClaimToPrice,
  why: string,
): LinePrice[] {
  const open = lines.filter(({ index }) => !settled.has(index));
  const others = contract.otherwise === undefined || open.length === 0 ? [] : claim.price(contract.otherwise, open);
  open.forEach((to, position) => {
    settled.set(to.index, others[position] ?? unknownPrice(to.line, why, contract));
  });
  return lines.flatMap(({ index }) => settled.get(index) ?? []);
}

function apcOf({ line, on }: LineToPrice, claim: ClaimToPrice): string | undefined {
  const found = claim.tables?.opps?.find(line.code, { on });
  return found?.status === "found" ? found.value.apc.replace(/^0+/, "") : undefined;
}

/** The lines that a case rate goes by; undefined when the row does not fit the claim. */
function reasonsOf(
  row: CaseRateRow,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): readonly LineToPrice[] | undefined {
  const inForce = (to: LineToPrice): boolean => row.effective === undefined || isEffective(row.effective, to.on);
  const byLine = (fits: (to: LineToPrice) => boolean): readonly LineToPrice[] | undefined => {
    const fitting = lines.filter((to) => inForce(to) && fits(to));
    return fitting.length === 0 ? undefined : fitting;
  };
  const whole = row.effective === undefined || isEffective(row.effective, claim.request.on) ? [] : undefined;
  switch (row.by) {
    case "claim":
      return whole;
    case "drg":
      return claim.request.drgCode === row.value ? whole : undefined;
    case "code":
      return byLine(({ line }) => line.code === row.value);
    case "revenue-code":
      return byLine(({ line }) => line.revenueCode === row.value);
    case "apc":
      return byLine((to) => apcOf(to, claim) === row.value.replace(/^0+/, ""));
  }
}

const weightOf = ({ charge }: LineToPrice): bigint => (charge === undefined || charge < 0n ? 0n : charge);

/** Spreads one amount over lines by their charges; the parts add up to the amount. */
export function spread(amount: Cents, lines: readonly LineToPrice[]): Cents[] {
  return allocate(amount, lines.map(weightOf));
}

/** Case rates: the highest row that fits pays the lines it includes; then the next for what is left. */
export function priceByCase(
  contract: CaseRateContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): LinePrice[] {
  const settled: Settled = new Map();
  const rows = contract.rows
    .map((row, index) => ({ row, number: index + 1, allowed: parseCents(row.allowed) }))
    .toSorted((a, b) =>
      (b.allowed ?? -1n) > (a.allowed ?? -1n) ? 1 : (b.allowed ?? -1n) < (a.allowed ?? -1n) ? -1 : 0,
    );
  for (const { row, number, allowed } of rows) {
    const open = lines.filter(({ index }) => !settled.has(index));
    if (open.length === 0) break;
    const reasons = reasonsOf(row, open, claim);
    if (reasons === undefined) continue;
    const { includes } = row;
    const covered = open.filter(
      (to) => reasons.includes(to) || includes === undefined || selectsLine(includes, to, claim.request.drgCode),
    );
    if (covered.length === 0) continue;
    const named = `case rate by ${row.by.replace("-", " ")} ${row.value}`.trim();
    if (allowed === undefined) {
      for (const to of covered) settled.set(to.index, unknownPrice(to.line, `the ${named} is not an amount`, contract));
      continue;
    }
    const parts = spread(allowed, covered);
    covered.forEach((to, position) => {
      const part = parts[position] ?? 0n;
      const text = `${named}: ${moneyText(allowed)} for ${covered.length} line(s), this line's part by charges ${moneyText(part)}`;
      const inputs = { row: String(number), rate: moneyText(allowed), charge: moneyText(weightOf(to)) };
      settled.set(to.index, { ...firstPrice(to.line, part, text, contract, inputs), basis: "case" });
    });
  }
  return rest(contract, lines, settled, claim, "no case rate fits the claim");
}

/** Days of one line at the tiers of a row, beginning with day `first`. */
function tiersOf(row: PerDiemRow, first: number, days: number): { amount: Cents; words: string } | undefined {
  let amount = 0n;
  let counted = 0;
  const words: string[] = [];
  for (const tier of row.tiers) {
    const from = Math.max(first, tier.fromDay);
    const through = Math.min(first + days - 1, tier.throughDay ?? Number.MAX_SAFE_INTEGER);
    const each = parseCents(tier.allowed);
    if (through < from) continue;
    if (each === undefined) return undefined;
    const count = through - from + 1;
    const part = timesRate(each, String(count));
    amount += part;
    counted += count;
    words.push(`day ${from}${count === 1 ? "" : `–${through}`}: ${count} × ${moneyText(each)} = ${moneyText(part)}`);
  }
  return counted === days ? { amount, words: words.join("; ") } : undefined;
}

/** Daily rates by level of care; days of one level count on over the lines of the stay. */
export function priceByDay(contract: PerDiemContract, lines: readonly LineToPrice[], claim: ClaimToPrice): LinePrice[] {
  const settled: Settled = new Map();
  for (const [number, row] of contract.rows.entries()) {
    const chosen = lines
      .filter(
        (to) =>
          !settled.has(to.index) &&
          (row.effective === undefined || isEffective(row.effective, to.on)) &&
          selectsLine(row.selects, to, claim.request.drgCode),
      )
      .toSorted((a, b) => (a.on === b.on ? (lineKey(a) < lineKey(b) ? -1 : 1) : a.on < b.on ? -1 : 1));
    let first = 1;
    for (const to of chosen) {
      const days = Number(to.line.units);
      const tiers = Number.isInteger(days) && days > 0 ? tiersOf(row, first, days) : undefined;
      if (tiers === undefined) {
        const why = `${row.level}: no daily rate for ${to.line.units} days from day ${first}`;
        settled.set(to.index, unknownPrice(to.line, why, contract));
        continue;
      }
      first += days;
      const inputs = { row: String(number + 1), days: to.line.units };
      const price = firstPrice(to.line, tiers.amount, `per diem, ${row.level}: ${tiers.words}`, contract, inputs);
      settled.set(to.index, { ...price, basis: "case" });
    }
  }
  const paid = sumCents([...settled.values()].map(({ allowed }) => allowed ?? 0n));
  if (settled.size > 0 && contract.inclusive !== false) {
    for (const to of lines.filter(({ index }) => !settled.has(index))) {
      const text = `part of the daily rates, ${moneyText(paid)} in all`;
      settled.set(to.index, { ...firstPrice(to.line, 0n, text, contract), basis: "case" });
    }
  }
  return rest(contract, lines, settled, claim, "no daily rate fits the line");
}
