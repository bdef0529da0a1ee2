import { BenefitMeter, patientAdjustments } from "./benefits.ts";
import { chance } from "./chance.ts";
import { share, spread, total } from "./cents.ts";
import type { Adjustment, LineView } from "./claim-view.ts";
import type { Cents } from "./config.ts";
import { afterOthers, lacksPrimaryDecision, paySecond } from "./coordination.ts";
import type { LineAfterOthers } from "./coordination.ts";
import { deniedLine, patientShare } from "./decision.ts";
import type { ClaimDecision, LineDecision } from "./decision.ts";
import { allowedFor, multipleProcedureShares } from "./fees.ts";
import { billDenial } from "./institutional-denials.ts";
import { percentOf, wholePrice } from "./institutional-pricing.ts";
import { lineDenial } from "./line-denials.ts";
import type { Case, LineDenial } from "./line-denials.ts";
import { coveringRow, personKey, planOf } from "./membership.ts";
import { exactness } from "./patterns.ts";
import { scenarioWith, subjectOf } from "./scenarios.ts";

/** A line with the fate found for it so far. */
interface Weighed {
  readonly line: LineView;
  readonly denial: LineDenial | undefined;
}

/** The price of a line that is not denied, and what stands between it and the charge. */
interface Priced {
  readonly allowed: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly why: string;
}

/**
 * Decides one claim: who is covered, who pays first, what is denied and why, what is allowed, what the patient owes.
 * Pure: the same case gives the same decision. Every line balances: charge less adjustments is what is paid.
 */
export function adjudicate(of: Case): ClaimDecision {
  const whole = wholeClaimDenial(of);
  if (whole !== undefined)
    return assemble(
      of,
      of.claim.lines.map((line) => denied(line, whole)),
      [],
      [whole.why],
    );
  const own = of.claim.lines.map((line): Weighed => ({ line, denial: lineDenial(of, line) }));
  const weighed = own.map((one): Weighed =>
    one.denial === undefined ? { ...one, denial: bundled(of, one, own) } : one,
  );
  return price(of, weighed);
}

function wholeClaimDenial(of: Case): LineDenial | undefined {
  const { claim, payer } = of;
  if (of.rows.length === 0) {
    return { group: "PR", reason: "31", remarks: [], why: "the patient is not one of this payer's members" };
  }
  const day = claim.lines.find((line) => line.serviceFrom !== undefined)?.serviceFrom;
  const row = day === undefined ? undefined : coveringRow(of.rows, day);
  const before = row?.otherInsurance?.some((other) => other.order === "before") ?? false;
  if (row !== undefined && lacksPrimaryDecision(claim, before)) {
    const remarks = ["MA04"];
    return { group: "CO", reason: "22", remarks, why: `${payer.id} pays after another insurance that has not decided` };
  }
  const clean = scenarioWith(of.config.scenarios, "payClean", subjectOf(payer, claim, of.attempt))?.value === true;
  return clean ? undefined : billDenial(of);
}

function bundled(of: Case, one: Weighed, all: readonly Weighed[]): LineDenial | undefined {
  const { line } = one;
  const row = of.rows[0];
  if (line.serviceFrom === undefined || row === undefined) return undefined;
  const earlier = of.history
    .servicesOn(of.payer, personKey(row), line.serviceFrom)
    .filter((service) => !service.denied)
    .filter((service) => service.billingNpi === of.claim.billing.npi);
  const beside = all.filter((other) => other.line !== line && other.denial === undefined);
  const sameDay = beside.map((other) => other.line).filter((other) => other.serviceFrom === line.serviceFrom);
  for (const pair of of.payer.bundling) {
    if (exactness(pair.column2, line.procedure, line.modifiers) === 0) continue;
    if (line.modifiers.some((modifier) => pair.unlessModifiers.includes(modifier))) continue;
    const major = [...sameDay, ...earlier].find(
      (other) => other.procedure !== line.procedure && exactness(pair.column1, other.procedure, other.modifiers) > 0,
    );
    if (major === undefined) continue;
    return {
      group: "CO",
      reason: "97",
      remarks: ["M15"],
      why: `${line.procedure} is part of ${major.procedure} on the same day`,
    };
  }
  return undefined;
}

function price(of: Case, weighed: readonly Weighed[]): ClaimDecision {
  const row = of.rows[0];
  if (row === undefined) throw new RangeError("a claim is priced only for a known member");
  const why: string[] = [];
  const payable = weighed.filter((one) => one.denial === undefined).map((one) => one.line);
  const bill = priceWhole(of, payable);
  const prices = new Map((bill ?? priceLines(of, payable)).map((priced, index) => [payable[index], priced]));
  const after = afterOthers(of.claim);
  const meters = new Map<string, BenefitMeter>();
  const lines = weighed.map(({ line, denial }, index) => {
    const priced = prices.get(line);
    if (denial !== undefined || priced === undefined) {
      why.push(`line ${line.number}: ${denial?.why ?? "not priced"}`);
      return denied(line, denial ?? { group: "CO", reason: "16", remarks: [], why: "" });
    }
    why.push(`line ${line.number}: ${priced.why}`);
    const covering = coveringRow(of.rows, line.serviceFrom ?? of.received) ?? row;
    const meter =
      meters.get(covering.plan) ??
      new BenefitMeter(planOf(of.payer, covering), personKey(covering), of.claim, of.history);
    meters.set(covering.plan, meter);
    return payLine(of, line, priced, meter, after?.[index]);
  });
  const decision = assemble(
    of,
    lines,
    [...meters.values()].flatMap((meter) => meter.use()),
    why,
  );
  return bill === undefined ? decision : { ...decision, whole: true };
}

/** A bill that the payer prices as a whole, by its days or by its case: every line gets its part. */
function priceWhole(of: Case, lines: readonly LineView[]): readonly Priced[] | undefined {
  const whole = wholePrice(of.payer.institutional, of.claim, lines);
  if (whole === undefined) return undefined;
  const parts = spread(
    whole.allowed,
    lines.map((line) => line.charge),
  );
  return lines.map((line, index) => {
    const allowed = parts[index] ?? 0n;
    const amount = line.charge - allowed;
    const adjustments = amount === 0n ? [] : [{ group: "CO", reason: "45", amount }];
    return { allowed, adjustments, why: `allowed by its part of ${whole.source}` };
  });
}

function payLine(
  of: Case,
  line: LineView,
  priced: Priced,
  meter: BenefitMeter,
  after: LineAfterOthers | undefined,
): LineDecision {
  const part = meter.charge(line, priced.allowed);
  if (after !== undefined) {
    const second = sequestered(of, paySecond(of.payer.secondary, line, priced.allowed, part, after));
    return { ...facts(line), allowed: priced.allowed, ...second, remarks: [], denied: false };
  }
  const adjustments = [...priced.adjustments, ...patientAdjustments(part)];
  const paid = line.charge - total(adjustments.map((one) => one.amount));
  return {
    ...facts(line),
    allowed: priced.allowed,
    ...sequestered(of, { paid, adjustments }),
    remarks: [],
    denied: false,
  };
}

/** What is left of a payment when a part of it is kept back by law: CO 253. */
function sequestered(
  of: Case,
  line: { readonly paid: Cents; readonly adjustments: readonly Adjustment[] },
): { readonly paid: Cents; readonly adjustments: readonly Adjustment[] } {
  const points = of.payer.sequestration;
  if (points === undefined || line.paid <= 0n) return line;
  const amount = share(line.paid, points);
  if (amount === 0n) return line;
  return { paid: line.paid - amount, adjustments: [...line.adjustments, { group: "CO", reason: "253", amount }] };
}

function priceLines(of: Case, lines: readonly LineView[]): readonly Priced[] {
  const rates = of.claim.institutional === undefined ? undefined : of.payer.institutional;
  const listed = lines.map((line) => ({
    line,
    ...(rates === undefined
      ? allowedFor(of.payer.feeSchedule, line)
      : { allowed: percentOf(rates, line.charge), source: "percentage of charge" }),
  }));
  const shares = multipleProcedureShares(of.payer.multipleProcedure, listed);
  const outside = of.payer.outOfNetwork?.npis.includes(of.claim.billing.npi) === true;
  return listed.map(({ line, allowed: listedFee, source }, index) => {
    const adjustments: Adjustment[] = [];
    const notes = [source];
    let allowed = listedFee;
    const reduce = (to: Cents, group: string, reason: string, note: string): void => {
      if (to === allowed) return;
      adjustments.push({ group, reason, amount: allowed - to });
      notes.push(note);
      allowed = to;
    };
    reduce(share(allowed, shares[index] ?? 10_000n), "CO", "59", "reduced as one of several procedures");
    if (outside) reduce(share(allowed, of.payer.outOfNetwork?.allowed ?? 10_000n), "PR", "242", "outside the network");
    const kept = keptBack(of, line);
    const final = share(allowed, 10_000n - kept.points);
    if (kept.note !== "") notes.push(kept.note);
    adjustments.unshift({ group: "CO", reason: "45", amount: line.charge - listedFee + (allowed - final) });
    return {
      allowed: final,
      adjustments: adjustments.filter((one) => one.amount !== 0n),
      why: `allowed by ${notes.join(", ")}`,
    };
  });
}

/** What is kept back of the allowed amount on purpose: by a scenario, or by the payer's underpayment rate. */
function keptBack(of: Case, line: LineView): { readonly points: bigint; readonly note: string } {
  const subject = subjectOf(of.payer, of.claim, of.attempt);
  const allow = scenarioWith(of.config.scenarios, "allow", subject);
  if (allow !== undefined) {
    return { points: 10_000n - allow.value, note: `scenario "${allow.scenario.name}" sets the allowed share` };
  }
  const rule = of.payer.underpayment;
  if (rule === undefined || scenarioWith(of.config.scenarios, "payClean", subject)?.value === true) {
    return { points: 0n, note: "" };
  }
  const struck = chance(of.config.seed, "underpayment", ...of.fate, String(line.number)) < rule.rate;
  return struck ? { points: rule.percent, note: "UNDERPAID on purpose" } : { points: 0n, note: "" };
}

function facts(line: LineView) {
  const { number, controlNumber, procedure, revenueCode, modifiers, units, serviceFrom, serviceTo, charge } = line;
  const service = { number, controlNumber, procedure, modifiers, units, serviceFrom, serviceTo, charge };
  return revenueCode === undefined ? service : { ...service, revenueCode };
}

function denied(line: LineView, denial: LineDenial): LineDecision {
  return { ...facts(line), ...deniedLine(line.charge, denial), remarks: denial.remarks, denied: true };
}

function assemble(
  of: Case,
  lines: readonly LineDecision[],
  benefitUse: ClaimDecision["benefitUse"],
  why: readonly string[],
): ClaimDecision {
  const everythingDenied = lines.length > 0 && lines.every((line) => line.denied);
  const position = { P: "1", S: "2", T: "3" }[of.claim.responsibility] ?? "1";
  return {
    statusCode: everythingDenied ? "4" : position,
    charge: total(lines.map((line) => line.charge)),
    paid: total(lines.map((line) => line.paid)),
    patientResponsibility: patientShare(lines),
    lines,
    benefitUse,
    authorizationsUsed: [...of.authorizationTaken].map(([number, units]) => ({ number, units })),
    why,
  };
}
