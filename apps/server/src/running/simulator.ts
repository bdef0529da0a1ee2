import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, closeSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import type { ServerConfig } from "../services.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The payer simulator as a program of its own beside the server. */
export interface Simulator {
  readonly state: () => "starting" | "running" | "stopped";
  readonly stop: () => Promise<void>;
}

const program = path.join(repositoryRoot, "packages/payer-simulator/bin/payer-simulator.mjs");

/** Starts the simulated clearinghouse on the folders of the data directory; undefined when it is not installed. */
export function startSimulator(
  config: ServerConfig,
  log: Logger,
  say: (line: string) => void,
): Promise<Simulator | undefined> {
  if (!existsSync(program)) return Promise.resolve(undefined);
  const folder = path.join(config.dataDirectory, "simulator");
  mkdirSync(folder, { recursive: true });
  say("starting the simulated clearinghouse …");
  const output = openSync(path.join(folder, "simulator.log"), "a");
  let state: "starting" | "running" | "stopped" = "starting";
  const child = spawn(process.execPath, [program, "--data", folder], {
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(output);
  child.once("spawn", () => (state = "running"));
  child.once("error", (error) => {
    state = "stopped";
    log.error({ problem: error.message }, "the payer simulator could not be started");
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", (code) => {
      state = "stopped";
      if (code !== 0) log.warn({ code }, "the payer simulator ended");
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    if (state === "stopped") return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(timer);
  };
  return Promise.resolve({ state: () => state, stop });
}
