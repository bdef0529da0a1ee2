import { isoDate } from "../values.ts";

/** A day as ISO text, a range as two of them with a slash between; other text as sent, none as null. */
export function datedText(text: string, format: string): string | null {
  if (text === "") return null;
  if (format === "RD8") {
    const [from = "", to = ""] = text.split("-");
    return `${isoDate(from) ?? from}/${isoDate(to) ?? to}`;
  }
  return isoDate(text) ?? text;
}
