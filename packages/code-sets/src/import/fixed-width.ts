import type { TableRows } from "../compiled/table.ts";

const ORDER_LINE = /^\d{5} ([A-Z0-9]{3,7}) +([01]) (.{60}) (.*)$/;

/** Whether text is an ICD-10 order file as its publisher ships it: order number, code, header flag, short and long title. */
export function isOrderFile(text: string): boolean {
  const first = text
    .slice(0, 400)
    .split(/\r?\n/)
    .find((line) => line.trim() !== "");
  return first !== undefined && ORDER_LINE.test(first);
}

/** Reads an order file. Lines of another shape are counted, so that the caller can refuse a damaged file. */
export function orderRows(text: string): { readonly table: TableRows; readonly odd: number } {
  const rows: string[][] = [];
  let odd = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const match = ORDER_LINE.exec(line);
    if (match === null) odd += 1;
    else rows.push([match[1] ?? "", match[2] ?? "", (match[3] ?? "").trim(), (match[4] ?? "").trim()]);
  }
  return { table: { columns: ["code", "billable", "short", "long"], rows }, odd };
}

/** The code titles file of ICD-10-CM and PCS (`icd10cm_codes_2026.txt`): code, blanks, title; billable codes only. */
export function isCodesFile(text: string): boolean {
  const lines = text.slice(0, 2000).split(/\r?\n/).slice(0, 8);
  return lines.length > 3 && lines.slice(0, -1).every((line) => /^[A-Z0-9]{3,7} +\S/.test(line) && line[7] === " ");
}
