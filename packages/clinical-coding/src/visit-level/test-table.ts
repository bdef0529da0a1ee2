/** What a test is, for counting: each kind counts once however often it is named, ordered or reviewed at one visit. */
export interface TestKind {
  readonly id: string;
  readonly name: string;
  readonly words: RegExp;
  /** Service numbers under which the provider's own interpretation of it is billed: then it is not counted. */
  readonly billedAs?: RegExp | undefined;
}

/** Unique tests by what one order brings: a panel is one, its parts are not counted beside it. */
export const TESTS: readonly TestKind[] = [
  {
    id: "blood-count",
    name: "blood count",
    words:
      /\b(?:cbc|complete blood counts?|blood counts?|h ?& ?h|h\/h|hemoglobin(?! a1c)|hematocrit|wbc|white (?:blood )?(?:cell )?counts?|white blood cells?|platelets?(?: counts?)?)\b/,
  },
  {
    id: "metabolic-panel",
    name: "metabolic panel",
    words:
      /\b(?:cmp|bmp|(?:comprehensive |basic )?metabolic (?:panel|profile)s?|chem(?:istry)?[- ]?(?:7|panel|profile)?|chemistr(?:y|ies)|electrolytes?|u ?& ?es|creatinine|bun|kidney function|renal (?:function|panel|levels?)|e?gfr|potassium(?: levels?)?|sodium level|serum (?:sodium|calcium))\b/,
  },
  {
    id: "glucose",
    name: "glucose",
    words:
      /\b(?:(?:fasting |non-fasting |random )(?:glucose|(?:blood )?sugars?)|(?:blood )?(?:glucose|sugar) (?:levels?|test|of \d+|(?:was|is) \d+)|glucose (?:tolerance test|elevated)|diabetes panel)\b/,
  },
  { id: "a1c", name: "hemoglobin A1c", words: /\b(?:hemoglobin a1c|hba1c|a1c|glycated hemoglobin)\b/ },
  {
    id: "lipids",
    name: "lipid panel",
    words:
      /\b(?:lipid (?:panel|profile|levels?|test)s?|cholesterol (?:panel|levels?|test)|ldl|lipids|cholesterol (?:was|is)|fasting lipids?)\b/,
  },
  {
    id: "liver",
    name: "liver panel",
    words:
      /\b(?:(?:liver|hepatic) (?:function )?(?:panel|function|tests?|enzymes|profile)s?|lfts?|transaminases?|ast|alt|bilirubin|alk(?:aline)? phos(?:phatase)?)\b/,
  },
  {
    id: "thyroid",
    name: "thyroid tests",
    words:
      /\b(?:tsh|thyroid (?:panel|tests?|function|labs?|studies|levels?)|free t[34]|thyroid[- ]stimulating hormone)\b/,
  },
  {
    id: "iron",
    name: "iron studies",
    words: /\b(?:ferritin|iron (?:studies|panel|levels?)|tibc|anemia (?:profile|panel|work-?up))\b/,
  },
  {
    id: "b12",
    name: "vitamin level",
    words:
      /\b(?:(?:vitamin )?b-?12 levels?|vitamin (?:d|b-?12) (?:levels?|test)|25-hydroxy\w*|(?:check|recheck|order|obtain|repeat|draw)\w*\b[^.;]{0,80}\bb-?12)\b/,
  },
  {
    id: "folate",
    name: "folate",
    words: /\b(?:folate levels?|(?:check|recheck|order|obtain|repeat|draw)\w*\b[^.;]{0,80}\bfolate)\b/,
  },
  {
    id: "molecular",
    name: "confirming test for infection",
    words: /\b(?:western blot|pcr|nucleic acid (?:test|amplification)|naat|confirmatory (?:test\w*|lab\w*))\b/,
  },
  {
    id: "autoimmune",
    name: "autoimmune or inflammation tests",
    words:
      /\b(?:autoimmune (?:panel|labs?|work-?up)|ana|rheumatoid factor|anti-?ccp|inflammatory markers?|autoimmune)\b/,
  },
  {
    id: "esr-crp",
    name: "sedimentation rate or C-reactive protein",
    words: /\b(?:esr|sed(?:imentation)? rate|crp|c-reactive protein|calprotectin)\b/,
  },
  { id: "uric-acid", name: "uric acid", words: /\b(?:uric acid(?: level)?)\b/ },
  { id: "psa", name: "PSA", words: /\b(?:psa|prostate[- ]specific antigen)\b/ },
  {
    id: "urine",
    name: "urine test",
    words:
      /\b(?:urinalys[ie]s|ua|u\/a|urine (?:test|dip(?:stick)?|sample|study|studies|drug(?: screen)?|protein|microalbumin|albumin|collection)|24[- ]hour urine|microalbumin|uacr|urine analysis)\b/,
    billedAs: /^8[01]0\d\d$/,
  },
  { id: "culture", name: "culture", words: /\b(?:(?:urine|blood|wound|throat|stool|sputum) cultures?|cultures?)\b/ },
  {
    id: "rapid",
    name: "rapid test for infection",
    words:
      /\b(?:rapid (?:strep|flu|covid|influenza|antigen)(?: test)?|strep (?:test|swab|screen)|flu (?:swab|test)|covid(?:-19)? (?:test|swab|pcr)|influenza test|monospot|mono test|respiratory panel)\b/,
  },
  {
    id: "infection-blood",
    name: "infection serology",
    words:
      /\b(?:hiv (?:test|screen|antibody)|hcv (?:rna|antibody|genotype|viral load)|hepatitis [abc] (?:rna|antibod\w+|serolog\w+|panel|surface|core|test)|hepatitis panel|viral load|genotype|antibody (?:test|titers?)|titers?|lyme (?:test|titer|serology)|rpr|vdrl|quantiferon|tb test|stool (?:antigen|test|studies)|h\.? pylori (?:test|antigen|breath)|breath test|sti (?:panel|testing)|gc\/chlamydia)\b/,
  },
  {
    id: "hormones",
    name: "hormone tests",
    words:
      /\b(?:cortisol|dexamethasone suppression|androgen(?:s| levels?| index)|fai|testosterone levels?|estradiol level|fsh|prolactin|aldosterone(?: levels?)?|renin|metanephrines?|parathyroid hormone|pth|pituitary (?:hormone )?(?:profile|panel)|hormone (?:levels?|panel))\b/,
  },
  { id: "heart-blood", name: "heart markers", words: /\b(?:troponins?|(?:nt-?pro-?)?bnp|cardiac enzymes|d-?dimer)\b/ },
  { id: "clotting", name: "clotting tests", words: /\b(?:inr|pt\/inr|ptt|coagulation(?: studies| panel)?|coags?)\b/ },
  {
    id: "tumor-markers",
    name: "tumor markers",
    words: /\b(?:ca-? ?125|ca ?19-?9|cea|afp|alpha-?fetoprotein|tumou?r markers?|ldh)\b/,
  },
  { id: "hcg", name: "pregnancy test", words: /\b(?:hcg|pregnancy test)\b/ },
  {
    id: "drug-level",
    name: "drug level",
    words: /\b(?:(?:drug|lithium|digoxin|tacrolimus|vancomycin|phenytoin|valproate) levels?|drug screen|toxicology)\b/,
  },
  {
    id: "genetic",
    name: "genetic test",
    words: /\b(?:genetic (?:testing|test|panel)|brca(?:1|2)?(?: testing)?|karyotype)\b/,
  },
  {
    id: "allergy-test",
    name: "allergy test",
    words: /\b(?:allergy (?:testing|test|panel)|skin prick|patch test(?:ing)?|immunoglobulins?|ige levels?)\b/,
  },
  {
    id: "x-ray",
    name: "x-ray",
    words: /\b(?:x-? ?rays?|radiographs?|chest films?|plain films?|films?|(?:three|two|four|\d) views? of|kub|cxr)\b/,
    billedAs: /^7[0-3]\d{3}$/,
  },
  {
    id: "ct",
    name: "CT",
    words: /\b(?:ct|cat scan|cta|ct angio\w*|computed tomograph\w*|pet(?:[- ]ct)?(?: scan)?|calcium score)\b/,
    billedAs: /^7[0-4]\d{3}$/,
  },
  { id: "mri", name: "MRI", words: /\b(?:mri|mra|mrcp|magnetic resonance)\b/, billedAs: /^7[0-4]\d{3}$/ },
  {
    id: "ultrasound",
    name: "ultrasound",
    words:
      /\b(?:ultrasounds?|sonogra\w+|us of the|duplex|doppler (?:study|ultrasound)|venous doppler|fibroscan|elastograph\w+|hida(?: scan)?|carotid (?:study|doppler)s?|abi|ankle[- ]brachial)\b/,
    billedAs: /^(?:76|939)\d+$/,
  },
  { id: "mammogram", name: "mammogram", words: /\b(?:mammogra\w+|tomosynthesis)\b/ },
  {
    id: "dexa",
    name: "bone density scan",
    words: /\b(?:dexa|dxa|bone (?:mineral )?density(?: scan| test)?|bone scan)\b/,
  },
  {
    id: "echo",
    name: "echocardiogram",
    words: /\b(?:(?:trans(?:thoracic|esophageal) )?echo(?:cardiogram|cardiography)?s?|tte|tee)\b/,
    billedAs: /^933\d\d$/,
  },
  {
    id: "ecg",
    name: "electrocardiogram",
    words: /\b(?:ekgs?|ecgs?|electrocardiograms?|rhythm strip)\b/,
    billedAs: /^930(?:00|10|05)$/,
  },
  {
    id: "monitor",
    name: "rhythm monitor",
    words:
      /\b(?:holter(?: monitor)?|event monitor|patch monitor|heart monitor|loop recorder|zio|cardiac monitor|ambulatory (?:blood pressure )?monitor\w*)\b/,
    billedAs: /^932\d\d$/,
  },
  {
    id: "stress",
    name: "stress test",
    words:
      /\b(?:(?:nuclear |exercise |cardiac )?stress (?:test|echo\w*)|treadmill test|cardiac cath\w*|coronary angiogra\w+|catheterization (?:report|showed|results?))\b/,
    billedAs: /^930(?:15|16|17|18)$/,
  },
  {
    id: "lung",
    name: "lung function test",
    words:
      /\b(?:spirometry|pulmonary function(?: tests?| studies)?|pfts?|lung function(?: tests?)?|peak flow|dlco|arterial blood gas\w*|abgs?|overnight oximetry)\b/,
    billedAs: /^940[16]0$/,
  },
  { id: "sleep", name: "sleep study", words: /\b(?:sleep (?:study|test)|polysomnogra\w+|home sleep)\b/ },
  {
    id: "nerve",
    name: "nerve test",
    words:
      /\b(?:emgs?|electromyogra\w+|nerve conduction(?: study| studies)?|ncs|eeg|electroencephalogra\w+|lumbar puncture)\b/,
    billedAs: /^958\d\d$/,
  },
  {
    id: "pathology",
    name: "pathology",
    words:
      /\b(?:patholog(?:y|ic)(?: report| results?)?|biops(?:y|ies) (?:report|results?|showed|revealed|confirmed|came back|were|was|demonstrated|negative|positive)|cytology|pap (?:smear|test)|histology)\b/,
  },
  {
    id: "endoscopy",
    name: "endoscopy report",
    words:
      /\b(?:(?:endoscopy|colonoscopy|egd|cystoscopy|bronchoscopy|sigmoidoscopy) (?:report|results?|showed|revealed|demonstrated|from|in \d{4}|last|ten days|findings?|was normal)|(?:report of (?:the )?|last |prior |recent )(?:endoscopy|colonoscopy|egd)|cologuard|fit test|capsule (?:study|endoscopy))\b/,
  },
  {
    id: "motility",
    name: "swallowing or motility study",
    words:
      /\b(?:manometry|(?:gastric )?emptying study|ph study|bravo|barium (?:swallow|study|enema)|esophagram|swallow study|modified barium|upper gi series)\b/,
  },
  {
    id: "eye-test",
    name: "eye test",
    words:
      /\b(?:oct (?:scan|imaging|of)|visual field (?:test\w*|exam\w*)|fundus photo\w*|retinal (?:imaging|photo\w*)|visual fields?(?= will| ordered))\b/,
  },
  {
    id: "hearing",
    name: "hearing test",
    words: /\b(?:audiogra\w+|audiometry|hearing test|tympanogram|tympanometry)\b/,
  },
  {
    id: "urology-test",
    name: "bladder test",
    words: /\b(?:urodynamics?|post-?void residual|bladder scan|uroflow\w*|stone analysis|semen analysis)\b/,
  },
  {
    id: "screen-tool",
    name: "scored questionnaire",
    words: /\b(?:neuropsych\w* test\w*|neuropsychological evaluation)\b/,
  },
];

/** Laboratory work named only in general; counted once when no test is named in the same statement. */
export const GENERAL_LABS =
  /\b(?:labs?(?: ?work| results?| tests?| studies)?|laborator(?:y|ies)(?: (?:results?|tests?|work|studies|findings))?|blood ?work|blood tests?|urine studies|routine blood)\b/;
