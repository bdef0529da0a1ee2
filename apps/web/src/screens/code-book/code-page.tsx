import type { BookCode, BookNode, BookSet } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, Skeleton } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconCopy, IconPrinter, IconStar, IconStarFilled } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../../api/client.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { editionWarning, editionWords, SET_WORDS } from "./book-words.ts";
import { CodeLink } from "./code-link.tsx";
import { CodeList, Entries, Facts, History, Notes, SeventhTable } from "./code-page-parts.tsx";
import { useWays } from "./use-book.ts";

/** Reads the page of a code; stays with the page before while the next one comes. */
export function useCodePage(set: BookSet, code: string, on: string, enabled = true) {
  return useQuery({
    queryKey: ["book-code", set, code, on],
    enabled,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => api("GET /api/book/codes/:set/:code", { params: { set, code }, query: { on }, signal }),
  });
}

/** Makes a code a favourite or takes it back, with undo. */
export function useFavourite() {
  const client = useQueryClient();
  const settle = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ["book-code"] }),
      client.invalidateQueries({ queryKey: ["book-shelf"] }),
    ]);
  };
  const put = async (set: BookSet, code: string, body: { label?: string; folder?: string }) => {
    await api("PUT /api/book/favourites/:set/:code", { params: { set, code }, body });
    await settle();
  };
  const drop = async (set: BookSet, code: string) => {
    await api("DELETE /api/book/favourites/:set/:code", { params: { set, code } });
    await settle();
  };
  return {
    put,
    drop,
    toggle: (page: BookCode) => {
      const { set, code, favourite } = page;
      const done = favourite === null ? put(set, code, {}) : drop(set, code);
      done.then(() => {
        sayDone(favourite === null ? `${code} is a favourite.` : `${code} is no favourite any more.`, () => {
          (favourite === null ? drop(set, code) : put(set, code, favourite)).catch(sayProblem);
        });
      }, sayProblem);
    },
  };
}

interface CodePageProps {
  readonly page: BookCode;
  /** Narrow, beside a note: one column. */
  readonly compact?: boolean;
  readonly actions?: ReactNode;
  readonly onReplace?: (node: BookNode) => void;
}

/** The page of a code as a coder reads it. */
export function CodePageView({ page, compact = false, actions, onReplace }: CodePageProps) {
  // A page without notes and entries has its neighbours in the middle.
  const listFirst = page.children.length > 0 || (page.set !== "icd10cm" && !compact);
  const neighbours = page.children.length > 0 ? page.children : page.siblings;
  const list = (
    <CodeList
      title={page.children.length > 0 ? "Below it" : "Beside it"}
      page={page}
      nodes={neighbours}
      onReplace={onReplace}
    />
  );
  return (
    <article className="book-page" data-compact={compact}>
      <Path page={page} />
      <Head page={page} compact={compact} actions={actions} />
      <div className="book-columns">
        <div className="book-main">
          {listFirst ? list : null}
          <Notes page={page} />
          <WhyNoNotes page={page} />
          {compact ? <SeventhTable page={page} /> : null}
          {compact && page.children.length === 0 ? list : null}
          <Entries page={page} />
          {compact ? (
            <>
              <History page={page} />
              <Facts page={page} />
            </>
          ) : null}
        </div>
        {compact ? null : (
          <aside className="book-side">
            <SeventhTable page={page} />
            {listFirst ? null : list}
            <History page={page} />
            <Facts page={page} />
          </aside>
        )}
      </div>
    </article>
  );
}

function Path({ page }: { readonly page: BookCode }) {
  if (page.path.length === 0) return null;
  return (
    <ol className="book-path" aria-label="Where it stands">
      {page.path.map((node) => (
        <li key={node.id}>
          {node.kind === "code" || (page.set === "icd10pcs" && node.code.length === 3) ? (
            <CodeLink set={page.set} code={node.code} />
          ) : (
            <span className="soft">{node.kind === "chapter" ? "Chapter" : node.code}</span>
          )}{" "}
          {node.title}
        </li>
      ))}
    </ol>
  );
}

function Head({ page, compact, actions }: Required<Pick<CodePageProps, "compact">> & CodePageProps) {
  const ways = useWays();
  const favourite = useFavourite();
  const warning = editionWarning(page.edition, ways.on);
  const go = (code: string | null) => () => {
    if (code !== null) ways.openCode(page.set, code);
  };
  return (
    <header className="book-head">
      <div className="book-title">
        <span className="book-code">{page.code}</span>
        <h2>{page.title}</h2>
      </div>
      <div className="row-flex book-tools">
        <StandingBadge page={page} />
        <span className="soft small-line">
          {SET_WORDS[page.set]} {editionWords(page.edition)}
        </span>
        <span className="grow" />
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={page.previous === null}
          onClick={go(page.previous)}
          leftSection={<IconArrowLeft size={13} />}
        >
          {page.previous ?? "First"} {compact ? null : <Keys keys="[" />}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={page.next === null}
          onClick={go(page.next)}
          rightSection={<IconArrowRight size={13} />}
        >
          {page.next ?? "Last"} {compact ? null : <Keys keys="]" />}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-pressed={page.favourite !== null}
          onClick={() => {
            favourite.toggle(page);
          }}
          leftSection={page.favourite === null ? <IconStar size={14} /> : <IconStarFilled size={14} />}
        >
          {page.favourite === null ? "Keep" : "Kept"} {compact ? null : <Keys keys="f" />}
        </Button>
        {compact ? null : <CopyAndPrint page={page} />}
        {actions}
      </div>
      {page.standingText === "" ? null : <p className="book-standing">{page.standingText}</p>}
      {warning === undefined ? null : <p className="book-warning">{warning}</p>}
      {page.set === "procedures" && !page.edition.name.startsWith("CPT") ? (
        <p className="book-warning" data-plain>
          The number with our own words. CPT wording belongs to the AMA and does not come with Cleanclaim; a site that
          has a license loads its own list under Code sets.
        </p>
      ) : null}
    </header>
  );
}

function StandingBadge({ page }: { readonly page: BookCode }) {
  if (page.standing === "heading") return <StateBadge state="warning" label="Needs more characters" />;
  if (page.standing === "not-valid") {
    const when = page.edition.covers ? "on this date" : `in ${page.edition.name}`;
    return <StateBadge state="error" label={`Not valid ${when}`} />;
  }
  if (!page.edition.covers)
    return <StateBadge state="warning" label={`Billable in ${page.edition.name}; this date is not known`} />;
  if (page.set === "modifiers") return <StateBadge state="ok" label="In use" />;
  return <StateBadge state="ok" label={page.edition.name === "starter" ? "In the short list" : "Valid and billable"} />;
}

function CopyAndPrint({ page }: { readonly page: BookCode }) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label="Copy code and title"
        title="Copy code and title"
        onClick={() => {
          navigator.clipboard.writeText(`${page.code} ${page.title}`).then(() => {
            sayDone(`${page.code} is on the clipboard.`);
          }, sayProblem);
        }}
      >
        <IconCopy size={15} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label="Print the page"
        title="Print the page"
        onClick={() => {
          window.print();
        }}
      >
        <IconPrinter size={15} />
      </ActionIcon>
    </>
  );
}

function WhyNoNotes({ page }: { readonly page: BookCode }) {
  if (page.set !== "icd10cm" || page.notes.length > 0) return null;
  if (page.notesEdition !== null) return <p className="soft">No note bears on this code.</p>;
  return (
    <p className="soft">
      The notes of the Tabular List are not loaded: Excludes, Code first and 7th characters can’t be shown.{" "}
      <a href="/code-sets">Code sets</a> says how to load them.
    </p>
  );
}

/** The page of a code, with what is shown while it comes or when there is none. */
export function CodePage(props: { readonly set: BookSet; readonly code: string } & Omit<CodePageProps, "page">) {
  const { set, code, ...rest } = props;
  const ways = useWays();
  const page = useCodePage(set, code, ways.on);
  if (page.isPending) return <Skeleton height={320} m="md" />;
  if (page.isError) {
    return (
      <div className="book-page">
        <ProblemNote error={page.error} retry={() => void page.refetch()} />
      </div>
    );
  }
  return <CodePageView page={page.data} {...rest} />;
}
