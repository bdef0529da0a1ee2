import { undotted } from "@cleanclaim/model";

import type { NotedCodes } from "./reference-tables.ts";

/** Whether a code falls in what a note names: leading characters between both ends, and a fitting ending. */
export function namesCode(noted: NotedCodes, code: string): boolean {
  const low = code.slice(0, noted.first.length);
  const high = code.slice(0, noted.last.length);
  if (low < noted.first || high > noted.last) return false;
  return noted.endings === undefined || noted.endings.some((ending) => code.endsWith(ending));
}

/** Reads `I95.1`, `H81.-` or `C91-C95` into a range. */
export function notedCodes(text: string): NotedCodes {
  const plain = undotted(text).replace(/-$/, "");
  const [first = plain, last = first] = plain.split("-");
  return { first, last };
}
