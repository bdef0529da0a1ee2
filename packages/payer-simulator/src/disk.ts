import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** The few things that the simulator does with files. Every change that it makes goes through here. */
export interface Disk {
  read(path: string): Buffer | undefined;
  size(path: string): number | undefined;
  list(folder: string): readonly string[];
  makeFolder(folder: string): void;
  /** Adds text to a file and waits until it is on the disk. */
  append(path: string, text: string): void;
  truncate(path: string, length: number): void;
  /** Writes a new file beside its place and renames it there, so that nobody sees half of it. */
  write(path: string, text: string): void;
  /** Renames; across file systems copies first and then renames within the target folder. */
  move(from: string, to: string): void;
  remove(path: string): void;
}

function syncFile(path: string, flags: string, text: string): void {
  const file = openSync(path, flags);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The real disk. */
export const realDisk: Disk = {
  read: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  size: (path) => (existsSync(path) ? statSync(path).size : undefined),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort(),
  makeFolder: (folder) => mkdirSync(folder, { recursive: true }),
  append: (path, text) => {
    syncFile(path, "a", text);
  },
  truncate: (path, length) => {
    truncateSync(path, length);
  },
  write: (path, text) => {
    const draft = join(dirname(path), `.${basename(path)}.tmp`);
    syncFile(draft, "w", text);
    renameSync(draft, path);
  },
  move: (from, to) => {
    try {
      renameSync(from, to);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
      const draft = join(dirname(to), `.${basename(to)}.tmp`);
      copyFileSync(from, draft);
      renameSync(draft, to);
      rmSync(from);
    }
  },
  remove: (path) => {
    rmSync(path, { force: true });
  },
};
