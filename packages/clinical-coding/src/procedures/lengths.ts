/** Lengths and areas as notes write them. All in centimetres. */

const NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?)";

/** Every length in the text, in centimetres: `3.5 cm`, `35 mm`. Of `2 x 3 cm` both. */
export function lengthsIn(text: string): readonly number[] {
  const out: number[] = [];
  for (const match of text.matchAll(
    new RegExp(
      `${NUMBER}(?: ?(?:x|by|×) ?${NUMBER})?(?: ?(?:x|by|×) ?\\d[\\d.]*)? ?-?(cm|mm|centimet\\w+|millimet\\w+)\\b(?! ?(?:2|²|hg))`,
      "g",
    ),
  )) {
    const scale = (match[3] ?? "").startsWith("m") ? 10 : 1;
    for (const value of [match[1], match[2]]) if (value !== undefined) out.push(Number(value) / scale);
  }
  return out;
}

/** The area in square centimetres: `24 sq cm`, `24 cm2`, or length times width. Undefined when none is stated. */
export function areaIn(text: string): number | undefined {
  const stated = new RegExp(`${NUMBER} ?(?:sq(?:uare)?\\.? ?(?:cm|centimet\\w+)|cm ?(?:2|²|squared))`).exec(text)?.[1];
  if (stated !== undefined) return Number(stated);
  const sides = new RegExp(`${NUMBER}(?: ?cm)? ?(?:x|by|×) ?${NUMBER}(?: ?(?:cm)? ?(?:x|by|×) ?${NUMBER})? ?cm`).exec(
    text,
  );
  return sides === null ? undefined : Math.round(Number(sides[1]) * Number(sides[2]) * 100) / 100;
}

/** The first step whose upper bound holds the value; the last where none does. Steps are ordered. */
export function stepFor(value: number, steps: readonly (readonly [most: number, code: string])[]): string {
  return steps.find(([most]) => value <= most)?.[1] ?? steps.at(-1)?.[1] ?? "";
}
