import type { Claim837, Claim837Transaction, Diagnosis837, ServiceLine837 } from "./transactions/claim-837.ts";
import type {
  Acknowledgment999,
  ClaimAcknowledgment277,
  ClaimStatus,
  InterchangeAcknowledgment,
} from "./transactions/acknowledgment.ts";
import { read999, readTa1 } from "./transactions/acknowledgment-999.ts";
import { isRejectedStatus, read277Ca } from "./transactions/claim-acknowledgment-277.ts";
import { readClaimStatus } from "./transactions/claim-status.ts";
import type { ClaimStatusClaim, ClaimStatusTransaction } from "./transactions/claim-status-276.ts";
import { readEligibility } from "./transactions/eligibility.ts";
import type { EligibilityMember, EligibilityTransaction } from "./transactions/eligibility-270.ts";
import { read837 } from "./transactions/read-837.ts";
import { claimsOf835, read835 } from "./transactions/read-835.ts";
import type { Adjustment, Party } from "./transactions/parts.ts";
import type { Claim835, Remittance835, Service835 } from "./transactions/remittance-835.ts";
import { readServicesReview } from "./transactions/services-review.ts";
import type { ServicesReviewTransaction } from "./transactions/authorization-278.ts";
import { RemittanceRules } from "./validate/rules-835.ts";
import { amountToCents, centsToAmount, isoDate, twoPlaces, wireNumber } from "./values.ts";
import { readInterchanges } from "./wire/interchange.ts";
import type { ReadResult, TransactionSet } from "./wire/interchange.ts";

/** A summary is plain JSON whose fields `cli.md` fixes; `kind` says which. */
export type Summary = Readonly<Record<string, unknown>> & { readonly kind: string };

/** What every transaction of a file says, in file order; TA1 segments come before the groups of their interchange. */
export function summarize(input: string | Uint8Array): readonly Summary[] {
  return summarizeRead(readInterchanges(input));
}

/** The same for a file that has been read already. */
export function summarizeRead(read: ReadResult): readonly Summary[] {
  const list: Summary[] = [];
  for (const interchange of read.interchanges) {
    for (const segment of interchange.acknowledgments) list.push(summarizeTa1(readTa1(segment)));
    for (const group of interchange.groups) {
      for (const transaction of group.transactions) {
        list.push(
          isSupportedVersion(group.version) ? summarizeTransaction(transaction) : declined(transaction, group.version),
        );
      }
    }
  }
  return list;
}

/** True for release 005010, or where the group says nothing. */
export function isSupportedVersion(version: string): boolean {
  return version === "" || version.startsWith("005010");
}

function declined(transaction: TransactionSet, version: string): Summary {
  const name = /^[0-9A-Z]{6,12}$/.test(version) ? version : "of GS08";
  return {
    kind: transaction.id,
    controlNumber: transaction.controlNumber,
    error: `unsupported version ${name}: only release 005010 is read; ask the sender for a 005010 file`,
  };
}

/** The summary of one transaction set. A kind without a summary of its own gives its id, control number and segment count. */
export function summarizeTransaction(transaction: TransactionSet): Summary {
  const base = { controlNumber: transaction.controlNumber, implementation: transaction.implementation };
  switch (transaction.id) {
    case "837":
      return { ...summarize837(read837(transaction)), ...base };
    case "835":
      return { ...summarize835(read835(transaction), isBalanced(transaction)), ...base };
    case "999":
    case "997":
      return { ...summarize999(read999(transaction)), ...(transaction.id === "997" ? { kind: "997" } : {}), ...base };
    case "270":
    case "271":
      return { ...summarizeEligibility(readEligibility(transaction)), ...base };
    case "276":
      return { ...summarizeStatus(readClaimStatus(transaction)), ...base };
    case "277":
      return transaction.implementation.includes("X214")
        ? { ...summarize277Ca(read277Ca(transaction)), ...base }
        : { ...summarizeStatus(readClaimStatus(transaction)), ...base };
    case "278":
      return { ...summarizeReview(readServicesReview(transaction)), ...base };
    default:
      return { kind: transaction.id, ...base, segmentCount: transaction.segments.length };
  }
}

function isBalanced(transaction: TransactionSet): boolean {
  const rules = new RemittanceRules({
    kind: "835",
    delimiters: transaction.delimiters,
    report: () => undefined,
    fileDate: undefined,
    lookups: {},
  });
  transaction.segments.forEach((segment, index) => {
    rules.take(segment, index + 1);
  });
  rules.end();
  return rules.balanced;
}

/** Sum of amounts; text that is no amount counts nothing. */
function total(amounts: readonly string[]): string {
  return centsToAmount(amounts.reduce((sum, amount) => sum + (amountToCents(amount) ?? 0n), 0n));
}

function summarize837(value: Claim837Transaction): Summary {
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

function optionalAmount(amount: string | undefined): string | null {
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

function summarize835(value: Remittance835, balanced: boolean): Summary {
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

function summarizeTa1(value: InterchangeAcknowledgment): Summary {
  const rejected = value.statusCode === "R";
  const item = {
    controlNumber: value.interchangeControlNumber,
    status: value.statusCode,
    note: value.noteCode,
    date: value.date,
    time: value.time,
  };
  return { kind: "TA1", accepted: rejected ? 0 : 1, rejected: rejected ? 1 : 0, items: [item] };
}

function summarize999(value: Acknowledgment999): Summary {
  const accepted = value.transactions.filter((one) => one.statusCode === "A" || one.statusCode === "E").length;
  const silent = value.transactions.length === 0;
  return {
    kind: "999",
    accepted: silent ? value.acceptedCount : accepted,
    rejected: silent ? Math.max(value.receivedCount - value.acceptedCount, 0) : value.transactions.length - accepted,
    group: value.group,
    status: value.statusCode,
    errorCodes: value.errorCodes,
    included: value.includedCount,
    received: value.receivedCount,
    items: value.transactions.map((one) => ({
      id: one.id,
      controlNumber: one.controlNumber,
      status: one.statusCode,
      errorCodes: one.errorCodes,
      errors: one.errors.map((error) => ({
        segment: error.segmentId,
        position: error.position,
        loop: error.loopId ?? null,
        code: error.code,
        contexts: error.contexts,
        elements: error.elements.map((element) => ({
          element: element.position,
          component: element.component ?? null,
          code: element.code,
        })),
      })),
    })),
  };
}

function status(value: ClaimStatus): Record<string, unknown> {
  return {
    statuses: value.statuses,
    date: value.date ?? null,
    action: value.actionCode ?? null,
    charge: optionalAmount(value.charge),
    paid: optionalAmount(value.paid),
    paymentDate: value.paymentDate ?? null,
    paymentNumber: value.paymentNumber ?? null,
  };
}

function summarize277Ca(value: ClaimAcknowledgment277): Summary {
  const items: Record<string, unknown>[] = [];
  let rejected = 0;
  for (const source of value.sources) {
    for (const receiver of source.receivers) {
      for (const provider of receiver.providers) {
        for (const claim of provider.claims) {
          const refused = claim.statuses.some(isRejectedStatus);
          if (refused) rejected += 1;
          items.push({
            id: claim.patientControlNumber,
            accepted: !refused,
            payerControlNumber: claim.payerClaimControlNumber ?? null,
            charge: optionalAmount(claim.statuses[0]?.charge),
            providerNpi: provider.provider.id ?? null,
            statuses: claim.statuses.map(status),
          });
        }
      }
    }
  }
  return { kind: "277CA", accepted: items.length - rejected, rejected, items };
}

function party(value: Party): Record<string, unknown> {
  return {
    name: value.name,
    ...(value.firstName === undefined ? {} : { firstName: value.firstName }),
    id: value.id ?? null,
    idQualifier: value.idQualifier ?? null,
  };
}

function summarizeEligibility(value: EligibilityTransaction): Summary {
  const members: Record<string, unknown>[] = [];
  for (const source of value.sources) {
    for (const receiver of source.receivers) {
      for (const subscriber of receiver.subscribers) {
        const shared = { payer: party(source.source), provider: party(receiver.receiver) };
        members.push({ ...shared, level: "subscriber", ...member(subscriber) });
        for (const one of subscriber.dependents) members.push({ ...shared, level: "dependent", ...member(one) });
      }
    }
  }
  const rejections = value.sources.flatMap((source) => [
    ...source.rejections,
    ...source.receivers.flatMap((receiver) => receiver.rejections),
  ]);
  return {
    kind: value.kind,
    reference: value.beginning.referenceNumber,
    memberCount: members.length,
    rejections,
    members,
  };
}

function member(value: EligibilityMember): Record<string, unknown> {
  return {
    member: party(value.member),
    traces: value.traces.map((one) => one.number),
    dates: value.dates.map((one) => ({ qualifier: one.qualifier, from: one.from ?? null, to: one.to ?? null })),
    rejections: value.rejections,
    inquiries: value.inquiries.map((one) => ({
      serviceTypes: one.serviceTypeCodes,
      procedure: one.procedure?.code ?? null,
    })),
    benefits: value.benefits.map((one) => ({
      information: one.informationCode,
      coverageLevel: one.coverageLevelCode ?? null,
      serviceTypes: one.serviceTypeCodes,
      insuranceType: one.insuranceTypeCode ?? null,
      plan: one.planDescription ?? null,
      timePeriod: one.timePeriodCode ?? null,
      amount: optionalAmount(one.amount),
      percent: one.percent ?? null,
      authorizationRequired: one.authorizationRequired ?? null,
      inNetwork: one.inPlanNetwork ?? null,
      messages: one.messages,
    })),
  };
}

function summarizeStatus(value: ClaimStatusTransaction): Summary {
  const claims: Record<string, unknown>[] = [];
  const add = (claim: ClaimStatusClaim, payer: Party, provider: Party, patient: Party): void => {
    const reference = (qualifier: string): string | null =>
      claim.references.find((one) => one.qualifier === qualifier)?.value ?? null;
    claims.push({
      trace: claim.trace.number,
      payer: party(payer),
      provider: party(provider),
      patient: party(patient),
      payerControlNumber: reference("1K"),
      patientControlNumber: reference("EJ"),
      charge: optionalAmount(claim.amounts.find((one) => one.qualifier === "T3")?.amount),
      date: claim.dates[0]?.from ?? null,
      statuses: claim.statuses.map(status),
      lines: claim.lines.map((line) => ({
        code: line.procedure.code,
        charge: twoPlaces(line.charge),
        paid: optionalAmount(line.paid),
        statuses: line.statuses.map(status),
      })),
    });
  };
  for (const source of value.sources) {
    for (const receiver of source.receivers) {
      for (const provider of receiver.providers) {
        for (const subscriber of provider.subscribers) {
          for (const patient of [subscriber, ...subscriber.dependents]) {
            for (const claim of patient.claims) add(claim, source.source, provider.provider, patient.patient);
          }
        }
      }
    }
  }
  return { kind: value.kind, reference: value.beginning.referenceNumber, claimCount: claims.length, claims };
}

function summarizeReview(value: ServicesReviewTransaction): Summary {
  return {
    kind: "278",
    direction: value.direction,
    reference: value.beginning.referenceNumber,
    reviewer: party(value.reviewer),
    requester: party(value.requester),
    subscriber: party(value.subscriber),
    dependent: value.dependent === undefined ? null : party(value.dependent),
    rejections: [
      ...value.reviewerRejections,
      ...value.requesterRejections,
      ...value.subscriberRejections,
      ...value.dependentRejections,
    ],
    events: value.events.map((event) => ({
      traces: event.traces.map((one) => one.number),
      category: event.review?.requestCategory ?? null,
      certification: event.review?.certificationType ?? null,
      decision: event.decision ?? null,
      diagnoses: event.diagnoses.map((one) => one.code),
      dates: event.dates.map((one) => ({ qualifier: one.qualifier, from: one.from ?? null, to: one.to ?? null })),
      rejections: event.rejections,
      services: event.services.map((service) => ({
        code: service.procedure?.code ?? null,
        revenueCode: service.revenueCode ?? null,
        units: service.units ?? null,
        decision: service.decision ?? null,
      })),
    })),
  };
}

/** What `parse` says: envelopes, delimiters, groups and transaction sets. */
export function parseEnvelope(input: string | Uint8Array): Readonly<Record<string, unknown>> {
  return parseEnvelopeRead(readInterchanges(input));
}

/** The same for a file that has been read already. */
export function parseEnvelopeRead(read: ReadResult): Readonly<Record<string, unknown>> {
  return {
    interchanges: read.interchanges.map((interchange) => ({
      controlNumber: interchange.controlNumber,
      sender: interchange.sender,
      receiver: interchange.receiver,
      date: interchange.date,
      time: interchange.time,
      usage: interchange.usage,
      version: interchange.version,
      delimiters: { ...interchange.delimiters, repetition: interchange.delimiters.repetition ?? null },
      acknowledgments: interchange.acknowledgments.map((segment) => readTa1(segment)),
      groups: interchange.groups.map((group) => ({
        functionalId: group.functionalId,
        controlNumber: group.controlNumber,
        version: group.version,
        date: group.header === undefined ? null : (isoDate(group.header.elements[4] ?? "") ?? null),
        transactions: group.transactions.map((transaction) => ({
          id: transaction.id,
          controlNumber: transaction.controlNumber,
          implementation: transaction.implementation,
          segmentCount: transaction.segments.length,
        })),
      })),
    })),
    problems: read.problems.map(({ code, severity, message, line, offset }) => ({
      code,
      severity,
      message,
      line,
      offset,
    })),
  };
}
