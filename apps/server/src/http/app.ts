import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Services } from "../services.ts";
import { version } from "../version.ts";
import { installErrorHandler } from "./error-handler.ts";
import { installGuards } from "./guards.ts";
import { addProblemSchema } from "./problem-schema.ts";
import { HttpProblem } from "./problem.ts";
import { installWebApplication } from "./web-application.ts";

/** What each file of `routes/` exports, under a name that ends in `Routes`. */
export type RoutePlugin = (app: FastifyInstance, services: Services) => Promise<void> | void;

export interface AppOptions {
  /** Folder with the built web application; without it only the API is served. */
  readonly webDirectory?: string;
}

/** The HTTP side of the server, ready to `listen` or to be `inject`ed by tests. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = services.log;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: services.config.trustProxy,
    bodyLimit: 4 * 1024 * 1024,
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { allErrors: false, coerceTypes: "array", useDefaults: true, removeAdditional: false } },
  });
  installErrorHandler(app);
  addProblemSchema(app);
  acceptEmptyBodies(app);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    hsts: services.config.secureCookies,
  });
  await app.register(cookie);
  await app.register(compress, { global: true, threshold: 2048, encodings: ["gzip", "deflate", "identity"] });
  await app.register(multipart, { limits: { fileSize: services.config.uploadLimit, files: 1, fields: 20 } });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Cleanclaim", version, description: "The API the web application uses." },
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) =>
        typeof schema.$id === "string" ? schema.$id : `schema-${index}`,
    },
    transform: ({ schema, url }) => ({ schema, url }),
  });
  installGuards(app, services);
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: false });
  await registerRoutes(app, services);
  app.get("/api/openapi.json", { config: { permission: null }, schema: { hide: true } }, () => app.swagger());
  if (options.webDirectory !== undefined && existsSync(options.webDirectory)) {
    await installWebApplication(app, options.webDirectory);
  } else {
    app.setNotFoundHandler((request) => {
      throw new HttpProblem(404, "not-found", `Nothing answers at ${request.url.split("?")[0] ?? "/"}.`);
    });
  }
  await app.ready();
  return app;
}

/** Scripts, pictures and data from this server only. Inline style attributes are allowed: the interface kit sets them. */
const contentSecurityPolicy = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "frame-src": ["'self'", "blob:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'self'"],
};

/** A request without a body, or with an empty JSON body, counts as `{}`: most commands of the contract take nothing. */
function acceptEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, body.toString(), done);
  });
  app.addHook("preValidation", (request, _reply, done) => {
    if (request.routeOptions.schema?.body !== undefined) request.body ??= {};
    done();
  });
}

/** Every file of `routes/` plugs itself in: its exports named `…Routes` are called in the order of the file names. */
async function registerRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const folder = path.join(import.meta.dirname, "routes");
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    // A module namespace is a record of its exports.
    const exported = (await import(pathToFileURL(path.join(folder, file)).href)) as Readonly<Record<string, unknown>>;
    const plugins = Object.entries(exported).filter(([name]) => name.endsWith("Routes"));
    for (const [name, plugin] of plugins) {
      if (typeof plugin !== "function") throw new Error(`routes/${file}: ${name} is not a function`);
      await (plugin as RoutePlugin)(app, services); // the folder's convention; a wrong one fails at the first start
    }
  }
}
