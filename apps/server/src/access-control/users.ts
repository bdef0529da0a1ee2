import { audit, flushAudit } from "../audit/audit.ts";
import { becomeTenant } from "../storage/database.ts";
import type { Database, TenantContext } from "../storage/database.ts";
import { hashPassword } from "./passwords.ts";
import type { Role } from "./permissions.ts";

export interface NewAccount {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly Role[];
  /** Practices the roles are for; all of the organization's when left out. */
  readonly practiceIds?: readonly string[];
  readonly credential?: string | null;
  readonly providerId?: string | null;
  readonly patientId?: string | null;
}

/** Whether the e-mail belongs to an account already, in any organization. */
export async function emailIsTaken(db: Database, email: string): Promise<boolean> {
  const row = await db
    .selectFrom("identity.credential")
    .select("email")
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes a user who can sign in: credential, user and roles in one transaction. Throws on an e-mail that is taken. */
export async function createUser(db: Database, context: TenantContext, account: NewAccount): Promise<void> {
  const email = account.email.trim().toLowerCase();
  const passwordHash = await hashPassword(account.password);
  const { organizationId } = context;
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("identity.credential")
      .values({ email, organization_id: organizationId, user_id: account.userId, password_hash: passwordHash })
      .execute();
    await becomeTenant(tx, context);
    await tx
      .insertInto("app_user")
      .values({
        organization_id: organizationId,
        user_id: account.userId,
        email,
        display_name: account.displayName,
        initials: initialsOf(account.displayName),
        credential: account.credential ?? null,
        provider_id: account.providerId ?? null,
        patient_id: account.patientId ?? null,
      })
      .execute();
    const practices = account.practiceIds ?? ["*"];
    const held = account.roles.flatMap((role) =>
      practices.map((practice) => ({
        organization_id: organizationId,
        user_id: account.userId,
        role,
        practice_id: practice,
      })),
    );
    await tx.insertInto("user_role").values(held).execute();
    audit(tx, {
      action: "user:create",
      subjectKind: "user",
      subjectId: account.userId,
      details: { roles: account.roles.join(" ") },
    });
    await flushAudit(tx, context);
  });
}

/** First letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.replace(/,.*$/, "").split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toUpperCase() || "?";
}
