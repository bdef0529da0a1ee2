import type { BodyOf, Endpoint, EndpointKey, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { endpoints } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { audit, hasAudit } from "../audit/audit.ts";
import { isPermission } from "../access-control/permissions.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { withTenant } from "../storage/database.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { forbidden, signInNeeded } from "./problem.ts";
import { problemResponses } from "./problem-schema.ts";

type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What a handler of the endpoint `K` gets; everything has been checked against the contract. */
export interface EndpointRequest<K extends EndpointKey> {
  readonly params: Readonly<Record<ParameterNames<K>, string>>;
  readonly query: QueryOf<K>;
  readonly body: BodyOf<K>;
  /** Who asks. Throws 401 on endpoints that need no session and have none. */
  readonly session: Session;
  /** One transaction on the rows of the session's organization; an audit entry is written when `work` did not write its own. */
  readonly tenant: <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;
  /** The practices to show: the one asked for (403 when it is not the user's), or all of the user's. */
  readonly practices: (wanted?: string) => readonly string[];
  readonly raw: FastifyRequest;
}

export type EndpointHandler<K extends EndpointKey> = (
  request: EndpointRequest<K>,
  reply: FastifyReply,
) => Promise<ResponseOf<K>>;

/** A handler of an endpoint that answers bytes: it sends them by `reply` and returns the reply. */
export type BytesHandler<K extends EndpointKey> = (
  request: EndpointRequest<K>,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Registers the handler of one endpoint of the contract, with its checks, its permission and its OpenAPI description. */
export function endpoint<const K extends EndpointKey>(
  app: FastifyInstance,
  services: Services,
  key: K,
  handler: EndpointHandler<K> | BytesHandler<K>,
): void {
  const contract: Endpoint = endpoints[key];
  const separator = key.indexOf(" ");
  const path = key.slice(separator + 1);
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  if (contract.permission !== null && contract.permission !== "" && !isPermission(contract.permission)) {
    throw new Error(`${key} asks for the unknown permission ${contract.permission}`);
  }
  app.route({
    method: key.slice(0, separator),
    url: path,
    config: { permission: contract.permission },
    schema: {
      operationId: operationId(key),
      summary: contract.summary,
      tags: [path.split("/")[2] ?? "api"],
      ...(names.length === 0
        ? {}
        : { params: Type.Object(Object.fromEntries(names.map((name) => [name, Type.String({ maxLength: 200 })]))) }),
      ...(contract.query === undefined ? {} : { querystring: contract.query }),
      ...(contract.body === undefined ? {} : { body: contract.body }),
      response: { 200: contract.response, ...problemResponses },
    },
    handler: (raw, reply) => handler(endpointRequest<K>(services, key, raw), reply),
  });
}

function operationId(key: string): string {
  return key
    .replace(/ \/api\//, "-")
    .replace(/[/:]+/g, "-")
    .toLowerCase();
}

function endpointRequest<K extends EndpointKey>(services: Services, key: K, raw: FastifyRequest): EndpointRequest<K> {
  const session = (): Session => {
    if (raw.session === null) throw signInNeeded();
    return raw.session;
  };
  return {
    // Fastify checked the three against the schemas of this very contract.
    params: raw.params as EndpointRequest<K>["params"],
    query: raw.query as QueryOf<K>,
    body: raw.body as BodyOf<K>,
    raw,
    get session() {
      return session();
    },
    tenant: (work) => tenantOf(services, key, raw, session(), work),
    practices: (wanted) => {
      const mine = session().practiceIds;
      if (wanted === undefined || wanted === "" || wanted === "*") return mine;
      if (!mine.includes(wanted)) throw forbidden("You do not work in that practice.");
      return [wanted];
    },
  };
}

function tenantOf<T>(
  services: Services,
  key: string,
  raw: FastifyRequest,
  session: Session,
  work: (tx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const context = {
    organizationId: session.organizationId,
    userId: session.userId,
    userName: session.displayName,
    address: raw.ip,
  };
  return withTenant(services.db, context, async (tx) => {
    const result = await work(tx);
    if (!hasAudit(tx)) {
      const parameters = Object.values((raw.params ?? {}) as Readonly<Record<string, string>>); // checked strings, as above
      audit(tx, { action: key, subjectKind: key.split("/")[2] ?? "api", subjectId: parameters.join("/") || "list" });
    }
    return result;
  });
}

/** Marks a route outside the contract (health, documents of the API) as open or as needing any session. */
export const openRoute = { config: { permission: null } } as const;
