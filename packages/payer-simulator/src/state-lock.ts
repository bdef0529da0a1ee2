import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SimulatorRefusal } from "./simulator.ts";

/**
 * Makes this process the only one that works on a state folder. A lock left by a process that no longer runs is taken
 * over. Returns what releases it.
 */
export function lockState(state: string): () => void {
  mkdirSync(state, { recursive: true });
  const path = join(state, "lock");
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(openSync(path, "wx"), String(process.pid));
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = holderOf(path);
      if (holder !== undefined && runs(holder)) {
        throw new SimulatorRefusal(`the state folder is in use by process ${holder}; stop it first`);
      }
      rmSync(path, { force: true });
    }
  }
  throw new SimulatorRefusal("the state folder could not be locked; another process is taking it");
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
