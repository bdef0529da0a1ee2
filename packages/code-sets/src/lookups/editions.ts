import { addDays, type CalendarDate, type EffectiveRange, isEffective } from "@cleanclaim/model";
import type { BookEdition } from "../book-types.ts";
import type { Table } from "../compiled/table.ts";
import { SETS } from "../set-registry.ts";
import type { SetName } from "../types.ts";
import type { Shelf, ShelfRelease } from "./shelf.ts";

/** The range of a list that is nearest to a day: the one around it, else the last before it, else the first after it. */
export function nearestRange<T extends EffectiveRange>(ranges: readonly T[], on: CalendarDate): T | undefined {
  return (
    ranges.find((range) => isEffective(range, on)) ??
    ranges.findLast((range) => range.from <= on) ??
    ranges.find((range) => range.from > on)
  );
}

/** The day of a range that is nearest to a day. */
export function nearestDay(range: EffectiveRange, on: CalendarDate): CalendarDate {
  if (on < range.from) return range.from;
  return range.until !== undefined && on >= range.until ? addDays(range.until, -1) : on;
}

/** A table of an edition, opened. */
export interface OpenEdition {
  readonly table: Table;
  readonly edition: BookEdition;
}

function editionFrom(
  set: SetName,
  ref: EffectiveRange & { name: string; complete: boolean },
  on: CalendarDate,
): BookEdition {
  return {
    set,
    name: ref.name,
    label: SETS[set].label,
    from: ref.from,
    ...(ref.until === undefined ? {} : { until: ref.until }),
    complete: ref.complete,
    covers: isEffective(ref, on),
    day: nearestDay(ref, on),
  };
}

function nearestRelease(shelf: Shelf, set: SetName, on: CalendarDate): ShelfRelease | undefined {
  const releases = shelf.releases(set);
  const range = nearestRange(
    releases.map((release) => release.ref),
    on,
  );
  return releases.find((release) => release.ref === range);
}

/** Which edition of a set speaks for a day: the official one in force, else the nearest official one, else the starter list. */
export function editionOn(shelf: Shelf, set: SetName, on: CalendarDate): BookEdition | undefined {
  const release = nearestRelease(shelf, set, on);
  if (release !== undefined) return editionFrom(set, release.ref, on);
  const starter = shelf.starter(set);
  return starter === undefined ? undefined : editionFrom(set, shelf.starterRef(starter), on);
}

/** The table of the edition that speaks for a day. */
export function openEdition(shelf: Shelf, set: SetName, on: CalendarDate): OpenEdition | undefined {
  const release = nearestRelease(shelf, set, on);
  if (release !== undefined) return { table: shelf.table(release), edition: editionFrom(set, release.ref, on) };
  const starter = shelf.starter(set);
  if (starter === undefined) return undefined;
  return { table: starter.table, edition: editionFrom(set, shelf.starterRef(starter), on) };
}
