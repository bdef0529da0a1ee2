import type { BookNode, BookSet } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { SET_WORDS } from "./book-words.ts";
import { LineList } from "./line-list.tsx";
import { openBranches, setBranch, useOpenBranches } from "./open-branches.ts";
import type { Book } from "./use-book.ts";

const SETS: readonly BookSet[] = ["icd10cm", "hcpcs", "procedures", "modifiers", "icd10pcs"];

interface Line {
  readonly node: BookNode;
  readonly level: number;
  readonly parent: string | undefined;
  readonly open: boolean;
}

function nodesQuery(set: BookSet, parent: string, on: string) {
  return {
    queryKey: ["book-nodes", set, parent, on],
    staleTime: Infinity,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api("GET /api/book/nodes", { query: { set, parent, on }, signal }),
  };
}

/** Chapters, sections, categories, codes: branches are read when they are opened; the code of the page stands among its neighbours. */
export function TreePane({ book, path }: { readonly book: Book; readonly path: readonly string[] }) {
  const set = book.list;
  const open = useOpenBranches(set);
  const way = book.set === set ? path.join(" ") : "";
  // The cursor stands on the code of the page until a key moves it.
  const [moved, setMoved] = useState<{ readonly key: string; readonly at: string }>();
  const here = `${way} ${book.code ?? ""}`;
  const active = moved?.at === here ? moved.key : way === "" ? undefined : book.code;
  const setActive = (key: string) => {
    setMoved({ key, at: here });
  };
  useEffect(() => {
    if (way !== "") openBranches(set, way.split(" "));
  }, [set, way]);
  const top = useQuery({ ...nodesQuery(set, "", book.on), placeholderData: keepPreviousData });
  const parents = [...open];
  const below = useQueries({ queries: parents.map((parent) => nodesQuery(set, parent, book.on)) });
  const childrenOf = new Map(parents.map((parent, index) => [parent, below[index]?.data?.nodes]));
  const lines = linesOf(top.data?.nodes ?? [], childrenOf, open);
  const toggle = (line: Line, to: boolean) => {
    setBranch(set, line.node.id, to);
  };
  const openLine = (line: Line) => {
    const { node } = line;
    if (node.kind === "code" || (set === "icd10pcs" && !node.hasChildren)) book.ways.openCode(set, node.code);
    if (node.hasChildren && (node.kind !== "code" || !line.open)) toggle(line, !line.open);
  };
  return (
    <>
      <div className="book-sets" role="group" aria-label="Code set">
        {SETS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === set}
            onClick={() => {
              book.go({ list: each }, true);
            }}
          >
            {SET_WORDS[each]}
          </button>
        ))}
      </div>
      {top.isError ? <ProblemNote error={top.error} retry={() => void top.refetch()} /> : null}
      {top.isPending ? <Skeleton height={400} m="sm" /> : null}
      {top.data !== undefined && lines.length === 0 ? <NotLoaded label={SET_WORDS[set]} /> : null}
      <LineList
        label={`${SET_WORDS[set]}, tree`}
        role="tree"
        lines={lines}
        keyOf={(line) => line.node.id}
        active={active ?? lines[0]?.node.id}
        onActive={setActive}
        onOpen={openLine}
        onInto={(line) => {
          if (line.node.hasChildren && !line.open) toggle(line, true);
        }}
        onOut={(line) => {
          if (line.open) toggle(line, false);
          else if (line.parent !== undefined) setActive(line.parent);
        }}
        levelOf={(line) => line.level}
        expandedOf={(line) => (line.node.hasChildren ? line.open : undefined)}
        isChosen={(line) => book.set === set && line.node.code === book.code && line.node.kind !== "chapter"}
        render={(line) => <TreeLine line={line} />}
      />
    </>
  );
}

/** Said where the list for a tab is not there. */
export function NotLoaded({ label }: { readonly label: string }) {
  return (
    <div className="book-empty">
      <p>{label}: not loaded on this installation.</p>
      <p className="soft">
        The official files are free. <a href="/code-sets">Code sets</a> says how to load them.
      </p>
    </div>
  );
}

function linesOf(
  nodes: readonly BookNode[],
  childrenOf: ReadonlyMap<string, readonly BookNode[] | undefined>,
  open: ReadonlySet<string>,
  level = 0,
  parent?: string,
): Line[] {
  return nodes.flatMap((node) => {
    const isOpen = node.hasChildren && open.has(node.id);
    const line = { node, level, parent, open: isOpen };
    return isOpen ? [line, ...linesOf(childrenOf.get(node.id) ?? [], childrenOf, open, level + 1, node.id)] : [line];
  });
}

function TreeLine({ line: { node, level, open } }: { readonly line: Line }) {
  return (
    <div className="book-tree-line" style={{ paddingLeft: 6 + level * 14 }} title={`${node.code} ${node.title}`}>
      <span className="book-twist" aria-hidden>
        {node.hasChildren ? open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} /> : null}
      </span>
      {node.kind === "chapter" ? null : (
        <span className="code" data-heading={!node.billable}>
          {node.code}
        </span>
      )}
      <span className="cut">{node.title}</span>
      {node.kind === "chapter" ? <span className="soft book-range">{node.code}</span> : null}
    </div>
  );
}
