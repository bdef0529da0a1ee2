import type { Delimiters } from "@cleanclaim/x12";

/** What a row of the tree stands for. */
export const KIND = { interchange: 0, group: 1, transaction: 2, loop: 3, segment: 4 } as const;

/** What the guide says about the use of a segment, or about the loop that it begins; shared by all segments of that use. */
export interface UseFacts {
  /** Segment id as sent. */
  readonly id: string;
  /** Loop of the guide, such as `2010AA`; empty outside of guides. */
  readonly loop: string;
  /** The loop in our words; empty where we have none. */
  readonly loopName: string;
  /** This use of the segment in our words. */
  readonly name: string;
  /** False when the guide has no place for the segment. */
  readonly placed: boolean;
  /** Type of each element: C code, N number, D date, T text. */
  readonly types: string;
}

/** One interchange of the file. */
export interface InterchangeFacts {
  readonly node: number;
  readonly segment: number;
  readonly controlNumber: string;
  readonly sender: string;
  readonly receiver: string;
  readonly usage: string;
  readonly version: string;
  readonly delimiters: Delimiters;
}

/** One functional group. */
export interface GroupFacts {
  readonly node: number;
  readonly functionalId: string;
  readonly controlNumber: string;
  readonly version: string;
}

/** One transaction set. */
export interface TransactionFacts {
  readonly node: number;
  readonly segment: number;
  readonly id: string;
  readonly controlNumber: string;
  readonly implementation: string;
  /** Our name of the guide; empty when there is no grammar for it. */
  readonly guide: string;
}

/** One claim of an 837, or one claim paid in an 835. Amounts as sent. */
export interface ClaimFacts {
  readonly segment: number;
  readonly id: string;
  readonly patient: string;
  readonly charge: string;
  /** Empty in an 837. */
  readonly paid: string;
  /** CLP02 in an 835, the frequency code in an 837. */
  readonly status: string;
  readonly lines: number;
  /** First day of service as CCYYMMDD; empty when none was sent. */
  readonly day: string;
}

/**
 * A file as numbers: for each segment its place in the bytes, and the tree in preorder, so that the rows below a node
 * are those up to `nodeEnd`. Holds no text of the segments; these are cut out of the bytes when they are looked at.
 */
export interface FileIndex {
  readonly size: number;
  /** Of each segment: byte offset, bytes without the terminator, 1-based line, use, node. */
  readonly offset: Uint32Array<ArrayBuffer>;
  readonly length: Uint32Array<ArrayBuffer>;
  readonly line: Uint32Array<ArrayBuffer>;
  readonly use: Uint32Array<ArrayBuffer>;
  readonly leaf: Uint32Array<ArrayBuffer>;
  /** Of each node: kind, depth, parent, node after its last descendant, first segment, place among its brothers, children. */
  readonly nodeKind: Uint8Array<ArrayBuffer>;
  readonly nodeDepth: Uint8Array<ArrayBuffer>;
  readonly nodeParent: Uint32Array<ArrayBuffer>;
  readonly nodeEnd: Uint32Array<ArrayBuffer>;
  readonly nodeSegment: Uint32Array<ArrayBuffer>;
  readonly nodeOrder: Uint32Array<ArrayBuffer>;
  readonly nodeChildren: Uint32Array<ArrayBuffer>;
  readonly uses: readonly UseFacts[];
  readonly interchanges: readonly InterchangeFacts[];
  readonly groups: readonly GroupFacts[];
  readonly transactions: readonly TransactionFacts[];
  readonly claims: readonly ClaimFacts[];
  /** `837` and `835`, for the words of the claims table. */
  readonly claimKind: string;
}

/** No node, no segment. */
export const NONE = 0xffffffff;

/** The last of the ordered facts that begin at or before a segment. */
export function lastAtOrBefore<T extends { readonly segment: number }>(
  facts: readonly T[],
  segment: number,
): T | undefined {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((facts[middle]?.segment ?? 0) <= segment) low = middle + 1;
    else high = middle;
  }
  return facts[low - 1];
}

/** The segment that a byte offset lies in; the last one before it, or 0. */
export function segmentAtOffset(index: Pick<FileIndex, "offset">, offset: number): number {
  let low = 0;
  let high = index.offset.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.offset[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The transaction set that a segment lies in; undefined for segments of the envelope. */
export function transactionOf(index: FileIndex, segment: number): TransactionFacts | undefined {
  const found = lastAtOrBefore(index.transactions, segment);
  if (found === undefined) return undefined;
  const node = index.leaf[segment] ?? NONE;
  return node > found.node && node < (index.nodeEnd[found.node] ?? 0) ? found : undefined;
}

/** The separators that hold for a segment. */
export function delimitersOf(index: FileIndex, segment: number): Delimiters {
  return (
    lastAtOrBefore(index.interchanges, segment)?.delimiters ?? {
      element: "*",
      component: ":",
      repetition: "^",
      segment: "~",
    }
  );
}

/** Position in the transaction set (ST is 1), or in the interchange (ISA is 1) for segments of the envelope. */
export function positionOf(index: FileIndex, segment: number): number {
  const start = transactionOf(index, segment) ?? lastAtOrBefore(index.interchanges, segment);
  return segment - (start?.segment ?? 0) + 1;
}
