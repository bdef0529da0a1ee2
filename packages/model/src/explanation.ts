/** Where a statement comes from: a rule, a table with its edition, a contract, a document. */
export interface Source {
  /** Register id or short name, such as `NCCI PTP practitioner` or `ICD-10-CM Guidelines`. */
  readonly name: string;
  /** Where in it: a section, a row, a page, a segment. */
  readonly locator?: string | undefined;
  /** Which edition or release, such as `2024 Q3`. */
  readonly edition?: string | undefined;
  readonly url?: string | undefined;
}

/** One step of the way to an answer. */
export interface ExplanationStep {
  readonly text: string;
  readonly source?: Source | undefined;
  /** What went in, as text to show: names to values without PHI beyond what the screen already shows. */
  readonly inputs?: Readonly<Record<string, string>> | undefined;
  readonly result?: string | undefined;
}

/**
 * The answer to "why?" for a code, an edit, a price, a match, a denial's next step or a balance. Together with the
 * versions it is enough to compute the answer again.
 */
export interface Explanation {
  readonly question: string;
  readonly answer: string;
  readonly steps: readonly ExplanationStep[];
  /** Name to version of everything that took part: code sets, packs, contracts, engine. */
  readonly versions: Readonly<Record<string, string>>;
}
