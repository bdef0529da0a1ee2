import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { oneLine, UsageProblem } from "./outcome.ts";

/** Reads a file argument whole; `-` is standard input. Throws with one clear line when it can't. */
export function readInput(file: string): Buffer {
  if (file === "-") return readFileSync(0);
  if (!existsSync(file)) throw new UsageProblem(`${file}: there is no such file or folder`);
  if (statSync(file).isDirectory()) throw new UsageProblem(`${file}: is a folder; folders need --jsonl`);
  return readFileSync(file);
}

/** The files meant by arguments that may be folders: folders give all files below them, in the order of their names. */
export function filesOf(given: readonly string[]): readonly string[] {
  return given.flatMap((item) => {
    if (item === "-" || !existsSync(item) || !statSync(item).isDirectory()) return [item];
    return readdirSync(item, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  });
}

/** What a command found in one input. */
export interface FileReport {
  readonly json: unknown;
  readonly exitStatus: 0 | 1 | 2;
  readonly message?: string | undefined;
}

/** How the result is to be printed. */
export interface PrintOptions {
  readonly json?: true;
  readonly jsonl?: true;
}

/**
 * Runs a command on its file arguments. One file: one JSON document (or a readable form). With `--jsonl`: any number of files and
 * folders, one object a line with `"file"`; a file that can't be read gets its line with `"error"`.
 */
export async function runOnFiles(
  files: readonly string[],
  options: PrintOptions,
  report: (content: Buffer, file: string) => FileReport | Promise<FileReport>,
  readable: (json: unknown) => string,
): Promise<void> {
  if (options.jsonl === true) {
    for (const file of filesOf(files)) await printLine(file, report);
    return;
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageProblem("several files need --jsonl");
  const { json, exitStatus, message } = await report(readInput(file), file);
  if (exitStatus === 2) throw new UsageProblem(`${file}: ${message ?? "can't be read"}`);
  process.stdout.write(options.json === true ? `${JSON.stringify(json)}\n` : readable(json));
  process.exitCode = exitStatus;
}

async function printLine(
  file: string,
  report: (content: Buffer, file: string) => FileReport | Promise<FileReport>,
): Promise<void> {
  let line: object;
  let status: number;
  try {
    const { json, exitStatus, message } = await report(readInput(file), file);
    line = { file, ...(exitStatus === 2 ? { error: message ?? "can't be read" } : (json as object)) }; // every document is an object
    status = exitStatus;
  } catch (error) {
    line = { file, error: oneLine(error) };
    status = 1;
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (status !== 0) process.exitCode = 1;
}
