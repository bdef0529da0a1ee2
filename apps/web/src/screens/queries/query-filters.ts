import type { QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";

type Counts = ResponseOf<"GET /api/query-counts">;

/** One chip over the list: what it asks for, and which count stands beside it. */
export interface QueryFilter {
  readonly id: string;
  readonly label: string;
  readonly query: Pick<QueryOf<"GET /api/queries">, "status" | "due" | "stage">;
  readonly count: keyof Counts;
  /** Shown to providers too; the others are about following up. */
  readonly forProvider: boolean;
}

export const queryFilters: readonly QueryFilter[] = [
  { id: "open", label: "Open", query: { status: "open" }, count: "open", forProvider: true },
  { id: "today", label: "Due today", query: { status: "open", due: "today" }, count: "dueToday", forProvider: false },
  { id: "overdue", label: "Overdue", query: { status: "open", due: "overdue" }, count: "overdue", forProvider: true },
  {
    id: "escalated",
    label: "Escalated",
    query: { status: "open", stage: "escalated" },
    count: "escalated",
    forProvider: false,
  },
  {
    id: "unseen",
    label: "Just answered",
    query: { status: "answered", stage: "unseen" },
    count: "answeredUnseen",
    forProvider: false,
  },
  { id: "answered", label: "Answered", query: { status: "answered" }, count: "answered", forProvider: true },
  { id: "withdrawn", label: "Withdrawn", query: { status: "withdrawn" }, count: "withdrawn", forProvider: false },
  { id: "expired", label: "Expired", query: { status: "expired" }, count: "expired", forProvider: false },
];

/** The filter that the address names; the open ones without a name. */
export function filterNamed(id: string | undefined): QueryFilter {
  const [first] = queryFilters;
  const found = queryFilters.find((one) => one.id === id) ?? first;
  if (found === undefined) throw new RangeError("there are no filters");
  return found;
}
