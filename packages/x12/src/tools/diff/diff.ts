import { readInterchanges } from "../../wire/interchange.ts";
import type { FunctionalGroup, Interchange, TransactionSet } from "../../wire/interchange.ts";
import { element } from "../../wire/segment.ts";
import type { ToolProblem } from "../raw-interchange.ts";
import { Comparer, difference, paired } from "./compare.ts";
import type { Difference } from "./compare.ts";
import { keyOf, labelOf, loopTree, referenceOf } from "./tree.ts";
import type { LoopNode } from "./tree.ts";

/** What differs, or why the files cannot be compared. */
export type DiffResult =
  | { readonly ok: true; readonly same: boolean; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly problems: readonly ToolProblem[] };

interface Tree {
  readonly transaction: TransactionSet;
  readonly root: LoopNode;
}

/**
 * Says how two files differ in what they say: envelopes, transaction sets, claims by their number, lines by their control number or
 * order, and what each holds, in the field's words. Separators, line ends, zeros, HL and line numbers, the order of references, and how
 * adjustments or claims are gathered in segments and transaction sets are no difference.
 */
export function diffInterchanges(one: string | Uint8Array, two: string | Uint8Array): DiffResult {
  const reads = [readInterchanges(one), readInterchanges(two)];
  const problems: ToolProblem[] = reads.flatMap((read, index) => {
    if (read.interchanges.length > 0) return [];
    const first = read.problems[0];
    const message = first?.message ?? "The input is empty: there is no ISA segment to begin with.";
    return [{ code: first?.code ?? "ENV-ISA", path: index === 0 ? "first file" : "second file", message }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const [left = [], right = []] = reads.map((read) => read.interchanges);
  const differences = [...envelopes(left, right), ...contents(left, right)];
  return { ok: true, same: differences.length === 0, differences };
}

/** Elements of ISA and GS that are compared, with our name for each. */
const ISA: readonly (readonly [number, string])[] = [
  [5, "sender's id type"],
  [6, "sender"],
  [7, "receiver's id type"],
  [8, "receiver"],
  [9, "date"],
  [10, "time"],
  [12, "version"],
  [13, "control number"],
  [14, "answer asked for"],
  [15, "usage"],
];
const GS: readonly (readonly [number, string])[] = [
  [2, "sender"],
  [3, "receiver"],
  [4, "date"],
  [5, "time"],
  [6, "control number"],
  [8, "guide"],
];

function envelopes(one: readonly Interchange[], two: readonly Interchange[]): readonly Difference[] {
  const found: Difference[] = [];
  const length = Math.max(one.length, two.length);
  for (let index = 0; index < length; index += 1) {
    const path = `interchange ${index + 1}`;
    const [left, right] = [one[index], two[index]];
    if (left === undefined || right === undefined) {
      const number = (left ?? right)?.controlNumber ?? "";
      found.push(
        left === undefined ? difference("", path, undefined, number) : difference("", path, number, undefined),
      );
      continue;
    }
    for (const [position, name] of ISA) {
      const [before, after] = [element(left.header, position).trim(), element(right.header, position).trim()];
      if (before !== after) found.push(difference(path, name, before, after));
    }
    found.push(...groups(left, right, path));
  }
  return found;
}

function groups(one: Interchange, two: Interchange, path: string): readonly Difference[] {
  const kind = (group: FunctionalGroup): string => group.functionalId;
  return paired(
    one.groups,
    two.groups,
    (group) => `${kind(group)} ${group.version} ${group.controlNumber}`,
    kind,
    () => true,
  ).flatMap(([left, right]) => pairOfGroups(left, right, path));
}

function pairOfGroups(
  left: FunctionalGroup | undefined,
  right: FunctionalGroup | undefined,
  path: string,
): readonly Difference[] {
  const name = `group of ${(left ?? right)?.functionalId ?? ""}`;
  if (left?.header === undefined || right?.header === undefined) {
    if (left !== undefined && right !== undefined) return [];
    const number = (left ?? right)?.controlNumber ?? "";
    return [left === undefined ? difference(path, name, undefined, number) : difference(path, name, number, undefined)];
  }
  const [one, two] = [left.header, right.header];
  return GS.flatMap(([position, what]) => {
    const [before, after] = [element(one, position).trim(), element(two, position).trim()];
    return before === after ? [] : [difference(`${path}, ${name}`, what, before, after)];
  });
}

function contents(one: readonly Interchange[], two: readonly Interchange[]): readonly Difference[] {
  const [left, right] = [byKind(one), byKind(two)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((kind) =>
    compareKind(kind, left.get(kind) ?? [], right.get(kind) ?? []),
  );
}

function byKind(interchanges: readonly Interchange[]): ReadonlyMap<string, readonly Tree[]> {
  const kinds = new Map<string, Tree[]>();
  for (const interchange of interchanges) {
    for (const group of interchange.groups) {
      for (const transaction of group.transactions) {
        const list = kinds.get(transaction.id) ?? [];
        list.push({ transaction, root: loopTree(transaction) });
        kinds.set(transaction.id, list);
      }
    }
  }
  return kinds;
}

function compareKind(kind: string, one: readonly Tree[], two: readonly Tree[]): readonly Difference[] {
  const comparer = new Comparer(kind);
  const isClaims = kind === "837";
  const several = one.length > 1 || two.length > 1;
  const found: Difference[] = [];
  const sets = paired(
    one,
    two,
    (tree) => referenceOf(tree.transaction),
    () => kind,
    // One against one is meant to be compared, whatever its number.
    () => !several,
  );
  if (isClaims && one.length !== two.length) {
    found.push(difference("", "number of 837 transaction sets", String(one.length), String(two.length)));
  }
  for (const [left, right] of sets) {
    const tree = left ?? right;
    if (tree === undefined) continue;
    const reference = referenceOf(tree.transaction);
    const path = several ? `transaction ${kind} ${reference}`.trim() : "";
    if (left !== undefined && right !== undefined) {
      comparer.nodes(left.root, right.root, path, (child) => isClaims && holdsClaims(child));
    } else if (!isClaims) {
      const what = `transaction ${kind}`;
      found.push(
        left === undefined ? difference("", what, undefined, reference) : difference("", what, reference, undefined),
      );
    }
  }
  if (isClaims) compareClaims(one, two, comparer);
  return [...found, ...comparer.differences];
}

/** Levels (HL) of an 837 and the claims in them are compared claim by claim. */
function holdsClaims(node: LoopNode): boolean {
  const first = node.facts[0]?.id;
  return first === "HL" || first === "CLM";
}

function claimsOf(tree: LoopNode): readonly LoopNode[] {
  return tree.children.flatMap((child) => (child.facts[0]?.id === "CLM" ? [child] : claimsOf(child)));
}

function compareClaims(one: readonly Tree[], two: readonly Tree[], comparer: Comparer): void {
  const left = one.flatMap((tree) => claimsOf(tree.root));
  const right = two.flatMap((tree) => claimsOf(tree.root));
  const seen = new Set<string>();
  const numbers = new Map<LoopNode, number>();
  const numberOf = (node: LoopNode): number => {
    const known = numbers.get(node) ?? numbers.size + 1;
    numbers.set(node, known);
    return known;
  };
  for (const [before, after] of paired(left, right, keyOf, () => "claim")) {
    const claim = before ?? after;
    if (claim === undefined) continue;
    const label = labelOf(claim, "837", 1);
    const charge = claim.facts[0]?.elements[2] ?? "";
    if (before === undefined || after === undefined) {
      const made =
        before === undefined ? difference("", label, undefined, charge) : difference("", label, charge, undefined);
      comparer.differences.push(made);
      continue;
    }
    comparer.nodes(before, after, label);
    const [levelsBefore, levelsAfter] = [levelsOf(before), levelsOf(after)];
    const length = Math.max(levelsBefore.length, levelsAfter.length);
    for (let depth = 0; depth < length; depth += 1) {
      const [above, below] = [levelsBefore[depth], levelsAfter[depth]];
      if (above === undefined || below === undefined) {
        const what = labelOf(above ?? below ?? claim, "837", 1);
        const made =
          above === undefined ? difference(label, what, undefined, "") : difference(label, what, "", undefined);
        comparer.differences.push(made);
        continue;
      }
      // A provider or subscriber of many claims is compared once.
      const pair = `${numberOf(above)} ${numberOf(below)}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      comparer.nodes(above, below, label, holdsClaims);
    }
  }
}

/** The levels above a claim, outermost first. */
function levelsOf(claim: LoopNode): readonly LoopNode[] {
  const levels: LoopNode[] = [];
  for (let node = claim.parent; node?.parent !== undefined; node = node.parent) levels.unshift(node);
  return levels;
}
