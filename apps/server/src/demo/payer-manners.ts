import { demoOverlays, demoPayerProfiles } from "@cleanclaim/claim-edits";
import type { DemoWorld } from "@cleanclaim/fixtures";
import type { TenantTransaction } from "../storage/database.ts";
import { json } from "../storage/database.ts";
import { insertAll } from "./insert-all.ts";

/** Providers of the demo are enrolled with every payer since before its history. */
const ENROLLED_FROM = "2021-01-01";

/** What the demo's payers want, their words on edits, and the enrolment of its providers: all invented, as rows that the practice may change. */
export async function writePayerManners(
  tx: TenantTransaction,
  world: DemoWorld,
  organizationId: string,
  practiceIds: ReadonlySet<string>,
): Promise<void> {
  await insertAll(
    tx,
    "payer_profile",
    demoPayerProfiles.map(({ payerId, source, ...profile }) => ({
      organization_id: organizationId,
      payer_id: payerId,
      profile: json(profile),
      source: source ?? "",
    })),
  );
  await insertAll(
    tx,
    "payer_overlay",
    demoOverlays.map((overlay) => ({
      organization_id: organizationId,
      overlay_id: overlay.id,
      edit: overlay.edit,
      payer_ids: [...(overlay.payers?.payerIds ?? [])],
      effective_from: overlay.effective.from,
      word: overlay.off === true ? "off" : (overlay.severity ?? "warning"),
      reason: overlay.reason,
    })),
  );
  const providers = world.providers.filter((provider) => practiceIds.has(provider.practiceId));
  await insertAll(
    tx,
    "provider_enrollment",
    providers.flatMap((provider) =>
      world.payers.map((payer) => ({
        organization_id: organizationId,
        enrollment_id: `${provider.id}-${payer.id}`,
        provider_id: provider.id,
        payer_id: payer.id,
        status: "enrolled",
        effective_from: ENROLLED_FROM,
        enrollment_number: `${payer.id}-${provider.npi.slice(-5)}`,
      })),
    ),
  );
}
