import { moneyText } from "@cleanclaim/model";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { TenantTransaction } from "./database.ts";
import { cursorOf, readCursor } from "./keyset.ts";

/** A column that a list can be sorted by: its expression in SQL and the type that its values compare in. */
export interface SortColumn {
  readonly expression: RawBuilder<unknown>;
  readonly type: "text" | "bigint" | "date" | "numeric" | "timestamptz";
  /** The expression needs tables that only the whole `from` has. */
  readonly needsJoins?: boolean;
  /** The expression grows as the column falls: days of age sort by the date, the other way round. */
  readonly inverse?: boolean;
}

/** What a list is asked for; the query of `ListQuery`. */
export interface ListRequest {
  readonly cursor?: string;
  readonly limit?: number;
  readonly sort?: string;
}

/** How a list is made of SQL. `from` begins at `from`, `where` is one condition, `id` makes the order total. */
export interface ListPlan {
  readonly select: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  /** Enough of `from` to count by, when the rows need joins that the filter does not. */
  readonly countFrom?: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** The organisation of the rows, so that they are found by primary key. */
  readonly scope: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  /** Cents to sum over the filter; null for a list without money. */
  readonly amount: RawBuilder<unknown> | null;
  readonly columns: Readonly<Record<string, SortColumn>>;
  readonly defaultSort: string;
  /** What the counts are remembered by for a moment: organisation and filter. */
  readonly countKey: string;
}

export interface ListPage<Row> {
  readonly rows: Row[];
  readonly next: string | null;
  readonly total: number;
  readonly totalAmount: string | null;
}

interface Keyed {
  readonly sort_key: string | null;
  readonly row_id: string;
}

/**
 * One page of a list, by key and never by offset: the next page begins after the last row's value of the sorted column and its id.
 * Count and sum go over the whole filter; a slow count is remembered for a moment.
 */
export async function listPage<Row>(
  tx: TenantTransaction,
  plan: ListPlan,
  request: ListRequest,
): Promise<ListPage<Row>> {
  const wanted = request.sort ?? plan.defaultSort;
  const descending = wanted.startsWith("-");
  const name = wanted.replace(/^-/, "");
  const column = plan.columns[name] ?? fallback(plan);
  const down = plan.columns[name] === undefined ? plan.defaultSort.startsWith("-") : descending;
  const limit = request.limit ?? 200;
  const falls = down !== (column.inverse === true);
  const direction = sql.raw(falls ? "desc" : "asc");
  const compare = sql.raw(falls ? "<" : ">");
  const cast = sql.raw(column.type);
  const after = readCursor(request.cursor);
  const begin =
    after === undefined
      ? sql`true`
      : sql`(${column.expression}, ${plan.id}) ${compare} (${after.value}::${cast}, ${after.id})`;
  // The keys of the page come first, from an index where there is one; only the rows that are shown are read whole.
  const keyFrom = column.needsJoins === true ? plan.from : (plan.countFrom ?? plan.from);
  const { rows } = await sql<Row & Keyed>`
    with keys as materialized (
      select ${plan.id} as row_id, ${column.expression} as sort_value ${keyFrom} where ${plan.where} and ${begin}
      order by ${column.expression} ${direction}, ${plan.id} ${direction} limit ${limit + 1})
    select ${plan.select}, keys.sort_value::text as sort_key, keys.row_id
    ${plan.from} join keys on keys.row_id = ${plan.id} where ${plan.scope}
    order by keys.sort_value ${direction}, keys.row_id ${direction}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next =
    rows.length > limit && last !== undefined ? cursorOf({ value: last.sort_key ?? "", id: last.row_id }) : null;
  const whole = await totals(tx, plan, after === undefined && next === null);
  return { rows: shown, next, ...whole };
}

function fallback(plan: ListPlan): SortColumn {
  const column = plan.columns[plan.defaultSort.replace(/^-/, "")];
  if (column === undefined) throw new RangeError("the default sort of a list is one of its columns");
  return column;
}

interface Totals {
  readonly total: number;
  readonly totalAmount: string | null;
}

const remembered = new Map<string, Totals & { readonly until: number }>();
const slowMilliseconds = 25;
const rememberMilliseconds = 3000;

async function totals(tx: TenantTransaction, plan: ListPlan, isWhole: boolean): Promise<Totals> {
  const known = remembered.get(plan.countKey);
  if (known !== undefined && known.until > performance.now() && !isWhole) {
    return { total: known.total, totalAmount: known.totalAmount };
  }
  const amount = plan.amount === null ? sql`null::bigint` : sql`coalesce(sum(${plan.amount}), 0)::bigint`;
  const started = performance.now();
  const { rows } = await sql<{
    total: bigint;
    amount: bigint | null;
  }>`select count(*) as total, ${amount} as amount ${plan.countFrom ?? plan.from} where ${plan.where}`.execute(tx);
  const row = rows[0];
  const answer: Totals = {
    total: Number(row?.total ?? 0n),
    totalAmount: row?.amount === null || row?.amount === undefined ? null : moneyText(row.amount),
  };
  const now = performance.now();
  if (now - started > slowMilliseconds) {
    if (remembered.size > 500) remembered.clear();
    remembered.set(plan.countKey, { ...answer, until: now + rememberMilliseconds });
  }
  return answer;
}

/** A pattern for `like` that finds what begins with the text, whatever characters it has. */
export function beginsWith(text: string): string {
  return `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
