import type { BookCode, BookNode, BookNoteBlock } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { Day } from "../../components/day.tsx";
import { dayBefore, noteWords } from "./book-words.ts";
import { CodeLink, EntryLink } from "./code-link.tsx";

const INDEX_WORDS: Readonly<Record<string, string>> = {
  alphabetic: "Index",
  "external-cause": "External causes",
  procedures: "PCS index",
  neoplasm: "Neoplasm table",
  drug: "Drug table",
};

/** All notes that bear on the code, each with the level it comes from. */
export function Notes({ page }: { readonly page: BookCode }) {
  if (page.notes.length === 0) return null;
  return (
    <section aria-label="Instructions">
      {page.notes.map((block) => (
        <NoteSection key={`${block.from} ${block.kind}`} block={block} page={page} />
      ))}
    </section>
  );
}

function levelWords(block: BookNoteBlock): string {
  if (!block.inherited) return "at this code";
  if (block.level === "chapter") return `from chapter ${block.from}`;
  return block.level === "section" ? `from section ${block.from}` : `from ${block.from}`;
}

function NoteSection({ block, page }: { readonly block: BookNoteBlock; readonly page: BookCode }) {
  return (
    <div className="book-note" data-kind={block.kind} data-inherited={block.inherited}>
      <h3>
        {noteWords(block.kind)}{" "}
        <span className="soft">
          {block.inherited && block.level === "code" ? (
            <>
              from <CodeLink set={page.set} code={block.from} />
            </>
          ) : (
            levelWords(block)
          )}
        </span>
      </h3>
      <ul>
        {block.lines.map((line, index) => (
          <li key={index}>
            {line.map((piece, at) =>
              piece.code === undefined ? piece.text : <CodeLink key={at} set="icd10cm" code={piece.code} />,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The characters that finish the code, each a link where the whole code is in force. */
export function SeventhTable({ page }: { readonly page: BookCode }) {
  if (page.seventh === null) return null;
  return (
    <section aria-label="7th characters" className="book-block">
      <h3>
        7th character <span className="soft">from {page.seventh.from}</span>
      </h3>
      <table className="book-sevenths">
        <tbody>
          {page.seventh.characters.map((each) => (
            <tr key={each.character} data-current={each.current}>
              <th scope="row">
                {each.code === null || each.current ? (
                  <span className="code">{each.character}</span>
                ) : (
                  <CodeLink set="icd10cm" code={each.code}>
                    {each.character}
                  </CodeLink>
                )}
              </th>
              <td>{each.meaning}</td>
              <td className="soft">{each.current ? "this code" : each.code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN = 8;

/** Entries of indexes and tables that lead here. */
export function Entries({ page }: { readonly page: BookCode }) {
  const [all, setAll] = useState(false);
  if (page.entries.length === 0) return null;
  const shown = all ? page.entries : page.entries.slice(0, SHOWN);
  return (
    <section aria-label="Entries that lead here" className="book-block">
      <h3>Index entries that lead here</h3>
      <ul className="book-entries">
        {shown.map((entry) => (
          <li key={`${entry.index} ${entry.id} ${entry.column ?? ""}`}>
            <EntryLink index={entry.index} id={entry.id}>
              {entry.path.join(", ")}
            </EntryLink>{" "}
            <span className="soft">
              {INDEX_WORDS[entry.index]}
              {entry.column === null ? "" : `, ${entry.column.toLowerCase()}`}
              {entry.exact ? "" : ` (prints ${entry.code})`}
              {entry.manifestation === "" ? "" : ` [${entry.manifestation}]`}
            </span>
          </li>
        ))}
      </ul>
      {page.entries.length > SHOWN ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? "Fewer" : `All ${page.entries.length}`}
        </button>
      ) : null}
    </section>
  );
}

/** Neighbours as a short list: the code itself stands out. */
export function CodeList(props: {
  readonly title: string;
  readonly page: BookCode;
  readonly nodes: readonly BookNode[];
  readonly onReplace?: ((node: BookNode) => void) | undefined;
}) {
  const { nodes, page, onReplace } = props;
  const [all, setAll] = useState(false);
  if (nodes.length === 0) return null;
  const at = nodes.findIndex((node) => node.code === page.code);
  const most = 14;
  const from = all || nodes.length <= most ? 0 : Math.max(0, Math.min(at - 5, nodes.length - most));
  const shown = all ? nodes : nodes.slice(from, from + most);
  return (
    <section aria-label={props.title} className="book-block">
      <h3>{props.title}</h3>
      <ul className="book-codes">
        {shown.map((node) => (
          <li key={node.code} data-current={node.code === page.code}>
            {node.code === page.code ? (
              <span className="code">{node.code}</span>
            ) : (
              <CodeLink set={page.set} code={node.code} />
            )}
            <span>
              {node.title}
              {node.billable ? null : <span className="soft"> (more below)</span>}
            </span>
            {onReplace === undefined || !node.billable || node.code === page.code ? null : (
              <button
                type="button"
                className="text-button nowrap"
                onClick={() => {
                  onReplace(node);
                }}
              >
                Use instead
              </button>
            )}
          </li>
        ))}
      </ul>
      {nodes.length > most ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? "Only the nearest" : `All ${nodes.length}`}
        </button>
      ) : null}
    </section>
  );
}

/** What was said of the code over time, and how that is known. */
export function History({ page }: { readonly page: BookCode }) {
  const { spans, changes, knownFrom, knownUntil } = page.history;
  if (spans.length === 0) return null;
  return (
    <section aria-label="History" className="book-block">
      <h3>History</h3>
      <ul className="book-history">
        {spans.map((span) => (
          <li key={`${span.from} ${span.title}`}>
            <div className="soft">
              {span.billable ? "Billable" : "A heading"} from <Day iso={span.from} />
              {span.from === knownFrom ? " or earlier" : ""}
              {span.until === null || span.until === knownUntil ? (
                " until now"
              ) : (
                <>
                  {" "}
                  to <Day iso={dayBefore(span.until)} />
                </>
              )}
            </div>
            {spans.length > 1 ? <div>{span.title}</div> : null}
          </li>
        ))}
        {changes.map((change, index) => (
          <li key={`${change.on} ${change.kind} ${index}`} data-change={change.kind}>
            <div>
              <b>
                <Day iso={change.on} />
              </b>{" "}
              {change.text}
            </div>
            {change.codes.length === 0 ? null : (
              <ul className="book-codes">
                {change.codes.map((each) => (
                  <li key={each.code}>
                    <CodeLink set={page.set} code={each.code} />
                    <span>{each.title}</span>
                  </li>
                ))}
              </ul>
            )}
            <div className="soft small-line">How we know: {change.how}</div>
          </li>
        ))}
      </ul>
      {knownFrom === null ? null : (
        <p className="soft small-line">
          The loaded lists tell of <Day iso={knownFrom} /> to{" "}
          {knownUntil === null ? "now" : <Day iso={dayBefore(knownUntil)} />}.
        </p>
      )}
    </section>
  );
}

/** Age and sex edits, present on admission, complication level, categories: each with its edition. */
export function Facts({ page }: { readonly page: BookCode }) {
  if (page.facts.length === 0) return null;
  return (
    <section aria-label="Beside the code" className="book-block">
      <h3>Beside the code</h3>
      <dl className="facts book-facts">
        {page.facts.map((fact, index) => (
          <div key={`${fact.label} ${index}`}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.value}{" "}
              <span className="soft small-line" data-old={!fact.covers}>
                {fact.covers ? fact.edition : `${fact.edition}, not this date's edition`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
