import { type CalendarDate, dotted, undotted } from "@cleanclaim/model";
import type { BookEdition, CodePage, IndexName, LeadingEntry, TermTableName } from "../book-types.ts";
import { SETS } from "../set-registry.ts";
import type { CodeSets, Icd10CmCode } from "../types.ts";
import { diagnosisFacts } from "./code-facts.ts";
import type { HistoryReader } from "./code-history.ts";
import type { CodeTree } from "./code-tree.ts";
import { editionOn, nearestDay, nearestRange } from "./editions.ts";
import type { Icd10CmReader } from "./icd10cm.ts";
import { noteBlocks, seventhCharacters } from "./note-blocks.ts";
import type { Shelf } from "./shelf.ts";

const MOST_ENTRIES = 40;

/** An index or table that can say which of its entries lead to a code. */
export interface Leading {
  readonly name: IndexName | TermTableName;
  leadingTo(code: string, on: CalendarDate, limit: number): readonly LeadingEntry[];
}

/** What the page of a diagnosis is made from. */
export interface DiagnosisSources {
  readonly shelf: Shelf;
  readonly reader: Icd10CmReader;
  readonly tree: CodeTree;
  readonly history: HistoryReader;
  readonly leading: readonly Leading[];
  readonly sets: Pick<CodeSets, "icd10cm" | "mce" | "ccsr" | "hcc">;
}

/** The edition of the Tabular List for a day. Days that the joined releases leave out go to the nearest that they hold. */
export function diagnosisEdition(shelf: Shelf, reader: Icd10CmReader, on: CalendarDate): BookEdition | undefined {
  const held = nearestRange(reader.coverage(), on);
  if (held === undefined) return editionOn(shelf, "icd10cm", on);
  const day = nearestDay(held, on);
  const edition = editionOn(shelf, "icd10cm", day);
  return edition === undefined ? undefined : { ...edition, day, covers: edition.covers && day === on };
}

/** How many characters the billable codes below a heading have more than it, in words. */
function neededText(code: string, below: readonly Icd10CmCode[], hasSeventh: boolean): string {
  const own = undotted(code).length;
  const lengths = below.map((each) => undotted(each.code).length - own);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (lengths.length === 0) return "A heading without codes below it on this day.";
  const characters =
    most === 1 ? "1 more character" : `${least === most ? most : `${least} to ${most}`} more characters`;
  const seventh = hasSeventh && own + most === 7 ? ", the 7th from the table; X fills empty places" : "";
  return `Not billable: needs ${characters}${seventh}.`;
}

function standingOf(
  item: Icd10CmCode,
  reader: Icd10CmReader,
  day: CalendarDate,
  hasSeventh: boolean,
): Pick<CodePage, "standing" | "standingText"> {
  const found = reader.find(item.code, { on: day });
  if (found.status !== "found") return { standing: "not-valid", standingText: `${found.reason}.` };
  if (item.billable) return { standing: "valid", standingText: "" };
  const below = reader.billableUnder(item.code, { on: day });
  return { standing: "heading", standingText: neededText(item.code, below, hasSeventh) };
}

/** The row of a code on the day, or as it stands on other days. */
function rowOf(reader: Icd10CmReader, code: string, day: CalendarDate): Icd10CmCode | undefined {
  const found = reader.find(code, { on: day });
  if (found.status === "found") return found.value;
  return found.status === "absent" ? found.known : undefined;
}

/** The page of a diagnosis, a heading or a code that stood on other days. */
export function diagnosisPage(sources: DiagnosisSources, code: string, on: CalendarDate): CodePage | undefined {
  const { shelf, reader, tree } = sources;
  const edition = diagnosisEdition(shelf, reader, on);
  if (edition === undefined) return undefined;
  const { day } = edition;
  const item = rowOf(reader, code, day);
  if (item === undefined) return undefined;
  const notesEdition = editionOn(shelf, "icd10cm-notes", day);
  const notes = notesEdition === undefined ? undefined : reader.notes(item.code, { on: notesEdition.day });
  const written = notes?.status === "found" ? notes.value : undefined;
  const exists = (each: string): boolean => reader.find(each, { on: day }).status === "found";
  const whole = (each: string): string | undefined => (exists(each) ? dotted(each) : undefined);
  const seventh = written === undefined ? undefined : seventhCharacters(written, whole);
  return {
    set: "icd10cm",
    code: item.code,
    title: item.title,
    shortTitle: item.shortTitle,
    billable: item.billable,
    ...standingOf(item, reader, day, seventh !== undefined),
    edition: { ...edition, label: SETS.icd10cm.label },
    path: tree.path(item.code, day),
    children: tree.nodes(item.code, day),
    siblings: tree.siblings(item.code, day),
    ...reader.neighbours(item.code, day),
    notes: written === undefined ? [] : noteBlocks(written, exists),
    notesEdition,
    seventh,
    entries: sources.leading.flatMap((each) => each.leadingTo(item.code, day, MOST_ENTRIES)),
    history: sources.history.history(item.code),
    facts: item.billable ? diagnosisFacts(shelf, sources.sets, item.code, day) : [],
  };
}
