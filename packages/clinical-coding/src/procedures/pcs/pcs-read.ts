import type { Chart } from "../../chart.ts";
import { speaksOf } from "../service-draft.ts";
import { doneInStay, type PcsReading, placesIn, sideCharacter } from "./pcs-draft.ts";
import { type Character, PCS_RULES, type PcsRule } from "./pcs-rules-table.ts";

/** The words in which a value is sought: the statement first, then the whole part of the note. */
interface Words {
  readonly statement: string;
  readonly section: string;
}

function values(character: Character | undefined, words: Words): readonly string[] {
  if (character === undefined) return ["Z"];
  if ("fixed" in character) return [character.fixed];
  if ("sides" in character) {
    const side = sideCharacter(character.sides, words.statement) ?? sideCharacter(character.sides, words.section);
    return side === undefined ? [] : [side];
  }
  const own = placesIn(character.places, words.statement);
  const [first] = own;
  if (first !== undefined) return character.several === true ? own : [first];
  // A place named elsewhere may belong to another procedure; how it was done holds for the whole operation.
  const [wide] = character.several === true ? [] : placesIn(character.places, words.section);
  if (wide !== undefined) return [wide];
  return character.otherwise === undefined ? [] : [character.otherwise];
}

function readRule(chart: Chart, rule: PcsRule): PcsReading[] {
  if (!speaksOf(chart, rule.stems)) return [];
  const out: PcsReading[] = [];
  for (const done of doneInStay(chart, rule.pattern)) {
    if (rule.unless?.test(done.text) === true) continue;
    if (rule.also !== undefined && !rule.also.test(done.text) && !rule.also.test(chart.lower)) continue;
    const { section } = done.sentence;
    const words = { statement: done.text, section: chart.lower.slice(section.start, section.end) };
    const parts = values(rule.part, words);
    const [approach] = values(rule.approach, words);
    const [device] = values(rule.device, words);
    const [qualifier] = values(rule.qualifier, words);
    if (parts.length === 0 || approach === undefined || device === undefined || qualifier === undefined) {
      out.push({ name: rule.name, missing: rule.missing ?? "where and how it was done", evidence: done.evidence });
      continue;
    }
    for (const part of parts)
      out.push({
        name: rule.name,
        code: `${rule.table}${part}${approach}${device}${qualifier}`,
        root: rule.root,
        evidence: done.evidence,
        confidence: 0.75,
      });
  }
  // A statement that names the place speaks for those that do not.
  const found = out.filter((one) => "code" in one);
  const [first] = out;
  return found.length > 0 ? found : first === undefined ? [] : [first];
}

/** Procedures of the table that the note says were done. */
export function readTable(chart: Chart): PcsReading[] {
  return PCS_RULES.flatMap((rule) => readRule(chart, rule));
}
