import { open } from "node:fs/promises";

const READ_SIZE = 64 * 1024;

/**
 * The pieces of a file, each in the same buffer: what takes one must be done with it before it asks for the next, as the stream
 * readers of this package are. Rejects as `open` and `read` of node:fs do.
 */
export async function* fileChunks(file: string | URL): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(READ_SIZE);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
