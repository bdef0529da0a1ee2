/** What a person can do about a denial. The names are those of the contract. */
export type DenialAction =
  "correct-and-resend" | "appeal" | "send-records" | "bill-next-payer" | "bill-patient" | "write-off" | "call-payer";

/** What we know of a denial reason: in our words, never the wording of the code list. */
export interface DenialReason {
  /** CARC number. */
  readonly reason: string;
  readonly category:
    | "coding"
    | "authorization"
    | "eligibility"
    | "duplicate"
    | "timely-filing"
    | "missing-information"
    | "coordination"
    | "coverage"
    | "bundling"
    | "payment"
    | "other";
  readonly explanation: string;
  readonly step: string;
  readonly action: DenialAction;
  /** How often work on such a denial brings money, in percent: our starting estimate until the practice's own history says better. */
  readonly chance: number;
}

const row = (
  reason: string,
  category: DenialReason["category"],
  action: DenialAction,
  chance: number,
  explanation: string,
  step: string,
): DenialReason => ({
  reason,
  category,
  action,
  chance,
  explanation,
  step,
});

/** Reasons by CARC number (X12 external code list 139); texts, steps and chances are ours. */
export const denialReasons: readonly DenialReason[] = [
  row(
    "4",
    "coding",
    "correct-and-resend",
    75,
    "The modifier does not fit the procedure, or one that the payer needs is missing.",
    "Check the modifiers of the line against the note, correct the claim and send it again (frequency 7).",
  ),
  row(
    "5",
    "coding",
    "correct-and-resend",
    75,
    "The procedure does not fit the place of service on the claim.",
    "Check where the service took place, correct the place of service and send the claim again.",
  ),
  row(
    "6",
    "coding",
    "correct-and-resend",
    60,
    "The procedure does not fit the patient's age on record.",
    "Compare the birth date with the payer's record and the code's age range; correct what is wrong.",
  ),
  row(
    "7",
    "coding",
    "correct-and-resend",
    60,
    "The procedure does not fit the patient's sex on record.",
    "Compare the sex with the payer's record; correct it or add the condition that explains it.",
  ),
  row(
    "9",
    "coding",
    "correct-and-resend",
    60,
    "The diagnosis does not fit the patient's age.",
    "Check the diagnosis and the birth date; correct and send again.",
  ),
  row(
    "11",
    "coding",
    "correct-and-resend",
    60,
    "The payer holds that the diagnosis does not support the procedure.",
    "Read the note: if it supports a covered diagnosis, point the line at that diagnosis and send a corrected claim; if not, appeal with the record or write off.",
  ),
  row(
    "15",
    "authorization",
    "correct-and-resend",
    65,
    "The authorisation number on the claim is missing, wrong or for another service.",
    "Look up the authorisation, put its number on the claim and send it again.",
  ),
  row(
    "16",
    "missing-information",
    "correct-and-resend",
    85,
    "The claim lacks something the payer needs, or something on it can't be read; the remark codes say what.",
    "Read the remarks below, add what is missing and send a corrected claim.",
  ),
  row(
    "18",
    "duplicate",
    "call-payer",
    25,
    "The payer has seen this service before and takes it for a duplicate.",
    "Find the first claim's decision; if this was a separate service, correct it with modifier 76, 77 or 59 as the note supports, else close it.",
  ),
  row(
    "22",
    "coordination",
    "bill-next-payer",
    80,
    "The payer believes that another insurer pays first.",
    "Ask the patient which insurance is first, correct the order of coverages and bill the first payer.",
  ),
  row(
    "26",
    "eligibility",
    "bill-patient",
    30,
    "The service was before the coverage began.",
    "Check eligibility on the date of service; bill the insurance in force then, else the patient.",
  ),
  row(
    "27",
    "eligibility",
    "bill-patient",
    30,
    "The service was after the coverage ended.",
    "Check eligibility on the date of service; bill the insurance in force then, else the patient.",
  ),
  row(
    "29",
    "timely-filing",
    "appeal",
    35,
    "The payer says the claim came after its filing limit.",
    "Appeal with the proof of timely filing: the 999 and 277CA of the first submission are on the timeline.",
  ),
  row(
    "31",
    "eligibility",
    "correct-and-resend",
    55,
    "The payer can't find the patient as its member.",
    "Compare member id, name and birth date with the card, check eligibility, correct and send again.",
  ),
  row(
    "50",
    "coverage",
    "appeal",
    45,
    "The payer does not hold the service to be medically necessary.",
    "Compare the diagnosis with the payer's policy; appeal with the note if it meets the policy.",
  ),
  row(
    "51",
    "coverage",
    "appeal",
    30,
    "The payer holds the condition to be pre-existing.",
    "Check the plan's rule and appeal with the record where it does not apply.",
  ),
  row(
    "55",
    "coverage",
    "appeal",
    20,
    "The payer holds the treatment to be experimental.",
    "Appeal with the literature and the note, or bill the patient when a notice was signed.",
  ),
  row(
    "58",
    "coding",
    "correct-and-resend",
    60,
    "The payer holds the place of service to be wrong for this service.",
    "Check where the service took place and correct the place of service.",
  ),
  row(
    "96",
    "coverage",
    "bill-patient",
    25,
    "The plan does not cover this service.",
    "Check the remark codes and the plan; bill the patient where the law and the notice allow it, else write off.",
  ),
  row(
    "97",
    "bundling",
    "correct-and-resend",
    40,
    "The payer counts the service as part of another one it has paid.",
    "Check the pair: if the note shows a separate service, add the modifier that says so and send a corrected claim; if not, write off.",
  ),
  row(
    "107",
    "missing-information",
    "correct-and-resend",
    50,
    "A service that must go with this one is not on the claim.",
    "Add the related service or send both on one claim.",
  ),
  row(
    "109",
    "coordination",
    "bill-next-payer",
    75,
    "The claim went to a payer that is not responsible for it.",
    "Find the right payer (often the managed-care plan) and bill it.",
  ),
  row(
    "110",
    "missing-information",
    "correct-and-resend",
    80,
    "The billing date lies before the date of service.",
    "Correct the date and send again.",
  ),
  row(
    "119",
    "coverage",
    "bill-patient",
    20,
    "The benefit's limit for this period is used up.",
    "Check the limit; bill the patient if the plan allows it.",
  ),
  row(
    "125",
    "missing-information",
    "correct-and-resend",
    80,
    "The claim has a billing error; the remark codes say which.",
    "Read the remarks, correct and send again.",
  ),
  row(
    "129",
    "coordination",
    "correct-and-resend",
    70,
    "What the earlier payer decided is missing or does not add up.",
    "Send the claim again with the earlier payer's payment and adjustments.",
  ),
  row(
    "140",
    "eligibility",
    "correct-and-resend",
    75,
    "The patient's name and member number do not belong together.",
    "Compare with the card, correct and send again.",
  ),
  row(
    "146",
    "coding",
    "correct-and-resend",
    75,
    "The diagnosis was not valid on the date of service.",
    "Choose the diagnosis code that was valid on that date and send again.",
  ),
  row(
    "151",
    "coverage",
    "appeal",
    35,
    "The payer holds that the record does not support this many or this often.",
    "Compare units with the note; appeal with the record or correct the units.",
  ),
  row(
    "163",
    "missing-information",
    "send-records",
    70,
    "The payer waits for an attachment or record.",
    "Send the record asked for, with the payer's claim number on it.",
  ),
  row(
    "167",
    "coverage",
    "appeal",
    30,
    "The plan does not cover this diagnosis.",
    "Check whether another documented diagnosis supports the service; correct or appeal.",
  ),
  row(
    "177",
    "eligibility",
    "bill-patient",
    25,
    "The patient did not meet the plan's eligibility rules.",
    "Check eligibility again; bill the patient if nothing else covers the date.",
  ),
  row(
    "181",
    "coding",
    "correct-and-resend",
    80,
    "The procedure code was not valid on the date of service.",
    "Use the code valid on that date and send again.",
  ),
  row(
    "182",
    "coding",
    "correct-and-resend",
    80,
    "The modifier was not valid on the date of service.",
    "Use the modifier valid on that date and send again.",
  ),
  row(
    "183",
    "missing-information",
    "correct-and-resend",
    60,
    "The referring provider may not refer for this service, or is missing.",
    "Check the referring provider's enrolment and number; correct and send again.",
  ),
  row(
    "185",
    "other",
    "call-payer",
    40,
    "The rendering provider may not perform this service for this payer.",
    "Check credentialing with the payer; correct the rendering provider or wait for enrolment.",
  ),
  row(
    "197",
    "authorization",
    "appeal",
    40,
    "There is no authorisation for a service that needs one.",
    "Ask for a retrospective authorisation or appeal with the urgency from the note; put the number on a corrected claim when granted.",
  ),
  row(
    "198",
    "authorization",
    "appeal",
    40,
    "The service went beyond what was authorised.",
    "Compare units and dates with the authorisation; ask for an extension or appeal.",
  ),
  row(
    "204",
    "coverage",
    "bill-patient",
    20,
    "The patient's plan does not include this service.",
    "Bill the patient where the law and the notice allow it.",
  ),
  row(
    "216",
    "coverage",
    "appeal",
    40,
    "A review after the payment found that the service should not have been paid.",
    "Ask for the findings of the review; appeal with the record where they are wrong.",
  ),
  row(
    "226",
    "missing-information",
    "send-records",
    65,
    "The payer asked for information and did not get it in time.",
    "Send the information with the payer's claim number.",
  ),
  row(
    "227",
    "missing-information",
    "bill-patient",
    50,
    "The payer asked the patient for information and got none.",
    "Ask the patient to answer the insurer; tell them the balance is theirs until then.",
  ),
  row(
    "234",
    "bundling",
    "write-off",
    15,
    "The payer does not pay this procedure apart from another.",
    "Check the note for a separate service; otherwise write off.",
  ),
  row(
    "236",
    "bundling",
    "correct-and-resend",
    45,
    "The procedure or modifier does not go with another on the same day.",
    "Check the pair in the NCCI tables; add the modifier the note supports or write off.",
  ),
  row(
    "242",
    "other",
    "call-payer",
    30,
    "The service was not from a provider of the plan's network.",
    "Check the contract; appeal for a gap exception or bill as the plan allows.",
  ),
  row(
    "252",
    "missing-information",
    "send-records",
    70,
    "The payer needs an attachment to decide.",
    "Send the record named in the remarks.",
  ),
  row(
    "A1",
    "other",
    "call-payer",
    40,
    "The payer denied the claim; the remark codes say why.",
    "Read the remarks and call the payer if they do not say enough.",
  ),
  row(
    "B7",
    "other",
    "correct-and-resend",
    50,
    "The provider was not certified for this service on this date.",
    "Check the provider's enrolment and certification; correct the provider or the date.",
  ),
  row(
    "B9",
    "coverage",
    "bill-next-payer",
    40,
    "The patient was in a hospice on that date.",
    "Bill the hospice, or add the modifier that says the service was unrelated.",
  ),
  row(
    "B13",
    "duplicate",
    "call-payer",
    20,
    "The payer says it has paid this service before.",
    "Find that payment; post it if it is missing here, else close the denial.",
  ),
  row(
    "B15",
    "bundling",
    "correct-and-resend",
    45,
    "The service needs another qualifying service that was not found.",
    "Check the add-on rule; add or correct the primary procedure.",
  ),
  row(
    "B16",
    "coding",
    "correct-and-resend",
    65,
    "The payer says the patient is not new to the practice.",
    "Check the last three years; use the established-patient code if they were seen.",
  ),
  row(
    "B20",
    "duplicate",
    "call-payer",
    25,
    "The service was done, wholly or in part, by another provider.",
    "Ask who billed it; correct with the modifier for shared care if so.",
  ),
];

const byReason: ReadonlyMap<string, DenialReason> = new Map(denialReasons.map((reason) => [reason.reason, reason]));

/** What is known of a denial reason; for one that is not in the table, words that say so and the careful next step. */
export function denialReason(reason: string): DenialReason {
  return (
    byReason.get(reason) ??
    row(
      reason,
      "other",
      "call-payer",
      35,
      `The payer gave reason ${reason}, which has no description of ours yet.`,
      "Look the reason up in the payer's guide or call, then correct, appeal or close.",
    )
  );
}

const shortNames: Readonly<Record<string, string>> = {
  "4": "Modifier",
  "11": "Diagnosis does not support",
  "16": "Information missing",
  "18": "Duplicate",
  "22": "Other insurer first",
  "26": "Before coverage",
  "27": "After coverage ended",
  "29": "Filed late",
  "31": "Member not found",
  "50": "Not medically necessary",
  "96": "Not covered",
  "97": "Part of another service",
  "109": "Wrong payer",
  "119": "Benefit used up",
  "129": "Earlier payer's decision",
  "151": "Too many or too often",
  "197": "No authorisation",
  "198": "Beyond authorisation",
  "204": "Not in the plan",
  "216": "Taken back after review",
  "252": "Record wanted",
};

const categoryNames: Readonly<Record<DenialReason["category"], string>> = {
  coding: "Coding",
  authorization: "Authorisation",
  eligibility: "Eligibility",
  duplicate: "Duplicate",
  "timely-filing": "Filed late",
  "missing-information": "Information missing",
  coordination: "Other insurer",
  coverage: "Coverage",
  bundling: "Bundling",
  payment: "Paid below contract",
  other: "Other",
};

/** A reason in two or three words, for the axis of a chart. */
export function denialShortName(reason: string): string {
  return shortNames[reason] ?? `${categoryNames[denialReason(reason).category]} (${reason})`;
}
