import { sql } from "kysely";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Services } from "../../services.ts";
import { version } from "../../version.ts";

const Health = Type.Object({
  status: Type.String(),
  version: Type.String(),
  database: Type.Object({ state: Type.String() }),
  queue: Type.Object({
    state: Type.String(),
    waiting: Type.Optional(Type.Integer()),
    active: Type.Optional(Type.Integer()),
    dead: Type.Optional(Type.Integer()),
  }),
  simulator: Type.Object({ state: Type.String() }),
});

/** For machines that watch over the server: no session, no PHI. */
export function healthRoutes(app: FastifyInstance, services: Services): void {
  app.get(
    "/healthz",
    {
      config: { permission: null },
      schema: { tags: ["health"], summary: "State of the parts", response: { 200: Health, 503: Health } },
    },
    async (_request, reply) => {
      const [database, queue] = await Promise.all([databaseState(services), queueState(services)]);
      const good = database === "running" && queue.state === "running";
      const simulator = { state: services.simulatorState() };
      return reply
        .status(good ? 200 : 503)
        .send({ status: good ? "ok" : "not-ready", version, database: { state: database }, queue, simulator });
    },
  );

  app.get(
    "/api/version",
    {
      config: { permission: null },
      schema: {
        tags: ["health"],
        summary: "Version of the server",
        response: { 200: Type.Object({ version: Type.String() }) },
      },
    },
    () => ({ version }),
  );
}

async function databaseState(services: Services): Promise<"running" | "away"> {
  try {
    await sql`select 1`.execute(services.db);
    return "running";
  } catch {
    return "away";
  }
}

async function queueState(
  services: Services,
): Promise<{ state: string; waiting?: number; active?: number; dead?: number }> {
  try {
    return { state: "running", ...(await services.jobs.state()) };
  } catch {
    return { state: "away" };
  }
}
