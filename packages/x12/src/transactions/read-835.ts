import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import { isoDate } from "../values.ts";
import type { Party } from "./parts.ts";
import type { Draft } from "./read-parts.ts";
import {
  component,
  defined,
  noParty,
  optional,
  readCas,
  readContact,
  readDtm,
  readN1,
  readNm1,
  readOther,
  readPartyDetail,
  readProcedure,
  readReference,
  text,
} from "./read-parts.ts";
import { remarkCodes } from "./read-837-segments.ts";
import type {
  BankAccount,
  Claim835,
  ClaimGroup835,
  Payment835,
  ProviderAdjustment835,
  Remittance835,
  Service835,
} from "./remittance-835.ts";

/** Reads an 835. What is missing stays empty, what is unknown goes to `otherSegments`; it never throws. */
export function read835(transaction: TransactionSet): Remittance835 {
  const reader = new Remittance835Reader(transaction.delimiters);
  for (const segment of transaction.segments) reader.take(segment);
  const { controlNumber, implementation } = transaction;
  return { kind: "835", controlNumber, implementation, ...reader.result() };
}

/** All claims of a remittance, in file order. */
export function claimsOf835(remittance: Remittance835): readonly Claim835[] {
  return remittance.claimGroups.length === 1
    ? (remittance.claimGroups[0]?.claims ?? [])
    : remittance.claimGroups.flatMap((group) => group.claims);
}

const NAMED = {
  QC: "patient",
  IL: "insured",
  "74": "correctedInsured",
  "82": "renderingProvider",
  TT: "crossoverCarrier",
} as const;

type Result = Draft<Omit<Remittance835, "kind" | "controlNumber" | "implementation">>;

class Remittance835Reader {
  readonly #delimiters: Delimiters;
  readonly #result: Result = {
    payment: { handlingCode: "", amount: "", creditDebit: "", method: "", date: "" },
    trace: { number: "", payerId: "" },
    references: [],
    payer: noParty("PR"),
    payee: noParty("PE"),
    claimGroups: [],
    providerAdjustments: [],
    otherSegments: [],
  };
  #group: Draft<ClaimGroup835> | undefined;
  #claim: Draft<Claim835> | undefined;
  #line: Draft<Service835> | undefined;
  #party: Draft<Party> | undefined;

  constructor(delimiters: Delimiters) {
    this.#delimiters = delimiters;
  }

  result(): Result {
    return defined(this.#result);
  }

  take(segment: Segment): void {
    switch (segment.id) {
      case "ST":
      case "SE":
        break;
      case "LX":
        this.#openGroup(text(segment, 1));
        break;
      case "CLP":
        this.#openClaim(segment);
        break;
      case "SVC":
        this.#openLine(segment);
        break;
      case "PLB":
        this.#claim = this.#line = this.#party = undefined;
        this.#result.providerAdjustments.push(...readPlb(segment, this.#delimiters));
        break;
      default:
        if (this.#line !== undefined) this.#lineDetail(this.#line, segment);
        else if (this.#claim !== undefined) this.#claimDetail(this.#claim, segment);
        else if (this.#group !== undefined) this.#group.otherSegments.push(readOther(segment, this.#delimiters));
        else this.#header(segment);
    }
  }

  #openGroup(number: string): void {
    this.#group = { number, claims: [], otherSegments: [] };
    this.#result.claimGroups.push(this.#group);
    this.#claim = this.#line = this.#party = undefined;
  }

  #openClaim(segment: Segment): void {
    if (this.#group === undefined) this.#openGroup("");
    this.#claim = defined({
      patientControlNumber: text(segment, 1),
      statusCode: text(segment, 2),
      charge: text(segment, 3),
      paid: text(segment, 4),
      patientResponsibility: optional(segment, 5),
      claimFilingIndicatorCode: optional(segment, 6),
      payerClaimControlNumber: text(segment, 7),
      facilityCode: optional(segment, 8),
      frequencyCode: optional(segment, 9),
      drgCode: optional(segment, 11),
      drgWeight: optional(segment, 12),
      dischargeFraction: optional(segment, 13),
      adjustments: [],
      parties: [],
      remarks: [],
      references: [],
      dates: [],
      contacts: [],
      amounts: [],
      quantities: [],
      lines: [],
      otherSegments: [],
    });
    this.#group?.claims.push(this.#claim);
    this.#line = this.#party = undefined;
  }

  #openLine(segment: Segment): void {
    if (this.#claim === undefined) return;
    this.#line = defined({
      procedure: readProcedure(text(segment, 1), this.#delimiters) ?? { qualifier: "", code: "", modifiers: [] },
      charge: text(segment, 2),
      paid: text(segment, 3),
      revenueCode: optional(segment, 4),
      units: optional(segment, 5) ?? "1",
      submittedProcedure: readProcedure(text(segment, 6), this.#delimiters),
      submittedUnits: optional(segment, 7),
      dates: [],
      adjustments: [],
      references: [],
      amounts: [],
      quantities: [],
      remarks: [],
      otherSegments: [],
    });
    this.#claim.lines.push(this.#line);
    this.#party = undefined;
  }

  #header(segment: Segment): void {
    switch (segment.id) {
      case "BPR":
        this.#result.payment = readBpr(segment);
        break;
      case "TRN":
        this.#result.trace = defined({
          number: text(segment, 2),
          payerId: text(segment, 3),
          supplementalId: optional(segment, 4),
        });
        break;
      case "DTM":
        if (text(segment, 1) === "405") this.#result.productionDate = isoDate(text(segment, 2)) ?? text(segment, 2);
        else this.#result.otherSegments.push(readOther(segment, this.#delimiters));
        break;
      case "N1":
        this.#party = readN1(segment);
        if (text(segment, 1) === "PE") this.#result.payee = this.#party;
        else this.#result.payer = this.#party;
        break;
      case "REF":
        if (this.#party === undefined) this.#result.references.push(readReference(segment));
        else this.#party.references.push(readReference(segment));
        break;
      default:
        if (this.#party === undefined || !readPartyDetail(this.#party, segment, this.#delimiters)) {
          this.#result.otherSegments.push(readOther(segment, this.#delimiters));
        }
    }
  }

  #claimDetail(claim: Draft<Claim835>, segment: Segment): void {
    switch (segment.id) {
      case "CAS":
        claim.adjustments.push(...readCas(segment));
        break;
      case "NM1":
        this.#claimParty(claim, readNm1(segment));
        break;
      case "MIA":
      case "MOA":
        claim.remarks.push(...remarkCodes(segment));
        claim.otherSegments.push(readOther(segment, this.#delimiters));
        break;
      case "REF":
        claim.references.push(readReference(segment));
        break;
      case "DTM":
        claim.dates.push(readDtm(segment));
        break;
      case "PER":
        claim.contacts.push(readContact(segment));
        break;
      case "AMT":
        claim.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
        break;
      case "QTY":
        claim.quantities.push({ qualifier: text(segment, 1), quantity: text(segment, 2) });
        break;
      default:
        claim.otherSegments.push(readOther(segment, this.#delimiters));
    }
  }

  #claimParty(claim: Draft<Claim835>, party: Draft<Party>): void {
    claim.parties.push(party);
    const code = party.entityCode;
    if (code === "QC" || code === "IL" || code === "74" || code === "82" || code === "TT") claim[NAMED[code]] = party;
  }

  #lineDetail(line: Draft<Service835>, segment: Segment): void {
    switch (segment.id) {
      case "DTM":
        this.#lineDate(line, segment);
        break;
      case "CAS":
        line.adjustments.push(...readCas(segment));
        break;
      case "REF":
        line.references.push(readReference(segment));
        if (text(segment, 1) === "6R") line.lineItemControlNumber = text(segment, 2);
        break;
      case "AMT":
        line.amounts.push({ qualifier: text(segment, 1), amount: text(segment, 2) });
        break;
      case "QTY":
        line.quantities.push({ qualifier: text(segment, 1), quantity: text(segment, 2) });
        break;
      case "LQ":
        line.remarks.push({ qualifier: text(segment, 1), code: text(segment, 2) });
        break;
      default:
        line.otherSegments.push(readOther(segment, this.#delimiters));
    }
  }

  #lineDate(line: Draft<Service835>, segment: Segment): void {
    const date = readDtm(segment);
    line.dates.push(date);
    if (date.from === undefined) return;
    if (date.qualifier === "472" || date.qualifier === "150") line.serviceFrom = date.from;
    if (date.qualifier === "472" || date.qualifier === "151") line.serviceTo = date.from;
  }
}

function readBpr(segment: Segment): Payment835 {
  const date = text(segment, 16);
  return defined({
    handlingCode: text(segment, 1),
    amount: text(segment, 2),
    creditDebit: text(segment, 3),
    method: text(segment, 4),
    format: optional(segment, 5),
    from: readAccount(segment, 6),
    originatorId: optional(segment, 10),
    originatorSupplement: optional(segment, 11),
    to: readAccount(segment, 12),
    date: isoDate(date) ?? date,
  });
}

function readAccount(segment: Segment, position: number): BankAccount | undefined {
  const bankId = text(segment, position + 1);
  const account = text(segment, position + 3);
  if (bankId === "" && account === "") return undefined;
  return defined({
    bankIdQualifier: text(segment, position),
    bankId,
    accountQualifier: optional(segment, position + 2),
    account,
  });
}

function readPlb(segment: Segment, delimiters: Delimiters): ProviderAdjustment835[] {
  const list: ProviderAdjustment835[] = [];
  const date = text(segment, 2);
  for (let position = 3; position + 1 < segment.elements.length; position += 2) {
    const identifier = text(segment, position);
    const amount = text(segment, position + 1);
    if (identifier === "" && amount === "") continue;
    list.push({
      providerId: text(segment, 1),
      fiscalPeriodDate: isoDate(date) ?? date,
      reason: component(identifier, 1, delimiters),
      reference: component(identifier, 2, delimiters),
      amount,
    });
  }
  return list;
}
