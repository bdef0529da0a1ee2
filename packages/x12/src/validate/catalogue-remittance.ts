import { advice, rule } from "./rule-entry.ts";

const ASK = "Ask the payer for a corrected remittance.";

/** Rules of the payments: 835 and 820. */
export const REMITTANCE_RULES = {
  "BAL-835-BPR": rule(
    3,
    "835 guide, balancing of the transaction",
    "The payment (BPR02) is not the sum of the claim payments (CLP04) less the provider adjustments (PLB).",
    "Do not post; ask the payer for a corrected file.",
  ),
  "BAL-835-SVC": rule(
    3,
    "835 guide, balancing of the service",
    "The service's charge less its adjustments is not what was paid (SVC02 - CAS = SVC03).",
    ASK,
  ),
  "BAL-835-CLP": rule(
    3,
    "835 guide, balancing of the claim",
    "The claim's charge less all its adjustments is not what was paid (CLP03 - CAS = CLP04).",
    ASK,
  ),
  "BAL-835-CLP-SVC-CHG": rule(
    3,
    "835 guide, balancing of the claim",
    "The charges of the services do not add up to the claim's charge (CLP03).",
    ASK,
  ),
  "BAL-835-CLP-SVC-PAID": rule(
    3,
    "835 guide, balancing of the claim",
    "The payments of the services less the claim's own adjustments are not the claim's payment (CLP04).",
    ASK,
  ),
  "BAL-835-TS3": advice(
    3,
    "835 guide, loop 2000 TS3",
    "The summary of the provider (TS304 claims, TS305 charges) does not agree with the claims that follow it.",
    "Post from the claims; ask the payer for a corrected summary.",
  ),
  "INFO-835-CLP05": advice(
    3,
    "835 guide, loop 2100 CLP05",
    "The patient responsibility (CLP05) differs from the sum of the PR adjustments.",
    "Post from the adjustments.",
  ),
  "BPR-ACH": rule(
    4,
    "835 guide, BPR05 to BPR15",
    "An electronic transfer (ACH) does not name format, banks and accounts of both sides in BPR05 to BPR15.",
    "Add what is missing.",
  ),
  "BPR-NEGATIVE": rule(
    4,
    "835 guide, BPR02",
    "The payment is below zero, which cannot be sent.",
    "Carry the rest forward with PLB reason FB, so that BPR02 is zero.",
  ),
  "BPR-NON": rule(
    4,
    "835 guide, BPR04",
    "BPR04 says that no payment is made (NON), but BPR02 is not zero.",
    "Correct one of the two.",
  ),
  "BPR-ZERO": advice(
    4,
    "835 guide, BPR04",
    "BPR02 is zero, but BPR04 names a way of payment.",
    "Send NON when nothing is paid.",
  ),
  "BPR-NOTICE": advice(
    4,
    "835 guide, BPR01",
    "BPR01 says notice only (H), but an amount is paid.",
    "Send I when the money travels apart from the data.",
  ),
  "BPR-DEBIT": rule(4, "835 guide, BPR03", "BPR03 says debit, but the amount is a payment to the provider.", "Send C."),
  "DATE-835-SERVICE": rule(
    6,
    "835 guide, DTM of loops 2100 and 2110",
    "The service is dated after the day the file was made (GS04).",
    ASK,
  ),
  "SIT-835-CAS-GROUP": advice(
    4,
    "835 guide, CAS",
    "Two CAS segments of the same place have the same group code, though the first has room for more adjustments.",
    "Post both; the guide wants one CAS a group.",
  ),
  "SIT-835-DATE": advice(
    4,
    "835 guide, DTM of loops 2100 and 2110",
    "Neither the claim (DTM*232) nor each of its services (DTM*472 or 150) says when the service was given.",
    "Take the dates from your own claim.",
  ),
  "SIT-835-DENIED": rule(
    4,
    "835 guide, loop 2100 CLP02",
    "The claim is denied (CLP02 = 4), but something is paid for it.",
    "Correct the status or the amounts.",
  ),
  "SIT-835-NEGATIVE": advice(
    4,
    "835 guide, loop 2100 CLP03",
    "The claim's charge is below zero, but its status is not 22 (reversal).",
    "Read it as a reversal; ask the payer to send status 22.",
  ),
  "SIT-835-REVERSAL": rule(
    4,
    "835 guide, reversals and corrections",
    "A reversal (CLP02 = 22) turns every sign of the claim: neither its charge nor a service's charge can be above zero.",
    "Correct the status or the amounts.",
  ),
  "SIT-835-REVERSAL-PAID": advice(
    4,
    "835 guide, reversals and corrections",
    "A reversal (CLP02 = 22) takes a payment back, but its payment is above zero.",
    "Check the amounts against the first remittance.",
  ),
  "SIT-835-TRACE": advice(
    4,
    "835 guide, BPR10 and TRN03",
    "The payer's number in TRN03 is not the one in BPR10.",
    "Make them equal, so that the money finds its remittance.",
  ),
  "SIT-PLB-INTEREST": advice(
    4,
    "835 guide, PLB reason L6",
    "Interest (PLB reason L6) raises the payment, so its amount is below zero; here it is above.",
    "Check whether interest is taken back; else the sign is wrong.",
  ),
  "SIT-PLB-PAIR": rule(
    4,
    "835 guide, PLB",
    "A provider adjustment has a reason without an amount, or an amount without a reason.",
    "Send both or none.",
  ),
  "BAL-820-BPR": rule(
    3,
    "820 guide of the exchanges (X306), balancing",
    "The payment (BPR02) is not the sum of the remitted amounts (RMR04) and adjustments.",
    "Correct the amounts.",
  ),
  "BAL-820-BPR-ADVICE": advice(
    3,
    "820 guide, balancing",
    "The payment (BPR02) is not the sum of the remitted amounts (RMR04) and adjustments.",
    "Ask the sender which bills the rest pays.",
  ),
  "BAL-820-RMR": advice(
    3,
    "820 guide, loop 2300 RMR",
    "The remitted amount (RMR04) is not the amount due (RMR05) with its adjustments (ADX).",
    "Correct the amounts.",
  ),
} as const;
