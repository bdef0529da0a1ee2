import path from "node:path";
import type { ClearinghouseConnector } from "@cleanclaim/revenue-cycle";
import type { Services } from "../services.ts";
import type { ClearinghouseSetting } from "../storage/trading-partners.ts";
import { folderClearinghouse } from "./folder-clearinghouse.ts";

/** The connector that an organisation's setting asks for. */
export function connectorFor(
  services: Pick<Services, "config">,
  setting: Pick<ClearinghouseSetting, "folder" | "realtimeUrl" | "realtimeSeconds">,
): ClearinghouseConnector {
  return folderClearinghouse({ ...setting, folder: path.resolve(services.config.dataDirectory, setting.folder) });
}
