import type { Insertable } from "kysely";
import type { DB } from "../storage/database-types.gen.ts";
import type { TenantTransaction } from "../storage/database.ts";

/** Inserts rows in parts that stay below PostgreSQL's limit of parameters. */
export async function insertAll<T extends keyof DB>(
  tx: TenantTransaction,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  const width = Math.max(1, Object.keys(rows[0] ?? {}).length);
  const size = Math.max(1, Math.floor(30_000 / width));
  for (let index = 0; index < rows.length; index += size) {
    await tx
      .insertInto(table)
      .values(rows.slice(index, index + size))
      .execute();
  }
}
