import { add, affirmedAt, drop, has, putBefore, type RuleState, seen, withCode } from "./diagnosis-list.ts";

/** A status that another code of the same visit already says. */
const SAID_BY: readonly (readonly [status: RegExp, by: RegExp])[] = [
  [/^Z94\.0$/, /^T86\.1/],
  [/^Z94\.1$/, /^T86\.[23]/],
  [/^Z94\.2$/, /^T86\.81/],
  [/^Z94\.4$/, /^T86\.4/],
  [/^Z93\.0$/, /^Z43\.0|^J95\.0/],
  [/^Z93\.1$/, /^Z43\.1|^K94\.2/],
  [/^Z93\.2$/, /^Z43\.2|^K94\.1/],
  [/^Z93\.3$/, /^Z43\.3|^K94\.0/],
  [/^Z93\.5/, /^Z43\.5|^N99\.5/],
  [/^Z95\.0$/, /^Z45\.01|^T82\.1|^Z45\.02/],
  [/^Z95\.810$/, /^Z45\.02|^T82\.1/],
  [/^Z97\.5$/, /^Z30\.43|^T83\.3/],
  [/^Z96\.6/, /^T84\.(?:0[0-9]|5)/],
  [/^Z95\.5$/, /^T82\.85|^T82\.86/],
  [/^Z99\.2$/, /^Z49\./],
  [/^Z12\.4$/, /^Z01\.41/],
  [/^Z98\.89/, /^O34\.21/],
  [/^Z79\.4$/, /^T38\.3/],
  [/^Z90\.1/, /^Z40\.01/],
  [/^Z98\.5[12]$/, /^Z30\.2/],
  [/^Z79\.891$/, /^F11\.[12]/],
  [/^Z18\./, /^S\d0\.\w*5|^T1[5-9]/],
  [/^K59\.0[0149]$/, /^K59\.03$/],
  [/^B9[56]\./, /^P36\.[0-4]/],
];

/** Status gives way to complication and attention; contacts are not the disease. */
export function statusAndContact(state: RuleState): void {
  drop(state, (one) => SAID_BY.some(([status, by]) => status.test(one.code) && has(state, by)), {
    rule: "status-said",
    text: "another code says it already",
    source: "ICD-10-CM Guidelines I.C.21.c.3",
  });
  contactOnly(state);
  stent(state);
  ulcerCause(state);
  transplantSecond(state);
  social(state);
  scales(state);
}

/** The disease named after "exposure to" is not the patient's. */
function contactOnly(state: RuleState): void {
  for (const contact of state.list.filter((one) => /^Z(?:20|77)\./.test(one.code))) {
    const at = contact.mention;
    if (at === undefined) continue;
    drop(
      state,
      (one) =>
        one !== contact &&
        /^[AB]|^J0[0-9]|^J1[0-8]|^U07|^Z21|^R76/.test(one.code) &&
        one.evidence.every(
          (words) => words.start >= at.start && words.start <= at.end + 50 && words.start < at.sentence.end,
        ),
      { rule: "contact", text: "contact with a disease is not the disease", source: "ICD-10-CM Guidelines I.C.21.c.1" },
    );
  }
}

/** A stent put in earlier beside the coronary disease it treats. */
function stent(state: RuleState): void {
  const disease = withCode(state, /^I25\.1/);
  if (disease === undefined || has(state, /^T82\.8[56]/)) return;
  const words = affirmedAt(
    state,
    /\b(?:coronary |drug[- ]eluting |bare[- ]metal )?stent(?:s|ed)?(?: (?:placed|placement|put in|to the \w+|of the \w+))?,? (?:in )?(?:19|20)\d\d\b|\bstent(?:s|ed)? (?:\w+ ){0,4}(?:years?|months?) ago\b/,
    /assessment|body|reason|history|summary/,
  );
  if (
    words === undefined ||
    /\b(?:carotid|ureter\w*|bil\w+|iliac|femoral|esophag\w+|renal)\b[^.;]{0,25}stent/.test(state.chart.lower)
  )
    return;
  add(
    state,
    "Z95.5",
    [words],
    { rule: "status", text: "a stent in a coronary artery", source: "ICD-10-CM Guidelines I.C.21.c.3" },
    { confidence: 0.75 },
  );
}

const VARICOSE_SITE: Readonly<Record<string, string>> = {
  "1": "1",
  "2": "2",
  "3": "3",
  "4": "4",
  "5": "5",
  "8": "8",
  "9": "9",
};

/** The cause of a leg ulcer stands before it; varicose veins and ulcer are one vein code and the ulcer. */
function ulcerCause(state: RuleState): void {
  const ulcer = withCode(state, /^L97\./);
  if (ulcer === undefined) return;
  const vein = withCode(state, /^I83\.(?:[19]|81)/);
  if (vein !== undefined) {
    const site = ulcer.code[4] ?? "9";
    const side = ulcer.code[5] ?? "0";
    vein.code = `I83.0${side === "1" || side === "2" ? side : "0"}${VARICOSE_SITE[site] ?? "9"}`;
    vein.why.push({
      rule: "combination",
      text: "varicose veins with an ulcer are one code, the ulcer follows",
      source: "ICD-10-CM Tabular I83.0",
    });
  }
  const cause = withCode(state, /^I83\.[02]|^I87\.[023]|^I70\.[2-7]|^E(?:08|09|10|11|13)\.621/);
  if (cause !== undefined) putBefore(state, cause, ulcer);
  drop(state, (one) => /^I87\.2$/.test(one.code) && has(state, /^I83\.0/), {
    rule: "combination",
    text: "the varicose ulcer says it",
    source: "ICD-10-CM Tabular I87.2 Excludes1",
  });
}

/** A transplant complication has its nature beside it: the complication first. */
function transplantSecond(state: RuleState): void {
  const transplant = withCode(state, /^T86\./);
  const first = state.list[0];
  if (transplant !== undefined && first !== undefined && /^N|^K7|^I50|^J9/.test(first.code))
    putBefore(state, transplant, first);
}

const SOCIAL: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:homeless\w*|no fixed address|unhoused)\b[^.;]{0,40}\bshelter|\b(?:living|lives|staying|stays|sleep\w+) (?:in|at) (?:a |an |the )?(?:\w+ ){0,2}shelter\b/,
    "Z59.01",
  ],
  [
    /\b(?:living|lives|sleep\w+|staying) (?:on the streets?|in (?:his|her|their|a) car|outdoors|in a tent|under a bridge)\b|\bunsheltered\b/,
    "Z59.02",
  ],
  [/\b(?:homeless(?:ness)?|unhoused|no fixed address)\b/, "Z59.00"],
  [
    /\b(?:food insecur\w+|runs? out of food|not enough (?:food|to eat)|skips? meals because (?:of (?:cost|money)|(?:he|she) cannot afford)|worried about (?:running out of|having enough) food)\b/,
    "Z59.41",
  ],
  [
    /\b(?:housing instability|unstable housing|behind on (?:his |her |the )?rent|facing eviction|about to be evicted|eviction notice)\b/,
    "Z59.819",
  ],
  [
    /\b(?:transportation insecurity|no (?:reliable )?transportation|lack of transportation|lacks transportation|unable to get (?:a ride|transportation)|transportation problems?)\b/,
    "Z59.82",
  ],
  [/\b(?:financial insecurity|financial strain|cannot pay (?:his|her|the) bills)\b/, "Z59.86"],
  [/\butility insecurity|\b(?:power|electricity|heat|gas|water) (?:has been |was |is )?shut off\b/, "Z59.12"],
  [/\bextreme poverty\b/, "Z59.5"],
];

/** Social circumstances that any clinician of the visit wrote down; the note is signed, so they may be taken from any part of it. */
function social(state: RuleState): void {
  for (const [pattern, code] of SOCIAL) {
    if (/^Z59\.0/.test(code) && has(state, /^Z59\.0/)) continue;
    const words = affirmedAt(state, pattern);
    if (words === undefined || (state.list.length === 0 && !/^Z59/.test(code))) continue;
    const past = /\b(?:formerly|previously|used to be|was once|history of|in the past)\b/.test(
      state.chart.lower.slice(Math.max(0, words.start - 40), words.start),
    );
    if (past) continue;
    add(
      state,
      code,
      [words],
      {
        rule: "social-determinant",
        text: "a social circumstance written down in this encounter",
        source: "ICD-10-CM Guidelines I.C.21.c.17; I.B.14",
      },
      { confidence: 0.8 },
    );
  }
}

/** Stroke scale and coma scale as recorded, after the diagnosis that they measure. */
function scales(state: RuleState): void {
  const stroke = withCode(state, /^I6[0-3]\./);
  const nihss = /\bnih(?:ss| stroke scale)(?: score)?(?: of| was| is|:|,)?\s*(\d{1,2})\b/.exec(state.chart.lower);
  const score = Number(nihss?.[1] ?? "99");
  if (stroke !== undefined && score <= 42) {
    const words = seen(state, /\bnih(?:ss| stroke scale)[^.;\n]{0,20}/);
    add(
      state,
      `R29.7${String(score).padStart(2, "0")}`,
      words === undefined ? [] : [words],
      {
        rule: "stroke-scale",
        text: "the first score recorded, after the stroke",
        source: "ICD-10-CM Guidelines I.C.18.i",
      },
      { after: stroke, confidence: 0.8 },
    );
  }
  const brain = withCode(state, /^S06\./);
  const coma = /\b(?:gcs|glasgow coma (?:scale|score))(?: score)?(?: of| was| is|:|,)?\s*(\d{1,2})\b/.exec(
    state.chart.lower,
  );
  const total = Number(coma?.[1] ?? "0");
  if (
    brain !== undefined &&
    total >= 3 &&
    total <= 12 &&
    !/\b(?:sedat\w+|medically induced|intubated on arrival)\b/.test(state.chart.lower)
  ) {
    const words = seen(state, /\b(?:gcs|glasgow coma)[^.;\n]{0,20}/);
    const digit = total <= 8 ? "3" : "2";
    add(
      state,
      `R40.24${digit}${/\bems|field|ambulance|paramedic\b/.test(words?.text.toLowerCase() ?? "") ? "1" : /\barriv\w+|emergency|\bed\b/.test(state.chart.lower) ? "2" : "0"}`,
      words === undefined ? [] : [words],
      {
        rule: "coma-scale",
        text: "the total of the coma scale, after the injury of the brain",
        source: "ICD-10-CM Guidelines I.C.18.e.1",
      },
      { after: brain, confidence: 0.75 },
    );
  }
}

const FIRST_ONLY = /^Z(?:0[0-2]\.|04\.|08$|09$|34\.|38\.|39\.|40\.|42\.|49\.|51\.[012]|52\.|76\.[12]|31\.8[34])/;
const REASON_FIRST = /^Z(?:1[123]\.|30\.|43\.|44\.|45\.|46\.|47\.|48\.|03\.|05\.|11\.)/;

/** Reasons for an encounter stand before what they explain. */
export function reasonFirst(state: RuleState): void {
  companions(state);
  const first = state.list[0];
  if (first === undefined || /^O|^Z38/.test(first.code)) return;
  const birth = withCode(state, /^Z38\./);
  if (birth !== undefined) {
    putBefore(state, birth, first);
    drop(state, (one) => /^Z00\.1/.test(one.code), {
      rule: "birth-record",
      text: "the birth record names the birth",
      source: "ICD-10-CM Guidelines I.C.16.a.2",
    });
    return;
  }
  const only = withCode(state, FIRST_ONLY);
  if (only !== undefined && !/^S|^T/.test(first.code)) {
    if (!has(state, /^Z0[89]$/)) putBefore(state, only, first);
    return;
  }
  const reason = withCode(state, REASON_FIRST);
  if (reason === undefined || has(state, /^Z0[089]|^Z86\.01/)) return;
  const place = reason.mention?.sentence;
  const leads = place !== undefined && (place.leads || place.kind === "reason" || place.kind === "indication");
  const early =
    reason.mention !== undefined && (first.mention === undefined || reason.mention.start <= first.mention.start);
  if (leads && early) putBefore(state, reason, first);
}

/** What some reasons bring along or rule out. */
function companions(state: RuleState): void {
  const followUp = withCode(state, /^Z09$/);
  if (followUp !== undefined && has(state, /^Z4[78]\.|^Z48/))
    drop(state, (one) => one === followUp, {
      rule: "aftercare",
      text: "care that goes on is aftercare, not follow-up",
      source: "ICD-10-CM Guidelines I.C.21.c.8",
    });
  // Injuries have their own characters for later care.
  if (has(state, /^[ST]\w+\.\w*[DGKP]$/) && !has(state, /^Z96\.6/))
    drop(state, (one) => /^Z4[78]\.|^Z48\.0/.test(one.code), {
      rule: "no-aftercare-for-injury",
      text: "later care of an injury is the injury with its 7th character",
      source: "ICD-10-CM Guidelines I.C.19.a; I.C.21.c.7",
    });
  if (has(state, /^Z(?!76|71)|^[A-Y]/))
    drop(state, (one) => /^Z76\.(?:0|89)$|^Z71\.[129]$/.test(one.code) && !(one.mention?.sentence.kind === "reason"), {
      rule: "nonspecific-reason",
      text: "a more telling reason is given",
      source: "ICD-10-CM Guidelines I.C.21.c.15",
    });
  if (has(state, /^M81\./)) {
    const past = withCode(state, /^Z87\.310$/);
    const bone = withCode(state, /^M81\./);
    if (past !== undefined && bone !== undefined) putBefore(state, bone, past);
  }
}
