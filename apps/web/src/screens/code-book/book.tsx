import type { BookCode } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { CodeSearchBox } from "../../components/code-search-box.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { CodePageView, useCodePage, useFavourite } from "./code-page.tsx";
import { IndexPane } from "./index-pane.tsx";
import { PcsBuilder, PcsTablePage } from "./pcs-builder.tsx";
import { FavouriteForm, KeptPane } from "./shelf-view.tsx";
import { TablePane } from "./table-pane.tsx";
import { TreePane } from "./tree-pane.tsx";
import type { Book } from "./use-book.ts";
import { bookSet, BookWaysProvider, TABS, useBook } from "./use-book.ts";
import "./book.css";

/** The book of codes: tree, indexes and tables on the left, the page of a code on the right; the date decides everything shown. */
export function Screen() {
  const book = useBook();
  const searchField = useRef<HTMLInputElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const isPcsTable = book.set === "icd10pcs" && book.code?.length === 3;
  const wide = book.tab === "neoplasm" || book.tab === "drug";
  return (
    <BookWaysProvider value={book.ways}>
      <div className="book">
        <TopBar book={book} searchField={searchField} />
        <div className="book-body" data-wide={wide}>
          <nav className="book-left no-print" aria-label="Ways into the book">
            <Tabs book={book} />
            <LeftPane key={book.tab} book={book} findField={findField} isPcsTable={isPcsTable} />
          </nav>
          <div className="book-right">
            {book.set === undefined || book.code === undefined ? (
              <Welcome />
            ) : isPcsTable ? (
              <PcsTablePage table={book.code} />
            ) : (
              <OneCode book={book} set={book.set} code={book.code} />
            )}
          </div>
        </div>
        <BookKeys book={book} searchField={searchField} findField={findField} />
      </div>
    </BookWaysProvider>
  );
}

type FieldRef = React.RefObject<HTMLInputElement | null>;

function TopBar({ book, searchField }: { readonly book: Book; readonly searchField: FieldRef }) {
  return (
    <header className="book-top no-print">
      <h1>Code book</h1>
      <div className="book-search">
        <CodeSearchBox
          inputRef={searchField}
          on={book.on}
          label="Search the code book"
          placeholder="Code or words ( / )"
          headings
          shelf
          onPick={(hit) => {
            const set = bookSet(hit.set);
            if (set !== undefined) book.ways.openCode(set, hit.code);
          }}
        />
      </div>
      <label className="book-date">
        <span>Date of service</span>
        <input
          type="date"
          value={book.on}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (/^(19|20)\d{2}-\d{2}-\d{2}$/.test(day)) book.go({ on: day }, true);
          }}
        />
      </label>
      {book.dated ? (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            book.go({ on: undefined }, true);
          }}
        >
          Today
        </Button>
      ) : null}
    </header>
  );
}

function Tabs({ book }: { readonly book: Book }) {
  return (
    <div className="book-tabs" role="tablist" aria-label="Ways into the book">
      {TABS.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === book.tab}
          title={tab.label}
          onClick={() => {
            book.go({ tab: tab.id, term: undefined, letter: undefined, find: undefined });
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function LeftPane(props: { readonly book: Book; readonly findField: FieldRef; readonly isPcsTable: boolean }) {
  const { book, findField } = props;
  const page = useCodePage(
    book.set ?? "icd10cm",
    props.isPcsTable ? "" : (book.code ?? ""),
    book.on,
    book.code !== undefined && !props.isPcsTable,
  );
  const path = props.isPcsTable
    ? [1, 2].map((length) => (book.code ?? "").slice(0, length))
    : page.data?.code === book.code
      ? (page.data?.path ?? []).map((node) => node.id)
      : [];
  switch (book.tab) {
    case "alphabetic":
    case "external-cause":
    case "procedures":
      return <IndexPane book={book} tab={book.tab} findRef={findField} />;
    case "neoplasm":
    case "drug":
      return <TablePane book={book} tab={book.tab} findRef={findField} />;
    case "kept":
      return <KeptPane />;
    case "tree":
      return <TreePane book={book} path={path} />;
  }
}

function Welcome() {
  return (
    <div className="book-page book-welcome">
      <h2>Open the book</h2>
      <p>
        Search at the top (<Keys keys="/" />
        ), walk down the tree, or look a term up as in the printed book. The date of service decides which edition
        answers.
      </p>
      <dl className="facts">
        {TABS.map((tab) => (
          <div key={tab.id} className="book-key-line">
            <dt>
              <Keys keys={tab.key} />
            </dt>
            <dd>{WELCOME[tab.id]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const WELCOME: Readonly<Record<(typeof TABS)[number]["id"], string>> = {
  tree: "Tree: chapters, sections, categories and codes; HCPCS, CPT numbers, modifiers and ICD-10-PCS too",
  alphabetic: "Alphabetic Index: main terms and subterms, see and see also",
  neoplasm: "Table of Neoplasms: site by behavior",
  drug: "Table of Drugs and Chemicals: substance by intent",
  "external-cause": "External Cause Index",
  procedures: "ICD-10-PCS Index; tables are opened from the tree and build a code value by value",
  kept: "Kept: my favourites, recent codes, sets of specialties and of the practice",
};

function OneCode({
  book,
  set,
  code,
}: {
  readonly book: Book;
  readonly set: NonNullable<Book["set"]>;
  readonly code: string;
}) {
  const query = useCodePage(set, code, book.on);
  const [labelling, setLabelling] = useState<string>();
  const client = useQueryClient();
  const page = query.data;
  const favourite = useFavourite();
  const opened = page?.code === code ? `${page.set} ${page.code}` : undefined;
  useEffect(() => {
    if (opened === undefined) return;
    const [inSet = "", each = ""] = opened.split(" ");
    // A page that was opened is a recent code; when noting that fails, reading goes on.
    api("POST /api/book/recents/:set/:code", { params: { set: inSet, code: each }, body: {} }).then(
      () => client.invalidateQueries({ queryKey: ["book-shelf"] }),
      () => undefined,
    );
  }, [opened, client]);
  useKeys("Code page", [
    {
      keys: "[",
      label: "Code before",
      disabled: page?.previous === null,
      run: () => {
        step(page, "previous", book);
      },
    },
    {
      keys: "]",
      label: "Next code",
      disabled: page?.next === null,
      run: () => {
        step(page, "next", book);
      },
    },
    {
      keys: "f",
      label: "Keep as favourite, or not",
      disabled: page === undefined,
      run: () => {
        if (page !== undefined) favourite.toggle(page);
      },
    },
    {
      keys: "e",
      label: "Label, folder, set of the practice",
      disabled: page === undefined,
      run: () => {
        setLabelling(code);
      },
    },
  ]);
  if (query.isError) {
    return (
      <div className="book-page">
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  }
  if (page === undefined) return null;
  return (
    <>
      {labelling === code ? (
        <FavouriteForm
          key={code}
          set={page.set}
          code={page.code}
          favourite={page.favourite ?? { label: "", folder: "" }}
          onDone={() => {
            setLabelling(undefined);
          }}
        />
      ) : null}
      <CodePageView
        page={page}
        actions={
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setLabelling(code);
            }}
          >
            Label <Keys keys="e" />
          </Button>
        }
      />
      {page.set === "icd10pcs" ? <PcsBuilder table={page.code.slice(0, 3)} code={page.code} /> : null}
    </>
  );
}

function step(page: BookCode | undefined, way: "previous" | "next", book: Book): void {
  const to = page?.[way];
  if (page !== undefined && typeof to === "string") book.ways.openCode(page.set, to);
}

function BookKeys(props: { readonly book: Book; readonly searchField: FieldRef; readonly findField: FieldRef }) {
  const { book, searchField, findField } = props;
  useKeys("Code book", [
    {
      keys: "/",
      label: "Search codes",
      run: () => {
        searchField.current?.focus();
        searchField.current?.select();
      },
    },
    {
      keys: "s",
      label: "Jump within the index or table",
      run: () => {
        (findField.current ?? searchField.current)?.focus();
      },
    },
    ...TABS.map((tab) => ({
      keys: tab.key,
      label: tab.label,
      run: () => {
        book.go({ tab: tab.id, term: undefined, letter: undefined, find: undefined });
        setTimeout(() => findField.current?.focus(), 60);
      },
    })),
    {
      keys: "b",
      label: "Page before (back)",
      run: () => {
        window.history.back();
      },
    },
    {
      keys: "shift+b",
      label: "Page after (forward)",
      run: () => {
        window.history.forward();
      },
    },
  ]);
  return null;
}
