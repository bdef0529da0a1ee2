import {
  type CalendarDate,
  type ClaimAdjustment,
  type Remittance,
  type RemittanceClaim,
  type RemittanceLine,
  moneyText,
  parseCents,
  parseDate,
} from "@cleanclaim/model";
import { type Claim835, type Party, type Remittance835, type Service835, claimsOf835 } from "@cleanclaim/x12";

/** Why an 835 can't become a remittance advice of ours: the place in the transaction and what is wrong there. */
export interface RemittanceProblem {
  readonly where: string;
  readonly message: string;
}

export type RemittanceReading =
  | { readonly ok: true; readonly remittance: Remittance }
  | { readonly ok: false; readonly problems: readonly RemittanceProblem[] };

/**
 * Reads a typed 835 (X221A1) into the remittance of the model. Amounts get two places, dates become calendar days. An amount
 * or a payment date that can't be read refuses the whole remittance, since nothing may be half posted.
 */
export function remittanceFrom835(transaction: Remittance835): RemittanceReading {
  const problems: RemittanceProblem[] = [];
  const amount = (text: string | undefined, where: string): string => {
    const cents = parseCents(text === undefined || text === "" ? "0" : text);
    if (cents === undefined) problems.push({ where, message: "The amount is not in decimal dollars." });
    return moneyText(cents ?? 0n);
  };
  const adjustments = (list: Claim835["adjustments"], where: string): ClaimAdjustment[] =>
    list.map((adjustment) => ({
      group: adjustment.group,
      reason: adjustment.reason,
      amount: amount(adjustment.amount, `${where}, adjustment ${adjustment.group}-${adjustment.reason}`),
      quantity: adjustment.quantity,
    }));
  const claims = claimsOf835(transaction).map((claim, index) =>
    readClaim(claim, `claim ${index + 1}`, amount, adjustments),
  );
  const paymentDate: CalendarDate | undefined = parseDate(transaction.payment.date);
  if (paymentDate === undefined) problems.push({ where: "BPR16", message: "The payment date is not a calendar date." });
  if (transaction.trace.number === "")
    problems.push({ where: "TRN02", message: "The check or transfer number is missing." });
  const debit = transaction.payment.creditDebit === "D" ? "-" : "";
  const paid = amount(`${debit}${transaction.payment.amount}`, "BPR02");
  const providerAdjustments = transaction.providerAdjustments.map((adjustment) => ({
    reason: adjustment.reason,
    reference: adjustment.reference,
    amount: amount(adjustment.amount, `PLB ${adjustment.reason}`),
  }));
  if (problems.length > 0 || paymentDate === undefined) return { ok: false, problems };
  return {
    ok: true,
    remittance: {
      payerName: transaction.payer.name,
      payerId: payerNumber(transaction),
      payeeName: transaction.payee.name,
      payeeNpi: transaction.payee.idQualifier === "XX" ? transaction.payee.id : undefined,
      paymentMethod: transaction.payment.method,
      paid,
      paymentDate,
      traceNumber: transaction.trace.number,
      claims,
      providerAdjustments,
    },
  };
}

/** The payer's number: REF*2U, else N104 with qualifier XV, else what BPR and TRN call the originator. */
function payerNumber(transaction: Remittance835): string | undefined {
  const reference = transaction.payer.references.find((candidate) => candidate.qualifier === "2U");
  return (
    reference?.value ??
    transaction.payer.id ??
    (transaction.trace.payerId === "" ? undefined : transaction.trace.payerId)
  );
}

type ReadAmount = (text: string | undefined, where: string) => string;
type ReadAdjustments = (list: Claim835["adjustments"], where: string) => ClaimAdjustment[];

function readClaim(claim: Claim835, where: string, amount: ReadAmount, adjustments: ReadAdjustments): RemittanceClaim {
  const interest = claim.amounts.find((candidate) => candidate.qualifier === "I");
  return {
    patientControlNumber: claim.patientControlNumber,
    statusCode: claim.statusCode,
    charge: amount(claim.charge, `${where}, CLP03`),
    paid: amount(claim.paid, `${where}, CLP04`),
    patientResponsibility:
      claim.patientResponsibility === undefined ? undefined : amount(claim.patientResponsibility, `${where}, CLP05`),
    payerClaimControlNumber: claim.payerClaimControlNumber,
    claimFilingIndicatorCode: claim.claimFilingIndicatorCode,
    patientName: claim.patient === undefined ? undefined : personName(claim.patient),
    memberId: claim.correctedInsured?.id ?? claim.insured?.id ?? claim.patient?.id,
    crossoverPayerName: claim.crossoverCarrier?.name,
    adjustments: adjustments(claim.adjustments, where),
    remarks: claim.remarks,
    interest: interest === undefined ? undefined : amount(interest.amount, `${where}, AMT*I`),
    lines: claim.lines.map((line, index) => readLine(line, `${where}, service ${index + 1}`, amount, adjustments)),
  };
}

function personName(party: Party): string {
  return party.firstName === undefined || party.firstName === "" ? party.name : `${party.name}, ${party.firstName}`;
}

function readLine(line: Service835, where: string, amount: ReadAmount, adjustments: ReadAdjustments): RemittanceLine {
  const allowed = line.amounts.find((candidate) => candidate.qualifier === "B6");
  return {
    lineItemControlNumber: line.lineItemControlNumber,
    procedureCode: line.procedure.code,
    modifiers: line.procedure.modifiers,
    submittedProcedureCode: line.submittedProcedure?.code,
    charge: amount(line.charge, `${where}, SVC02`),
    paid: amount(line.paid, `${where}, SVC03`),
    allowed: allowed === undefined ? undefined : amount(allowed.amount, `${where}, AMT*B6`),
    units: line.units,
    serviceDate: line.serviceFrom === undefined ? undefined : parseDate(line.serviceFrom),
    adjustments: adjustments(line.adjustments, where),
    remarks: line.remarks.map((remark) => remark.code),
  };
}
