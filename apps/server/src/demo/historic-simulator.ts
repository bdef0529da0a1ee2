import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { membersFile, payersFile, simulatorProgram } from "../running/simulator.ts";
import type { Services } from "../services.ts";
import { simulatorFolder } from "../running/clearinghouse-site.ts";

/** The payer simulator while the demo lives through its months: its day moves only when it is told. */
export interface HistoricSimulator {
  /** Puts a file of ours into the site's inbound folder. */
  readonly deliver: (name: string, content: Uint8Array) => void;
  /** Lives up to the day: takes what waits, decides, pays. */
  readonly advance: (today: string) => Promise<void>;
  /** Where it answers over HTTP. */
  readonly url: string;
  /** Asks in real time (270, 278); undefined when it could not answer. */
  readonly ask: (text: string) => Promise<string | undefined>;
  /** The files that came back since the last call, in order, moved to `collected`. */
  readonly collect: () => { readonly name: string; readonly content: Buffer }[];
  readonly stop: () => Promise<void>;
}

/** Starts the simulator on the installation's own site and state, so that it remembers these months later. */
export async function startHistoricSimulator(services: Services, members: unknown): Promise<HistoricSimulator> {
  const state = simulatorFolder(services.config);
  const site = services.clearinghouse.folder;
  mkdirSync(state, { recursive: true });
  for (const folder of ["inbound", "outbound", "collected"]) mkdirSync(path.join(site, folder), { recursive: true });
  writeFileSync(membersFile(services.config), JSON.stringify(members));
  const child = spawn(
    process.execPath,
    [
      simulatorProgram,
      "run",
      "--site",
      site,
      "--state",
      path.join(state, "state"),
      "--config",
      payersFile,
      "--members",
      membersFile(services.config),
      "--port",
      "0",
      "--clock",
      "manual",
      "--poll-milliseconds",
      "60000",
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let words = "";
    const listen = (chunk: Buffer): void => {
      words += chunk.toString();
      const ready = /ready: (http:\/\/\S+)/.exec(words)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then(() => reject(new Error(`the payer simulator did not start: ${words.slice(0, 500)}`)));
  });
  return {
    url,
    deliver: (name, content) => {
      const draft = path.join(site, "inbound", `.${name}.part`);
      writeFileSync(draft, content);
      renameSync(draft, path.join(site, "inbound", name));
    },
    advance: async (today) => {
      const answer = await fetch(new URL("/advance", url), { method: "POST", body: JSON.stringify({ today }) });
      if (!answer.ok)
        throw new Error(`the payer simulator refused the day ${today}: ${(await answer.text()).slice(0, 300)}`);
    },
    ask: async (text) => {
      const answer = await fetch(new URL("/realtime", url), {
        method: "POST",
        headers: { "content-type": "application/edi-x12" },
        body: text,
      });
      return answer.ok ? answer.text() : undefined;
    },
    collect: () => {
      const outbound = path.join(site, "outbound");
      return readdirSync(outbound)
        .filter((name) => name.endsWith(".edi"))
        .sort()
        .map((name) => {
          const content = readFileSync(path.join(outbound, name));
          const target = path.join(site, "collected", name);
          renameSync(path.join(outbound, name), existsSync(target) ? `${target}.again` : target);
          return { name, content };
        });
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
