/** A share with the range in which the true share lies, all between 0 and 1. */
export interface Share {
  readonly correct: number;
  readonly total: number;
  /** `correct / total`; null when nothing was counted. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval of a share, without continuity correction. It stays within 0 and 1 and holds for small samples and shares near 1,
 * which accuracies are. With nothing counted the range is everything.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209–212;
 * as method 3 in R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
 *
 * @throws RangeError on counts that are no counts, or more correct than counted: that is a defect of the caller.
 */
export function wilsonShare(correct: number, total: number, z: number = Z_95): Share {
  if (!Number.isInteger(correct) || !Number.isInteger(total) || correct < 0 || total < correct)
    throw new RangeError(`no share: ${correct} of ${total}`);
  if (total === 0) return { correct, total, share: null, low: 0, high: 1 };
  const share = correct / total;
  const square = z * z;
  const middle = share + square / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  const whole = 1 + square / total;
  return {
    correct,
    total,
    share,
    low: correct === 0 ? 0 : Math.max(0, (middle - reach) / whole),
    high: correct === total ? 1 : Math.min(1, (middle + reach) / whole),
  };
}

/** How a share stands to a benchmark: above or below only when the whole range is; else the sample can't tell. */
export type BenchmarkStanding = "above" | "below" | "cannot-tell";

/** Compares a share with a benchmark between 0 and 1. */
export function againstBenchmark(share: Share, benchmark: number): BenchmarkStanding {
  if (share.total === 0) return "cannot-tell";
  if (share.low >= benchmark) return "above";
  return share.high < benchmark ? "below" : "cannot-tell";
}

/** The share of right codes that auditors of coding usually ask for. It is a custom of the trade, not a law. */
export const ACCURACY_CUSTOM = 0.95;

/** Below this many counted codes a share says little, whatever its value. */
export const SMALL_SAMPLE = 30;

/**
 * How many of a frame must be looked at so that a share is known to ± `margin` (as a share: 0.05 for five points) with 95 % confidence.
 * `expected` is the share that is expected (0.5 asks for the most). The finite frame makes the number smaller.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), sections 4.4 and 4.5: n0 = z² p q / d², n = n0 / (1 + (n0 − 1) / N).
 */
export function sampleSizeFor(margin: number, expected: number, frame: number): number {
  if (!(margin > 0 && margin < 1) || !(expected > 0 && expected < 1))
    throw new RangeError("margin and share lie between 0 and 1");
  if (frame <= 0) return 0;
  const endless = (Z_95 * Z_95 * expected * (1 - expected)) / (margin * margin);
  return Math.min(frame, Math.ceil(endless / (1 + (endless - 1) / frame)));
}

/** Agreement beyond chance of two people who each named one category for each thing. */
export interface Kappa {
  readonly pairs: number;
  readonly agreed: number;
  readonly expected: number;
  /** Null when there is nothing to compare, or when both named one single category throughout. */
  readonly kappa: number | null;
}

/**
 * Cohen's kappa: (observed − expected) / (1 − expected) agreement.
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37–46.
 */
export function cohenKappa(pairs: readonly (readonly [first: string, second: string])[]): Kappa {
  const total = pairs.length;
  if (total === 0) return { pairs: 0, agreed: 0, expected: 0, kappa: null };
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let agreed = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) agreed += 1;
  }
  let expected = 0;
  for (const [name, times] of first) expected += (times / total) * ((second.get(name) ?? 0) / total);
  const kappa = 1 - expected < 1e-12 ? null : (agreed / total - expected) / (1 - expected);
  return { pairs: total, agreed, expected, kappa };
}
