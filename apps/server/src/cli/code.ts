import type { Command } from "commander";
import { linesOf } from "./codes.ts";
import { dataFolder, today } from "./data-folder.ts";
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

/** What the engine is told beside the note. */
interface NoteRequest {
  readonly id?: string;
  readonly text: string;
  readonly setting: string | undefined;
  readonly age: string | number | undefined;
  readonly sex: string | undefined;
  readonly date: string | undefined;
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
  const coder = await openCoder();
  const { setting, age, sex, date } = options;
  if (options.batch !== undefined) {
    for await (const line of linesOf(options.batch))
      if (line.trim() !== "") printJson(answerTo(coder, line, { setting, age, sex, date }));
    return;
  }
  if (file === undefined) throw new UsageProblem("name a file with a note, or give --batch FILE");
  const text = readInput(file).toString("utf8");
  if (text.trim() === "") throw new UsageProblem(`${file}: the note is empty`);
  if (text.includes("\u0000")) throw new UsageProblem(`${file}: is not a text file`);
  const answer = coder({ text, setting, age, sex, date });
  if (options.json === true) printJson(answer);
  else process.stdout.write(readableText(answer));
}

type Coder = (request: NoteRequest) => object;

async function openCoder(): Promise<Coder> {
  const [{ openKnowledge }, { toDate, parseDate }] = await Promise.all([
    import("../running/open-knowledge.ts"),
    import("@cleanclaim/model"),
  ]);
  const knowledge = await openKnowledge(dataFolder());
  return (request) => {
    const date = parseDate(request.date ?? today());
    if (date === undefined) throw new UsageProblem(`--date ${request.date ?? ""} is not a day such as 2026-01-31`);
    if (!["outpatient", "inpatient", undefined].includes(request.setting))
      throw new UsageProblem("--setting must be outpatient or inpatient");
    if (!["F", "M", "U", undefined].includes(request.sex)) throw new UsageProblem("--sex must be F or M");
    const age = request.age === undefined ? 40 : Number(request.age);
    if (!(Number.isFinite(age) && age >= 0 && age < 150)) throw new UsageProblem("--age must be a number of years");
    const started = performance.now();
    const coded = knowledge.codeNote({
      text: request.text,
      setting: request.setting === "inpatient" ? "inpatient" : "outpatient",
      age,
      sex: request.sex === "F" || request.sex === "M" ? request.sex : "U",
      date: toDate(date),
    });
    return { ...coded, took_ms: Math.round((performance.now() - started) * 100) / 100 };
  };
}

function answerTo(coder: Coder, line: string, otherwise: Omit<NoteRequest, "id" | "text">): object {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return { id: null, error: "the line is not JSON" };
  }
  if (typeof record !== "object" || record === null || !("text" in record) || typeof record.text !== "string") {
    return { id: null, error: "the line has no text" };
  }
  const field = (name: string): string | undefined => {
    const value = (record as Readonly<Record<string, unknown>>)[name]; // an object, as checked above
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const id = field("id") ?? null;
  try {
    return {
      id,
      ...coder({
        text: record.text,
        setting: field("setting") ?? otherwise.setting,
        age: field("age") ?? otherwise.age,
        sex: field("sex") ?? otherwise.sex,
        date: field("date") ?? otherwise.date,
      }),
    };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : "not coded" };
  }
}
