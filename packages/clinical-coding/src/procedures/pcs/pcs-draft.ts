import type { Chart } from "../../chart.ts";
import type { CodingFinding, Evidence } from "../../types.ts";
import { sideOf } from "../modifiers/anatomic.ts";
import { doneAll, type Done } from "../service-draft.ts";
import type { Paired, Places } from "./places-table.ts";
import { ROOT_OPERATIONS, type RootOperation } from "./root-operation-table.ts";

/** A code as built from the words of a statement, before the list of the day has been asked. */
export interface PcsDraft {
  readonly name: string;
  readonly code: string;
  readonly root: RootOperation;
  readonly evidence: Evidence;
  /** How sure the words make the code, 0 to 1. */
  readonly confidence: number;
  /** What was taken for want of words; empty when the words gave every value. */
  readonly assumed?: string | undefined;
}

/** A statement of a procedure whose code waits for documentation. */
export interface PcsOpen {
  readonly name: string;
  readonly missing: string;
  readonly evidence: Evidence;
}

export type PcsReading = PcsDraft | PcsOpen;

const NOT_NOW =
  /\b(?:considered|not (?:done|performed|pursued|indicated|required|needed)|declin\w+|deferred|cancell?ed|refus\w+|(?:is|are|was|were) (?:planned|scheduled)|planned for|candidate for|will (?:need|undergo|require|have)|may (?:need|require)|if (?:the |his |her )?\w+ (?:falls?|drops?|worsens?|fails?)|in (?:\w+|\d+) (?:weeks|months)|history of|past (?:surgical|medical) history|status post|s\/p|previous(?:ly)?|prior (?!to)|years? ago|months? ago|outpatient (?:follow|basis))\b/;

/** Statements that a procedure was done during the stay; what was considered, planned or done before does not count. */
export function doneInStay(chart: Chart, pattern: RegExp): readonly Done[] {
  return doneAll(chart, pattern).filter((one) => !NOT_NOW.test(one.text));
}

/** The first of them, or none. */
export function firstInStay(chart: Chart, pattern: RegExp): Done | undefined {
  return doneInStay(chart, pattern)[0];
}

export const isDraft = (one: PcsReading): one is PcsDraft => "code" in one;

/** The character of a side; undefined when the words name none, or both where the tables have no value for both. */
export function sideCharacter(parts: Paired, text: string): string | undefined {
  const side = sideOf(text);
  if (side === "right") return parts[0];
  if (side === "left") return parts[1];
  return side === "both" ? parts[2] : undefined;
}

/** The characters of all places that the words name, each once. */
export function placesIn(places: Places, text: string): string[] {
  return [...new Set(places.filter(([pattern]) => pattern.test(text)).map(([, character]) => character))];
}

/** The objective of an operation as a reason: our words, and the guideline that tells it from its neighbours. */
export function rootReason(root: RootOperation): { readonly text: string; readonly source: string } {
  const [text, source] = ROOT_OPERATIONS[root];
  return { text, source };
}

/** What documentation a procedure waits for: neutral, and naming what the tables need. */
export function openFinding(open: PcsOpen): CodingFinding {
  return {
    rule: "pcs-documentation",
    severity: "advice",
    message: `No ICD-10-PCS code can be built for the ${open.name}: the note must state ${open.missing}.`,
    source: "ICD-10-PCS guideline A9: every character of a code needs a value that the record supports",
    evidence: [open.evidence],
  };
}
