import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";
import { readChart } from "../chart.ts";
import type { NamedCondition } from "./query-draft.ts";

/**
 * A reader of conditions for the linter, over the same terms, Index and assertions as the engine. Texts of any length; a short one,
 * such as an option, is read as a statement by itself.
 */
export function conditionReader(codeSets: CodeSets, on: CalendarDate): (text: string) => readonly NamedCondition[] {
  return (text) =>
    text.trim() === ""
      ? []
      : readChart(codeSets, on, { text }).mentions.map((one) => ({
          code: one.code,
          words: text.slice(one.start, one.end),
          start: one.start,
          end: one.end,
          documented: !one.assertions.some((said) => said === "negated" || said === "family"),
        }));
}
