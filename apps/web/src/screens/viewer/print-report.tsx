import { createPortal } from "react-dom";
import { count, plural } from "../../format/format.ts";
import { placeOf } from "./findings-pane.tsx";
import { verdictWords } from "./head.tsx";
import { LEVELS } from "./level-words.ts";
import type { Viewer } from "./use-viewer.ts";

const MOST = 500;

/** What goes on paper: the file, the verdict, and the findings that are listed. Shown by the printer only. */
export function PrintReport({ viewer, name }: { readonly viewer: Viewer; readonly name: string }) {
  const { check, index, listed } = viewer;
  if (check.kind !== "checked") return null;
  const words = verdictWords(check.checked);
  return createPortal(
    <section className="viewer-print">
      <h1>{name}</h1>
      <p>
        {words.label}: {words.more}. {plural(index.transactions.length, "transaction set")},{" "}
        {plural(index.offset.length, "segment")}.
      </p>
      <ul>
        {index.interchanges.map((one) => (
          <li key={one.node}>
            Interchange {one.controlNumber}, {one.sender} to {one.receiver}, {one.usage === "P" ? "production" : "test"}
          </li>
        ))}
      </ul>
      <table>
        <thead>
          <tr>
            <th>Level</th>
            <th>Kind</th>
            <th>Where</th>
            <th>What</th>
          </tr>
        </thead>
        <tbody>
          {listed.slice(0, MOST).map((issue) => (
            <tr key={issue.number}>
              <td>
                {issue.level} {LEVELS[issue.level]}
              </td>
              <td>
                {issue.severity} {issue.code}
              </td>
              <td>{placeOf(issue)}</td>
              <td>{issue.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length > MOST ? <p>and {count(listed.length - MOST)} more.</p> : null}
    </section>,
    document.body,
  );
}
