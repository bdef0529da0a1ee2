import {
  CONTROLLED,
  CYTOTOXIC,
  EITHER,
  OVER_THE_COUNTER,
  PRESCRIPTION,
  PRESCRIPTION_ENDING,
  WATCHED,
} from "./drug-table.ts";

export type DrugKind = "prescription" | "over-the-counter" | "either" | "cytotoxic";

/** A drug named in a statement; offsets within that statement. */
export interface DrugWord {
  readonly name: string;
  readonly kind: DrugKind;
  readonly start: number;
  readonly end: number;
}

const KINDS: ReadonlyMap<string, DrugKind> = new Map([
  ...PRESCRIPTION.map((name) => [name, "prescription"] as const),
  ...OVER_THE_COUNTER.map((name) => [name, "over-the-counter"] as const),
  ...Object.keys(EITHER).map((name) => [name, "either"] as const),
  ...CYTOTOXIC.map((name) => [name, "cytotoxic"] as const),
]);
const WATCH: ReadonlySet<string> = new Set(WATCHED);
const CONTROL: ReadonlySet<string> = new Set(CONTROLLED);

/** Whether harm of the drug is watched by regular tests. */
export function isWatched(name: string): boolean {
  return WATCH.has(name);
}

/** Whether the drug is an opioid or sedative under federal control. */
export function isControlled(name: string): boolean {
  return CONTROL.has(name);
}

/** The drugs named in a statement in lower case, in order. */
export function drugsIn(statement: string): readonly DrugWord[] {
  const found: DrugWord[] = [];
  for (const match of statement.matchAll(/[a-z][a-z0-9-]{2,}/g)) {
    const whole = match[0].replace(/-$/, "");
    const at = (word: string, start: number): boolean => {
      const kind = KINDS.get(word) ?? (PRESCRIPTION_ENDING.test(word) ? "prescription" : undefined);
      if (kind !== undefined) found.push({ name: word, kind, start, end: start + word.length });
      return kind !== undefined;
    };
    if (at(whole, match.index) || !whole.includes("-")) continue;
    // Two agents in one preparation: amlodipine-benazepril.
    for (const part of whole.matchAll(/[a-z]{5,}/g)) at(part[0], match.index + part.index);
  }
  return found;
}

/** Whether a drug sold both ways is meant as a prescription here: by its strength, or because the statement says prescribed. */
export function byPrescription(statement: string, drug: DrugWord): boolean {
  if (drug.kind === "prescription" || drug.kind === "cytotoxic") return true;
  const after = statement.slice(drug.end, drug.end + 45);
  const least = EITHER[drug.name];
  const strength = /^[^.;]{0,18}?\b(\d[\d,]*(?:\.\d+)?) ?(mg|milligrams?|iu|units?|mcg)\b/.exec(after);
  if (least !== undefined && strength?.[1] !== undefined) {
    const amount = Number(strength[1].replaceAll(",", ""));
    if (/iu|unit/.test(strength[2] ?? "") ? amount >= 20_000 : amount >= least) return true;
  }
  if (/\b(?:over[- ]the[- ]counter|otc)\b/.test(statement)) return false;
  if (
    /^(?:fluticasone|budesonide|mometasone)$/.test(drug.name) &&
    !/\b(?:nasal|nostrils?|nose|sprays?)\b/.test(statement) &&
    /\b(?:inhal\w+|hfa|diskus|puffs?|spacer|nebul\w+|controller|salmeterol|vilanterol|cream|ointment)\b/.test(statement)
  )
    return true;
  return (
    /\b(?:prescri\w+|refill\w*)\b[^.;]{0,40}$/.test(statement.slice(0, drug.start)) ||
    (drug.kind === "either" && /\b(?:injections?|intramuscular\w*|prescription)\b/.test(after))
  );
}
