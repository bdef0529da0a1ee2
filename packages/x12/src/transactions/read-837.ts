import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import type {
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  DependentLevel,
  LineAdjudication837,
  OtherPayer837,
  ServiceLine837,
  SubscriberInformation,
  SubscriberLevel,
} from "./claim-837.ts";
import type { Party, TransactionBeginning } from "./parts.ts";
import { readClaimDetail, readClm, readOtherPayerDetail, readService } from "./read-837-segments.ts";
import type { Draft } from "./read-parts.ts";
import {
  NO_BEGINNING,
  component,
  defined,
  keepOther,
  noParty,
  optional,
  readBeginning,
  readCas,
  readDtp,
  readNm1,
  readOther,
  readPartyDetail,
  readProcedure,
  readReference,
  text,
} from "./read-parts.ts";

/** The kind of an 837 by the number of its guide; undefined when the text names no guide of an 837. */
export function kindOfGuide837(guide: string): "837P" | "837I" | "837D" | undefined {
  if (/X223|X292|X096/.test(guide)) return "837I";
  if (/X224|X300|X097/.test(guide)) return "837D";
  if (/X222|X291|X098/.test(guide)) return "837P";
  return undefined;
}

/** Which of the three guides an 837 follows, by ST03 or, failing that, by its service lines. */
export function kindOf837(transaction: TransactionSet): "837P" | "837I" | "837D" {
  const named = kindOfGuide837(transaction.implementation);
  if (named !== undefined) return named;
  for (const segment of transaction.segments) {
    if (segment.id === "SV2") return "837I";
    if (segment.id === "SV3") return "837D";
    if (segment.id === "SV1") return "837P";
  }
  return "837P";
}

/** Reads an 837 of any kind. What is missing stays empty, what is unknown goes to `otherSegments`; it never throws. */
export function read837(transaction: TransactionSet): Claim837Transaction {
  const reader = new Claim837Reader(transaction.delimiters);
  for (const segment of transaction.segments) reader.take(segment);
  return {
    kind: kindOf837(transaction),
    controlNumber: transaction.controlNumber,
    implementation: transaction.implementation,
    beginning: reader.beginning,
    submitter: reader.submitter,
    receiver: reader.receiver,
    billingProviders: reader.billingProviders,
  };
}

class Claim837Reader {
  beginning: TransactionBeginning = NO_BEGINNING;
  submitter: Draft<Party> = noParty("41");
  receiver: Draft<Party> = noParty("40");
  readonly billingProviders: Draft<BillingProviderLevel>[] = [];
  readonly #delimiters: Delimiters;
  #billing: Draft<BillingProviderLevel> | undefined;
  #subscriber: Draft<SubscriberLevel> | undefined;
  #dependent: Draft<DependentLevel> | undefined;
  #claim: Draft<Claim837> | undefined;
  #otherPayer: Draft<OtherPayer837> | undefined;
  #line: Draft<ServiceLine837> | undefined;
  #adjudication: Draft<LineAdjudication837> | undefined;
  #party: Draft<Party> | undefined;
  #inDrug = false;

  constructor(delimiters: Delimiters) {
    this.#delimiters = delimiters;
  }

  take(segment: Segment): void {
    switch (segment.id) {
      case "ST":
      case "SE":
        return;
      case "BHT":
        this.beginning = readBeginning(segment);
        return;
      case "HL":
        this.#level(text(segment, 3));
        return;
      case "NM1":
        this.#name(segment);
        return;
      case "SBR":
        this.#payerPosition(segment);
        return;
      case "PAT":
        this.#patient(segment);
        return;
      case "CLM":
        this.#openClaim(segment);
        return;
      case "LX":
        this.#openLine(segment);
        return;
      default:
        this.#detail(segment);
    }
  }

  #level(code: string): void {
    this.#dependent = undefined;
    this.#claim = this.#otherPayer = this.#line = this.#adjudication = this.#party = undefined;
    if (code === "20") {
      this.#billing = { provider: noParty("85"), subscribers: [], otherSegments: [] };
      this.#subscriber = undefined;
      this.billingProviders.push(this.#billing);
    } else if (code === "22") this.#openSubscriber();
    else if (code === "23") {
      if (this.#subscriber === undefined) this.#openSubscriber();
      this.#dependent = { relationshipCode: "", patient: noParty("QC"), claims: [], otherSegments: [] };
      this.#subscriber?.dependents.push(this.#dependent);
    }
  }

  #openSubscriber(): void {
    if (this.#billing === undefined) this.#level("20");
    this.#subscriber = {
      information: { payerResponsibility: "" },
      subscriber: noParty("IL"),
      payer: noParty("PR"),
      claims: [],
      dependents: [],
      otherSegments: [],
    };
    this.#billing?.subscribers.push(this.#subscriber);
  }

  #name(segment: Segment): void {
    const party = readNm1(segment);
    this.#party = party;
    const code = party.entityCode;
    if (this.#line !== undefined) this.#line.providers.push(party);
    else if (this.#otherPayer !== undefined) {
      if (code === "IL") this.#otherPayer.subscriber = party;
      else if (code === "PR") this.#otherPayer.payer = party;
      else this.#otherPayer.providers.push(party);
    } else if (this.#claim !== undefined) this.#claim.providers.push(party);
    else if (this.#dependent !== undefined) this.#dependent.patient = party;
    else if (this.#subscriber !== undefined) {
      if (code === "PR") this.#subscriber.payer = party;
      else this.#subscriber.subscriber = party;
    } else if (this.#billing !== undefined) this.#billingName(this.#billing, party);
    else if (code === "40") this.receiver = party;
    else if (code === "41") this.submitter = party;
  }

  #billingName(billing: Draft<BillingProviderLevel>, party: Draft<Party>): void {
    if (party.entityCode === "87") billing.payToAddress = party;
    else if (party.entityCode === "PE") billing.payToPlan = party;
    else {
      const { taxonomyCode, providerRole } = billing.provider;
      billing.provider = Object.assign(party, defined({ providerRole, taxonomyCode }));
    }
  }

  #payerPosition(segment: Segment): void {
    const information: SubscriberInformation = defined({
      payerResponsibility: text(segment, 1),
      relationshipCode: optional(segment, 2),
      groupNumber: optional(segment, 3),
      groupName: optional(segment, 4),
      insuranceTypeCode: optional(segment, 5),
      claimFilingIndicatorCode: optional(segment, 9),
    });
    this.#party = undefined;
    if (this.#claim === undefined) {
      if (this.#subscriber === undefined) this.#openSubscriber();
      if (this.#subscriber !== undefined) this.#subscriber.information = information;
      return;
    }
    this.#line = this.#adjudication = undefined;
    this.#otherPayer = {
      information,
      adjustments: [],
      amounts: [],
      remarks: [],
      subscriber: noParty("IL"),
      payer: noParty("PR"),
      providers: [],
      otherSegments: [],
    };
    this.#claim.otherPayers.push(this.#otherPayer);
  }

  #patient(segment: Segment): void {
    this.#party = undefined;
    if (this.#dependent !== undefined) {
      this.#dependent.relationshipCode = text(segment, 1);
      if (segment.elements.length > 2) this.#dependent.otherSegments.push(readOther(segment, this.#delimiters));
    } else this.#subscriber?.otherSegments.push(readOther(segment, this.#delimiters));
  }

  #openClaim(segment: Segment): void {
    const claim = readClm(segment, this.#delimiters);
    this.#claim = claim;
    this.#otherPayer = this.#line = this.#adjudication = this.#party = undefined;
    if (this.#dependent !== undefined) this.#dependent.claims.push(claim);
    else {
      if (this.#subscriber === undefined) this.#openSubscriber();
      this.#subscriber?.claims.push(claim);
    }
  }

  #openLine(segment: Segment): void {
    this.#otherPayer = this.#adjudication = this.#party = undefined;
    this.#inDrug = false;
    if (this.#claim === undefined) return;
    this.#line = {
      number: text(segment, 1),
      charge: "",
      unitType: "",
      units: "",
      diagnosisPointers: [],
      dates: [],
      references: [],
      amounts: [],
      quantities: [],
      notes: [],
      teeth: [],
      providers: [],
      adjudications: [],
      otherSegments: [],
    };
    this.#claim.lines.push(this.#line);
  }

  #detail(segment: Segment): void {
    if (
      segment.id === "PRV" &&
      this.#party === undefined &&
      this.#billing !== undefined &&
      this.#subscriber === undefined
    ) {
      readPartyDetail(this.#billing.provider as Draft<Party>, segment, this.#delimiters);
      return;
    }
    if (this.#line !== undefined && this.#lineDetail(this.#line, segment)) return;
    if (this.#party !== undefined) {
      if (readPartyDetail(this.#party, segment, this.#delimiters)) return;
      if (segment.id === "DTP") {
        this.#party.dates = [...(this.#party.dates ?? []), readDtp(segment)];
        return;
      }
      if (this.#claim === undefined) {
        keepOther(this.#party, segment, this.#delimiters);
        return;
      }
    }
    if (this.#line !== undefined) this.#line.otherSegments.push(readOther(segment, this.#delimiters));
    else if (this.#otherPayer !== undefined) readOtherPayerDetail(this.#otherPayer, segment, this.#delimiters);
    else if (this.#claim !== undefined) readClaimDetail(this.#claim, segment, this.#delimiters);
    else {
      const level = this.#dependent ?? this.#subscriber ?? this.#billing;
      level?.otherSegments.push(readOther(segment, this.#delimiters));
    }
  }

  #lineDetail(line: Draft<ServiceLine837>, segment: Segment): boolean {
    const adjudication = this.#adjudication;
    switch (segment.id) {
      case "SV1":
      case "SV2":
      case "SV3":
        readService(line, segment, this.#delimiters);
        return true;
      case "SVD":
        this.#openAdjudication(line, segment);
        return true;
      case "CAS":
        adjudication?.adjustments.push(...readCas(segment));
        return adjudication !== undefined;
      case "DTP":
        if (adjudication !== undefined) adjudication.dates.push(readDtp(segment));
        else this.#lineDate(line, segment);
        return true;
      case "AMT":
        (adjudication ?? line).amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
        return true;
      case "REF":
        if (this.#party !== undefined) return false;
        this.#lineReference(line, segment);
        return true;
      case "QTY":
        line.quantities.push({ qualifier: text(segment, 1), quantity: text(segment, 2) });
        return true;
      case "NTE":
        line.notes.push({ code: text(segment, 1), text: text(segment, 2) });
        return true;
      case "LIN":
      case "CTP":
      case "TOO":
        this.#product(line, segment);
        return true;
      default:
        return false;
    }
  }

  #lineDate(line: Draft<ServiceLine837>, segment: Segment): void {
    const date = readDtp(segment);
    line.dates.push(date);
    if (date.qualifier === "472" && date.from !== undefined) {
      line.serviceFrom = date.from;
      line.serviceTo = date.to ?? date.from;
    }
  }

  #lineReference(line: Draft<ServiceLine837>, segment: Segment): void {
    const reference = readReference(segment);
    if (this.#inDrug && line.drug !== undefined) {
      line.drug = { ...line.drug, references: [...line.drug.references, reference] };
      return;
    }
    line.references.push(reference);
    if (reference.qualifier === "6R") line.lineItemControlNumber = reference.value;
  }

  #product(line: Draft<ServiceLine837>, segment: Segment): void {
    if (segment.id === "LIN") {
      this.#inDrug = true;
      this.#party = undefined;
      line.drug = { ndc: text(segment, 3), references: [] };
    } else if (segment.id === "CTP") {
      const unit = component(text(segment, 5), 1, this.#delimiters);
      const drug = line.drug ?? { ndc: "", references: [] };
      line.drug = defined({ ...drug, quantity: optional(segment, 4), unit: unit === "" ? undefined : unit });
    } else {
      const surfaces = text(segment, 3)
        .split(this.#delimiters.component)
        .filter((surface) => surface !== "");
      line.teeth.push({ number: text(segment, 2), surfaces });
    }
  }

  #openAdjudication(line: Draft<ServiceLine837>, segment: Segment): void {
    this.#party = undefined;
    this.#adjudication = defined({
      payerId: text(segment, 1),
      paid: text(segment, 2),
      procedure: readProcedure(text(segment, 3), this.#delimiters),
      revenueCode: optional(segment, 4),
      units: text(segment, 5),
      bundledLineNumber: optional(segment, 6),
      adjustments: [],
      dates: [],
      amounts: [],
    });
    line.adjudications.push(this.#adjudication);
  }
}
