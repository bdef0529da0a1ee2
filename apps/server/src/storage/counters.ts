import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";

/** The next number of a counter, beginning with 1. Two transactions never get the same; a rolled back one leaves no gap. */
export async function nextCount(tx: TenantTransaction, organizationId: string, name: string): Promise<bigint> {
  const { rows } = await sql<{ value: bigint }>`
    insert into counter (organization_id, name, value) values (${organizationId}, ${name}, 1)
    on conflict (organization_id, name) do update set value = counter.value + 1 returning value`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error("a counter gave no number");
  return row.value;
}
