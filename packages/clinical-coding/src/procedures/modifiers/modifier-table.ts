/**
 * What each modifier needs in the record, who asks for it, and what it does to payment: three things that are told apart. The
 * payment text explains; it is never a reason to add or leave out a modifier. Our own words.
 */
export interface ModifierAbout {
  readonly documentation: readonly [text: string, source: string];
  readonly edit: readonly [text: string, source: string];
  readonly money: readonly [text: string, source: string];
}

const MCPM = "Medicare Claims Processing Manual";
const GLOBAL = `${MCPM} chapter 12 section 40.2`;
const DURING = `${MCPM} chapter 12 section 30.6.6`;
const NCCI_MODIFIERS = "NCCI Policy Manual chapter 1 section E";
const NO_EFFECT = "No effect on the amount.";

const ANATOMIC: ModifierAbout = {
  documentation: ["The record names the side, digit, lid or vessel that was treated.", NCCI_MODIFIERS],
  edit: [
    "An NCCI pair with indicator 1 lets different anatomic sites be told apart by these modifiers; limits of units count by site.",
    NCCI_MODIFIERS,
  ],
  money: [NO_EFFECT, `${MCPM} chapter 23 section 20.9`],
};

const DISTINCT: ModifierAbout = {
  documentation: [
    "The record shows another session, site, lesion, wound, injury or organ than that of the service it would be bundled into.",
    NCCI_MODIFIERS,
  ],
  edit: [
    "An NCCI pair with indicator 1; the modifier goes on either code of the pair. Never where a more exact modifier fits.",
    `${NCCI_MODIFIERS}; ${MCPM} chapter 23 section 20.9.1.1`,
  ],
  money: [
    "The second code is judged by itself; multiple-procedure reduction may still apply.",
    `${MCPM} chapter 12 section 40.6`,
  ],
};

const DISCIPLINE: ModifierAbout = {
  documentation: ["A plan of care of this discipline covers the service.", "42 CFR 410.61"],
  edit: ["Medicare returns therapy lines that carry none of GP, GO and GN.", `${MCPM} chapter 5 section 20.1`],
  money: [
    "No effect by itself; it counts the line to the yearly threshold of its discipline.",
    `${MCPM} chapter 5 section 10.3`,
  ],
};

const BY_ASSISTANT: ModifierAbout = {
  documentation: [
    "The record shows that an assistant gave the whole service or more than a tenth of it apart from the therapist.",
    "42 CFR 410.59(a)(4) and 410.60(a)(4)",
  ],
  edit: ["Medicare asks for it on each therapy line beside GP or GO.", `${MCPM} chapter 5 section 20.1`],
  money: ["Paid at 85 % of what the line would otherwise be paid.", "42 CFR 410.59(a)(4) and 410.60(a)(4)"],
};

const ANESTHESIA_EDIT = [
  "Anesthesia lines name who gave and who directed the anesthesia; the first place of the line.",
  `${MCPM} chapter 12 section 50`,
] as const;

const directed = (text: string, money: string): ModifierAbout => ({
  documentation: [text, "42 CFR 415.110"],
  edit: ANESTHESIA_EDIT,
  money: [money, `${MCPM} chapter 12 section 50`],
});

const SUBSTITUTE: ModifierAbout = {
  documentation: [
    "The regular physician was away, and a record names the substitute and the days; at most 60 days in a row.",
    `${MCPM} chapter 1 section 30.2.10 and 30.2.11`,
  ],
  edit: [
    "The claim of the regular physician carries it on each line of the substitute.",
    `${MCPM} chapter 1 section 30.2.10 and 30.2.11`,
  ],
  money: ["Paid to the regular physician as if given in person.", `${MCPM} chapter 1 section 30.2.10 and 30.2.11`],
};

export const MODIFIERS: Readonly<Record<string, ModifierAbout>> = {
  "22": {
    documentation: [
      "The operative note says that the work was substantially more than usual and why: time, severity, difficulty.",
      `${GLOBAL}; section 20.4.6`,
    ],
    edit: [
      "None asks for it; payers review it with the operative note and a short statement.",
      `${MCPM} chapter 12 section 20.4.6`,
    ],
    money: ["No set amount: the payer decides after review.", `${MCPM} chapter 12 section 20.4.6`],
  },
  "24": {
    documentation: [
      "The visit fell in the time after surgery and the note shows that it was for something else than the surgery.",
      `${DURING} (A)`,
    ],
    edit: ["Global surgery: visits by the surgeon in the 10 or 90 days after it are held to be part of it.", GLOBAL],
    money: ["The visit is paid by itself instead of as part of the surgery.", GLOBAL],
  },
  "25": {
    documentation: [
      "The note shows a visit that stands by itself, beyond the usual work before and after the procedure of that day; another diagnosis is not required.",
      `${DURING} (B)`,
    ],
    edit: [
      "NCCI pairs of a visit with a procedure of 0 or 10 global days (and many tests and injections) let this modifier through.",
      "NCCI Policy Manual chapter 1 section D",
    ],
    money: ["The visit is paid beside the procedure.", DURING],
  },
  "26": {
    documentation: [
      "A written reading by this physician; the equipment and staff were another's.",
      `${MCPM} chapter 13 section 20.1`,
    ],
    edit: [
      "Fee schedule indicator 1 (professional and technical parts exist); facility places of service.",
      `${MCPM} chapter 23, fee schedule record layout`,
    ],
    money: ["Only the professional part of the fee is paid.", `${MCPM} chapter 13 section 20.1`],
  },
  TC: {
    documentation: ["The test was made here and read by another.", `${MCPM} chapter 13 section 20.2`],
    edit: [
      "Fee schedule indicator 1; in a facility the technical part is the facility's.",
      `${MCPM} chapter 13 section 20.2`,
    ],
    money: ["Only the technical part of the fee is paid.", `${MCPM} chapter 13 section 20.2`],
  },
  "33": {
    documentation: [
      "The service was given for prevention, as the recommendation behind it describes.",
      "42 CFR 147.130",
    ],
    edit: [
      "Plans under the Affordable Care Act ask for it where the code alone does not say preventive.",
      "42 CFR 147.130",
    ],
    money: ["The patient owes no share when the plan accepts the service as preventive.", "42 CFR 147.130"],
  },
  PT: {
    documentation: ["The examination was begun as a screening and tissue was taken or treated.", "42 CFR 410.37"],
    edit: [
      "Medicare asks for it on the therapeutic colonoscopy, sigmoidoscopy or anesthesia code.",
      `${MCPM} chapter 18 section 60`,
    ],
    money: ["Medicare waives the deductible and lowers the coinsurance in steps.", "42 CFR 410.152(l)(5)"],
  },
  "50": {
    documentation: ["The same procedure on both sides at one session.", `${MCPM} chapter 12 section 40.7`],
    edit: [
      "Fee schedule bilateral indicator 1; one line, one unit. Indicator 2 already means both sides, 3 pays each side.",
      `${MCPM} chapter 12 section 40.7`,
    ],
    money: ["Paid at 150 % of one side where the indicator is 1.", `${MCPM} chapter 12 section 40.7`],
  },
  "51": {
    documentation: ["Several procedures by one physician at one session.", `${MCPM} chapter 12 section 40.6`],
    edit: [
      "Medicare's contractors add it themselves; other payers may ask for it on all but the first. Never on add-on codes.",
      `${MCPM} chapter 12 section 40.6`,
    ],
    money: [
      "Ranked by fee: the first is paid in full, the second to fifth at 50 %; endoscopies of one family by the difference to the base.",
      `${MCPM} chapter 12 section 40.6`,
    ],
  },
  "52": {
    documentation: [
      "The note says what part of the service was left out, by choice.",
      `${MCPM} chapter 12 section 20.4.6`,
    ],
    edit: ["None asks for it.", `${MCPM} chapter 12 section 20.4.6`],
    money: ["Reduced; the payer sets the amount from the record.", `${MCPM} chapter 12 section 20.4.6`],
  },
  "53": {
    documentation: [
      "The procedure was begun and stopped for the patient's safety or circumstances beyond control, with the reason and how far it went.",
      `${MCPM} chapter 12 section 30.1`,
    ],
    edit: [
      "Incomplete colonoscopy has fee schedule rows of its own. A facility uses 73 or 74 instead.",
      `${MCPM} chapter 12 section 30.1`,
    ],
    money: [
      "Reduced; half for an incomplete colonoscopy, otherwise from the record.",
      `${MCPM} chapter 12 section 30.1`,
    ],
  },
  "57": {
    documentation: [
      "The note shows that the decision for major surgery was made at this visit, on the day of the surgery or the day before.",
      `${DURING} (C)`,
    ],
    edit: ["Global surgery of 90 days takes in the visits of the day and the day before.", GLOBAL],
    money: ["The visit is paid by itself instead of as part of the surgery.", `${DURING} (C)`],
  },
  "58": {
    documentation: [
      "The record shows that the procedure was planned or staged, more extensive, or treatment after a diagnostic one.",
      GLOBAL,
    ],
    edit: ["A procedure by the same physician within the global days of an earlier one.", GLOBAL],
    money: ["Paid in full; new global days begin.", GLOBAL],
  },
  "59": DISTINCT,
  XE: DISTINCT,
  XP: DISTINCT,
  XS: DISTINCT,
  XU: DISTINCT,
  "73": {
    documentation: [
      "The patient was prepared and taken to the room; the procedure was stopped before anesthesia.",
      `${MCPM} chapter 4 section 20.6.4`,
    ],
    edit: ["For the facility's claim only; the physician uses 53.", `${MCPM} chapter 4 section 20.6.4`],
    money: ["The facility is paid 50 %.", `${MCPM} chapter 4 section 20.6.4`],
  },
  "74": {
    documentation: [
      "The procedure was stopped after anesthesia was begun or the procedure was started.",
      `${MCPM} chapter 4 section 20.6.4`,
    ],
    edit: ["For the facility's claim only; the physician uses 53.", `${MCPM} chapter 4 section 20.6.4`],
    money: ["The facility is paid in full.", `${MCPM} chapter 4 section 20.6.4`],
  },
  "76": {
    documentation: [
      "The record shows that the same physician did the procedure again that day, and why.",
      NCCI_MODIFIERS,
    ],
    edit: [
      "A second line of the same code would otherwise be held to be a duplicate.",
      `${MCPM} chapter 1 section 120`,
    ],
    money: ["Each line is paid by itself; imaging read again needs a reason.", `${MCPM} chapter 13 section 100`],
  },
  "77": {
    documentation: ["The record shows that another physician did it again that day, and why.", NCCI_MODIFIERS],
    edit: [
      "A second line of the same code would otherwise be held to be a duplicate.",
      `${MCPM} chapter 1 section 120`,
    ],
    money: ["Each line is paid by itself.", `${MCPM} chapter 13 section 100`],
  },
  "78": {
    documentation: ["An unplanned return to the operating room for a complication of the earlier surgery.", GLOBAL],
    edit: ["A procedure by the same physician within the global days of an earlier one.", GLOBAL],
    money: ["Only the part during the operation is paid; no new global days begin.", `${MCPM} chapter 12 section 40.4`],
  },
  "79": {
    documentation: [
      "A procedure within the global days that has nothing to do with the earlier one; another diagnosis shows it best.",
      GLOBAL,
    ],
    edit: ["A procedure by the same physician within the global days of an earlier one.", GLOBAL],
    money: ["Paid in full; new global days begin.", GLOBAL],
  },
  "80": {
    documentation: ["The operative note says what the assistant did.", `${MCPM} chapter 12 section 20.4.3`],
    edit: [
      "Fee schedule assistant indicator: 2 payable, 0 only with a reason, 1 never.",
      `${MCPM} chapter 12 section 20.4.3`,
    ],
    money: ["Paid at 16 % of the surgeon's amount.", `${MCPM} chapter 12 section 20.4.3`],
  },
  "82": {
    documentation: [
      "A teaching hospital had no qualified resident available, and the record says so.",
      `${MCPM} chapter 12 section 100.1.7`,
    ],
    edit: ["Teaching hospitals with a training programme of the specialty.", `${MCPM} chapter 12 section 100.1.7`],
    money: ["Paid at 16 % of the surgeon's amount.", `${MCPM} chapter 12 section 20.4.3`],
  },
  AS: {
    documentation: [
      "The operative note says what the physician assistant, nurse practitioner or nurse specialist did.",
      `${MCPM} chapter 12 section 110`,
    ],
    edit: [
      "Fee schedule assistant indicator: 2 payable, 0 only with a reason, 1 never.",
      `${MCPM} chapter 12 section 20.4.3`,
    ],
    money: [
      "Paid at 85 % of the 16 % of an assisting physician, that is 13.6 % of the surgeon's amount.",
      `${MCPM} chapter 12 section 110`,
    ],
  },
  "91": {
    documentation: [
      "The same test was ordered again that day to follow the result; not to confirm it or after a failure.",
      `${MCPM} chapter 16 section 100.5.1`,
    ],
    edit: [
      "A second line of the same test would otherwise be held to be a duplicate.",
      `${MCPM} chapter 16 section 100.5.1`,
    ],
    money: ["Each test is paid by itself.", `${MCPM} chapter 16 section 100.5.1`],
  },
  KX: {
    documentation: [
      "The record shows why skilled services past the threshold are medically necessary.",
      `${MCPM} chapter 5 section 10.3`,
    ],
    edit: ["Medicare denies therapy past the yearly threshold without it.", `${MCPM} chapter 5 section 10.3`],
    money: [
      "Attests that the policy's conditions are met; the record may be reviewed.",
      `${MCPM} chapter 5 section 10.3`,
    ],
  },
  GA: {
    documentation: ["A signed advance notice for this service is on file.", `${MCPM} chapter 30 section 50`],
    edit: ["Medicare, where a denial for want of medical necessity is expected.", `${MCPM} chapter 1 section 60.4`],
    money: ["If Medicare denies, the patient owes.", `${MCPM} chapter 30 section 50`],
  },
  GX: {
    documentation: ["A notice was given although none was required.", `${MCPM} chapter 1 section 60.4`],
    edit: ["Medicare, services excluded by law; may stand with GY.", `${MCPM} chapter 1 section 60.4`],
    money: ["Denied as not covered; the patient owes.", `${MCPM} chapter 1 section 60.4`],
  },
  GY: {
    documentation: [
      "The record shows a service that Medicare excludes by law or that is no Medicare benefit.",
      `${MCPM} chapter 1 section 60.4`,
    ],
    edit: ["Medicare; often to have a denial for another payer.", `${MCPM} chapter 1 section 60.4`],
    money: ["Denied as not covered; the patient or another payer owes.", `${MCPM} chapter 1 section 60.4`],
  },
  GZ: {
    documentation: [
      "A denial for want of medical necessity is expected and no notice was signed.",
      `${MCPM} chapter 1 section 60.4`,
    ],
    edit: ["Medicare denies the line without looking further.", `${MCPM} chapter 1 section 60.4`],
    money: ["Denied; the provider bears it.", `${MCPM} chapter 1 section 60.4`],
  },
  JW: {
    documentation: [
      "The amount given and the amount thrown away from a single-dose container.",
      `${MCPM} chapter 17 section 40`,
    ],
    edit: [
      "Medicare part B drugs in single-dose containers: a line of its own for what was thrown away.",
      `${MCPM} chapter 17 section 40`,
    ],
    money: ["What was thrown away is paid like what was given.", `${MCPM} chapter 17 section 40`],
  },
  JZ: {
    documentation: ["A single-dose container of which nothing was thrown away.", `${MCPM} chapter 17 section 40`],
    edit: ["Medicare part B drugs in single-dose containers carry JW or JZ.", `${MCPM} chapter 17 section 40`],
    money: [NO_EFFECT, `${MCPM} chapter 17 section 40`],
  },
  "93": {
    documentation: ["A live visit by sound alone, with the reason that video was not used.", "42 CFR 410.78(a)(3)"],
    edit: ["Place of service 10 (patient at home) or 02 (elsewhere).", `${MCPM} chapter 26 section 10.5`],
    money: ["Place 10 is paid as in the office, 02 as in a facility.", `${MCPM} chapter 12 section 190`],
  },
  "95": {
    documentation: ["A live visit by sound and picture, with where patient and provider were.", "42 CFR 410.78"],
    edit: [
      "Place of service 10 (patient at home) or 02 (elsewhere); many payers other than Medicare ask for the modifier.",
      `${MCPM} chapter 26 section 10.5`,
    ],
    money: ["Place 10 is paid as in the office, 02 as in a facility.", `${MCPM} chapter 12 section 190`],
  },
  GT: {
    documentation: ["A live visit by video.", "42 CFR 410.78"],
    edit: [
      "Used before 2018 by all; since then by critical access hospitals of the second method.",
      `${MCPM} chapter 12 section 190.6`,
    ],
    money: [NO_EFFECT, `${MCPM} chapter 12 section 190`],
  },
  FQ: {
    documentation: [
      "A mental health visit by sound alone in a rural health clinic or federally qualified health center.",
      "42 CFR 405.2463(b)(3)",
    ],
    edit: ["Rural health clinics and federally qualified health centers.", "42 CFR 405.2463(b)(3)"],
    money: ["Paid as the visit in person.", "42 CFR 405.2463(b)(3)"],
  },
  GP: DISCIPLINE,
  GO: DISCIPLINE,
  GN: DISCIPLINE,
  CQ: BY_ASSISTANT,
  CO: BY_ASSISTANT,
  Q5: SUBSTITUTE,
  Q6: SUBSTITUTE,
  AI: {
    documentation: [
      "The admitting physician who has charge of the stay wrote the first hospital visit.",
      `${MCPM} chapter 12 section 30.6.9.1`,
    ],
    edit: [
      "Medicare, first hospital and nursing facility visits; tells the physician of record from consultants.",
      `${MCPM} chapter 12 section 30.6.9.1`,
    ],
    money: [NO_EFFECT, `${MCPM} chapter 12 section 30.6.9.1`],
  },
  GC: {
    documentation: [
      "The teaching physician's own note of presence during the key part, beside the resident's.",
      "42 CFR 415.172",
    ],
    edit: ["Medicare, services given in part by a resident.", `${MCPM} chapter 12 section 100`],
    money: [NO_EFFECT, `${MCPM} chapter 12 section 100`],
  },
  GE: {
    documentation: [
      "The service falls under the primary care exception, with the teaching physician's note of review.",
      "42 CFR 415.174",
    ],
    edit: [
      "Medicare, in clinics that have attested the exception; lower visit levels only.",
      `${MCPM} chapter 12 section 100.1.1`,
    ],
    money: [NO_EFFECT, `${MCPM} chapter 12 section 100.1.1`],
  },
  QW: {
    documentation: [
      "A test of the waived list, made under a certificate of waiver.",
      `${MCPM} chapter 16 section 70.8`,
    ],
    edit: ["Most waived tests are denied without it.", `${MCPM} chapter 16 section 70.8`],
    money: [NO_EFFECT, `${MCPM} chapter 16 section 70.8`],
  },
  AA: directed(
    "The anesthesiologist gave the anesthesia in person.",
    "Paid in full: base and time units times the factor.",
  ),
  AD: directed(
    "More than four cases at once were supervised.",
    "Three base units a case; one time unit more when present at the start.",
  ),
  QK: directed(
    "Two to four cases at once were directed, with the seven steps of direction noted.",
    "Half of the full amount.",
  ),
  QX: directed("A nurse anesthetist under direction.", "Half of the full amount."),
  QY: directed(
    "One nurse anesthetist was directed, with the seven steps of direction noted.",
    "Half of the full amount.",
  ),
  QZ: directed("A nurse anesthetist without direction.", "Paid in full."),
  QS: directed("Monitored anesthesia care; beside AA, QK, QX, QY or QZ.", NO_EFFECT),
};

/** Sides, fingers, toes, eyelids and coronary vessels. */
const ANATOMIC_MODIFIER = /^(?:RT|LT|F[A1-9]|T[A1-9]|E[1-4]|LC|LD|LM|RC|RI)$/;

/** What is known of a modifier; undefined for those that we do not explain. */
export function aboutModifier(modifier: string): ModifierAbout | undefined {
  return ANATOMIC_MODIFIER.test(modifier) ? ANATOMIC : MODIFIERS[modifier];
}
