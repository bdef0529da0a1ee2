import {
  moneyText,
  sumCents,
  timesRate,
  toCents,
  type Cents,
  type Claim,
  type ClaimLine,
  type ExplanationStep,
} from "@cleanclaim/model";
import { medicareRules } from "@cleanclaim/pricing";
import { denialReason } from "../denials/index.ts";
import { patientShares, type PatientShare, type ShareLine } from "./benefit-shares.ts";
import { coordinationOf, earlierPayments, paySecond, type EarlierPayment } from "./coordination.ts";
import { byWeight, denialRisk } from "./denial-risk.ts";
import {
  FORECAST_VERSION,
  type Forecast,
  type ForecastInput,
  type ForecastLine,
  type ForecastRisk,
  type ForecastTotals,
} from "./forecast.ts";
import { paymentDate } from "./payment-date.ts";

/** Medicare: the line of business that is paid less by sequestration. */
const MEDICARE: ReadonlySet<string> = new Set(["MA", "MB"]);
/** By these the provider says that Medicare does not cover the line: GY the patient pays, GZ nobody does (Pub. 100-04 ch. 23 §20.9.1.1). */
const EXCLUDED = "GY";
const WAIVED = "GZ";

/** Facility and care of a type of bill that is paid under Part A: hospital and skilled stays, swing beds, home health and hospice. */
const PART_A_BILLS = /^0?(?:11|18|21|28|32|33|41|81|82)/;
const PART_A_SHARE =
  "the patient's share of a stay under Medicare Part A goes by the days of the benefit period, which the answer about benefits does not tell";

/** Bills to the Part A contractor for services of Part B (outpatients, residents outside a stay) have the shares of Part B. */
function lineOfBusiness(claim: Claim): string {
  const code = claim.payer.claimFilingIndicatorCode;
  return code === "MA" && !PART_A_BILLS.test(claim.typeOfBill ?? "") ? "MB" : code;
}

interface LineAtWork {
  readonly line: ClaimLine;
  readonly index: number;
  readonly allowed: Cents | null;
  readonly steps: readonly ExplanationStep[];
}

function unknownLine(work: LineAtWork, reason: string, allowed: Cents | null): ForecastLine {
  const charge = toCents(work.line.charge);
  return {
    number: work.index + 1,
    procedureCode: work.line.procedureCode,
    charge: moneyText(charge),
    allowed: allowed === null ? null : moneyText(allowed),
    payer: null,
    patient: null,
    contractual: allowed === null ? null : moneyText(charge - allowed),
    sequestration: "0.00",
    earlier: "0.00",
    unknown: reason,
    steps: work.steps,
  };
}

interface Parts {
  readonly allowed: Cents;
  readonly payer: Cents;
  readonly deductible: Cents;
  readonly copay: Cents;
  readonly coinsurance: Cents;
  readonly noncovered: Cents;
  readonly contractual: Cents;
  readonly sequestration: Cents;
  readonly earlier: Cents;
}

const NO_PARTS: Parts = {
  allowed: 0n,
  payer: 0n,
  deductible: 0n,
  copay: 0n,
  coinsurance: 0n,
  noncovered: 0n,
  contractual: 0n,
  sequestration: 0n,
  earlier: 0n,
};

function knownLine(work: LineAtWork, parts: Parts, steps: readonly ExplanationStep[]): ForecastLine {
  return {
    number: work.index + 1,
    procedureCode: work.line.procedureCode,
    charge: moneyText(toCents(work.line.charge)),
    allowed: moneyText(parts.allowed),
    payer: moneyText(parts.payer),
    patient: {
      deductible: moneyText(parts.deductible),
      copay: moneyText(parts.copay),
      coinsurance: moneyText(parts.coinsurance),
      noncovered: moneyText(parts.noncovered),
    },
    contractual: moneyText(parts.contractual),
    sequestration: moneyText(parts.sequestration),
    earlier: moneyText(parts.earlier),
    unknown: null,
    steps: [...work.steps, ...steps],
  };
}

/** Lines that the provider itself calls not covered, with who bears them; undefined for others. */
function notCovered(input: ForecastInput, line: ClaimLine): "patient" | "provider" | undefined {
  if (!MEDICARE.has(input.claim.payer.claimFilingIndicatorCode)) return undefined;
  if (line.modifiers.includes(EXCLUDED)) return "patient";
  return line.modifiers.includes(WAIVED) ? "provider" : undefined;
}

/** What sequestration keeps back of a payment of Medicare. */
function keptBack(input: ForecastInput, line: ClaimLine, paid: Cents): { cents: Cents; steps: ExplanationStep[] } {
  if (!MEDICARE.has(input.claim.payer.claimFilingIndicatorCode) || paid <= 0n) return { cents: 0n, steps: [] };
  const rules = medicareRules(line.serviceFrom ?? input.sentOn);
  if (rules === undefined) return { cents: 0n, steps: [] };
  const cents = timesRate(paid, rules.sequestration);
  const text = `sequestration: ${rules.sequestration} × ${moneyText(paid)} kept back from Medicare's payment`;
  return { cents, steps: [{ text, result: moneyText(cents), source: { name: "2 U.S.C. 901a" } }] };
}

function firstPayer(input: ForecastInput, work: LineAtWork, allowed: Cents, share: PatientShare): ForecastLine {
  const charge = toCents(work.line.charge);
  const due = allowed - share.deductible - share.copay - share.coinsurance;
  const kept = keptBack(input, work.line, due);
  const payer = due - kept.cents;
  const parts = { ...NO_PARTS, ...shareParts(share), allowed, payer, contractual: charge - allowed };
  return knownLine(work, { ...parts, sequestration: kept.cents }, [
    ...share.steps,
    ...kept.steps,
    { text: "the payer pays the rest", result: moneyText(payer) },
  ]);
}

function shareParts(share: PatientShare): Pick<Parts, "deductible" | "copay" | "coinsurance"> {
  return { deductible: share.deductible, copay: share.copay, coinsurance: share.coinsurance };
}

function laterPayer(
  input: ForecastInput,
  work: LineAtWork,
  allowed: Cents,
  share: PatientShare,
  before: EarlierPayment,
): ForecastLine {
  const manner = input.payer.coordination ?? coordinationOf(lineOfBusiness(input.claim));
  const charge = toCents(work.line.charge);
  const second = paySecond(manner, charge, allowed, share, before);
  const kept = keptBack(input, work.line, second.paid);
  const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);
  const patientOpen = manner.remainder === "patient" ? second.open : 0n;
  const deductible = least(patientOpen, share.deductible);
  const copay = least(patientOpen - deductible, share.copay);
  const limit =
    manner.method === "lesser-of"
      ? `its own benefit less the ${moneyText(before.paid)} paid before`
      : "its own benefit at most";
  return knownLine(
    work,
    {
      ...NO_PARTS,
      allowed,
      payer: second.paid - kept.cents,
      deductible,
      copay,
      coinsurance: patientOpen - deductible - copay,
      contractual: second.open - patientOpen,
      sequestration: kept.cents,
      earlier: second.earlier,
    },
    [
      { text: "settled by the payers before", result: moneyText(second.earlier) },
      { text: "left to the patient by them", result: moneyText(before.liability) },
      ...share.steps,
      { text: `pays what the patient still owes, ${limit}`, result: moneyText(second.paid) },
      ...kept.steps,
    ],
  );
}

function linesOf(input: ForecastInput): ForecastLine[] {
  const { claim, sentOn } = input;
  const works = claim.lines.map((line, index): LineAtWork => {
    const price = input.prices[index];
    const allowed = price?.allowed === undefined || price.allowed === null ? null : toCents(price.allowed);
    return { line, index, allowed, steps: price?.steps ?? [] };
  });
  const before = claim.payerResponsibility === "P" ? undefined : earlierPayments(claim);
  const first = works.findIndex((work) => work.allowed === null && notCovered(input, work.line) === undefined);
  // A line without a price leaves the deductible of the lines after it unknown, so they are not guessed either.
  const priced = works.filter((work) => notCovered(input, work.line) === undefined);
  const shareable = priced.filter((work) => first < 0 || work.index < first);
  const shares = patientShares(
    shareable.map((work): ShareLine => ({
      procedureCode: work.line.procedureCode,
      placeOfServiceCode: work.line.placeOfServiceCode ?? claim.placeOfServiceCode,
      on: work.line.serviceFrom ?? sentOn,
      allowed: work.allowed ?? 0n,
    })),
    input.benefits,
    lineOfBusiness(claim),
    input.used,
    input.payer.custodian === true ? "a custodian pays for people in its custody; they owe nothing" : undefined,
  );
  return works.map((work) => {
    const charge = toCents(work.line.charge);
    const bearer = notCovered(input, work.line);
    if (bearer === "patient")
      return knownLine(work, { ...NO_PARTS, noncovered: charge }, [
        { text: "GY: Medicare does not cover it; the patient or another insurer pays", result: moneyText(charge) },
      ]);
    if (bearer === "provider")
      return knownLine(work, { ...NO_PARTS, contractual: charge }, [
        { text: "GZ: expected to be refused without a notice signed by the patient; nobody can be billed" },
      ]);
    if (work.allowed === null) return unknownLine(work, noPrice(input, work), null);
    if (claim.payerResponsibility !== "P" && before === undefined)
      return unknownLine(work, "the decision of the payer before this one is not on the claim", work.allowed);
    if (lineOfBusiness(claim) === "MA" && claim.payerResponsibility === "P")
      return unknownLine(work, PART_A_SHARE, work.allowed);
    if (!shares.known) return unknownLine(work, shares.reason, work.allowed);
    const share = shares.lines[shareable.indexOf(work)];
    if (share === undefined)
      return unknownLine(
        work,
        "an earlier line has no price, so the deductible left for this one is not known",
        work.allowed,
      );
    const earlier = before?.[work.index];
    return earlier === undefined
      ? firstPayer(input, work, work.allowed, share)
      : laterPayer(input, work, work.allowed, share, earlier);
  });
}

function noPrice(input: ForecastInput, work: LineAtWork): string {
  if (input.contract === null) return "no contract with this payer is on file";
  return (
    work.steps.at(-1)?.text ??
    `the contract says nothing about ${work.line.procedureCode || `revenue code ${work.line.revenueCode ?? ""}`}`
  );
}

function totalsOf(lines: readonly ForecastLine[]): ForecastTotals {
  const sum = (of: (line: ForecastLine) => string | null): string | null => {
    const amounts = lines.map(of);
    return amounts.includes(null) ? null : moneyText(sumCents(amounts.map((amount) => toCents(amount ?? "0"))));
  };
  return {
    charge: moneyText(sumCents(lines.map((line) => toCents(line.charge)))),
    allowed: sum((line) => line.allowed),
    payer: sum((line) => line.payer),
    patient: sum(patientTotal),
    contractual: sum((line) => line.contractual),
  };
}

/** The patient's part of a line in one sum; null when it is not known. */
export function patientTotal(line: ForecastLine): string | null {
  if (line.patient === null) return null;
  const { deductible, copay, coinsurance, noncovered } = line.patient;
  return moneyText(sumCents([deductible, copay, coinsurance, noncovered].map(toCents)));
}

/** What is missing in the records, or speaks there against the claim: coverage that nobody asked about or that is not in force. */
function recordRisk(input: ForecastInput): readonly ForecastRisk[] {
  const base = { line: null, probability: null, interval: null, reason: "27", words: denialReason("27").explanation };
  if (input.benefits === null) {
    const text = "nobody has asked the payer whether the coverage is in force and what it gives";
    return [{ ...base, seriousness: "looks", because: { kind: "record", text } }];
  }
  if (input.benefits.active) return [];
  const asked = input.benefitsAnsweredOn === null ? "" : ` on ${input.benefitsAnsweredOn}`;
  const text = `the payer answered${asked} that the coverage is not in force`;
  return [{ ...base, seriousness: "stops", because: { kind: "record", text } }];
}

function derivationOf(input: ForecastInput): readonly ExplanationStep[] {
  const contract =
    input.contract === null ? "no contract with this payer is on file" : `prices by the contract "${input.contract}"`;
  const benefits =
    input.benefits === null
      ? "no answer of the payer about benefits is at hand"
      : `benefits as the payer answered${input.benefitsAnsweredOn === null ? "" : ` on ${input.benefitsAnsweredOn}`}`;
  const used = input.used.deductible + input.used.outOfPocket > 0n;
  const uncounted = input.used.uncounted ?? 0;
  return [
    { text: contract },
    {
      text: benefits,
      ...(input.benefits === null || input.benefits.deductible.remaining === null
        ? {}
        : { result: `deductible left ${moneyText(input.benefits.deductible.remaining)}` }),
    },
    ...(used
      ? [
          {
            text: "used since by our own claims, those under way counted in their order",
            result: `deductible ${moneyText(input.used.deductible)}, out of pocket ${moneyText(input.used.outOfPocket)}`,
          },
        ]
      : []),
    ...(uncounted > 0
      ? [
          {
            text: `${uncounted} of our claims under way have no forecast; what they use of the benefits is not counted`,
          },
        ]
      : []),
  ];
}

/**
 * What the payer is expected to answer to a claim: for each line what the contract allows, what the payer pays, what the patient owes and
 * why, with the steps; for what reasons it may refuse; when it pays. Amounts that contract or benefits don't tell are null with the reason
 * in `unknown`; nothing is guessed. Known lines balance to the cent: charge = payer + patient + contractual + sequestration + earlier.
 * Pure: the same input gives the same forecast.
 */
export function forecastClaim(input: ForecastInput): Forecast {
  const lines = linesOf(input);
  return {
    lines,
    totals: totalsOf(lines),
    risk: byWeight([...recordRisk(input), ...denialRisk(input.claim, input.findings, input.denials)]),
    expectedPayment: paymentDate(input.sentOn, input.payments, input.payer.expectedAnswerDays),
    derivation: derivationOf(input),
    versions: {
      forecast: FORECAST_VERSION,
      contract: input.contract ?? "none",
      benefits: input.benefitsAnsweredOn ?? "none",
    },
  };
}
