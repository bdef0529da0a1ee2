import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { cellText, drawn } from "./cells.ts";

const SHOWN = 7;

/** One lying bar a row with its words and value: for reasons and payers, whose names are long. */
export function BarList(props: { readonly table: ReportTable; readonly label: string; readonly value: string }) {
  const { table, label, value } = props;
  const kind = table.columns.find((column) => column.key === value)?.kind ?? "money";
  const rows = table.rows.toSorted((a, b) => drawn(b[value]) - drawn(a[value])).slice(0, SHOWN);
  const largest = Math.max(...rows.map((row) => drawn(row[value])), 1);
  return (
    <ul className="report-bars">
      {rows.map((row, index) => (
        <li key={index}>
          <span className="cut" title={cellText("text", row[label])}>
            {cellText("text", row[label])}
          </span>
          <span className="num">{cellText(kind, row[value])}</span>
          <span className="report-bar" style={{ width: `${(100 * drawn(row[value])) / largest}%` }} aria-hidden />
        </li>
      ))}
    </ul>
  );
}
