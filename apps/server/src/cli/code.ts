import type { ReadDocument } from "@cleanclaim/clinical-coding/documents";
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
    .argument("[note]", "file with the note (text, RTF, DOCX, PDF with text, C-CDA, FHIR), or - for standard input")
    .option("--setting <setting>", "outpatient or inpatient")
    .option("--age <years>", "the patient's age")
    .option("--sex <letter>", "F or M")
    .option("--date <day>", "date of service (YYYY-MM-DD)")
    .option("--batch <file>", "one note a line as JSON {id, text, …}; one answer a line comes out")
    .option("--json", "print one JSON document")
    .action(code);
}

/** What was read of a file that is not plain text; offsets of evidence are places in its `text`. */
function documentFacts({ format, text, notices }: ReadDocument): object {
  return { format, text, notices };
}

async function code(file: string | undefined, options: CodeCommandOptions): Promise<void> {
  const [{ codeBatch, codeNote, createCodingEngine }, { readDocument }, { openCodeSetStore }] = await Promise.all([
    import("@cleanclaim/clinical-coding"),
    import("@cleanclaim/clinical-coding/documents"),
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
  const note = await readDocument(readInput(file));
  if (note.status === "unreadable") throw new UsageProblem(`${file}: ${note.problem} ${note.remedy}`);
  const { setting, age, sex, date } = options;
  const answer = codeNote(engine, note.text, { setting, age, sex, date }, clock);
  if ("error" in answer) throw new UsageProblem(answer.error);
  const whole = note.format === "text" ? answer : { ...answer, document: documentFacts(note) };
  if (options.json === true) printJson(whole);
  else process.stdout.write(readableText(whole));
}
