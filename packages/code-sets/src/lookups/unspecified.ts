/** A code as far as choosing among siblings needs it. */
export interface Candidate {
  readonly code: string;
  readonly title: string;
  readonly billable: boolean;
}

/** How much a child reads like "nothing more is said". */
function unspecificity(child: Candidate): number {
  const title = child.title.toLowerCase();
  const last = child.code.at(-1) ?? "";
  let score = 0;
  if (/\bunspecified\b|\bnos\b/.test(title)) score += 4;
  if (
    /\bwithout (complications?|mention|esophagitis|bleeding|hemorrhage|obstruction)|uncomplicated|\bnot intractable|not stated as uncontrolled/.test(
      title,
    )
  )
    score += 3;
  if (/initial encounter( for closed fracture)?$/.test(title)) score += 4;
  if (/\bopen fracture|subsequent encounter|sequela|\bdisplaced fracture of unspecified/.test(title)) score -= 1;
  if (/\b(other|specified|secondary|with|due to|in diseases)\b/.test(title) && !/unspecified/.test(title)) score -= 2;
  if (last === "9") score += 2;
  if (last === "0" || last === "A") score += 1;
  return score;
}

/**
 * Walks from a heading to the billable code taken when nothing more is documented, choosing the least specific child at each
 * step. `childrenOf` lists the codes one level below. `certain` is false when some step had no child that says so.
 */
export function leastSpecific(
  start: Candidate,
  childrenOf: (code: string) => readonly Candidate[],
): { readonly code: Candidate; readonly certain: boolean } | undefined {
  let current = start;
  let certain = true;
  while (!current.billable) {
    const children = childrenOf(current.code);
    let best: Candidate | undefined;
    let bestScore = -Infinity;
    for (const child of children) {
      const score = unspecificity(child);
      if (score > bestScore) [best, bestScore] = [child, score];
    }
    if (best === undefined) return undefined;
    if (bestScore < 3 && children.length > 1) certain = false;
    current = best;
  }
  return { code: current, certain };
}
