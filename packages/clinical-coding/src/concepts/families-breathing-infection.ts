import {
  affirms,
  bySide,
  type FamilyChoice,
  type FamilyContext,
  notes,
  says,
  sideOf,
  sideQuery,
} from "./family-context.ts";
type Family = (context: FamilyContext) => FamilyChoice | undefined;

const BLEEDING = /\b(?:bleed\w*|hemorrhag\w*|haemorrhag\w*)\b/;
const ACUTE = /\bacute\b/;
const CHRONIC = /\b(?:chronic|longstanding|long-standing)\b/;
export const asthma: Family = (context) => {
  const flare = says(context, /\b(?:exacerbation|flare)\b/);
  const status = says(context, /\bstatus asthmaticus\b/);
  const last = status ? "2" : flare ? "1" : "0";
  const text = `${context.sentence} ${context.item}`;
  const severity = /\bmild intermittent|intermittent asthma\b/.test(text)
    ? "2"
    : /\bmild persistent\b/.test(text)
      ? "3"
      : /\bmoderate persistent\b/.test(text)
        ? "4"
        : /\bsevere persistent\b/.test(text)
          ? "5"
          : undefined;
  if (severity !== undefined) return { code: `J45.${severity}${last}` };
  if (/exercise/.test(context.mention)) return { code: "J45.990" };
  if (/cough variant/.test(context.mention)) return { code: "J45.991" };
  const unspecified = status ? "J45.902" : flare ? "J45.901" : "J45.909";
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

export const copd: Family = (context) =>
  says(context, /\b(?:exacerbat\w*|acute on chronic|decompensated)\b/) ? { code: "J44.1" } : { code: "J44.9" };

export const bronchitis: Family = (context) => {
  if (says(context, /\bchronic\b/)) return { code: "J42" };
  return { code: says(context, ACUTE) ? "J20.9" : "J40" };
};

const ORGANISM_PNEUMONIA: readonly (readonly [RegExp, string])[] = [
  [/\bstreptococc(?:us|al) pneumonia|pneumococc\w*|strep(?:tococcus)? pneumoniae/, "J13"],
  [/\bklebsiella\b/, "J15.0"],
  [/\bpseudomonas\b/, "J15.1"],
  [/\bmrsa\b/, "J15.212"],
  [/\bmycoplasma\b/, "J15.7"],
  [/\bviral pneumonia\b/, "J12.9"],
  [/\bbacterial pneumonia\b/, "J15.9"],
  [/\baspiration\b/, "J69.0"],
];

export const pneumonia: Family = (context) => {
  const found = ORGANISM_PNEUMONIA.find(([pattern]) => affirms(context.sentence, pattern));
  return { code: found?.[1] ?? "J18.9" };
};

export const covid: Family = (context) => {
  const withPneumonia = says(context, /\bpneumonia\b/);
  return {
    code: "U07.1",
    ...(withPneumonia
      ? {
          also: [
            {
              code: "J12.82",
              rule: "covid-pneumonia",
              text: "COVID-19 with pneumonia is coded U07.1 followed by J12.82",
              source: "ICD-10-CM Guidelines I.C.1.g.1.c.i",
            },
          ],
        }
      : {}),
  };
};

export const pharyngitis: Family = (context) => {
  if (says(context, /\bstrep(?:tococcal)? (?:pharyngitis|throat)|streptococcal\b/)) return { code: "J02.0" };
  return { code: "J02.9" };
};

export const tonsillitis: Family = (context) => {
  if (says(context, /\bstrep\w*/)) return { code: "J03.00" };
  return { code: says(context, /\bchronic\b/) && !says(context, ACUTE) ? "J35.01" : "J03.90" };
};

export const sinusitis: Family = (context) => {
  const site = says(context, /\bmaxillary\b/)
    ? "0"
    : says(context, /\bfrontal\b/)
      ? "1"
      : says(context, /\bethmoid\w*/)
        ? "2"
        : says(context, /\bsphenoid\w*/)
          ? "3"
          : "9";
  const acute = `J01.${site}0`;
  const chronic = `J32.${site}`;
  const hasAcute = says(context, ACUTE);
  const hasChronic = says(context, CHRONIC);
  if (hasAcute && hasChronic)
    return {
      code: acute,
      also: [
        {
          code: chronic,
          rule: "acute-and-chronic",
          text: "acute and chronic are both coded, the acute first",
          source: "ICD-10-CM Guidelines I.B.8",
        },
      ],
    };
  return { code: hasAcute ? acute : hasChronic ? chronic : "J32.9" };
};

export const rhinitis: Family = (context) => {
  if (says(context, /\bpollen\b/)) return { code: "J30.1" };
  if (says(context, /\bseasonal\b/)) return { code: "J30.2" };
  return { code: "J30.9" };
};

export const cough: Family = (context) => {
  if (/\bsubacute\b/.test(context.sentence)) return { code: "R05.2" };
  if (/\bacute\b[^.]{0,12}cough/.test(context.sentence)) return { code: "R05.1" };
  if (/\bchronic\b/.test(context.sentence)) return { code: "R05.3" };
  return { code: "R05.9" };
};

export const otitisMedia: Family = (context) => {
  const side = sideOf(context, "ears?|drum|tympanic membrane|tm|otitis media");
  const pick = (right: string, left: string, both: string, none: string): string =>
    bySide(side, [right, left, both, none]);
  const open = side === undefined ? { open: sideQuery("ear", ["H66.91", "H66.92", "H66.93", "H66.90"]) } : {};
  if (says(context, /\b(?<!non)suppurative|purulent\b/) && says(context, /\bchronic\b/) && !says(context, ACUTE))
    return { code: pick("H66.3X1", "H66.3X2", "H66.3X3", "H66.3X9"), ...open };
  if (says(context, /\b(?<!non)suppurative|purulent\b/)) {
    const torn = affirms(`${context.sentence} ${context.item}`, /\b(?:rupture\w*|perforat\w*)\b/);
    return torn
      ? { code: pick("H66.011", "H66.012", "H66.013", "H66.019"), ...open }
      : { code: pick("H66.001", "H66.002", "H66.003", "H66.009"), ...open };
  }
  const chronic = says(context, /\bchronic\b/);
  if (says(context, /\b(?:mucoid|glue ear)\b/) && chronic)
    return { code: pick("H65.31", "H65.32", "H65.33", "H65.30"), ...open };
  if (says(context, /\b(?:serous|effusion|secretory|nonsuppurative)\b/)) {
    if (chronic) return { code: pick("H65.21", "H65.22", "H65.23", "H65.20"), ...open };
    if (says(context, /\bacute\b/)) return { code: pick("H65.01", "H65.02", "H65.03", "H65.00"), ...open };
    return { code: pick("H65.91", "H65.92", "H65.93", "H65.90"), ...open };
  }
  return { code: pick("H66.91", "H66.92", "H66.93", "H66.90"), ...open };
};

const HYPO = /\bcoma\b/;
export const hypoglycemia: Family = (context) => (notes(context, HYPO) ? { code: "E15" } : { code: "E16.2" });

export const uti: Family = (context) => {
  const catheter =
    says(context, /\b(?:catheter|foley)\b/) &&
    says(context, /\b(?:due to|from|associated|related|because of|caused by)\b/);
  if (catheter)
    return {
      code: "T83.511A",
      also: [
        {
          code: "N39.0",
          rule: "use-additional",
          text: "the complication code is followed by the infection",
          source: "ICD-10-CM Tabular T83.5 use additional code",
        },
      ],
    };
  return { code: "N39.0" };
};

export const cystitis: Family = (context) => {
  const blood = says(context, /\bhematuria\b/);
  if (says(context, ACUTE) || affirms(context.note, /\bacute cystitis\b/)) return { code: blood ? "N30.01" : "N30.00" };
  if (says(context, /\binterstitial\b/)) return { code: blood ? "N30.11" : "N30.10" };
  return { code: blood ? "N30.91" : "N30.90" };
};

const LUTS: readonly (readonly [RegExp, string])[] = [
  [/\bnocturia\b/, "R35.1"],
  [/\bfrequency\b/, "R35.0"],
  [/\burgency\b/, "R39.15"],
  [/\bweak (?:urinary )?stream\b/, "R39.12"],
  [/\bincomplete (?:bladder )?emptying\b/, "R39.14"],
  [/\bhesitancy\b/, "R39.11"],
  [/\bstraining\b/, "R39.16"],
  [/\bretention\b/, "R33.8"],
];

export const bph: Family = (context) => {
  const symptomatic = says(context, /\b(?:lower urinary tract symptoms?|luts|obstruct\w*)\b/);
  const symptoms = LUTS.filter(
    ([pattern]) => affirms(context.sentence, pattern) || (symptomatic && affirms(context.item, pattern)),
  );
  if (!symptomatic && symptoms.length === 0) return { code: "N40.0" };
  return {
    code: "N40.1",
    also: symptoms.map(([, code]) => ({
      code,
      rule: "use-additional",
      text: "the urinary symptom is coded after the enlarged prostate",
      source: "ICD-10-CM Tabular N40.1 use additional code",
    })),
  };
};

export const kidneyStone: Family = (context) => {
  const ureter = says(context, /\bureter\w*/);
  const kidney = /\b(?:kidney|renal|nephrolith\w*)\b/.test(context.mention);
  return { code: ureter && !kidney ? "N20.1" : ureter && /ureter/.test(context.sentence) ? "N20.1" : "N20.0" };
};

export const anemia: Family = (context) => {
  const text = context.sentence;
  const low = affirms(text, /\biron[- ]deficiency|ida\b/);
  if (/pernicious|intrinsic factor/.test(text)) return { code: "D51.0" };
  if (/\bb12\b/.test(text) && /anemia/.test(text)) return { code: "D51.9" };
  if (affirms(text, /\bacute blood loss\b/)) return { code: "D62" };
  if (low) {
    if (says(context, /\b(?:chronic )?blood loss\b|\bsecondary to (?:\w+ ){0,3}bleed\w*/)) return { code: "D50.0" };
    if (says(context, /\bmalabsorption\b|\bceliac\b/)) return { code: "D50.8" };
    return {
      code: "D50.9",
      open: {
        topic: "anemia-cause",
        question: "What is the cause of the iron deficiency anemia?",
        because: "The note names iron deficiency anemia without its cause.",
        answers: [
          { answer: "Chronic blood loss", code: "D50.0" },
          { answer: "Another stated cause, such as malabsorption or diet", code: "D50.8" },
          { answer: "Cause not known at this time", code: "D50.9" },
        ],
      },
    };
  }
  if (affirms(text, /\banemia\b[^.]{0,25}\b(?:chronic kidney|ckd|renal)\b/)) return { code: "D63.1" };
  if (affirms(text, /\banemia of chronic disease\b/)) return { code: "D63.8" };
  return { code: "D64.9" };
};

export const gout: Family = () => ({ code: "M10.9" });

export const hiv: Family = (context) =>
  says(context, /\b(?:aids|hiv disease|symptomatic)\b/) ? { code: "B20" } : { code: "Z21" };

export const respFailure: Family = (context) => {
  const low = says(context, /\bhypoxi\w*/);
  const high = says(context, /\bhypercapni\w*/);
  const tail = low && high ? "1" : low ? "1" : high ? "2" : "0";
  if (says(context, /\bacute (?:on|and) chronic\b/)) return { code: `J96.2${tail}` };
  if (says(context, ACUTE)) return { code: `J96.0${tail}` };
  if (says(context, CHRONIC)) return { code: `J96.1${tail}` };
  return { code: `J96.9${tail}` };
};

const SEPSIS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e\.? ?coli|escherichia)\b/, "A41.51"],
  [/\bpseudomonas\b/, "A41.52"],
  [/\bmrsa|methicillin[- ]resistant\b/, "A41.02"],
  [/\bmssa|staph\w* aureus\b/, "A41.01"],
  [/\bstreptococc(?:us|al) pneumon\w*|pneumococc\w*/, "A40.3"],
  [/\bgroup a strep\w*/, "A40.0"],
  [/\bgroup b strep\w*/, "A40.1"],
  [/\bstreptococc\w*/, "A40.9"],
  [/\benterococc\w*/, "A41.81"],
];

export const sepsis: Family = (context) => {
  if (/urosepsis/.test(context.mention)) return undefined;
  const found = SEPSIS.find(([pattern]) => affirms(context.sentence, pattern));
  const severe = says(context, /\bsevere sepsis|organ (?:dysfunction|failure)\b/);
  const shock = says(context, /\bseptic shock\b/);
  const also = shock ? "R65.21" : severe ? "R65.20" : undefined;
  return {
    code: found?.[1] ?? "A41.9",
    ...(also === undefined
      ? {}
      : {
          also: [
            {
              code: also,
              rule: "severe-sepsis",
              text: "organ dysfunction is reported after the infection",
              source: "ICD-10-CM Guidelines I.C.1.d.1.b",
            },
          ],
        }),
  };
};

export const esophagitis: Family = (context) => ({
  code: says(context, /\beosinophilic\b/) ? "K20.0" : says(context, /\breflux|gerd\b/) ? "K21.00" : "K20.90",
});

export const angiodysplasia: Family = (context) => ({
  code:
    says(context, BLEEDING) && !/without (?:active )?(?:bleed|hemorrh)/.test(context.sentence) ? "K55.21" : "K55.20",
});

export const pickFirst =
  (code: string): Family =>
  () => ({ code });
