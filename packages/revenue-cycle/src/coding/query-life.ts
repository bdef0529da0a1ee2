import { addDays, daysBetween, toDate } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";

/** How long a question to a provider may wait. All in working days, Monday to Friday. */
export interface QueryPolicy {
  /** From asking to the day the answer is due. */
  readonly dueDays: number;
  /** From the due day, and from each reminder, to the next reminder. The first goes out on the due day. 0: none. */
  readonly remindEveryDays: number;
  /** From the due day until a supervisor is told. 0: never. */
  readonly escalateAfterDays: number;
  /** From the due day until the question closes without an answer. 0: never. */
  readonly expireAfterDays: number;
}

export const standardQueryPolicy: QueryPolicy = {
  dueDays: 2,
  remindEveryDays: 2,
  escalateAfterDays: 3,
  expireAfterDays: 15,
};

/** A question as the clock looks at it. */
export interface WaitingQuery {
  readonly dueOn: CalendarDate;
  readonly remindedOn: CalendarDate | undefined;
  readonly escalatedOn: CalendarDate | undefined;
}

export type QueryStep = "remind" | "escalate" | "expire";

const epoch = toDate("1970-01-01");

/** 0 is Sunday. The first day of 1970 was a Thursday. */
function weekday(day: CalendarDate): number {
  return (((daysBetween(epoch, day) + 4) % 7) + 7) % 7;
}

/** The day that many working days later; a Saturday or Sunday counts as the Monday after it. */
export function addWorkingDays(from: CalendarDate, days: number): CalendarDate {
  let day = from;
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, 1);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) !== 0 && weekday(day) !== 6) left -= 1;
  }
  return day;
}

/** When the answer to a question asked on a day is due. */
export function queryDueOn(askedOn: CalendarDate, policy: QueryPolicy): CalendarDate {
  return addWorkingDays(askedOn, policy.dueDays);
}

/**
 * What is to be done about an open question on a day, or undefined. One step a day: a step done today is not asked for again, so that a
 * clock may look as often as it likes. Expiry goes before escalation, escalation before a reminder; an escalation also reminds.
 */
export function queryStep(query: WaitingQuery, policy: QueryPolicy, today: CalendarDate): QueryStep | undefined {
  const after = (days: number) => today >= addWorkingDays(query.dueOn, days);
  if (policy.expireAfterDays > 0 && after(policy.expireAfterDays)) return "expire";
  if (policy.escalateAfterDays > 0 && query.escalatedOn === undefined && after(policy.escalateAfterDays))
    return "escalate";
  if (policy.remindEveryDays === 0 || today < query.dueOn) return undefined;
  const next = query.remindedOn === undefined ? query.dueOn : addWorkingDays(query.remindedOn, policy.remindEveryDays);
  return today >= next ? "remind" : undefined;
}

/** Where a question stands in its life. */
export type QueryStage = "open" | "reminded" | "escalated" | "answered" | "withdrawn" | "expired";

/** The stage, from the stored status and what was done while it was open. */
export function queryStage(
  status: "open" | "answered" | "withdrawn" | "expired",
  reminders: number,
  escalated: boolean,
): QueryStage {
  if (status !== "open") return status;
  return escalated ? "escalated" : reminders > 0 ? "reminded" : "open";
}

/** Codes before and after, as the coder is shown them. */
export interface CodeChanges {
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What changed between two lists of codes. A code that went and one of its category that came are one move; `moves` are pairs that are
 * known to belong together.
 */
export function codeChanges(
  before: readonly string[],
  after: readonly string[],
  moves: readonly { readonly from: string; readonly to: string }[] = [],
): CodeChanges {
  const removed = before.filter((code) => !after.includes(code));
  const added = after.filter((code) => !before.includes(code));
  const moved: { from: string; to: string }[] = [];
  for (const from of removed) {
    const to =
      moves.find((move) => move.from === from)?.to ??
      added.find((code) => code.slice(0, 3) === from.slice(0, 3) && !moved.some((move) => move.to === code));
    if (to !== undefined && added.includes(to) && !moved.some((move) => move.to === to)) moved.push({ from, to });
  }
  return {
    moved,
    added: added.filter((code) => !moved.some((move) => move.to === code)),
    removed: removed.filter((code) => !moved.some((move) => move.from === code)),
  };
}
