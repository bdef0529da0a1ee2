import { parseDate } from "@cleanclaim/model";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import { claimsFrom837, parseClaim } from "@cleanclaim/revenue-cycle";
import { element, read837, readInterchanges } from "@cleanclaim/x12";
import { UsageProblem } from "./outcome.ts";

/** The claims of one input, and the day the file was made where it says so. */
export interface ClaimInput {
  readonly claims: readonly Claim[];
  readonly fileDate: CalendarDate | undefined;
}

/** Reads claims from an 837 or from canonical claim JSON (one claim, a list, or what the API answers). Throws with one clear line. */
export function readClaims(content: Buffer): ClaimInput {
  const text = content.toString("utf8").trimStart();
  return text.startsWith("{") || text.startsWith("[") ? claimsFromJson(text) : claimsFromX12(content);
}

function claimsFromJson(text: string): ClaimInput {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageProblem(`is not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const claims = list.map((item, index) => {
    const reading = parseClaim(canonicalIn(item));
    if (reading.ok) return reading.claim;
    throw new UsageProblem(`claim ${index + 1} is not a canonical claim: ${reading.problems.join("; ")}`);
  });
  return { claims, fileDate: undefined };
}

/** The API wraps the canonical claim in what its screen needs; the claim itself is then the field `claim`. */
function canonicalIn(item: unknown): unknown {
  return typeof item === "object" && item !== null && "claim" in item ? item.claim : item;
}

function claimsFromX12(content: Buffer): ClaimInput {
  const { interchanges, problems } = readInterchanges(content);
  if (interchanges.length === 0) {
    const [problem] = problems;
    throw new UsageProblem(problem === undefined ? "is empty" : `line ${problem.line}: ${problem.message}`);
  }
  const groups = interchanges.flatMap((interchange) => interchange.groups);
  const transactions = groups.flatMap((group) => group.transactions).filter(({ id }) => id === "837");
  if (transactions.length === 0) throw new UsageProblem("holds no 837: only claims can be used here");
  const header = groups.find((group) => group.header !== undefined)?.header;
  const made = header === undefined ? undefined : parseDate(element(header, 4));
  return { claims: transactions.flatMap((transaction) => claimsFrom837(read837(transaction))), fileDate: made };
}
