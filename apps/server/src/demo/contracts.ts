import type { DemoPayer, DemoWorld } from "@cleanclaim/fixtures";
import type { EffectiveRange } from "@cleanclaim/model";
import type { FeeScheduleEntry } from "@cleanclaim/pricing";
import { NO_TERMS, contractOfTerms } from "@cleanclaim/revenue-cycle";
import type { ContractTerms } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { json } from "../storage/database.ts";
import { insertAll } from "./insert-all.ts";

/** What the practices agreed with each payer, in force since before the demo's first day. */
export async function writeContracts(
  tx: TenantTransaction,
  services: Services,
  world: DemoWorld,
  organization_id: string,
  practices: ReadonlySet<string>,
): Promise<void> {
  const rates = world.contractRates.filter((rate) => practices.has(rate.practiceId));
  const groups = [...Map.groupBy(rates, (rate) => `${rate.payerId}/${rate.practiceId}`).values()];
  const by = { created_by: "demo", changed_by: "demo" };
  const made = groups.flatMap((group) => {
    const [first] = group;
    const payer = world.payers.find((one) => one.id === first?.payerId);
    if (first === undefined || payer === undefined) return [];
    const rows = group.map((rate): FeeScheduleEntry => ({
      code: rate.code,
      allowed: rate.allowed,
      ...(rate.modifier === "" ? {} : { modifier: rate.modifier }),
    }));
    const effective: EffectiveRange = { from: first.effectiveFrom };
    const frame = { name: payer.contractName, payerId: payer.id, effective };
    const head = {
      organization_id,
      contract_id: `contract-${payer.id}-${first.practiceId}`.toLowerCase(),
      payer_id: payer.id,
      practice_id: first.practiceId,
      name: payer.contractName,
      number: `${payer.id}-2026`,
    };
    return [
      { head, content: contractOfTerms(frame, demoTerms(payer), rows), rows: rows.length, from: first.effectiveFrom },
    ];
  });
  await insertAll(
    tx,
    "contract",
    made.map(({ head }) => ({ ...head, ...by })),
  );
  await insertAll(
    tx,
    "contract_version",
    made.map(({ head, content, rows, from }) => ({
      organization_id,
      contract_id: head.contract_id,
      version: 1,
      effective_from: from,
      status: "active",
      content: json(content),
      row_count: rows,
      source_name: "demo",
      activated_by: "demo",
      activated_at: services.clock.now(),
      ...by,
    })),
  );
}

/** Besides its schedule each demo payer pays a percentage of charges, and never more than the charge. */
function demoTerms(payer: DemoPayer): ContractTerms {
  return {
    ...NO_TERMS,
    otherwise: { method: "charges", percent: String(payer.percentOfCharge) },
    lesserOf: "line",
  };
}
