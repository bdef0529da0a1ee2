import type { Claim } from "@cleanclaim/model";
import type { ClaimPricedAt, Contract, PriceAnswer, PricingTables } from "@cleanclaim/pricing";
import type { Command } from "commander";
import { linesOf } from "./codes.ts";
import { dataFolder } from "./data-folder.ts";
import { filesOf, print, readInput, runOnStreams } from "./input.ts";
import type { PrintOptions } from "./input.ts";
import type { ClaimInput } from "./claim-input.ts";
import { oneLine, printJson, say, UsageProblem } from "./outcome.ts";
import { readablePrices } from "./readable-prices.ts";
import { readableText } from "./readable.ts";

interface PriceCommandOptions extends PrintOptions {
  readonly contract: string;
  readonly batch?: string;
  readonly check?: true;
  readonly compare?: string;
  readonly carrier?: string;
  readonly locality?: string;
  readonly wageIndex?: string;
  readonly operatingRate?: string;
  readonly capitalRate?: string;
  readonly costToCharge?: string;
  readonly deductible?: string;
}

/** `price`: what a contract is expected to allow, with the steps that lead there. */
export function addPriceCommand(program: Command): void {
  program
    .command("price")
    .description("Expected allowed, payer and patient amounts for each line, with the steps that led there.")
    .argument("[file...]", "an 837 or canonical claim JSON; - for standard input")
    .option("--contract <name>", "medicare, a contract (.json) or a fee schedule (.csv, .xlsx)", "medicare")
    .option("--check", "say what is wrong with the contract, price nothing")
    .option("--compare <name>", "price the claims under this contract too and print the difference")
    .option("--carrier <number>", "Medicare carrier, such as 13202; by the ZIP code of the service when absent")
    .option("--locality <number>", "Medicare locality of the carrier, such as 01")
    .option("--wage-index <number>", "wage index of the hospital; 1 when absent")
    .option("--operating-rate <amount>", "operating base rate of the hospital, for DRGs under Medicare")
    .option("--capital-rate <amount>", "capital base rate of the hospital")
    .option("--cost-to-charge <number>", "cost-to-charge ratio of the hospital")
    .option("--deductible <amount>", "what is left of the patient's deductible")
    .option("--batch <file>", "one request or canonical claim a line as JSON; one answer a line comes out")
    .option("--json", "print one JSON document")
    .option("--jsonl", "any number of files and folders; one JSON object a line")
    .action(price);
}

async function price(files: string[], options: PriceCommandOptions): Promise<void> {
  const { contractOf } = await import("./contract-file.ts");
  const { contract, problems } = await contractOf(options.contract);
  const wrong = problems.some(({ severity }) => severity === "error");
  if (options.check === true) {
    const found = { contract: contract.name, problems };
    if (options.json === true) printJson(found);
    else process.stdout.write(readableText(found));
    process.exitCode = wrong ? 1 : 0;
    return;
  }
  for (const { severity, message } of problems.slice(0, 10)) say(`${options.contract}: ${severity}: ${message}`);
  if (problems.length > 10) say(`${options.contract}: ${problems.length - 10} more; see --check`);
  const { openCodeSetStore } = await import("@cleanclaim/code-sets");
  const tables = openCodeSetStore(dataFolder());
  if (options.batch !== undefined) await priceBatch(options.batch, contract, tables, atOf(options));
  else if (files.length === 0) throw new UsageProblem("name a file with claims, or give --batch FILE");
  else if (options.compare !== undefined) await compare(files, contract, options.compare, tables, options);
  else await priceFiles(files, contract, tables, options);
  if (wrong) process.exitCode = 1;
}

function atOf(options: PriceCommandOptions): ClaimPricedAt {
  return {
    carrier: options.carrier,
    locality: options.locality,
    deductibleRemaining: options.deductible,
    hospital: {
      wageIndex: options.wageIndex,
      operatingRate: options.operatingRate,
      capitalRate: options.capitalRate,
      costToCharge: options.costToCharge,
    },
  };
}

async function priceFiles(
  files: readonly string[],
  contract: Contract,
  tables: PricingTables,
  options: PriceCommandOptions,
): Promise<void> {
  const { pricePieces } = await import("./price-pieces.ts");
  const how = { contract, tables, at: atOf(options) };
  await runOnStreams(files, options, (source) => pricePieces(source, how), readablePrices);
}

/** Prices a batch line by line: neither the input nor the answers are held. */
async function priceBatch(file: string, contract: Contract, tables: PricingTables, at: ClaimPricedAt): Promise<void> {
  const { priceCanonicalClaim, priceRecord } = await import("@cleanclaim/pricing");
  let failed = false;
  for await (const line of linesOf(file)) {
    if (line.trim() === "") continue;
    const record = parsed(line);
    const claim = isClaim(record) ? await claimOf(record) : undefined;
    let answer: PriceAnswer;
    if (claim === undefined) answer = priceRecord(record, contract, tables);
    else if (typeof claim === "string") answer = { id: "", lines: [], allowed_total: null, error: claim };
    else answer = priceCanonicalClaim(claim, contract, at, tables);
    failed ||= answer.error !== undefined;
    await print(`${JSON.stringify(answer)}\n`);
  }
  process.exitCode = failed ? 1 : 0;
}

/** A canonical claim, rather than a request for prices. */
function isClaim(record: unknown): boolean {
  return typeof record === "object" && record !== null && ("patientControlNumber" in record || "claim" in record);
}

/** Reads one canonical claim; a sentence when it is none. */
async function claimOf(record: unknown): Promise<Claim | string> {
  const { parseClaim } = await import("@cleanclaim/revenue-cycle");
  const inner = typeof record === "object" && record !== null && "claim" in record ? record.claim : record;
  const reading = parseClaim(inner);
  return reading.ok ? reading.claim : `not a canonical claim: ${reading.problems.join("; ")}`;
}

async function compare(
  files: readonly string[],
  contract: Contract,
  other: string,
  tables: PricingTables,
  options: PriceCommandOptions,
): Promise<void> {
  const [{ compareContracts, requestOfClaim }, { readClaims }, { contractOf }] = await Promise.all([
    import("@cleanclaim/pricing"),
    import("./claim-input.ts"),
    import("./contract-file.ts"),
  ]);
  const second = await contractOf(other);
  let undated = 0;
  function* volume() {
    for (const file of filesOf(files)) {
      const input = claimsIn(file, readClaims);
      for (const claim of input?.claims ?? []) {
        const request = requestOfClaim(claim, { ...atOf(options), on: input?.fileDate }, tables);
        if (typeof request === "string") undated += 1;
        else yield { id: claim.patientControlNumber, request };
      }
    }
  }
  const result = compareContracts(volume(), contract, second.contract, tables);
  if (undated > 0) say(`${undated} claims without a date of service were left out`);
  if (options.json === true || options.jsonl === true) printJson(result);
  else process.stdout.write(readableText(result));
}

/** The claims of one file of a folder; a file that holds none is named and passed over. */
function claimsIn(file: string, read: (content: Buffer) => ClaimInput): ClaimInput | undefined {
  try {
    return read(readInput(file));
  } catch (error) {
    say(`${file}: ${oneLine(error)}`);
    process.exitCode = 1;
    return undefined;
  }
}

/** A line that is no JSON becomes a record that the pricer answers with an error. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
