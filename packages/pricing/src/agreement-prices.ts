import { isEffective, type ExplanationStep } from "@cleanclaim/model";

import { adjustLines } from "./adjustments.ts";
import { applyClaimTerms } from "./claim-terms.ts";
import type { AgreementContract } from "./contract.ts";
import { selectionText, selectsLine } from "./line-selection.ts";
import type { ClaimToPrice, LinePrice, LineToPrice } from "./price.ts";

/** The first carve-out that takes a line; undefined for the base. */
function carveOutOf(contract: AgreementContract, to: LineToPrice, claim: ClaimToPrice): number {
  return (contract.carveOuts ?? []).findIndex(
    ({ selects, effective }) =>
      (effective === undefined || isEffective(effective, to.on)) && selectsLine(selects, to, claim.request.drgCode),
  );
}

/** Prices by an agreement: carve-outs and base, then what changes lines, then what changes the claim. */
export function priceByAgreement(
  contract: AgreementContract,
  lines: readonly LineToPrice[],
  claim: ClaimToPrice,
): { readonly prices: LinePrice[]; readonly claimSteps: readonly ExplanationStep[] } {
  const prices = new Map<number, LinePrice>();
  const adjusted: { to: LineToPrice; price: LinePrice }[] = [];
  for (const [at, group] of Map.groupBy(lines, (to) => carveOutOf(contract, to, claim))) {
    const carved = contract.carveOuts?.[at];
    const part = carved?.contract ?? contract.base;
    const found = claim.price(part, group);
    group.forEach((to, position) => {
      const own = found[position];
      if (own === undefined) return;
      const price = carved === undefined ? own : withCarveOut(own, carved.name, selectionText(carved.selects));
      prices.set(to.index, price);
      if (carved === undefined || part.kind !== "agreement") adjusted.push({ to, price });
    });
  }
  adjusted.sort((a, b) => a.to.index - b.to.index);
  const after = adjustLines(contract.adjustments ?? [], adjusted, claim, contract.name);
  adjusted.forEach(({ to }, position) => {
    const price = after[position];
    if (price !== undefined) prices.set(to.index, price);
  });
  const inOrder = lines.flatMap(({ index }) => prices.get(index) ?? []);
  const terms = applyClaimTerms(contract.claimTerms ?? [], lines, inOrder, claim, contract.name);
  return { prices: terms.prices, claimSteps: terms.steps };
}

function withCarveOut(price: LinePrice, name: string, selection: string): LinePrice {
  const step: ExplanationStep = { text: `carved out: ${name} (${selection})`, source: { name } };
  return { ...price, steps: [step, ...price.steps] };
}
