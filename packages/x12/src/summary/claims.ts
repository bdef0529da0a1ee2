import type { Claim837, Claim837Transaction, Diagnosis837, ServiceLine837 } from "../transactions/claim-837.ts";
import type { Adjustment, Party } from "../transactions/parts.ts";
import { claimsOf835 } from "../transactions/read-835.ts";
import type { Claim835, Remittance835, Service835 } from "../transactions/remittance-835.ts";
import { amountToCents, centsToAmount, twoPlaces, wireNumber } from "../values.ts";
import type { Summary } from "./summary.ts";

/** Sum of amounts; text that is no amount counts nothing. */
function total(amounts: readonly string[]): string {
  return centsToAmount(amounts.reduce((sum, amount) => sum + (amountToCents(amount) ?? 0n), 0n));
}

/** Claims of an 837. */
export function summarize837(value: Claim837Transaction): Summary {
  const claims: Record<string, unknown>[] = [];
  for (const billing of value.billingProviders) {
    for (const subscriber of billing.subscribers) {
      const add = (claim: Claim837, patient: Party): void => {
        claims.push(claim837(claim, value.kind, billing.provider, subscriber.payer, subscriber.subscriber, patient));
      };
      for (const claim of subscriber.claims) add(claim, subscriber.subscriber);
      for (const dependent of subscriber.dependents)
        for (const claim of dependent.claims) add(claim, dependent.patient);
    }
  }
  const totalCharge = total(claims.map((claim) => String(claim["charge"])));
  return { kind: value.kind, claims, totalCharge, claimCount: claims.length };
}

function claim837(
  claim: Claim837,
  kind: Claim837Transaction["kind"],
  billing: Party,
  payer: Party,
  subscriber: Party,
  patient: Party,
): Record<string, unknown> {
  const lineLevel = claim.diagnoses.filter((one) => !/^(?:ABJ|BJ|APR|PR|ABN|BN)$/.test(one.qualifier));
  const principal = claim.diagnoses.find((one) => one.qualifier === "ABK" || one.qualifier === "BK") ?? lineLevel[0];
  const rendering = claim.providers.find((one) => one.entityCode === "82");
  return {
    id: claim.patientControlNumber,
    charge: twoPlaces(claim.totalCharge),
    billingNpi: billing.idQualifier === "XX" ? (billing.id ?? null) : null,
    patientControlNumber: claim.patientControlNumber,
    payer: payer.name,
    payerId: payer.id ?? null,
    frequency: claim.frequencyCode,
    placeOrType: claim.facilityCode,
    diagnoses: lineLevel.map((one) => one.code),
    principal: principal?.code ?? null,
    admitting: code(claim.diagnoses, "ABJ", "BJ"),
    otherDiagnoses: claim.diagnoses
      .filter((one) => !lineLevel.includes(one))
      .map((one) => ({ qualifier: one.qualifier, code: one.code })),
    codes: claim.codes,
    renderingNpi: rendering?.id ?? null,
    subscriberId: subscriber.id ?? null,
    patient: patient === subscriber ? "subscriber" : "dependent",
    references: claim.references.map((one) => ({ qualifier: one.qualifier, value: one.value })),
    otherPayers: claim.otherPayers.map((other) => ({
      payer: other.payer.name,
      payerId: other.payer.id ?? null,
      sequence: other.information.payerResponsibility,
      paid: optionalAmount(other.amounts.find((one) => one.qualifier === "D")?.amount),
      adjustments: other.adjustments.map(adjustment),
    })),
    lines: claim.lines.map((line) => line837(line, kind)),
  };
}

function code(diagnoses: readonly Diagnosis837[], ...qualifiers: readonly string[]): string | null {
  return diagnoses.find((one) => qualifiers.includes(one.qualifier))?.code ?? null;
}

/** An amount with two places, or null. */
export function optionalAmount(amount: string | undefined): string | null {
  return amount === undefined ? null : twoPlaces(amount);
}

function line837(line: ServiceLine837, kind: Claim837Transaction["kind"]): Record<string, unknown> {
  return {
    code: line.procedure?.code ?? null,
    modifiers: line.procedure?.modifiers ?? [],
    charge: twoPlaces(line.charge),
    units: wireNumber(line.units),
    unitType: line.unitType,
    date: line.serviceFrom ?? null,
    dateTo: line.serviceTo ?? null,
    revenueCode: line.revenueCode ?? null,
    ...(kind === "837I" ? {} : { diagnosisPointers: line.diagnosisPointers }),
    lineItemControlNumber: line.lineItemControlNumber ?? null,
    ...(line.drug === undefined
      ? {}
      : { drug: { ndc: line.drug.ndc, quantity: line.drug.quantity ?? null, unit: line.drug.unit ?? null } }),
    ...(line.teeth.length === 0 ? {} : { teeth: line.teeth }),
    ...(line.adjudications.length === 0
      ? {}
      : {
          adjudications: line.adjudications.map((one) => ({
            payerId: one.payerId,
            paid: twoPlaces(one.paid),
            adjustments: one.adjustments.map(adjustment),
          })),
        }),
  };
}

function adjustment(value: Adjustment): Record<string, unknown> {
  const base = { group: value.group, reason: value.reason, amount: twoPlaces(value.amount) };
  return value.quantity === undefined ? base : { ...base, quantity: value.quantity };
}

/** Claims and provider adjustments of an 835. */
export function summarize835(value: Remittance835, balanced: boolean): Summary {
  const claims = claimsOf835(value);
  const { payment } = value;
  return {
    kind: "835",
    paid: twoPlaces(payment.amount),
    method: payment.method,
    date: payment.date === "" ? null : payment.date,
    trace: value.trace.number,
    payer: value.payer.name,
    payee: value.payee.name,
    payeeId: value.payee.id ?? null,
    claims: claims.map(claim835),
    providerAdjustments: value.providerAdjustments.map((one) => ({
      reason: one.reason,
      reference: one.reference,
      amount: twoPlaces(one.amount),
    })),
    balanced,
    claimCount: claims.length,
    totalCharge: total(claims.map((claim) => claim.charge)),
    totalPaid: total(claims.map((claim) => claim.paid)),
  };
}

function claim835(claim: Claim835): Record<string, unknown> {
  return {
    id: claim.patientControlNumber,
    status: claim.statusCode,
    charge: twoPlaces(claim.charge),
    paid: twoPlaces(claim.paid),
    patientResponsibility: optionalAmount(claim.patientResponsibility),
    payerControlNumber: claim.payerClaimControlNumber,
    adjustments: claim.adjustments.map(adjustment),
    remarks: claim.remarks,
    lines: claim.lines.map(line835),
  };
}

function line835(line: Service835): Record<string, unknown> {
  return {
    code: line.procedure.code,
    modifiers: line.procedure.modifiers,
    charge: twoPlaces(line.charge),
    paid: twoPlaces(line.paid),
    units: wireNumber(line.units),
    date: line.serviceFrom ?? null,
    revenueCode: line.revenueCode ?? null,
    allowed: optionalAmount(line.amounts.find((one) => one.qualifier === "B6")?.amount),
    lineItemControlNumber: line.lineItemControlNumber ?? null,
    adjustments: line.adjustments.map(adjustment),
    remarks: line.remarks.map((one) => one.code),
  };
}
