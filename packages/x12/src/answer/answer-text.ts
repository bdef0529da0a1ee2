/** A text of the sender that an answer may carry: printable, without the separators of the answer, no longer than `longest`. */
export function answerId(text: string, longest: number): string {
  return text
    .replace(/[^\x20-\x7e]|[*:^~|]/g, "")
    .trim()
    .slice(0, longest)
    .trim();
}

/** The digits of a text, filled up in front. */
export function digits(text: string, length: number): string {
  const kept = text.replace(/\D/g, "").slice(0, length);
  return kept.padStart(length, "0");
}
