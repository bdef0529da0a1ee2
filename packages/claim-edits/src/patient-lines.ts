import type { CalendarDate, Claim } from "@cleanclaim/model";

import type { LineInContext } from "./edit.ts";
import { isStay } from "./institutional-claim.ts";

/**
 * Who is looked at together: one person under one policy of one payer. Another payer's claims say nothing about
 * duplicates, nor does an institution's bill about its practitioners' claims.
 */
export function patientKey(claim: Claim): string {
  const { patient, subscriber, payer } = claim;
  return [claim.claimType, payer.payerId, subscriber.memberId, patient.birthDate, patient.name.last, patient.name.first]
    .join("|")
    .toUpperCase();
}

/** The day that governs a claim: of a stay the discharge, else its first service, else the statement, else the submission. */
export function claimDate(claim: Claim, submittedOn: CalendarDate): CalendarDate {
  if (claim.claimType === "institutional" && isStay(claim)) return dischargeDate(claim, submittedOn);
  let earliest: CalendarDate | undefined;
  for (const line of claim.lines) {
    if (line.serviceFrom !== undefined && (earliest === undefined || line.serviceFrom < earliest))
      earliest = line.serviceFrom;
  }
  return earliest ?? claim.statementFrom ?? submittedOn;
}

/** The day of discharge: as the claim says, else the end of its statement, else its last day of service, else the submission. */
export function dischargeDate(claim: Claim, submittedOn: CalendarDate): CalendarDate {
  const stated = claim.dischargeDate ?? claim.statementTo;
  if (stated !== undefined) return stated;
  let latest: CalendarDate | undefined;
  for (const line of claim.lines) {
    const last = line.serviceTo ?? line.serviceFrom;
    if (last !== undefined && (latest === undefined || last > latest)) latest = last;
  }
  return latest ?? submittedOn;
}

function groupKeyOf(claim: Claim, taxonomy: string | undefined): string {
  return `${claim.billingProvider.npi}|${taxonomy ?? claim.billingProvider.taxonomyCode ?? ""}`;
}

/** A line whose place among the patient's is not known yet. */
interface UnplacedLine extends Omit<LineInContext, "order"> {
  order: number;
}

function linesOf(claim: Claim, past: boolean): UnplacedLine[] {
  const lines: UnplacedLine[] = [];
  claim.lines.forEach((line, index) => {
    const on = line.serviceFrom ?? claim.statementFrom;
    if (on === undefined) return;
    const provider = line.renderingProvider ?? claim.renderingProvider;
    lines.push({
      claim,
      line,
      index,
      on,
      until: line.serviceTo ?? on,
      renderingNpi: provider?.npi ?? claim.billingProvider.npi,
      groupKey: groupKeyOf(claim, provider?.taxonomyCode),
      past,
      order: 0,
    });
  });
  return lines;
}

/**
 * The dated lines of one patient in order of service, then of the batch. Voids (frequency 8) take no part: they ask for
 * nothing. A past claim that a claim of the batch replaces takes no part either.
 */
export function patientLines(claims: readonly Claim[], history: readonly Claim[]): LineInContext[] {
  const numbers = new Set(claims.map((claim) => claim.patientControlNumber));
  const past = history.filter((claim) => !numbers.has(claim.patientControlNumber) && claim.frequencyCode !== "8");
  const present = claims.filter((claim) => claim.frequencyCode !== "8");
  const lines = [
    ...past.flatMap((claim) => linesOf(claim, true)),
    ...present.flatMap((claim) => linesOf(claim, false)),
  ];
  if (lines.length > 1) lines.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  lines.forEach((line, order) => {
    line.order = order;
  });
  return lines;
}

/**
 * Pairs of lines whose days overlap and of which one is not past; that one is the second. Lines are in order of their first
 * day; looking back from a line ends where no earlier one lasts until its day.
 */
export function* overlappingPairs(lines: readonly LineInContext[]): Generator<readonly [LineInContext, LineInContext]> {
  const lastUntil: CalendarDate[] = [];
  for (const { until } of lines) {
    const before = lastUntil.at(-1);
    lastUntil.push(before !== undefined && before > until ? before : until);
  }
  for (let later = 1; later < lines.length; later += 1) {
    const second = lines[later];
    if (second === undefined) continue;
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      if ((lastUntil[earlier] ?? second.on) < second.on) break;
      const first = lines[earlier];
      if (first === undefined || first.until < second.on || (first.past && second.past)) continue;
      yield second.past ? [second, first] : [first, second];
    }
  }
}
