import type { ClaimView, PriorPayer } from "./claim-view.ts";
import { firstService } from "./claim-view.ts";
import type { OtherInsurance, Payer } from "./config.ts";
import { payerFor } from "./front-door.ts";
import { coveringRow } from "./membership.ts";
import { acceptedRecord } from "./receive-claims.ts";
import type { ClaimRecord, Settlement } from "./state.ts";
import type { Workbench } from "./workbench.ts";
import { claimNumber } from "./workbench.ts";

/** The next payer of a claim that this one forwards. */
export interface CrossoverTarget {
  readonly payer: Payer;
  readonly insurance: OtherInsurance;
}

/** To whom a primary decision is forwarded; undefined when the payer forwards nothing for this patient. */
export function crossoverTarget(
  bench: Workbench,
  payer: Payer,
  record: ClaimRecord,
  settlement: Settlement,
): CrossoverTarget | undefined {
  if (payer.crossover === undefined || record.view.responsibility !== "P" || settlement.decision.statusCode !== "1") {
    return undefined;
  }
  const row = coveringRow(bench.membership.rowsOfPatient(payer, record.view), firstService(record.view) ?? "");
  const insurance = row?.otherInsurance?.find(
    (other) => other.order === "after" && payer.crossover?.toPayerIds.includes(other.payerId) === true,
  );
  const next = insurance === undefined ? undefined : payerFor(bench.config, insurance.payerId);
  return insurance === undefined || next === undefined ? undefined : { payer: next, insurance };
}

/** The claim arrives at the next payer with the decision of this one, as if the provider had sent it second. */
export function forwardClaim(
  bench: Workbench,
  from: Payer,
  record: ClaimRecord,
  settlement: Settlement,
  target: CrossoverTarget,
): void {
  const { decision } = settlement;
  const first: PriorPayer = {
    payerId: from.id,
    responsibility: "P",
    paid: decision.paid,
    adjustments: [],
    decided: true,
  };
  const view: ClaimView = {
    ...record.view,
    payerId: target.payer.id,
    payerName: target.payer.name,
    responsibility: "S",
    filingIndicator: target.payer.claimFilingIndicatorCode,
    memberId: target.insurance.memberId ?? record.view.memberId,
    otherPayers: [first],
    lines: record.view.lines.map((line) => {
      const decided = decision.lines.find((one) => one.number === line.number);
      const prior = { payerId: from.id, paid: decided?.paid ?? 0n, adjustments: decided?.adjustments ?? [] };
      return { ...line, prior: [prior] };
    }),
  };
  const number = claimNumber(target.payer.id, bench.state.issuedBy(target.payer.id), bench.at.today);
  bench.emit({ type: "claim", record: acceptedRecord(bench, target.payer, number, view) });
}
