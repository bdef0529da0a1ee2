/** Which way of counting quarters of an hour a payer follows. */
export type TimedRule = "eight-minute" | "midpoint";

/**
 * Units of timed services by Medicare's rule: the day's minutes over all services give the total (8 to 22 minutes one, 23 to 37
 * two and so on), whole quarters of each service go first, and what is left goes to the largest remainders. Units per service, in
 * the order given. Source: Medicare Claims Processing Manual chapter 5 section 20.2.
 */
export function eightMinuteUnits(minutes: readonly number[]): readonly number[] {
  const total = minutes.reduce((sum, one) => sum + one, 0);
  let left = Math.floor((total + 7) / 15);
  const units = minutes.map((one) => {
    const whole = Math.min(left, Math.floor(one / 15));
    left -= whole;
    return whole;
  });
  const order = minutes
    .map((one, index) => ({ index, rest: one % 15, one }))
    .sort((a, b) => b.rest - a.rest || b.one - a.one || a.index - b.index);
  for (const { index } of order) {
    if (left === 0) break;
    units[index] = (units[index] ?? 0) + 1;
    left -= 1;
  }
  return units;
}

/**
 * Units by the midpoint rule of payers that do not follow Medicare: each service by itself, one unit as soon as more than half of
 * its quarter of an hour has passed. Remainders of different services are not added together.
 */
export function midpointUnits(minutes: readonly number[]): readonly number[] {
  return minutes.map((one) => Math.floor((one + 7) / 15));
}

/** Minutes from one time of day to the next; a stop before the start is after midnight. Undefined when either is no time. */
export function minutesBetween(start: string, stop: string): number | undefined {
  const [from, to] = [minuteOfDay(start), minuteOfDay(stop)];
  if (from === undefined || to === undefined) return undefined;
  return to >= from ? to - from : to + 24 * 60 - from;
}

/** `9:05`, `0905`, `9:05 am`, `21:05` as minutes after midnight. */
export function minuteOfDay(text: string): number | undefined {
  const match = /^(\d{1,2}):?(\d{2}) ?(a|p)?\.?m?/.exec(text.trim().toLowerCase());
  if (match === null) return undefined;
  const [, hours = "", minutes = "", half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : hour * 60 + Number(minutes);
}
