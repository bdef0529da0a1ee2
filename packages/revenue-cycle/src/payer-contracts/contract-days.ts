import { addDays, type CalendarDate } from "@cleanclaim/model";

/** Days of a version in force, half open; `until` null: no end agreed. */
export interface AgreedDays {
  readonly contractId: string;
  readonly version: number;
  readonly name: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** Days that no contract covers, half open. */
export interface DayGap {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** What becomes of an earlier version when another takes effect. */
export interface VersionChange {
  readonly version: number;
  readonly status: "active" | "ended" | "replaced";
  readonly until: CalendarDate | null;
}

/** What putting a draft in force does, or why it can't be done. Sentences for the person who does it. */
export interface ActivationPlan {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly effects: readonly string[];
  readonly changes: readonly VersionChange[];
}

/** Whether two ranges of days share a day. */
export function shareDays(a: Pick<AgreedDays, "from" | "until">, b: Pick<AgreedDays, "from" | "until">): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

/** The days between ranges that none of them covers. Before the first and after the last is no gap. */
export function gapsBetween(ranges: readonly Pick<AgreedDays, "from" | "until">[]): DayGap[] {
  const gaps: DayGap[] = [];
  let reached: CalendarDate | null | undefined;
  for (const { from, until } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (reached === null) break;
    if (reached !== undefined && reached < from) gaps.push({ from: reached, until: from });
    if (reached === undefined || until === null || until > reached) reached = until;
  }
  return gaps;
}

/**
 * Plans putting a draft in force. Its own earlier versions give way: cut at its first day, or replaced where it covers all
 * their days. Another contract of the same payer and the same practices on the same days is refused.
 *
 * @param own versions of the same contract that are in force or have ended
 * @param others versions of other contracts of the payer for the same practices
 */
export function planActivation(
  draft: AgreedDays,
  own: readonly AgreedDays[],
  others: readonly AgreedDays[],
): ActivationPlan {
  const problems: string[] = [];
  const warnings: string[] = [];
  const effects: string[] = [];
  const changes: VersionChange[] = [];
  if (draft.until !== null && draft.until <= draft.from) problems.push("The last day lies before the first day.");
  for (const other of others.filter((one) => shareDays(one, draft))) {
    problems.push(
      `${other.name} (version ${other.version}) is in force ${daysWords(other)}, for the same payer and practices. End it before ${draft.from}, or begin this one later.`,
    );
  }
  for (const before of own.filter((one) => shareDays(one, draft))) {
    if (draft.until !== null && (before.until === null || before.until > draft.until)) {
      problems.push(
        `Version ${before.version} goes on after the last day of this version. Give this version the same end, or none.`,
      );
    } else if (before.from < draft.from) {
      changes.push({ version: before.version, status: "ended", until: draft.from });
      effects.push(`Version ${before.version} ends with ${addDays(draft.from, -1)}.`);
    } else {
      changes.push({ version: before.version, status: "replaced", until: before.until });
      effects.push(
        `Version ${before.version} is replaced for all its days: claims from ${before.from} are priced by the new version.`,
      );
    }
  }
  effects.push(`Version ${draft.version} prices services ${daysWords(draft)}.`);
  const after = [
    draft,
    ...others,
    ...own
      .filter((one) => !changes.some((change) => change.version === one.version && change.status === "replaced"))
      .map((one) => changes.find((change) => change.version === one.version) ?? one)
      .map((one) => ("from" in one ? one : { from: fromOf(own, one.version), until: one.until })),
  ];
  for (const gap of gapsBetween(after)) warnings.push(gapWords(gap));
  return { problems, warnings, effects, changes };
}

function fromOf(own: readonly AgreedDays[], version: number): CalendarDate {
  const found = own.find((one) => one.version === version);
  if (found === undefined) throw new RangeError("a change is about a version that was given");
  return found.from;
}

/** A gap in a sentence. */
export function gapWords(gap: DayGap): string {
  return `No contract covers ${gap.from} to ${addDays(gap.until, -1)}: services of those days have no expected amount.`;
}

/** Half-open days as people say them. */
export function daysWords(days: Pick<AgreedDays, "from" | "until">): string {
  return days.until === null ? `from ${days.from} on` : `from ${days.from} to ${addDays(days.until, -1)}`;
}
