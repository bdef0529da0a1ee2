import { moneyText } from "@cleanclaim/model";
import type { ChargeBelow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { procedureTitle } from "./code-names.ts";
import { openContractBook } from "./contract-pricing.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

interface ChargeRow {
  readonly practice_id: string;
  readonly practice: string;
  readonly procedure_code: string;
  readonly modifier: string;
  readonly charge_cents: bigint;
}

/** Codes for which the practice charges less today than a contract of today would allow: what is not charged is never paid. */
export async function chargesBelowContract(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
): Promise<ChargeBelow[]> {
  const today = dayOf(services.clock.today());
  const { rows: charges } = await sql<ChargeRow>`
    select distinct on (c.practice_id, c.procedure_code, c.modifier) c.practice_id, r.name as practice, c.procedure_code, c.modifier, c.charge_cents
    from charge_rate c join practice r on r.organization_id = c.organization_id and r.practice_id = c.practice_id
    where c.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[]) and c.effective_from <= ${today}
    order by c.practice_id, c.procedure_code, c.modifier, c.effective_from desc`.execute(tx);
  const payers = await tx
    .selectFrom("payer")
    .select(["payer_id", "name"])
    .where("organization_id", "=", organizationId)
    .where("active", "=", true)
    .execute();
  const book = await openContractBook(tx, services, organizationId);
  const { codeSets } = await knowledgeOf(services);
  const found: (ChargeBelow & { readonly cents: bigint })[] = [];
  for (const payer of payers) {
    for (const charge of charges) {
      const [price] = book.price({
        payerId: payer.payer_id,
        practiceId: charge.practice_id,
        on: today,
        // The charge is left at a height that no "lesser of" reaches: asked is what the contract would allow.
        lines: [
          {
            code: charge.procedure_code,
            modifiers: charge.modifier === "" ? [] : [charge.modifier],
            units: "1",
            charge: beyondAnyPrice,
          },
        ],
      });
      const cents = price?.allowed ?? null;
      if (price?.contract === undefined || cents === null || cents <= charge.charge_cents) continue;
      if (byShareOfCharge(price.steps)) continue;
      found.push({
        code: charge.procedure_code,
        modifier: charge.modifier,
        description: procedureTitle(codeSets, charge.procedure_code, today),
        practice: charge.practice,
        charge: moneyText(charge.charge_cents),
        allowed: moneyText(cents),
        contractId: price.contract.contractId,
        contract: price.contract.name,
        payer: payer.name,
        shortfall: moneyText(cents - charge.charge_cents),
        cents: cents - charge.charge_cents,
      });
    }
  }
  return found
    .toSorted((a, b) => (a.cents < b.cents ? 1 : a.cents > b.cents ? -1 : 0))
    .slice(0, 2000)
    .map(({ cents: _, ...row }) => row);
}

const beyondAnyPrice = "9999999.00";

/** A price that is a part of the charge says nothing about the charge. */
function byShareOfCharge(steps: readonly { readonly text: string }[]): boolean {
  return steps.some((step) => step.text.includes(beyondAnyPrice));
}
