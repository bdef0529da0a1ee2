import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { cellText, isNumber } from "./cells.ts";

/** A report as its table. */
export function ReportRows({ table }: { readonly table: ReportTable }) {
  return (
    <div className="report-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} className={isNumber(column.kind) ? "num" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {table.columns.map((column) => (
                <td key={column.key} className={isNumber(column.kind) ? "num" : undefined}>
                  {cellText(column.kind, row[column.key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
