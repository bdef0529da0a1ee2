import { add, drop, type RuleState, withCode } from "./diagnosis-list.ts";
import { stemOf } from "./drugs.ts";

const LESS =
  /\b(?:stopped (?:taking )?|quit taking|ran out|has run out|out of (?:his|her|the)|skip\w*|miss(?:ed|es|ing)|not taking|does not take|has not (?:been )?tak\w+|did not take|self-?discontinued|ration\w*|cut(?:ting|s)? (?:back|down|(?:his|her|the) (?:pills|tablets|dose))|takes? (?:only )?(?:half|part|every (?:other|second|third|few)|less)|only (?:takes?|every)|taking (?:only )?(?:half|less|every (?:other|second|third))|half (?:the|his|her) (?:prescribed )?dose|forg[eo]t\w*|underdos\w*|under-dos\w*|lower dose than|less than (?:was )?prescribed|non-?(?:adheren\w+|complian\w+)|could not (?:afford|get|fill)|cannot (?:afford|get)|undertreated)\b/;
const ORDERED =
  /\b(?:stopped|held|discontinued|hold|stop)\b[^.;]{0,30}\b(?:by (?:us|me|the|his|her|cardiology|doctor|physician)|on (?:our|medical) advice|as (?:directed|instructed|advised|planned))\b|\bwe (?:stopped|held|discontinued)\b|\badvised to stop\b/;
const COST = /\b(?:cost\w*|afford\w*|expens\w+|insurance|money|financial\w*|price|copay)\b/;
const MEANT =
  /\b(?:intentional\w*|on purpose|chose|chooses|decid\w+|deliberate\w*|because (?:it|they|of (?:the )?side)|side effects?|felt (?:better|fine|well)|does not (?:like|want)|afraid|makes (?:him|her))\b/;
const NOT_MEANT =
  /\b(?:unintentional\w*|forg[eo]t\w*|by mistake|accident\w*|confus\w+|memory|mix(?:ed)?[- ]up|misunderst\w+|miscount\w*)\b/;
const CARER =
  /\b(?:mother|father|parent|daughter|son|wife|husband|caregiver|aide|nurse)\b[^.;]{0,40}\b(?:gives?|gave|giving|forgot|skipp\w+|stopped giving)\b/;

function reason(text: string, age: number | undefined): string {
  const cost = COST.test(text);
  if (CARER.test(text)) return NOT_MEANT.test(text) ? "Z91.A3" : cost ? "Z91.A20" : "Z91.A28";
  if (/\bunintentional/.test(text) || (NOT_MEANT.test(text) && !/(?<!un)\bintentional/.test(text)))
    return (age ?? 0) >= 65 && /\b(?:age-related|debility|frail\w*|dementia)\b/.test(text) ? "Z91.130" : "Z91.138";
  if (cost) return "Z91.120";
  return MEANT.test(text) ? "Z91.128" : "Z91.148";
}

/** A drug taken less than prescribed: the condition first, then the drug, then why (I.C.19.e.5.c). */
export function underdosing(state: RuleState): void {
  const { chart } = state;
  const told = chart.sentences.filter((one) =>
    /^(?:assessment|body|history|reason|summary|reasoning|course|addendum)$/.test(one.kind),
  );
  const found = [...told]
    .sort((a, b) => Number(b.kind === "assessment") - Number(a.kind === "assessment"))
    .find((one) => {
      const text = chart.lower.slice(one.start, one.end);
      return (
        LESS.test(text) &&
        stemOf(text) !== undefined &&
        !ORDERED.test(text) &&
        !/\b(?:no|never|denies|has not) (?:missed|skipped|forgotten)|\bnot (?:missed|skipped)|\bmisses no\b/.test(
          text,
        ) &&
        !/\bif\b|\breturn\b/.test(text.slice(0, 12))
      );
    });
  if (
    found === undefined ||
    !told.some((one) => one.kind === "assessment") ||
    !/[A-U]/.test(withCode(state, /^[A-U]/)?.code ?? "")
  )
    return;
  const text = chart.lower.slice(found.start, found.end);
  const match = LESS.exec(text);
  const stem = stemOf(text);
  // A pump that failed is no choice of the patient's; it has a rule of its own.
  if (match === null || stem === undefined || /\bpump\b/.test(text)) return;
  const settled =
    found.kind === "assessment" ||
    told.some((one) => one.kind === "assessment" && LESS.test(chart.lower.slice(one.start, one.end)));
  if (!settled) return;
  const start = found.start + match.index;
  const words = {
    start,
    end: start + match[0].length,
    text: chart.text.slice(start, start + match[0].length),
    section: found.section.heading,
  };
  const source = "ICD-10-CM Guidelines I.C.19.e.5.c";
  drop(state, (one) => one.code === `${stem}5A`, {
    rule: "underdosing",
    text: "too little of the drug was taken",
    source,
  });
  add(state, `${stem}6A`, [words], {
    rule: "underdosing",
    text: "a drug taken less than prescribed, after the condition that it let get worse",
    source,
  });
  drop(state, (one) => /^Z91\.14/.test(one.code), {
    rule: "underdosing",
    text: "the reason is known more exactly",
    source,
  });
  const all = told
    .filter((one) => one.kind === "assessment" || Math.abs(one.start - found.start) < 250)
    .map((one) => chart.lower.slice(one.start, one.end))
    .join(" ");
  add(
    state,
    reason(COST.test(text) || MEANT.test(text) || NOT_MEANT.test(text) ? text : all, chart.input.age),
    [words],
    {
      rule: "underdosing",
      text: "why the drug was not taken as prescribed",
      source: `${source}; Z91.1-`,
    },
  );
}
