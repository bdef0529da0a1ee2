import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { importCodeSets } from "@cleanclaim/code-sets";
import { today } from "../cli/data-folder.ts";
import { officialSources } from "./sources.ts";
import type { OfficialSource } from "./sources.ts";

export interface UpdateReport {
  readonly updated: boolean;
  readonly message: string;
  readonly sets: readonly { readonly set: string; readonly address: string; readonly result: string }[];
}

/**
 * Downloads the official public files of the current edition and imports them. Without a network nothing is changed and the report
 * says so; each set that could not be had is named.
 */
export async function updateCodeSets(
  dataDirectory: string,
  only: string | undefined,
  say: (line: string) => void,
): Promise<UpdateReport> {
  const wanted = officialSources.filter(({ set }) => only === undefined || set === only);
  if (wanted.length === 0) {
    const known = officialSources.map(({ set }) => set).join(", ");
    throw new Error(`${only ?? ""} has no official file to download; there are ${known}. Others: codes import FILE.`);
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-update-"));
  const sets: { set: string; address: string; result: string }[] = [];
  try {
    const [year, month] = today().split("-").map(Number);
    for (const source of wanted) {
      const address = source.address(year ?? 0, month ?? 1);
      say(`downloading ${source.publisher} …`);
      const problem = await download(address, path.join(folder, `${source.set}.zip`));
      sets.push({ set: source.set, address, result: problem ?? imported(dataDirectory, folder, source, say) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const good = sets.filter(({ result }) => result.startsWith("loaded"));
  const offline = sets.every(({ result }) => result === offlineWords);
  const message = offline
    ? "The publishers' sites can't be reached from here (offline). Nothing was changed. With the files at hand: codes import FOLDER."
    : sets.map(({ set, result }) => `${set}: ${result}`).join("\n");
  return { updated: good.length > 0, message, sets };
}

const offlineWords = "not reached";

/** @returns what is wrong, or undefined when the file is there. */
async function download(address: string, target: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(120_000) });
    if (!answer.ok) return `the publisher answered ${answer.status} for ${address}`;
    writeFileSync(target, Buffer.from(await answer.arrayBuffer()));
    return undefined;
  } catch {
    return offlineWords;
  }
}

function imported(dataDirectory: string, folder: string, source: OfficialSource, say: (line: string) => void): string {
  const report = importCodeSets(dataDirectory, path.join(folder, `${source.set}.zip`), { progress: say });
  const names = report.imported.map(({ set, name }) => `${set} ${name}`);
  if (names.length > 0) return `loaded ${names.join(", ")}`;
  return report.unchanged.length > 0 ? "loaded already" : "the file was not recognised";
}
