import { type Container, writeContainer } from "./container.ts";
import { StringList, stringListSections } from "./string-list.ts";

/** One code pair with its attributes; the attributes repeat, so they are kept once each. */
export interface PairInput {
  readonly first: string;
  readonly second: string;
  /** Tab-joined attributes, such as indicator and rationale. */
  readonly attributes: string;
}

const MOST_NUMBERED = 65_535;

/**
 * Compiles code pairs (NCCI has over a million a table) into a compact file: for each first code the sorted second codes as
 * 16-bit numbers and an attribute number beside each. A pair given twice with the same attributes stands once, since CMS
 * ships the same rows as text and as a spreadsheet. Throws a `RangeError` when codes or attributes are too many to number.
 */
export function compilePairs(pairs: Iterable<PairInput>): Uint8Array {
  const codes = new Set<string>();
  const attributes = new Map<string, number>();
  const groups = new Map<string, { second: string; attribute: number }[]>();
  for (const pair of pairs) {
    codes.add(pair.first).add(pair.second);
    let attribute = attributes.get(pair.attributes);
    if (attribute === undefined) attributes.set(pair.attributes, (attribute = attributes.size));
    const group = groups.get(pair.first);
    if (group === undefined) groups.set(pair.first, [{ second: pair.second, attribute }]);
    else group.push({ second: pair.second, attribute });
  }
  const sorted = [...codes].sort();
  const numberOf = new Map(sorted.map((code, index) => [code, index]));
  if (sorted.length > MOST_NUMBERED) throw new RangeError("has more codes than the pair file can number");
  if (attributes.size > MOST_NUMBERED) throw new RangeError("has more kinds of pairs than the pair file can number");
  let count = 0;
  for (const [first, group] of groups) {
    group.sort((a, b) => (a.second === b.second ? a.attribute - b.attribute : a.second < b.second ? -1 : 1));
    const once = group.filter((item, index) => {
      const before = group[index - 1];
      return before?.second !== item.second || before.attribute !== item.attribute;
    });
    groups.set(first, once);
    count += once.length;
  }
  const starts = new Uint32Array(sorted.length + 1);
  const seconds = new Uint16Array(count);
  const attributeIds = new Uint16Array(count);
  let at = 0;
  for (const [index, code] of sorted.entries()) {
    starts[index] = at;
    const group = groups.get(code) ?? [];
    for (const item of group) {
      seconds[at] = numberOf.get(item.second) ?? 0;
      attributeIds[at] = item.attribute;
      at += 1;
    }
  }
  starts[sorted.length] = at;
  return writeContainer({ kind: "pairs", rows: count }, [
    ...stringListSections("codes", sorted),
    ...stringListSections("attributes", [...attributes.keys()]),
    { name: "starts", data: starts },
    { name: "seconds", data: seconds },
    { name: "attributeIds", data: attributeIds },
  ]);
}

/** A compiled pair file. */
export class Pairs {
  readonly rowCount: number;
  private readonly codes: StringList;
  private readonly attributes: StringList;
  private readonly starts: Uint32Array;
  private readonly seconds: Uint16Array;
  private readonly attributeIds: Uint16Array;

  constructor(container: Container) {
    if (container.meta["kind"] !== "pairs") throw new RangeError("is not a compiled pair file");
    this.codes = new StringList(container, "codes");
    this.attributes = new StringList(container, "attributes");
    this.starts = container.u32("starts");
    this.seconds = container.u16("seconds");
    this.attributeIds = container.u16("attributeIds");
    this.rowCount = this.seconds.length;
  }

  /** The attributes of every entry for this pair, in this order. */
  find(first: string, second: string): string[][] {
    const left = this.codes.indexOf(first);
    const right = this.codes.indexOf(second);
    if (left < 0 || right < 0) return [];
    let low = this.starts[left] ?? 0;
    const end = this.starts[left + 1] ?? low;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.seconds[middle] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    const found: string[][] = [];
    for (let at = low; at < end && this.seconds[at] === right; at += 1) {
      found.push(this.attributes.get(this.attributeIds[at] ?? 0).split("\t"));
    }
    return found;
  }
}
