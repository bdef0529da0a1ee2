/** Columns of a list as the user arranged them. */
export interface ColumnLayout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

export const plainLayout: ColumnLayout = { order: [], hidden: [], shown: [], widths: {} };

/** The columns in the user's order, new ones at their own place at the end, with whether each is shown. */
export function arranged<C extends { readonly id: string; readonly hidden?: boolean }>(
  columns: readonly C[],
  layout: ColumnLayout,
): readonly { readonly column: C; readonly visible: boolean }[] {
  const place = new Map(layout.order.map((id, index) => [id, index]));
  return columns
    .map((column, index) => ({ column, at: place.get(column.id) ?? layout.order.length + index }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ column }) => ({
      column,
      visible: !layout.hidden.includes(column.id) && (column.hidden !== true || layout.shown.includes(column.id)),
    }));
}

/** Moves a column one place up (-1) or down (1). */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const next = ids.toSpliced(from, 1);
  return next.toSpliced(to, 0, id);
}

/** Shows or hides a column. */
export function toggled(layout: ColumnLayout, id: string, visible: boolean): ColumnLayout {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return {
    ...layout,
    hidden: visible ? without(layout.hidden) : [...without(layout.hidden), id],
    shown: visible ? [...without(layout.shown), id] : without(layout.shown),
  };
}

/** The next sort after a press on a column: ascending, descending, ascending … */
export function nextSort(current: string | undefined, name: string): string {
  return current === name ? `-${name}` : name;
}

/** How a sort stands to a column, in the words of `aria-sort`. */
export function sortState(current: string | undefined, name: string): "ascending" | "descending" | "none" {
  if (current === name) return "ascending";
  return current === `-${name}` ? "descending" : "none";
}

/** Adds or removes one row. */
export function toggleSelected(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every row between two places, both included. */
export function selectRange(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const [low, high] = from < to ? [from, to] : [to, from];
  return new Set([...selected, ...ids.slice(Math.max(low, 0), high + 1)]);
}

/** Where a person was in a list: the row and the scroll. */
export interface Place {
  readonly rowId: string | undefined;
  readonly index: number;
  readonly scrollTop: number;
}
const places = new Map<string, Place>();

/** The place that was left in a list with these filters. */
export function placeOf(key: string): Place {
  return places.get(key) ?? { rowId: undefined, index: 0, scrollTop: 0 };
}

/** Remembers the place for the way back. */
export function leavePlace(key: string, place: Place): void {
  places.set(key, place);
}
