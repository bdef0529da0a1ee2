import { add, drop, has, type RuleState, seen, withCode } from "./diagnosis-list.ts";

const SUSPECTED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sepsis|infect\w+|chorioamnionitis exposure)\b/, "Z05.1"],
  [/\b(?:cardiac|heart|murmur)\b/, "Z05.0"],
  [/\b(?:seizure|neurolog\w+)\b/, "Z05.2"],
  [/\brespirat\w+\b/, "Z05.3"],
  [/\bgenetic\b/, "Z05.41"],
  [/\b(?:metabolic|hypoglycemia)\b/, "Z05.42"],
  [/\b(?:bowel|gastrointestinal|intestinal)\b/, "Z05.5"],
  [/\b(?:urinary|kidney|genitourinary)\b/, "Z05.6"],
  [/\bhip\b/, "Z05.72"],
];

/** A healthy newborn watched for a condition that was not found; and what belongs to newborn records alone. */
export function newborns(state: RuleState): void {
  const { age } = state.chart.input;
  if (age !== 0) return;
  drop(state, (one) => /^O/.test(one.code), {
    rule: "newborn-record",
    text: "codes of chapter 15 belong to the mother's record",
    source: "ICD-10-CM Guidelines I.C.16.a.1",
  });
  const pattern =
    /\b(?:suspected|possible|evaluat\w+ for|observ\w+ for|observation and evaluation for|rule[d]?[- ]?out|monitored for|work-?up for)\b[^.;\n]{0,60}\b(?:ruled out|not found|negative|excluded|not present)\b|\b(?:sepsis|infection|[a-z]+ condition|seizures?|heart disease|cardiac disease|metabolic disease)[^.;\n]{0,30}\b(?:was |has been |were )?ruled out\b/;
  const words = seen(state, pattern);
  if (words === undefined || has(state, /^P(?!0[78]|59)|^Z05/)) return;
  const code = SUSPECTED.find(([what]) => what.test(words.text.toLowerCase()))?.[1] ?? "Z05.9";
  const birth = withCode(state, /^Z38/);
  add(
    state,
    code,
    [words],
    {
      rule: "newborn-observation",
      text: "a healthy newborn watched for what was ruled out",
      source: "ICD-10-CM Guidelines I.C.16.b",
    },
    birth === undefined ? { before: state.list[0] } : { after: birth },
  );
}

/** What the classification has for the first month by its own words, when the record is a newborn's. */
const NEWBORN_FORM: readonly (readonly [RegExp, string])[] = [
  [/^E16\.[12]$/, "P70.4"],
  [/^J96\.0/, "P28.5"],
  [/^R17$|^E80\.[67]$/, "P59.9"],
  [/^A41\.51$/, "P36.4"],
  [/^A40\.1$/, "P36.0"],
  [/^A41\.01$/, "P36.2"],
  [/^A4[01]\./, "P36.9"],
  [/^R63\.3/, "P92.9"],
  [/^B37\.0$/, "P37.5"],
  [/^H10/, "P39.1"],
  [/^R62\.51$/, "P92.6"],
];

/** In the first 28 days a condition is taken as one of birth unless the note says that it was caught outside. */
export function newbornForm(state: RuleState): void {
  if (state.chart.input.age !== 0) return;
  const text = state.chart.lower;
  const young =
    /\b(?:newborn|neonat\w+|\d{1,2}[- ]days?[- ]old|day of life|dol \d|one[- ]week[- ]old|two[- ]week[- ]old|three[- ]week[- ]old)\b/.test(
      text,
    );
  if (!young || /\bcommunity[- ]acquired\b/.test(text)) return;
  for (const one of state.list) {
    const form = NEWBORN_FORM.find(([pattern]) => pattern.test(one.code));
    if (form === undefined || state.list.some((other) => other.code === form[1])) continue;
    one.code = form[1];
    one.why.push({
      rule: "newborn-default",
      text: "of birth unless the note says that it was acquired outside",
      source: "ICD-10-CM Guidelines I.C.16.a.5; I.C.16.f",
    });
  }
}
