/** The WEDI SNIP types in words. */
export const LEVELS: Readonly<Record<number, string>> = {
  1: "Syntax",
  2: "Guide",
  3: "Balance",
  4: "Situation",
  5: "Codes",
  6: "Service line",
  7: "Payer",
};
