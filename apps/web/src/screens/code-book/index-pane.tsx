import type { BookTerm, BookSet } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconArrowLeft } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { EditionLine } from "./edition-line.tsx";
import { LineList } from "./line-list.tsx";
import { NotLoaded } from "./tree-pane.tsx";
import type { Book } from "./use-book.ts";

type IndexTab = "alphabetic" | "external-cause" | "procedures";
const NAMES: Readonly<Record<IndexTab, string>> = {
  alphabetic: "Alphabetic Index",
  "external-cause": "External Cause Index",
  procedures: "ICD-10-PCS Index",
};

interface PaneProps {
  readonly book: Book;
  readonly tab: IndexTab;
  readonly findRef: Ref<HTMLInputElement>;
}

/** An index: main terms of a letter with a field that jumps, and a main term with everything nested below it. */
export function IndexPane(props: PaneProps) {
  return props.book.term === undefined ? <MainTerms {...props} /> : <OneTerm {...props} term={props.book.term} />;
}

/** The code that an entry prints, without the dash that asks for more. */
function pageOf(tab: IndexTab, printed: string): { readonly set: BookSet; readonly code: string } {
  if (tab === "procedures") return { set: "icd10pcs", code: printed.length === 7 ? printed : printed.slice(0, 3) };
  return { set: "icd10cm", code: printed.replace(/\.?-+$/, "") };
}

function MainTerms({ book, tab, findRef }: PaneProps) {
  const [find, setFind] = useState(book.find ?? "");
  const [asked] = useDebouncedValue(find.trim(), 120);
  const [active, setActive] = useState<string>();
  const page = useQuery({
    queryKey: ["book-index", tab, book.letter, asked, book.on],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api("GET /api/book/index/:index", {
        params: { index: tab },
        query: { letter: book.letter, find: asked, on: book.on },
        signal,
      }),
  });
  const data = page.data;
  const typed = data?.at ?? undefined;
  // What is typed leads the cursor; keys move it from there.
  const [leader, setLeader] = useState<string>();
  if (typed !== leader) {
    setLeader(typed);
    setActive(typed);
  }
  const letter = data?.entries[0] === undefined ? undefined : letterOf(data.entries[0].title);
  const open = (entry: BookTerm) => {
    book.go({ term: entry.id, find: asked });
  };
  if (data?.edition === null) return <NotLoaded label={NAMES[tab]} />;
  return (
    <>
      <div className="book-find">
        <TextInput
          ref={findRef}
          size="xs"
          value={find}
          placeholder="Jump to a main term"
          aria-label={`Jump to a main term of the ${NAMES[tab]}`}
          onChange={(event) => {
            setFind(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const target = data?.entries.find((entry) => entry.id === active);
            if (event.key === "Enter" && target !== undefined) open(target);
            if (event.key === "ArrowDown" || event.key === "Escape") event.currentTarget.blur();
          }}
        />
      </div>
      <div className="book-letters" role="group" aria-label="Letter">
        {(data?.letters ?? []).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === letter}
            onClick={() => {
              setFind("");
              setActive(undefined);
              book.go({ letter: each, find: undefined }, true);
            }}
          >
            {each}
          </button>
        ))}
      </div>
      {page.isError ? <ProblemNote error={page.error} retry={() => void page.refetch()} /> : null}
      {page.isPending ? <Skeleton height={400} m="sm" /> : null}
      <LineList
        label={`${NAMES[tab]}, main terms`}
        role="listbox"
        lines={data?.entries ?? []}
        keyOf={(entry) => entry.id}
        active={active ?? data?.entries[0]?.id}
        onActive={setActive}
        onOpen={open}
        onInto={open}
        render={(entry) => <TermLine entry={entry} tab={tab} book={book} />}
      />
      <EditionLine edition={data?.edition ?? null} on={book.on} />
    </>
  );
}

function letterOf(title: string): string {
  const first = title
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .charAt(0)
    .toUpperCase();
  return /^[A-Za-z]/.test(title.normalize("NFD")) ? first : "#";
}

function OneTerm({ book, tab, term }: PaneProps & { readonly term: string }) {
  const [active, setActive] = useState(term);
  const [entered, setEntered] = useState(term);
  if (entered !== term) {
    setEntered(term);
    setActive(term);
  }
  const page = useQuery({
    queryKey: ["book-term", tab, term, book.on],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api("GET /api/book/index/:index/terms/:id", { params: { index: tab, id: term }, query: { on: book.on }, signal }),
  });
  const back = () => {
    book.go({ term: undefined, letter: letterOf(page.data?.entries[0]?.title ?? "A"), find: undefined });
  };
  useKeys("Index", [{ keys: "Escape", label: "Back to the main terms", run: back }]);
  const entries = page.data?.entries ?? [];
  const open = (entry: BookTerm) => {
    if (entry.code !== "") {
      const target = pageOf(tab, entry.code);
      book.ways.openCode(target.set, target.code);
    } else if (entry.see?.target) book.ways.openEntry(entry.see.target.index, entry.see.target.id);
  };
  return (
    <>
      <div className="book-find row-flex">
        <button type="button" className="text-button row-flex" onClick={back}>
          <IconArrowLeft size={14} /> Main terms
        </button>
        <span className="soft">{entries.length > 1 ? `${entries.length - 1} subterms` : null}</span>
      </div>
      {page.isError ? <ProblemNote error={page.error} retry={() => void page.refetch()} /> : null}
      {page.isPending ? <Skeleton height={400} m="sm" /> : null}
      <LineList
        label="The term and what is nested below it"
        role="tree"
        lines={entries}
        keyOf={(entry) => entry.id}
        active={active}
        onActive={setActive}
        onOpen={open}
        onOut={back}
        levelOf={(entry) => entry.depth}
        isChosen={(entry) => entry.code !== "" && book.code !== undefined && pageOf(tab, entry.code).code === book.code}
        render={(entry) => <TermLine entry={entry} tab={tab} book={book} />}
      />
      <EditionLine edition={page.data?.edition ?? null} on={book.on} />
    </>
  );
}

function TermLine({ entry, tab, book }: { readonly entry: BookTerm; readonly tab: IndexTab; readonly book: Book }) {
  const target = entry.code === "" ? undefined : pageOf(tab, entry.code);
  return (
    <div
      className="book-term"
      style={{ paddingLeft: 8 + entry.depth * 14 }}
      title={`${entry.title} ${entry.nonessential}`}
    >
      <span className="cut">
        <span data-main={entry.depth === 0}>{entry.title}</span>{" "}
        {entry.nonessential === "" ? null : <span className="soft">{entry.nonessential} </span>}
        {entry.see === null ? null : <SeeLink word="see" link={entry.see} book={book} />}
        {entry.seeAlso === null ? null : <SeeLink word="see also" link={entry.seeAlso} book={book} />}
      </span>
      {target === undefined ? null : (
        <a
          className="code"
          href={book.ways.hrefOf(target.set, target.code)}
          onClick={(event) => {
            event.stopPropagation();
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            book.ways.openCode(target.set, target.code);
          }}
        >
          {entry.code}
          {entry.manifestation === "" ? "" : ` [${entry.manifestation}]`}
        </a>
      )}
    </div>
  );
}

/** "see" and "see also": a link where the entry was found, plain words where the book means a rule ("see condition"). */
export function SeeLink(props: {
  readonly word: string;
  readonly link: NonNullable<BookTerm["see"]>;
  readonly book: Book;
}) {
  const { target, text } = props.link;
  if (target === null) {
    return (
      <em className="soft">
        {props.word} {text}{" "}
      </em>
    );
  }
  return (
    <>
      <em className="soft">{props.word}</em>{" "}
      <a
        href={props.book.ways.entryHref(target.index, target.id)}
        onClick={(event) => {
          event.stopPropagation();
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          props.book.ways.openEntry(target.index, target.id);
        }}
      >
        {text}
      </a>{" "}
    </>
  );
}
