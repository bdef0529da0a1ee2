import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { SimulatorConfig } from "./config.ts";
import { readDay } from "./days.ts";
import { realDisk } from "./disk.ts";
import type { Moment } from "./envelope.ts";
import { Simulator, SimulatorRefusal } from "./simulator.ts";

/** How the program runs until it is stopped. */
export interface RunSettings {
  readonly config: SimulatorConfig;
  readonly site: string;
  readonly state: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** `manual`: the day moves only by POST /advance. */
  readonly clock: "real" | "manual";
  readonly payAfterSeconds: number | undefined;
  readonly pollMilliseconds: number;
  /** Told when the work cannot go on, for example because the disk is full. What was begun is finished at the next start. */
  readonly onFailure?: ((error: Error) => void) | undefined;
}

/** A simulator that runs. */
export interface RunningSimulator {
  readonly port: number;
  /** Resolves when it has stopped. */
  stop(): Promise<void>;
}

const LARGEST_REQUEST = 1024 * 1024;

/** Starts watching and listening. The caller stops it. */
export async function startSimulator(settings: RunSettings): Promise<RunningSimulator> {
  const { config, site, state, payAfterSeconds } = settings;
  const simulator = Simulator.open({ config, site, state, disk: realDisk, payAfterSeconds });
  const desk = new Desk(simulator, settings.clock);
  const failed = (error: unknown): void => {
    clearInterval(timer);
    settings.onFailure?.(error instanceof Error ? error : new Error(String(error)));
  };
  const server = createServer((request, response) => {
    desk.serve(request, response).catch((error: unknown) => {
      reply(response, 500, "text/plain", "The simulator cannot go on; see its output.\n");
      failed(error);
    });
  });
  const port = await listen(server, settings.port);
  const timer = setInterval(() => {
    try {
      desk.tick();
    } catch (error) {
      failed(error);
    }
  }, settings.pollMilliseconds);
  desk.tick();
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Runs until SIGINT or SIGTERM; rejects when the work cannot go on. */
export async function runForever(settings: RunSettings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    startSimulator({ ...settings, onFailure: reject }).then((running) => {
      console.log(`payer-simulator ready: http://127.0.0.1:${running.port}`);
      const stop = (): void => {
        running.stop().then(resolve, reject);
      };
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    }, reject);
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const busy = "code" in error && error.code === "EADDRINUSE";
      reject(busy ? new SimulatorRefusal(`port ${port} is in use; give another with --port`) : error);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** What stands between the clock, the folder and the requests on one side and the simulator on the other. */
class Desk {
  readonly #simulator: Simulator;
  readonly #clock: "real" | "manual";
  #today: string | undefined;

  constructor(simulator: Simulator, clock: "real" | "manual") {
    this.#simulator = simulator;
    this.#clock = clock;
    this.#today = simulator.state.today;
  }

  /** Looks into the inbound folder and pays what is due. */
  tick(): void {
    if (this.#clock === "manual" && this.#today === undefined) return;
    const { at, milliseconds } = this.#now();
    this.#simulator.receive(at, milliseconds);
    this.#simulator.advance(at, milliseconds);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = `${request.method ?? ""} ${(request.url ?? "").split("?")[0] ?? ""}`;
    if (route === "GET /healthz") {
      const { state } = this.#simulator;
      reply(
        response,
        200,
        "application/json",
        JSON.stringify({ ok: true, today: state.today, claims: state.claims.size }),
      );
      return;
    }
    const body = await bodyOf(request);
    if (body === undefined) {
      reply(response, 413, "text/plain", "The request is larger than one megabyte.\n");
    } else if (route === "POST /realtime") {
      const { at, milliseconds } = this.#now();
      const answer = this.#simulator.answer(body, at, milliseconds);
      if (answer.ok) reply(response, 200, "application/edi-x12", answer.text);
      else reply(response, 400, "text/plain", `${answer.message}\n`);
    } else if (route === "POST /advance") {
      this.#advance(body, response);
    } else {
      reply(response, 404, "text/plain", "Known are GET /healthz, POST /realtime and POST /advance.\n");
    }
  }

  #advance(body: Buffer, response: ServerResponse): void {
    const today = dayIn(body);
    if (this.#clock !== "manual") {
      reply(response, 409, "text/plain", "The clock is real; start with --clock manual to move it.\n");
    } else if (today === undefined) {
      reply(response, 400, "text/plain", 'Send {"today":"YYYY-MM-DD"}.\n');
    } else if (today < (this.#simulator.state.today ?? "")) {
      reply(response, 409, "text/plain", "That day lies before the one that was reached.\n");
    } else {
      this.#today = today;
      const { at, milliseconds } = this.#now();
      const written = [...this.#simulator.receive(at, milliseconds), ...this.#simulator.advance(at, milliseconds)];
      reply(response, 200, "application/json", JSON.stringify({ done: true, written }));
    }
  }

  #now(): { readonly at: Moment; readonly milliseconds: number } {
    const now = new Date();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
    const reached = this.#simulator.state.today;
    const real = local.slice(0, 10);
    // A clock that was set back must not stop the work: the day that was reached stays.
    const later = reached !== undefined && reached > real ? reached : real;
    const today = this.#clock === "manual" ? (this.#today ?? later) : later;
    return { at: { today, time: local.slice(11, 16) }, milliseconds: now.getTime() };
  }
}

function dayIn(body: Buffer): string | undefined {
  try {
    const asked: unknown = JSON.parse(body.toString("utf8"));
    const today = typeof asked === "object" && asked !== null && "today" in asked ? asked.today : undefined;
    return typeof today === "string" ? readDay(today) : undefined;
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type }).end(text);
}

function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_REQUEST) chunks.push(chunk);
    });
    request.on("end", () => {
      resolve(size <= LARGEST_REQUEST ? Buffer.concat(chunks) : undefined);
    });
    request.on("error", () => {
      resolve(undefined);
    });
  });
}
