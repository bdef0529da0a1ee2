/**
 * Further procedures of offices and outpatient departments by what notes say was done: the number, our own words, how it is counted.
 * CPT numbers stand bare; their wording is the AMA's and is not here. Numbers that are neither here nor in the site's own list are
 * never guessed.
 */
export interface WideRow {
  readonly code: string;
  readonly title: string;
  readonly stems: readonly string[];
  readonly pattern: RegExp;
  /** The statement must say this too. */
  readonly also?: RegExp;
  readonly unless?: RegExp;
  readonly modifiers?: readonly string[];
  /** Minutes that the statement must give: from, to. */
  readonly minutes?: readonly [from: number, to: number];
  readonly payer?: "medicare" | "other";
  /** Not beside these numbers, which take it in. */
  readonly not?: RegExp;
}

const DONE = "(?:done|performed|obtained|applied|placed|completed|collected|today|taken|administered)";
const row = (
  code: string,
  title: string,
  stems: readonly string[],
  pattern: RegExp,
  more: Partial<WideRow> = {},
): WideRow => ({
  code,
  title,
  stems,
  pattern,
  ...more,
});
const xray = (code: string, title: string, part: string, views: string): WideRow =>
  row(
    code,
    title,
    ["x-ray", "xray", "radiograph", "views"],
    new RegExp(
      `\\b(?:${part})\\b[^.;]{0,40}\\b(?:x-?rays?|radiographs?|films?)\\b[^.;]{0,40}\\b(?:${views})[- ]views?\\b|\\b(?:${views})[- ]views? (?:of (?:the )?)?(?:\\w+ )?(?:${part})\\b|\\b(?:x-?rays?|radiographs?)\\b[^.;]{0,30}\\b(?:${part})\\b[^.;]{0,25}\\b(?:${views})[- ]views?\\b`,
    ),
    {
      also: new RegExp(
        `\\b(?:${DONE}|in the office|here|show\\w*|reveal\\w*|demonstrat\\w*|my (?:read|interpretation))\\b`,
      ),
      unless: /\b(?:outside|last (?:week|month|year)|from the|reviewed|emergency department|urgent care)\b/,
    },
  );

export const WIDE_ROWS: readonly WideRow[] = [
  // Wounds, splints and casts.
  row(
    "29125",
    "Short arm splint put on",
    ["splint"],
    /\b(?:volar|short arm|thumb spica|ulnar gutter|radial gutter|sugar[- ]tong|wrist) splint (?:was )?(?:applied|placed|put on|fashioned)\b/,
    { unless: /\blong arm|prefabricated|off[- ]the[- ]shelf|velcro/ },
  ),
  row(
    "29105",
    "Long arm splint put on",
    ["splint"],
    /\b(?:long arm|posterior arm) splint (?:was )?(?:applied|placed|put on|fashioned)\b/,
  ),
  row(
    "29515",
    "Short leg splint put on",
    ["splint"],
    /\b(?:short leg|posterior ankle|posterior leg|stirrup) splint (?:was )?(?:applied|placed|put on|fashioned)\b/,
  ),
  row(
    "29505",
    "Long leg splint put on",
    ["splint"],
    /\blong leg splint (?:was )?(?:applied|placed|put on|fashioned)\b/,
  ),
  row("29130", "Finger splint put on", ["splint"], /\bfinger splint (?:was )?(?:applied|placed|put on)\b/),
  row("29075", "Short arm cast put on", ["cast"], /\bshort arm cast (?:was )?(?:applied|placed|put on)\b/),
  row("29405", "Short leg cast put on", ["cast"], /\bshort leg cast (?:was )?(?:applied|placed|put on)\b/),
  row(
    "16020",
    "Small burn dressed or cleaned",
    ["burn"],
    /\bburn\b[^.;]{0,60}\b(?:debrided|dressed|dressing (?:was )?applied)\b/,
    { unless: /\blarge|medium/ },
  ),
  row(
    "10120",
    "Foreign body taken from under the skin, simple",
    ["foreign body", "splinter"],
    /\b(?:foreign body|splinter|glass|fish ?hook)\b[^.;]{0,50}\b(?:removed|extracted)\b[^.;]{0,50}\b(?:incision|forceps|subcutaneous|scalpel)\b|\bincision\b[^.;]{0,50}\b(?:foreign body|splinter)\b[^.;]{0,30}\bremoved\b/,
    { unless: /\b(?:ear|nose|nostril|eye|cornea\w*)\b/ },
  ),
  row(
    "65222",
    "Foreign body taken from the cornea with a slit lamp",
    ["cornea"],
    /\bcorneal foreign body\b[^.;]{0,60}\bremoved\b/,
    { also: /\bslit[- ]lamp\b/ },
  ),
  row("65220", "Foreign body taken from the cornea", ["cornea"], /\bcorneal foreign body\b[^.;]{0,60}\bremoved\b/, {
    unless: /\bslit[- ]lamp\b/,
  }),
  row(
    "30300",
    "Foreign body taken from the nose",
    ["foreign body", "bead"],
    /\b(?:foreign body|bead)\b[^.;]{0,60}\bremoved\b[^.;]{0,40}\b(?:nose|nostril|naris)\b|\b(?:nose|nostril|naris|nasal)\b[^.;]{0,60}\b(?:foreign body|bead)\b[^.;]{0,40}\bremoved\b/,
  ),
  row(
    "69200",
    "Foreign body taken from the ear canal",
    ["foreign body", "bead", "insect"],
    /\b(?:foreign body|bead|insect)\b[^.;]{0,60}\bremoved\b[^.;]{0,40}\bear\b|\bear(?: canal)?\b[^.;]{0,60}\b(?:foreign body|bead|insect)\b[^.;]{0,40}\bremoved\b/,
  ),
  row(
    "69209",
    "Earwax washed out",
    ["cerumen", "ear wax", "earwax"],
    /\b(?:cerumen|ear ?wax)\b[^.;]{0,60}\b(?:irrigat\w+|lavage\w*|flushed|washed)\b|\birrigat\w+\b[^.;]{0,60}\b(?:cerumen|ear ?wax)\b/,
    { also: /\bimpact\w+|\birrigat\w+|\bwashed\b/, unless: /\b(?:curette|instrument|forceps|loop)\b/ },
  ),
  row(
    "30901",
    "Nosebleed stopped in front, simple",
    ["epistaxis", "nosebleed", "nasal"],
    /\b(?:epistaxis|nosebleed|anterior (?:nasal )?bleed\w*)\b[^.;]{0,80}\b(?:cauteri\w+|silver nitrate|packed|packing (?:was )?placed)\b/,
  ),
  // Nails, skin.
  row(
    "11730",
    "One nail removed",
    ["nail"],
    /\b(?:nail (?:was )?(?:avulsed|removed)|(?:partial|complete|total) nail avulsion (?:was )?(?:done|performed)?)\b/,
    { unless: /\bmatri[xc]\w*\b|\bphenol\b/ },
  ),
  row(
    "11750",
    "Nail and its root removed for good",
    ["nail"],
    /\b(?:matri[xc]ectomy|nail\b[^.;]{0,60}\b(?:phenol|matrix))\b[^.;]{0,40}\b(?:done|performed|applied|ablat\w+)\b/,
  ),
  row(
    "11740",
    "Blood under a nail let out",
    ["subungual"],
    /\bsubungual hematoma\b[^.;]{0,60}\b(?:drained|evacuated|trephin\w+)\b|\btrephination\b/,
  ),
  row(
    "11765",
    "Wedge of skin at a nail cut out",
    ["ingrown"],
    /\bwedge (?:excision|resection)\b[^.;]{0,50}\b(?:nail|ingrown)\b/,
  ),
  row(
    "11055",
    "One corn or callus pared",
    ["callus", "corn"],
    /\b(?:callus|corn|hyperkeratotic lesion)\b[^.;]{0,30}\bpared\b/,
    { unless: /\b(?:two|three|four|five|[2-9]) (?:calluses|corns|lesions)/ },
  ),
  row(
    "11200",
    "Skin tags removed, up to 15",
    ["skin tag"],
    /\bskin tags?\b[^.;]{0,60}\b(?:removed|snipped|excised|cauteri\w+)\b/,
  ),
  row(
    "46320",
    "Clotted hemorrhoid cut out",
    ["thrombosed"],
    /\bthrombosed\b[^.;]{0,30}\bhemorrhoid\b[^.;]{0,50}\b(?:excised|excision)\b/,
  ),
  row(
    "46083",
    "Clotted hemorrhoid opened",
    ["thrombosed"],
    /\bthrombosed\b[^.;]{0,30}\bhemorrhoid\b[^.;]{0,50}\b(?:incised|incision|evacuated)\b/,
    { unless: /\bexcis/ },
  ),
  row(
    "20552",
    "Trigger points injected, one or two muscles",
    ["trigger point"],
    /\btrigger points?\b[^.;]{0,60}\binject\w+\b|\binject\w+\b[^.;]{0,60}\btrigger points?\b/,
    { unless: /\b(?:three|four|five|[3-9]) (?:or more )?muscles\b/ },
  ),
  row(
    "20550",
    "Tendon sheath or ligament injected",
    ["tendon sheath", "trigger finger", "plantar fascia"],
    /\b(?:tendon sheath|trigger finger|plantar fascia)\b[^.;]{0,50}\binject\w+\b|\binject\w+\b[^.;]{0,60}\b(?:tendon sheath|plantar fascia|trigger finger)\b/,
  ),
  row(
    "20526",
    "Carpal tunnel injected",
    ["carpal tunnel"],
    /\bcarpal tunnel\b[^.;]{0,40}\binject(?:ed|ion (?:was )?(?:done|performed|given))\b|\binject\w+\b[^.;]{0,40}\binto the (?:left |right )?carpal tunnel\b/,
  ),
  // Women's health.
  row(
    "58300",
    "Contraceptive device put into the womb",
    ["iud", "intrauterine"],
    /\b(?:iud|intrauterine device|mirena|paragard|kyleena|liletta)\b[^.;]{0,40}\b(?:inserted|placed|insertion (?:was )?(?:done|performed|completed))\b|\b(?:insertion|placement) of (?:an? )?(?:iud|intrauterine device|mirena|paragard|kyleena)\b/,
    { unless: /\b(?:years? ago|was placed in|scheduled|counsel\w+)\b/ },
  ),
  row(
    "58301",
    "Contraceptive device taken from the womb",
    ["iud", "intrauterine"],
    /\b(?:iud|intrauterine device)\b[^.;]{0,40}\b(?:removed|removal (?:was )?(?:done|performed))\b/,
  ),
  row(
    "11981",
    "Contraceptive rod put under the skin",
    ["nexplanon", "implant"],
    /\b(?:nexplanon|contraceptive implant)\b[^.;]{0,40}\b(?:inserted|placed)\b/,
  ),
  row(
    "11982",
    "Contraceptive rod removed",
    ["nexplanon", "implant"],
    /\b(?:nexplanon|contraceptive implant)\b[^.;]{0,40}\bremoved\b/,
    { unless: /\breplaced|new (?:rod|implant)/ },
  ),
  row(
    "Q0091",
    "Obtaining a screening Pap smear",
    ["pap "],
    /\bpap (?:smear|test)?\b[^.;]{0,30}\b(?:obtained|collected|done|performed|taken)\b/,
    { payer: "medicare" },
  ),
  row(
    "58100",
    "Lining of the womb sampled",
    ["endometrial biopsy"],
    /\bendometrial biopsy\b[^.;]{0,40}\b(?:performed|done|obtained|completed)\b/,
  ),
  row("57454", "Cervix viewed with biopsy and scraping", ["colposcop"], /\bcolposcop\w+\b/, {
    also: /\bbiops\w+\b[^]*\becc\b|\bendocervical curettage\b/,
  }),
  row("57452", "Cervix viewed with a colposcope", ["colposcop"], /\bcolposcopy (?:was )?(?:performed|done)\b/, {
    unless: /\bbiops|\becc\b|\bcurettage\b/,
    not: /^5745[4-6]$/,
  }),
  // Bladder.
  row(
    "51702",
    "Temporary bladder catheter placed, simple",
    ["foley", "indwelling"],
    /\b(?:foley|indwelling)(?: urinary| bladder)? catheter (?:was )?(?:placed|inserted)\b/,
  ),
  row(
    "51701",
    "Bladder catheter put in and out",
    ["straight cath", "in-and-out", "catheteriz"],
    /\b(?:straight catheteri[sz]\w+|straight cath(?:ed|eter (?:was )?(?:placed|used))|in[- ]and[- ]out catheter\w*)\b/,
  ),
  row(
    "51798",
    "Urine left in the bladder measured by sound",
    ["post-void", "postvoid", "bladder scan"],
    /\b(?:bladder scan|post-?void residual)\b[^.;]{0,40}\b(?:done|performed|showed|of|was|measured)\b/,
    { also: /\b(?:bladder scan|ultrasound|scanner)\b/ },
  ),
  // Lungs and heart.
  row(
    "94060",
    "Breathing test before and after a bronchodilator",
    ["spirometry"],
    /\bspirometry\b[^.;]{0,60}\b(?:pre-? ?(?:and|\/) ?post|before and after)\b/,
    { not: /^94060$/ },
  ),
  row(
    "94760",
    "Oxygen level by finger probe, one time",
    ["oximetry"],
    /\bsingle pulse oximetry (?:was )?(?:done|performed)\b/,
    { payer: "other" },
  ),
  row(
    "93005",
    "Electrocardiogram, tracing only",
    ["ecg", "ekg", "electrocardiogram"],
    /\b(?:ecg|ekg|electrocardiogram)\b[^.;]{0,40}\btracing only\b/,
    { not: /^930(?:00|10)$/ },
  ),
  row(
    "93010",
    "Electrocardiogram, reading only",
    ["ecg", "ekg", "electrocardiogram"],
    /\b(?:ecg|ekg|electrocardiogram)\b[^.;]{0,40}\b(?:interpretation and report only|reading only)\b/,
    { not: /^930(?:00|05)$/ },
  ),
  // X-rays by views.
  xray("71045", "Chest x-ray, one view", "chest|portable chest", "one|1|single"),
  xray("71046", "Chest x-ray, two views", "chest", "two|2"),
  xray("73030", "Shoulder x-ray, two or more views", "shoulder", "two|three|2|3"),
  xray("73070", "Elbow x-ray, two views", "elbow", "two|2"),
  xray("73080", "Elbow x-ray, three or more views", "elbow", "three|3|four"),
  xray("73100", "Wrist x-ray, two views", "wrist", "two|2"),
  xray("73110", "Wrist x-ray, three or more views", "wrist", "three|3|four"),
  xray("73130", "Hand x-ray, three or more views", "hand", "three|3|four"),
  xray("73140", "Finger x-ray, two or more views", "finger|thumb", "two|three|2|3"),
  xray("73502", "Hip x-ray, two or three views", "hip", "two|three|2|3"),
  xray("73560", "Knee x-ray, one or two views", "knee", "one|two|1|2"),
  xray("73562", "Knee x-ray, three views", "knee", "three|3"),
  xray("73564", "Knee x-ray, four or more views", "knee", "four|4|five"),
  xray("73590", "Lower leg x-ray, two views", "tibia|tib-fib|lower leg", "two|2"),
  xray("73600", "Ankle x-ray, two views", "ankle", "two|2"),
  xray("73610", "Ankle x-ray, three or more views", "ankle", "three|3|four"),
  xray("73620", "Foot x-ray, two views", "foot", "two|2"),
  xray("73630", "Foot x-ray, three or more views", "foot", "three|3|four"),
  xray("73660", "Toe x-ray, two or more views", "toe", "two|three|2|3"),
  xray("72040", "Neck spine x-ray, two or three views", "cervical spine|c-spine", "two|three|2|3"),
  xray("72100", "Lower spine x-ray, two or three views", "lumbar spine|lumbosacral spine|l-spine", "two|three|2|3"),
  xray("74018", "Belly x-ray, one view", "abdomen|abdominal|kub", "one|1|single"),
  // Point-of-care tests of the waived list.
  row(
    "87811",
    "COVID-19 antigen, seen by eye",
    ["covid"],
    /\b(?:rapid )?covid(?:-19)?(?: antigen)?(?: test)?\b[^.;]{0,30}\b(?:negative|positive|done)\b/,
    {
      also: /\b(?:rapid|antigen|in the office|point[- ]of[- ]care)\b/,
      modifiers: ["QW"],
      unless: /\b(?:pcr|at home|home test)\b/,
    },
  ),
  row(
    "85018",
    "Hemoglobin by a finger stick",
    ["hemoglobin"],
    /\b(?:point[- ]of[- ]care|finger-?stick|in-office) hemoglobin(?! a1c)\b/,
    { modifiers: ["QW"] },
  ),
  row(
    "82270",
    "Stool blood test, three cards",
    ["guaiac", "hemoccult"],
    /\b(?:three|3)[- ]card (?:guaiac|hemoccult)\b[^.;]{0,40}\b(?:negative|positive|returned|developed)\b/,
  ),
  row(
    "82272",
    "Stool blood test, one specimen",
    ["guaiac", "hemoccult"],
    /\b(?:guaiac|hemoccult)\b[^.;]{0,30}\b(?:negative|positive)\b/,
    { unless: /\bthree|3[- ]card/, not: /^82270$/ },
  ),
  row("87807", "RSV test seen by eye", ["rsv"], /\brapid rsv\b[^.;]{0,25}\b(?:negative|positive|done)\b/, {
    modifiers: ["QW"],
  }),
  row(
    "86308",
    "Mononucleosis test",
    ["mono"],
    /\b(?:monospot|rapid mono\w*)\b[^.;]{0,25}\b(?:negative|positive|done)\b/,
    { modifiers: ["QW"] },
  ),
  row("83655", "Lead blood level", ["lead"], /\bpoint[- ]of[- ]care lead (?:level|test)\b/, { modifiers: ["QW"] }),
  row(
    "85610",
    "Clotting time (INR)",
    ["inr"],
    /\b(?:point[- ]of[- ]care|finger-?stick|in-office) inr\b|\binr\b[^.;]{0,25}\b(?:by finger-?stick|in the office today|point[- ]of[- ]care)\b/,
    { modifiers: ["QW"] },
  ),
  row(
    "99173",
    "Vision screened with a chart",
    ["vision", "visual acuity"],
    /\b(?:vision screen\w*|snellen)\b[^.;]{0,30}\b(?:done|performed|completed|20\/\d+)\b/,
  ),
  row(
    "92551",
    "Hearing screened with tones",
    ["hearing", "audiometr"],
    /\b(?:hearing screen\w*|pure[- ]tone screen\w*)\b[^.;]{0,30}\b(?:done|performed|completed|passed)\b/,
  ),
  row(
    "96110",
    "Development screening form, scored",
    ["asq", "m-chat", "developmental"],
    /\b(?:asq(?:-3)?|m-chat(?:-r)?|developmental screen\w*)\b[^.;]{0,40}\b(?:scored|completed|done|score)\b/,
  ),
  row("99188", "Fluoride varnish put on teeth", ["fluoride"], /\bfluoride varnish (?:was )?(?:applied|placed)\b/),
  row(
    "95004",
    "Allergy tests by pricks",
    ["prick"],
    /\b(?:skin prick|scratch) (?:tests?|testing)\b[^.;]{0,40}\b(?:done|performed|placed)\b/,
  ),
  row(
    "95115",
    "Allergen injected, one",
    ["allergy", "allergen", "immunotherapy"],
    /\b(?:allergy|allergen|immunotherapy) (?:shot|injection) (?:was )?(?:given|administered)\b/,
  ),
  row(
    "95117",
    "Allergens injected, two or more",
    ["allergy", "allergen", "immunotherapy"],
    /\b(?:two|2|three|3) (?:allergy|allergen|immunotherapy) (?:shots|injections)\b[^.;]{0,20}\b(?:given|administered)\b/,
  ),
  row(
    "86580",
    "Skin test for tuberculosis",
    ["ppd", "tuberculin"],
    /\b(?:ppd|tuberculin skin test)\b[^.;]{0,40}\b(?:placed|planted|administered|applied)\b/,
  ),
  // Counselling and screening by minutes.
  row(
    "99406",
    "Tobacco counseling, 3 to 10 minutes",
    ["tobacco", "smoking", "cessation"],
    /\b(?:tobacco|smoking)\b[^.;]{0,50}\b(?:counsel\w+|cessation)\b/,
    { minutes: [4, 10] },
  ),
  row(
    "99407",
    "Tobacco counseling, more than 10 minutes",
    ["tobacco", "smoking", "cessation"],
    /\b(?:tobacco|smoking)\b[^.;]{0,50}\b(?:counsel\w+|cessation)\b/,
    { minutes: [11, 120] },
  ),
  row(
    "99408",
    "Alcohol or drug screening and advice, 15 to 30 minutes",
    ["audit", "dast", "sbirt"],
    /\b(?:audit|dast|sbirt)\b[^.;]{0,120}\b(?:brief intervention|counsel\w+|advice)\b/,
    { minutes: [15, 30], payer: "other" },
  ),
  row(
    "99409",
    "Alcohol or drug screening and advice, over 30 minutes",
    ["audit", "dast", "sbirt"],
    /\b(?:audit|dast|sbirt)\b[^.;]{0,120}\b(?:brief intervention|counsel\w+|advice)\b/,
    { minutes: [31, 180], payer: "other" },
  ),
  row(
    "99497",
    "Planning for future care, first half hour",
    ["advance care", "advance directive"],
    /\badvance (?:care planning|directives?)\b/,
    { minutes: [16, 180], also: /\b(?:discuss\w+|spent|face[- ]to[- ]face|voluntary|planning)\b/ },
  ),
  row(
    "99498",
    "Planning for future care, each further half hour",
    ["advance care", "advance directive"],
    /\badvance (?:care planning|directives?)\b/,
    { minutes: [46, 180] },
  ),
  row("G0444", "Depression screening, annual", ["depression screen"], /\b(?:annual )?depression screen\w*\b/, {
    minutes: [5, 15],
    payer: "medicare",
  }),
  row("G0442", "Alcohol misuse screening, annual", ["alcohol"], /\b(?:annual )?alcohol (?:misuse )?screen\w*\b/, {
    minutes: [5, 15],
    payer: "medicare",
  }),
  row("G0443", "Brief alcohol misuse counseling, 15 minutes", ["alcohol"], /\balcohol misuse (?:brief )?counsel\w+\b/, {
    minutes: [8, 30],
    payer: "medicare",
  }),
  row(
    "G0447",
    "Obesity counseling, face to face, 15 minutes",
    ["obesity"],
    /\b(?:intensive behavio\w+ therapy|counsel\w+) for obesity\b|\bobesity counsel\w+\b/,
    { minutes: [8, 30], payer: "medicare" },
  ),
  row(
    "99490",
    "Chronic care management by staff, first 20 minutes a month",
    ["chronic care management", "ccm"],
    /\b(?:chronic care management|ccm)\b/,
    { minutes: [20, 39], unless: /\bphysician time|\bpersonally\b/ },
  ),
  row(
    "99491",
    "Chronic care management by the physician, first 30 minutes a month",
    ["chronic care management", "ccm"],
    /\b(?:chronic care management|ccm)\b/,
    { minutes: [30, 200], also: /\bphysician time|\bpersonally\b/ },
  ),
  row(
    "G0402",
    "Welcome to Medicare visit",
    ["welcome to medicare", "initial preventive"],
    /\b(?:welcome to medicare|initial preventive physical exam\w*|ippe)\b/,
    { payer: "medicare" },
  ),
];
