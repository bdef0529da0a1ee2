import type { LineInContext } from "./edit.ts";
import { sameProvider } from "./pair-rules.ts";
import { REPEAT_MODIFIERS } from "./rule-tables/modifier-lists.ts";

/**
 * Whether two lines are the same service billed twice: code, set of modifiers, first day and provider agree, no modifier
 * says that it was done again, and they are not two packages of one drug.
 */
export function sameService(first: LineInContext, second: LineInContext): boolean {
  const a = first.line;
  const b = second.line;
  if (a.procedureCode !== b.procedureCode || first.on !== second.on || !sameProvider(first, second)) return false;
  if (a.modifiers.length !== b.modifiers.length || !a.modifiers.every((modifier) => b.modifiers.includes(modifier)))
    return false;
  if (b.modifiers.some((modifier) => REPEAT_MODIFIERS.has(modifier))) return false;
  return a.drug?.ndc === b.drug?.ndc;
}
