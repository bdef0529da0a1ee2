import { classifyAdjustment } from "@cleanclaim/ledger";
import { moneyText, toCents } from "@cleanclaim/model";
import type { Cents, Claim, RemittanceClaim, RemittanceLine } from "@cleanclaim/model";
import { lineOf } from "@cleanclaim/revenue-cycle";
import type { Knowledge } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { ClaimHead, ClaimWorkbench } from "./claim-workbench.ts";
import { procedureTitle } from "./code-names.ts";
import { openContractBook } from "./contract-pricing.ts";
import type { TenantTransaction } from "./database.ts";
import { plainWords } from "./remittance-words.ts";
import { dayOf } from "./stored-shapes.ts";

interface DecidedLine {
  paid: Cents;
  contractual: Cents;
  patient: Cents;
  denied: Cents;
  adjustments: ClaimWorkbench["lines"][number]["adjustments"];
}

/** The claim's lines with what the payer decided on each, all remittances of the claim together. */
export async function linesOf(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  head: ClaimHead,
  claim: Claim,
  knowledge: Knowledge,
): Promise<ClaimWorkbench["lines"]> {
  const decisions = await tx
    .selectFrom("remittance_claim as c")
    .innerJoin("remittance as r", (j) =>
      j.onRef("r.organization_id", "=", "c.organization_id").onRef("r.remittance_id", "=", "c.remittance_id"),
    )
    .select(["c.content", "r.received_at"])
    .where("c.organization_id", "=", organizationId)
    .where("c.claim_id", "=", head.claim_id)
    .where("r.status", "in", ["posted", "posted-with-unmatched"])
    .orderBy("r.received_at")
    .orderBy("c.position")
    .execute();
  const decided = new Map<number, DecidedLine>();
  for (const { content } of decisions) {
    // The content column holds what remittance posting wrote: one claim of a remittance.
    const decision = content as RemittanceClaim;
    decision.lines.forEach((line, index) => {
      const number = lineOf({ ...line, index }, claim.lines);
      if (number !== undefined) addDecision(decided, number, line, decision.statusCode === "22");
    });
  }
  const contracts = await openContractBook(tx, services, organizationId, [head.payer_id]);
  const expected = contracts.priceClaim(claim, head.payer_id, head.practice_id, dayOf(head.service_date));
  return claim.lines.map((line, index) => {
    const is = decided.get(index + 1);
    return {
      number: index + 1,
      procedureCode: line.procedureCode,
      description: procedureTitle(knowledge.codeSets, line.procedureCode, dayOf(head.service_date)),
      modifiers: [...line.modifiers],
      units: line.units,
      charge: line.charge,
      serviceDate: line.serviceFrom ?? null,
      diagnoses: line.diagnosisPointers.flatMap((pointer) => claim.diagnoses[pointer - 1]?.code ?? []),
      placeOfServiceCode: line.placeOfServiceCode ?? claim.placeOfServiceCode ?? null,
      expected: amountText(expected[index]?.allowed),
      paid: moneyText(is?.paid ?? 0n),
      contractual: moneyText(is?.contractual ?? 0n),
      patientResponsibility: moneyText(is?.patient ?? 0n),
      denied: moneyText(is?.denied ?? 0n),
      adjustments: is?.adjustments ?? [],
    };
  });
}

function amountText(cents: Cents | null | undefined): string | null {
  return cents === null || cents === undefined ? null : moneyText(cents);
}

function addDecision(
  decided: Map<number, DecidedLine>,
  number: number,
  line: RemittanceLine,
  isReversal: boolean,
): void {
  const sum: DecidedLine = decided.get(number) ?? {
    paid: 0n,
    contractual: 0n,
    patient: 0n,
    denied: 0n,
    adjustments: [],
  };
  sum.paid += toCents(line.paid);
  if (isReversal) sum.adjustments = [];
  for (const one of line.adjustments) {
    const cents = toCents(one.amount);
    const kind = classifyAdjustment(one.group, one.reason);
    if (kind === "contractual") sum.contractual += cents;
    else if (kind === "patient-share") sum.patient += cents;
    else if (kind === "denied") sum.denied += cents;
    if (!isReversal) {
      sum.adjustments.push({
        group: one.group,
        reason: one.reason,
        amount: one.amount,
        text: plainWords.adjustment(one.reason),
        remarks: [...line.remarks],
      });
    }
  }
  decided.set(number, sum);
}
