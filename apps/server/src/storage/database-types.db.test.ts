import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseTypes } from "./database-types.ts";
import { json, withTenant } from "./database.ts";
import { pendingMigrations } from "./migrate.ts";
import { createTestDatabase } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

describe("the types of the database", () => {
  it("are those of the migrations (else run: node tools/generate-database-types.ts)", async () => {
    const written = readFileSync(path.join(import.meta.dirname, "database-types.gen.ts"), "utf8");
    expect(await databaseTypes(database.adminDb)).toBe(written);
    expect(await pendingMigrations(database.adminDb)).toEqual([]);
  });

  it("come as the types say: days and instants as text, whole numbers exact, decimals as text", async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select date '2024-02-29' as day, 9007199254740993::int8 as big, 1.50::numeric as decimal,
        timestamptz '2026-03-08 02:30:00.123456-05' as instant, array['a','b'] as words`.execute(database.db);
    expect(rows[0]).toEqual({
      day: "2024-02-29",
      big: 9007199254740993n,
      decimal: "1.50",
      instant: "2026-03-08T07:30:00.123456Z",
      words: ["a", "b"],
    });
  });

  it("store arrays in jsonb by json()", async () => {
    const stored = await withTenant(database.db, { organizationId: "o", userId: null }, async (tx) => {
      await tx
        .insertInto("setting")
        .values({ organization_id: "o", name: "list", value: json([1, { a: "é" }]) })
        .execute();
      return tx.selectFrom("setting").select("value").executeTakeFirstOrThrow();
    });
    expect(stored.value).toEqual([1, { a: "é" }]);
  });
});
