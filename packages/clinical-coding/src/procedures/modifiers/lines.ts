import type { Chart } from "../../chart.ts";
import type { Evidence, Suggestion, Why } from "../../types.ts";
import { aboutModifier } from "./modifier-table.ts";
import type { LineKind } from "./word-rules-table.ts";

/** A line while modifiers are being settled. */
export interface Line {
  readonly suggestion: Suggestion;
  modifiers: string[];
  evidence: Evidence[];
  why: Why[];
}

export function openLine(suggestion: Suggestion): Line {
  return {
    suggestion,
    modifiers: [...(suggestion.modifiers ?? [])],
    evidence: [...suggestion.evidence],
    why: [...suggestion.why],
  };
}

export function closeLine(line: Line): Suggestion {
  return { ...line.suggestion, modifiers: line.modifiers, evidence: line.evidence, why: line.why };
}

export const isVisit = (code: string): boolean =>
  /^99[2-4]\d\d$|^9205?[0-9]{1,2}$|^9[29]0[01]\d$|^G0(?:402|438|439)$/.test(code);
export const isSurgery = (code: string): boolean => /^[1-6]\d{4}$|^92(?:9[2-4]\d|97[38])$|^G01(?:04|05|21)$/.test(code);
export const isImaging = (code: string): boolean => /^7\d{4}$|^930[0-4]\d$|^9[45]\d{3}$/.test(code);
const isLaboratory = (code: string): boolean => /^8\d{4}$/.test(code);

/** Whether a code is of a kind that a rule speaks of. */
export function isKind(code: string, kind: LineKind): boolean {
  switch (kind) {
    case "visit":
      return isVisit(code);
    case "surgery":
      return isSurgery(code);
    case "imaging":
      return isImaging(code);
    case "test":
      return isImaging(code) || isLaboratory(code);
    case "initial-hospital":
      return /^9922[1-3]$|^9930[4-6]$/.test(code);
    case "any-service":
      return true;
  }
}

/** Puts a modifier on a line, with the words that support it. A claim line holds four. */
export function addModifier(line: Line, modifier: string, words: Evidence | undefined): boolean {
  if (line.modifiers.includes(modifier)) return true;
  if (line.modifiers.length >= 4) return false;
  line.modifiers.push(modifier);
  if (words !== undefined && !line.evidence.some((one) => one.start === words.start && one.end === words.end))
    line.evidence.push(words);
  return true;
}

/** The statement in which the first words of a line stand, in lower case; empty when it has none. */
export function statementAround(chart: Chart, line: Line): string {
  const [first] = line.suggestion.evidence;
  if (first === undefined) return "";
  const sentence = chart.sentences.find((one) => first.start >= one.start && first.start < one.end);
  return sentence === undefined
    ? chart.lower.slice(Math.max(0, first.start - 60), first.end + 60)
    : chart.lower.slice(sentence.start, sentence.end);
}

/** The three reasons of each modifier of a line, told apart: what the note says, which edit asks, what it does to payment. */
export function modifierReasons(chart: Chart, line: Line, words: ReadonlyMap<string, Evidence>): Why[] {
  const out: Why[] = [];
  for (const modifier of line.modifiers) {
    const about = aboutModifier(modifier);
    if (about === undefined) continue;
    const rule = `modifier-${modifier.toLowerCase()}`;
    const quote = words.get(modifier) ?? line.suggestion.evidence[0];
    const said = quote === undefined ? "" : ` Here: “${quote.text.replaceAll(/\s+/g, " ").slice(0, 90)}”.`;
    out.push(
      {
        rule,
        kind: "documentation",
        text: `${modifier}: ${about.documentation[0]}${said}`,
        source: about.documentation[1],
      },
      {
        rule,
        kind: "edit",
        text: `${modifier}: ${about.edit[0]}${indicatorOf(chart, line, modifier)}`,
        source: about.edit[1],
      },
      { rule, kind: "money", text: `${modifier}: ${about.money[0]}`, source: about.money[1] },
    );
  }
  return out;
}

/** What the loaded fee schedule says of the code where the modifier hangs on an indicator; empty when it is not loaded. */
function indicatorOf(chart: Chart, line: Line, modifier: string): string {
  const column =
    modifier === "50"
      ? "bilateralSurgery"
      : modifier === "51"
        ? "multipleProcedure"
        : modifier === "26" || modifier === "TC"
          ? "pcTcIndicator"
          : /^(?:80|82|AS)$/.test(modifier)
            ? "assistantSurgeon"
            : undefined;
  if (column === undefined) return "";
  const found = chart.codeSets.feeSchedule.find(line.suggestion.code, "", { on: chart.on });
  return found.status === "found"
    ? ` The loaded fee schedule has ${found.value[column]} for ${line.suggestion.code}.`
    : "";
}
