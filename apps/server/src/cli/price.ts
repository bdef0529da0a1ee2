import type { Command } from "commander";
import { linesOf } from "./codes.ts";
import { dataFolder } from "./data-folder.ts";
import { runOnFiles } from "./input.ts";
import type { PrintOptions } from "./input.ts";
import { printJson, UsageProblem } from "./outcome.ts";
import { readableText } from "./readable.ts";

interface PriceCommandOptions extends PrintOptions {
  readonly contract?: string;
  readonly batch?: string;
  readonly carrier?: string;
  readonly locality?: string;
}

/** `price`: what a contract is expected to allow, with the steps that lead there. */
export function addPriceCommand(program: Command): void {
  program
    .command("price")
    .description("Expected allowed, payer and patient amounts for each line, with the steps that led there.")
    .argument("[file...]", "an 837 or canonical claim JSON; - for standard input")
    .option("--contract <name>", "medicare", "medicare")
    .option("--carrier <number>", "Medicare carrier, such as 13202")
    .option("--locality <number>", "Medicare locality of the carrier, such as 01")
    .option("--batch <file>", "one request a line as JSON; one answer a line comes out")
    .option("--json", "print one JSON document")
    .option("--jsonl", "any number of files and folders; one JSON object a line")
    .action(price);
}

async function price(files: string[], options: PriceCommandOptions): Promise<void> {
  const [{ MEDICARE, priceCanonicalClaim, priceRecord }, { openCodeSetStore }] = await Promise.all([
    import("@cleanclaim/pricing"),
    import("@cleanclaim/code-sets"),
  ]);
  if (options.contract !== "medicare") {
    const known =
      "medicare is the contract known without a database; the practice's own contracts price claims in the application";
    throw new UsageProblem(`--contract ${options.contract ?? ""}: ${known}`);
  }
  const tables = openCodeSetStore(dataFolder());
  if (options.batch !== undefined) {
    let failed = false;
    for await (const line of linesOf(options.batch)) {
      if (line.trim() === "") continue;
      const answer = priceRecord(parsed(line), MEDICARE, tables);
      failed ||= answer.error !== undefined;
      printJson(answer);
    }
    process.exitCode = failed ? 1 : 0;
    return;
  }
  if (files.length === 0) throw new UsageProblem("name a file with claims, or give --batch FILE");
  const { readClaims } = await import("./claim-input.ts");
  const place = {
    ...(options.carrier === undefined ? {} : { carrier: options.carrier }),
    ...(options.locality === undefined ? {} : { locality: options.locality }),
  };
  await runOnFiles(
    files,
    options,
    (content) => {
      const { claims, fileDate } = readClaims(content);
      const at = { ...place, ...(fileDate === undefined ? {} : { on: fileDate }) };
      const priced = claims.map((claim) => priceCanonicalClaim(claim, MEDICARE, at, tables));
      return { json: { claims: priced }, exitStatus: priced.some(({ error }) => error !== undefined) ? 1 : 0 };
    },
    readableText,
  );
}

/** A line that is no JSON becomes a record that the pricer answers with an error. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
