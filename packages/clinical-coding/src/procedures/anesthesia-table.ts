/**
 * Anesthesia by the procedure it was given for, for the numbers that the demo practice uses, with base units as CMS publishes them
 * (CMS Physician Fee Schedule, anesthesia base units by code). Other numbers and their units come from the site's own file.
 */
export interface AnesthesiaProcedure {
  readonly code: string;
  readonly title: string;
  readonly baseUnits: number;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

export const ANESTHESIA: readonly AnesthesiaProcedure[] = [
  {
    code: "00813",
    title: "Anesthesia for upper endoscopy and colonoscopy together",
    baseUnits: 5,
    pattern:
      /\b(?:egd|upper endoscopy)\b[^]{0,200}\bcolonoscopy\b|\bcolonoscopy\b[^]{0,200}\b(?:egd|upper endoscopy)\b/,
  },
  { code: "00812", title: "Anesthesia for screening colonoscopy", baseUnits: 3, pattern: /\bscreening colonoscopy\b/ },
  { code: "00811", title: "Anesthesia for colonoscopy", baseUnits: 4, pattern: /\bcolonoscopy\b/ },
  {
    code: "00731",
    title: "Anesthesia for upper endoscopy",
    baseUnits: 5,
    pattern: /\b(?:egd|upper endoscopy|esophagogastroduodenoscopy)\b/,
    unless: /\bercp\b/,
  },
];

/** Units that payers other than Medicare may add for physical status. */
export const PHYSICAL_STATUS: Readonly<Record<string, number>> = { P1: 0, P2: 0, P3: 1, P4: 2, P5: 3, P6: 0 };

/** Circumstances with a number of their own; Medicare bundles them. */
export const CIRCUMSTANCES: readonly (readonly [
  code: string,
  units: number,
  title: string,
  pattern: RegExp | "age",
])[] = [
  ["99100", 1, "Anesthesia of a patient under 1 or over 70 years", "age"],
  [
    "99116",
    5,
    "Anesthesia with the whole body cooled",
    /\b(?:total body )?(?:induced|controlled|deliberate) hypothermia\b/,
  ],
  ["99135", 5, "Anesthesia with the blood pressure kept low", /\b(?:controlled|deliberate|induced) hypotension\b/],
  ["99140", 2, "Anesthesia in an emergency", /\bemergency (?:case|anesthesia|surgery|procedure)\b|\basa [1-5] ?e\b/],
];
