import { pick } from "./draw.ts";
import type { Dice } from "./draw.ts";
import { demand, same } from "./demand.ts";
import { MARKER } from "./mutate-elements.ts";
import { anonymise, anonymisePieces } from "../tools/anonymise/anonymise.ts";
import { diffInterchanges } from "../tools/diff/diff.ts";
import { explainPieces } from "../tools/explain/explain-pieces.ts";
import { mergeInterchanges } from "../tools/merge.ts";
import { splitInterchange } from "../tools/split.ts";
import type { SplitUnit } from "../tools/split.ts";
import { readWhole } from "../tools/raw-interchange.ts";
import type { ToolProblem } from "../tools/raw-interchange.ts";

/** Tools take any bytes; what they make is whole, and what they refuse holds no data. */
export async function checkTools(
  bytes: Uint8Array,
  other: Uint8Array,
  chunks: readonly Uint8Array[],
  dice: Dice,
): Promise<void> {
  const by = pick<SplitUnit>(dice, ["interchange", "group", "transaction", "claim"]);
  const split = splitInterchange(bytes, { by, claimsPerFile: 1 + dice.next(3) });
  if (split.ok) for (const piece of split.pieces) isWhole(piece.text, `split by ${by}`);
  else noData(split.problems);
  const merged = mergeInterchanges([bytes, pick(dice, [other, bytes])]);
  if (merged.ok) isWhole(merged.text, "merge");
  else noData(merged.problems);
  const anonymous = anonymise(bytes, { key: "a key for tests only" });
  if (!anonymous.ok) noData(anonymous.problems);
  const pieces = anonymisePieces(chunks, { key: "a key for tests only" });
  if (anonymous.ok) demand((await drained(pieces))[0] === anonymous.text, "anonymise in pieces");
  const differing = diffInterchanges(bytes, other);
  if (!differing.ok) noData(differing.problems);
  const itself = diffInterchanges(bytes, bytes);
  demand(!itself.ok || itself.same, "a file does not differ from itself");
  same(await drained(explainPieces(chunks)), await drained(explainPieces([bytes])), "explain in pieces");
}

function isWhole(text: string, promise: string): void {
  const read = readWhole(text);
  demand(read.ok, `${promise}: the result is whole (${read.ok ? "" : (read.problems[0]?.code ?? "")})`);
}

function noData(problems: readonly ToolProblem[]): void {
  for (const { message, path } of problems) demand(!(message + path).includes(MARKER), "a tool's problem holds data");
}

async function drained(pieces: AsyncGenerator<string, unknown, undefined>): Promise<readonly [string, unknown]> {
  let text = "";
  let step = await pieces.next();
  for (; step.done !== true; step = await pieces.next()) text += step.value;
  return [text, step.value];
}
