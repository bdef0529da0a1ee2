import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import type { SplitUnit, ToolProblem } from "@cleanclaim/x12";
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { print, readInput, runOnStreams, streamInput } from "./input.ts";
import type { PrintOptions } from "./input.ts";
import { printJson, say, UsageProblem } from "./outcome.ts";
import { moment, stemOf, writeAnswers } from "./x12-answers.ts";

interface JsonOption {
  readonly json?: true;
}

interface SplitCommandOptions extends JsonOption {
  readonly by: SplitUnit;
  readonly out: string;
  readonly claimsPerFile?: number;
  readonly controlNumber?: number;
}

interface AnonymiseCommandOptions extends JsonOption {
  readonly keyFile?: string;
  readonly key?: string;
  readonly shiftDays?: number;
  readonly shiftByPatient?: true;
  readonly keepPayers?: true;
  readonly out?: string;
}

interface MergeCommandOptions extends JsonOption {
  readonly out?: string;
  readonly controlNumber?: number;
}

const UNITS: readonly SplitUnit[] = ["interchange", "group", "transaction", "claim"];

/** `x12 split`, `merge`, `anonymise`, `diff`, `explain`, `acknowledge`: work on whole files. */
export function addX12Tools(x12: Command): void {
  x12
    .command("split")
    .description("Cut a file into smaller interchanges that are valid by themselves.")
    .argument("<file>", "file, or - for standard input")
    .requiredOption("--by <unit>", `what each piece holds: ${UNITS.join(", ")}`, unit)
    .requiredOption("--out <folder>", "where the pieces are written, as NAME-0001.edi and so on")
    .option("--claims-per-file <number>", "with --by claim: how many claims a piece holds at most (1)", wholeNumber)
    .option("--control-number <number>", "control number of the first piece; the next ones count on", wholeNumber)
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nAn 835 is split by transaction, not by claim: its payment is for all of its claims together.",
    )
    .action(split);
  x12
    .command("merge")
    .description("Join interchanges of the same sender, receiver and usage into one.")
    .argument("<file...>", "files, or - for standard input")
    .option("--out <file>", "where the interchange is written; printed unless told otherwise")
    .option(
      "--control-number <number>",
      "its control number; that of the first file unless told otherwise",
      wholeNumber,
    )
    .option("--json", "print one JSON document")
    .action(merge);
  x12
    .command("explain")
    .description("Say in plain words what each segment of a file says, or one segment.")
    .argument("[file...]", "files, folders (with --jsonl), or - for standard input")
    .option("--segment <text>", "one segment with the separators * and :, such as 'CAS*CO*45*20'")
    .option("--json", "print one JSON document")
    .option("--jsonl", "any number of files and folders; one JSON object a line")
    .action(explain);
  x12
    .command("anonymise")
    .description("Take people, organizations, numbers and free text out of a file; it stays as valid as it was.")
    .argument("<file>", "file, or - for standard input")
    .option("--key-file <file>", "file with the secret that pseudonyms are made from; or CLEANCLAIM_ANONYMISE_KEY")
    .option("--key <text>", "the secret itself; other users of this machine may see it")
    .option(
      "--shift-days <number>",
      "move all dates by this many days; the key says how many unless told otherwise",
      days,
    )
    .option("--shift-by-patient", "move the dates of each patient by a number of their own")
    .option("--keep-payers", "leave names and ids of payers as they are")
    .option("--out <file>", "where the result is written; printed unless told otherwise")
    .option("--json", "print one JSON document")
    .addHelpText("after", "\nThe same key gives the same pseudonyms in every file. Keep it apart from the files.")
    .action(anonymise);
  x12
    .command("diff")
    .description("Say how two files differ in what they say; form is no difference. Status 1 when they differ.")
    .argument("<first>", "file, or - for standard input")
    .argument("<second>", "the file to compare with it")
    .option("--json", "print one JSON document")
    .action(diff);
  x12
    .command("acknowledge")
    .description("Make the TA1 and 999 that a receiver would answer.")
    .argument("<file>", "file, or - for standard input")
    .option("--out <folder>", "where they are written, as NAME.TA1.edi and NAME.999.edi; printed unless told otherwise")
    .option("--claims", "for 837s also the 277CA that says of each claim whether it is taken, as NAME.277CA.edi")
    .option("--json", "print one JSON document")
    .action(acknowledge);
  x12
    .command("schema")
    .description("Print the JSON Schema of a transaction's typed object.")
    .argument("<kind>", "837P, 837I, 837D, 835, 270, 271, 276, 277, 277CA, 278, 275, 820, 834, 824, 997 or 999")
    .action(schema);
}

function unit(text: string): SplitUnit {
  const found = UNITS.find((one) => one === text);
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${UNITS.join(", ")}.`);
  return found;
}

/** A number of one to nine digits. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("It is a whole number of one to nine digits.");
  return Number(text);
}

async function split(file: string, options: SplitCommandOptions): Promise<void> {
  const { splitInterchange } = await import("@cleanclaim/x12");
  let next = options.controlNumber;
  const nextControlNumber = next === undefined ? undefined : () => (next === undefined ? 1 : next++);
  const { by, claimsPerFile } = options;
  const result = splitInterchange(readInput(file), { by, claimsPerFile, nextControlNumber });
  if (!result.ok) {
    refuse(file, result.problems, options);
    return;
  }
  mkdirSync(options.out, { recursive: true });
  const files = result.pieces.map(({ text, ...facts }, index) => {
    const target = path.join(options.out, `${stemOf(file)}-${String(index + 1).padStart(4, "0")}.edi`);
    writeFileSync(target, text);
    return { file: target, ...facts };
  });
  if (options.json === true) printJson({ files, notes: result.notes });
  else {
    for (const one of files) say(`wrote ${one.file}`);
    for (const note of result.notes) say(note);
  }
}

async function merge(files: string[], options: MergeCommandOptions): Promise<void> {
  const { mergeInterchanges } = await import("@cleanclaim/x12");
  const number = options.controlNumber;
  const result = mergeInterchanges(
    files.map((file) => readInput(file)),
    { controlNumber: number === undefined ? undefined : String(number) },
  );
  if (!result.ok) {
    refuse(files.join(", "), result.problems, options);
    return;
  }
  const { text, controlNumber, groups, transactions, renumbered } = result;
  if (options.out !== undefined) writeFileSync(options.out, text);
  const facts = { controlNumber, groups, transactions, renumbered };
  if (options.json === true)
    printJson(options.out === undefined ? { ...facts, text } : { file: options.out, ...facts });
  else if (options.out === undefined) await print(text);
  else say(`wrote ${options.out}`);
}

function days(text: string): number {
  if (!/^-?\d{1,5}$/.test(text)) throw new InvalidArgumentError("It is a whole number of days, such as -30.");
  return Number(text);
}

async function anonymise(file: string, options: AnonymiseCommandOptions): Promise<void> {
  const { anonymisePieces } = await import("@cleanclaim/x12");
  const { keyFile, out, shiftDays } = options;
  const key = options.key ?? (keyFile === undefined ? process.env["CLEANCLAIM_ANONYMISE_KEY"] : keyIn(keyFile));
  if (key === undefined) throw new UsageProblem("give the secret with --key-file, or in CLEANCLAIM_ANONYMISE_KEY");
  const shiftBy = options.shiftByPatient === true ? "patient" : "key";
  const pieces = anonymisePieces(streamInput(file), { key, shiftDays, shiftBy, keepPayers: options.keepPayers });
  const asJson = options.json === true && out === undefined;
  let handle: number | undefined;
  let text = "";
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) {
      if (value.exitStatus === 2) throw new UsageProblem(`${file}: ${value.message ?? "can't be read"}`);
      break;
    }
    if (asJson) text += value;
    else if (out === undefined) await print(value);
    else writeSync((handle ??= openSync(out, "w")), value);
  }
  if (handle !== undefined) closeSync(handle);
  if (options.json === true) printJson(asJson ? { text } : { file: out });
  else if (out !== undefined) say(`wrote ${out}`);
}

function keyIn(file: string): string {
  return readInput(file).toString("utf8").trim();
}

async function diff(first: string, second: string, options: JsonOption): Promise<void> {
  const { diffInterchanges } = await import("@cleanclaim/x12");
  const result = diffInterchanges(readInput(first), readInput(second));
  if (!result.ok) {
    const [problem] = result.problems;
    throw new UsageProblem(
      `${problem?.path === "second file" ? second : first}: ${problem?.message ?? "can't be read"}`,
    );
  }
  const { same, differences } = result;
  if (options.json === true) printJson({ same, differences });
  else if (same) say("They say the same.");
  else await print(differences.map(({ message }) => `${message}\n`).join(""));
  process.exitCode = same ? 0 : 1;
}

/** Problems of the input are the answer of the command, with status 1. */
export function refuse(file: string, problems: readonly ToolProblem[], options: JsonOption): void {
  if (options.json === true) printJson({ problems });
  else for (const { path: where, code, message } of problems) say(`${file}: ${where}: ${code}: ${message}`);
  process.exitCode = 1;
}

async function explain(files: string[], options: PrintOptions & { readonly segment?: string }): Promise<void> {
  const { explainPieces, explainSegment } = await import("@cleanclaim/x12");
  if (options.segment === undefined) {
    if (files.length === 0) throw new UsageProblem("give a file, or one segment with --segment");
    await runOnStreams(files, options, (source) => explainPieces(source), readableExplanations);
    return;
  }
  const elements = options.segment.trim().replace(/~$/, "").split("*");
  const said = explainSegment({ id: elements[0] ?? "", elements });
  if (options.json === true) printJson(said);
  else await print(`${said.title}: ${said.text}\n`);
}

function readableExplanations(json: unknown): string {
  // The document of explainPieces.
  const { segments } = json as {
    readonly segments: readonly { line: number; id: string; loop: string | null; text: string }[];
  };
  return segments
    .map(
      ({ line, id, loop, text }) =>
        `line ${String(line).padEnd(5)} ${(loop ?? "").padEnd(7)} ${id.padEnd(4)} ${text}\n`,
    )
    .join("");
}

interface AcknowledgeCommandOptions extends JsonOption {
  readonly out?: string;
  readonly claims?: true;
}

async function acknowledge(file: string, options: AcknowledgeCommandOptions): Promise<void> {
  const x12 = await import("@cleanclaim/x12");
  const content = readInput(file);
  const result = x12.validate(content);
  const at = moment();
  const answers = x12.acknowledge(result, at);
  if (answers.length === 0) throw new UsageProblem(`${file}: there is no interchange to answer`);
  const claims =
    options.claims === true
      ? (await import("./x12-claim-answers.ts")).claimAnswers(x12.readInterchanges(content), result, {
          ...at,
          // Each interchange may have taken a number for its TA1 and one for its 999.
          controlNumber: (at.controlNumber + 2 * answers.length) % 1_000_000_000,
        })
      : [];
  const written = options.out === undefined ? [] : writeAnswers(options.out, file, answers, claims);
  const texts = answers.map(({ ta1, functional }) => ({ ta1: ta1 ?? null, functional: functional ?? null }));
  const asked = options.claims === true ? { claims } : {};
  if (options.json === true) {
    printJson({
      verdict: result.verdict,
      ...(options.out === undefined ? { answers: texts, ...asked } : { files: written }),
    });
  } else if (options.out === undefined) {
    await print([...texts.map(({ ta1, functional }) => `${ta1 ?? ""}${functional ?? ""}`), ...claims].join(""));
  } else for (const target of written) say(`wrote ${target}`);
  process.exitCode = result.verdict === "accepted" ? 0 : 1;
}

async function schema(kind: string): Promise<void> {
  const { guideKinds, jsonSchema } = await import("@cleanclaim/x12");
  const found = jsonSchema(kind);
  if (found === undefined) {
    const kinds = guideKinds().map((one) => one.kind);
    throw new UsageProblem(`there is no transaction of the kind ${kind}; there are ${kinds.join(", ")}`);
  }
  printJson(found);
}
