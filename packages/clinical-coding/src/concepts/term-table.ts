/**
 * Conditions that coders meet daily, in the words of notes: a target, then its phrases. A target is a code, or `@` and the name of a
 * family whose code depends on what else the note says. Written by us; numbers as of FY2026. The official Index stands behind it
 * for everything that is not here.
 */
export const TERM_TABLE = `
@ulcer:K25 | gastric ulcer; stomach ulcer; ulcer stomach; gastric ulceration; antral ulcer; ulcer antrum; prepyloric ulcer; pyloric channel ulcer
@ulcer:K26 | duodenal ulcer; ulcer duodenum; ulcer duodenal bulb
@ulcer:K27 | peptic ulcer; peptic ulcer disease; pud; gastroduodenal ulcer
@ulcer:K28 | gastrojejunal ulcer; marginal ulcer; anastomotic ulcer; stomal ulcer
@gerd | gastroesophageal reflux disease; gastroesophageal reflux; gastro esophageal reflux disease; gastro esophageal reflux; gerd; reflux disease; acid reflux; reflux esophagitis; erosive esophagitis; reflux
@barrett | barrett esophagus; barretts esophagus; barrett
@esophagitis | esophagitis; acute esophagitis
K20.0 | eosinophilic esophagitis; eoe
K22.2 | esophageal stricture; stricture esophagus; peptic stricture; schatzki ring; esophageal ring; esophageal narrowing
K22.0 | achalasia
K30 | functional dyspepsia; dyspepsia; indigestion; nonulcer dyspepsia
K31.84 | gastroparesis
@gastritis | gastritis; chronic gastritis; acute gastritis
B96.81 | helicobacter pylori infection; h pylori infection; helicobacter pylori; h pylori
K44.9 | hiatal hernia; hiatus hernia; diaphragmatic hernia
@dysphagia | dysphagia; difficulty swallowing; trouble swallowing; swallowing difficulty; painful swallowing
R13.19 | esophageal dysphagia
R13.12 | oropharyngeal dysphagia
K90.0 | celiac disease; coeliac disease; celiac sprue
@crohn | crohn disease; crohn; crohns disease; crohn ileitis; regional enteritis; crohn colitis
@uc | ulcerative colitis; ulcerative pancolitis; ulcerative proctitis; left sided colitis; ulcerative proctosigmoiditis
@ibs | irritable bowel syndrome; ibs; irritable bowel
@constipation | constipation; chronic constipation; slow transit constipation; chronic idiopathic constipation; opioid induced constipation
R19.7 | diarrhea; loose stool; watery stool
K52.9 | gastroenteritis; noninfectious gastroenteritis; colitis; enteritis; chronic diarrhea
A08.4 | viral gastroenteritis; stomach flu; gastroenteritis viral
A09 | infectious gastroenteritis; infectious diarrhea; infectious colitis
K64.5 | thrombosed external hemorrhoid; perianal venous thrombosis; thrombosed hemorrhoid; perianal thrombosis; perianal hematoma
@hemorrhoid | hemorrhoid; internal hemorrhoid; external hemorrhoid; piles
@diverticular | diverticulosis; diverticulitis; diverticular disease; diverticula
K60.2 | anal fissure
K62.5 | rectal bleeding; hematochezia; bleeding per rectum; bright red blood per rectum; brbpr
K92.1 | melena; black tarry stool
K92.0 | hematemesis; coffee ground emesis; vomiting blood
K92.2 | gastrointestinal bleeding; gi bleeding; gi bleed; gastrointestinal hemorrhage; upper gi bleed; lower gi bleed
R19.5 | positive fecal immunochemical test; positive fit; fecal occult blood positive; positive fobt; guaiac positive stool; occult blood in stool; positive stool test; positive cologuard; heme positive stool
@colon-polyp | colon polyp; polyp colon; colonic polyp; hyperplastic polyp; polyp; tubular adenoma; adenomatous polyp; adenoma colon; sessile serrated adenoma; sessile serrated lesion; tubulovillous adenoma; rectal polyp; adenoma
@angiodysplasia | angiodysplasia; angiodysplasia colon; arteriovenous malformation colon
@gallstone | gallstone; cholelithiasis; gallbladder stone; cholecystolithiasis; gall stone
@cholecystitis | cholecystitis; acute cholecystitis; chronic cholecystitis
K76.0 | fatty liver; nonalcoholic fatty liver disease; nafld; hepatic steatosis; steatosis liver; fatty liver disease; metabolic dysfunction associated steatotic liver disease; masld
K75.81 | nonalcoholic steatohepatitis; nash; steatohepatitis
@cirrhosis | cirrhosis; liver cirrhosis; cirrhosis liver; alcoholic cirrhosis; hepatic cirrhosis
R18.8 | ascites
@hepc | hepatitis c; chronic hepatitis c; hcv; hepatitis c virus infection; hep c
B18.1 | chronic hepatitis b
K85.90 | acute pancreatitis; pancreatitis
K86.1 | chronic pancreatitis
@appendicitis | appendicitis; acute appendicitis
@hernia:K40 | inguinal hernia
K42.9 | umbilical hernia
K43.9 | ventral hernia
@abdominal-pain | abdominal pain; belly pain; stomach pain; abdominal discomfort; pain abdomen; epigastric pain; right upper quadrant pain; left lower quadrant pain; right lower quadrant pain; left upper quadrant pain; lower abdominal pain; upper abdominal pain; periumbilical pain; generalized abdominal pain; ruq pain; llq pain; rlq pain; luq pain; epigastric discomfort
@flank-pain | flank pain
@nausea | nausea; vomiting; nausea vomiting; nausea and vomiting; emesis
R14.0 | bloating; abdominal distension; abdominal bloating
R12 | heartburn
R63.4 | weight loss; unintentional weight loss; abnormal weight loss
R63.5 | weight gain; abnormal weight gain
R16.0 | hepatomegaly; enlarged liver; liver enlargement
R16.1 | splenomegaly
R74.8 | abnormal liver enzyme; elevated liver enzyme; elevated alkaline phosphatase; elevated alkaline phosphatase level; elevated alkaline phosphate; elevated alkaline phosphate level
R74.01 | elevated transaminase; elevated alt; elevated ast; elevated liver transaminase; transaminitis
R94.5 | abnormal liver function test; abnormal lft
R17 | jaundice
@diabetes:E11 | type 2 diabetes mellitus; type 2 diabetes; type ii diabetes mellitus; type ii diabetes; diabetes type 2; diabetes type ii; diabetes mellitus type 2; diabetes mellitus type ii; t2dm; dm2; dm type 2; dm ii; diabetes mellitus; diabetes; adult onset diabetes; niddm; diabetic; type 2 dm; dm; diabetes mellitus 2
@diabetes:E10 | type 1 diabetes mellitus; type 1 diabetes; type i diabetes mellitus; type i diabetes; diabetes type 1; diabetes mellitus type 1; t1dm; dm1; juvenile diabetes; type 1 dm; iddm
@gdm | gestational diabetes; gestational diabetes mellitus; gdm
R73.03 | prediabetes; pre diabetes; borderline diabetes
R73.01 | impaired fasting glucose; impaired fasting glycemia
R73.9 | hyperglycemia; elevated blood sugar; high blood sugar; elevated glucose
@hypoglycemia | hypoglycemia; low blood sugar
@neuropathy | polyneuropathy; peripheral neuropathy; neuropathy; diabetic neuropathy; diabetic polyneuropathy; diabetic peripheral neuropathy; autonomic neuropathy; diabetic autonomic neuropathy
@retinopathy | diabetic retinopathy; proliferative diabetic retinopathy; nonproliferative diabetic retinopathy
E03.9 | hypothyroidism; hypothyroid; underactive thyroid; acquired hypothyroidism; low thyroid
E06.3 | hashimoto thyroiditis; autoimmune thyroiditis; hashimoto disease
E05.90 | hyperthyroidism; overactive thyroid; thyrotoxicosis
E05.00 | graves disease
E04.1 | thyroid nodule; nodule thyroid; nodule thyroid lobe; solitary thyroid nodule
E04.2 | multinodular goiter; multiple thyroid nodules
E04.9 | goiter; thyroid goiter; enlarged thyroid
@lipid | mixed hyperlipidemia; combined hyperlipidemia; hyperlipidemia; dyslipidemia; hld; high cholesterol; hypercholesterolemia; pure hypercholesterolemia; elevated cholesterol; hypertriglyceridemia; lipid disorder; familial hypercholesterolemia; elevated total cholesterol
@obesity | obesity; class 1 obesity; class 2 obesity; class 3 obesity; morbid obesity; severe obesity; obese; morbidly obese; class i obesity; class ii obesity; class iii obesity; obesity class 1; obesity class 2; obesity class 3; overweight
E55.9 | vitamin d deficiency; low vitamin d; hypovitaminosis d
E53.8 | vitamin b12 deficiency; b12 deficiency; cobalamin deficiency; low vitamin b12
E86.0 | dehydration; dehydrated; volume depletion
E87.6 | hypokalemia; low potassium
E87.5 | hyperkalemia; high potassium
E87.1 | hyponatremia; low sodium; hypo osmolality
E83.42 | hypomagnesemia; low magnesium
E83.52 | hypercalcemia
@gout | gout; gouty arthritis; acute gout; gout flare
E44.1 | mild protein calorie malnutrition; protein calorie malnutrition mild; mild malnutrition
E44.0 | moderate protein calorie malnutrition; protein calorie malnutrition moderate; moderate malnutrition
E43 | severe protein calorie malnutrition; severe malnutrition
E46 | malnutrition; protein calorie malnutrition
E29.1 | hypogonadism; testicular hypofunction; male hypogonadism; low testosterone
E28.2 | polycystic ovarian syndrome; polycystic ovary syndrome; pcos
@hypertension | hypertension; htn; high blood pressure; essential hypertension; primary hypertension; arterial hypertension; benign hypertension; hypertensive; elevated blood pressure hypertension; hypertensive chronic kidney disease; hypertensive heart disease
@resistant-hypertension | resistant hypertension
I16.0 | hypertensive urgency
I16.1 | hypertensive emergency
R03.0 | elevated blood pressure; elevated blood pressure reading; high blood pressure reading; elevated bp; white coat hypertension
@heart-failure | heart failure; congestive heart failure; chf; systolic heart failure; diastolic heart failure; hfref; hfpef; chronic systolic heart failure; acute on chronic systolic heart failure; systolic chf; diastolic chf; congestive cardiac failure
@cad | coronary artery disease; cad; coronary disease; coronary heart disease; coronary atherosclerosis; atherosclerotic heart disease; ischemic heart disease
@angina | angina; angina pectoris; stable angina; unstable angina
@mi | myocardial infarction; nstemi; stemi; heart attack; non st elevation myocardial infarction; st elevation myocardial infarction; acute mi
@afib | atrial fibrillation; afib; paroxysmal atrial fibrillation; persistent atrial fibrillation; permanent atrial fibrillation; chronic atrial fibrillation
I48.92 | atrial flutter
I47.10 | supraventricular tachycardia; svt
I49.5 | sick sinus syndrome
I34.0 | mitral regurgitation; mitral valve regurgitation; mitral insufficiency
I35.0 | aortic stenosis; aortic valve stenosis
I35.1 | aortic regurgitation; aortic insufficiency
I36.1 | tricuspid regurgitation
I42.9 | cardiomyopathy
I51.7 | left ventricular hypertrophy; lvh; cardiomegaly
R00.2 | palpitation
R00.0 | tachycardia
R00.1 | bradycardia
R01.1 | murmur; heart murmur; cardiac murmur; systolic ejection murmur
@chest-pain | chest pain; chest tightness; chest discomfort; atypical chest pain; noncardiac chest pain; chest wall pain; precordial pain; pleuritic chest pain; pain in chest
R55 | syncope; fainting; passed out
@dvt | deep vein thrombosis; dvt; deep venous thrombosis
@pe | pulmonary embolism; pulmonary embolus
I73.9 | peripheral vascular disease; peripheral arterial disease; pvd; peripheral artery disease; claudication; intermittent claudication
@varicose | varicose vein
I95.1 | orthostatic hypotension; postural hypotension
I95.9 | hypotension; low blood pressure
I71.40 | abdominal aortic aneurysm; aaa
@stroke | stroke; cerebral infarction; cva; ischemic stroke; cerebrovascular accident
G45.9 | tia; transient ischemic attack
@hemiparesis | hemiparesis; hemiplegia; right sided weakness; left sided weakness; right hemiparesis; left hemiparesis
@ckd | chronic kidney disease; ckd; chronic renal insufficiency; chronic renal failure; chronic renal disease; esrd; end stage renal disease; diabetic chronic kidney disease; diabetic nephropathy; chronic kidney failure
@aki | acute kidney injury; aki; acute renal failure; acute kidney failure
N28.9 | kidney disease; renal insufficiency; renal disease; kidney insufficiency
@kidney-stone | kidney stone; renal calculus; nephrolithiasis; renal stone; renal calculi; kidney calculus; ureteral stone; ureteral calculus; ureteral calculi
N13.30 | hydronephrosis
N10 | acute pyelonephritis; pyelonephritis
@uti | urinary tract infection; uti
@cystitis | cystitis; acute cystitis; bladder infection; acute bladder infection
R31.9 | hematuria; blood in urine
R31.0 | gross hematuria
R30.0 | dysuria; painful urination; burning urination
@bph | benign prostatic hyperplasia; bph; enlarged prostate; benign prostatic hypertrophy; prostate enlargement; prostatic hyperplasia
R33.9 | urinary retention; retention urine
R32 | urinary incontinence; incontinence urine
R35.0 | urinary frequency; frequency urination
R35.1 | nocturia
R39.15 | urinary urgency; urgency urination
R39.198 | difficulty urinating; difficulty with urination
N52.9 | erectile dysfunction; impotence; ed erectile dysfunction
R97.20 | elevated psa; elevated prostate specific antigen
N50.89 | testicular nodule; testicular mass
@asthma | asthma; bronchial asthma; mild persistent asthma; moderate persistent asthma; severe persistent asthma; mild intermittent asthma; exercise induced asthma; cough variant asthma
@copd | copd; chronic obstructive pulmonary disease; chronic obstructive lung disease; copd exacerbation; chronic obstructive bronchitis
J43.9 | emphysema; pulmonary emphysema
@bronchitis | bronchitis; acute bronchitis; chronic bronchitis
@pneumonia | pneumonia; community acquired pneumonia; lobar pneumonia; bacterial pneumonia; cap pneumonia
J69.0 | aspiration pneumonia; aspiration pneumonitis
@covid | covid 19; covid; covid 19 infection; coronavirus infection; sars cov 2; covid 19 pneumonia
@flu | influenza; flu; influenza a; influenza b
J06.9 | upper respiratory infection; uri; common cold; viral upper respiratory infection; acute upper respiratory infection; upper respiratory tract infection; viral uri; upper respiratory illness; head cold
@pharyngitis | pharyngitis; sore throat; strep throat; streptococcal pharyngitis; acute pharyngitis; strep pharyngitis; viral pharyngitis; throat infection
@tonsillitis | tonsillitis; acute tonsillitis
J36 | peritonsillar abscess; quinsy
@sinusitis | sinusitis; acute sinusitis; chronic sinusitis; sinus infection; maxillary sinusitis; acute maxillary sinusitis; chronic maxillary sinusitis; rhinosinusitis
@rhinitis | allergic rhinitis; hay fever; seasonal allergy; seasonal allergic rhinitis; seasonal allergies; nasal allergy; allergic rhinitis due pollen
J31.0 | chronic rhinitis; rhinitis
@otitis-media | otitis media; acute otitis media; ear infection; middle ear infection; acute suppurative otitis media; suppurative otitis media
@otitis-externa | otitis externa; swimmer ear
@cerumen | impacted cerumen; cerumen impaction; ear wax impaction
@ear-pain | ear pain; otalgia; earache
@conjunctivitis | conjunctivitis; pink eye; acute conjunctivitis; bacterial conjunctivitis; allergic conjunctivitis
@hearing-loss | hearing loss
H93.19 | tinnitus
R04.0 | epistaxis; nosebleed; nose bleed
R09.81 | nasal congestion; congestion nasal; stuffy nose
@cough | cough; acute cough; chronic cough; subacute cough; dry cough
R06.02 | shortness of breath; sob; breathlessness; short of breath
R06.00 | dyspnea
R06.09 | dyspnea on exertion; exertional dyspnea
R06.2 | wheezing; wheeze
R09.02 | hypoxemia; hypoxia
R06.81 | apnea
@resp-failure | respiratory failure; acute respiratory failure
G47.33 | obstructive sleep apnea; osa
G47.30 | sleep apnea
@insomnia | insomnia; trouble sleeping; difficulty sleeping
R91.1 | lung nodule; pulmonary nodule; solitary pulmonary nodule
@depression | depression; major depressive disorder; major depression; mdd; depressive disorder; recurrent depression; recurrent major depression; major depressive disorder recurrent; depressed
F41.9 | anxiety; anxiety disorder; anxiety state; anxious
F41.1 | generalized anxiety disorder; gad; generalized anxiety
F41.0 | panic disorder; panic attack
F43.10 | ptsd; post traumatic stress disorder; posttraumatic stress disorder
@adjustment | adjustment disorder
@bipolar | bipolar disorder; bipolar
F20.9 | schizophrenia
@adhd | adhd; attention deficit hyperactivity disorder; attention deficit disorder
F84.0 | autism; autism spectrum disorder; autistic
@tobacco | nicotine dependence; tobacco use disorder; smoker; smoking; tobacco dependence; tobacco use; tobacco abuse; cigarette smoking; current smoker; cigarette dependence; smoking cessation
@alcohol | alcohol dependence; alcohol use disorder; alcohol abuse; alcoholism; alcohol misuse; alcohol use
@opioid | opioid dependence; opioid use disorder; opioid withdrawal; opioid abuse; heroin dependence; opioid addiction
@substance | substance abuse; drug abuse; polysubstance abuse; substance use disorder
@cannabis | cannabis use disorder; cannabis dependence; cannabis abuse; marijuana abuse
@alzheimer | alzheimer disease; alzheimer; alzheimer dementia; alzheimers disease; late onset alzheimer disease; early onset alzheimer disease
@dementia | dementia; vascular dementia; moderate dementia; senile dementia
@parkinson | parkinson disease; parkinsons disease; parkinsonism
R41.3 | memory loss; short term memory loss; forgetfulness
G31.84 | mild cognitive impairment; mci
R41.0 | confusion; disorientation
R41.82 | altered mental status
@migraine | migraine; migraine without aura; migraine with aura; chronic migraine; migraine headache
@headache | headache; cephalgia; head pain
G44.209 | tension headache; tension type headache
R42 | dizziness; lightheadedness; lightheaded; dizzy
H81.10 | benign paroxysmal positional vertigo; bppv
@epilepsy | epilepsy; seizure disorder
@seizure | seizure; convulsion; febrile seizure; febrile convulsion; seizure like activity
@carpal | carpal tunnel syndrome; carpal tunnel
G25.81 | restless leg syndrome; restless legs
G62.9 | nerve damage
R20.2 | paresthesia; tingling; numbness and tingling; pins and needles
R20.0 | numbness
R25.2 | muscle cramp; leg cramp; leg cramping; cramping
R53.1 | weakness; generalized weakness
R53.83 | fatigue; tiredness; tired; lethargy; malaise and fatigue
R53.81 | malaise; deconditioning; physical deconditioning; debility
R50.9 | fever; fever of unknown origin; pyrexia; febrile
R68.83 | chills
R60.0 | localized edema; leg edema; lower extremity edema; leg swelling; pedal edema; ankle edema; ankle swelling; edema leg; edema lower extremity; swelling leg
R60.9 | edema; swelling
R59.0 | lymphadenopathy; enlarged lymph node; localized lymphadenopathy
R21 | rash; skin rash; skin eruption
R26.81 | unsteadiness on feet; unsteady gait; unsteadiness; unsteady on feet
R26.9 | gait abnormality; abnormal gait
R29.6 | repeated falls; recurrent falls; frequent falls; repeated fall; recurrent fall
R68.84 | jaw pain
@oa | osteoarthritis; degenerative joint disease; djd; degenerative arthritis; primary osteoarthritis; oa; knee osteoarthritis; hip osteoarthritis
M19.90 | arthritis
M06.9 | rheumatoid arthritis; ra rheumatoid
M79.7 | fibromyalgia
M32.9 | lupus; systemic lupus erythematosus
M81.0 | osteoporosis; age related osteoporosis; postmenopausal osteoporosis; senile osteoporosis; osteoporosis without current pathological fracture
M85.80 | osteopenia
@back-pain | back pain; low back pain; lower back pain; lumbago; lumbar pain; chronic back pain; acute low back pain; lbp; lumbar back pain
@sciatica | sciatica; low back pain with sciatica
M54.2 | neck pain; cervicalgia; cervical pain
@radiculopathy | radiculopathy; lumbar radiculopathy; cervical radiculopathy; radicular pain
M54.6 | thoracic back pain; upper back pain; mid back pain
M48.061 | lumbar spinal stenosis; spinal stenosis lumbar
@disc | degenerative disc disease; disc degeneration; lumbar disc degeneration; cervical disc degeneration; herniated disc; disc herniation; lumbar disc herniation
@joint-pain | knee pain; hip pain; shoulder pain; ankle pain; wrist pain; elbow pain; joint pain; arthralgia; foot pain; hand pain; pain knee; pain hip; pain shoulder; pain ankle; finger pain; toe pain; pain wrist; pain elbow
@limb-pain | leg pain; calf pain; arm pain; thigh pain; forearm pain; pain lower leg; pain leg; pain arm; lower leg pain; limb pain; upper arm pain
@rotator | rotator cuff tear; torn rotator cuff; incomplete rotator cuff tear; complete rotator cuff tear; rotator cuff syndrome; rotator cuff tendinitis; rotator cuff tendinopathy
@frozen | adhesive capsulitis; frozen shoulder
@impingement | shoulder impingement; impingement syndrome; impingement syndrome shoulder
@plantar | plantar fasciitis
@bursitis-hip | trochanteric bursitis; hip bursitis
@epicondylitis | lateral epicondylitis; tennis elbow; medial epicondylitis; golfer elbow
@trigger | trigger finger
@strain | lumbar strain; low back strain; back strain; strain lumbar; lumbosacral strain; muscle strain lower back; cervical strain; neck strain; whiplash
@sprain | ankle sprain; sprain ankle; sprained ankle; knee sprain; sprain knee; wrist sprain; sprain wrist; finger sprain; ankle sprain lateral
@laceration | laceration; cut; lacerated wound
@contusion | contusion; bruise
@fall | fall; fell
M62.81 | muscle weakness
M62.838 | muscle spasm
M79.10 | myalgia; muscle pain; muscle ache
@cellulitis | cellulitis
@abscess | abscess; cutaneous abscess; skin abscess; boil; subcutaneous abscess; subcutaneous abscesses
K04.7 | dental abscess; tooth abscess; periapical abscess
K02.9 | dental caries; tooth decay
K08.89 | toothache; tooth pain; dental pain
L70.0 | acne vulgaris; acne
L20.9 | atopic dermatitis; eczema; atopic eczema
@seb-derm | seborrheic dermatitis
@contact-dermatitis | contact dermatitis; poison ivy; allergic contact dermatitis
L30.9 | dermatitis
L40.9 | psoriasis; scalp psoriasis
L40.0 | plaque psoriasis; psoriasis vulgaris
L50.9 | urticaria; hives
L68.0 | hirsutism
L82.1 | seborrheic keratosis
L57.0 | actinic keratosis
@pressure-ulcer | pressure ulcer; pressure injury; decubitus ulcer; bed sore; pressure sore; decubitus; bedsore
@foot-ulcer | foot ulcer; diabetic foot ulcer; ulcer foot; non healing ulcer foot; heel ulcer; toe ulcer; nonhealing foot ulcer; non healing ulcer; non healing foot ulcer; plantar ulcer
@drug-rash | drug rash; drug eruption; dermatitis due to drug; drug induced rash; generalized dermatitis due to drug
L60.0 | ingrown toenail; ingrown nail; ingrowing nail
B35.1 | onychomycosis; toenail fungus; nail fungus; tinea unguium
B35.3 | tinea pedis; athlete foot
B35.4 | tinea corporis; ringworm
B35.6 | tinea cruris; jock itch
B37.31 | vaginal candidiasis; vaginal yeast infection; vulvovaginal candidiasis; candidal vaginitis
B37.0 | oral thrush; thrush
B86 | scabies
B85.0 | head lice
B00.1 | herpes labialis; cold sore
B02.9 | shingles; herpes zoster; zoster
B07.9 | wart; viral wart; verruca
A60.9 | genital herpes
@hiv | hiv; hiv infection; hiv positive; hiv disease; aids
B27.90 | mononucleosis; infectious mononucleosis; mono
@sepsis | sepsis; septicemia; urosepsis
R78.81 | bacteremia
A04.72 | clostridioides difficile; c difficile infection; c diff; c difficile colitis; clostridium difficile infection
@anemia | anemia; iron deficiency anemia; anemia iron deficiency; acute blood loss anemia; chronic blood loss anemia; anemia of chronic disease; anemia in chronic kidney disease; anemia of ckd; pernicious anemia; vitamin b12 deficiency anemia; ida; iron deficiency anemia secondary blood loss
E61.1 | iron deficiency
D69.6 | thrombocytopenia; low platelet
D69.3 | itp; immune thrombocytopenic purpura; idiopathic thrombocytopenic purpura
D72.829 | leukocytosis; elevated white blood cell count
D70.9 | neutropenia
D65 | disseminated intravascular coagulation; dic
D57.1 | sickle cell disease; sickle cell anemia
D80.2 | iga deficiency; selective iga deficiency
R79.1 | elevated inr; supratherapeutic inr; abnormal coagulation profile
@hyperemesis | hyperemesis gravidarum; hyperemesis
N92.0 | menorrhagia; heavy menstrual bleeding; heavy menses; heavy periods
N94.6 | dysmenorrhea; painful menstruation; painful periods
N95.1 | menopausal symptom; menopausal syndrome; hot flash; perimenopause
N76.0 | bacterial vaginosis; vaginitis; acute vaginitis
@fibroid | fibroid; uterine fibroid; leiomyoma uterus; uterine leiomyoma; intramural leiomyoma; leiomyoma
N80.9 | endometriosis
N83.209 | ovarian cyst
N62 | gynecomastia
N63.0 | breast lump; breast mass
Z00.129 | well child visit; well child; well child exam; well child check; routine child health exam; routine child health examination; well baby visit; routine infant exam; routine infant or child health examination
@preventive | annual physical; annual examination; annual exam; preventive visit; preventive examination; general adult medical examination; routine adult medical exam; annual wellness visit; health maintenance exam; adult medical examination; routine physical; yearly physical; annual adult physical; annual visit; wellness visit; wellness exam; physical exam for general health; adult preventive examination; routine medical exam; general medical examination; routine general medical examination
Q90.9 | down syndrome; trisomy 21
@agenesis | renal agenesis; unilateral renal agenesis; solitary kidney congenital; congenital absence kidney
@jaundice-newborn | physiologic jaundice newborn; neonatal jaundice; newborn jaundice; jaundice newborn
D35.2 | pituitary adenoma; benign pituitary adenoma
H53.47 | bitemporal hemianopia; heteronymous bilateral field defect
J70.0 | radiation pneumonitis
M33.20 | polymyositis
B25.9 | cmv infection; cytomegalovirus infection
@poly-reaction | local reaction insect sting
@colles | colles fracture
@burn-scar | scar contracture; contracture scar
@tick | tick bite
!Z94.0 | status post renal transplant; status post kidney transplant; renal transplant status; history of kidney transplant; kidney transplant; renal transplant
!Z94.4 | liver transplant
!Z94.1 | heart transplant
!Z95.1 | coronary artery bypass graft; cabg; coronary artery bypass; coronary bypass; aortocoronary bypass
!Z95.5 | coronary stent; coronary artery stent; drug eluting stent; stent placement coronary
!Z95.0 | pacemaker; cardiac pacemaker
!Z95.810 | implantable cardioverter defibrillator; icd implantable; automatic implantable defibrillator
!Z95.2 | prosthetic heart valve; mechanical heart valve; aortic valve replacement; mitral valve replacement
!Z98.51 | tubal ligation; tubal sterilization
!Z98.52 | vasectomy status; status post vasectomy
!Z90.2 | lobectomy; status post lobectomy; lung lobectomy
!Z90.710 | hysterectomy; status post hysterectomy; total hysterectomy
!Z90.49 | ileocecal resection; status post cholecystectomy; colectomy; bowel resection; hemicolectomy; sigmoidectomy; gallbladder removed
!Z90.5 | nephrectomy
!Z90.81 | splenectomy
!Z90.89 | status post thyroidectomy; status post tonsillectomy
!Z93.3 | colostomy; colostomy status
!Z93.2 | ileostomy; ileostomy status
!Z93.1 | gastrostomy; peg tube; gastrostomy status
!Z99.2 | dependence on dialysis; on hemodialysis; hemodialysis dependent; dialysis dependent
!Z99.81 | home oxygen; dependence on supplemental oxygen; oxygen dependent
!Z98.49 | status post cataract surgery; cataract extraction; status post cataract extraction; cataract surgery
!Z98.84 | bariatric surgery status; gastric bypass; status post gastric bypass; sleeve gastrectomy
!Z98.1 | spinal fusion; arthrodesis status; lumbar fusion
@mastectomy | mastectomy; right mastectomy; left mastectomy; absence breast
@knee-replacement | total knee replacement; total knee arthroplasty; knee replacement; knee arthroplasty; tka; tkr; artificial knee; artificial knee joint
@hip-replacement | total hip replacement; total hip arthroplasty; hip replacement; hip arthroplasty; tha; thr; artificial hip; artificial hip joint
@screening:colon | screening colonoscopy; colorectal cancer screening; screening for colon cancer; colon cancer screening; screening for colorectal cancer; screening for malignant neoplasm of colon; encounter for screening for malignant neoplasm of colon; encounter for screening colonoscopy; screening malignant neoplasm colon; screening examination colon
@screening:breast | screening mammogram; mammogram screening; screening mammography; breast cancer screening; screening for breast cancer; routine mammogram
@screening:lipid | screening for lipid disorder; lipid screening; cholesterol screening; screening for lipoid disorder; screening for hyperlipidemia; screening lipid panel; screening for cholesterol
@screening:diabetes | screening for diabetes; diabetes screening; screening for diabetes mellitus
@screening:cervix | screening for cervical cancer; cervical cancer screening; screening pap; pap smear screening; screening pap smear
@screening:prostate | screening for prostate cancer; prostate cancer screening
@screening:lung | lung cancer screening; screening for lung cancer
@screening:osteoporosis | osteoporosis screening; screening for osteoporosis
@screening:hcv | hepatitis c screening; screening for hepatitis c; hiv screening; screening for hiv
@screening:tb | tuberculosis screening; screening for tuberculosis; ppd placement
@screening:std | std screening; screening for sexually transmitted disease; sti screening; screening for sti
@cancer:lung | lung cancer; lung carcinoma; carcinoma lung; adenocarcinoma lung; non small cell lung cancer; small cell lung cancer; nsclc; cancer lung; adenocarcinoma right upper lobe lung; lung primary; primary lung cancer; lung adenocarcinoma; malignant neoplasm lung
@cancer:breast | breast cancer; breast carcinoma; carcinoma breast; cancer breast; infiltrating ductal carcinoma; invasive ductal carcinoma; ductal carcinoma; malignant neoplasm breast; adenocarcinoma breast; invasive lobular carcinoma
@cancer:dcis | ductal carcinoma in situ; dcis
@cancer:colon | colon cancer; cancer colon; colon carcinoma; adenocarcinoma colon; carcinoma colon; sigmoid cancer; colon adenocarcinoma; cecal cancer
@cancer:rectum | rectal cancer; rectal carcinoma; cancer rectum; adenocarcinoma rectum
@cancer:prostate | prostate cancer; carcinoma prostate; cancer prostate; adenocarcinoma prostate; prostate adenocarcinoma
@cancer:ovary | ovarian cancer; cancer ovary; ovarian carcinoma; carcinoma ovary
@cancer:pancreas | pancreatic cancer; cancer pancreas; pancreatic adenocarcinoma
@cancer:kidney | renal cell carcinoma; kidney cancer; renal cell cancer
@cancer:bladder | bladder cancer; cancer bladder; urothelial carcinoma bladder; carcinoma bladder
@cancer:thyroid | thyroid cancer; papillary thyroid carcinoma; thyroid carcinoma
@cancer:uterus | endometrial cancer; uterine cancer; endometrial carcinoma
@cancer:cervix | cervical cancer; cancer cervix
@cancer:liver | hepatocellular carcinoma; liver cancer
@cancer:stomach | gastric cancer; stomach cancer
@cancer:esophagus | esophageal cancer; esophageal adenocarcinoma
@melanoma | melanoma; malignant melanoma; melanoma in situ
@skin-cancer:basal | basal cell carcinoma; bcc; basal cell carcinoma removal
@skin-cancer:squamous | squamous cell carcinoma skin; cutaneous squamous cell carcinoma
@metastasis | metastasis; metastase; metastatic disease; brain metastasis; brain metastase; bone metastasis; bone metastase; liver metastasis; liver metastase; metastases to brain; metastases to bone; metastases to liver; lung metastasis; lung metastase; metastatic
@aftercare-joint | aftercare following joint replacement surgery; aftercare following joint replacement; aftercare following right total knee arthroplasty; aftercare following left total knee arthroplasty; aftercare following total knee arthroplasty; aftercare following total knee replacement; aftercare following hip arthroplasty; aftercare following total hip arthroplasty; aftercare following right total hip arthroplasty; aftercare following left total hip arthroplasty; aftercare following right knee replacement; aftercare following left knee replacement; aftercare following total hip replacement; aftercare following knee replacement; aftercare following hip replacement; aftercare following right total knee replacement; aftercare following left total knee replacement; aftercare after total knee replacement
Z02.89 | admission to jail; examination on admission to jail; administrative examination; intake examination jail; jail intake; jail intake examination; intake physical
Z02.5 | sports physical; examination for participation in sport
Z02.1 | pre employment examination; preemployment examination
Z01.818 | preop examination; preoperative examination; preoperative clearance; preoperative evaluation; preprocedural examination; pre operative clearance
Z30.011 | initial prescription of contraceptive pills; initial prescription of oral contraceptive; first time request for oral contraceptive
Z30.41 | surveillance of contraceptive pills; contraceptive pill refill
Z33.1 | incidental pregnancy
Z32.01 | positive pregnancy test
@prenatal | normal first pregnancy; prenatal visit; routine prenatal visit; supervision of normal pregnancy; normal pregnancy; supervision normal first pregnancy; routine prenatal care
Z23 | immunization; immunization given; influenza immunization; vaccination; need for vaccination; immunizations given; tetanus immunization; encounter for immunization; need for influenza vaccination; tetanus booster due; flu vaccination; immunization update
Z53.8 | discontinued because of inadequate bowel preparation
Z91.81 | history of falling; history of falls; fall history
Z79.4 | long term insulin use; long term use of insulin; long term current use of insulin; long term use insulin
Z79.84 | long term use of oral diabetes drug; long term oral hypoglycemic; long term use of oral hypoglycemic drugs
Z79.01 | long term anticoagulant use; long term use of anticoagulant; long term current use of anticoagulant; long term anticoagulation
Z79.82 | long term aspirin use; long term use of aspirin
Z79.52 | long term use of systemic steroid; long term steroid use
Z79.620 | long term biologic immunosuppressive therapy; long term use of immunosuppressive biologic
Z79.899 | other long term drug therapy; high risk medication
R65.21 | septic shock
@sequela-dysphagia | dysphagia as sequela of cerebral infarction; dysphagia following cerebral infarction; dysphagia following stroke
@injury-ligament:acl | anterior cruciate ligament tear; anterior cruciate ligament sprain; acl tear; acl sprain; acl rupture; anterior cruciate ligament injury
@injury-ligament:pcl | posterior cruciate ligament strain; posterior cruciate ligament sprain; posterior cruciate ligament tear; pcl tear; pcl sprain; posterior cruciate ligament injury
@injury-ligament:mcl | medial collateral ligament strain; medial collateral ligament sprain; mcl sprain; mcl strain; mcl tear; medial collateral ligament injury
@injury-ligament:lcl | lateral collateral ligament strain; lateral collateral ligament sprain; lcl sprain; lcl tear
@injury-ligament:meniscus | meniscus sprain; medial meniscus sprain; lateral meniscus sprain
@insect | insect sting; insect bite; bee sting; wasp sting; local reaction secondary insect sting
`;
