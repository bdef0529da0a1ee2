import { baseSegment, segmentIds } from "../grammar/elements.ts";
import type { Segment } from "../wire/segment.ts";
import { CLAIM_RULES } from "./catalogue-claims.ts";
import { CODE_RULES } from "./catalogue-codes.ts";
import { INQUIRY_RULES } from "./catalogue-inquiries.ts";
import { REMITTANCE_RULES } from "./catalogue-remittance.ts";
import { SITUATION_RULES } from "./catalogue-situations.ts";
import { SYNTAX_RULES } from "./catalogue-syntax.ts";
import type { Issue, Report } from "./issue.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** The rules about what claims, payments and answers say, by their stable codes. Texts are ours: what, why, remedy. */
export const CATALOGUE = {
  ...CLAIM_RULES,
  ...SITUATION_RULES,
  ...REMITTANCE_RULES,
  ...CODE_RULES,
  ...INQUIRY_RULES,
} as const;

/** A code of the catalogue. */
export type RuleCode = keyof typeof CATALOGUE;

/** One line of the reference of all findings. */
export interface CatalogueEntry {
  readonly code: string;
  readonly level: Issue["level"];
  readonly severity: Issue["severity"];
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  readonly source: string;
}

/** Codes that a finding carries instead of the one of the rule: the same rule where less is certain. */
const SHOWN_AS: Readonly<Partial<Record<RuleCode, string>>> = {
  "BAL-820-BPR-ADVICE": "BAL-820-BPR",
  "CODE-TAX-ID-DASH": "CODE-TAX-ID",
  "CODE-ZIP-PAY-TO": "CODE-ZIP",
  "HL-CHILD-ADVICE": "HL-CHILD",
  "NPI-LUHN-INQUIRY": "NPI-LUHN",
};

/** Why rules of a family matter, by the start of their code; the first that fits. */
const FAMILY_REASONS: readonly (readonly [string, string])[] = [
  ["AMOUNT", "Such an amount cannot be balanced or paid."],
  ["BAL-835", "A remittance that does not balance cannot be posted without a difference in the accounts."],
  ["BAL-837", "Payers refuse claims whose amounts do not add up."],
  ["BAL", "Totals that do not agree hide a lost or doubled record."],
  ["BILL", "Payers refuse claims without it."],
  ["BPR", "The bank's transfer and the remittance would not match."],
  ["CODE", "A code that does not exist means nothing to the receiver, and the claim comes back."],
  ["DATE-", "Dates that contradict each other point at a typing error and lead to a refusal."],
  ["DATE", "The receiver's translator refuses a day that is not in the calendar."],
  ["DX", "The diagnoses say why the service was needed; without them it is not paid."],
  ["ENV", "The receiver cannot tell where the data begins, ends and belongs, and refuses the envelope."],
  ["ELE", "The receiver's translator refuses the segment."],
  ["HL", "The levels say which claim or answer belongs to whom."],
  ["ICD", "The receiver does not find the code in its list."],
  ["INFO", "Two figures that mean the same differ."],
  ["LINE", "Without it the line says nothing."],
  ["LOOP", "The receiver's translator refuses the transaction."],
  ["LS", "The receiver cannot tell where the bounded loop ends."],
  ["LX", "Answers name a line by its number."],
  ["NO", "The guide cannot do without it."],
  ["NPI", "The receiver cannot tell who the provider is."],
  ["SEG", "The receiver's translator refuses the transaction."],
  ["SIT", "The guide asks for it in this situation, and payers refuse the transaction otherwise."],
  ["SVC", "The line would be priced wrongly."],
  ["SYN", "The standard ties these elements together; one without the other says nothing."],
  ["", "The receiver's translator refuses the element."],
];

function reason(code: string): string {
  return FAMILY_REASONS.find(([start]) => code.startsWith(start))?.[1] ?? "";
}

/** Every code that a finding can carry, sorted, for the reference. Codes of `payerRules` are the caller's and not here. */
export function issueCatalogue(): readonly CatalogueEntry[] {
  const entries: readonly (readonly [string, RuleEntry])[] = Object.entries({ ...CATALOGUE, ...SYNTAX_RULES });
  const rules = entries
    // The names of CATALOGUE are its keys; others are not in the map and stay as they are.
    .filter(([code]) => SHOWN_AS[code as RuleCode] === undefined)
    .map(([code, { level, severity, what, why, remedy, source }]) => {
      return { code, level, severity, what, why: why ?? reason(code), remedy, source };
    });
  return [...rules, ...syntaxPairs()].sort((one, two) => (one.code < two.code ? -1 : 1));
}

const PAIR_TEXTS: Readonly<Record<string, string>> = {
  P: "go together: all of them or none.",
  R: "are tied: at least one of them is required.",
  E: "exclude each other: only one of them may be sent.",
  C: "are tied: the first needs all the others.",
  L: "are tied: the first needs at least one of the others.",
};

/** One entry for each rule that ties elements of a segment together, such as SYN-P0809. */
function syntaxPairs(): CatalogueEntry[] {
  const found = new Map<string, { positions: readonly number[]; kind: string; segments: string[] }>();
  for (const id of segmentIds()) {
    for (const { name, kind, positions } of baseSegment(id)?.rules ?? []) {
      const known = found.get(name);
      if (known === undefined) found.set(name, { kind, positions, segments: [id] });
      else known.segments.push(id);
    }
  }
  return [...found].map(([name, { kind, positions, segments }]) => ({
    code: `SYN-${name}`,
    level: 1,
    severity: "error",
    what: `Elements ${positions.map((one) => String(one).padStart(2, "0")).join(", ")} ${PAIR_TEXTS[kind] ?? ""}`,
    why: reason("SYN"),
    remedy: "Send what is missing, or leave out what does not belong.",
    source: `X12.6, syntax notes of ${segments.join(", ")}`,
  }));
}

/** Where a rule was broken. */
export interface Place {
  readonly segment: Segment;
  readonly position: number;
  readonly loop?: string | undefined;
}

/** The text of a finding: what is wrong, and what to do. */
const MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(CATALOGUE).map(([code, { what, remedy }]) => [code, `${what} ${remedy}`]),
);

/** Reports a rule of the catalogue at a place; `at` is the element, `component` the part of a composite. */
export function reportRule(report: Report, code: RuleCode, place: Place, at?: number, component?: number): void {
  const entry: RuleEntry = CATALOGUE[code];
  report({
    level: entry.level,
    severity: entry.severity,
    code: SHOWN_AS[code] ?? code,
    message: MESSAGES.get(code) ?? entry.what,
    segment: place.segment,
    position: place.position,
    element: at,
    component,
    loop: place.loop,
    acknowledgment: entry.acknowledgment,
  });
}
