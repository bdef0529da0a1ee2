const scale = 1_000_000n;

/** A quantity in millionths, exact; undefined when the text is no decimal number with up to six places. */
export function parseQuantity(text: string): bigint | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,6})0*)?$/.exec(text.trim());
  if (match === null) return undefined;
  const value = BigInt(match[2] ?? "0") * scale + BigInt((match[3] ?? "").padEnd(6, "0"));
  return match[1] === "-" ? -value : value;
}

/** Like `parseQuantity` for text from our own tables. Throws when it is no number: that is a defect. */
export function toQuantity(text: string): bigint {
  const value = parseQuantity(text);
  if (value === undefined) throw new RangeError("not a quantity");
  return value;
}

/** The shortest decimal text: `2500000n` is `"2.5"`. */
export function quantityText(value: bigint): string {
  const absolute = value < 0n ? -value : value;
  const fraction = (absolute % scale).toString().padStart(6, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${absolute / scale}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The product of two quantities, cut after six places. */
export function timesQuantity(a: bigint, b: bigint): bigint {
  return (a * b) / scale;
}

/** The next whole number at or above a quantity, as a plain count. */
export function wholeUnits(value: bigint): bigint {
  return value <= 0n ? 0n : (value + scale - 1n) / scale;
}
