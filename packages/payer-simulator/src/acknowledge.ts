import type {
  ElementError999,
  ErrorContext,
  Issue,
  Segment,
  SegmentError999,
  TransactionAcknowledgment,
  TransactionSet,
  ValidatedTransaction,
} from "@cleanclaim/x12";
import type { ClaimRejection } from "./config.ts";
import { wireId, wireText } from "./envelope.ts";

/** A 999 speaks of syntax and guide (WEDI SNIP types 1 and 2); what lies above is answered claim by claim. */
const GUIDE_LEVEL = 2;

/** The most segments at fault that one IK5 is sent with. */
const MOST_ERRORS = 100;

/**
 * Answers one transaction set: accepted, accepted with errors, or rejected with the segments and elements at fault.
 * One that is not `supported` here is rejected as a whole.
 */
export function acknowledgeTransaction(
  validated: ValidatedTransaction,
  transaction: TransactionSet,
  supported: boolean,
): TransactionAcknowledgment {
  const about = {
    id: wireId(transaction.id, 3) || "837",
    controlNumber: wireId(transaction.controlNumber, 9) || "0",
    implementation: wireId(transaction.implementation, 35),
  };
  if (!supported) {
    return { ...about, statusCode: "R", errorCodes: ["1"], errors: [] };
  }
  const issues = validated.issues.filter((issue) => issue.level <= GUIDE_LEVEL);
  const wrong = issues.filter((issue) => issue.severity === "error");
  const errors = segmentErrors(
    transaction.segments,
    issues.filter((issue) => issue.acknowledgment?.ik5 === undefined),
  );
  const codes = new Set(issues.flatMap((issue) => issue.acknowledgment?.ik5 ?? []));
  if (errors.length > 0) codes.add("5");
  return {
    ...about,
    statusCode: wrong.length > 0 ? "R" : errors.length > 0 ? "E" : "A",
    errorCodes: [...codes].slice(0, 5),
    errors,
  };
}

function segmentErrors(segments: readonly Segment[], issues: readonly Issue[]): SegmentError999[] {
  const bySegment = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.acknowledgment === null || (issue.severity === "warning" && issue.acknowledgment.ik3 === undefined))
      continue;
    const key = `${issue.segment ?? ""}|${issue.position ?? 0}`;
    bySegment.set(key, [...(bySegment.get(key) ?? []), issue]);
  }
  return [...bySegment.values()].slice(0, MOST_ERRORS).flatMap((list) => segmentError(segments, list));
}

function segmentError(segments: readonly Segment[], issues: readonly Issue[]): SegmentError999[] {
  const first = issues[0];
  if (first === undefined) return [];
  const position = Math.min(Math.max(1, first.position ?? 1), segments.length);
  const elements = issues.flatMap((issue): ElementError999[] => {
    const code = issue.acknowledgment?.ik4;
    if (code === undefined || issue.element === null) return [];
    return [{ position: issue.element, component: issue.component ?? undefined, code, contexts: [] }];
  });
  return [
    {
      segmentId: first.segment ?? "ST",
      position,
      loopId: first.loop ?? undefined,
      code: first.acknowledgment?.ik3 ?? "8",
      contexts: claimContext(segments, position),
      elements,
    },
  ];
}

/** CTX: the claim in which the segment stands. */
function claimContext(segments: readonly Segment[], position: number): ErrorContext[] {
  for (let index = position - 1; index >= 0; index -= 1) {
    const segment = segments[index];
    if (segment?.id === "HL") return [];
    const number = segment?.id === "CLM" ? wireId(segment.elements[1] ?? "", 35) : "";
    if (number !== "") return [{ name: "CLM01", value: number }];
  }
  return [];
}

/** Claim status codes for faults above the guide, by the validator's code; 21 is missing or invalid information. */
const STATUS_OF: Readonly<Record<string, string>> = {
  "BAL-837-CLM02": "400",
  "BAL-837-COB": "400",
  "BAL-837-COB-LINE": "400",
  "BAL-837-COB-PAID": "400",
  "CODE-ICD10": "255",
  "ICD-DECIMAL": "255",
  "DX-POINTER": "477",
  "CODE-PROCEDURE": "454",
  "CODE-MODIFIER": "453",
  "CODE-POS": "249",
  "CODE-NDC": "218",
  "DATE-FUTURE": "510",
  "DATE-BEFORE-BIRTH": "187",
  "NPI-LUHN": "562",
  "SIT-REF-F8": "464",
  "SIT-ACCIDENT-DATE": "365",
};

/**
 * The faults above syntax and guide, by the claim that they strike: the n-th CLM of the transaction set. A fault before
 * the first claim of a billing provider or subscriber strikes every claim under that level.
 */
export function claimFaults(
  validated: ValidatedTransaction,
  transaction: TransactionSet,
): ReadonlyMap<number, ClaimRejection> {
  const faults = validated.issues.filter((issue) => issue.level > GUIDE_LEVEL && issue.severity === "error");
  const found = new Map<number, ClaimRejection>();
  if (faults.length === 0) return found;
  const { segments } = transaction;
  const open: { readonly level: number; readonly faults: Issue[] }[] = [];
  let claim = -1;
  let inClaim = false;
  for (const [index, segment] of segments.entries()) {
    const here = faults.filter((issue) => issue.position === index + 1);
    if (segment.id === "HL") {
      const level = Number(segment.elements[3]) || 0;
      while ((open.at(-1)?.level ?? -1) >= level) open.pop();
      open.push({ level, faults: [] });
      inClaim = false;
    } else if (segment.id === "CLM") {
      claim += 1;
      inClaim = true;
      const above = open.flatMap((one) => one.faults)[0];
      if (above !== undefined) found.set(claim, rejectionFor(above, segments));
    }
    const first = here[0];
    if (first === undefined) continue;
    if (!inClaim) open.at(-1)?.faults.push(...here);
    else if (!found.has(claim)) found.set(claim, rejectionFor(first, segments));
  }
  return found;
}

function rejectionFor(issue: Issue, segments: readonly Segment[]): ClaimRejection {
  const status = STATUS_OF[issue.code] ?? "21";
  const named = segments[(issue.position ?? 1) - 1];
  const entity = status === "562" && named?.id === "NM1" ? named.elements[1] : undefined;
  return { category: "A7", status, entity, text: wireText(issue.message, 200) };
}
