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

/**
 * Reads a file argument piece by piece; `-` is standard input. Throws with one clear line when it can't. Each piece of a file lies in
 * the same buffer: whoever takes one must be done with it before asking for the next.
 */
export function streamInput(file: string): AsyncIterable<Uint8Array> {
  // Standard input gives bytes as long as no encoding is set.
  if (file === "-") return process.stdin as AsyncIterable<Uint8Array>;
  if (!existsSync(file)) throw new UsageProblem(`${file}: there is no such file or folder`);
  if (statSync(file).isDirectory()) throw new UsageProblem(`${file}: is a folder; folders need --jsonl`);
  return chunksOf(file);
}

/** Loaded when a file is read, so that other commands do not wait for it. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  const { fileChunks } = await import("@cleanclaim/x12/node");
  yield* fileChunks(file);
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

/** How a document that is given piece by piece ends. */
export interface PiecesEnd {
  readonly exitStatus: 0 | 1 | 2;
  readonly message?: string | undefined;
}

/** One JSON object as text, piece by piece. Nothing was given when it ends with status 2. */
export type Pieces = AsyncGenerator<string, PiecesEnd, undefined>;

/**
 * The same as `runOnFiles` for inputs larger than memory: the input is read and the document printed piece by piece. The readable
 * form is made of the whole document.
 */
export async function runOnStreams(
  files: readonly string[],
  options: PrintOptions,
  document: (source: AsyncIterable<Uint8Array>, file: string) => Pieces,
  readable: (json: unknown) => string,
): Promise<void> {
  if (options.jsonl === true) {
    for (const file of filesOf(files)) await printStreamLine(file, document);
    return;
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageProblem("several files need --jsonl");
  const parts: string[] = [];
  const take = options.json === true ? print : (text: string) => void parts.push(text);
  const end = await drain(document(streamInput(file), file), take);
  if (end.exitStatus === 2) throw new UsageProblem(`${file}: ${end.message ?? "can't be read"}`);
  await print(options.json === true ? "\n" : readable(JSON.parse(parts.join(""))));
  process.exitCode = end.exitStatus;
}

async function printStreamLine(
  file: string,
  document: (source: AsyncIterable<Uint8Array>, file: string) => Pieces,
): Promise<void> {
  const name = JSON.stringify(file);
  let begun = false;
  const take = async (text: string): Promise<void> => {
    await print(begun ? text : `{"file":${name},${text.slice(1)}`);
    begun = true;
  };
  let end: PiecesEnd;
  try {
    end = await drain(document(streamInput(file), file), take);
  } catch (error) {
    // A disk that fails in the middle of a line leaves it broken: the next line must begin on its own.
    if (begun) throw error;
    end = { exitStatus: 2, message: oneLine(error) };
  }
  if (!begun) await print(JSON.stringify({ file, error: end.message ?? "can't be read" }));
  await print("\n");
  if (end.exitStatus !== 0) process.exitCode = 1;
}

async function drain(pieces: Pieces, take: (text: string) => Promise<void> | void): Promise<PiecesEnd> {
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) return value;
    await take(value);
  }
}

/** Prints text, and waits while the reader at the other end is slower. */
export async function print(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}
