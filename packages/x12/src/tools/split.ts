import { assembleClaims, claimTree } from "./claim-levels.ts";
import type { PlacedClaim } from "./claim-levels.ts";
import { rawGroup, rawInterchange, rawText, rawTransaction, readWhole } from "./raw-interchange.ts";
import type { RawGroup, RawInterchange, RawTransaction, ToolProblem } from "./raw-interchange.ts";
import type { FunctionalGroup, Interchange, TransactionSet } from "../wire/interchange.ts";

/** What each piece shall hold. */
export type SplitUnit = "interchange" | "group" | "transaction" | "claim";

/** How to split. */
export interface SplitOptions {
  readonly by: SplitUnit;
  /** With `by: "claim"`: how many claims a piece holds at most; 1 unless told otherwise. */
  readonly claimsPerFile?: number | undefined;
  /**
   * Gives the next control number, for ISA13 and GS06 of each piece. Without it the numbers of the input are kept; pieces of one
   * interchange then share one, which a receiver takes for a file sent twice: give numbers before sending them.
   */
  readonly nextControlNumber?: (() => number) | undefined;
  /** Text after each terminator; a line feed unless told otherwise. */
  readonly lineBreak?: string | undefined;
}

/** One interchange that came out. */
export interface SplitPiece {
  readonly text: string;
  /** ISA13. */
  readonly controlNumber: string;
  /** Place of the interchange that it was cut from, from 1. */
  readonly interchange: number;
  readonly groups: number;
  readonly transactions: number;
  /** How many 837 claims (CLM) and 835 claims (CLP) it holds. */
  readonly claims: number;
}

/** The pieces in the order of the input, or why there are none. `notes` says what was left out. */
export type SplitResult =
  | { readonly ok: true; readonly pieces: readonly SplitPiece[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly ToolProblem[] };

/**
 * Cuts a file into smaller interchanges that are valid by themselves: envelopes copied, counts and HL numbers made right, each
 * claim with its billing provider, subscriber and patient. An 835 is not cut between claims, because its payment is for all of
 * them together. A file whose envelopes are not whole is refused.
 */
export function splitInterchange(input: string | Uint8Array, options: SplitOptions): SplitResult {
  const read = readWhole(input);
  if (!read.ok) return read;
  const size = options.claimsPerFile ?? 1;
  if (!Number.isInteger(size) || size < 1) {
    const message = "The number of claims in a piece must be a whole number from 1.";
    return { ok: false, problems: [{ code: "SPLIT-SIZE", path: "claimsPerFile", message }] };
  }
  const splitter = new Splitter(options, size);
  read.interchanges.forEach((interchange, index) => {
    splitter.take(interchange, index + 1);
  });
  const { pieces, problems, notes } = splitter;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pieces, notes };
}

class Splitter {
  readonly pieces: SplitPiece[] = [];
  readonly problems: ToolProblem[] = [];
  readonly notes: string[] = [];
  readonly #options: SplitOptions;
  readonly #size: number;

  constructor(options: SplitOptions, size: number) {
    this.#options = options;
    this.#size = size;
  }

  take(interchange: Interchange, number: number): void {
    const whole = rawInterchange(interchange);
    const { by } = this.#options;
    if (by === "interchange") {
      this.#write(whole, number);
      return;
    }
    const before = this.pieces.length;
    interchange.groups.forEach((group, index) => {
      this.#group(whole, group, number, `interchange ${number}, group ${index + 1}`);
    });
    if (whole.acknowledgments.length > 0 && this.pieces.length === before && this.problems.length === 0) {
      this.#write({ ...whole, groups: [] }, number);
    }
  }

  #group(whole: RawInterchange, group: FunctionalGroup, number: number, path: string): void {
    const raw = rawGroup(group);
    if (this.#options.by === "group") {
      this.#write({ ...whole, groups: [raw] }, number);
      return;
    }
    group.transactions.forEach((transaction, index) => {
      if (this.#options.by === "transaction") this.#one(whole, raw, rawTransaction(transaction), number);
      else this.#claims(whole, raw, transaction, number, `${path}, transaction ${index + 1}`);
    });
  }

  #one(whole: RawInterchange, group: RawGroup, transaction: RawTransaction, number: number): void {
    this.#write({ ...whole, groups: [{ ...group, transactions: [transaction] }] }, number);
  }

  #claims(whole: RawInterchange, group: RawGroup, set: TransactionSet, number: number, path: string): void {
    if (set.id !== "837") {
      this.problems.push({ code: set.id === "835" ? "SPLIT-BALANCE" : "SPLIT-KIND", path, message: whyNot(set.id) });
      return;
    }
    const transaction = rawTransaction(set);
    const tree = claimTree(transaction);
    if (tree === undefined) {
      const message =
        "The levels (HL) of the transaction do not hang together, so that the provider and the patient of a claim cannot be told. Split by transaction, or correct HL01 and HL02.";
      this.problems.push({ code: "SPLIT-LEVELS", path, message });
      return;
    }
    if (tree.emptyLevels > 0) this.notes.push(`${path}: levels without a claim were left out (${tree.emptyLevels}).`);
    for (const claims of bundles(tree.claims, this.#size)) {
      const segments = assembleClaims(tree.header, claims);
      this.#one(whole, group, { ...transaction, segments }, number);
    }
  }

  /** TA1 segments go with the first piece of their interchange. */
  #write(interchange: RawInterchange, number: number): void {
    const first = !this.pieces.some((piece) => piece.interchange === number);
    const kept: RawInterchange = first ? interchange : { ...interchange, acknowledgments: [] };
    const next = this.#options.nextControlNumber?.();
    const numbered = next === undefined ? kept : renumbered(kept, next);
    const sets = numbered.groups.flatMap((group) => group.transactions);
    this.pieces.push({
      text: rawText(numbered, this.#options.lineBreak),
      controlNumber: numbered.controlNumber,
      interchange: number,
      groups: numbered.groups.length,
      transactions: sets.length,
      claims: sets.reduce((sum, set) => sum + set.segments.filter(opensClaim).length, 0),
    });
  }
}

function opensClaim(segment: readonly string[]): boolean {
  return segment[0] === "CLM" || segment[0] === "CLP";
}

function renumbered(interchange: RawInterchange, number: number): RawInterchange {
  const groups = interchange.groups.map((group, index) => ({ ...group, controlNumber: String(number + index) }));
  return { ...interchange, controlNumber: String(number).padStart(9, "0"), groups };
}

function whyNot(id: string): string {
  return id === "835"
    ? "An 835 cannot be split between its claims: the payment in BPR02 and the provider adjustments are for all claims together, and the parts would not balance. Split it by transaction."
    : "Only an 837 can be split by claim. Split this file by transaction.";
}

function bundles(claims: readonly PlacedClaim[], size: number): readonly (readonly PlacedClaim[])[] {
  const result: PlacedClaim[][] = [];
  for (let start = 0; start < claims.length; start += size) result.push(claims.slice(start, start + size));
  return result;
}
