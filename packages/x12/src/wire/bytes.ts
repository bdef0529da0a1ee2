/**
 * Input as text with exactly one character a byte (ISO 8859-1), so that positions in it are byte offsets.
 * Elements that hold bytes above 127 are decoded one by one, with `decodeElement`.
 */
export function oneCharacterPerByte(input: string | Uint8Array): string {
  if (typeof input === "string") {
    return isAscii(input) ? input : oneCharacterPerByte(new TextEncoder().encode(input));
  }
  if (typeof Buffer !== "undefined") {
    return Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString("latin1");
  }
  const parts: string[] = [];
  for (let start = 0; start < input.length; start += 8192) {
    parts.push(String.fromCharCode(...input.subarray(start, start + 8192)));
  }
  return parts.join("");
}

/** True when no character is above 127. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** UTF-8 where the bytes are UTF-8, else ISO 8859-1: old senders write names that way. */
export function decodeElement(latin1: string): string {
  if (isAscii(latin1)) return latin1;
  const bytes = new Uint8Array(latin1.length);
  for (let index = 0; index < latin1.length; index += 1) bytes[index] = latin1.charCodeAt(index);
  try {
    return UTF8.decode(bytes);
  } catch {
    return latin1;
  }
}

/** Bytes that some systems put before, between or after interchanges: blanks, line ends, NUL, Ctrl-Z, the parts of a byte order mark. */
export function isFiller(code: number): boolean {
  return code <= 32;
}
