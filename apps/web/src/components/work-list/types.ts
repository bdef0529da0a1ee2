import type { EndpointKey, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { ReactNode } from "react";
import type { KeyBinding } from "../../keys/chords.ts";
import { api } from "../../api/client.ts";

/** One page of a list as every list endpoint answers it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly total: number;
  readonly totalAmount: string | null;
}
/** Query of a list: filters, sort, search, cursor, limit, practice. */
export type ListQuery = Readonly<Record<string, string | number | undefined>>;
/** Reads one page. */
export type PageLoader<Row> = (query: ListQuery, signal?: AbortSignal) => Promise<Page<Row>>;

/** The endpoints that answer pages. */
export type PagedKey = {
  [K in EndpointKey]: ResponseOf<K> extends { rows: unknown[]; next: string | null } ? K : never;
}[EndpointKey];
/** The row of a paged endpoint. */
export type RowOf<K extends PagedKey> = ResponseOf<K> extends { rows: (infer Row)[] } ? Row : never;

/** The loader of a paged endpoint, typed by the contract. */
export function pagesOf<K extends PagedKey>(key: K): PageLoader<RowOf<K>> {
  // `K` is one of the paged keys, whose calls all take a query and answer a page; the compiler cannot see that through the union.
  const call = api as unknown as (
    key: K,
    call: { readonly query: ListQuery; readonly signal: AbortSignal | undefined },
  ) => Promise<Page<RowOf<K>>>;
  return (query, signal) => call(key, { query, signal });
}

/** A column: how wide, what it shows, and its plain text for export. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  /** Takes the room that is left; one column of a list should. */
  readonly grow?: boolean;
  readonly align?: "right";
  readonly render?: (row: Row) => ReactNode;
  /** Plain text: what is exported, and shown when there is no `render`. */
  readonly text: (row: Row) => string;
  /** The server can sort by it: `true` for the id of the column, or the name that the server knows. */
  readonly sort?: true | string;
  /** Not shown until the user chooses it. */
  readonly hidden?: boolean;
}

/** A filter with fixed choices; the value `all` sends nothing. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The choice at the first visit; `all` without it. */
  readonly initial?: string;
  /** `chips` side by side (default) for up to six choices, `menu` for more. */
  readonly as?: "chips" | "menu";
}

/** An action on the selected rows, or on the current row when none is selected. */
export interface BulkAction<Row> {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly run: (rows: readonly Row[]) => void;
}

/** What a work list is made of. */
export interface WorkListProps<Row> {
  /** Name under which columns, views and place are remembered: `coding`. Also the second part of the query key `["list", id]`. */
  readonly id: string;
  readonly title: string;
  readonly load: PageLoader<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  /** The row in a few words for screen readers: patient and day. */
  readonly rowLabel: (row: Row) => string;
  readonly amount?: (row: Row) => string | null;
  readonly filters?: readonly Filter[];
  /** Filters that are always sent and never shown. */
  readonly fixed?: ListQuery;
  readonly defaultSort?: string;
  /** What the search field finds: "Patient or claim number". Without it there is no search field. */
  readonly searchHint?: string;
  /** Where Enter leads. */
  readonly openPath?: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** What the pane on the right shows of the current row. */
  readonly detail?: (row: Row) => ReactNode;
  readonly bulk?: readonly BulkAction<Row>[];
  /** Further keys, given the current row. */
  readonly keys?: (row: Row | undefined) => readonly KeyBinding[];
  readonly empty: { readonly title: string; readonly hint: string };
  /** Buttons at the right of the head. */
  readonly toolbar?: ReactNode;
}
