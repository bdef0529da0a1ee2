import type { CodeShelf, KeptCode } from "@cleanclaim/revenue-cycle/contract";
import type { CodeHit } from "./code-search-box.tsx";

/** Hits under one heading; an empty heading is not shown. */
export interface HitGroup {
  readonly label: string;
  readonly hits: readonly CodeHit[];
}

const MOST = 8;

function hitOf(kept: KeptCode): CodeHit {
  return { set: kept.set, code: kept.code, title: kept.title, billable: kept.billable, score: 1, matched: kept.label };
}

/** Favourites, then recent codes that are no favourites; of one set where only that is searched. Modifiers are no codes to add. */
export function keptHits(shelf: CodeShelf | undefined, set: string | undefined): readonly HitGroup[] {
  if (shelf === undefined) return [];
  const wanted = (kept: KeptCode) => kept.set !== "modifiers" && (set === undefined || kept.set === set);
  const favourites = shelf.favourites.filter(wanted);
  const known = new Set(favourites.map((each) => `${each.set} ${each.code}`));
  const recents = shelf.recents.filter((each) => wanted(each) && !known.has(`${each.set} ${each.code}`));
  return [
    { label: "Favourites", hits: favourites.slice(0, MOST).map(hitOf) },
    { label: "Recent", hits: recents.slice(0, MOST).map(hitOf) },
  ].filter((group) => group.hits.length > 0);
}

/** The address of a code's page in the book. */
export function bookPath(hit: Pick<CodeHit, "set" | "code">, on: string | undefined): string {
  const path = `/book/${hit.set}/${encodeURIComponent(hit.code)}`;
  return on === undefined || on === "" ? path : `${path}?on=${on}`;
}
