import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import { isRole } from "../../access-control/permissions.ts";
import { createUser, emailIsTaken } from "../../access-control/users.ts";
import { demoWorld } from "../../running/demo-world.ts";
import type { Services } from "../../services.ts";
import type { TenantTransaction } from "../../storage/database.ts";
import { endpoint } from "../endpoint.ts";
import { conflict, unprocessable } from "../problem.ts";

/** Users, the audit log, and the sign-ins of the demo. */
export function administrationRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/users", ({ tenant }) => tenant(listUsers));

  endpoint(app, services, "POST /api/users", async ({ body, session, tenant, raw }) => {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(body.email)) {
      throw unprocessable("The e-mail address is not complete.", "Write it as name@example.org.");
    }
    if (await emailIsTaken(services.db, body.email))
      throw conflict("This e-mail address has an account already.", "Use another one.");
    const userId = services.newId();
    const { organizationId, displayName } = session;
    const context = { organizationId, userId: session.userId, userName: displayName, address: raw.ip };
    await createUser(services.db, context, { ...body, userId });
    const user = (await tenant(listUsers)).find(({ id }) => id === userId);
    if (user === undefined) throw conflict("The user was removed at the same moment.");
    return user;
  });

  endpoint(app, services, "GET /api/audit", ({ query, tenant }) =>
    tenant(async (tx) => {
      audit(tx, { action: "audit:read", subjectKind: "audit", subjectId: query.subject ?? "all" });
      const limit = query.limit ?? 200;
      const filtered = tx.selectFrom("audit_event").$if(query.subject !== undefined, (events) => {
        const [kind = "", id] = (query.subject ?? "").split("/");
        const ofKind = events.where("subject_kind", "=", kind);
        return id === undefined ? ofKind : ofKind.where("subject_id", "=", id);
      });
      const rows = await filtered
        .select(["sequence", "at", "user_id", "user_name", "action", "subject_kind", "subject_id", "purpose"])
        .$if(query.cursor !== undefined, (events) => events.where("sequence", "<", cursorSequence(query.cursor ?? "")))
        .orderBy("sequence", "desc")
        .limit(limit + 1)
        .execute();
      const counted = await filtered
        .select((events) => events.fn.countAll<bigint>().as("total"))
        .executeTakeFirstOrThrow();
      const shown = rows.slice(0, limit);
      return {
        rows: shown.map((row) => ({
          sequence: Number(row.sequence),
          at: row.at,
          user: row.user_name || (row.user_id ?? "system"),
          action: row.action,
          subject: `${row.subject_kind}/${row.subject_id}`,
          purpose: row.purpose,
        })),
        next: rows.length > limit ? String(shown.at(-1)?.sequence ?? "") : null,
        total: Number(counted.total),
        totalAmount: null,
      };
    }),
  );

  endpoint(app, services, "GET /api/demo-sign-ins", async () => {
    const world = services.config.demo ? await demoWorld() : undefined;
    return { demo: world !== undefined, accounts: [...(world?.demoAccounts ?? [])] };
  });
}

function cursorSequence(cursor: string): bigint {
  if (!/^\d{1,18}$/.test(cursor)) throw unprocessable("The page asked for does not exist.", "Begin at the first page.");
  return BigInt(cursor);
}

async function listUsers(tx: TenantTransaction) {
  const users = await tx.selectFrom("app_user").selectAll().orderBy("display_name").execute();
  const held = await tx.selectFrom("user_role").select(["user_id", "role"]).distinct().orderBy("role").execute();
  return users.map((user) => ({
    id: user.user_id,
    email: user.email,
    displayName: user.display_name,
    roles: held
      .filter(({ user_id }) => user_id === user.user_id)
      .map(({ role }) => role)
      .filter(isRole),
    active: user.active,
    credential: user.credential,
  }));
}
