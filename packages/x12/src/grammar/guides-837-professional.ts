import {
  ADDRESS,
  ADDRESS_OPTIONAL,
  AMOUNTS,
  ATTACHMENTS,
  CONTACT,
  CONTRACT,
  DELAY_REASONS,
  HEADER,
  INSURANCE_TYPE,
  OTHER_PAYER,
  OUTPATIENT_ADJUDICATION,
  PRICING_METHODS,
  PRICING_OUTCOME,
  PROVIDER_REF,
  PROVIDER_TAX_AND_LICENCE,
  REFERRER_REF,
  TELEPHONE,
  drug,
  indent,
  levels,
  lineAdjudication,
  otherCoverage,
  otherIds,
  otherProvider,
  provider,
  secondaryIds,
  specialty,
} from "./guides-837-parts.ts";

const PATIENT_ELEMENTS = " | N | N | N | S:D8 | S | S:01 | S | S:Y";
const AMBULANCE = "CR1 S 1 S:LB | S | N | R:A,B,C,D,E | R:DH | R | N | N | S | S # ambulanceTransport";
const TRANSPORT = "01,04,05,06,07,08,09,12";
const AMBULANCE_CONDITIONS = `CRC S 3 =R:07 | R:N,Y | R:${TRANSPORT} | S:${TRANSPORT} | S:${TRANSPORT} | S:${TRANSPORT} | S:${TRANSPORT} # ambulanceCertifications`;
const VISION = "L1,L2,L3,L4,L5";
const SCREENING = "AV,NU,S2,ST";
const OTHER_DIAGNOSES = Array.from({ length: 11 }, () => "S(R:ABF,BF/R)").join(" | ");
const CONDITIONS = Array.from({ length: 11 }, () => "S(R:BG/R)").join(" | ");
const PICK_UP = "N | N | N | N | N | N | N";
const DROP_OFF = "S | N | N | N | N | N | N";

const CLAIM_PROVIDERS = [
  {
    loop: "2310A",
    name: "referringProviders",
    repeat: "S 2",
    code: "DN,P3",
    type: "1",
    detail: secondaryIds("S 3", REFERRER_REF),
  },
  {
    loop: "2310B",
    name: "renderingProvider",
    repeat: "S 1",
    code: "82",
    type: "1,2",
    detail: `${specialty("PE")}\n${secondaryIds("S 4", PROVIDER_REF)}`,
  },
  {
    loop: "2310C",
    name: "serviceFacility",
    repeat: "S 1",
    code: "77",
    type: "2",
    detail: `${ADDRESS}\n${secondaryIds("S 3", "0B,G2,LU")}\n${TELEPHONE}`,
  },
  {
    loop: "2310D",
    name: "supervisingProvider",
    repeat: "S 1",
    code: "DQ",
    type: "1",
    detail: secondaryIds("S 4", PROVIDER_REF),
  },
  { loop: "2310E", name: "ambulancePickUp", repeat: "S 1", code: "PW", type: "2", names: PICK_UP, detail: ADDRESS },
  { loop: "2310F", name: "ambulanceDropOff", repeat: "S 1", code: "45", type: "2", names: DROP_OFF, detail: ADDRESS },
];

const LINE_PROVIDERS = [
  {
    loop: "2420A",
    name: "renderingProvider",
    repeat: "S 1",
    code: "82",
    type: "1,2",
    detail: `${specialty("PE")}\n${secondaryIds("S 20", PROVIDER_REF, true)}`,
  },
  {
    loop: "2420B",
    name: "purchasedServiceProvider",
    repeat: "S 1",
    code: "QB",
    type: "1,2",
    names: "N | N | N | N | N | S:XX | S",
    detail: secondaryIds("S 20", REFERRER_REF, true),
  },
  {
    loop: "2420C",
    name: "serviceFacility",
    repeat: "S 1",
    code: "77",
    type: "2",
    detail: `${ADDRESS}\n${secondaryIds("S 3", "G2,LU", true)}`,
  },
  {
    loop: "2420D",
    name: "supervisingProvider",
    repeat: "S 1",
    code: "DQ",
    type: "1",
    detail: secondaryIds("S 20", PROVIDER_REF, true),
  },
  {
    loop: "2420E",
    name: "orderingProvider",
    repeat: "S 1",
    code: "DK",
    type: "1",
    detail: `${ADDRESS_OPTIONAL}\n${secondaryIds("S 20", REFERRER_REF, true)}\n${CONTACT}`,
  },
  {
    loop: "2420F",
    name: "referringProviders",
    repeat: "S 2",
    code: "DN,P3",
    type: "1",
    detail: secondaryIds("S 20", REFERRER_REF, true),
  },
  { loop: "2420G", name: "ambulancePickUp", repeat: "S 1", code: "PW", type: "2", names: PICK_UP, detail: ADDRESS },
  { loop: "2420H", name: "ambulanceDropOff", repeat: "S 1", code: "45", type: "2", names: DROP_OFF, detail: ADDRESS },
];

const OTHER_COVERAGE = otherCoverage({
  insuranceType: INSURANCE_TYPE,
  amounts: AMOUNTS,
  signature: "S:P",
  adjudication: OUTPATIENT_ADJUDICATION,
  providers: [
    {
      loop: "2330C",
      name: "referringProviders",
      repeat: "S 2",
      code: "DN,P3",
      type: "1",
      ids: otherIds(3, REFERRER_REF),
    },
    {
      loop: "2330D",
      name: "renderingProvider",
      repeat: "S 1",
      code: "82",
      type: "1,2",
      ids: otherIds(3, PROVIDER_REF),
    },
    { loop: "2330E", name: "serviceFacility", repeat: "S 1", code: "77", type: "2", ids: otherIds(3, "0B,G2,LU") },
    {
      loop: "2330F",
      name: "supervisingProvider",
      repeat: "S 1",
      code: "DQ",
      type: "1",
      ids: otherIds(3, PROVIDER_REF),
    },
    { loop: "2330G", name: "billingProvider", repeat: "S 1", code: "85", type: "1,2", ids: otherIds(2, "G2,LU") },
  ].map(otherProvider),
});

const CLAIM = `
@2300 S 100 # claims
  CLM R 1 R | R | N | N | R(R/R:B/R) | R:N,Y | R:A,B,C | R:N,W,Y | R:I,Y | S:P | S(R:AA,EM,OA/S:AA,EM,OA/N/S/S) | S:02,03,05,09 | N | N | N | N | N | N | S:08 | ${DELAY_REASONS} # claim
  DTP S 1 =R:431 | R:D8 | R # onsetDate
  DTP S 1 =R:454 | R:D8 | R # initialTreatmentDate
  DTP S 1 =R:304 | R:D8 | R # lastSeenDate
  DTP S 1 =R:453 | R:D8 | R # acuteManifestationDate
  DTP S 1 =R:439 | R:D8 | R # accidentDate
  DTP S 1 =R:484 | R:D8 | R # lastMenstrualPeriodDate
  DTP S 1 =R:455 | R:D8 | R # lastXRayDate
  DTP S 1 =R:471 | R:D8 | R # prescriptionDate
  DTP S 1 =R:314,360,361 | R:D8,RD8 | R # disabilityPeriod
  DTP S 1 =R:297 | R:D8 | R # lastWorkedDate
  DTP S 1 =R:296 | R:D8 | R # returnToWorkDate
  DTP S 1 =R:435 | R:D8 | R # admissionDate
  DTP S 1 =R:096 | R:D8 | R # dischargeDate
  DTP S 1 =R:090 | R:D8 | R # assumedCareDate
  DTP S 1 =R:091 | R:D8 | R # relinquishedCareDate
  DTP S 1 =R:444 | R:D8 | R # firstContactDate
  DTP S 1 =R:050 | R:D8 | R # repricerReceivedDate
  ${ATTACHMENTS}
  ${CONTRACT}
  AMT S 1 =R:F5 | R # patientPaidAmount
  REF S 1 =R:4N | R:1,2,3,4,5,6,7 # serviceAuthorizationException
  REF S 1 =R:F5 | R:N,Y # mandatoryMedicareCrossover
  REF S 1 =R:EW | R # mammographyCertification
  REF S 1 =R:9F | R # referral
  REF S 1 =R:G1 | R # priorAuthorization
  REF S 1 =R:F8 | R # payerClaimControlNumber
  REF S 1 =R:X4 | R # cliaNumber
  REF S 1 =R:9A | R # repricedClaimNumber
  REF S 1 =R:9C | R # adjustedRepricedClaimNumber
  REF S 1 =R:LX | R # investigationalDeviceExemption
  REF S 1 =R:D9 | R # intermediaryClaimNumber
  REF S 1 =R:EA | R # medicalRecordNumber
  REF S 1 =R:P4 | R # demonstrationProject
  REF S 1 =R:1J | R # carePlanOversight
  K3 S 10 R # fileInformationRecords
  NTE S 1 R:ADD,CER,DCP,DGN,TPO | R # note
  ${AMBULANCE}
  CR2 S 1 N | N | N | N | N | N | N | R:A,C,D,E,F,G,M | N | S | S # spinalManipulation
  ${AMBULANCE_CONDITIONS}
  CRC S 3 =R:E1,E2,E3 | R:N,Y | R:${VISION} | S:${VISION} | S:${VISION} | S:${VISION} | S:${VISION} # visionConditions
  CRC S 1 =R:75 | R:Y | R:IH # homebound
  CRC S 1 =R:ZZ | R:N,Y | R:${SCREENING} | S:${SCREENING} | S:${SCREENING} # epsdtReferral
  HI &HI =R(R:ABK,BK/R) | ${OTHER_DIAGNOSES} # diagnoses
  HI S 1 =R(R:BP/R) | S(R:BO/R) # anesthesiaProcedures
  HI S 2 =R(R:BG/R) | ${CONDITIONS} # conditions
  HCP S 1 ${PRICING_METHODS} | R | S | S | S | S | S | N | N | N | N | N | ${PRICING_OUTCOME} # repricing
${indent(CLAIM_PROVIDERS.map(provider).join("\n"))}
${indent(OTHER_COVERAGE)}
  @2400 R 50 # serviceLines
    LX R 1 R # lineCounter
    SV1 R 1 R(R:ER,HC,IV,WK/R/S/S/S/S/S) | R | R:MJ,UN | R | S | N | R(R/S/S/S) | N | S:Y | N | S:Y | S:Y | N | N | S:0 # professionalService
    SV5 S 1 R(R:HC/R) | R:DA | R | R | R | R:1,4,6 # durableEquipment
    ${ATTACHMENTS}
    PWK S 1 =R:CT | =R:AB,AD,AF,AG,NS # equipmentCertificateAttachment
    ${AMBULANCE}
    CR3 S 1 R:I,R,S | R:MO | R # equipmentCertification
    ${AMBULANCE_CONDITIONS}
    CRC S 1 =R:70 | R:N,Y | R:65 # hospiceEmployee
    CRC S 1 =R:09 | R:N,Y | R:38,ZV | S:38,ZV # equipmentCondition
    DTP R 1 =R:472 | R:D8,RD8 | R # serviceDate
    DTP S 1 =R:471 | R:D8 | R # prescriptionDate
    DTP S 1 =R:607 | R:D8 | R # certificationRevisionDate
    DTP S 1 =R:463 | R:D8 | R # beginTherapyDate
    DTP S 1 =R:461 | R:D8 | R # lastCertificationDate
    DTP S 1 =R:304 | R:D8 | R # lastSeenDate
    DTP S 1 =R:738 | R:D8 | R # hemoglobinTestDate
    DTP S 1 =R:739 | R:D8 | R # creatinineTestDate
    DTP S 1 =R:011 | R:D8 | R # shippedDate
    DTP S 1 =R:455 | R:D8 | R # lastXRayDate
    DTP S 1 =R:454 | R:D8 | R # initialTreatmentDate
    QTY S 1 =R:PT | R # ambulancePatientCount
    QTY S 1 =R:FL | R # obstetricAnesthesiaUnits
    MEA S 5 R:OG,TR | R:HT,R1,R2,R3,R4 | R # testResults
    ${CONTRACT}
    REF S 1 =R:9B | R # repricedLineNumber
    REF S 1 =R:9D | R # adjustedRepricedLineNumber
    REF S 5 =R:G1 | R | N | ${OTHER_PAYER} # priorAuthorizations
    REF S 1 =R:6R | R # lineItemControlNumber
    REF S 1 =R:EW | R # mammographyCertification
    REF S 1 =R:X4 | R # cliaNumber
    REF S 1 =R:F4 | R # referringCliaNumber
    REF S 1 =R:BT | R # immunizationBatch
    REF S 5 =R:9F | R | N | ${OTHER_PAYER} # referrals
    AMT S 1 =R:T | R # salesTax
    AMT S 1 =R:F4 | R # postageClaimed
    K3 S 10 R # fileInformationRecords
    NTE S 1 =R:ADD,DCP | R # note
    NTE S 1 =R:TPO | R # thirdPartyNote
    PS1 S 1 R | R # purchasedService
    HCP S 1 ${PRICING_METHODS} | R | S | S | S | S | S | N | S:ER,HC,IV,WK | S | S:MJ,UN | S | ${PRICING_OUTCOME} # repricing
${indent(indent(drug("EN,EO,HI,N4,ON,UK,UP")))}
${indent(indent(LINE_PROVIDERS.map(provider).join("\n")))}
${indent(indent(lineAdjudication("R(R:ER,HC,HP,IV,WK/R/S/S/S/S/S)", "N")))}
    @2440 S * # forms
      LQ R 1 R:AS,UT | R # form
      FRM R 99 R | S:N,W,Y | S | S | S # answers
`;

const SOURCE =
  HEADER +
  levels({
    billingNames: "R:1,2 | R | S | S | N | S",
    payToType: "1,2",
    billingIds: PROVIDER_TAX_AND_LICENCE,
    insuranceType: INSURANCE_TYPE,
    patientInformation: `PAT S 1 N${PATIENT_ELEMENTS} # patientInformation`,
    patientElements: PATIENT_ELEMENTS,
    contact: TELEPHONE,
    billingPayerIds: "2",
  });

/** X222A1, professional. */
export const PROFESSIONAL = { source: SOURCE, blocks: { "2300": CLAIM.replace("HI &HI", "HI R 1") } };

/** X291, professional predetermination, which needs neither dates nor diagnoses. */
export const PROFESSIONAL_PREDETERMINATION = {
  source: SOURCE,
  blocks: {
    "2300": CLAIM.replace("HI &HI", "HI S 1")
      .replace("DTP R 1 =R:472", "DTP S 1 =R:472")
      .replace("| S:08 |", "| S:08,PB |"),
  },
};
