import type { WireSegment, WrittenTransaction } from "@cleanclaim/x12";
import { dollars, total } from "./cents.ts";
import type { Adjustment, ClaimView, PayeeOnClaim } from "./claim-view.ts";
import type { Cents, Day, PostalAddress } from "./config.ts";
import { compact } from "./days.ts";
import type { ClaimDecision, LineDecision } from "./decision.ts";
import { nameSegment, wireAmount, wireId, wireText } from "./envelope.ts";
import { coveredDays, isBedStay } from "./institutional-claims.ts";
import type { ProviderLevelAdjustment, RemittedClaim, Remittance } from "./remittance.ts";

/** Writes a remittance as an 835 (005010X221A1). `produced` is the day it is made, `submitter` who receives it. */
export function write835(remittance: Remittance, payee: PayeeOnClaim, controlNumber: string): WrittenTransaction {
  const segments: WireSegment[] = [...headerSegments(remittance, payee), ["LX", "1"]];
  for (const claim of remittance.claims) segments.push(...claimSegments(remittance, claim));
  if (remittance.claims.length === 0) segments.pop();
  segments.push(...providerAdjustmentSegments(remittance, payee));
  return {
    id: "835",
    controlNumber,
    implementation: "005010X221A1",
    functionalId: "HP",
    sendsImplementation: false,
    segments,
  };
}

function headerSegments(remittance: Remittance, payee: PayeeOnClaim): WireSegment[] {
  const { payer, date, trace, account } = remittance;
  return [
    paymentSegment(remittance),
    ["TRN", "1", wireId(trace, 50), `1${payer.taxId}`],
    ["REF", "EV", wireId(account.submitterId, 50)],
    ["DTM", "405", compact(date)],
    ["N1", "PR", wireText(payer.name)],
    ...addressSegments(payer.address),
    ["REF", "2U", wireId(payer.id)],
    ["PER", "CX", "PROVIDER SERVICES", "TE", payer.contactPhone],
    ["PER", "BL", "EDI SUPPORT", "TE", payer.contactPhone],
    ["N1", "PE", wireText(payee.name), "XX", wireId(payee.npi)],
    ...(payee.address === undefined ? [] : addressSegments(payee.address)),
    ["REF", "TJ", wireId(payee.taxId)],
  ];
}

function paymentSegment(remittance: Remittance): WireSegment {
  const { payer, paid, date } = remittance;
  const amount = wireAmount(paid);
  const blank = (count: number): string[] => Array.from({ length: count }, () => "");
  if (paid === 0n) return ["BPR", "H", "0", "C", "NON", ...blank(11), compact(date)];
  if (payer.payment.method === "CHK") return ["BPR", "I", amount, "C", "CHK", ...blank(11), compact(date)];
  const { routingNumber, accountNumber } = payer.payment;
  const from = ["01", routingNumber, "DA", accountNumber, `1${payer.taxId}`, ""];
  return ["BPR", "I", amount, "C", "ACH", "CCP", ...from, "01", routingNumber, "DA", "1000000001", compact(date)];
}

function addressSegments(address: PostalAddress): WireSegment[] {
  return [
    ["N3", wireText(address.line1, 55)],
    ["N4", wireText(address.city, 30), wireText(address.state, 2), wireId(address.postalCode, 15)],
  ];
}

function claimSegments(remittance: Remittance, claim: RemittedClaim): WireSegment[] {
  const { record, decision } = claim;
  const { view } = record;
  const segments: WireSegment[] = [
    [
      "CLP",
      wireId(view.patientControlNumber, 38),
      claim.statusCode,
      wireAmount(decision.charge),
      wireAmount(decision.paid),
      decision.patientResponsibility === 0n ? "" : wireAmount(decision.patientResponsibility),
      filingIndicator(remittance.payer.claimFilingIndicatorCode),
      wireId(record.number, 50),
      wireId(view.placeOfService, 2),
      wireId(view.frequencyCode, 1),
    ],
    ...(decision.whole === true ? adjustmentSegments(wholeAdjustments(decision.lines)) : []),
    nameSegment("QC", view.patient, "MI", view.patientIsSubscriber ? view.memberId : ""),
  ];
  if (!view.patientIsSubscriber) segments.push(nameSegment("IL", view.subscriber, "MI", view.memberId));
  if (view.renderingNpi !== undefined) {
    segments.push(["NM1", "82", "1", "", "", "", "", "", "XX", wireId(view.renderingNpi)]);
  }
  if (claim.crossover !== undefined) {
    segments.push(nameSegment("TT", { last: claim.crossover.name }, "PI", claim.crossover.id));
  }
  segments.push(...remarkSegments(view, decision));
  const original = record.corrects ?? view.originalNumber;
  if (original !== undefined) segments.push(["REF", "F8", wireId(original, 50)]);
  segments.push(["DTM", "050", compact(record.received)]);
  segments.push(["PER", "CX", "PROVIDER SERVICES", "TE", remittance.payer.contactPhone]);
  if (claim.interest !== 0n) segments.push(["AMT", "I", wireAmount(claim.interest)]);
  if (decision.whole === true) return segments;
  for (const line of decision.lines) segments.push(...lineSegments(line, claim.statusCode === "22"));
  return segments;
}

/** MIA of a stay with its covered days, else MOA; each with the remarks that speak of the whole claim. */
function remarkSegments(view: ClaimView, decision: ClaimDecision): WireSegment[] {
  const all = decision.lines.flatMap((line) => line.remarks);
  const alerts = [...new Set(decision.whole === true ? all : all.filter(isClaimRemark))].map((one) => wireId(one, 30));
  const bill = view.institutional;
  if (bill === undefined || !isBedStay(bill))
    return alerts.length === 0 ? [] : [["MOA", "", "", ...alerts.slice(0, 5)]];
  const blank = (count: number): string[] => Array.from({ length: count }, () => "");
  const days = String(coveredDays(bill, view.lines));
  const [first = "", ...rest] = alerts;
  const more = rest.slice(0, 4);
  return [["MIA", days, ...blank(3), first, ...(more.length === 0 ? [] : [...blank(14), ...more])]];
}

/** Adjustments of the lines added up by group and reason, for a claim that is decided as a whole. */
function wholeAdjustments(lines: readonly LineDecision[]): Adjustment[] {
  const sums = new Map<string, Adjustment>();
  for (const one of lines.flatMap((line) => line.adjustments)) {
    const key = `${one.group} ${one.reason}`;
    sums.set(key, { ...one, amount: one.amount + (sums.get(key)?.amount ?? 0n) });
  }
  return [...sums.values()].filter((one) => one.amount !== 0n);
}

function lineSegments(line: LineDecision, turned: boolean): WireSegment[] {
  const units = turned ? `-${line.units}` : line.units;
  const segments: WireSegment[] = [
    [
      "SVC",
      serviceCode(line),
      wireAmount(line.charge),
      wireAmount(line.paid),
      line.revenueCode === undefined || isRevenueAlone(line) ? "" : wireId(line.revenueCode, 4),
      wireId(units, 15),
    ],
    ...serviceDates(line.serviceFrom, line.serviceTo),
    ...adjustmentSegments(line.adjustments),
  ];
  if (line.controlNumber !== undefined) segments.push(["REF", "6R", wireId(line.controlNumber, 50)]);
  if (line.allowed !== 0n) segments.push(["AMT", "B6", wireAmount(line.allowed)]);
  for (const remark of line.remarks) if (!isClaimRemark(remark)) segments.push(["LQ", "HE", wireId(remark, 30)]);
  return segments;
}

/** SVC01: the procedure, a rate code (HP), or the revenue code of a line that has none. */
function serviceCode(line: LineDecision): readonly string[] {
  if (isRevenueAlone(line)) return ["NU", wireId(line.revenueCode ?? "", 4)];
  const qualifier = /^002[234]$/.test(line.revenueCode ?? "") ? "HP" : "HC";
  return [qualifier, wireId(line.procedure, 48), ...line.modifiers.map((modifier) => wireId(modifier, 2))];
}

function isRevenueAlone(line: LineDecision): boolean {
  return line.revenueCode !== undefined && line.procedure === `R${line.revenueCode}`;
}

/** CLP06 has a shorter list than SBR09: commercial and Blue plans are reported as a preferred provider organization. */
function filingIndicator(code: string): string {
  if (["CI", "BL"].includes(code)) return "12";
  const known = [
    "12",
    "13",
    "14",
    "15",
    "16",
    "17",
    "AM",
    "CH",
    "DS",
    "HM",
    "LM",
    "MA",
    "MB",
    "MC",
    "OF",
    "TV",
    "VA",
    "WC",
  ];
  return known.includes(code) ? code : "ZZ";
}

/** Remarks that begin with MA speak of the whole claim and go into MOA. */
function isClaimRemark(remark: string): boolean {
  return remark.startsWith("MA");
}

function serviceDates(from: Day | undefined, to: Day | undefined): WireSegment[] {
  if (from === undefined) return [];
  if (to === undefined || to === from) return [["DTM", "472", compact(from)]];
  return [
    ["DTM", "150", compact(from)],
    ["DTM", "151", compact(to)],
  ];
}

/** One CAS for each group, up to six reasons in one segment. */
function adjustmentSegments(adjustments: readonly Adjustment[]): WireSegment[] {
  const segments: WireSegment[] = [];
  for (const group of new Set(adjustments.map((one) => one.group))) {
    const ofGroup = adjustments.filter((one) => one.group === group);
    for (let start = 0; start < ofGroup.length; start += 6) {
      const triplets = ofGroup.slice(start, start + 6).flatMap((one) => [one.reason, wireAmount(one.amount), ""]);
      segments.push(["CAS", group, ...triplets.slice(0, -1)]);
    }
  }
  return segments;
}

function providerAdjustmentSegments(remittance: Remittance, payee: PayeeOnClaim): WireSegment[] {
  const yearEnd = `${remittance.date.slice(0, 4)}1231`;
  const segments: WireSegment[] = [];
  for (let start = 0; start < remittance.adjustments.length; start += 6) {
    const pairs = remittance.adjustments
      .slice(start, start + 6)
      .flatMap((one): (string | readonly string[])[] => [
        [one.reason, wireId(one.reference, 50)],
        wireAmount(one.amount),
      ]);
    segments.push(["PLB", wireId(payee.npi, 50), yearEnd, ...pairs]);
  }
  return segments;
}

/** What does not balance in a remittance; empty when it does. Every remittance is asked before it is written. */
export function imbalances(remittance: Remittance): readonly string[] {
  const found: string[] = [];
  const expect = (what: string, left: Cents, right: Cents): void => {
    if (left !== right) found.push(`${what}: ${dollars(left)} is not ${dollars(right)}`);
  };
  for (const { record, decision } of remittance.claims) {
    for (const line of decision.lines) {
      const adjusted = total(line.adjustments.map((one) => one.amount));
      expect(`${record.number} line ${line.number}`, line.charge - adjusted, line.paid);
    }
    expect(`${record.number} charge`, total(decision.lines.map((line) => line.charge)), decision.charge);
    expect(`${record.number} paid`, total(decision.lines.map((line) => line.paid)), decision.paid);
  }
  const claims = total(remittance.claims.map((claim) => claim.decision.paid));
  const provider = total(remittance.adjustments.map((one: ProviderLevelAdjustment) => one.amount));
  expect("payment", claims - provider, remittance.paid);
  if (remittance.paid < 0n) found.push("payment: negative");
  return found;
}
