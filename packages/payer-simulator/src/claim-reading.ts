import type {
  Adjustment as WireAdjustment,
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  OtherPayer837,
  Party,
  ServiceLine837,
  SubscriberLevel,
} from "@cleanclaim/x12";
import { readCents } from "./cents.ts";
import type {
  Adjustment,
  ClaimView,
  LineView,
  PayeeOnClaim,
  PersonOnClaim,
  PriorLineDecision,
  PriorPayer,
} from "./claim-view.ts";
import type { Cents } from "./config.ts";
import { readDay } from "./days.ts";
import { readInstitutional } from "./institutional-claims.ts";

/** The interchange sender of a claim. */
export interface Sender {
  readonly id: string;
  readonly qualifier: string;
}

/** Reads the claims of one 837P or 837I as a payer would: from the wire alone, in the order of the file. */
export function readClaims(transaction: Claim837Transaction, sender: Sender): readonly ClaimView[] {
  const views: ClaimView[] = [];
  for (const level of transaction.billingProviders) {
    for (const subscriber of level.subscribers) {
      for (const claim of subscriber.claims) {
        views.push(view(transaction, sender, level, subscriber, subscriber.subscriber, true, claim));
      }
      for (const dependent of subscriber.dependents) {
        for (const claim of dependent.claims) {
          views.push(view(transaction, sender, level, subscriber, dependent.patient, false, claim));
        }
      }
    }
  }
  return views;
}

function view(
  transaction: Claim837Transaction,
  sender: Sender,
  level: BillingProviderLevel,
  subscriber: SubscriberLevel,
  patient: Party,
  patientIsSubscriber: boolean,
  claim: Claim837,
): ClaimView {
  const diagnoses = claim.diagnoses.map((one) => one.code.replaceAll(".", "").toUpperCase());
  const provider = (code: string): Party | undefined => claim.providers.find((one) => one.entityCode === code);
  return {
    submitterId: sender.id,
    submitterQualifier: sender.qualifier,
    submitterName: transaction.submitter.name,
    batchNumber: transaction.beginning.referenceNumber,
    payerId: subscriber.payer.id ?? "",
    payerName: subscriber.payer.name,
    patientControlNumber: claim.patientControlNumber,
    totalCharge: cents(claim.totalCharge),
    placeOfService: claim.facilityCode,
    frequencyCode: claim.frequencyCode,
    originalNumber: reference(claim.references, "F8"),
    responsibility: subscriber.information.payerResponsibility,
    filingIndicator: subscriber.information.claimFilingIndicatorCode ?? "",
    billing: payee(level.provider),
    renderingNpi: npi(provider("82")),
    referringNpi: npi(provider("DN")),
    facilityNamed: provider("77") !== undefined,
    clia: reference(claim.references, "X4"),
    onset: day(claim.dates.find((one) => one.qualifier === "431")?.raw),
    memberId: subscriber.subscriber.id ?? "",
    subscriber: person(subscriber.subscriber),
    patient: person(patient),
    patientIsSubscriber,
    diagnoses,
    authorization: reference(claim.references, "G1"),
    otherPayers: claim.otherPayers.map(priorPayer),
    ...(transaction.kind === "837I" ? { institutional: readInstitutional(claim) } : {}),
    lines: claim.lines.map((line, index) =>
      transaction.kind === "837I"
        ? institutionalLine(line, index, claim, diagnoses)
        : lineView(line, index, claim, diagnoses),
    ),
  };
}

function lineView(line: ServiceLine837, index: number, claim: Claim837, diagnoses: readonly string[]): LineView {
  return {
    number: Number(line.number) || index + 1,
    controlNumber: line.lineItemControlNumber ?? reference(line.references, "6R"),
    procedure: line.procedure?.code ?? "",
    modifiers: line.procedure?.modifiers ?? [],
    charge: cents(line.charge),
    units: line.units === "" ? "1" : line.units,
    unitType: line.unitType,
    placeOfService: line.placeOfServiceCode ?? claim.facilityCode,
    serviceFrom: day(line.serviceFrom),
    serviceTo: day(line.serviceTo),
    diagnoses: line.diagnosisPointers.flatMap((pointer) => diagnoses[pointer - 1] ?? []),
    ndc: line.drug?.ndc,
    renderingNpi: npi(line.providers.find((one) => one.entityCode === "82")),
    orderingNpi: npi(line.providers.find((one) => one.entityCode === "DK")),
    described: (line.procedure?.description ?? "") !== "" || line.notes.length > 0,
    authorization: reference(line.references, "G1"),
    prior: line.adjudications.map((one): PriorLineDecision => ({
      payerId: one.payerId,
      paid: cents(one.paid),
      adjustments: one.adjustments.map(adjustment),
    })),
  };
}

/** A line of a bill: without a day of its own it belongs to the statement, without pointers to all diagnoses; it has no place. */
function institutionalLine(
  line: ServiceLine837,
  index: number,
  claim: Claim837,
  diagnoses: readonly string[],
): LineView {
  const own = lineView(line, index, claim, diagnoses);
  const statement = claim.dates.find((one) => one.qualifier === "434");
  return {
    ...own,
    procedure: own.procedure === "" ? `R${line.revenueCode ?? ""}` : own.procedure,
    revenueCode: line.revenueCode,
    placeOfService: "",
    serviceFrom: own.serviceFrom ?? day(statement?.from),
    diagnoses,
  };
}

function priorPayer(other: OtherPayer837): PriorPayer {
  const paid = other.amounts.find((one) => one.qualifier === "D")?.amount;
  return {
    payerId: other.payer.id ?? "",
    responsibility: other.information.payerResponsibility,
    paid: cents(paid ?? "0"),
    adjustments: other.adjustments.map(adjustment),
    decided: paid !== undefined || other.adjustments.length > 0,
  };
}

function adjustment(one: WireAdjustment): Adjustment {
  return { group: one.group, reason: one.reason, amount: cents(one.amount) };
}

function payee(provider: Party): PayeeOnClaim {
  const tax = reference(provider.references, "EI") ?? reference(provider.references, "SY") ?? "";
  const { address } = provider;
  return {
    npi: provider.id ?? "",
    taxId: tax.replaceAll("-", ""),
    name: [provider.name, provider.firstName ?? ""].filter((part) => part !== "").join(" "),
    taxonomy: provider.taxonomyCode,
    address:
      address === undefined
        ? undefined
        : {
            line1: address.line1,
            city: address.city,
            state: address.state ?? "",
            postalCode: address.postalCode ?? "",
          },
  };
}

function person(party: Party): PersonOnClaim {
  return { last: party.name, first: party.firstName ?? "", birthDate: day(party.birthDate), sex: party.sex };
}

function npi(party: Party | undefined): string | undefined {
  return party?.idQualifier === "XX" ? party.id : undefined;
}

function reference(references: readonly { qualifier: string; value: string }[], qualifier: string): string | undefined {
  return references.find((one) => one.qualifier === qualifier)?.value;
}

function day(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readDay(text);
}

/** Amounts on the wire passed the validator; one that did not counts as nothing and fails the balance rules there. */
function cents(text: string): Cents {
  return readCents(text) ?? 0n;
}
