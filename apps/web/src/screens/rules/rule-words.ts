import type { EditRow } from "@cleanclaim/revenue-cycle/contract";

/** What a severity does to a claim. */
export const SEVERITY_WORDS: Readonly<Record<EditRow["severity"], string>> = {
  error: "Stops the claim",
  warning: "Warns",
  advice: "Advises",
};

export const STATUS_WORDS: Readonly<Record<EditRow["status"], string>> = { active: "Live", draft: "Draft", off: "Off" };

/** How often the payer denied what was overridden: `2 of 5`; empty while nothing is decided. */
export function rightWords(figures: { readonly decided: number; readonly denied: number }): string {
  return figures.decided === 0 ? "" : `${figures.denied} of ${figures.decided}`;
}

/** What happened to a rule, in words. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  written: "Written",
  imported: "Imported",
  "put-live": "Put live",
  "put-off": "Turned off",
  "pack-on": "Its pack was switched on",
  "pack-off": "Its pack was switched off",
};
