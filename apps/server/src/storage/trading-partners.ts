import type { TradingPartners } from "@cleanclaim/revenue-cycle";
import type { TenantTransaction } from "./database.ts";

/** How an organisation reaches its clearinghouse: names on the wire, folders, and the address for real-time questions. */
export interface ClearinghouseSetting extends TradingPartners {
  /** A site of its own; without it the one of the installation (`services.clearinghouse`). */
  readonly folder?: string;
  readonly realtimeUrl?: string;
  /** How long a real-time question waits for its answer. */
  readonly realtimeSeconds: number;
}

/** What an organisation that has set nothing gets: the simulated clearinghouse beside the server. */
export function defaultClearinghouse(organizationId: string): ClearinghouseSetting {
  const id = organizationId
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .slice(0, 11);
  return {
    senderId: `CC${id}`.padEnd(5, "0"),
    senderName: "Cleanclaim",
    contactName: "Billing office",
    contactPhone: "8005550199",
    receiverId: "SIMCLEAR",
    receiverName: "Simulated Clearinghouse",
    usage: "T",
    realtimeSeconds: 20,
  };
}

/** The clearinghouse of an organisation: the setting `clearinghouse` over the defaults. */
export async function clearinghouseOf(tx: TenantTransaction, organizationId: string): Promise<ClearinghouseSetting> {
  const row = await tx
    .selectFrom("setting")
    .select("value")
    .where("organization_id", "=", organizationId)
    .where("name", "=", "clearinghouse")
    .executeTakeFirst();
  // The setting holds some of these fields; whoever writes it is an administrator's command.
  const own = (row?.value ?? {}) as Partial<ClearinghouseSetting>;
  return { ...defaultClearinghouse(organizationId), ...own };
}
