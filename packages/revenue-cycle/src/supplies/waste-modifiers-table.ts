import { toDate } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";

/** From which day of service a line must say what became of the rest of a single-dose container. */
export interface WasteModifier {
  readonly modifier: "JW" | "JZ";
  readonly from: CalendarDate;
  readonly source: string;
}

/** JW tells of a discarded amount on a line of its own, JZ that nothing was discarded. */
export const wasteModifiers: readonly WasteModifier[] = [
  {
    modifier: "JW",
    from: toDate("2017-01-01"),
    source: "CMS, Medicare Claims Processing Manual chapter 17 section 40; change request 9603",
  },
  {
    modifier: "JZ",
    from: toDate("2023-07-01"),
    source: "CMS, calendar year 2023 physician fee schedule final rule; JW and JZ modifier policy",
  },
];

/** Codes of drugs and biologicals to which the two apply; vaccines (CPT 90xxx) are left out by the policy. */
export const wasteModifierCodes = /^[JQ]\d{4}$/;
