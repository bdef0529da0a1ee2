import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { FileIndex } from "./model/file-index.ts";
import { segmentAtOffset } from "./model/file-index.ts";
import type { Query } from "./model/search.ts";
import { readQuery } from "./model/search.ts";
import type { Opened } from "./model/tree.ts";
import { openedAll, openedAtFirst, rowsOf, withOpened, withRevealed } from "./model/tree.ts";
import type { CheckState } from "./use-file.ts";
import type { FileClient } from "./work/file-client.ts";
import type { ShownIssue } from "./work/protocol.ts";

/** A finding with the segment that it is about. */
export interface PlacedIssue extends ShownIssue {
  readonly number: number;
  readonly at: number;
}

/** Hits of a search. */
export interface Found {
  /** The words that were sought. */
  readonly text: string;
  readonly query: Query;
  readonly segments: Uint32Array;
  readonly complete: boolean;
}

export const panels = ["tree", "findings", "claims"] as const;
export type Panel = (typeof panels)[number];

/** Which findings are listed. */
export interface IssueFilter {
  readonly severity: "all" | "error" | "warning";
  /** 0 for all. */
  readonly level: number;
  /** Empty for all. */
  readonly code: string;
}

/** Everything the panes of the viewer share about the open file. */
export type Viewer = ReturnType<typeof useViewer>;

/** The state of an open file: what is chosen, which nodes are open, what was found. */
export function useViewer(index: FileIndex, client: FileClient, check: CheckState) {
  const [opened, setOpened] = useState<Opened>(() => openedAtFirst(index));
  const [node, setNode] = useState(0);
  const [segment, setSegment] = useState(0);
  const [element, setElement] = useState(0);
  const [panel, setPanel] = useState<Panel>("tree");
  const [filter, setFilter] = useState<IssueFilter>({ severity: "all", level: 0, code: "" });
  const rows = useMemo(() => rowsOf(index, opened), [index, opened]);
  const issues = useMemo(() => placed(index, check), [index, check]);
  const bySegment = useMemo(() => grouped(issues), [issues]);
  const leaves = useMemo(() => leavesOf(index, issues), [index, issues]);
  const choose = useCallback(
    (wanted: number, at = 0) => {
      const number = Math.max(0, Math.min(wanted, index.offset.length - 1));
      const leaf = index.leaf[number] ?? 0;
      setSegment(number);
      setElement(at);
      setNode(leaf);
      setOpened((before) => withRevealed(index, before, leaf));
    },
    [index],
  );
  const search = useSearch(index, client, choose);
  const chooseNode = useCallback(
    (wanted: number) => {
      setNode(wanted);
      setSegment(index.nodeSegment[wanted] ?? 0);
      setElement(0);
    },
    [index],
  );
  const toggle = useCallback(
    (wanted: number, open: boolean, below = false) => {
      setOpened((before) => withOpened(index, before, wanted, open, below));
    },
    [index],
  );
  const openAll = useCallback(
    (open: boolean) => {
      setOpened(openedAll(index, open));
      if (!open) setNode(0);
    },
    [index],
  );
  const listed = useMemo(
    () =>
      issues.filter(
        (issue) =>
          (filter.severity === "all" || issue.severity === filter.severity) &&
          (filter.level === 0 || issue.level === filter.level) &&
          (filter.code === "" || issue.code === filter.code),
      ),
    [filter, issues],
  );
  /** Goes to the next or previous listed finding, from where the reader is. */
  const stepIssue = useCallback(
    (by: 1 | -1) => {
      const found =
        by === 1 ? listed.find((issue) => issue.at > segment) : listed.findLast((issue) => issue.at < segment);
      const target = found ?? (by === 1 ? listed[0] : listed.at(-1));
      if (target !== undefined) choose(target.at, target.element ?? 0);
    },
    [choose, listed, segment],
  );
  const stepHit = useCallback(
    (by: 1 | -1) => {
      if (search.found?.text !== search.text) {
        search.awaitFirst();
        return;
      }
      const hits = search.found.segments;
      const next = by === 1 ? hits.find((hit) => hit > segment) : hits.findLast((hit) => hit < segment);
      const target = next ?? (by === 1 ? hits[0] : hits.at(-1));
      if (target !== undefined) choose(target);
    },
    [choose, search, segment],
  );
  return {
    index,
    client,
    opened,
    rows,
    node,
    segment,
    element,
    panel,
    filter,
    issues,
    listed,
    bySegment,
    leaves,
    search,
    check,
    choose,
    chooseNode,
    setElement,
    toggle,
    openAll,
    setPanel,
    setFilter,
    stepIssue,
    stepHit,
  };
}

function placed(index: FileIndex, check: CheckState): readonly PlacedIssue[] {
  if (check.kind !== "checked") return [];
  return check.checked.issues
    .map((issue, number) => ({ ...issue, number, at: segmentAtOffset(index, issue.offset ?? 0) }))
    .sort((one, two) => one.at - two.at);
}

function grouped(issues: readonly PlacedIssue[]): ReadonlyMap<number, readonly PlacedIssue[]> {
  const map = new Map<number, PlacedIssue[]>();
  for (const issue of issues) {
    const list = map.get(issue.at);
    if (list === undefined) map.set(issue.at, [issue]);
    else list.push(issue);
  }
  return map;
}

/** The tree's leaves that have errors and warnings, in order, so that a node can count those below it. */
function leavesOf(
  index: FileIndex,
  issues: readonly PlacedIssue[],
): { readonly error: Uint32Array; readonly warning: Uint32Array } {
  const of = (severity: string): Uint32Array =>
    Uint32Array.from(
      issues.filter((issue) => issue.severity === severity).map((issue) => index.leaf[issue.at] ?? 0),
    ).sort();
  return { error: of("error"), warning: of("warning") };
}

function useSearch(index: FileIndex, client: FileClient, choose: (segment: number) => void) {
  const isAwaited = useRef(false);
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found>();
  const [share, setShare] = useState<number>();
  const ids = useMemo(() => new Set(index.uses.map((use) => use.id)), [index]);
  useEffect(() => {
    const query = readQuery(text, ids);
    let isStale = false;
    const timer = setTimeout(
      () => {
        if (query === undefined) {
          setFound(undefined);
          return;
        }
        setShare(0);
        void client.search(query, setShare).then((hits) => {
          if (hits === undefined || isStale) return;
          setShare(undefined);
          setFound({ text, query, ...hits });
          const [first] = hits.segments;
          if (isAwaited.current && first !== undefined) choose(first);
        });
      },
      query === undefined ? 0 : 180,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [choose, client, ids, text]);
  /** Goes to the first hit as soon as the search has ended. */
  const awaitFirst = useCallback(() => {
    isAwaited.current = true;
  }, []);
  const seek = useCallback((words: string) => {
    isAwaited.current = false;
    setText(words);
  }, []);
  return { text, setText: seek, found, share, awaitFirst };
}

/** The texts of segments: asked for when they are not here, and given as soon as they are. */
export function useTexts(client: FileClient, segments: readonly number[]): (segment: number) => string | undefined {
  const version = useSyncExternalStore(client.subscribe, client.version);
  const key = segments.join(" ");
  useEffect(() => {
    client.want(key === "" ? [] : key.split(" ").map(Number));
  }, [client, key]);
  return useCallback((segment: number) => (version < 0 ? undefined : client.text(segment)), [client, version]);
}
