import type { Source } from "@cleanclaim/model";

import { codeRanges, inRanges, type CodeRange } from "./code-ranges.ts";

/** Kinds of service by number range. Numbers only; which ranges belong together is public from fee schedule use. */
interface ServiceKind {
  readonly kind: string;
  readonly ranges: readonly CodeRange[];
}

export const SERVICE_KIND_SOURCE: Source = {
  name: "Medicare Claims Processing Manual (Pub. 100-04)",
  locator: "chapters 5, 12, 13, 16, 17: code ranges by kind of service",
  edition: "2024",
};

const KINDS = {
  anesthesia: "00100-01999",
  surgery: "10004-69990",
  imaging: "70010-79999",
  laboratory: "80047-89398",
  /** Therapy evaluations, modalities and procedures that need a plan-of-care modifier. */
  therapy: "97010-97039 97110-97150 97161-97168 97530-97546 97750-97763 92507-92508 92521-92526 92597-92610",
  /** Problem-oriented and preventive visits of every place. */
  visit:
    "92002-92014 99202-99215 99221-99223 99231-99239 99242-99245 99252-99255 99281-99285 99304-99310 99315-99316 " +
    "99341-99350 99381-99397",
  newPatientVisit: "92002-92004 99202-99205 99341-99345 99381-99387",
  /** Drugs given by injection or infusion, and other drugs billed by J code. */
  drug: "J0120-J9999 Q0138-Q0139 Q5101-Q5199",
  drugShape: "J0000-J9999 Q0000-Q9999 C9000-C9999 A9500-A9999 90281-90399 90476-90759 91300-91399",
  /** Drug administration; billed with the drug it gives. */
  injection: "96360-96379 96401-96425 96372-96379",
  /** Orders by another professional: imaging, laboratory, durable equipment, therapy. */
  ordered: "70010-76499 76506-79999 80047-89398",
} satisfies Record<string, string>;

export type ServiceKindName = keyof typeof KINDS;

const TABLE = Object.fromEntries(
  Object.entries(KINDS).map(([kind, text]): [string, ServiceKind] => [kind, { kind, ranges: codeRanges(text) }]),
);

/** Whether a procedure code is of a kind, by its number. */
export function isService(kind: ServiceKindName, code: string): boolean {
  const entry = TABLE[kind];
  return entry !== undefined && inRanges(code, entry.ranges);
}
