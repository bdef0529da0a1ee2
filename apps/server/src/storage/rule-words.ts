import type { TenantTransaction } from "./database.ts";

/** Names of payers by the id that claims carry. */
export async function payerNames(tx: TenantTransaction, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("payer")
    .select(["edi_payer_id", "name"])
    .where("organization_id", "=", organizationId)
    .execute();
  return new Map(rows.map((row) => [row.edi_payer_id, row.name]));
}

/** Lines of business by claim filing indicator (SBR09), in our own words. */
const LINES_OF_BUSINESS: Readonly<Record<string, string>> = {
  "11": "other non-federal programs",
  "16": "Medicare Advantage",
  BL: "Blue plans",
  CI: "commercial insurers",
  MA: "Medicare Part A",
  MB: "Medicare Part B",
  MC: "Medicaid",
  VA: "veterans' care",
  WC: "workers' compensation",
};

/** Whom a rule or edit is for, in words; empty for everyone. */
export function audienceWords(
  audience: { readonly payerIds?: readonly string[]; readonly filingIndicatorCodes?: readonly string[] } | undefined,
  names: ReadonlyMap<string, string>,
): string {
  return [
    ...(audience?.payerIds ?? []).map((id) => names.get(id) ?? id),
    ...(audience?.filingIndicatorCodes ?? []).map((code) => LINES_OF_BUSINESS[code] ?? `line of business ${code}`),
  ].join(", ");
}

/** The dates of a rule or edit in words. */
export function effectiveWords(effective: { readonly from: string; readonly until?: string }): string {
  return effective.until === undefined ? `from ${effective.from}` : `from ${effective.from} until ${effective.until}`;
}
