import path from "node:path";
import { toDate } from "@cleanclaim/model";
import { MEDICARE, parseContract, readContractRows, validateContract } from "@cleanclaim/pricing";
import type { Contract, ContractProblem } from "@cleanclaim/pricing";
import { readInput } from "./input.ts";
import { oneLine, UsageProblem } from "./outcome.ts";

/** A contract named on the command line, and what is wrong with it. */
export interface NamedContract {
  readonly contract: Contract;
  readonly problems: readonly Pick<ContractProblem, "severity" | "message" | "rows">[];
}

/** A fee schedule from a file has no dates of its own but those of its rows. */
const OPEN = { from: toDate("1992-01-01") };

/**
 * `medicare`, or a file: a contract as JSON, or a fee schedule as CSV or XLSX. Throws with one clear line when the file can't be read as one;
 * rows that can't be read are problems.
 */
export async function contractOf(name: string): Promise<NamedContract> {
  if (name === "medicare") return { contract: MEDICARE, problems: [] };
  const kind = path.extname(name).toLowerCase();
  if (![".json", ".csv", ".tsv", ".txt", ".xlsx"].includes(kind)) {
    const known = "medicare is known by name; otherwise name a contract file (.json) or a fee schedule (.csv, .xlsx)";
    throw new UsageProblem(`--contract ${name}: ${known}`);
  }
  const content = readInput(name);
  return kind === ".json" ? fromJson(name, content) : await fromTable(name, content);
}

function fromJson(name: string, content: Buffer): NamedContract {
  let value: unknown;
  try {
    value = JSON.parse(content.toString("utf8"));
  } catch (error) {
    throw new UsageProblem(`${name}: is not JSON: ${oneLine(error)}`);
  }
  const reading = parseContract(value);
  if (!reading.ok) throw new UsageProblem(`${name}: is not a contract: ${reading.problems.join("; ")}`);
  const { contract } = reading;
  return { contract, problems: validateContract(contract).filter(({ code }) => code !== "no-end") };
}

async function fromTable(name: string, content: Buffer): Promise<NamedContract> {
  const read = readContractRows(
    content[0] === 0x50 && content[1] === 0x4b ? await sheetOf(name, content) : await linesOf(name, content),
  );
  if (read.headerRow === 0) throw new UsageProblem(`${name}: ${read.problems[0]?.message ?? "holds no fee schedule"}`);
  const contract: Contract = { kind: "fee-schedule", name: path.basename(name), effective: OPEN, rows: read.rows };
  const rows = read.problems.map(({ severity, row, message }) => ({
    severity,
    message: `row ${row}: ${message}`,
    rows: [row],
  }));
  const whole = validateContract(contract).filter(({ code }) => code !== "no-end" && code !== "outside-contract");
  return { contract, problems: [...rows, ...whole] };
}

async function sheetOf(name: string, content: Buffer): Promise<string[][]> {
  const { readSheet } = await import("read-excel-file/node");
  try {
    const rows = await readSheet(content);
    return rows.map((row) => row.map(cellText));
  } catch {
    throw new UsageProblem(`${name}: is not a workbook that can be read; save it as XLSX or CSV again`);
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Sums in a sheet carry digits of floating point; prices have at most four places.
  if (typeof cell === "number") return String(Number(cell.toFixed(4)));
  return typeof cell === "string" ? cell : "";
}

async function linesOf(name: string, content: Buffer): Promise<Iterable<readonly string[]>> {
  const { parse } = await import("csv-parse/sync");
  const text = content.toString("utf8");
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t", "|"].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true });
  } catch (error) {
    throw new UsageProblem(`${name}: is not CSV: ${oneLine(error)}`);
  }
}
