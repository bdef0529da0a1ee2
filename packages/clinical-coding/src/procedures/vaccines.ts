import { type Chart, evidenceAt } from "../chart.ts";
import type { Evidence } from "../types.ts";
import { service, type Service } from "./service-draft.ts";
import { type Vaccine, VACCINES } from "./vaccines-table.ts";

interface Given {
  readonly vaccine: Vaccine;
  readonly words: Evidence;
}

function fitsAge(vaccine: Vaccine, age: number | undefined): boolean {
  if (vaccine.ages === undefined) return true;
  // Without an age the number for adults stands where there are two.
  const years = age ?? 40;
  return years >= vaccine.ages[0] && years <= vaccine.ages[1];
}

function givenVaccines(chart: Chart): Given[] {
  const out: Given[] = [];
  for (const vaccine of VACCINES) {
    if (!fitsAge(vaccine, chart.input.age)) continue;
    for (const sentence of chart.sentences) {
      if (/past-history|family-history|allergies|instructions|review-of-systems/.test(sentence.section.kind)) continue;
      const text = chart.lower.slice(sentence.start, sentence.end);
      const match = vaccine.pattern.exec(text);
      if (match === null || !/\b(?:given|administered|injected|gave|0\.5 ml|deltoid|lot|nurse)\b/.test(text)) continue;
      if (/\b(?:last (?:year|fall|month)|declin\w+|refus\w+|is due|will be|in (?:19|20)\d\d)\b/.test(text)) continue;
      if (!/\b(?:deltoid|thigh|lot|nurse|today|administered|0\.5 ml|given\b)/.test(text)) continue;
      const start = sentence.start + match.index;
      const words = evidenceAt(chart, start, start + match[0].length);
      if (out.some((one) => one.words.start < words.end && words.start < one.words.end)) continue;
      out.push({ vaccine, words });
      break;
    }
  }
  return out;
}

const FOR_VACCINE = { supports: /^Z23$/ } as const;
const COUNSELLED =
  /\bcounsel\w*\b[^.\n]{0,90}\b(?:vaccin\w+|immuniz\w+|component)|\b(?:vaccin\w+|immuniz\w+)\b[^.\n]{0,60}\bcounsel\w*\b/;

/** Counselled children up to 18: each vaccine's first disease, and each further one. */
function counselled(given: readonly Given[], first: Evidence): Service[] {
  const further = given.reduce((sum, one) => sum + one.vaccine.components - 1, 0);
  const out = [
    service(
      "90460",
      "Giving of a vaccine with counseling, first disease of each",
      first,
      `${given.length} vaccines given with counseling up to age 18`,
      {
        units: given.length,
        ...FOR_VACCINE,
      },
    ),
  ];
  if (further > 0)
    out.push(
      service(
        "90461",
        "Giving of a vaccine with counseling, each further disease",
        first,
        `${further} further diseases in combined vaccines`,
        {
          units: further,
          ...FOR_VACCINE,
        },
      ),
    );
  return out;
}

function byRoute(given: readonly Given[], first: Evidence): Service[] {
  const out: Service[] = [];
  const needles = given.filter((one) => one.vaccine.noNeedle !== true).length;
  const others = given.length - needles;
  if (needles > 0)
    out.push(service("90471", "Giving of a vaccine, first", first, "the first vaccine given", FOR_VACCINE));
  if (needles > 1)
    out.push(
      service("90472", "Giving of a vaccine, each further one", first, "further vaccines given", {
        units: needles - 1,
        ...FOR_VACCINE,
      }),
    );
  if (others > 0 && needles === 0)
    out.push(
      service("90473", "Giving of a vaccine by mouth or nose, first", first, "the first vaccine given", FOR_VACCINE),
    );
  const more = needles === 0 ? others - 1 : others;
  if (more > 0)
    out.push(
      service("90474", "Giving of a vaccine by mouth or nose, each further one", first, "further vaccines given", {
        units: more,
        ...FOR_VACCINE,
      }),
    );
  return out;
}

/** Vaccines given, with their giving: by counselling and age, by route, or by Medicare's own numbers. */
export function vaccines(chart: Chart): Service[] {
  const given = givenVaccines(chart);
  const [one] = given;
  if (one === undefined) return [];
  const lines = given.map(({ vaccine, words }) =>
    service(vaccine.code, vaccine.title, words, "the vaccine that was given", FOR_VACCINE),
  );
  const { age, payer } = chart.input;
  if (age !== undefined && age <= 18 && COUNSELLED.test(chart.lower))
    return [...counselled(given, one.words), ...lines];
  if (payer !== "medicare") return [...byRoute(given, one.words), ...lines];
  const own = given.flatMap(({ vaccine, words }) =>
    vaccine.medicare === undefined
      ? []
      : [
          service(
            vaccine.medicare,
            "Giving of a vaccine, Medicare",
            words,
            "Medicare has its own code for giving this vaccine",
            FOR_VACCINE,
          ),
        ],
  );
  return [
    ...own,
    ...byRoute(
      given.filter((each) => each.vaccine.medicare === undefined),
      one.words,
    ),
    ...lines,
  ];
}
