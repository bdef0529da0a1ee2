import { amountToCents, isDate8 } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

interface Member extends Place {
  readonly subscriber: boolean;
  readonly ends: boolean;
  number: string;
  ended: boolean;
}

/** Periods of a member (356 to 357) and of a cover (348 to 349): the day of the start by the qualifier of the end. */
const STARTS: Readonly<Record<string, string>> = { "349": "348", "357": "356" };

const MAINTENANCE = new Set(["001", "002", "021", "024", "025", "026", "030", "032"]);

/** 834: members, their order, dates and totals. One member is held at a time. */
export class EnrollmentRules implements TransactionRules {
  readonly #context: RuleContext;
  /** The exchanges' guide (X307) numbers members in another way, and has subscribers who are not insured themselves. */
  readonly #exchange: boolean;
  #member: Member | undefined;
  /** The cover (HD) that is added and has no first day yet. */
  #added: Place | undefined;
  readonly #days = new Map<string, string>();
  /** Number of the dependents before, while no subscriber with that number was seen. */
  #orphans = "";
  readonly #totals: (Place & { readonly kind: string })[] = [];
  #subscribers = 0;
  #dependents = 0;
  #subscriberNumber = "";

  constructor(context: RuleContext, implementation: string) {
    this.#context = context;
    this.#exchange = implementation.includes("X307");
  }

  take(segment: Segment, position: number, loop: string): void {
    const place = { segment, position, loop };
    switch (segment.id) {
      case "QTY":
        if (this.#member === undefined) this.#totals.push({ ...place, kind: element(segment, 1) });
        break;
      case "INS":
        this.#open(place);
        break;
      case "REF":
        if (this.#member !== undefined && element(segment, 1) === "0F") this.#member.number = element(segment, 2);
        break;
      case "DTP":
        this.#date(place);
        break;
      case "HD":
        this.#cover(place);
        break;
      default:
    }
  }

  end(): void {
    this.#finish();
    for (const total of this.#totals) {
      const real = { TO: this.#subscribers + this.#dependents, ET: this.#subscribers, DT: this.#dependents }[
        total.kind
      ];
      if (real !== undefined && Number(element(total.segment, 2)) !== real) this.#say("BAL-834-QTY", total, 2);
    }
  }

  #say(code: RuleCode, place: Place, at?: number): void {
    reportRule(this.#context.report, code, place, at);
  }

  #open(place: Place): void {
    this.#finish();
    const { segment } = place;
    const subscriber = element(segment, 1) === "Y";
    if (subscriber) this.#subscribers += 1;
    else this.#dependents += 1;
    if (!this.#exchange && subscriber !== (element(segment, 2) === "18")) this.#say("SIT-834-INS", place, 2);
    this.#maintenance(place, 3);
    this.#member = { ...place, subscriber, ends: element(segment, 3) === "024", number: "", ended: false };
  }

  #maintenance(place: Place, at: number): void {
    const type = element(place.segment, at);
    if (type !== "" && !MAINTENANCE.has(type)) this.#say("CODE-834-MAINTENANCE", place, at);
  }

  #cover(place: Place): void {
    this.#finishCover();
    this.#days.delete("348");
    this.#maintenance(place, 1);
    if (element(place.segment, 1) === "021") this.#added = place;
  }

  #date(place: Place): void {
    const member = this.#member;
    if (member === undefined) return;
    const qualifier = element(place.segment, 1);
    const day = element(place.segment, 3).slice(0, 8);
    if (qualifier === "348" || qualifier === "356") this.#days.set(qualifier, day);
    if (qualifier === "348") this.#added = undefined;
    const start = this.#days.get(STARTS[qualifier] ?? "");
    if (qualifier === "349" || qualifier === "357") member.ended = true;
    if (start !== undefined && isDate8(start) && isDate8(day) && day < start) this.#say("DATE-834-PERIOD", place, 3);
  }

  #finishCover(): void {
    if (this.#added !== undefined) this.#say("SIT-834-BEGIN", this.#added);
    this.#added = undefined;
  }

  #finish(): void {
    this.#finishCover();
    this.#days.clear();
    const member = this.#member;
    this.#member = undefined;
    if (member === undefined) return;
    if (member.number === "" && !this.#exchange) this.#say("SIT-834-0F", member);
    if (member.ends && !member.ended) this.#say("SIT-834-END", member);
    if (member.subscriber) {
      if (member.number !== "" && member.number === this.#orphans) this.#say("SIT-834-ORDER", member, 1);
      this.#orphans = "";
      this.#subscriberNumber = member.number;
    } else if (member.number !== this.#subscriberNumber) this.#orphans = member.number;
  }
}

interface Remitted extends Place {
  readonly due: bigint | undefined;
  readonly paid: bigint;
  adjusted: bigint;
}

/** 820: the payment against the remitted amounts, and each of those against what was due. */
export class PremiumRules implements TransactionRules {
  readonly #context: RuleContext;
  readonly #exchange: boolean;
  #payment: Place | undefined;
  #remitted = 0n;
  #entityAdjusted = 0n;
  #open: Remitted | undefined;
  #readable = true;
  #count = 0;

  constructor(context: RuleContext, implementation: string) {
    this.#context = context;
    this.#exchange = implementation.includes("X306");
  }

  take(segment: Segment, position: number, loop: string): void {
    switch (segment.id) {
      case "BPR":
        this.#payment = { segment, position, loop };
        break;
      case "ENT":
        this.#finish();
        break;
      case "RMR": {
        this.#finish();
        const paid = this.#cents(element(segment, 4));
        const due = element(segment, 5) === "" ? undefined : this.#cents(element(segment, 5));
        this.#remitted += paid;
        this.#count += 1;
        this.#open = { segment, position, loop, due, paid, adjusted: 0n };
        break;
      }
      case "ADX": {
        const amount = this.#cents(element(segment, 1));
        if (this.#open === undefined) this.#entityAdjusted += amount;
        else this.#open.adjusted += amount;
        break;
      }
      default:
    }
  }

  end(): void {
    this.#finish();
    const payment = this.#payment;
    if (payment === undefined || this.#count === 0 || !this.#readable) return;
    const amount = amountToCents(element(payment.segment, 2));
    if (amount === undefined || amount === this.#remitted || amount === this.#remitted + this.#entityAdjusted) return;
    reportRule(this.#context.report, this.#exchange ? "BAL-820-BPR" : "BAL-820-BPR-ADVICE", payment, 2);
  }

  #cents(text: string): bigint {
    const cents = text === "" ? 0n : amountToCents(text);
    if (cents === undefined) this.#readable = false;
    return cents ?? 0n;
  }

  #finish(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open?.due === undefined || open.adjusted === 0n || open.due + open.adjusted === open.paid) return;
    reportRule(this.#context.report, "BAL-820-RMR", open, 4);
  }
}
