/** Tests, drugs, vaccines and supplies of an office by the words of notes: number, our words, and how its units are counted. */

/** Tests done in the office: pattern, code, our words, modifiers. */
export const TESTS: readonly (readonly [RegExp, string, string, readonly string[]])[] = [
  [
    /\b(?:electrocardiogram|ekg|ecg)\b[^.;]{0,70}\b(?:tracing|interpretation|done|performed|in the office|obtained)\b/,
    "93000",
    "Electrocardiogram with tracing, interpretation and report",
    [],
  ],
  [/\brapid strep\b[^.;]{0,40}|\bstrep(?:tococcal)? antigen\b/, "87880", "Rapid strep antigen test", ["QW"]],
  [
    /\b(?:in-office a1c|a1c (?:in the office|today|done in the office)|point[- ]of[- ]care a1c|in-office hemoglobin a1c)\b/,
    "83036",
    "Hemoglobin A1c in the office",
    ["QW"],
  ],
  [
    /\bdipstick urinalysis\b|\burine dip(?:stick)?\b[^.;]{0,40}\b(?:office|done|today)\b|\burinalysis\b[^.;]{0,40}\bin the office\b/,
    "81002",
    "Urinalysis by dipstick, not automated",
    [],
  ],
  [
    /\burine drug (?:cup|screen)\b[^.;]{0,40}|\bdrug (?:cup|screen) today\b/,
    "80305",
    "Urine drug test read by eye",
    ["QW"],
  ],
  [
    /\bphq-?9\b[^.;]{0,50}\b(?:scored|filled|completed|score)\b|\bgad-?7\b[^.;]{0,40}\bscored\b/,
    "96127",
    "Brief behavioral assessment, scored",
    [],
  ],
  [
    /\bspirometry before and after\b|\bspirometry\b[^.;]{0,50}\b(?:pre and post|before and after) (?:bronchodilator|albuterol)\b/,
    "94060",
    "Spirometry before and after a bronchodilator",
    [],
  ],
  [/\bspirometry\b[^.;]{0,30}\b(?:done|performed) (?:in the office|today)\b/, "94010", "Spirometry", []],
  [/\bfinger-?stick glucose\b[^.;]{0,20}/, "82962", "Glucose by meter", []],
  [/\burine pregnancy test\b[^.;]{0,30}\b(?:negative|positive|done)\b/, "81025", "Urine pregnancy test", []],
  [/\brapid (?:influenza|flu)\b[^.;]{0,30}\b(?:negative|positive|done)\b/, "87804", "Rapid influenza test", ["QW"]],
  [
    /\bvenipuncture\b|\bblood (?:was )?drawn\b[^.;]{0,20}\b(?:in the office|today|here)\b/,
    "36415",
    "Venous blood draw",
    [],
  ],
];

export interface DrugGiven {
  readonly pattern: RegExp;
  readonly code: string;
  readonly title: string;
  /** Dose of one billing unit in `unit`. */
  readonly dose: number;
  readonly unit: "mg" | "mcg" | "each";
  readonly inhaled?: boolean;
}

export const DRUGS: readonly DrugGiven[] = [
  {
    pattern: /\bipratropium\b[^;]{0,40}\balbuterol\b|\bduoneb\b/,
    code: "J7620",
    title: "Albuterol with ipratropium by nebulizer",
    dose: 1,
    unit: "each",
    inhaled: true,
  },
  {
    pattern: /\balbuterol\b/,
    code: "J7613",
    title: "Albuterol by nebulizer, 1 mg",
    dose: 1,
    unit: "mg",
    inhaled: true,
  },
  { pattern: /\bketorolac\b|\btoradol\b/, code: "J1885", title: "Ketorolac injection, 15 mg", dose: 15, unit: "mg" },
  {
    pattern: /\btriamcinolone(?: acetonide)?\b|\bkenalog\b/,
    code: "J3301",
    title: "Triamcinolone acetonide injection, 10 mg",
    dose: 10,
    unit: "mg",
  },
  {
    pattern: /\bceftriaxone\b|\brocephin\b/,
    code: "J0696",
    title: "Ceftriaxone injection, 250 mg",
    dose: 250,
    unit: "mg",
  },
  {
    pattern: /\bcyanocobalamin\b|\bvitamin b-?12\b[^.;]{0,20}\binject/,
    code: "J3420",
    title: "Vitamin B-12 injection, up to 1000 mcg",
    dose: 1000,
    unit: "mcg",
  },
  { pattern: /\bdexamethasone\b/, code: "J1100", title: "Dexamethasone injection, 1 mg", dose: 1, unit: "mg" },
  {
    pattern: /\bmedroxyprogesterone\b|\bdepo-?provera\b/,
    code: "J1050",
    title: "Medroxyprogesterone injection, 1 mg",
    dose: 1,
    unit: "mg",
  },
  { pattern: /\bondansetron\b/, code: "J2405", title: "Ondansetron injection, 1 mg", dose: 1, unit: "mg" },
  {
    pattern: /\bdiphenhydramine\b/,
    code: "J1200",
    title: "Diphenhydramine injection, up to 50 mg",
    dose: 50,
    unit: "mg",
  },
];

export const OTHER: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:single )?band (?:was )?placed\b|\brubber band ligation (?:was )?(?:done|performed)\b/,
    "46221",
    "Rubber band ligation of hemorrhoids",
  ],
  [/\bincision and drainage\b[^.;]{0,30}|\bincised and drained\b/, "10060", "Drainage of a simple skin abscess"],
  [
    /\bcerumen\b[^.;]{0,40}\bremoved\b[^.;]{0,30}\b(?:curette|instrument|forceps|loop)\b|\bremoved\b[^.;]{0,30}\bcerumen\b[^.;]{0,30}\b(?:curette|instrument|loop)\b/,
    "69210",
    "Removal of impacted ear wax with instruments",
  ],
];

export const SUPPLIES: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:surgical|sterile|suture) tray\b/, "A4550", "Surgical tray"],
  [/\bdisposable (?:nebulizer )?set\b/, "A7003", "Nebulizer set, disposable"],
  [/\bsterile gauze(?: dressing)?s?\b/, "A6402", "Sterile gauze"],
  [/\bnon-?waterproof tape\b/, "A4450", "Tape, non-waterproof"],
  [/\belastic bandage\b/, "A6449", "Elastic bandage"],
];
