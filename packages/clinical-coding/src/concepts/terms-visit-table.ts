/**
 * Further names that stand as headings in office notes of all specialties, in the shape of the term table; a heading of the
 * classification is led down to its billable code by side, place and encounter. From general knowledge; numbers as of FY2026.
 */
const ROWS = `
R53.82 | chronic fatigue
N25.81 | secondary hyperparathyroidism; secondary hyperparathyroidism of renal origin; renal hyperparathyroidism
E21.1 | secondary hyperparathyroidism not of renal origin
F12.90 | marijuana use; cannabis use
R06.83 | snoring
R92.8 | abnormal mammogram
R93.1 | abnormal echocardiogram; abnormal coronary calcium score; elevated coronary calcium score; elevated calcium score; high calcium score
R94.31 | abnormal ekg; abnormal ecg; abnormal electrocardiogram; ekg abnormality; ecg changes
R76.12 | positive quantiferon; positive igra
R76.11 | positive ppd; positive tb skin test; positive tuberculin test
R45.851 | suicidal ideation; suicidal thought; suicidal thoughts
Z99.2 | peritoneal dialysis; on peritoneal dialysis; hemodialysis dependent
R23.3 | easy bruising; spontaneous bruising; petechia; petechiae
R68.2 | dry mouth
R62.52 | short stature
M47.816 | lumbar facet arthropathy; facet arthropathy lumbar spine; facet arthropathy lumbar; lumbar facet syndrome; lumbar facet joint pain
M47.812 | cervical facet arthropathy; facet arthropathy cervical spine; cervical facet syndrome
M53.3 | sacroiliac joint dysfunction; si joint dysfunction; sacroiliac dysfunction; sacroiliac joint pain; si joint pain; coccydynia; coccyx pain; tailbone pain
M75.4 | subacromial impingement; rotator cuff impingement; subacromial impingement syndrome
M70.5 | pes anserine bursitis; pes anserinus bursitis; infrapatellar bursitis
M76.82 | posterior tibial tendon dysfunction; posterior tibial tendinitis; posterior tibial tendonitis; ptt dysfunction; tibialis posterior tendinitis; adult acquired flatfoot
M76.7 | peroneal tendinitis; peroneal tendonitis
M76.5 | patellar tendinitis; patellar tendonitis; jumper knee; patellar tendinopathy
M20.01 | mallet finger
S43.43 | slap tear; slap lesion; superior labral tear; superior glenoid labrum tear
S43.43 | labral tear shoulder; shoulder labral tear
S43.10 | ac joint separation; acromioclavicular separation; shoulder separation; ac separation; acromioclavicular joint separation
S43.5 | ac joint sprain; acromioclavicular sprain; acromioclavicular joint sprain
S63.59 | tfcc tear; triangular fibrocartilage tear; triangular fibrocartilage complex tear; tfcc injury
S63.61 | jammed finger; finger jam
S93.52 | turf toe
S42.20 | humerus fracture proximal; fracture proximal humerus; proximal humeral fracture
M25.85 | femoroacetabular impingement; hip impingement; fai
M24.15 | hip labral tear; labral tear hip; acetabular labral tear
M23.4 | loose body knee; loose bodies knee
M22.4 | chondromalacia patella; chondromalacia patellae
M25.46 | knee effusion; effusion knee
M72.0 | dupuytren disease; dupuytren
M71.21 | baker cyst right knee
M71.22 | baker cyst left knee
M77.3 | heel spur; calcaneal spur
M21.4 | flat foot; flat feet; pes planus
M21.61 | bunion
M76.6 | insertional achilles tendinopathy; achilles tendinopathy
M54.2 | neck pain; cervicalgia
M62.830 | back spasm; muscle spasm back; lumbar muscle spasm; back muscle spasm; paraspinal spasm
M43.6 | torticollis; wry neck
M94.0 | costochondritis; chest wall pain costochondral
G90.51 | complex regional pain syndrome upper limb; complex regional pain syndrome arm; complex regional pain syndrome hand; crps arm; crps hand; crps upper extremity
G90.52 | complex regional pain syndrome lower limb; complex regional pain syndrome leg; complex regional pain syndrome foot; crps leg; crps foot; crps lower extremity
G56.2 | ulnar neuropathy; ulnar nerve entrapment; cubital tunnel syndrome; ulnar neuropathy elbow
G57.3 | peroneal neuropathy; peroneal nerve palsy
G57.5 | tarsal tunnel syndrome
G56.3 | radial nerve palsy; radial neuropathy; saturday night palsy
G54.0 | brachial plexopathy; thoracic outlet syndrome
G44.009 | cluster headache; cluster headaches
G44.40 | medication overuse headache; rebound headache; analgesic overuse headache
G44.319 | post traumatic headache; posttraumatic headache
G93.2 | idiopathic intracranial hypertension; pseudotumor cerebri
F07.81 | post concussion syndrome; postconcussion syndrome; post concussive syndrome; postconcussive syndrome; postconcussional syndrome
G12.21 | amyotrophic lateral sclerosis; als; lou gehrig disease
G62.0 | drug induced neuropathy; chemotherapy induced neuropathy; chemotherapy induced peripheral neuropathy
G62.1 | alcoholic neuropathy; alcoholic polyneuropathy; alcohol related neuropathy
G90.A | postural orthostatic tachycardia syndrome; pots
G47.10 | hypersomnia; excessive daytime sleepiness
F52.21 | erectile disorder
F43.81 | prolonged grief disorder; prolonged grief; complicated grief
F43.22 | adjustment disorder with anxiety; adjustment disorder anxiety
F43.23 | adjustment disorder with mixed anxiety and depressed mood; adjustment disorder mixed anxiety depressed mood
F51.05 | insomnia due to anxiety; insomnia due to depression; insomnia due to mental disorder
F25.0 | schizoaffective disorder bipolar type; schizoaffective disorder, bipolar type
F25.1 | schizoaffective disorder depressive type
F60.3 | borderline personality disorder; borderline personality
E06.3 | hashimoto thyroiditis; hashimotos; hashimoto disease; autoimmune thyroiditis; chronic lymphocytic thyroiditis
E02 | subclinical hypothyroidism
E89.0 | postsurgical hypothyroidism; hypothyroidism postsurgical; hypothyroidism after thyroidectomy; postablative hypothyroidism; hypothyroidism post thyroidectomy; hypothyroidism following thyroidectomy; hypothyroidism after radioactive iodine; postprocedural hypothyroidism
E05.90 | subclinical hyperthyroidism; hyperthyroidism; thyrotoxicosis
E21.3 | hyperparathyroidism
E21.0 | primary hyperparathyroidism
D35.2 | pituitary microadenoma; pituitary adenoma; pituitary macroadenoma; prolactinoma; microadenoma pituitary
E78.6 | low hdl; low hdl cholesterol; low high density lipoprotein
J38.2 | vocal cord nodules; vocal cord nodule; vocal fold nodules; singer nodules
J34.2 | deviated septum; deviated nasal septum; septal deviation
J34.3 | turbinate hypertrophy; inferior turbinate hypertrophy; hypertrophy of turbinates
J33.9 | nasal polyp; nasal polyps; nasal polyposis
J31.0 | chronic rhinitis; nonallergic rhinitis; vasomotor rhinitis
H69.9 | eustachian tube dysfunction
J95.851 | ventilator associated pneumonia
A09 | traveler diarrhea; travelers diarrhea; travellers diarrhea
A04.72 | clostridium difficile colitis; clostridioides difficile colitis; c diff colitis; cdiff; c diff infection; clostridium difficile diarrhea; c difficile diarrhea
K63.8219 | small intestinal bacterial overgrowth; sibo; small bowel bacterial overgrowth
K64.8 | internal hemorrhoid; internal hemorrhoids; bleeding internal hemorrhoids
K61.0 | perianal abscess
K61.1 | perirectal abscess
L29.0 | anal itching; pruritus ani; anal pruritus
K59.09 | chronic idiopathic constipation; chronic constipation
K59.03 | drug induced constipation; opioid induced constipation; opioid constipation
K58.9 | irritable bowel
K22.4 | esophageal spasm; nutcracker esophagus; esophageal dyskinesia
K82.8 | biliary dyskinesia; biliary colic gallbladder dyskinesia
K80.50 | biliary colic; choledocholithiasis; common bile duct stone
N39.0 | recurrent uti; recurrent utis; frequent uti; recurrent urinary tract infection; recurrent urinary tract infections; frequent utis
N50.811 | right testicular pain
N50.812 | left testicular pain
N53.14 | retrograde ejaculation
I95.1 | orthostatic hypotension; postural hypotension; orthostasis
I87.2 | venous insufficiency; chronic venous insufficiency; venous stasis; venous stasis dermatitis; stasis dermatitis
I89.0 | lymphedema
H43.39 | floaters; vitreous floaters; eye floaters
H52.4 | presbyopia
H52.20 | astigmatism
H53.8 | blurry vision; blurred vision
L02.22 | boil trunk; furuncle trunk
L02.222 | boil back; boil on back; furuncle back; furuncle of the back
B35.0 | tinea capitis; ringworm scalp; ringworm of the scalp; scalp ringworm
L57.0 | actinic keratosis; actinic keratoses; solar keratosis
L64.9 | androgenetic alopecia; androgenic alopecia; male pattern hair loss; female pattern hair loss; male pattern baldness
L65.0 | telogen effluvium
L73.1 | ingrown hair; pseudofolliculitis
L81.4 | lentigo; solar lentigo; solar lentigines; age spots
L81.0 | postinflammatory hyperpigmentation; post inflammatory hyperpigmentation
L21.0 | cradle cap; seborrhea capitis; dandruff
L30.4 | intertrigo
L83 | acanthosis nigricans
L91.8 | skin tag; skin tags; acrochordon; acrochordons
L03.03 | paronychia toe
L03.01 | paronychia; paronychia finger; finger paronychia
K12.0 | canker sore; canker sores; aphthous ulcer; aphthous ulcers; mouth ulcers; aphthous stomatitis
B00.1 | cold sore; cold sores; herpes labialis; fever blister
K13.0 | angular cheilitis; cheilitis
A53.9 | syphilis
N94.3 | pms; premenstrual syndrome
F32.81 | pmdd; premenstrual dysphoric disorder
N92.6 | irregular menses; irregular periods; irregular menstruation; irregular menstrual cycle
N94.10 | dyspareunia; painful intercourse
N95.1 | perimenopausal symptoms; menopausal symptoms; hot flashes menopause; perimenopause; vasomotor symptoms of menopause
N64.52 | nipple discharge
F52.0 | hypoactive sexual desire disorder
Z86.711 | history of pe; history of pulmonary embolism; hx of pe; prior pulmonary embolism; personal history of pulmonary embolism; previous pulmonary embolism; prior pe
Z86.718 | history of dvt; history of deep vein thrombosis; hx of dvt; prior dvt; history of deep venous thrombosis; previous dvt
Z95.2 | mechanical aortic valve; mechanical mitral valve; mechanical valve; prosthetic aortic valve; prosthetic valve; status post tavr; s/p tavr; bioprosthetic aortic valve
Z01.818 | preoperative clearance cataract surgery; preop clearance; surgical clearance; pre op exam; preoperative clearance; preoperative medical clearance; preoperative cardiac clearance
Z02.1 | physical exam for employment; employment physical; work physical
Z02.4 | dot physical; driver license examination; cdl physical
Z48.00 | wound check; postoperative wound check; dressing change; surgical wound check
Z79.811 | aromatase inhibitor use; long term aromatase inhibitor; long term use of aromatase inhibitor; on aromatase inhibitor therapy
Z79.890 | hormone replacement therapy; postmenopausal hormone replacement
Z91.148 | medication noncompliance; medication nonadherence; noncompliance with medication; nonadherence to medication
Z71.3 | dietary counseling
`;

/** As with the terms of the later chapters: a plain code goes before shorter names inside it, and status holds although past. */
const ranked = (rows: string): string =>
  rows.replace(/^(?=Z(?:0[0-6]|1|2[12]|4|8|9))/gm, "!").replace(/^(?=[A-Z]\d)/gm, "@is:");

export const VISIT_TERMS = ranked(ROWS);

/** Signs, circumstances and vague names: in running text they are mentioned in passing, as a heading they are what the visit was about. */
export const HEADING_TERMS = ranked(`
M47.819 | facet arthropathy; facet joint arthropathy; facet arthritis
M62.838 | muscle spasm; trapezius spasm; neck spasm
R26.81 | gait instability; unsteady gait; unsteadiness; balance problem; imbalance; poor balance
R26.9 | gait disturbance; gait abnormality; gait disorder; difficulty walking
R41.3 | memory loss; memory problem; memory concern; forgetfulness; short term memory loss
R41.840 | poor concentration; difficulty concentrating; trouble concentrating; inattention
R53.81 | deconditioning; physical deconditioning; debility; malaise
R68.82 | low libido; decreased libido; loss of libido
R45.4 | irritability
F43.21 | grief; grief reaction; bereavement reaction; adjustment disorder depressed mood; adjustment disorder with depressed mood; uncomplicated bereavement; bereavement
F43.9 | stress reaction; situational stress; acute stress; stress
E27.8 | adrenal nodule; adrenal mass; adrenal incidentaloma
E66.3 | overweight
R63.0 | loss of appetite; poor appetite; decreased appetite; anorexia symptom
R63.1 | excessive thirst; polydipsia
R09.A2 | globus sensation; globus; globus pharyngeus; lump in throat
R09.82 | postnasal drip; post nasal drip; postnasal drainage
R09.89 | throat clearing; chronic throat clearing
R07.0 | throat pain; pain in throat
R04.2 | hemoptysis; coughing up blood
R05.3 | chronic cough; persistent cough
R05.1 | acute cough
R06.09 | dyspnea on exertion; exertional dyspnea; shortness of breath on exertion; doe
J98.4 | lung scarring; pulmonary scarring
J98.11 | atelectasis
R14.0 | bloating; abdominal bloating; abdominal distension; gas and bloating
R14.3 | flatulence; excess gas
R19.5 | heme positive stool; positive cologuard; abnormal stool test
R19.4 | change in bowel habits; change in bowel habit; altered bowel habits
R10.20 | pelvic pain; pelvic and perineal pain
R30.0 | dysuria; painful urination; burning with urination
R39.15 | urinary urgency; urgency of urination
R35.1 | nocturia
R39.12 | weak urinary stream; weak stream; poor urinary stream
R39.198 | difficulty urinating; difficulty voiding
R94.39 | abnormal stress test; positive stress test; abnormal cardiac stress test
R91.8 | lung nodules; pulmonary nodules; multiple lung nodules; multiple pulmonary nodules; abnormal chest ct; abnormal chest x ray; ground glass opacity
R79.89 | abnormal labs; elevated creatinine; abnormal blood chemistry; elevated ferritin; low testosterone level
R97.0 | elevated cea
R97.1 | elevated ca 125
R76.8 | positive ana; ana positive; elevated ana; positive rheumatoid factor
R70.0 | elevated esr; elevated sedimentation rate; elevated sed rate
R79.82 | elevated crp; elevated c reactive protein
R60.0 | leg edema; lower extremity edema; ankle edema; pedal edema; bilateral leg edema; swelling of both legs; lower extremity swelling; bilateral leg swelling
R25.2 | leg cramps; muscle cramps; nocturnal leg cramps; leg cramp
R20.2 | paresthesia; paresthesias; tingling; pins and needles
R20.0 | numbness; numbness of hands; numbness of feet
L02.92 | boil; boils; furuncle; furuncles
L85.3 | dry skin; xerosis; xerosis cutis
L98.9 | skin lesion; skin lesions; lesion of skin
L98.8 | redundant skin
B07.9 | warts; viral warts
D22.9 | nevi; multiple nevi; benign nevus; benign nevi; atypical mole; suspicious mole; mole
N93.8 | dysfunctional uterine bleeding
Z63.4 | loss of spouse; death of spouse
Z63.6 | caregiver stress; caregiver burden
Z56.6 | work stress; stress at work; job stress; work related stress
`);
