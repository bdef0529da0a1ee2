import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { ClaimState, LineState, PayerState } from "./claim-state.ts";
import type { RuleContext } from "./context.ts";

const ZERO = 0n;

/** SNIP 3: the claim against its lines, and against each prior payer. */
export function claimBalanceRules(claim: ClaimState, context: RuleContext): void {
  const place = { ...claim, loop: "2300" };
  if (claim.lines.length === 0) reportRule(context.report, "NO-LINES", place);
  if (!claim.amountsReadable) return;
  let total = ZERO;
  for (const line of claim.lines) total += line.charge ?? ZERO;
  if (claim.lines.length > 0 && claim.charge !== undefined && claim.charge !== total) {
    reportRule(context.report, "BAL-837-CLM02", place, 2);
  }
  for (const payer of claim.payers) coordinationRules(claim, payer, context);
}

/** One prior payer: line charge = SVD02 + CAS; CLM02 = AMT*D + all CAS; AMT*D = sum of SVD02 - claim CAS. */
function coordinationRules(claim: ClaimState, payer: PayerState, context: RuleContext): void {
  let unbalanced = false;
  let adjudicated = 0;
  let linePaid = ZERO;
  let lineAdjusted = ZERO;
  for (const line of claim.lines) {
    const own = line.adjudications.filter((one) => one.payer === payer.id);
    const first = own[0];
    if (first === undefined) continue;
    adjudicated += 1;
    let paid = ZERO;
    let adjusted = ZERO;
    for (const one of own) {
      paid += one.paid;
      adjusted += one.adjusted;
    }
    linePaid += paid;
    lineAdjusted += adjusted;
    if (line.charge === undefined || own.some((one) => one.bundled) || line.charge === paid + adjusted) continue;
    unbalanced = true;
    reportRule(context.report, "BAL-837-COB-LINE", first, 2);
  }
  if (payer.paid === undefined) return;
  if (claim.charge !== undefined && claim.charge !== payer.paid + payer.adjusted + lineAdjusted) {
    reportRule(context.report, "BAL-837-COB", payer);
  }
  if (adjudicated > 0 && !unbalanced && payer.paid !== linePaid - payer.adjusted) {
    reportRule(context.report, "BAL-837-COB-PAID", payer);
  }
}

/** What each line must have: its service segment, pointers that point, units and charges above zero. */
export function claimLineRules(claim: ClaimState, context: RuleContext): void {
  for (const line of claim.lines) {
    if (line.service === undefined) {
      reportRule(context.report, "LINE-SV", { ...line, loop: "2400" });
      continue;
    }
    pointerRules(claim, line, context);
    quantityRules(line, context);
  }
}

function pointerRules(claim: ClaimState, line: LineState, context: RuleContext): void {
  const place = line.service;
  if (place === undefined || place.segment.id === "SV2") return;
  const at = place.segment.id === "SV1" ? 7 : 11;
  for (const pointer of element(place.segment, at).split(context.delimiters.component)) {
    if (pointer === "") continue;
    const number = /^\d{1,2}$/.test(pointer) ? Number(pointer) : 0;
    if (number < 1 || number > 12 || number > claim.diagnoses) reportRule(context.report, "DX-POINTER", place, at);
  }
}

const UNITS_AT: Readonly<Record<string, number>> = { SV1: 4, SV2: 5, SV3: 6 };

function quantityRules(line: LineState, context: RuleContext): void {
  const place = line.service;
  if (place === undefined) return;
  const at = UNITS_AT[place.segment.id] ?? 4;
  const units = element(place.segment, at);
  if (units !== "" && /^-|^0*\.?0*$/.test(units)) reportRule(context.report, "SVC-UNITS", place, at);
  if (line.charge !== undefined && line.charge < ZERO) {
    reportRule(context.report, "SVC-CHARGE", place, place.segment.id === "SV2" ? 3 : 2);
  }
}
