import { amountToCents } from "../values.ts";
import type { TransactionSet } from "../wire/interchange.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { RuleContext } from "./context.ts";

/** Counts, totals and situations of the inquiries and answers: 999, 277CA, 270, 278. */
export function acknowledgmentRules(transaction: TransactionSet, context: RuleContext): void {
  if (transaction.id === "999") checkCounts(transaction, context);
  else if (transaction.id === "277" && transaction.implementation.includes("X214")) {
    checkTotals(transaction, context);
    checkActions(transaction, context);
  } else if (transaction.id === "270") checkInquiries(transaction, context);
  else if (transaction.id === "278") checkDecisions(transaction, context);
}

/** 277CA: a refused claim has action U, an accepted one WQ. */
function checkActions(transaction: TransactionSet, context: RuleContext): void {
  transaction.segments.forEach((segment, index) => {
    if (segment.id !== "STC") return;
    const category = element(segment, 1).split(context.delimiters.component)[0] ?? "";
    const action = element(segment, 3);
    const refuses = /^A[34678]$/.test(category);
    const accepts = category === "A1" || category === "A2";
    if ((refuses && action === "WQ") || (accepts && action === "U")) {
      reportRule(context.report, "SIT-STC-ACTION", { segment, position: index + 1 }, 3);
    }
  });
}

/** 270: a member without further levels below must be asked about something. */
function checkInquiries(transaction: TransactionSet, context: RuleContext): void {
  let open: { segment: Segment; position: number } | undefined;
  const close = (): void => {
    if (open !== undefined) reportRule(context.report, "SIT-EQ", { ...open, loop: "2110" });
    open = undefined;
  };
  transaction.segments.forEach((segment, index) => {
    if (segment.id === "HL") {
      close();
      const member = element(segment, 3) === "22" || element(segment, 3) === "23";
      if (member && element(segment, 4) !== "1") open = { segment, position: index + 1 };
    } else if (segment.id === "EQ") open = undefined;
  });
  close();
}

/** 278: a certification has a number. */
function checkDecisions(transaction: TransactionSet, context: RuleContext): void {
  transaction.segments.forEach((segment, index) => {
    if (segment.id !== "HCR" || !/^A[126]$/.test(element(segment, 1)) || element(segment, 2) !== "") return;
    reportRule(context.report, "SIT-HCR", { segment, position: index + 1 }, 2);
  });
}

function checkCounts(transaction: TransactionSet, context: RuleContext): void {
  const answers = transaction.segments.filter((segment) => segment.id === "IK5");
  const position = transaction.segments.findIndex((segment) => segment.id === "AK9") + 1;
  const total = transaction.segments[position - 1];
  if (total === undefined || answers.length === 0) return;
  const accepted = answers.filter((segment) => /^[AE]$/.test(element(segment, 1))).length;
  if (answers.length === Number(element(total, 3)) && accepted !== Number(element(total, 4))) {
    reportRule(context.report, "BAL-999-AK904", { segment: total, position }, 4);
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

/** Totals of one submitter level (2000B). */
function checkTotals(transaction: TransactionSet, context: RuleContext): void {
  let totals: Totals | undefined;
  let level = "";
  let counted = false;
  let position = 0;
  for (const segment of transaction.segments) {
    position += 1;
    if (segment.id === "HL") {
      level = element(segment, 3);
      if (level === "21") {
        finish(totals, context);
        totals = {
          segment,
          position,
          said: new Map(),
          acceptedCount: 0n,
          rejectedCount: 0n,
          acceptedAmount: 0n,
          rejectedAmount: 0n,
        };
      }
    } else if (totals === undefined) continue;
    else if (level === "21" && segment.id === "QTY")
      totals.said.set(element(segment, 1), BigInt(/^\d{1,15}$/.test(element(segment, 2)) ? element(segment, 2) : "-1"));
    else if (level === "21" && segment.id === "AMT")
      totals.said.set(element(segment, 1), amountToCents(element(segment, 2)) ?? -1n);
    else if (level !== "PT" && level !== "22") continue;
    else if (segment.id === "TRN") counted = false;
    else if (segment.id === "STC" && !counted) {
      counted = true;
      count(totals, segment, context.delimiters.component);
    }
  }
  finish(totals, context);
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
