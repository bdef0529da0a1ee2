/** An amount of a drug: its number and what it is counted in, brought to one scale a kind (mg, units, ml, meq). */
export interface Dose {
  readonly amount: number;
  readonly unit: "mg" | "units" | "ml" | "meq" | "each";
}

const UNIT = "mcg|micrograms?|µg|ug|mg|milligrams?|grams?|gm|g|million units|units?|iu|ml|cc|meq|million";

function scaled(number: number, word: string): Dose | undefined {
  if (/^(?:mcg|microg|µg|ug)/.test(word)) return { amount: number / 1000, unit: "mg" };
  if (/^(?:mg|milligram)/.test(word)) return { amount: number, unit: "mg" };
  if (/^(?:g|gm|grams?)$/.test(word)) return { amount: number * 1000, unit: "mg" };
  if (/^million/.test(word)) return { amount: number * 1_000_000, unit: "units" };
  if (/^(?:units?|iu)$/.test(word)) return { amount: number, unit: "units" };
  if (/^(?:ml|cc)$/.test(word)) return { amount: number, unit: "ml" };
  return word === "meq" ? { amount: number, unit: "meq" } : undefined;
}

/** The first dose in the text; a strength (`10 mg/ml`, `40 mg per ml`) and a dose by weight or hour are none. */
export function doseIn(text: string): Dose | undefined {
  const pattern = new RegExp(
    `(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?) ?(${UNIT})\\b(?! ?(?:\\/|per) ?(?:ml|kg|m2|hr|hour|min|dl))`,
    "g",
  );
  for (const match of text.matchAll(pattern)) {
    const dose = scaled(Number((match[1] ?? "").replaceAll(",", "")), match[2] ?? "");
    if (dose !== undefined && dose.amount > 0) return dose;
  }
  return undefined;
}

/** The dose of one billing unit as the publisher's words or our list give it: `10 mg`, `up to 50 mg`, `per 1,000 units`. */
export function unitDoseOf(words: string): Dose | undefined {
  const dose = doseIn(words.toLowerCase());
  if (dose !== undefined) return dose;
  return /\b(?:each|unit dose|per (?:study )?dose|1 each)\b/i.test(words) ? { amount: 1, unit: "each" } : undefined;
}

/**
 * Billing units of a dose: rounded up to the next whole unit. Undefined when the two are not counted in the same thing. Source:
 * Medicare Claims Processing Manual chapter 17 section 70.
 */
export function billingUnits(given: Dose, unit: Dose): number | undefined {
  if (given.unit !== unit.unit || unit.amount <= 0) return undefined;
  return Math.max(1, Math.ceil(given.amount / unit.amount - 1e-9));
}

/**
 * What was thrown away of a single-dose container, in billing units: what the container holds in whole units less what was billed
 * as given. A remainder within the last given unit is not billed again. Source: Medicare Claims Processing Manual chapter 17
 * section 40.
 */
export function wastedUnits(given: Dose, wasted: Dose, unit: Dose): number | undefined {
  if (given.unit !== unit.unit || wasted.unit !== unit.unit || unit.amount <= 0) return undefined;
  const used = Math.max(1, Math.ceil(given.amount / unit.amount - 1e-9));
  const container = Math.ceil((given.amount + wasted.amount) / unit.amount - 1e-9);
  return Math.max(0, container - used);
}
