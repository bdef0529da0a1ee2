import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Page, PageLoader } from "./types.ts";

/** The id that follows `id`; the first other one when `id` is the last or not there. Pure. */
export function following(ids: readonly string[], id: string): string | undefined {
  const here = ids.indexOf(id);
  return ids[here + 1] ?? ids.find((each) => each !== id);
}

/**
 * The item after this one in the list that the user came from, as it was then; without such a list (an address was opened
 * directly) the one of the waiting items that `fallback` asks for.
 */
export function useNextInList<Row>(
  listId: string,
  load: PageLoader<Row>,
  idOf: (row: Row) => string,
  id: string,
  fallback: Readonly<Record<string, string>>,
): string | undefined {
  const client = useQueryClient();
  const cached = client
    .getQueriesData<{ readonly pages: readonly Page<Row>[] }>({ queryKey: ["list", listId] })
    .map(([key, data]) => ({ data, at: client.getQueryState(key)?.dataUpdatedAt ?? 0 }))
    .filter(({ data }) => data?.pages.some((page) => page.rows.some((row) => idOf(row) === id)) === true)
    .toSorted((a, b) => b.at - a.at)[0]?.data;
  const waiting = useQuery({
    queryKey: ["list", `${listId}-next`, fallback],
    enabled: cached === undefined,
    queryFn: ({ signal }) => load({ ...fallback, limit: 20 }, signal),
  });
  const rows = cached?.pages.flatMap((page) => page.rows) ?? waiting.data?.rows ?? [];
  return following(rows.map(idOf), id);
}
