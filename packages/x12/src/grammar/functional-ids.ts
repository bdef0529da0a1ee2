const FUNCTIONAL_IDS: Readonly<Record<string, readonly string[]>> = {
  "270": ["HS"],
  "271": ["HB"],
  "275": ["PI"],
  "276": ["HR"],
  "277": ["HN"],
  "278": ["HI"],
  "820": ["RA"],
  "824": ["AG"],
  "834": ["BE"],
  "835": ["HP"],
  "837": ["HC"],
  "997": ["FA"],
  "999": ["FA"],
};

const KNOWN = new Set(Object.values(FUNCTIONAL_IDS).flat());

/** True for a functional identifier code (GS01) that only the transaction sets named here travel under. */
export function isFunctionalId(code: string): boolean {
  return KNOWN.has(code);
}

/** The functional identifier codes (GS01) that a transaction set may travel under; undefined for unknown sets. */
export function functionalIds(transaction: string): readonly string[] | undefined {
  // The id comes from a file: it may be `constructor`.
  return Object.hasOwn(FUNCTIONAL_IDS, transaction) ? FUNCTIONAL_IDS[transaction] : undefined;
}
