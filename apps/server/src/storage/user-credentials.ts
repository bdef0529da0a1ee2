import { addDays } from "@cleanclaim/model";
import { coderStanding } from "@cleanclaim/revenue-cycle";
import type { CoderStanding } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf, optionalDay } from "./stored-shapes.ts";

type Credentials = ResponseOf<"GET /api/users/:id/credentials">;

/** The end of a credential is near when it is this close. */
const SOON_DAYS = 30;

/** Coding credentials of a user, the one that lasts longest first. */
export async function credentialsOf(
  tx: TenantTransaction,
  organizationId: string,
  userId: string,
): Promise<Credentials> {
  const rows = await tx
    .selectFrom("user_credential")
    .select(["kind", "number", "issued_by", "issued_on", "expires_on"])
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .orderBy("expires_on", (order) => order.desc().nullsFirst())
    .orderBy("kind")
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    number: row.number,
    issuedBy: row.issued_by,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
  }));
}

/** Replaces the credentials of a user; the first in force is the one that sessions and lists show. */
export async function saveCredentials(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  userId: string,
  { credentials }: BodyOf<"PUT /api/users/:id/credentials">,
): Promise<Credentials> {
  const { organizationId } = actor;
  const user = await tx
    .selectFrom("app_user")
    .select("user_id")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .forUpdate()
    .executeTakeFirst();
  if (user === undefined) throw notFound("The user");
  const kinds = credentials.map((one) => one.kind.trim().toUpperCase());
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice !== undefined) throw unprocessable(`${twice} is listed twice.`, "Keep the newer one.");
  await tx
    .deleteFrom("user_credential")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .execute();
  if (credentials.length > 0) {
    await tx
      .insertInto("user_credential")
      .values(
        credentials.map((one) => ({
          organization_id: organizationId,
          credential_id: services.newId(),
          user_id: userId,
          kind: one.kind.trim().toUpperCase(),
          number: one.number.trim(),
          issued_by: one.issuedBy.trim(),
          issued_on: one.issuedOn,
          expires_on: one.expiresOn,
          recorded_by: actor.userId ?? "system",
          recorded_at: services.clock.now(),
        })),
      )
      .execute();
  }
  const standing = await standingOf(tx, services, organizationId, userId);
  const shown = standing.standing === "missing" ? null : standing.credential;
  await tx
    .updateTable("app_user")
    .set({ credential: shown?.kind ?? null, credential_expires_on: shown?.expiresOn ?? null })
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .execute();
  return credentialsOf(tx, organizationId, userId);
}

/** How a coder stands today. A user who has only the short mark of the account (CPC) signs with that. */
export async function standingOf(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  userId: string | null,
): Promise<CoderStanding> {
  const today = dayOf(services.clock.today());
  if (userId === null) return { standing: "missing" };
  const held = (await credentialsOf(tx, organizationId, userId)).map((one) => ({
    kind: one.kind,
    number: one.number,
    issuedBy: one.issuedBy,
    expiresOn: optionalDay(one.expiresOn),
  }));
  if (held.length > 0) return coderStanding(held, today, addDays(today, SOON_DAYS));
  const user = await tx
    .selectFrom("app_user")
    .select(["credential", "credential_expires_on"])
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  const mark = user?.credential ?? "";
  if (mark === "") return { standing: "missing" };
  const short = { kind: mark, number: "", issuedBy: "", expiresOn: optionalDay(user?.credential_expires_on) };
  return coderStanding([short], today, addDays(today, SOON_DAYS));
}

/** The mark that stands beside a code: the kind of the credential in force, or nothing. */
export function markOf(standing: CoderStanding): string | null {
  return standing.standing === "valid" ? standing.credential.kind : null;
}
