import type { LineInContext } from "./edit.ts";
import type { ProcedurePairTable } from "./reference-tables.ts";
import {
  ANATOMICAL_MODIFIERS,
  DISTINCT_SERVICE_MODIFIERS,
  PROCEDURE_PAIR_MODIFIERS,
  VISIT_PAIR_MODIFIERS,
} from "./rule-tables/modifier-lists.ts";
import { isService } from "./rule-tables/service-kinds.ts";

/** The same rendering practitioner: whom NCCI edits and unit limits look at. */
export function sameProvider(a: LineInContext, b: LineInContext): boolean {
  return a.renderingNpi === b.renderingNpi;
}

/** The same practitioner, or another of the same group and specialty, whom Medicare treats as one. */
export function sameGroup(a: LineInContext, b: LineInContext): boolean {
  return a.renderingNpi === b.renderingNpi || a.groupKey === b.groupKey;
}

/** A pair of the NCCI table among two lines, in whichever order the table has it. */
export interface FoundPair {
  readonly column1: string;
  readonly column2: string;
  readonly indicator: "0" | "1" | "9";
  readonly columnTwo: LineInContext;
  readonly columnTwoIs: "first" | "second";
}

/** Looks two lines up in either order. */
export function pairOf(table: ProcedurePairTable, first: LineInContext, second: LineInContext): FoundPair | undefined {
  const a = first.line.procedureCode;
  const b = second.line.procedureCode;
  const straight = table.find(a, b);
  if (straight !== undefined) {
    return { column1: a, column2: b, indicator: straight.modifierIndicator, columnTwo: second, columnTwoIs: "second" };
  }
  const turned = table.find(b, a);
  if (turned === undefined) return undefined;
  return { column1: b, column2: a, indicator: turned.modifierIndicator, columnTwo: first, columnTwoIs: "first" };
}

function anatomical(line: LineInContext): string[] {
  return line.line.modifiers.filter((modifier) => ANATOMICAL_MODIFIERS.has(modifier));
}

function carries(line: LineInContext, modifiers: ReadonlySet<string>): boolean {
  return line.line.modifiers.some((modifier) => modifiers.has(modifier));
}

/**
 * Whether an NCCI-associated modifier separates a pair with indicator 1: a distinct-service modifier on either code,
 * visit modifiers on the visit, staged or repeat modifiers on either, or anatomical modifiers unless both lines name the
 * same site.
 */
export function separatedByModifier(first: LineInContext, second: LineInContext): boolean {
  for (const each of [first, second]) {
    if (carries(each, DISTINCT_SERVICE_MODIFIERS) || carries(each, PROCEDURE_PAIR_MODIFIERS)) return true;
    if (carries(each, VISIT_PAIR_MODIFIERS) && !isService("surgery", each.line.procedureCode)) return true;
  }
  if (isService("visit", first.line.procedureCode) || isService("visit", second.line.procedureCode)) return false;
  const sites = anatomical(first);
  const others = anatomical(second);
  if (sites.length === 0 && others.length === 0) return false;
  return sites.join() !== others.join();
}
