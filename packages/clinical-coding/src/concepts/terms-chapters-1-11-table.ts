/**
 * Terms that the guidelines of chapters 1 to 11 turn on, in the shape of `term-table.ts`; where both know a phrase, this one holds.
 */
export const CHAPTERS_1_TO_11_TERMS = `
@dm-complication:21 | diabetic nephropathy; diabetic kidney disease; diabetic renal disease; diabetic glomerulosclerosis; kimmelstiel wilson disease; diabetic proteinuria
@dm-complication:22 | diabetic chronic kidney disease; diabetic ckd
@dm-complication:36 | diabetic cataract
@dm-complication:43 | diabetic gastroparesis; diabetic autonomic neuropathy; diabetic autonomic polyneuropathy
@dm-complication:41 | diabetic mononeuropathy
@dm-complication:44 | diabetic amyotrophy
@dm-complication:51 | diabetic peripheral angiopathy; diabetic peripheral vascular disease; diabetic peripheral arterial disease
@dm-complication:610 | charcot arthropathy; charcot joint; charcot foot; charcot neuroarthropathy; diabetic charcot foot
@dm-complication:620 | diabetic dermatitis; necrobiosis lipoidica diabeticorum; necrobiosis lipoidica; diabetic necrobiosis lipoidica
@dm-complication:69 | diabetic osteomyelitis
@dm-complication:10 | diabetic ketoacidosis; dka; diabetic ketosis
@dm-complication:65 | diabetic hyperglycemia
@retinopathy | diabetic retinopathy; background diabetic retinopathy; npdr; pdr; nonproliferative retinopathy; proliferative retinopathy; retinopathy; diabetic macular edema
@neuropathy | diabetic polyneuropathy; diabetic peripheral polyneuropathy; mononeuropathy; polyneuropathy; autonomic neuropathy; drug induced polyneuropathy; alcoholic polyneuropathy; alcoholic neuropathy; chemotherapy induced peripheral neuropathy; chemotherapy induced neuropathy; idiopathic peripheral neuropathy; hereditary neuropathy
E23.2 | diabetes insipidus
R73.03 | borderline diabetes mellitus; latent diabetes
R03.0 | borderline hypertension; transient hypertension; white coat hypertension; labile blood pressure; borderline high blood pressure; elevated blood pressure without diagnosis of hypertension; elevated blood pressure without hypertension; elevated blood pressure reading without diagnosis of hypertension
@pulmonary-hypertension | pulmonary hypertension; pulmonary arterial hypertension; primary pulmonary hypertension; secondary pulmonary hypertension; idiopathic pulmonary arterial hypertension
K76.6 | portal hypertension
G93.2 | idiopathic intracranial hypertension; benign intracranial hypertension; intracranial hypertension; pseudotumor cerebri
@hypertensive-retinopathy | hypertensive retinopathy
I67.4 | hypertensive encephalopathy
I16.9 | hypertensive crisis
I70.1 | renal artery stenosis; renal artery atherosclerosis; atherosclerotic renal artery stenosis
E26.09 | primary aldosteronism; primary hyperaldosteronism; hyperaldosteronism primary
E26.01 | conn syndrome
@hypertension | renovascular hypertension; secondary hypertension; hypertensive heart disease; isolated systolic hypertension; systolic hypertension; accelerated hypertension; malignant hypertension; hypertensive heart and chronic kidney disease; hypertensive heart and kidney disease
E84.9 | cystic fibrosis
E84.0 | cystic fibrosis with pulmonary manifestations
@brain-disease | dementia with lewy bodies; lewy body dementia; lewy body disease; diffuse lewy body disease; frontotemporal dementia; frontotemporal lobar degeneration; behavioral variant frontotemporal dementia; pick disease; huntington disease; creutzfeldt jakob disease; normal pressure hydrocephalus
@dementia | dementia parkinson disease; dementia due parkinson disease; parkinson disease dementia; parkinson dementia; dementia with parkinson disease; dementia due alzheimer disease; major neurocognitive disorder; alcohol induced dementia; multi infarct dementia; multiinfarct dementia; dementia due huntington disease; parkinson disease with dementia
@glaucoma | glaucoma; primary open angle glaucoma; open angle glaucoma; low tension glaucoma; normal tension glaucoma; angle closure glaucoma; acute angle closure glaucoma; chronic angle closure glaucoma; pigmentary glaucoma; pseudoexfoliation glaucoma; glaucoma suspect; borderline glaucoma; poag; chronic simple glaucoma
@cataract | cataract; nuclear cataract; age related cataract; age related nuclear cataract; cortical cataract; age related cortical cataract; posterior subcapsular cataract; senile cataract; nuclear sclerotic cataract; nuclear sclerosis; age related nuclear sclerotic cataract; combined form age related cataract; traumatic cataract; steroid induced cataract
@epilepsy | epilepsy; seizure disorder; generalized epilepsy; focal epilepsy; juvenile myoclonic epilepsy; absence epilepsy; childhood absence epilepsy; temporal lobe epilepsy; lennox gastaut syndrome; complex partial seizure; localization related epilepsy
@tension-headache | tension headache; tension type headache; chronic tension type headache; chronic tension headache; episodic tension type headache
@monoplegia | monoplegia; monoparesis; monoplegia of arm; monoplegia of leg; monoparesis of arm; monoparesis of leg
@hemiparesis | hemiparesis; hemiplegia; right sided hemiparesis; left sided hemiparesis; right sided hemiplegia; left sided hemiplegia; spastic hemiplegia; flaccid hemiplegia; spastic hemiparesis; right hemiplegia; left hemiplegia; right hemiparesis; left hemiparesis; hemiplegia affecting right dominant side; hemiplegia affecting left nondominant side
@deficit:aphasia | aphasia; expressive aphasia; word finding difficulty
@deficit:dysphasia | dysphasia
@deficit:dysarthria | dysarthria; slurred speech
@deficit:facial-weakness | facial weakness; facial droop; facial drooping
@deficit:ataxia | ataxia; ataxic gait
@deficit:memory-deficit | memory deficit following cerebral infarction; memory deficit after stroke
@deficit:cognition | cognitive deficit; cognitive impairment after stroke; cognitive deficit following stroke
@deficit:apraxia | apraxia
@stroke | cerebral infarct; acute ischemic stroke; acute cerebral infarction; lacunar stroke; lacunar infarct; lacunar infarction; embolic stroke; cardioembolic stroke; thrombotic stroke; hemorrhagic stroke; intracerebral hemorrhage; cerebral hemorrhage; subarachnoid hemorrhage; brainstem infarction; embolic infarction; mca stroke; mca infarct
H54.7 | visual loss; vision loss
H54.8 | legal blindness; legally blind
@sickle | sickle cell disease; sickle cell anemia; hb ss disease; sickle cell crisis; sickle cell pain crisis; sickle cell disease with crisis; sickle cell trait; hemoglobin ss disease; hb sc disease; hemoglobin sc disease; sickle cell vaso occlusive crisis; sickle cell disease vaso occlusive crisis; hb ss disease with crisis; sickle cell thalassemia; sickle thalassemia; sickle beta thalassemia
@leukemia | leukemia; acute lymphoblastic leukemia; acute lymphocytic leukemia; chronic lymphocytic leukemia; cll; acute myeloid leukemia; acute myeloblastic leukemia; aml; chronic myeloid leukemia; cml; multiple myeloma; myeloma; hairy cell leukemia; acute promyelocytic leukemia; plasma cell leukemia
@anemia | anemia; anemia due chemotherapy; chemotherapy induced anemia; anemia due antineoplastic chemotherapy; anemia in neoplastic disease; anemia due malignancy; anemia of malignancy; anemia due colon cancer; anemia of chronic illness; normocytic anemia; macrocytic anemia; microcytic anemia; folate deficiency anemia; aplastic anemia; hemolytic anemia; autoimmune hemolytic anemia; anemia of end stage renal disease; renal anemia; acute post hemorrhagic anemia; anemia in malignant neoplasm
@metastasis | metastatic to; metastases; metastatic lesion; metastatic disease; secondary malignancy; secondary malignant neoplasm; brain metastases; bone metastases; liver metastases; lung metastases; hepatic metastases; pulmonary metastases; osseous metastases; nodal metastases; lymph node metastasis; lymph node metastases; adrenal metastasis; pleural metastases; peritoneal carcinomatosis; bony metastases; metastatic cancer to; metastatic carcinoma to; secondary cancer
@pathologic-fracture | pathological fracture; pathologic fracture; pathological compression fracture; pathologic compression fracture; malignant compression fracture
R18.0 | malignant ascites
J91.0 | malignant pleural effusion
G89.3 | cancer related pain; cancer pain; neoplasm related pain; pain due to cancer; pain due cancer; pain due to malignancy; tumor pain; pain from bone metastases; pain due to bone metastases; pain due to metastases; pain due to metastatic cancer; cancer associated pain; malignancy related pain
G89.29 | chronic pain; other chronic pain
G89.4 | chronic pain syndrome
G89.0 | central pain syndrome
G89.18 | postoperative pain; acute postoperative pain; post operative pain; postprocedural pain; acute postprocedural pain; acute post operative pain
G89.28 | chronic postoperative pain; chronic postprocedural pain; chronic post operative pain
G89.12 | acute post thoracotomy pain; post thoracotomy pain
G89.22 | chronic post thoracotomy pain
G89.11 | acute pain due to trauma; acute traumatic pain
G89.21 | chronic pain due to trauma; chronic post traumatic pain
F45.41 | pain disorder exclusively related to psychological factors; psychogenic pain; pain exclusively psychological
F45.42 | pain disorder with related psychological factors; pain disorder with psychological factors
F68.10 | factitious disorder; munchausen syndrome
F68.A | factitious disorder imposed on another; munchausen syndrome by proxy
@mi | type 2 myocardial infarction; myocardial infarction type 2; type 2 mi; demand ischemia myocardial infarction; old myocardial infarction; old mi; acute myocardial infarction; anterior stemi; inferior stemi; inferior wall stemi; anterior wall stemi; subsequent nstemi; subsequent myocardial infarction; subendocardial infarction; minoca; impending myocardial infarction; heart attack; anterior wall myocardial infarction; inferior wall myocardial infarction
I24.89 | demand ischemia
I20.0 | impending infarction; intermediate coronary syndrome; crescendo angina
I24.9 | acute coronary syndrome
@flutter | atrial flutter; typical atrial flutter; atypical atrial flutter
@heart-failure | right heart failure; right sided heart failure; biventricular heart failure; high output heart failure; end stage heart failure; heart failure with reduced ejection fraction; heart failure with preserved ejection fraction; heart failure with mildly reduced ejection fraction; hfmref; left heart failure; combined systolic and diastolic heart failure; diastolic dysfunction with heart failure; decompensated heart failure; acute decompensated heart failure; hf
@arrest | cardiac arrest; asystole
@peripheral | peripheral arterial disease; peripheral artery disease; peripheral vascular disease; pad; pvd; atherosclerosis of native arteries; lower extremity atherosclerosis; claudication; intermittent claudication; atherosclerosis of leg arteries; atherosclerosis with claudication; atherosclerosis of the native arteries of the legs; peripheral atherosclerosis
@dvt | acute deep vein thrombosis; chronic deep vein thrombosis; chronic dvt; acute dvt; femoral vein thrombosis; popliteal vein thrombosis; deep vein thrombosis of femoral vein
@pe | acute pulmonary embolism; saddle pulmonary embolism; saddle embolus; chronic pulmonary embolism; pulmonary emboli; subsegmental pulmonary embolism
@hiv | human immunodeficiency virus; human immunodeficiency virus disease; asymptomatic hiv; asymptomatic hiv infection; hiv positive status; inconclusive hiv serology; indeterminate hiv test; hiv test inconclusive; hiv aids; symptomatic hiv; inconclusive hiv test; indeterminate hiv; inconclusive hiv
Z20.6 | exposure to hiv; hiv exposure; contact with hiv
Z29.81 | hiv pre exposure prophylaxis; hiv preexposure prophylaxis; pre exposure prophylaxis for hiv; prep for hiv; hiv prep; pre exposure prophylaxis
Z71.7 | hiv counseling; hiv test negative; negative hiv test
Z11.4 | hiv screening; screening for hiv; hiv screening test; screening for human immunodeficiency virus; hiv test without symptoms
@carrier | mrsa colonization; mrsa carrier; mrsa nasal swab positive; mrsa screen positive; mssa colonization; mssa carrier; colonized with mrsa; colonization with mrsa; mrsa nasal colonization; mrsa colonized; nasal mrsa colonization; mrsa nasal carriage; mrsa carriage; nasal carriage of mrsa; carrier of mrsa
@staph | mrsa infection; mssa infection; mrsa
@zika | zika; zika virus; zika virus disease; zika virus infection; zika exposure; exposure to zika; exposure to zika virus; zika infection
@covid | covid 19 pneumonia; covid pneumonia; sars cov 2 infection; coronavirus disease 2019; covid 19 exposure; exposure to covid 19; exposure to covid; contact with covid 19; history of covid 19; history of covid; screening for covid 19; covid 19 screening; covid screening; covid infection; covid bronchitis; covid 19 bronchitis; covid
U09.9 | long covid; post covid condition; post covid 19 condition; post covid syndrome; post covid 19 syndrome; post acute sequelae of covid 19; long haul covid; post acute covid 19 syndrome; post acute sequelae of sars cov 2 infection
M35.81 | multisystem inflammatory syndrome; mis c; multisystem inflammatory syndrome in children
Z01.84 | covid 19 antibody test; antibody response examination; encounter for antibody testing; antibody testing
Z28.310 | unvaccinated for covid 19; not vaccinated against covid 19
Z28.311 | partially vaccinated for covid 19; partially vaccinated against covid 19
U07.0 | vaping related lung injury; evali; vaping related disorder; lung injury due to vaping; vaping associated lung injury; e cigarette or vaping associated lung injury; vaping lung injury
@pneumonia | ventilator associated pneumonia; pneumococcal pneumonia; staphylococcal pneumonia; mrsa pneumonia; mssa pneumonia; mycoplasma pneumonia; viral pneumonia; bronchopneumonia; hospital acquired pneumonia; klebsiella pneumonia; pseudomonas pneumonia; legionella pneumonia; streptococcal pneumonia; gram negative pneumonia; pneumocystis pneumonia; pneumocystis jirovecii pneumonia; rsv pneumonia
J80 | acute respiratory distress syndrome; ards
J22 | lower respiratory infection; lower respiratory tract infection; acute lower respiratory infection
@flu | influenza pneumonia; influenza with pneumonia; h1n1 influenza; novel influenza a; avian influenza; flu a; flu b; h1n1; influenza like illness confirmed; h3n2 influenza; influenza a with pneumonia
@asthma | status asthmaticus; asthma exacerbation; acute asthma exacerbation; asthma attack; severe asthma; intermittent asthma; acute exacerbation of asthma
@copd | copd with acute exacerbation; acute exacerbation of copd; chronic obstructive pulmonary disease with acute exacerbation; aecopd; copd with exacerbation
@resp-failure | hypoxic respiratory failure; hypercapnic respiratory failure; acute hypoxic respiratory failure; chronic respiratory failure; chronic hypoxic respiratory failure; acute on chronic respiratory failure; acute hypercapnic respiratory failure; acute hypoxemic respiratory failure; chronic hypoxemic respiratory failure; acute on chronic hypoxic respiratory failure
@sepsis | severe sepsis; septicemia; mrsa sepsis; e coli sepsis; sepsis due to mrsa; sepsis due to e coli; gram negative sepsis; staphylococcal sepsis; streptococcal sepsis; candidal sepsis; pseudomonas sepsis; klebsiella sepsis
R65.10 | systemic inflammatory response syndrome; sirs; sirs due to noninfectious process; sirs due to pancreatitis
@hepatitis-b | hepatitis b; acute hepatitis b; chronic hepatitis b; chronic viral hepatitis b; hepatitis b carrier
I88.0 | mesenteric adenitis; mesenteric lymphadenitis
G51.0 | bell palsy; bells palsy
A87.9 | viral meningitis
B91 | sequelae of poliomyelitis; late effect of poliomyelitis; late effects of poliomyelitis; old poliomyelitis with residual; late effect of polio; late effects of polio; sequela of polio
G14 | postpolio syndrome; post polio syndrome
O20.0 | threatened abortion; threatened miscarriage
J34.2 | deviated nasal septum; deviated septum; nasal septal deviation
N63.0 | breast lump unspecified side
@breast-lump | breast lump; breast mass; breast nodule; lump breast; mass breast; palpable breast mass; breast mass palpable; lump in breast; mass in breast
Q61.3 | polycystic kidney disease; polycystic kidney
Q61.2 | autosomal dominant polycystic kidney disease; adpkd; polycystic kidney adult type
@hernia | inguinal hernia; femoral hernia; umbilical hernia; ventral hernia; incisional hernia; parastomal hernia; hiatal hernia; hiatus hernia; diaphragmatic hernia; direct inguinal hernia; indirect inguinal hernia; recurrent inguinal hernia; incarcerated inguinal hernia; strangulated inguinal hernia
@appendicitis | appendicitis; acute appendicitis; perforated appendicitis; ruptured appendicitis; chronic appendicitis
@pancreatitis | acute pancreatitis; pancreatitis; chronic pancreatitis; gallstone pancreatitis; biliary pancreatitis; acute biliary pancreatitis; alcoholic pancreatitis; alcohol induced acute pancreatitis; necrotizing pancreatitis; alcohol induced chronic pancreatitis; acute gallstone pancreatitis; acute alcoholic pancreatitis
@gallstone | choledocholithiasis; bile duct stone; common bile duct stone; common duct stone
@tonsillitis | chronic tonsillitis; recurrent tonsillitis; recurrent acute tonsillitis
@swelling | edema; swelling leg; edema lower leg; edema right lower leg; edema left lower leg; swelling lower leg; leg edema; lower extremity edema; pedal edema; ankle edema; ankle swelling; localized edema; swollen leg
@digit-pain | toe pain; pain toe; finger pain; pain finger; pain great toe; thumb pain; pain thumb; great toe pain
R43.0 | anosmia; loss of smell
R43.2 | parageusia; loss of taste
R43.8 | loss of taste and smell; loss of smell and taste
@cocaine | cocaine dependence; cocaine abuse; cocaine use disorder; cocaine use; cocaine withdrawal; crack cocaine dependence; cocaine addiction
@stimulant | methamphetamine dependence; methamphetamine use disorder; methamphetamine abuse; amphetamine dependence; amphetamine use disorder; amphetamine abuse; stimulant use disorder; methamphetamine use; stimulant dependence
@sedative | sedative dependence; benzodiazepine dependence; benzodiazepine use disorder; sedative use disorder; benzodiazepine abuse; benzodiazepine withdrawal; sedative withdrawal; anxiolytic dependence
@hallucinogen | hallucinogen abuse; hallucinogen dependence; hallucinogen use disorder
@inhalant | inhalant abuse; inhalant dependence; inhalant use disorder
@alcohol | alcohol dependence; alcohol use disorder; alcohol abuse; alcoholism; alcohol misuse; alcohol use; alcohol withdrawal; alcohol withdrawal delirium; delirium tremens; alcohol intoxication; alcohol dependence with withdrawal; alcohol dependence with withdrawal delirium; acute alcohol intoxication; alcohol addiction; chronic alcoholism
@opioid | opioid use; opioid intoxication; heroin abuse; heroin use disorder; heroin addiction; heroin use; opiate dependence; opiate abuse; opioid dependence with withdrawal; fentanyl use disorder
@cannabis | cannabis use; marijuana use; marijuana dependence; marijuana use disorder; cannabis hyperemesis
@substance | drug dependence; polysubstance dependence; polysubstance use disorder; drug addiction
Z01.810 | preoperative cardiovascular examination; preop cardiovascular exam; preoperative cardiac evaluation; preoperative cardiac clearance; preop cardiac evaluation; preop cardiovascular examination; cardiac clearance for surgery; preoperative cardiovascular evaluation; preoperative cardiac examination; pre op cardiac clearance
Z01.811 | preoperative respiratory examination; preoperative pulmonary evaluation; preoperative pulmonary clearance; preop pulmonary evaluation
Z01.812 | preoperative laboratory examination; preprocedural laboratory examination
D17.1 | lipoma back; lipoma trunk; lipoma chest; lipoma abdomen; lipoma skin and subcutaneous tissue back; lipoma skin and subcutaneous tissue trunk
D32.0 | intracranial meningioma; meningioma brain; cerebral meningioma; meningioma brain coverings
D32.9 | meningioma
C01 | carcinoma base tongue; cancer base tongue; tongue base cancer; base of tongue cancer
C32.9 | laryngeal cancer; cancer larynx; carcinoma larynx; laryngeal carcinoma
C10.9 | oropharyngeal cancer; carcinoma oropharynx
C23 | gallbladder cancer; cancer gallbladder; carcinoma gallbladder
C22.1 | cholangiocarcinoma
C71.9 | glioblastoma; brain cancer; malignant brain tumor
C45.0 | pleural mesothelioma
C62.90 | testicular cancer
C80.1 | cancer of unknown primary; carcinoma of unknown primary
B02.29 | postherpetic neuralgia; post herpetic neuralgia
Z53.09 | surgery cancelled due to contraindication; procedure cancelled due to contraindication; surgery canceled due to contraindication; procedure canceled due to contraindication; procedure not carried out because of contraindication; surgery postponed due to contraindication
Z53.29 | surgery cancelled by patient; procedure cancelled by patient; patient declined procedure
@bipolar | bipolar disorder; bipolar i disorder; bipolar ii disorder; bipolar 1 disorder; bipolar 2 disorder; bipolar
I42.6 | alcoholic cardiomyopathy
I42.0 | dilated cardiomyopathy
I42.1 | obstructive hypertrophic cardiomyopathy
I25.5 | ischemic cardiomyopathy
I51.81 | takotsubo cardiomyopathy; stress cardiomyopathy
R92.1 | breast calcification; calcification breast; mammographic calcification; calcifications on mammogram; breast microcalcification
@osteomyelitis | osteomyelitis; acute osteomyelitis; chronic osteomyelitis
@skin-cancer:basal | basal cell carcinoma nose; basal cell carcinoma; bcc; basal cell cancer
@skin-cancer:squamous | squamous cell carcinoma scalp; squamous cell carcinoma ear; squamous cell skin cancer; squamous cell carcinoma of skin
@obesity | obesity hypoventilation syndrome; morbid obesity with alveolar hypoventilation; childhood obesity; drug induced obesity
I33.0 | infective endocarditis; acute infective endocarditis; bacterial endocarditis; acute bacterial endocarditis
R31.0 | hematuria gross; frank hematuria; gross hematuria
M25.50 | polyarthralgia
L40.50 | psoriatic arthritis; arthropathic psoriasis
@cancer:colon | cancer sigmoid colon; carcinoma sigmoid colon; adenocarcinoma sigmoid colon; malignant neoplasm sigmoid colon; cancer ascending colon; carcinoma ascending colon; adenocarcinoma ascending colon; malignant neoplasm ascending colon; cancer transverse colon; carcinoma transverse colon; adenocarcinoma transverse colon; malignant neoplasm transverse colon; cancer descending colon; carcinoma descending colon; adenocarcinoma descending colon; malignant neoplasm descending colon; sigmoid colon cancer; sigmoid colon carcinoma; sigmoid colon adenocarcinoma; ascending colon cancer; ascending colon carcinoma; ascending colon adenocarcinoma; transverse colon cancer; transverse colon carcinoma; transverse colon adenocarcinoma; descending colon cancer; descending colon carcinoma; descending colon adenocarcinoma; cancer cecum; carcinoma cecum; adenocarcinoma cecum; cancer hepatic flexure; cancer splenic flexure; colorectal cancer; colon malignancy
@cancer:lung | cancer upper lobe lung; carcinoma upper lobe lung; adenocarcinoma upper lobe lung; cancer middle lobe lung; carcinoma middle lobe lung; adenocarcinoma middle lobe lung; cancer lower lobe lung; carcinoma lower lobe lung; adenocarcinoma lower lobe lung; upper lobe lung cancer; upper lobe lung adenocarcinoma; upper lobe lung carcinoma; middle lobe lung cancer; middle lobe lung adenocarcinoma; middle lobe lung carcinoma; lower lobe lung cancer; lower lobe lung adenocarcinoma; lower lobe lung carcinoma; squamous cell carcinoma lung; squamous cell lung cancer; lung malignancy; bronchogenic carcinoma
@cancer:breast | malignancy breast; breast malignancy; cancer upper outer quadrant breast; carcinoma upper outer quadrant breast
@cancer:bladder | urothelial carcinoma; transitional cell carcinoma bladder; malignant neoplasm bladder
@cancer:uterus | endometrial adenocarcinoma; cancer endometrium; carcinoma endometrium; cancer uterus
@sepsis | septic shock
R61 | night sweats; excessive sweating; diaphoresis; hyperhidrosis generalized
D70.1 | neutropenia due to chemotherapy; chemotherapy induced neutropenia; neutropenia due to cancer chemotherapy; neutropenia secondary to chemotherapy
`;
