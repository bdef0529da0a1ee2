/** 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/**
 * The 95 % score interval of Wilson for `hits` of `total`: where the true rate lies, honest for small numbers too. Null for none.
 * Source: E. B. Wilson, 1927.
 */
export function wilsonInterval(hits: number, total: number): readonly [number, number] | null {
  if (total <= 0) return null;
  const rate = hits / total;
  const square = (Z * Z) / total;
  const middle = rate + square / 2;
  const half = Z * Math.sqrt((rate * (1 - rate)) / total + square / (4 * total));
  const low = (middle - half) / (1 + square);
  const high = (middle + half) / (1 + square);
  return [hits === 0 ? 0 : Math.max(0, low), hits === total ? 1 : Math.min(1, high)];
}
