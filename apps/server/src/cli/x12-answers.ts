import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InterchangeAnswer } from "@cleanclaim/x12";

/** The moment of the answers, and a control number that grows with it. */
export function moment(): { readonly controlNumber: number; readonly date: string; readonly time: string } {
  const now = Temporal.Now.plainDateTimeISO();
  const [date = "", time = ""] = now.toString().split("T");
  return { controlNumber: Math.floor(performance.timeOrigin / 1000) % 1_000_000_000, date, time: time.slice(0, 5) };
}

/** The name of a file without its folder and ending. */
export function stemOf(file: string): string {
  return file === "-" ? "stdin" : path.basename(file).replace(/\.[^.]*$/, "");
}

/**
 * Writes what a receiver would answer: `name.TA1.edi`, `name.999.edi` and, where given, `name.277CA.edi`, numbered when the file
 * holds several interchanges. Gives back the names of the files written.
 */
export function writeAnswers(
  folder: string,
  file: string,
  answers: readonly InterchangeAnswer[],
  claims: readonly string[] = [],
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const stem = stemOf(file);
  const write = (kind: string, texts: readonly (string | undefined)[]): string[] =>
    texts.flatMap((text, index) => {
      if (text === undefined) return [];
      const number = texts.length === 1 ? "" : `-${index + 1}`;
      const target = path.join(folder, `${stem}${number}.${kind}.edi`);
      writeFileSync(target, text);
      return [target];
    });
  return [
    ...write(
      "TA1",
      answers.map((answer) => answer.ta1),
    ),
    ...write(
      "999",
      answers.map((answer) => answer.functional),
    ),
    ...write("277CA", claims),
  ];
}
