import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import type { FastifyRequest } from "fastify";
import type { Services } from "../services.ts";
import { HttpProblem, unprocessable } from "./problem.ts";
import { receiveUpload } from "./uploads.ts";
import { unpacksWithin } from "./workbook-size.ts";

const largest = 20_000_000;
/** A small zip may unpack to terabytes; a sheet of 200,000 prices has some 60 MB. */
const largestUnpacked = 150_000_000;
const mostRows = 200_000;

/** A table that was dropped in: every cell as text, the head row among them. */
export interface UploadedTable {
  readonly name: string;
  readonly sha256: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads the one file of a request as a table: CSV (commas, semicolons or tabs) or the first sheet of an XLSX workbook. */
export async function tableOf(raw: FastifyRequest, services: Services): Promise<UploadedTable> {
  const upload = await receiveUpload(raw, services);
  try {
    if (upload.size > largest)
      throw new HttpProblem(413, "too-large", "The file is larger than 20 MB.", "Split it by code.");
    const content = await readFile(upload.path);
    const rows = isZip(content) ? await rowsOfWorkbook(content) : rowsOfText(content);
    if (rows.length > mostRows)
      throw unprocessable(`The file has ${rows.length} rows; at most ${mostRows} are read.`, "Split it by code.");
    return { name: upload.name, sha256: upload.sha256, rows };
  } finally {
    await upload.remove();
  }
}

function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b;
}

async function rowsOfWorkbook(content: Buffer): Promise<string[][]> {
  if (!(await unpacksWithin(content, largestUnpacked)))
    throw unprocessable(
      "The workbook is damaged, or unpacks to more than 150 MB.",
      "Save it again with the one sheet, or as CSV.",
    );
  const { readSheet } = await import("read-excel-file/node");
  try {
    const rows = await readSheet(content);
    return rows.map((row) => row.map(cellText));
  } catch {
    throw unprocessable("The workbook can't be read.", "Save it as XLSX or CSV again; old XLS files are not read.");
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // A sum of the spreadsheet may carry digits of its floating point; prices have at most four places.
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : String(Number(cell.toFixed(4)));
  return typeof cell === "string" ? cell.trim() : typeof cell === "boolean" ? String(cell) : "";
}

function rowsOfText(content: Buffer): string[][] {
  const text = textOf(content);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t", "|"].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError)
      throw unprocessable(`The file is not CSV: ${error.message}.`, "Look for an open quote, or save it as XLSX.");
    throw error;
  }
}

/** UTF-8, or what older spreadsheets write. */
function textOf(content: Buffer): string {
  if (content.includes(0))
    throw unprocessable("The file is neither CSV nor XLSX.", "Save the table as one of the two.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}
