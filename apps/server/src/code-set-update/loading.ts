import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { CodeSetWork } from "@cleanclaim/revenue-cycle/contract";
import { lookAgainAtKnowledge } from "../knowledge.ts";
import type { Services } from "../services.ts";

/** The command of this very program; loading runs beside the server, so that reading tens of megabytes keeps nobody waiting. */
const COMMAND = path.join(import.meta.dirname, "../../bin/cleanclaim.mjs");
const MOST_LINES = 200;

const never: CodeSetWork = {
  state: "never",
  kind: null,
  startedAt: null,
  endedAt: null,
  file: null,
  lines: [],
  message: "",
  loaded: [],
  unused: [],
};

/** What each data folder's last loading did; one at a time runs in a folder. */
const works = new Map<string, CodeSetWork>();

/** What loading is doing or did last in this process. */
export function codeSetWork(services: Pick<Services, "config">): CodeSetWork {
  return works.get(services.config.dataDirectory) ?? never;
}

interface Loading {
  readonly kind: "update" | "import";
  readonly file: string | null;
  readonly arguments: readonly string[];
  /** Runs when the command has ended, whatever it did. */
  readonly after: () => Promise<void>;
}

/**
 * Starts loading code sets by the command `cleanclaim codes …` in a process of its own. Answers at once; `codeSetWork` tells how it
 * goes. @returns undefined when loading runs already.
 */
export function startLoading(services: Services, loading: Loading): CodeSetWork | undefined {
  const folder = services.config.dataDirectory;
  if (codeSetWork(services).state === "running") return undefined;
  let work: CodeSetWork = {
    ...never,
    state: "running",
    kind: loading.kind,
    file: loading.file,
    startedAt: services.clock.now(),
    message: loading.kind === "update" ? "Asking the publishers for the official files." : "Reading the file.",
  };
  works.set(folder, work);
  const child = spawn(process.execPath, [COMMAND, "codes", ...loading.arguments, "--json"], {
    env: { ...process.env, CLEANCLAIM_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    work = { ...work, lines: [...work.lines, line].slice(-MOST_LINES) };
    works.set(folder, work);
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
  });
  const finish = (outcome: Outcome): void => {
    if (work.state !== "running") return;
    work = { ...work, ...outcome, endedAt: services.clock.now() };
    works.set(folder, work);
    lookAgainAtKnowledge(services);
    loading.after().catch((error: unknown) => {
      services.log.warn({ problem: error instanceof Error ? error.message : "unknown" }, "code set upload left behind");
    });
  };
  child.once("error", () => {
    finish({ state: "failed", message: "The loading command could not be started. Nothing was changed." });
  });
  child.once("close", () => {
    finish(loading.kind === "update" ? updateOutcome(output, work.lines) : importOutcome(output, work.lines));
  });
  return work;
}

type Outcome = Pick<CodeSetWork, "state" | "message"> & Partial<Pick<CodeSetWork, "loaded" | "unused">>;

/** The last thing that the command said, for a failure without a document. */
function lastWords(lines: readonly string[]): string {
  return lines.findLast((line) => line.trim() !== "") ?? "The command gave no answer.";
}

/** What `codes update --json` said. */
export function updateOutcome(output: string, lines: readonly string[]): Outcome {
  const report = documentOf<{ readonly updated: boolean; readonly message: string }>(output);
  if (report === undefined) return { state: "failed", message: `${lastWords(lines)} Nothing was changed.` };
  // The command names the command for files at hand; on the screen they are dropped in.
  const message = report.message.replace(
    "With the files at hand: codes import FOLDER.",
    "If you have the files, drop them here.",
  );
  return { state: report.updated ? "done" : "failed", message };
}

interface ImportDocument {
  readonly imported: readonly ImportedRelease[];
  readonly unchanged: readonly ImportedRelease[];
  readonly unused: readonly { readonly file: string; readonly reason: string }[];
}
interface ImportedRelease {
  readonly set: string;
  readonly name: string;
  readonly rows: number;
  readonly source: string;
}

/** What `codes import --json` said. */
export function importOutcome(output: string, lines: readonly string[]): Outcome {
  const report = documentOf<ImportDocument>(output);
  if (report === undefined) return { state: "failed", message: `${lastWords(lines)} Nothing was changed.` };
  const loaded = report.imported.map(({ set, name, rows, source }) => ({ set, name, rows, source }));
  const unused = report.unused.map(({ file, reason }) => ({ file, reason }));
  if (loaded.length > 0) {
    const message = `Loaded ${loaded.map(({ set, name }) => `${set} ${name}`).join(", ")}. It is in force now.`;
    return { state: "done", message, loaded, unused };
  }
  if (report.unchanged.length > 0) {
    const known = report.unchanged.map(({ set, name }) => `${set} ${name}`).join(", ");
    return { state: "done", message: `This file was loaded before, as ${known}. Nothing changed.`, loaded, unused };
  }
  const message = `Nothing was loaded${unused.length === 0 ? ": it holds no code set" : ""}. What was in force before still is.`;
  return { state: "failed", message, loaded, unused };
}

/** The JSON document that the command prints; undefined when it ended without one. */
function documentOf<T>(output: string): T | undefined {
  try {
    // Printed by our own command of the same version, whose `--json` has this shape.
    return JSON.parse(output) as T;
  } catch {
    return undefined;
  }
}
