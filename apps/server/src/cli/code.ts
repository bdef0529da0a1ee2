import type { Command } from "commander";
import { linesOf } from "./codes.ts";
import { dataFolder } from "./data-folder.ts";
import { readInput } from "./input.ts";
import { printJson, UsageProblem } from "./outcome.ts";
import { readableText } from "./readable.ts";

interface CodeCommandOptions {
  readonly setting?: string;
  readonly age?: string;
  readonly sex?: string;
  readonly date?: string;
  readonly batch?: string;
  readonly json?: true;
}

/** `code`: from the words of a note to codes. */
export function addCodeCommand(program: Command): void {
  program
    .command("code")
    .description("Suggest codes for a note, with the words that say so, and what to ask the provider.")
    .argument("[note]", "text file with the note, or - for standard input")
    .option("--setting <setting>", "outpatient or inpatient")
    .option("--age <years>", "the patient's age")
    .option("--sex <letter>", "F or M")
    .option("--date <day>", "date of service (YYYY-MM-DD)")
    .option("--batch <file>", "one note a line as JSON {id, text, …}; one answer a line comes out")
    .option("--json", "print one JSON document")
    .action(code);
}

async function code(file: string | undefined, options: CodeCommandOptions): Promise<void> {
  const [{ codeBatch, codeNote, createCodingEngine }, { openCodeSetStore }] = await Promise.all([
    import("@cleanclaim/clinical-coding"),
    import("@cleanclaim/code-sets"),
  ]);
  const engine = createCodingEngine(openCodeSetStore(dataFolder()));
  const clock = (): number => performance.now();
  if (options.batch !== undefined) {
    for await (const line of linesOf(options.batch)) {
      for (const answer of codeBatch(engine, [line], clock)) process.stdout.write(`${answer}\n`);
    }
    return;
  }
  if (file === undefined) throw new UsageProblem("name a file with a note, or give --batch FILE");
  const text = readInput(file).toString("utf8");
  if (text.trim() === "") throw new UsageProblem(`${file}: the note is empty`);
  if (text.includes("\u0000")) throw new UsageProblem(`${file}: is not a text file`);
  const { setting, age, sex, date } = options;
  const answer = codeNote(engine, text, { setting, age, sex, date }, clock);
  if ("error" in answer) throw new UsageProblem(answer.error);
  if (options.json === true) printJson(answer);
  else process.stdout.write(readableText(answer));
}
