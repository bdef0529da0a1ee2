/** A code that a figure in the query decides. */
export interface QuantityCode {
  readonly code: string;
  /** How the figure was read, for the coder. */
  readonly reading: string;
}

/** Classes of 40 and above: from, code. */
const HIGH_INDEXES: readonly (readonly [number, string])[] = [
  [70, "Z6845"],
  [60, "Z6844"],
  [50, "Z6843"],
  [45, "Z6842"],
  [40, "Z6841"],
];

function bodyMassIndex(value: number): string | undefined {
  if (value < 8 || value > 150) return undefined;
  if (value < 20) return "Z681";
  const high = HIGH_INDEXES.find(([from]) => value >= from);
  return high === undefined ? `Z68${Math.floor(value)}` : high[1];
}

/**
 * Codes that a figure decides: body mass index of an adult (Z68), completed weeks of gestation (Z3A), the NIH stroke score (R29.7).
 * Whether the code exists on the day is for the caller to see.
 */
export function quantityCode(query: string): QuantityCode | undefined {
  const text = query.toLowerCase();
  const index = /\b(?:bmi|body mass index)\D{0,12}?(\d{1,3}(?:\.\d+)?)/.exec(text);
  if (index?.[1] !== undefined && !/pediatric|percentile|child/.test(text)) {
    const code = bodyMassIndex(Number(index[1]));
    if (code !== undefined) return { code, reading: `body mass index ${index[1]}` };
  }
  const weeks = /\b(\d{1,2})(?:\s*(?:w|wks?|weeks?)\b|\s*w\s*\d\s*d?\b|\s*\+\s*\d\b|\s+\d\/7)/.exec(text)?.[1];
  if (weeks !== undefined && /pregn|gestation|\bga\b|\biup\b|\bega\b|gravid/.test(text)) {
    const count = Number(weeks);
    if (count < 8) return { code: "Z3A01", reading: `less than 8 weeks of gestation` };
    if (count <= 42) return { code: `Z3A${String(count).padStart(2, "0")}`, reading: `${count} weeks of gestation` };
    return { code: "Z3A49", reading: "more than 42 weeks of gestation" };
  }
  const stroke = /\bnihss\D{0,10}?(\d{1,2})\b/.exec(text)?.[1];
  if (stroke !== undefined && Number(stroke) <= 42)
    return { code: `R297${stroke.padStart(2, "0")}`, reading: `NIH stroke score ${Number(stroke)}` };
  return undefined;
}
