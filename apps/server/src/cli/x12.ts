import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { dataFolder } from "./data-folder.ts";
import { readInput, runOnStreams } from "./input.ts";
import type { Pieces, PrintOptions } from "./input.ts";
import { say, UsageProblem } from "./outcome.ts";
import { readableText } from "./readable.ts";
import { validationEvents } from "./validation-events.ts";
import { moment, writeAnswers } from "./x12-answers.ts";
import { addX12Tools, wholeNumber } from "./x12-tools.ts";

interface ValidateCommandOptions extends PrintOptions {
  readonly ack?: string;
  readonly levels?: string;
  readonly workers?: number;
  /** False with --no-code-sets. */
  readonly codeSets: boolean;
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
      const { parsePieces } = await import("@cleanclaim/x12");
      await runOnStreams(files, options, (source) => parsePieces(source), readableText);
    },
  );

  onFiles("validate", "Check a file as a receiver would (WEDI SNIP types 1 to 7).")
    .option("--ack <folder>", "also write the TA1 and 999 that a receiver would answer")
    .option("--levels <list>", "only these SNIP types, such as 1-4")
    .option("--workers <number>", "threads that check transaction sets side by side (1)", wholeNumber)
    .option("--code-sets", "look codes up in the imported code sets (as is done unless told otherwise)", true)
    .option("--no-code-sets", "check codes by their form only")
    .action(validate);

  onFiles("summary", "What a file says, in the field's terms.").action(
    async (files: string[], options: PrintOptions) => {
      const { summaryPieces } = await import("@cleanclaim/x12");
      await runOnStreams(files, options, (source) => summaryPieces(source), readableText);
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
  addX12Tools(x12);
}

async function validate(files: string[], options: ValidateCommandOptions): Promise<void> {
  const { acknowledge, parseLevels, validatePieces, validateStream } = await import("@cleanclaim/x12");
  const levels = options.levels === undefined ? undefined : parseLevels(options.levels);
  if (options.levels !== undefined && levels === undefined)
    throw new UsageProblem("--levels must be like 1-4 or 1,2,5");
  const codes = options.codeSets ? importedCodes(options) : undefined;
  const lookups = codes === undefined ? undefined : (await import("./code-lookups.ts")).codeLookups(codes.argument);
  const { ack, workers = 1 } = options;
  const report = (source: AsyncIterable<Uint8Array>, file: string): Pieces => {
    const keep = ack !== undefined;
    const events =
      workers > 1
        ? validationEvents(file === "-" ? source : file, { levels, workers, keep, lookupsModule: codes })
        : validateStream(source, { levels, lookups, keep });
    return validatePieces(events, {
      onResult: (result) => {
        if (ack === undefined) return;
        for (const target of writeAnswers(ack, file, acknowledge(result, moment()))) say(`wrote ${target}`);
      },
    });
  };
  await runOnStreams(files, options, report, readableFindings);
}

/** Where the imported code sets are looked up; undefined, at no cost, when nothing was imported. */
function importedCodes({
  levels,
}: ValidateCommandOptions): { readonly url: URL; readonly argument: string } | undefined {
  if (levels !== undefined && !/5|[1-4]-[67]/.test(levels)) return undefined;
  const folder = dataFolder();
  if (!existsSync(path.join(folder, "code-sets", "manifest.json"))) return undefined;
  return { url: new URL("./code-lookups.ts", import.meta.url), argument: folder };
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
