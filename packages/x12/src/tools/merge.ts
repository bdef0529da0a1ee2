import { delimiterChoices, rawInterchange, rawText, readWhole, withDelimiters } from "./raw-interchange.ts";
import type { RawGroup, RawInterchange, RawTransaction, ToolProblem } from "./raw-interchange.ts";

/** How to merge. */
export interface MergeOptions {
  /** ISA13 of the result, up to nine digits; the first input's unless told otherwise. */
  readonly controlNumber?: string | undefined;
  /** Text after each terminator; a line feed unless told otherwise. */
  readonly lineBreak?: string | undefined;
}

/** A control number that had to change because another of the same kind had it already. */
export interface Renumbering {
  readonly segment: "GS" | "ST";
  /** Which input it came from, from 1. */
  readonly input: number;
  readonly from: string;
  readonly to: string;
}

/** The one interchange, or why the inputs cannot be one. */
export type MergeResult =
  | {
      readonly ok: true;
      readonly text: string;
      readonly controlNumber: string;
      readonly groups: number;
      readonly transactions: number;
      readonly renumbered: readonly Renumbering[];
    }
  | { readonly ok: false; readonly problems: readonly ToolProblem[] };

interface Placed {
  readonly input: number;
  readonly interchange: RawInterchange;
}

/** Elements of ISA that all inputs must agree in, with our name for each. */
const PARTNERS: readonly (readonly [number, string])[] = [
  [5, "sender's id type (ISA05)"],
  [6, "sender (ISA06)"],
  [7, "receiver's id type (ISA07)"],
  [8, "receiver (ISA08)"],
  [12, "version (ISA12)"],
  [15, "usage, test or production (ISA15)"],
];

/**
 * Makes one interchange of several with the same sender, receiver, version and usage. Groups of the same kind, partners and guide
 * become one group; control numbers that clash are made unique, and `renumbered` says which. Refuses, with the reason, what does
 * not fit. The date and time are those of the first input.
 */
export function mergeInterchanges(inputs: readonly (string | Uint8Array)[], options: MergeOptions = {}): MergeResult {
  const problems: ToolProblem[] = [];
  const placed: Placed[] = [];
  inputs.forEach((input, index) => {
    const read = readWhole(input);
    if (read.ok) {
      placed.push(...read.interchanges.map((one) => ({ input: index + 1, interchange: rawInterchange(one) })));
    } else problems.push(...read.problems.map((one) => ({ ...one, path: `input ${index + 1}, ${one.path}` })));
  });
  const [first] = placed;
  if (first === undefined && problems.length === 0) {
    problems.push({ code: "MERGE-EMPTY", path: "inputs", message: "There is nothing to merge: no input was given." });
  }
  if (options.controlNumber !== undefined && !/^\d{1,9}$/.test(options.controlNumber)) {
    const message = "The interchange control number must be one to nine digits.";
    problems.push({ code: "MERGE-NUMBER", path: "controlNumber", message });
  }
  if (first !== undefined) for (const one of placed) problems.push(...differences(first.interchange, one));
  if (first === undefined || problems.length > 0) return { ok: false, problems };
  return joined(placed, options);
}

function differences(first: RawInterchange, { input, interchange }: Placed): readonly ToolProblem[] {
  return PARTNERS.flatMap(([position, name]) => {
    if ((interchange.header[position] ?? "").trim() === (first.header[position] ?? "").trim()) return [];
    const message = `The ${name} is not the one of the first input; one interchange has one of it. Merge these files apart.`;
    return [{ code: "MERGE-PARTNER", path: `input ${input}`, message }];
  });
}

function joined(placed: readonly Placed[], options: MergeOptions): MergeResult {
  const alike = withSharedDelimiters(placed);
  const [first] = alike ?? [];
  if (alike === undefined || first === undefined) {
    const message =
      "The inputs use different separators, and each choice stands in the data of another input; X12 has no escape. Take the characters out of the data.";
    return { ok: false, problems: [{ code: "MERGE-DELIMITER", path: "inputs", message }] };
  }
  const joiner = new GroupJoiner();
  for (const one of alike) for (const group of one.interchange.groups) joiner.take(group, one.input);
  const groups = joiner.groups();
  const controlNumber = (options.controlNumber ?? first.interchange.controlNumber).trim().padStart(9, "0");
  const acknowledgments = alike.flatMap((one) => one.interchange.acknowledgments);
  const text = rawText({ ...first.interchange, controlNumber, acknowledgments, groups }, options.lineBreak);
  const transactions = groups.reduce((sum, group) => sum + group.transactions.length, 0);
  return { ok: true, text, controlNumber, groups: groups.length, transactions, renumbered: joiner.renumbered };
}

function withSharedDelimiters(placed: readonly Placed[]): readonly Placed[] | undefined {
  for (const delimiters of delimiterChoices(placed.map((one) => one.interchange))) {
    const converted = placed.flatMap(({ input, interchange }) => {
      const changed = withDelimiters(interchange, delimiters);
      return changed === undefined ? [] : [{ input, interchange: changed }];
    });
    if (converted.length === placed.length) return converted;
  }
  return undefined;
}

interface OpenGroup {
  readonly header: readonly string[];
  readonly controlNumber: string;
  readonly transactions: RawTransaction[];
  readonly numbers: ControlNumbers;
}

/** Puts groups of one kind together and keeps control numbers unique. */
class GroupJoiner {
  readonly renumbered: Renumbering[] = [];
  readonly #groups = new Map<string, OpenGroup>();
  readonly #numbers = new ControlNumbers();

  take(group: RawGroup, input: number): void {
    const key = [1, 2, 3, 7, 8].map((position) => (group.header[position] ?? "").trim()).join("\n");
    const open = this.#groups.get(key) ?? this.#open(key, group, input);
    for (const transaction of group.transactions) {
      const from = transaction.controlNumber;
      const to = open.numbers.unique(from);
      if (to !== from) this.renumbered.push({ segment: "ST", input, from, to });
      open.transactions.push({ ...transaction, controlNumber: to });
    }
  }

  groups(): readonly RawGroup[] {
    return [...this.#groups.values()];
  }

  #open(key: string, group: RawGroup, input: number): OpenGroup {
    const from = group.controlNumber;
    const to = this.#numbers.unique(from);
    if (to !== from) this.renumbered.push({ segment: "GS", input, from, to });
    const open = { header: group.header, controlNumber: to, transactions: [], numbers: new ControlNumbers() };
    this.#groups.set(key, open);
    return open;
  }
}

/** Gives back a control number that was not given before, or the next free one in the same width. */
class ControlNumbers {
  readonly #taken = new Set<string>();
  #next = 1;

  unique(wanted: string): string {
    let number = wanted;
    while (this.#taken.has(number)) {
      number = String(this.#next).padStart(wanted.trim().length, "0");
      this.#next += 1;
    }
    this.#taken.add(number);
    return number;
  }
}
