/**
 * Words that mean one thing in the story of a case and another in a visit note, before all other tables: a target, then its phrases.
 * `-` names nothing: the phrase only looks like a name. Written by us.
 */
export const STORY_TERMS = `
- | vesicular murmur; respiratory murmur; murmur vesicular; lateral decubitus; supine decubitus; prone decubitus; decubitus position; dorsal decubitus; ulnar decubitus; blood pressure; no disease; disease free; free of disease; pain clinic; pain unit; pain scale; fall asleep; infectious disease service; infectious disease unit; infectious disease department; burn unit; trauma unit; tumor marker; tumor cell; cancer cell; wound healing; skin flap; cystic duct; ulcer protection; emergency department; department internal medicine; disease progression; tumor board; injury mechanism; smoking habit no; hepatitis serology; hepatitis marker; inflammatory bowel; syphilis serology; visual analog scale pain; x ray chest; carcinoembryonic; mass index; body mass index; skin prick; skin suture; pain relief; pain control; pain management; postoperative pain control; analgesic; anesthesia; general anesthesia; local anesthesia; epidural anesthesia; spinal anesthesia; anesthesia induction; topical anesthesia; fire arm; carcinoma; adenocarcinoma; malignant tumor; malignant neoplasm; sarcoma; hemodialysis; dialysis; vaccination; crp; c reactive protein; nephrectomy; hysterectomy; cystectomy; gastrectomy; tumor; tumors; neoplasm; insulin; pregnancy; fibroadipose; wound; malignancy; neoplasia
R69 | disease; illness
B20 | hiv; hiv infection; hiv positive; aids; human immunodeficiency virus; hiv disease; hiv c3; hiv seropositive; acquired immunodeficiency syndrome; hiv infected
F17.210 | cigarette; cigarettes; smoker of cigarettes; pack a day; packs day; pack year; packs year
F17.200 | smoker; smoking; smoking habit; tobacco; active smoker; current smoker; heavy smoker; smokes; smoked; nicotine dependence; tobacco habit; tobacco smoking; smoking history; tobacco consumption
`;

/**
 * Plain names that a longer name may hold: a story's list keeps both, as coders of case reports do who code every mention (`infection` in
 * `infection of the surgical wound`). A visit note's list never does.
 */
export const PLAIN_NAMES = `
R69 | disease; illness
R52 | pain; painful
B99.9 | infection
R58 | hemorrhage; bleeding
R60.9 | edema
R59.9 | adenopathy; lymphadenopathy; adenopathie
T14.8XXA | hematoma
T14.90XA | trauma; traumatism
R57.9 | shock
K75.9 | hepatitis
E11.9 | diabete; diabetic
M19.90 | arthritis; osteoarthritis
A15.9 | tuberculosis
N28.9 | kidney disease; nephropathy; renal disease
R50.9 | fever; febrile
L92.9 | granuloma; granulomatous
I82.90 | thrombosis
R56.9 | seizure; convulsion
D64.9 | anemia
L53.9 | erythema; erythematous
I96 | necrosis; gangrene
F79 | mental retardation
K52.9 | colitis; enteritis
J18.9 | pneumonia
L90.5 | scar; cicatricial
T30.0 | burn
L98.9 | skin lesion
R10.9 | abdominal pain
K65.9 | peritonitis
I51.9 | heart disease
R53.1 | weakness
K74.60 | cirrhosis
N05.9 | glomerulonephritis
M46.90 | spondylitis
R31.9 | hematuria
R51.9 | headache
D69.2 | purpura
I77.6 | vasculitis
G62.9 | neuropathy
J32.9 | sinusitis
E66.9 | obesity
K85.90 | pancreatitis
H10.9 | conjunctivitis
R18.8 | ascites
A41.9 | sepsis
E03.9 | hypothyroidism
G93.40 | encephalopathy
I38 | endocarditis
`;
