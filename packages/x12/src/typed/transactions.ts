import type { GuideKinds, GuideLoops } from "../generated/guides.gen.ts";
import { functionalIds } from "../grammar/functional-ids.ts";
import type { TransactionSet } from "../wire/interchange.ts";
import type { WrittenTransaction } from "../wire/write-interchange.ts";
import { grammarOfKind, guideKinds, kindOf } from "./guide-kind.ts";
import { LoopReader } from "./loop-reader.ts";
import type { LoopValue } from "./loop-reader.ts";
import { LoopWriter } from "./loop-writer.ts";

/** The short name of a guide that has typed objects: `837P`, `835`, `277CA`, … */
export type Kind = keyof GuideKinds;

/** A transaction set as a typed object. Compare `kind` to know which. */
export type TypedTransaction = {
  readonly [K in Kind]: {
    readonly kind: K;
    /** ST03, or GS08 where ST03 is not sent. */
    readonly implementation: string;
    readonly value: GuideKinds[K];
  };
}[Kind];

/** The loop ids of a kind. */
export type LoopIdOf<K extends Kind> = keyof GuideLoops[K] & string;

/**
 * Reads a transaction set into the typed object of its guide: every loop, segment and element under its name, texts exactly
 * as sent. Undefined for a guide that has no grammar here. What the guide has no place for is in `unplacedSegments`.
 */
export function readTransaction(transaction: TransactionSet): TypedTransaction | undefined {
  const kind = kindOf(transaction.id, transaction.implementation);
  const grammar = kind === undefined ? undefined : grammarOfKind(kind);
  if (grammar === undefined) return undefined;
  const reader = new LoopReader(grammar, transaction.delimiters);
  for (const segment of transaction.segments) reader.take(segment);
  // The reader follows the grammar from which the type of this kind is made.
  return { kind, implementation: transaction.implementation, value: reader.end() } as unknown as TypedTransaction;
}

/** Whether the guide sends its name in ST03; the payments and the 997 leave it to GS08. */
function sendsGuide(kind: string): boolean {
  return kind !== "835" && kind !== "820" && kind !== "997";
}

/** How a transaction set is written. */
export interface WriteTransactionOptions {
  /** ST02; that of the object's header unless told otherwise. */
  readonly controlNumber?: string | undefined;
  /** ST03 and GS08; the header's, else the guide in force. */
  readonly implementation?: string | undefined;
}

/**
 * Makes a transaction set ready for `writeInterchange` out of the typed object of a guide. HL and SE are made, LX numbered where
 * the object leaves the number out, and elements for which the guide has a single code are filled in. What cannot be written
 * (delimiters in data, lists longer than the segment) `writeInterchange` refuses, with the path of the property.
 */
export function writeTransaction<K extends Kind>(
  kind: K,
  value: GuideKinds[K],
  options: WriteTransactionOptions = {},
): WrittenTransaction {
  const guide = guideKinds().find((one) => one.kind === kind);
  const grammar = grammarOfKind(kind);
  if (guide === undefined || grammar === undefined)
    throw new RangeError(`There is no kind of transaction set ${kind}.`);
  // Typed objects are plain objects whose properties the grammar names.
  const loop = value as unknown as LoopValue;
  const header = loop[grammar.root.trigger.name] as
    { readonly controlNumber?: string; readonly implementation?: string } | undefined;
  return {
    id: guide.transaction,
    controlNumber: options.controlNumber ?? header?.controlNumber ?? "0001",
    implementation: options.implementation ?? header?.implementation ?? guide.implementation,
    functionalId: functionalIds(guide.transaction)?.[0] ?? "",
    sendsImplementation: header?.controlNumber === undefined ? sendsGuide(kind) : header.implementation !== undefined,
    segments: [],
    produce: (put) => {
      const writer = new LoopWriter(put);
      writer.transaction(grammar.root, loop);
      return writer.problems;
    },
  };
}
