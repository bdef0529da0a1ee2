import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { toDate } from "@cleanclaim/model";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ServerConfig } from "../services.ts";
import { openContractBook } from "./contract-pricing.ts";
import { openDatabase, withTenant } from "./database.ts";
import type { Database } from "./database.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { claimOf, makeBillingWorld, makeSentClaim } from "./test-billing-world.ts";
import { createTestDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

const folder = path.join(import.meta.dirname, "migrations");
const LAST_OF_BEFORE = "0012_open_visits";
const data = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-migrate-"));
const testConfig: ServerConfig = {
  host: "127.0.0.1",
  port: 0,
  dataDirectory: data,
  databaseUrl: undefined,
  demo: false,
  secureCookies: false,
  trustProxy: false,
  uploadLimit: 1,
  idleMinutes: 30,
  sessionHours: 12,
};
let test: TestDatabase;
let old: Database;
let name: string;

beforeAll(async () => {
  test = await createTestDatabase();
  name = `${path.basename(new URL(test.url).pathname)}_old`;
  await sql.raw(`create database ${name} template template0`).execute(test.adminDb);
  const address = new URL(test.url);
  address.pathname = `/${name}`;
  old = openDatabase(address.toString(), { size: 2 });
});
afterAll(async () => {
  await old.destroy();
  await sql.raw(`drop database if exists ${name} with (force)`).execute(test.adminDb);
  await test.close();
  rmSync(data, { recursive: true, force: true });
});

/** The schema as it was before contracts, rules, estimates, forecasts and institutions. */
async function migrateToBefore(): Promise<void> {
  const migrations: Record<string, Migration> = {};
  for (const file of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, file), "utf8");
    migrations[file.replace(/\.sql$/, "")] = { up: async (db) => void (await sql.raw(text).execute(db)) };
  }
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db: old, provider, migrationTableSchema: "migration" }).migrateTo(
    LAST_OF_BEFORE,
  );
  if (error !== undefined) throw new Error("the schema of before can't be made", { cause: error });
}

const world = `
  insert into organization (organization_id, name, kind) values ('o', 'O', 'billing-company');
  insert into practice (organization_id, practice_id, name, npi, taxonomy_code, tax_id, tax_id_type, address)
    values ('o', 'o-p1', 'One', '1234567893', '207RG0100X', '123456789', 'EI', '{}'), ('o', 'o-p2', 'Two', '1234567893', '207RG0100X', '123456789', 'EI', '{}');
  insert into charge_rate (organization_id, practice_id, procedure_code, effective_from, charge_cents) values ('o', 'o-p1', '99213', '2025-01-01', 15000);
  insert into contract_rate (organization_id, payer_id, practice_id, procedure_code, modifier, effective_from, effective_until, allowed_cents, contract_name) values
    ('o', 'first', 'o-p1', '99213', '', '2025-01-01', null, 9000, 'First'), ('o', 'first', 'o-p1', '99213', '', '2026-01-01', null, 9605, 'First'),
    ('o', 'first', 'o-p1', '93306', '26', '2025-01-01', '2025-07-01', 5001, 'First'), ('o', 'first', 'o-p2', '99213', '', '2025-06-01', null, 8000, 'First');`;

it("brings an installation with rates to contracts that price as the rates did", async () => {
  await migrateToBefore();
  await sql.raw(world).execute(old);
  await makeBillingWorld(old, "o");
  await makeSentClaim(old, "o", "c1", claimOf("PCN1", [["99213", "150.00"]]));
  const applied = await migrate(old);
  expect(applied[0]).toBe("0013_payer_manners");
  expect(await pendingMigrations(old)).toEqual([]);

  const prices = await withTenant(old, { organizationId: "o", userId: null }, async (tx) => {
    const book = await openContractBook(tx, { config: testConfig }, "o");
    return (practiceId: string, on: string, code: string, modifiers: readonly string[] = []) =>
      book
        .price({
          payerId: "first",
          practiceId,
          on: toDate(on),
          lines: [{ code, modifiers, units: "2", charge: "900.00" }],
        })
        .map(({ allowed }) => allowed);
  });
  expect(prices("o-p1", "2025-12-31", "99213")).toEqual([18_000n]);
  expect(prices("o-p1", "2026-01-01", "99213")).toEqual([19_210n]);
  expect(prices("o-p1", "2024-12-31", "99213")).toEqual([null]);
  expect(prices("o-p2", "2025-05-31", "99213")).toEqual([null]);
  expect(prices("o-p2", "2026-03-01", "99213")).toEqual([16_000n]);
  expect(prices("o-p1", "2025-06-30", "93306", ["26"])).toEqual([10_002n]);
  expect(prices("o-p1", "2025-07-01", "93306", ["26"])).toEqual([null]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from charge_rate where revenue_code = ''`.execute(
    old,
  );
  expect(rows).toEqual([{ n: 1 }]);
  expect(await old.selectFrom("claim").select(["claim_id", "claim_type", "state"]).execute()).toEqual([
    { claim_id: "c1", claim_type: "professional", state: "received-by-payer" },
  ]);
});
