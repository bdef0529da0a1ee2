import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InterchangeAnswer } from "@cleanclaim/x12";
import type { Command } from "commander";
import { dataFolder } from "./data-folder.ts";
import { readInput, runOnFiles } from "./input.ts";
import type { PrintOptions } from "./input.ts";
import { say, UsageProblem } from "./outcome.ts";
import { readableText } from "./readable.ts";

interface ValidateCommandOptions extends PrintOptions {
  readonly ack?: string;
  readonly levels?: string;
  readonly codeSets?: true;
}

/** `x12 …`: EDI files, without our claims. */
export function addX12Commands(program: Command): void {
  const x12 = program.command("x12").description("X12 files: read, check, sum up, write.");
  const onFiles = (name: string, description: string): Command =>
    x12
      .command(name)
      .description(description)
      .argument("<file...>", "files, folders (with --jsonl), or - for standard input")
      .option("--json", "print one JSON document")
      .option("--jsonl", "any number of files and folders; one JSON object a line");

  onFiles("parse", "Envelopes and transaction sets of a file.").action(
    async (files: string[], options: PrintOptions) => {
      const { parseReport } = await import("@cleanclaim/x12");
      await runOnFiles(files, options, (content) => parseReport(content), readableText);
    },
  );

  onFiles("validate", "Check a file as a receiver would (WEDI SNIP types 1 to 7).")
    .option("--ack <folder>", "also write the TA1 and 999 that a receiver would answer")
    .option("--levels <list>", "only these SNIP types, such as 1-4")
    .option("--code-sets", "look codes up in the imported code sets")
    .action(validate);

  onFiles("summary", "What a file says, in the field's terms.").action(
    async (files: string[], options: PrintOptions) => {
      const { summaryReport } = await import("@cleanclaim/x12");
      await runOnFiles(files, options, (content) => summaryReport(content), readableText);
    },
  );

  x12
    .command("write")
    .description("Print the 837 for a claim in canonical claim JSON.")
    .argument("<claim>", "file with the claim, or - for standard input")
    .action(async (file: string) => {
      const { write837FromJson } = await import("./write-claim.ts");
      const result = write837FromJson(readInput(file).toString("utf8"));
      if (result.text === undefined) throw new UsageProblem(`${file}: ${result.problems.join("; ")}`);
      process.stdout.write(result.text);
    });
}

async function validate(files: string[], options: ValidateCommandOptions): Promise<void> {
  const { acknowledge, parseLevels, validateReport } = await import("@cleanclaim/x12");
  const levels = options.levels === undefined ? undefined : parseLevels(options.levels);
  if (options.levels !== undefined && levels === undefined)
    throw new UsageProblem("--levels must be like 1-4 or 1,2,5");
  const lookups = options.codeSets === true ? (await import("./code-lookups.ts")).codeLookups(dataFolder()) : undefined;
  const report = (content: Buffer, file: string) => {
    const found = validateReport(content, { levels, lookups });
    if (options.ack !== undefined) writeAnswers(options.ack, file, acknowledge(found.result, moment()));
    return found;
  };
  await runOnFiles(files, options, report, readableFindings);
}

function readableFindings(json: unknown): string {
  // The document of validateReport, as cli.md shapes it.
  const { verdict, issues } = json as {
    readonly verdict: string;
    readonly issues: readonly {
      severity: string;
      code: string;
      message: string;
      line: number | null;
      level: number;
      segment: string | null;
    }[];
  };
  const lines = issues.map(
    ({ severity, code, message, line, level, segment }) =>
      `${severity.padEnd(8)} line ${line ?? "–"} ${segment ?? ""} ${code} (SNIP ${level}): ${message}`,
  );
  return `${[verdict, ...lines].join("\n")}\n`;
}

/** The moment of the answers, and a control number that grows with it. */
function moment(): { readonly controlNumber: number; readonly date: string; readonly time: string } {
  const now = Temporal.Now.plainDateTimeISO();
  const [date = "", time = ""] = now.toString().split("T");
  return { controlNumber: Math.floor(performance.timeOrigin / 1000) % 1_000_000_000, date, time: time.slice(0, 5) };
}

/** Writes what a receiver would answer: `name.TA1.edi` and `name.999.edi`, numbered when the file holds several interchanges. */
function writeAnswers(folder: string, file: string, answers: readonly InterchangeAnswer[]): void {
  mkdirSync(folder, { recursive: true });
  const stem = file === "-" ? "stdin" : path.basename(file).replace(/\.[^.]*$/, "");
  answers.forEach((answer, index) => {
    const number = answers.length === 1 ? "" : `-${index + 1}`;
    for (const [kind, text] of [
      ["TA1", answer.ta1],
      ["999", answer.functional],
    ] as const) {
      if (text === undefined) continue;
      const target = path.join(folder, `${stem}${number}.${kind}.edi`);
      writeFileSync(target, text);
      say(`wrote ${target}`);
    }
  });
}
