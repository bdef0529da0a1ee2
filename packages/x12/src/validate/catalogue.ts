import type { Segment } from "../wire/segment.ts";
import type { AcknowledgmentCodes, Issue, Report } from "./issue.ts";

interface Entry {
  readonly level: Issue["level"];
  readonly severity?: "warning";
  readonly message: string;
  readonly acknowledgment?: AcknowledgmentCodes;
}

/** The rules about what claims, payments and answers say, by their stable codes. Texts are ours: what, why, remedy. */
export const CATALOGUE = {
  "BAL-837-CLM02": {
    level: 3,
    message: "The claim's total charge (CLM02) is not the sum of its line charges. Correct the total or the lines.",
  },
  "BAL-837-COB": {
    level: 3,
    message:
      "For this prior payer the claim charge is not what it paid (AMT*D) plus all its adjustments. Correct the amounts from its remittance.",
  },
  "BAL-837-COB-LINE": {
    level: 3,
    message:
      "For this prior payer the line charge is not what it paid (SVD02) plus its adjustments (CAS). Correct the line's adjudication.",
  },
  "BAL-837-COB-PAID": {
    level: 3,
    message:
      "What this prior payer paid (AMT*D) is not the sum of the line payments (SVD02) less its claim adjustments. Correct the amounts.",
  },
  "CODE-FREQUENCY": {
    level: 5,
    message: "CLM05-3 is no claim frequency code (1 original, 7 replacement, 8 void). Correct it.",
  },
  "CODE-TYPE-OF-BILL": {
    level: 5,
    message:
      "CLM05-1 must be the two digits of facility and care of the type of bill (without the leading zero). Correct it.",
  },
  "CODE-ACCIDENT-STATE": { level: 5, message: "CLM11-4 is not the code of a state. Correct it." },
  "CODE-PATIENT-STATUS": { level: 5, message: "CL103 is no patient discharge status code. Correct it." },
  "CODE-ADMISSION-TYPE": { level: 5, message: "CL101 is no type of admission (1, 2, 3, 4, 5 or 9). Correct it." },
  "CODE-ADMISSION-SOURCE": { level: 5, message: "CL102 is no point-of-origin code. Correct it." },
  "CODE-TOOTH": { level: 5, message: "TOO02 is no tooth number (1 to 32, A to T, or those plus 50 or S). Correct it." },
  "DATE-ADMISSION": {
    level: 6,
    message: "The admission date lies after the end of the statement period. Correct one of the two.",
  },
  "DATE-BEFORE-BIRTH": {
    level: 6,
    message: "The service is dated before the patient's date of birth. Correct one of the two.",
  },
  "DATE-FUTURE": {
    level: 6,
    message:
      "The service is dated after the day the file was made. Correct the date, or send the claim when the service has been given.",
  },
  "DATE-OUTSIDE-STATEMENT": {
    level: 6,
    message: "The line's service date lies outside of the statement period (DTP*434). Correct one of the two.",
  },
  "DX-POINTER": {
    level: 4,
    message:
      "A diagnosis pointer of the line names a diagnosis that the claim does not have. Correct the pointer or add the diagnosis.",
  },
  "LINE-SV": {
    level: 2,
    message:
      "The service line has no service segment of its kind of claim (SV1 professional, SV2 institutional, SV3 dental). Send the right one.",
  },
  "LX-SEQ": { level: 1, message: "LX01 must count the lines of the claim from 1 without a gap. Renumber them." },
  "NO-BILLING": { level: 2, message: "The transaction names no billing provider (loop 2010AA). Add it." },
  "NO-DX": { level: 2, message: "The claim has no principal diagnosis. Add it." },
  "NO-LINES": { level: 2, message: "The claim has no service line (loop 2400). Add at least one." },
  "SIT-6R": {
    level: 4,
    message: "Two lines of the claim have the same line item control number (REF*6R). Give each its own.",
  },
  "SIT-ACCIDENT-DATE": {
    level: 4,
    message: "CLM11 says that an accident is the cause: the accident date DTP*439 is required. Add it.",
  },
  "SIT-ACCIDENT-STATE": {
    level: 4,
    message: "CLM11 says auto accident: CLM11-4 must name the state where it happened.",
  },
  "SIT-ADMISSION-DATE": {
    level: 4,
    message: "A claim for a stay, or for visits during one, needs the admission date DTP*435. Add it.",
  },
  "SIT-ADMITTING-DX": {
    level: 4,
    message: "A claim for a hospital stay needs the admitting diagnosis (HI*ABJ). Add it.",
  },
  "SIT-AMBULANCE": { level: 4, message: "An ambulance service needs the transport information CR1. Add it." },
  "SIT-ATTENDING": { level: 4, message: "A claim for a stay needs the attending provider (NM1*71). Add it." },
  "SIT-ATTENDING-ADVICE": {
    level: 4,
    severity: "warning",
    message:
      "The claim names no attending provider (NM1*71); payers require one unless the claim is for transport only.",
  },
  "SIT-BILLING-NPI": {
    level: 4,
    message:
      "The billing provider (2010AA) must be identified by its NPI (NM108 XX). Add it; atypical providers excepted.",
  },
  "SIT-BILLING-STREET": {
    level: 4,
    message:
      "The billing provider's address (2010AA) must be a street address. Send the post-office box as the pay-to address (2010AB).",
  },
  "SIT-HCPCS": { level: 4, message: "This revenue code on an outpatient claim needs a HCPCS code in SV202. Add it." },
  "SIT-MAMMOGRAPHY": {
    level: 4,
    message: "Mammography needs the certification number REF*EW on the claim or the line. Add it.",
  },
  "SIT-MSP": {
    level: 4,
    message: "Medicare is not the primary payer here: SBR05 must say why (12, 13, 14, 15, 16, 41, 42, 43 or 47).",
  },
  "SIT-OTHER-PAYER": {
    level: 4,
    message:
      "The destination payer is not the primary (SBR01), but no other payer is named. Add loop 2320 for each payer before it.",
  },
  "SIT-PATIENT": {
    level: 4,
    message:
      "SBR02 and the dependent level disagree: with 18 (self) there is no loop 2000C; without it the patient stands in 2000C. Correct one of the two.",
  },
  "SIT-PAYER-ORDER": {
    level: 4,
    message: "Two payers of the claim have the same place in the order of payment (SBR01). Give each its own.",
  },
  "SIT-POA": {
    level: 4,
    message:
      "The principal diagnosis of a hospital stay needs its present-on-admission indicator (HI01-9: Y, N, U or W).",
  },
  "SIT-REASON-FOR-VISIT": {
    level: 4,
    message: "An unscheduled outpatient visit needs the patient's reason for the visit (HI*APR). Add it.",
  },
  "SIT-REF-F8": {
    level: 4,
    message: "A replacement (7) or void (8) must name the payer's number of the earlier claim: add REF*F8.",
  },
  "SIT-REF-F8-ORIGINAL": {
    level: 4,
    message:
      "REF*F8 names an earlier claim, though CLM05-3 says that this one is original. Send 7 or 8, or leave REF*F8 out.",
  },
  "SIT-SVD-PAYER": {
    level: 4,
    message: "SVD01 must name one of the claim's other payers by its id (NM109 of loop 2330B). Correct the id.",
  },
  "SVC-ANESTHESIA-MINUTES": {
    level: 6,
    message: "An anesthesia service is counted in minutes: send MJ in SV103 and the minutes in SV104.",
  },
  "SVC-CHARGE": { level: 6, message: "A charge must not be below zero. Correct it." },
  "SVC-ROOM-DAYS": {
    level: 6,
    message:
      "Room and board is counted in days (DA in SV204), no more than the statement period has. Correct the unit or the number.",
  },
  "SVC-UNITS": { level: 6, message: "The number of units must be more than zero. Correct it." },
  "BAL-835-BPR": {
    level: 3,
    message:
      "The payment (BPR02) is not the sum of the claim payments (CLP04) less the provider adjustments (PLB). Do not post; ask the payer for a corrected file.",
  },
  "BAL-835-SVC": {
    level: 3,
    message:
      "The service's charge less its adjustments is not what was paid (SVC02 - CAS = SVC03). Ask the payer for a corrected remittance.",
  },
  "BAL-835-CLP": {
    level: 3,
    message:
      "The claim's charge less all its adjustments is not what was paid (CLP03 - CAS = CLP04). Ask the payer for a corrected remittance.",
  },
  "BAL-835-CLP-SVC-CHG": {
    level: 3,
    message:
      "The charges of the services do not add up to the claim's charge (CLP03). Ask the payer for a corrected remittance.",
  },
  "BAL-835-CLP-SVC-PAID": {
    level: 3,
    message:
      "The payments of the services less the claim's own adjustments are not the claim's payment (CLP04). Ask the payer for a corrected remittance.",
  },
  "INFO-835-CLP05": {
    level: 3,
    severity: "warning",
    message:
      "The patient responsibility (CLP05) differs from the sum of the PR adjustments. Post from the adjustments.",
  },
  "BPR-ACH": {
    level: 4,
    message:
      "An electronic transfer (ACH) needs the banks and accounts of both sides in BPR05 to BPR15. Add what is missing.",
  },
  "BPR-NEGATIVE": {
    level: 4,
    message: "A payment below zero cannot be sent. Carry the rest forward with PLB reason FB, so that BPR02 is zero.",
  },
  "BPR-NON": {
    level: 4,
    message: "BPR04 says that no payment is made (NON), but BPR02 is not zero. Correct one of the two.",
  },
  "SIT-835-REVERSAL": {
    level: 4,
    message:
      "A reversal (CLP02 = 22) turns every sign of the claim: its charge must not be above zero. Correct the status or the amounts.",
  },
  "SIT-835-DENIED": {
    level: 4,
    message: "The claim is denied (CLP02 = 4), but something is paid for it. Correct the status or the amounts.",
  },
  "SIT-EQ": { level: 4, message: "The inquiry asks nothing about this member: add an EQ segment." },
  "SIT-HCR": {
    level: 4,
    message: "A certified review (HCR01 A1, A2 or A6) needs its authorization number in HCR02. Add it.",
  },
  "SIT-STC-ACTION": {
    level: 4,
    message:
      "The status refuses the claim, but the action code (STC03) accepts it, or the other way round. Correct one of the two.",
  },
  "BAL-277CA": {
    level: 3,
    message:
      "A total of the submitter level (QTY or AMT) does not agree with the statuses of the claims. Correct the total.",
  },
  "BAL-999-AK904": {
    level: 3,
    message: "AK904 is not the number of transaction sets that the answers accept (IK501 A or E). Correct the count.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** A code of the catalogue. */
export type RuleCode = keyof typeof CATALOGUE;

/** Where a rule was broken. */
export interface Place {
  readonly segment: Segment;
  readonly position: number;
  readonly loop?: string | undefined;
}

/** Reports a rule of the catalogue at a place. */
export function reportRule(report: Report, code: RuleCode, place: Place, at?: number): void {
  const entry: Entry = CATALOGUE[code];
  report({
    level: entry.level,
    severity: entry.severity ?? "error",
    code,
    message: entry.message,
    segment: place.segment,
    position: place.position,
    element: at,
    loop: place.loop,
    acknowledgment: entry.acknowledgment,
  });
}
