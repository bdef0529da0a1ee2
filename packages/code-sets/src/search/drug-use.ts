import { DRUG_USE } from "./drug-use-table.ts";
import { rawWords } from "./words.ts";

/** A status code for a drug that a query speaks of as taken for long. */
export interface DrugUse {
  readonly code: string;
  readonly drug: string;
}

const CODES: ReadonlyMap<string, string> = new Map(
  DRUG_USE.flatMap(({ code, names }) => names.split(" ").map((name): [string, string] => [name, code])),
);

/** Words that say that a drug is taken, and words about a harm that it did, which ask for another code. */
const TAKEN = /\b(?:on|taking|takes|uses?|using|daily|chronic|long|current|maintenance|therapy|status)\b/;
const HARM =
  /\b(?:overdos\w*|poison\w*|toxic\w*|adverse|reaction|allerg\w*|rash|underdos\w*|side|bleed\w*|level|monitor\w*|depend\w*|addict\w*|abuse|withdrawal|disorder|induced)\b/;

/** The long-term use code of a query such as `on warfarin` or `long term prednisone`; undefined when it asks for something else. */
export function drugUse(query: string): DrugUse | undefined {
  const text = query.toLowerCase();
  if (!TAKEN.test(text) || HARM.test(text)) return undefined;
  for (const word of rawWords(text)) {
    const code = CODES.get(word);
    if (code !== undefined) return { code, drug: word };
  }
  return undefined;
}
