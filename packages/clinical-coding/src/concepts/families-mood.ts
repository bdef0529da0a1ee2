import { affirms, type FamilyChoice, type FamilyContext } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const EPISODES: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    /\b(?:manic|mania)\b/,
    (text) => (/\bpsychotic\b/.test(text) && !/without psychotic/.test(text) ? "F31.2" : `F31.1${grade(text)}`),
  ],
  [
    /\bmixed\b/,
    (text) => (/\bsevere\b/.test(text) ? (/with psychotic/.test(text) ? "F31.64" : "F31.63") : `F31.6${grade(text)}`),
  ],
  [
    /\bdepress\w+/,
    (text) =>
      /\bsevere\b/.test(text)
        ? /with psychotic/.test(text)
          ? "F31.5"
          : "F31.4"
        : /\bmild\b/.test(text)
          ? "F31.31"
          : /\bmoderate\b/.test(text)
            ? "F31.32"
            : "F31.30",
  ],
  [/\bhypomanic\b/, () => "F31.0"],
];

function grade(text: string): string {
  return /\bmild\b/.test(text) ? "1" : /\bmoderate\b/.test(text) ? "2" : /\bsevere\b/.test(text) ? "3" : "0";
}

const REMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/\bhypomanic\b/, "1"],
  [/\bmanic\b/, "3"],
  [/\bdepress\w+/, "5"],
  [/\bmixed\b/, "7"],
];

/** Bipolar disorder by the episode of now, its severity, or the remission. */
const bipolar: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (/\bbipolar (?:type )?(?:ii|2)\b/.test(text)) return { code: "F31.81" };
  if (affirms(text, /\bremission\b/)) {
    const last = REMISSIONS.find(([pattern]) => pattern.test(text))?.[1];
    if (last === undefined) return { code: "F31.70" };
    return { code: `F31.7${/\bpartial\b/.test(text) ? last : String(Number(last) + 1)}` };
  }
  const episode = EPISODES.find(([pattern]) => affirms(context.sentence, pattern));
  return { code: episode?.[1](text) ?? "F31.9" };
};

/** Families of mood disorders by name. */
export const MOOD_FAMILIES: Readonly<Record<string, Family>> = { bipolar };
