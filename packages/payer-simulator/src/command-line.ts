import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Command, CommanderError } from "commander";
import type { SimulatorConfig } from "./config.ts";
import { readConfig } from "./config-file.ts";
import { readDay } from "./days.ts";
import { realDisk } from "./disk.ts";
import { explainClaims } from "./explain.ts";
import { JournalDamage } from "./journal.ts";
import { runForever } from "./run-forever.ts";
import { stepOnce } from "./run-once.ts";
import { Simulator, SimulatorRefusal } from "./simulator.ts";
import { lockState } from "./state-lock.ts";

/** A mistake of the one who calls, told without a stack trace. */
class UsageError extends Error {}

interface CommonOptions {
  readonly site: string;
  readonly state: string;
  readonly config: string;
  readonly members: readonly string[];
}

interface OnceOptions extends CommonOptions {
  readonly today: string;
  readonly now: string;
}

interface RunOptions extends CommonOptions {
  readonly port: string;
  readonly clock: string;
  readonly payAfterSeconds?: string;
  readonly pollMilliseconds: string;
}

/** Runs the program. Returns the exit code: 0 done, 1 something is wrong with what was given, 2 wrong usage. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError || error instanceof SimulatorRefusal || error instanceof JournalDamage) {
      console.error(`payer-simulator: ${error.message}`);
      return 1;
    }
    const message = error instanceof Error ? error.message : String(error);
    console.error(`payer-simulator: cannot go on: ${message}`);
    if (process.env["DEBUG"] !== undefined) console.error(error);
    return 1;
  }
}

function program(): Command {
  const all = new Command("payer-simulator")
    .description("A clearinghouse and payers that speak only X12 and files.")
    .exitOverride();
  const common = (command: Command): Command =>
    command
      .requiredOption("--site <folder>", "folder with inbound, outbound and archive")
      .requiredOption("--state <folder>", "folder of the simulator's memory")
      .requiredOption("--config <file>", "configuration, YAML")
      .option("--members <file...>", "more members, YAML or JSON", []);
  common(all.command("run"))
    .description("watch the inbound folder and answer over HTTP until stopped")
    .option("--port <number>", "HTTP port on 127.0.0.1, 0 for a free one", "8790")
    .option("--clock <kind>", "real, or manual (moved by POST /advance)", "real")
    .option("--pay-after-seconds <number>", "decide and pay so many seconds after receipt")
    .option("--poll-milliseconds <number>", "how often the inbound folder is looked at", "500")
    .action(run);
  common(all.command("once"))
    .description("process what waits, write what is due up to a day, and end")
    .requiredOption("--today <day>", "YYYY-MM-DD")
    .option("--now <time>", "HH:MM", "08:00")
    .action(once);
  common(all.command("serve-steps"))
    .description('read {"today":"YYYY-MM-DD"} lines from stdin and answer each with {"done":true,"written":[…]}')
    .action(serveSteps);
  all
    .command("explain")
    .description("say what was decided about a claim and why")
    .requiredOption("--state <folder>", "folder of the simulator's memory")
    .argument("<claim>", "patient control number or payer claim control number")
    .action(explain);
  all
    .command("check")
    .description("read a configuration and say what is wrong with it")
    .requiredOption("--config <file>", "configuration, YAML")
    .option("--members <file...>", "more members, YAML or JSON", [])
    .action((options: CommonOptions) => {
      const config = configOf(options);
      console.log(`good: ${config.payers.length} payers, ${config.members.length} members`);
    });
  return all;
}

function configOf(options: Pick<CommonOptions, "config" | "members">): SimulatorConfig {
  const read = (path: string): string => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      throw new UsageError(`the file ${path} cannot be read`);
    }
  };
  const reading = readConfig(read(options.config), options.members.map(read));
  if (reading.ok) return reading.config;
  const lines = reading.problems.map((problem) => `  ${problem.path}: ${problem.message}`);
  throw new UsageError(`the configuration cannot be used:\n${lines.join("\n")}`);
}

function dayOf(text: unknown): string {
  const day = typeof text === "string" ? readDay(text) : undefined;
  if (day === undefined) throw new UsageError("the day must exist and be written YYYY-MM-DD");
  return day;
}

function timeOf(text: unknown): string {
  if (text === undefined) return "08:00";
  if (typeof text !== "string" || !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
    throw new UsageError("the time must be written HH:MM");
  }
  return text;
}

function numberOf(text: string, name: string, lowest: number, highest: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < lowest || value > highest) {
    throw new UsageError(`${name} must be a whole number from ${lowest} to ${highest}`);
  }
  return value;
}

function once(options: OnceOptions): void {
  const [today, now] = [dayOf(options.today), timeOf(options.now)];
  const config = configOf(options);
  const release = lockState(options.state);
  try {
    const simulator = Simulator.open({ config, site: options.site, state: options.state, disk: realDisk });
    for (const name of stepOnce(simulator, today, now)) console.log(name);
  } finally {
    release();
  }
}

async function serveSteps(options: CommonOptions): Promise<void> {
  const config = configOf(options);
  const release = lockState(options.state);
  try {
    const simulator = Simulator.open({ config, site: options.site, state: options.state, disk: realDisk });
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== "") console.log(JSON.stringify(step(simulator, line)));
    }
  } finally {
    release();
  }
}

function step(simulator: Simulator, line: string): object {
  try {
    const asked: unknown = JSON.parse(line);
    if (typeof asked !== "object" || asked === null) throw new UsageError('write {"today":"YYYY-MM-DD"}');
    const today = dayOf("today" in asked ? asked.today : undefined);
    const now = timeOf("now" in asked ? asked.now : undefined);
    if ("realtime" in asked && typeof asked.realtime === "string") {
      const answer = simulator.answer(asked.realtime, { today, time: now }, Date.parse(`${today}T${now}:00Z`));
      return answer.ok ? { done: true, answer: answer.text } : { done: false, error: answer.message };
    }
    return { done: true, written: stepOnce(simulator, today, now) };
  } catch (error) {
    const known = error instanceof UsageError || error instanceof SimulatorRefusal || error instanceof SyntaxError;
    if (!known) throw error;
    return { done: false, error: error.message };
  }
}

async function run(options: RunOptions): Promise<void> {
  if (options.clock !== "real" && options.clock !== "manual") throw new UsageError("--clock must be real or manual");
  const seconds = options.payAfterSeconds;
  const settings = {
    config: configOf(options),
    site: options.site,
    state: options.state,
    port: numberOf(options.port, "--port", 0, 65_535),
    clock: options.clock,
    payAfterSeconds: seconds === undefined ? undefined : numberOf(seconds, "--pay-after-seconds", 0, 86_400),
    pollMilliseconds: numberOf(options.pollMilliseconds, "--poll-milliseconds", 20, 60_000),
  } as const;
  const release = lockState(options.state);
  try {
    await runForever(settings);
  } finally {
    release();
  }
}

function explain(claim: string, options: { readonly state: string }): void {
  const texts = explainClaims(realDisk, options.state, claim);
  if (texts.length === 0) throw new UsageError("no claim with that number is known here");
  console.log(texts.join("\n\n"));
}
