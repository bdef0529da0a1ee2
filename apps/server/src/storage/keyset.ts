import { unprocessable } from "../http/problem.ts";

/** Pages of a list go by key, never by offset: a cursor is the sort value and the id of the last row shown. */
export interface PageKey {
  readonly value: string;
  readonly id: string;
}

/** The cursor of the next page, opaque to the client. */
export function cursorOf(key: PageKey): string {
  return Buffer.from(JSON.stringify([key.value, key.id])).toString("base64url");
}

/** Reads a cursor; undefined for none. Text that no list gave is refused, so that nobody walks in circles. */
export function readCursor(text: string | undefined): PageKey | undefined {
  if (text === undefined || text === "") return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (Array.isArray(parts) && typeof parts[0] === "string" && typeof parts[1] === "string")
      return { value: parts[0], id: parts[1] };
  } catch {
    // Falls through to the same answer as a cursor of another shape.
  }
  throw unprocessable("The cursor is not one that this list gave.", "Begin at the first page.");
}
