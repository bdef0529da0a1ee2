import { undotted } from "@cleanclaim/model";
import type { NoteBlock, SeventhCharacter, TextPiece } from "../book-types.ts";
import type { Icd10CmNotes, NoteKind, TabularNote } from "../types.ts";

const CODE = /[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g;

/** Running text cut at the codes it names; `exists` says which of them have a page. */
export function textPieces(text: string, exists: (code: string) => boolean): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(CODE)) {
    const code = match[0];
    const start = match.index;
    const before = text[start - 1] ?? " ";
    const after = text[start + code.length] ?? " ";
    // A code stands alone: not within a word, and "(C00-C96)" names two.
    if (/[A-Za-z0-9]/.test(before) || /[A-Za-z0-9]/.test(after) || !exists(code)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: code, code });
    at = start + code.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** The order in which a page prints its notes. */
const PRINTED: readonly NoteKind[] = [
  "includes",
  "inclusionTerm",
  "notes",
  "codeFirst",
  "useAdditionalCode",
  "codeAlso",
  "excludes1",
  "excludes2",
  "sevenChrNote",
];

/** The notes that bear on a code, those of one kind and level together, own ones before inherited ones. */
export function noteBlocks(notes: Icd10CmNotes, exists: (code: string) => boolean): readonly NoteBlock[] {
  const groups = new Map<string, TabularNote[]>();
  for (const note of notes.notes) {
    // What a heading lists as its inclusion terms names that heading, not each code below it.
    if (note.kind === "inclusionTerm" && note.from !== notes.code) continue;
    const key = `${note.from} ${note.kind}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [note]);
    else known.push(note);
  }
  const blocks = [...groups.values()].flatMap((group): NoteBlock[] => {
    const [first] = group;
    if (first === undefined || !PRINTED.includes(first.kind)) return [];
    return [
      {
        kind: first.kind,
        from: first.from,
        level: first.level,
        inherited: first.from !== notes.code,
        // The lead-in words are not repeated in the files, so that some lines begin with the comma behind them.
        lines: group.map((note) => textPieces(note.text.replace(/^[,;]\s*/, ""), exists)),
      },
    ];
  });
  // The notes come nearest level first; within a kind that order is kept.
  return blocks.sort((a, b) => PRINTED.indexOf(a.kind) - PRINTED.indexOf(b.kind));
}

/** The whole code with a 7th character: short codes are filled with the placeholder X. */
export function withSeventh(code: string, character: string): string {
  return undotted(code).slice(0, 6).padEnd(6, "X") + character;
}

/** The 7th characters that bear on a code, each with the code that it makes where that is in force. */
export function seventhCharacters(
  notes: Icd10CmNotes,
  find: (code: string) => string | undefined,
): { readonly from: string; readonly characters: readonly SeventhCharacter[] } | undefined {
  if (notes.seventhCharacters === undefined) return undefined;
  const from = notes.notes.find((note) => note.kind === "sevenChrDef")?.from ?? notes.code;
  const plain = undotted(notes.code);
  const characters = Object.entries(notes.seventhCharacters)
    .map(([character, meaning]) => ({
      character,
      meaning,
      code: find(withSeventh(plain, character)),
      current: plain.length === 7 && plain.endsWith(character),
    }))
    .sort((a, b) => (a.character < b.character ? -1 : 1));
  return { from, characters };
}
