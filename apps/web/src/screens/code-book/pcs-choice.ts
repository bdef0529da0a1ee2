import type { BookPcsTable } from "@cleanclaim/revenue-cycle/contract";

/** A character for each of the places 4 to 7, where one is chosen. */
export type PcsChoice = readonly (string | undefined)[];

interface PcsOption {
  readonly character: string;
  readonly title: string;
  /** How many codes of the table are left when this is chosen beside the other choices. */
  readonly codes: number;
}

/** Whether a code (its last four characters) fits every choice but the one at `except`. */
function fits(suffix: string, choice: PcsChoice, except = -1): boolean {
  return choice.every((character, at) => at === except || character === undefined || suffix[at] === character);
}

/** The values of each place with what they leave; values that fit no code with the other choices have 0. Pure. */
export function pcsOptions(
  table: Pick<BookPcsTable, "rows" | "codes">,
  choice: PcsChoice,
): readonly (readonly PcsOption[])[] {
  return [0, 1, 2, 3].map((place) => {
    const titles = new Map<string, string>();
    for (const row of table.rows)
      for (const value of row.places[place] ?? []) {
        const known = titles.get(value.character);
        if (known === undefined || known === "new value") titles.set(value.character, value.title);
      }
    return [...titles]
      .map(([character, title]) => ({
        character,
        title,
        codes: table.codes.filter((suffix) => suffix[place] === character && fits(suffix, choice, place)).length,
      }))
      .toSorted((a, b) => (a.character < b.character ? -1 : 1));
  });
}

/** The codes that are left, whole. Pure. */
export function pcsCodes(table: Pick<BookPcsTable, "table" | "codes">, choice: PcsChoice): readonly string[] {
  return table.codes.filter((suffix) => fits(suffix, choice)).map((suffix) => `${table.table}${suffix}`);
}

/** Chooses or takes back a character; choices that fit no code any more are dropped, and a place with one value left is filled. Pure. */
export function choosePcs(
  table: Pick<BookPcsTable, "rows" | "codes" | "table">,
  choice: PcsChoice,
  place: number,
  character: string,
): PcsChoice {
  const next: (string | undefined)[] = [0, 1, 2, 3].map((at) => choice[at]);
  if (next[place] === character) {
    next[place] = undefined;
    return next;
  }
  next[place] = character;
  for (let at = 3; at >= 0; at -= 1) {
    if (at !== place && !table.codes.some((suffix) => fits(suffix, next))) next[at] = undefined;
  }
  const left = table.codes.filter((suffix) => fits(suffix, next));
  for (const at of [0, 1, 2, 3]) {
    const values = new Set(left.map((suffix) => suffix[at]));
    if (values.size === 1) next[at] = [...values][0];
  }
  return next;
}
