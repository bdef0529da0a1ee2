import { LONG_TERM_DRUGS, LONG_TERM_WORDS } from "./long-term-drugs-table.ts";
import { add, affirmedAt, has, type RuleState, statementsWith } from "./diagnosis-list.ts";

const LONG_TERM = "ICD-10-CM Guidelines I.C.21.c.3; Tabular use additional code";
const DRUG_SECTIONS = undefined;

const INSULIN =
  /\b(?:(?<!non[- ])insulin(?! resistance|[- ]?sensitiv)|glargine|lantus|basaglar|lispro|humalog|aspart|novolog|detemir|levemir|degludec|tresiba)\b/;
const ORAL =
  /\b(?:metformin|glucophage|glipizide|glyburide|glimepiride|empagliflozin|jardiance|dapagliflozin|farxiga|canagliflozin|invokana|sitagliptin|januvia|linagliptin|tradjenta|pioglitazone|saxagliptin|repaglinide|rybelsus)\b/;
const INJECTED =
  /\b(?:semaglutide|ozempic|liraglutide|victoza|dulaglutide|trulicity|exenatide|byetta|tirzepatide|mounjaro)\b/;
const ANTICOAGULANT = /\b(?:warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|pradaxa|edoxaban)\b/;

/** Long-term drugs that the classification asks for beside the disease they treat. */
export function longTermDrugs(state: RuleState): void {
  if (has(state, /^E(?:08|09|11|13)\./)) {
    const given = statementsWith(state, INSULIN);
    // Insulin that only bridges a stay or a bad day is no long-term use (I.C.4.a.3).
    const bridging =
      given.length > 0 &&
      given.every((text) =>
        /\b(?:sliding[- ]scale|temporar\w+|during (?:the|this|his|her) (?:stay|admission|hospital\w*)|in (?:the )?hospital|while (?:inpatient|admitted)|drip|infusion|one dose|once)\b/.test(
          text,
        ),
      );
    const insulin = bridging ? undefined : affirmedAt(state, INSULIN, DRUG_SECTIONS);
    const oral = affirmedAt(state, ORAL, DRUG_SECTIONS);
    const injected = affirmedAt(state, INJECTED, DRUG_SECTIONS);
    if (insulin !== undefined)
      add(state, "Z79.4", [insulin], {
        rule: "long-term-drug",
        text: "insulin for diabetes of type 2",
        source: `${LONG_TERM}; I.C.4.a.3`,
      });
    if (injected !== undefined)
      add(state, "Z79.85", [injected], {
        rule: "long-term-drug",
        text: "an injected drug for diabetes that is not insulin",
        source: `${LONG_TERM}; I.C.4.a.3`,
      });
    if (oral !== undefined)
      add(state, "Z79.84", [oral], {
        rule: "long-term-drug",
        text: "oral drugs for diabetes",
        source: `${LONG_TERM}; I.C.4.a.3`,
      });
  }
  if (has(state, /^(?:I48\.|I82\.|Z86\.71)/)) {
    const words = affirmedAt(state, ANTICOAGULANT, DRUG_SECTIONS);
    if (words !== undefined)
      add(state, "Z79.01", [words], { rule: "long-term-drug", text: "long-term anticoagulant", source: LONG_TERM });
  }
  longTermWords(state);
}

/** Drugs that a statement gives for the long term. */
function longTermWords(state: RuleState): void {
  const taken = state.chart.sentences.filter((one) =>
    /^(?:assessment|body|reason|summary|reasoning|history|plan|course|addendum)$/.test(one.kind),
  );
  if (!state.list.some((one) => !/^Z/.test(one.code) || one.code === "Z51.81")) return;
  for (const sentence of taken) {
    const text = state.chart.lower.slice(sentence.start, sentence.end);
    if (
      !LONG_TERM_WORDS.test(text) ||
      /\b(?:no|not on|off|stopped|without|avoid|discuss\w*|consider\w*|risk\w* of|never)\b[^.;]{0,25}\b(?:long[- ]term|maintenance)/.test(
        text,
      )
    )
      continue;
    for (const [pattern, code, name] of LONG_TERM_DRUGS) {
      const words = pattern.test(text) ? affirmedAt(state, pattern) : undefined;
      if (words === undefined || (code === "Z79.620" && has(state, /^Z79\.62/))) continue;
      add(state, code, [words], {
        rule: "long-term-drug",
        text: `long-term ${name}`,
        source: "ICD-10-CM Guidelines I.C.21.c.3; Tabular Z79",
      });
    }
  }
}

/** Drugs to the stem of their adverse-effect code, before the character for the kind of event and the encounter. */
const DRUG_STEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:amoxicillin|penicillin|ampicillin|augmentin|amoxicillin-clavulanate)\b/, "T36.0X"],
  [/\b(?:cephalexin|ceftriaxone|cefdinir|cefuroxime|cephalosporin)\b/, "T36.1X"],
  [/\b(?:azithromycin|erythromycin|clarithromycin)\b/, "T36.3X"],
  [/\b(?:doxycycline|minocycline|tetracycline)\b/, "T36.4X"],
  [/\b(?:sulfa\w*|trimethoprim|bactrim)\b/, "T37.0X"],
  [/\b(?:ciprofloxacin|levofloxacin)\b/, "T36.8X"],
  [/\b(?:prednisone|prednisolone|dexamethasone|steroids?|corticosteroids?)\b/, "T38.0X"],
  [/\b(?:levothyroxine|thyroxine|synthroid)\b/, "T38.1X"],
  [/\binsulin\b/, "T38.3X"],
  [/\b(?:metformin|glipizide|glyburide|sulfonylurea)\b/, "T38.3X"],
  [/\b(?:ibuprofen|naproxen|ketoprofen)\b/, "T39.31"],
  [/\b(?:nsaids?|diclofenac|meloxicam|indomethacin)\b/, "T39.39"],
  [/\baspirin\b/, "T39.01"],
  [/\bacetaminophen\b/, "T39.1X"],
  [/\b(?:oxycodone|hydrocodone|morphine|codeine|opioids?)\b/, "T40.2X"],
  [/\b(?:furosemide|loop diuretic|bumetanide|torsemide|lasix)\b/, "T50.1X"],
  [/\b(?:hydrochlorothiazide|chlorthalidone|thiazide)\b/, "T50.2X"],
  [/\b(?:warfarin|apixaban|rivaroxaban|heparin|anticoagulants?)\b/, "T45.51"],
  [/\b(?:lisinopril|ace inhibitor|enalapril|benazepril|ramipril)\b/, "T46.4X"],
  [/\b(?:amlodipine|nifedipine|diltiazem|verapamil|calcium channel blocker)\b/, "T46.1X"],
  [/\b(?:losartan|valsartan|clonidine|hydralazine)\b/, "T46.5X"],
  [/\b(?:atenolol|metoprolol|propranolol|carvedilol|beta[- ]?blocker)\b/, "T44.7X"],
  [/\b(?:statins?|atorvastatin|simvastatin|rosuvastatin|pravastatin)\b/, "T46.6X"],
  [/\b(?:digoxin)\b/, "T46.0X"],
  [/\b(?:sertraline|fluoxetine|citalopram|escitalopram|paroxetine|ssri)\b/, "T43.22"],
  [/\b(?:haloperidol|risperidone|olanzapine|quetiapine)\b/, "T43.59"],
  [/\b(?:lithium)\b/, "T43.59"],
  [/\b(?:phenytoin|dilantin)\b/, "T42.0X"],
  [/\b(?:carbamazepine)\b/, "T42.1X"],
  [/\b(?:levetiracetam|keppra|lamotrigine|gabapentin|valproate)\b/, "T42.6X"],
  [/\b(?:methotrexate|chemotherapy|cisplatin)\b/, "T45.1X"],
  [/\b(?:iodinated contrast|contrast dye|iv contrast)\b/, "T50.8X"],
  [/\b(?:fluticasone|budesonide|beclomethasone|mometasone|hydrocortisone|methylprednisolone)\b/, "T38.0X"],
  [
    /\b(?:glargine|lantus|lispro|aspart|detemir|degludec|semaglutide|dulaglutide|liraglutide|empagliflozin|dapagliflozin|glimepiride|sitagliptin|pioglitazone)\b/,
    "T38.3X",
  ],
  [/\b(?:albuterol|salmeterol|montelukast|tiotropium|theophylline)\b/, "T48.6X"],
  [/\b(?:clopidogrel|ticagrelor|prasugrel)\b/, "T45.52"],
  [/\b(?:tamsulosin|doxazosin|terazosin|prazosin)\b/, "T44.6X"],
  [/\b(?:omeprazole|pantoprazole|esomeprazole|lansoprazole)\b/, "T47.1X"],
  [/\b(?:allopurinol|colchicine|febuxostat)\b/, "T50.4X"],
  [/\b(?:spironolactone|eplerenone)\b/, "T50.0X"],
  [/\b(?:clonazepam|lorazepam|alprazolam|diazepam|benzodiazepines?)\b/, "T42.4X"],
  [/\b(?:zolpidem)\b/, "T42.6X"],
  [/\b(?:topiramate|valproic acid|divalproex|pregabalin)\b/, "T42.6X"],
  [/\b(?:bupropion|mirtazapine|trazodone)\b/, "T43.29"],
  [/\b(?:venlafaxine|duloxetine)\b/, "T43.21"],
  [/\b(?:amitriptyline|nortriptyline)\b/, "T43.01"],
  [/\b(?:methylphenidate)\b/, "T43.63"],
  [/\b(?:clozapine|aripiprazole|ziprasidone)\b/, "T43.59"],
  [/\b(?:tramadol)\b/, "T40.42"],
  [/\b(?:fentanyl)\b/, "T40.41"],
  [/\b(?:methadone)\b/, "T40.3X"],
  [/\b(?:antiretrovirals?|bictegravir|dolutegravir|tenofovir|acyclovir|valacyclovir)\b/, "T37.5X"],
  [/\b(?:isoniazid|rifampin)\b/, "T37.1X"],
  [/\b(?:hydroxychloroquine)\b/, "T37.2X"],
  [/\b(?:nitrofurantoin|metronidazole)\b/, "T37.8X"],
  [/\b(?:vancomycin|clindamycin)\b/, "T36.8X"],
  [/\b(?:gentamicin|tobramycin)\b/, "T36.5X"],
  [/\b(?:diphenhydramine|hydroxyzine|promethazine)\b/, "T45.0X"],
  [/\b(?:oxybutynin|benztropine)\b/, "T44.3X"],
  [/\b(?:donepezil|rivastigmine)\b/, "T44.0X"],
  [/\b(?:levodopa|carbidopa)\b/, "T42.8X"],
  [/\b(?:amiodarone|flecainide|sotalol)\b/, "T46.2X"],
  [/\b(?:nitroglycerin|isosorbide)\b/, "T46.3X"],
  [/\b(?:olmesartan|candesartan|irbesartan|telmisartan|sacubitril)\b/, "T46.5X"],
  [/\b(?:pravastatin|lovastatin|ezetimibe|fenofibrate)\b/, "T46.6X"],
  [/\b(?:bisoprolol|labetalol|nadolol)\b/, "T44.7X"],
  [/\b(?:alendronate|risedronate)\b/, "T50.99"],
  [/\b(?:iron|ferrous sulfate)\b/, "T45.4X"],
  [/\b(?:estradiol|estrogen)\b/, "T38.5X"],
  [/\b(?:oral contraceptives?|birth control pills?)\b/, "T38.4X"],
  [
    /\b(?:tacrolimus|cyclosporine?|azathioprine|mycophenolate|paclitaxel|oxaliplatin|doxorubicin|pembrolizumab|nivolumab|immunotherapy)\b/,
    "T45.1X",
  ],
];

/** The stem of the adverse-effect code of the first drug that the text names. */
export function stemOf(text: string): string | undefined {
  return DRUG_STEMS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Adverse effects of drugs taken as they should be, and underdosing with its reason. */
export function drugEffects(state: RuleState): void {
  for (const sentence of state.chart.sentences) {
    if (!/assessment|body|summary|reasoning|history/.test(sentence.kind)) continue;
    const text = state.chart.lower.slice(sentence.start, sentence.end);
    adverse(state, text, sentence.start, sentence.kind === "assessment");
  }
}

function adverse(state: RuleState, text: string, offset: number, settled: boolean): void {
  const match =
    /\b(?:due to|caused by|secondary to|from|adverse (?:effect|reaction) (?:of|to)|side effect of|induced by|attributed to|reaction to)\s+(?:the |his |her |prescribed )*([a-z-]+(?: [a-z-]+)?)/.exec(
      text,
    );
  const induced = /\b([a-z]+)[- ]induced\b/.exec(text);
  const drug = match?.[1] ?? induced?.[1] ?? "";
  const stem = stemOf(drug);
  if (stem === undefined) return;
  if (!settled && !/\badverse\b|\bdue to\b/.test(text)) return;
  if (
    /\b(?:overdose|too (?:much|many)|accidental\w*|intentional\w* overdose|wrong (?:dose|drug)|took (?:twice|double))\b/.test(
      state.chart.lower,
    )
  )
    return;
  const first = state.list[0];
  if (first === undefined || /^Z/.test(first.code)) return;
  const place = text.indexOf(drug);
  const start = offset + Math.max(0, place);
  // What the drug did stands closest before its name; else anything named in the statement.
  const within = state.list.flatMap((one) =>
    one.evidence
      .filter((words) => words.start >= offset - 5 && words.start <= offset + text.length)
      .map((words) => ({ one, at: words.start })),
  );
  const before = within.filter(({ at }) => at <= start).sort((a, b) => b.at - a.at)[0];
  const named = (before ?? within[0])?.one ?? first;
  add(
    state,
    `${stem}5A`,
    [{ start, end: start + drug.length, text: state.chart.text.slice(start, start + drug.length), section: "" }],
    {
      rule: "adverse-effect",
      text: "what the drug did is coded first, the adverse effect of the drug properly taken after it",
      source: "ICD-10-CM Guidelines I.C.19.e.5.a",
    },
    { after: named },
  );
}
