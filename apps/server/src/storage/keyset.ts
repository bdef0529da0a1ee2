/** Pages of a list go by key, never by offset: a cursor is the sort value and the id of the last row shown. */
export interface PageKey {
  readonly value: string;
  readonly id: string;
}

/** The cursor of the next page, opaque to the client. */
export function cursorOf(key: PageKey): string {
  return Buffer.from(JSON.stringify([key.value, key.id])).toString("base64url");
}

/** Reads a cursor; undefined for none or for text that is not one (the list then begins at the beginning). */
export function readCursor(text: string | undefined): PageKey | undefined {
  if (text === undefined || text === "") return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string"
      ? { value: value[0], id: value[1] }
      : undefined;
  } catch {
    return undefined;
  }
}
