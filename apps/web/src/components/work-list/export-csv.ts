import { csv } from "../../format/format.ts";
import type { Column, ListQuery, PageLoader } from "./types.ts";

const EXPORT_PAGE = 500;
const EXPORT_LIMIT = 20_000;

/** Reads every row of a filter, page by page, and answers them as CSV text with the given columns. */
export async function listAsCsv<Row>(
  load: PageLoader<Row>,
  query: ListQuery,
  columns: readonly Column<Row>[],
): Promise<{ readonly text: string; readonly rows: number; readonly complete: boolean }> {
  const lines: string[][] = [columns.map((column) => column.label)];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<PageLoader<Row>>> = await load({ ...query, limit: EXPORT_PAGE, cursor });
    for (const row of page.rows) lines.push(columns.map((column) => column.text(row)));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && lines.length < EXPORT_LIMIT);
  return { text: csv(lines), rows: lines.length - 1, complete: cursor === undefined };
}

/** Hands text to the browser as a file to keep. */
export function saveText(name: string, text: string, type = "text/csv;charset=utf-8"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
