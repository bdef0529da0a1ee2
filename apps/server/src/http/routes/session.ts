import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import { permissionsOf } from "../../access-control/permissions.ts";
import { signIn, signOut } from "../../access-control/sessions.ts";
import type { Session } from "../../access-control/sessions.ts";
import type { Services } from "../../services.ts";
import { withTenant } from "../../storage/database.ts";
import { endpoint } from "../endpoint.ts";
import { clearSessionCookie, setSessionCookie } from "../guards.ts";
import { HttpProblem } from "../problem.ts";

/** Signing in and out, and who is signed in. */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/session", async ({ body, raw }, reply) => {
    const result = await signIn(services, { ...body, address: raw.ip, userAgent: raw.headers["user-agent"] ?? "" });
    if (result.kind === "throttled") {
      reply.header("retry-after", result.retryAfterSeconds);
      const minutes = Math.ceil(result.retryAfterSeconds / 60);
      throw new HttpProblem(
        429,
        "too-many-tries",
        `Too many tries. Wait ${minutes} minute${minutes === 1 ? "" : "s"}, then try again.`,
      );
    }
    if (result.kind === "refused") {
      throw new HttpProblem(
        401,
        "wrong-sign-in",
        "This e-mail and password do not belong together.",
        "Check both and try again.",
      );
    }
    setSessionCookie(services, reply, result.token);
    return describeSession(services, result.session, raw.ip, "session:sign-in");
  });

  endpoint(app, services, "GET /api/session", ({ session, raw }) => describeSession(services, session, raw.ip));

  endpoint(app, services, "DELETE /api/session", async ({ session, tenant }, reply) => {
    await tenant((tx) => {
      audit(tx, { action: "session:sign-out", subjectKind: "user", subjectId: session.userId });
      return Promise.resolve();
    });
    await signOut(services, session.tokenHash);
    clearSessionCookie(services, reply);
    return { ok: true, message: "Signed out." } as const;
  });
}

async function describeSession(
  services: Services,
  session: Session,
  address: string,
  action?: string,
): Promise<ResponseOf<"GET /api/session">> {
  const context = {
    organizationId: session.organizationId,
    userId: session.userId,
    userName: session.displayName,
    address,
  };
  const { organization, practices } = await withTenant(services.db, context, async (tx) => {
    if (action !== undefined) audit(tx, { action, subjectKind: "user", subjectId: session.userId });
    return {
      organization: await tx
        .selectFrom("organization")
        .select(["organization_id as id", "name"])
        .executeTakeFirstOrThrow(),
      practices: await tx
        .selectFrom("practice")
        .select(["practice_id as id", "name"])
        .where("practice_id", "in", session.practiceIds.length === 0 ? [""] : [...session.practiceIds])
        .orderBy("name")
        .execute(),
    };
  });
  return {
    user: {
      id: session.userId,
      displayName: session.displayName,
      initials: session.initials,
      email: session.email,
      roles: [...session.roles],
      providerId: session.providerId,
      patientId: session.patientId,
      credential: session.credential,
    },
    organization,
    practices,
    permissions: [...permissionsOf(session.roles)],
    csrfToken: session.csrfToken,
    idleMinutes: services.config.idleMinutes,
    demo: services.config.demo,
    today: services.clock.today(),
    codeSets: services.codeSetLabel(),
  };
}
