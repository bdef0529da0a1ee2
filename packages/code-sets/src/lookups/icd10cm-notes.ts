import { type CalendarDate, dotted } from "@cleanclaim/model";
import type { Table } from "../compiled/table.ts";
import { chapterOfCode } from "../icd10cm-chapters.ts";
import type { Icd10CmNotes, Lookup, NoteKind, ReleaseRef, TabularNote } from "../types.ts";
import { isNamed, noteCodes } from "./note-codes.ts";
import type { Shelf } from "./shelf.ts";

const KINDS: Readonly<Record<string, NoteKind>> = {
  includes: "includes",
  inclusionTerm: "inclusionTerm",
  excludes1: "excludes1",
  excludes2: "excludes2",
  useAdditionalCode: "useAdditionalCode",
  codeFirst: "codeFirst",
  codeAlso: "codeAlso",
  notes: "notes",
  sevenChrNote: "sevenChrNote",
  sevenChrDef: "sevenChrDef",
};

interface Edition {
  readonly table: Table;
  readonly release: ReleaseRef;
}

/** Tabular notes by node, with the notes of everything above a code. */
export class NotesReader {
  private readonly shelf: Shelf;
  private readonly cache = new Map<string, readonly TabularNote[]>();
  private readonly sections = new Map<string, readonly string[]>();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  private edition(on: CalendarDate): Edition | undefined {
    const covering = this.shelf.covering("icd10cm-notes", on);
    return covering === undefined ? undefined : { table: this.shelf.table(covering), release: covering.ref };
  }

  private sectionsOf(edition: Edition): readonly string[] {
    const known = this.sections.get(edition.release.name);
    if (known !== undefined) return known;
    const { table } = edition;
    const found = new Set<string>();
    for (let row = 0; row < table.rowCount; row += 1) {
      if (table.cell(row, 1) === "section") found.add(table.cell(row, 0));
    }
    this.sections.set(edition.release.name, [...found]);
    return [...found];
  }

  private notesAt(edition: Edition, node: string): readonly TabularNote[] {
    const key = `${edition.release.name} ${node}`;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const { table } = edition;
    const ordered: { readonly seq: string; readonly note: TabularNote }[] = [];
    for (const row of table.rowsOf(node)) {
      const kind = KINDS[table.cell(row, 2)];
      if (kind === undefined) continue;
      const text = table.cell(row, 4);
      const level = table.cell(row, 1);
      ordered.push({
        seq: table.cell(row, 3),
        note: {
          kind,
          text,
          from: level === "code" ? dotted(node) : node,
          level: level === "chapter" || level === "section" ? level : "code",
          codes: noteCodes(text),
        },
      });
    }
    const notes = ordered.sort((a, b) => (a.seq < b.seq ? -1 : 1)).map((item) => item.note);
    if (this.cache.size > 20_000) this.cache.clear();
    this.cache.set(key, notes);
    return notes;
  }

  /** The nodes above a code, nearest first: headings, sections, chapter. */
  private nodesOf(edition: Edition, code: string): string[] {
    const nodes: string[] = [];
    for (let length = code.length; length >= 3; length -= 1) nodes.push(code.slice(0, length));
    const category = code.slice(0, 3);
    const sections = this.sectionsOf(edition).filter((id) => {
      const [first = "", last = first] = id.split("-");
      return first <= category && category <= last;
    });
    const width = (id: string): number => {
      const [first = "", last = first] = id.split("-");
      return (
        last.charCodeAt(0) * 1000 + Number(last.slice(1, 3)) - first.charCodeAt(0) * 1000 - Number(first.slice(1, 3))
      );
    };
    sections.sort((a, b) => width(a) - width(b));
    const chapter = chapterOfCode(code);
    return [...nodes, ...sections, ...(chapter === undefined ? [] : [chapter.number])];
  }

  notes(code: string, on: CalendarDate): Lookup<Icd10CmNotes> {
    const edition = this.edition(on);
    if (edition === undefined) return this.shelf.notEvaluable("icd10cm-notes", on);
    const notes = this.nodesOf(edition, code).flatMap((node) => this.notesAt(edition, node));
    const nearest = notes.find((note) => note.kind === "sevenChrDef")?.from;
    const definitions = notes.filter((note) => note.kind === "sevenChrDef" && note.from === nearest);
    const seventh = Object.fromEntries(definitions.map((note) => [note.text.slice(0, 1), note.text.slice(2).trim()]));
    const value: Icd10CmNotes = {
      code: dotted(code),
      notes,
      ...(definitions.length === 0 ? {} : { seventhCharacters: seventh }),
    };
    return { status: "found", value, release: edition.release };
  }

  private conflict(edition: Edition, holder: string, other: string): TabularNote | undefined {
    for (const node of this.nodesOf(edition, holder)) {
      // A note does not set two codes under its own node apart: they are on the same side of it.
      if (other.startsWith(node)) continue;
      const note = this.notesAt(edition, node).find(
        (candidate) => candidate.kind === "excludes1" && candidate.codes.some((named) => isNamed(other, named)),
      );
      if (note !== undefined) return note;
    }
    return undefined;
  }

  excludes1(first: string, second: string, on: CalendarDate): Lookup<TabularNote> {
    const edition = this.edition(on);
    if (edition === undefined) return this.shelf.notEvaluable("icd10cm-notes", on);
    const note = this.conflict(edition, first, second) ?? this.conflict(edition, second, first);
    if (note === undefined) {
      return {
        status: "absent",
        reason: `no Excludes1 note sets ${dotted(first)} and ${dotted(second)} apart`,
        release: edition.release,
      };
    }
    return { status: "found", value: note, release: edition.release };
  }
}
