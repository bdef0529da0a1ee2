import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Kinds of service by number range. Numbers only; the ranges follow Pub. 100-04 chapters 12, 16 and 17, edition 2024. */
interface ServiceKind {
  readonly kind: string;
  readonly ranges: readonly CodeRange[];
}

const KINDS = {
  anesthesia: "00100-01999",
  surgery: "10004-69990",
  /** Services that Medicare's list calls always therapy. */
  alwaysTherapy:
    "92507-92508 92521-92524 92526 92597 92607-92609 97010-97028 97032-97039 97110-97124 97139-97150 97161-97168 " +
    "97530-97542 97750-97755 97760-97763 97799 G0283",
  /** Endoscopies and electrocardiograms. */
  onceADay: "43200-43259 43266-43270 44360-44394 45330-45398 46600-46615 93000-93010",
  /** Drawing blood and placing lines, which no visit needs to be separated from. */
  vein: "36400-36416 36591-36600",
  imaging: "70010-79999",
  laboratory: "80047-89398",
  /** Problem-oriented and preventive visits of every place. */
  visit:
    "92002-92014 99202-99215 99221-99223 99231-99239 99242-99245 99252-99255 99281-99285 99304-99310 99315-99316 " +
    "99341-99350 99381-99397",
  newPatientVisit: "92002-92004 99202-99205 99341-99345 99381-99387",
  preventiveVisit: "99381-99397",
  consultation: "99242-99245 99252-99255",
  /** Vaccines, and giving them. */
  vaccine: "90476-90759",
  vaccineGiven: "90460-90474 90480 G0008-G0010 M0201",
  /** Drugs given by injection or infusion, and other drugs billed by J code. */
  drug: "J0120-J9999 Q0138-Q0139 Q5101-Q5199",
  /** Ambulance, supplies, equipment and laboratory tests: billed by suppliers without a practitioner. */
  withoutPractitioner: "A0021-A0999 A4206-A9999 B4034-B9999 E0100-E8002 K0001-K1399 L0112-L9900 80047-89398",
  /** Quality measures, which report and are not paid. */
  measure: "0001F-9999F G8000-G9999 M1000-M1999",
  /** The visit inside a global period, which reports and is not paid; sent without a charge or with a cent. */
  globalFollowUp: "99024",
  /** Orders by another professional: imaging, laboratory, durable equipment, therapy. */
  ordered: "70010-76499 76506-79999 80047-89398",
} satisfies Record<string, string>;

export type ServiceKindName = keyof typeof KINDS;

const TABLE = Object.fromEntries(
  Object.entries(KINDS).map(([kind, text]): [string, ServiceKind] => [kind, { kind, ranges: codeRanges(text) }]),
);

/** Most codes of which it is remembered whether they are of a kind. */
const REMEMBERED = 20_000;

const KNOWN = new Map<ServiceKindName, Map<string, boolean>>();

/** Whether a procedure code is of a kind, by its number. Asked for every pair of lines, so that each code is looked at once. */
export function isService(kind: ServiceKindName, code: string): boolean {
  let answers = KNOWN.get(kind);
  if (answers === undefined) {
    answers = new Map();
    KNOWN.set(kind, answers);
  }
  let known = answers.get(code);
  if (known === undefined) {
    const entry = TABLE[kind];
    known = entry !== undefined && inRanges(code, entry.ranges);
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(code, known);
  }
  return known;
}
