import { parseDate } from "@cleanclaim/model";
import type { CodingEngine, MdmLevel } from "../src/index.ts";
import type { VisitNote } from "./note-sets.ts";

type Letter = "S" | "L" | "M" | "H";
const LETTER: Readonly<Record<MdmLevel, Letter>> = { straightforward: "S", low: "L", moderate: "M", high: "H" };
const PARTS = ["problems", "data", "risk", "level"] as const;

/** For each element: how many notes are right, and label and answer of the others as `M>L` with their number. */
export interface LevelScore {
  readonly notes: number;
  readonly parts: readonly {
    readonly name: (typeof PARTS)[number];
    readonly right: number;
    readonly confused: Readonly<Record<string, number>>;
  }[];
}

/** Compares the levels of notes, element by element, with their labels. A note without level counts as `-`. */
export function scoreLevels(engine: CodingEngine, notes: readonly VisitNote[]): LevelScore {
  const counts = PARTS.map((name) => ({ name, right: 0, confused: new Map<string, number>() }));
  let asked = 0;
  for (const { text, mdm, meta } of notes) {
    if (mdm === undefined) continue;
    asked += 1;
    const age = Number(meta?.age ?? "");
    const sex = meta?.sex === "female" ? "F" : meta?.sex === "male" ? "M" : undefined;
    const { em } = engine.code({
      text,
      ...(age > 0 ? { age } : {}),
      ...(sex === undefined ? {} : { sex }),
      date: parseDate("2026-03-01"),
    });
    for (const part of counts) {
      const found = em === null ? "-" : LETTER[part.name === "level" ? em.level : em[part.name].level];
      if (found === mdm[part.name]) part.right += 1;
      else {
        const key = `${mdm[part.name]}>${found}`;
        part.confused.set(key, (part.confused.get(key) ?? 0) + 1);
      }
    }
  }
  return {
    notes: asked,
    parts: counts.map(({ name, right, confused }) => ({
      name,
      right,
      confused: Object.fromEntries([...confused].sort()),
    })),
  };
}
