import { affirms, type FamilyChoice, type FamilyContext, says } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** COPD: an exacerbation is documented as such; an infection alone is none (I.C.10.a.1). */
const copd: Family = (context) => {
  const flare = /\b(?:exacerbat\w*|acute on chronic|decompensat\w*|flare|aecopd)\b/;
  const own = context.sentence.replaceAll(/\basthma\b[^.;,]{0,40}/g, " ");
  // What stands under the item may speak of the asthma beside it.
  const below = /\basthma\b/.test(context.item) ? "" : context.item;
  if (
    /\b(?:not (?:an |in )?(?:acute )?exacerbation|no (?:acute )?exacerbation|without (?:acute )?exacerbation|not exacerbated)\b/.test(
      `${own} ${below}`,
    )
  )
    return { code: "J44.9" };
  const uncertain = context.setting === "inpatient";
  return affirms(own, flare, uncertain) || affirms(below, flare, uncertain) ? { code: "J44.1" } : { code: "J44.9" };
};

const bronchitis: Family = (context) => {
  const text = context.sentence;
  const acute =
    affirms(text, /\bacute\b(?=[^.;]{0,25}bronchitis)/, context.setting === "inpatient") ||
    says(context, /\bacute bronchitis\b/);
  const before = text.slice(
    Math.max(0, text.indexOf(context.mention) - 12),
    text.indexOf(context.mention) + context.mention.length,
  );
  if (/\bchronic\b/.test(before)) return /\bsimple\b/.test(before) ? { code: "J41.0" } : { code: "J42" };
  if (/\bacute\b/.test(before)) return { code: "J20.9" };
  if (says(context, /\bchronic bronchitis\b/) && !acute) return { code: "J42" };
  return { code: acute ? "J20.9" : (context.age ?? 30) < 15 ? "J20.9" : "J40" };
};

const respFailure: Family = (context) => {
  const own = (pattern: RegExp): boolean =>
    affirms(context.sentence, pattern, context.setting === "inpatient") || says(context, pattern);
  const low = own(/\bhypox\w*/);
  const high = own(/\bhypercap\w*|\bhypercarb\w*/);
  const tail = low ? "1" : high ? "2" : "0";
  const both: FamilyChoice["also"] = low && high ? [] : undefined;
  const choose = (stem: string): FamilyChoice => ({
    code: `${stem}${tail}`,
    ...(both === undefined
      ? {}
      : {
          also: [
            {
              code: `${stem}2`,
              rule: "respiratory-failure",
              text: "hypoxia and hypercapnia each have a code",
              source: "ICD-10-CM Tabular J96",
            },
          ],
        }),
  });
  if (own(/\bacute (?:on|and) chronic\b/)) return choose("J96.2");
  if (own(/\bacute\b/)) return choose("J96.0");
  if (own(/\bchronic\b/)) return choose("J96.1");
  return choose("J96.9");
};

const NOVEL = /\b(?:avian|bird flu|h5n1|h7n9|swine|novel|variant)\b/;
const UNSURE = /\b(?:suspected|possible|probable|presumed|likely|suspicion|clinical)\b/;

/** Influenza: an identified virus only when the provider has confirmed it (I.C.10.c). */
const flu: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const unsure = UNSURE.test(context.sentence) || /\bnot (?:confirmed|tested)\b/.test(text);
  const all = `${text} ${context.note}`;
  const identified =
    !unsure &&
    (/\b(?:influenza|flu) (?:type )?[ab]\b|\bh1n1\b|\bh3n2\b|\btype [ab] (?:influenza|flu)\b/.test(text) ||
      affirms(
        all,
        /\b(?:influenza|flu)(?: [ab])?(?: \w+){0,3} (?:positive|detected)|positive for (?:influenza|flu)|positive (?:rapid )?(?:influenza|flu)/,
      ));
  const stem = !unsure && NOVEL.test(text) ? "J09.X" : identified ? "J10" : "J11";
  const uncertain = context.setting === "inpatient";
  const lungs =
    affirms(context.sentence, /\bpneumonia\b/, uncertain) || affirms(context.item, /\bpneumonia\b/, uncertain);
  const gut = affirms(context.sentence, /\b(?:gastroenteritis|vomiting|diarrhea)\b/, uncertain);
  const ear = affirms(context.sentence, /\botitis media\b/, uncertain);
  if (stem === "J09.X")
    return { code: lungs ? "J09.X1" : gut ? "J09.X3" : "J09.X2", source: "ICD-10-CM Guidelines I.C.10.c" };
  return {
    code: lungs ? `${stem}.00` : ear ? `${stem}.83` : gut ? `${stem}.2` : `${stem}.1`,
    why: identified ? "the provider says which influenza virus it is" : "the virus is not identified",
    source: "ICD-10-CM Guidelines I.C.10.c",
  };
};

const asthmaStatus: Family = (context) => {
  const below = /\b(?:copd|chronic obstructive)\b/.test(context.item) ? "" : context.item;
  const burst = /\b(?:exacerbation|exacerbated|flare|flaring|attack)\b/;
  const flare =
    (affirms(context.sentence, burst, context.setting === "inpatient") ||
      affirms(below, /\b(?:exacerbation|flare)\b/)) &&
    !/\b(?:no|without) (?:acute )?exacerbation/.test(context.sentence);
  const last = says(context, /\bstatus asthmaticus\b/) ? "2" : flare ? "1" : "0";
  const text = `${context.sentence} ${context.item}`;
  const grade =
    /\b(mild intermittent|intermittent|mild persistent|moderate persistent|severe persistent|mild,? persistent|moderate,? persistent|severe,? persistent|severe (?:eosinophilic )?asthma)\b/;
  const word = (grade.exec(context.sentence) ?? grade.exec(text) ?? grade.exec(context.note))?.[1] ?? "";
  const digit = word.includes("intermittent")
    ? "2"
    : word.startsWith("mild")
      ? "3"
      : word.startsWith("moderate")
        ? "4"
        : word.startsWith("severe")
          ? "5"
          : undefined;
  if (digit !== undefined)
    return {
      code: `J45.${digit}${last}`,
      why: "asthma by severity and by exacerbation",
      source: "ICD-10-CM Guidelines I.C.10.a",
    };
  if (/exercise/.test(context.mention) || /\bexercise[- ]induced\b/.test(context.sentence)) return { code: "J45.990" };
  if (/cough variant/.test(context.mention)) return { code: "J45.991" };
  const unspecified = last === "2" ? "J45.902" : last === "1" ? "J45.901" : "J45.909";
  return {
    code: unspecified,
    open: {
      topic: "asthma-severity",
      question: "What is the severity of the asthma?",
      because: "The note names asthma without its severity.",
      answers: [
        { answer: "Mild intermittent", code: `J45.2${last}` },
        { answer: "Mild persistent", code: `J45.3${last}` },
        { answer: "Moderate persistent", code: `J45.4${last}` },
        { answer: "Severe persistent", code: `J45.5${last}` },
      ],
    },
  };
};

/** Families of the lungs by name. */
export const LUNG_FAMILIES: Readonly<Record<string, Family>> = {
  copd,
  bronchitis,
  "resp-failure": respFailure,
  flu,
  asthma: asthmaStatus,
};
