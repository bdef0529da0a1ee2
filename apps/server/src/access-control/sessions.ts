import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import { withTenant } from "../storage/database.ts";
import { isRole } from "./permissions.ts";
import type { Role } from "./permissions.ts";
import { verifyAgainstDecoy, verifyPassword } from "./passwords.ts";

/** Who makes a request. */
export interface Session {
  readonly userId: string;
  readonly organizationId: string;
  readonly displayName: string;
  readonly email: string;
  readonly initials: string;
  readonly roles: readonly Role[];
  /** Practices this person works in; all of the organization's for a role given for all of them. */
  readonly practiceIds: readonly string[];
  /** The provider this person is, when one. */
  readonly providerId: string | null;
  /** The patient this person is, when one. */
  readonly patientId: string | null;
  /** The professional credential, such as a coder's certificate, when recorded. */
  readonly credential: string | null;
  readonly csrfToken: string;
  readonly tokenHash: string;
}

/** What came of a try to sign in. */
export type SignIn =
  | { readonly kind: "signed-in"; readonly token: string; readonly session: Session }
  | { readonly kind: "refused" }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number };

const windowMinutes = 15;
const failuresPerAccount = 8;
const failuresPerAddress = 40;

/** The stored form of a session token: whoever reads the table can't use what is in it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Checks an e-mail and password and opens a session. Tries are counted in the database, per account and per address, over 15 minutes.
 * The answer never tells whether the account exists.
 */
export async function signIn(
  services: Services,
  input: { readonly email: string; readonly password: string; readonly address: string; readonly userAgent: string },
): Promise<SignIn> {
  const email = input.email.trim().toLowerCase();
  const { db } = services;
  const waitSeconds = await throttleSeconds(services, email, input.address);
  if (waitSeconds > 0) return { kind: "throttled", retryAfterSeconds: waitSeconds };
  const credential = await db
    .selectFrom("identity.credential")
    .selectAll()
    .where("email", "=", email)
    .executeTakeFirst();
  let good = false;
  if (credential === undefined || credential.disabled) await verifyAgainstDecoy(input.password);
  else good = await verifyPassword(input.password, credential.password_hash);
  await db.insertInto("identity.sign_in_attempt").values({ email, address: input.address, succeeded: good }).execute();
  if (!good || credential === undefined) return { kind: "refused" };
  const token = randomBytes(32).toString("base64url");
  const tokenHash = hashToken(token);
  await db
    .insertInto("identity.session")
    .values({
      token_hash: tokenHash,
      organization_id: credential.organization_id,
      user_id: credential.user_id,
      csrf_secret: randomBytes(24).toString("base64url"),
      expires_at: sql<string>`now() + make_interval(hours => ${services.config.sessionHours})`,
      address: input.address,
      user_agent: input.userAgent.slice(0, 300),
    })
    .execute();
  const session = await findSession(services, token);
  if (session === undefined) return { kind: "refused" }; // the user was switched off in the organization
  return { kind: "signed-in", token, session };
}

async function throttleSeconds(services: Services, email: string, address: string): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    with recent as (
      select email, address, at, succeeded from identity.sign_in_attempt
      where at > now() - make_interval(mins => ${windowMinutes}) and (email = ${email} or address = ${address})),
    account as (
      select at from recent where email = ${email} and not succeeded
        and at > coalesce((select max(at) from recent where email = ${email} and succeeded), '-infinity')
      order by at desc limit 1 offset ${failuresPerAccount - 1}),
    place as (
      select at from recent where address = ${address} and not succeeded order by at desc limit 1 offset ${failuresPerAddress - 1})
    select coalesce(ceil(extract(epoch from greatest((select at from account), (select at from place))
      + make_interval(mins => ${windowMinutes}) - now()))::int, 0) as wait`.execute(services.db);
  return rows[0]?.wait ?? 0;
}

/** The living session of a token, or undefined; notes that it was used (at most once a minute). */
export async function findSession(services: Services, token: string): Promise<Session | undefined> {
  const tokenHash = hashToken(token);
  const { rows } = await sql<{
    organization_id: string;
    user_id: string;
    csrf_secret: string;
    stale: boolean;
  }>`select organization_id, user_id, csrf_secret, last_seen_at < now() - interval '1 minute' as stale
     from identity.session where token_hash = ${tokenHash} and expires_at > now()
       and last_seen_at > now() - make_interval(mins => ${services.config.idleMinutes})`.execute(services.db);
  const row = rows[0];
  if (row === undefined) return undefined;
  if (row.stale)
    await sql`update identity.session set last_seen_at = now() where token_hash = ${tokenHash}`.execute(services.db);
  return withTenant(services.db, { organizationId: row.organization_id, userId: row.user_id }, async (tx) => {
    const { rows: people } = await sql<PersonRow>`
      select u.email, u.display_name, u.initials, u.provider_id, u.patient_id, u.credential,
        array(select distinct role from user_role r where r.user_id = u.user_id) as roles,
        array(select p.practice_id from practice p where exists (
          select from user_role r where r.user_id = u.user_id and r.practice_id in ('*', p.practice_id)) order by p.name) as practices
      from app_user u where u.user_id = ${row.user_id} and u.active`.execute(tx);
    const person = people[0];
    if (person === undefined) return undefined;
    return {
      userId: row.user_id,
      organizationId: row.organization_id,
      displayName: person.display_name,
      email: person.email,
      initials: person.initials,
      roles: person.roles.filter(isRole),
      practiceIds: person.practices,
      providerId: person.provider_id,
      patientId: person.patient_id,
      credential: person.credential,
      csrfToken: row.csrf_secret,
      tokenHash,
    };
  });
}

interface PersonRow {
  readonly email: string;
  readonly display_name: string;
  readonly initials: string;
  readonly provider_id: string | null;
  readonly patient_id: string | null;
  readonly credential: string | null;
  readonly roles: readonly string[];
  readonly practices: readonly string[];
}

/** Ends one session. */
export async function signOut(services: Services, tokenHash: string): Promise<void> {
  await services.db.deleteFrom("identity.session").where("token_hash", "=", tokenHash).execute();
}

/** Removes sessions that ended and old sign-in tries. Run now and then. */
export async function sweepSessions(services: Services): Promise<void> {
  await sql`delete from identity.session where expires_at < now()
    or last_seen_at < now() - make_interval(mins => ${services.config.idleMinutes})`.execute(services.db);
  await sql`delete from identity.sign_in_attempt where at < now() - interval '90 days'`.execute(services.db);
}
