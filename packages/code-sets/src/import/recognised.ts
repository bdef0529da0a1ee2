import type { NamedRelease } from "./release-name.ts";
import type { PairInput } from "../compiled/pairs.ts";
import type { TableRows } from "../compiled/table.ts";
import type { SetName } from "../types.ts";

/** One release read from a file, ready to compile. */
export interface ImportedRelease {
  readonly set: SetName;
  readonly release: NamedRelease;
  readonly body:
    | { readonly kind: "table"; readonly table: TableRows }
    | { readonly kind: "pairs"; readonly pairs: readonly PairInput[] };
  /** Unfolded from a history of changes: gives way to a full list of the same release. */
  readonly secondary?: boolean;
  /** One of several files that make up the release. */
  readonly part?: boolean;
  /** The name of the file it came from, as given. */
  readonly source: string;
}

/** What was made of a file: releases, or the reason why nothing was. */
export interface Recognition {
  readonly releases: readonly ImportedRelease[];
  readonly unused: readonly { readonly file: string; readonly reason: string }[];
}

export function unused(file: string, reason: string): Recognition {
  return { releases: [], unused: [{ file, reason }] };
}

export function recognisedAs(...releases: ImportedRelease[]): Recognition {
  return { releases, unused: [] };
}
