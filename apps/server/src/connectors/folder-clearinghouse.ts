import { mkdir, open, readFile, readdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { ClearinghouseConnector, RealtimeAnswer } from "@cleanclaim/revenue-cycle";

/** A site of folders, in the shape of a clearinghouse's SFTP site, and an address for real-time questions. */
export interface FolderSite {
  /** Holds `inbound` (ours to them), `outbound` (theirs to us) and `collected` (what we have read). */
  readonly folder: string;
  /** Undefined while nobody listens. */
  readonly realtimeUrl: string | undefined;
  readonly realtimeSeconds: number;
}

const collectable = /^[^.].*\.(edi|x12|txt|835|999|277|ta1)$/i;

/** The connector over folders. Files appear and disappear by rename, so that nobody ever reads half of one. */
export function folderClearinghouse(site: FolderSite): ClearinghouseConnector {
  const inbound = path.join(site.folder, "inbound");
  const outbound = path.join(site.folder, "outbound");
  const collected = path.join(site.folder, "collected");
  return {
    deliver: async ({ name, content }) => {
      await mkdir(inbound, { recursive: true });
      const draft = path.join(inbound, `.${safeName(name)}.part`);
      const file = await open(draft, "w");
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path.join(inbound, safeName(name)));
    },
    waiting: async () => {
      try {
        const names = (await readdir(outbound)).filter((name) => collectable.test(name));
        return names.sort();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    collect: async (name) => {
      try {
        return await readFile(path.join(outbound, safeName(name)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    archive: async (name) => {
      await mkdir(collected, { recursive: true });
      const target = await freeName(collected, safeName(name));
      try {
        await rename(path.join(outbound, safeName(name)), target);
      } catch (error) {
        // Another worker was faster; the file is where it belongs.
        if (!isMissing(error)) throw error;
      }
    },
    realtime: (text) => askRealtime(site, text),
  };
}

/** A name without folders, whatever a partner calls its files. */
function safeName(name: string): string {
  return path.basename(name).replaceAll(/[^\w.+-]/g, "_");
}

async function freeName(folder: string, name: string): Promise<string> {
  const plain = path.join(folder, name);
  try {
    await stat(plain);
    return path.join(folder, `${Date.now()}-${name}`);
  } catch {
    return plain;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function askRealtime(site: FolderSite, text: string): Promise<RealtimeAnswer> {
  const { realtimeSeconds: seconds, realtimeUrl } = site;
  if (realtimeUrl === undefined) return noAnswer("The clearinghouse is not connected for questions in real time.");
  try {
    const response = await fetch(new URL("/realtime", realtimeUrl), {
      method: "POST",
      headers: { "content-type": "application/edi-x12" },
      body: text,
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const body = await response.text();
    if (response.ok && body.startsWith("ISA")) return { kind: "answered", text: body };
    if (response.status === 504 || response.status === 503)
      return noAnswer("The payer did not answer the clearinghouse.");
    return { kind: "refused", message: `The clearinghouse did not take the question (status ${response.status}).` };
  } catch (error) {
    const isTimeout = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
    return isTimeout
      ? noAnswer(`The payer did not answer within ${seconds} seconds.`)
      : noAnswer("The clearinghouse can't be reached at the moment.");
  }
}

function noAnswer(message: string): RealtimeAnswer {
  return { kind: "no-answer", message: `${message} Ask again later, or call the payer.` };
}
