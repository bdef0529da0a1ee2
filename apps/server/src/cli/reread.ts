import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { streamInput } from "./input.ts";

/** An input that can be read from its beginning more than once. */
export interface Rereadable {
  open(): AsyncIterable<Uint8Array>;
  /** Takes away what was kept for it. */
  close(): void;
}

/** What standard input may have in memory; beyond it lies in a file that only this user can read and that goes away. */
const MOST_IN_MEMORY = 64 * 1024 * 1024;

/** A file is opened again; standard input is kept while it is read the first time. */
export async function rereadable(file: string, given: AsyncIterable<Uint8Array>): Promise<Rereadable> {
  if (file !== "-") return { open: () => streamInput(file), close: () => undefined };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of given) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > MOST_IN_MEMORY) return spooled(chunks, given);
  }
  return { open: () => fromMemory(chunks), close: () => undefined };
}

// An async generator so that both kinds of input are read alike.
async function* fromMemory(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield* chunks;
}

async function spooled(chunks: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): Promise<Rereadable> {
  const folder = mkdtempSync(path.join(tmpdir(), "cleanclaim-input-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  const spool = path.join(folder, "input");
  const out = createWriteStream(spool, { mode: 0o600 });
  const write = (chunk: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      out.write(chunk, (error) => {
        if (error === null || error === undefined) resolve();
        else reject(error);
      });
    });
  for (const chunk of chunks) await write(chunk);
  for await (const chunk of rest) await write(chunk);
  await new Promise<void>((resolve) => out.end(resolve));
  return { open: () => createReadStream(spool) as AsyncIterable<Uint8Array>, close: remove }; // bytes, as no encoding is set
}
