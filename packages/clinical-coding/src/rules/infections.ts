import { affirms } from "../concepts/family-context.ts";
import {
  add,
  affirmedAt,
  drop,
  has,
  putBefore,
  recode,
  type RuleState,
  statementsWith,
  withCode,
} from "./diagnosis-list.ts";

const ORGANISMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:shiga[- ]toxin|o157)/, "B96.21"],
  [/\b(?:e\.? ?coli|escherichia coli)\b/, "B96.20"],
  [/\bklebsiella\b/, "B96.1"],
  [/\b(?:proteus|morganella)\b/, "B96.4"],
  [/\bpseudomonas\b/, "B96.5"],
  [/\bbacteroides\b/, "B96.6"],
  [/\bacinetobacter\b/, "B96.83"],
  [/\b(?:citrobacter|enterobacter|serratia)\b/, "B96.89"],
  [/\b(?:enterococc\w*|vre\b)/, "B95.2"],
  [/\b(?:mrsa\b|methicillin[- ]resistant)/, "B95.62"],
  [/\b(?:mssa\b|methicillin[- ](?:susceptible|sensitive)|staph\w* aureus)/, "B95.61"],
  [/\b(?:coagulase[- ]negative staph\w*|staph\w* (?:epidermidis|saprophyticus))/, "B95.7"],
  [/\bgroup b strep\w*/, "B95.1"],
  [/\b(?:group a strep\w*|pyogenes)/, "B95.0"],
  [/\b(?:staphylococcus|staphylococcal)\b/, "B95.8"],
  [/\bstreptococc(?:us|al)\b/, "B95.5"],
];

/** Infections whose code does not name the organism and whose note asks for it. */
const OPEN_INFECTIONS =
  /^N39\.0$|^N30\.|^N10$|^N13\.6$|^N41\.|^N45\.|^L03\.|^L02\.|^L08\.|^T83\.5|^T81\.4|^T84\.[567]|^T80\.2|^M86\.|^J95\.851$|^K61\.|^K65\.|^N61|^O23\.|^O85$|^O86\.|^J01\.|^L97\.|^L89\./;

const LINKED = /^J95\.851$|^L97\.|^L89\.|^J01\./;

/** The organism of an infection whose code does not name it. */
export function organisms(state: RuleState): void {
  const infection = withCode(state, OPEN_INFECTIONS);
  if (infection === undefined || (has(state, /^A4[01]/) && !has(state, /^T81\.4/))) return;
  if (has(state, /^A4[01]/)) return;
  for (const [pattern, code] of ORGANISMS) {
    const words = affirmedAt(state, pattern);
    if (words === undefined) continue;
    if (
      has(state, /^Z22\.32/) &&
      /^B95\.6/.test(code) &&
      statementsWith(state, pattern).every((text) => /coloni|carri|nasal|screen/.test(text))
    )
      continue;
    if (
      LINKED.test(infection.code) &&
      !/^J95/.test(infection.code) &&
      !statementsWith(state, pattern).some((text) => /infect|grew|culture|osteomyel/.test(text))
    )
      continue;
    const after = has(state, /^N39\.0$/) ? withCode(state, /^N39\.0$/) : infection;
    add(
      state,
      code,
      [words],
      {
        rule: "use-additional",
        text: "the organism is reported after the infection",
        source: "ICD-10-CM Guidelines I.B.7; I.C.1.b; Tabular use additional code",
      },
      { after },
    );
    return;
  }
}

const RESISTANCE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:esbl|extended[- ]spectrum beta[- ]lactamase)/, "Z16.12"],
  [/\b(?:carbapenem[- ]resistan\w+|cre\b|resistan\w+ to (?:carbapenems?|meropenem))/, "Z16.13"],
  [/\b(?:vancomycin[- ]resistan\w+|vre\b|resistan\w+ to vancomycin)/, "Z16.21"],
  [
    /\b(?:multi-?\s?(?:drug|antibiotic)[- ]resistan\w+|mdro?\b(?! tb)|resistan\w+ to multiple (?:drugs|antibiotics))/,
    "Z16.24",
  ],
  [
    /\b(?:quinolone|fluoroquinolone|ciprofloxacin|levofloxacin)[- ]resistan\w+|\bresistan\w+ to (?:fluoro)?(?:quinolones?|ciprofloxacin|levofloxacin)/,
    "Z16.23",
  ],
  [/\bpenicillin[- ]resistan\w+|\bresistan\w+ to (?:penicillin|amoxicillin|ampicillin)/, "Z16.11"],
];

/** An organism is named beside the disease that it causes, never by itself. */
export function looseOrganisms(state: RuleState): void {
  if (state.list.some((one) => /^[A-OS-U]/.test(one.code) && !/^B9[5-7]/.test(one.code))) return;
  drop(state, (one) => /^B9[5-7]\./.test(one.code) && !one.why.some((why) => why.rule === "use-additional"), {
    rule: "loose-organism",
    text: "an organism is coded only beside the disease that it causes",
    source: "ICD-10-CM Guidelines I.C.1.b",
  });
}

/** Resistance that the infection's code does not already say. */
export function drugResistance(state: RuleState): void {
  const infection = withCode(state, /^[AB]\d|^J1[2-8]|^N39\.0|^N30|^N10|^L0[238]|^M86|^T8[0-5]/);
  if (infection === undefined) return;
  for (const [pattern, code] of RESISTANCE) {
    const words = affirmedAt(state, pattern);
    if (words === undefined || (code === "Z16.11" && has(state, /^B95\.62$|^A41\.02$|^J15\.212$|^A49\.02$/))) continue;
    add(state, code, [words], {
      rule: "drug-resistance",
      text: "the resistance is reported after the infection",
      source: "ICD-10-CM Guidelines I.C.1.c",
    });
    return;
  }
}

const SEPSIS = /^A4[01]\.|^A02\.1|^A32\.7|^A39\.4|^B37\.7/;

/** Sepsis: the organism's code once, severe sepsis never alone, the wound of an operation before it. */
export function sepsisCompanions(state: RuleState): void {
  const source = "ICD-10-CM Guidelines I.C.1.d";
  if (has(state, /^A4[01]\.(?!9$)|^A02\.1|^A32\.7|^B37\.7/))
    drop(state, (one) => one.code === "A41.9", {
      rule: "specific-first",
      text: "the organism of the sepsis is known",
      source: `${source}.1`,
    });
  const severe = withCode(state, /^R65\.2/);
  if (severe !== undefined && !has(state, SEPSIS)) {
    add(
      state,
      "A41.9",
      severe.evidence,
      {
        rule: "severe-sepsis",
        text: "severe sepsis is never reported without the infection before it",
        source: `${source}.1.(b)`,
      },
      { before: severe },
    );
  }
  if (has(state, /^R65\.21$/))
    drop(state, (one) => /^R65\.20$|^R57\.[29]$/.test(one.code), {
      rule: "severe-sepsis",
      text: "septic shock says it",
      source: `${source}.2`,
    });
  const systemic = withCode(state, SEPSIS);
  if (systemic === undefined) return;
  drop(state, (one) => /^R65\.1|^R78\.81$|^R50\.9$/.test(one.code), {
    rule: "sepsis",
    text: "sepsis takes it in",
    source: `${source}.1; Tabular R65.1 Excludes1`,
  });
  if (
    systemic.code === "A41.9" &&
    has(state, /^U07\.1$/) &&
    statementsWith(state, /\b(?:sepsis|septic)\b[^.;]{0,30}\b(?:covid|sars)/).length > 0
  )
    recode(systemic, "A41.89", { rule: "sepsis", text: "sepsis of the virus", source: `${source}; I.C.1.g.1.(b)` });
  surgicalSite(state);
}

const SITE_INFECTIONS: readonly (readonly [RegExp, string])[] = [
  [/\borgan[- ](?:and[- ])?space\b|\bintra-?abdominal abscess\b/, "T81.43XA"],
  [/\bdeep\b/, "T81.42XA"],
  [/\b(?:superficial|stitch)\b/, "T81.41XA"],
];

/** Sepsis that the provider ties to an infected operation wound: the wound, then the sepsis after a procedure, then the organism. */
function surgicalSite(state: RuleState): void {
  const systemic = withCode(state, SEPSIS);
  const words = affirmedAt(
    state,
    /\b(?:post-?\s?(?:operative|procedural|surgical|op)|surgical[- ]site|incisional|surgical wound|wound)\b[^.;]{0,30}\b(?:infection|abscess)\b/,
    /assessment|course|body|summary/,
  );
  const tied = statementsWith(
    state,
    /\b(?:sepsis|septic)\b[^.;]{0,40}\b(?:due to|from|secondary to|following|caused by|after)\b[^.;]{0,60}\b(?:post-?\s?(?:operative|procedural|surgical|op)|surgical|incision\w*|procedure|operation|wound)|\bpost-?\s?(?:operative|procedural) (?:sepsis|septic)/,
  );
  if (systemic === undefined || tied.length === 0) return;
  const evidence = words === undefined ? systemic.evidence.slice(0, 1) : [words];
  const why = {
    rule: "postprocedural-sepsis",
    text: "the infected site of the operation, then the sepsis after a procedure, then the organism",
    source: "ICD-10-CM Guidelines I.C.1.d.5.(b)",
  };
  const site = SITE_INFECTIONS.find(
    ([pattern]) =>
      tied.some((text) => pattern.test(text)) || (words !== undefined && pattern.test(words.text.toLowerCase())),
  );
  drop(state, (one) => /^T81\.4[09]/.test(one.code) && site !== undefined, {
    rule: "specific-first",
    text: "the depth of the infection is known",
    source: "ICD-10-CM Guidelines I.B.2",
  });
  if (words !== undefined || site !== undefined)
    add(state, site?.[1] ?? "T81.49XA", evidence, why, { before: systemic });
  add(state, "T81.44XA", evidence, why, { before: systemic });
  const shock = withCode(state, /^R65\.21$/);
  if (shock !== undefined) recode(shock, "T81.12XA", { ...why, source: "ICD-10-CM Guidelines I.C.1.d.5.(c)" });
}

const SIRS_ORGAN =
  /\bsirs\b[^.;]{0,60}\bwith (?:acute )?organ (?:dysfunction|failure)|\bwith acute (?:kidney|renal|respiratory|liver)[^.;]{0,40}\bdue to (?:the )?sirs/;

/** SIRS of a cause that is no infection stands after that cause. */
export function inflammatoryResponse(state: RuleState): void {
  const sirs = withCode(state, /^R65\.1/);
  if (sirs === undefined) return;
  const organ = statementsWith(state, SIRS_ORGAN).some((text) => !/\bwithout (?:acute )?organ/.test(text));
  if (organ && sirs.code === "R65.10")
    recode(sirs, "R65.11", {
      rule: "sirs",
      text: "SIRS with organ dysfunction",
      source: "ICD-10-CM Guidelines I.C.18.g; I.C.1.d.6",
    });
  const cause = withCode(state, /^K8[05]|^S|^T(?!8)|^J69|^I6|^L5[1-9]/);
  if (cause !== undefined) putBefore(state, cause, sirs);
}

const HIV_RELATED = /^B59$|^B45|^C46|^B58|^B37\.8|^B37\.1|^A31|^A07\.2|^A81\.2|^B25|^R64$|^G93\.4|^F02|^C83|^C85/;

/** HIV disease and its illnesses. */
export function hivDisease(state: RuleState): void {
  const disease = withCode(state, /^B20$/);
  if (disease === undefined) return;
  drop(state, (one) => /^Z21$|^R75$/.test(one.code), {
    rule: "hiv",
    text: "once there has been an HIV-related illness it is HIV disease",
    source: "ICD-10-CM Guidelines I.C.1.a.2.(g)",
  });
  for (const illness of state.list.filter((one) => HIV_RELATED.test(one.code))) putBefore(state, disease, illness);
}

/** COVID-19 and what belongs to it. */
export function covidCompanions(state: RuleState): void {
  const source = "ICD-10-CM Guidelines I.C.1.g.1";
  const current = withCode(state, /^U07\.1$/);
  const inflammatory = withCode(state, /^M35\.81$/);
  if (inflammatory !== undefined && current === undefined) {
    const past = withCode(state, /^Z86\.16$/);
    const why = { rule: "covid-mis", text: "the syndrome after an earlier infection", source: `${source}.(l)` };
    if (past !== undefined) {
      if (has(state, /^U09\.9$/)) state.list = state.list.filter((one) => one !== past);
      else recode(past, "U09.9", why);
      putBefore(state, inflammatory, withCode(state, /^U09\.9$/) ?? past);
    }
  }
  if (current !== undefined) {
    drop(
      state,
      (one) =>
        /^(?:Z20\.822|Z11\.52|J06\.9|J02\.9|R43\.[028]|R05\.\w+|R06\.0\w|R50\.9|R09\.81|B34\.2|B34\.9|B97\.29)$/.test(
          one.code,
        ),
      {
        rule: "covid",
        text: "the confirmed COVID-19 explains it",
        source: `${source}.(a); I.B.5`,
      },
    );
    drop(state, (one) => /^J18|^J12\.89/.test(one.code) && has(state, /^J12\.82$/), {
      rule: "covid-manifestation",
      text: "the pneumonia is that of COVID-19",
      source: `${source}.(c).(i)`,
    });
    drop(state, (one) => one.code === "J20.9" && has(state, /^J20\.8$/), {
      rule: "covid-manifestation",
      text: "the bronchitis is that of COVID-19",
      source: `${source}.(c).(ii)`,
    });
    const lungs = state.list.filter((one) => /^J12\.82$|^J96|^J80$|^J20\.8$|^J22$|^J40$|^A08|^M35\.81$/.test(one.code));
    for (const one of lungs) putBefore(state, current, one);
  }
  const pneumonia = withCode(state, /^J12\.82$/);
  if (pneumonia !== undefined && current === undefined && !has(state, /^U09\.9|^Z86\.16/))
    add(
      state,
      "U07.1",
      pneumonia.evidence,
      { rule: "covid-manifestation", text: "the infection is coded before the pneumonia", source: `${source}.(c).(i)` },
      { before: pneumonia },
    );
  const long = withCode(state, /^U09\.9$/);
  if (long !== undefined)
    drop(state, (one) => one.code === "Z86.16", {
      rule: "post-covid",
      text: "what is left of the infection says that it is past",
      source: `${source}.(m)`,
    });
  const past = withCode(state, /^Z86\.16$/);
  const seen = affirmedAt(
    state,
    /\bfollow-?up\b[^.;]{0,40}\bcovid|\bcovid[^.;]{0,40}\bfollow-?up\b/,
    /assessment|reason|body/,
  );
  if (
    past !== undefined &&
    seen !== undefined &&
    affirms(state.chart.lower, /\b(?:resolved|recovered|negative)\b/, true) &&
    !has(state, /^R/)
  )
    add(
      state,
      "Z09",
      [seen],
      { rule: "follow-up", text: "follow-up after COVID-19 that is over", source: `${source}.(j)` },
      { before: state.list[0] },
    );
}

/** The infected site of an operation stands before the sepsis that came of it. */
export function woundBeforeSepsis(state: RuleState): void {
  const sepsis = withCode(state, /^T81\.44/);
  if (sepsis === undefined) return;
  for (const one of state.list.filter((item) => SEPSIS.test(item.code) || item.code === "T81.12XA"))
    putBefore(state, sepsis, one);
  const site = withCode(state, /^T81\.4[1-39]/);
  if (site !== undefined) putBefore(state, site, sepsis);
}

/** Where sepsis came only after admission, the infection that brought the patient in stands first. */
export function laterSepsis(state: RuleState): void {
  if (state.chart.setting !== "inpatient") return;
  const later = statementsWith(
    state,
    /\b(?:sepsis|septic)\b[^.;]{0,50}\b(?:developed|developing|arose|not present on admission|after admission|on (?:hospital )?day (?:two|three|four|five|six|seven|[2-9])|later in the stay)|\b(?:developed|became|went into)\b[^.;]{0,30}\b(?:sepsis|septic)\b[^.;]{0,40}\b(?:day|after|hospital)/,
  );
  const systemic = withCode(state, SEPSIS);
  const local = withCode(state, /^J1[2-8]|^N39\.0|^N10|^L03|^K57|^K8[01]|^U07\.1/);
  if (later.length === 0 || systemic === undefined || local === undefined) return;
  putBefore(state, local, systemic);
  local.why.push({
    rule: "sepsis-after-admission",
    text: "the sepsis developed after admission",
    source: "ICD-10-CM Guidelines I.C.1.d.3; I.C.1.d.4",
  });
}
