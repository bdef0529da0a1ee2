import { cancerIsPast, CANCERS } from "../concepts/families-status.ts";
import { reasonFirst, statusAndContact } from "./encounter-details.ts";
import { externalCauses } from "./external-causes.ts";
import { injuries, injuryOrder } from "./injuries.ts";
import { newbornForm, newborns } from "./newborns.ts";
import { pregnancyCompanions, pregnancyFirst } from "./pregnancy.ts";
import { add, affirmedAt, drop, has, putBefore, recode, type RuleState, seen, withCode } from "./diagnosis-list.ts";

/** Conditions that do not go away: "history of" them still means that the patient has them. */
const LASTING =
  /^(?:E0[035]|E1[01]|E78|E66|I10|I1[123]|I25\.1|I42|I48|I50|I73|J4[3-5]|K2[12]|K50|K51|K58|K7[046]|N18|M0[56]|M10|M1[5-9]|M81|G20|G30|G35|G40|G43|F2|F3|F41|F84|B18|B20|Z21|G47\.3|D57|L40|N40|M79\.7|R01|R29\.6)/;

/** What "history of" a condition is coded as. */
const PAST: readonly (readonly [RegExp, string])[] = [
  [/^N20\./, "Z87.442"],
  [/^I63|^G45\.9/, "Z86.73"],
  [/^I21|^I25\.2/, "I25.2"],
  [/^I82/, "Z86.718"],
  [/^I26/, "Z86.711"],
  [/^(?:D12|K63\.5|K62\.1)/, "Z86.0101"],
  [/^K2[5678]\./, "Z87.11"],
  [/^J18|^J1[2-5]/, "Z87.01"],
  [/^N39\.0|^N30/, "Z87.440"],
  [/^F17|^Z72\.0/, "Z87.891"],
  [/^O24\.4/, "Z86.32"],
  [/^U07\.1/, "Z86.16"],
  [/^D0[3]\./, "Z86.006"],
  [/^C43/, "Z85.820"],
  [/^C44/, "Z85.828"],
  [/^K85|^K86/, "Z87.19"],
  [/^I71/, "Z86.79"],
];

/** Conditions that the note calls past: lasting ones are still there, others become history codes where one exists. */
export function historyCodes(state: RuleState): void {
  const source = "ICD-10-CM Guidelines I.C.21.c.4; IV.J";
  for (const { mention, because } of state.leftOut) {
    if (because !== "historical" || !/assessment|indication/.test(mention.sentence.kind)) continue;
    const words = [
      {
        start: mention.start,
        end: mention.end,
        text: state.chart.text.slice(mention.start, mention.end),
        section: mention.sentence.section.heading,
      },
    ];
    const cancer = Object.values(CANCERS).find((one) => one.now(mention.context) === mention.code);
    const past = cancer?.past ?? PAST.find(([pattern]) => pattern.test(mention.code))?.[1];
    if (LASTING.test(mention.code)) {
      if (!/\bresolved\b/.test(mention.context.sentence))
        add(
          state,
          mention.code,
          words,
          {
            rule: "lasting-condition",
            text: "a chronic condition named as history is still present",
            source: "ICD-10-CM Guidelines IV.I",
          },
          { confidence: 0.75 },
        );
    } else if (past !== undefined)
      add(
        state,
        past,
        words,
        { rule: "history", text: "a condition that is over and no longer treated is coded as history", source },
        { confidence: 0.82 },
      );
  }
  for (const one of state.list) {
    const { mention } = one;
    if (mention?.family !== "cancer" || !cancerIsPast(mention.context)) continue;
    const cancer = Object.values(CANCERS).find((item) => item.now(mention.context) === one.code);
    if (cancer !== undefined)
      recode(one, cancer.past, {
        rule: "history",
        text: "the malignancy was removed and is no longer treated",
        source: "ICD-10-CM Guidelines I.C.2.m",
      });
  }
}

const FAMILY: readonly (readonly [RegExp, string])[] = [
  [/(?:adenomatous|serrated) (?:colon(?:ic)? )?polyps?/, "Z83.710"],
  [/hyperplastic (?:colon(?:ic)? )?polyps?/, "Z83.711"],
  [/(?:colon|colonic|colorectal) polyps?/, "Z83.719"],
  [/familial hypercholesterolemia/, "Z83.42"],
  [
    /(?:colon|colorectal|rectal|bowel|stomach|gastric|pancrea\w+|esophag\w+|liver) cancer|cancer of (?:the )?(?:colon|stomach|pancreas|rectum)/,
    "Z80.0",
  ],
  [/breast (?:cancer|carcinoma)/, "Z80.3"],
  [/ovarian cancer/, "Z80.41"],
  [/prostate cancer/, "Z80.42"],
  [/lung cancer/, "Z80.1"],
  [/melanoma|skin cancer/, "Z80.8"],
  [/(?:coronary|heart attack|myocardial|heart disease|ischemic heart)/, "Z82.49"],
  [/stroke/, "Z82.3"],
  [/diabetes/, "Z83.3"],
  [/glaucoma/, "Z83.511"],
  [/macular degeneration|blindness/, "Z83.518"],
  [/leuk[ae]emia/, "Z80.6"],
  [/lymphoma|myeloma/, "Z80.7"],
  [/(?:kidney|renal) (?:cancer|cell carcinoma)/, "Z80.51"],
  [/bladder cancer/, "Z80.52"],
  [/testicular cancer/, "Z80.43"],
  [/(?:uterine|endometrial|cervical) cancer/, "Z80.49"],
  [/(?:thyroid|brain|liver) (?:cancer|tumou?r)/, "Z80.8"],
  [/hypertension|high blood pressure|cardiomyopathy|aneurysm/, "Z82.49"],
  [/sudden cardiac death/, "Z82.41"],
  [/osteoporosis/, "Z82.62"],
  [/(?:rheumatoid |osteo)?arthritis/, "Z82.61"],
  [/asthma|copd|emphysema|chronic (?:obstructive|respiratory|lung)/, "Z82.5"],
  [/polycystic kidney/, "Z82.71"],
  [/(?:congenital|birth defect|malformation|cleft|down syndrome)/, "Z82.79"],
  [/epilepsy|alzheimer|parkinson|huntington|multiple sclerosis|dementia/, "Z82.0"],
  [/hearing loss|deafness/, "Z82.2"],
  [/alcohol\w*/, "Z81.1"],
  [/tobacco|nicotine/, "Z81.2"],
  [/(?:drug|substance|opioid) (?:abuse|use|dependence)/, "Z81.3"],
  [/depression|bipolar|schizophrenia|mental|suicide|anxiety/, "Z81.8"],
  [/intellectual disabilit/, "Z81.0"],
  [/multiple endocrine neoplasia/, "Z83.41"],
  [/hypercholesterol\w*|hyperlipid\w*|high cholesterol/, "Z83.438"],
  [/thyroid|obesity|metabolic/, "Z83.49"],
  [/sickle cell|anemia|hemophilia|clotting|thrombophilia|bleeding disorder|factor v/, "Z83.2"],
  [/kidney (?:disease|failure|stones?)|renal/, "Z84.1"],
  [/psoriasis|eczema|skin/, "Z84.0"],
  [/sudden infant death/, "Z84.82"],
  [/\bhiv\b/, "Z83.0"],
  [/celiac|crohn|colitis|liver|ulcers?|gallstones?/, "Z83.79"],
  [/cancer|malignan\w*/, "Z80.9"],
];

/** Family history that the visit is about: named in the assessment, the indication or the reason. */
export function familyHistory(state: RuleState): void {
  for (const sentence of state.chart.sentences) {
    if (!/assessment|indication|reason/.test(sentence.kind)) continue;
    const text = state.chart.lower.slice(sentence.start, sentence.end);
    const match = /\bfamily history of ([^.;]+)/.exec(text);
    const found = match === null ? undefined : FAMILY.find(([pattern]) => pattern.test(match[1] ?? ""));
    if (match === null || found === undefined || /\bno family history\b/.test(text)) continue;
    const start = sentence.start + match.index;
    add(
      state,
      found[1],
      [
        {
          start,
          end: start + match[0].length,
          text: state.chart.text.slice(start, start + match[0].length),
          section: sentence.section.heading,
        },
      ],
      { rule: "family-history", text: "the disease is a relative's", source: "ICD-10-CM Guidelines I.C.21.c.4" },
    );
  }
}

/** Follow-up after completed treatment stands before the history it follows. */
export function followUp(state: RuleState): void {
  const words = affirmedAt(
    state,
    /\bfollow-?up (?:(?:examination|exam|visit) )?(?:after|following|for) (?:completed )?(?:treatment|therapy|surgery|course of antibiotics)\b[^.;,]{0,60}|\bsurveillance (?:after|following) (?:completed )?treatment\b[^.;,]{0,40}/,
    /assessment|reason|body/,
  );
  const past = withCode(state, /^Z85\.|^Z86\.00/);
  const other = withCode(state, /^Z87\.|^Z86\./);
  const clear = seen(
    state,
    /\b(?:no evidence of (?:recurrence|recurrent|disease)|no (?:local |sign of |signs of )?recurrence|without (?:evidence of )?recurrence|recurrence[- ]free)[a-z ]{0,12}|\bsurveillance visit\b/,
  );
  if (past !== undefined && (words !== undefined || (clear !== undefined && !has(state, /^C7[789]\./)))) {
    const evidence = words ?? clear;
    if (/^Z85/.test(past.code) || words !== undefined)
      add(
        state,
        "Z08",
        evidence === undefined ? past.evidence : [evidence],
        {
          rule: "follow-up",
          text: "follow-up after completed treatment of a malignancy, none found",
          source: "ICD-10-CM Guidelines I.C.21.c.8",
        },
        { before: past },
      );
    drop(state, (one) => one.code === "Z09", {
      rule: "follow-up",
      text: "Z08 says it",
      source: "ICD-10-CM Tabular Z09 Excludes1",
    });
    const z08 = withCode(state, /^Z08$/);
    const first = state.list[0];
    if (z08 !== undefined && first !== undefined) putBefore(state, z08, first);
  } else if (words !== undefined && other !== undefined) {
    add(
      state,
      "Z09",
      [words],
      {
        rule: "follow-up",
        text: "follow-up after completed treatment of a condition that is over",
        source: "ICD-10-CM Guidelines I.C.21.c.8",
      },
      { before: other },
    );
    const z09 = withCode(state, /^Z09$/);
    const first = state.list[0];
    if (z09 !== undefined && first !== undefined) putBefore(state, z09, first);
  }
}

/** BMI goes with a provider's diagnosis of weight, never alone. */
export function bodyMassIndex(state: RuleState): void {
  const weight = withCode(state, /^E66\.|^E4[3-6]|^R63\.[46]/);
  if (weight === undefined || (state.chart.input.age ?? 30) < 20) return;
  const match = /\b(?:bmi|body mass index)(?: of| is| was|:|,)?\s*(\d{2})(?:\.\d+)?/.exec(state.chart.lower);
  const value = Number(match?.[1] ?? "");
  if (match === null || value < 10) return;
  const code =
    value < 20
      ? "Z68.1"
      : value < 40
        ? `Z68.${value}`
        : value < 45
          ? "Z68.41"
          : value < 50
            ? "Z68.42"
            : value < 60
              ? "Z68.43"
              : value < 70
                ? "Z68.44"
                : "Z68.45";
  const words = {
    start: match.index,
    end: match.index + match[0].length,
    text: state.chart.text.slice(match.index, match.index + match[0].length),
    section: "",
  };
  add(
    state,
    code,
    [words],
    {
      rule: "bmi",
      text: "the BMI is added to the provider's diagnosis",
      source: "ICD-10-CM Guidelines I.B.14; I.C.21.c.3",
    },
    { after: weight },
  );
}

/** Pregnancy, childbirth and the puerperium: chapter 15 first, with what its codes call for. */
export function pregnancy(state: RuleState): void {
  injuries(state);
  newborns(state);
  newbornForm(state);
  pregnancyFirst(state);
  pregnancyCompanions(state);
}

/** Vaccines given today. */
export function immunization(state: RuleState): void {
  const words = affirmedAt(
    state,
    /\b(?:immunizations? (?:were )?given|(?:vaccine|vaccines|mmr|varicella|tdap|influenza vaccine|flu shot|hepatitis [ab])\b[^.;]{0,60}\b(?:given|administered|injected))\b|\b(?:gave|administered|given):? [^.;]{0,40}\b(?:vaccine|tdap|mmr)\b/,
  );
  const before =
    words !== undefined &&
    /^[^.;\n]{0,20}\blast (?:time|visit|week|month|year|fall|season)\b/.test(state.chart.lower.slice(words.end));
  if (words !== undefined && !before) {
    drop(
      state,
      (one) =>
        /^(?:J1[01]\.|A35|A36|B26|B05|B01|A37)/.test(one.code) &&
        one.evidence.some((e) =>
          /vaccin|immuni|booster|shot|tdap/.test(state.chart.lower.slice(Math.max(0, e.start - 60), e.end + 60)),
        ),
      {
        rule: "immunization",
        text: "the vaccine is meant, not the disease",
        source: "ICD-10-CM Guidelines I.C.21.c.2",
      },
    );
    add(state, "Z23", [words], {
      rule: "immunization",
      text: "a vaccine was given",
      source: "ICD-10-CM Guidelines I.C.21.c.2",
    });
  }
}

/** The last word on order: injuries, reasons for the encounter, screenings; then how an injury came about. */
export function screeningFirst(state: RuleState): void {
  statusAndContact(state);
  injuryOrder(state);
  screeningBeforeFinding(state);
  reasonFirst(state);
  externalCauses(state);
}

/** A screening stays first even when it finds something. */
function screeningBeforeFinding(state: RuleState): void {
  const past = withCode(state, /^Z86\.01/);
  const top = state.list[0];
  if (
    past !== undefined &&
    top !== undefined &&
    /\bsurveillance\b/.test(state.chart.lower) &&
    /colonoscop/.test(state.chart.lower)
  )
    putBefore(state, past, top);
  const screening = withCode(state, /^Z1[123]\.|^Z00\./);
  if (screening === undefined) {
    const words = affirmedAt(
      state,
      /\bscreening colonoscopy\b|\b(?:screening|screen)\b[^.;]{0,40}\b(?:colon|colorectal)\b|\bcolorectal cancer screening\b/,
      /indication|reason|body|history|procedure/,
    );
    const first = state.list[0];
    const surveillance =
      /\b(?:surveillance|diagnostic) colonoscopy|\bpersonal history of (?:adenomatous|colon) polyps?\b/.test(
        state.chart.lower,
      );
    if (
      words !== undefined &&
      !surveillance &&
      /colonoscop|colonoscope|cecum/.test(state.chart.lower) &&
      !/\bdue for\b|\bscheduled for\b|\bbecause a screening\b/.test(state.chart.lower)
    ) {
      add(
        state,
        "Z12.11",
        [words],
        {
          rule: "screening-first",
          text: "the examination began as a screening",
          source: "ICD-10-CM Guidelines I.C.21.c.5",
        },
        { before: first },
      );
    }
    return;
  }
  const first = state.list[0];
  const reason = screening.mention?.sentence.kind;
  const visitReason =
    /^Z00/.test(screening.code) ||
    reason === "indication" ||
    reason === "reason" ||
    /screening (?:colonoscopy|examination|mammogra|visit)|encounter for screening|\bscreening\b/.test(
      (screening.mention?.context.sentence ?? "").slice(0, 60),
    );
  if (first !== undefined && visitReason && !has(state, /^Z0[89]$/)) putBefore(state, screening, first);
}
