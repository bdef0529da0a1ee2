const WORDS: Readonly<Record<string, string>> = {
  ok: "In stock",
  low: "Low",
  out: "Out",
  expiring: "Expires soon",
  expired: "Lot expired",
};

/** A state of stock in words. */
export function stockWords(status: string): string {
  return WORDS[status] ?? status;
}
