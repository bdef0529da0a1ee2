import { explainSegment } from "@cleanclaim/x12";
import type { LoopSpec, SegmentSpec } from "@cleanclaim/x12";

/** `billingProviders` → `billing providers`: the property of a typed object as words. */
function wordsOfProperty(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

/** A loop in our words: what the explainer calls it, else its name in the grammar. Empty for the transaction set itself. */
export function nameOfLoop(loop: Pick<LoopSpec, "id" | "name"> | undefined, transaction: string): string {
  if (loop === undefined || loop.id === "ST") return "";
  const { place } = explainSegment({ id: "HL", elements: ["HL"] }, { transaction, loop: loop.id });
  const words = place?.startsWith(`loop ${loop.id}, `) === true ? place.slice(`loop ${loop.id}, `.length) : "";
  return words === "" ? wordsOfProperty(loop.name) : words;
}

/** A use of a segment in our words: its name in the grammar, else what the explainer calls the segment. */
export function nameOfUse(id: string, use: Pick<SegmentSpec, "name"> | undefined): string {
  const own = wordsOfProperty(use?.name ?? "");
  return own === "" ? explainSegment({ id, elements: [id] }).title : own;
}
