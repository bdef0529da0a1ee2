import type { Grammar } from "../grammar/grammar.ts";
import { grammarFor, knownGuides } from "../grammar/guides.ts";

/** A guide as typed objects know it. */
export interface GuideOfKind {
  /** `837P`, `835`, `277CA`, …: the short name under which its types and schema are found. */
  readonly kind: string;
  readonly transaction: string;
  readonly implementation: string;
  /** What it is for, in our words. */
  readonly name: string;
}

/** Kinds whose transaction set id does not say enough. */
const KINDS: Readonly<Record<string, string>> = {
  "837 X222": "837P",
  "837 X223": "837I",
  "837 X224": "837D",
  "837 X291": "837P-predetermination",
  "837 X292": "837I-predetermination",
  "837 X300": "837D-predetermination",
  "277 X214": "277CA",
};

function base(implementation: string): string {
  return /^005010(X\d{3})/.exec(implementation)?.[1] ?? implementation;
}

let list: readonly GuideOfKind[] | undefined;

/** Every guide that has typed objects, in a fixed order. */
export function guideKinds(): readonly GuideOfKind[] {
  if (list !== undefined) return list;
  const taken = new Set<string>();
  list = knownGuides().map((guide) => {
    const short = base(guide.implementation);
    const plain = KINDS[`${guide.transaction} ${short}`] ?? guide.transaction;
    const kind = taken.has(plain) ? `${plain}-${short}` : plain;
    taken.add(kind);
    return { kind, ...guide };
  });
  return list;
}

/** The kind of a transaction set id and its ST03 (or GS08); undefined when no guide is known for it. */
export function kindOf(transaction: string, implementation: string): string | undefined {
  const short = base(implementation);
  return guideKinds().find((one) => one.transaction === transaction && base(one.implementation) === short)?.kind;
}

/** The grammar of a kind. */
export function grammarOfKind(kind: string): Grammar | undefined {
  const guide = guideKinds().find((one) => one.kind === kind);
  return guide === undefined ? undefined : grammarFor(guide.transaction, guide.implementation);
}
