import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { reportRule } from "./catalogue.ts";
import type { Place, RuleCode } from "./catalogue.ts";
import type { AdjustmentState, ClaimState, LineState, PayerState } from "./claim-state.ts";
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
  const { charge, patientPaid } = claim;
  if (charge !== undefined && charge > ZERO && patientPaid !== undefined && patientPaid.amount > charge) {
    reportRule(context.report, "BAL-837-PATIENT-PAID", patientPaid, 2);
  }
  for (const payer of claim.payers) {
    coordinationRules(claim, payer, context);
    liabilityRules(claim, payer, context);
  }
}

/** AMT*A8 is the whole charge and stands alone; AMT*EAF is no more than the charge less the payment. */
function liabilityRules(claim: ClaimState, payer: PayerState, context: RuleContext): void {
  const { charge } = claim;
  if (charge === undefined) return;
  const own = claim.lines.flatMap((line) => line.adjudications.filter((one) => one.payer === payer.id));
  if (payer.notCovered !== undefined) {
    const alone = payer.paid === undefined && payer.groups.size === 0 && own.length === 0;
    if (payer.notCovered !== charge || !alone) reportRule(context.report, "BAL-837-A8", payer);
  }
  if (payer.liability !== undefined) {
    if (payer.liability > charge - (payer.paid ?? ZERO)) reportRule(context.report, "BAL-837-EAF", payer);
    const twice = own.find((one) => one.liability !== undefined);
    if (twice !== undefined) reportRule(context.report, "SIT-COB-EAF-TWICE", twice);
  }
  for (const line of claim.lines) {
    for (const one of line.adjudications) {
      if (one.payer !== payer.id || one.liability === undefined || line.charge === undefined) continue;
      if (one.liability > line.charge - one.paid) reportRule(context.report, "BAL-837-EAF", one);
    }
  }
}

/** Adds a CAS to the place it belongs to: one segment a group, each reason once. */
export function adjust(
  holder: AdjustmentState,
  segment: Segment,
  total: bigint,
  place: Place,
  context: RuleContext,
  groupRule: RuleCode = "SIT-CAS-GROUP",
): void {
  holder.adjusted += total;
  const group = element(segment, 1);
  const before = holder.groups.get(group);
  if (before !== undefined && before < 6) reportRule(context.report, groupRule, place, 1);
  let triplets = 0;
  for (let at = 2; at < segment.elements.length; at += 3) {
    const reason = element(segment, at);
    if (reason === "") continue;
    triplets += 1;
    const key = `${group} ${reason}`;
    if (holder.reasons.has(key)) reportRule(context.report, "SIT-CAS-REPEAT", place, at);
    holder.reasons.add(key);
  }
  holder.groups.set(group, triplets);
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
  const pointers = element(place.segment, at).split(context.delimiters.component);
  for (const [index, pointer] of pointers.entries()) {
    if (pointer === "") continue;
    const number = /^\d{1,2}$/.test(pointer) ? Number(pointer) : 0;
    if (number < 1 || number > 12 || number > claim.diagnoses) reportRule(context.report, "DX-POINTER", place, at);
    else if (pointers.indexOf(pointer) < index) reportRule(context.report, "DX-POINTER-TWICE", place, at);
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
