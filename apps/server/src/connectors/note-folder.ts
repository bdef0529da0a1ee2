import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";

/** A folder in which a record system leaves notes: one file a note, written under another name first and then renamed. */
export interface NoteFolder {
  /** Names of the notes that wait, oldest name first. Files that begin with a dot or end in `.part` are still being written. */
  readonly waiting: () => Promise<readonly string[]>;
  readonly collect: (name: string) => Promise<Uint8Array | undefined>;
  /** Puts a note that was taken in, or refused, out of the way. */
  readonly archive: (name: string, outcome: "collected" | "refused") => Promise<void>;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** The notes of one organization: `inbound` holds what waits, `collected` and `refused` what became of it. */
export function noteFolder(folder: string): NoteFolder {
  const inbound = path.join(folder, "inbound");
  return {
    waiting: async () => {
      try {
        const entries = await readdir(inbound, { withFileTypes: true });
        const files = entries.filter(
          (entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".part"),
        );
        return files.map((entry) => entry.name).sort();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    collect: async (name) => {
      try {
        return await readFile(path.join(inbound, path.basename(name)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    archive: async (name, outcome) => {
      const target = path.join(folder, outcome);
      await mkdir(target, { recursive: true });
      const plain = path.join(target, path.basename(name));
      const free = await stat(plain).then(
        () => path.join(target, `${process.hrtime.bigint().toString()}-${path.basename(name)}`),
        () => plain,
      );
      try {
        await rename(path.join(inbound, path.basename(name)), free);
      } catch (error) {
        // Another worker was faster; the file is where it belongs.
        if (!isMissing(error)) throw error;
      }
    },
  };
}
