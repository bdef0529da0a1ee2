import {
  ADDRESS,
  AMOUNTS,
  ATTACHMENTS,
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

const SURFACES = "B,D,F,I,L,M,O";

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

const OTHER_COVERAGE = otherCoverage({
  insuranceType: INSURANCE_TYPE,
  amounts: AMOUNTS,
  signature: "N",
  adjudication: OUTPATIENT_ADJUDICATION,
  payerIds: "REF S 1 =R:G3 | R # predetermination",
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
    {
      loop: "2330E",
      name: "supervisingProvider",
      repeat: "S 1",
      code: "DQ",
      type: "1",
      ids: otherIds(3, PROVIDER_REF),
    },
    { loop: "2330F", name: "billingProvider", repeat: "S 1", code: "85", type: "1,2", ids: otherIds(2, "G2,LU") },
    { loop: "2330G", name: "serviceFacility", repeat: "S 1", code: "77", type: "2", ids: otherIds(3, "0B,G2,LU") },
    { loop: "2330H", name: "assistantSurgeon", repeat: "S 1", code: "DD", type: "1,2", ids: otherIds(3, PROVIDER_REF) },
  ].map(otherProvider),
});

const CLAIM = `
@2300 S 100 # claims
  CLM R 1 R | R | N | N | R(R/R:B/R) | R:N,Y | R:A,B,C | R:N,W,Y | R:I,Y | N | S(R:AA,EM,OA/S:AA,EM,OA/N/S/S) | S:01,02,03,05 | N | N | N | N | N | N | S:PB,08 | ${DELAY_REASONS} # claim
  DTP S 1 =R:439 | R:D8 | R # accidentDate
  DTP S 1 =R:452 | R:D8 | R # appliancePlacementDate
  DTP S 1 =R:472 | R:D8,RD8 | R # serviceDate
  DTP S 1 =R:050 | R:D8 | R # repricerReceivedDate
  DN1 S 1 S | S | N | S # orthodontics
  DN2 S 35 R | R:E,I,M | N | N | N | R:JP # toothStatuses
  ${ATTACHMENTS.replace(",P5,", ",P5,P6,")}
  ${CONTRACT}
  AMT S 1 =R:F5 | R # patientPaidAmount
  REF S 1 =R:G3 | R # predetermination
  REF S 1 =R:4N | R:1,2,3,4,5,6,7 # serviceAuthorizationException
  REF S 1 =R:F8 | R # payerClaimControlNumber
  REF S 1 =R:9F | R # referral
  REF S 1 =R:G1 | R # priorAuthorization
  REF S 1 =R:9A | R # repricedClaimNumber
  REF S 1 =R:9C | R # adjustedRepricedClaimNumber
  REF S 1 =R:D9 | R # intermediaryClaimNumber
  K3 S 10 R # fileInformationRecords
  NTE S 5 R:ADD | R # notes
  HI S 1 =R(R:ABK,BK,TQ/R) | S(R:ABF,BF,TQ/R) | S(R:ABF,BF,TQ/R) | S(R:ABF,BF,TQ/R) # diagnoses
  HCP S 1 ${PRICING_METHODS} | R | S | S | S | S | S | N | N | N | N | N | ${PRICING_OUTCOME} # repricing
${indent(CLAIM_PROVIDERS.map(provider).join("\n"))}
${indent(OTHER_COVERAGE)}
  @2400 R 50 # serviceLines
    LX R 1 R # lineCounter
    SV3 R 1 R(R:AD/R/S/S/S/S/S) | R | S | S(R/S/S/S/S) | S:I,R | S | N | N | N | N | S(R/S/S/S) # dentalService
    TOO S 32 R:JP | S | S(R:${SURFACES}/S:${SURFACES}/S:${SURFACES}/S:${SURFACES}/S:${SURFACES}) # teeth
    DTP S 1 =R:472 | R:D8,RD8 | R # serviceDate
    DTP S 1 =R:139,441 | R:D8 | R # priorPlacementDate
    DTP S 1 =R:452 | R:D8 | R # appliancePlacementDate
    DTP S 1 =R:446 | R:D8 | R # replacementDate
    DTP S 1 =R:196 | R:D8 | R # treatmentStartDate
    DTP S 1 =R:198 | R:D8 | R # treatmentCompletionDate
    ${CONTRACT}
    REF S 1 =R:G3 | R | N | ${OTHER_PAYER} # predetermination
    REF S 5 =R:G1 | R | N | ${OTHER_PAYER} # priorAuthorizations
    REF S 1 =R:6R | R # lineItemControlNumber
    REF S 1 =R:9A | R # repricedClaimNumber
    REF S 1 =R:9C | R # adjustedRepricedClaimNumber
    REF S 5 =R:9F | R | N | ${OTHER_PAYER} # referrals
    AMT S 1 =R:T | R # salesTax
    K3 S 10 R # fileInformationRecords
    HCP S 1 ${PRICING_METHODS} | R | S | S | S | S | S | N | S:AD,ER | S | S:UN | S | ${PRICING_OUTCOME} # repricing
${indent(indent(LINE_PROVIDERS.map(provider).join("\n")))}
${indent(indent(lineAdjudication("R(R:AD,ER/R/S/S/S/S/S)", "N")))}
`;

/** X224A2, dental; X300, its predetermination, differs in what CLM19 says. */
export const DENTAL = {
  source:
    HEADER +
    levels({
      billingNames: "R:1,2 | R | S | S | N | S",
      payToType: "1,2",
      billingIds: PROVIDER_TAX_AND_LICENCE,
      insuranceType: INSURANCE_TYPE,
      patientInformation: "",
      patientElements: "",
      contact: "",
      billingPayerIds: "2",
    }),
  blocks: { "2300": CLAIM },
};
