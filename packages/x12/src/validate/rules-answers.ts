import { amountToCents } from "../values.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";
import type { TransactionRules } from "./transaction-rules.ts";

/** 999: the number of accepted sets is what the answers say. */
export class AcknowledgmentRules implements TransactionRules {
  readonly #context: RuleContext;
  #answers = 0;
  #accepted = 0;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number): void {
    if (segment.id === "IK5") {
      this.#answers += 1;
      if (/^[AE]$/.test(element(segment, 1))) this.#accepted += 1;
    } else if (segment.id === "AK9" && this.#answers > 0) {
      if (this.#answers === Number(element(segment, 3)) && this.#accepted !== Number(element(segment, 4))) {
        reportRule(this.#context.report, "BAL-999-AK904", { segment, position }, 4);
      }
    }
  }

  end(): void {
    this.#answers = 0;
  }
}

/** 270: a member without further levels below must be asked about something. */
export class InquiryRules implements TransactionRules {
  readonly #context: RuleContext;
  #open: { segment: Segment; position: number } | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number): void {
    if (segment.id === "HL") {
      this.end();
      const member = element(segment, 3) === "22" || element(segment, 3) === "23";
      if (member && element(segment, 4) !== "1") this.#open = { segment, position };
    } else if (segment.id === "EQ") this.#open = undefined;
  }

  end(): void {
    if (this.#open !== undefined) reportRule(this.#context.report, "SIT-EQ", { ...this.#open, loop: "2110" });
    this.#open = undefined;
  }
}

/** 278: a certification has a number. */
export class ReviewRules implements TransactionRules {
  readonly #context: RuleContext;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number): void {
    if (segment.id !== "HCR" || !/^A[126]$/.test(element(segment, 1)) || element(segment, 2) !== "") return;
    reportRule(this.#context.report, "SIT-HCR", { segment, position }, 2);
  }

  end(): void {
    // Nothing is held over from segment to segment.
  }
}

interface Totals {
  readonly segment: Segment;
  readonly position: number;
  readonly said: Map<string, bigint>;
  acceptedCount: bigint;
  rejectedCount: bigint;
  acceptedAmount: bigint;
  rejectedAmount: bigint;
}

/** 277CA: action against status, and totals of the submitter level (2000B). */
export class ClaimAcknowledgmentRules implements TransactionRules {
  readonly #context: RuleContext;
  #totals: Totals | undefined;
  #level = "";
  #counted = false;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  take(segment: Segment, position: number): void {
    if (segment.id === "STC") this.#action(segment, position);
    if (segment.id === "HL") {
      this.#level = element(segment, 3);
      if (this.#level === "21") this.#open(segment, position);
      return;
    }
    const totals = this.#totals;
    if (totals === undefined) return;
    if (this.#level === "21") this.#total(totals, segment);
    else if (this.#level !== "PT" && this.#level !== "22") return;
    else if (segment.id === "TRN") this.#counted = false;
    else if (segment.id === "STC" && !this.#counted) {
      this.#counted = true;
      count(totals, segment, this.#context.delimiters.component);
    }
  }

  end(): void {
    finish(this.#totals, this.#context);
    this.#totals = undefined;
  }

  /** A refused claim has action U, an accepted one WQ. */
  #action(segment: Segment, position: number): void {
    const category = element(segment, 1).split(this.#context.delimiters.component)[0] ?? "";
    const action = element(segment, 3);
    const refuses = /^A[34678]$/.test(category);
    const accepts = category === "A1" || category === "A2";
    if ((refuses && action === "WQ") || (accepts && action === "U")) {
      reportRule(this.#context.report, "SIT-STC-ACTION", { segment, position }, 3);
    }
  }

  #open(segment: Segment, position: number): void {
    this.end();
    this.#totals = {
      segment,
      position,
      said: new Map(),
      acceptedCount: 0n,
      rejectedCount: 0n,
      acceptedAmount: 0n,
      rejectedAmount: 0n,
    };
  }

  #total(totals: Totals, segment: Segment): void {
    if (segment.id === "QTY") {
      totals.said.set(element(segment, 1), BigInt(/^\d{1,15}$/.test(element(segment, 2)) ? element(segment, 2) : "-1"));
    } else if (segment.id === "AMT") totals.said.set(element(segment, 1), amountToCents(element(segment, 2)) ?? -1n);
  }
}

function count(totals: Totals, status: Segment, component: string): void {
  const category = element(status, 1).split(component)[0] ?? "";
  const amount = amountToCents(element(status, 4)) ?? 0n;
  if (/^A[34678]$/.test(category)) {
    totals.rejectedCount += 1n;
    totals.rejectedAmount += amount;
  } else {
    totals.acceptedCount += 1n;
    totals.acceptedAmount += amount;
  }
}

function finish(totals: Totals | undefined, context: RuleContext): void {
  if (totals === undefined || totals.acceptedCount + totals.rejectedCount === 0n) return;
  const pairs = [
    ["90", totals.acceptedCount],
    ["AA", totals.rejectedCount],
    ["YU", totals.acceptedAmount],
    ["YY", totals.rejectedAmount],
  ] as const;
  for (const [qualifier, real] of pairs) {
    const said = totals.said.get(qualifier);
    if (said === undefined || said === real) continue;
    reportRule(context.report, "BAL-277CA", { segment: totals.segment, position: totals.position, loop: "2200B" });
  }
}
