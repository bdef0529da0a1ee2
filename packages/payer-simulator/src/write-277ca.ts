import type { WireSegment, WrittenTransaction } from "@cleanclaim/x12";
import { total } from "./cents.ts";
import type { ClaimView } from "./claim-view.ts";
import { firstService, lastService, payeeKey } from "./claim-view.ts";
import type { ClaimRejection } from "./config.ts";
import { compact } from "./days.ts";
import type { Moment } from "./envelope.ts";
import { dayPeriod, nameSegment, wireAmount, wireId, wireText } from "./envelope.ts";

/** One claim and whether it was taken in. */
export interface ReceivedClaim {
  readonly number: string;
  readonly view: ClaimView;
  readonly rejection: ClaimRejection | undefined;
}

/** Who answers: a payer, or the clearinghouse for claims that reach no payer. */
export interface AcknowledgmentSource {
  readonly id: string;
  readonly name: string;
  /** PR payer, AY clearinghouse. */
  readonly entity: "PR" | "AY";
}

/** Writes the 277CA (005010X214) of one payer about the claims of one 837. */
export function write277Ca(
  source: AcknowledgmentSource,
  submitter: { readonly id: string; readonly name: string; readonly batchNumber: string },
  claims: readonly ReceivedClaim[],
  at: Moment,
  controlNumber: string,
): WrittenTransaction {
  const day = compact(at.today);
  const segments: WireSegment[] = [
    ["BHT", "0085", "08", controlNumber, day, at.time.replace(":", ""), "TH"],
    ["HL", "1", "", "20", "1"],
    nameSegment(source.entity, { last: source.name }, source.entity === "PR" ? "PI" : "46", source.id),
    ["TRN", "1", controlNumber],
    dayPeriod("050", at.today),
    dayPeriod("009", at.today),
    ["HL", "2", "1", "21", "1"],
    nameSegment("41", { last: submitter.name || submitter.id }, "46", submitter.id),
    ["TRN", "2", wireId(submitter.batchNumber, 50)],
    ...batchStatus(claims, day),
  ];
  let hl = 2;
  for (const payee of new Set(claims.map((claim) => payeeKey(claim.view)))) {
    const ofPayee = claims.filter((claim) => payeeKey(claim.view) === payee);
    hl += 1;
    const provider = hl;
    segments.push(...providerSegments(provider, ofPayee));
    for (const claim of ofPayee) {
      hl += 1;
      segments.push(["HL", String(hl), String(provider), "PT"], ...claimSegments(claim, day));
    }
  }
  return {
    id: "277",
    controlNumber,
    implementation: "005010X214",
    functionalId: "HN",
    sendsImplementation: true,
    segments,
  };
}

function sums(claims: readonly ReceivedClaim[]) {
  const accepted = claims.filter((claim) => claim.rejection === undefined);
  const rejected = claims.filter((claim) => claim.rejection !== undefined);
  const charge = (some: readonly ReceivedClaim[]): bigint => total(some.map((claim) => claim.view.totalCharge));
  return { accepted, rejected, acceptedCharge: charge(accepted), rejectedCharge: charge(rejected) };
}

function batchStatus(claims: readonly ReceivedClaim[], day: string): WireSegment[] {
  const { accepted, rejected, acceptedCharge, rejectedCharge } = sums(claims);
  const segments: WireSegment[] = [["STC", ["A1", "19", "PR"], day, "WQ", wireAmount(acceptedCharge + rejectedCharge)]];
  if (accepted.length > 0) segments.push(["QTY", "90", String(accepted.length)]);
  if (rejected.length > 0) segments.push(["QTY", "AA", String(rejected.length)]);
  if (accepted.length > 0) segments.push(["AMT", "YU", wireAmount(acceptedCharge)]);
  if (rejected.length > 0) segments.push(["AMT", "YY", wireAmount(rejectedCharge)]);
  return segments;
}

function providerSegments(hl: number, claims: readonly ReceivedClaim[]): WireSegment[] {
  const billing = claims[0]?.view.billing;
  if (billing === undefined) return [];
  const { accepted, rejected, acceptedCharge, rejectedCharge } = sums(claims);
  const segments: WireSegment[] = [
    ["HL", String(hl), "2", "19", "1"],
    nameSegment("85", { last: billing.name }, "XX", billing.npi),
    ["TRN", "1", "0"],
  ];
  if (billing.taxId !== "") segments.push(["REF", "TJ", wireId(billing.taxId, 50)]);
  if (accepted.length > 0) segments.push(["QTY", "QA", String(accepted.length)]);
  if (rejected.length > 0) segments.push(["QTY", "QC", String(rejected.length)]);
  if (accepted.length > 0) segments.push(["AMT", "YU", wireAmount(acceptedCharge)]);
  if (rejected.length > 0) segments.push(["AMT", "YY", wireAmount(rejectedCharge)]);
  return segments;
}

function claimSegments(claim: ReceivedClaim, day: string): WireSegment[] {
  const { view, rejection } = claim;
  const charge = wireAmount(view.totalCharge);
  const status: WireSegment =
    rejection === undefined
      ? ["STC", ["A2", "20", "PR"], day, "WQ", charge]
      : [
          "STC",
          [rejection.category, rejection.status, ...(rejection.entity === undefined ? [] : [rejection.entity])],
          day,
          "U",
          charge,
          ...Array.from({ length: 7 }, () => ""),
          wireText(rejection.text ?? "", 264),
        ];
  const segments: WireSegment[] = [
    nameSegment("QC", view.patient, "MI", view.memberId),
    ["TRN", "2", wireId(view.patientControlNumber, 50)],
    status,
  ];
  if (rejection === undefined) segments.push(["REF", "1K", wireId(claim.number, 50)]);
  if (view.institutional !== undefined)
    segments.push(["REF", "BLT", wireId(`${view.placeOfService}${view.frequencyCode}`, 50)]);
  const first = firstService(view);
  const last = lastService(view);
  if (first !== undefined) {
    const period: WireSegment =
      last === undefined || last === first
        ? ["DTP", "472", "D8", compact(first)]
        : ["DTP", "472", "RD8", `${compact(first)}-${compact(last)}`];
    segments.push(period);
  }
  return segments;
}
