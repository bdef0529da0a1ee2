import { sumMoney } from "../../format/format.ts";
import { readSetting, writeSetting } from "../../settings/settings.ts";

/** What was finished today in this browser: a count and a sum, no patient. */
export interface Tally {
  readonly day: string;
  readonly visits: number;
  readonly amount: string;
}
export const noTally: Tally = { day: "", visits: 0, amount: "0.00" };

/** Counts one more finished visit. */
export function addToTally(amount: string): void {
  const day = new Date().toDateString();
  const before = readSetting<Tally>("tally", noTally);
  const start = before.day === day ? before : { ...noTally, day };
  writeSetting("tally", { day, visits: start.visits + 1, amount: sumMoney([start.amount, amount]) });
}
