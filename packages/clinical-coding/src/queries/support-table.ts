/**
 * Which words of a record speak for a diagnosis that nobody has written yet: values, findings, organisms, treatments. General
 * clinical knowledge, in lower case; used to judge an option of a question, never to code.
 */
export interface SupportRow {
  readonly codes: RegExp;
  readonly signs: RegExp;
}

export const SUPPORT_TABLE: readonly SupportRow[] = [
  {
    codes: /^(?:A4[01]|R65)/,
    signs:
      /\b(?:lactate|lactic|wbc|white (?:blood )?(?:cell )?count|leuko\w+|bands?|bandemia|fever|febrile|temp\w*|tachycard\w+|heart rate|hr|tachypne\w+|hypotens\w+|blood cultures?|bacter[ae]mia|procalcitonin|pressors?|vasopressor|norepinephrine|infect\w+|antibiotics?|sirs|qsofa|map)\b/,
  },
  {
    codes: /^(?:J1[2-8]|J69)/,
    signs:
      /\b(?:infiltrates?|consolidation|opacit\w+|crackles|rhonchi|rales|sputum|cough|fever|antibiotics?|ceftriaxone|azithromycin|levofloxacin|chest (?:x-?ray|film|ct)|aspirat\w+|hypoxi\w+|spo2)\b/,
  },
  {
    codes: /^(?:J96|J80|R09)/,
    signs:
      /\b(?:spo2|o2|sat(?:s|uration\w*)?|oxygen\w*|pao2|paco2|pco2|po2|abg|bipap|cpap|high[- ]flow|nasal cannula|intubat\w+|ventilat\w+|accessory muscles?|respiratory (?:rate|distress)|hypox\w+|hypercap\w+|rr|room air|ra)\b/,
  },
  {
    codes: /^(?:I50|J81|I11|I13)/,
    signs:
      /\b(?:bnp|nt-?probnp|edema|swelling|orthopnea|jvd|ejection fraction|l?vef|ef|echo\w*|furosemide|lasix|bumetanide|diuretics?|crackles|rales|congestion|pulmonary vascular|weight gain)\b/,
  },
  {
    codes: /^(?:I21|I20|I24|I25|I5A|I2A)/,
    signs:
      /\b(?:troponins?|st[- ](?:elevation|depression)|ecg|ekg|chest (?:pain|pressure|tightness)|cath\w*|stents?|heparin|angina|nitroglycerin|stress test)\b/,
  },
  {
    codes: /^I(?:47|48|49)/,
    signs:
      /\b(?:palpitations?|irregular\w*|ecg|ekg|telemetry|holter|rate control|amiodarone|apixaban|rivaroxaban|warfarin|diltiazem|metoprolol|tachycard\w+|rhythm)\b/,
  },
  {
    codes: /^I1[0-6]/,
    signs:
      /\b(?:blood pressure|bp|systolic|diastolic|lisinopril|losartan|amlodipine|hydrochlorothiazide|antihypertensives?|\d{3}\/\d{2,3})\b/,
  },
  {
    codes: /^(?:N17|N18|N19|N99\.0)/,
    signs:
      /\b(?:creatinine|cr|gfr|egfr|bun|urine output|oligur\w+|anur\w+|nephrology|dialysis|fluids|urea|proteinuria|albuminuria)\b/,
  },
  {
    codes: /^(?:N10|N30|N39|N34|N12|R82|O23)/,
    signs:
      /\b(?:urin\w+|ua|nitrites?|leukocyte esterase|pyuria|dysuria|frequency|flank|culture|nitrofurantoin|antibiotics?)\b/,
  },
  { codes: /^E87\.[01]/, signs: /\b(?:sodium|na|fluid restriction|hypertonic|salt)\b/ },
  { codes: /^E87\.[56]/, signs: /\b(?:potassium|k|kcl|kayexalate|lokelma)\b/ },
  { codes: /^E87\.[2347]/, signs: /\b(?:bicarb\w*|ph|abg|lactate|anion gap|co2|edema|overload|diures\w+)\b/ },
  { codes: /^E8[36]/, signs: /\b(?:magnesium|mg|calcium|ca|phosph\w+|dehydrat\w+|dry|fluids|turgor|orthosta\w+)\b/ },
  {
    codes: /^(?:E0[89]|E1[013]|R73)/,
    signs: /\b(?:a1c|hba1c|glucose|sugars?|insulin|metformin|hyperglyc\w+|semaglutide|glipizide)\b/,
  },
  { codes: /^(?:E0[0-7]|E89\.0)/, signs: /\b(?:tsh|t4|t3|thyroid|levothyroxine|methimazole)\b/ },
  { codes: /^E78/, signs: /\b(?:ldl|cholesterol|triglycerides?|lipids?|statins?|\w+statin)\b/ },
  {
    codes: /^(?:E66|E4[0-6]|R63|R64|E88\.8)/,
    signs: /\b(?:bmi|body mass|weight|wasting|intake|appetite|dietiti?an|nutrition\w*|supplements?|albumin|temporal)\b/,
  },
  {
    codes: /^E5[0-6]|^E6[01]/,
    signs: /\b(?:vitamin|b12|cobalamin|folate|thiamine|ferritin|iron|zinc|ergocalciferol|cholecalciferol|25-?oh)\b/,
  },
  {
    codes: /^(?:D[56]\d|O99\.0|O90\.81)/,
    signs:
      /\b(?:hemoglobin|hgb|hb|h&h|hematocrit|hct|mcv|ferritin|iron|ferrous|transfus\w+|prbc|blood loss|ebl|bleed\w*|platelets?|plt|wbc|inr|neutrophils?|anc|pancytop\w+|warfarin|heparin|anemi\w+)\b/,
  },
  {
    codes: /^(?:K2[5-8]|K92|K29|K21)/,
    signs:
      /\b(?:melena|hematemesis|endoscop\w+|egd|ulcer\w*|erosions?|omeprazole|pantoprazole|ppi|epigastric|reflux|heartburn|bleed\w*|hemoglobin|stool)\b/,
  },
  {
    codes: /^(?:K7[0-7]|B1[5-9])/,
    signs:
      /\b(?:ast|alt|bilirubin|inr|ascites|ammonia|lactulose|alcohol|liver|hepat\w+|encephalopath\w+|varices|albumin)\b/,
  },
  { codes: /^(?:K85|K86)/, signs: /\b(?:lipase|amylase|pancrea\w+|epigastric)\b/ },
  {
    codes: /^(?:K56|K91|K65|K35|K81)/,
    signs:
      /\b(?:ileus|bowel|obstruct\w+|distend\w+|distension|ng tube|ct|ultrasound|flatus|vomit\w+|gallbladder|appendi\w+|peritone\w+)\b/,
  },
  {
    codes: /^(?:G9[23]|F05|R41)/,
    signs: /\b(?:confus\w+|disorient\w+|mental status|letharg\w+|agitat\w+|delir\w+|ammonia|gcs|sedat\w+|obtunded)\b/,
  },
  {
    codes: /^(?:F0[1-3]|G3[01])/,
    signs: /\b(?:memory|mmse|moca|cognit\w+|donepezil|memantine|forgetful\w*|dement\w+)\b/,
  },
  {
    codes: /^F(?:3\d|4[0-3])/,
    signs:
      /\b(?:phq-?\d?|gad-?\d?|mood|depress\w+|anxi\w+|sertraline|fluoxetine|escitalopram|citalopram|bupropion|ssri|sleep|suicid\w+|lithium)\b/,
  },
  {
    codes: /^F1\d/,
    signs:
      /\b(?:alcohol|etoh|drinks?|ciwa|opioids?|cocaine|tobacco|smok\w+|nicotine|vap\w+|cannabis|withdrawal|audit-?c?|toxicology|urine drug)\b/,
  },
  {
    codes: /^(?:J4[0-7])/,
    signs:
      /\b(?:wheez\w+|albuterol|inhaler\w*|fev1|spirometry|nebuliz\w+|prednisone|steroids?|cough|bronchodilators?)\b/,
  },
  {
    codes: /^(?:I82|I26|I80)/,
    signs:
      /\b(?:d-?dimer|doppler|duplex|ct angiogra\w+|swelling|calf|anticoagul\w+|apixaban|rivaroxaban|heparin|enoxaparin|clot|thromb\w+)\b/,
  },
  {
    codes: /^(?:I6[0-9]|G45|G81)/,
    signs: /\b(?:ct|mri|infarct\w*|weakness|aphasia|droop|hemipar\w+|tpa|nihss|speech)\b/,
  },
  {
    codes: /^(?:L89|L97|L98|L0[23]|E1\d\.62)/,
    signs:
      /\b(?:wound|ulcer\w*|eschar|slough|erythema|purulen\w+|drainage|skin|cellulitis|abscess|sacr\w+|heel|undermining|granulat\w+)\b/,
  },
  {
    codes: /^(?:M8[01]|M84|S\d)/,
    signs: /\b(?:fractur\w+|fell|fall|dexa|t-score|bone density|osteop\w+|x-?ray|trauma|injur\w+)\b/,
  },
  { codes: /^(?:M1[0A])/, signs: /\b(?:uric acid|tophi|tophus|allopurinol|colchicine|crystals?)\b/ },
  {
    codes: /^G4[03]/,
    signs: /\b(?:seizures?|eeg|levetiracetam|phenytoin|headaches?|aura|photophobia|triptan\w*|sumatriptan)\b/,
  },
  { codes: /^G2[05]/, signs: /\b(?:tremor|rigid\w+|bradykines\w+|carbidopa|levodopa)\b/ },
  { codes: /^N40/, signs: /\b(?:prostate|psa|nocturia|hesitancy|tamsulosin|finasteride|retention|stream)\b/ },
  {
    codes: /^T(?:8\d)/,
    signs:
      /\b(?:post-?op\w*|surg\w+|incision\w*|wound|graft|implant|device|catheter|procedure|leak|hematoma|dehisc\w+)\b/,
  },
  {
    codes: /^T(?:3[6-9]|4\d|50)/,
    signs:
      /\b(?:rash|reaction|after (?:starting|taking)|side effects?|adverse|hold|stopped|discontinu\w+|overdose|missed doses?)\b/,
  },
  {
    codes: /^(?:O\d|Z3)/,
    signs: /\b(?:weeks|gestation\w*|trimester|prenatal|gravid\w*|pregnan\w+|fetal|bp|glucose)\b/,
  },
  {
    codes: /^C\d/,
    signs: /\b(?:biops\w+|patholog\w+|mass|nodule|metasta\w+|lesion|tumou?r|chemo\w+|radiation|oncolog\w+)\b/,
  },
];
