/**
 * Every segment of the HIPAA transactions in words of our own: `ID title | element | element …`. An element is its name, then
 * what it holds: `$` an amount, `#` a number, `%` a day (CCYYMMDD), `?` a day or range in the form that the element before
 * says, `@list` a code of a list in `code-words.ts`. `(a/b)` gives the components of a composite, `&NAME` one of the blocks.
 */
const TABLE = `
AAA Request refused | request valid @yes-no | agency | reason @rejection | what to do next @follow-up
ACT Account | account number | name | id type @identifier | id | account number type | other account number
ADX Adjustment | amount $ | reason | reference type @reference | reference
AK1 Group answered | kind of group @functional | group control number | guide
AK2 Transaction answered | transaction set | control number | guide
AK3 Segment with an error | segment | position # | loop | error @ik3
AK4 Element with an error | (element #/component #/repetition #) | element's data number | error @ik4 | bad value
AK5 Answer to the transaction | answer @ack | error @ik5 | error @ik5 | error @ik5 | error @ik5 | error @ik5
AK9 Answer to the group | answer @ack | transactions sent # | received # | accepted # | error @ak9 | error @ak9 | error @ak9 | error @ak9 | error @ak9
AMT Amount | what for @amount | amount $ | credit or debit @credit
BGN Start of the file | purpose @purpose | reference | date % | time | time zone | earlier reference | transaction type | what to do @enrollment-action
BHT Start of the transaction | structure @structure | purpose @purpose | reference | date % | time | kind @purpose-kind
BIN Binary data | length # | data
BPR Payment | handling @handling | amount $ | credit or debit @credit | method @payment-method | bank format @bank-format | payer's bank number type @bank-number | payer's bank | account type @account | payer's account | payer id | payer's second id | payee's bank number type @bank-number | payee's bank | account type @account | payee's account | date of payment %
CAS Adjustments | group @group | reason @carc | amount $ | quantity # | reason @carc | amount $ | quantity # | reason @carc | amount $ | quantity # | reason @carc | amount $ | quantity # | reason @carc | amount $ | quantity # | reason @carc | amount $ | quantity #
CAT Category of the attachment | report @report | format | version | code
CED Reference to the message | message | code | text
CL1 Institutional stay | kind of admission | source of admission | discharge status
CLM Claim | patient control number | total charge $ | - | - | (facility code/facility list @facility-list/frequency @frequency) | provider's signature on file @yes-no | accepts assignment @assignment | benefits assigned @yes-no | release of information @release | patient's signature source | (cause @accident/cause @accident/cause @accident/state/country) | special program | - | - | - | - | - | - | - | delay reason
CLP Claim paid | patient control number | status @claim-status | charge $ | paid $ | patient responsibility $ | kind of insurance @filing | payer claim control number | facility code | frequency @frequency | patient status | diagnosis related group | group weight # | discharge fraction #
CN1 Contract | contract type | amount $ | percent # | code | discount percent # | version
COB Other coverage | order @cob-order | policy number | coordination @cob | service type @service-type
CR1 Ambulance trip | weight unit @unit | weight # | - | reason for transport | distance unit @unit | distance # | - | - | purpose of a round trip | why a stretcher
CR2 Chiropractic treatment | treatment # | series # | - | - | period @unit | treatments # | monthly # | condition | - | description | description | X-rays at hand @yes-no
CR3 Equipment prescription | kind | unit @unit | months #
CR5 Oxygen therapy | kind | treatment # | treatment period # | equipment | reason
CR6 Home health care | prognosis | start % | period form | period ?
CRC Condition | what about | applies @yes-no | condition | condition | condition | condition | condition
CTP Drug quantity | - | - | price $ | quantity # | (unit @unit)
CTX Where it happened | (context name/value) | segment | position # | loop | (element #/component #/repetition #) | (element's data number/component's data number)
CUR Currency | whose @entity | currency @currency | rate #
DMG Birth and sex | date form @date-format | birth ? | sex @sex | marital status | ethnicity | citizenship | country @country
DN1 Orthodontic treatment | months of treatment # | months left # | applies @yes-no | description
DN2 Tooth | tooth | status | - | - | - | list
DSB Disability | kind | quantity # | occupation | work intensity | option | dollar $ | list | diagnosis @diagnosis
DTM Date | which @date | day % | time | time zone | form @date-format | period ?
DTP Date | which @date | form @date-format | date ?
EB Benefit | what is said @eb | for whom @coverage-level | service type @service-type | insurance type | plan | period @period | amount $ | percent # | quantity type | quantity # | authorization needed @yes-no | in the plan's network @yes-no | &PROCEDURE | (diagnosis pointer #/diagnosis pointer #/diagnosis pointer #/diagnosis pointer #)
EFI Electronic file | security level | text | format | version
ENT Entity paid for | number # | kind @entity-relation | id type @identifier | id
EQ Benefit asked for | service type @service-type | &PROCEDURE | for whom @coverage-level | insurance type | (diagnosis pointer #/diagnosis pointer #/diagnosis pointer #/diagnosis pointer #)
FRM Answer on a form | question | yes or no @yes-no | text | day % | percent #
GE End of the group | transactions # | group control number
GS Start of a group | kind @functional | sender | receiver | date % | time | group control number | agency | guide
HCP Pricing by the repricer | method | allowed $ | saved $ | organization | rate # | patient group | amount $ | revenue code @revenue | procedure list @procedure-list | procedure @procedure | unit @unit | quantity # | rejection | compliance | exception
HCR Review decision | decision @decision | certification number | reason | second opinion needed @yes-no
HD Health coverage | what changes @maintenance | - | coverage @coverage | plan | for whom @coverage-level | count # | count # | - | late enrollee @yes-no
HI Codes of the claim | &HI | &HI | &HI | &HI | &HI | &HI | &HI | &HI | &HI | &HI | &HI | &HI
HL Level | number # | under # | kind @level | more below @has-child
HLH Health information | tobacco or health | height # | weight #
HSD Delivery of services | quantity type | quantity # | unit @unit | frequency # | period @period | periods # | pattern | time
ICM Income | frequency | amount $ | hours # | place | salary grade
IDC Identification card | plan | kind | count # | action
IEA End of the interchange | groups # | control number
III Industry code | list | code | category | text
IK3 Segment with an error | segment | position # | loop | error @ik3
IK4 Element with an error | (element #/component #/repetition #) | element's data number | error @ik4 | bad value
IK5 Answer to the transaction | answer @ack | error @ik5 | error @ik5 | error @ik5 | error @ik5 | error @ik5
INS Member | is the subscriber @insured | relationship @relationship | what changes @maintenance | why @maintenance-reason | benefit status @benefit-status | (Medicare plan/Medicare reason) | COBRA event | employment @employment | student @student | disabled @yes-no | date form @date-format | date of death ? | confidentiality | city | state | country @country | birth order #
ISA Start of the interchange | authorization type | authorization | security type | security | sender id type @interchange-id | sender | receiver id type @interchange-id | receiver | date | time | repetition separator | version | control number | answer asked for @has-answer | usage @usage | component separator
IT1 Summary line | number
K3 File information | text
LE End of a block | block
LIN Drug or product | line | list @procedure-list | number @ndc
LQ Remark | list @lq | code @rarc
LS Start of a block | block
LUI Language | list | language | name | use
LX Line | number #
MEA Measurement | of what | kind | value #
MIA Inpatient adjudication | covered days # | outlier amount $ | lifetime psychiatric days # | group amount $ | remark @rarc | disproportionate share $ | Medicare secondary pass-through $ | pass-through $ | capital $ | federal capital $ | hospital capital $ | outlier capital $ | indirect teaching $ | old capital $ | cost report days # | hospital group amount $ | indirect teaching $ | other amount $ | professional part $ | remark @rarc | remark @rarc | remark @rarc | remark @rarc | capital exception $
MOA Outpatient adjudication | reimbursement rate # | claim payable by fee schedule $ | remark @rarc | remark @rarc | remark @rarc | remark @rarc | remark @rarc | end-stage renal disease $ | professional part not payable $
MPI Military service | status | employment | affiliation | description | rank | date form @date-format | period ?
MSG Message | text
N1 Party | who @entity | name | id type @identifier | id
N2 More of the name | name | name
N3 Street | line | line
N4 City | city | state | ZIP | country @country | place type | place | subdivision
NM1 Name | who @entity | kind @entity-type | last or organization name | first name | middle name | prefix | suffix | id type @identifier | id | - | - | -
NTE Note | kind @note | text
OI Other insurance | - | - | benefits assigned @yes-no | patient's signature source | - | release of information @release
OTI Answer to a transaction | answer @oti | reference type @reference | reference | sender | receiver | date % | time | group control number | transaction control number | transaction set | guide
PAT Patient | relationship @relationship | - | - | - | date form @date-format | date of death ? | unit @unit | weight # | pregnant @yes-no
PER Contact | what for @contact | name | by @communication | number | by @communication | number | by @communication | number
PLB Provider adjustment | provider | fiscal year ends % | (reason @plb/reference) | amount $ | (reason @plb/reference) | amount $ | (reason @plb/reference) | amount $ | (reason @plb/reference) | amount $ | (reason @plb/reference) | amount $ | (reason @plb/reference) | amount $
PRV Provider detail | role @provider-role | list @provider-code-list | code @taxonomy
PS1 Purchased service | provider | amount $ | state
PWK Paperwork | report @report | how sent @transmission | - | - | id type @identifier | control number | description
QTY Quantity | of what @quantity | quantity #
RDM Where the remittance goes | how | name | address
RED Related data | text | kind | agency | agency's own kind | list | code
REF Reference | kind @reference | number | description
RMR Remittance item | reference type @reference | reference | action | paid $ | billed $ | adjusted $
SBR Insured | payer's place in line @responsibility | relationship @relationship | group or policy number | plan | why Medicare is secondary @medicare-secondary | - | - | - | kind of insurance @filing
SE End of the transaction | segments # | control number
SLN Members counted | number | - | kind | how many # | (unit @member-count)
ST Start of a transaction | transaction set | control number | guide
STC Status | (category @category/status @status/who @entity/list) | date % | action | charge $ | paid $ | payment date % | payment method @payment-method | check date % | check number | (category @category/status @status/who @entity/list) | (category @category/status @status/who @entity/list) | text
SV1 Professional service | &PROCEDURE | charge $ | unit @unit | units # | place of service @place | - | (diagnosis pointer #/diagnosis pointer #/diagnosis pointer #/diagnosis pointer #) | - | emergency @yes-no | - | early screening (EPSDT) @yes-no | family planning @yes-no | - | - | copayment exempt
SV2 Institutional service | revenue code @revenue | &PROCEDURE | charge $ | unit @unit | units # | rate $ | not covered $
SV3 Dental service | &PROCEDURE | charge $ | place of service @place | (area of the mouth/area of the mouth/area of the mouth/area of the mouth/area of the mouth) | prosthesis or crown | procedures # | - | - | - | - | (diagnosis pointer #/diagnosis pointer #/diagnosis pointer #/diagnosis pointer #)
SV5 Durable equipment | &PROCEDURE | unit @unit | months # | rental price $ | purchase price $ | rental billed
SVC Service paid | &PROCEDURE | charge $ | paid $ | revenue code @revenue | units paid # | &PROCEDURE | units sent #
SVD What another payer did with the line | payer id | paid $ | &PROCEDURE | revenue code @revenue | units # | bundled into line #
TA1 Answer to an interchange | control number | date | time | answer @ta1 | note
TED Error in the data | error | text | segment | position # | (element #/component #/repetition #) | element's data number | bad value | corrected value
TOO Tooth | list | tooth | (surface/surface/surface/surface/surface)
TRN Trace | whose @trace | trace number | company id | second id
TS2 Provider totals, Medicare | group amount $ | federal amount $ | hospital amount $ | disproportionate share $ | capital $ | indirect teaching $ | outlier days # | day outliers $ | cost outliers $ | average stay # | discharges # | cost report days # | covered days # | not covered days # | pass-through $ | average weight # | capital $ | indirect teaching $ | disproportionate share $
TS3 Provider totals | provider | facility code | fiscal year ends % | claims # | charges $
ASC Attachment category | code
BDS Binary data | filter | length # | data
CR4 Enteral or parenteral therapy
CR7 Home health treatment plan | discipline | visits # | total #
CR8 Pacemaker
DED Deduction
EC Employment class | class | class | class
FA1 Kind of accounting data
FA2 Accounting data
FC Financial contribution
G62 Date
IN1 Person
IN2 Part of a person's name
ITA Allowance, charge or service
MTX Text
N5 Equipment ordered
NX1 Property or place | kind
NX2 Part of a place | part | text
PLA Change of provider | action | who @entity | day % | time | why @maintenance-reason
PO1 Order line
PYD Payroll deduction
SAC Charge | kind | code @charge | - | - | amount $
SV4 Drug service
SV6 Anesthesia service
SV7 Drug adjudication
TXI Tax
UR Utilization review
VEH Vehicle
UM Review asked for | kind @review | certification @certification | service type @service-type | (facility code/facility list @facility-list) | (cause @accident) | urgency | health status | prognosis | release of information @release | delay reason
`;

const BLOCKS: Readonly<Record<string, string>> = {
  PROCEDURE: "(list @procedure-list/procedure @procedure/modifier/modifier/modifier/modifier/description)",
  HI: "(kind @hi/code/date form @date-format/date/amount $/quantity #/version/industry code/present on admission @present)",
};

/** How the text of an element is to be read. */
export type ElementForm = "text" | "amount" | "number" | "day" | "dated";

/** One element or component in our words. */
export interface ElementWords {
  /** Empty where the HIPAA guides do not use the element. */
  readonly name: string;
  readonly form: ElementForm;
  readonly list: string | undefined;
  readonly parts: readonly ElementWords[];
}

/** One segment in our words. */
export interface SegmentWords {
  readonly id: string;
  readonly title: string;
  readonly elements: readonly ElementWords[];
}

const FORMS: Readonly<Record<string, ElementForm>> = { $: "amount", "#": "number", "%": "day", "?": "dated" };

const SEGMENTS: ReadonlyMap<string, SegmentWords> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [head = "", ...rest] = line.split(" | ");
      const blank = head.indexOf(" ");
      const id = head.slice(0, blank);
      return [id, { id, title: head.slice(blank + 1), elements: rest.map(elementWords) }];
    }),
);

function elementWords(source: string): ElementWords {
  const text = source.startsWith("&") ? (BLOCKS[source.slice(1)] ?? "") : source;
  if (text.startsWith("(")) {
    const parts = text.slice(1, -1).split("/").map(elementWords);
    return { name: parts[0]?.name ?? "", form: "text", list: undefined, parts };
  }
  const match = /^(.*?)(?: ([$#%?])| @(\S+))?$/.exec(text);
  const name = match?.[1] ?? text;
  return { name: name === "-" ? "" : name, form: FORMS[match?.[2] ?? ""] ?? "text", list: match?.[3], parts: [] };
}

/** Our words for a segment id; undefined for an id that is none of the HIPAA transactions'. */
export function segmentWords(id: string): SegmentWords | undefined {
  return SEGMENTS.get(id);
}
