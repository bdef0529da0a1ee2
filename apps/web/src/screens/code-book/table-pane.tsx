import type { BookTablePage } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { EditionLine } from "./edition-line.tsx";
import { SeeLink } from "./index-pane.tsx";
import { LineList } from "./line-list.tsx";
import { NotLoaded } from "./tree-pane.tsx";
import type { Book } from "./use-book.ts";

type TableTab = "neoplasm" | "drug";
type Row = BookTablePage["rows"][number];
const NAMES: Readonly<Record<TableTab, string>> = {
  neoplasm: "Table of Neoplasms",
  drug: "Table of Drugs and Chemicals",
};

/** The Table of Neoplasms or of Drugs and Chemicals: terms by six columns. 1 to 6 open the cells of the row. */
export function TablePane(props: {
  readonly book: Book;
  readonly tab: TableTab;
  readonly findRef: Ref<HTMLInputElement>;
}) {
  const { book, tab, findRef } = props;
  const [find, setFind] = useState(book.find ?? "");
  const [asked] = useDebouncedValue(find.trim(), 150);
  const [active, setActive] = useState<string | undefined>(book.term);
  const page = useQuery({
    queryKey: ["book-table", tab, book.letter, asked, book.term, book.on],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api("GET /api/book/tables/:table", {
        params: { table: tab },
        query: { letter: book.letter, find: asked, term: book.term, on: book.on },
        signal,
      }),
  });
  const [entered, setEntered] = useState(book.term);
  if (entered !== book.term) {
    setEntered(book.term);
    setActive(book.term);
  }
  const data = page.data;
  const rows = data?.rows ?? [];
  const openCell = (row: Row | undefined, at: number) => {
    const printed = row?.cells[at] ?? "";
    if (/^[A-Z]\d/.test(printed)) book.ways.openCode("icd10cm", plainCell(printed));
  };
  const current = rows.find((row) => row.id === (active ?? rows[0]?.id));
  useKeys(
    "Table",
    [0, 1, 2, 3, 4, 5].map((at) => ({
      keys: String(at + 1),
      label: `Open: ${data?.columns[at] ?? `column ${at + 1}`}`,
      run: () => {
        openCell(current, at);
      },
    })),
  );
  if (data?.edition === null) return <NotLoaded label={NAMES[tab]} />;
  return (
    <>
      <div className="book-find">
        <TextInput
          ref={findRef}
          size="xs"
          value={find}
          placeholder={tab === "drug" ? "Substance" : "Site"}
          aria-label={`Find in the ${NAMES[tab]}`}
          onChange={(event) => {
            setFind(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "Escape")
              event.currentTarget.blur();
          }}
        />
      </div>
      <div className="book-letters" role="group" aria-label="Letter">
        {(data?.letters ?? []).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={asked === "" && each === (book.letter ?? shownLetter(rows))}
            onClick={() => {
              setFind("");
              setActive(undefined);
              book.go({ letter: each, term: undefined, find: undefined }, true);
            }}
          >
            {each}
          </button>
        ))}
      </div>
      {page.isError ? <ProblemNote error={page.error} retry={() => void page.refetch()} /> : null}
      {page.isPending ? <Skeleton height={400} m="sm" /> : null}
      {data !== undefined && rows.length === 0 ? (
        <p className="book-empty soft">Nothing in the {NAMES[tab]} has these words. Try one word, or the letter.</p>
      ) : null}
      <LineList
        label={NAMES[tab]}
        role="grid"
        lines={rows}
        keyOf={(row) => row.id}
        active={active ?? rows[0]?.id}
        onActive={setActive}
        onOpen={(row) => {
          if (row.see?.target && row.cells.every((cell) => cell === ""))
            book.ways.openEntry(row.see.target.index, row.see.target.id);
        }}
        header={
          <div className="book-table-row book-table-head" role="row">
            <span role="columnheader">{tab === "drug" ? "Substance" : "Site"}</span>
            {(data?.columns ?? []).map((column, at) => (
              <span role="columnheader" key={column}>
                <kbd className="kbd">{at + 1}</kbd> {column}
              </span>
            ))}
          </div>
        }
        render={(row) => <TableLine row={row} book={book} />}
      />
      <EditionLine edition={data?.edition ?? null} on={book.on} />
    </>
  );
}

function plainCell(printed: string): string {
  return printed.replace(/\.?-+$/, "");
}

function shownLetter(rows: readonly Row[]): string | undefined {
  return rows[0]?.title.charAt(0).toUpperCase();
}

function TableLine({ row, book }: { readonly row: Row; readonly book: Book }) {
  return (
    <div className="book-table-row" title={`${row.title} ${row.nonessential}`}>
      <span role="gridcell" className="cut" style={{ paddingLeft: row.depth * 12 }}>
        {row.title} {row.nonessential === "" ? null : <span className="soft">{row.nonessential} </span>}
        {row.see === null ? null : <SeeLink word="see" link={row.see} book={book} />}
      </span>
      {row.cells.map((cell, at) => (
        <span role="gridcell" key={at}>
          {/^[A-Z]\d/.test(cell) ? (
            <a
              className="code"
              data-chosen={plainCell(cell) === book.code}
              href={book.ways.hrefOf("icd10cm", plainCell(cell))}
              onClick={(event) => {
                event.stopPropagation();
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                book.ways.openCode("icd10cm", plainCell(cell));
              }}
            >
              {cell}
            </a>
          ) : (
            <span className="soft">{cell}</span>
          )}
        </span>
      ))}
    </div>
  );
}
