import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSignedIn } from "../../app/session.tsx";
import type { Filter, ListQuery, WorkListProps } from "./types.ts";

/** Rows of one page. */
export const PAGE_SIZE = 200;

/** Filters, sort and search of a list live in the address, so that Back, links and saved views keep them. */
export function useListAddress(filters: readonly Filter[], defaultSort: string | undefined) {
  // Search parameters are flat text by the router's own parser.
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = (changes: Readonly<Record<string, string | undefined>>) => {
    const next: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...search, ...changes })) if (value !== undefined) next[name] = value;
    void navigate({ to: ".", search: () => next, replace: true });
  };
  return {
    values: Object.fromEntries(filters.map((filter) => [filter.key, search[filter.key] ?? filter.initial ?? "all"])),
    sort: search["sort"] ?? defaultSort,
    search: search["q"] ?? "",
    set,
    replaceAll: (values: Readonly<Record<string, string>>) => {
      void navigate({ to: ".", search: () => values, replace: true });
    },
    all: search,
  };
}

/** The rows of a list, page by page by key. */
export function useListRows<Row>(
  props: Pick<WorkListProps<Row>, "id" | "load" | "fixed">,
  values: Readonly<Record<string, string>>,
  sort: string | undefined,
  search: string,
) {
  const { practice } = useSignedIn();
  const query = useMemo<ListQuery>(() => {
    const chosen = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "all"));
    return { ...chosen, ...props.fixed, practice, sort, search: search === "" ? undefined : search };
  }, [values, props.fixed, practice, sort, search]);
  const pages = useInfiniteQuery({
    queryKey: ["list", props.id, query],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      props.load({ ...query, limit: PAGE_SIZE, cursor: pageParam === "" ? undefined : pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const head = pages.data?.pages[0];
  return { pages, rows, query, total: head?.total ?? 0, totalAmount: head?.totalAmount ?? null };
}
