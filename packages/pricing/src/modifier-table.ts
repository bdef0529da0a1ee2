/** Modifiers by number (CPT) that claims may carry; those by letters are HCPCS and judged by their shape or the caller's list. */
export const NUMBERED_MODIFIERS: readonly string[] = [
  ...["22", "23", "24", "25", "26", "27", "29", "32", "33", "47", "50", "51", "52", "53", "54", "55", "56", "57", "58"],
  ...["59", "62", "63", "66", "73", "74", "76", "77", "78", "79", "80", "81", "82", "90", "91", "92", "93", "95", "96"],
  ...["97", "99"],
];
