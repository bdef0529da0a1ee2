import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { AdjudicationState, ClaimState, PayerState } from "./claim-state.ts";
import type { RuleContext } from "./context.ts";

/** SBR01 in the order of payment. */
const ORDER = "PSTABCDEFGH";

/** The payers of one claim and their order (SNIP 4). */
export function payerRules(claim: ClaimState, context: RuleContext): void {
  const { payers, sequence } = claim;
  const later = ORDER.indexOf(sequence) > 0;
  if (later && payers.length === 0) reportRule(context.report, "SIT-OTHER-PAYER", { ...claim, loop: "2320" });
  else orderRules(claim, context);
  const ids = new Set<string>();
  for (const payer of payers) {
    if (payer.id !== "" && ids.has(payer.id)) reportRule(context.report, "SIT-PAYER-ID", payer);
    ids.add(payer.id);
    decisionRules(claim, payer, context);
  }
  for (const line of claim.lines) {
    if (line.adjudications.length > 0) adjudicationRules(line.adjudications, ids, context);
  }
  if (!later || payers.length === 0) return;
  const told = payers.some(
    (payer) => payer.paid !== undefined || payer.notCovered !== undefined || payer.groups.size > 0,
  );
  if (!told && claim.lines.every((line) => line.adjudications.length === 0)) {
    reportRule(context.report, "SIT-COB-SILENT", { ...claim, loop: "2320" });
  }
}

function orderRules(claim: ClaimState, context: RuleContext): void {
  const { payers, sequence } = claim;
  const taken = new Set([sequence]);
  let last = ORDER.indexOf(sequence);
  let place: ClaimState | PayerState = claim;
  for (const payer of payers) {
    if (payer.sequence !== "U" && taken.has(payer.sequence)) reportRule(context.report, "SIT-PAYER-ORDER", payer, 1);
    taken.add(payer.sequence);
    const rank = ORDER.indexOf(payer.sequence);
    if (rank > last) {
      last = rank;
      place = payer;
    }
  }
  if (payers.length === 0 || taken.has("U") || last < 0) return;
  if ([...ORDER.slice(0, last)].some((one) => !taken.has(one))) {
    reportRule(context.report, "SIT-PAYER-GAP", { ...place, loop: "2320" }, place === claim ? undefined : 1);
  }
}

/** Paid amount and date of a payer that has decided. */
function decisionRules(claim: ClaimState, payer: PayerState, context: RuleContext): void {
  const own = claim.lines.flatMap((line) => line.adjudications.filter((one) => one.payer === payer.id));
  const decided = payer.groups.size > 0 || own.length > 0;
  if (decided && payer.paid === undefined && payer.notCovered === undefined) {
    reportRule(context.report, "SIT-COB-PAID", payer);
  }
  if (payer.decided !== undefined && own.length > 0) reportRule(context.report, "SIT-COB-DATE-TWICE", payer.decided);
  if (payer.decided === undefined && own.length === 0 && (payer.groups.size > 0 || payer.paid !== undefined)) {
    reportRule(context.report, "SIT-COB-DATE", payer);
  }
}

function adjudicationRules(
  adjudications: readonly AdjudicationState[],
  ids: ReadonlySet<string>,
  context: RuleContext,
): void {
  const seen = new Set<string>();
  for (const one of adjudications) {
    if (!ids.has(one.payer)) reportRule(context.report, "SIT-SVD-PAYER", one, 1);
    const key = `${one.payer} ${element(one.segment, 3)} ${element(one.segment, 6)}`;
    if (seen.has(key)) reportRule(context.report, "SIT-SVD-TWICE", one);
    seen.add(key);
  }
}
