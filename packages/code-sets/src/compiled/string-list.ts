import type { Container, SectionInput } from "./container.ts";

/** A list of strings kept as one text and the places where each begins; an item is cut out only when it is read. */
export class StringList {
  private readonly container: Container;
  private readonly name: string;
  private readonly offsets: Uint32Array;
  private blob: string | undefined;
  readonly length: number;

  constructor(container: Container, name: string) {
    this.container = container;
    this.name = name;
    this.offsets = container.u32(`${name}.at`);
    this.length = this.offsets.length - 1;
  }

  get(index: number): string {
    this.blob ??= this.container.text(`${this.name}.text`);
    return this.blob.slice(this.offsets[index], this.offsets[index + 1]);
  }

  /** How long an item is, without reading it. */
  lengthOf(index: number): number {
    return (this.offsets[index + 1] ?? 0) - (this.offsets[index] ?? 0);
  }

  /** The first index whose item is not less than `key`, in a list sorted by code unit. */
  lowerBound(key: string, from = 0, to = this.length): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.get(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The index of an item in a sorted list, or -1. */
  indexOf(key: string): number {
    const at = this.lowerBound(key);
    return at < this.length && this.get(at) === key ? at : -1;
  }
}

/** The sections of a `StringList` with this name. */
export function stringListSections(name: string, items: readonly string[]): SectionInput[] {
  const offsets = new Uint32Array(items.length + 1);
  let at = 0;
  for (const [index, item] of items.entries()) {
    at += item.length;
    offsets[index + 1] = at;
  }
  return [
    { name: `${name}.at`, data: offsets },
    { name: `${name}.text`, data: items.join("") },
  ];
}
