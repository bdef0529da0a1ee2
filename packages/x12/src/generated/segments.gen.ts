// Made by tools/generate-x12.ts from the grammar. Do not edit.
import type { Delimiters } from "../wire/segment.ts";
import type { WireElement, WireSegment } from "../wire/write-interchange.ts";
import {
  composite,
  composites,
  cut,
  groups,
  open,
  padded,
  repeated,
  repeatedComposites,
  repetitions,
  run,
  text,
  writtenComposites,
  writtenRuns,
} from "../typed/elements.ts";
import type { MoreComponents, MoreElements } from "../typed/elements.ts";

export interface Position extends MoreComponents {
  readonly elementPosition?: string | undefined;
  readonly componentPosition?: string | undefined;
  readonly repetition?: string | undefined;
}
function readPosition(p: readonly string[]): Position {
  const v = { elementPosition: text(p[0]), componentPosition: text(p[1]), repetition: text(p[2]) };
  return p.length > 3 ? { ...v, moreComponents: p.slice(3) } : v;
}
function writePosition(v: Position): string[] {
  return v.moreComponents === undefined
    ? [v.elementPosition ?? "", v.componentPosition ?? "", v.repetition ?? ""]
    : [v.elementPosition ?? "", v.componentPosition ?? "", v.repetition ?? "", ...v.moreComponents];
}

export interface Location extends MoreComponents {
  readonly facilityCode?: string | undefined;
  readonly facilityQualifier?: string | undefined;
  readonly frequencyCode?: string | undefined;
}
function readLocation(p: readonly string[]): Location {
  const v = { facilityCode: text(p[0]), facilityQualifier: text(p[1]), frequencyCode: text(p[2]) };
  return p.length > 3 ? { ...v, moreComponents: p.slice(3) } : v;
}
function writeLocation(v: Location): string[] {
  return v.moreComponents === undefined
    ? [v.facilityCode ?? "", v.facilityQualifier ?? "", v.frequencyCode ?? ""]
    : [v.facilityCode ?? "", v.facilityQualifier ?? "", v.frequencyCode ?? "", ...v.moreComponents];
}

export interface RelatedCauses extends MoreComponents {
  readonly codes?: readonly string[] | undefined;
  readonly state?: string | undefined;
  readonly country?: string | undefined;
}
function readRelatedCauses(p: readonly string[]): RelatedCauses {
  const v = { codes: run(p, 0, 3), state: text(p[3]), country: text(p[4]) };
  return p.length > 5 ? { ...v, moreComponents: p.slice(5) } : v;
}
function writeRelatedCauses(v: RelatedCauses): string[] {
  return v.moreComponents === undefined
    ? [...padded(v.codes, 3), v.state ?? "", v.country ?? ""]
    : [...padded(v.codes, 3), v.state ?? "", v.country ?? "", ...v.moreComponents];
}

export interface Unit extends MoreComponents {
  readonly code?: string | undefined;
  readonly exponent?: string | undefined;
  readonly multiplier?: string | undefined;
  readonly code2?: string | undefined;
}
function readUnit(p: readonly string[]): Unit {
  const v = { code: text(p[0]), exponent: text(p[1]), multiplier: text(p[2]), code2: text(p[3]) };
  return p.length > 4 ? { ...v, moreComponents: p.slice(4) } : v;
}
function writeUnit(v: Unit): string[] {
  return v.moreComponents === undefined
    ? [v.code ?? "", v.exponent ?? "", v.multiplier ?? "", v.code2 ?? ""]
    : [v.code ?? "", v.exponent ?? "", v.multiplier ?? "", v.code2 ?? "", ...v.moreComponents];
}

export interface Context extends MoreComponents {
  readonly name?: string | undefined;
  readonly reference?: string | undefined;
}
function readContext(p: readonly string[]): Context {
  const v = { name: text(p[0]), reference: text(p[1]) };
  return p.length > 2 ? { ...v, moreComponents: p.slice(2) } : v;
}
function writeContext(v: Context): string[] {
  return v.moreComponents === undefined
    ? [v.name ?? "", v.reference ?? ""]
    : [v.name ?? "", v.reference ?? "", ...v.moreComponents];
}

export interface Reference extends MoreComponents {
  readonly dataElementNumber?: string | undefined;
  readonly dataElementNumber2?: string | undefined;
}
function readReference(p: readonly string[]): Reference {
  const v = { dataElementNumber: text(p[0]), dataElementNumber2: text(p[1]) };
  return p.length > 2 ? { ...v, moreComponents: p.slice(2) } : v;
}
function writeReference(v: Reference): string[] {
  return v.moreComponents === undefined
    ? [v.dataElementNumber ?? "", v.dataElementNumber2 ?? ""]
    : [v.dataElementNumber ?? "", v.dataElementNumber2 ?? "", ...v.moreComponents];
}

export interface RaceOrEthnicity extends MoreComponents {
  readonly code?: string | undefined;
  readonly codeListQualifier?: string | undefined;
  readonly industryCode?: string | undefined;
}
function readRaceOrEthnicity(p: readonly string[]): RaceOrEthnicity {
  const v = { code: text(p[0]), codeListQualifier: text(p[1]), industryCode: text(p[2]) };
  return p.length > 3 ? { ...v, moreComponents: p.slice(3) } : v;
}
function writeRaceOrEthnicity(v: RaceOrEthnicity): string[] {
  return v.moreComponents === undefined
    ? [v.code ?? "", v.codeListQualifier ?? "", v.industryCode ?? ""]
    : [v.code ?? "", v.codeListQualifier ?? "", v.industryCode ?? "", ...v.moreComponents];
}

export interface Procedure extends MoreComponents {
  readonly qualifier?: string | undefined;
  readonly code?: string | undefined;
  readonly modifiers?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly codeTo?: string | undefined;
}
function readProcedure(p: readonly string[]): Procedure {
  const v = {
    qualifier: text(p[0]),
    code: text(p[1]),
    modifiers: run(p, 2, 4),
    description: text(p[6]),
    codeTo: text(p[7]),
  };
  return p.length > 8 ? { ...v, moreComponents: p.slice(8) } : v;
}
function writeProcedure(v: Procedure): string[] {
  return v.moreComponents === undefined
    ? [v.qualifier ?? "", v.code ?? "", ...padded(v.modifiers, 4), v.description ?? "", v.codeTo ?? ""]
    : [
        v.qualifier ?? "",
        v.code ?? "",
        ...padded(v.modifiers, 4),
        v.description ?? "",
        v.codeTo ?? "",
        ...v.moreComponents,
      ];
}

export interface DiagnosisPointers extends MoreComponents {
  readonly pointers?: readonly string[] | undefined;
}
function readDiagnosisPointers(p: readonly string[]): DiagnosisPointers {
  const v = { pointers: run(p, 0, 4) };
  return p.length > 4 ? { ...v, moreComponents: p.slice(4) } : v;
}
function writeDiagnosisPointers(v: DiagnosisPointers): string[] {
  return v.moreComponents === undefined ? [...open(v.pointers)] : [...padded(v.pointers, 4), ...v.moreComponents];
}

export interface Code extends MoreComponents {
  readonly qualifier?: string | undefined;
  readonly code?: string | undefined;
  readonly dateFormat?: string | undefined;
  readonly date?: string | undefined;
  readonly amount?: string | undefined;
  readonly quantity?: string | undefined;
  readonly version?: string | undefined;
  readonly codeTo?: string | undefined;
  readonly presentOnAdmission?: string | undefined;
}
function readCode(p: readonly string[]): Code {
  const v = {
    qualifier: text(p[0]),
    code: text(p[1]),
    dateFormat: text(p[2]),
    date: text(p[3]),
    amount: text(p[4]),
    quantity: text(p[5]),
    version: text(p[6]),
    codeTo: text(p[7]),
    presentOnAdmission: text(p[8]),
  };
  return p.length > 9 ? { ...v, moreComponents: p.slice(9) } : v;
}
function writeCode(v: Code): string[] {
  return v.moreComponents === undefined
    ? [
        v.qualifier ?? "",
        v.code ?? "",
        v.dateFormat ?? "",
        v.date ?? "",
        v.amount ?? "",
        v.quantity ?? "",
        v.version ?? "",
        v.codeTo ?? "",
        v.presentOnAdmission ?? "",
      ]
    : [
        v.qualifier ?? "",
        v.code ?? "",
        v.dateFormat ?? "",
        v.date ?? "",
        v.amount ?? "",
        v.quantity ?? "",
        v.version ?? "",
        v.codeTo ?? "",
        v.presentOnAdmission ?? "",
        ...v.moreComponents,
      ];
}

export interface IiiUnit extends MoreComponents {
  readonly code?: string | undefined;
  readonly exponent?: string | undefined;
  readonly multiplier?: string | undefined;
}
function readIiiUnit(p: readonly string[]): IiiUnit {
  const v = { code: text(p[0]), exponent: text(p[1]), multiplier: text(p[2]) };
  return p.length > 3 ? { ...v, moreComponents: p.slice(3) } : v;
}
function writeIiiUnit(v: IiiUnit): string[] {
  return v.moreComponents === undefined
    ? [v.code ?? "", v.exponent ?? "", v.multiplier ?? ""]
    : [v.code ?? "", v.exponent ?? "", v.multiplier ?? "", ...v.moreComponents];
}

export interface Medicare extends MoreComponents {
  readonly planCode?: string | undefined;
  readonly eligibilityReasonCode?: string | undefined;
  readonly planCode2?: string | undefined;
  readonly planCode3?: string | undefined;
}
function readMedicare(p: readonly string[]): Medicare {
  const v = { planCode: text(p[0]), eligibilityReasonCode: text(p[1]), planCode2: text(p[2]), planCode3: text(p[3]) };
  return p.length > 4 ? { ...v, moreComponents: p.slice(4) } : v;
}
function writeMedicare(v: Medicare): string[] {
  return v.moreComponents === undefined
    ? [v.planCode ?? "", v.eligibilityReasonCode ?? "", v.planCode2 ?? "", v.planCode3 ?? ""]
    : [v.planCode ?? "", v.eligibilityReasonCode ?? "", v.planCode2 ?? "", v.planCode3 ?? "", ...v.moreComponents];
}

export interface Adjustment extends MoreComponents {
  readonly reasonCode?: string | undefined;
  readonly reference?: string | undefined;
}
function readAdjustment(p: readonly string[]): Adjustment {
  const v = { reasonCode: text(p[0]), reference: text(p[1]) };
  return p.length > 2 ? { ...v, moreComponents: p.slice(2) } : v;
}
function writeAdjustment(v: Adjustment): string[] {
  return v.moreComponents === undefined
    ? [v.reasonCode ?? "", v.reference ?? ""]
    : [v.reasonCode ?? "", v.reference ?? "", ...v.moreComponents];
}

export interface Specialty extends MoreComponents {
  readonly code?: string | undefined;
  readonly agencyCode?: string | undefined;
  readonly yesNo?: string | undefined;
}
function readSpecialty(p: readonly string[]): Specialty {
  const v = { code: text(p[0]), agencyCode: text(p[1]), yesNo: text(p[2]) };
  return p.length > 3 ? { ...v, moreComponents: p.slice(3) } : v;
}
function writeSpecialty(v: Specialty): string[] {
  return v.moreComponents === undefined
    ? [v.code ?? "", v.agencyCode ?? "", v.yesNo ?? ""]
    : [v.code ?? "", v.agencyCode ?? "", v.yesNo ?? "", ...v.moreComponents];
}

export interface Actions extends MoreComponents {
  readonly codes?: readonly string[] | undefined;
}
function readActions(p: readonly string[]): Actions {
  const v = { codes: run(p, 0, 5) };
  return p.length > 5 ? { ...v, moreComponents: p.slice(5) } : v;
}
function writeActions(v: Actions): string[] {
  return v.moreComponents === undefined ? [...open(v.codes)] : [...padded(v.codes, 5), ...v.moreComponents];
}

export interface Reference1 extends MoreComponents {
  readonly qualifier?: string | undefined;
  readonly reference?: string | undefined;
}
function readReference1(p: readonly string[]): Reference1 {
  const v = { qualifier: text(p[0]), reference: text(p[1]) };
  return p.length > 2 ? { ...v, moreComponents: p.slice(2) } : v;
}
function writeReference1(v: Reference1): string[] {
  return v.moreComponents === undefined
    ? [v.qualifier ?? "", v.reference ?? ""]
    : [v.qualifier ?? "", v.reference ?? "", ...v.moreComponents];
}

export interface Secondary extends MoreComponents {
  readonly qualifier?: string | undefined;
  readonly value?: string | undefined;
  readonly qualifier2?: string | undefined;
  readonly value2?: string | undefined;
  readonly qualifier3?: string | undefined;
  readonly value3?: string | undefined;
}
function readSecondary(p: readonly string[]): Secondary {
  const v = {
    qualifier: text(p[0]),
    value: text(p[1]),
    qualifier2: text(p[2]),
    value2: text(p[3]),
    qualifier3: text(p[4]),
    value3: text(p[5]),
  };
  return p.length > 6 ? { ...v, moreComponents: p.slice(6) } : v;
}
function writeSecondary(v: Secondary): string[] {
  return v.moreComponents === undefined
    ? [v.qualifier ?? "", v.value ?? "", v.qualifier2 ?? "", v.value2 ?? "", v.qualifier3 ?? "", v.value3 ?? ""]
    : [
        v.qualifier ?? "",
        v.value ?? "",
        v.qualifier2 ?? "",
        v.value2 ?? "",
        v.qualifier3 ?? "",
        v.value3 ?? "",
        ...v.moreComponents,
      ];
}

export interface Status extends MoreComponents {
  readonly categoryCode?: string | undefined;
  readonly statusCode?: string | undefined;
  readonly entityCode?: string | undefined;
  readonly codeListQualifier?: string | undefined;
}
function readStatus(p: readonly string[]): Status {
  const v = { categoryCode: text(p[0]), statusCode: text(p[1]), entityCode: text(p[2]), codeListQualifier: text(p[3]) };
  return p.length > 4 ? { ...v, moreComponents: p.slice(4) } : v;
}
function writeStatus(v: Status): string[] {
  return v.moreComponents === undefined
    ? [v.categoryCode ?? "", v.statusCode ?? "", v.entityCode ?? "", v.codeListQualifier ?? ""]
    : [v.categoryCode ?? "", v.statusCode ?? "", v.entityCode ?? "", v.codeListQualifier ?? "", ...v.moreComponents];
}

/** AAA: validation of a request. */
export interface Aaa extends MoreElements {
  readonly validRequest?: string | undefined;
  readonly agencyQualifier?: string | undefined;
  readonly rejectReasonCode?: string | undefined;
  readonly followUpActionCode?: string | undefined;
}
function readAaa(e: readonly string[], d: Delimiters): Aaa {
  void d;
  return {
    validRequest: text(e[1]),
    agencyQualifier: text(e[2]),
    rejectReasonCode: text(e[3]),
    followUpActionCode: text(e[4]),
  };
}
function writeAaa(v: Aaa): WireSegment {
  return ["AAA", v.validRequest ?? "", v.agencyQualifier ?? "", v.rejectReasonCode ?? "", v.followUpActionCode ?? ""];
}

/** ACT: account. */
export interface Act extends MoreElements {
  readonly accountNumber?: string | undefined;
  readonly name?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly accountNumberQualifier?: string | undefined;
  readonly accountNumber2?: string | undefined;
  readonly description?: string | undefined;
  readonly paymentMethodCode?: string | undefined;
  readonly benefitStatusCode?: string | undefined;
}
function readAct(e: readonly string[], d: Delimiters): Act {
  void d;
  if (e.length <= 5) return { accountNumber: text(e[1]), name: text(e[2]), idQualifier: text(e[3]), id: text(e[4]) };
  return {
    accountNumber: text(e[1]),
    name: text(e[2]),
    idQualifier: text(e[3]),
    id: text(e[4]),
    accountNumberQualifier: text(e[5]),
    accountNumber2: text(e[6]),
    description: text(e[7]),
    paymentMethodCode: text(e[8]),
    benefitStatusCode: text(e[9]),
  };
}
function writeAct(v: Act): WireSegment {
  return [
    "ACT",
    v.accountNumber ?? "",
    v.name ?? "",
    v.idQualifier ?? "",
    v.id ?? "",
    v.accountNumberQualifier ?? "",
    v.accountNumber2 ?? "",
    v.description ?? "",
    v.paymentMethodCode ?? "",
    v.benefitStatusCode ?? "",
  ];
}

/** ADX: adjustment. */
export interface Adx extends MoreElements {
  readonly amount?: string | undefined;
  readonly reasonCode?: string | undefined;
  readonly referenceQualifier?: string | undefined;
  readonly reference?: string | undefined;
}
function readAdx(e: readonly string[], d: Delimiters): Adx {
  void d;
  return { amount: text(e[1]), reasonCode: text(e[2]), referenceQualifier: text(e[3]), reference: text(e[4]) };
}
function writeAdx(v: Adx): WireSegment {
  return ["ADX", v.amount ?? "", v.reasonCode ?? "", v.referenceQualifier ?? "", v.reference ?? ""];
}

/** AK1: group answered. */
export interface Ak1 extends MoreElements {
  readonly functionalIdentifier?: string | undefined;
  readonly groupControlNumber?: string | undefined;
  readonly version?: string | undefined;
}
function readAk1(e: readonly string[], d: Delimiters): Ak1 {
  void d;
  return { functionalIdentifier: text(e[1]), groupControlNumber: text(e[2]), version: text(e[3]) };
}
function writeAk1(v: Ak1): WireSegment {
  return ["AK1", v.functionalIdentifier ?? "", v.groupControlNumber ?? "", v.version ?? ""];
}

/** AK2: transaction set answered. */
export interface Ak2 extends MoreElements {
  readonly transactionSetIdentifier?: string | undefined;
  readonly transactionSetControlNumber?: string | undefined;
  readonly implementation?: string | undefined;
}
function readAk2(e: readonly string[], d: Delimiters): Ak2 {
  void d;
  return { transactionSetIdentifier: text(e[1]), transactionSetControlNumber: text(e[2]), implementation: text(e[3]) };
}
function writeAk2(v: Ak2): WireSegment {
  return ["AK2", v.transactionSetIdentifier ?? "", v.transactionSetControlNumber ?? "", v.implementation ?? ""];
}

/** AK3: segment in error. */
export interface Ak3 extends MoreElements {
  readonly segmentId?: string | undefined;
  readonly position?: string | undefined;
  readonly loopId?: string | undefined;
  readonly errorCode?: string | undefined;
}
function readAk3(e: readonly string[], d: Delimiters): Ak3 {
  void d;
  return { segmentId: text(e[1]), position: text(e[2]), loopId: text(e[3]), errorCode: text(e[4]) };
}
function writeAk3(v: Ak3): WireSegment {
  return ["AK3", v.segmentId ?? "", v.position ?? "", v.loopId ?? "", v.errorCode ?? ""];
}

/** AK4: element in error. */
export interface Ak4 extends MoreElements {
  readonly position?: Position | undefined;
  readonly dataElementNumber?: string | undefined;
  readonly errorCode?: string | undefined;
  readonly badValue?: string | undefined;
}
function readAk4(e: readonly string[], d: Delimiters): Ak4 {
  void d;
  return {
    position: composite(e[1], d.component, readPosition),
    dataElementNumber: text(e[2]),
    errorCode: text(e[3]),
    badValue: text(e[4]),
  };
}
function writeAk4(v: Ak4): WireSegment {
  return [
    "AK4",
    v.position === undefined ? "" : writePosition(v.position),
    v.dataElementNumber ?? "",
    v.errorCode ?? "",
    v.badValue ?? "",
  ];
}

/** AK5: outcome of the transaction set. */
export interface Ak5 extends MoreElements {
  readonly acknowledgmentCode?: string | undefined;
  readonly errorCode1?: string | undefined;
  readonly errorCode2?: string | undefined;
  readonly errorCode3?: string | undefined;
  readonly errorCode4?: string | undefined;
  readonly errorCode5?: string | undefined;
}
function readAk5(e: readonly string[], d: Delimiters): Ak5 {
  void d;
  if (e.length <= 5)
    return { acknowledgmentCode: text(e[1]), errorCode1: text(e[2]), errorCode2: text(e[3]), errorCode3: text(e[4]) };
  return {
    acknowledgmentCode: text(e[1]),
    errorCode1: text(e[2]),
    errorCode2: text(e[3]),
    errorCode3: text(e[4]),
    errorCode4: text(e[5]),
    errorCode5: text(e[6]),
  };
}
function writeAk5(v: Ak5): WireSegment {
  return [
    "AK5",
    v.acknowledgmentCode ?? "",
    v.errorCode1 ?? "",
    v.errorCode2 ?? "",
    v.errorCode3 ?? "",
    v.errorCode4 ?? "",
    v.errorCode5 ?? "",
  ];
}

/** AK9: outcome of the group. */
export interface Ak9 extends MoreElements {
  readonly acknowledgmentCode?: string | undefined;
  readonly includedCount?: string | undefined;
  readonly receivedCount?: string | undefined;
  readonly acceptedCount?: string | undefined;
  readonly errorCode1?: string | undefined;
  readonly errorCode2?: string | undefined;
  readonly errorCode3?: string | undefined;
  readonly errorCode4?: string | undefined;
  readonly errorCode5?: string | undefined;
}
function readAk9(e: readonly string[], d: Delimiters): Ak9 {
  void d;
  if (e.length <= 5)
    return {
      acknowledgmentCode: text(e[1]),
      includedCount: text(e[2]),
      receivedCount: text(e[3]),
      acceptedCount: text(e[4]),
    };
  return {
    acknowledgmentCode: text(e[1]),
    includedCount: text(e[2]),
    receivedCount: text(e[3]),
    acceptedCount: text(e[4]),
    errorCode1: text(e[5]),
    errorCode2: text(e[6]),
    errorCode3: text(e[7]),
    errorCode4: text(e[8]),
    errorCode5: text(e[9]),
  };
}
function writeAk9(v: Ak9): WireSegment {
  return [
    "AK9",
    v.acknowledgmentCode ?? "",
    v.includedCount ?? "",
    v.receivedCount ?? "",
    v.acceptedCount ?? "",
    v.errorCode1 ?? "",
    v.errorCode2 ?? "",
    v.errorCode3 ?? "",
    v.errorCode4 ?? "",
    v.errorCode5 ?? "",
  ];
}

/** AMT: amount. */
export interface Amt extends MoreElements {
  readonly qualifier?: string | undefined;
  readonly amount?: string | undefined;
  readonly creditDebitFlag?: string | undefined;
}
function readAmt(e: readonly string[], d: Delimiters): Amt {
  void d;
  return { qualifier: text(e[1]), amount: text(e[2]), creditDebitFlag: text(e[3]) };
}
function writeAmt(v: Amt): WireSegment {
  return ["AMT", v.qualifier ?? "", v.amount ?? "", v.creditDebitFlag ?? ""];
}

/** BDS: binary data. */
export interface Bds extends MoreElements {
  readonly filterCode?: string | undefined;
  readonly length?: string | undefined;
  readonly data?: string | undefined;
}
function readBds(e: readonly string[], d: Delimiters): Bds {
  void d;
  return { filterCode: text(e[1]), length: text(e[2]), data: text(e[3]) };
}
function writeBds(v: Bds): WireSegment {
  return ["BDS", v.filterCode ?? "", v.length ?? "", v.data ?? ""];
}

/** BGN: beginning of the transaction. */
export interface Bgn extends MoreElements {
  readonly purposeCode?: string | undefined;
  readonly referenceNumber?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly originalReferenceNumber?: string | undefined;
  readonly typeCode?: string | undefined;
  readonly actionCode?: string | undefined;
  readonly securityLevel?: string | undefined;
}
function readBgn(e: readonly string[], d: Delimiters): Bgn {
  void d;
  if (e.length <= 5)
    return { purposeCode: text(e[1]), referenceNumber: text(e[2]), date: text(e[3]), time: text(e[4]) };
  return {
    purposeCode: text(e[1]),
    referenceNumber: text(e[2]),
    date: text(e[3]),
    time: text(e[4]),
    timeZone: text(e[5]),
    originalReferenceNumber: text(e[6]),
    typeCode: text(e[7]),
    actionCode: text(e[8]),
    securityLevel: text(e[9]),
  };
}
function writeBgn(v: Bgn): WireSegment {
  return [
    "BGN",
    v.purposeCode ?? "",
    v.referenceNumber ?? "",
    v.date ?? "",
    v.time ?? "",
    v.timeZone ?? "",
    v.originalReferenceNumber ?? "",
    v.typeCode ?? "",
    v.actionCode ?? "",
    v.securityLevel ?? "",
  ];
}

/** BHT: beginning of a hierarchical transaction. */
export interface Bht extends MoreElements {
  readonly structureCode?: string | undefined;
  readonly purposeCode?: string | undefined;
  readonly referenceNumber?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly typeCode?: string | undefined;
}
function readBht(e: readonly string[], d: Delimiters): Bht {
  void d;
  if (e.length <= 5)
    return { structureCode: text(e[1]), purposeCode: text(e[2]), referenceNumber: text(e[3]), date: text(e[4]) };
  return {
    structureCode: text(e[1]),
    purposeCode: text(e[2]),
    referenceNumber: text(e[3]),
    date: text(e[4]),
    time: text(e[5]),
    typeCode: text(e[6]),
  };
}
function writeBht(v: Bht): WireSegment {
  return [
    "BHT",
    v.structureCode ?? "",
    v.purposeCode ?? "",
    v.referenceNumber ?? "",
    v.date ?? "",
    v.time ?? "",
    v.typeCode ?? "",
  ];
}

/** BIN: binary data. */
export interface Bin extends MoreElements {
  readonly length?: string | undefined;
  readonly data?: string | undefined;
}
function readBin(e: readonly string[], d: Delimiters): Bin {
  void d;
  return { length: text(e[1]), data: text(e[2]) };
}
function writeBin(v: Bin): WireSegment {
  return ["BIN", v.length ?? "", v.data ?? ""];
}

/** BPR: payment. */
export interface Bpr extends MoreElements {
  readonly handlingCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly creditDebitFlag?: string | undefined;
  readonly methodCode?: string | undefined;
  readonly formatCode?: string | undefined;
  readonly senderBankQualifier?: string | undefined;
  readonly senderBankId?: string | undefined;
  readonly senderAccountQualifier?: string | undefined;
  readonly senderAccountNumber?: string | undefined;
  readonly originatorId?: string | undefined;
  readonly originatorSupplementalCode?: string | undefined;
  readonly receiverBankQualifier?: string | undefined;
  readonly receiverBankId?: string | undefined;
  readonly receiverAccountQualifier?: string | undefined;
  readonly receiverAccountNumber?: string | undefined;
  readonly date?: string | undefined;
  readonly businessFunctionCode?: string | undefined;
  readonly thirdBankQualifier?: string | undefined;
  readonly thirdBankId?: string | undefined;
  readonly thirdAccountQualifier?: string | undefined;
  readonly thirdAccountNumber?: string | undefined;
}
function readBpr(e: readonly string[], d: Delimiters): Bpr {
  void d;
  if (e.length <= 5)
    return { handlingCode: text(e[1]), amount: text(e[2]), creditDebitFlag: text(e[3]), methodCode: text(e[4]) };
  if (e.length <= 10)
    return {
      handlingCode: text(e[1]),
      amount: text(e[2]),
      creditDebitFlag: text(e[3]),
      methodCode: text(e[4]),
      formatCode: text(e[5]),
      senderBankQualifier: text(e[6]),
      senderBankId: text(e[7]),
      senderAccountQualifier: text(e[8]),
      senderAccountNumber: text(e[9]),
    };
  return {
    handlingCode: text(e[1]),
    amount: text(e[2]),
    creditDebitFlag: text(e[3]),
    methodCode: text(e[4]),
    formatCode: text(e[5]),
    senderBankQualifier: text(e[6]),
    senderBankId: text(e[7]),
    senderAccountQualifier: text(e[8]),
    senderAccountNumber: text(e[9]),
    originatorId: text(e[10]),
    originatorSupplementalCode: text(e[11]),
    receiverBankQualifier: text(e[12]),
    receiverBankId: text(e[13]),
    receiverAccountQualifier: text(e[14]),
    receiverAccountNumber: text(e[15]),
    date: text(e[16]),
    businessFunctionCode: text(e[17]),
    thirdBankQualifier: text(e[18]),
    thirdBankId: text(e[19]),
    thirdAccountQualifier: text(e[20]),
    thirdAccountNumber: text(e[21]),
  };
}
function writeBpr(v: Bpr): WireSegment {
  return [
    "BPR",
    v.handlingCode ?? "",
    v.amount ?? "",
    v.creditDebitFlag ?? "",
    v.methodCode ?? "",
    v.formatCode ?? "",
    v.senderBankQualifier ?? "",
    v.senderBankId ?? "",
    v.senderAccountQualifier ?? "",
    v.senderAccountNumber ?? "",
    v.originatorId ?? "",
    v.originatorSupplementalCode ?? "",
    v.receiverBankQualifier ?? "",
    v.receiverBankId ?? "",
    v.receiverAccountQualifier ?? "",
    v.receiverAccountNumber ?? "",
    v.date ?? "",
    v.businessFunctionCode ?? "",
    v.thirdBankQualifier ?? "",
    v.thirdBankId ?? "",
    v.thirdAccountQualifier ?? "",
    v.thirdAccountNumber ?? "",
  ];
}

export interface CasAdjustment {
  readonly reasonCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly quantity?: string | undefined;
}
function readCasAdjustment(e: readonly string[], at: number, d: Delimiters): CasAdjustment {
  void d;
  return { reasonCode: text(e[at + 0]), amount: text(e[at + 1]), quantity: text(e[at + 2]) };
}
function writeCasAdjustment(v: CasAdjustment): WireElement[] {
  return [v.reasonCode ?? "", v.amount ?? "", v.quantity ?? ""];
}
/** CAS: adjustments. */
export interface Cas extends MoreElements {
  readonly groupCode?: string | undefined;
  readonly adjustments?: readonly CasAdjustment[] | undefined;
}
function readCas(e: readonly string[], d: Delimiters): Cas {
  void d;
  return { groupCode: text(e[1]), adjustments: groups(e, 2, 3, 6, d, readCasAdjustment) };
}
function writeCas(v: Cas): WireSegment {
  return ["CAS", v.groupCode ?? "", ...writtenRuns(v.adjustments, 0, writeCasAdjustment)];
}

/** CAT: category of patient information. */
export interface Cat extends MoreElements {
  readonly reportTypeCode?: string | undefined;
  readonly transmissionCode?: string | undefined;
  readonly version?: string | undefined;
  readonly formatText?: string | undefined;
  readonly value5?: string | undefined;
  readonly value6?: string | undefined;
  readonly value7?: string | undefined;
}
function readCat(e: readonly string[], d: Delimiters): Cat {
  void d;
  if (e.length <= 5)
    return { reportTypeCode: text(e[1]), transmissionCode: text(e[2]), version: text(e[3]), formatText: text(e[4]) };
  return {
    reportTypeCode: text(e[1]),
    transmissionCode: text(e[2]),
    version: text(e[3]),
    formatText: text(e[4]),
    value5: text(e[5]),
    value6: text(e[6]),
    value7: text(e[7]),
  };
}
function writeCat(v: Cat): WireSegment {
  return [
    "CAT",
    v.reportTypeCode ?? "",
    v.transmissionCode ?? "",
    v.version ?? "",
    v.formatText ?? "",
    v.value5 ?? "",
    v.value6 ?? "",
    v.value7 ?? "",
  ];
}

/** CL1: institutional stay. */
export interface Cl1 extends MoreElements {
  readonly admissionTypeCode?: string | undefined;
  readonly admissionSourceCode?: string | undefined;
  readonly patientStatusCode?: string | undefined;
  readonly nursingHomeStatusCode?: string | undefined;
}
function readCl1(e: readonly string[], d: Delimiters): Cl1 {
  void d;
  return {
    admissionTypeCode: text(e[1]),
    admissionSourceCode: text(e[2]),
    patientStatusCode: text(e[3]),
    nursingHomeStatusCode: text(e[4]),
  };
}
function writeCl1(v: Cl1): WireSegment {
  return [
    "CL1",
    v.admissionTypeCode ?? "",
    v.admissionSourceCode ?? "",
    v.patientStatusCode ?? "",
    v.nursingHomeStatusCode ?? "",
  ];
}

/** CLM: claim. */
export interface Clm extends MoreElements {
  readonly patientControlNumber?: string | undefined;
  readonly totalCharge?: string | undefined;
  readonly filingIndicatorCode?: string | undefined;
  readonly nonInstitutionalTypeCode?: string | undefined;
  readonly location?: Location | undefined;
  readonly providerSignatureOnFile?: string | undefined;
  readonly assignmentCode?: string | undefined;
  readonly benefitsAssigned?: string | undefined;
  readonly releaseOfInformationCode?: string | undefined;
  readonly patientSignatureSourceCode?: string | undefined;
  readonly relatedCauses?: RelatedCauses | undefined;
  readonly specialProgramCode?: string | undefined;
  readonly yesNo13?: string | undefined;
  readonly levelOfServiceCode?: string | undefined;
  readonly yesNo15?: string | undefined;
  readonly participationCode?: string | undefined;
  readonly claimStatusCode?: string | undefined;
  readonly yesNo18?: string | undefined;
  readonly submissionReasonCode?: string | undefined;
  readonly delayReasonCode?: string | undefined;
}
function readClm(e: readonly string[], d: Delimiters): Clm {
  void d;
  if (e.length <= 5)
    return {
      patientControlNumber: text(e[1]),
      totalCharge: text(e[2]),
      filingIndicatorCode: text(e[3]),
      nonInstitutionalTypeCode: text(e[4]),
    };
  if (e.length <= 10)
    return {
      patientControlNumber: text(e[1]),
      totalCharge: text(e[2]),
      filingIndicatorCode: text(e[3]),
      nonInstitutionalTypeCode: text(e[4]),
      location: composite(e[5], d.component, readLocation),
      providerSignatureOnFile: text(e[6]),
      assignmentCode: text(e[7]),
      benefitsAssigned: text(e[8]),
      releaseOfInformationCode: text(e[9]),
    };
  return {
    patientControlNumber: text(e[1]),
    totalCharge: text(e[2]),
    filingIndicatorCode: text(e[3]),
    nonInstitutionalTypeCode: text(e[4]),
    location: composite(e[5], d.component, readLocation),
    providerSignatureOnFile: text(e[6]),
    assignmentCode: text(e[7]),
    benefitsAssigned: text(e[8]),
    releaseOfInformationCode: text(e[9]),
    patientSignatureSourceCode: text(e[10]),
    relatedCauses: composite(e[11], d.component, readRelatedCauses),
    specialProgramCode: text(e[12]),
    yesNo13: text(e[13]),
    levelOfServiceCode: text(e[14]),
    yesNo15: text(e[15]),
    participationCode: text(e[16]),
    claimStatusCode: text(e[17]),
    yesNo18: text(e[18]),
    submissionReasonCode: text(e[19]),
    delayReasonCode: text(e[20]),
  };
}
function writeClm(v: Clm): WireSegment {
  return [
    "CLM",
    v.patientControlNumber ?? "",
    v.totalCharge ?? "",
    v.filingIndicatorCode ?? "",
    v.nonInstitutionalTypeCode ?? "",
    v.location === undefined ? "" : writeLocation(v.location),
    v.providerSignatureOnFile ?? "",
    v.assignmentCode ?? "",
    v.benefitsAssigned ?? "",
    v.releaseOfInformationCode ?? "",
    v.patientSignatureSourceCode ?? "",
    v.relatedCauses === undefined ? "" : writeRelatedCauses(v.relatedCauses),
    v.specialProgramCode ?? "",
    v.yesNo13 ?? "",
    v.levelOfServiceCode ?? "",
    v.yesNo15 ?? "",
    v.participationCode ?? "",
    v.claimStatusCode ?? "",
    v.yesNo18 ?? "",
    v.submissionReasonCode ?? "",
    v.delayReasonCode ?? "",
  ];
}

/** CLP: claim payment. */
export interface Clp extends MoreElements {
  readonly patientControlNumber?: string | undefined;
  readonly statusCode?: string | undefined;
  readonly totalCharge?: string | undefined;
  readonly paid?: string | undefined;
  readonly patientResponsibility?: string | undefined;
  readonly filingIndicatorCode?: string | undefined;
  readonly payerClaimControlNumber?: string | undefined;
  readonly facilityCode?: string | undefined;
  readonly frequencyCode?: string | undefined;
  readonly patientStatusCode?: string | undefined;
  readonly drgCode?: string | undefined;
  readonly drgWeight?: string | undefined;
  readonly dischargeFraction?: string | undefined;
  readonly yesNo14?: string | undefined;
}
function readClp(e: readonly string[], d: Delimiters): Clp {
  void d;
  if (e.length <= 5)
    return { patientControlNumber: text(e[1]), statusCode: text(e[2]), totalCharge: text(e[3]), paid: text(e[4]) };
  if (e.length <= 10)
    return {
      patientControlNumber: text(e[1]),
      statusCode: text(e[2]),
      totalCharge: text(e[3]),
      paid: text(e[4]),
      patientResponsibility: text(e[5]),
      filingIndicatorCode: text(e[6]),
      payerClaimControlNumber: text(e[7]),
      facilityCode: text(e[8]),
      frequencyCode: text(e[9]),
    };
  return {
    patientControlNumber: text(e[1]),
    statusCode: text(e[2]),
    totalCharge: text(e[3]),
    paid: text(e[4]),
    patientResponsibility: text(e[5]),
    filingIndicatorCode: text(e[6]),
    payerClaimControlNumber: text(e[7]),
    facilityCode: text(e[8]),
    frequencyCode: text(e[9]),
    patientStatusCode: text(e[10]),
    drgCode: text(e[11]),
    drgWeight: text(e[12]),
    dischargeFraction: text(e[13]),
    yesNo14: text(e[14]),
  };
}
function writeClp(v: Clp): WireSegment {
  return [
    "CLP",
    v.patientControlNumber ?? "",
    v.statusCode ?? "",
    v.totalCharge ?? "",
    v.paid ?? "",
    v.patientResponsibility ?? "",
    v.filingIndicatorCode ?? "",
    v.payerClaimControlNumber ?? "",
    v.facilityCode ?? "",
    v.frequencyCode ?? "",
    v.patientStatusCode ?? "",
    v.drgCode ?? "",
    v.drgWeight ?? "",
    v.dischargeFraction ?? "",
    v.yesNo14 ?? "",
  ];
}

/** CN1: contract. */
export interface Cn1 extends MoreElements {
  readonly typeCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly percent?: string | undefined;
  readonly code?: string | undefined;
  readonly discountPercent?: string | undefined;
  readonly version?: string | undefined;
}
function readCn1(e: readonly string[], d: Delimiters): Cn1 {
  void d;
  if (e.length <= 5) return { typeCode: text(e[1]), amount: text(e[2]), percent: text(e[3]), code: text(e[4]) };
  return {
    typeCode: text(e[1]),
    amount: text(e[2]),
    percent: text(e[3]),
    code: text(e[4]),
    discountPercent: text(e[5]),
    version: text(e[6]),
  };
}
function writeCn1(v: Cn1): WireSegment {
  return [
    "CN1",
    v.typeCode ?? "",
    v.amount ?? "",
    v.percent ?? "",
    v.code ?? "",
    v.discountPercent ?? "",
    v.version ?? "",
  ];
}

/** COB: coordination of benefits. */
export interface Cob extends MoreElements {
  readonly payerResponsibilityCode?: string | undefined;
  readonly groupOrPolicyNumber?: string | undefined;
  readonly coordinationCode?: string | undefined;
  readonly serviceTypeCodes?: readonly string[] | undefined;
}
function readCob(e: readonly string[], d: Delimiters): Cob {
  void d;
  return {
    payerResponsibilityCode: text(e[1]),
    groupOrPolicyNumber: text(e[2]),
    coordinationCode: text(e[3]),
    serviceTypeCodes: repeated(e[4], d.repetition),
  };
}
function writeCob(v: Cob): WireSegment {
  return [
    "COB",
    v.payerResponsibilityCode ?? "",
    v.groupOrPolicyNumber ?? "",
    v.coordinationCode ?? "",
    repetitions(v.serviceTypeCodes),
  ];
}

/** CR1: ambulance transport. */
export interface Cr1 extends MoreElements {
  readonly weightUnit?: string | undefined;
  readonly patientWeight?: string | undefined;
  readonly transportCode?: string | undefined;
  readonly reasonCode?: string | undefined;
  readonly distanceUnit?: string | undefined;
  readonly distance?: string | undefined;
  readonly originAddress?: string | undefined;
  readonly destinationAddress?: string | undefined;
  readonly roundTripPurpose?: string | undefined;
  readonly stretcherPurpose?: string | undefined;
}
function readCr1(e: readonly string[], d: Delimiters): Cr1 {
  void d;
  if (e.length <= 5)
    return { weightUnit: text(e[1]), patientWeight: text(e[2]), transportCode: text(e[3]), reasonCode: text(e[4]) };
  if (e.length <= 10)
    return {
      weightUnit: text(e[1]),
      patientWeight: text(e[2]),
      transportCode: text(e[3]),
      reasonCode: text(e[4]),
      distanceUnit: text(e[5]),
      distance: text(e[6]),
      originAddress: text(e[7]),
      destinationAddress: text(e[8]),
      roundTripPurpose: text(e[9]),
    };
  return {
    weightUnit: text(e[1]),
    patientWeight: text(e[2]),
    transportCode: text(e[3]),
    reasonCode: text(e[4]),
    distanceUnit: text(e[5]),
    distance: text(e[6]),
    originAddress: text(e[7]),
    destinationAddress: text(e[8]),
    roundTripPurpose: text(e[9]),
    stretcherPurpose: text(e[10]),
  };
}
function writeCr1(v: Cr1): WireSegment {
  return [
    "CR1",
    v.weightUnit ?? "",
    v.patientWeight ?? "",
    v.transportCode ?? "",
    v.reasonCode ?? "",
    v.distanceUnit ?? "",
    v.distance ?? "",
    v.originAddress ?? "",
    v.destinationAddress ?? "",
    v.roundTripPurpose ?? "",
    v.stretcherPurpose ?? "",
  ];
}

/** CR2: chiropractic treatment. */
export interface Cr2 extends MoreElements {
  readonly seriesNumber?: string | undefined;
  readonly seriesCount?: string | undefined;
  readonly firstSubluxation?: string | undefined;
  readonly lastSubluxation?: string | undefined;
  readonly periodUnit?: string | undefined;
  readonly treatmentPeriod?: string | undefined;
  readonly monthlyCount?: string | undefined;
  readonly conditionCode?: string | undefined;
  readonly complication?: string | undefined;
  readonly description1?: string | undefined;
  readonly description2?: string | undefined;
  readonly xraysAvailable?: string | undefined;
}
function readCr2(e: readonly string[], d: Delimiters): Cr2 {
  void d;
  if (e.length <= 5)
    return {
      seriesNumber: text(e[1]),
      seriesCount: text(e[2]),
      firstSubluxation: text(e[3]),
      lastSubluxation: text(e[4]),
    };
  if (e.length <= 10)
    return {
      seriesNumber: text(e[1]),
      seriesCount: text(e[2]),
      firstSubluxation: text(e[3]),
      lastSubluxation: text(e[4]),
      periodUnit: text(e[5]),
      treatmentPeriod: text(e[6]),
      monthlyCount: text(e[7]),
      conditionCode: text(e[8]),
      complication: text(e[9]),
    };
  return {
    seriesNumber: text(e[1]),
    seriesCount: text(e[2]),
    firstSubluxation: text(e[3]),
    lastSubluxation: text(e[4]),
    periodUnit: text(e[5]),
    treatmentPeriod: text(e[6]),
    monthlyCount: text(e[7]),
    conditionCode: text(e[8]),
    complication: text(e[9]),
    description1: text(e[10]),
    description2: text(e[11]),
    xraysAvailable: text(e[12]),
  };
}
function writeCr2(v: Cr2): WireSegment {
  return [
    "CR2",
    v.seriesNumber ?? "",
    v.seriesCount ?? "",
    v.firstSubluxation ?? "",
    v.lastSubluxation ?? "",
    v.periodUnit ?? "",
    v.treatmentPeriod ?? "",
    v.monthlyCount ?? "",
    v.conditionCode ?? "",
    v.complication ?? "",
    v.description1 ?? "",
    v.description2 ?? "",
    v.xraysAvailable ?? "",
  ];
}

/** CR3: durable medical equipment certification. */
export interface Cr3 extends MoreElements {
  readonly certificationTypeCode?: string | undefined;
  readonly unit?: string | undefined;
  readonly months?: string | undefined;
  readonly insulinDependent?: string | undefined;
  readonly description?: string | undefined;
}
function readCr3(e: readonly string[], d: Delimiters): Cr3 {
  void d;
  if (e.length <= 5)
    return { certificationTypeCode: text(e[1]), unit: text(e[2]), months: text(e[3]), insulinDependent: text(e[4]) };
  return {
    certificationTypeCode: text(e[1]),
    unit: text(e[2]),
    months: text(e[3]),
    insulinDependent: text(e[4]),
    description: text(e[5]),
  };
}
function writeCr3(v: Cr3): WireSegment {
  return [
    "CR3",
    v.certificationTypeCode ?? "",
    v.unit ?? "",
    v.months ?? "",
    v.insulinDependent ?? "",
    v.description ?? "",
  ];
}

/** CR4: enteral or parenteral therapy. */
export interface Cr4 extends MoreElements {
  readonly oxygenTypeCode?: string | undefined;
  readonly quantity2?: string | undefined;
  readonly percent?: string | undefined;
  readonly quantity4?: string | undefined;
  readonly unit?: string | undefined;
  readonly conditionCode?: string | undefined;
  readonly description?: string | undefined;
  readonly yesNo8?: string | undefined;
  readonly method?: string | undefined;
  readonly route?: string | undefined;
}
function readCr4(e: readonly string[], d: Delimiters): Cr4 {
  void d;
  if (e.length <= 5)
    return { oxygenTypeCode: text(e[1]), quantity2: text(e[2]), percent: text(e[3]), quantity4: text(e[4]) };
  if (e.length <= 10)
    return {
      oxygenTypeCode: text(e[1]),
      quantity2: text(e[2]),
      percent: text(e[3]),
      quantity4: text(e[4]),
      unit: text(e[5]),
      conditionCode: text(e[6]),
      description: text(e[7]),
      yesNo8: text(e[8]),
      method: text(e[9]),
    };
  return {
    oxygenTypeCode: text(e[1]),
    quantity2: text(e[2]),
    percent: text(e[3]),
    quantity4: text(e[4]),
    unit: text(e[5]),
    conditionCode: text(e[6]),
    description: text(e[7]),
    yesNo8: text(e[8]),
    method: text(e[9]),
    route: text(e[10]),
  };
}
function writeCr4(v: Cr4): WireSegment {
  return [
    "CR4",
    v.oxygenTypeCode ?? "",
    v.quantity2 ?? "",
    v.percent ?? "",
    v.quantity4 ?? "",
    v.unit ?? "",
    v.conditionCode ?? "",
    v.description ?? "",
    v.yesNo8 ?? "",
    v.method ?? "",
    v.route ?? "",
  ];
}

/** CR5: oxygen therapy certification. */
export interface Cr5 extends MoreElements {
  readonly certificationTypeCode?: string | undefined;
  readonly treatmentPeriod?: string | undefined;
  readonly equipmentTypeCode1?: string | undefined;
  readonly equipmentTypeCode2?: string | undefined;
  readonly description?: string | undefined;
  readonly flowRate?: string | undefined;
  readonly dailyUse?: string | undefined;
  readonly periodHours?: string | undefined;
  readonly respiratoryOrder?: string | undefined;
  readonly arterialBloodGas?: string | undefined;
  readonly oxygenSaturation?: string | undefined;
  readonly testConditionCode?: string | undefined;
  readonly findingCode1?: string | undefined;
  readonly findingCode2?: string | undefined;
  readonly findingCode3?: string | undefined;
  readonly portableFlowRate?: string | undefined;
  readonly deliverySystemCode?: string | undefined;
  readonly equipmentTypeCode3?: string | undefined;
}
function readCr5(e: readonly string[], d: Delimiters): Cr5 {
  void d;
  if (e.length <= 5)
    return {
      certificationTypeCode: text(e[1]),
      treatmentPeriod: text(e[2]),
      equipmentTypeCode1: text(e[3]),
      equipmentTypeCode2: text(e[4]),
    };
  if (e.length <= 10)
    return {
      certificationTypeCode: text(e[1]),
      treatmentPeriod: text(e[2]),
      equipmentTypeCode1: text(e[3]),
      equipmentTypeCode2: text(e[4]),
      description: text(e[5]),
      flowRate: text(e[6]),
      dailyUse: text(e[7]),
      periodHours: text(e[8]),
      respiratoryOrder: text(e[9]),
    };
  return {
    certificationTypeCode: text(e[1]),
    treatmentPeriod: text(e[2]),
    equipmentTypeCode1: text(e[3]),
    equipmentTypeCode2: text(e[4]),
    description: text(e[5]),
    flowRate: text(e[6]),
    dailyUse: text(e[7]),
    periodHours: text(e[8]),
    respiratoryOrder: text(e[9]),
    arterialBloodGas: text(e[10]),
    oxygenSaturation: text(e[11]),
    testConditionCode: text(e[12]),
    findingCode1: text(e[13]),
    findingCode2: text(e[14]),
    findingCode3: text(e[15]),
    portableFlowRate: text(e[16]),
    deliverySystemCode: text(e[17]),
    equipmentTypeCode3: text(e[18]),
  };
}
function writeCr5(v: Cr5): WireSegment {
  return [
    "CR5",
    v.certificationTypeCode ?? "",
    v.treatmentPeriod ?? "",
    v.equipmentTypeCode1 ?? "",
    v.equipmentTypeCode2 ?? "",
    v.description ?? "",
    v.flowRate ?? "",
    v.dailyUse ?? "",
    v.periodHours ?? "",
    v.respiratoryOrder ?? "",
    v.arterialBloodGas ?? "",
    v.oxygenSaturation ?? "",
    v.testConditionCode ?? "",
    v.findingCode1 ?? "",
    v.findingCode2 ?? "",
    v.findingCode3 ?? "",
    v.portableFlowRate ?? "",
    v.deliverySystemCode ?? "",
    v.equipmentTypeCode3 ?? "",
  ];
}

/** CR6: home health care. */
export interface Cr6 extends MoreElements {
  readonly prognosisCode?: string | undefined;
  readonly startDate?: string | undefined;
  readonly dateFormat?: string | undefined;
  readonly certificationPeriod?: string | undefined;
  readonly surgeryDate?: string | undefined;
  readonly procedureQualifier?: string | undefined;
  readonly procedureCode?: string | undefined;
  readonly medicareCovered?: string | undefined;
  readonly certificationTypeCode?: string | undefined;
  readonly surgicalDate?: string | undefined;
  readonly admissionQualifier?: string | undefined;
  readonly admissionDate?: string | undefined;
  readonly locationCode?: string | undefined;
  readonly lastContactDate?: string | undefined;
  readonly date15?: string | undefined;
  readonly date16?: string | undefined;
  readonly date17?: string | undefined;
  readonly date18?: string | undefined;
  readonly date19?: string | undefined;
  readonly date20?: string | undefined;
  readonly date21?: string | undefined;
}
function readCr6(e: readonly string[], d: Delimiters): Cr6 {
  void d;
  if (e.length <= 5)
    return {
      prognosisCode: text(e[1]),
      startDate: text(e[2]),
      dateFormat: text(e[3]),
      certificationPeriod: text(e[4]),
    };
  if (e.length <= 10)
    return {
      prognosisCode: text(e[1]),
      startDate: text(e[2]),
      dateFormat: text(e[3]),
      certificationPeriod: text(e[4]),
      surgeryDate: text(e[5]),
      procedureQualifier: text(e[6]),
      procedureCode: text(e[7]),
      medicareCovered: text(e[8]),
      certificationTypeCode: text(e[9]),
    };
  return {
    prognosisCode: text(e[1]),
    startDate: text(e[2]),
    dateFormat: text(e[3]),
    certificationPeriod: text(e[4]),
    surgeryDate: text(e[5]),
    procedureQualifier: text(e[6]),
    procedureCode: text(e[7]),
    medicareCovered: text(e[8]),
    certificationTypeCode: text(e[9]),
    surgicalDate: text(e[10]),
    admissionQualifier: text(e[11]),
    admissionDate: text(e[12]),
    locationCode: text(e[13]),
    lastContactDate: text(e[14]),
    date15: text(e[15]),
    date16: text(e[16]),
    date17: text(e[17]),
    date18: text(e[18]),
    date19: text(e[19]),
    date20: text(e[20]),
    date21: text(e[21]),
  };
}
function writeCr6(v: Cr6): WireSegment {
  return [
    "CR6",
    v.prognosisCode ?? "",
    v.startDate ?? "",
    v.dateFormat ?? "",
    v.certificationPeriod ?? "",
    v.surgeryDate ?? "",
    v.procedureQualifier ?? "",
    v.procedureCode ?? "",
    v.medicareCovered ?? "",
    v.certificationTypeCode ?? "",
    v.surgicalDate ?? "",
    v.admissionQualifier ?? "",
    v.admissionDate ?? "",
    v.locationCode ?? "",
    v.lastContactDate ?? "",
    v.date15 ?? "",
    v.date16 ?? "",
    v.date17 ?? "",
    v.date18 ?? "",
    v.date19 ?? "",
    v.date20 ?? "",
    v.date21 ?? "",
  ];
}

/** CR7: home health treatment plan. */
export interface Cr7 extends MoreElements {
  readonly disciplineCode?: string | undefined;
  readonly totalVisits?: string | undefined;
  readonly projectedVisits?: string | undefined;
}
function readCr7(e: readonly string[], d: Delimiters): Cr7 {
  void d;
  return { disciplineCode: text(e[1]), totalVisits: text(e[2]), projectedVisits: text(e[3]) };
}
function writeCr7(v: Cr7): WireSegment {
  return ["CR7", v.disciplineCode ?? "", v.totalVisits ?? "", v.projectedVisits ?? ""];
}

/** CR8: pacemaker. */
export interface Cr8 extends MoreElements {
  readonly implantCode?: string | undefined;
  readonly modelCode?: string | undefined;
  readonly implantDate?: string | undefined;
  readonly explantDate?: string | undefined;
  readonly leads?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly warranty?: string | undefined;
  readonly yesNo9?: string | undefined;
}
function readCr8(e: readonly string[], d: Delimiters): Cr8 {
  void d;
  if (e.length <= 5)
    return { implantCode: text(e[1]), modelCode: text(e[2]), implantDate: text(e[3]), explantDate: text(e[4]) };
  return {
    implantCode: text(e[1]),
    modelCode: text(e[2]),
    implantDate: text(e[3]),
    explantDate: text(e[4]),
    leads: text(e[5]),
    manufacturer: text(e[6]),
    serialNumber: text(e[7]),
    warranty: text(e[8]),
    yesNo9: text(e[9]),
  };
}
function writeCr8(v: Cr8): WireSegment {
  return [
    "CR8",
    v.implantCode ?? "",
    v.modelCode ?? "",
    v.implantDate ?? "",
    v.explantDate ?? "",
    v.leads ?? "",
    v.manufacturer ?? "",
    v.serialNumber ?? "",
    v.warranty ?? "",
    v.yesNo9 ?? "",
  ];
}

/** CRC: conditions. */
export interface Crc extends MoreElements {
  readonly categoryCode?: string | undefined;
  readonly conditionApplies?: string | undefined;
  readonly conditionCodes?: readonly string[] | undefined;
}
function readCrc(e: readonly string[], d: Delimiters): Crc {
  void d;
  return { categoryCode: text(e[1]), conditionApplies: text(e[2]), conditionCodes: run(e, 3, 5) };
}
function writeCrc(v: Crc): WireSegment {
  return ["CRC", v.categoryCode ?? "", v.conditionApplies ?? "", ...open(v.conditionCodes)];
}

/** CTP: drug quantity. */
export interface Ctp extends MoreElements {
  readonly classOfTradeCode?: string | undefined;
  readonly priceIdentifierCode?: string | undefined;
  readonly unitPrice?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly priceMultiplierCode?: string | undefined;
  readonly multiplier?: string | undefined;
  readonly monetaryAmount?: string | undefined;
  readonly basisCode?: string | undefined;
  readonly conditionValue?: string | undefined;
  readonly multiplePriceQuantity?: string | undefined;
}
function readCtp(e: readonly string[], d: Delimiters): Ctp {
  void d;
  if (e.length <= 5)
    return {
      classOfTradeCode: text(e[1]),
      priceIdentifierCode: text(e[2]),
      unitPrice: text(e[3]),
      quantity: text(e[4]),
    };
  if (e.length <= 10)
    return {
      classOfTradeCode: text(e[1]),
      priceIdentifierCode: text(e[2]),
      unitPrice: text(e[3]),
      quantity: text(e[4]),
      unit: composite(e[5], d.component, readUnit),
      priceMultiplierCode: text(e[6]),
      multiplier: text(e[7]),
      monetaryAmount: text(e[8]),
      basisCode: text(e[9]),
    };
  return {
    classOfTradeCode: text(e[1]),
    priceIdentifierCode: text(e[2]),
    unitPrice: text(e[3]),
    quantity: text(e[4]),
    unit: composite(e[5], d.component, readUnit),
    priceMultiplierCode: text(e[6]),
    multiplier: text(e[7]),
    monetaryAmount: text(e[8]),
    basisCode: text(e[9]),
    conditionValue: text(e[10]),
    multiplePriceQuantity: text(e[11]),
  };
}
function writeCtp(v: Ctp): WireSegment {
  return [
    "CTP",
    v.classOfTradeCode ?? "",
    v.priceIdentifierCode ?? "",
    v.unitPrice ?? "",
    v.quantity ?? "",
    v.unit === undefined ? "" : writeUnit(v.unit),
    v.priceMultiplierCode ?? "",
    v.multiplier ?? "",
    v.monetaryAmount ?? "",
    v.basisCode ?? "",
    v.conditionValue ?? "",
    v.multiplePriceQuantity ?? "",
  ];
}

/** CTX: context of an error. */
export interface Ctx extends MoreElements {
  readonly context?: Context | undefined;
  readonly segmentId?: string | undefined;
  readonly segmentPosition?: string | undefined;
  readonly loopId?: string | undefined;
  readonly position?: Position | undefined;
  readonly reference?: Reference | undefined;
}
function readCtx(e: readonly string[], d: Delimiters): Ctx {
  void d;
  if (e.length <= 5)
    return {
      context: composite(e[1], d.component, readContext),
      segmentId: text(e[2]),
      segmentPosition: text(e[3]),
      loopId: text(e[4]),
    };
  return {
    context: composite(e[1], d.component, readContext),
    segmentId: text(e[2]),
    segmentPosition: text(e[3]),
    loopId: text(e[4]),
    position: composite(e[5], d.component, readPosition),
    reference: composite(e[6], d.component, readReference),
  };
}
function writeCtx(v: Ctx): WireSegment {
  return [
    "CTX",
    v.context === undefined ? "" : writeContext(v.context),
    v.segmentId ?? "",
    v.segmentPosition ?? "",
    v.loopId ?? "",
    v.position === undefined ? "" : writePosition(v.position),
    v.reference === undefined ? "" : writeReference(v.reference),
  ];
}

export interface CurDate {
  readonly dateQualifier?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
}
function readCurDate(e: readonly string[], at: number, d: Delimiters): CurDate {
  void d;
  return { dateQualifier: text(e[at + 0]), date: text(e[at + 1]), time: text(e[at + 2]) };
}
function writeCurDate(v: CurDate): WireElement[] {
  return [v.dateQualifier ?? "", v.date ?? "", v.time ?? ""];
}
/** CUR: currency. */
export interface Cur extends MoreElements {
  readonly entityCode?: string | undefined;
  readonly currencyCode?: string | undefined;
  readonly exchangeRate?: string | undefined;
  readonly entityCode2?: string | undefined;
  readonly currencyCode2?: string | undefined;
  readonly marketExchangeCode?: string | undefined;
  readonly dates?: readonly CurDate[] | undefined;
}
function readCur(e: readonly string[], d: Delimiters): Cur {
  void d;
  if (e.length <= 5)
    return { entityCode: text(e[1]), currencyCode: text(e[2]), exchangeRate: text(e[3]), entityCode2: text(e[4]) };
  return {
    entityCode: text(e[1]),
    currencyCode: text(e[2]),
    exchangeRate: text(e[3]),
    entityCode2: text(e[4]),
    currencyCode2: text(e[5]),
    marketExchangeCode: text(e[6]),
    dates: groups(e, 7, 3, 5, d, readCurDate),
  };
}
function writeCur(v: Cur): WireSegment {
  return [
    "CUR",
    v.entityCode ?? "",
    v.currencyCode ?? "",
    v.exchangeRate ?? "",
    v.entityCode2 ?? "",
    v.currencyCode2 ?? "",
    v.marketExchangeCode ?? "",
    ...writtenRuns(v.dates, 0, writeCurDate),
  ];
}

/** DMG: demographics. */
export interface Dmg extends MoreElements {
  readonly dateFormat?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly sex?: string | undefined;
  readonly maritalStatusCode?: string | undefined;
  readonly raceOrEthnicity?: readonly RaceOrEthnicity[] | undefined;
  readonly citizenshipStatusCode?: string | undefined;
  readonly countryCode?: string | undefined;
  readonly verificationCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly codeListQualifier?: string | undefined;
  readonly industryCode?: string | undefined;
}
function readDmg(e: readonly string[], d: Delimiters): Dmg {
  void d;
  if (e.length <= 5)
    return { dateFormat: text(e[1]), birthDate: text(e[2]), sex: text(e[3]), maritalStatusCode: text(e[4]) };
  if (e.length <= 10)
    return {
      dateFormat: text(e[1]),
      birthDate: text(e[2]),
      sex: text(e[3]),
      maritalStatusCode: text(e[4]),
      raceOrEthnicity: repeatedComposites(e[5], d, readRaceOrEthnicity),
      citizenshipStatusCode: text(e[6]),
      countryCode: text(e[7]),
      verificationCode: text(e[8]),
      quantity: text(e[9]),
    };
  return {
    dateFormat: text(e[1]),
    birthDate: text(e[2]),
    sex: text(e[3]),
    maritalStatusCode: text(e[4]),
    raceOrEthnicity: repeatedComposites(e[5], d, readRaceOrEthnicity),
    citizenshipStatusCode: text(e[6]),
    countryCode: text(e[7]),
    verificationCode: text(e[8]),
    quantity: text(e[9]),
    codeListQualifier: text(e[10]),
    industryCode: text(e[11]),
  };
}
function writeDmg(v: Dmg): WireSegment {
  return [
    "DMG",
    v.dateFormat ?? "",
    v.birthDate ?? "",
    v.sex ?? "",
    v.maritalStatusCode ?? "",
    repetitions(v.raceOrEthnicity?.map(writeRaceOrEthnicity)),
    v.citizenshipStatusCode ?? "",
    v.countryCode ?? "",
    v.verificationCode ?? "",
    v.quantity ?? "",
    v.codeListQualifier ?? "",
    v.industryCode ?? "",
  ];
}

/** DN1: orthodontic treatment. */
export interface Dn1 extends MoreElements {
  readonly treatmentMonths?: string | undefined;
  readonly monthsRemaining?: string | undefined;
  readonly questionResponse?: string | undefined;
  readonly indicator?: string | undefined;
}
function readDn1(e: readonly string[], d: Delimiters): Dn1 {
  void d;
  return {
    treatmentMonths: text(e[1]),
    monthsRemaining: text(e[2]),
    questionResponse: text(e[3]),
    indicator: text(e[4]),
  };
}
function writeDn1(v: Dn1): WireSegment {
  return ["DN1", v.treatmentMonths ?? "", v.monthsRemaining ?? "", v.questionResponse ?? "", v.indicator ?? ""];
}

/** DN2: tooth status. */
export interface Dn2 extends MoreElements {
  readonly toothNumber?: string | undefined;
  readonly statusCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly dateFormat?: string | undefined;
  readonly date?: string | undefined;
  readonly codeListQualifier?: string | undefined;
}
function readDn2(e: readonly string[], d: Delimiters): Dn2 {
  void d;
  if (e.length <= 5)
    return { toothNumber: text(e[1]), statusCode: text(e[2]), quantity: text(e[3]), dateFormat: text(e[4]) };
  return {
    toothNumber: text(e[1]),
    statusCode: text(e[2]),
    quantity: text(e[3]),
    dateFormat: text(e[4]),
    date: text(e[5]),
    codeListQualifier: text(e[6]),
  };
}
function writeDn2(v: Dn2): WireSegment {
  return [
    "DN2",
    v.toothNumber ?? "",
    v.statusCode ?? "",
    v.quantity ?? "",
    v.dateFormat ?? "",
    v.date ?? "",
    v.codeListQualifier ?? "",
  ];
}

/** DSB: disability. */
export interface Dsb extends MoreElements {
  readonly typeCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly occupationCode?: string | undefined;
  readonly workIntensityCode?: string | undefined;
  readonly productOptionCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly procedureQualifier?: string | undefined;
  readonly procedureCode?: string | undefined;
}
function readDsb(e: readonly string[], d: Delimiters): Dsb {
  void d;
  if (e.length <= 5)
    return { typeCode: text(e[1]), quantity: text(e[2]), occupationCode: text(e[3]), workIntensityCode: text(e[4]) };
  return {
    typeCode: text(e[1]),
    quantity: text(e[2]),
    occupationCode: text(e[3]),
    workIntensityCode: text(e[4]),
    productOptionCode: text(e[5]),
    amount: text(e[6]),
    procedureQualifier: text(e[7]),
    procedureCode: text(e[8]),
  };
}
function writeDsb(v: Dsb): WireSegment {
  return [
    "DSB",
    v.typeCode ?? "",
    v.quantity ?? "",
    v.occupationCode ?? "",
    v.workIntensityCode ?? "",
    v.productOptionCode ?? "",
    v.amount ?? "",
    v.procedureQualifier ?? "",
    v.procedureCode ?? "",
  ];
}

/** DTM: date. */
export interface Dtm extends MoreElements {
  readonly qualifier?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly format?: string | undefined;
  readonly period?: string | undefined;
}
function readDtm(e: readonly string[], d: Delimiters): Dtm {
  void d;
  if (e.length <= 5) return { qualifier: text(e[1]), date: text(e[2]), time: text(e[3]), timeZone: text(e[4]) };
  return {
    qualifier: text(e[1]),
    date: text(e[2]),
    time: text(e[3]),
    timeZone: text(e[4]),
    format: text(e[5]),
    period: text(e[6]),
  };
}
function writeDtm(v: Dtm): WireSegment {
  return ["DTM", v.qualifier ?? "", v.date ?? "", v.time ?? "", v.timeZone ?? "", v.format ?? "", v.period ?? ""];
}

/** DTP: date or period. */
export interface Dtp extends MoreElements {
  readonly qualifier?: string | undefined;
  readonly format?: string | undefined;
  readonly value?: string | undefined;
}
function readDtp(e: readonly string[], d: Delimiters): Dtp {
  void d;
  return { qualifier: text(e[1]), format: text(e[2]), value: text(e[3]) };
}
function writeDtp(v: Dtp): WireSegment {
  return ["DTP", v.qualifier ?? "", v.format ?? "", v.value ?? ""];
}

/** EB: benefit. */
export interface Eb extends MoreElements {
  readonly benefitCode?: string | undefined;
  readonly coverageLevelCode?: string | undefined;
  readonly serviceTypeCodes?: readonly string[] | undefined;
  readonly insuranceTypeCode?: string | undefined;
  readonly planDescription?: string | undefined;
  readonly timePeriodCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly percent?: string | undefined;
  readonly quantityQualifier?: string | undefined;
  readonly quantity?: string | undefined;
  readonly authorizationRequired?: string | undefined;
  readonly inNetwork?: string | undefined;
  readonly procedure?: Procedure | undefined;
  readonly diagnosisPointers?: DiagnosisPointers | undefined;
}
function readEb(e: readonly string[], d: Delimiters): Eb {
  void d;
  if (e.length <= 5)
    return {
      benefitCode: text(e[1]),
      coverageLevelCode: text(e[2]),
      serviceTypeCodes: repeated(e[3], d.repetition),
      insuranceTypeCode: text(e[4]),
    };
  if (e.length <= 10)
    return {
      benefitCode: text(e[1]),
      coverageLevelCode: text(e[2]),
      serviceTypeCodes: repeated(e[3], d.repetition),
      insuranceTypeCode: text(e[4]),
      planDescription: text(e[5]),
      timePeriodCode: text(e[6]),
      amount: text(e[7]),
      percent: text(e[8]),
      quantityQualifier: text(e[9]),
    };
  return {
    benefitCode: text(e[1]),
    coverageLevelCode: text(e[2]),
    serviceTypeCodes: repeated(e[3], d.repetition),
    insuranceTypeCode: text(e[4]),
    planDescription: text(e[5]),
    timePeriodCode: text(e[6]),
    amount: text(e[7]),
    percent: text(e[8]),
    quantityQualifier: text(e[9]),
    quantity: text(e[10]),
    authorizationRequired: text(e[11]),
    inNetwork: text(e[12]),
    procedure: composite(e[13], d.component, readProcedure),
    diagnosisPointers: composite(e[14], d.component, readDiagnosisPointers),
  };
}
function writeEb(v: Eb): WireSegment {
  return [
    "EB",
    v.benefitCode ?? "",
    v.coverageLevelCode ?? "",
    repetitions(v.serviceTypeCodes),
    v.insuranceTypeCode ?? "",
    v.planDescription ?? "",
    v.timePeriodCode ?? "",
    v.amount ?? "",
    v.percent ?? "",
    v.quantityQualifier ?? "",
    v.quantity ?? "",
    v.authorizationRequired ?? "",
    v.inNetwork ?? "",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.diagnosisPointers === undefined ? "" : writeDiagnosisPointers(v.diagnosisPointers),
  ];
}

/** EC: employment class. */
export interface Ec extends MoreElements {
  readonly classCode1?: string | undefined;
  readonly classCode2?: string | undefined;
  readonly classCode3?: string | undefined;
  readonly percent?: string | undefined;
  readonly statusCode?: string | undefined;
  readonly occupationCode?: string | undefined;
}
function readEc(e: readonly string[], d: Delimiters): Ec {
  void d;
  if (e.length <= 5)
    return { classCode1: text(e[1]), classCode2: text(e[2]), classCode3: text(e[3]), percent: text(e[4]) };
  return {
    classCode1: text(e[1]),
    classCode2: text(e[2]),
    classCode3: text(e[3]),
    percent: text(e[4]),
    statusCode: text(e[5]),
    occupationCode: text(e[6]),
  };
}
function writeEc(v: Ec): WireSegment {
  return [
    "EC",
    v.classCode1 ?? "",
    v.classCode2 ?? "",
    v.classCode3 ?? "",
    v.percent ?? "",
    v.statusCode ?? "",
    v.occupationCode ?? "",
  ];
}

/** EFI: file information. */
export interface Efi extends MoreElements {
  readonly securityLevelCode?: string | undefined;
  readonly description?: string | undefined;
  readonly securityTechniqueCode?: string | undefined;
  readonly securityVersion?: string | undefined;
  readonly programId?: string | undefined;
  readonly programVersion?: string | undefined;
  readonly formatCode?: string | undefined;
  readonly formatVersion?: string | undefined;
  readonly compressionTechniqueCode?: string | undefined;
  readonly compressionVersion?: string | undefined;
  readonly drawingSheetSizeCode?: string | undefined;
  readonly fileName?: string | undefined;
  readonly blockTypeCode?: string | undefined;
  readonly recordLength?: string | undefined;
  readonly blockLength?: string | undefined;
  readonly version2?: string | undefined;
}
function readEfi(e: readonly string[], d: Delimiters): Efi {
  void d;
  if (e.length <= 5)
    return {
      securityLevelCode: text(e[1]),
      description: text(e[2]),
      securityTechniqueCode: text(e[3]),
      securityVersion: text(e[4]),
    };
  if (e.length <= 10)
    return {
      securityLevelCode: text(e[1]),
      description: text(e[2]),
      securityTechniqueCode: text(e[3]),
      securityVersion: text(e[4]),
      programId: text(e[5]),
      programVersion: text(e[6]),
      formatCode: text(e[7]),
      formatVersion: text(e[8]),
      compressionTechniqueCode: text(e[9]),
    };
  return {
    securityLevelCode: text(e[1]),
    description: text(e[2]),
    securityTechniqueCode: text(e[3]),
    securityVersion: text(e[4]),
    programId: text(e[5]),
    programVersion: text(e[6]),
    formatCode: text(e[7]),
    formatVersion: text(e[8]),
    compressionTechniqueCode: text(e[9]),
    compressionVersion: text(e[10]),
    drawingSheetSizeCode: text(e[11]),
    fileName: text(e[12]),
    blockTypeCode: text(e[13]),
    recordLength: text(e[14]),
    blockLength: text(e[15]),
    version2: text(e[16]),
  };
}
function writeEfi(v: Efi): WireSegment {
  return [
    "EFI",
    v.securityLevelCode ?? "",
    v.description ?? "",
    v.securityTechniqueCode ?? "",
    v.securityVersion ?? "",
    v.programId ?? "",
    v.programVersion ?? "",
    v.formatCode ?? "",
    v.formatVersion ?? "",
    v.compressionTechniqueCode ?? "",
    v.compressionVersion ?? "",
    v.drawingSheetSizeCode ?? "",
    v.fileName ?? "",
    v.blockTypeCode ?? "",
    v.recordLength ?? "",
    v.blockLength ?? "",
    v.version2 ?? "",
  ];
}

/** EMS: employment. */
export interface Ems extends MoreElements {
  readonly description?: string | undefined;
  readonly occupationClassCode?: string | undefined;
  readonly occupationCode?: string | undefined;
  readonly statusCode?: string | undefined;
}
function readEms(e: readonly string[], d: Delimiters): Ems {
  void d;
  return {
    description: text(e[1]),
    occupationClassCode: text(e[2]),
    occupationCode: text(e[3]),
    statusCode: text(e[4]),
  };
}
function writeEms(v: Ems): WireSegment {
  return ["EMS", v.description ?? "", v.occupationClassCode ?? "", v.occupationCode ?? "", v.statusCode ?? ""];
}

/** ENT: entity. */
export interface Ent extends MoreElements {
  readonly assignedNumber?: string | undefined;
  readonly entityCode?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly entityCode2?: string | undefined;
  readonly idQualifier2?: string | undefined;
  readonly id2?: string | undefined;
  readonly referenceQualifier?: string | undefined;
  readonly reference?: string | undefined;
}
function readEnt(e: readonly string[], d: Delimiters): Ent {
  void d;
  if (e.length <= 5)
    return { assignedNumber: text(e[1]), entityCode: text(e[2]), idQualifier: text(e[3]), id: text(e[4]) };
  return {
    assignedNumber: text(e[1]),
    entityCode: text(e[2]),
    idQualifier: text(e[3]),
    id: text(e[4]),
    entityCode2: text(e[5]),
    idQualifier2: text(e[6]),
    id2: text(e[7]),
    referenceQualifier: text(e[8]),
    reference: text(e[9]),
  };
}
function writeEnt(v: Ent): WireSegment {
  return [
    "ENT",
    v.assignedNumber ?? "",
    v.entityCode ?? "",
    v.idQualifier ?? "",
    v.id ?? "",
    v.entityCode2 ?? "",
    v.idQualifier2 ?? "",
    v.id2 ?? "",
    v.referenceQualifier ?? "",
    v.reference ?? "",
  ];
}

/** EQ: eligibility inquiry. */
export interface Eq extends MoreElements {
  readonly serviceTypeCodes?: readonly string[] | undefined;
  readonly procedure?: Procedure | undefined;
  readonly coverageLevelCode?: string | undefined;
  readonly insuranceTypeCode?: string | undefined;
  readonly diagnosisPointers?: DiagnosisPointers | undefined;
}
function readEq(e: readonly string[], d: Delimiters): Eq {
  void d;
  if (e.length <= 5)
    return {
      serviceTypeCodes: repeated(e[1], d.repetition),
      procedure: composite(e[2], d.component, readProcedure),
      coverageLevelCode: text(e[3]),
      insuranceTypeCode: text(e[4]),
    };
  return {
    serviceTypeCodes: repeated(e[1], d.repetition),
    procedure: composite(e[2], d.component, readProcedure),
    coverageLevelCode: text(e[3]),
    insuranceTypeCode: text(e[4]),
    diagnosisPointers: composite(e[5], d.component, readDiagnosisPointers),
  };
}
function writeEq(v: Eq): WireSegment {
  return [
    "EQ",
    repetitions(v.serviceTypeCodes),
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.coverageLevelCode ?? "",
    v.insuranceTypeCode ?? "",
    v.diagnosisPointers === undefined ? "" : writeDiagnosisPointers(v.diagnosisPointers),
  ];
}

/** FRM: answer on a form. */
export interface Frm extends MoreElements {
  readonly questionNumber?: string | undefined;
  readonly yesNo?: string | undefined;
  readonly text?: string | undefined;
  readonly date?: string | undefined;
  readonly percent?: string | undefined;
}
function readFrm(e: readonly string[], d: Delimiters): Frm {
  void d;
  if (e.length <= 5) return { questionNumber: text(e[1]), yesNo: text(e[2]), text: text(e[3]), date: text(e[4]) };
  return { questionNumber: text(e[1]), yesNo: text(e[2]), text: text(e[3]), date: text(e[4]), percent: text(e[5]) };
}
function writeFrm(v: Frm): WireSegment {
  return ["FRM", v.questionNumber ?? "", v.yesNo ?? "", v.text ?? "", v.date ?? "", v.percent ?? ""];
}

/** HCP: repricing. */
export interface Hcp extends MoreElements {
  readonly methodologyCode?: string | undefined;
  readonly allowedAmount?: string | undefined;
  readonly savingsAmount?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly rate?: string | undefined;
  readonly approvedDrgCode?: string | undefined;
  readonly approvedDrgAmount?: string | undefined;
  readonly approvedRevenueCode?: string | undefined;
  readonly procedureQualifier?: string | undefined;
  readonly approvedProcedureCode?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: string | undefined;
  readonly rejectReasonCode?: string | undefined;
  readonly policyComplianceCode?: string | undefined;
  readonly exceptionCode?: string | undefined;
}
function readHcp(e: readonly string[], d: Delimiters): Hcp {
  void d;
  if (e.length <= 5)
    return {
      methodologyCode: text(e[1]),
      allowedAmount: text(e[2]),
      savingsAmount: text(e[3]),
      organizationId: text(e[4]),
    };
  if (e.length <= 10)
    return {
      methodologyCode: text(e[1]),
      allowedAmount: text(e[2]),
      savingsAmount: text(e[3]),
      organizationId: text(e[4]),
      rate: text(e[5]),
      approvedDrgCode: text(e[6]),
      approvedDrgAmount: text(e[7]),
      approvedRevenueCode: text(e[8]),
      procedureQualifier: text(e[9]),
    };
  return {
    methodologyCode: text(e[1]),
    allowedAmount: text(e[2]),
    savingsAmount: text(e[3]),
    organizationId: text(e[4]),
    rate: text(e[5]),
    approvedDrgCode: text(e[6]),
    approvedDrgAmount: text(e[7]),
    approvedRevenueCode: text(e[8]),
    procedureQualifier: text(e[9]),
    approvedProcedureCode: text(e[10]),
    unit: text(e[11]),
    quantity: text(e[12]),
    rejectReasonCode: text(e[13]),
    policyComplianceCode: text(e[14]),
    exceptionCode: text(e[15]),
  };
}
function writeHcp(v: Hcp): WireSegment {
  return [
    "HCP",
    v.methodologyCode ?? "",
    v.allowedAmount ?? "",
    v.savingsAmount ?? "",
    v.organizationId ?? "",
    v.rate ?? "",
    v.approvedDrgCode ?? "",
    v.approvedDrgAmount ?? "",
    v.approvedRevenueCode ?? "",
    v.procedureQualifier ?? "",
    v.approvedProcedureCode ?? "",
    v.unit ?? "",
    v.quantity ?? "",
    v.rejectReasonCode ?? "",
    v.policyComplianceCode ?? "",
    v.exceptionCode ?? "",
  ];
}

/** HCR: review outcome. */
export interface Hcr extends MoreElements {
  readonly actionCode?: string | undefined;
  readonly reviewIdentification?: string | undefined;
  readonly reasonCodes?: readonly string[] | undefined;
  readonly secondOpinion?: string | undefined;
}
function readHcr(e: readonly string[], d: Delimiters): Hcr {
  void d;
  return {
    actionCode: text(e[1]),
    reviewIdentification: text(e[2]),
    reasonCodes: repeated(e[3], d.repetition),
    secondOpinion: text(e[4]),
  };
}
function writeHcr(v: Hcr): WireSegment {
  return ["HCR", v.actionCode ?? "", v.reviewIdentification ?? "", repetitions(v.reasonCodes), v.secondOpinion ?? ""];
}

/** HD: health coverage. */
export interface Hd extends MoreElements {
  readonly maintenanceTypeCode?: string | undefined;
  readonly maintenanceReasonCode?: string | undefined;
  readonly insuranceLineCode?: string | undefined;
  readonly planDescription?: string | undefined;
  readonly coverageLevelCode?: string | undefined;
  readonly count1?: string | undefined;
  readonly count2?: string | undefined;
  readonly underwritingCode?: string | undefined;
  readonly lateEnrollment?: string | undefined;
  readonly drugHouseCode?: string | undefined;
  readonly yesNo11?: string | undefined;
}
function readHd(e: readonly string[], d: Delimiters): Hd {
  void d;
  if (e.length <= 5)
    return {
      maintenanceTypeCode: text(e[1]),
      maintenanceReasonCode: text(e[2]),
      insuranceLineCode: text(e[3]),
      planDescription: text(e[4]),
    };
  if (e.length <= 10)
    return {
      maintenanceTypeCode: text(e[1]),
      maintenanceReasonCode: text(e[2]),
      insuranceLineCode: text(e[3]),
      planDescription: text(e[4]),
      coverageLevelCode: text(e[5]),
      count1: text(e[6]),
      count2: text(e[7]),
      underwritingCode: text(e[8]),
      lateEnrollment: text(e[9]),
    };
  return {
    maintenanceTypeCode: text(e[1]),
    maintenanceReasonCode: text(e[2]),
    insuranceLineCode: text(e[3]),
    planDescription: text(e[4]),
    coverageLevelCode: text(e[5]),
    count1: text(e[6]),
    count2: text(e[7]),
    underwritingCode: text(e[8]),
    lateEnrollment: text(e[9]),
    drugHouseCode: text(e[10]),
    yesNo11: text(e[11]),
  };
}
function writeHd(v: Hd): WireSegment {
  return [
    "HD",
    v.maintenanceTypeCode ?? "",
    v.maintenanceReasonCode ?? "",
    v.insuranceLineCode ?? "",
    v.planDescription ?? "",
    v.coverageLevelCode ?? "",
    v.count1 ?? "",
    v.count2 ?? "",
    v.underwritingCode ?? "",
    v.lateEnrollment ?? "",
    v.drugHouseCode ?? "",
    v.yesNo11 ?? "",
  ];
}

/** HI: health care codes. */
export interface Hi extends MoreElements {
  readonly codes?: readonly Code[] | undefined;
}
function readHi(e: readonly string[], d: Delimiters): Hi {
  void d;
  return { codes: composites(e, 1, 12, d.component, readCode) };
}
function writeHi(v: Hi): WireSegment {
  return ["HI", ...writtenComposites(v.codes, 0, writeCode)];
}

/** HL: hierarchical level. */
export interface Hl extends MoreElements {
  readonly number?: string | undefined;
  readonly parentNumber?: string | undefined;
  readonly levelCode?: string | undefined;
  readonly childCode?: string | undefined;
}
function readHl(e: readonly string[], d: Delimiters): Hl {
  void d;
  return { number: text(e[1]), parentNumber: text(e[2]), levelCode: text(e[3]), childCode: text(e[4]) };
}
function writeHl(v: Hl): WireSegment {
  return ["HL", v.number ?? "", v.parentNumber ?? "", v.levelCode ?? "", v.childCode ?? ""];
}

/** HLH: health information. */
export interface Hlh extends MoreElements {
  readonly healthCode?: string | undefined;
  readonly height?: string | undefined;
  readonly weight?: string | undefined;
  readonly previousWeight?: string | undefined;
  readonly description?: string | undefined;
  readonly activityCode?: string | undefined;
  readonly weightChangeReason?: string | undefined;
}
function readHlh(e: readonly string[], d: Delimiters): Hlh {
  void d;
  if (e.length <= 5)
    return { healthCode: text(e[1]), height: text(e[2]), weight: text(e[3]), previousWeight: text(e[4]) };
  return {
    healthCode: text(e[1]),
    height: text(e[2]),
    weight: text(e[3]),
    previousWeight: text(e[4]),
    description: text(e[5]),
    activityCode: text(e[6]),
    weightChangeReason: text(e[7]),
  };
}
function writeHlh(v: Hlh): WireSegment {
  return [
    "HLH",
    v.healthCode ?? "",
    v.height ?? "",
    v.weight ?? "",
    v.previousWeight ?? "",
    v.description ?? "",
    v.activityCode ?? "",
    v.weightChangeReason ?? "",
  ];
}

/** HSD: service delivery. */
export interface Hsd extends MoreElements {
  readonly quantityQualifier?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly sampleSelection?: string | undefined;
  readonly timePeriodQualifier?: string | undefined;
  readonly periodCount?: string | undefined;
  readonly patternCode?: string | undefined;
  readonly timeCode?: string | undefined;
}
function readHsd(e: readonly string[], d: Delimiters): Hsd {
  void d;
  if (e.length <= 5)
    return { quantityQualifier: text(e[1]), quantity: text(e[2]), unit: text(e[3]), sampleSelection: text(e[4]) };
  return {
    quantityQualifier: text(e[1]),
    quantity: text(e[2]),
    unit: text(e[3]),
    sampleSelection: text(e[4]),
    timePeriodQualifier: text(e[5]),
    periodCount: text(e[6]),
    patternCode: text(e[7]),
    timeCode: text(e[8]),
  };
}
function writeHsd(v: Hsd): WireSegment {
  return [
    "HSD",
    v.quantityQualifier ?? "",
    v.quantity ?? "",
    v.unit ?? "",
    v.sampleSelection ?? "",
    v.timePeriodQualifier ?? "",
    v.periodCount ?? "",
    v.patternCode ?? "",
    v.timeCode ?? "",
  ];
}

/** ICM: income. */
export interface Icm extends MoreElements {
  readonly frequencyCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly quantity?: string | undefined;
  readonly locationId?: string | undefined;
  readonly salaryGrade?: string | undefined;
  readonly currencyCode?: string | undefined;
}
function readIcm(e: readonly string[], d: Delimiters): Icm {
  void d;
  if (e.length <= 5)
    return { frequencyCode: text(e[1]), amount: text(e[2]), quantity: text(e[3]), locationId: text(e[4]) };
  return {
    frequencyCode: text(e[1]),
    amount: text(e[2]),
    quantity: text(e[3]),
    locationId: text(e[4]),
    salaryGrade: text(e[5]),
    currencyCode: text(e[6]),
  };
}
function writeIcm(v: Icm): WireSegment {
  return [
    "ICM",
    v.frequencyCode ?? "",
    v.amount ?? "",
    v.quantity ?? "",
    v.locationId ?? "",
    v.salaryGrade ?? "",
    v.currencyCode ?? "",
  ];
}

/** IDC: identification card. */
export interface Idc extends MoreElements {
  readonly planDescription?: string | undefined;
  readonly cardTypeCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly actionCode?: string | undefined;
}
function readIdc(e: readonly string[], d: Delimiters): Idc {
  void d;
  return { planDescription: text(e[1]), cardTypeCode: text(e[2]), quantity: text(e[3]), actionCode: text(e[4]) };
}
function writeIdc(v: Idc): WireSegment {
  return ["IDC", v.planDescription ?? "", v.cardTypeCode ?? "", v.quantity ?? "", v.actionCode ?? ""];
}

/** III: further information. */
export interface Iii extends MoreElements {
  readonly codeListQualifier?: string | undefined;
  readonly code?: string | undefined;
  readonly category?: string | undefined;
  readonly text?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: IiiUnit | undefined;
  readonly surfaceCode1?: string | undefined;
  readonly surfaceCode2?: string | undefined;
  readonly surfaceCode3?: string | undefined;
}
function readIii(e: readonly string[], d: Delimiters): Iii {
  void d;
  if (e.length <= 5) return { codeListQualifier: text(e[1]), code: text(e[2]), category: text(e[3]), text: text(e[4]) };
  return {
    codeListQualifier: text(e[1]),
    code: text(e[2]),
    category: text(e[3]),
    text: text(e[4]),
    quantity: text(e[5]),
    unit: composite(e[6], d.component, readIiiUnit),
    surfaceCode1: text(e[7]),
    surfaceCode2: text(e[8]),
    surfaceCode3: text(e[9]),
  };
}
function writeIii(v: Iii): WireSegment {
  return [
    "III",
    v.codeListQualifier ?? "",
    v.code ?? "",
    v.category ?? "",
    v.text ?? "",
    v.quantity ?? "",
    v.unit === undefined ? "" : writeIiiUnit(v.unit),
    v.surfaceCode1 ?? "",
    v.surfaceCode2 ?? "",
    v.surfaceCode3 ?? "",
  ];
}

/** IK3: segment in error. */
export interface Ik3 extends MoreElements {
  readonly segmentId?: string | undefined;
  readonly position?: string | undefined;
  readonly loopId?: string | undefined;
  readonly errorCode?: string | undefined;
}
function readIk3(e: readonly string[], d: Delimiters): Ik3 {
  void d;
  return { segmentId: text(e[1]), position: text(e[2]), loopId: text(e[3]), errorCode: text(e[4]) };
}
function writeIk3(v: Ik3): WireSegment {
  return ["IK3", v.segmentId ?? "", v.position ?? "", v.loopId ?? "", v.errorCode ?? ""];
}

/** IK4: element in error. */
export interface Ik4 extends MoreElements {
  readonly position?: Position | undefined;
  readonly dataElementNumber?: string | undefined;
  readonly errorCode?: string | undefined;
  readonly badValue?: string | undefined;
}
function readIk4(e: readonly string[], d: Delimiters): Ik4 {
  void d;
  return {
    position: composite(e[1], d.component, readPosition),
    dataElementNumber: text(e[2]),
    errorCode: text(e[3]),
    badValue: text(e[4]),
  };
}
function writeIk4(v: Ik4): WireSegment {
  return [
    "IK4",
    v.position === undefined ? "" : writePosition(v.position),
    v.dataElementNumber ?? "",
    v.errorCode ?? "",
    v.badValue ?? "",
  ];
}

/** IK5: outcome of the transaction set. */
export interface Ik5 extends MoreElements {
  readonly acknowledgmentCode?: string | undefined;
  readonly errorCode1?: string | undefined;
  readonly errorCode2?: string | undefined;
  readonly errorCode3?: string | undefined;
  readonly errorCode4?: string | undefined;
  readonly errorCode5?: string | undefined;
}
function readIk5(e: readonly string[], d: Delimiters): Ik5 {
  void d;
  if (e.length <= 5)
    return { acknowledgmentCode: text(e[1]), errorCode1: text(e[2]), errorCode2: text(e[3]), errorCode3: text(e[4]) };
  return {
    acknowledgmentCode: text(e[1]),
    errorCode1: text(e[2]),
    errorCode2: text(e[3]),
    errorCode3: text(e[4]),
    errorCode4: text(e[5]),
    errorCode5: text(e[6]),
  };
}
function writeIk5(v: Ik5): WireSegment {
  return [
    "IK5",
    v.acknowledgmentCode ?? "",
    v.errorCode1 ?? "",
    v.errorCode2 ?? "",
    v.errorCode3 ?? "",
    v.errorCode4 ?? "",
    v.errorCode5 ?? "",
  ];
}

/** INS: member. */
export interface Ins extends MoreElements {
  readonly subscriberIndicator?: string | undefined;
  readonly relationshipCode?: string | undefined;
  readonly maintenanceTypeCode?: string | undefined;
  readonly maintenanceReasonCode?: string | undefined;
  readonly benefitStatusCode?: string | undefined;
  readonly medicare?: Medicare | undefined;
  readonly cobraEventCode?: string | undefined;
  readonly employmentStatusCode?: string | undefined;
  readonly studentStatusCode?: string | undefined;
  readonly handicapped?: string | undefined;
  readonly deathDateFormat?: string | undefined;
  readonly deathDate?: string | undefined;
  readonly confidentialityCode?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly country?: string | undefined;
  readonly birthSequence?: string | undefined;
}
function readIns(e: readonly string[], d: Delimiters): Ins {
  void d;
  if (e.length <= 5)
    return {
      subscriberIndicator: text(e[1]),
      relationshipCode: text(e[2]),
      maintenanceTypeCode: text(e[3]),
      maintenanceReasonCode: text(e[4]),
    };
  if (e.length <= 10)
    return {
      subscriberIndicator: text(e[1]),
      relationshipCode: text(e[2]),
      maintenanceTypeCode: text(e[3]),
      maintenanceReasonCode: text(e[4]),
      benefitStatusCode: text(e[5]),
      medicare: composite(e[6], d.component, readMedicare),
      cobraEventCode: text(e[7]),
      employmentStatusCode: text(e[8]),
      studentStatusCode: text(e[9]),
    };
  return {
    subscriberIndicator: text(e[1]),
    relationshipCode: text(e[2]),
    maintenanceTypeCode: text(e[3]),
    maintenanceReasonCode: text(e[4]),
    benefitStatusCode: text(e[5]),
    medicare: composite(e[6], d.component, readMedicare),
    cobraEventCode: text(e[7]),
    employmentStatusCode: text(e[8]),
    studentStatusCode: text(e[9]),
    handicapped: text(e[10]),
    deathDateFormat: text(e[11]),
    deathDate: text(e[12]),
    confidentialityCode: text(e[13]),
    city: text(e[14]),
    state: text(e[15]),
    country: text(e[16]),
    birthSequence: text(e[17]),
  };
}
function writeIns(v: Ins): WireSegment {
  return [
    "INS",
    v.subscriberIndicator ?? "",
    v.relationshipCode ?? "",
    v.maintenanceTypeCode ?? "",
    v.maintenanceReasonCode ?? "",
    v.benefitStatusCode ?? "",
    v.medicare === undefined ? "" : writeMedicare(v.medicare),
    v.cobraEventCode ?? "",
    v.employmentStatusCode ?? "",
    v.studentStatusCode ?? "",
    v.handicapped ?? "",
    v.deathDateFormat ?? "",
    v.deathDate ?? "",
    v.confidentialityCode ?? "",
    v.city ?? "",
    v.state ?? "",
    v.country ?? "",
    v.birthSequence ?? "",
  ];
}

export interface It1Product {
  readonly productQualifier?: string | undefined;
  readonly product?: string | undefined;
}
function readIt1Product(e: readonly string[], at: number, d: Delimiters): It1Product {
  void d;
  return { productQualifier: text(e[at + 0]), product: text(e[at + 1]) };
}
function writeIt1Product(v: It1Product): WireElement[] {
  return [v.productQualifier ?? "", v.product ?? ""];
}
/** IT1: item. */
export interface It1 extends MoreElements {
  readonly lineId?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly unitPrice?: string | undefined;
  readonly basisCode?: string | undefined;
  readonly products?: readonly It1Product[] | undefined;
}
function readIt1(e: readonly string[], d: Delimiters): It1 {
  void d;
  if (e.length <= 5) return { lineId: text(e[1]), quantity: text(e[2]), unit: text(e[3]), unitPrice: text(e[4]) };
  return {
    lineId: text(e[1]),
    quantity: text(e[2]),
    unit: text(e[3]),
    unitPrice: text(e[4]),
    basisCode: text(e[5]),
    products: groups(e, 6, 2, 10, d, readIt1Product),
  };
}
function writeIt1(v: It1): WireSegment {
  return [
    "IT1",
    v.lineId ?? "",
    v.quantity ?? "",
    v.unit ?? "",
    v.unitPrice ?? "",
    v.basisCode ?? "",
    ...writtenRuns(v.products, 0, writeIt1Product),
  ];
}

/** K3: fixed format information. */
export interface K3 extends MoreElements {
  readonly text?: string | undefined;
  readonly recordFormatCode?: string | undefined;
  readonly unit?: IiiUnit | undefined;
}
function readK3(e: readonly string[], d: Delimiters): K3 {
  void d;
  return { text: text(e[1]), recordFormatCode: text(e[2]), unit: composite(e[3], d.component, readIiiUnit) };
}
function writeK3(v: K3): WireSegment {
  return ["K3", v.text ?? "", v.recordFormatCode ?? "", v.unit === undefined ? "" : writeIiiUnit(v.unit)];
}

/** LE: loop trailer. */
export interface Le extends MoreElements {
  readonly loopId?: string | undefined;
}
function readLe(e: readonly string[], d: Delimiters): Le {
  void d;
  return { loopId: text(e[1]) };
}
function writeLe(v: Le): WireSegment {
  return ["LE", v.loopId ?? ""];
}

export interface LinProduct {
  readonly productQualifier?: string | undefined;
  readonly product?: string | undefined;
}
function readLinProduct(e: readonly string[], at: number, d: Delimiters): LinProduct {
  void d;
  return { productQualifier: text(e[at + 0]), product: text(e[at + 1]) };
}
function writeLinProduct(v: LinProduct): WireElement[] {
  return [v.productQualifier ?? "", v.product ?? ""];
}
/** LIN: item. */
export interface Lin extends MoreElements {
  readonly lineId?: string | undefined;
  readonly products?: readonly LinProduct[] | undefined;
}
function readLin(e: readonly string[], d: Delimiters): Lin {
  void d;
  return { lineId: text(e[1]), products: groups(e, 2, 2, 15, d, readLinProduct) };
}
function writeLin(v: Lin): WireSegment {
  return ["LIN", v.lineId ?? "", ...writtenRuns(v.products, 0, writeLinProduct)];
}

/** LQ: code of a list. */
export interface Lq extends MoreElements {
  readonly listQualifier?: string | undefined;
  readonly code?: string | undefined;
}
function readLq(e: readonly string[], d: Delimiters): Lq {
  void d;
  return { listQualifier: text(e[1]), code: text(e[2]) };
}
function writeLq(v: Lq): WireSegment {
  return ["LQ", v.listQualifier ?? "", v.code ?? ""];
}

/** LS: loop header. */
export interface Ls extends MoreElements {
  readonly loopId?: string | undefined;
}
function readLs(e: readonly string[], d: Delimiters): Ls {
  void d;
  return { loopId: text(e[1]) };
}
function writeLs(v: Ls): WireSegment {
  return ["LS", v.loopId ?? ""];
}

/** LUI: language. */
export interface Lui extends MoreElements {
  readonly codeQualifier?: string | undefined;
  readonly code?: string | undefined;
  readonly description?: string | undefined;
  readonly useCode?: string | undefined;
  readonly proficiencyCode?: string | undefined;
}
function readLui(e: readonly string[], d: Delimiters): Lui {
  void d;
  if (e.length <= 5)
    return { codeQualifier: text(e[1]), code: text(e[2]), description: text(e[3]), useCode: text(e[4]) };
  return {
    codeQualifier: text(e[1]),
    code: text(e[2]),
    description: text(e[3]),
    useCode: text(e[4]),
    proficiencyCode: text(e[5]),
  };
}
function writeLui(v: Lui): WireSegment {
  return ["LUI", v.codeQualifier ?? "", v.code ?? "", v.description ?? "", v.useCode ?? "", v.proficiencyCode ?? ""];
}

/** LX: line counter. */
export interface Lx extends MoreElements {
  readonly number?: string | undefined;
}
function readLx(e: readonly string[], d: Delimiters): Lx {
  void d;
  return { number: text(e[1]) };
}
function writeLx(v: Lx): WireSegment {
  return ["LX", v.number ?? ""];
}

/** MEA: measurement. */
export interface Mea extends MoreElements {
  readonly referenceCode?: string | undefined;
  readonly qualifier?: string | undefined;
  readonly value?: string | undefined;
  readonly unit?: IiiUnit | undefined;
}
function readMea(e: readonly string[], d: Delimiters): Mea {
  void d;
  return {
    referenceCode: text(e[1]),
    qualifier: text(e[2]),
    value: text(e[3]),
    unit: composite(e[4], d.component, readIiiUnit),
  };
}
function writeMea(v: Mea): WireSegment {
  return [
    "MEA",
    v.referenceCode ?? "",
    v.qualifier ?? "",
    v.value ?? "",
    v.unit === undefined ? "" : writeIiiUnit(v.unit),
  ];
}

/** MIA: inpatient adjudication. */
export interface Mia extends MoreElements {
  readonly coveredDays?: string | undefined;
  readonly operatingOutlier?: string | undefined;
  readonly lifetimePsychiatricDays?: string | undefined;
  readonly drgAmount?: string | undefined;
  readonly remarkCode1?: string | undefined;
  readonly disproportionateShare?: string | undefined;
  readonly mspPassThrough?: string | undefined;
  readonly ppsCapital?: string | undefined;
  readonly ppsCapitalFederal?: string | undefined;
  readonly ppsCapitalHospital?: string | undefined;
  readonly ppsCapitalShare?: string | undefined;
  readonly oldCapital?: string | undefined;
  readonly indirectTeaching?: string | undefined;
  readonly hospitalOperating?: string | undefined;
  readonly costReportDays?: string | undefined;
  readonly operatingFederal?: string | undefined;
  readonly capitalOutlier?: string | undefined;
  readonly capitalIndirect?: string | undefined;
  readonly outlier?: string | undefined;
  readonly remarkCode2?: string | undefined;
  readonly remarkCode3?: string | undefined;
  readonly remarkCode4?: string | undefined;
  readonly remarkCode5?: string | undefined;
  readonly capitalException?: string | undefined;
}
function readMia(e: readonly string[], d: Delimiters): Mia {
  void d;
  if (e.length <= 5)
    return {
      coveredDays: text(e[1]),
      operatingOutlier: text(e[2]),
      lifetimePsychiatricDays: text(e[3]),
      drgAmount: text(e[4]),
    };
  if (e.length <= 10)
    return {
      coveredDays: text(e[1]),
      operatingOutlier: text(e[2]),
      lifetimePsychiatricDays: text(e[3]),
      drgAmount: text(e[4]),
      remarkCode1: text(e[5]),
      disproportionateShare: text(e[6]),
      mspPassThrough: text(e[7]),
      ppsCapital: text(e[8]),
      ppsCapitalFederal: text(e[9]),
    };
  return {
    coveredDays: text(e[1]),
    operatingOutlier: text(e[2]),
    lifetimePsychiatricDays: text(e[3]),
    drgAmount: text(e[4]),
    remarkCode1: text(e[5]),
    disproportionateShare: text(e[6]),
    mspPassThrough: text(e[7]),
    ppsCapital: text(e[8]),
    ppsCapitalFederal: text(e[9]),
    ppsCapitalHospital: text(e[10]),
    ppsCapitalShare: text(e[11]),
    oldCapital: text(e[12]),
    indirectTeaching: text(e[13]),
    hospitalOperating: text(e[14]),
    costReportDays: text(e[15]),
    operatingFederal: text(e[16]),
    capitalOutlier: text(e[17]),
    capitalIndirect: text(e[18]),
    outlier: text(e[19]),
    remarkCode2: text(e[20]),
    remarkCode3: text(e[21]),
    remarkCode4: text(e[22]),
    remarkCode5: text(e[23]),
    capitalException: text(e[24]),
  };
}
function writeMia(v: Mia): WireSegment {
  return [
    "MIA",
    v.coveredDays ?? "",
    v.operatingOutlier ?? "",
    v.lifetimePsychiatricDays ?? "",
    v.drgAmount ?? "",
    v.remarkCode1 ?? "",
    v.disproportionateShare ?? "",
    v.mspPassThrough ?? "",
    v.ppsCapital ?? "",
    v.ppsCapitalFederal ?? "",
    v.ppsCapitalHospital ?? "",
    v.ppsCapitalShare ?? "",
    v.oldCapital ?? "",
    v.indirectTeaching ?? "",
    v.hospitalOperating ?? "",
    v.costReportDays ?? "",
    v.operatingFederal ?? "",
    v.capitalOutlier ?? "",
    v.capitalIndirect ?? "",
    v.outlier ?? "",
    v.remarkCode2 ?? "",
    v.remarkCode3 ?? "",
    v.remarkCode4 ?? "",
    v.remarkCode5 ?? "",
    v.capitalException ?? "",
  ];
}

/** MOA: outpatient adjudication. */
export interface Moa extends MoreElements {
  readonly reimbursementRate?: string | undefined;
  readonly hcpcsPayable?: string | undefined;
  readonly remarkCodes?: readonly string[] | undefined;
  readonly endStageRenalDisease?: string | undefined;
  readonly professionalComponent?: string | undefined;
}
function readMoa(e: readonly string[], d: Delimiters): Moa {
  void d;
  if (e.length <= 5) return { reimbursementRate: text(e[1]), hcpcsPayable: text(e[2]), remarkCodes: run(e, 3, 5) };
  return {
    reimbursementRate: text(e[1]),
    hcpcsPayable: text(e[2]),
    remarkCodes: run(e, 3, 5),
    endStageRenalDisease: text(e[8]),
    professionalComponent: text(e[9]),
  };
}
function writeMoa(v: Moa): WireSegment {
  return [
    "MOA",
    v.reimbursementRate ?? "",
    v.hcpcsPayable ?? "",
    ...padded(v.remarkCodes, 5),
    v.endStageRenalDisease ?? "",
    v.professionalComponent ?? "",
  ];
}

/** MPI: military personnel. */
export interface Mpi extends MoreElements {
  readonly informationStatusCode?: string | undefined;
  readonly employmentStatusCode?: string | undefined;
  readonly serviceAffiliationCode?: string | undefined;
  readonly description?: string | undefined;
  readonly rankCode?: string | undefined;
  readonly periodFormat?: string | undefined;
  readonly period?: string | undefined;
}
function readMpi(e: readonly string[], d: Delimiters): Mpi {
  void d;
  if (e.length <= 5)
    return {
      informationStatusCode: text(e[1]),
      employmentStatusCode: text(e[2]),
      serviceAffiliationCode: text(e[3]),
      description: text(e[4]),
    };
  return {
    informationStatusCode: text(e[1]),
    employmentStatusCode: text(e[2]),
    serviceAffiliationCode: text(e[3]),
    description: text(e[4]),
    rankCode: text(e[5]),
    periodFormat: text(e[6]),
    period: text(e[7]),
  };
}
function writeMpi(v: Mpi): WireSegment {
  return [
    "MPI",
    v.informationStatusCode ?? "",
    v.employmentStatusCode ?? "",
    v.serviceAffiliationCode ?? "",
    v.description ?? "",
    v.rankCode ?? "",
    v.periodFormat ?? "",
    v.period ?? "",
  ];
}

/** MSG: message. */
export interface Msg extends MoreElements {
  readonly text?: string | undefined;
  readonly printerControlCode?: string | undefined;
  readonly number?: string | undefined;
}
function readMsg(e: readonly string[], d: Delimiters): Msg {
  void d;
  return { text: text(e[1]), printerControlCode: text(e[2]), number: text(e[3]) };
}
function writeMsg(v: Msg): WireSegment {
  return ["MSG", v.text ?? "", v.printerControlCode ?? "", v.number ?? ""];
}

/** N1: name. */
export interface N1 extends MoreElements {
  readonly entityCode?: string | undefined;
  readonly name?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly relationshipCode?: string | undefined;
  readonly entityCode2?: string | undefined;
}
function readN1(e: readonly string[], d: Delimiters): N1 {
  void d;
  if (e.length <= 5) return { entityCode: text(e[1]), name: text(e[2]), idQualifier: text(e[3]), id: text(e[4]) };
  return {
    entityCode: text(e[1]),
    name: text(e[2]),
    idQualifier: text(e[3]),
    id: text(e[4]),
    relationshipCode: text(e[5]),
    entityCode2: text(e[6]),
  };
}
function writeN1(v: N1): WireSegment {
  return [
    "N1",
    v.entityCode ?? "",
    v.name ?? "",
    v.idQualifier ?? "",
    v.id ?? "",
    v.relationshipCode ?? "",
    v.entityCode2 ?? "",
  ];
}

/** N2: more name. */
export interface N2 extends MoreElements {
  readonly name1?: string | undefined;
  readonly name2?: string | undefined;
}
function readN2(e: readonly string[], d: Delimiters): N2 {
  void d;
  return { name1: text(e[1]), name2: text(e[2]) };
}
function writeN2(v: N2): WireSegment {
  return ["N2", v.name1 ?? "", v.name2 ?? ""];
}

/** N3: street. */
export interface N3 extends MoreElements {
  readonly line1?: string | undefined;
  readonly line2?: string | undefined;
}
function readN3(e: readonly string[], d: Delimiters): N3 {
  void d;
  return { line1: text(e[1]), line2: text(e[2]) };
}
function writeN3(v: N3): WireSegment {
  return ["N3", v.line1 ?? "", v.line2 ?? ""];
}

/** N4: city, state and ZIP. */
export interface N4 extends MoreElements {
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
  readonly locationQualifier?: string | undefined;
  readonly locationId?: string | undefined;
  readonly countrySubdivision?: string | undefined;
}
function readN4(e: readonly string[], d: Delimiters): N4 {
  void d;
  if (e.length <= 5) return { city: text(e[1]), state: text(e[2]), postalCode: text(e[3]), country: text(e[4]) };
  return {
    city: text(e[1]),
    state: text(e[2]),
    postalCode: text(e[3]),
    country: text(e[4]),
    locationQualifier: text(e[5]),
    locationId: text(e[6]),
    countrySubdivision: text(e[7]),
  };
}
function writeN4(v: N4): WireSegment {
  return [
    "N4",
    v.city ?? "",
    v.state ?? "",
    v.postalCode ?? "",
    v.country ?? "",
    v.locationQualifier ?? "",
    v.locationId ?? "",
    v.countrySubdivision ?? "",
  ];
}

/** NM1: name. */
export interface Nm1 extends MoreElements {
  readonly entityCode?: string | undefined;
  readonly entityType?: string | undefined;
  readonly lastOrOrganizationName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly relationshipCode?: string | undefined;
  readonly entityCode2?: string | undefined;
  readonly lastOrOrganizationName2?: string | undefined;
}
function readNm1(e: readonly string[], d: Delimiters): Nm1 {
  void d;
  if (e.length <= 5)
    return {
      entityCode: text(e[1]),
      entityType: text(e[2]),
      lastOrOrganizationName: text(e[3]),
      firstName: text(e[4]),
    };
  if (e.length <= 10)
    return {
      entityCode: text(e[1]),
      entityType: text(e[2]),
      lastOrOrganizationName: text(e[3]),
      firstName: text(e[4]),
      middleName: text(e[5]),
      prefix: text(e[6]),
      suffix: text(e[7]),
      idQualifier: text(e[8]),
      id: text(e[9]),
    };
  return {
    entityCode: text(e[1]),
    entityType: text(e[2]),
    lastOrOrganizationName: text(e[3]),
    firstName: text(e[4]),
    middleName: text(e[5]),
    prefix: text(e[6]),
    suffix: text(e[7]),
    idQualifier: text(e[8]),
    id: text(e[9]),
    relationshipCode: text(e[10]),
    entityCode2: text(e[11]),
    lastOrOrganizationName2: text(e[12]),
  };
}
function writeNm1(v: Nm1): WireSegment {
  return [
    "NM1",
    v.entityCode ?? "",
    v.entityType ?? "",
    v.lastOrOrganizationName ?? "",
    v.firstName ?? "",
    v.middleName ?? "",
    v.prefix ?? "",
    v.suffix ?? "",
    v.idQualifier ?? "",
    v.id ?? "",
    v.relationshipCode ?? "",
    v.entityCode2 ?? "",
    v.lastOrOrganizationName2 ?? "",
  ];
}

/** NTE: note. */
export interface Nte extends MoreElements {
  readonly code?: string | undefined;
  readonly text?: string | undefined;
}
function readNte(e: readonly string[], d: Delimiters): Nte {
  void d;
  return { code: text(e[1]), text: text(e[2]) };
}
function writeNte(v: Nte): WireSegment {
  return ["NTE", v.code ?? "", v.text ?? ""];
}

/** NX1: property. */
export interface Nx1 extends MoreElements {
  readonly entityCode?: string | undefined;
  readonly entityCode2?: string | undefined;
  readonly entityCode3?: string | undefined;
  readonly entityCode4?: string | undefined;
  readonly entityCode5?: string | undefined;
}
function readNx1(e: readonly string[], d: Delimiters): Nx1 {
  void d;
  if (e.length <= 5)
    return { entityCode: text(e[1]), entityCode2: text(e[2]), entityCode3: text(e[3]), entityCode4: text(e[4]) };
  return {
    entityCode: text(e[1]),
    entityCode2: text(e[2]),
    entityCode3: text(e[3]),
    entityCode4: text(e[4]),
    entityCode5: text(e[5]),
  };
}
function writeNx1(v: Nx1): WireSegment {
  return [
    "NX1",
    v.entityCode ?? "",
    v.entityCode2 ?? "",
    v.entityCode3 ?? "",
    v.entityCode4 ?? "",
    v.entityCode5 ?? "",
  ];
}

/** OI: other insurance. */
export interface Oi extends MoreElements {
  readonly filingIndicatorCode?: string | undefined;
  readonly submissionReasonCode?: string | undefined;
  readonly benefitsAssigned?: string | undefined;
  readonly patientSignatureSourceCode?: string | undefined;
  readonly agreementCode?: string | undefined;
  readonly releaseOfInformationCode?: string | undefined;
}
function readOi(e: readonly string[], d: Delimiters): Oi {
  void d;
  if (e.length <= 5)
    return {
      filingIndicatorCode: text(e[1]),
      submissionReasonCode: text(e[2]),
      benefitsAssigned: text(e[3]),
      patientSignatureSourceCode: text(e[4]),
    };
  return {
    filingIndicatorCode: text(e[1]),
    submissionReasonCode: text(e[2]),
    benefitsAssigned: text(e[3]),
    patientSignatureSourceCode: text(e[4]),
    agreementCode: text(e[5]),
    releaseOfInformationCode: text(e[6]),
  };
}
function writeOi(v: Oi): WireSegment {
  return [
    "OI",
    v.filingIndicatorCode ?? "",
    v.submissionReasonCode ?? "",
    v.benefitsAssigned ?? "",
    v.patientSignatureSourceCode ?? "",
    v.agreementCode ?? "",
    v.releaseOfInformationCode ?? "",
  ];
}

/** OOI: associated object. */
export interface Ooi extends MoreElements {
  readonly objectId?: string | undefined;
  readonly objectType?: string | undefined;
  readonly attribute?: string | undefined;
}
function readOoi(e: readonly string[], d: Delimiters): Ooi {
  void d;
  return { objectId: text(e[1]), objectType: text(e[2]), attribute: text(e[3]) };
}
function writeOoi(v: Ooi): WireSegment {
  return ["OOI", v.objectId ?? "", v.objectType ?? "", v.attribute ?? ""];
}

/** OTI: original transaction. */
export interface Oti extends MoreElements {
  readonly acknowledgmentCode?: string | undefined;
  readonly referenceQualifier?: string | undefined;
  readonly reference?: string | undefined;
  readonly senderId?: string | undefined;
  readonly receiverId?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly groupControlNumber?: string | undefined;
  readonly transactionSetControlNumber?: string | undefined;
  readonly transactionSetIdentifier?: string | undefined;
  readonly version?: string | undefined;
  readonly purposeCode?: string | undefined;
  readonly typeCode?: string | undefined;
  readonly applicationType?: string | undefined;
  readonly actionCode?: string | undefined;
  readonly handlingCode?: string | undefined;
  readonly statusReasonCode?: string | undefined;
}
function readOti(e: readonly string[], d: Delimiters): Oti {
  void d;
  if (e.length <= 5)
    return {
      acknowledgmentCode: text(e[1]),
      referenceQualifier: text(e[2]),
      reference: text(e[3]),
      senderId: text(e[4]),
    };
  if (e.length <= 10)
    return {
      acknowledgmentCode: text(e[1]),
      referenceQualifier: text(e[2]),
      reference: text(e[3]),
      senderId: text(e[4]),
      receiverId: text(e[5]),
      date: text(e[6]),
      time: text(e[7]),
      groupControlNumber: text(e[8]),
      transactionSetControlNumber: text(e[9]),
    };
  return {
    acknowledgmentCode: text(e[1]),
    referenceQualifier: text(e[2]),
    reference: text(e[3]),
    senderId: text(e[4]),
    receiverId: text(e[5]),
    date: text(e[6]),
    time: text(e[7]),
    groupControlNumber: text(e[8]),
    transactionSetControlNumber: text(e[9]),
    transactionSetIdentifier: text(e[10]),
    version: text(e[11]),
    purposeCode: text(e[12]),
    typeCode: text(e[13]),
    applicationType: text(e[14]),
    actionCode: text(e[15]),
    handlingCode: text(e[16]),
    statusReasonCode: text(e[17]),
  };
}
function writeOti(v: Oti): WireSegment {
  return [
    "OTI",
    v.acknowledgmentCode ?? "",
    v.referenceQualifier ?? "",
    v.reference ?? "",
    v.senderId ?? "",
    v.receiverId ?? "",
    v.date ?? "",
    v.time ?? "",
    v.groupControlNumber ?? "",
    v.transactionSetControlNumber ?? "",
    v.transactionSetIdentifier ?? "",
    v.version ?? "",
    v.purposeCode ?? "",
    v.typeCode ?? "",
    v.applicationType ?? "",
    v.actionCode ?? "",
    v.handlingCode ?? "",
    v.statusReasonCode ?? "",
  ];
}

/** PAT: patient. */
export interface Pat extends MoreElements {
  readonly relationshipCode?: string | undefined;
  readonly locationCode?: string | undefined;
  readonly employmentStatusCode?: string | undefined;
  readonly studentStatusCode?: string | undefined;
  readonly deathDateFormat?: string | undefined;
  readonly deathDate?: string | undefined;
  readonly weightUnit?: string | undefined;
  readonly weight?: string | undefined;
  readonly pregnant?: string | undefined;
}
function readPat(e: readonly string[], d: Delimiters): Pat {
  void d;
  if (e.length <= 5)
    return {
      relationshipCode: text(e[1]),
      locationCode: text(e[2]),
      employmentStatusCode: text(e[3]),
      studentStatusCode: text(e[4]),
    };
  return {
    relationshipCode: text(e[1]),
    locationCode: text(e[2]),
    employmentStatusCode: text(e[3]),
    studentStatusCode: text(e[4]),
    deathDateFormat: text(e[5]),
    deathDate: text(e[6]),
    weightUnit: text(e[7]),
    weight: text(e[8]),
    pregnant: text(e[9]),
  };
}
function writePat(v: Pat): WireSegment {
  return [
    "PAT",
    v.relationshipCode ?? "",
    v.locationCode ?? "",
    v.employmentStatusCode ?? "",
    v.studentStatusCode ?? "",
    v.deathDateFormat ?? "",
    v.deathDate ?? "",
    v.weightUnit ?? "",
    v.weight ?? "",
    v.pregnant ?? "",
  ];
}

export interface PerNumber {
  readonly qualifier?: string | undefined;
  readonly number?: string | undefined;
}
function readPerNumber(e: readonly string[], at: number, d: Delimiters): PerNumber {
  void d;
  return { qualifier: text(e[at + 0]), number: text(e[at + 1]) };
}
function writePerNumber(v: PerNumber): WireElement[] {
  return [v.qualifier ?? "", v.number ?? ""];
}
/** PER: contact. */
export interface Per extends MoreElements {
  readonly functionCode?: string | undefined;
  readonly name?: string | undefined;
  readonly numbers?: readonly PerNumber[] | undefined;
  readonly contactInquiryReference?: string | undefined;
}
function readPer(e: readonly string[], d: Delimiters): Per {
  void d;
  if (e.length <= 5)
    return { functionCode: text(e[1]), name: text(e[2]), numbers: groups(e, 3, 2, 3, d, readPerNumber) };
  return {
    functionCode: text(e[1]),
    name: text(e[2]),
    numbers: groups(e, 3, 2, 3, d, readPerNumber),
    contactInquiryReference: text(e[9]),
  };
}
function writePer(v: Per): WireSegment {
  return [
    "PER",
    v.functionCode ?? "",
    v.name ?? "",
    ...writtenRuns(v.numbers, 6, writePerNumber),
    v.contactInquiryReference ?? "",
  ];
}

/** PLA: place of a provider. */
export interface Pla extends MoreElements {
  readonly actionCode?: string | undefined;
  readonly entityCode?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly reasonCode?: string | undefined;
}
function readPla(e: readonly string[], d: Delimiters): Pla {
  void d;
  if (e.length <= 5) return { actionCode: text(e[1]), entityCode: text(e[2]), date: text(e[3]), time: text(e[4]) };
  return { actionCode: text(e[1]), entityCode: text(e[2]), date: text(e[3]), time: text(e[4]), reasonCode: text(e[5]) };
}
function writePla(v: Pla): WireSegment {
  return ["PLA", v.actionCode ?? "", v.entityCode ?? "", v.date ?? "", v.time ?? "", v.reasonCode ?? ""];
}

export interface PlbAdjustment extends Adjustment {
  readonly amount?: string | undefined;
}
function readPlbAdjustment(e: readonly string[], at: number, d: Delimiters): PlbAdjustment {
  void d;
  return { ...readAdjustment(cut(e[at + 0], d.component)), amount: text(e[at + 1]) };
}
function writePlbAdjustment(v: PlbAdjustment): WireElement[] {
  return [writeAdjustment(v), v.amount ?? ""];
}
/** PLB: provider adjustments. */
export interface Plb extends MoreElements {
  readonly providerId?: string | undefined;
  readonly fiscalPeriodDate?: string | undefined;
  readonly adjustments?: readonly PlbAdjustment[] | undefined;
}
function readPlb(e: readonly string[], d: Delimiters): Plb {
  void d;
  return {
    providerId: text(e[1]),
    fiscalPeriodDate: text(e[2]),
    adjustments: groups(e, 3, 2, 6, d, readPlbAdjustment),
  };
}
function writePlb(v: Plb): WireSegment {
  return ["PLB", v.providerId ?? "", v.fiscalPeriodDate ?? "", ...writtenRuns(v.adjustments, 0, writePlbAdjustment)];
}

/** PRV: provider. */
export interface Prv extends MoreElements {
  readonly roleCode?: string | undefined;
  readonly referenceQualifier?: string | undefined;
  readonly taxonomyCode?: string | undefined;
  readonly state?: string | undefined;
  readonly specialty?: Specialty | undefined;
  readonly organizationCode?: string | undefined;
}
function readPrv(e: readonly string[], d: Delimiters): Prv {
  void d;
  if (e.length <= 5)
    return { roleCode: text(e[1]), referenceQualifier: text(e[2]), taxonomyCode: text(e[3]), state: text(e[4]) };
  return {
    roleCode: text(e[1]),
    referenceQualifier: text(e[2]),
    taxonomyCode: text(e[3]),
    state: text(e[4]),
    specialty: composite(e[5], d.component, readSpecialty),
    organizationCode: text(e[6]),
  };
}
function writePrv(v: Prv): WireSegment {
  return [
    "PRV",
    v.roleCode ?? "",
    v.referenceQualifier ?? "",
    v.taxonomyCode ?? "",
    v.state ?? "",
    v.specialty === undefined ? "" : writeSpecialty(v.specialty),
    v.organizationCode ?? "",
  ];
}

/** PS1: purchased service. */
export interface Ps1 extends MoreElements {
  readonly providerId?: string | undefined;
  readonly charge?: string | undefined;
  readonly state?: string | undefined;
}
function readPs1(e: readonly string[], d: Delimiters): Ps1 {
  void d;
  return { providerId: text(e[1]), charge: text(e[2]), state: text(e[3]) };
}
function writePs1(v: Ps1): WireSegment {
  return ["PS1", v.providerId ?? "", v.charge ?? "", v.state ?? ""];
}

/** PWK: paperwork. */
export interface Pwk extends MoreElements {
  readonly reportTypeCode?: string | undefined;
  readonly transmissionCode?: string | undefined;
  readonly copies?: string | undefined;
  readonly entityCode?: string | undefined;
  readonly idQualifier?: string | undefined;
  readonly controlNumber?: string | undefined;
  readonly description?: string | undefined;
  readonly actions?: Actions | undefined;
  readonly requestCategoryCode?: string | undefined;
}
function readPwk(e: readonly string[], d: Delimiters): Pwk {
  void d;
  if (e.length <= 5)
    return { reportTypeCode: text(e[1]), transmissionCode: text(e[2]), copies: text(e[3]), entityCode: text(e[4]) };
  return {
    reportTypeCode: text(e[1]),
    transmissionCode: text(e[2]),
    copies: text(e[3]),
    entityCode: text(e[4]),
    idQualifier: text(e[5]),
    controlNumber: text(e[6]),
    description: text(e[7]),
    actions: composite(e[8], d.component, readActions),
    requestCategoryCode: text(e[9]),
  };
}
function writePwk(v: Pwk): WireSegment {
  return [
    "PWK",
    v.reportTypeCode ?? "",
    v.transmissionCode ?? "",
    v.copies ?? "",
    v.entityCode ?? "",
    v.idQualifier ?? "",
    v.controlNumber ?? "",
    v.description ?? "",
    v.actions === undefined ? "" : writeActions(v.actions),
    v.requestCategoryCode ?? "",
  ];
}

/** QTY: quantity. */
export interface Qty extends MoreElements {
  readonly qualifier?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: IiiUnit | undefined;
  readonly text?: string | undefined;
}
function readQty(e: readonly string[], d: Delimiters): Qty {
  void d;
  return {
    qualifier: text(e[1]),
    quantity: text(e[2]),
    unit: composite(e[3], d.component, readIiiUnit),
    text: text(e[4]),
  };
}
function writeQty(v: Qty): WireSegment {
  return ["QTY", v.qualifier ?? "", v.quantity ?? "", v.unit === undefined ? "" : writeIiiUnit(v.unit), v.text ?? ""];
}

/** RDM: remittance delivery. */
export interface Rdm extends MoreElements {
  readonly transmissionCode?: string | undefined;
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  readonly reference1?: Reference1 | undefined;
  readonly reference2?: Reference1 | undefined;
}
function readRdm(e: readonly string[], d: Delimiters): Rdm {
  void d;
  if (e.length <= 5)
    return {
      transmissionCode: text(e[1]),
      name: text(e[2]),
      number: text(e[3]),
      reference1: composite(e[4], d.component, readReference1),
    };
  return {
    transmissionCode: text(e[1]),
    name: text(e[2]),
    number: text(e[3]),
    reference1: composite(e[4], d.component, readReference1),
    reference2: composite(e[5], d.component, readReference1),
  };
}
function writeRdm(v: Rdm): WireSegment {
  return [
    "RDM",
    v.transmissionCode ?? "",
    v.name ?? "",
    v.number ?? "",
    v.reference1 === undefined ? "" : writeReference1(v.reference1),
    v.reference2 === undefined ? "" : writeReference1(v.reference2),
  ];
}

/** RED: related data. */
export interface Red extends MoreElements {
  readonly description?: string | undefined;
  readonly code?: string | undefined;
  readonly agencyQualifier?: string | undefined;
  readonly code2?: string | undefined;
  readonly codeListQualifier?: string | undefined;
  readonly industryCode?: string | undefined;
}
function readRed(e: readonly string[], d: Delimiters): Red {
  void d;
  if (e.length <= 5)
    return { description: text(e[1]), code: text(e[2]), agencyQualifier: text(e[3]), code2: text(e[4]) };
  return {
    description: text(e[1]),
    code: text(e[2]),
    agencyQualifier: text(e[3]),
    code2: text(e[4]),
    codeListQualifier: text(e[5]),
    industryCode: text(e[6]),
  };
}
function writeRed(v: Red): WireSegment {
  return [
    "RED",
    v.description ?? "",
    v.code ?? "",
    v.agencyQualifier ?? "",
    v.code2 ?? "",
    v.codeListQualifier ?? "",
    v.industryCode ?? "",
  ];
}

/** REF: reference. */
export interface Ref extends MoreElements {
  readonly qualifier?: string | undefined;
  readonly value?: string | undefined;
  readonly description?: string | undefined;
  readonly secondary?: Secondary | undefined;
}
function readRef(e: readonly string[], d: Delimiters): Ref {
  void d;
  return {
    qualifier: text(e[1]),
    value: text(e[2]),
    description: text(e[3]),
    secondary: composite(e[4], d.component, readSecondary),
  };
}
function writeRef(v: Ref): WireSegment {
  return [
    "REF",
    v.qualifier ?? "",
    v.value ?? "",
    v.description ?? "",
    v.secondary === undefined ? "" : writeSecondary(v.secondary),
  ];
}

/** RMR: remittance item. */
export interface Rmr extends MoreElements {
  readonly referenceQualifier?: string | undefined;
  readonly reference?: string | undefined;
  readonly paymentActionCode?: string | undefined;
  readonly paid?: string | undefined;
  readonly billed?: string | undefined;
  readonly discount?: string | undefined;
  readonly adjustmentReasonCode?: string | undefined;
  readonly adjustment?: string | undefined;
}
function readRmr(e: readonly string[], d: Delimiters): Rmr {
  void d;
  if (e.length <= 5)
    return { referenceQualifier: text(e[1]), reference: text(e[2]), paymentActionCode: text(e[3]), paid: text(e[4]) };
  return {
    referenceQualifier: text(e[1]),
    reference: text(e[2]),
    paymentActionCode: text(e[3]),
    paid: text(e[4]),
    billed: text(e[5]),
    discount: text(e[6]),
    adjustmentReasonCode: text(e[7]),
    adjustment: text(e[8]),
  };
}
function writeRmr(v: Rmr): WireSegment {
  return [
    "RMR",
    v.referenceQualifier ?? "",
    v.reference ?? "",
    v.paymentActionCode ?? "",
    v.paid ?? "",
    v.billed ?? "",
    v.discount ?? "",
    v.adjustmentReasonCode ?? "",
    v.adjustment ?? "",
  ];
}

/** SAC: service, promotion, allowance or charge. */
export interface Sac extends MoreElements {
  readonly indicatorCode?: string | undefined;
  readonly serviceCode?: string | undefined;
  readonly agencyQualifier?: string | undefined;
  readonly agencyServiceCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly percentQualifier?: string | undefined;
  readonly percent?: string | undefined;
  readonly rate?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: string | undefined;
  readonly quantity2?: string | undefined;
  readonly handlingCode?: string | undefined;
  readonly reference?: string | undefined;
  readonly optionNumber?: string | undefined;
  readonly description?: string | undefined;
  readonly languageCode?: string | undefined;
}
function readSac(e: readonly string[], d: Delimiters): Sac {
  void d;
  if (e.length <= 5)
    return {
      indicatorCode: text(e[1]),
      serviceCode: text(e[2]),
      agencyQualifier: text(e[3]),
      agencyServiceCode: text(e[4]),
    };
  if (e.length <= 10)
    return {
      indicatorCode: text(e[1]),
      serviceCode: text(e[2]),
      agencyQualifier: text(e[3]),
      agencyServiceCode: text(e[4]),
      amount: text(e[5]),
      percentQualifier: text(e[6]),
      percent: text(e[7]),
      rate: text(e[8]),
      unit: text(e[9]),
    };
  return {
    indicatorCode: text(e[1]),
    serviceCode: text(e[2]),
    agencyQualifier: text(e[3]),
    agencyServiceCode: text(e[4]),
    amount: text(e[5]),
    percentQualifier: text(e[6]),
    percent: text(e[7]),
    rate: text(e[8]),
    unit: text(e[9]),
    quantity: text(e[10]),
    quantity2: text(e[11]),
    handlingCode: text(e[12]),
    reference: text(e[13]),
    optionNumber: text(e[14]),
    description: text(e[15]),
    languageCode: text(e[16]),
  };
}
function writeSac(v: Sac): WireSegment {
  return [
    "SAC",
    v.indicatorCode ?? "",
    v.serviceCode ?? "",
    v.agencyQualifier ?? "",
    v.agencyServiceCode ?? "",
    v.amount ?? "",
    v.percentQualifier ?? "",
    v.percent ?? "",
    v.rate ?? "",
    v.unit ?? "",
    v.quantity ?? "",
    v.quantity2 ?? "",
    v.handlingCode ?? "",
    v.reference ?? "",
    v.optionNumber ?? "",
    v.description ?? "",
    v.languageCode ?? "",
  ];
}

/** SBR: subscriber. */
export interface Sbr extends MoreElements {
  readonly payerResponsibilityCode?: string | undefined;
  readonly relationshipCode?: string | undefined;
  readonly groupOrPolicyNumber?: string | undefined;
  readonly groupName?: string | undefined;
  readonly insuranceTypeCode?: string | undefined;
  readonly coordinationCode?: string | undefined;
  readonly yesNo7?: string | undefined;
  readonly employmentStatusCode?: string | undefined;
  readonly filingIndicatorCode?: string | undefined;
}
function readSbr(e: readonly string[], d: Delimiters): Sbr {
  void d;
  if (e.length <= 5)
    return {
      payerResponsibilityCode: text(e[1]),
      relationshipCode: text(e[2]),
      groupOrPolicyNumber: text(e[3]),
      groupName: text(e[4]),
    };
  return {
    payerResponsibilityCode: text(e[1]),
    relationshipCode: text(e[2]),
    groupOrPolicyNumber: text(e[3]),
    groupName: text(e[4]),
    insuranceTypeCode: text(e[5]),
    coordinationCode: text(e[6]),
    yesNo7: text(e[7]),
    employmentStatusCode: text(e[8]),
    filingIndicatorCode: text(e[9]),
  };
}
function writeSbr(v: Sbr): WireSegment {
  return [
    "SBR",
    v.payerResponsibilityCode ?? "",
    v.relationshipCode ?? "",
    v.groupOrPolicyNumber ?? "",
    v.groupName ?? "",
    v.insuranceTypeCode ?? "",
    v.coordinationCode ?? "",
    v.yesNo7 ?? "",
    v.employmentStatusCode ?? "",
    v.filingIndicatorCode ?? "",
  ];
}

/** SE: transaction set trailer. */
export interface Se extends MoreElements {
  readonly segmentCount?: string | undefined;
  readonly controlNumber?: string | undefined;
}
function readSe(e: readonly string[], d: Delimiters): Se {
  void d;
  return { segmentCount: text(e[1]), controlNumber: text(e[2]) };
}
function writeSe(v: Se): WireSegment {
  return ["SE", v.segmentCount ?? "", v.controlNumber ?? ""];
}

export interface SlnProduct {
  readonly productQualifier?: string | undefined;
  readonly product?: string | undefined;
}
function readSlnProduct(e: readonly string[], at: number, d: Delimiters): SlnProduct {
  void d;
  return { productQualifier: text(e[at + 0]), product: text(e[at + 1]) };
}
function writeSlnProduct(v: SlnProduct): WireElement[] {
  return [v.productQualifier ?? "", v.product ?? ""];
}
/** SLN: subline. */
export interface Sln extends MoreElements {
  readonly lineId?: string | undefined;
  readonly subLineId?: string | undefined;
  readonly relationshipCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: IiiUnit | undefined;
  readonly unitPrice?: string | undefined;
  readonly basisCode?: string | undefined;
  readonly relationshipCode2?: string | undefined;
  readonly products?: readonly SlnProduct[] | undefined;
}
function readSln(e: readonly string[], d: Delimiters): Sln {
  void d;
  if (e.length <= 5)
    return { lineId: text(e[1]), subLineId: text(e[2]), relationshipCode: text(e[3]), quantity: text(e[4]) };
  return {
    lineId: text(e[1]),
    subLineId: text(e[2]),
    relationshipCode: text(e[3]),
    quantity: text(e[4]),
    unit: composite(e[5], d.component, readIiiUnit),
    unitPrice: text(e[6]),
    basisCode: text(e[7]),
    relationshipCode2: text(e[8]),
    products: groups(e, 9, 2, 10, d, readSlnProduct),
  };
}
function writeSln(v: Sln): WireSegment {
  return [
    "SLN",
    v.lineId ?? "",
    v.subLineId ?? "",
    v.relationshipCode ?? "",
    v.quantity ?? "",
    v.unit === undefined ? "" : writeIiiUnit(v.unit),
    v.unitPrice ?? "",
    v.basisCode ?? "",
    v.relationshipCode2 ?? "",
    ...writtenRuns(v.products, 0, writeSlnProduct),
  ];
}

/** ST: transaction set header. */
export interface St extends MoreElements {
  readonly transactionSetIdentifier?: string | undefined;
  readonly controlNumber?: string | undefined;
  readonly implementation?: string | undefined;
}
function readSt(e: readonly string[], d: Delimiters): St {
  void d;
  return { transactionSetIdentifier: text(e[1]), controlNumber: text(e[2]), implementation: text(e[3]) };
}
function writeSt(v: St): WireSegment {
  return ["ST", v.transactionSetIdentifier ?? "", v.controlNumber ?? "", v.implementation ?? ""];
}

/** STC: status. */
export interface Stc extends MoreElements {
  readonly status?: Status | undefined;
  readonly date?: string | undefined;
  readonly actionCode?: string | undefined;
  readonly totalCharge?: string | undefined;
  readonly paid?: string | undefined;
  readonly adjudicationDate?: string | undefined;
  readonly paymentMethodCode?: string | undefined;
  readonly paymentDate?: string | undefined;
  readonly checkNumber?: string | undefined;
  readonly status2?: Status | undefined;
  readonly status3?: Status | undefined;
  readonly message?: string | undefined;
}
function readStc(e: readonly string[], d: Delimiters): Stc {
  void d;
  if (e.length <= 5)
    return {
      status: composite(e[1], d.component, readStatus),
      date: text(e[2]),
      actionCode: text(e[3]),
      totalCharge: text(e[4]),
    };
  if (e.length <= 10)
    return {
      status: composite(e[1], d.component, readStatus),
      date: text(e[2]),
      actionCode: text(e[3]),
      totalCharge: text(e[4]),
      paid: text(e[5]),
      adjudicationDate: text(e[6]),
      paymentMethodCode: text(e[7]),
      paymentDate: text(e[8]),
      checkNumber: text(e[9]),
    };
  return {
    status: composite(e[1], d.component, readStatus),
    date: text(e[2]),
    actionCode: text(e[3]),
    totalCharge: text(e[4]),
    paid: text(e[5]),
    adjudicationDate: text(e[6]),
    paymentMethodCode: text(e[7]),
    paymentDate: text(e[8]),
    checkNumber: text(e[9]),
    status2: composite(e[10], d.component, readStatus),
    status3: composite(e[11], d.component, readStatus),
    message: text(e[12]),
  };
}
function writeStc(v: Stc): WireSegment {
  return [
    "STC",
    v.status === undefined ? "" : writeStatus(v.status),
    v.date ?? "",
    v.actionCode ?? "",
    v.totalCharge ?? "",
    v.paid ?? "",
    v.adjudicationDate ?? "",
    v.paymentMethodCode ?? "",
    v.paymentDate ?? "",
    v.checkNumber ?? "",
    v.status2 === undefined ? "" : writeStatus(v.status2),
    v.status3 === undefined ? "" : writeStatus(v.status3),
    v.message ?? "",
  ];
}

/** SV1: professional service. */
export interface Sv1 extends MoreElements {
  readonly procedure?: Procedure | undefined;
  readonly charge?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: string | undefined;
  readonly placeOfServiceCode?: string | undefined;
  readonly serviceTypeCode?: string | undefined;
  readonly diagnosisPointers?: DiagnosisPointers | undefined;
  readonly amount8?: string | undefined;
  readonly emergency?: string | undefined;
  readonly multipleProcedureCode?: string | undefined;
  readonly epsdt?: string | undefined;
  readonly familyPlanning?: string | undefined;
  readonly reviewCode?: string | undefined;
  readonly reviewValue?: string | undefined;
  readonly copayStatusCode?: string | undefined;
  readonly shortageAreaCode?: string | undefined;
  readonly referenceText?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly amount19?: string | undefined;
  readonly careLevelCode?: string | undefined;
  readonly agreementCode?: string | undefined;
}
function readSv1(e: readonly string[], d: Delimiters): Sv1 {
  void d;
  if (e.length <= 5)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      charge: text(e[2]),
      unit: text(e[3]),
      quantity: text(e[4]),
    };
  if (e.length <= 10)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      charge: text(e[2]),
      unit: text(e[3]),
      quantity: text(e[4]),
      placeOfServiceCode: text(e[5]),
      serviceTypeCode: text(e[6]),
      diagnosisPointers: composite(e[7], d.component, readDiagnosisPointers),
      amount8: text(e[8]),
      emergency: text(e[9]),
    };
  return {
    procedure: composite(e[1], d.component, readProcedure),
    charge: text(e[2]),
    unit: text(e[3]),
    quantity: text(e[4]),
    placeOfServiceCode: text(e[5]),
    serviceTypeCode: text(e[6]),
    diagnosisPointers: composite(e[7], d.component, readDiagnosisPointers),
    amount8: text(e[8]),
    emergency: text(e[9]),
    multipleProcedureCode: text(e[10]),
    epsdt: text(e[11]),
    familyPlanning: text(e[12]),
    reviewCode: text(e[13]),
    reviewValue: text(e[14]),
    copayStatusCode: text(e[15]),
    shortageAreaCode: text(e[16]),
    referenceText: text(e[17]),
    postalCode: text(e[18]),
    amount19: text(e[19]),
    careLevelCode: text(e[20]),
    agreementCode: text(e[21]),
  };
}
function writeSv1(v: Sv1): WireSegment {
  return [
    "SV1",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.charge ?? "",
    v.unit ?? "",
    v.quantity ?? "",
    v.placeOfServiceCode ?? "",
    v.serviceTypeCode ?? "",
    v.diagnosisPointers === undefined ? "" : writeDiagnosisPointers(v.diagnosisPointers),
    v.amount8 ?? "",
    v.emergency ?? "",
    v.multipleProcedureCode ?? "",
    v.epsdt ?? "",
    v.familyPlanning ?? "",
    v.reviewCode ?? "",
    v.reviewValue ?? "",
    v.copayStatusCode ?? "",
    v.shortageAreaCode ?? "",
    v.referenceText ?? "",
    v.postalCode ?? "",
    v.amount19 ?? "",
    v.careLevelCode ?? "",
    v.agreementCode ?? "",
  ];
}

/** SV2: institutional service. */
export interface Sv2 extends MoreElements {
  readonly revenueCode?: string | undefined;
  readonly procedure?: Procedure | undefined;
  readonly charge?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: string | undefined;
  readonly rate?: string | undefined;
  readonly nonCovered?: string | undefined;
  readonly yesNo8?: string | undefined;
  readonly nursingHomeStatusCode?: string | undefined;
  readonly careLevelCode?: string | undefined;
}
function readSv2(e: readonly string[], d: Delimiters): Sv2 {
  void d;
  if (e.length <= 5)
    return {
      revenueCode: text(e[1]),
      procedure: composite(e[2], d.component, readProcedure),
      charge: text(e[3]),
      unit: text(e[4]),
    };
  if (e.length <= 10)
    return {
      revenueCode: text(e[1]),
      procedure: composite(e[2], d.component, readProcedure),
      charge: text(e[3]),
      unit: text(e[4]),
      quantity: text(e[5]),
      rate: text(e[6]),
      nonCovered: text(e[7]),
      yesNo8: text(e[8]),
      nursingHomeStatusCode: text(e[9]),
    };
  return {
    revenueCode: text(e[1]),
    procedure: composite(e[2], d.component, readProcedure),
    charge: text(e[3]),
    unit: text(e[4]),
    quantity: text(e[5]),
    rate: text(e[6]),
    nonCovered: text(e[7]),
    yesNo8: text(e[8]),
    nursingHomeStatusCode: text(e[9]),
    careLevelCode: text(e[10]),
  };
}
function writeSv2(v: Sv2): WireSegment {
  return [
    "SV2",
    v.revenueCode ?? "",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.charge ?? "",
    v.unit ?? "",
    v.quantity ?? "",
    v.rate ?? "",
    v.nonCovered ?? "",
    v.yesNo8 ?? "",
    v.nursingHomeStatusCode ?? "",
    v.careLevelCode ?? "",
  ];
}

/** SV3: dental service. */
export interface Sv3 extends MoreElements {
  readonly procedure?: Procedure | undefined;
  readonly charge?: string | undefined;
  readonly placeOfServiceCode?: string | undefined;
  readonly oralCavityCodes?: Actions | undefined;
  readonly prosthesisCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly description?: string | undefined;
  readonly copayStatusCode?: string | undefined;
  readonly agreementCode?: string | undefined;
  readonly yesNo10?: string | undefined;
  readonly diagnosisPointers?: DiagnosisPointers | undefined;
}
function readSv3(e: readonly string[], d: Delimiters): Sv3 {
  void d;
  if (e.length <= 5)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      charge: text(e[2]),
      placeOfServiceCode: text(e[3]),
      oralCavityCodes: composite(e[4], d.component, readActions),
    };
  if (e.length <= 10)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      charge: text(e[2]),
      placeOfServiceCode: text(e[3]),
      oralCavityCodes: composite(e[4], d.component, readActions),
      prosthesisCode: text(e[5]),
      quantity: text(e[6]),
      description: text(e[7]),
      copayStatusCode: text(e[8]),
      agreementCode: text(e[9]),
    };
  return {
    procedure: composite(e[1], d.component, readProcedure),
    charge: text(e[2]),
    placeOfServiceCode: text(e[3]),
    oralCavityCodes: composite(e[4], d.component, readActions),
    prosthesisCode: text(e[5]),
    quantity: text(e[6]),
    description: text(e[7]),
    copayStatusCode: text(e[8]),
    agreementCode: text(e[9]),
    yesNo10: text(e[10]),
    diagnosisPointers: composite(e[11], d.component, readDiagnosisPointers),
  };
}
function writeSv3(v: Sv3): WireSegment {
  return [
    "SV3",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.charge ?? "",
    v.placeOfServiceCode ?? "",
    v.oralCavityCodes === undefined ? "" : writeActions(v.oralCavityCodes),
    v.prosthesisCode ?? "",
    v.quantity ?? "",
    v.description ?? "",
    v.copayStatusCode ?? "",
    v.agreementCode ?? "",
    v.yesNo10 ?? "",
    v.diagnosisPointers === undefined ? "" : writeDiagnosisPointers(v.diagnosisPointers),
  ];
}

/** SV5: durable medical equipment. */
export interface Sv5 extends MoreElements {
  readonly procedure?: Procedure | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: string | undefined;
  readonly rentalPrice?: string | undefined;
  readonly purchasePrice?: string | undefined;
  readonly frequencyCode?: string | undefined;
  readonly prognosisCode?: string | undefined;
}
function readSv5(e: readonly string[], d: Delimiters): Sv5 {
  void d;
  if (e.length <= 5)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      unit: text(e[2]),
      quantity: text(e[3]),
      rentalPrice: text(e[4]),
    };
  return {
    procedure: composite(e[1], d.component, readProcedure),
    unit: text(e[2]),
    quantity: text(e[3]),
    rentalPrice: text(e[4]),
    purchasePrice: text(e[5]),
    frequencyCode: text(e[6]),
    prognosisCode: text(e[7]),
  };
}
function writeSv5(v: Sv5): WireSegment {
  return [
    "SV5",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.unit ?? "",
    v.quantity ?? "",
    v.rentalPrice ?? "",
    v.purchasePrice ?? "",
    v.frequencyCode ?? "",
    v.prognosisCode ?? "",
  ];
}

/** SV6: anesthesia service. */
export interface Sv6 extends MoreElements {
  readonly procedure?: Procedure | undefined;
  readonly placeOfServiceCode?: string | undefined;
  readonly additionalPhysician?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity6?: string | undefined;
  readonly count?: string | undefined;
}
function readSv6(e: readonly string[], d: Delimiters): Sv6 {
  void d;
  if (e.length <= 5)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      placeOfServiceCode: text(e[2]),
      additionalPhysician: text(e[3]),
      unit: text(e[4]),
    };
  return {
    procedure: composite(e[1], d.component, readProcedure),
    placeOfServiceCode: text(e[2]),
    additionalPhysician: text(e[3]),
    unit: text(e[4]),
    quantity6: text(e[5]),
    count: text(e[6]),
  };
}
function writeSv6(v: Sv6): WireSegment {
  return [
    "SV6",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.placeOfServiceCode ?? "",
    v.additionalPhysician ?? "",
    v.unit ?? "",
    v.quantity6 ?? "",
    v.count ?? "",
  ];
}

/** SV7: drug adjudication. */
export interface Sv7 extends MoreElements {
  readonly prescription1?: string | undefined;
  readonly prescription2?: string | undefined;
  readonly count?: string | undefined;
  readonly rejectCode?: string | undefined;
  readonly amount?: string | undefined;
  readonly fillNumber?: string | undefined;
  readonly code7?: string | undefined;
}
function readSv7(e: readonly string[], d: Delimiters): Sv7 {
  void d;
  if (e.length <= 5)
    return { prescription1: text(e[1]), prescription2: text(e[2]), count: text(e[3]), rejectCode: text(e[4]) };
  return {
    prescription1: text(e[1]),
    prescription2: text(e[2]),
    count: text(e[3]),
    rejectCode: text(e[4]),
    amount: text(e[5]),
    fillNumber: text(e[6]),
    code7: text(e[7]),
  };
}
function writeSv7(v: Sv7): WireSegment {
  return [
    "SV7",
    v.prescription1 ?? "",
    v.prescription2 ?? "",
    v.count ?? "",
    v.rejectCode ?? "",
    v.amount ?? "",
    v.fillNumber ?? "",
    v.code7 ?? "",
  ];
}

/** SVC: service payment. */
export interface Svc extends MoreElements {
  readonly procedure?: Procedure | undefined;
  readonly charge?: string | undefined;
  readonly paid?: string | undefined;
  readonly revenueCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly submittedProcedure?: Procedure | undefined;
  readonly submittedQuantity?: string | undefined;
}
function readSvc(e: readonly string[], d: Delimiters): Svc {
  void d;
  if (e.length <= 5)
    return {
      procedure: composite(e[1], d.component, readProcedure),
      charge: text(e[2]),
      paid: text(e[3]),
      revenueCode: text(e[4]),
    };
  return {
    procedure: composite(e[1], d.component, readProcedure),
    charge: text(e[2]),
    paid: text(e[3]),
    revenueCode: text(e[4]),
    quantity: text(e[5]),
    submittedProcedure: composite(e[6], d.component, readProcedure),
    submittedQuantity: text(e[7]),
  };
}
function writeSvc(v: Svc): WireSegment {
  return [
    "SVC",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.charge ?? "",
    v.paid ?? "",
    v.revenueCode ?? "",
    v.quantity ?? "",
    v.submittedProcedure === undefined ? "" : writeProcedure(v.submittedProcedure),
    v.submittedQuantity ?? "",
  ];
}

/** SVD: other payer's decision. */
export interface Svd extends MoreElements {
  readonly payerId?: string | undefined;
  readonly paid?: string | undefined;
  readonly procedure?: Procedure | undefined;
  readonly revenueCode?: string | undefined;
  readonly quantity?: string | undefined;
  readonly bundledLineNumber?: string | undefined;
}
function readSvd(e: readonly string[], d: Delimiters): Svd {
  void d;
  if (e.length <= 5)
    return {
      payerId: text(e[1]),
      paid: text(e[2]),
      procedure: composite(e[3], d.component, readProcedure),
      revenueCode: text(e[4]),
    };
  return {
    payerId: text(e[1]),
    paid: text(e[2]),
    procedure: composite(e[3], d.component, readProcedure),
    revenueCode: text(e[4]),
    quantity: text(e[5]),
    bundledLineNumber: text(e[6]),
  };
}
function writeSvd(v: Svd): WireSegment {
  return [
    "SVD",
    v.payerId ?? "",
    v.paid ?? "",
    v.procedure === undefined ? "" : writeProcedure(v.procedure),
    v.revenueCode ?? "",
    v.quantity ?? "",
    v.bundledLineNumber ?? "",
  ];
}

/** TA1: interchange acknowledgment. */
export interface Ta1 extends MoreElements {
  readonly interchangeControlNumber?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly acknowledgmentCode?: string | undefined;
  readonly noteCode?: string | undefined;
}
function readTa1(e: readonly string[], d: Delimiters): Ta1 {
  void d;
  if (e.length <= 5)
    return { interchangeControlNumber: text(e[1]), date: text(e[2]), time: text(e[3]), acknowledgmentCode: text(e[4]) };
  return {
    interchangeControlNumber: text(e[1]),
    date: text(e[2]),
    time: text(e[3]),
    acknowledgmentCode: text(e[4]),
    noteCode: text(e[5]),
  };
}
function writeTa1(v: Ta1): WireSegment {
  return [
    "TA1",
    v.interchangeControlNumber ?? "",
    v.date ?? "",
    v.time ?? "",
    v.acknowledgmentCode ?? "",
    v.noteCode ?? "",
  ];
}

/** TED: technical error. */
export interface Ted extends MoreElements {
  readonly errorCode?: string | undefined;
  readonly text?: string | undefined;
  readonly segmentId?: string | undefined;
  readonly segmentPosition?: string | undefined;
  readonly position?: Position | undefined;
  readonly dataElement?: Reference | undefined;
  readonly badValue?: string | undefined;
  readonly newValue?: string | undefined;
}
function readTed(e: readonly string[], d: Delimiters): Ted {
  void d;
  if (e.length <= 5)
    return { errorCode: text(e[1]), text: text(e[2]), segmentId: text(e[3]), segmentPosition: text(e[4]) };
  return {
    errorCode: text(e[1]),
    text: text(e[2]),
    segmentId: text(e[3]),
    segmentPosition: text(e[4]),
    position: composite(e[5], d.component, readPosition),
    dataElement: composite(e[6], d.component, readReference),
    badValue: text(e[7]),
    newValue: text(e[8]),
  };
}
function writeTed(v: Ted): WireSegment {
  return [
    "TED",
    v.errorCode ?? "",
    v.text ?? "",
    v.segmentId ?? "",
    v.segmentPosition ?? "",
    v.position === undefined ? "" : writePosition(v.position),
    v.dataElement === undefined ? "" : writeReference(v.dataElement),
    v.badValue ?? "",
    v.newValue ?? "",
  ];
}

/** TOO: tooth. */
export interface Too extends MoreElements {
  readonly listQualifier?: string | undefined;
  readonly toothNumber?: string | undefined;
  readonly surfaces?: Actions | undefined;
}
function readToo(e: readonly string[], d: Delimiters): Too {
  void d;
  return { listQualifier: text(e[1]), toothNumber: text(e[2]), surfaces: composite(e[3], d.component, readActions) };
}
function writeToo(v: Too): WireSegment {
  return ["TOO", v.listQualifier ?? "", v.toothNumber ?? "", v.surfaces === undefined ? "" : writeActions(v.surfaces)];
}

/** TRN: trace. */
export interface Trn extends MoreElements {
  readonly typeCode?: string | undefined;
  readonly number?: string | undefined;
  readonly originatorId?: string | undefined;
  readonly secondaryReference?: string | undefined;
}
function readTrn(e: readonly string[], d: Delimiters): Trn {
  void d;
  return { typeCode: text(e[1]), number: text(e[2]), originatorId: text(e[3]), secondaryReference: text(e[4]) };
}
function writeTrn(v: Trn): WireSegment {
  return ["TRN", v.typeCode ?? "", v.number ?? "", v.originatorId ?? "", v.secondaryReference ?? ""];
}

/** TS2: provider's inpatient totals. */
export interface Ts2 extends MoreElements {
  readonly drgAmount?: string | undefined;
  readonly federalAmount?: string | undefined;
  readonly hospitalAmount?: string | undefined;
  readonly disproportionateShare?: string | undefined;
  readonly capital?: string | undefined;
  readonly indirectTeaching?: string | undefined;
  readonly outlierDays?: string | undefined;
  readonly dayOutlier?: string | undefined;
  readonly costOutlier?: string | undefined;
  readonly averageStay?: string | undefined;
  readonly discharges?: string | undefined;
  readonly costReportDays?: string | undefined;
  readonly coveredDays?: string | undefined;
  readonly nonCoveredDays?: string | undefined;
  readonly mspPassThrough?: string | undefined;
  readonly averageDrgWeight?: string | undefined;
  readonly capitalFederal?: string | undefined;
  readonly capitalHospital?: string | undefined;
  readonly capitalIndirect?: string | undefined;
}
function readTs2(e: readonly string[], d: Delimiters): Ts2 {
  void d;
  if (e.length <= 5)
    return {
      drgAmount: text(e[1]),
      federalAmount: text(e[2]),
      hospitalAmount: text(e[3]),
      disproportionateShare: text(e[4]),
    };
  if (e.length <= 10)
    return {
      drgAmount: text(e[1]),
      federalAmount: text(e[2]),
      hospitalAmount: text(e[3]),
      disproportionateShare: text(e[4]),
      capital: text(e[5]),
      indirectTeaching: text(e[6]),
      outlierDays: text(e[7]),
      dayOutlier: text(e[8]),
      costOutlier: text(e[9]),
    };
  return {
    drgAmount: text(e[1]),
    federalAmount: text(e[2]),
    hospitalAmount: text(e[3]),
    disproportionateShare: text(e[4]),
    capital: text(e[5]),
    indirectTeaching: text(e[6]),
    outlierDays: text(e[7]),
    dayOutlier: text(e[8]),
    costOutlier: text(e[9]),
    averageStay: text(e[10]),
    discharges: text(e[11]),
    costReportDays: text(e[12]),
    coveredDays: text(e[13]),
    nonCoveredDays: text(e[14]),
    mspPassThrough: text(e[15]),
    averageDrgWeight: text(e[16]),
    capitalFederal: text(e[17]),
    capitalHospital: text(e[18]),
    capitalIndirect: text(e[19]),
  };
}
function writeTs2(v: Ts2): WireSegment {
  return [
    "TS2",
    v.drgAmount ?? "",
    v.federalAmount ?? "",
    v.hospitalAmount ?? "",
    v.disproportionateShare ?? "",
    v.capital ?? "",
    v.indirectTeaching ?? "",
    v.outlierDays ?? "",
    v.dayOutlier ?? "",
    v.costOutlier ?? "",
    v.averageStay ?? "",
    v.discharges ?? "",
    v.costReportDays ?? "",
    v.coveredDays ?? "",
    v.nonCoveredDays ?? "",
    v.mspPassThrough ?? "",
    v.averageDrgWeight ?? "",
    v.capitalFederal ?? "",
    v.capitalHospital ?? "",
    v.capitalIndirect ?? "",
  ];
}

/** TS3: provider's totals. */
export interface Ts3 extends MoreElements {
  readonly providerId?: string | undefined;
  readonly facilityCode?: string | undefined;
  readonly fiscalPeriodDate?: string | undefined;
  readonly claimCount?: string | undefined;
  readonly totalCharge?: string | undefined;
  readonly amount6?: string | undefined;
  readonly amount7?: string | undefined;
  readonly amount8?: string | undefined;
  readonly amount9?: string | undefined;
  readonly amount10?: string | undefined;
  readonly amount11?: string | undefined;
  readonly amount12?: string | undefined;
  readonly mspPatientLiability?: string | undefined;
  readonly amount14?: string | undefined;
  readonly nonLabCharge?: string | undefined;
  readonly amount16?: string | undefined;
  readonly hcpcsReportable?: string | undefined;
  readonly hcpcsPayable?: string | undefined;
  readonly amount19?: string | undefined;
  readonly professionalComponent?: string | undefined;
  readonly mspPatientLiabilityMet?: string | undefined;
  readonly patientReimbursement?: string | undefined;
  readonly pipClaimCount?: string | undefined;
  readonly pipAdjustment?: string | undefined;
}
function readTs3(e: readonly string[], d: Delimiters): Ts3 {
  void d;
  if (e.length <= 5)
    return { providerId: text(e[1]), facilityCode: text(e[2]), fiscalPeriodDate: text(e[3]), claimCount: text(e[4]) };
  if (e.length <= 10)
    return {
      providerId: text(e[1]),
      facilityCode: text(e[2]),
      fiscalPeriodDate: text(e[3]),
      claimCount: text(e[4]),
      totalCharge: text(e[5]),
      amount6: text(e[6]),
      amount7: text(e[7]),
      amount8: text(e[8]),
      amount9: text(e[9]),
    };
  return {
    providerId: text(e[1]),
    facilityCode: text(e[2]),
    fiscalPeriodDate: text(e[3]),
    claimCount: text(e[4]),
    totalCharge: text(e[5]),
    amount6: text(e[6]),
    amount7: text(e[7]),
    amount8: text(e[8]),
    amount9: text(e[9]),
    amount10: text(e[10]),
    amount11: text(e[11]),
    amount12: text(e[12]),
    mspPatientLiability: text(e[13]),
    amount14: text(e[14]),
    nonLabCharge: text(e[15]),
    amount16: text(e[16]),
    hcpcsReportable: text(e[17]),
    hcpcsPayable: text(e[18]),
    amount19: text(e[19]),
    professionalComponent: text(e[20]),
    mspPatientLiabilityMet: text(e[21]),
    patientReimbursement: text(e[22]),
    pipClaimCount: text(e[23]),
    pipAdjustment: text(e[24]),
  };
}
function writeTs3(v: Ts3): WireSegment {
  return [
    "TS3",
    v.providerId ?? "",
    v.facilityCode ?? "",
    v.fiscalPeriodDate ?? "",
    v.claimCount ?? "",
    v.totalCharge ?? "",
    v.amount6 ?? "",
    v.amount7 ?? "",
    v.amount8 ?? "",
    v.amount9 ?? "",
    v.amount10 ?? "",
    v.amount11 ?? "",
    v.amount12 ?? "",
    v.mspPatientLiability ?? "",
    v.amount14 ?? "",
    v.nonLabCharge ?? "",
    v.amount16 ?? "",
    v.hcpcsReportable ?? "",
    v.hcpcsPayable ?? "",
    v.amount19 ?? "",
    v.professionalComponent ?? "",
    v.mspPatientLiabilityMet ?? "",
    v.patientReimbursement ?? "",
    v.pipClaimCount ?? "",
    v.pipAdjustment ?? "",
  ];
}

/** UM: health care services review. */
export interface Um extends MoreElements {
  readonly requestCategoryCode?: string | undefined;
  readonly certificationTypeCode?: string | undefined;
  readonly serviceTypeCode?: string | undefined;
  readonly location?: Location | undefined;
  readonly relatedCauses?: RelatedCauses | undefined;
  readonly levelOfServiceCode?: string | undefined;
  readonly healthConditionCode?: string | undefined;
  readonly prognosisCode?: string | undefined;
  readonly releaseOfInformationCode?: string | undefined;
  readonly delayReasonCode?: string | undefined;
}
function readUm(e: readonly string[], d: Delimiters): Um {
  void d;
  if (e.length <= 5)
    return {
      requestCategoryCode: text(e[1]),
      certificationTypeCode: text(e[2]),
      serviceTypeCode: text(e[3]),
      location: composite(e[4], d.component, readLocation),
    };
  if (e.length <= 10)
    return {
      requestCategoryCode: text(e[1]),
      certificationTypeCode: text(e[2]),
      serviceTypeCode: text(e[3]),
      location: composite(e[4], d.component, readLocation),
      relatedCauses: composite(e[5], d.component, readRelatedCauses),
      levelOfServiceCode: text(e[6]),
      healthConditionCode: text(e[7]),
      prognosisCode: text(e[8]),
      releaseOfInformationCode: text(e[9]),
    };
  return {
    requestCategoryCode: text(e[1]),
    certificationTypeCode: text(e[2]),
    serviceTypeCode: text(e[3]),
    location: composite(e[4], d.component, readLocation),
    relatedCauses: composite(e[5], d.component, readRelatedCauses),
    levelOfServiceCode: text(e[6]),
    healthConditionCode: text(e[7]),
    prognosisCode: text(e[8]),
    releaseOfInformationCode: text(e[9]),
    delayReasonCode: text(e[10]),
  };
}
function writeUm(v: Um): WireSegment {
  return [
    "UM",
    v.requestCategoryCode ?? "",
    v.certificationTypeCode ?? "",
    v.serviceTypeCode ?? "",
    v.location === undefined ? "" : writeLocation(v.location),
    v.relatedCauses === undefined ? "" : writeRelatedCauses(v.relatedCauses),
    v.levelOfServiceCode ?? "",
    v.healthConditionCode ?? "",
    v.prognosisCode ?? "",
    v.releaseOfInformationCode ?? "",
    v.delayReasonCode ?? "",
  ];
}

/** VEH: vehicle. */
export interface Veh extends MoreElements {
  readonly assignedNumber?: string | undefined;
  readonly vehicleId?: string | undefined;
  readonly agencyQualifier?: string | undefined;
  readonly vehicleId2?: string | undefined;
}
function readVeh(e: readonly string[], d: Delimiters): Veh {
  void d;
  return { assignedNumber: text(e[1]), vehicleId: text(e[2]), agencyQualifier: text(e[3]), vehicleId2: text(e[4]) };
}
function writeVeh(v: Veh): WireSegment {
  return ["VEH", v.assignedNumber ?? "", v.vehicleId ?? "", v.agencyQualifier ?? "", v.vehicleId2 ?? ""];
}

/** How each segment is read into its object and written from it, by segment id. */
export const SEGMENT_CODECS = {
  AAA: { size: 4, read: readAaa, write: writeAaa },
  ACT: { size: 9, read: readAct, write: writeAct },
  ADX: { size: 4, read: readAdx, write: writeAdx },
  AK1: { size: 3, read: readAk1, write: writeAk1 },
  AK2: { size: 3, read: readAk2, write: writeAk2 },
  AK3: { size: 4, read: readAk3, write: writeAk3 },
  AK4: { size: 4, read: readAk4, write: writeAk4 },
  AK5: { size: 6, read: readAk5, write: writeAk5 },
  AK9: { size: 9, read: readAk9, write: writeAk9 },
  AMT: { size: 3, read: readAmt, write: writeAmt },
  BDS: { size: 3, read: readBds, write: writeBds },
  BGN: { size: 9, read: readBgn, write: writeBgn },
  BHT: { size: 6, read: readBht, write: writeBht },
  BIN: { size: 2, read: readBin, write: writeBin },
  BPR: { size: 21, read: readBpr, write: writeBpr },
  CAS: { size: 19, read: readCas, write: writeCas },
  CAT: { size: 7, read: readCat, write: writeCat },
  CL1: { size: 4, read: readCl1, write: writeCl1 },
  CLM: { size: 20, read: readClm, write: writeClm },
  CLP: { size: 14, read: readClp, write: writeClp },
  CN1: { size: 6, read: readCn1, write: writeCn1 },
  COB: { size: 4, read: readCob, write: writeCob },
  CR1: { size: 10, read: readCr1, write: writeCr1 },
  CR2: { size: 12, read: readCr2, write: writeCr2 },
  CR3: { size: 5, read: readCr3, write: writeCr3 },
  CR4: { size: 10, read: readCr4, write: writeCr4 },
  CR5: { size: 18, read: readCr5, write: writeCr5 },
  CR6: { size: 21, read: readCr6, write: writeCr6 },
  CR7: { size: 3, read: readCr7, write: writeCr7 },
  CR8: { size: 9, read: readCr8, write: writeCr8 },
  CRC: { size: 7, read: readCrc, write: writeCrc },
  CTP: { size: 11, read: readCtp, write: writeCtp },
  CTX: { size: 6, read: readCtx, write: writeCtx },
  CUR: { size: 21, read: readCur, write: writeCur },
  DMG: { size: 11, read: readDmg, write: writeDmg },
  DN1: { size: 4, read: readDn1, write: writeDn1 },
  DN2: { size: 6, read: readDn2, write: writeDn2 },
  DSB: { size: 8, read: readDsb, write: writeDsb },
  DTM: { size: 6, read: readDtm, write: writeDtm },
  DTP: { size: 3, read: readDtp, write: writeDtp },
  EB: { size: 14, read: readEb, write: writeEb },
  EC: { size: 6, read: readEc, write: writeEc },
  EFI: { size: 16, read: readEfi, write: writeEfi },
  EMS: { size: 4, read: readEms, write: writeEms },
  ENT: { size: 9, read: readEnt, write: writeEnt },
  EQ: { size: 5, read: readEq, write: writeEq },
  FRM: { size: 5, read: readFrm, write: writeFrm },
  HCP: { size: 15, read: readHcp, write: writeHcp },
  HCR: { size: 4, read: readHcr, write: writeHcr },
  HD: { size: 11, read: readHd, write: writeHd },
  HI: { size: 12, read: readHi, write: writeHi },
  HL: { size: 4, read: readHl, write: writeHl },
  HLH: { size: 7, read: readHlh, write: writeHlh },
  HSD: { size: 8, read: readHsd, write: writeHsd },
  ICM: { size: 6, read: readIcm, write: writeIcm },
  IDC: { size: 4, read: readIdc, write: writeIdc },
  III: { size: 9, read: readIii, write: writeIii },
  IK3: { size: 4, read: readIk3, write: writeIk3 },
  IK4: { size: 4, read: readIk4, write: writeIk4 },
  IK5: { size: 6, read: readIk5, write: writeIk5 },
  INS: { size: 17, read: readIns, write: writeIns },
  IT1: { size: 25, read: readIt1, write: writeIt1 },
  K3: { size: 3, read: readK3, write: writeK3 },
  LE: { size: 1, read: readLe, write: writeLe },
  LIN: { size: 31, read: readLin, write: writeLin },
  LQ: { size: 2, read: readLq, write: writeLq },
  LS: { size: 1, read: readLs, write: writeLs },
  LUI: { size: 5, read: readLui, write: writeLui },
  LX: { size: 1, read: readLx, write: writeLx },
  MEA: { size: 4, read: readMea, write: writeMea },
  MIA: { size: 24, read: readMia, write: writeMia },
  MOA: { size: 9, read: readMoa, write: writeMoa },
  MPI: { size: 7, read: readMpi, write: writeMpi },
  MSG: { size: 3, read: readMsg, write: writeMsg },
  N1: { size: 6, read: readN1, write: writeN1 },
  N2: { size: 2, read: readN2, write: writeN2 },
  N3: { size: 2, read: readN3, write: writeN3 },
  N4: { size: 7, read: readN4, write: writeN4 },
  NM1: { size: 12, read: readNm1, write: writeNm1 },
  NTE: { size: 2, read: readNte, write: writeNte },
  NX1: { size: 5, read: readNx1, write: writeNx1 },
  OI: { size: 6, read: readOi, write: writeOi },
  OOI: { size: 3, read: readOoi, write: writeOoi },
  OTI: { size: 17, read: readOti, write: writeOti },
  PAT: { size: 9, read: readPat, write: writePat },
  PER: { size: 9, read: readPer, write: writePer },
  PLA: { size: 5, read: readPla, write: writePla },
  PLB: { size: 14, read: readPlb, write: writePlb },
  PRV: { size: 6, read: readPrv, write: writePrv },
  PS1: { size: 3, read: readPs1, write: writePs1 },
  PWK: { size: 9, read: readPwk, write: writePwk },
  QTY: { size: 4, read: readQty, write: writeQty },
  RDM: { size: 5, read: readRdm, write: writeRdm },
  RED: { size: 6, read: readRed, write: writeRed },
  REF: { size: 4, read: readRef, write: writeRef },
  RMR: { size: 8, read: readRmr, write: writeRmr },
  SAC: { size: 16, read: readSac, write: writeSac },
  SBR: { size: 9, read: readSbr, write: writeSbr },
  SE: { size: 2, read: readSe, write: writeSe },
  SLN: { size: 28, read: readSln, write: writeSln },
  ST: { size: 3, read: readSt, write: writeSt },
  STC: { size: 12, read: readStc, write: writeStc },
  SV1: { size: 21, read: readSv1, write: writeSv1 },
  SV2: { size: 10, read: readSv2, write: writeSv2 },
  SV3: { size: 11, read: readSv3, write: writeSv3 },
  SV5: { size: 7, read: readSv5, write: writeSv5 },
  SV6: { size: 6, read: readSv6, write: writeSv6 },
  SV7: { size: 7, read: readSv7, write: writeSv7 },
  SVC: { size: 7, read: readSvc, write: writeSvc },
  SVD: { size: 6, read: readSvd, write: writeSvd },
  TA1: { size: 5, read: readTa1, write: writeTa1 },
  TED: { size: 8, read: readTed, write: writeTed },
  TOO: { size: 3, read: readToo, write: writeToo },
  TRN: { size: 4, read: readTrn, write: writeTrn },
  TS2: { size: 19, read: readTs2, write: writeTs2 },
  TS3: { size: 24, read: readTs3, write: writeTs3 },
  UM: { size: 10, read: readUm, write: writeUm },
  VEH: { size: 4, read: readVeh, write: writeVeh },
} as const;
