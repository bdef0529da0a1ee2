import { affirms, type FamilyChoice, type FamilyContext, says } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

const UNSURE =
  /\b(?:suspected|suspect|possible|possibly|probable|probably|likely|presumed|presumptive|inconclusive|rule out|r\/o|query|pending)\b/;

/** Whether the statement leaves the named disease unsure, in every setting: some are coded only when confirmed. */
function unconfirmed(context: FamilyContext): boolean {
  const at = context.sentence.indexOf(context.mention);
  const clause =
    context.sentence
      .slice(0, Math.max(0, at))
      .split(/[;:,]| and /)
      .at(-1) ?? "";
  const after = context.sentence.slice(Math.max(0, at) + context.mention.length).split(/[;:.]/)[0] ?? "";
  return (
    UNSURE.test(clause) ||
    /^[^,]{0,20}\b(?:suspected|possible|not confirmed|unconfirmed|pending|inconclusive|to be ruled out)\b/.test(after)
  );
}

const HIV_ILLNESS =
  /\b(?:pneumocystis|pjp|pcp pneumonia|kaposi\w*|cryptococc\w*|toxoplasmosis|cmv retinitis|cytomegalovirus|esophageal candid\w*|candidal esophagitis|wasting|hiv[- ]related|hiv[- ]associated|due to hiv|hiv encephalopathy|mycobacterium avium|aids[- ]defining|progressive multifocal)\b/;

/** HIV: disease or any related illness, now or before, is B20; a positive state without one Z21; unclear serology R75. */
const hiv: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  if (
    /\b(?:pre-?exposure prophylaxis|prep\b|hiv (?:screen\w*|test\w*|counsel\w*|negative|antibody|exposure|prophylaxis))/.test(
      context.sentence,
    ) &&
    !/\bhiv (?:test )?positive\b/.test(context.sentence)
  ) {
    if (/\b(?:inconclusive|indeterminate)\b/.test(context.sentence))
      return { code: "R75", source: "ICD-10-CM Guidelines I.C.1.a.2.(f)" };
    return undefined;
  }
  if (/\b(?:inconclusive|indeterminate)\b/.test(context.sentence))
    return { code: "R75", source: "ICD-10-CM Guidelines I.C.1.a.2.(f)" };
  if (unconfirmed(context)) return undefined;
  const disease =
    /\baids\b/.test(context.mention) ||
    affirms(text, /\b(?:aids|hiv disease|symptomatic hiv|advanced hiv)\b/) ||
    affirms(context.note.replaceAll(/\b(?:no|never|without|denies|free of)\b[^.;]{0,80}/g, " "), HIV_ILLNESS) ||
    /\bprior (?:aids|hiv[- ]related)|\bhistory of (?:pneumocystis|kaposi|aids)/.test(context.note);
  const asymptomatic = /\basymptomatic\b/.test(context.sentence) && !/\bprior|previous|history of\b/.test(context.note);
  return disease && !asymptomatic
    ? {
        code: "B20",
        why: "HIV disease or an illness related to it, now or before",
        source: "ICD-10-CM Guidelines I.C.1.a.2",
      }
    : { code: "Z21", why: "HIV positive without any related illness", source: "ICD-10-CM Guidelines I.C.1.a.2.(e)" };
};

const SEPSIS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e\.? ?coli|escherichia)\b/, "A41.51"],
  [/\bpseudomonas\b/, "A41.52"],
  [/\bserratia\b/, "A41.53"],
  [/\bacinetobacter\b/, "A41.54"],
  [/\b(?:klebsiella|proteus|enterobacter|gram[- ]negative)\b/, "A41.59"],
  [/\b(?:mrsa|methicillin[- ]resistant)\b/, "A41.02"],
  [/\b(?:mssa|methicillin[- ](?:susceptible|sensitive)|staph\w* aureus)\b/, "A41.01"],
  [/\bcoagulase[- ]negative|\bstaph\w* epidermidis\b/, "A41.1"],
  [/\bstaph\w*/, "A41.2"],
  [/\bstreptococc(?:us|al) pneumon\w*|\bpneumococc\w*/, "A40.3"],
  [/\bgroup a strep\w*|\bpyogenes\b/, "A40.0"],
  [/\bgroup b strep\w*|\bagalactiae\b/, "A40.1"],
  [/\bstreptococc\w*/, "A40.9"],
  [/\benterococc\w*/, "A41.81"],
  [/\banaerob\w*|\bbacteroides\b/, "A41.4"],
  [/\bh(?:a?emophilus|\.) influenzae\b/, "A41.3"],
  [/\bcandid\w*/, "B37.7"],
  [/\blisteria\b/, "A32.7"],
  [/\bsalmonella\b/, "A02.1"],
  [/\bmeningococc\w*/, "A39.4"],
];

const ORGAN =
  /\b(?:acute (?:kidney injury|renal failure|kidney failure|respiratory failure|hypoxic respiratory failure|hepatic failure|liver failure)|aki|encephalopathy|(?:disseminated intravascular coagulation|dic)|lactic acidosis|critical illness (?:myopathy|polyneuropathy)|organ (?:dysfunction|failure)|multi-?\s?organ)\b/;

/** Whether an organ's failure is tied to the sepsis by the words of one statement. */
export function organTied(text: string): boolean {
  const tie =
    "(?:due to|from|caused by|secondary to|because of|associated with|related to|in (?:the )?setting of|as a result of)";
  return (
    new RegExp(
      `(?:${ORGAN.source})[^.;]{0,60}${tie} (?:the |this |his |her |severe )?(?:\\w+ )?(?:sepsis|septic)`,
    ).test(text) ||
    new RegExp(
      `\\b(?:sepsis|septic shock|septicemia)\\b[^.;]{0,60}\\b(?:with|causing|complicated by|leading to|resulting in)\\b[^.;]{0,50}(?:${ORGAN.source})`,
    ).test(text) ||
    /\b(?:sepsis|septic)[- ](?:induced|related|associated) (?:organ|acute|aki|encephalopathy|respiratory|kidney)/.test(
      text,
    )
  );
}

const sepsis: Family = (context) => {
  if (/urosepsis/.test(context.mention)) return undefined;
  const text = `${context.sentence} ${context.item}`;
  const uncertain = context.setting === "inpatient";
  const found =
    SEPSIS.find(([pattern]) => affirms(context.sentence, pattern, uncertain)) ??
    SEPSIS.find(([pattern]) =>
      affirms(
        context.note,
        new RegExp(
          `(?:blood cultures?|bacteremia)[^.;]{0,50}(?:${pattern.source})|(?:${pattern.source})[^.;]{0,40}(?:in|from) (?:the )?(?:\\w+ and )?blood`,
        ),
      ),
    );
  const none =
    /\b(?:no|without|not have|absence of)\b[^.;]{0,25}\b(?:organ (?:dysfunction|failure)|severe sepsis)/.test(text);
  const shock = says(context, /\bseptic shock\b/) || affirms(context.note, /\bseptic shock\b/, uncertain);
  const severe =
    !none &&
    (says(context, /\bsevere sepsis\b|\borgan (?:dysfunction|failure)\b/) ||
      organTied(text) ||
      organTied(context.note));
  const also = shock ? "R65.21" : severe ? "R65.20" : undefined;
  return {
    code: found?.[1] ?? "A41.9",
    why: found === undefined ? "sepsis without a named organism" : "sepsis by its organism",
    source: "ICD-10-CM Guidelines I.C.1.d.1",
    ...(also === undefined
      ? {}
      : {
          also: [
            {
              code: also,
              rule: "severe-sepsis",
              text: "severe sepsis is reported after the infection, never first",
              source: "ICD-10-CM Guidelines I.C.1.d.1.(b); I.C.1.d.2",
            },
          ],
        }),
  };
};

const PNEUMONIA: readonly (readonly [RegExp, string])[] = [
  [/\b(?:streptococc(?:us|al) pneumonia|pneumococc\w*|strep(?:tococcus)? pneumoniae|s\.? pneumoniae)\b/, "J13"],
  [/\bklebsiella\b/, "J15.0"],
  [/\bpseudomonas\b/, "J15.1"],
  [/\b(?:mrsa|methicillin[- ]resistant)\b/, "J15.212"],
  [/\b(?:mssa|methicillin[- ](?:susceptible|sensitive)|staph\w* aureus)\b/, "J15.211"],
  [/\bgroup b strep\w*/, "J15.3"],
  [/\bstreptococc\w*/, "J15.4"],
  [/\b(?:e\.? ?coli|escherichia)\b/, "J15.5"],
  [/\b(?:gram[- ]negative|serratia|proteus)\b/, "J15.69"],
  [/\bacinetobacter\b/, "J15.61"],
  [/\bmycoplasma\b/, "J15.7"],
  [/\bh(?:a?emophilus|\.) influenzae\b/, "J14"],
  [/\blegionell\w*|\blegionnaire\w*/, "A48.1"],
  [/\bpneumocystis\b|\bpjp\b/, "B59"],
  [/\brsv\b|\brespiratory syncytial\b/, "J12.1"],
  [/\bviral pneumonia\b/, "J12.9"],
  [/\bbacterial pneumonia\b/, "J15.9"],
  [/\baspiration\b/, "J69.0"],
  [/\bbroncho-?pneumonia\b/, "J18.0"],
  [/\blobar pneumonia\b/, "J18.1"],
];

const VENTILATOR = /\bventilator[- ]associated\b|\bvap\b/;

/** Pneumonia by organism; that of a ventilator only when the provider calls it so. */
const pneumonia: Family = (context) => {
  const uncertain = context.setting === "inpatient";
  if (affirms(context.sentence, VENTILATOR, uncertain))
    return {
      code: "J95.851",
      why: "the provider calls it ventilator associated",
      source: "ICD-10-CM Guidelines I.C.10.d.1",
    };
  if (
    /\b(?:covid|sars[- ]cov|coronavirus)/.test(context.sentence) &&
    !/\bnot (?:covid|due to covid)|covid[- ]?(?:19)? (?:test |pcr |antigen )?negative|negative for covid/.test(
      context.sentence,
    )
  )
    return { code: "J12.82" };
  if (affirms(context.sentence, /\b(?:influenza|flu) pneumonia|pneumonia due to (?:influenza|flu)\b/, uncertain))
    return undefined;
  const found =
    PNEUMONIA.find(([pattern]) => affirms(context.sentence, pattern, uncertain)) ??
    PNEUMONIA.slice(0, 15).find(([pattern]) =>
      affirms(
        context.item,
        new RegExp(`(?:pneumonia|sputum)[^.;]{0,40}(?:${pattern.source})|(?:${pattern.source})[^.;]{0,30}pneumonia`),
      ),
    );
  return { code: found?.[1] ?? "J18.9" };
};

const LUNGS: readonly (readonly [RegExp, string])[] = [
  [/\bpneumonia\b/, "J12.82"],
  [/\bacute bronchitis\b/, "J20.8"],
  [/\bbronchitis\b/, "J40"],
  [/\b(?:acute respiratory distress syndrome|ards)\b/, "J80"],
  [/\blower respiratory (?:tract )?infection\b/, "J22"],
];

/** COVID-19: only when confirmed, in every setting; past, suspected or only tested for it is something else. */
const covid: Family = (context) => {
  const text = context.sentence;
  const at = text.indexOf(context.mention);
  // The mention may hold the words that qualify it: exposure to COVID-19, history of COVID-19.
  const before = text.slice(0, Math.max(0, at)) + context.mention.replace(/\b(?:covid|sars|coronavirus).*$/, "");
  const after = text.slice(at + context.mention.length);
  if (
    /\b(?:long|post|post-?acute sequelae of)[- ]$/.test(before) ||
    /^[- ]*(?:19)?[- ]*(?:long[- ]?haul|sequela)/.test(after)
  )
    return { code: "U09.9" };
  if (
    /\b(?:history of|h\/o|previous|prior|past|recovered from|resolved|had)\b[^.;]{0,25}$/.test(before) ||
    /^[- ]*(?:19)?,?[^.;,]{0,30}\b(?:resolved|recovered|(?:months?|years?) ago|last (?:year|winter|spring|summer|fall)|in 20[12]\d)\b/.test(
      after,
    )
  )
    return { code: "Z86.16", why: "COVID-19 that is over", source: "ICD-10-CM Guidelines I.C.1.g.1.(i)" };
  if (
    /\b(?:exposure|exposed|contact|close contact|household|sick contact)\b[^.;]{0,50}$/.test(before) ||
    /^[- ]*(?:19)?[- ](?:exposure|contact)\b/.test(after)
  )
    return { code: "Z20.822", why: "contact with COVID-19", source: "ICD-10-CM Guidelines I.C.1.g.1.(e)" };
  if (
    /\b(?:screening|screen|screened)\b[^.;]{0,40}$/.test(before) ||
    /^[- ]*(?:19)? (?:screening|screen)\b/.test(after) ||
    /covid.* screening/.test(context.mention) ||
    /\bpre-?(?:operative|procedural|admission) (?:covid )?(?:test|screen)/.test(text)
  )
    return /\b(?:positive|confirmed)\b/.test(after)
      ? { code: "U07.1" }
      : { code: "Z11.52", why: "screening for COVID-19", source: "ICD-10-CM Guidelines I.C.1.g.1.(f)" };
  if (
    /^[- ]*(?:19)?[- ](?:vaccin\w*|booster|shot|immuni[sz]\w*|test\w* (?:is |was )?(?:negative|pending|sent|done|ordered)|antibod\w*|pcr (?:is |was )?(?:negative|pending|sent)|antigen (?:test )?(?:is |was )?negative|swab|negative)/.test(
      after,
    ) ||
    /\b(?:vaccinated (?:against|for)|unvaccinated for|negative for|tests? for|testing for|tested for|swab for|vaccine for)\s*$/.test(
      before,
    )
  )
    return undefined;
  if (unconfirmed(context)) return undefined;
  // Another person's infection: the man at the next desk who has it.
  if (
    /\b(?:man|woman|friend|cowork\w+|colleague|neighbou?r|roommate|classmate|teacher|boss|someone|somebody|person|people|passenger|guest|visitor|relative|husband|wife|spouse|partner|child|children|residents?|cellmate)\b(?: (?:who|with|that))?(?: (?:has|have|had|was|were|is|tested|lately|now|confirmed|positive|diagnosed|with|for|just|a|later))*\s*$/.test(
      before,
    )
  )
    return undefined;
  const own = `${text} ${context.item}`;
  const lung = LUNGS.find(([pattern]) => affirms(own, pattern));
  return {
    code: "U07.1",
    why: "COVID-19 that the provider has confirmed",
    source: "ICD-10-CM Guidelines I.C.1.g.1.(a)",
    ...(lung === undefined
      ? {}
      : {
          also: [
            {
              code: lung[1],
              rule: "covid-manifestation",
              text: "COVID-19 is coded first, what it does to the lungs after it",
              source: "ICD-10-CM Guidelines I.C.1.g.1.(c)",
            },
          ],
        }),
  };
};

/** A staphylococcus that stays or one that only dwells on the skin. */
const carrier: Family = (context) => ({
  code: /\b(?:mssa|methicillin[- ](?:susceptible|sensitive))\b/.test(context.sentence) ? "Z22.321" : "Z22.322",
  why: "colonized is not infected",
  source: "ICD-10-CM Guidelines I.C.1.e.1.(c)",
});

const zika: Family = (context) => {
  if (/\b(?:exposure|exposed|contact)\b/.test(context.sentence)) return { code: "Z20.821" };
  return unconfirmed(context) ? undefined : { code: "A92.5", source: "ICD-10-CM Guidelines I.C.1.f.1" };
};

/** Staphylococcal infection that no site is given for. */
const staph: Family = (context) => {
  const text = `${context.mention} ${context.sentence}`;
  if (/\b(?:coloni[sz]\w*|carrier|carriage|nasal (?:swab|screen)|screen(?:ing)? positive)\b/.test(text))
    return carrier(context);
  if (
    /\b(?:pneumonia|sepsis|cellulitis|abscess|wound|urinary|uti|osteomyelitis|bacteremia|septic|endocarditis|arthritis|impetigo|ulcer)\b/.test(
      context.sentence,
    )
  )
    return undefined;
  return { code: /mrsa|methicillin[- ]resistant/.test(text) ? "A49.02" : "A49.01" };
};

/** Viral hepatitis by kind, with or without coma. */
const hepatitisB: Family = (context) => {
  if (says(context, /\bcarrier\b/)) return { code: "Z22.51" };
  if (says(context, /\bchronic\b/)) return { code: says(context, /\bdelta\b/) ? "B18.0" : "B18.1" };
  if (says(context, /\bacute\b/)) return { code: "B16.9" };
  return { code: "B19.10" };
};

/** Families of infections by name. */
export const INFECTION_FAMILIES: Readonly<Record<string, Family>> = {
  hiv,
  sepsis,
  pneumonia,
  covid,
  carrier,
  zika,
  staph,
  "hepatitis-b": hepatitisB,
};
