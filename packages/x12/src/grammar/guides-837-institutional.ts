import {
  ADDRESS,
  DRUG,
  HEADER,
  LINE_ADJUDICATION,
  PROVIDER_REF,
  REFERRER_REF,
  REPORT_TYPES,
  indent,
  levels,
  otherCoverage,
  otherProvider,
  provider,
  repeated,
  secondaryIds,
  specialty,
} from "./guides-837-parts.ts";

const PRESENT_ON_ADMISSION = "/R/N/N/N/N/N/N/S:Y,N,U,W,1)";

const CLAIM_PROVIDERS = [
  {
    loop: "2310A",
    name: "attendingProvider",
    repeat: "S 1",
    code: "71",
    type: "1",
    detail: `${specialty("AT")}\n${secondaryIds("S 4", PROVIDER_REF)}`,
  },
  {
    loop: "2310B",
    name: "operatingPhysician",
    repeat: "S 1",
    code: "72",
    type: "1",
    detail: secondaryIds("S 4", PROVIDER_REF),
  },
  {
    loop: "2310C",
    name: "otherOperatingPhysician",
    repeat: "S 1",
    code: "ZZ",
    type: "1",
    detail: secondaryIds("S 4", PROVIDER_REF),
  },
  {
    loop: "2310D",
    name: "renderingProvider",
    repeat: "S 1",
    code: "82",
    type: "1",
    detail: secondaryIds("S 4", PROVIDER_REF),
  },
  {
    loop: "2310E",
    name: "serviceFacility",
    repeat: "S 1",
    code: "77",
    type: "2",
    detail: `${ADDRESS}\n${secondaryIds("S 3", "0B,G2,LU")}`,
  },
  {
    loop: "2310F",
    name: "referringProvider",
    repeat: "S 1",
    code: "DN",
    type: "1",
    detail: secondaryIds("S 3", REFERRER_REF),
  },
];

const LINE_PROVIDERS = [
  {
    loop: "2420A",
    name: "operatingPhysician",
    repeat: "S 1",
    code: "72",
    type: "1",
    detail: secondaryIds("S 20", PROVIDER_REF, true),
  },
  {
    loop: "2420B",
    name: "otherOperatingPhysician",
    repeat: "S 1",
    code: "ZZ",
    type: "1",
    detail: secondaryIds("S 20", PROVIDER_REF, true),
  },
  {
    loop: "2420C",
    name: "renderingProvider",
    repeat: "S 1",
    code: "82",
    type: "1",
    detail: secondaryIds("S 20", PROVIDER_REF, true),
  },
  {
    loop: "2420D",
    name: "referringProvider",
    repeat: "S 1",
    code: "DN",
    type: "1",
    detail: secondaryIds("S 20", REFERRER_REF, true),
  },
];

const OTHER_COVERAGE = otherCoverage(
  "MIA S 1 # inpatientAdjudication\nMOA S 1 # outpatientAdjudication",
  [
    otherProvider("2330C", "attendingProvider", "71", "1"),
    otherProvider("2330D", "operatingPhysician", "72", "1"),
    otherProvider("2330E", "otherOperatingPhysician", "ZZ", "1"),
    otherProvider("2330F", "serviceFacility", "77", "2"),
    otherProvider("2330G", "renderingProvider", "82", "1"),
    otherProvider("2330H", "referringProvider", "DN", "1"),
    otherProvider("2330I", "billingProvider", "85", "1,2"),
  ].join("\n"),
);

const CLAIM = `
@2300 S 100 # claims
  CLM R 1 R | R | N | N | R(R/R:A/R) | N | R:A,B,C | R:N,W,Y | R:I,Y | N | N | N | N | N | N | N | N | N | S:08 | S:1,2,3,4,5,6,7,8,9,10,11,15 # claim
  DTP S 1 =R:096 | R:TM | R # dischargeHour
  DTP &STATEMENT =R:434 | R:RD8 | R # statementPeriod
  DTP S 1 =R:435 | R:D8,DT | R # admissionDate
  DTP S 1 =R:050 | R:D8 | R # repricerReceivedDate
  CL1 R 1 R | S | R # admission
  PWK S 10 ${REPORT_TYPES} | R:AA,BM,EL,EM,FT,FX | N | N | S:AC | S # attachments
  CN1 S 1 R | S | S | S | S | S # contract
  AMT S 1 =R:F3 | R # patientEstimatedAmountDue
  REF S 1 =R:4N | R # serviceAuthorizationException
  REF S 1 =R:9F | R # referral
  REF S 1 =R:G1 | R # priorAuthorization
  REF S 1 =R:F8 | R # payerClaimControlNumber
  REF S 1 =R:9A | R # repricedClaimNumber
  REF S 1 =R:9C | R # adjustedRepricedClaimNumber
  REF S 5 =R:LX | R # investigationalDeviceExemptions
  REF S 1 =R:D9 | R # intermediaryClaimNumber
  REF S 1 =R:LU | R # autoAccidentState
  REF S 1 =R:EA | R # medicalRecordNumber
  REF S 1 =R:P4 | R # demonstrationProject
  REF S 1 =R:G4 | R # peerReviewApproval
  K3 S 10 R # fileInformationRecords
  NTE S 10 =R:ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI | R # notes
  NTE S 1 =R:ADD | R # billingNote
  CRC S 1 R:ZZ | R:N,Y | R | S | S # epsdtReferral
  HI R 1 =R(R:ABK,BK${PRESENT_ON_ADMISSION} # principalDiagnosis
  HI S 1 =R(R:ABJ,BJ/R) # admittingDiagnosis
  HI S 1 ${repeated("(R:APR,PR/R)", 3)} # reasonsForVisit
  HI S 1 ${repeated(`(R:ABN,BN${PRESENT_ON_ADMISSION}`, 12)} # externalCauses
  HI S 1 =R(R:DR/R) # diagnosisRelatedGroup
  HI S 2 ${repeated(`(R:ABF,BF${PRESENT_ON_ADMISSION}`, 12)} # otherDiagnoses
  HI S 1 =R(R:BBR,BR,CAH/R/S:D8/S) # principalProcedure
  HI S 2 ${repeated("(R:BBQ,BQ/R/S:D8/S)", 12)} # otherProcedures
  HI S 2 ${repeated("(R:BI/R/R:RD8/R)", 12)} # occurrenceSpans
  HI S 2 ${repeated("(R:BH/R/R:D8/R)", 12)} # occurrences
  HI S 2 ${repeated("(R:BE/R/N/N/R)", 12)} # values
  HI S 2 ${repeated("(R:BG/R)", 12)} # conditions
  HI S 2 ${repeated("(R:TC/R)", 12)} # treatments
  HCP S 1 # repricing
${indent(CLAIM_PROVIDERS.map(provider).join("\n"))}
${indent(OTHER_COVERAGE)}
  @2400 R 999 # serviceLines
    LX R 1 R # lineCounter
    SV2 R 1 R | S(R:ER,HC,HP,IV,WK/R/S/S/S/S/S) | R | R:DA,UN,F2 | R | N | S # institutionalService
    PWK S 10 ${REPORT_TYPES} | R:AA,AB,AD,AF,AG,BM,EL,EM,FT,FX | N | N | S:AC | S # attachments
    DTP S 1 =R:472 | R:D8,RD8 | R # serviceDate
    REF S 1 =R:6R | R # lineItemControlNumber
    REF S 1 =R:9B | R # repricedLineNumber
    REF S 1 =R:9D | R # adjustedRepricedLineNumber
    AMT S 1 =R:GT | R # serviceTax
    AMT S 1 =R:N8 | R # facilityTax
    NTE S 1 R:TPO | R # thirdPartyNote
    HCP S 1 # repricing
${indent(indent(DRUG))}
${indent(indent(LINE_PROVIDERS.map(provider).join("\n")))}
${indent(indent(LINE_ADJUDICATION))}
`;

const SOURCE = HEADER + levels({ billingNames: "R:2 | R | N | N | N | N", patientSegments: "" });

/** X223A2, institutional. */
export const INSTITUTIONAL = { source: SOURCE, blocks: { "2300": CLAIM.replace("DTP &STATEMENT", "DTP R 1") } };

/** X292, institutional predetermination. */
export const INSTITUTIONAL_PREDETERMINATION = {
  source: SOURCE,
  blocks: { "2300": CLAIM.replace("DTP &STATEMENT", "DTP S 1").replace("CL1 R 1 R |", "CL1 S 1 S |") },
};
