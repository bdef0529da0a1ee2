import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { dataFolder, today } from "./data-folder.ts";
import { oneLine, printJson, say, UsageProblem } from "./outcome.ts";

interface JsonOption {
  readonly json?: true;
}

/** `codes …`: code sets by date. */
export function addCodesCommands(program: Command): void {
  const codes = program.command("codes").description("Code sets: which are loaded, load more, search, show.");

  codes
    .command("status")
    .description("Each code set, its versions, effective dates, row counts and source.")
    .option("--json", "print one JSON document")
    .action(async ({ json }: JsonOption) => {
      const { codesStatus, openCodeSetStore } = await import("@cleanclaim/code-sets");
      printResult(codesStatus(openCodeSetStore(dataFolder())), json);
    });

  codes
    .command("import")
    .description("Load official files as their publishers ship them; a folder loads all it recognises.")
    .argument("<path>", "file or folder")
    .option("--set <name>", "take only this code set")
    .option("--json", "print one JSON document")
    .action(async (place: string, { json, set }: JsonOption & { readonly set?: string }) => {
      const { importCodeSets } = await import("@cleanclaim/code-sets");
      const report = importCodeSets(dataFolder(), place, { set, progress: say });
      if (json === true) printJson(report);
      else {
        const { imported, unchanged, unused } = report;
        process.stdout.write(
          `${imported.length} releases loaded, ${unchanged.length} were there already, ${unused.length} files not used\n`,
        );
        for (const { file, reason } of unused) process.stdout.write(`  not used: ${file}: ${reason}\n`);
      }
      process.exitCode = report.imported.length + report.unchanged.length > 0 ? 0 : 1;
    });

  codes
    .command("update")
    .description("Download the official public files; offline it says so and changes nothing.")
    .option("--set <name>", "only this code set")
    .option("--json", "print one JSON document")
    .action(async ({ json, set }: JsonOption & { readonly set?: string }) => {
      const { updateCodeSets } = await import("../code-set-update/update.ts");
      const report = await updateCodeSets(dataFolder(), set, say);
      if (json === true) printJson(report);
      else process.stdout.write(`${report.message}\n`);
      process.exitCode = report.updated ? 0 : 1;
    });

  codes
    .command("search")
    .description("Search codes by words, prefix, lay words or misspelling; best first.")
    .argument("[query...]", "what to look for")
    .option("--set <name>", "icd10cm, hcpcs, icd10pcs or procedures")
    .option("--date <day>", "valid on this day (YYYY-MM-DD)")
    .option("--limit <number>", "at most so many results")
    .option("--batch <file>", "one query a line (first column); one JSON object a line comes out")
    .option("--json", "print one JSON document")
    .action(search);

  codes
    .command("show")
    .description("Everything known of one code: title, hierarchy, notes, edits, dates.")
    .argument("<code>", "for example K25.9")
    .option("--date <day>", "as of this day (YYYY-MM-DD)")
    .option("--json", "print one JSON document")
    .action(async (code: string, { json, date }: JsonOption & { readonly date?: string }) => {
      const { codesShow, openCodeSetStore } = await import("@cleanclaim/code-sets");
      const { toDate } = await import("@cleanclaim/model");
      printResult(codesShow(openCodeSetStore(dataFolder()), code, { date }, toDate(today())), json);
    });
}

interface SearchCommandOptions extends JsonOption {
  readonly set?: string;
  readonly date?: string;
  readonly limit?: string;
  readonly batch?: string;
}

async function search(words: readonly string[], options: SearchCommandOptions): Promise<void> {
  const { codesSearch, openCodeSetStore, searchOptions } = await import("@cleanclaim/code-sets");
  const clock = (): number => performance.now();
  const codeSets = openCodeSetStore(dataFolder());
  if (options.batch === undefined) {
    if (words.length === 0) throw new UsageProblem("say what to search for, or give --batch FILE");
    printResult(codesSearch(codeSets, words.join(" "), options, clock), options.json);
    return;
  }
  const problem = searchOptions(options);
  if (typeof problem === "string") throw new UsageProblem(problem);
  for await (const line of linesOf(options.batch)) {
    printJson(codesSearch(codeSets, line.replace(/\r$/, "").split("\t")[0] ?? "", options, clock).json);
  }
}

/** Lines of a file argument, one at a time; `-` is standard input. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_resolve, reject) =>
    input.once("error", (error) => reject(new UsageProblem(oneLine(error)))),
  );
  failed.catch(() => undefined); // raced below while lines are read
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done === true) return;
    yield next.value;
  }
}

function printResult(
  result: { readonly json: unknown; readonly exitStatus: 0 | 1 | 2; readonly message: string },
  json: true | undefined,
): void {
  if (result.exitStatus === 2) throw new UsageProblem(result.message);
  if (json === true) printJson(result.json);
  else process.stdout.write(`${result.message}\n`);
  process.exitCode = result.exitStatus;
}
