import {
  isEffective,
  parseDate,
  type CalendarDate,
  type Claim,
  type EffectiveRange,
  type FindingSeverity,
} from "@cleanclaim/model";

import type { Edit, PayerCondition } from "./edit.ts";

/** A payer's or practice's word on an edit: other severity, or off, for whom and when, and why. */
export interface PayerOverlay {
  readonly id: string;
  readonly edit: string;
  readonly payers?: PayerCondition;
  readonly effective: { readonly from: string; readonly until?: string };
  readonly severity?: FindingSeverity;
  readonly off?: boolean;
  readonly reason: string;
}

/** An edit with its dates read and its overlays found. */
export interface ReadyEdit {
  readonly edit: Edit;
  readonly position: number;
  readonly range: EffectiveRange;
  readonly severity: FindingSeverity;
  readonly overlays: readonly { readonly overlay: PayerOverlay; readonly range: EffectiveRange }[];
}

/** The edits for claims of one type and payer, by what they look at. */
export interface ScopedEdits {
  readonly claim: readonly ReadyEdit[];
  readonly line: readonly ReadyEdit[];
  readonly pair: readonly ReadyEdit[];
  readonly history: readonly ReadyEdit[];
}

function rangeOf(dates: { readonly from: string; readonly until?: string }, owner: string): EffectiveRange {
  const from = parseDate(dates.from);
  const until = dates.until === undefined ? undefined : parseDate(dates.until);
  if (from === undefined || (dates.until !== undefined && until === undefined)) {
    throw new RangeError(`${owner} has an effective range that is not made of dates`);
  }
  return { from, until };
}

function matchesPayer(condition: PayerCondition | undefined, claim: Claim): boolean {
  if (condition === undefined) return true;
  return (
    (condition.filingIndicatorCodes?.includes(claim.payer.claimFilingIndicatorCode) ?? false) ||
    (condition.payerIds?.includes(claim.payer.payerId) ?? false)
  );
}

/** Reads dates and overlays of edits once. Throws when a date range is broken. */
export function readyEdits(edits: readonly Edit[], overlays: readonly PayerOverlay[]): ReadyEdit[] {
  return edits.map((edit, position): ReadyEdit => {
    const own = overlays
      .filter((overlay) => overlay.edit === edit.id)
      .map((overlay) => ({ overlay, range: rangeOf(overlay.effective, `overlay ${overlay.id}`) }));
    const severity = edit.status === "draft" ? "advice" : edit.severity;
    return { edit, position, range: rangeOf(edit.effective, `edit ${edit.id}`), severity, overlays: own };
  });
}

/** The edits that apply to claims of this type and payer. */
export function scopedEdits(ready: readonly ReadyEdit[], claim: Claim): ScopedEdits {
  const fitting = ready.filter(
    ({ edit }) => edit.claimTypes.includes(claim.claimType) && matchesPayer(edit.payers, claim),
  );
  const of = (scope: Edit["scope"]): ReadyEdit[] => fitting.filter(({ edit }) => edit.scope === scope);
  return { claim: of("claim"), line: of("line"), pair: of("line-pair"), history: of("patient-history") };
}

/** How an edit speaks to a claim on a day: its severity with the overlays that apply; undefined when it is off. */
export function severityFor(ready: ReadyEdit, claim: Claim, on: CalendarDate): FindingSeverity | undefined {
  let { severity } = ready;
  for (const { overlay, range } of ready.overlays) {
    if (!isEffective(range, on) || !matchesPayer(overlay.payers, claim)) continue;
    if (overlay.off === true) return undefined;
    severity = overlay.severity ?? severity;
  }
  return severity;
}
