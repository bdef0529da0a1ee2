import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "./database.ts";
import type { TenantTransaction } from "./database.ts";
import { createTestDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly check: string | null;
}
interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly columns: readonly Column[];
}

let database: TestDatabase;
let tables: readonly Table[];

beforeAll(async () => {
  database = await createTestDatabase();
  tables = await allTables();
  // Rows of the other organization are made as an administrator would restore them: without triggers, one in every table.
  await database.adminDb.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const table of tables) await insertRow(tx, table, "org-b");
  });
});
afterAll(async () => {
  await database.close();
});

async function allTables(): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
         'required', a.attnotnull and not a.atthasdef and a.attidentity = '',
         'check', (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                   and k.conkey = array[a.attnum] limit 1)) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`.execute(database.adminDb);
  return rows;
}

/** A value that the column's type and check accept. */
function valueFor(column: Column, organizationId: string) {
  if (column.name === "organization_id") return organizationId;
  const allowed = /'([^']+)'::text/.exec(column.check ?? "")?.[1];
  if (allowed !== undefined) return allowed;
  const samples: Readonly<Record<string, unknown>> = {
    text: `x-${column.name}`,
    date: "2026-01-15",
    "timestamp with time zone": "2026-01-15T00:00:00Z",
    jsonb: "{}",
    bytea: Buffer.from("x"),
    boolean: true,
    "text[]": ["x"],
    "smallint[]": [1],
  };
  return samples[column.type] ?? 1;
}

async function insertRow(tx: TenantTransaction, table: Table, organizationId: string): Promise<void> {
  const columns = table.columns.filter((column) => column.required);
  // Two accounts of one entry must differ; every other check is about one column.
  const values = columns.map((column) =>
    column.name === "credit_account_id" ? "x-other" : valueFor(column, organizationId),
  );
  await sql`insert into ${sql.table(table.name)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
    values (${sql.join(values)})`.execute(tx);
}

function inOrganization<T>(organizationId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
  return withTenant(database.db, { organizationId, userId: null }, work);
}

async function count(tx: TenantTransaction, table: Table): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table.name)}`.execute(tx);
  return rows[0]?.n ?? -1;
}

describe("the walls between organizations", () => {
  it("stand around every table", () => {
    expect(tables.length).toBeGreaterThan(50);
    const open = tables.filter(
      ({ secured, forced, columns }) => !secured || !forced || columns[0]?.name !== "organization_id",
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it("begin every primary key, unique key and index with the organization", async () => {
    const { rows } = await sql<{ table: string; index: string; first: string | null }>`
      select c.relname as table, i.relname as index, a.attname as first
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where n.nspname = 'public' order by 1, 2`.execute(database.adminDb);
    expect(rows.length).toBeGreaterThanOrEqual(tables.length);
    expect(rows.filter(({ first }) => first !== "organization_id")).toEqual([]);
    const keyed = new Set(rows.map(({ table }) => table));
    expect(tables.filter(({ name }) => !keyed.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it("are crossed by no foreign key that leaves the organization out", async () => {
    const { rows } = await sql<{ name: string }>`
      select k.conname as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      where n.nspname = 'public' and k.contype = 'f' and not exists (
        select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'organization_id')`.execute(
      database.adminDb,
    );
    expect(rows).toEqual([]);
  });

  it("hide every row of another organization, in every table", async () => {
    const seen = await inOrganization("org-a", async (tx) => {
      const found: string[] = [];
      for (const table of tables) if ((await count(tx, table)) !== 0) found.push(table.name);
      return found;
    });
    expect(seen).toEqual([]);
    const own = await inOrganization("org-b", async (tx) => {
      const missing: string[] = [];
      for (const table of tables) if ((await count(tx, table)) !== 1) missing.push(table.name);
      return missing;
    });
    expect(own).toEqual([]);
  });

  it("hide everything when no organization is set", async () => {
    const seen = await inOrganization("", async (tx) => {
      const found: string[] = [];
      for (const table of tables) if ((await count(tx, table)) !== 0) found.push(table.name);
      return found;
    });
    expect(seen).toEqual([]);
  });

  it("refuse to add a row to another organization, in every table", async () => {
    const accepted: string[] = [];
    for (const table of tables) {
      const attempt = inOrganization("org-a", (tx) => insertRow(tx, table, "org-c"));
      const refusal = await attempt.then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : "?"),
      );
      if (refusal === undefined) accepted.push(table.name);
      // A trigger may object first, because it can't see the other organization's rows either.
      else expect(refusal, table.name).toMatch(/row-level security|permission denied|unknown|does not exist|begins/);
    }
    expect(accepted).toEqual([]);
  });

  it("let no update or delete reach another organization's row, in any table", async () => {
    for (const table of tables) {
      for (const statement of [
        sql`update ${sql.table(table.name)} set organization_id = 'org-a'`,
        sql`delete from ${sql.table(table.name)}`,
      ]) {
        const touched = await inOrganization("org-a", async (tx) =>
          Number((await statement.execute(tx)).numAffectedRows ?? 0n),
        ).catch((error: unknown) => {
          expect(error instanceof Error ? error.message : "?", table.name).toMatch(/permission denied/);
          return 0;
        });
        expect(touched, table.name).toBe(0);
      }
    }
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from claim where organization_id = 'org-b'`.execute(database.adminDb);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("can't be left by the application's role: no bypass, no ownership, no sign-in data", async () => {
    const { rows } = await sql<{ super: boolean; bypass: boolean; owned: number }>`
      select rolsuper as super, rolbypassrls as bypass, (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = 'cleanclaim_app'`.execute(database.adminDb);
    expect(rows).toEqual([{ super: false, bypass: false, owned: 0 }]);
    const peek = inOrganization("org-a", (tx) => tx.selectFrom("identity.credential").selectAll().execute());
    await expect(peek).rejects.toThrow(/permission denied/);
  });
});
