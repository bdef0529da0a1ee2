import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandResult } from "../commands.ts";
import { codesImport } from "./import-command.ts";
import { OFFICIAL_SOURCES, type OfficialSource } from "./official-sources.ts";

/** Fetches an address; the caller brings the network. */
export type FetchFile = (
  url: string,
) => Promise<{ readonly ok: boolean; readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;

export interface UpdateOptions {
  readonly set?: string | undefined;
  readonly fetch: FetchFile;
  readonly progress?: ((line: string) => void) | undefined;
  readonly sources?: readonly OfficialSource[] | undefined;
}

interface Failure {
  readonly url: string;
  readonly reason: string;
}

async function download(source: OfficialSource, folder: string, fetchFile: FetchFile): Promise<Failure | undefined> {
  try {
    const answer = await fetchFile(source.url);
    if (!answer.ok) return { url: source.url, reason: `answered with status ${answer.status}` };
    writeFileSync(join(folder, source.name), new Uint8Array(await answer.arrayBuffer()));
    return undefined;
  } catch (error) {
    return { url: source.url, reason: error instanceof Error ? error.message : "could not be reached" };
  }
}

/**
 * `codes update`: downloads the publishers' files of the current releases and imports them. When a file cannot be had,
 * nothing at all is changed, and the message says which.
 */
export async function codesUpdate(dataDirectory: string, options: UpdateOptions): Promise<CommandResult> {
  const wanted = (options.sources ?? OFFICIAL_SOURCES).filter(
    (source) => options.set === undefined || source.set === options.set,
  );
  if (wanted.length === 0) {
    const message = `there is no official download for ${options.set ?? "any set"}; load its files with "codes import"`;
    return { json: { error: message }, exitStatus: 2, message };
  }
  const folder = mkdtempSync(join(tmpdir(), "cleanclaim-codes-"));
  try {
    const failures: Failure[] = [];
    for (const source of wanted) {
      options.progress?.(`downloading ${source.url}`);
      const failure = await download(source, folder, options.fetch);
      if (failure !== undefined) failures.push(failure);
      // One failed address is enough to know that nothing will be changed; the rest is not worth the wait.
      if (failure !== undefined) break;
    }
    if (failures.length > 0) {
      const first = failures[0];
      const message = `could not download ${first?.url ?? ""} (${first?.reason ?? ""}); nothing was changed. Without a connection, load files with "codes import PATH"`;
      return { json: { updated: false, failures }, exitStatus: 1, message };
    }
    return codesImport(dataDirectory, folder, { progress: options.progress });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
