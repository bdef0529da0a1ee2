import type { PriceAnswer } from "@cleanclaim/pricing";

/** Prices for a person: each claim with its total, each line with its amount and the steps that led there. */
export function readablePrices(document: unknown): string {
  // The document is what `priceFiles` made.
  const { claims } = document as { readonly claims: readonly PriceAnswer[] };
  return claims.map(claimText).join("\n");
}

function claimText(claim: PriceAnswer): string {
  if (claim.error !== undefined) return `claim ${claim.id}: ${claim.error}\n`;
  const parts = [
    ["allowed", claim.allowed_total ?? "not known"],
    ["deductible", claim.deductible],
    ["coinsurance", claim.coinsurance],
    ["patient", claim.patient],
    ["sequestration", claim.sequestration],
    ["payer pays", claim.medicare_paid ?? claim.payer_paid],
    ["limiting charge", claim.limiting_charge],
  ];
  const shown = parts.filter(([, amount]) => amount !== undefined).map(([name, amount]) => `${name} ${amount}`);
  const part = claim.complete === false && claim.allowed_total !== null ? ["not all lines have a price"] : [];
  const head = `claim ${claim.id}: ${[...shown, ...part].join(" · ")}\n`;
  return head + claim.lines.map((line, index) => lineText(line, index)).join("");
}

function lineText(line: PriceAnswer["lines"][number], index: number): string {
  const code = line.code === "" ? "(no code)" : line.code;
  const head = `  ${index + 1}. ${code}  ${line.allowed ?? "not priced"}\n`;
  const steps = line.steps.map(({ text, source }) => {
    const named = [source?.name, source?.locator, source?.edition].filter((part) => part !== undefined).join(", ");
    return `       ${text}${named === "" ? "" : `  [${named}]`}\n`;
  });
  return head + steps.join("") + (line.review ?? []).map((why) => `       needs review: ${why}\n`).join("");
}
