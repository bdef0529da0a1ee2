import { readInterchanges } from "@cleanclaim/x12";
import { connectorFor, siteFolder } from "../connectors/clearinghouse-of.ts";
import type { Services } from "../services.ts";
import { systemActor } from "./actor.ts";
import { withTenant } from "./database.ts";
import { receiveFile } from "./received-files.ts";
import { clearinghouseOf } from "./trading-partners.ts";
import type { ClearinghouseSetting } from "./trading-partners.ts";

/** What one look into the folders found. */
export interface Collected {
  readonly files: number;
  readonly names: readonly string[];
}

interface Site {
  readonly setting: ClearinghouseSetting;
  readonly members: { readonly organizationId: string; readonly setting: ClearinghouseSetting }[];
}

/**
 * Looks for answers in the folders of every organisation and takes each file in: stored and applied in one transaction, then moved away. A
 * crash between the two does no harm: the same bytes again are recognised. Files that speak to several organisations of one folder go to
 * the one that the interchange names as receiver.
 */
export async function collectAnswers(services: Services): Promise<Collected> {
  const names: string[] = [];
  for (const site of await sites(services)) {
    const connector = connectorFor(services, site.setting);
    for (const name of await connector.waiting()) {
      const content = await connector.collect(name);
      if (content === undefined) continue;
      const receiver = receiverOf(content);
      const member =
        site.members.find((one) => one.setting.senderId === receiver) ??
        (site.members.length === 1 ? site.members[0] : undefined);
      if (member === undefined) {
        services.log.warn({ file: name, receiver }, "a file from the clearinghouse is for nobody here");
        await connector.archive(name);
        continue;
      }
      const actor = systemActor(member.organizationId);
      await withTenant(
        services.db,
        { organizationId: member.organizationId, userId: null, userName: "collect-answers" },
        (tx) => receiveFile(tx, services, actor, { direction: "received", name, content }),
      );
      await connector.archive(name);
      names.push(name);
    }
  }
  return { files: names.length, names };
}

function receiverOf(content: Uint8Array): string {
  return readInterchanges(content.subarray(0, 4096)).interchanges[0]?.receiver ?? "";
}

/** The folders to look into, each with the organisations that share it. */
async function sites(services: Services): Promise<Site[]> {
  const organizations = await services.db.selectFrom("organization").select("organization_id").execute();
  const byFolder = new Map<string, Site>();
  for (const { organization_id: organizationId } of organizations) {
    const setting = await withTenant(services.db, { organizationId, userId: null }, (tx) =>
      clearinghouseOf(tx, organizationId),
    );
    const folder = siteFolder(services, setting);
    const site = byFolder.get(folder) ?? { setting, members: [] };
    site.members.push({ organizationId, setting });
    byFolder.set(folder, site);
  }
  return [...byFolder.values()];
}
