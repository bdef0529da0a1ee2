/**
 * What each element of a base segment is called in typed objects, in the field's words; written by us. One segment a line:
 * its id, what it is, `|`, then a name for each element. `name(a/b*4/c)` is a composite and names its components (`b*4` gathers
 * four of them in a list), `name^` may repeat and is a list, `[a b]x6=name` gathers six runs of elements in a list of objects.
 */
const TABLE = `
ST transaction set header | transactionSetIdentifier controlNumber implementation
SE transaction set trailer | segmentCount controlNumber
AAA validation of a request | validRequest agencyQualifier rejectReasonCode followUpActionCode
ACT account | accountNumber name idQualifier id accountNumberQualifier accountNumber2 description paymentMethodCode benefitStatusCode
ADX adjustment | amount reasonCode referenceQualifier reference
AK1 group answered | functionalIdentifier groupControlNumber version
AK2 transaction set answered | transactionSetIdentifier transactionSetControlNumber implementation
AK3 segment in error | segmentId position loopId errorCode
AK4 element in error | position(elementPosition/componentPosition/repetition) dataElementNumber errorCode badValue
AK5 outcome of the transaction set | acknowledgmentCode errorCode1 errorCode2 errorCode3 errorCode4 errorCode5
AK9 outcome of the group | acknowledgmentCode includedCount receivedCount acceptedCount errorCode1 errorCode2 errorCode3 errorCode4 errorCode5
AMT amount | qualifier amount creditDebitFlag
BDS binary data | filterCode length data
BGN beginning of the transaction | purposeCode referenceNumber date time timeZone originalReferenceNumber typeCode actionCode securityLevel
BHT beginning of a hierarchical transaction | structureCode purposeCode referenceNumber date time typeCode
BIN binary data | length data
BPR payment | handlingCode amount creditDebitFlag methodCode formatCode senderBankQualifier senderBankId senderAccountQualifier senderAccountNumber originatorId originatorSupplementalCode receiverBankQualifier receiverBankId receiverAccountQualifier receiverAccountNumber date businessFunctionCode thirdBankQualifier thirdBankId thirdAccountQualifier thirdAccountNumber
CAS adjustments | groupCode [reasonCode amount quantity]x6=adjustments
CAT category of patient information | reportTypeCode transmissionCode version formatText value5 value6 value7
CL1 institutional stay | admissionTypeCode admissionSourceCode patientStatusCode nursingHomeStatusCode
CLM claim | patientControlNumber totalCharge filingIndicatorCode nonInstitutionalTypeCode location(facilityCode/facilityQualifier/frequencyCode) providerSignatureOnFile assignmentCode benefitsAssigned releaseOfInformationCode patientSignatureSourceCode relatedCauses(codes*3/state/country) specialProgramCode yesNo13 levelOfServiceCode yesNo15 participationCode claimStatusCode yesNo18 submissionReasonCode delayReasonCode
CLP claim payment | patientControlNumber statusCode totalCharge paid patientResponsibility filingIndicatorCode payerClaimControlNumber facilityCode frequencyCode patientStatusCode drgCode drgWeight dischargeFraction yesNo14
CN1 contract | typeCode amount percent code discountPercent version
COB coordination of benefits | payerResponsibilityCode groupOrPolicyNumber coordinationCode serviceTypeCodes^
CR1 ambulance transport | weightUnit patientWeight transportCode reasonCode distanceUnit distance originAddress destinationAddress roundTripPurpose stretcherPurpose
CR2 chiropractic treatment | seriesNumber seriesCount firstSubluxation lastSubluxation periodUnit treatmentPeriod monthlyCount conditionCode complication description1 description2 xraysAvailable
CR3 durable medical equipment certification | certificationTypeCode unit months insulinDependent description
CR4 enteral or parenteral therapy | oxygenTypeCode quantity2 percent quantity4 unit conditionCode description yesNo8 method route
CR5 oxygen therapy certification | certificationTypeCode treatmentPeriod equipmentTypeCode1 equipmentTypeCode2 description flowRate dailyUse periodHours respiratoryOrder arterialBloodGas oxygenSaturation testConditionCode findingCode1 findingCode2 findingCode3 portableFlowRate deliverySystemCode equipmentTypeCode3
CR6 home health care | prognosisCode startDate dateFormat certificationPeriod surgeryDate procedureQualifier procedureCode medicareCovered certificationTypeCode surgicalDate admissionQualifier admissionDate locationCode lastContactDate date15 date16 date17 date18 date19 date20 date21
CR7 home health treatment plan | disciplineCode totalVisits projectedVisits
CR8 pacemaker | implantCode modelCode implantDate explantDate leads manufacturer serialNumber warranty yesNo9
CRC conditions | categoryCode conditionApplies conditionCodes*5
CTP drug quantity | classOfTradeCode priceIdentifierCode unitPrice quantity unit(code/exponent/multiplier/code2) priceMultiplierCode multiplier monetaryAmount basisCode conditionValue multiplePriceQuantity
CTX context of an error | context(name/reference) segmentId segmentPosition loopId position(elementPosition/componentPosition/repetition) reference(dataElementNumber/dataElementNumber2)
CUR currency | entityCode currencyCode exchangeRate entityCode2 currencyCode2 marketExchangeCode [dateQualifier date time]x5=dates
DMG demographics | dateFormat birthDate sex maritalStatusCode raceOrEthnicity^(code/codeListQualifier/industryCode) citizenshipStatusCode countryCode verificationCode quantity codeListQualifier industryCode
DN1 orthodontic treatment | treatmentMonths monthsRemaining questionResponse indicator
DN2 tooth status | toothNumber statusCode quantity dateFormat date codeListQualifier
DSB disability | typeCode quantity occupationCode workIntensityCode productOptionCode amount procedureQualifier procedureCode
DTM date | qualifier date time timeZone format period
DTP date or period | qualifier format value
EB benefit | benefitCode coverageLevelCode serviceTypeCodes^ insuranceTypeCode planDescription timePeriodCode amount percent quantityQualifier quantity authorizationRequired inNetwork procedure(qualifier/code/modifiers*4/description/codeTo) diagnosisPointers(pointers*4)
EC employment class | classCode1 classCode2 classCode3 percent statusCode occupationCode
EFI file information | securityLevelCode description securityTechniqueCode securityVersion programId programVersion formatCode formatVersion compressionTechniqueCode compressionVersion drawingSheetSizeCode fileName blockTypeCode recordLength blockLength version2
EMS employment | description occupationClassCode occupationCode statusCode
ENT entity | assignedNumber entityCode idQualifier id entityCode2 idQualifier2 id2 referenceQualifier reference
EQ eligibility inquiry | serviceTypeCodes^ procedure(qualifier/code/modifiers*4/description/codeTo) coverageLevelCode insuranceTypeCode diagnosisPointers(pointers*4)
FRM answer on a form | questionNumber yesNo text date percent
HCP repricing | methodologyCode allowedAmount savingsAmount organizationId rate approvedDrgCode approvedDrgAmount approvedRevenueCode procedureQualifier approvedProcedureCode unit quantity rejectReasonCode policyComplianceCode exceptionCode
HCR review outcome | actionCode reviewIdentification reasonCodes^ secondOpinion
HD health coverage | maintenanceTypeCode maintenanceReasonCode insuranceLineCode planDescription coverageLevelCode count1 count2 underwritingCode lateEnrollment drugHouseCode yesNo11
HI health care codes | [(qualifier/code/dateFormat/date/amount/quantity/version/codeTo/presentOnAdmission)]x12=codes
HL hierarchical level | number parentNumber levelCode childCode
HLH health information | healthCode height weight previousWeight description activityCode weightChangeReason
HSD service delivery | quantityQualifier quantity unit sampleSelection timePeriodQualifier periodCount patternCode timeCode
ICM income | frequencyCode amount quantity locationId salaryGrade currencyCode
IDC identification card | planDescription cardTypeCode quantity actionCode
III further information | codeListQualifier code category text quantity unit(code/exponent/multiplier) surfaceCode1 surfaceCode2 surfaceCode3
IK3 segment in error | segmentId position loopId errorCode
IK4 element in error | position(elementPosition/componentPosition/repetition) dataElementNumber errorCode badValue
IK5 outcome of the transaction set | acknowledgmentCode errorCode1 errorCode2 errorCode3 errorCode4 errorCode5
INS member | subscriberIndicator relationshipCode maintenanceTypeCode maintenanceReasonCode benefitStatusCode medicare(planCode/eligibilityReasonCode/planCode2/planCode3) cobraEventCode employmentStatusCode studentStatusCode handicapped deathDateFormat deathDate confidentialityCode city state country birthSequence
IT1 item | lineId quantity unit unitPrice basisCode [productQualifier product]x10=products
K3 fixed format information | text recordFormatCode unit(code/exponent/multiplier)
LE loop trailer | loopId
LIN item | lineId [productQualifier product]x15=products
LQ code of a list | listQualifier code
LS loop header | loopId
LUI language | codeQualifier code description useCode proficiencyCode
LX line counter | number
MEA measurement | referenceCode qualifier value unit(code/exponent/multiplier)
MIA inpatient adjudication | coveredDays operatingOutlier lifetimePsychiatricDays drgAmount remarkCode1 disproportionateShare mspPassThrough ppsCapital ppsCapitalFederal ppsCapitalHospital ppsCapitalShare oldCapital indirectTeaching hospitalOperating costReportDays operatingFederal capitalOutlier capitalIndirect outlier remarkCode2 remarkCode3 remarkCode4 remarkCode5 capitalException
MOA outpatient adjudication | reimbursementRate hcpcsPayable remarkCodes*5 endStageRenalDisease professionalComponent
MPI military personnel | informationStatusCode employmentStatusCode serviceAffiliationCode description rankCode periodFormat period
MSG message | text printerControlCode number
N1 name | entityCode name idQualifier id relationshipCode entityCode2
N2 more name | name1 name2
N3 street | line1 line2
N4 city, state and ZIP | city state postalCode country locationQualifier locationId countrySubdivision
NM1 name | entityCode entityType lastOrOrganizationName firstName middleName prefix suffix idQualifier id relationshipCode entityCode2 lastOrOrganizationName2
NTE note | code text
NX1 property | entityCode entityCode2 entityCode3 entityCode4 entityCode5
OI other insurance | filingIndicatorCode submissionReasonCode benefitsAssigned patientSignatureSourceCode agreementCode releaseOfInformationCode
OOI associated object | objectId objectType attribute
OTI original transaction | acknowledgmentCode referenceQualifier reference senderId receiverId date time groupControlNumber transactionSetControlNumber transactionSetIdentifier version purposeCode typeCode applicationType actionCode handlingCode statusReasonCode
PAT patient | relationshipCode locationCode employmentStatusCode studentStatusCode deathDateFormat deathDate weightUnit weight pregnant
PER contact | functionCode name [qualifier number]x3=numbers contactInquiryReference
PLA place of a provider | actionCode entityCode date time reasonCode
PLB provider adjustments | providerId fiscalPeriodDate [(reasonCode/reference) amount]x6=adjustments
PRV provider | roleCode referenceQualifier taxonomyCode state specialty(code/agencyCode/yesNo) organizationCode
PS1 purchased service | providerId charge state
PWK paperwork | reportTypeCode transmissionCode copies entityCode idQualifier controlNumber description actions(codes*5) requestCategoryCode
QTY quantity | qualifier quantity unit(code/exponent/multiplier) text
RDM remittance delivery | transmissionCode name number reference1(qualifier/reference) reference2(qualifier/reference)
RED related data | description code agencyQualifier code2 codeListQualifier industryCode
REF reference | qualifier value description secondary(qualifier/value/qualifier2/value2/qualifier3/value3)
RMR remittance item | referenceQualifier reference paymentActionCode paid billed discount adjustmentReasonCode adjustment
SAC service, promotion, allowance or charge | indicatorCode serviceCode agencyQualifier agencyServiceCode amount percentQualifier percent rate unit quantity quantity2 handlingCode reference optionNumber description languageCode
SBR subscriber | payerResponsibilityCode relationshipCode groupOrPolicyNumber groupName insuranceTypeCode coordinationCode yesNo7 employmentStatusCode filingIndicatorCode
SLN subline | lineId subLineId relationshipCode quantity unit(code/exponent/multiplier) unitPrice basisCode relationshipCode2 [productQualifier product]x10=products
STC status | status(categoryCode/statusCode/entityCode/codeListQualifier) date actionCode totalCharge paid adjudicationDate paymentMethodCode paymentDate checkNumber status2(categoryCode/statusCode/entityCode/codeListQualifier) status3(categoryCode/statusCode/entityCode/codeListQualifier) message
SV1 professional service | procedure(qualifier/code/modifiers*4/description/codeTo) charge unit quantity placeOfServiceCode serviceTypeCode diagnosisPointers(pointers*4) amount8 emergency multipleProcedureCode epsdt familyPlanning reviewCode reviewValue copayStatusCode shortageAreaCode referenceText postalCode amount19 careLevelCode agreementCode
SV2 institutional service | revenueCode procedure(qualifier/code/modifiers*4/description/codeTo) charge unit quantity rate nonCovered yesNo8 nursingHomeStatusCode careLevelCode
SV3 dental service | procedure(qualifier/code/modifiers*4/description/codeTo) charge placeOfServiceCode oralCavityCodes(codes*5) prosthesisCode quantity description copayStatusCode agreementCode yesNo10 diagnosisPointers(pointers*4)
SV5 durable medical equipment | procedure(qualifier/code/modifiers*4/description/codeTo) unit quantity rentalPrice purchasePrice frequencyCode prognosisCode
SV6 anesthesia service | procedure(qualifier/code/modifiers*4/description/codeTo) placeOfServiceCode additionalPhysician unit quantity6 count
SV7 drug adjudication | prescription1 prescription2 count rejectCode amount fillNumber code7
SVC service payment | procedure(qualifier/code/modifiers*4/description/codeTo) charge paid revenueCode quantity submittedProcedure(qualifier/code/modifiers*4/description/codeTo) submittedQuantity
SVD other payer's decision | payerId paid procedure(qualifier/code/modifiers*4/description/codeTo) revenueCode quantity bundledLineNumber
TA1 interchange acknowledgment | interchangeControlNumber date time acknowledgmentCode noteCode
TED technical error | errorCode text segmentId segmentPosition position(elementPosition/componentPosition/repetition) dataElement(dataElementNumber/dataElementNumber2) badValue newValue
TOO tooth | listQualifier toothNumber surfaces(codes*5)
TRN trace | typeCode number originatorId secondaryReference
TS2 provider's inpatient totals | drgAmount federalAmount hospitalAmount disproportionateShare capital indirectTeaching outlierDays dayOutlier costOutlier averageStay discharges costReportDays coveredDays nonCoveredDays mspPassThrough averageDrgWeight capitalFederal capitalHospital capitalIndirect
TS3 provider's totals | providerId facilityCode fiscalPeriodDate claimCount totalCharge amount6 amount7 amount8 amount9 amount10 amount11 amount12 mspPatientLiability amount14 nonLabCharge amount16 hcpcsReportable hcpcsPayable amount19 professionalComponent mspPatientLiabilityMet patientReimbursement pipClaimCount pipAdjustment
UM health care services review | requestCategoryCode certificationTypeCode serviceTypeCode location(facilityCode/facilityQualifier/frequencyCode) relatedCauses(codes*3/state/country) levelOfServiceCode healthConditionCode prognosisCode releaseOfInformationCode delayReasonCode
VEH vehicle | assignedNumber vehicleId agencyQualifier vehicleId2
`;

/** A component, or `times` of them gathered in a list. `at` counts from 0. */
export interface ComponentShape {
  readonly name: string;
  readonly at: number;
  readonly times: number;
}

/** One property of a typed segment. `at` is the element number, from 1. */
export type FieldShape =
  | { readonly kind: "text"; readonly name: string; readonly at: number; readonly repeats: boolean }
  | { readonly kind: "texts"; readonly name: string; readonly at: number; readonly times: number }
  | {
      readonly kind: "composite";
      readonly name: string;
      readonly at: number;
      readonly repeats: boolean;
      readonly components: readonly ComponentShape[];
    }
  | {
      readonly kind: "group";
      readonly name: string;
      readonly at: number;
      readonly times: number;
      /** `at` counts from 0 within one run. A composite without a name is spread into the object of the run. */
      readonly members: readonly FieldShape[];
    };

/** A base segment as an object. */
export interface SegmentShape {
  readonly id: string;
  /** What the segment is, in our words. */
  readonly title: string;
  readonly fields: readonly FieldShape[];
  /** How many elements have a name. */
  readonly size: number;
}

const SHAPES = new Map<string, SegmentShape>();

for (const line of TABLE.trim().split("\n")) {
  const [left = "", right = ""] = line.split(" | ");
  const space = left.indexOf(" ");
  const id = left.slice(0, space);
  const { fields, next } = parseFields(right, 1);
  SHAPES.set(id, { id, title: left.slice(space + 1), fields, size: next - 1 });
}

/** The shape of a base segment; undefined for ids that no HIPAA guide uses. */
export function segmentShape(id: string): SegmentShape | undefined {
  return SHAPES.get(id);
}

/** All shapes, by segment id. */
export function segmentShapes(): readonly SegmentShape[] {
  return [...SHAPES.values()].sort((one, two) => (one.id < two.id ? -1 : 1));
}

function parseFields(text: string, first: number): { fields: readonly FieldShape[]; next: number } {
  const fields: FieldShape[] = [];
  let at = first;
  for (const [token] of text.matchAll(/\[[^\]]*\]x\d+=\w+|[^\s[]+/g)) {
    const group = /^\[(.*)\]x(\d+)=(\w+)$/.exec(token);
    if (group !== null) {
      const inner = parseFields(group[1] ?? "", 0);
      const times = Number(group[2]);
      fields.push({ kind: "group", name: group[3] ?? "", at, times, members: inner.fields });
      at += inner.next * times;
      continue;
    }
    const many = /^(\w+)\*(\d+)$/.exec(token);
    if (many !== null) {
      fields.push({ kind: "texts", name: many[1] ?? "", at, times: Number(many[2]) });
      at += Number(many[2]);
      continue;
    }
    fields.push(parseField(token, at));
    at += 1;
  }
  return { fields, next: at };
}

function parseField(token: string, at: number): FieldShape {
  const open = token.indexOf("(");
  const head = open < 0 ? token : token.slice(0, open);
  const repeats = head.endsWith("^");
  const name = repeats ? head.slice(0, -1) : head;
  if (open < 0) return { kind: "text", name, at, repeats };
  const components: ComponentShape[] = [];
  let index = 0;
  for (const part of token.slice(open + 1, -1).split("/")) {
    const [own = "", count = "1"] = part.split("*");
    components.push({ name: own, at: index, times: Number(count) });
    index += Number(count);
  }
  return { kind: "composite", name, at, repeats, components };
}
