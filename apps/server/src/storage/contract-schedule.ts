import { moneyText, parseCents } from "@cleanclaim/model";
import type { FeeScheduleEntry } from "@cleanclaim/pricing";
import { readContractRows } from "@cleanclaim/pricing";
import { contractOfTerms, termsOfContract } from "@cleanclaim/revenue-cycle";
import type { ScheduleLoad } from "@cleanclaim/revenue-cycle/contract";
import type { UploadedTable } from "../http/table-upload.ts";
import type { Actor } from "./actor.ts";
import { lockedDraft, storeDraft } from "./contract-changes.ts";
import { contentOf, scheduleOf, scheduleRow, withSchedule } from "./contracts.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";
import { unprocessable } from "../http/problem.ts";

const mostShown = 500;

/**
 * Loads the schedule of a draft from a table, or only says what that would change. With a row that can't be read nothing is loaded:
 * half a schedule would price some lines by the old and some by the new.
 */
export async function loadSchedule(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  contractId: string,
  table: UploadedTable,
  preview: boolean,
): Promise<ScheduleLoad> {
  const { head, draft } = await lockedDraft(tx, actor.organizationId, practices, contractId);
  const content = contentOf(draft);
  const read = readContractRows(table.rows);
  const errors = read.problems.filter((one) => one.severity === "error");
  const before = scheduleOf(content);
  const difference = scheduleDifference(before, read.rows);
  const loaded = !preview && errors.length === 0 && read.rows.length > 0;
  if (loaded) {
    const until = draft.effective_until === null ? {} : { until: dayOf(draft.effective_until) };
    const frame = {
      name: head.name,
      payerId: head.payer_id,
      effective: { from: dayOf(draft.effective_from), ...until },
    };
    const terms = termsOfContract(content)?.terms;
    const next = terms === undefined ? withSchedule(content, read.rows) : contractOfTerms(frame, terms, read.rows);
    if (next === undefined)
      throw unprocessable(
        "The terms of this contract have no place for a schedule.",
        "Add a fee schedule to the terms first.",
      );
    const source = { source_name: table.name, source_sha256: table.sha256 };
    await storeDraft(tx, actor, contractId, draft, next, frame, source);
  }
  return {
    loaded,
    fileName: table.name,
    sha256: table.sha256,
    rowsRead: read.rows.length,
    problems: read.problems
      .toSorted((a, b) => (a.severity === b.severity ? a.row - b.row : a.severity === "error" ? -1 : 1))
      .slice(0, mostShown)
      .map(({ severity, row, column, message }) => ({ severity, row, column: column ?? "", message })),
    ...difference,
    changes: difference.changes.slice(0, mostShown),
  };
}

/** What makes two rows of a schedule the same price for the same thing. */
function rowKey(row: FeeScheduleEntry): string {
  return JSON.stringify([
    row.code,
    row.modifier ?? "",
    row.placeOfServiceCode ?? "",
    row.revenueCode ?? "",
    row.effective?.from ?? "",
  ]);
}

function sameAmount(a: string, b: string): boolean {
  return parseCents(a) === parseCents(b);
}

/** What a new schedule changes: rows added, removed, priced otherwise; the biggest changes of price first. */
function scheduleDifference(
  before: readonly FeeScheduleEntry[],
  after: readonly FeeScheduleEntry[],
): Pick<ScheduleLoad, "added" | "removed" | "changed" | "same" | "changes"> {
  const old = new Map(before.map((row) => [rowKey(row), row]));
  const kept = new Set<string>();
  const changed: { row: FeeScheduleEntry; was: string }[] = [];
  const added: FeeScheduleEntry[] = [];
  for (const row of after) {
    const key = rowKey(row);
    const was = old.get(key);
    if (was === undefined) added.push(row);
    else if (!sameAmount(was.allowed, row.allowed)) changed.push({ row, was: was.allowed });
    if (was !== undefined) kept.add(key);
  }
  const removed = before.filter((row) => !kept.has(rowKey(row)));
  const size = ({ row, was }: { row: FeeScheduleEntry; was: string }): bigint => {
    const by = (parseCents(row.allowed) ?? 0n) - (parseCents(was) ?? 0n);
    return by < 0n ? -by : by;
  };
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    same: kept.size - changed.length,
    changes: [
      ...changed
        .toSorted((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
        .map(({ row, was }) => ({
          kind: "changed" as const,
          row: scheduleRow(row),
          before: moneyText(parseCents(was) ?? 0n),
        })),
      ...removed.map((row) => ({ kind: "removed" as const, row: scheduleRow(row), before: null })),
      ...added.map((row) => ({ kind: "added" as const, row: scheduleRow(row), before: null })),
    ],
  };
}
