import type { RawSegment, RawTransaction } from "./raw-interchange.ts";

/** One claim of an 837 with the levels above it, outermost first. */
export interface PlacedClaim {
  readonly levels: readonly ClaimLevel[];
  /** CLM and everything up to the next claim or level. */
  readonly segments: readonly RawSegment[];
}

/** One HL of an 837 with what follows it up to its first claim. */
export interface ClaimLevel {
  readonly number: string;
  readonly segments: readonly RawSegment[];
}

/** An 837 taken apart. */
export interface ClaimTree {
  /** ST to the segment before the first HL. */
  readonly header: readonly RawSegment[];
  readonly claims: readonly PlacedClaim[];
  /** How many levels have no claim in or below them. */
  readonly emptyLevels: number;
}

interface OpenLevel {
  readonly number: string;
  readonly parent: string;
  readonly segments: RawSegment[];
  used: boolean;
}

/** Takes an 837 apart into its claims. Undefined when an HL has no number or names no earlier level, or a claim stands outside of all levels. */
export function claimTree(transaction: RawTransaction): ClaimTree | undefined {
  const header: RawSegment[] = [];
  const levels = new Map<string, OpenLevel>();
  const claims: { levels: OpenLevel[]; segments: RawSegment[] }[] = [];
  let level: OpenLevel | undefined;
  let claim: RawSegment[] | undefined;
  for (const segment of transaction.segments) {
    const [id = "", number = "", parent = ""] = segment;
    if (id === "HL") {
      // A level without a number would be its own parent.
      if (number === "" || levels.has(number) || (parent !== "" && !levels.has(parent))) return undefined;
      level = { number, parent, segments: [segment], used: false };
      levels.set(number, level);
      claim = undefined;
    } else if (id === "CLM") {
      if (level === undefined) return undefined;
      claim = [segment];
      claims.push({ levels: pathOf(level, levels), segments: claim });
    } else (claim ?? level?.segments ?? header).push(segment);
  }
  for (const one of claims) for (const above of one.levels) above.used = true;
  const emptyLevels = [...levels.values()].filter((one) => !one.used).length;
  return { header, claims, emptyLevels };
}

function pathOf(level: OpenLevel, levels: ReadonlyMap<string, OpenLevel>): OpenLevel[] {
  const path = [level];
  for (let up = levels.get(level.parent); up !== undefined; up = levels.get(up.parent)) path.unshift(up);
  return path;
}

/** An 837 body of the given claims: each level once, numbered anew from 1, with HL02 and HL04 right. */
export function assembleClaims(header: readonly RawSegment[], claims: readonly PlacedClaim[]): readonly RawSegment[] {
  const numbers = new Map<string, number>();
  const parents = new Set<string>();
  for (const { levels } of claims) {
    levels.forEach((level, depth) => {
      if (!numbers.has(level.number)) numbers.set(level.number, numbers.size + 1);
      const above = levels[depth - 1];
      if (above !== undefined) parents.add(above.number);
    });
  }
  const written = new Set<string>();
  const body = [...header];
  for (const { levels, segments } of claims) {
    levels.forEach((level, depth) => {
      if (written.has(level.number)) return;
      written.add(level.number);
      const [, ...rest] = level.segments;
      const above = levels[depth - 1];
      const number = String(numbers.get(level.number) ?? 1);
      const parent = above === undefined ? "" : String(numbers.get(above.number) ?? 1);
      const kind = level.segments[0]?.[3] ?? "";
      body.push(["HL", number, parent, kind, parents.has(level.number) ? "1" : "0"], ...rest);
    });
    body.push(...segments);
  }
  return body;
}
