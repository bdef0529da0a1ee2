import type { Claim837Transaction } from "@cleanclaim/x12";
import { chance } from "./chance.ts";
import { readClaims } from "./claim-reading.ts";
import type { ClaimView } from "./claim-view.ts";
import type { ClaimRejection, Payer } from "./config.ts";
import { plusDays } from "./days.ts";
import type { Addressing } from "./envelope.ts";
import { writeFile } from "./envelope.ts";
import { UNKNOWN_PAYER, payerFor, refusal } from "./front-door.ts";
import { personKey } from "./membership.ts";
import { scenarioWith, subjectOf } from "./scenarios.ts";
import type { ClaimRecord, ClaimStanding } from "./state.ts";
import { fateOf } from "./state.ts";
import type { Workbench } from "./workbench.ts";
import { claimNumber } from "./workbench.ts";
import { write277Ca } from "./write-277ca.ts";
import type { AcknowledgmentSource, ReceivedClaim } from "./write-277ca.ts";

/** The number space for claims that reach no payer. */
const CLEARINGHOUSE = "CH";

/**
 * Hands the claims of one accepted 837 to their payers and answers with a 277CA from each. `faults` are claims, by
 * their place in the transaction set, that do not balance or are not plausible: they reach nobody.
 */
export function receiveClaims(
  bench: Workbench,
  transaction: Claim837Transaction,
  faults: ReadonlyMap<number, ClaimRejection>,
  from: Omit<Addressing, "control">,
): void {
  const bySource = new Map<string, { readonly source: AcknowledgmentSource; readonly claims: ReceivedClaim[] }>();
  for (const [index, view] of readClaims(transaction, {
    id: from.receiver,
    qualifier: from.receiverQualifier,
  }).entries()) {
    const payer = payerFor(bench.config, view.payerId);
    const claim =
      payer === undefined ? receiveForNobody(bench, view) : receiveClaim(bench, payer, view, faults.get(index));
    const source: AcknowledgmentSource =
      payer === undefined
        ? { id: from.clearinghouse.id, name: from.clearinghouse.name, entity: "AY" }
        : { id: payer.id, name: payer.name, entity: "PR" };
    const known = bySource.get(source.id);
    if (known === undefined) bySource.set(source.id, { source, claims: [claim] });
    else known.claims.push(claim);
  }
  const submitter = {
    id: transaction.submitter.id ?? from.receiver,
    name: transaction.submitter.name,
    batchNumber: transaction.beginning.referenceNumber,
  };
  for (const { source, claims } of bySource.values()) {
    const control = bench.nextControl();
    const transactionControl = String(control).padStart(9, "0");
    const written = write277Ca(source, submitter, claims, bench.at, transactionControl);
    bench.send(control, source.id, "277CA.edi", writeFile({ ...from, control }, written));
  }
}

function receiveForNobody(bench: Workbench, view: ClaimView): ReceivedClaim {
  const number = claimNumber(CLEARINGHOUSE, bench.state.issuedBy(CLEARINGHOUSE), bench.at.today);
  bench.emit({ type: "claim", record: rejectedRecord(bench, CLEARINGHOUSE, number, view, UNKNOWN_PAYER) });
  return { number, view, rejection: UNKNOWN_PAYER };
}

function receiveClaim(
  bench: Workbench,
  payer: Payer,
  view: ClaimView,
  fault: ClaimRejection | undefined,
): ReceivedClaim {
  const number = claimNumber(payer.id, bench.state.issuedBy(payer.id), bench.at.today);
  const rejection =
    fault ??
    refusal(bench.config, payer, bench.membership, view, bench.at.today, bench.state.attemptsOf(payer.id, view));
  if (rejection !== undefined) {
    bench.emit({ type: "claim", record: rejectedRecord(bench, payer.id, number, view, rejection) });
    return { number, view, rejection };
  }
  bench.emit({ type: "claim", record: acceptedRecord(bench, payer, number, view) });
  return { number, view, rejection: undefined };
}

function rejectedRecord(
  bench: Workbench,
  payerId: string,
  number: string,
  view: ClaimView,
  rejection: ClaimRejection,
): ClaimRecord {
  const status = [rejection.category, rejection.status, rejection.entity ?? ""].filter((part) => part !== "").join(":");
  return {
    number,
    payerId,
    view,
    received: bench.at.today,
    attempt: bench.state.attemptsOf(payerId, view),
    rejection,
    standing: "rejected",
    why: [`rejected before adjudication with ${status}: ${(rejection.text ?? "").toLowerCase()}`],
  };
}

/** A claim that the payer takes in: when it will be decided, and whether ever. */
export function acceptedRecord(bench: Workbench, payer: Payer, number: string, view: ClaimView): ClaimRecord {
  const { scenarios, seed } = bench.config;
  const row = bench.membership.rowsOfPatient(payer, view)[0];
  const attempt = bench.state.attemptsOf(payer.id, view);
  const subject = subjectOf(payer, view, attempt);
  const fate = fateOf({ payerId: payer.id, view, attempt });
  const late = payer.delays !== undefined && chance(seed, "delay", ...fate) < payer.delays.rate;
  const own = payer.payment.adjudicationDays + (late ? (payer.delays?.extraDays ?? 0) : 0);
  const days = scenarioWith(scenarios, "adjudicationDays", subject)?.value ?? own;
  const record = {
    number,
    payerId: payer.id,
    view,
    received: bench.at.today,
    attempt,
    payAt: bench.payAt,
    dueOn: plusDays(bench.at.today, days),
    person: row === undefined ? undefined : personKey(row),
    standing: "waiting" as ClaimStanding,
    why: [`accepted into adjudication, to be decided from ${plusDays(bench.at.today, days)}`],
  };
  const told = scenarioWith(scenarios, "noAnswer", subject);
  const silent = told?.value ?? chance(seed, "no-answer", ...fate) < payer.noAnswerRate;
  if (!silent) return record;
  const why = told === undefined ? "the seed" : `scenario "${told.scenario.name}"`;
  return {
    ...record,
    standing: "silent",
    dueOn: undefined,
    payAt: undefined,
    why: [`accepted, but ${why} lets it go unanswered`],
  };
}
