import { moneyText, type Cents, type MoneyText } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import type { ClaimToCompare } from "./claim-request.ts";
import type { Contract } from "./contract.ts";
import { priceClaim } from "./price-claim.ts";
import type { PricingTables } from "./tables.ts";

/** How two contracts pay one code over a volume of claims. Totals count lines that both price. */
export interface CodeComparison {
  readonly code: string;
  readonly lines: number;
  /** Decimal text. */
  readonly units: string;
  readonly totalA: MoneyText;
  readonly totalB: MoneyText;
  /** B less A: positive when B pays more. */
  readonly difference: MoneyText;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/** How two contracts pay one claim; only claims that differ and that both price in full. */
export interface ClaimComparison {
  readonly id: string;
  readonly totalA: MoneyText;
  readonly totalB: MoneyText;
  readonly difference: MoneyText;
}

export interface ContractComparison {
  readonly a: string;
  readonly b: string;
  readonly claims: number;
  readonly lines: number;
  /** Lines by who prices them. */
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /** Of lines that both price. */
  readonly totalA: MoneyText;
  readonly totalB: MoneyText;
  readonly difference: MoneyText;
  /** What each allows on lines that only it prices. */
  readonly totalOnlyA: MoneyText;
  readonly totalOnlyB: MoneyText;
  /** Every code, the greatest difference first. */
  readonly codes: readonly CodeComparison[];
  /** Codes that gain or lose most when B replaces A. */
  readonly winners: readonly CodeComparison[];
  readonly losers: readonly CodeComparison[];
  readonly claimsMost: readonly ClaimComparison[];
}

interface Sums {
  lines: number;
  units: Decimal;
  a: Cents;
  b: Cents;
  both: number;
  onlyA: number;
  onlyB: number;
  neither: number;
  aAlone: Cents;
  bAlone: Cents;
}

function empty(): Sums {
  return {
    lines: 0,
    units: new Decimal(0),
    a: 0n,
    b: 0n,
    both: 0,
    onlyA: 0,
    onlyB: 0,
    neither: 0,
    aAlone: 0n,
    bAlone: 0n,
  };
}

function count(sums: Sums, units: string, a: Cents | null, b: Cents | null): void {
  sums.lines += 1;
  if (/^\d+(\.\d+)?$/.test(units)) sums.units = sums.units.plus(units);
  if (a !== null && b !== null) {
    sums.both += 1;
    sums.a += a;
    sums.b += b;
  } else if (a !== null) {
    sums.onlyA += 1;
    sums.aAlone += a;
  } else if (b !== null) {
    sums.onlyB += 1;
    sums.bAlone += b;
  } else sums.neither += 1;
}

function size(difference: Cents): Cents {
  return difference < 0n ? -difference : difference;
}

function order(a: Cents, b: Cents): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function comparisonOf(code: string, sums: Sums): CodeComparison {
  return {
    code,
    lines: sums.lines,
    units: sums.units.toString(),
    totalA: moneyText(sums.a),
    totalB: moneyText(sums.b),
    difference: moneyText(sums.b - sums.a),
    onlyA: sums.onlyA,
    onlyB: sums.onlyB,
    neither: sums.neither,
  };
}

/** Keeps the claims that differ most without holding them all. */
class MostDifferent {
  private readonly most: number;
  private claims: { id: string; a: Cents; b: Cents }[] = [];

  constructor(most: number) {
    this.most = most;
  }

  add(id: string, a: Cents, b: Cents): void {
    if (a === b) return;
    this.claims.push({ id, a, b });
    if (this.claims.length >= this.most * 4) this.claims = this.sorted();
  }

  sorted(): { id: string; a: Cents; b: Cents }[] {
    return this.claims
      .toSorted((x, y) => order(size(x.b - x.a), size(y.b - y.a)) || (x.id < y.id ? -1 : 1))
      .slice(0, this.most);
  }
}

/**
 * Prices the same claims under two contracts: `compareContracts(claims, a, b, tables?, most = 20)`. `claims` is any iterable
 * of `{ id, request }`, `request` as `requestOfClaim` gives it; it is walked once and not held. Totals count lines that both
 * contracts price; lines that only one prices are counted apart, with their sum. Pure; the same input gives the same answer.
 */
export function compareContracts(
  claims: Iterable<{ readonly id: string; readonly request: ClaimToCompare }>,
  a: Contract,
  b: Contract,
  tables?: PricingTables,
  most = 20,
): ContractComparison {
  const all = empty();
  const byCode = new Map<string, Sums>();
  const different = new MostDifferent(most);
  let claimCount = 0;
  for (const { id, request } of claims) {
    claimCount += 1;
    const first = priceClaim({ ...request, contract: a }, tables);
    const second = priceClaim({ ...request, contract: b }, tables);
    request.lines.forEach((line, index) => {
      const code = line.code === "" ? `revenue ${line.revenueCode ?? ""}`.trim() : line.code;
      const sums = byCode.get(code) ?? empty();
      byCode.set(code, sums);
      const amounts = [first.lines[index]?.allowed ?? null, second.lines[index]?.allowed ?? null] as const;
      count(sums, line.units, ...amounts);
      count(all, line.units, ...amounts);
    });
    if (first.complete && second.complete) different.add(id, first.allowedTotal ?? 0n, second.allowedTotal ?? 0n);
  }
  const ranked = [...byCode].toSorted(([x, p], [y, q]) => order(size(p.b - p.a), size(q.b - q.a)) || (x < y ? -1 : 1));
  const codes = (wanted: (difference: Cents) => boolean): CodeComparison[] =>
    ranked.filter(([, sums]) => wanted(sums.b - sums.a)).map(([code, sums]) => comparisonOf(code, sums));
  return {
    a: a.name,
    b: b.name,
    claims: claimCount,
    lines: all.lines,
    both: all.both,
    onlyA: all.onlyA,
    onlyB: all.onlyB,
    neither: all.neither,
    totalA: moneyText(all.a),
    totalB: moneyText(all.b),
    difference: moneyText(all.b - all.a),
    totalOnlyA: moneyText(all.aAlone),
    totalOnlyB: moneyText(all.bAlone),
    codes: codes(() => true),
    winners: codes((difference) => difference > 0n).slice(0, most),
    losers: codes((difference) => difference < 0n).slice(0, most),
    claimsMost: different.sorted().map((claim) => ({
      id: claim.id,
      totalA: moneyText(claim.a),
      totalB: moneyText(claim.b),
      difference: moneyText(claim.b - claim.a),
    })),
  };
}
