import type { LedgerEntry } from "@cleanclaim/revenue-cycle/contract";
import { words } from "../format/format.ts";
import { Day } from "./day.tsx";
import { Money } from "./money.tsx";

/** Bookings, oldest first: when, what and why, from which account to which, how much. */
export function LedgerTable(props: { readonly entries: readonly LedgerEntry[]; readonly empty: string }) {
  if (props.entries.length === 0) return <p className="soft">{props.empty}</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>Date</th>
          <th>What</th>
          <th>To</th>
          <th>From</th>
          <th className="num">Line</th>
          <th className="num">Amount</th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry, index) => (
          <tr key={`${entry.journalId}-${index}`}>
            <td>
              <Day iso={entry.occurredOn} />
            </td>
            <td>
              {entry.description}
              {entry.reason === "" ? null : <div className="soft small-line">{entry.reason}</div>}
            </td>
            <td>{words(entry.debit)}</td>
            <td>{words(entry.credit)}</td>
            <td className="num">{entry.line ?? ""}</td>
            <td className="num">
              <Money amount={entry.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
