/** Pieces of grammar text that the three 837 guides share, in the notation of `compileGrammar`. Written by us; no text of the guides. */

/** Moves every line of a piece one level in. */
export function indent(text: string): string {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");
}

const NUMBERS = "R:EM,FX,TE | R | S:EM,EX,FX,TE | S | S:EM,EX,FX,TE | S";
const CONTACTS = `PER S 2 R:IC | S | ${NUMBERS} # contacts`;

/** One contact with up to three numbers. */
export const CONTACT = `PER S 1 R:IC | S | ${NUMBERS} # contact`;

/** One telephone contact with an extension: property and casualty claims, service facilities. */
export const TELEPHONE = "PER S 1 R:IC | S | R:TE | R | S:EX | S # contact";

/** An address that the loop needs, and one that may stay away. */
export const ADDRESS = "N3 R 1 R | S # street\nN4 R 1 R | S | S | S | N | N | S # cityStateZip";
export const ADDRESS_OPTIONAL = ADDRESS.replace("N3 R", "N3 S").replace("N4 R", "N4 S");

const RESPONSIBILITY = "R:A,B,C,D,E,F,G,H,P,S,T,U";
const FILING = "11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ";
/** SBR05: why Medicare is not primary. */
export const INSURANCE_TYPE = "S:12,13,14,15,16,41,42,43,47";
const DEMOGRAPHICS = "DMG R 1 R:D8 | R | R:F,M,U # demographics";
const RELATIONSHIPS = "01,19,20,21,39,40,53,G8";

const CAS =
  "CAS S 5 R:CO,CR,OA,PI,PR | R | R | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S # adjustments";

/** Qualifiers of a provider's other numbers. */
export const PROVIDER_REF = "0B,1G,G2,LU";
export const REFERRER_REF = "0B,1G,G2";

const REPORT_TYPES =
  "R:03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP";

/** What is sent along with a claim or a line, and by which way. */
export const ATTACHMENTS = `PWK S 10 ${REPORT_TYPES} | R:AA,BM,EL,EM,FT,FX | N | N | S:AC | S # attachments`;

/** CN1 */
export const CONTRACT = "CN1 S 1 R:01,02,03,04,05,06,09 | S | S | S | S | S # contract";

/** Methods of repricing in HCP01, and why a repricer refuses, does not comply or makes an exception in HCP13 to HCP15. */
export const PRICING_METHODS = "R:00,01,02,03,04,05,06,07,08,09,10,11,12,13,14";
export const PRICING_OUTCOME = "S:T1,T2,T3,T4,T5,T6 | S:1,2,3,4,5 | S:1,2,3,4,5,6";

/** Why a claim is late, in CLM20. */
export const DELAY_REASONS = "S:1,2,3,4,5,6,7,8,9,10,11,15";

/** REF04 of a line: the other payer whose number it is. */
export const OTHER_PAYER = "S(R:2U/R)";

/** ST, BHT, submitter and receiver. */
export const HEADER = `
ST R 1 R:837 | R | R # transactionSetHeader
BHT R 1 R:0019 | R:00,18 | R | R | R | R:31,CH,RP # beginning
@1000A R 1 # submitter
  NM1 R 1 =R:41 | R:1,2 | R | S | S | N | N | R:46 | R # name
  PER R 2 R:IC | S | ${NUMBERS} # contacts
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
  /** NM103 to NM109 where they are not those of the type. */
  readonly names?: string;
  /** Segments after NM1. */
  readonly detail: string;
}

/** NM103 to NM109 of an organisation and of a person, known by the NPI. */
const ORGANISATION = "R | N | N | N | N | S:XX | S";
const PERSON = "R | S | S | N | S | S:XX | S";

/** A loop of a provider of the claim or of the line. */
export function provider({ loop, name, repeat, code, type, names, detail }: ProviderLoop): string {
  const elements = names ?? (type === "2" ? ORGANISATION : PERSON);
  return `@${loop} ${repeat} # ${name}
  NM1 R 1 =R:${code} | R:${type} | ${elements} # name
${indent(detail)}`;
}

/** REF with the other numbers of a provider. On a line REF04 may say which other payer gave it. */
export function secondaryIds(repeat: string, qualifiers: string, onLine = false): string {
  return `REF ${repeat} R:${qualifiers} | R${onLine ? ` | N | ${OTHER_PAYER}` : ""} # secondaryIds`;
}

/** PRV: the taxonomy code of a provider in that role. */
export function specialty(role: string): string {
  return `PRV S 1 R:${role} | R:PXC | R # specialty`;
}

/** What differs between the guides in the levels. */
export interface LevelDifferences {
  /** NM102 to NM107 of the billing provider. */
  readonly billingNames: string;
  /** NM102 of the pay-to address. */
  readonly payToType: string;
  /** REF of the billing provider. */
  readonly billingIds: string;
  /** SBR05. */
  readonly insuranceType: string;
  /** PAT of the subscriber who is the patient. */
  readonly patientInformation: string;
  /** Elements of PAT after PAT01. */
  readonly patientElements: string;
  /** PER of the subscriber and of the patient. */
  readonly contact: string;
  /** How often the payer's number of the billing provider may stand. */
  readonly billingPayerIds: string;
}

/** The tax number of the billing provider as EIN or SSN, and its licence. */
export const PROVIDER_TAX_AND_LICENCE = `REF R 1 =R:EI,SY | R # taxId
REF S 2 =R:0B,1G | R # licenseAndUpinNumbers`;

/** The levels from billing provider to patient, with the claims as block `2300`. */
export function levels(differences: LevelDifferences): string {
  const { billingNames, payToType, billingIds, insuranceType, patientInformation } = differences;
  const { patientElements, contact, billingPayerIds } = differences;
  return `
@2000A R * # billingProviders
  HL R 1 R | N | =R:20 | R:1 # hierarchicalLevel
  PRV S 1 R:BI | R:PXC | R # specialty
  CUR S 1 R:85 | R # foreignCurrency
  @2010AA R 1 # billingProvider
    NM1 R 1 =R:85 | ${billingNames} | S:XX | S # name
${indent(indent(ADDRESS))}
${indent(indent(billingIds))}
    ${CONTACTS}
  @2010AB S 1 # payToAddress
    NM1 R 1 =R:87 | R:${payToType} # name
${indent(indent(ADDRESS))}
  @2010AC S 1 # payToPlan
    NM1 R 1 =R:PE | R:2 | R | N | N | N | N | R:PI,XV | R # name
${indent(indent(ADDRESS))}
    REF S 1 =R:2U,FY,NF | R # secondaryId
    REF R 1 =R:EI | R # taxId
  @2000B R * # subscribers
    HL R 1 R | R | =R:22 | R:0,1 # hierarchicalLevel
    SBR R 1 ${RESPONSIBILITY} | S:18 | S | S | ${insuranceType} | N | N | N | R:${FILING} # coverage
${indent(indent(patientInformation))}
    @2010BA R 1 # subscriber
      NM1 R 1 =R:IL | R:1,2 | R | S | S | N | S | S:II,MI | S # name
${indent(indent(indent(ADDRESS_OPTIONAL)))}
      ${DEMOGRAPHICS.replace("R 1", "S 1")}
      REF S 1 =R:SY | R # socialSecurityNumber
      REF S 1 =R:Y4 | R # propertyCasualtyClaimNumber
${indent(indent(indent(contact)))}
    @2010BB R 1 # payer
      NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R # name
${indent(indent(indent(ADDRESS_OPTIONAL)))}
      REF S 3 =R:2U,EI,FY,NF | R # secondaryIds
      REF S ${billingPayerIds} =R:G2,LU | R # billingProviderSecondaryId${billingPayerIds === "1" ? "" : "s"}
    &2300
    @2000C S * # patients
      HL R 1 R | R | =R:23 | R:0 # hierarchicalLevel
      PAT R 1 R:${RELATIONSHIPS}${patientElements} # patientInformation
      @2010CA R 1 # patient
        NM1 R 1 =R:QC | R:1 | R | S | S | N | S # name
${indent(indent(indent(indent(ADDRESS))))}
        ${DEMOGRAPHICS}
        REF S 1 =R:Y4 | R # propertyCasualtyClaimNumber
        REF S 1 =R:1W,SY | R # propertyCasualtyPatientId
${indent(indent(indent(indent(contact))))}
      &2300
SE R 1 R | R # transactionSetTrailer
`;
}

const NON_COVERED = "AMT S 1 =R:A8 | R # nonCoveredAmount";
const LIABILITY = "AMT S 1 =R:EAF | R # remainingPatientLiability";

/** The amounts of another payer in the order of the professional and dental guides, and of the institutional guide. */
export const AMOUNTS = `${NON_COVERED}\n${LIABILITY}`;
export const INSTITUTIONAL_AMOUNTS = `${LIABILITY}\n${NON_COVERED}`;

/** What differs between the guides in loop 2320. */
export interface OtherCoverageDifferences {
  /** SBR05. */
  readonly insuranceType: string;
  /** AMT after what the payer paid. */
  readonly amounts: string;
  /** OI04. */
  readonly signature: string;
  /** MIA and MOA. */
  readonly adjudication: string;
  /** REF of the other payer that only this guide has. */
  readonly payerIds?: string;
  /** Loops of the other payer's numbers of providers. */
  readonly providers: readonly string[];
}

/** Loop 2320: another payer of the claim, and what it decided. */
export function otherCoverage(differences: OtherCoverageDifferences): string {
  const { insuranceType, amounts, signature, adjudication, payerIds = "", providers } = differences;
  return `@2320 S 10 # otherCoverages
  SBR R 1 ${RESPONSIBILITY} | R:18,${RELATIONSHIPS} | S | S | ${insuranceType} | N | N | N | S:${FILING} # coverage
  ${CAS}
  AMT S 1 =R:D | R # payerPaidAmount
${indent(amounts)}
  OI R 1 N | N | R:N,W,Y | ${signature} | N | R:I,Y # assignmentAndRelease
${indent(adjudication)}
  @2330A R 1 # subscriber
    NM1 R 1 =R:IL | R:1,2 | R | S | S | N | S | R:II,MI | R # name
${indent(indent(ADDRESS_OPTIONAL))}
    REF S 2 =R:SY | R # secondaryIds
  @2330B R 1 # payer
    NM1 R 1 =R:PR | R:2 | R | N | N | N | N | R:PI,XV | R # name
${indent(indent(ADDRESS_OPTIONAL))}
    DTP S 1 =R:573 | R:D8 | R # adjudicationDate
    REF S 2 =R:2U,EI,FY,NF | R # secondaryIds
    REF S 1 =R:G1 | R # priorAuthorization
    REF S 1 =R:9F | R # referral
    REF S 1 =R:T4 | R:Y # claimAdjustmentIndicator
${indent(indent(payerIds))}
    REF S 1 =R:F8 | R # payerClaimControlNumber
${indent(providers.join("\n"))}`;
}

/** MOA: what an earlier payer said of an outpatient or professional claim. */
export const OUTPATIENT_ADJUDICATION = "MOA S 1 S | S | S | S | S | S | S | S | S # outpatientAdjudication";

/** What differs between the other payer's provider loops: loop, property, `S 1`, NM101, NM102, and REF. */
export interface OtherProviderLoop {
  readonly loop: string;
  readonly name: string;
  readonly repeat: string;
  readonly code: string;
  readonly type: string;
  readonly ids: string;
}

/** A loop of the other payer's numbers of a provider: no name, numbers only. */
export function otherProvider({ loop, name, repeat, code, type, ids }: OtherProviderLoop): string {
  return `@${loop} ${repeat} # ${name}\n  NM1 R 1 =R:${code} | R:${type} # name\n  ${ids}`;
}

/** REF of the other payer's numbers: all kinds, a referrer's, a facility's and the billing provider's. */
export function otherIds(repeat: number, qualifiers: string): string {
  return `REF R ${repeat} R:${qualifiers} | R # secondaryIds`;
}

/** Loop 2430: what an earlier payer decided on the line. `procedure` is SVD03, `revenue` SVD04. */
export function lineAdjudication(procedure: string, revenue: string): string {
  return `@2430 S 15 # adjudications
  SVD R 1 R | R | ${procedure} | ${revenue} | R | S # adjudication
  ${CAS}
  DTP R 1 =R:573 | R:D8 | R # adjudicationDate
  AMT S 1 =R:EAF | R # remainingPatientLiability`;
}

/** Loop 2410: the drug of the line, by the kinds of number in LIN02. */
export function drug(numbers: string): string {
  return `@2410 S 1 # drug
  LIN R 1 N | R:${numbers} | R # identification
  CTP R 1 N | N | N | R | R(R:F2,GR,ME,ML,UN) # quantity
  REF S 1 =R:VY,XZ | R # prescriptionOrLinkNumber`;
}

/** A composite of the same shape `count` times in one segment; the first tells the use. */
export function repeated(composite: string, count: number): string {
  return Array.from({ length: count }, (_, index) => (index === 0 ? `=R${composite}` : `S${composite}`)).join(" | ");
}
