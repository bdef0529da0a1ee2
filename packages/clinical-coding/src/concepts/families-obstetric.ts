import { affirms, bySide, type FamilyChoice, type FamilyContext, type OpenPoint, sideOf } from "./family-context.ts";
import { OBSTETRIC_CODES, type ObstetricCodes } from "./obstetric-table.ts";
import { fetusOf, type ObstetricPhase, obstetricPhase, trimesterOf } from "./pregnancy-state.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const SOURCE = "ICD-10-CM Guidelines I.C.15.a.3";

/** Fills trimester and fetus into a template. */
export function obstetricCode(template: string, trimester: string | undefined, fetus: string): string {
  return template
    .replace("t", trimester ?? "9")
    .replace("z", trimester ?? "0")
    .replace("f", fetus);
}

function trimesterQuery(template: string, fetus: string): OpenPoint {
  return {
    topic: "trimester",
    question: "What is the week or trimester of the pregnancy at this encounter?",
    because: "The note gives neither weeks, due date nor trimester; the code differs by trimester.",
    answers: [
      ["First trimester", "1"],
      ["Second trimester", "2"],
      ["Third trimester", "3"],
    ].map(([answer = "", digit]) => ({ answer, code: obstetricCode(template, digit, fetus) })),
  };
}

const phaseOf = (context: FamilyContext): ObstetricPhase | undefined =>
  obstetricPhase({ note: context.note, setting: context.setting, age: context.age, sex: context.sex });

function chosen(context: FamilyContext, codes: ObstetricCodes): FamilyChoice {
  const phase = phaseOf(context) ?? "pregnant";
  const template = codes[phase] ?? codes.pregnant;
  const trimester = trimesterOf(`${context.sentence} `, context.on) ?? trimesterOf(context.note, context.on);
  const fetus = fetusOf(context.sentence);
  const code = obstetricCode(template, trimester, fetus);
  const open = trimester === undefined && /[tz]/.test(template) ? trimesterQuery(template, fetus) : undefined;
  return {
    code,
    why: "an obstetric condition by phase and trimester",
    source: SOURCE,
    ...(open === undefined ? {} : { open }),
  };
}

const obstetric: Family = (context) => {
  const codes = OBSTETRIC_CODES[context.param];
  return codes === undefined ? undefined : chosen(context, codes);
};

const named =
  (pick: (context: FamilyContext) => string): Family =>
  (context) => {
    const codes = OBSTETRIC_CODES[pick(context)];
    return codes === undefined ? undefined : chosen(context, codes);
  };

const near = (context: FamilyContext): string => `${context.sentence} ${context.item}`;

const first = (context: FamilyContext): boolean =>
  /\b(?:primigravid\w*|primip\w*|nullip\w*|first (?:pregnancy|baby)|g1\b|gravida 1\b)\b/.test(
    `${near(context)} ${context.note}`,
  ) && !/\bmultigravid\w*|multip\w*\b/.test(near(context));

/** Gestational diabetes by how it is controlled; drugs stand before diet, insulin before both. */
const gestationalDiabetes: Family = (context) => {
  const text = `${near(context)} ${context.note}`;
  const tail =
    affirms(text, /\binsulin\b/) && !/\b(?:no insulin|not on insulin|without insulin)\b/.test(text)
      ? "4"
      : affirms(text, /\b(?:metformin|glyburide|glipizide|oral (?:agent|hypoglycemic|medication|drug)s?)\b/)
        ? "5"
        : affirms(text, /\bdiet\w*\b|\bnutrition\w*|\blifestyle\b|\ba1gdm\b/)
          ? "0"
          : "9";
  const phase = phaseOf(context);
  const stem = phase === "childbirth" ? "O24.42" : phase === "puerperium" ? "O24.43" : "O24.41";
  return {
    code: `${stem}${tail}`,
    why: "gestational diabetes by its control",
    source: "ICD-10-CM Guidelines I.C.15.i",
  };
};

const prenatal: Family = (context) => {
  const isFirst = first(context);
  const trimester = trimesterOf(context.note, context.on);
  const stem = isFirst
    ? "Z34.0"
    : /\b(?:second|third|g[2-9]|gravida [2-9]|multigravid\w*|another|previous)\b/.test(context.note)
      ? "Z34.8"
      : "Z34.9";
  return {
    code: `${stem}${trimester ?? "0"}`,
    why: "routine care of a normal pregnancy",
    source: "ICD-10-CM Guidelines I.C.15.b.1",
    ...(trimester === undefined ? { open: trimesterQuery(`${stem}z`, "0") } : {}),
  };
};

/** Vomiting: before and after 20 weeks, with and without metabolic disturbance. */
const hyperemesis: Family = (context) => {
  const text = near(context);
  const disturbed =
    affirms(
      `${text}`,
      /\b(?:metabolic disturbance|dehydration|dehydrated|electrolyte (?:imbalance|disturbance)|ketosis|ketonuria|hypokalemia|carbohydrate depletion)\b/,
    ) && !/\b(?:no|without) (?:metabolic|electrolyte|dehydration)/.test(text);
  return { code: disturbed ? "O21.1" : "O21.0" };
};

/** A delivery without complications; the rules add its outcome and take it back where something complicates it. */
const delivery: Family = (context) => {
  if (phaseOf(context) !== "childbirth") return undefined;
  return {
    code: "O80",
    why: "a full-term delivery without complications",
    source: "ICD-10-CM Guidelines I.C.15.n",
  };
};

const cesarean: Family = (context) =>
  phaseOf(context) === "childbirth" &&
  /\b(?:without indication|elective (?:primary )?(?:cesarean|c-?section)|maternal request)\b/.test(context.note)
    ? { code: "O82" }
    : undefined;

const perineal: Family = (context) => {
  const degree = /\b(first|second|third|fourth|1st|2nd|3rd|4th)[- ]degree\b/.exec(near(context))?.[1] ?? "";
  if (/first|1st/.test(degree)) return { code: "O70.0" };
  if (/second|2nd/.test(degree)) return { code: "O70.1" };
  if (/third|3rd/.test(degree)) {
    const grade = /\b(?:iii|3)\s?([abc])\b/.exec(near(context))?.[1];
    return { code: `O70.2${grade === undefined ? "0" : { a: "1", b: "2", c: "3" }[grade]}` };
  }
  return { code: /fourth|4th/.test(degree) ? "O70.3" : "O70.9" };
};

/** Rupture of membranes by term, and by how long before labour. */
const membranes: Family = (context) => {
  const text = `${near(context)} ${context.note}`;
  const trimester = trimesterOf(context.note, context.on);
  const preterm = /\b(?:preterm|pprom)\b/.test(near(context));
  const span = /\b(?:within 24|less than 24|under 24)\b/.test(text)
    ? "0"
    : /\b(?:more than 24|over 24|after 24|prolonged)\b/.test(text)
      ? "1"
      : "9";
  return { code: preterm ? `O42.${span}1${trimester ?? "9"}` : `O42.${span}2` };
};

const preeclampsia: Family = named((context) => {
  const text = near(context);
  if (/\bsuperimposed\b|\bchronic hypertension with\b/.test(text)) return "superimposed";
  if (/\bhellp\b/.test(context.mention)) return "hellp";
  if (affirms(text, /\bsevere(?: features)?\b/) && !/\bwithout severe\b/.test(text)) return "preeclampsia-severe";
  return /\b(?:mild|moderate|without severe features)\b/.test(text) ? "preeclampsia-mild" : "preeclampsia";
});

const bleeding = (context: FamilyContext): boolean =>
  affirms(near(context), /\b(?:bleeding|hemorrhage)\b/) &&
  !/\b(?:no|without|not) (?:any |active )?(?:bleeding|hemorrhage)\b/.test(near(context));

/** Only for a patient who is pregnant, in labour or lately delivered. */
const whilePregnant =
  (code: string): Family =>
  (context) =>
    phaseOf(context) === undefined ? undefined : { code };

/** Families of pregnancy, childbirth and the puerperium by name. */
export const OBSTETRIC_FAMILIES: Readonly<Record<string, Family>> = {
  ob: obstetric,
  gdm: gestationalDiabetes,
  prenatal,
  hyperemesis,
  "ob-delivery": delivery,
  "ob-cesarean": cesarean,
  perineal,
  membranes,
  preeclampsia,
  "ob-only": (context) => whilePregnant(context.param)(context),
  previa: named((context) =>
    /\blow[- ]lying\b/.test(near(context))
      ? bleeding(context)
        ? "previa-low-bleeding"
        : "previa-low"
      : bleeding(context)
        ? "previa-bleeding"
        : "previa",
  ),
  twins: named((context) => {
    const text = `${near(context)} ${context.note}`;
    if (/\btriplets?\b/.test(context.mention)) return "triplets";
    if (/\bdi-?chorionic\b|\bdi[/-]di\b|\bdcda\b/.test(text)) return "twins-di-di";
    if (/\bmono-?chorionic[ /-]*di-?amniotic\b|\bmono[/-]di\b|\bmcda\b/.test(text)) return "twins-mono-di";
    return /\bmono-?chorionic[ /-]*mono-?amniotic\b|\bmono[/-]mono\b/.test(text) ? "twins-mono-mono" : "twins";
  }),
  "previous-cesarean": (context) => {
    if (phaseOf(context) === undefined || phaseOf(context) === "puerperium") return { code: "Z98.891" };
    const text = near(context);
    return obstetric({
      ...context,
      param: /\blow transverse\b/.test(text)
        ? "previous-cesarean-low"
        : /\b(?:vertical|classical)\b/.test(text)
          ? "previous-cesarean-vertical"
          : "previous-cesarean",
    });
  },
  elderly: named((context) => (first(context) ? "elderly-first" : "elderly")),
  young: named((context) => (first(context) ? "young-first" : "young")),
  ectopic: (context) => {
    const side = sideOf(context, "tube|tubal|fallopian tube|adnexa");
    const tubal = /\b(?:tub\w+|ampulla\w*|fallopian)\b/.test(near(context));
    return { code: tubal ? bySide(side, ["O00.101", "O00.102", "O00.109", "O00.109"]) : "O00.90" };
  },
  mastitis: (context) => {
    const abscess = affirms(near(context), /\babscess\b/);
    if (/\b(?:lactat\w+|breast-?feed\w*|nursing)\b/.test(`${near(context)} ${context.note}`))
      return { code: abscess ? "O91.13" : "O91.23" };
    if (phaseOf(context) === "puerperium") return { code: abscess ? "O91.12" : "O91.22" };
    return { code: bySide(sideOf(context, "breast"), ["N61.0", "N61.0", "N61.0", "N61.0"]) };
  },
  "ob-wound": (context) => ({
    code: /\bdeep\b/.test(near(context)) ? "O86.02" : /\bsuperficial\b/.test(near(context)) ? "O86.01" : "O86.00",
  }),
  "ob-breech": (context) =>
    phaseOf(context) === undefined ? undefined : obstetric({ ...context, param: context.param }),
};
