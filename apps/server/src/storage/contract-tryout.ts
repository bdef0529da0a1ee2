import { moneyText } from "@cleanclaim/model";
import { reframed } from "@cleanclaim/revenue-cycle";
import type { BodyOf, TriedLines } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import { allowedTotal, bookOfContracts, whyPrice } from "./contract-pricing.ts";
import { contentOf, contractHead, shownVersion, versionsOf } from "./contracts.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

/** Prices lines under a version of a contract, whether it is in force or a draft, and says every step. */
export async function tryContract(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  contractId: string,
  body: BodyOf<"POST /api/contracts/:id/try">,
): Promise<TriedLines> {
  const head = await contractHead(tx, organizationId, practices, contractId);
  const version = shownVersion(await versionsOf(tx, organizationId, contractId), body.version);
  const on = dayOf(body.on);
  const practiceId = head.practice_id ?? body.practiceId ?? practices[0] ?? "";
  const until = version.effective_until === null ? undefined : dayOf(version.effective_until);
  const effective = { from: dayOf(version.effective_from), ...(until === undefined ? {} : { until }) };
  const content = reframed(contentOf(version), { name: head.name, payerId: head.payer_id, effective });
  const book = await bookOfContracts(tx, services, organizationId, [
    {
      contractId,
      version: version.version,
      name: head.name,
      payerId: head.payer_id,
      practiceId: null,
      from: version.effective_from,
      until: version.effective_until,
      content,
    },
  ]);
  const prices = book.price({
    payerId: head.payer_id,
    practiceId,
    on,
    lines: body.lines.map((line) => ({
      code: line.code.toUpperCase(),
      modifiers: line.modifiers.map((one) => one.toUpperCase()),
      units: line.units,
      ...(line.charge === undefined ? {} : { charge: line.charge }),
      ...(line.revenueCode === undefined ? {} : { revenueCode: line.revenueCode }),
      ...(body.placeOfServiceCode === undefined ? {} : { placeOfServiceCode: body.placeOfServiceCode }),
    })),
  });
  const total = allowedTotal(prices);
  const lines = body.lines.map((line, index) => {
    const price = prices[index] ?? { allowed: null, steps: [], contract: undefined };
    return {
      code: line.code.toUpperCase(),
      allowed: price.allowed === null ? null : moneyText(price.allowed),
      why: whyPrice(line.code.toUpperCase(), price),
    };
  });
  return {
    total: total === null ? null : moneyText(total),
    lines,
    steps: {
      question: `What does ${head.name} allow on ${body.on}?`,
      answer: total === null ? "Nothing that it prices." : `$${moneyText(total)} in all.`,
      steps: lines.flatMap((line) => line.why.steps.map((step) => ({ ...step, text: `${line.code}: ${step.text}` }))),
      versions: { [head.name]: `version ${version.version}` },
    },
  };
}
