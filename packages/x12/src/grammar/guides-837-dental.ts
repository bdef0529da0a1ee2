import {
  ADDRESS,
  HEADER,
  LINE_ADJUDICATION,
  PROVIDER_REF,
  REFERRER_REF,
  indent,
  levels,
  otherCoverage,
  otherProvider,
  provider,
  repeated,
  secondaryIds,
  specialty,
} from "./guides-837-parts.ts";

const CLAIM_PROVIDERS = [
  {
    loop: "2310A",
    name: "referringProviders",
    repeat: "S 2",
    code: "DN,P3",
    type: "1",
    detail: `${specialty("RF")}\n${secondaryIds("S 3", REFERRER_REF)}`,
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
    detail: `${ADDRESS}\n${secondaryIds("S 3", "0B,G2,LU")}`,
  },
  {
    loop: "2310D",
    name: "assistantSurgeon",
    repeat: "S 1",
    code: "DD",
    type: "1",
    detail: `${specialty("AS")}\n${secondaryIds("S 4", PROVIDER_REF)}`,
  },
  {
    loop: "2310E",
    name: "supervisingProvider",
    repeat: "S 1",
    code: "DQ",
    type: "1",
    detail: secondaryIds("S 4", PROVIDER_REF),
  },
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
    name: "assistantSurgeon",
    repeat: "S 1",
    code: "DD",
    type: "1",
    detail: `${specialty("AS")}\n${secondaryIds("S 20", PROVIDER_REF, true)}`,
  },
  {
    loop: "2420C",
    name: "supervisingProvider",
    repeat: "S 1",
    code: "DQ",
    type: "1",
    detail: secondaryIds("S 20", PROVIDER_REF, true),
  },
  {
    loop: "2420D",
    name: "serviceFacility",
    repeat: "S 1",
    code: "77",
    type: "2",
    detail: `${ADDRESS}\n${secondaryIds("S 3", "G2,LU", true)}`,
  },
];

const OTHER_COVERAGE = otherCoverage(
  "MOA S 1 # outpatientAdjudication",
  [
    otherProvider("2330C", "referringProviders", "DN,P3", "1"),
    otherProvider("2330D", "renderingProvider", "82", "1,2"),
    otherProvider("2330E", "supervisingProvider", "DQ", "1"),
    otherProvider("2330F", "billingProvider", "85", "1,2"),
    otherProvider("2330G", "serviceFacility", "77", "2"),
    otherProvider("2330H", "assistantSurgeon", "DD", "1"),
  ].join("\n"),
);

const CLAIM = `
@2300 S 100 # claims
  CLM R 1 R | R | N | N | R(R/R:B/R) | R:N,Y | R:A,B,C | R:N,W,Y | R:I,Y | N | S(R:AA,EM,OA/S:AA,EM,OA/N/S/S) | S:01,02,03,05 | N | N | N | N | N | N | S:PB,08 | S:1,2,3,4,5,6,7,8,9,10,11,15 # claim
  DTP S 1 =R:439 | R:D8 | R # accidentDate
  DTP S 1 =R:452 | R:D8 | R # appliancePlacementDate
  DTP S 1 =R:472 | R:D8,RD8 | R # serviceDate
  DTP S 1 =R:050 | R:D8 | R # repricerReceivedDate
  DN1 S 1 # orthodontics
  DN2 S 35 # toothStatuses
  PWK S 10 R | R:AA,BM,EL,EM,FT,FX | N | N | S:AC | S # attachments
  CN1 S 1 # contract
  AMT S 1 =R:F5 | R # patientPaidAmount
  REF S 1 =R:G3 | R # predetermination
  REF S 1 =R:4N | R # serviceAuthorizationException
  REF S 1 =R:F8 | R # payerClaimControlNumber
  REF S 1 =R:9F | R # referral
  REF S 1 =R:G1 | R # priorAuthorization
  REF S 1 =R:9A | R # repricedClaimNumber
  REF S 1 =R:9C | R # adjustedRepricedClaimNumber
  REF S 1 =R:D9 | R # intermediaryClaimNumber
  K3 S 10 R # fileInformationRecords
  NTE S 5 R:ADD | R # notes
  HI S 1 ${repeated("(R:ABK,BK,TQ,ABF,BF/R)", 4)} # diagnoses
  HCP S 1 # repricing
${indent(CLAIM_PROVIDERS.map(provider).join("\n"))}
${indent(OTHER_COVERAGE)}
  @2400 R 50 # serviceLines
    LX R 1 R # lineCounter
    SV3 R 1 R(R:AD/R/S/S/S/S/S) | R | S | S(R/S/S/S/S) | S:I,R | S | N | N | N | N | S(R/S/S/S) # dentalService
    TOO S 32 R:JP | S | S(R:B,D,F,I,L,M,O/S/S/S/S) # teeth
    DTP S 1 =R:472 | R:D8,RD8 | R # serviceDate
    DTP S 1 =R:452 | R:D8 | R # appliancePlacementDate
    DTP S 1 =R:441 | R:D8 | R # priorPlacementDate
    DTP S 1 =R:139 | R:D8 | R # estimatedPlacementDate
    DTP S 1 =R:446 | R:D8 | R # replacementDate
    DTP S 1 =R:196 | R:D8 | R # treatmentStartDate
    DTP S 1 =R:198 | R:D8 | R # treatmentCompletionDate
    CN1 S 1 # contract
    REF S 1 =R:G3 | R | S | S # predetermination
    REF S 5 =R:G1 | R | S | S # priorAuthorizations
    REF S 1 =R:9A | R # repricedClaimNumber
    REF S 1 =R:9C | R # adjustedRepricedClaimNumber
    REF S 5 =R:9F | R | S | S # referrals
    REF S 1 =R:6R | R # lineItemControlNumber
    AMT S 1 =R:T | R # salesTax
    K3 S 10 R # fileInformationRecords
    HCP S 1 # repricing
${indent(indent(LINE_PROVIDERS.map(provider).join("\n")))}
${indent(indent(LINE_ADJUDICATION))}
`;

/** X224A2, dental. */
export const DENTAL = {
  source: HEADER + levels({ billingNames: "R:1,2 | R | S | S | N | S", patientSegments: "" }),
  blocks: { "2300": CLAIM },
};
