import { addDays, toDate } from "@cleanclaim/model";

/** Which days of visits the front desk looks at. */
export type DaysChoice = "today" | "tomorrow" | "both" | "week";

/** First and last day of a choice, both included, counted from the server's day. */
export function rangeOf(choice: string, today: string): { readonly from: string; readonly until: string } {
  const day = toDate(today);
  const tomorrow = addDays(day, 1);
  if (choice === "today") return { from: day, until: day };
  if (choice === "tomorrow") return { from: tomorrow, until: tomorrow };
  if (choice === "week") return { from: day, until: addDays(day, 6) };
  return { from: day, until: tomorrow };
}

interface Lights {
  readonly coverage: { readonly state: string; readonly text: string };
  readonly authorization: { readonly state: string; readonly text: string };
}

/** What is missing before the patient stands at the counter, in words; empty when nothing is. */
export function missingOf(row: Lights): readonly string[] {
  return [row.coverage, row.authorization]
    .filter((light) => light.state === "red" || light.state === "amber")
    .map((light) => light.text);
}
