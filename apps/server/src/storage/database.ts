import { Kysely, PostgresDialect, sql } from "kysely";
import type { RawBuilder, Transaction } from "kysely";
import pg from "pg";
import { flushAudit } from "../audit/audit.ts";
import type { DB } from "./database-types.gen.ts";

/** The whole database, as the migrations made it. */
export type Database = Kysely<DB>;

/** A transaction that sees one organization only. */
export type TenantTransaction = Transaction<DB>;

/** On whose behalf a transaction runs. */
export interface TenantContext {
  readonly organizationId: string;
  /** The person, for the audit log; null for a job or the system itself. */
  readonly userId: string | null;
  /** Shown in the audit log beside the id: the person's name or the job's. */
  readonly userName?: string;
  /** The network address the request came from. */
  readonly address?: string;
  /** The instant the transaction stands at, for what lives through the past (the demo world); now without it. */
  readonly asOf?: string;
}

/** The role every tenant transaction runs as: owns nothing, and row-level security binds it. */
export const applicationRole = "cleanclaim_app";

const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;

/** DATE stays `YYYY-MM-DD`, int8 becomes bigint, timestamptz an ISO instant in UTC with all its digits; numeric stays text. */
function typeParser(typeId: number, format: "text" | "binary" = "text"): (value: string) => unknown {
  if (format === "text") {
    if (typeId === oid.date) return (value) => value;
    if (typeId === oid.int8) return (value) => BigInt(value);
    if (typeId === oid.timestamptz || typeId === oid.timestamp) return instantFromText;
  }
  // pg's own table is keyed by its TypeId enum; the number is the same value.
  return pg.types.getTypeParser(typeId, "text") as (value: string) => unknown;
}

function instantFromText(value: string): string {
  return `${value.replace(" ", "T").replace(/\+00(:?00)?$/, "")}Z`;
}

export interface PoolOptions {
  readonly size?: number;
  /** Hears of connections lost while idle (the server stopped); without a listener they would end the program. */
  readonly onLostConnection?: (error: Error) => void;
}

/** A pool of connections with our types; sessions are in UTC. */
export function openPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size ?? 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    options: "-c timezone=UTC",
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser }, // same shape, narrower overloads
  });
  pool.on("error", options.onLostConnection ?? (() => undefined));
  return pool;
}

/** Kysely over a pool of its own; `db.destroy()` closes both. */
export function openDatabase(url: string, options: PoolOptions = {}): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) });
}

/** From here to its end, this transaction runs as the application role and sees one organization only. */
export async function becomeTenant(tx: TenantTransaction, context: TenantContext): Promise<void> {
  await sql`select set_config('role', ${applicationRole}, true),
    set_config('app.organization_id', ${context.organizationId}, true),
    set_config('app.user_id', ${context.userId ?? ""}, true), set_config('app.now', ${context.asOf ?? ""}, true)`.execute(
    tx,
  );
}

/**
 * Runs `work` in one transaction that can see and touch the rows of one organization only: as the role `cleanclaim_app`, under
 * row-level security. What `audit` collected is written last, in the same transaction.
 */
export async function withTenant<T>(
  db: Database,
  context: TenantContext,
  work: (tx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await becomeTenant(tx, context);
    const result = await work(tx);
    await flushAudit(tx, context);
    return result;
  });
}

/** A value for a jsonb column. Needed for arrays above all: the driver would send them as PostgreSQL arrays. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
