import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import pino from "pino";
import { hashPassword } from "../access-control/passwords.ts";
import type { Role } from "../access-control/permissions.ts";
import { newId, systemClock } from "../clock.ts";
import { announceJobs } from "../jobs/handlers.ts";
import { JobQueue } from "../jobs/queue.ts";
import { JobRegistry } from "../jobs/registry.ts";
import type { ClearinghouseSite, Clock, ServerConfig, Services } from "../services.ts";
import { createTestDatabase } from "../storage/test-database.ts";
import type { TestDatabase } from "../storage/test-database.ts";
import { buildApp } from "./app.ts";

export interface TestAppOptions {
  readonly config?: Partial<ServerConfig>;
  readonly clock?: Clock;
  readonly clearinghouse?: ClearinghouseSite;
  /** Whether jobs are worked on (default no: they only wait). */
  readonly work?: boolean;
  readonly webDirectory?: string;
}

/** The whole server on a database of its own, without a socket. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly database: TestDatabase;
  /** Creates (once an organization and role) a user and signs in; the client sends cookie and CSRF token by itself. */
  readonly signInAs: (roles: readonly Role[], organizationId?: string) => Promise<TestClient>;
  readonly close: () => Promise<void>;
}

export interface TestClient {
  readonly userId: string;
  readonly organizationId: string;
  readonly csrfToken: string;
  readonly cookie: string;
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
  readonly send: (
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    url: string,
    body?: object,
  ) => Promise<LightMyRequestResponse>;
}

/** The password of every user that tests make. */
export const testPassword = "correct horse battery";
/** The organization of tests that don't name one, and its two practices `${id}-p1` and `${id}-p2`. */
export const testOrganization = "org-test";

let passwordHash: Promise<string> | undefined;

/** Starts the server on a fresh database. Call `close` in `afterAll`. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const registry = new JobRegistry();
  await announceJobs(registry);
  const jobs = new JobQueue(database.url, registry, () => undefined);
  await jobs.open();
  const services: Services = {
    config: { ...testConfig, ...options.config },
    log: pino({ level: "silent" }),
    db: database.db,
    jobs,
    clock: options.clock ?? systemClock,
    newId,
    codeSetLabel: () => ({ label: "starter set", official: false }),
    clearinghouse: options.clearinghouse ?? { folder: "", realtimeUrl: () => undefined },
    simulatorState: () => "off",
  };
  if (options.work === true) await jobs.work(services);
  const app = await buildApp(
    services,
    options.webDirectory === undefined ? {} : { webDirectory: options.webDirectory },
  );
  return {
    app,
    services,
    database,
    signInAs: (roles, organizationId = testOrganization) => signInAs(app, database, roles, organizationId),
    close: async () => {
      await app.close();
      await jobs.stop(1);
      await database.close();
    },
  };
}

const testConfig: ServerConfig = {
  host: "127.0.0.1",
  port: 0,
  dataDirectory: "",
  databaseUrl: undefined,
  demo: false,
  secureCookies: false,
  trustProxy: false,
  uploadLimit: 300 * 1024 * 1024,
  idleMinutes: 30,
  sessionHours: 12,
};

/** Makes the organization with two practices, unless it is there. */
export async function ensureOrganization(database: TestDatabase, organizationId: string): Promise<void> {
  const { adminDb } = database;
  const organization = {
    organization_id: organizationId,
    name: `Organization ${organizationId}`,
    kind: "billing-company",
  };
  await adminDb
    .insertInto("organization")
    .values(organization)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const number of ["p1", "p2"]) {
    const practice = {
      organization_id: organizationId,
      practice_id: `${organizationId}-${number}`,
      name: `Practice ${number}`,
      npi: "1234567893",
      taxonomy_code: "207RG0100X",
      tax_id: "123456789",
      tax_id_type: "EI",
      address: JSON.stringify({ line1: "1 Main St", city: "Springfield", state: "NY", postalCode: "10001" }),
    };
    await adminDb
      .insertInto("practice")
      .values(practice)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function signInAs(
  app: FastifyInstance,
  database: TestDatabase,
  roles: readonly Role[],
  organizationId: string,
): Promise<TestClient> {
  await ensureOrganization(database, organizationId);
  passwordHash ??= hashPassword(testPassword);
  const userId = newId();
  const email = `${userId}@example.org`;
  const { adminDb } = database;
  const user = {
    organization_id: organizationId,
    user_id: userId,
    email,
    display_name: `Test ${roles.join(" ")}`,
    initials: "TT",
  };
  await adminDb.insertInto("app_user").values(user).execute();
  const held = roles.map((role) => ({ organization_id: organizationId, user_id: userId, role, practice_id: "*" }));
  await adminDb.insertInto("user_role").values(held).execute();
  const credential = { email, organization_id: organizationId, user_id: userId, password_hash: await passwordHash };
  await adminDb.insertInto("identity.credential").values(credential).execute();
  const answer = await app.inject({ method: "POST", url: "/api/session", payload: { email, password: testPassword } });
  if (answer.statusCode !== 200) throw new Error(`sign-in failed: ${answer.body}`);
  const { csrfToken } = answer.json<{ csrfToken: string }>();
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const ask = (
    method: NonNullable<InjectOptions["method"]>,
    url: string,
    body?: object,
  ): Promise<LightMyRequestResponse> =>
    app.inject({
      method,
      url,
      headers: { cookie, "x-csrf-token": csrfToken },
      ...(body === undefined ? {} : { payload: body }),
    });
  return { userId, organizationId, csrfToken, cookie, get: (url) => ask("GET", url), send: ask };
}
