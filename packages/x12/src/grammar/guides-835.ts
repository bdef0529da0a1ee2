const CAS =
  "CAS S 99 R:CO,CR,OA,PI,PR | R | R | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S | S # adjustments";
const PROCEDURE = "(R:AD,ER,HC,HP,IV,N4,N6,NU,UI,WK/R/S/S/S/S/S)";

/** Reasons of adjustments of the provider, in PLB03-1 and every second element after it. */
const PROVIDER_REASON =
  "(R:50,51,72,90,AH,AM,AP,B2,B3,BD,BN,C5,CR,CS,CT,CV,CW,DM,E3,FB,FC,GO,HM,IP,IR,IS,J1,L3,L6,LE,LS,OA,OB,PI,PL,RA,RE,SL,TL,WO,WU/S)";
const MORE_PROVIDER_REASONS = ` | S${PROVIDER_REASON} | S`.repeat(5);

/** X221A1, health care claim payment advice, in the notation of `compileGrammar`. Written by us; no text of the guide. */
export const REMITTANCE = `
ST R 1 R:835 | R | S # transactionSetHeader
BPR R 1 R:C,D,H,I,P,U,X | R | R:C,D | R:ACH,BOP,CHK,FWT,NON | S:CCP,CTX | S:01,04 | S | S:DA | S | S | S | S:01,04 | S | S:DA,SG | S | R # payment
TRN R 1 R:1 | R | R | S # reassociationTrace
CUR S 1 R:PR | R # foreignCurrency
REF S 1 =R:EV | R # receiverId
REF S 1 =R:F2 | R # versionId
DTM S 1 =R:405 | R # productionDate
@1000A R 1 # payer
  N1 R 1 =R:PR | R | S:XV | S # name
  N3 R 1 R | S # street
  N4 R 1 R | S | S | S | N | N | S # cityStateZip
  REF S 4 =R:2U,EO,HI,NF | R # secondaryIds
  PER S 1 =R:CX | S | S:EM,FX,TE | S | S:EM,EX,FX,TE | S | S:EX | S # businessContact
  PER R * =R:BL | S | S:EM,TE,UR | S | S:EM,EX,FX,TE,UR | S | S:EM,EX,FX,UR | S # technicalContacts
  PER S 1 =R:IC | N | R:UR | R # website
@1000B R 1 # payee
  N1 R 1 =R:PE | R | R:FI,XV,XX | R # name
  N3 S 1 R | S # street
  N4 S 1 R | S | S | S | N | N | S # cityStateZip
  REF S * =R:0B,D3,PQ,TJ | R # secondaryIds
  RDM S 1 R:BM,EM,FT,OL | S | S # remittanceDelivery
@2000 S * # headerNumbers
  LX R 1 R # headerNumber
  TS3 S 1 R | R | R | R | R | N | N | N | N | N | N | N | S | N | S | N | S | S | N | S | S | S | S | S # providerSummary
  TS2 S 1 S${" | S".repeat(18)} # providerSupplementalSummary
  @2100 R * # claims
    CLP R 1 R | R:1,2,3,4,19,20,21,22,23,25 | R | R | S | R:12,13,14,15,16,17,AM,CH,DS,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ | R | S | S | N | S | S | S # claimPayment
    ${CAS}
    NM1 R 1 =R:QC | R:1 | S | S | S | N | S | S:34,HN,II,MI,MR | S # patientName
    NM1 S 1 =R:IL | R:1,2 | S | S | S | N | S | R:FI,II,MI | R # subscriberName
    NM1 S 1 =R:74 | R:1,2 | S | S | S | N | S | S:C | S # correctedPatientName
    NM1 S 1 =R:82 | R:1,2 | S | S | S | N | S | R:BD,BS,FI,MC,PC,SL,UP,XX | R # serviceProviderName
    NM1 S 1 =R:TT | R:2 | R | N | N | N | N | R:AD,FI,NI,PI,PP,XV | R # crossoverCarrierName
    NM1 S 1 =R:PR | R:2 | R | N | N | N | N | R:AD,FI,NI,PI,PP,XV | R # correctedPriorityPayerName
    NM1 S 1 =R:GB | R:1,2 | S | S | S | N | S | S:FI,II,MI | S # otherSubscriberName
    MIA S 1 R${" | S".repeat(23)} # inpatientAdjudication
    MOA S 1 S${" | S".repeat(8)} # outpatientAdjudication
    REF S 5 =R:1L,1W,28,6P,9A,9C,BB,CE,EA,F8,G1,G3,IG,SY | R # otherClaimIds
    REF S 10 =R:0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,LU | R # renderingProviderIds
    DTM S 1 =R:232 | R # statementFromDate
    DTM S 1 =R:233 | R # statementToDate
    DTM S 1 =R:036 | R # coverageExpirationDate
    DTM S 1 =R:050 | R # claimReceivedDate
    PER S 2 =R:CX | S | R:EM,FX,TE | R | S:EM,EX,FX,TE | S | S:EX | S # contacts
    AMT S 13 =R:AU,D8,DY,F5,I,NL,T,T2,ZK,ZL,ZM,ZN,ZO | R # supplementalAmounts
    QTY S 14 =R:CA,CD,LA,LE,NE,NR,OU,PS,VS,ZK,ZL,ZM,ZN,ZO | R # supplementalQuantities
    @2110 S 999 # services
      SVC R 1 R${PROCEDURE} | R | R | S | S | S${PROCEDURE} | S # service
      DTM S 1 =R:150 | R # serviceStartDate
      DTM S 1 =R:151 | R # serviceEndDate
      DTM S 1 =R:472 | R # serviceDate
      ${CAS}
      REF S 8 =R:1S,APC,BB,E9,G1,G3,LU,RB | R # serviceIds
      REF S 1 =R:6R | R # lineItemControlNumber
      REF S 10 =R:0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,HPI,SY,TJ | R # renderingProviderIds
      REF S 5 =R:0K | R # healthcarePolicyIds
      AMT S 9 =R:B6,KH,T,T2,ZK,ZL,ZM,ZN,ZO | R # supplementalAmounts
      QTY S 6 =R:ZK,ZL,ZM,ZN,ZO | R # supplementalQuantities
      LQ S 99 =R:HE,RX | R # remarkCodes
PLB S * R | R | R${PROVIDER_REASON} | R${MORE_PROVIDER_REASONS} # providerAdjustments
SE R 1 R | R # transactionSetTrailer
`;
