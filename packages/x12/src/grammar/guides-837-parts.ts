/** Pieces of grammar text that the three 837 guides share, in the notation of `compileGrammar`. Written by us; no text of the guides. */

/** Moves every line of a piece one level in. */
export function indent(text: string): string {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");
}

const TWO_MORE_NUMBERS = "S:EM,EX,FX,TE | S | S:EM,EX,FX,TE | S";
const CONTACT = `PER S 2 R:IC | S | R:EM,FX,TE,EX | R | ${TWO_MORE_NUMBERS} # contacts`;

/** One telephone contact with an extension: property and casualty claims, service facilities. */
export const TELEPHONE = "PER S 1 R:IC | S | R:TE | R | S:EX | S # contact";

/** An address that the loop needs, and one that may stay away. */
export const ADDRESS = "N3 R 1 R | S # street\nN4 R 1 R | S | S | S | N | N | S # cityStateZip";
export const ADDRESS_OPTIONAL = ADDRESS.replace("N3 R", "N3 S").replace("N4 R", "N4 S");

const RESPONSIBILITY = "R:A,B,C,D,E,F,G,H,P,S,T,U";
const FILING = "11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ";
const INSURANCE_TYPE = "S:12,13,14,15,16,41,42,43,47";
const RELATIONSHIPS = "01,19,20,21,39,40,53,G8";

const CAS =
  "CAS S 5 R:CO,CR,OA,PI,PR | R | R | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S # adjustments";

/** Qualifiers of a provider's other numbers. */
export const PROVIDER_REF = "0B,1G,G2,LU";
export const REFERRER_REF = "0B,1G,G2";

/** Kinds of report in PWK01. */
export const REPORT_TYPES =
  "R:03,04,05,06,07,08,09,10,11,13,15,21,77,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,P6,P7,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP";

/** ST, BHT, submitter and receiver. */
export const HEADER = `
ST R 1 R:837 | R | R # transactionSetHeader
BHT R 1 R:0019 | R:00,18 | R | R | R | R:31,CH,RP # beginning
@1000A R 1 # submitter
  NM1 R 1 =R:41 | R:1,2 | R | S | S | N | N | R:46 | R # name
  PER R 2 R:IC | S | R:EM,FX,TE | R | ${TWO_MORE_NUMBERS} # contacts
@1000B R 1 # receiver
  NM1 R 1 =R:40 | R:2 | R | N | N | N | N | R:46 | R # name
`;

/** What differs between the kinds of claim in a provider loop. */
export interface ProviderLoop {
  readonly loop: string;
  readonly name: string;
  /** `S 1`, `S 2`. */
  readonly repeat: string;
  /** NM101. */
  readonly code: string;
  /** NM102: `1`, `2` or `1,2`. */
  readonly type: string;
  /** Segments after NM1. */
  readonly detail: string;
}

/** A loop of a provider of the claim or of the line. */
export function provider({ loop, name, repeat, code, type, detail }: ProviderLoop): string {
  const names = type === "2" ? "S | N | N | N | N" : "S | S | S | N | S";
  return `@${loop} ${repeat} # ${name}\n  NM1 R 1 =R:${code} | R:${type} | ${names} | S:XX | S # name\n${indent(detail)}`;
}

/** REF with the other numbers of a provider. On a line REF04 may say whose number it is. */
export function secondaryIds(repeat: string, qualifiers: string, onLine = false): string {
  return `REF ${repeat} R:${qualifiers} | R${onLine ? " | S | S" : ""} # secondaryIds`;
}

/** PRV: the taxonomy code of a provider in that role. */
export function specialty(role: string): string {
  return `PRV S 1 R:${role} | R:PXC | R # specialty`;
}

/** What differs between the guides in the levels. */
export interface LevelDifferences {
  /** NM102 to NM107 of the billing provider. */
  readonly billingNames: string;
  /** Segments after SBR. */
  readonly patientSegments: string;
}

/** The levels from billing provider to patient, with the claims as block `2300`. */
export function levels({ billingNames, patientSegments }: LevelDifferences): string {
  return `
@2000A R * # billingProviders
  HL R 1 R | N | =R:20 | R:1 # hierarchicalLevel
  PRV S 1 R:BI | R:PXC | R # specialty
  CUR S 1 R:85 | R # foreignCurrency
  @2010AA R 1 # billingProvider
    NM1 R 1 =R:85 | ${billingNames} | S:XX | S # name
${indent(indent(ADDRESS))}
    REF R 1 =R:EI,SY | R # taxId
    REF S 2 =R:0B,1G,LU,G2 | R # licenseAndUpinNumbers
    ${CONTACT}
  @2010AB S 1 # payToAddress
    NM1 R 1 =R:87 | R:1,2 | S | S | S | N | S | S | S # name
${indent(indent(ADDRESS))}
  @2010AC S 1 # payToPlan
    NM1 R 1 =R:PE | R:2 | R | N | N | N | N | R:PI,XV | R # name
${indent(indent(ADDRESS))}
    REF S 1 =R:2U,FY,NF | R # secondaryId
    REF R 1 =R:EI | R # taxId
  @2000B R * # subscribers
    HL R 1 R | R | =R:22 | R:0,1 # hierarchicalLevel
    SBR R 1 ${RESPONSIBILITY} | S:18 | S | S | ${INSURANCE_TYPE} | N | N | N | R:${FILING} # coverage
    ${patientSegments}
    @2010BA R 1 # subscriber
      NM1 R 1 =R:IL | R:1,2 | R | S | S | N | S | S:II,MI | S # name
${indent(indent(indent(ADDRESS_OPTIONAL)))}
      DMG S 1 R:D8 | R | R:F,M,U # demographics
      REF S 1 =R:SY | R # socialSecurityNumber
      REF S 1 =R:Y4 | R # propertyCasualtyClaimNumber
      ${TELEPHONE}
    @2010BB R 1 # payer
      NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R # name
${indent(indent(indent(ADDRESS_OPTIONAL)))}
      REF S 3 =R:2U,EI,FY,NF | R # secondaryIds
      REF S 2 =R:G2,LU | R # billingProviderSecondaryIds
    &2300
    @2000C S * # patients
      HL R 1 R | R | =R:23 | R:0 # hierarchicalLevel
      PAT R 1 R:${RELATIONSHIPS} | N | N | N | S:D8 | S | S:01 | S | S:Y # patientInformation
      @2010CA R 1 # patient
        NM1 R 1 =R:QC | R:1 | R | S | S | N | S # name
${indent(indent(indent(indent(ADDRESS))))}
        DMG R 1 R:D8 | R | R:F,M,U # demographics
        REF S 1 =R:Y4 | R # propertyCasualtyClaimNumber
        REF S 2 =R:1W,SY | R # propertyCasualtyPatientIds
        ${TELEPHONE}
      &2300
SE R 1 # transactionSetTrailer
`;
}

/** Loop 2320 with the other payer's segments and its view of the providers. */
export function otherCoverage(remarks: string, providers: string): string {
  return `@2320 S 10 # otherCoverages
  SBR R 1 ${RESPONSIBILITY} | R:18,${RELATIONSHIPS} | S | S | ${INSURANCE_TYPE} | N | N | N | S:${FILING} # coverage
  ${CAS}
  AMT S 1 =R:D | R # payerPaidAmount
  AMT S 1 =R:A8 | R # nonCoveredAmount
  AMT S 1 =R:EAF | R # remainingPatientLiability
  OI R 1 N | N | R:N,W,Y | S:P | N | R:I,Y # assignmentAndRelease
${indent(remarks)}
  @2330A R 1 # subscriber
    NM1 R 1 =R:IL | R:1,2 | R | S | S | N | S | R:II,MI | R # name
${indent(indent(ADDRESS_OPTIONAL))}
    REF S 2 =R:SY | R # socialSecurityNumbers
  @2330B R 1 # payer
    NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R # name
${indent(indent(ADDRESS_OPTIONAL))}
    DTP S 1 =R:573 | R:D8 | R # adjudicationDate
    REF S 2 =R:2U,EI,FY,NF | R # secondaryIds
    REF S 1 =R:G1 | R # priorAuthorization
    REF S 1 =R:G3 | R # predetermination
    REF S 1 =R:9F | R # referral
    REF S 1 =R:T4 | R # claimAdjustmentIndicator
    REF S 1 =R:F8 | R # payerClaimControlNumber
${indent(providers)}`;
}

/** A loop of the other payer's numbers of a provider. */
export function otherProvider(loop: string, name: string, code: string, type: string): string {
  const repeat = code.includes("P3") ? "S 2" : "S 1";
  return `@${loop} ${repeat} # ${name}\n  NM1 R 1 =R:${code} | R:${type} # name\n  REF R 3 R:${PROVIDER_REF} | R # secondaryIds`;
}

/** Loop 2430: what an earlier payer decided on the line. */
export const LINE_ADJUDICATION = `@2430 S 15 # adjudications
  SVD R 1 R | R | S(R/R/S/S/S/S/S) | S | R | S # adjudication
  ${CAS}
  DTP R 1 =R:573 | R:D8 | R # adjudicationDate
  AMT S 1 =R:EAF | R # remainingPatientLiability`;

/** Loop 2410: the drug of the line. */
export const DRUG = `@2410 S 1 # drug
  LIN R 1 N | R:N4,EN,EO,HI,ON,UK,UP | R # identification
  CTP R 1 N | N | N | R | R(R:F2,GR,ME,ML,UN) # quantity
  REF S 1 =R:VY,XZ | R # prescriptionOrLinkNumber`;

/** An HI segment of `count` composites of the same shape; the first tells the use. */
export function repeated(composite: string, count: number): string {
  return Array.from({ length: count }, (_, index) => (index === 0 ? `=R${composite}` : `S${composite}`)).join(" | ");
}
