import type { TransactionSet } from "../wire/interchange.ts";
import type { Segment } from "../wire/segment.ts";
import type { WireSegment } from "../wire/write-interchange.ts";
import { text } from "./read-parts.ts";

/** One hierarchical level: its HL code, its own segments, and the levels below it. */
export interface Level {
  readonly code: string;
  readonly segments: readonly Segment[];
  readonly children: readonly Level[];
}

interface OpenLevel {
  code: string;
  segments: Segment[];
  children: OpenLevel[];
}

/**
 * The levels of a transaction as a tree. A level whose parent number is unknown hangs under the level that stands
 * before it in the file, so that damaged files still read.
 */
export function levelsOf(transaction: TransactionSet): {
  readonly header: readonly Segment[];
  readonly roots: readonly Level[];
} {
  const header: Segment[] = [];
  const roots: OpenLevel[] = [];
  const byNumber = new Map<string, OpenLevel>();
  let current: OpenLevel | undefined;
  for (const segment of transaction.segments) {
    if (segment.id === "SE") continue;
    if (segment.id !== "HL") {
      (current?.segments ?? header).push(segment);
      continue;
    }
    const level: OpenLevel = { code: text(segment, 3), segments: [], children: [] };
    const parent = text(segment, 2);
    const above: OpenLevel | undefined = parent === "" ? undefined : (byNumber.get(parent) ?? current);
    (above?.children ?? roots).push(level);
    byNumber.set(text(segment, 1), level);
    current = level;
  }
  return { header, roots };
}

/** A level to write. */
export interface LevelToWrite {
  readonly code: string;
  readonly segments: readonly WireSegment[];
  readonly children: readonly LevelToWrite[];
  /** False for codes where the guide does not send HL04. */
  readonly sendsChildCode?: boolean | undefined;
}

/** HL segments numbered from 1, each with its content, parents before children. */
export function writeLevels(roots: readonly LevelToWrite[]): WireSegment[] {
  const result: WireSegment[] = [];
  let count = 0;
  const walk = (level: LevelToWrite, parent: string): void => {
    count += 1;
    const number = String(count);
    const child = level.children.length > 0 ? "1" : "0";
    result.push(["HL", number, parent, level.code, level.sendsChildCode === false && child === "0" ? "" : child]);
    result.push(...level.segments);
    for (const next of level.children) walk(next, number);
  };
  for (const root of roots) walk(root, "");
  return result;
}
