import type { WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { wireDate, wireNumber } from "../values.ts";
import type { Party } from "./parts.ts";
import type { BankAccount, Claim835, ProviderAdjustment835, Remittance835, Service835 } from "./remittance-835.ts";
import { address, cas, chunks, dtm, inOrder, n1, nm1, others, per, procedure, ref } from "./write-parts.ts";

const HEADER_ORDER = "BPR NTE TRN CUR REF DTM".split(" ");
const CLAIM_ORDER = "CLP CAS NM1 MIA MOA REF DTM PER AMT QTY".split(" ");
const LINE_ORDER = "SVC DTM CAS REF AMT QTY LQ".split(" ");

/** Writes an 835. Balance is the caller's work; `validate` checks it. */
export function write835(value: Remittance835): WrittenTransaction {
  return {
    id: "835",
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? "005010X221A1" : value.implementation,
    functionalId: "HP",
    sendsImplementation: false,
    segments: [
      ...header(value),
      ...payer(value.payer),
      ...payee(value.payee),
      ...value.claimGroups.flatMap((group, index): WireSegment[] => [
        ["LX", group.number === "" ? String(index + 1) : group.number],
        ...others(group.otherSegments),
        ...group.claims.flatMap(claim),
      ]),
      ...plb(value.providerAdjustments),
    ],
  };
}

function header(value: Remittance835): WireSegment[] {
  const { payment, trace } = value;
  const production: WireSegment[] =
    value.productionDate === undefined ? [] : [["DTM", "405", wireDate(value.productionDate)]];
  return inOrder(
    [
      [
        "BPR",
        payment.handlingCode,
        wireNumber(payment.amount),
        payment.creditDebit,
        payment.method,
        payment.format ?? "",
        ...account(payment.from),
        payment.originatorId ?? "",
        payment.originatorSupplement ?? "",
        ...account(payment.to),
        wireDate(payment.date),
      ],
      ["TRN", "1", trace.number, trace.payerId, trace.supplementalId ?? ""],
      ...value.references.map(ref),
      ...production,
      ...others(value.otherSegments),
    ],
    HEADER_ORDER,
  );
}

function account(value: BankAccount | undefined): [string, string, string, string] {
  if (value === undefined) return ["", "", "", ""];
  return [value.bankIdQualifier, value.bankId, value.accountQualifier ?? "", value.account];
}

function payer(party: Party): WireSegment[] {
  return [
    n1(party),
    ...address(party),
    ...party.references.map(ref),
    ...party.contacts.map(per),
    ...others(party.otherSegments),
  ];
}

function payee(party: Party): WireSegment[] {
  return [n1(party), ...address(party), ...party.references.map(ref), ...others(party.otherSegments)];
}

function parties(value: Claim835): readonly Party[] {
  if (value.parties.length > 0) return value.parties;
  const named = [value.patient, value.insured, value.correctedInsured, value.renderingProvider, value.crossoverCarrier];
  return named.filter((party): party is Party => party !== undefined);
}

function claim(value: Claim835): WireSegment[] {
  const hasRemarkSegment = value.otherSegments.some((one) => one.id === "MIA" || one.id === "MOA");
  const own: WireSegment[] = [
    [
      "CLP",
      value.patientControlNumber,
      value.statusCode,
      wireNumber(value.charge),
      wireNumber(value.paid),
      value.patientResponsibility === undefined ? "" : wireNumber(value.patientResponsibility),
      value.claimFilingIndicatorCode ?? "",
      value.payerClaimControlNumber,
      value.facilityCode ?? "",
      value.frequencyCode ?? "",
      "",
      value.drgCode ?? "",
      value.drgWeight ?? "",
      value.dischargeFraction ?? "",
    ],
    ...cas(value.adjustments),
    ...parties(value).map(nm1),
    ...(value.remarks.length > 0 && !hasRemarkSegment ? [["MOA", "", "", ...value.remarks.slice(0, 5)] as const] : []),
    ...value.references.map(ref),
    ...value.dates.map(dtm),
    ...value.contacts.map(per),
    ...value.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
    ...value.quantities.map((one): WireSegment => ["QTY", one.qualifier, one.quantity]),
    ...others(value.otherSegments),
  ];
  return [...inOrder(own, CLAIM_ORDER), ...value.lines.flatMap(line)];
}

function line(value: Service835): WireSegment[] {
  const references = value.references.map(ref);
  if (value.lineItemControlNumber !== undefined && !value.references.some((one) => one.qualifier === "6R")) {
    references.push(["REF", "6R", value.lineItemControlNumber]);
  }
  const own: WireSegment[] = [
    [
      "SVC",
      procedure(value.procedure),
      wireNumber(value.charge),
      wireNumber(value.paid),
      value.revenueCode ?? "",
      wireNumber(value.units),
      procedure(value.submittedProcedure),
      value.submittedUnits ?? "",
    ],
    ...(value.dates.length > 0 ? value.dates.map(dtm) : serviceDates(value)),
    ...cas(value.adjustments),
    ...references,
    ...value.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
    ...value.quantities.map((one): WireSegment => ["QTY", one.qualifier, one.quantity]),
    ...value.remarks.map((one): WireSegment => ["LQ", one.qualifier, one.code]),
    ...others(value.otherSegments),
  ];
  return inOrder(own, LINE_ORDER);
}

function serviceDates(value: Service835): WireSegment[] {
  if (value.serviceFrom === undefined) return [];
  const from = wireDate(value.serviceFrom);
  const to = wireDate(value.serviceTo ?? value.serviceFrom);
  if (from === to) return [["DTM", "472", from]];
  return [
    ["DTM", "150", from],
    ["DTM", "151", to],
  ];
}

function plb(list: readonly ProviderAdjustment835[]): WireSegment[] {
  const segments: WireSegment[] = [];
  let run: ProviderAdjustment835[] = [];
  const flush = (): void => {
    const first = run[0];
    if (first === undefined) return;
    for (const part of chunks(run, 6)) {
      const pairs = part.flatMap((one) => [[one.reason, one.reference], wireNumber(one.amount)]);
      segments.push(["PLB", first.providerId, wireDate(first.fiscalPeriodDate), ...pairs]);
    }
    run = [];
  };
  for (const one of list) {
    const first = run[0];
    if (first !== undefined && (first.providerId !== one.providerId || first.fiscalPeriodDate !== one.fiscalPeriodDate))
      flush();
    run.push(one);
  }
  flush();
  return segments;
}
