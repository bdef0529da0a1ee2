import { amountToCents, centsToAmount, isoDate, twoPlaces, wireNumber } from "../values.ts";
import type { TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import type { Segment } from "../wire/segment.ts";
import { datedText } from "./dates.ts";
import type { Summary } from "./summary.ts";

interface Adjustment {
  readonly amount: string;
  readonly reason: string | null;
}

interface Remittance {
  /** Who or what is paid for: the organization or person of the last ENT. */
  readonly entity: { readonly kind: string | null; readonly idQualifier: string | null; readonly id: string | null };
  readonly name: string | null;
  readonly firstName: string | null;
  readonly memberId: string | null;
  readonly referenceQualifier: string;
  readonly reference: string;
  readonly paid: string | null;
  readonly billed: string | null;
  period: string | null;
  readonly adjustments: Adjustment[];
  readonly counts: { readonly quantity: string; readonly unit: string | null }[];
}

function optional(segment: Segment | undefined, position: number): string | null {
  const text = segment === undefined ? "" : element(segment, position);
  return text === "" ? null : text;
}

function total(amounts: readonly (string | null)[]): string {
  return centsToAmount(amounts.reduce((sum, amount) => sum + (amountToCents(amount ?? "") ?? 0n), 0n));
}

/** An 820: what was paid, for whom, and against which bills. */
export function summarizePremium(transaction: TransactionSet): Summary {
  const reader = new PremiumReader();
  for (const segment of transaction.segments) reader.take(segment, transaction);
  const { payment, remittances, earlier } = reader;
  return {
    kind: "820",
    paid: twoPlaces(optional(payment, 2) ?? ""),
    method: optional(payment, 4),
    date: isoDate(optional(payment, 16) ?? "") ?? null,
    trace: reader.trace,
    payer: reader.payer,
    payee: reader.payee,
    remittanceCount: remittances.length,
    totalRemitted: total(remittances.map((one) => one.paid)),
    totalAdjusted: total([...earlier, ...remittances.flatMap((one) => one.adjustments)].map((one) => one.amount)),
    earlierAdjustments: earlier,
    remittances,
  };
}

/** Reads an 820 segment by segment: an item lasts from RMR to the next RMR or ENT. */
class PremiumReader {
  payment: Segment | undefined;
  trace: string | null = null;
  payer: string | null = null;
  payee: string | null = null;
  readonly remittances: Remittance[] = [];
  readonly earlier: Adjustment[] = [];
  #entity: Segment | undefined;
  #person: Segment | undefined;
  #item: Remittance | undefined;

  take(segment: Segment, { delimiters }: TransactionSet): void {
    switch (segment.id) {
      case "BPR":
        this.payment = segment;
        break;
      case "TRN":
        this.trace ??= optional(segment, 2);
        break;
      case "N1":
        if (element(segment, 1) === "PE") this.payee ??= optional(segment, 2);
        if (element(segment, 1) === "PR" || element(segment, 1) === "RM") this.payer ??= optional(segment, 2);
        break;
      case "ENT":
        this.#entity = segment;
        this.#person = this.#item = undefined;
        break;
      case "NM1":
        this.#person = segment;
        break;
      case "RMR":
        this.#open(segment);
        break;
      case "DTM":
        if (this.#item !== undefined) this.#item.period ??= periodOf(segment);
        break;
      case "ADX":
        (this.#item?.adjustments ?? this.earlier).push({
          amount: twoPlaces(element(segment, 1)),
          reason: optional(segment, 2),
        });
        break;
      case "SLN":
        this.#item?.counts.push({
          quantity: wireNumber(element(segment, 4)),
          unit: element(segment, 5).split(delimiters.component)[0] ?? null,
        });
    }
  }

  #open(segment: Segment): void {
    const amount = (position: number): string | null => {
      const text = optional(segment, position);
      return text === null ? null : twoPlaces(text);
    };
    const entity = this.#entity;
    const person = this.#person;
    this.#item = {
      entity: { kind: optional(entity, 2), idQualifier: optional(entity, 3), id: optional(entity, 4) },
      name: optional(person, 3),
      firstName: optional(person, 4),
      memberId: optional(person, 9),
      referenceQualifier: element(segment, 1),
      reference: element(segment, 2),
      paid: amount(4),
      billed: amount(5),
      period: null,
      adjustments: [],
      counts: [],
    };
    this.remittances.push(this.#item);
  }
}

function periodOf(segment: Segment): string | null {
  const range = element(segment, 6);
  return range === "" ? datedText(element(segment, 2), "D8") : datedText(range, element(segment, 5));
}
