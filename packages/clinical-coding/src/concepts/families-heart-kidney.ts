import { affirms, type FamilyChoice, type FamilyContext, type OpenPoint, says } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** Stage of kidney disease as the note gives it. */
export function ckdStage(text: string): string | undefined {
  if (/\b(?:esrd|end[- ]stage (?:renal|kidney)|stage (?:6|vi))\b/.test(text)) return "N18.6";
  const match =
    /\b(?:ckd|chronic kidney disease|kidney disease|renal disease|renal insufficiency)\b[^.;]{0,30}?\b(?:stage|st|g)?[ -]?(1|2|3 ?a|3 ?b|3|4|5|iii ?a|iii ?b|iii|iv|ii|i|v)\b(?! (?:visits?|times|days|weeks|months|years|mg))|\bstage (1|2|3 ?a|3 ?b|3|4|5|iii ?a|iii ?b|iii|iv|ii|i|v)\b[^.;]{0,25}\b(?:ckd|chronic kidney|kidney|renal)\b/.exec(
      text,
    );
  const stage = (match?.[1] ?? match?.[2] ?? "").replace(" ", "");
  const codes: Readonly<Record<string, string>> = {
    1: "N18.1",
    i: "N18.1",
    2: "N18.2",
    ii: "N18.2",
    3: "N18.30",
    iii: "N18.30",
    "3a": "N18.31",
    iiia: "N18.31",
    "3b": "N18.32",
    iiib: "N18.32",
    4: "N18.4",
    iv: "N18.4",
    5: "N18.5",
    v: "N18.5",
  };
  return codes[stage];
}

export const ckd: Family = (context) => {
  const code = ckdStage(context.sentence) ?? ckdStage(context.item) ?? ckdStage(context.note);
  if (code !== undefined) {
    return code === "N18.30"
      ? {
          code,
          open: {
            topic: "ckd-stage",
            question: "Which part of stage 3 is the chronic kidney disease?",
            because: "The note gives stage 3 without a or b.",
            answers: [
              { answer: "Stage 3a", code: "N18.31" },
              { answer: "Stage 3b", code: "N18.32" },
            ],
          },
        }
      : { code };
  }
  return { code: "N18.9", open: CKD_STAGE };
};

/** The question for a kidney disease without stage. */
export const CKD_STAGE: OpenPoint = {
  topic: "ckd-stage",
  question: "What is the stage of the chronic kidney disease?",
  because: "The note names chronic kidney disease without its stage; the stage is the provider's to give.",
  answers: [
    { answer: "Stage 1", code: "N18.1" },
    { answer: "Stage 2", code: "N18.2" },
    { answer: "Stage 3a", code: "N18.31" },
    { answer: "Stage 3b", code: "N18.32" },
    { answer: "Stage 4", code: "N18.4" },
    { answer: "Stage 5", code: "N18.5" },
  ],
};

export const heartFailure: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const systolic =
    affirms(
      text,
      /\b(?:systolic|hfref|reduced ejection fraction|reduced ef)\b(?! (?:murmur|ejection|blood|pressure))/,
    ) && !/systolic ejection murmur/.test(context.sentence);
  const diastolic = affirms(
    text,
    /\b(?:diastolic|hfpef|preserved ejection fraction|preserved ef)\b(?! (?:murmur|blood|pressure))/,
  );
  const systolicHf =
    systolic &&
    /\bsystolic (?:\w+ )?(?:heart|chf|hf|\(|congestive|and diastolic)|hfref|heart failure with (?:a )?reduced/.test(
      text,
    );
  const diastolicHf =
    diastolic &&
    /\bdiastolic (?:\w+ )?(?:heart|chf|hf|\(|congestive)|hfpef|heart failure with (?:a )?preserved/.test(text);
  const type = systolicHf && diastolicHf ? "4" : systolicHf ? "2" : diastolicHf ? "3" : undefined;
  if (type === undefined) {
    return {
      code: "I50.9",
      open: {
        topic: "heart-failure-type",
        question: "What are the type and acuity of the heart failure?",
        because: "The note names heart failure without saying whether it is systolic or diastolic, acute or chronic.",
        answers: [
          { answer: "Chronic systolic", code: "I50.22" },
          { answer: "Chronic diastolic", code: "I50.32" },
          { answer: "Acute on chronic systolic", code: "I50.23" },
          { answer: "Acute on chronic diastolic", code: "I50.33" },
        ],
      },
    };
  }
  const near =
    /\b(acute on chronic|acute|chronic|decompensated|exacerbation)\b/.exec(context.sentence)?.[1] ??
    /\b(acute on chronic|acute|chronic)\b[^.]{0,30}(?:heart failure|chf|hf)/.exec(context.item)?.[1];
  const acuity =
    near === "acute on chronic" || near === "decompensated" || near === "exacerbation"
      ? "3"
      : near === "acute"
        ? "1"
        : near === "chronic"
          ? "2"
          : "0";
  return { code: `I50.${type}${acuity}` };
};

export const afib: Family = (context) => {
  if (says(context, /\bparoxysmal\b/)) return { code: "I48.0" };
  if (says(context, /\bpermanent\b/)) return { code: "I48.21" };
  if (says(context, /\blong[- ]?standing persistent\b/)) return { code: "I48.11" };
  if (says(context, /\bpersistent\b/)) return { code: "I48.19" };
  if (says(context, /\bchronic (?:atrial|a)/)) return { code: "I48.20" };
  return { code: "I48.91" };
};

export const cad: Family = (context) => {
  if (says(context, /\bunstable angina\b/)) return { code: "I25.110" };
  if (says(context, /\bangina\b/))
    return {
      code: "I25.119",
      why: "coronary disease and angina are presumed related and share one code",
      source: "ICD-10-CM Guidelines I.C.9.b",
    };
  return { code: "I25.10" };
};

export const mi: Family = (context) => {
  const text = `${context.sentence} ${context.item}`;
  const weeks =
    /\b(?:(\d+|two|three|one|twelve|ten|six|five|four|eight|nine|seven|eleven|thirteen|fourteen|twenty)[- ]?(day|week)s?) (?:ago|earlier|post)|within (?:four|4) weeks|last week|this week|today|acute\b/.exec(
      text,
    );
  const old =
    /\b(?:years?|months?) ago|in (?:19|20)\d\d|\bold\b|history of|prior|previous|remote\b/.test(text) &&
    !/within (?:four|4) weeks|days? ago/.test(text);
  if (old)
    return {
      code: "I25.2",
      why: "an infarction older than four weeks is coded as old",
      source: "ICD-10-CM Guidelines I.C.9.e.1",
    };
  const subtype = /nstemi|non[- ]st/.test(text)
    ? "I21.4"
    : /stemi|st elevation/.test(text)
      ? /anterior/.test(text)
        ? "I21.09"
        : /inferior/.test(text)
          ? "I21.19"
          : "I21.3"
      : "I21.9";
  return weeks === null && subtype === "I21.9"
    ? { code: "I25.2" }
    : {
        code: subtype,
        why: "within four weeks an infarction is still coded as acute",
        source: "ICD-10-CM Guidelines I.C.9.e.1",
      };
};

export const chestPain: Family = (context) => {
  if (/\bpleuritic\b/.test(context.sentence)) return { code: "R07.1" };
  if (/\bprecordial\b/.test(context.sentence)) return { code: "R07.2" };
  if (
    /\b(?:non-?\s?cardiac|chest wall|musculoskeletal|atypical|chest (?:tightness|discomfort|pressure))\b/.test(
      context.sentence,
    )
  )
    return { code: "R07.89" };
  return { code: "R07.9" };
};

export const lipid: Family = (context) => {
  if (says(context, /\b(?:mixed|combined)\b/)) return { code: "E78.2" };
  if (/familial/.test(context.mention)) return { code: "E78.01" };
  if (/triglycerid/.test(context.mention)) return { code: "E78.1" };
  if (/cholesterol/.test(context.mention)) return { code: "E78.00" };
  return { code: "E78.5" };
};

export const obesity: Family = (context) => {
  const text = context.sentence;
  const grade = /\bclass (?:3|iii|three)\b/.test(text)
    ? "E66.813"
    : /\bclass (?:2|ii|two)\b/.test(text)
      ? "E66.812"
      : /\bclass (?:1|i|one)\b/.test(text)
        ? "E66.811"
        : undefined;
  if (/overweight/.test(context.mention)) return { code: "E66.3" };
  if (/\b(?:alveolar hypoventilation|hypoventilation syndrome)\b/.test(text)) return { code: "E66.2" };
  if (/\bdrug[- ]induced obesity\b/.test(text)) return { code: "E66.1" };
  if (/morbid|severe/.test(text) && /excess calor/.test(text)) return { code: "E66.01" };
  if (grade !== undefined) return { code: grade };
  if (/morbid|severe/.test(text)) return { code: "E66.01" };
  return {
    code: "E66.9",
    open: {
      topic: "obesity-class",
      question: "Which class of obesity does the patient have?",
      because: "The note names obesity without its class.",
      answers: [
        { answer: "Class 1", code: "E66.811" },
        { answer: "Class 2", code: "E66.812" },
        { answer: "Class 3", code: "E66.813" },
      ],
    },
  };
};
