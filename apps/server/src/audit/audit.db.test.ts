import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "../storage/database.ts";
import { createTestDatabase } from "../storage/test-database.ts";
import type { TestDatabase } from "../storage/test-database.ts";
import { audit, verifyAuditChain } from "./audit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

function note(organizationId: string, subjectId: string): Promise<void> {
  const actor = { organizationId, userId: "u1", userName: "Ann Example", address: "192.0.2.1" };
  return withTenant(database.db, actor, (tx) => {
    audit(tx, { action: "claim:read", subjectKind: "claim", subjectId, details: { lines: 3, b: true, a: "x" } });
    return Promise.resolve();
  });
}

/** Changes a stored event as somebody with the database's own password could. */
async function tamper(statement: string): Promise<void> {
  await sql`alter table audit_event disable trigger all`.execute(database.adminDb);
  await sql.raw(statement).execute(database.adminDb);
  await sql`alter table audit_event enable trigger all`.execute(database.adminDb);
}

describe("the audit chain", () => {
  it("holds over many writers at once, in order and without gaps", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => note("org-many", `c${index}`)));
    const verdict = await verifyAuditChain(database.adminDb, "org-many");
    expect(verdict).toMatchObject({ events: 40, firstBreak: undefined });
  });

  it("keeps nothing of a transaction that was rolled back", async () => {
    const failing = withTenant(database.db, { organizationId: "org-rollback", userId: null }, (tx) => {
      audit(tx, { action: "claim:write", subjectKind: "claim", subjectId: "c1" });
      return Promise.reject(new Error("no"));
    });
    await expect(failing).rejects.toThrow("no");
    expect((await verifyAuditChain(database.adminDb, "org-rollback")).events).toBe(0);
  });

  it("names the first event that was changed", async () => {
    for (const id of ["c1", "c2", "c3", "c4"]) await note("org-changed", id);
    await tamper("update audit_event set subject_id = 'c9' where organization_id = 'org-changed' and sequence = 3");
    const verdict = await verifyAuditChain(database.adminDb, "org-changed");
    expect(verdict.firstBreak).toEqual({ sequence: "3", problem: "its content was changed after it was written" });
  });

  it("names the first event that was removed", async () => {
    for (const id of ["c1", "c2", "c3"]) await note("org-removed", id);
    await tamper("delete from audit_event where organization_id = 'org-removed' and sequence = 2");
    const verdict = await verifyAuditChain(database.adminDb, "org-removed");
    expect(verdict.firstBreak).toEqual({ sequence: "3", problem: "event 2 is missing" });
  });

  it("notices a rewritten event whose own hash was made to fit", async () => {
    for (const id of ["c1", "c2", "c3"]) await note("org-forged", id);
    await tamper(
      "update audit_event set hash = encode(sha256('forged'), 'hex') where organization_id = 'org-forged' and sequence = 3; " +
        "update audit_event set previous_hash = repeat('0', 64) where organization_id = 'org-forged' and sequence = 2",
    );
    expect((await verifyAuditChain(database.adminDb, "org-forged")).firstBreak).toMatchObject({ sequence: "2" });
  });

  it("refuses to be changed by the application, and by anybody while its trigger stands", async () => {
    await note("org-append", "c1");
    const change = withTenant(database.db, { organizationId: "org-append", userId: null }, (tx) =>
      tx.updateTable("audit_event").set({ action: "x" }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    const direct = database.adminDb.deleteFrom("audit_event").where("organization_id", "=", "org-append").execute();
    await expect(direct).rejects.toThrow(/append-only/);
  });
});
