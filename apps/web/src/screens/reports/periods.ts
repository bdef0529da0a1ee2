import { addDays, parseDate } from "@cleanclaim/model";

/** A period that the reports look back over. */
export interface Period {
  readonly id: string;
  readonly label: string;
  readonly days: number;
}

export const PERIODS: readonly Period[] = [
  { id: "30", label: "30 days", days: 30 },
  { id: "90", label: "90 days", days: 90 },
  { id: "180", label: "180 days", days: 180 },
  { id: "365", label: "12 months", days: 365 },
];

/** First and last day of a period that ends today. Empty for what is no period. Pure. */
export function periodOf(id: string, today: string): { readonly from?: string; readonly until?: string } {
  const period = PERIODS.find((each) => each.id === id);
  const until = parseDate(today);
  return period === undefined || until === undefined ? {} : { from: addDays(until, 1 - period.days), until };
}
