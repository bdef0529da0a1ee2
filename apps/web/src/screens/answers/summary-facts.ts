import { count, dayText, money, words } from "../../format/format.ts";

/** One line of what a file says. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

const LABELS: Readonly<Record<string, string>> = {
  payer: "Payer",
  payee: "Payee",
  paid: "Paid",
  method: "How",
  date: "Date",
  trace: "Trace",
  claimCount: "Claims",
  totalCharge: "Charges",
  accepted: "Accepted",
  rejected: "Rejected",
  balanced: "Adds up",
};
const MONEY = new Set(["paid", "totalCharge"]);

/**
 * What a file says in a few facts, from the summary that the server made of it (the shape of `cleanclaim x12 summary`). A file with
 * several transactions gives how many, and the facts of the first. Pure; what it does not know it leaves out.
 */
export function summaryFacts(summary: unknown): readonly Fact[] {
  if (typeof summary !== "object" || summary === null) return [];
  if ("transactions" in summary && Array.isArray(summary.transactions)) {
    const transactions: readonly unknown[] = summary.transactions;
    const first = summaryFacts(transactions[0]);
    return transactions.length === 1
      ? first
      : [
          { label: "Transactions", value: count(transactions.length) },
          ...first.map((fact) => ({ ...fact, label: `First: ${fact.label}` })),
        ];
  }
  const record = new Map<string, unknown>(Object.entries(summary));
  return Object.keys(LABELS).flatMap((key) => {
    const value = factText(key, record.get(key));
    return value === undefined ? [] : [{ label: LABELS[key] ?? words(key), value }];
  });
}

function factText(key: string, value: unknown): string | undefined {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return count(value);
  if (typeof value !== "string" || value === "") return undefined;
  if (MONEY.has(key)) return money(value);
  return key === "date" ? dayText(value) : value;
}
