import type { Diagnosis } from "../candidate.ts";
import { evidenceAt } from "../chart.ts";
import { CANCERS } from "../concepts/families-status.ts";
import { add, affirmedAt, drop, has, putBefore, type RuleState, statementsWith, withCode } from "./diagnosis-list.ts";

const MALIGNANT = /^C(?!77|78|79|80\.1)/;
const SECONDARY = /^C7[789]\./;
const SOURCE = "ICD-10-CM Guidelines I.C.2";

const THERAPIES: readonly (readonly [string, string, string])[] = [
  [
    "Z51.0",
    "(?:(?:external beam |antineoplastic |palliative |adjuvant )?(?:radiation|radiotherapy)(?: therapy| treatment)?)",
    "radiation therapy",
  ],
  [
    "Z51.11",
    "(?:(?:antineoplastic |adjuvant |neoadjuvant |palliative |scheduled |cycle \\w+ (?:of )?(?:her |his )?|first |next )*(?:chemotherapy|chemo)\\b)",
    "chemotherapy",
  ],
  ["Z51.12", "(?:(?:antineoplastic |adjuvant |scheduled |cycle \\w+ (?:of )?)*immunotherapy\\b)", "immunotherapy"],
];

/** A visit or stay chiefly for chemotherapy, immunotherapy or radiation: that first, the malignancy after it. */
export function antineoplasticTherapy(state: RuleState): void {
  for (const [code, name, word] of [...THERAPIES].reverse()) {
    const words = affirmedAt(
      state,
      new RegExp(
        `\\b(?:encounter|visit|admitted|admission|here|came|comes|presents?|presenting|seen|arrives|attends)(?: today)? (?:for|to receive) (?:administration of |infusion of |her |his |the )*${name}|\\b(?:admin\\w+ of|infusion of) ${name}[^.;]{0,20}\\btoday|\\b${name}[^.;]{0,30}\\b(?<!not )(?:given|administered|delivered|infused)\\b[^.;]{0,12}\\btoday|\\b(?:reason for (?:the )?(?:encounter|visit)|encounter|visit reason)(?: is)?: (?:\\w+ ){0,2}${name}`,
      ),
      /assessment|reason|indication|body|course|procedure|summary|history/,
    );
    // "Reason for encounter: chemotherapy" is a heading and what stands under it.
    const under = state.chart.sentences.find(
      (one) =>
        /\b(?:reason|encounter|visit)\b/i.test(one.section.heading) &&
        new RegExp(`^\\W*(?:\\w+ ){0,2}${name}`).test(state.chart.lower.slice(one.start, one.end)),
    );
    const reason = words ?? (under === undefined ? undefined : evidenceAt(state.chart, under.start, under.end));
    if (reason === undefined) continue;
    if (/brachytherapy|radioactive (?:seed|element)/.test(state.chart.lower) && code === "Z51.0") continue;
    if (
      !has(state, /^C|^D[0-4]/) ||
      /\b(?:planning|consult\w*|discuss\w*|follow-?up (?:after|of))\b/.test(reason.text.toLowerCase())
    )
      continue;
    add(
      state,
      code,
      [reason],
      {
        rule: "antineoplastic-therapy",
        text: `the visit is for ${word}; the malignancy follows it`,
        source: `${SOURCE}.e.2; IV.L`,
      },
      { before: state.list[0] },
    );
  }
}

/** Anemia of a malignancy stands after it; anemia of its treatment before it. */
export function neoplasmComplications(state: RuleState): void {
  const tumor = withCode(state, /^C/);
  drop(state, (one) => one.code === "D64.9" && has(state, /^D5\d|^D6[0-3]|^D64\.[0-8]/), {
    rule: "specific-first",
    text: "the kind of anemia is known",
    source: "ICD-10-CM Guidelines I.B.2",
  });
  const treated = withCode(state, /^D64\.81$/);
  if (treated !== undefined) {
    drop(state, (one) => one.code === "D63.0", {
      rule: "anemia-of-treatment",
      text: "the treatment brought the anemia about",
      source: `${SOURCE}.c.2`,
    });
    add(state, "T45.1X5A", treated.evidence, {
      rule: "adverse-effect",
      text: "the drug that brought the anemia about",
      source: `${SOURCE}.c.2`,
    });
  }
  if (tumor === undefined) return;
  const fluid = withCode(state, /^E86\./);
  const only = statementsWith(
    state,
    /\b(?:for|only) (?:iv |intravenous )?(?:hydration|rehydration|fluids)\b|\bdehydration\b[^.;]{0,25}\b(?:due to|from|secondary to)\b[^.;]{0,30}\b(?:cancer|carcinoma|malignan|tumou?r|lymphoma|leukemia)/,
  );
  if (fluid !== undefined && only.length > 0) {
    putFirst(state, fluid, "dehydration-of-malignancy", "only the dehydration is treated", `${SOURCE}.c.3`);
  }
  unknownPrimary(state);
  receptors(state);
}

function putFirst(state: RuleState, one: RuleState["list"][number], rule: string, text: string, source: string): void {
  const first = state.list[0];
  if (first === undefined) return;
  putBefore(state, one, first);
  one.why.push({ rule, text, source });
}

function unknownPrimary(state: RuleState): void {
  const words = affirmedAt(
    state,
    /\b(?:unknown primary|primary (?:site |tumou?r |source )?(?:is |remains )?(?:not known|unknown|undetermined|not found|not identified)|carcinoma of unknown origin)\b/,
  );
  if (words === undefined || !has(state, SECONDARY) || has(state, MALIGNANT)) return;
  add(state, "C80.1", [words], {
    rule: "unknown-primary",
    text: "the primary site could not be found",
    source: `${SOURCE}.k`,
  });
}

/** Receptors of a breast cancer, and the hormone treatment that goes with it. */
function receptors(state: RuleState): void {
  const breast = withCode(state, /^C50\./);
  const text = state.chart.lower;
  if (breast !== undefined) {
    const hormone = /\b(?:er|estrogen[- ]receptor|hormone[- ]receptor|hr|er\/pr)[- ]?(?:positive|\+)/.test(text);
    const none = /\b(?:er|estrogen[- ]receptor|hormone[- ]receptor)[- ]?(?:negative)\b/.test(text);
    const her2 = /\bher-?2(?:\/neu)?[- ]?(?:positive|\+)/.test(text)
      ? true
      : /\bher-?2(?:\/neu)?[- ]?negative/.test(text)
        ? false
        : undefined;
    const code = /\btriple[- ]negative\b/.test(text)
      ? "Z17.421"
      : hormone && her2 !== undefined
        ? her2
          ? "Z17.410"
          : "Z17.411"
        : none && her2 === true
          ? "Z17.420"
          : hormone
            ? "Z17.0"
            : none
              ? "Z17.1"
              : her2 === true
                ? "Z17.31"
                : undefined;
    const words = affirmedAt(
      state,
      /\b(?:triple[- ]negative|(?:er|estrogen[- ]receptor|hormone[- ]receptor|hr|her-?2(?:\/neu)?)[- ]?(?:positive|negative|\+))/,
    );
    if (code !== undefined && words !== undefined)
      add(
        state,
        code,
        [words],
        {
          rule: "use-additional",
          text: "the receptor state is added to the breast cancer",
          source: "ICD-10-CM Tabular C50 use additional code",
        },
        { after: breast },
      );
  }
  if (!has(state, /^C50|^C61|^Z85\.(?:3|46)|^D05/)) return;
  const source = "ICD-10-CM Guidelines I.C.21.c.3; Tabular Z79.81";
  const drugs: readonly (readonly [RegExp, string])[] = [
    [/\b(?:tamoxifen|raloxifene|toremifene)\b/, "Z79.810"],
    [/\b(?:anastrozole|letrozole|exemestane|aromatase inhibitor)\b/, "Z79.811"],
  ];
  for (const [pattern, code] of drugs) {
    const words = affirmedAt(state, pattern);
    if (words !== undefined)
      add(state, code, [words], { rule: "long-term-drug", text: "long-term hormone treatment", source });
  }
}

/** One site is either under treatment or past: where the visit follows up a completed treatment, it is past. */
function closedCases(state: RuleState): void {
  if (!has(state, /^Z85\./) || !(has(state, /^Z08$/) || has(state, SECONDARY))) return;
  const sameSite = (one: Diagnosis): boolean =>
    Object.values(CANCERS).some(
      (site) =>
        one.mention !== undefined &&
        site.now(one.mention.context) === one.code &&
        state.list.some((other) => other.code === site.past),
    );
  drop(
    state,
    (one) =>
      MALIGNANT.test(one.code) &&
      (sameSite(one) ||
        (one.code.startsWith("C43") && has(state, /^Z85\.820$/)) ||
        /\b(?:completed|no evidence|history of|surveillance|remov|resect|excised)\b/.test(
          one.mention?.context.sentence ?? "",
        )),
    {
      rule: "history",
      text: "the malignancy is past and followed up",
      source: `${SOURCE}.m; I.C.2.p`,
    },
  );
}

const TOWARD =
  "(?:(?:treat\\w*|therapy|surgery|radiation|radiotherapy|care|management|visit|admission) (?:today )?(?:is |was )?(?:directed |aimed |focus(?:ed|sing) )?(?:only )?(?:at|to|toward|towards|on|of|for))";

/** How notes call the organ of a primary, so that care of it is not taken for care of a secondary. */
function ownSite(code: string): string {
  if (code.startsWith("C34")) return "lung";
  if (code.startsWith("C22")) return "liver|hepatic";
  if (code.startsWith("C71")) return "brain";
  return /^C4[01]/.test(code) ? "bone|spine" : "no such organ";
}

/** Order of primary, secondary and what they bring (I.C.2.a, b, l). */
export function neoplasmOrder(state: RuleState): void {
  closedCases(state);
  const primary = withCode(state, MALIGNANT);
  const spread = withCode(state, SECONDARY);
  const therapy = state.list.filter((one) => /^Z51\.(?:0|11|12)$/.test(one.code));
  if (spread !== undefined) {
    const aim = statementsWith(
      state,
      new RegExp(
        `\\b${TOWARD} (?:the |her |his )?(?:metast\\w*|secondary|(?:brain|bone|liver|lung|spine|spinal|node|nodal|hepatic)\\b)`,
      ),
    )
      .concat(
        statementsWith(state, /\bmetast\w*[^.;]{0,25}\b(?:treated|radiated|irradiated) today\b/).map((text) =>
          text.replace(/;.*$/s, ""),
        ),
      )
      .some(
        (text) =>
          !/\bprimary\b/.test(text) &&
          !new RegExp(`\\b${TOWARD} (?:the |her |his )?(?:\\w+ )?(?:${ownSite(primary?.code ?? "")})`).test(text),
      );
    const history = withCode(state, /^Z85\./);
    if (primary !== undefined) {
      if (aim) {
        putBefore(state, spread, primary);
        spread.why.push({
          rule: "neoplasm-order",
          text: "the treatment is directed at the secondary site",
          source: `${SOURCE}.b; I.C.2.l.2`,
        });
      } else for (const one of state.list.filter((item) => SECONDARY.test(item.code))) putBefore(state, primary, one);
    }
    if (history !== undefined) putBefore(state, spread, history);
  }
  const tumor = withCode(state, /^C/);
  if (tumor !== undefined) {
    for (const one of state.list.filter((item) => /^D63\.0$|^R18\.0$|^J91\.0$/.test(item.code))) {
      putBefore(state, tumor, one);
      if (one.code === "D63.0")
        one.why.push({
          rule: "neoplasm-order",
          text: "the malignancy stands before the anemia it causes",
          source: `${SOURCE}.c.1`,
        });
    }
    const treated = withCode(state, /^D64\.81$/);
    if (treated !== undefined) putBefore(state, treated, tumor);
    const broken = withCode(state, /^M84\.5/);
    const focus =
      statementsWith(
        state,
        /\b(?:focus|treatment|therapy) (?:of treatment )?(?:is |directed )?(?:on|at|to) (?:the )?(?:cancer|tumou?r|neoplasm|malignancy)/,
      ).length > 0;
    if (broken !== undefined && !focus)
      for (const one of state.list.filter((item) => /^C/.test(item.code))) putBefore(state, broken, one);
    const pain = withCode(state, /^G89\.3$/);
    if (
      pain !== undefined &&
      statementsWith(
        state,
        /\bpain (?:control|management|clinic)|\bpalliative (?:care )?(?:visit|consult)[^.;]{0,30}pain/,
      ).length > 0
    ) {
      for (const one of state.list.filter((item) => /^C/.test(item.code))) putBefore(state, pain, one);
      pain.why.push({
        rule: "pain-control",
        text: "the visit is for the control of the pain",
        source: "ICD-10-CM Guidelines I.C.6.b.5",
      });
    }
    const fluid = withCode(state, /^E86\./);
    if (fluid?.why.some((one) => one.rule === "dehydration-of-malignancy") === true)
      putBefore(state, fluid, state.list[0] ?? fluid);
  }
  for (const one of [...therapy].reverse()) if (state.list[0] !== undefined) putBefore(state, one, state.list[0]);
}
