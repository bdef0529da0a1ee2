import {
  ADDRESS,
  ATTACHMENTS,
  CONTRACT,
  DELAY_REASONS,
  HEADER,
  INSTITUTIONAL_AMOUNTS,
  OUTPATIENT_ADJUDICATION,
  PRICING_METHODS,
  PRICING_OUTCOME,
  PROVIDER_REF,
  REFERRER_REF,
  drug,
  indent,
  levels,
  lineAdjudication,
  otherCoverage,
  otherIds,
  otherProvider,
  provider,
  repeated,
  secondaryIds,
  specialty,
} from "./guides-837-parts.ts";

const PRESENT_ON_ADMISSION = "/R/N/N/N/N/N/N/S:Y,N,U,W)";
const SCREENING = "AV,NU,S2,ST";

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

const OTHER_COVERAGE = otherCoverage({
  insuranceType: "N",
  amounts: INSTITUTIONAL_AMOUNTS,
  signature: "N",
  adjudication: `MIA S 1 R | N${" | S".repeat(22)} # inpatientAdjudication\n${OUTPATIENT_ADJUDICATION}`,
  providers: [
    { loop: "2330C", name: "attendingProvider", repeat: "S 1", code: "71", type: "1", ids: otherIds(4, PROVIDER_REF) },
    { loop: "2330D", name: "operatingPhysician", repeat: "S 1", code: "72", type: "1", ids: otherIds(4, PROVIDER_REF) },
    {
      loop: "2330E",
      name: "otherOperatingPhysician",
      repeat: "S 1",
      code: "ZZ",
      type: "1",
      ids: otherIds(4, PROVIDER_REF),
    },
    { loop: "2330F", name: "serviceFacility", repeat: "S 1", code: "77", type: "2", ids: otherIds(3, "0B,G2,LU") },
    { loop: "2330G", name: "renderingProvider", repeat: "S 1", code: "82", type: "1", ids: otherIds(4, PROVIDER_REF) },
    { loop: "2330H", name: "referringProvider", repeat: "S 1", code: "DN", type: "1", ids: otherIds(3, REFERRER_REF) },
    { loop: "2330I", name: "billingProvider", repeat: "S 1", code: "85", type: "2", ids: otherIds(2, "G2,LU") },
  ].map(otherProvider),
});

const CLAIM = `
@2300 S 100 # claims
  CLM R 1 R | R | N | N | R(R/R:A/R) | N | R:A,B,C | R:N,W,Y | R:I,Y | N | N | N | N | N | N | N | N | N | S:08 | ${DELAY_REASONS} # claim
  DTP S 1 =R:096 | R:TM | R # dischargeHour
  DTP &STATEMENT =R:434 | R:RD8 | R # statementPeriod
  DTP S 1 =R:435 | R:D8,DT | R # admissionDate
  DTP S 1 =R:050 | R:D8 | R # repricerReceivedDate
  CL1 R 1 R | S | R # admission
  ${ATTACHMENTS}
  ${CONTRACT}
  AMT S 1 =R:F3 | R # patientEstimatedAmountDue
  REF S 1 =R:4N | R:1,2,3,4,5,6,7 # serviceAuthorizationException
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
  CRC S 1 R:ZZ | R:N,Y | R:${SCREENING} | S:${SCREENING} | S:${SCREENING} # epsdtReferral
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
  HCP S 1 ${PRICING_METHODS} | R | S | S | S | S | S | S | N | N | S:DA,UN | S | ${PRICING_OUTCOME} # repricing
${indent(CLAIM_PROVIDERS.map(provider).join("\n"))}
${indent(OTHER_COVERAGE)}
  @2400 R 999 # serviceLines
    LX R 1 R # lineCounter
    SV2 R 1 R | S(R:ER,HC,HP,IV,WK/R/S/S/S/S/S) | R | R:DA,UN | R | N | S # institutionalService
    ${ATTACHMENTS}
    DTP S 1 =R:472 | R:D8,RD8 | R # serviceDate
    REF S 1 =R:6R | R # lineItemControlNumber
    REF S 1 =R:9B | R # repricedLineNumber
    REF S 1 =R:9D | R # adjustedRepricedLineNumber
    AMT S 1 =R:GT | R # serviceTax
    AMT S 1 =R:N8 | R # facilityTax
    NTE S 1 R:TPO | R # thirdPartyNote
    HCP S 1 ${PRICING_METHODS} | R | S | S | S | S | S | S | S:ER,HC,HP,IV,WK | S | S:DA,UN | S | ${PRICING_OUTCOME} # repricing
${indent(indent(drug("N4")))}
${indent(indent(LINE_PROVIDERS.map(provider).join("\n")))}
${indent(indent(lineAdjudication("S(R:ER,HC,HP,IV,WK/R/S/S/S/S/S)", "R")))}
`;

const SOURCE =
  HEADER +
  levels({
    billingNames: "R:2 | R | N | N | N | N",
    payToType: "2",
    billingIds: "REF R 1 =R:EI | R # taxId",
    insuranceType: "N",
    patientInformation: "",
    patientElements: "",
    contact: "",
    billingPayerIds: "1",
  });

/** X223A2, institutional. */
export const INSTITUTIONAL = { source: SOURCE, blocks: { "2300": CLAIM.replace("DTP &STATEMENT", "DTP R 1") } };

/** X292, institutional predetermination. */
export const INSTITUTIONAL_PREDETERMINATION = {
  source: SOURCE,
  blocks: {
    "2300": CLAIM.replace("DTP &STATEMENT", "DTP S 1")
      .replace("CL1 R 1 R |", "CL1 S 1 S |")
      .replace("| S:08 |", "| S:08,PB |"),
  },
};
