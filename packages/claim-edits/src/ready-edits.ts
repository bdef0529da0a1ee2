import {
  isEffective,
  parseDate,
  type CalendarDate,
  type Claim,
  type EffectiveRange,
  type FindingSeverity,
} from "@cleanclaim/model";

import type { ClaimEdit, Edit, LineEdit, LinePairEdit, PatientHistoryEdit, PayerCondition } from "./edit.ts";
import { orderedEdits } from "./edit-order.ts";

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

interface ReadyOverlay {
  readonly overlay: PayerOverlay;
  readonly range: EffectiveRange;
}

/** An edit with its dates read, its overlays found and its place in the order. */
export interface ReadyEdit<Kind extends Edit = Edit> {
  readonly edit: Kind;
  readonly position: number;
  readonly round: number;
  readonly range: EffectiveRange;
  readonly severity: FindingSeverity;
  readonly overlays: readonly ReadyOverlay[];
  readonly dependsOn: readonly string[];
  /** Another edit depends on it, so its answers are kept for the claim. */
  readonly watched: boolean;
}

/** The edits for claims of one type and payer, by what they look at. */
export interface ScopedEdits {
  readonly claim: readonly ReadyEdit<ClaimEdit>[];
  readonly line: readonly ReadyEdit<LineEdit>[];
  readonly pair: readonly ReadyEdit<LinePairEdit>[];
  readonly history: readonly ReadyEdit<PatientHistoryEdit>[];
}

/** No edit at all. */
export const NO_EDITS: ScopedEdits = { claim: [], line: [], pair: [], history: [] };

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

/**
 * Reads dates, overlays and dependencies of edits once, and puts the edits in order. Throws a RangeError when a date range
 * is broken, a dependency is not there, or dependencies form a circle.
 */
export function readyEdits(edits: readonly Edit[], overlays: readonly PayerOverlay[]): ReadyEdit[] {
  const watched = new Set(edits.flatMap((edit) => edit.dependsOn ?? []));
  return orderedEdits(edits).map(({ edit, position, round }): ReadyEdit => {
    const own = overlays
      .filter((overlay) => overlay.edit === edit.id)
      .map((overlay) => ({ overlay, range: rangeOf(overlay.effective, `overlay ${overlay.id}`) }));
    return {
      edit,
      position,
      round,
      range: rangeOf(edit.effective, `edit ${edit.id}`),
      severity: edit.status === "draft" ? "advice" : edit.severity,
      overlays: own,
      dependsOn: edit.dependsOn ?? [],
      watched: watched.has(edit.id),
    };
  });
}

/** Whether an edit is for claims of this type and payer at all. */
export function isForClaim({ edit }: ReadyEdit, claim: Claim): boolean {
  return edit.claimTypes.includes(claim.claimType) && matchesPayer(edit.payers, claim);
}

/** Edits by what they look at, in the order given. */
export function byScope(ready: readonly ReadyEdit[]): ScopedEdits {
  const isOf =
    <Kind extends Edit>(scope: Kind["scope"]) =>
    (one: ReadyEdit): one is ReadyEdit<Kind> =>
      one.edit.scope === scope;
  return {
    claim: ready.filter(isOf<ClaimEdit>("claim")),
    line: ready.filter(isOf<LineEdit>("line")),
    pair: ready.filter(isOf<LinePairEdit>("line-pair")),
    history: ready.filter(isOf<PatientHistoryEdit>("patient-history")),
  };
}

/** The overlay that switches an edit off for a claim on a day, if one does. */
export function overlayThatStops(ready: ReadyEdit, claim: Claim, on: CalendarDate): PayerOverlay | undefined {
  return ready.overlays.find(
    ({ overlay, range }) => overlay.off === true && isEffective(range, on) && matchesPayer(overlay.payers, claim),
  )?.overlay;
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
