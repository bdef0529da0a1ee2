import path from "node:path";
import type { ClearinghouseConnector } from "@cleanclaim/revenue-cycle";
import type { Services } from "../services.ts";
import type { ClearinghouseSetting } from "../storage/trading-partners.ts";
import { folderClearinghouse } from "./folder-clearinghouse.ts";

type Site = Pick<ClearinghouseSetting, "folder" | "realtimeUrl" | "realtimeSeconds">;

/** The folder of an organisation's site: its own, or that of the installation. */
export function siteFolder(services: Pick<Services, "config" | "clearinghouse">, setting: Site): string {
  return setting.folder === undefined
    ? services.clearinghouse.folder
    : path.resolve(services.config.dataDirectory, setting.folder);
}

/** The connector that an organisation's setting asks for. */
export function connectorFor(
  services: Pick<Services, "config" | "clearinghouse">,
  setting: Site,
): ClearinghouseConnector {
  return folderClearinghouse({
    folder: siteFolder(services, setting),
    realtimeUrl: setting.realtimeUrl ?? services.clearinghouse.realtimeUrl(),
    realtimeSeconds: setting.realtimeSeconds,
  });
}
