import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { plural } from "../../format/format.ts";
import { editionWarning, editionWords } from "./book-words.ts";
import { CodeLink } from "./code-link.tsx";
import type { PcsChoice } from "./pcs-choice.ts";
import { choosePcs, pcsCodes, pcsOptions } from "./pcs-choice.ts";
import { useWays } from "./use-book.ts";

const none: PcsChoice = [undefined, undefined, undefined, undefined];
const MOST = 40;

/** A table of ICD-10-PCS: choose a value in each column, see what is left, open the code. Only codes of the list can be built. */
export function PcsBuilder({ table, code }: { readonly table: string; readonly code?: string }) {
  const ways = useWays();
  const query = useQuery({
    queryKey: ["book-pcs", table, ways.on],
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) => api("GET /api/book/pcs/:table", { params: { table }, query: { on: ways.on }, signal }),
  });
  const [choice, setChoice] = useState<PcsChoice>(() => choiceOf(code));
  const [entered, setEntered] = useState(`${table}${code ?? ""}`);
  if (entered !== `${table}${code ?? ""}`) {
    setEntered(`${table}${code ?? ""}`);
    setChoice(choiceOf(code));
  }
  if (query.isPending) return <Skeleton height={320} m="md" />;
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  const page = query.data;
  const left = pcsCodes(page, choice);
  const warning = editionWarning(page.edition, ways.on);
  return (
    <section className="book-pcs" aria-label={`Table ${page.table}`}>
      <div className="book-pcs-made" role="status">
        <span className="book-code">
          {page.table}
          {[0, 1, 2, 3].map((at) => choice[at] ?? "_").join("")}
        </span>
        {left.length === 1 ? (
          <span>
            Code <CodeLink set="icd10pcs" code={left[0] ?? ""} /> is in the list {page.edition.name}.
          </span>
        ) : (
          <span className="soft">{plural(left.length, "code")} left; choose a value in each column.</span>
        )}
        {choice.some((each) => each !== undefined) ? (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setChoice(none);
            }}
          >
            Start again
          </button>
        ) : null}
      </div>
      <div className="book-pcs-columns">
        {pcsOptions(page, choice).map((options, place) => (
          <div key={place} role="group" aria-label={`Character ${place + 4}: ${page.axes[place] ?? ""}`}>
            <h3>
              {place + 4} {page.axes[place]}
            </h3>
            {options.map((option) => (
              <button
                key={option.character}
                type="button"
                className="book-pcs-value"
                aria-pressed={choice[place] === option.character}
                data-out={option.codes === 0}
                title={
                  option.codes === 0
                    ? "Not with the other choices; choosing it lets them go"
                    : plural(option.codes, "code")
                }
                onClick={() => {
                  setChoice(choosePcs(page, choice, place, option.character));
                }}
              >
                <span className="code">{option.character}</span>
                <span>{option.title}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
      {left.length > 1 && left.length <= MOST ? (
        <p className="book-pcs-left">
          {left.map((each) => (
            <CodeLink key={each} set="icd10pcs" code={each} />
          ))}
        </p>
      ) : null}
      <p className="soft small-line">
        {warning ?? `Codes: ${editionWords(page.edition)}.`}{" "}
        {page.rowsEdition === null
          ? "The tables are not loaded; values are named by the code list alone."
          : page.rowsEdition.name === page.edition.name
            ? ""
            : `Values are named by the tables of ${page.rowsEdition.name}; ${
                page.rows.some((row) => row.added) ? "codes newer than that stand among them" : "no code here is newer"
              }.`}
      </p>
    </section>
  );
}

function choiceOf(code: string | undefined): PcsChoice {
  if (code?.length !== 7) return none;
  return [code[3], code[4], code[5], code[6]];
}

/** The front of a table: its place and the meaning of the operation. */
export function PcsTablePage({ table }: { readonly table: string }) {
  const ways = useWays();
  const query = useQuery({
    queryKey: ["book-pcs", table, ways.on],
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) => api("GET /api/book/pcs/:table", { params: { table }, query: { on: ways.on }, signal }),
  });
  return (
    <article className="book-page">
      {query.data === undefined ? null : (
        <header className="book-head">
          <ol className="book-path" aria-label="Where it stands">
            <li>
              <span className="soft">Section {table.slice(0, 1)}</span> {query.data.section}
            </li>
            <li>
              <span className="soft">Body system {table.slice(1, 2)}</span> {query.data.bodySystem}
            </li>
          </ol>
          <div className="book-title">
            <span className="book-code">{table}</span>
            <h2>{query.data.operation}</h2>
          </div>
          {query.data.definition === "" ? null : <p className="soft">{query.data.definition}.</p>}
        </header>
      )}
      <PcsBuilder table={table} />
    </article>
  );
}
