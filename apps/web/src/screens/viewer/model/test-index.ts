import { SegmentScanner } from "@cleanclaim/x12";
import type { Delimiters } from "@cleanclaim/x12";
import type { FileIndex } from "./file-index.ts";
import { IndexBuilder } from "./index-builder.ts";

/** The index of a text that is at hand as a whole, and its bytes. */
export function indexOfText(text: string): { readonly index: FileIndex; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  const builder = new IndexBuilder(bytes);
  const scanner = new SegmentScanner();
  let delimiters: Delimiters = { element: "*", component: ":", repetition: "^", segment: "~" };
  const sink = {
    interchange: (found: Delimiters) => {
      delimiters = found;
    },
    segment: (segment: Parameters<IndexBuilder["take"]>[0]) => {
      builder.take(segment, delimiters);
    },
    problem: () => undefined,
  };
  scanner.push(bytes, sink);
  scanner.end(sink);
  return { index: builder.finish(), bytes };
}
