import type { WireElement, WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { wireDate, wireNumber } from "../values.ts";
import type {
  BillingProviderLevel,
  Claim837,
  Claim837Transaction,
  Diagnosis837,
  HealthCareCode,
  LineAdjudication837,
  OtherPayer837,
  ServiceLine837,
  SubscriberInformation,
  SubscriberLevel,
} from "./claim-837.ts";
import type { OtherSegment } from "./parts.ts";
import {
  address,
  bht,
  cas,
  chunks,
  dmg,
  dtp,
  inOrder,
  namedLoop,
  nm1,
  others,
  per,
  procedure,
  prv,
  ref,
} from "./write-parts.ts";

type Kind = Claim837Transaction["kind"];

const GUIDES: Readonly<Record<Kind, string>> = {
  "837P": "005010X222A1",
  "837I": "005010X223A2",
  "837D": "005010X224A2",
};

const CLAIM_ORDER = "CLM DTP CL1 DN1 DN2 PWK CN1 AMT REF K3 NTE CR1 CR2 CR3 CRC HI QTY HCP".split(" ");
const LINE_ORDER = "LX SV1 SV2 SV3 SV5 TOO PWK CR1 CR3 CRC DTP QTY MEA CN1 REF AMT K3 NTE PS1 HCP LIN CTP".split(" ");
const OTHER_PAYER_ORDER = "SBR CAS AMT DMG OI MIA MOA".split(" ");
/** The order of HI segments in an institutional claim, by qualifier. */
const INSTITUTIONAL_CODES = "ABK BK ABJ BJ APR PR ABN BN DR ABF BF BBR BR CAH BBQ BQ BI BH BE BG TC".split(" ");
const SINGLE_CODES = new Set(["ABK", "BK", "ABJ", "BJ", "DR", "BBR", "BR", "CAH"]);
const FORM_SEGMENTS = ["LQ", "FRM"];

/** Writes an 837P. See `write837`. */
export function write837P(value: Claim837Transaction): WrittenTransaction {
  return write837({ ...value, kind: "837P" });
}

/**
 * Writes an 837: HL numbers, parents and child flags, line numbers where they are empty, counts (by `writeInterchange`),
 * segments in the order of the guide. Amounts lose their zeros at the end. The transaction's control number is ST02.
 */
export function write837(value: Claim837Transaction): WrittenTransaction {
  const writer = new Claim837Writer(value.kind);
  return {
    id: "837",
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? GUIDES[value.kind] : value.implementation,
    functionalId: "HC",
    sendsImplementation: true,
    segments: writer.transaction(value),
  };
}

class Claim837Writer {
  readonly #kind: Kind;
  #level = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  transaction(value: Claim837Transaction): WireSegment[] {
    return [
      bht("0019", value.beginning),
      nm1(value.submitter),
      ...value.submitter.contacts.map(per),
      nm1(value.receiver),
      ...value.billingProviders.flatMap((billing) => this.#billing(billing)),
    ];
  }

  #hl(parent: number, code: string, hasChild: boolean): WireSegment {
    this.#level += 1;
    return ["HL", String(this.#level), parent === 0 ? "" : String(parent), code, hasChild ? "1" : "0"];
  }

  #billing(value: BillingProviderLevel): WireSegment[] {
    const { provider } = value;
    const hl = this.#hl(0, "20", value.subscribers.length > 0);
    const number = this.#level;
    const tax = provider.references;
    return [
      hl,
      ...prv(provider, "BI"),
      ...others(value.otherSegments),
      nm1(provider),
      ...address(provider),
      ...tax.map(ref),
      ...provider.contacts.map(per),
      ...(value.payToAddress === undefined ? [] : namedLoop(value.payToAddress)),
      ...(value.payToPlan === undefined ? [] : namedLoop(value.payToPlan)),
      ...value.subscribers.flatMap((subscriber) => this.#subscriber(subscriber, number)),
    ];
  }

  #subscriber(value: SubscriberLevel, parent: number): WireSegment[] {
    const hl = this.#hl(parent, "22", value.dependents.length > 0);
    const number = this.#level;
    const self = value.dependents.length === 0 && value.claims.length > 0 ? "18" : undefined;
    const { subscriber, payer } = value;
    return [
      hl,
      sbr(value.information, self),
      ...others(value.otherSegments),
      nm1(subscriber),
      ...address(subscriber),
      ...dmg(subscriber),
      ...subscriber.references.map(ref),
      ...subscriber.contacts.map(per),
      ...others(subscriber.otherSegments, "DMG"),
      ...namedLoop(payer),
      ...value.claims.flatMap((claim) => this.#claim(claim)),
      ...value.dependents.flatMap((dependent) => {
        const kept = dependent.otherSegments.some((one) => one.id === "PAT");
        const patient = dependent.patient;
        return [
          this.#hl(number, "23", false),
          ...(kept ? [] : [["PAT", dependent.relationshipCode] as const]),
          ...others(dependent.otherSegments),
          nm1(patient),
          ...address(patient),
          ...dmg(patient),
          ...patient.references.map(ref),
          ...patient.contacts.map(per),
          ...others(patient.otherSegments, "DMG"),
          ...dependent.claims.flatMap((claim) => this.#claim(claim)),
        ];
      }),
    ];
  }

  #claim(claim: Claim837): WireSegment[] {
    const own: WireSegment[] = [
      clm(claim),
      ...claim.dates.map(dtp),
      ...this.#institutional(claim),
      ...claim.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
      ...claim.references.map(ref),
      ...claim.notes.map((note): WireSegment => ["NTE", note.code, note.text]),
      ...this.#codes(claim),
      ...others(claim.otherSegments),
    ];
    return [
      ...inOrder(own, CLAIM_ORDER),
      ...claim.providers.flatMap((provider) => namedLoop(provider)),
      ...claim.otherPayers.flatMap(otherPayer),
      ...claim.lines.flatMap((line, index) => this.#line(line, index + 1)),
    ];
  }

  #institutional(claim: Claim837): WireSegment[] {
    const { admissionTypeCode: type, admissionSourceCode: source, patientStatusCode: status } = claim;
    if (type === undefined && source === undefined && status === undefined) return [];
    return [["CL1", type ?? "", source ?? "", status ?? ""]];
  }

  /** HI segments. An institutional claim has one a kind of code, in the order of its guide; the others mix diagnoses. */
  #codes(claim: Claim837): WireSegment[] {
    const diagnoses = claim.diagnoses.map((one) => ({ qualifier: one.qualifier, value: diagnosisComposite(one) }));
    const codes = claim.codes.map((one) => ({ qualifier: one.qualifier, value: codeComposite(one) }));
    const segments: WireSegment[] = [];
    const put = (values: readonly WireElement[], size: number): void => {
      for (const part of chunks(values, size)) segments.push(["HI", ...part]);
    };
    if (this.#kind !== "837I") {
      put(
        diagnoses.map((one) => one.value),
        12,
      );
      for (const run of runs(codes))
        put(
          run.map((one) => one.value),
          12,
        );
      return segments;
    }
    const place = (qualifier: string): number => (INSTITUTIONAL_CODES.indexOf(qualifier) + 99) % 99;
    const sorted = [...diagnoses, ...codes].sort((left, right) => place(left.qualifier) - place(right.qualifier));
    for (const run of runs(sorted)) {
      const qualifier = run[0]?.qualifier ?? "";
      put(
        run.map((one) => one.value),
        SINGLE_CODES.has(qualifier) ? 1 : qualifier === "APR" || qualifier === "PR" ? 3 : 12,
      );
    }
    return segments;
  }

  #line(line: ServiceLine837, position: number): WireSegment[] {
    const { drug } = line;
    const own: WireSegment[] = [
      ["LX", line.number === "" ? String(position) : line.number],
      this.#service(line),
      ...line.teeth.map((tooth): WireSegment => ["TOO", "JP", tooth.number, tooth.surfaces]),
      ...line.dates.map(dtp),
      ...(line.dates.some((date) => date.qualifier === "472") ? [] : serviceDate(line)),
      ...line.quantities.map((one): WireSegment => ["QTY", one.qualifier, one.quantity]),
      ...lineReferences(line),
      ...line.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
      ...line.notes.map((note): WireSegment => ["NTE", note.code, note.text]),
      ...others(line.otherSegments, ...FORM_SEGMENTS),
      ...(drug === undefined || drug.ndc === "" ? [] : [["LIN", "", "N4", drug.ndc] as const]),
      ...(drug?.quantity === undefined ? [] : [["CTP", "", "", "", drug.quantity, [drug.unit ?? ""]] as const]),
    ];
    return [
      ...inOrder(own, LINE_ORDER),
      ...(drug?.references ?? []).map(ref),
      ...line.providers.flatMap((provider) => namedLoop(provider)),
      ...line.adjudications.flatMap(adjudication),
      ...forms(line.otherSegments),
    ];
  }

  #service(line: ServiceLine837): WireSegment {
    const code = procedure(line.procedure);
    const charge = wireNumber(line.charge);
    const units = wireNumber(line.units);
    const flag = (value: boolean | undefined): string => (value === true ? "Y" : "");
    const pointers = line.diagnosisPointers.map(String);
    if (this.#kind === "837I") {
      const nonCovered = line.nonCovered === undefined ? "" : wireNumber(line.nonCovered);
      return ["SV2", line.revenueCode ?? "", code, charge, line.unitType, units, "", nonCovered];
    }
    const place = line.placeOfServiceCode ?? "";
    if (this.#kind === "837D") {
      return [
        "SV3",
        code,
        charge,
        place,
        line.oralCavityCodes ?? "",
        line.prosthesisCode ?? "",
        units,
        "",
        "",
        "",
        "",
        pointers,
      ];
    }
    const copay = line.copayExempt === true ? "0" : "";
    const flags = [flag(line.emergency), "", flag(line.epsdt), flag(line.familyPlanning), "", "", copay];
    return ["SV1", code, charge, line.unitType, units, place, "", pointers, "", ...flags];
  }
}

function clm(claim: Claim837): WireSegment {
  const causes = [...claim.relatedCauses, "", "", ""].slice(0, 3);
  const related: WireElement =
    claim.relatedCauses.length === 0 ? "" : [...causes, claim.accidentState ?? "", claim.accidentCountry ?? ""];
  return [
    "CLM",
    claim.patientControlNumber,
    wireNumber(claim.totalCharge),
    "",
    "",
    [claim.facilityCode, claim.facilityQualifier, claim.frequencyCode],
    claim.providerSignatureOnFile ?? "",
    claim.assignmentCode ?? "",
    claim.benefitsAssigned ?? "",
    claim.releaseOfInformationCode ?? "",
    claim.patientSignatureSource ?? "",
    related,
    claim.specialProgramCode ?? "",
    ...["", "", "", "", "", ""],
    claim.submissionReasonCode ?? "",
    claim.delayReasonCode ?? "",
  ];
}

function sbr(value: SubscriberInformation, relationship: string | undefined): WireSegment {
  return [
    "SBR",
    value.payerResponsibility,
    value.relationshipCode ?? relationship ?? "",
    value.groupNumber ?? "",
    value.groupName ?? "",
    value.insuranceTypeCode ?? "",
    "",
    "",
    "",
    value.claimFilingIndicatorCode ?? "",
  ];
}

function otherPayer(value: OtherPayer837): WireSegment[] {
  const hasRemarkSegment = value.otherSegments.some((one) => one.id === "MIA" || one.id === "MOA");
  const own: WireSegment[] = [
    sbr(value.information, undefined),
    ...cas(value.adjustments),
    ...value.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
    [
      "OI",
      "",
      "",
      value.benefitsAssigned ?? "",
      value.patientSignatureSource ?? "",
      "",
      value.releaseOfInformationCode ?? "",
    ],
    ...(value.remarks.length > 0 && !hasRemarkSegment ? [["MOA", "", "", ...value.remarks.slice(0, 5)] as const] : []),
    ...others(value.otherSegments),
  ];
  return [
    ...inOrder(own, OTHER_PAYER_ORDER),
    ...namedLoop(value.subscriber),
    ...namedLoop(value.payer),
    ...value.providers.flatMap((provider) => namedLoop(provider)),
  ];
}

function adjudication(value: LineAdjudication837): WireSegment[] {
  const { payerId, revenueCode, units, bundledLineNumber } = value;
  return [
    [
      "SVD",
      payerId,
      wireNumber(value.paid),
      procedure(value.procedure),
      revenueCode ?? "",
      wireNumber(units),
      bundledLineNumber ?? "",
    ],
    ...cas(value.adjustments),
    ...value.dates.map(dtp),
    ...value.amounts.map((one): WireSegment => ["AMT", one.qualifier, wireNumber(one.amount)]),
  ];
}

function serviceDate(line: ServiceLine837): WireSegment[] {
  if (line.serviceFrom === undefined) return [];
  const from = wireDate(line.serviceFrom);
  const to = wireDate(line.serviceTo ?? line.serviceFrom);
  return [from === to ? ["DTP", "472", "D8", from] : ["DTP", "472", "RD8", `${from}-${to}`]];
}

function lineReferences(line: ServiceLine837): WireSegment[] {
  const written = line.references.map(ref);
  const known = line.references.some((reference) => reference.qualifier === "6R");
  if (known || line.lineItemControlNumber === undefined) return written;
  return [...written, ["REF", "6R", line.lineItemControlNumber]];
}

function forms(list: readonly OtherSegment[]): WireSegment[] {
  return list.filter((one) => FORM_SEGMENTS.includes(one.id)).map((one) => one.elements);
}

function diagnosisComposite(value: Diagnosis837): WireElement {
  const code = value.code.replace(".", "");
  return value.presentOnAdmission === undefined
    ? [value.qualifier, code]
    : [value.qualifier, code, "", "", "", "", "", "", value.presentOnAdmission];
}

function codeComposite(value: HealthCareCode): WireElement {
  const from = wireDate(value.from ?? "");
  const dates = value.to === undefined ? from : `${from}-${wireDate(value.to)}`;
  const amount = value.amount === undefined ? "" : wireNumber(value.amount);
  const format = value.dateFormat ?? (from === "" ? "" : value.to === undefined ? "D8" : "RD8");
  return [value.qualifier, value.code, format, dates, amount, value.quantity ?? ""];
}

interface QualifiedElement {
  readonly qualifier: string;
  readonly value: WireElement;
}

function runs(list: readonly QualifiedElement[]): QualifiedElement[][] {
  const result: QualifiedElement[][] = [];
  for (const one of list) {
    const last = result[result.length - 1];
    if (last?.[0]?.qualifier === one.qualifier) last.push(one);
    else result.push([one]);
  }
  return result;
}
