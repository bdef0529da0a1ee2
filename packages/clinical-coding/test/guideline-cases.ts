import type { GuidelineCase } from "./note-sets.ts";

/** What a case leaves open beside its required codes. Lists are codes or stems ending in a hyphen, parted by spaces. */
export interface CaseMore {
  /** `all`: the required codes come in this order, the first before everything; `first`: only the first is fixed; `order`: only among themselves. */
  readonly order?: "all" | "first" | "order";
  readonly optional?: string;
  readonly not?: string;
  /** `A=B,C`: B or C count for A. */
  readonly alt?: string;
  readonly query?: string;
}

const words = (text: string | undefined): readonly string[] =>
  text === undefined || text === "" ? [] : text.split(" ");

/**
 * One invented note with the codes that a guideline calls for, in the shape of the open evaluation cases. `who` is the setting (o or i),
 * the age and the sex, such as `o62F`; `source` the guideline section.
 */
export function guidelineCase(
  id: string,
  who: string,
  source: string,
  text: string,
  required: string,
  more: CaseMore = {},
): GuidelineCase {
  const match = /^([oi])(\d+)([FM])$/.exec(who);
  if (match === null) throw new RangeError(`${id}: ${who} is not a setting, an age and a sex`);
  const codes = words(required);
  return {
    id,
    setting: match[1] === "i" ? "inpatient" : "outpatient",
    age: Number(match[2]),
    sex: match[3] === "M" ? "M" : "F",
    date: "2026-04-15",
    text,
    family: source,
    expected: {
      required: codes,
      ordered: more.order === "all" || more.order === "order",
      first: more.order === "all" || more.order === "first" ? (codes[0] ?? null) : null,
      optional: words(more.optional),
      alternatives: Object.fromEntries(
        words(more.alt).map((one): [string, readonly string[]] => {
          const [code = "", others = ""] = one.split("=");
          return [code, others.split(",")];
        }),
      ),
      must_not: words(more.not),
      query_expected: more.query ?? null,
    },
  };
}
