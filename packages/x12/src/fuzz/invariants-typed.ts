import { demand, same } from "./demand.ts";
import { MARKER } from "./mutate-elements.ts";
import { eachTransaction } from "../typed/stream-loops.ts";
import { readTransaction, writeTransaction } from "../typed/transactions.ts";
import type { TypedTransaction } from "../typed/transactions.ts";
import type { ReadResult, TransactionSet } from "../wire/interchange.ts";
import { readInterchanges } from "../wire/interchange.ts";
import type { Delimiters } from "../wire/segment.ts";
import { writeInterchange } from "../wire/write-interchange.ts";
import type { WriteResult } from "../wire/write-interchange.ts";

/** Typed objects of any file: read the same in two ways, written without a throw, and read again the same once they were written. */
export function checkTyped(bytes: Uint8Array, read: ReadResult): void {
  const streamed: unknown[] = [];
  eachTransaction(bytes, (one) => streamed.push(one));
  const sets = read.interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions));
  const typed = sets.flatMap((set) => {
    const one = readTransaction(set);
    return one === undefined ? [] : [{ set, one }];
  });
  same(
    typed.map(({ one }) => one),
    streamed,
    "eachTransaction gives what readTransaction gives",
  );
  for (const { set, one } of typed) checkWritten(set, one);
}

function written(typed: TypedTransaction, delimiters: Delimiters): WriteResult {
  const { kind, value, implementation } = typed;
  // The kind and the value belong together by how they were read.
  const transaction = writeTransaction(kind, value as never, { implementation });
  return writeInterchange({
    sender: "MAPLECLINIC",
    receiver: "QUARRYPAYER",
    date: "2026-11-22",
    time: "01:30",
    controlNumber: "7",
    usage: "T",
    delimiters,
    lineBreak: "",
    groups: [{ controlNumber: "7", transactions: [transaction] }],
  });
}

function checkWritten(set: TransactionSet, typed: TypedTransaction): void {
  const first = written(typed, set.delimiters);
  if (!first.ok) {
    for (const { message } of first.problems) demand(!message.includes(MARKER), "a write problem holds data");
    return;
  }
  const { interchanges, problems } = readInterchanges(first.text);
  const again = interchanges[0]?.groups[0]?.transactions[0];
  demand(
    problems.length === 0 && again !== undefined,
    `written text reads without problems: ${problems[0]?.code ?? ""}`,
  );
  sameContent(set, again);
  const typedAgain = readTransaction(again);
  demand(typedAgain?.kind === typed.kind, "what was written is of the same kind");
  const second = written(typedAgain, set.delimiters);
  // A segment without a place may find one where the segments around it were put in order, with composites where it has none.
  const unplaced = JSON.stringify(typed.value).includes('"unplacedSegments"');
  demand(second.ok || unplaced, "what was written and read can be written");
  if (second.ok && !unplaced)
    same(withoutBare(second.text, set), withoutBare(first.text, set), "writing again gives the same text");
}

/** The text without segments that are nothing but an id. */
function withoutBare(text: string, { delimiters }: TransactionSet): string {
  const segments = text.split(delimiters.segment).filter((segment) => segment.includes(delimiters.element));
  return segments.join(delimiters.segment).replaceAll(/(?<=\bSE.)\d+/g, "");
}

/** Every segment with data is there again, as sent; HL, ST and SE are the writer's, and single codes and line numbers are filled in. */
function sameContent(before: TransactionSet, after: TransactionSet): void {
  const mayBeMade = before.segments.some(({ id, elements }) => id === "LX" && (elements[1] ?? "") === "");
  const missing = contentOf(before, mayBeMade);
  const surplus: string[] = [];
  for (const [text, count] of contentOf(after, mayBeMade)) {
    const had = missing.get(text) ?? 0;
    if (had > count) missing.set(text, had - count);
    else missing.delete(text);
    for (let extra = had; extra < count; extra += 1) surplus.push(text);
  }
  const left = [...missing].flatMap(([text, count]) => Array.from({ length: count }, () => text));
  const { element, component } = before.delimiters;
  for (const text of left) {
    const at = surplus.findIndex((one) => isFilledIn(text.split(element), one.split(element), component));
    demand(at >= 0, `a segment was lost or changed by writing: ${text} among ${surplus.join(" ").slice(0, 200)}`);
    surplus.splice(at, 1);
  }
  // A segment that was sent empty is filled in where the guide has a single code for it.
  const bare = new Set(
    before.segments.filter((one) => one.elements.every((text, at) => at === 0 || text === "")).map(({ id }) => id),
  );
  const added = surplus.filter((text) => !bare.has(text.split(element)[0] ?? ""));
  demand(added.length === 0, `writing added a segment: ${added.join(" ").slice(0, 200)}`);
}

function contentOf(set: TransactionSet, mayBeMade: boolean): Map<string, number> {
  const { element, component } = set.delimiters;
  const found = new Map<string, number>();
  for (const { id, elements } of set.segments) {
    if (id === "HL" || id === "ST" || id === "SE") continue;
    const trimmed = elements.map((one) => withoutEnd(one, component, set.delimiters.repetition));
    const text = withoutEnd(trimmed.join(element), element, undefined);
    if (!text.includes(element) || (id === "LX" && mayBeMade)) continue;
    found.set(text, (found.get(text) ?? 0) + 1);
  }
  return found;
}

/** Without empty components at the end of the element, and of each of its repetitions. */
function withoutEnd(text: string, separator: string, repetition: string | undefined): string {
  if (repetition !== undefined && text.includes(repetition)) {
    return text
      .split(repetition)
      .map((one) => withoutEnd(one, separator, undefined))
      .join(repetition);
  }
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === separator) end -= 1;
  return text.slice(0, end);
}

function isFilledIn(before: readonly string[], after: readonly string[], component: string): boolean {
  return (
    before.length <= after.length &&
    after.every((text, index) => {
      const was = before[index] ?? "";
      return was === text || was === "" || (was.startsWith(component) && text.endsWith(was));
    })
  );
}
