/** A laboratory value or measurement out of its range, and which diagnoses would explain it. */
export interface LabRow {
  readonly topic: string;
  /** As the question names it. */
  readonly name: string;
  /** In lower case; the first group is the number. */
  readonly value: RegExp;
  /** Asked about below or above; both bounds are out of the range by themselves. */
  readonly below?: number;
  readonly above?: number;
  /** Numbers outside of these are no such value (a date, a dose). */
  readonly from: number;
  readonly to: number;
  /** Diagnoses that speak of it: none of them may stand in the note in any way. */
  readonly explains: RegExp;
  /** What was done about it at this visit; without it the finding is not asked about (guideline III.B). */
  readonly treated: RegExp;
  readonly answers: readonly string[];
  readonly settings?: "inpatient";
}

const again = "(?:repeat|recheck|trend|monitor|serial|follow)";

/** Thresholds are those at which treatment is usual, not those of the reference range: what is slightly off is not asked about. */
export const LAB_TABLE: readonly LabRow[] = [
  {
    topic: "lab-sodium",
    name: "sodium",
    value: /\b(?:serum )?(?:sodium|na)\b(?: level| of| was| is|:|=|,)*\s*(1[0-2]\d|130|131)\b/,
    below: 132,
    from: 100,
    to: 180,
    explains: /^(?:E87\.1|E22\.2|E87\.0)/,
    treated: new RegExp(
      `\\b(?:fluid restrict\\w+|hypertonic|3 ?% saline|salt tabs?|salt tablets?|hold (?:the )?(?:hctz|hydrochlorothiazide|thiazide)|${again} (?:the )?(?:sodium|na|bmp|electrolytes))`,
    ),
    answers: ["Hyponatremia"],
  },
  {
    topic: "lab-potassium-low",
    name: "potassium",
    value: /\b(?:serum )?(?:potassium|k)\b(?: level| of| was| is|:|=|,)*\s*(2\.\d|3\.[0-2])\b/,
    below: 3.3,
    from: 1.5,
    to: 9,
    explains: /^(?:E87\.6|E26)/,
    treated:
      /\b(?:potassium chloride|kcl|k-?dur|klor-?con|replet\w+|potassium (?:supplement\w*|replacement)|replaced)\b/,
    answers: ["Hypokalemia"],
  },
  {
    topic: "lab-potassium-high",
    name: "potassium",
    value: /\b(?:serum )?(?:potassium|k)\b(?: level| of| was| is|:|=|,)*\s*(5\.[6-9]|[6-8]\.\d)\b/,
    above: 5.5,
    from: 1.5,
    to: 9,
    explains: /^E87\.5/,
    treated:
      /\b(?:kayexalate|lokelma|patiromer|veltassa|calcium gluconate|low[- ]potassium diet|repeat (?:potassium|bmp)|hold (?:the )?(?:lisinopril|losartan|spironolactone))\b/,
    answers: ["Hyperkalemia"],
  },
  {
    topic: "lab-hemoglobin",
    name: "hemoglobin",
    value:
      /\b(?:hemoglobin|hgb|hb)\b(?! a1c)(?: level| of| was| is| down to| dropped to| fell to|:|=|,)*\s*(\d{1,2}(?:\.\d)?)\b(?! ?%)/,
    below: 10,
    from: 3,
    to: 20,
    explains: /^(?:D5|D6[0-4]|D46|O99\.0|O90\.81|P61|D7[0-5])/,
    treated:
      /\b(?:transfus\w+|prbcs?|packed red|iron|ferrous|epoetin|darbepoetin|(?:repeat|recheck|monitor|trend) (?:the )?(?:hemoglobin|hgb|h&h|cbc)|iron studies|ferritin)\b/,
    answers: ["Acute blood loss anemia", "Anemia of chronic disease", "Iron deficiency anemia"],
  },
  {
    topic: "lab-platelets",
    name: "platelet count",
    value: /\b(?:platelets?|plt)\b(?: count)?(?: of| was| is|:|=|,)*\s*(\d{2,3})(?:k\b|,000|\b(?!\d|\.|,))/,
    below: 100,
    from: 5,
    to: 900,
    explains: /^(?:D69|D6[01]|D75|D47|O99\.1)/,
    treated:
      /\b(?:hold (?:the )?(?:heparin|aspirin|clopidogrel|anticoagul\w+)|hematology|peripheral smear|platelet transfusion|(?:repeat|recheck|monitor|trend) (?:the )?(?:platelets?|cbc)|hit panel)\b/,
    answers: ["Thrombocytopenia, please state the cause when known"],
  },
  {
    topic: "lab-creatinine-rise",
    name: "rise of creatinine",
    value:
      /\bcreatinine\b[^.;\n]{0,40}?\b(?:from|baseline(?: of)?)\s*\d(?:\.\d{1,2})?\s*(?:to|,? now|-+>|→)\s*(\d(?:\.\d{1,2})?)\b/,
    above: 1.4,
    from: 0.3,
    to: 15,
    explains: /^(?:N17|N19|N99\.0|O90\.4|N18)/,
    treated:
      /\b(?:iv fluids?|fluids|hold (?:the )?(?:lisinopril|losartan|metformin|nsaids?|furosemide|diuretic)|nephrology|renal ultrasound|(?:repeat|recheck|trend|monitor) (?:the )?(?:creatinine|bmp|renal function)|avoid nephrotoxi\w+)\b/,
    answers: ["Acute kidney injury", "Chronic kidney disease, please give the stage", "Expected change from treatment"],
  },
  {
    topic: "lab-a1c",
    name: "hemoglobin A1c",
    value: /\b(?:hb|hgb|hemoglobin )?a1c\b(?: level| of| was| is| today|:|=|,)*\s*(\d{1,2}(?:\.\d)?)\b/,
    above: 6.4,
    from: 3.5,
    to: 20,
    explains: /^(?:E0[89]|E1[0-3]|O24|R73)/,
    treated:
      /\b(?:metformin|insulin|glipizide|semaglutide|diet|repeat (?:a1c|glucose)|glucometer|diabet\w+ education|lifestyle|counsel\w*)\b/,
    answers: ["Type 2 diabetes mellitus", "Type 1 diabetes mellitus", "Prediabetes", "Elevated value without diabetes"],
  },
  {
    topic: "lab-tsh",
    name: "TSH",
    value: /\btsh\b(?: level| of| was| is|:|=|,)*\s*(\d{1,3}(?:\.\d{1,2})?)\b/,
    above: 9.9,
    from: 0,
    to: 200,
    explains: /^(?:E0[0-7]|E89\.0|R94\.6|O99\.28)/,
    treated: /\b(?:levothyroxine|synthroid|repeat tsh|recheck tsh|free t4|endocrinology)\b/,
    answers: ["Hypothyroidism", "Subclinical hypothyroidism"],
  },
  {
    topic: "lab-inr",
    name: "INR",
    value: /\binr\b(?: of| was| is|:|=|,)*\s*(\d{1,2}(?:\.\d)?)\b/,
    above: 4.4,
    from: 0.5,
    to: 20,
    explains: /^(?:R79\.1|D68|D65)/,
    treated:
      /\b(?:vitamin k|hold (?:the )?(?:warfarin|coumadin)|held (?:the )?(?:warfarin|coumadin)|ffp|plasma|kcentra|reduce (?:the )?warfarin)\b/,
    answers: [
      "Abnormal clotting test from the anticoagulant, without bleeding",
      "Bleeding disorder from the anticoagulant",
    ],
  },
  {
    topic: "oxygen-saturation",
    name: "oxygen saturation",
    value: /\b(?:spo2|o2 sats?|oxygen saturation|pulse ox(?:imetry)?|sats?)\b(?: of| was| is| at|:|=|,)*\s*(\d{2}) ?%/,
    below: 88,
    from: 40,
    to: 100,
    explains: /^(?:J96|J80|R09\.02|J95|P2)/,
    treated:
      /\b(?:nasal cannula|supplemental oxygen|oxygen (?:was )?(?:started|given|applied|placed)|liters?|\d ?l\b|bipap|cpap|high[- ]flow|non-?rebreather|intubat\w+|home oxygen)\b/,
    answers: [
      "Acute respiratory failure with hypoxia",
      "Chronic respiratory failure with hypoxia",
      "Hypoxemia without respiratory failure",
    ],
  },
  {
    topic: "lab-lactate",
    name: "lactate",
    value: /\b(?:lactate|lactic acid)\b(?: level| of| was| is|:|=|,)*\s*(\d{1,2}(?:\.\d)?)\b/,
    above: 3.9,
    from: 0.3,
    to: 30,
    explains: /^(?:A4[01]|R65|E87\.2|R57|T81\.1)/,
    treated:
      /\b(?:bolus|iv fluids?|30 ?(?:ml|cc)\/kg|broad[- ]spectrum|antibiotics?|vancomycin|piperacillin|pressors?|norepinephrine|repeat lactate)\b/,
    answers: ["Sepsis", "Infection without sepsis", "Lactic acidosis of another cause"],
    settings: "inpatient",
  },
  {
    topic: "lab-magnesium",
    name: "magnesium",
    value: /\b(?:magnesium|mg)\b(?: level| of| was| is|:|=|,)*\s*(0\.\d|1\.[0-4])\b(?! ?(?:mg|g|tab))/,
    below: 1.5,
    from: 0.3,
    to: 6,
    explains: /^E83\.4/,
    treated: /\b(?:magnesium (?:sulfate|oxide)|mag ox|replet\w+|replaced)\b/,
    answers: ["Hypomagnesemia"],
  },
  {
    topic: "lab-calcium",
    name: "calcium",
    value: /\b(?:serum |corrected )?calcium\b(?: level| of| was| is|:|=|,)*\s*(1[1-9]\.\d)\b/,
    above: 10.9,
    from: 5,
    to: 20,
    explains: /^(?:E83\.5|E21|C)/,
    treated:
      /\b(?:pth|parathyroid|iv fluids?|zoledron\w+|pamidronate|calcitonin|repeat calcium|endocrinology|stop (?:the )?calcium)\b/,
    answers: ["Hypercalcemia, please state the cause when known"],
  },
  {
    topic: "lab-vitamin-d",
    name: "vitamin D",
    value:
      /\b(?:25-?(?:oh|hydroxy)[- ]?)?vitamin d\b(?: level| of| was| is|:|=|,)*\s*(\d{1,2}(?:\.\d)?)\b(?! ?(?:000|iu|,))/,
    below: 20,
    from: 3,
    to: 120,
    explains: /^(?:E55|E64\.3|M83)/,
    treated: /\b(?:ergocalciferol|cholecalciferol|start vitamin d|vitamin d (?:\d|supplement\w*|replacement))\b/,
    answers: ["Vitamin D deficiency", "Vitamin D insufficiency without deficiency"],
  },
  {
    topic: "lab-b12",
    name: "vitamin B12",
    value: /\b(?:vitamin )?b-?12\b(?: level| of| was| is|:|=|,)*\s*(\d{2,3})\b(?! ?(?:mcg|µg|ug))/,
    below: 200,
    from: 40,
    to: 2000,
    explains: /^(?:E53\.8|D51)/,
    treated: /\b(?:cyanocobalamin|b-?12 (?:injection\w*|replacement|supplement\w*|shots?)|start b-?12)\b/,
    answers: ["Vitamin B12 deficiency", "Pernicious anemia"],
  },
  {
    topic: "lab-ldl",
    name: "LDL cholesterol",
    value: /\bldl\b(?: cholesterol)?(?: level| of| was| is|:|=|,)*\s*(\d{2,3})\b/,
    above: 159,
    from: 20,
    to: 500,
    explains: /^E78/,
    treated:
      /\b(?:start\w* (?:\w+ ){0,2}(?:atorvastatin|rosuvastatin|simvastatin|pravastatin|a statin|statin|ezetimibe)|low[- ]fat diet|diet)\b/,
    answers: ["Pure hypercholesterolemia", "Mixed hyperlipidemia", "Hyperlipidemia, type not determined"],
  },
  {
    topic: "blood-pressure",
    name: "blood pressure",
    value: /\b(?:bp|blood pressure)\b(?: of| was| is| today|:|=|,)*\s*(1[6-9]\d|2[0-4]\d)\s*\/\s*\d{2,3}\b/,
    above: 159,
    from: 60,
    to: 260,
    explains: /^(?:I1[0-6]|O1[0-6]|R03|I27)/,
    treated:
      /\b(?:start\w* (?:\w+ ){0,2}(?:lisinopril|losartan|amlodipine|hydrochlorothiazide|hctz|metoprolol|chlorthalidone|antihypertensive)|home (?:bp|blood pressure)|blood pressure log|recheck (?:the )?(?:bp|blood pressure)|return for (?:bp|blood pressure))\b/,
    answers: ["Hypertension", "Elevated blood pressure reading without hypertension"],
  },
];

/** A finding in words that needs a meaning: a culture, an image. */
export interface FindingRow {
  readonly topic: string;
  readonly name: string;
  readonly finding: RegExp;
  readonly explains: RegExp;
  readonly treated: RegExp;
  readonly answers: readonly string[];
}

export const FINDING_TABLE: readonly FindingRow[] = [
  {
    topic: "finding-infiltrate",
    name: "infiltrate on the chest image",
    finding:
      /\b(?:right|left|bilateral|lower|upper|middle|lobe|new|patchy|focal|lingular)(?: \w+){0,3} (?:infiltrates?|consolidation|airspace opacit(?:y|ies))\b/,
    explains: /^(?:J1[0-8]|J69|J98\.1|A15|C34|R91|J8[0-4]|I26|B01\.2|U07)/,
    treated:
      /\b(?:antibiotics?|azithromycin|doxycycline|levofloxacin|ceftriaxone|amoxicillin|augmentin|cefepime|vancomycin)\b/,
    answers: ["Pneumonia, please state the organism when known", "Atelectasis", "Aspiration pneumonitis"],
  },
  {
    topic: "finding-blood-culture",
    name: "positive blood culture",
    finding: /\bblood cultures?\b[^.;\n]{0,25}\b(?:positive|grew|growing|grow)\b[^.;\n]{0,40}/,
    explains: /^(?:A[34]\d|B37\.7|R78\.81|R65|I33)/,
    treated:
      /\b(?:antibiotics?|vancomycin|cefazolin|ceftriaxone|piperacillin|repeat (?:blood )?cultures?|infectious disease)\b/,
    answers: ["Sepsis", "Bacteremia without sepsis", "Contaminated culture"],
  },
  {
    topic: "finding-urinalysis",
    name: "urinalysis",
    finding:
      /\b(?:urinalysis|ua|urine (?:dip(?:stick)?|culture))\b[^.;\n]{0,40}\b(?:positive|nitrites?|leukocyte esterase|grew|growing|pyuria)\b[^.;\n]{0,30}/,
    explains: /^(?:N30|N39|N1[0-2]|N34|N41|R82|O23|N76|A5[46]|R3[0-5]|R31|Z)/,
    treated: /\b(?:nitrofurantoin|macrobid|bactrim|trimethoprim|cephalexin|ciprofloxacin|fosfomycin|antibiotics?)\b/,
    answers: ["Urinary tract infection, please state the site when known", "Bacteria in the urine without symptoms"],
  },
  {
    topic: "finding-troponin",
    name: "troponin",
    finding: /\btroponins?\b[^.;\n]{0,25}\b(?:elevated|positive|rose|rising|peaked|uptrending)\b/,
    explains: /^(?:I2[0-25]|I5A|R79\.89|I40|I51\.8)/,
    treated:
      /\b(?:cardiology|heparin|serial (?:troponins?|ecgs?|ekgs?)|trend|echo\w*|catheteri[sz]ation|cath|telemetry)\b/,
    answers: [
      "Type 1 myocardial infarction",
      "Type 2 myocardial infarction, please state the cause",
      "Myocardial injury without infarction",
    ],
  },
  {
    topic: "finding-nutrition",
    name: "nutritional findings",
    finding:
      /\b(?:temporal|muscle|bitemporal) wasting\b|\b(?:lost|loss of|weight loss of)\s+\d{2} ?(?:lbs?|pounds|kg)\b[^.;\n]{0,40}\b(?:poor|decreased|reduced) (?:oral )?(?:intake|appetite)/,
    explains: /^(?:E4[0-6]|R64|E64|R63\.6)/,
    treated: /\b(?:dietiti?an|nutrition (?:consult|supplement\w*)|ensure|boost|tube feed\w*|tpn|supplements?)\b/,
    answers: ["Severe malnutrition", "Moderate malnutrition", "Mild malnutrition", "Weight loss without malnutrition"],
  },
];
