import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { ServerConfig } from "../services.ts";
import { clearinghouseSite, realtimeFile, simulatorFolder } from "./clearinghouse-site.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The payer simulator as a program of its own beside the server; it meets us only through files and HTTP. */
export interface Simulator {
  readonly state: () => "starting" | "running" | "stopped";
  readonly stop: () => Promise<void>;
}

/** The simulator's own program. */
export const simulatorProgram = path.join(repositoryRoot, "packages/payer-simulator/bin/payer-simulator.mjs");
/** The demo payers and their manners. */
export const payersFile = path.join(repositoryRoot, "packages/payer-simulator/config/demo.yaml");

/** Members file that the demo writes for the simulator. */
export function membersFile(config: ServerConfig): string {
  return path.join(simulatorFolder(config), "members.json");
}

/**
 * Starts the simulated clearinghouse on the site folder. Answers when it listens, or undefined when it is not installed or did not
 * start (which is logged: the rest of the server works without it).
 */
export async function startSimulator(
  config: ServerConfig,
  log: Logger,
  say: (line: string) => void,
): Promise<Simulator | undefined> {
  if (!existsSync(simulatorProgram)) return undefined;
  say("starting the simulated clearinghouse …");
  const folder = simulatorFolder(config);
  mkdirSync(folder, { recursive: true });
  await stopLeftBehind(config);
  const members = membersFile(config);
  const paySeconds = process.env["CLEANCLAIM_SIMULATOR_SECONDS"] ?? "20";
  const child = spawn(
    process.execPath,
    [
      ...[simulatorProgram, "run", "--site", clearinghouseSite(config).folder, "--state", path.join(folder, "state")],
      ...["--config", payersFile, "--port", "0", "--pay-after-seconds", paySeconds],
      ...(existsSync(members) ? ["--members", members] : []),
    ],
    { stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const running = watch(child, config, log);
  const url = await running.ready;
  if (url === undefined) {
    say("the simulated clearinghouse did not start; see simulator/simulator.log in the data folder");
    return undefined;
  }
  writeFileSync(realtimeFile(config), JSON.stringify({ url, processId: child.pid }));
  return running.simulator;
}

function watch(
  child: ChildProcess,
  config: ServerConfig,
  log: Logger,
): { simulator: Simulator; ready: Promise<string | undefined> } {
  let state: "starting" | "running" | "stopped" = "starting";
  const logFile = path.join(simulatorFolder(config), "simulator.log");
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      if (state === "running") log.warn("the payer simulator ended");
      state = "stopped";
      rmSync(realtimeFile(config), { force: true });
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });
  const ready = new Promise<string | undefined>((resolve) => {
    let words = "";
    const listen = (chunk: Buffer): void => {
      appendFileSync(logFile, chunk);
      if (state !== "starting") return;
      words += chunk.toString();
      const url = /ready: (http:\/\/\S+)/.exec(words)?.[1];
      if (url === undefined) return;
      state = "running";
      resolve(url);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    void ended.then(() => resolve(undefined));
  });
  const stop = async (): Promise<void> => {
    if (state === "stopped") return;
    state = "starting"; // the end is wanted and no reason for a warning
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(timer);
  };
  return { simulator: { state: () => state, stop }, ready };
}

/** A server that was killed leaves its simulator running on the same folders; it has to go before the next one starts. */
async function stopLeftBehind(config: ServerConfig): Promise<void> {
  const file = realtimeFile(config);
  if (!existsSync(file)) return;
  // Written by startSimulator.
  const { processId } = JSON.parse(readFileSync(file, "utf8")) as { readonly processId: number };
  const command = `/proc/${processId}/cmdline`;
  const isOurs = (): boolean => existsSync(command) && readFileSync(command, "utf8").includes("payer-simulator");
  if (isOurs()) {
    process.kill(processId, "SIGTERM");
    const deadline = performance.now() + 5000;
    while (isOurs() && performance.now() < deadline) await wait(50);
  }
  rmSync(file, { force: true });
}
