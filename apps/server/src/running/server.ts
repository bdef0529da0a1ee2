import { existsSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { newId, systemClock } from "../clock.ts";
import { buildApp } from "../http/app.ts";
import { announceJobs } from "../jobs/handlers.ts";
import { JobQueue } from "../jobs/queue.ts";
import { JobRegistry } from "../jobs/registry.ts";
import type { ServerConfig, Services } from "../services.ts";
import { clearinghouseSite } from "./clearinghouse-site.ts";
import { codeSetLabel } from "./code-set-label.ts";
import { demoWorld } from "./demo-world.ts";
import type { DemoAccount } from "./demo-world.ts";
import { openStorage } from "./open-storage.ts";
import type { Storage } from "./open-storage.ts";
import { startSimulator } from "./simulator.ts";
import type { Simulator } from "./simulator.ts";
import { builtWebApplication } from "./web-build.ts";

/** Everything of a process that works on the database: with or without HTTP. */
export interface Installation {
  readonly services: Services;
  readonly storage: Storage;
  readonly close: () => Promise<void>;
}

export interface InstallationOptions {
  readonly config: ServerConfig;
  readonly log: Logger;
  readonly say: (line: string) => void;
  readonly simulator?: () => Simulator | undefined;
}

/** Opens the database and the queue. Nothing is worked on yet. */
export async function openInstallation({ config, log, say, simulator }: InstallationOptions): Promise<Installation> {
  const storage = await openStorage(config, say);
  const jobs = await openQueue(storage, log).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const services: Services = {
    config,
    log,
    db: storage.db,
    jobs,
    clock: systemClock,
    newId,
    codeSetLabel: codeSetLabel(config.dataDirectory),
    clearinghouse: clearinghouseSite(config),
    simulatorState: () => simulator?.()?.state() ?? "off",
  };
  const close = async (): Promise<void> => {
    await jobs.stop();
    await storage.close();
  };
  return { services, storage, close };
}

async function openQueue(storage: Storage, log: Logger): Promise<JobQueue> {
  const registry = new JobRegistry();
  await announceJobs(registry);
  const jobs = new JobQueue(storage.url, registry, (error) => log.warn({ problem: error.message }, "queue"));
  await jobs.open();
  return jobs;
}

/** A running server. */
export interface RunningServer {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  /** Finishes or requeues open work, then stops HTTP, workers, simulator and database, in this order. */
  readonly close: () => Promise<void>;
}

/** Starts all of it: database, migrations, demo, simulator, workers, HTTP. Says each step. */
export async function startServer(
  config: ServerConfig,
  log: Logger,
  say: (line: string) => void,
): Promise<RunningServer> {
  let simulator: Simulator | undefined;
  const web = builtWebApplication(say);
  web.catch(() => undefined); // awaited below; the database may fail first
  say(config.databaseUrl === undefined ? "starting the database …" : "connecting to the database …");
  const installation = await openInstallation({ config, log, say, simulator: () => simulator });
  const { services } = installation;
  let app: FastifyInstance | undefined;
  try {
    const demo = config.demo ? await demoWorld() : undefined;
    if (demo !== undefined && (await isEmpty(services))) {
      say("creating the synthetic practice (first start only) …");
      await demo.loadDemo(services, say);
    }
    simulator = config.demo ? await startSimulator(config, log, say) : undefined;
    const webDirectory = await web;
    app = await buildApp(services, webDirectory !== undefined && existsSync(webDirectory) ? { webDirectory } : {});
    await services.jobs.work(services);
    const url = await app.listen({ host: config.host, port: config.port });
    const running = app;
    return {
      url: readableUrl(url, config.host),
      accounts: demo?.demoAccounts ?? [],
      close: async () => {
        await running.close();
        await services.jobs.stop();
        await simulator?.stop();
        await installation.storage.close();
      },
    };
  } catch (error) {
    await app?.close();
    await simulator?.stop();
    await installation.close();
    throw error;
  }
}

/** Whether nobody has used this database yet. */
export async function isEmpty(services: Services): Promise<boolean> {
  const first = await services.db.selectFrom("identity.credential").select("email").limit(1).executeTakeFirst();
  return first === undefined;
}

function readableUrl(url: string, host: string): string {
  const port = new URL(url).port;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
