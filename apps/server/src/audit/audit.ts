import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { DB } from "../storage/database-types.gen.ts";

/** One thing somebody did or looked at. Holds ids and counts, never names, dates of birth or other PHI. */
export interface AuditEntry {
  /** The permission or verb, for example `claim:read`. */
  readonly action: string;
  /** What kind of record, for example `claim`, and which; a list names its filter's owner, for example `practice`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Why, when it is not the daily work of treatment, payment and operations. */
  readonly purpose?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** Who the entries of a transaction are attributed to. */
export interface AuditActor {
  readonly organizationId: string;
  readonly userId: string | null;
  readonly userName?: string;
  readonly address?: string;
}

const collected = new WeakMap<Transaction<DB>, AuditEntry[]>();

/** Notes an entry for this transaction; `withTenant` writes it just before the commit, so rollback leaves nothing behind. */
export function audit(tx: Transaction<DB>, entry: AuditEntry): void {
  const entries = collected.get(tx);
  if (entries === undefined) collected.set(tx, [entry]);
  else entries.push(entry);
}

/** Whether anything was noted for this transaction. */
export function hasAudit(tx: Transaction<DB>): boolean {
  return collected.has(tx);
}

/** Writes what was noted, chained to the organization's last entry. One round trip; called by `withTenant` at the end. */
export async function flushAudit(tx: Transaction<DB>, actor: AuditActor): Promise<void> {
  const entries = collected.get(tx);
  if (entries === undefined) return;
  collected.delete(tx);
  const at = new Date().toISOString();
  const events = entries.map((entry) => {
    const stored: StoredEvent = {
      at,
      userId: actor.userId,
      userName: actor.userName ?? "",
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      purpose: entry.purpose ?? "",
      details: entry.details ?? {},
      address: actor.address ?? "",
    };
    return { ...stored, canonical: canonicalText(stored) };
  });
  await sql`select append_audit(${JSON.stringify(events)}::jsonb)`.execute(tx);
}

interface StoredEvent {
  readonly at: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly details: unknown;
  readonly address: string;
}

/** The text a hash covers: the fields in fixed order, instants in milliseconds, keys of details sorted. */
function canonicalText(event: StoredEvent): string {
  const at = new Date(event.at).toISOString();
  return JSON.stringify([
    ...[at, event.userId, event.userName, event.action, event.subjectKind, event.subjectId, event.purpose],
    sortedKeys(event.details),
    event.address,
  ]);
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortedKeys(item)]),
  );
}

export interface AuditVerdict {
  readonly organizationId: string;
  readonly events: number;
  /** Hash of the last event: kept elsewhere, it also proves that the end was not cut off. */
  readonly lastHash: string;
  /** The first place where the chain does not hold, or undefined when it holds throughout. */
  readonly firstBreak: { readonly sequence: string; readonly problem: string } | undefined;
}

const firstHash = "0".repeat(64);

/** Walks the chain of one organization from its first event. `db` must see the organization's rows. */
export async function verifyAuditChain(db: Kysely<DB>, organizationId: string): Promise<AuditVerdict> {
  let previousHash = firstHash;
  let sequence = 0n;
  let events = 0;
  const broken = (problem: string): AuditVerdict => ({
    organizationId,
    events,
    lastHash: previousHash,
    firstBreak: { sequence: String(sequence), problem },
  });
  for (;;) {
    const page = await db
      .selectFrom("audit_event")
      .selectAll()
      .where("organization_id", "=", organizationId)
      .where("sequence", ">", sequence)
      .orderBy("sequence")
      .limit(2000)
      .execute();
    for (const row of page) {
      const expected = sequence + 1n;
      sequence = row.sequence;
      if (row.sequence !== expected) return broken(`event ${expected} is missing`);
      if (row.previous_hash !== previousHash) return broken("it does not follow the event before it");
      const text = canonicalText({
        at: row.at,
        userId: row.user_id,
        userName: row.user_name,
        action: row.action,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        purpose: row.purpose,
        details: row.details,
        address: row.address,
      });
      const hash = createHash("sha256").update(`${previousHash}\n${row.sequence}\n${text}`).digest("hex");
      if (hash !== row.hash) return broken("its content was changed after it was written");
      previousHash = row.hash;
      events += 1;
    }
    if (page.length < 2000) return { organizationId, events, lastHash: previousHash, firstBreak: undefined };
  }
}
