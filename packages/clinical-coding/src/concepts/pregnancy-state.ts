import type { CalendarDate } from "@cleanclaim/model";

/** Where in pregnancy, childbirth and the six weeks after it the note finds the patient. */
export type ObstetricPhase = "pregnant" | "childbirth" | "puerperium";

const NOT_PREGNANT =
  /\b(?:not (?:currently )?pregnant|non-?pregnant|denies (?:being )?pregnan\w+|negative (?:urine )?(?:pregnancy|hcg)(?: test)?|pregnancy (?:test )?(?:is |was )?(?:negative|ruled out)|not (?:be|get) pregnant|(?:prevent|avoid|planning|plans|desires|wants|trying for|before|prior to|since (?:her )?(?:last )?|between|previous|prior|last|past|future|in (?:her )?(?:last|previous|first|both)) (?:a |the |her |this )?(?:\w+ )?pregnanc\w+|pregnancy (?:prevention|history)|history of (?:a )?(?:\w+ )?pregnancy|pregnancies)\b/g;
const PREGNANT =
  /\b(?:pregnan\w+|gravid\b|primigravida|multigravida|prenatal|antenatal|antepartum|obstetric\w*|ob visit|g\d ?p\d|intrauterine pregnancy|iup|(?:first|second|third) trimester|weeks'? (?:of )?gestation|fetal|fetus|fundal height|fht|fhr)\b/;
const AFTER =
  /\b(?:post-?partum|puerper\w+|(?:days?|weeks?|wks?) (?:after|post|since|following|out from|status post) (?:(?:a|an|her|the|normal|spontaneous|repeat|primary|uncomplicated|vaginal|term|low|transverse) )*(?:delivery|birth|childbirth|cesarean|c-?section|giving birth|nsvd|svd)|gave birth (?:\w+ ){1,3}(?:days?|weeks?) ago|delivered (?:\w+ ){1,4}(?:days?|weeks?) ago)\b/;
const DELIVERED =
  /\b(?:delivered|delivery of|gave birth|(?:spontaneous |normal |assisted |operative |uncomplicated |term |full-term )*vaginal (?:delivery|birth)|nsvd|svd|cesarean (?:delivery|section)|c-?section|birth of)\b/;

/** The phase, or undefined for a patient who is not said to be pregnant or lately delivered. */
export function obstetricPhase(input: {
  readonly note: string;
  readonly setting: "outpatient" | "inpatient";
  readonly age: number | undefined;
  readonly sex: "F" | "M" | "U" | undefined;
}): ObstetricPhase | undefined {
  if (input.sex === "M" || (input.age !== undefined && (input.age < 9 || input.age > 60))) return undefined;
  const text = input.note.replace(NOT_PREGNANT, " ");
  const after = AFTER.test(text);
  const undelivered =
    /\b(?:undelivered|not delivered|remains pregnant|discharged (?:home )?(?:still )?pregnant|without delivery)\b/.test(
      text,
    );
  const here =
    !undelivered &&
    DELIVERED.test(
      text.replace(
        /\b(?:prior|previous|history of|hx of|last|planned|planning|scheduled|plan for|for) (?:\w+ ){0,3}(?:cesarean|c-?section|vaginal|delivery)[a-z -]*/g,
        " ",
      ),
    );
  if (
    input.setting === "inpatient" &&
    here &&
    !/\b(?:readmi\w+|re-admi\w+)\b/.test(text) &&
    !(after && /\badmitted (?:\w+ ){0,6}(?:days?|weeks?) (?:after|post)/.test(text))
  )
    return "childbirth";
  if (/\b(?:delivery note|labor and delivery summary|delivery summary)\b/.test(text) && here) return "childbirth";
  if (after) return "puerperium";
  return PREGNANT.test(text) || gestation(text) !== undefined ? "pregnant" : undefined;
}

const NOT_TODAY =
  /(?:\b(?:at|after|by|until|before|around|from|to|around) (?:about )?$)|\b(?:prior|previous|last|first|earlier|history|scan|ultrasound|test\w*|screen\w*|return|repeat|recheck|induc\w+|deliver\w*|glucose|visit|follow-?up|due|son|daughter|child|loss|next|planned|vaccin\w+|tdap|rhogam|in|miscarr\w+|born)\b[^.;]{0,30}$/;

/** Completed weeks that the words give for today; weeks of plans and of earlier pregnancies are passed over. */
function gestation(text: string): number | undefined {
  const all =
    /\b(\d{1,2})(?: ?weeks?,?(?: and)? ?\d ?days?\b| ?\+ ?[0-6]\b| ?(?:and )?[0-6]\/7(?: ?w\w*)?\b| ?w(?:k|ks)? ?[0-6] ?d\b)|\b(?:at|now|today at|now at|today|ega:?|ga:?|gestational age:?(?: of| is)?|gestation of|currently|is|pregnant,?) (\d{1,2})(?:\.\d)?[- ]?(?:weeks?|wks?|w)\b|\b(\d{1,2})[- ]?(?:weeks?|wks?)(?:'|s')?,? (?:pregnant|gestation|of gestation|of pregnancy|gestational age|iup|intrauterine|ega|ga\b|by (?:lmp|dates|ultrasound|dating|early))|\b(?:g\d ?p\d[^.;]{0,20}?|primigravida|gravida \d[^.;]{0,20}?|pregnant|pregnancy|iup|gestation)[,:]?(?: (?:at|of|is))? (\d{1,2})[- ]?(?:weeks?|wks?)\b|^\W*(\d{1,2})[- ](?:weeks?|wks?)\b|\b(?:obstetric\w*|prenatal|antenatal|ob|maternity)(?: \w+){0,3},? (\d{1,2})[- ](?:weeks?|wks?)\b/g;
  for (const match of text.matchAll(all)) {
    const weeks = Number(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6]);
    if (!(weeks >= 3 && weeks <= 43)) continue;
    const before = text.slice(Math.max(0, match.index - 45), match.index);
    const clause = before.slice(
      Math.max(before.lastIndexOf("."), before.lastIndexOf("\n"), before.lastIndexOf(";")) + 1,
    );
    const exact = match[1] !== undefined || /^ \d days?\b/.test(text.slice(match.index + match[0].length));
    const otherTime = exact ? ANOTHER_TIME : NOT_TODAY;
    if (
      otherTime.test(clause) &&
      !/\b(?:today|now|currently|visit (?:at|today)|prenatal|patient|gravida|ob visit|seen)\b[^.;]{0,25}$/.test(clause)
    )
      continue;
    if (
      /^[^.;\n]{0,14}\b(?:postpartum|post-partum|after (?:delivery|birth)|ago|old|visit next)\b/.test(
        text.slice(match.index + match[0].length),
      )
    )
      continue;
    return weeks;
  }
  return undefined;
}

/** Weeks with days are counted for today unless the words speak of another birth. */
const ANOTHER_TIME =
  /\b(?:prior|previous|last|earlier|history|delivered|deliver(?:y|ies)|born|loss|son|daughter|miscarr\w+|return|induction|next)\b[^.;]{0,30}$/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dayOf(text: string, year: number): number | undefined {
  const numbers = /(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?/.exec(text);
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const words = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (\d{1,2})(?:,? (\d{4}))?/.exec(text);
  if (iso !== null) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000;
  if (words !== null)
    return Date.UTC(Number(words[3] ?? year), MONTHS.indexOf(words[1] ?? ""), Number(words[2])) / 86_400_000;
  if (numbers === null) return undefined;
  const given = Number(numbers[3] ?? year);
  return Date.UTC(given < 100 ? 2000 + given : given, Number(numbers[1]) - 1, Number(numbers[2])) / 86_400_000;
}

/** Completed weeks from the last period or the due date, for the day of service. */
function gestationByDates(text: string, on: CalendarDate): number | undefined {
  const today = Date.parse(`${on}T00:00:00Z`) / 86_400_000;
  const year = Number(on.slice(0, 4));
  const last = /\b(?:lmp|last menstrual period)(?: (?:was|of|on))?:? ([^.;\n]{0,24})/.exec(text)?.[1];
  const due =
    /\b(?:edd|edc|due date|estimated (?:date of (?:delivery|confinement)|due date))(?: (?:is|of|on))?:? ([^.;\n]{0,24})/.exec(
      text,
    )?.[1];
  let from = last === undefined ? undefined : dayOf(last, year);
  if (from !== undefined && from > today && !/\d{4}/.test(last ?? "")) from -= 365;
  let until = due === undefined ? undefined : dayOf(due, year);
  if (until !== undefined && until < today - 30 && !/\d{4}/.test(due ?? "")) until += 365;
  const days = until === undefined ? (from === undefined ? undefined : today - from) : 280 - (until - today);
  const weeks = days === undefined ? undefined : Math.floor(days / 7);
  return weeks !== undefined && weeks >= 3 && weeks <= 43 ? weeks : undefined;
}

/** Completed weeks of gestation: as stated for today, else from the due date or the last period where the day is known. */
export function gestationWeeks(note: string, on?: CalendarDate): number | undefined {
  return gestation(note) ?? (on === undefined ? undefined : gestationByDates(note, on));
}

/** Trimester by completed weeks: first to 13 weeks 6 days, second to 27 weeks 6 days; else as the note names it. */
export function trimesterOf(note: string, on?: CalendarDate): "1" | "2" | "3" | undefined {
  const word = /\b(first|second|third|1st|2nd|3rd) trimester\b/.exec(note)?.[1];
  const weeks = gestationWeeks(note, on);
  if (weeks !== undefined) return weeks < 14 ? "1" : weeks < 28 ? "2" : "3";
  return word === undefined ? undefined : /first|1st/.test(word) ? "1" : /second|2nd/.test(word) ? "2" : "3";
}

/** Sign of the fetus as the 7th character: 0 for one child or where the note does not tell which. */
export function fetusOf(text: string): string {
  const twin = /\b(?:twin|fetus|baby) ([abc1-3])\b/.exec(text)?.[1];
  return twin === undefined ? "0" : ({ a: "1", b: "2", c: "3" }[twin] ?? twin);
}
