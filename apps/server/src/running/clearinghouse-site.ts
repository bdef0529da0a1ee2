import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ClearinghouseSite, ServerConfig } from "../services.ts";

/** Folder of the payer simulator below the data folder. */
export function simulatorFolder(config: ServerConfig): string {
  return path.join(config.dataDirectory, "simulator");
}

/** File in which the simulator's address stands while it runs. */
export function realtimeFile(config: ServerConfig): string {
  return path.join(simulatorFolder(config), "realtime.json");
}

/**
 * The clearinghouse of this installation: `CLEANCLAIM_CLEARINGHOUSE` (folder) and `CLEANCLAIM_REALTIME_URL`, or the simulated one
 * in the data folder.
 */
export function clearinghouseSite(
  config: ServerConfig,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ClearinghouseSite {
  const folder = environment["CLEANCLAIM_CLEARINGHOUSE"];
  return {
    folder:
      folder === undefined || folder === "" ? path.join(config.dataDirectory, "clearinghouse") : path.resolve(folder),
    realtimeUrl: () => environment["CLEANCLAIM_REALTIME_URL"] || simulatedUrl(config),
  };
}

function simulatedUrl(config: ServerConfig): string | undefined {
  const file = realtimeFile(config);
  if (!existsSync(file)) return undefined;
  // Written by our own start of the simulator.
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly url: string }).url;
}
