import { type CalendarDate, dotted, undotted } from "@cleanclaim/model";
import { type Shelf } from "../lookups/shelf.ts";
import { leastSpecific } from "../lookups/unspecified.ts";
import { SETS } from "../set-registry.ts";
import type { Icd10CmCode, SearchAnswer, SearchOptions, SearchSet, SetName, Term, TermWithin } from "../types.ts";
import { Beginnings, type CommonTitle } from "./beginnings.ts";
import { coveredPhrases } from "./covered-phrases.ts";
import { searchDiagnoses } from "./diagnosis-search.ts";
import { ListCodes, searchList, type ListSet } from "./list-search.ts";
import { icd10cmPhrases, titlePhrases } from "./icd10cm-phrases.ts";
import { EMPTY_LEXICON, Lexicon } from "./lexicon.ts";
import { compilePhraseIndex, PhraseIndex } from "./phrase-index.ts";
import { Resolver } from "./resolver.ts";
import { Scorer } from "./scorer.ts";
import { Suitability } from "./suitability.ts";
import { Container } from "../compiled/container.ts";

const DEFAULT_LIMIT = 10;

interface Engine {
  readonly index: PhraseIndex;
  readonly scorer: Scorer;
  /** True when the index was made from the official files. */
  readonly official: boolean;
}

interface Day {
  readonly on: CalendarDate;
  readonly note?: string;
}

type StartingWith = (prefix: string, on: CalendarDate, most?: number, billableOnly?: boolean) => Icd10CmCode[];
type CodeOn = (code: string, on: CalendarDate) => Icd10CmCode | undefined;

const DERIVED = { icd10cm: "search-icd10cm", hcpcs: "search-hcpcs", icd10pcs: "search-icd10pcs" } as const;

/** Finds codes by prefix or by words, in any of the searchable sets. */
export class Searcher {
  private readonly shelf: Shelf;
  private readonly startingWith: StartingWith;
  private readonly codeOn: CodeOn;
  private readonly engines = new Map<string, Engine>();
  private readonly resolvers = new Map<CalendarDate, Resolver>();
  private readonly suitability = new Suitability();
  private readonly listCodes = new ListCodes();
  private lexiconRead: Lexicon | undefined;
  private beginningsMade: Beginnings | undefined;

  constructor(shelf: Shelf, startingWith: StartingWith, codeOn: CodeOn) {
    this.shelf = shelf;
    this.startingWith = startingWith;
    this.codeOn = codeOn;
  }

  private lexicon(): Lexicon {
    if (this.lexiconRead !== undefined) return this.lexiconRead;
    const table = this.shelf.starter("icd10cm-synonyms")?.table;
    if (table === undefined) return EMPTY_LEXICON;
    const phrases: { phrase: string; meaning: string; code: string }[] = [];
    const groups: string[][] = [];
    const widenings: string[][] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      const [phrase, meaning, code] = [0, 1, 2].map((column) => table.cell(row, column));
      if (phrase === "=") groups.push((meaning ?? "").split(" "));
      else if (phrase === ">") widenings.push((meaning ?? "").split(" "));
      else phrases.push({ phrase: phrase ?? "", meaning: meaning ?? "", code: code ?? "" });
    }
    this.lexiconRead = new Lexicon(phrases, groups, widenings);
    return this.lexiconRead;
  }

  /** The day whose release answers: the one asked about when a release covers it, else the newest release's. */
  private day(set: SetName, on: CalendarDate | undefined): Day {
    const releases = this.shelf.releases(set);
    const newest = releases.at(-1);
    const starter = this.shelf.starter(set);
    if (on !== undefined && releases.some(({ ref }) => ref.from <= on && (ref.until === undefined || on < ref.until)))
      return { on };
    if (newest !== undefined) {
      if (on === undefined) return { on: newest.ref.from };
      const nearest = releases.filter(({ ref }) => ref.from <= on).at(-1) ?? releases[0] ?? newest;
      return {
        on: nearest.ref.from,
        note: `no loaded release of ${SETS[set].label} covers ${on}; ${nearest.ref.name} answers instead`,
      };
    }
    return {
      on: on !== undefined && starter !== undefined && starter.from <= on ? on : (starter?.from ?? on ?? FIRST_DAY),
    };
  }

  private compiled(set: SearchSet): Engine {
    const key = set;
    const known = this.engines.get(key);
    if (known !== undefined) return known;
    const container = set === "procedures" ? undefined : this.shelf.derived(DERIVED[set]);
    const index = new PhraseIndex(container ?? this.starterIndex(set));
    const engine = { index, scorer: new Scorer(index, this.lexicon()), official: container !== undefined };
    this.engines.set(key, engine);
    return engine;
  }

  private starterIndex(set: SearchSet): Container {
    const table = this.shelf.starter(set)?.table;
    const phrases =
      table === undefined ? [] : set === "icd10cm" ? icd10cmPhrases({ codes: table }) : titlePhrases(table);
    return Container.open(compilePhraseIndex(phrases));
  }

  private resolver(on: CalendarDate): Resolver {
    const known = this.resolvers.get(on);
    if (known !== undefined) return known;
    const resolver = new Resolver((prefix, most) => this.startingWith(prefix, on, most));
    this.resolvers.set(on, resolver);
    return resolver;
  }

  /** Searches as the interface describes. */
  search(query: string, options: SearchOptions): SearchAnswer {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const text = query.trim();
    if (text === "") return { results: [] };
    const sets: readonly SearchSet[] = options.set === undefined ? this.setsFor(text) : [options.set];
    const answers = sets.map((set) =>
      set === "icd10cm" ? this.searchDiagnoses(text, options, limit) : this.searchList(set, text, options, limit),
    );
    const note = answers.map((answer) => answer.note).find((item) => item !== undefined);
    const merged = answers.flatMap((answer, index) => answer.results.map((result) => ({ result, index })));
    if (answers.length > 1 && (answers[0]?.results[0]?.score ?? 0) >= 0.6) {
      merged.sort((a, b) => a.index - b.index);
    } else {
      merged.sort((a, b) => b.result.score - a.result.score || a.index - b.index);
    }
    return { results: merged.slice(0, limit).map((item) => item.result), ...(note === undefined ? {} : { note }) };
  }

  private setsFor(text: string): readonly SearchSet[] {
    if (/^[A-V]\d{4}$/i.test(text)) return ["hcpcs", "icd10cm", "procedures"];
    if (/^\d{3,5}$/.test(text)) return ["procedures", "icd10cm", "hcpcs"];
    return ["icd10cm", "hcpcs", "procedures"];
  }

  private searchDiagnoses(text: string, options: SearchOptions, limit: number): SearchAnswer {
    const day = this.day("icd10cm", options.on);
    const engine = this.compiled("icd10cm");
    const results = searchDiagnoses(text, {
      index: engine.index,
      scorer: engine.scorer,
      lexicon: this.lexicon(),
      resolver: this.resolver(day.on),
      suitability: this.suitability,
      beginnings: this.beginnings(),
      startingWith: (prefix, most, billableOnly) => this.startingWith(prefix, day.on, most, billableOnly),
      headings: options.headings === true,
      limit,
    });
    return { results, ...(day.note === undefined ? {} : { note: day.note }) };
  }

  private beginnings(): Beginnings {
    if (this.beginningsMade !== undefined) return this.beginningsMade;
    const table = this.shelf.starter("icd10cm")?.table;
    const titles: CommonTitle[] = [];
    for (let row = 0; table !== undefined && row < table.rowCount; row += 1)
      if (table.cell(row, 3) === "1") titles.push({ code: table.cell(row, 0), title: table.cell(row, 5) });
    this.beginningsMade = new Beginnings(this.lexicon().phrases, titles);
    return this.beginningsMade;
  }

  private searchList(set: ListSet, text: string, options: SearchOptions, limit: number): SearchAnswer {
    const day = this.day(set, options.on);
    const engine = this.compiled(set);
    const results = searchList(set, text, day.on, this.listCodes, {
      shelf: this.shelf,
      index: engine.index,
      scorer: engine.scorer,
      lexicon: this.lexicon(),
      headings: options.headings === true,
      limit,
    });
    return { results, ...(day.note === undefined ? {} : { note: day.note }) };
  }

  /** The phrases whose essential words all stand among `words` and whose code is in force on the day. */
  termsWithin(words: Iterable<string>, on: CalendarDate): TermWithin[] {
    const { index } = this.compiled("icd10cm");
    const out: TermWithin[] = [];
    for (const { phrase, words: matched, mass } of coveredPhrases(index, words)) {
      const plain = index.code(phrase);
      const item = this.codeOn(plain, on);
      if (item === undefined) continue;
      const text = index.phrase(phrase);
      out.push({
        phrase: text === "" ? item.title : text,
        code: item.code,
        billable: item.billable,
        source: index.source(phrase),
        words: matched,
        mass,
      });
    }
    return out;
  }

  /** Every phrase of the index whose code is in force, with the billable code that it leads to. */
  *terms(on: CalendarDate): Generator<Term> {
    const engine = this.compiled("icd10cm");
    const codes = new Map(this.startingWith("", on).map((item) => [undotted(item.code), item]));
    const children = childrenByHeading([...codes.keys()]);
    const chosen = new Map<string, string | undefined>();
    const billable = (code: string): string | undefined => {
      if (chosen.has(code)) return chosen.get(code);
      const start = codes.get(code);
      const found =
        start === undefined
          ? undefined
          : leastSpecific(start, (heading) =>
              (children.get(undotted(heading)) ?? [])
                .map((child) => codes.get(child))
                .filter((item) => item !== undefined),
            );
      const result = found?.certain === true ? found.code.code : undefined;
      chosen.set(code, result);
      return result;
    };
    for (let phrase = 0; phrase < engine.index.phraseCount; phrase += 1) {
      const code = engine.index.code(phrase);
      const item = codes.get(code);
      if (item === undefined) continue;
      const text = engine.index.phrase(phrase);
      yield {
        phrase: text === "" ? item.title : text,
        code: item.code,
        billableCode: billable(code),
        source: engine.index.source(phrase),
      };
    }
    for (const entry of this.lexicon().phrases) {
      const item = entry.code === "" ? undefined : codes.get(undotted(entry.code));
      if (item !== undefined)
        yield {
          phrase: entry.phrase,
          code: dotted(entry.code),
          billableCode: billable(undotted(entry.code)),
          source: "synonym",
        };
    }
  }
}

/** Before every release, so that nothing is in force. */
const FIRST_DAY = "1900-01-01" as CalendarDate;

/** The codes one level below each heading; `codes` is in code order. */
function childrenByHeading(codes: readonly string[]): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const above: string[] = [];
  for (const code of codes) {
    while (above.length > 0 && !code.startsWith(above.at(-1) ?? "")) above.pop();
    const parent = above.at(-1);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), code]);
    above.push(code);
  }
  return children;
}
