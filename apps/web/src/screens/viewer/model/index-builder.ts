import { grammarFor, SegmentLocator } from "@cleanclaim/x12";
import type { Delimiters, ElementSpec, Grammar, Segment, SegmentPlace } from "@cleanclaim/x12";
import { ClaimCollector } from "./claim-collector.ts";
import type { FileIndex, GroupFacts, InterchangeFacts, TransactionFacts, UseFacts } from "./file-index.ts";
import { KIND, NONE } from "./file-index.ts";
import { GrowingNumbers } from "./growing.ts";
import { nameOfLoop, nameOfUse } from "./names.ts";

type LoopOfPlace = SegmentPlace["loops"][number];

interface OpenTransaction {
  readonly node: number;
  readonly facts: TransactionFacts;
  readonly grammar: Grammar | undefined;
  readonly locator: SegmentLocator | undefined;
  /** Open loops below the transaction set, outermost first. */
  readonly loops: LoopOfPlace[];
  readonly nodes: number[];
}

/**
 * Builds the index of a file from its segments, in their order. Never fails on odd nesting: what stands outside of a
 * transaction set hangs under the group or interchange that is open.
 */
export class IndexBuilder {
  readonly #bytes: Uint8Array;
  readonly #offset: GrowingNumbers;
  readonly #length: GrowingNumbers;
  readonly #line: GrowingNumbers;
  readonly #use: GrowingNumbers;
  readonly #leaf: GrowingNumbers;
  readonly #kind: GrowingNumbers;
  readonly #depth: GrowingNumbers;
  readonly #parent: GrowingNumbers;
  readonly #end: GrowingNumbers;
  readonly #first: GrowingNumbers;
  readonly #order: GrowingNumbers;
  readonly #children: GrowingNumbers;
  readonly #uses: UseFacts[] = [];
  readonly #useNumbers = new Map<string, number>();
  readonly #interchanges: InterchangeFacts[] = [];
  readonly #groups: GroupFacts[] = [];
  readonly #transactions: TransactionFacts[] = [];
  readonly #claims = new ClaimCollector();
  readonly #specs: SegmentPlace["use"][] = [];
  #interchange = NONE;
  #group = NONE;
  #groupVersion = "";
  #transaction: OpenTransaction | undefined;
  #delimiters: Delimiters | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const guess = Math.ceil(bytes.length / 32);
    const numbers = (): GrowingNumbers => new GrowingNumbers(guess);
    this.#offset = numbers();
    this.#length = numbers();
    this.#line = numbers();
    this.#use = numbers();
    this.#leaf = numbers();
    const nodes = (): GrowingNumbers => new GrowingNumbers(Math.ceil(guess * 1.5));
    this.#kind = nodes();
    this.#depth = nodes();
    this.#parent = nodes();
    this.#end = nodes();
    this.#first = nodes();
    this.#order = nodes();
    this.#children = nodes();
  }

  /** Segments taken so far. */
  get segments(): number {
    return this.#offset.length;
  }

  /** What the guide says about a use, for explanations; the same numbers as `uses`. */
  get specs(): readonly SegmentPlace["use"][] {
    return this.#specs;
  }

  /** Takes the next segment with the separators that hold for it. */
  take(segment: Segment, delimiters: Delimiters): void {
    this.#delimiters = delimiters;
    switch (segment.id) {
      case "ISA":
        this.#openInterchange(segment, delimiters);
        break;
      case "GS":
        this.#openGroup(segment);
        break;
      case "ST":
        this.#openTransaction(segment);
        break;
      case "GE":
        this.#closeTransaction();
        this.#envelope(segment, this.#group);
        this.#closeGroup();
        break;
      case "IEA":
        this.#closeGroup();
        this.#envelope(segment, this.#interchange);
        this.#closeInterchange();
        break;
      case "SE":
        this.#body(segment, delimiters);
        this.#closeTransaction();
        break;
      default:
        this.#body(segment, delimiters);
    }
  }

  /** Ends the file. */
  finish(): FileIndex {
    this.#closeInterchange();
    return {
      size: this.#bytes.length,
      offset: this.#offset.finish(),
      length: this.#length.finish(),
      line: this.#line.finish(),
      use: this.#use.finish(),
      leaf: this.#leaf.finish(),
      nodeKind: Uint8Array.from(this.#kind.finish()),
      nodeDepth: Uint8Array.from(this.#depth.finish()),
      nodeParent: this.#parent.finish(),
      nodeEnd: this.#end.finish(),
      nodeSegment: this.#first.finish(),
      nodeOrder: this.#order.finish(),
      nodeChildren: this.#children.finish(),
      uses: this.#uses,
      interchanges: this.#interchanges,
      groups: this.#groups,
      transactions: this.#transactions,
      claims: this.#claims.claims,
      claimKind: this.#claims.kind,
    };
  }

  #node(kind: number, parent: number): number {
    const node = this.#kind.push(kind);
    const under = parent === NONE ? 0 : this.#children.get(parent) + 1;
    if (parent !== NONE) this.#children.set(parent, under);
    this.#depth.push(parent === NONE ? 0 : this.#depth.get(parent) + 1);
    this.#parent.push(parent);
    this.#end.push(node + 1);
    this.#first.push(this.#offset.length);
    this.#order.push(parent === NONE ? this.#interchanges.length + 1 : under);
    this.#children.push(0);
    return node;
  }

  #close(node: number): void {
    if (node !== NONE) this.#end.set(node, this.#kind.length);
  }

  #segment(segment: Segment, parent: number, use: number): void {
    const leaf = this.#node(KIND.segment, parent);
    const { offset } = segment;
    const terminator = this.#delimiters?.segment.charCodeAt(0) ?? 126;
    const found = this.#bytes.indexOf(terminator, offset + (segment.id === "ISA" ? 4 : 0));
    this.#offset.push(offset);
    this.#length.push((found < 0 ? this.#bytes.length : found) - offset);
    this.#line.push(segment.line);
    this.#use.push(use);
    this.#leaf.push(leaf);
  }

  #envelope(segment: Segment, parent: number): void {
    this.#segment(segment, parent, this.#useOf(segment, undefined, undefined, ""));
  }

  #openInterchange(segment: Segment, delimiters: Delimiters): void {
    this.#closeInterchange();
    const at = (position: number): string => (segment.elements[position] ?? "").trim();
    this.#interchange = this.#node(KIND.interchange, NONE);
    this.#interchanges.push({
      node: this.#interchange,
      segment: this.#offset.length,
      controlNumber: at(13),
      sender: at(6),
      receiver: at(8),
      usage: at(15),
      version: at(12),
      delimiters,
    });
    this.#envelope(segment, this.#interchange);
  }

  #openGroup(segment: Segment): void {
    this.#closeGroup();
    const at = (position: number): string => (segment.elements[position] ?? "").trim();
    this.#group = this.#node(KIND.group, this.#interchange);
    this.#groupVersion = at(8);
    this.#groups.push({ node: this.#group, functionalId: at(1), controlNumber: at(6), version: at(8) });
    this.#envelope(segment, this.#group);
  }

  #openTransaction(segment: Segment): void {
    this.#closeTransaction();
    const at = (position: number): string => (segment.elements[position] ?? "").trim();
    const implementation = at(3) === "" ? this.#groupVersion : at(3);
    const grammar = grammarFor(at(1), implementation);
    const node = this.#node(KIND.transaction, this.#group === NONE ? this.#interchange : this.#group);
    const guide = grammar?.name ?? "";
    const facts = { node, segment: this.#offset.length, id: at(1), controlNumber: at(2), implementation, guide };
    this.#transactions.push(facts);
    const delimiters = this.#delimiters;
    const locator =
      grammar === undefined || delimiters === undefined ? undefined : new SegmentLocator(grammar, delimiters);
    this.#transaction = { node, facts, grammar, locator, loops: [], nodes: [] };
    this.#claims.begin(at(1));
    if (delimiters !== undefined) this.#body(segment, delimiters);
  }

  #body(segment: Segment, delimiters: Delimiters): void {
    const open = this.#transaction;
    if (open === undefined) {
      this.#envelope(segment, this.#group === NONE ? this.#interchange : this.#group);
      return;
    }
    const place = open.locator?.take(segment);
    if (place !== undefined) this.#enter(open, place);
    const loop = place?.loops.at(-1);
    this.#claims.take(segment, loop?.id ?? "", this.#offset.length, delimiters);
    const parent = open.nodes.at(-1) ?? open.node;
    this.#segment(segment, parent, this.#useOf(segment, place, loop, open.facts.id));
  }

  /** Closes the loops that the segment is not in, and opens the one that it begins. */
  #enter(open: OpenTransaction, place: SegmentPlace): void {
    const wanted = place.loops.length - 1;
    const kept = place.opens ? wanted - 1 : wanted;
    while (open.nodes.length > Math.max(0, kept)) {
      this.#close(open.nodes.pop() ?? NONE);
      open.loops.pop();
    }
    for (let depth = open.nodes.length; depth < wanted; depth += 1) {
      const loop = place.loops[depth + 1];
      if (loop === undefined) return;
      open.nodes.push(this.#node(KIND.loop, open.nodes.at(-1) ?? open.node));
      open.loops.push(loop);
    }
  }

  #useOf(
    segment: Segment,
    place: SegmentPlace | undefined,
    loop: LoopOfPlace | undefined,
    transaction: string,
  ): number {
    const inGuide = place === undefined ? "" : (this.#transaction?.facts.implementation ?? "");
    const key = `${transaction} ${inGuide} ${place?.loops.map((one) => one.id).join("/") ?? ""} ${segment.id} ${place?.use?.index ?? "-"}`;
    const known = this.#useNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#uses.length;
    const loopId = loop === undefined || loop.id === "ST" ? "" : loop.id;
    this.#uses.push({
      id: segment.id,
      loop: loopId,
      loopName: nameOfLoop(loop, transaction),
      name: nameOfUse(segment.id, place?.use),
      placed: place === undefined || place.use !== undefined,
      types: (place?.use?.elements ?? []).map(typeOf).join(""),
    });
    this.#specs.push(place?.use);
    this.#useNumbers.set(key, number);
    return number;
  }

  #closeTransaction(): void {
    const open = this.#transaction;
    if (open === undefined) return;
    for (const node of open.nodes) this.#close(node);
    this.#close(open.node);
    this.#transaction = undefined;
  }

  #closeGroup(): void {
    this.#closeTransaction();
    this.#close(this.#group);
    this.#group = NONE;
  }

  #closeInterchange(): void {
    this.#closeGroup();
    this.#close(this.#interchange);
    this.#interchange = NONE;
  }
}

function typeOf(element: ElementSpec): string {
  if (element.codes !== undefined) return "C";
  switch (element.base?.type) {
    case "ID":
      return "C";
    case "N":
    case "R":
      return "N";
    case "DT":
    case "TM":
      return "D";
    default:
      return "T";
  }
}
