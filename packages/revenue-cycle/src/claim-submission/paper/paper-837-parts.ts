import type { Party } from "@cleanclaim/x12";

import type { BoxValues } from "./form-box.ts";
import { paperName, upper } from "./paper-text.ts";

/** A party of an 837 as its name stands on paper. */
export function partyName(party: Party): string {
  if (party.entityType !== "person") return upper(party.name);
  return paperName({ last: party.name, first: party.firstName, middle: party.middleName, suffix: party.suffix });
}

/** Values without the boxes that stay empty. */
export function withoutBlank(values: Readonly<Record<string, string | undefined>>): BoxValues {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""),
  );
}
