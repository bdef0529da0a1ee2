import { codeWords } from "../explain/code-words.ts";
import { segmentWords } from "../explain/segment-words.ts";
import { COMPONENT, keyOf, labelOf, shown } from "./tree.ts";
import type { Fact, LoopNode } from "./tree.ts";

/** One difference between two files. Holds data of the files. */
export interface Difference {
  readonly kind: "changed" | "missing" | "added";
  /** Where: `claim 123, line 2`. */
  readonly path: string;
  /** What, in the field's words: `charge`, `REF*G1 (prior authorization number)`. */
  readonly what: string;
  /** As in the first file; undefined when it is not there. */
  readonly before: string | undefined;
  /** As in the second file. */
  readonly after: string | undefined;
  /** All of it in one line. */
  readonly message: string;
}

/** Makes a difference with its line. */
export function difference(
  path: string,
  what: string,
  before: string | undefined,
  after: string | undefined,
): Difference {
  const start = path === "" ? "" : `${path}: `;
  if (before === undefined) {
    return { kind: "added", path, what, before, after, message: `${start}${what} only in the second${said(after)}` };
  }
  if (after === undefined) {
    return {
      kind: "missing",
      path,
      what,
      before,
      after,
      message: `${start}${what} missing in the second${said(before)}`,
    };
  }
  const message = `${start}${what} ${before === "" ? "nothing" : before} → ${after === "" ? "nothing" : after}`;
  return { kind: "changed", path, what, before, after, message };
}

function said(value: string | undefined): string {
  return value === undefined || value === "" ? "" : ` (${value})`;
}

/**
 * Pairs two lists: by key first, then what is left of the same group in order, where one has no key or `anyKey` says that keys may differ.
 * `undefined` stands for what has no partner.
 */
export function paired<Item>(
  one: readonly Item[],
  two: readonly Item[],
  key: (item: Item) => string,
  group: (item: Item) => string,
  anyKey: (item: Item) => boolean = () => false,
): readonly (readonly [Item | undefined, Item | undefined])[] {
  const rest = [...two];
  const take = (wanted: (item: Item) => boolean): Item | undefined => {
    const index = rest.findIndex(wanted);
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  };
  const partners = new Map<Item, Item>();
  for (const item of one) {
    const own = key(item);
    const partner = own === "" ? undefined : take((other) => key(other) === own && group(other) === group(item));
    if (partner !== undefined) partners.set(item, partner);
  }
  for (const item of one) {
    if (partners.has(item)) continue;
    const partner = take(
      (other) => group(other) === group(item) && (anyKey(item) || key(item) === "" || key(other) === ""),
    );
    if (partner !== undefined) partners.set(item, partner);
  }
  return [...one.map((item) => [item, partners.get(item)] as const), ...rest.map((item) => [undefined, item] as const)];
}

/** Compares facts and loops of one transaction set's kind. */
export class Comparer {
  readonly differences: Difference[] = [];
  readonly #transaction: string;

  constructor(transaction: string) {
    this.#transaction = transaction;
  }

  /** Two occurrences of one loop with all that is in them, but for the children that `skip` names. */
  nodes(one: LoopNode, two: LoopNode, path: string, skip: (child: LoopNode) => boolean = () => false): void {
    this.facts(one.facts, two.facts, path);
    const first = one.children.filter((child) => !skip(child));
    const second = two.children.filter((child) => !skip(child));
    const numbers = new Map([...numbered(first), ...numbered(second)]);
    for (const [left, right] of paired(first, second, keyOf, groupOf, isParty)) {
      const node = left ?? right;
      if (node === undefined) continue;
      const label = labelOf(node, this.#transaction, numbers.get(node) ?? 1);
      const inner = path === "" ? label : `${path}, ${label}`;
      if (left !== undefined && right !== undefined) this.nodes(left, right, inner, skip);
      else this.#unpaired(node, left !== undefined, path, label);
    }
  }

  #unpaired(node: LoopNode, isFirst: boolean, path: string, label: string): void {
    const text = summaryOf(node);
    this.differences.push(
      isFirst ? difference(path, label, text, undefined) : difference(path, label, undefined, text),
    );
  }

  /** Facts of one loop: equal ones fall away, those of one identity are compared in order. */
  facts(one: readonly Fact[], two: readonly Fact[], path: string): void {
    const whole = (fact: Fact): string => fact.elements.join("\u001d");
    const left = [...two];
    const open = one.filter((fact) => {
      const index = left.findIndex((other) => whole(other) === whole(fact));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    for (const [before, after] of paired(
      open,
      left,
      () => "",
      (fact) => fact.identity,
    )) {
      if (before !== undefined && after !== undefined) this.#elements(before, after, path);
      else {
        const fact = before ?? after;
        if (fact === undefined) continue;
        const text = valueOf(fact);
        const what = nameOf(fact);
        this.differences.push(
          before === undefined ? difference(path, what, undefined, text) : difference(path, what, text, undefined),
        );
      }
    }
  }

  #elements(before: Fact, after: Fact, path: string): void {
    const length = Math.max(before.elements.length, after.elements.length);
    for (let position = 1; position < length; position += 1) {
      const one = before.elements[position] ?? "";
      const two = after.elements[position] ?? "";
      if (one === two) continue;
      if (isProcedure(before.id, position)) this.#procedure(one, two, path);
      else this.differences.push(difference(path, elementName(before, position), shown(one), shown(two)));
    }
  }

  #procedure(one: string, two: string, path: string): void {
    const [listOne = "", codeOne = "", ...restOne] = one.split(COMPONENT);
    const [listTwo = "", codeTwo = "", ...restTwo] = two.split(COMPONENT);
    const say = (what: string, before: string | undefined, after: string | undefined): void => {
      this.differences.push(difference(path, what, before, after));
    };
    if (listOne !== listTwo) say("procedure list", listOne, listTwo);
    if (codeOne !== codeTwo) say("procedure", codeOne, codeTwo);
    const modifiers = [restOne.slice(0, 4), restTwo.slice(0, 4)].map((list) => list.filter((text) => text !== ""));
    const [before = [], after = []] = modifiers;
    for (const gone of before.filter((text) => !after.includes(text))) this.#modifier(path, gone, "removed");
    for (const come of after.filter((text) => !before.includes(text))) this.#modifier(path, come, "added");
    const same = [...before].sort().join() === [...after].sort().join();
    if (same && before.join() !== after.join()) say("order of modifiers", before.join(" "), after.join(" "));
    if ((restOne[4] ?? "") !== (restTwo[4] ?? "")) say("description", restOne[4] ?? "", restTwo[4] ?? "");
  }

  #modifier(path: string, modifier: string, what: "added" | "removed"): void {
    const message = `${path === "" ? "" : `${path}: `}modifier ${modifier} ${what}`;
    const isAdded = what === "added";
    this.differences.push({
      kind: isAdded ? "added" : "missing",
      path,
      what: "modifier",
      before: isAdded ? undefined : modifier,
      after: isAdded ? modifier : undefined,
      message,
    });
  }
}

function groupOf(node: LoopNode): string {
  const first = node.facts[0];
  const role = first?.id === "NM1" || first?.id === "N1" ? (first.elements[1] ?? "") : "";
  return `${node.loop} ${role}`;
}

/** People and organizations of one role are the same one with another name or id, where no other of the role is left. */
function isParty(node: LoopNode): boolean {
  return /^(?:NM1|N1|SBR)$/.test(node.facts[0]?.id ?? "");
}

function numbered(nodes: readonly LoopNode[]): readonly (readonly [LoopNode, number])[] {
  const counts = new Map<string, number>();
  return nodes.map((node) => {
    const count = (counts.get(node.loop) ?? 0) + 1;
    counts.set(node.loop, count);
    return [node, count] as const;
  });
}

function summaryOf(node: LoopNode): string {
  const fact = node.facts.find((one) => /^(?:SV[1-5]|NM1|N1|SVD|RMR|HD)$/.test(one.id)) ?? node.facts[0];
  return fact === undefined ? "" : [fact.id, ...fact.elements.slice(1)].map(shown).join("*");
}

function isProcedure(id: string, position: number): boolean {
  return (
    (position === 1 && /^(?:SV1|SV3|SV5|SVC)$/.test(id)) ||
    (position === 2 && id === "SV2") ||
    (position === 3 && id === "SVD")
  );
}

const LISTS: Readonly<Record<string, string>> = {
  REF: "reference",
  DTP: "date",
  DTM: "date",
  AMT: "amount",
  QTY: "quantity",
  NM1: "entity",
  N1: "entity",
  HI: "hi",
  CAS: "group",
  PER: "contact",
  NTE: "note",
  PRV: "provider-role",
  PWK: "report",
};

/** A fact with the words of its qualifier: `REF*G1 (prior authorization number)`. */
function nameOf(fact: Fact): string {
  const list = LISTS[fact.id];
  const qualifier = fact.identity.split("*")[1] ?? "";
  const words = list === undefined ? segmentWords(fact.id)?.title : codeWords(list, qualifier);
  return words === undefined ? fact.identity : `${fact.identity} (${words})`;
}

function valueOf(fact: Fact): string {
  const from = fact.identity.split("*").length;
  return fact.elements
    .slice(fact.id === "HI" ? 1 : from)
    .filter((text) => text !== "")
    .map(shown)
    .join(" ");
}

function elementName(fact: Fact, position: number): string {
  if (fact.id === "CAS") {
    const what = position === 3 ? "amount" : position === 4 ? "quantity" : "adjustment";
    return `${what} of ${fact.identity}`;
  }
  if (fact.id === "HI") return nameOf(fact);
  const words = segmentWords(fact.id)?.elements[position - 1]?.name ?? "";
  const name = words === "" ? `${fact.id}${String(position).padStart(2, "0")}` : words;
  if (fact.identity === fact.id) return name;
  return `${name} of ${nameOf(fact)}`;
}
