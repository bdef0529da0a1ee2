import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { allows, isPermission } from "../access-control/permissions.ts";
import { findSession } from "../access-control/sessions.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { forbidden, HttpProblem, signInNeeded } from "./problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null when nobody is signed in (only on open routes). */
    session: Session | null;
  }
  interface FastifyContextConfig {
    /** A permission of the table, "" for any signed-in user, null for everybody. */
    permission?: string | null;
  }
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** The session cookie's name: with https, the `__Host-` prefix binds it to this host and to secure connections. */
export function cookieName(services: Services): string {
  return services.config.secureCookies ? "__Host-cleanclaim" : "cleanclaim";
}

/** Gives the browser the session's token; script can't read it, other sites can't send it. */
export function setSessionCookie(services: Services, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(services), token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: services.config.secureCookies,
  });
}

/** Takes the cookie back. */
export function clearSessionCookie(services: Services, reply: FastifyReply): void {
  reply.clearCookie(cookieName(services), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: services.config.secureCookies,
  });
}

/** Checks, before anything else, who asks, from where, and whether the route's permission is held. */
export function installGuards(app: FastifyInstance, services: Services): void {
  app.decorateRequest("session", null);
  app.addHook("onRoute", (route) => {
    if (route.url.startsWith("/api/") && !route.url.startsWith("/api/docs") && route.config?.permission === undefined) {
      throw new Error(`${String(route.method)} ${route.url} names no permission; register it by endpoint()`);
    }
  });
  app.addHook("onRequest", async (request) => {
    const permission = request.routeOptions.config.permission;
    const unsafe = !safeMethods.has(request.method);
    if (unsafe) refuseForeignOrigin(request);
    const token = request.cookies[cookieName(services)];
    if (token !== undefined && request.url.startsWith("/api/"))
      request.session = (await findSession(services, token)) ?? null;
    if (permission === null || permission === undefined) return;
    const session = request.session;
    if (session === null) {
      throw signInNeeded(
        token === undefined ? undefined : "Your session ended. Please sign in again; nothing was lost.",
      );
    }
    if (unsafe && !sameText(String(request.headers["x-csrf-token"] ?? ""), session.csrfToken)) {
      throw new HttpProblem(
        403,
        "csrf",
        "The request did not come from the application's own page.",
        "Reload the page and try again.",
      );
    }
    if (permission !== "" && !(isPermission(permission) && allows(session.roles, permission))) throw forbidden();
  });
}

/** An unsafe request that says it comes from another site is refused, signed in or not. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreign = (origin !== undefined && !isOwnOrigin(origin, request.host)) || site === "cross-site";
  if (foreign)
    throw new HttpProblem(403, "csrf", "The request came from another site.", "Use the application's own page.");
}

function isOwnOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

function sameText(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
