import type { BookSet } from "@cleanclaim/revenue-cycle/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, use } from "react";
import { useRouteParam } from "../../app/route-param.ts";

/** What the left side shows. */
export const TABS = [
  { id: "tree", label: "Tree", key: "t" },
  { id: "alphabetic", label: "Index", key: "i" },
  { id: "neoplasm", label: "Neoplasms", key: "n" },
  { id: "drug", label: "Drugs", key: "d" },
  { id: "external-cause", label: "External causes", key: "x" },
  { id: "procedures", label: "PCS index", key: "p" },
  { id: "kept", label: "Kept", key: "v" },
] as const;
export type Tab = (typeof TABS)[number]["id"];

const BOOK_SETS: readonly BookSet[] = ["icd10cm", "icd10pcs", "hcpcs", "procedures", "modifiers"];

/** Reads the name of a set out of the address. */
export function bookSet(text: string | undefined): BookSet | undefined {
  if (text === "cpt") return "procedures";
  return BOOK_SETS.find((set) => set === text);
}

interface Place {
  readonly set?: BookSet | undefined;
  readonly code?: string | undefined;
  readonly tab?: Tab | undefined;
  readonly list?: BookSet | undefined;
  readonly letter?: string | undefined;
  readonly find?: string | undefined;
  readonly term?: string | undefined;
  readonly on?: string | undefined;
}

/** How pages of the book lead to each other; the workbench of a visit gives its own. */
export interface BookWays {
  readonly on: string;
  readonly hrefOf: (set: BookSet, code: string) => string;
  readonly openCode: (set: BookSet, code: string) => void;
  readonly entryHref: (index: string, id: string) => string;
  readonly openEntry: (index: string, id: string) => void;
}
const WaysContext = createContext<BookWays | undefined>(undefined);
export const BookWaysProvider = WaysContext.Provider;

/** The ways of the book around a page. */
export function useWays(): BookWays {
  const ways = use(WaysContext);
  if (ways === undefined) throw new Error("pages of the book stand within its ways");
  return ways;
}

/** Today in this browser's zone. */
export function localToday(): string {
  const now = new Date();
  const two = (value: number) => value.toString().padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const searchNames = ["tab", "list", "letter", "find", "term", "on"] as const;

/** The address of a place in the book. Pure. */
export function bookAddress(place: Place): string {
  const query = new URLSearchParams();
  for (const name of searchNames) {
    const value = place[name];
    if (value !== undefined && value !== "") query.set(name, value);
  }
  const path =
    place.set === undefined || place.code === undefined
      ? "/book"
      : `/book/${place.set}/${encodeURIComponent(place.code)}`;
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Where the reader stands, all of it in the address, so that back and forward turn pages. */
export function useBook() {
  const address: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = bookSet(useRouteParam("set"));
  const code = useRouteParam("code");
  const place: Place = {
    set: code === "" ? undefined : set,
    code: code === "" ? undefined : code,
    tab: TABS.find((each) => each.id === address["tab"])?.id,
    list: bookSet(address["list"]),
    letter: address["letter"],
    find: address["find"],
    term: address["term"],
    on: /^\d{4}-\d{2}-\d{2}$/.test(address["on"] ?? "") ? address["on"] : undefined,
  };
  const go = (change: Place, replace = false) => {
    const next = { ...place, ...change };
    const to = bookAddress({ set: next.set, code: next.code });
    const search = Object.fromEntries(
      searchNames.flatMap((name) => {
        const value = next[name];
        return value === undefined || value === "" ? [] : [[name, value]];
      }),
    );
    void navigate({ to, search: () => search, replace });
  };
  const tab = place.tab ?? "tree";
  const on = place.on ?? localToday();
  const ways: BookWays = {
    on,
    hrefOf: (toSet, toCode) => bookAddress({ ...place, set: toSet, code: toCode }),
    openCode: (toSet, toCode) => {
      go({ set: toSet, code: toCode });
    },
    entryHref: (index, id) => bookAddress({ ...place, ...entryPlace(index, id) }),
    openEntry: (index, id) => {
      go(entryPlace(index, id));
    },
  };
  return { ...place, tab, on, dated: place.on !== undefined, list: place.list ?? place.set ?? "icd10cm", go, ways };
}

export type Book = ReturnType<typeof useBook>;

/** Where an entry of an index or table stands. An empty id is the front of the table. */
export function entryPlace(index: string, id: string): Place {
  const tab = TABS.find((each) => each.id === index)?.id;
  return { tab, term: id === "" ? undefined : id, letter: undefined, find: undefined };
}
