/**
 * Diseases and findings of all specialties in the words of clinical texts, beyond the daily ones of `term-table.ts`: a target, then its
 * phrases. A target that is a heading is led down by what the note says of side, stage and encounter. Written by us from general
 * knowledge and the Index; numbers as of FY2026.
 */
export const CLINICAL_TERMS = `
A01.00 | typhoid fever; typhoid
A02.9 | salmonellosis; salmonella infection
A04.5 | campylobacter enteritis; campylobacter jejuni
A15.0 | pulmonary tuberculosis; tuberculosis of lung; lung tuberculosis; cavitary tuberculosis
A15.9 | tuberculosis; tbc; mycobacterium tuberculosis; koch bacillus; tuberculoma
A17.0 | tuberculous meningitis
A18.2 | tuberculous lymphadenitis
A19.9 | miliary tuberculosis; disseminated tuberculosis
A23.9 | brucellosis; brucella; malta fever
A27.9 | leptospirosis
A28.1 | cat scratch disease
A30.9 | leprosy
A31.9 | atypical mycobacteria; mycobacterial infection
A32.9 | listeriosis; listeria; listeria monocytogenes
A32.11 | listeria meningitis
A35 | tetanus
A37.90 | pertussis; whooping cough
A38.9 | scarlet fever
A39.0 | meningococcal meningitis
A41.01 | staphylococcus aureus sepsis; staphylococcal sepsis; mssa sepsis
A41.02 | mrsa sepsis; methicillin resistant staphylococcus aureus sepsis
A41.9 | septic picture; septic process; septic state; septicemia
A42.9 | actinomycosis; actinomyces
A43.9 | nocardia; nocardiosis
A44.9 | bartonella; bartonellosis
A46 | erysipelas
A48.1 | legionella; legionnaire disease; legionella pneumonia; legionella pneumophila
A49.9 | bacterial infection
A53.9 | syphilis; lues
A52.3 | neurosyphilis
A54.9 | gonorrhea; gonococcal infection; neisseria gonorrhoeae; gonococcus
A56.8 | lymphogranuloma venereum
A59.9 | trichomoniasis; trichomonas
A63.0 | condyloma; condylomata; condylomata acuminata; condyloma acuminatum; genital wart; condylomatosis
A69.20 | lyme disease; lyme; borrelia; borreliosis
A74.9 | chlamydia; chlamydiae; chlamydial infection
A77.9 | spotted fever; rickettsial fever
A78 | q fever; coxiella; coxiella burnetii
A79.9 | rickettsia; rickettsiosis
A81.00 | creutzfeldt jakob disease
A87.9 | viral meningitis; aseptic meningitis
A90 | dengue
B00.9 | herpes; herpes simplex; hsv; herpes virus; herpes simplex virus; herpetic lesion
B00.4 | herpetic encephalitis; herpes encephalitis; herpes simplex encephalitis
B00.52 | herpetic keratitis
B01.9 | varicella; chickenpox; chicken pox; varicella zoster; varicella zoster virus; vzv
B02.30 | ophthalmic zoster; herpes zoster ophthalmicus
B02.29 | postherpetic neuralgia; post herpetic neuralgia
B05.9 | measles
B06.9 | rubella
B07.9 | wart; verruca; plantar wart
B08.1 | molluscum contagiosum; molluscum
B08.3 | erythema infectiosum; fifth disease
B08.4 | hand foot mouth disease
B15.9 | hav
B19.10 | hepatitis b; hbv; hbsag positive; hepatitis b virus
B18.1 | chronic hepatitis b
B19.20 | hepatitis c; hcv; hepatitis c virus
B18.2 | chronic hepatitis c; chronic hcv
B25.9 | cytomegalovirus; cmv; cytomegalovirus infection
B26.9 | mumps; epidemic parotitis
B27.00 | epstein barr virus; ebv; epstein barr; ebv mononucleosis
B33.3 | htlv 1; htlv i; htlv
B34.9 | viral infection; viral syndrome; viral process; viral illness
B35.0 | tinea capitis
B35.2 | tinea manuum
B35.9 | tinea; dermatophytosis; ringworm; dermatophyte
B36.0 | pityriasis versicolor; tinea versicolor
B37.0 | oral candidiasis; oral thrush; oropharyngeal candidiasis
B37.2 | cutaneous candidiasis; candidal intertrigo
B37.81 | esophageal candidiasis; candida esophagitis
B37.7 | candidemia; candidal sepsis
B37.9 | candidiasis; candida; candida albican; candida infection
B39.9 | histoplasmosis; histoplasma
B44.9 | aspergillus; aspergillosis; aspergillus fumigatus
B45.9 | cryptococcus; cryptococcosis; cryptococcus neoformans
B45.1 | cryptococcal meningitis
B46.5 | mucormycosis
B48.8 | alternaria; fusarium; fusariosis
B49 | mycosis; fungal infection; fungemia
B54 | malaria; paludism
B55.9 | leishmaniasis; leishmania
B55.0 | visceral leishmaniasis; kala azar
B57.2 | chagas disease; chagas
B58.9 | toxoplasma; toxoplasmosis; toxoplasma gondii
B59 | pneumocystis; pneumocystis jirovecii; pneumocystis carinii; pneumocystosis; pneumocystis pneumonia; pneumocystis jirovecii pneumonia; pneumocystis carinii pneumonia; pcp pneumonia
B65.9 | schistosomiasis; schistosoma
B67.90 | hydatid cyst; hydatidosis; echinococcus; echinococcosis
B67.8 | hepatic hydatid cyst; liver hydatid cyst; hydatid cyst liver
B69.9 | cysticercosis
B69.0 | neurocysticercosis
B77.9 | ascariasis; ascaris
B78.9 | strongyloidiasis; strongyloides
B80 | oxyuriasis; enterobiasis
B82.9 | intestinal parasitosis; intestinal parasite
B83.0 | toxocara; visceral larva migrans
B87.9 | myiasis
B95.0 | streptococcus pyogenes; group a streptococcus
B95.1 | streptococcus agalactiae; group b streptococcus
B95.2 | enterococcus; enterococcus faecalis; enterococcus faecium
B95.3 | streptococcus pneumoniae; pneumococcus
B95.4 | streptococcus viridan; streptococcus intermedius; streptococcus mitis; streptococcus anginosus; viridans streptococci
B95.5 | streptococcus; streptococci; streptococcus spp; streptococcu
B95.61 | staphylococcus aureus; s aureus; mssa; staph aureus; st aureus
B95.62 | mrsa; methicillin resistant staphylococcus aureus
B95.7 | staphylococcus epidermidis; coagulase negative staphylococcus; staphylococcus hominis; coagulase negative staphylococci; s epidermidis; staphylococcus coagulase; staphylococcus haemolyticus
B95.8 | staphylococcus; staphylococci; staphylococcu
B96.0 | mycoplasma; mycoplasma pneumoniae
B96.1 | klebsiella; klebsiella pneumoniae; k pneumoniae
B96.20 | escherichia coli; e coli
B96.3 | haemophilus influenzae; hemophilus influenzae; h influenzae
B96.4 | proteus; proteus mirabilis
B96.5 | pseudomonas; pseudomonas aeruginosa; p aeruginosa; pseudomona; pseudomona aeruginosa
B96.6 | bacteroides; bacteroides fragilis
B96.7 | clostridium perfringens
B96.81 | helicobacter pylori; h pylori
B96.89 | enterobacter; enterobacter cloacae; serratia; serratia marcescens; acinetobacter; acinetobacter baumannii; citrobacter; morganella; corynebacterium; fusobacterium; stenotrophomonas maltophilia
B97.0 | adenovirus
B97.10 | enterovirus
B97.11 | coxsackievirus; coxsackie; coxsackie virus
B97.29 | coronavirus
B97.4 | respiratory syncytial virus; rsv
B97.6 | parvovirus; parvovirus b19
B97.7 | papillomavirus; hpv; human papillomavirus; human papilloma virus
U07.1 | covid 19; covid; sars cov 2; covid 19 infection; sars cov 2 infection
U09.9 | long covid; post covid; post covid 19 condition
C49.A0 | gastrointestinal stromal tumor; gist
C46.9 | kaposi sarcoma; kaposi
C62.9 | seminoma; testicular cancer; testicular germ cell tumor; germ cell tumor
C69.90 | ocular melanoma
C69.30 | choroidal melanoma; melanoma of choroid
C71.9 | glioblastoma; glioma; astrocytoma; glioblastoma multiforme; brain cancer; oligodendroglioma; ependymoma
C71.6 | medulloblastoma
C74.90 | neuroblastoma
C69.20 | retinoblastoma
C45.0 | mesothelioma; pleural mesothelioma
C22.0 | hepatocellular carcinoma; hepatocarcinoma; hepatoma; hcc
C22.1 | cholangiocarcinoma
C22.2 | hepatoblastoma
C64 | renal cell carcinoma; hypernephroma; clear cell renal carcinoma; clear cell carcinoma of kidney; wilms tumor; nephroblastoma; renal cell cancer; renal adenocarcinoma
C81.90 | hodgkin lymphoma; hodgkin disease
C83.30 | diffuse large b cell lymphoma; large b cell lymphoma; dlbcl
C83.70 | burkitt lymphoma; burkitt
C82.90 | follicular lymphoma
C83.10 | mantle cell lymphoma
C84.00 | mycosis fungoides
C85.90 | lymphoma; non hodgkin lymphoma; nhl; non hodgkin disease; b cell lymphoma; t cell lymphoma; lymphomatous infiltration
C88.40 | malt lymphoma; marginal zone lymphoma
C90.00 | multiple myeloma; myeloma
C90.30 | plasmacytoma; solitary plasmacytoma
C91.00 | acute lymphoblastic leukemia; acute lymphocytic leukemia; acute lymphoid leukemia
C91.10 | chronic lymphocytic leukemia; chronic lymphatic leukemia; cll; chronic lymphoid leukemia
C92.00 | acute myeloid leukemia; acute myeloblastic leukemia; aml
C92.10 | chronic myeloid leukemia; cml; chronic myelogenous leukemia
C95.90 | leukemia
C96.6 | langerhans cell histiocytosis; histiocytosis x; eosinophilic granuloma
C79.9 | disseminated metastasis; metastatic spread
C80.0 | disseminated cancer; carcinomatosis; generalized cancer; multiple metastasis
C7B.8 | neuroendocrine metastasis
C7A.8 | neuroendocrine carcinoma; neuroendocrine tumor
C7A.00 | carcinoid tumor; carcinoid
C4A.9 | merkel cell carcinoma
C78.6 | peritoneal carcinomatosis; peritoneal implant; carcinomatosis of peritoneum
C77.9 | lymph node metastasis; metastatic lymph node; metastatic adenopathy; nodal metastasis; lymph node involvement; lymph node metastase; metastatic lymphadenopathy
D11.0 | pleomorphic adenoma; warthin tumor
D12.6 | adenomatous polyp; tubular adenoma; villous adenoma; familial adenomatous polyposis
D13.4 | hepatic adenoma; liver adenoma
D15.1 | cardiac myxoma; atrial myxoma; myxoma
D16.9 | osteoma; osteochondroma; enchondroma; osteoid osteoma
D16.5 | ameloblastoma; ossifying fibroma; odontoma; cementoblastoma
D17.9 | lipoma; lipomas
D17.71 | renal angiomyolipoma; angiomyolipoma
D18.00 | hemangioma; angioma; angiomas
D18.02 | cavernoma; cerebral cavernoma; cavernous angioma
D18.03 | hepatic hemangioma; liver hemangioma
D18.1 | lymphangioma; cystic hygroma; hygroma
D21.9 | leiomyoma of soft tissue; solitary fibrous tumor
D22.9 | nevus; melanocytic nevus; nevi; mole
D23.9 | dermatofibroma; pilomatrixoma; pilomatricoma; trichoepithelioma
D25.9 | uterine myoma; myoma; myomatous uterus; uterine myomas
D27.9 | ovarian teratoma; ovarian cystadenoma; ovarian dermoid cyst; mature teratoma
D29.1 | prostatic adenoma; prostate adenoma
D32.9 | meningioma
D33.3 | acoustic neuroma; vestibular schwannoma; acoustic neurinoma
D34 | follicular adenoma; thyroid adenoma
D35.00 | pheochromocytoma; adrenal adenoma
D35.1 | parathyroid adenoma
D36.10 | neurofibroma; schwannoma; neurinoma; neurilemmoma
D43.1 | cerebellar hemangioblastoma
D44.7 | paraganglioma
D44.4 | craniopharyngioma
D45 | polycythemia vera
D46.9 | myelodysplastic syndrome; myelodysplasia
D47.1 | myeloproliferative syndrome; myeloproliferative disorder
D47.2 | monoclonal gammopathy; mgus
D47.3 | essential thrombocythemia; thrombocythemia
D48.1 | desmoid tumor; desmoid
D50.9 | iron deficiency anemia; ferropenic anemia; hypochromic anemia; microcytic anemia; microcytic hypochromic anemia; hypochromic microcytic anemia; sideropenia; ferropenia; iron deficiency
D51.0 | pernicious anemia
D53.1 | megaloblastic anemia
D53.9 | deficiency anemia; nutritional anemia
D56.9 | thalassemia
D58.0 | hereditary spherocytosis
D58.9 | hemolytic anemia
D59.10 | autoimmune hemolytic anemia
D59.3 | hemolytic uremic syndrome
D61.818 | pancytopenia
D61.9 | aplastic anemia; medullary aplasia; bone marrow aplasia
D62 | acute anemia; acute posthemorrhagic anemia
D64.9 | anemia; anemic; anemization; normocytic anemia; normochromic anemia; normocytic normochromic anemia; normochromic normocytic anemia; chronic anemia; severe anemia; anemic syndrome
D66 | hemophilia
D68.0 | von willebrand disease
D68.51 | factor v leiden
D68.59 | hypercoagulability; protein s deficiency; protein c deficiency; antithrombin iii deficiency; thrombophilia; hypercoagulable state; antithrombin deficiency
D68.61 | antiphospholipid syndrome; antiphospholipid antibody syndrome
D68.62 | lupus anticoagulant
D68.9 | coagulopathy; coagulation disorder; coagulation disturbance
D69.0 | henoch schonlein purpura; allergic purpura; schonlein henoch purpura
D69.2 | purpura; purpuric lesion; purpuric rash
D69.6 | thrombocytopenia; thrombopenia; plaquetopenia; plateletopenia; low platelet; low platelet count; platelet count decreased
D70.9 | neutropenia; agranulocytosis; febrile neutropenia
D72.0 | neutrophilia
D72.10 | eosinophilia; peripheral eosinophilia
D72.819 | leukopenia; leucopenia
D72.810 | lymphopenia; lymphocytopenia
D72.820 | lymphocytosis
D72.821 | monocytosis
D72.825 | bandemia
D72.829 | leukocytosis; leucocytosis; increased leukocyte; elevated leukocyte; high leukocyte
D73.1 | hypersplenism
D73.3 | splenic abscess; abscess spleen
D73.5 | splenic infarction; splenic infarct; infarction spleen; splenic rupture non traumatic
D75.839 | thrombocytosis
D76.1 | hemophagocytic syndrome; hemophagocytic lymphohistiocytosis
D80.1 | hypogammaglobulinemia; agammaglobulinemia
D83.9 | common variable immunodeficiency
D84.9 | immunodeficiency; immunocompromised
D86.9 | sarcoidosis
D89.2 | hypergammaglobulinemia
D89.1 | cryoglobulinemia
D89.811 | graft versus host disease
E03.9 | hypothyroidism; hypothyroid; primary hypothyroidism; subclinical hypothyroidism
E04.9 | goiter
E04.1 | thyroid nodule; nodule thyroid
E04.2 | multinodular goiter
E05.00 | graves disease; basedow disease; graves basedow disease
E05.90 | hyperthyroidism; thyrotoxicosis; hyperthyroid
E06.3 | hashimoto thyroiditis; autoimmune thyroiditis; autoimmune hypothyroidism; chronic lymphocytic thyroiditis
E06.9 | thyroiditis
E06.1 | subacute thyroiditis; de quervain thyroiditis
E10.10 | diabetic ketoacidosis; dka
E11.9 | diabetes; diabetic; diabete; diabetes mellitus; type 2 diabetes; type ii diabetes; type 2 diabetes mellitus; type ii diabetes mellitus; dm2; dm type 2; non insulin dependent diabetes; niddm; diabetes mellitus type 2; diabetes mellitus type ii; diabetes type 2; mellitus diabetes
E10.9 | type 1 diabetes; type i diabetes; insulin dependent diabetes; diabetes mellitus type 1; diabetes mellitus type i; type 1 diabetes mellitus; dm1
E11.621 | diabetic foot
E11.319 | diabetic retinopathy
E11.21 | diabetic nephropathy
E11.40 | diabetic neuropathy
E16.2 | hypoglycemia; hypoglycemic
E20.9 | hypoparathyroidism
E21.0 | primary hyperparathyroidism; parathyroid hyperplasia
E21.3 | hyperparathyroidism
E22.0 | acromegaly; gigantism
E22.1 | hyperprolactinemia
E22.2 | siadh; inappropriate secretion of antidiuretic hormone; inappropriate adh secretion
E23.0 | hypopituitarism; panhypopituitarism; hypophyseal insufficiency; pituitary insufficiency
E23.2 | diabetes insipidus
E24.9 | cushing syndrome; cushing disease; cushingoid
E25.9 | congenital adrenal hyperplasia
E26.9 | hyperaldosteronism
E27.1 | addison disease
E27.40 | adrenal insufficiency; suprarenal insufficiency
E27.8 | adrenal hyperplasia; adrenal hemorrhage
E28.2 | polycystic ovary; polycystic ovary syndrome; polycystic ovarian syndrome
E29.1 | male hypogonadism; testicular hypofunction; hypogonadism
E30.1 | precocious puberty
E34.3 | short stature; dwarfism
E41 | marasmus
E43 | severe malnutrition; protein calorie malnutrition severe
E46 | malnutrition; malnourished; undernutrition; denutrition; malnourishment; protein malnutrition; protein calorie malnutrition
E51.9 | thiamine deficiency; vitamin b1 deficiency; b1 deficiency
E51.2 | wernicke encephalopathy; wernicke
E53.8 | folic acid deficiency; folate deficiency; vitamin b12 deficiency; b12 deficiency; cobalamin deficiency
E55.9 | vitamin d deficiency; hypovitaminosis d
E66.9 | obesity; obese
E66.3 | overweight
E66.01 | morbid obesity; morbidly obese; severe obesity
E70.0 | phenylketonuria
E72.01 | cystinuria
E74.00 | glycogenosis; glycogen storage disease
E73.9 | lactose intolerance
E75.22 | gaucher disease
E75.21 | fabry disease
E75.29 | leukodystrophy
E75.5 | xanthoma; xanthomatosis
E78.00 | hypercholesterolemia; hypercholesterolaemia; elevated cholesterol; high cholesterol
E78.1 | hypertriglyceridemia; elevated triglyceride
E78.2 | mixed hyperlipidemia; mixed dyslipidemia
E78.5 | dyslipidemia; hyperlipidemia; hyperlipemia; dyslipemia; hyperlipoproteinemia; dyslipemic; dyslipidemic
E79.0 | hyperuricemia; elevated uric acid; hyperuricaemia
E80.20 | porphyria; acute intermittent porphyria
E80.1 | porphyria cutanea tarda
E80.4 | gilbert syndrome
E80.6 | hyperbilirubinemia
E83.01 | wilson disease
E83.110 | hereditary hemochromatosis
E83.119 | hemochromatosis
E83.30 | phosphate disorder
E83.39 | hypophosphatemia; hyperphosphatemia
E83.42 | hypomagnesemia
E83.50 | calcium disorder
E83.51 | hypocalcemia
E83.52 | hypercalcemia
E83.59 | calciphylaxis; nephrocalcinosis; calcinosis
E84.9 | cystic fibrosis
E85.9 | amyloidosis
E85.4 | amyloidosis localized; organ limited amyloidosis
E86.0 | dehydration; dehydrated
E86.1 | hypovolemia
E87.0 | hypernatremia
E87.1 | hyponatremia
E87.20 | acidosis; lactic acidosis
E87.21 | acute metabolic acidosis
E87.20 | metabolic acidosis; respiratory acidosis
E87.3 | alkalosis; metabolic alkalosis; respiratory alkalosis
E87.5 | hyperkalemia; hyperpotassemia
E87.6 | hypokalemia; hypopotassemia
E88.09 | hypoalbuminemia; hypoproteinemia; low albumin
E88.1 | lipodystrophy
E88.3 | tumor lysis syndrome
E88.810 | metabolic syndrome
E89.0 | postsurgical hypothyroidism; post ablative hypothyroidism; postoperative hypothyroidism
F03.90 | dementia
F05 | delirium; acute confusional state; confusional syndrome; acute confusional syndrome
F09 | organic psychosis; organic mental disorder
F10.10 | alcohol abuse; alcohol consumption; drinker; excessive alcohol; heavy drinker; abusive drinker; enolism moderate; alcoholic habit
F10.20 | alcoholism; alcoholic; alcohol dependence; chronic alcoholism; enolic habit; ethylism; enolism; chronic enolism; alcohol addiction
F10.239 | alcohol withdrawal; alcohol withdrawal syndrome
F11.10 | heroin abuse; opioid abuse
F11.20 | heroin addict; heroin addiction; heroin dependence; opioid dependence; opioid addiction; heroin addicted
F12.10 | cannabis use; cannabis consumption; cannabis abuse; marijuana use; hashish consumption; cannabis consumer; marijuana abuse
F12.20 | marijuana addiction; cannabis dependence
F13.20 | benzodiazepine dependence
F14.10 | cocaine use; cocaine consumption; cocaine abuse; cocaine consumer
F14.20 | cocaine addiction; cocaine dependence; cocaine addict
F19.10 | drug abuse; substance abuse; drug use
F19.20 | drug addict; drug addiction; polydrug user; intravenous drug user; parenteral drug user; parenteral drug addict; ivdu; addvp; ex drug addict; drug addicted
F20.9 | schizophrenia; schizophrenic; chronic schizophrenia
F20.0 | paranoid schizophrenia
F20.5 | residual schizophrenia
F22 | delusional disorder; paranoia; delusional ideation; delusion
F23 | psychotic episode; psychotic break; psychotic outbreak; acute psychosis; brief psychotic disorder; acute psychotic episode; psychotic crisis
F25.9 | schizoaffective disorder
F29 | psychosis; psychotic symptom; psychotic disorder; psychotic picture; psychotic; psychotic decompensation
F30.9 | manic episode; mania; manic
F31.9 | bipolar disorder; bipolar affective disorder; manic depressive illness
F33.9 | recurrent depression; major depression recurrent
F32.A | depression; depressive; depressed; depressive episode; depressive symptom; depressed mood
F32.9 | major depression; depressive disorder; depressive syndrome; major depressive episode; anxious depressive syndrome
F34.1 | dysthymia; dysthymic disorder
F40.9 | phobia; phobic
F41.0 | panic attack; panic disorder; panic crisis
F41.1 | generalized anxiety disorder
F41.9 | anxiety; anxious; anxiety disorder; anxiety crisis; anxiety syndrome
F42.9 | obsessive compulsive disorder; ocd; obsessive compulsive
F43.10 | posttraumatic stress disorder; post traumatic stress disorder; ptsd
F43.20 | adjustment disorder; adaptive disorder
F43.9 | stress
F44.9 | conversion disorder; dissociative disorder
F45.9 | somatization; somatoform disorder
F48.9 | neurosis; neurotic
F50.00 | anorexia nervosa
F50.2 | bulimia nervosa; bulimia
F50.9 | eating disorder
F51.5 | nightmare
F60.3 | borderline personality disorder; borderline personality
F60.9 | personality disorder
F63.9 | impulse control disorder
F70 | mild mental retardation; mild intellectual disability; mild mental retard
F71 | moderate mental retardation; moderate intellectual disability
F72 | severe mental retardation; severe intellectual disability
F79 | mental retardation; intellectual disability; mental deficiency; mental retard
F80.9 | language delay; speech delay
F84.0 | autism; autism spectrum disorder; autistic
F89 | developmental delay disorder; psychomotor retardation
F90.9 | hyperactivity; attention deficit hyperactivity disorder; adhd
F91.9 | conduct disorder; behavioral disorder
F95.9 | tic; tics
G00.9 | bacterial meningitis; purulent meningitis
G03.9 | meningitis; arachnoiditis
G04.90 | encephalitis; encephalomyelitis; myelitis; cerebritis
G06.0 | brain abscess; cerebral abscess; intracranial abscess
G06.1 | epidural abscess; spinal abscess
G08 | cavernous sinus thrombosis; cerebral venous thrombosis; sinus thrombosis; dural sinus thrombosis
G10 | huntington disease; huntington chorea
G11.9 | hereditary ataxia; spinocerebellar ataxia
G11.11 | friedreich ataxia
G12.21 | amyotrophic lateral sclerosis; als
G12.9 | spinal muscular atrophy
G20.A1 | parkinson disease; parkinson
G21.9 | secondary parkinsonism
G20.C | parkinsonism
G24.9 | dystonia
G25.81 | restless leg syndrome; restless legs
G25.3 | myoclonus; myoclonia
G25.0 | essential tremor
G25.5 | chorea
G30.9 | alzheimer disease; alzheimer; alzheimer dementia
G31.83 | lewy body dementia
G35.D | multiple sclerosis
G36.0 | neuromyelitis optica; devic disease
G37.3 | transverse myelitis
G40.409 | generalized tonic clonic seizure; tonic clonic seizure; generalized seizure; tonic clonic crisis; generalized tonic clonic crisis; grand mal
G40.109 | partial seizure; focal seizure; simple partial seizure; partial crisis; focal crisis; partial epilepsy; focal epilepsy
G40.209 | complex partial seizure; temporal lobe epilepsy
G40.909 | epilepsy; epileptic; epileptic seizure; epileptic crisis; comicial crisis; epileptic fit
G40.901 | status epilepticus; epileptic status
G40.901 | convulsive status
G43.909 | migraine; migraine headache
G44.009 | cluster headache
G44.209 | tension headache
G45.9 | transient ischemic attack; tia; transient ischaemic attack; transient ischemic accident
G45.4 | transient global amnesia
G47.00 | insomnia; sleeplessness
G47.10 | hypersomnia
G47.30 | sleep apnea
G47.33 | obstructive sleep apnea; obstructive sleep apnea syndrome; osa; osas; sleep apnea hypopnea syndrome
G47.419 | narcolepsy
G47.9 | sleep disorder; sleep disturbance; sleep alteration
G50.0 | trigeminal neuralgia
G51.0 | facial palsy; facial paralysis; bell palsy; peripheral facial palsy; peripheral facial paralysis
G51.8 | facial nerve lesion
G54.0 | brachial plexopathy; brachial plexus lesion
G56.00 | carpal tunnel syndrome
G57.00 | sciatic neuropathy; sciatic nerve lesion; lesion sciatic nerve
G58.9 | nerve injury nontraumatic; mononeuropathy; neuritis; nerve compression
G60.9 | hereditary neuropathy
G60.0 | charcot marie tooth disease
G61.0 | guillain barre syndrome; guillain barre; polyradiculoneuritis; acute polyradiculoneuropathy; acute inflammatory demyelinating polyneuropathy; polyradiculoneuropathy
G61.81 | chronic inflammatory demyelinating polyneuropathy; cidp
G62.9 | polyneuropathy; peripheral neuropathy; neuropathy; polyneuritis
G62.1 | alcoholic polyneuropathy
G70.00 | myasthenia gravis; myasthenia
G71.00 | muscular dystrophy
G71.11 | myotonic dystrophy; steinert disease
G72.9 | myopathy
G80.9 | cerebral palsy; infantile cerebral palsy; cerebral paralysis
G81.90 | hemiplegia; hemiparesis
G82.20 | paraplegia; paraparesis; paraplegic
G82.50 | tetraplegia; tetraparesis; quadriplegia; quadriparesis
G83.10 | monoparesis leg; monoplegia of lower limb
G83.4 | cauda equina syndrome
G83.9 | paralysis; paresis; motor deficit; plegia
G89.29 | chronic pain
G89.3 | cancer pain; neoplasm related pain; oncological pain
G89.18 | postoperative pain; postsurgical pain
G90.50 | complex regional pain syndrome; reflex sympathetic dystrophy
G90.2 | horner syndrome; claude bernard horner syndrome
G91.9 | hydrocephalus; hydrocephaly
G91.2 | normal pressure hydrocephalus
G93.1 | anoxic encephalopathy; hypoxic ischemic encephalopathy; anoxic brain damage; cerebral anoxia
G93.2 | intracranial hypertension; benign intracranial hypertension; pseudotumor cerebri; endocranial hypertension
G93.3 | chronic fatigue syndrome
G93.40 | encephalopathy
G93.41 | metabolic encephalopathy
G93.5 | brain herniation; uncal herniation; cerebral herniation; brain compression
G93.6 | cerebral edema; brain edema; edema brain
G93.82 | brain death; encephalic death
G93.89 | encephalomalacia
G95.0 | syringomyelia
G95.20 | spinal cord compression; medullary compression; cord compression; medullar compression
G95.9 | myelopathy; spinal cord disease; spinal cord lesion; medullary lesion; lesion spinal cord
G96.00 | csf leak; cerebrospinal fluid leak; cerebrospinal fluid fistula; csf fistula
H00.019 | stye; hordeolum
H01.009 | blepharitis
H02.40 | ptosis; palpebral ptosis; eyelid ptosis; blepharoptosis
H02.849 | eyelid edema; palpebral edema; edema eyelid; edema palpebral
H02.20 | lagophthalmos
H02.00 | entropion
H02.10 | ectropion
H04.20 | epiphora; tearing; lacrimation; watery eye
H04.30 | dacryocystitis
H04.12 | dry eye; dry eye syndrome
H05.01 | orbital cellulitis
H05.20 | exophthalmos; proptosis; exophthalmo; ocular proptosis
H05.40 | enophthalmos
H10.9 | conjunctivitis
H10.10 | allergic conjunctivitis
H11.00 | pterygium
H11.3 | subconjunctival hemorrhage; conjunctival hemorrhage
H11.42 | conjunctival edema; chemosis; conjunctival chemosis
H11.43 | conjunctival hyperemia; conjunctival injection; hyperemic conjunctiva; ciliary injection; red eye; ocular hyperemia
H15.00 | scleritis
H15.10 | episcleritis
H16.00 | corneal ulcer
H16.9 | keratitis
H17.9 | corneal opacity; corneal leukoma; leukoma; corneal scar
H18.20 | corneal edema
H18.60 | keratoconus
H20.9 | uveitis; iridocyclitis; iritis; anterior uveitis
H20.05 | hypopyon
H21.0 | hyphema
H21.1X | rubeosis iridis; iris neovascularization; rubeosis
H25.9 | senile cataract
H26.9 | cataract; lens opacity; crystalline opacity; opacity lens
H27.0 | aphakia
H27.10 | lens dislocation; lens luxation; lens subluxation; ectopia lentis
H30.9 | chorioretinitis; choroiditis; retinochoroiditis; posterior uveitis
H31.309 | suprachoroidal hemorrhage; choroidal hemorrhage; expulsive hemorrhage
H31.40 | choroidal detachment; detachment choroid
H33.10 | retinoschisis
H33.2 | retinal detachment; detachment of retina; detached retina; serous detachment; neurosensory detachment; serous retinal detachment
H33.30 | retinal tear; retinal break
H34.1 | central retinal artery occlusion
H34.81 | central retinal vein occlusion; central vein occlusion
H34.83 | branch retinal vein occlusion
H34.9 | retinal vascular occlusion; retinal vein thrombosis
H35.00 | retinopathy
H35.30 | macular degeneration; age related macular degeneration; amd
H35.34 | macular hole; hole macular
H35.37 | epiretinal membrane
H35.52 | retinitis pigmentosa
H35.6 | retinal hemorrhage; intraretinal hemorrhage; hemorrhage retina; preretinal hemorrhage
H35.81 | macular edema; retinal edema; edema macula; cystoid macular edema
H35.06 | retinal vasculitis
H36.89 | vitreoretinopathy
H40.9 | glaucoma
H40.05 | ocular hypertension; elevated intraocular pressure; increased intraocular pressure; high intraocular pressure
H43.1 | vitreous hemorrhage; hemovitreous; hemovitreo; vitreous haemorrhage
H43.81 | posterior vitreous detachment
H43.89 | vitritis; vitreitis
H44.00 | endophthalmitis; ocular infection; eye infection; purulent endophthalmitis
H44.11 | panuveitis
H44.13 | sympathetic ophthalmia; sympathetic uveitis
H44.40 | ocular hypotony; hypotony
H44.52 | phthisis bulbi; atrophy of globe
H46.9 | optic neuritis; optic neuropathy; papillitis; retrobulbar neuritis
H47.01 | ischemic optic neuropathy
H47.10 | papilledema; papillary edema; optic disc edema; edema of papilla; papillary swelling; optic disc swelling; papilloedema
H47.20 | optic atrophy; optic nerve atrophy; papillary atrophy; atrophy optic nerve
H49.0 | third nerve palsy; oculomotor palsy; third cranial nerve palsy; iii nerve palsy
H49.1 | fourth nerve palsy
H49.2 | sixth nerve palsy; abducens palsy; vi nerve palsy; sixth cranial nerve palsy; vi cranial nerve palsy
H49.9 | ophthalmoplegia; ophthalmoparesis; oculomotor paralysis
H50.00 | esotropia; convergent strabismus; endotropia
H50.10 | exotropia; divergent strabismus
H50.2 | hypertropia; vertical strabismus
H50.9 | strabismus
H51.9 | ocular motility disorder; ocular motility limitation
H52.0 | hyperopia; hypermetropia
H52.1 | myopia
H52.20 | astigmatism
H52.4 | presbyopia
H52.7 | refractive error; ametropia
H53.00 | amblyopia
H53.14 | photophobia
H53.15 | metamorphopsia
H53.2 | diplopia; double vision; binocular diplopia
H53.40 | visual field defect; visual field loss; campimetric defect
H53.41 | scotoma; central scotoma
H53.46 | homonymous hemianopia; homonymous hemianopsia
H53.8 | blurred vision; blurry vision; visual blurring; blurring of vision
H53.9 | visual disturbance; visual disorder; visual alteration; visual symptom
H54.7 | visual impairment; poor visual acuity; visual deficit
H54.3 | bilateral vision loss; bilateral visual loss; bilateral loss of vision
H54.0 | blindness; amaurosis; blind
H55.00 | nystagmus
H57.00 | anisocoria; pupillary anomaly
H57.03 | miosis
H57.04 | mydriasis; dilated pupil; mydriatic pupil
H57.02 | anisocoric pupil
H57.1 | ocular pain; eye pain; pain eye; painful eye; retro ocular pain
H60.90 | otitis externa; external otitis
H65.90 | serous otitis; otitis media with effusion
H66.90 | otitis media; otitis; acute otitis media; acute otitis
H66.3X | chronic suppurative otitis media; chronic otitis media
H70.90 | mastoiditis
H71.90 | cholesteatoma
H72.90 | tympanic perforation; perforated eardrum; tympanic membrane perforation
H81.0 | meniere disease
H81.10 | benign paroxysmal positional vertigo; positional vertigo
H83.09 | labyrinthitis
H90.5 | sensorineural hearing loss; neurosensory hearing loss; sensorineural deafness; sensorineural hypoacusia; perceptive hypoacusia
H90.2 | conductive hearing loss; transmission hearing loss
H91.90 | hearing loss; deafness; hypoacusis; hypoacusia; hearing impairment; deaf
H91.3 | deaf mutism; deaf mute
H92.0 | otalgia; ear pain; earache
H92.1 | otorrhea
H92.2 | otorrhagia; ear bleeding
H93.1 | tinnitus; ringing in ears; acufeno
I07.1 | tricuspid insufficiency; tricuspid regurgitation
I09.9 | rheumatic heart disease
I05.0 | rheumatic mitral stenosis
I10 | arterial hypertension; hypertension; htn; ht; hypertensive; high blood pressure; systemic arterial hypertension; essential hypertension; hypertensive patient; blood pressure elevated; hta; aht; systemic hypertension
I11.9 | hypertensive heart disease; hypertensive cardiopathy; hypertensive cardiomyopathy
I12.9 | nephroangiosclerosis; hypertensive nephropathy; nephrosclerosis; hypertensive kidney disease
I16.9 | hypertensive crisis
I20.9 | angina; angina pectoris; anginal pain; stable angina
I20.0 | unstable angina
I21.09 | anterior myocardial infarction; anterior ami
I21.19 | inferior myocardial infarction; inferior ami; inferior acute myocardial infarction
I21.9 | acute myocardial infarction; myocardial infarction; ami; acute infarction myocardium; heart attack; acute coronary syndrome infarction
I21.4 | nstemi; non st elevation myocardial infarction
I21.3 | stemi; st elevation myocardial infarction
I24.9 | acute coronary syndrome
I25.10 | coronary artery disease; coronary disease; coronary atherosclerosis; coronary stenosis
I25.9 | ischemic heart disease; ischemic cardiopathy; chronic ischemic heart disease
I25.5 | ischemic cardiomyopathy
I26.99 | pulmonary embolism; pulmonary thromboembolism; pte; pulmonary embolus; lung embolism; pulmonary emboli
I27.20 | pulmonary hypertension; pulmonary arterial hypertension
I27.81 | cor pulmonale
I30.9 | acute pericarditis
I31.9 | pericarditis
I31.39 | pericardial effusion
I31.2 | hemopericardium
I31.4 | cardiac tamponade; tamponade; pericardial tamponade
I33.0 | infective endocarditis; infectious endocarditis; bacterial endocarditis; acute endocarditis
I34.0 | mitral regurgitation; mitral insufficiency; mitral valve insufficiency
I34.1 | mitral valve prolapse; mitral prolapse
I34.2 | mitral stenosis
I35.0 | aortic stenosis; aortic valve stenosis
I35.1 | aortic insufficiency; aortic regurgitation
I35.9 | aortic valve disease; aortic valvular disease
I38 | endocarditis; valvulopathy; valvular heart disease
I40.9 | acute myocarditis
I51.4 | myocarditis
I42.9 | cardiomyopathy; myocardiopathy
I42.0 | dilated cardiomyopathy; dilated myocardiopathy
I42.2 | hypertrophic cardiomyopathy; hypertrophic myocardiopathy
I42.1 | obstructive hypertrophic cardiomyopathy
I44.2 | complete heart block; complete atrioventricular block; third degree atrioventricular block; complete av block
I44.30 | atrioventricular block; av block
I44.7 | left bundle branch block; lbbb
I45.10 | right bundle branch block; rbbb
I45.6 | wolff parkinson white syndrome
I45.81 | long qt syndrome; qt prolongation; prolonged qt
I46.9 | cardiac arrest; cardiorespiratory arrest; cardiopulmonary arrest; cardio respiratory arrest; asystole
I47.1 | supraventricular tachycardia
I47.2 | ventricular tachycardia
I48.91 | atrial fibrillation; acfa; atrial fib
I48.0 | paroxysmal atrial fibrillation
I48.20 | chronic atrial fibrillation
I48.92 | atrial flutter
I49.01 | ventricular fibrillation
I49.3 | ventricular extrasystole; premature ventricular contraction
I49.49 | extrasystole
I49.9 | arrhythmia; cardiac arrhythmia; arrhythmias
I50.9 | heart failure; cardiac failure; congestive heart failure; chf; cardiac insufficiency; hf
I51.7 | cardiomegaly; left ventricular hypertrophy; ventricular hypertrophy
I51.9 | heart disease; cardiopathy; cardiac disease; cardiac pathology
I60.9 | subarachnoid hemorrhage; sah
I61.9 | intracerebral hemorrhage; cerebral hemorrhage spontaneous; intraparenchymal hemorrhage; hemorrhagic stroke; cerebral hematoma; brain hemorrhage; intraparenchymal hematoma
I61.5 | intraventricular hemorrhage
I62.00 | subdural hematoma; subdural hemorrhage
I62.03 | chronic subdural hematoma
I62.9 | intracranial hemorrhage; cerebral hemorrhage
I63.9 | stroke; ischemic stroke; cerebral infarction; cerebral infarct; cerebrovascular accident; cva; ictus; brain infarction; cerebral ischemia; acv; ischemic ictus
I65.2 | carotid stenosis; carotid artery stenosis; carotid occlusion; stenosis carotid
I67.1 | cerebral aneurysm; intracranial aneurysm
I67.82 | cerebral ischemic disease
I67.9 | cerebrovascular disease
I67.6 | nonpyogenic cerebral venous thrombosis
I68.2 | cerebral arteritis
I70.0 | aortic atherosclerosis; atherosclerosis aorta; aortic atheromatosis
I70.90 | atherosclerosis; arteriosclerosis; atheromatosis; arteriosclerosis obliterans
I71.00 | aortic dissection; dissecting aneurysm
I71.40 | abdominal aortic aneurysm; abdominal aorta aneurysm
I71.20 | thoracic aortic aneurysm
I71.9 | aortic aneurysm
I72.9 | aneurysm; pseudoaneurysm
I72.2 | renal artery aneurysm
I72.8 | splenic artery aneurysm
I73.00 | raynaud syndrome; raynaud phenomenon; raynaud disease; raynaud
I73.1 | buerger disease; thromboangiitis obliterans
I73.9 | intermittent claudication; peripheral vascular disease; peripheral arterial disease; claudication; peripheral arteriopathy; peripheral vasculopathy
I74.9 | arterial embolism; arterial thrombosis; arterial occlusion; arterial obstruction
I74.3 | acute lower limb ischemia; acute limb ischemia
I77.0 | arteriovenous fistula acquired; av fistula
I77.1 | arterial stenosis; stricture artery
I77.6 | vasculitis; arteritis; aortitis
I78.0 | rendu osler; hereditary hemorrhagic telangiectasia; rendu osler weber disease
I78.1 | telangiectasia; telangiectasias; spider angioma
I80.9 | phlebitis; thrombophlebitis
I80.00 | superficial thrombophlebitis
I81 | portal vein thrombosis; portal thrombosis; thrombosis portal vein
I82.0 | budd chiari syndrome; hepatic vein thrombosis
I82.220 | inferior vena cava thrombosis; vena cava thrombosis; thrombosis inferior vena cava
I82.3 | renal vein thrombosis; thrombosis renal vein
I82.40 | deep vein thrombosis; deep venous thrombosis; dvt
I82.90 | thrombosis; venous thrombosis; thrombus; vein thrombosis
I83.90 | varicose vein; varices lower limb; varicose veins of lower extremity
I83.009 | varicose ulcer; venous ulcer
I85.00 | esophageal varices; esophageal varice; varices esophagus
I86.1 | varicocele
I86.4 | gastric varices; gastric varice
I87.1 | superior vena cava syndrome; superior vena caval syndrome
I87.2 | venous insufficiency; chronic venous insufficiency
I88.9 | lymphadenitis
I88.0 | mesenteric adenitis; mesenteric lymphadenitis
I89.0 | lymphedema
I89.1 | lymphangitis
I95.9 | hypotension; hypotensive; arterial hypotension; low blood pressure
I95.1 | orthostatic hypotension
I96 | gangrene; gangrenous; dry gangrene; slough; sphacelus; sphacelation; eschar; necrotic lesion; skin necrosis; cutaneous necrosis
I97.89 | postcardiotomy syndrome
I99.8 | ischemia; vascular insufficiency
J00 | common cold; catarrh; catarrhal; cold symptom; nasopharyngitis; rhinopharyngitis; catarrhal symptom; coryza
J01.90 | acute sinusitis
J32.0 | maxillary sinusitis; chronic maxillary sinusitis
J32.9 | sinusitis; chronic sinusitis; rhinosinusitis
J02.9 | pharyngitis; acute pharyngitis; pharyngeal infection
J03.90 | tonsillitis; acute tonsillitis; angina tonsillar; amygdalitis
J03.91 | recurrent tonsillitis; repeated tonsillitis
J04.0 | laryngitis; acute laryngitis
J05.0 | croup
J06.9 | upper respiratory infection; upper respiratory tract infection; urti; respiratory infection upper
J98.8 | respiratory infection; respiratory tract infection
J22 | lower respiratory infection; lower respiratory tract infection
J11.1 | influenza; flu; flu like; flu syndrome; pseudo influenza
J12.9 | viral pneumonia
J13 | pneumococcal pneumonia
J15.9 | bacterial pneumonia
J15.1 | pseudomonas pneumonia
J18.0 | bronchopneumonia
J18.1 | lobar pneumonia; lobe pneumonia
J18.9 | pneumonia; community acquired pneumonia; pneumonic; pneumonitis infectious; pneumonia process; pneumonic consolidation; pneumonic process; bilateral pneumonia
J20.9 | acute bronchitis
J40 | bronchitis
J42 | chronic bronchitis
J21.9 | bronchiolitis
J30.9 | allergic rhinitis; rhinitis
J31.0 | chronic rhinitis
J33.9 | nasal polyp; nasal polyposis; sinonasal polyposis
J34.2 | deviated septum; septal deviation; nasal septum deviation
J34.89 | nasal obstruction; rhinorrhea; nasal blockage; nasal congestion obstruction; nasal discharge; mucosal rhinorrhea
J34.3 | turbinate hypertrophy; hypertrophic turbinate
J35.1 | tonsillar hypertrophy; enlarged tonsil
J36 | peritonsillar abscess
J38.00 | vocal cord paralysis; vocal cord palsy
J38.4 | laryngeal edema; edema glottis; glottis edema; edema larynx
J38.6 | laryngeal stenosis; subglottic stenosis
J39.0 | retropharyngeal abscess; parapharyngeal abscess
J39.8 | tracheal stenosis; stenosis trachea
J43.9 | emphysema; pulmonary emphysema
J44.9 | copd; chronic obstructive pulmonary disease; chronic obstructive bronchitis; epoc; chronic airflow obstruction
J44.1 | copd exacerbation; exacerbated copd; exacerbation of copd
J45.909 | asthma; asthmatic; bronchial asthma; extrinsic asthma
J45.902 | status asthmaticus
J47.9 | bronchiectasis; bronchiectasia
J60 | anthracosis; coal worker pneumoconiosis
J61 | asbestosis
J62.8 | silicosis
J67.9 | hypersensitivity pneumonitis; extrinsic allergic alveolitis
J69.0 | aspiration pneumonia; bronchoaspiration; bronchial aspiration
J70.2 | drug induced pneumonitis
J80 | acute respiratory distress syndrome; ards; respiratory distress syndrome adult
J81.0 | acute pulmonary edema; acute lung edema; acute edema of lung
J81.1 | pulmonary edema
J84.10 | pulmonary fibrosis
J84.112 | idiopathic pulmonary fibrosis
J84.9 | interstitial lung disease; interstitial pneumopathy; interstitial pneumonia; interstitial pneumonitis
J84.89 | organizing pneumonia; bronchiolitis obliterans organizing pneumonia
J85.2 | lung abscess; pulmonary abscess
J86.9 | empyema; pleural empyema; pyothorax
J90 | pleural effusion; pleural fluid; pleural effusions
J91.0 | malignant pleural effusion
J92.9 | pleural thickening; pleural plaque
J93.9 | pneumothorax
J93.83 | spontaneous pneumothorax
J94.2 | hemothorax
J94.8 | hydrothorax; hydropneumothorax
J95.821 | postoperative respiratory failure
J96.00 | acute respiratory failure; acute respiratory insufficiency
J96.10 | chronic respiratory failure; chronic respiratory insufficiency
J96.90 | respiratory failure; respiratory insufficiency
J98.01 | bronchospasm
J98.11 | atelectasis; atelectasia; pulmonary collapse; lobar collapse
J98.2 | pneumomediastinum; mediastinal emphysema; interstitial emphysema
J98.4 | pulmonary lesion; lung disease; pneumopathy; lung lesion; pulmonary disease
J98.51 | mediastinitis
K00.1 | supernumerary teeth; supernumerary tooth; mesiodens
K00.6 | eruption disturbance; delayed eruption
K01.0 | embedded tooth; included tooth; included canine; included molar; dental inclusion
K01.1 | impacted tooth; impacted teeth; impacted third molar; impacted canine; impacted molar; impaction
K02.9 | caries; dental caries; carious; decayed tooth; tooth caries; carious tooth; carious lesion
K03.81 | cracked tooth
K03.2 | dental erosion
K04.01 | pulpitis
K04.1 | pulp necrosis
K04.5 | apical periodontitis; periapical granuloma
K04.7 | dental abscess; odontogenic infection; dental infection; periapical abscess; tooth abscess; dental phlegmon; dental sepsis
K04.8 | radicular cyst; periapical cyst; root cyst; apical cyst
K05.10 | gingivitis
K05.6 | periodontal disease; periodontopathy
K05.30 | periodontitis; chronic periodontitis
K06.1 | gingival hyperplasia; gingival enlargement; gingival hypertrophy; gingival overgrowth
K06.8 | gingival bleeding; bleeding gum; gingivorrhagia; epulis; bleeding gums; gum bleeding
K08.109 | edentulous; edentulism; toothless
K08.20 | alveolar atrophy; atrophy alveolar ridge; bone resorption alveolar
K08.89 | toothache; odontalgia; dental pain; tooth mobility; dental mobility
K09.0 | dentigerous cyst; odontogenic keratocyst; follicular cyst; keratocyst
K09.8 | dermoid cyst mouth
K11.20 | sialadenitis; parotitis; sialoadenitis
K11.5 | sialolithiasis; salivary stone; salivary calculus
K11.6 | mucocele salivary; ranula; salivary cyst
K11.7 | sialorrhea; hypersalivation; drooling; xerostomia; dry mouth; ptyalism; oral dryness
K12.0 | aphthae; aphthous ulcer; oral aphthae; canker sore; aphtha; oral ulcer recurrent; aphthous stomatitis
K12.1 | stomatitis; oral ulcer; ulcer mouth; oral ulceration
K12.2 | ludwig angina; floor of mouth cellulitis; floor of mouth phlegmon
K12.30 | mucositis; oral mucositis
K13.0 | cheilitis; lip lesion; angular cheilitis
K13.21 | leukoplakia; oral leukoplakia
K13.79 | oral lesion; mouth lesion; lesion oral cavity; lesion oral mucosa
K14.0 | glossitis
K14.6 | glossodynia; burning mouth; burning mouth syndrome
K14.8 | tongue lesion
K20.90 | esophagitis
K21.9 | gastroesophageal reflux; gerd; reflux disease; gastroesophageal reflux disease; gastro esophageal reflux
K22.0 | achalasia
K22.10 | esophageal ulcer; ulcer esophagus
K22.2 | esophageal stenosis; esophageal stricture; stenosis esophagus; stricture esophagus
K22.3 | esophageal perforation; boerhaave syndrome; perforation esophagus
K22.5 | zenker diverticulum
K22.6 | mallory weiss syndrome; mallory weiss
K22.70 | barrett esophagus
K22.89 | esophageal lesion
K25.9 | gastric ulcer; stomach ulcer; ulcer stomach
K26.9 | duodenal ulcer; ulcer duodenum
K27.9 | peptic ulcer; peptic ulcer disease
K28.9 | anastomotic ulcer; marginal ulcer
K29.00 | acute gastritis; erosive gastritis; hemorrhagic gastritis
K29.50 | chronic gastritis
K29.40 | atrophic gastritis
K29.70 | gastritis
K29.80 | duodenitis
K30 | dyspepsia; indigestion
K31.1 | pyloric stenosis; hypertrophic pyloric stenosis; pylorus stenosis
K31.5 | duodenal stenosis; duodenal obstruction
K31.7 | gastric polyp; stomach polyp
K31.84 | gastroparesis
K31.89 | gastric dilatation; gastric retention; gastric dilation; portal gastropathy; gastric volvulus
K35.80 | acute appendicitis; gangrenous appendicitis; phlegmonous appendicitis
K35.20 | perforated appendicitis; appendicitis with peritonitis; acute appendicitis with generalized peritonitis
K37 | appendicitis
K38.8 | appendiceal mucocele; mucocele of appendix; appendicular mucocele
K40.90 | inguinal hernia
K40.30 | incarcerated inguinal hernia; strangulated inguinal hernia
K41.90 | femoral hernia; crural hernia
K42.9 | umbilical hernia
K43.2 | incisional hernia; eventration; evisceration abdominal hernia
K43.9 | ventral hernia
K44.9 | hiatal hernia; hiatus hernia; diaphragmatic hernia
K45.8 | internal hernia; lumbar hernia
K46.9 | hernia; herniation; abdominal hernia
K50.90 | crohn disease; crohn; regional enteritis
K51.90 | ulcerative colitis; cu colitis
K52.9 | colitis; enteritis; gastroenteritis; enterocolitis; ileitis; chronic diarrhea noninfectious; inflammatory bowel disease; inflammatory bowel; diarrheal picture
K55.059 | mesenteric ischemia; acute mesenteric ischemia; acute intestinal ischemia
K55.1 | chronic mesenteric ischemia; intestinal angina; abdominal angina
K55.9 | intestinal ischemia; ischemic colitis; bowel ischemia; ischemic bowel
K55.20 | angiodysplasia; intestinal angiodysplasia
K56.0 | paralytic ileus
K56.1 | intussusception; invagination
K56.2 | volvulus; intestinal volvulus; sigmoid volvulus
K56.41 | fecal impaction; fecaloma
K56.50 | intestinal adhesion with obstruction
K56.609 | intestinal obstruction; bowel obstruction; small bowel obstruction; intestinal occlusion; occlusive picture; intestinal stenosis; bowel occlusion
K56.7 | ileus
K57.30 | diverticulosis; colonic diverticulosis; colonic diverticula; diverticulum colon; diverticula
K57.32 | colonic diverticulitis; sigmoid diverticulitis; diverticulitis sigmoid; diverticulitis of colon
K57.92 | diverticulitis; acute diverticulitis
K58.9 | irritable bowel syndrome; irritable bowel; irritable colon
K59.00 | constipation; constipated
K59.39 | megacolon; toxic megacolon
K60.2 | anal fissure
K60.30 | anal fistula; perianal fistula
K61.0 | perianal abscess; anal abscess
K61.1 | rectal abscess; perirectal abscess
K62.1 | rectal polyp; polyp rectum
K62.3 | rectal prolapse
K62.5 | rectorrhagia; rectal bleeding; rectal hemorrhage; hematochezia rectal; proctorrhagia; anal bleeding
K62.89 | proctitis; proctalgia; anal pain
K63.1 | intestinal perforation; colon perforation; bowel perforation; rectal perforation; perforation colon; perforated bowel; perforated sigmoid; ileal perforation; perforation sigmoid
K63.2 | intestinal fistula; enterocutaneous fistula; colocutaneous fistula; colonic fistula
K63.5 | colonic polyp; colon polyp; polyp colon; intestinal polyp
K64.9 | hemorrhoid; hemorrhoids; piles
K65.0 | acute peritonitis; generalized peritonitis; purulent peritonitis
K65.1 | intraabdominal abscess; peritoneal abscess; abdominal abscess; pelvic abscess male; subphrenic abscess; intra abdominal abscess
K65.2 | spontaneous bacterial peritonitis
K65.9 | peritonitis; peritoneal irritation; peritonism; peritoneal sign; peritoneal irritation sign; sign of peritoneal irritation
K66.0 | peritoneal adhesion; abdominal adhesion; adhesions
K66.1 | hemoperitoneum; retroperitoneal hematoma; retroperitoneal hemorrhage; hematoma retroperitoneal
K66.8 | pneumoperitoneum; mesenteric cyst; mesenteric nodule; peritoneal granuloma; mesenteric panniculitis
K68.19 | retroperitoneal abscess
K68.9 | retroperitoneal collection
N13.5 | retroperitoneal fibrosis
K70.10 | alcoholic hepatitis
K70.30 | alcoholic cirrhosis; alcoholic liver cirrhosis
K70.9 | alcoholic liver disease
K71.9 | toxic hepatitis; drug induced hepatitis; toxic liver disease; hepatotoxicity; drug hepatotoxicity
K72.00 | acute liver failure; fulminant hepatitis; acute hepatic failure; fulminant liver failure
K72.90 | liver failure; hepatic failure; hepatic insufficiency; liver insufficiency
K76.82 | hepatic encephalopathy
K73.9 | chronic hepatitis
K74.00 | hepatic fibrosis; liver fibrosis; fibrosis liver
K74.3 | primary biliary cirrhosis; primary biliary cholangitis
K74.60 | cirrhosis; liver cirrhosis; hepatic cirrhosis; cirrhosis liver; cirrhotic
K75.0 | liver abscess; hepatic abscess; abscess liver
K75.4 | autoimmune hepatitis
K75.9 | hepatitis
K76.0 | hepatic steatosis; fatty liver; steatosis; liver steatosis; fatty infiltration of liver
K75.81 | steatohepatitis; nash
K76.1 | liver congestion; hepatic congestion; cardiac cirrhosis
K76.6 | portal hypertension
K76.7 | hepatorenal syndrome
K76.9 | liver disease; hepatopathy; chronic liver disease; hepatic disease; hepatic lesion; liver lesion; lesion liver; hepatic alteration
K80.20 | cholelithiasis; gallstone; biliary lithiasis; gallbladder stone; gallstones; lithiasis gallbladder; vesicular lithiasis
K80.50 | choledocholithiasis; common bile duct stone; bile duct stone
K80.00 | acute lithiasic cholecystitis; acute calculous cholecystitis
K81.0 | acute cholecystitis; acalculous cholecystitis
K81.9 | cholecystitis
K81.1 | chronic cholecystitis
K82.1 | hydrops of gallbladder; gallbladder hydrops
K82.8 | biliary dyskinesia; gallbladder adhesion
K83.09 | cholangitis; acute cholangitis
K83.01 | primary sclerosing cholangitis
K83.1 | cholestasis; bile duct obstruction; biliary obstruction; obstructive jaundice; bile duct stenosis; biliary stenosis; biliary stricture; cholestatic
K83.8 | bile duct dilatation; biliary dilatation; dilated bile duct; bile duct dilation
K83.3 | biliary fistula
K85.90 | acute pancreatitis; pancreatitis
K86.1 | chronic pancreatitis
K86.2 | pancreatic cyst; cyst pancreas
K86.3 | pancreatic pseudocyst; pseudocyst pancreas
K86.89 | pancreatic insufficiency; pancreatic mass; pancreatic duct dilatation; pancreatic atrophy
K90.0 | celiac disease; coeliac disease; celiac; gluten intolerance; celiac sprue
K90.9 | malabsorption; intestinal malabsorption; malabsorption syndrome
K91.2 | short bowel syndrome
K92.0 | hematemesis; coffee ground vomiting; coffee ground vomitus; coffee ground emesis; vomiting of blood; coffee grounds
K92.1 | melena; melenic stool; black stool; tarry stool; melaena; hematochezia; melenas; blood in stool; bloody stool
K92.2 | gastrointestinal bleeding; gastrointestinal hemorrhage; digestive bleeding; digestive hemorrhage; upper gastrointestinal bleeding; upper digestive hemorrhage; lower gastrointestinal bleeding; gi bleeding; gi bleed; intestinal bleeding; upper gi bleeding; lower digestive hemorrhage
L00 | staphylococcal scalded skin syndrome; scalded skin syndrome
L01.00 | impetigo
L02.91 | phlegmon; flemon
L02.92 | furuncle; boil; carbuncle; furunculosis
L03.90 | cellulitis
L05.91 | pilonidal cyst; pilonidal sinus
L08.9 | pustule; pustular lesion; skin infection; pyoderma; pustular; superinfected skin
L10.0 | pemphigus vulgaris
L10.9 | pemphigus
L12.0 | bullous pemphigoid
L12.9 | pemphigoid
L13.0 | dermatitis herpetiformis
L20.9 | atopic dermatitis; atopic eczema; atopy
L21.9 | seborrheic dermatitis
L23.9 | allergic contact dermatitis
L25.9 | contact dermatitis
L26 | erythroderma; exfoliative dermatitis
L27.0 | drug eruption; toxicoderma; drug rash
L28.0 | lichen simplex; lichenification; neurodermatitis
L29.9 | pruritus; itching; pruritic; itch; itchy; pruriginous
L30.9 | eczema; dermatitis; eczematous
L40.9 | psoriasis; psoriatic
L40.50 | psoriatic arthritis
L42 | pityriasis rosea
L43.9 | lichen planus
L50.9 | urticaria; hives; urticarial; wheal; wheals; urticariform
L51.1 | stevens johnson syndrome
L51.2 | toxic epidermal necrolysis; lyell syndrome
L51.9 | erythema multiforme
L52 | erythema nodosum
L53.9 | erythema; erythematous; erythematous lesion; reddening; redness skin; erythematous plaque; erythematous area
L57.0 | actinic keratosis
L60.9 | nail disorder; nail dystrophy; onychodystrophy
L63.9 | alopecia areata
L65.9 | alopecia; hair loss
L66.9 | cicatricial alopecia
L68.0 | hirsutism
L68.9 | hypertrichosis
L70.9 | acne
L71.9 | rosacea
L72.0 | epidermal cyst; epidermoid cyst; infundibular cyst
L72.3 | sebaceous cyst
L73.2 | hidradenitis suppurativa; hidradenitis
L73.9 | folliculitis
L80 | vitiligo
L81.0 | postinflammatory hyperpigmentation
L81.9 | hyperpigmentation; hyperpigmented; pigmentation; skin discoloration; pigmented lesion; hypopigmentation; dyschromia
L81.4 | lentigo; melanotic macule
L82.1 | seborrheic keratosis
L83 | acanthosis nigricans
L84 | callus; corn; callosity
L85.9 | hyperkeratosis; hyperkeratotic; epidermal thickening
L85.3 | xerosis; dry skin; xeroderma
L88 | pyoderma gangrenosum
L89.90 | pressure ulcer; decubitus ulcer; bedsore; pressure sore
L89.15 | sacral ulcer; sacral pressure ulcer; sacral decubitus ulcer
L90.5 | scar; cicatrix; cicatricial; scarring; fibrous scar; scar tissue
L90.6 | striae; stretch mark
L91.0 | keloid; hypertrophic scar; keloid scar
L92.9 | granuloma; granulomatous lesion; granulomas; granulomatous
L93.0 | cutaneous lupus; discoid lupus
L94.0 | morphea; localized scleroderma
L95.9 | cutaneous vasculitis; leukocytoclastic vasculitis
L97.919 | leg ulcer; ulcer leg; lower limb ulcer; ulcer lower limb; tibial ulcer
L98.499 | skin ulcer; cutaneous ulcer; ulcerated lesion; ulcerative lesion; skin ulceration
L98.9 | skin lesion; cutaneous lesion; dermal lesion; lesion skin; dermatosis; skin disease; dermatological lesion; skin involvement
M00.9 | septic arthritis; infectious arthritis; pyogenic arthritis
M06.9 | rheumatoid arthritis; seropositive rheumatoid arthritis
M08.90 | juvenile arthritis; juvenile idiopathic arthritis
M08.00 | juvenile rheumatoid arthritis
M10.9 | gout; gouty; gouty arthritis
M11.20 | chondrocalcinosis; pseudogout
M12.9 | arthropathy
M13.0 | polyarthritis
M16.9 | hip osteoarthritis; coxarthrosis; osteoarthritis hip
M17.9 | knee osteoarthritis; gonarthrosis; osteoarthritis knee
M19.90 | osteoarthritis; arthrosis; arthritis; degenerative joint disease; osteoarthrosis; oligoarthritis; monoarthritis
M20.10 | hallux valgus
M21.37 | foot drop; drop foot
M24.50 | joint contracture; contracture
M24.60 | ankylosis; joint ankylosis
M25.00 | hemarthrosis
M25.40 | joint effusion; joint swelling
M25.50 | arthralgia; joint pain; arthralgias; osteoarticular pain; pain joint; articular pain
M25.60 | joint stiffness; stiffness; rigidity articular; morning stiffness
M26.02 | maxillary hypoplasia; hypoplasia maxilla
M26.04 | mandibular hypoplasia; micrognathia; retrognathia; hypoplasia mandible
M26.213 | class iii malocclusion; angle class iii
M26.4 | malocclusion; dental malocclusion; open bite
M26.09 | prognathism; mandibular prognathism
M26.60 | temporomandibular joint disorder; temporomandibular dysfunction; tmj disorder
M27.2 | osteomyelitis jaw; osteonecrosis jaw; osteoradionecrosis mandible; mandibular osteomyelitis; mandibular necrosis; osteitis jaw
M30.0 | polyarteritis nodosa
M30.3 | kawasaki disease; kawasaki syndrome
M31.30 | wegener granulomatosis; granulomatosis with polyangiitis; wegener
M31.4 | takayasu arteritis; takayasu disease
M31.6 | giant cell arteritis; temporal arteritis; horton disease
M31.19 | thrombotic thrombocytopenic purpura; thrombotic microangiopathy
M32.9 | systemic lupus erythematosus; sle; lupus; lupus erythematosus
M32.14 | lupus nephritis; lupus glomerulonephritis
M33.90 | dermatomyositis
M33.20 | polymyositis
M34.9 | scleroderma; systemic sclerosis
M34.1 | crest syndrome
M35.00 | sjogren syndrome; sicca syndrome
M35.2 | behcet disease; behcet syndrome
M35.3 | polymyalgia rheumatica
M35.9 | connective tissue disease; collagenosis; collagen disease
M40.209 | kyphosis
M41.9 | scoliosis
M42.9 | spinal osteochondrosis
M43.10 | spondylolisthesis
M43.6 | torticollis
M45.9 | ankylosing spondylitis; ankylosing spondyloarthritis
M46.90 | spondylitis; spondyloarthritis; spondyloarthropathy
M46.40 | spondylodiscitis; discitis
M46.1 | sacroiliitis
M47.819 | spondylosis; spondyloarthrosis; spinal osteoarthritis
M48.00 | spinal stenosis; canal stenosis; spinal canal stenosis; stenosis spinal canal
M48.061 | lumbar stenosis; lumbar canal stenosis
M50.20 | cervical disc herniation; cervical disc hernia
M51.26 | lumbar disc herniation; lumbar disc hernia; lumbar herniated disc
M51.24 | thoracic disc herniation; dorsal disc hernia
M51.9 | disc herniation; herniated disc; disc hernia; disc protrusion
M53.3 | coccydynia; coccygodynia
M54.10 | radiculopathy; radicular pain; radiculitis; radiculalgia
M54.12 | cervical radiculopathy
M54.16 | lumbar radiculopathy
M54.2 | neck pain; cervicalgia; cervical pain; pain neck
M54.30 | sciatica; sciatic pain
M54.40 | lumbosciatica; lumbago with sciatica; lumbociatalgia; lumbosciatalgia; lumbosciatic pain; lumbar sciatica; sciatic lumbar pain
M54.50 | low back pain; lumbar pain; lumbago; lumbalgia; pain lumbar; pain lumbar region; lower back pain; lumbar region pain
M54.6 | thoracic back pain; dorsal pain; dorsalgia; pain dorsal region; thoracic spine pain; interscapular pain
M54.9 | back pain; backache; pain back; rachialgia; spinal pain; vertebral pain; pain spine
M60.9 | myositis
M60.00 | pyomyositis; muscle abscess
K68.12 | psoas abscess; abscess psoas
M61.9 | myositis ossificans; heterotopic ossification
M62.81 | muscle weakness; muscular weakness; proximal weakness; muscle strength decreased
M62.82 | rhabdomyolysis
M62.84 | sarcopenia
M62.50 | muscle atrophy; amyotrophy; muscular atrophy; muscle wasting; amyotrophia
M62.838 | muscle spasm; muscle contracture
M65.9 | tenosynovitis; synovitis
M66.9 | tendon rupture spontaneous
M70.9 | bursitis
M71.20 | baker cyst; popliteal cyst
M72.0 | dupuytren contracture; dupuytren disease
M72.6 | necrotizing fasciitis; necrotising fasciitis
N49.3 | fournier gangrene; fournier
M72.2 | plantar fasciitis
M75.100 | rotator cuff tear; rotator cuff rupture
M75.00 | adhesive capsulitis; frozen shoulder
M77.9 | tendinitis; enthesitis; epicondylitis; tendinopathy
M79.10 | myalgia; muscle pain; muscle ache; muscular pain; myalgias; generalized myalgia
M79.2 | neuralgia; neuropathic pain; nerve pain; neuralgic pain; painful neuropathy
M79.3 | panniculitis
M79.7 | fibromyalgia
M79.A9 | compartment syndrome nontraumatic
M80.08XA | osteoporotic vertebral fracture; osteoporotic vertebral compression fracture; vertebral crush fracture
M81.0 | osteoporosis
M83.9 | osteomalacia
M84.30XA | stress fracture
M84.40XA | pathological fracture; pathologic fracture
M85.60 | bone cyst; cyst bone
M85.80 | osteopenia; osteosclerosis
M86.10 | acute osteomyelitis
M86.60 | chronic osteomyelitis
M86.9 | osteomyelitis
M87.00 | avascular necrosis; aseptic necrosis; osteonecrosis; avascular necrosis of femoral head; aseptic necrosis of femoral head
M88.9 | paget disease of bone
M89.8X9 | bone pain; osteolysis; bone destruction; hyperostosis; osteolytic; exostosis; bone erosion; ostealgia
M89.9 | bone lesion; bone mass; osseous lesion; lytic lesion; bony lesion; bone disease; lesion bone; osteolytic lesion; lytic bone lesion; osteopathy
M91.10 | perthes disease; legg calve perthes disease
M92.9 | osteochondrosis juvenile
M93.20 | osteochondritis dissecans
M94.0 | costochondritis; tietze syndrome
N00.9 | acute glomerulonephritis
N01.9 | rapidly progressive glomerulonephritis
N02.B9 | iga nephropathy; iga mesangial glomerulonephritis; berger disease; mesangial iga glomerulonephritis
N03.9 | chronic glomerulonephritis
N04.9 | nephrotic syndrome
N05.5 | mesangiocapillary glomerulonephritis; membranoproliferative glomerulonephritis
N05.1 | focal segmental glomerulosclerosis; focal and segmental glomerulosclerosis; fsgs
N05.9 | glomerulonephritis; nephritis; glomerulopathy
N10 | acute pyelonephritis
N12 | pyelonephritis; tubulointerstitial nephritis; interstitial nephritis; tubulointerstitial nephropathy
N11.9 | chronic pyelonephritis
N13.30 | hydronephrosis; ureterohydronephrosis; hydroureteronephrosis; ureteral hydronephrosis
N13.4 | hydroureter; megaureter
N13.70 | vesicoureteral reflux; vesico ureteral reflux
N13.9 | obstructive uropathy; urinary obstruction; urinary tract obstruction
N13.6 | pyonephrosis
N13.5 | ureteral stenosis; ureteral stricture; ureteral obstruction; stenosis ureter; ureteropelvic junction stenosis
N14.11 | contrast nephropathy
N15.1 | renal abscess; perinephric abscess; perirenal abscess; abscess kidney
N17.9 | acute renal failure; acute kidney injury; acute renal insufficiency; acute kidney failure; arf; aki; prerenal failure; acute on chronic renal failure; deterioration of renal function; worsening renal function; acute renal injury
N17.0 | acute tubular necrosis
@ckd | end stage renal disease; esrd; terminal renal failure; end stage renal failure; terminal chronic renal failure; end stage kidney disease
@ckd | chronic renal failure; chronic kidney disease; chronic renal insufficiency; ckd; crf; chronic kidney failure; chronic renal disease; chronic kidney insufficiency; chronic nephropathy
N19 | renal failure; renal insufficiency; kidney failure; kidney insufficiency; uremia; uremic
N20.0 | renal lithiasis; kidney stone; nephrolithiasis; renal calculus; renal stone; renal calculi; staghorn calculus; kidney calculus; lithiasis kidney; renal lithiasi; nephrolithiasi
N20.1 | ureteral stone; ureteral lithiasis; ureteral calculus; ureterolithiasis; ureteral calculi
N20.2 | stone kidney and ureter
N20.9 | urolithiasis; urinary lithiasis; urinary stone; urinary calculus; lithiasis
N21.0 | bladder stone; vesical lithiasis; bladder lithiasis; bladder calculus
N23 | renal colic; nephritic colic; ureteral colic; reno ureteral colic; colic nephritic; renal pain; kidney pain; nephric colic
N25.81 | secondary hyperparathyroidism
N26.1 | atrophic kidney; renal atrophy; kidney atrophy; small kidney; atrophy kidney; contracted kidney
N26.9 | glomerulosclerosis; renal sclerosis; renal fibrosis
N27.9 | hypoplastic kidney
N28.0 | renal infarction; renal infarct; renal ischemia; renal artery thrombosis; renal artery embolism
N28.1 | renal cyst; kidney cyst; cyst kidney; simple renal cyst; cortical cyst; renal cysts
N28.82 | ureteral dilatation; dilated ureter; ureteral dilation; ureteral ectasia
N28.89 | renal mass; kidney mass; mass kidney; pyelocaliceal dilatation; pyelocalyceal dilation; renal ptosis; nephroptosis; enlarged kidney; nephromegaly
N28.9 | renal disease; kidney disease; nephropathy; kidney lesion; renal lesion; renal dysfunction; renal impairment; impaired renal function; renal function impairment; lesion kidney
N30.00 | acute cystitis
N30.10 | interstitial cystitis
N30.40 | radiation cystitis
N30.90 | cystitis; hemorrhagic cystitis; eosinophilic cystitis
N31.9 | neurogenic bladder; bladder dysfunction
N32.0 | bladder neck obstruction; bladder neck stenosis; bladder neck sclerosis
N32.1 | vesicointestinal fistula; colovesical fistula; vesicorectal fistula; enterovesical fistula; rectovesical fistula
N32.3 | bladder diverticulum; vesical diverticulum
N32.81 | overactive bladder; bladder instability; detrusor overactivity
N32.89 | bladder spasm; vesical spasm; bladder clot; bladder wall thickening; bladder hemorrhage
N32.9 | bladder lesion; vesical lesion; bladder mass; vesical mass; lesion bladder; bladder disease
N34.2 | urethritis
N35.9 | urethral stricture; urethral stenosis; stenosis urethra; stricture urethra
N36.0 | urethral fistula
N36.1 | urethral diverticulum
N39.0 | urinary tract infection; urinary infection; uti; urine infection; recurrent urinary infection; urinary tract infections
N39.3 | stress urinary incontinence; stress incontinence
N39.41 | urge incontinence; urinary urge incontinence
R32 | urinary incontinence; incontinence urine
R15.9 | fecal incontinence
N40.0 | benign prostatic hyperplasia; bph; benign prostatic hypertrophy; prostatic hyperplasia; prostatism; prostatic hypertrophy; enlarged prostate; prostate hypertrophy; benign prostatic enlargement; prostatomegaly
N41.9 | prostatitis
N41.0 | acute prostatitis
N41.2 | prostatic abscess; prostate abscess
N42.9 | prostatic lesion
N43.3 | hydrocele
N44.00 | testicular torsion; torsion testis; spermatic cord torsion
N45.1 | epididymitis
N45.2 | orchitis
N45.3 | orchiepididymitis; epididymo orchitis; epididymoorchitis
N46.9 | male infertility; azoospermia; oligospermia
N47.1 | phimosis
N47.2 | paraphimosis
N48.1 | balanitis; balanoposthitis
N48.30 | priapism
N48.6 | peyronie disease; penile induration; induration of penis; penile fibrosis; induratio penis; penile plaque
N48.89 | penile pain; pain penis; penile nodule; penile cyst; penile edema
N48.9 | penile lesion; penile mass; lesion glans; penis lesion
N50.0 | testicular atrophy; atrophy testis; atrophic testis
N50.1 | testicular infarction; testicular ischemia; hematocele
N50.819 | testicular pain; testis pain; testicle pain; pain testicle; pain testis
N50.82 | scrotal pain
N50.89 | scrotal swelling; scrotal edema; scrotal mass; epididymal mass
N50.9 | testicular lesion; testicular mass; testis mass; mass testis; scrotal lesion
N52.9 | erectile dysfunction; impotence
N60.19 | fibrocystic breast; fibrocystic mastopathy; fibrocystic disease
N61.0 | mastitis
N61.1 | breast abscess
N62 | gynecomastia
N63.0 | breast lump; breast nodule; breast mass; nodule breast; mass breast
N64.4 | mastodynia; breast pain
N64.3 | galactorrhea
N64.9 | breast lesion
N70.93 | salpingitis; adnexitis; salpingo oophoritis; tubo ovarian abscess
N72 | cervicitis
N73.9 | pelvic inflammatory disease
N76.0 | vaginitis; vulvovaginitis
N80.9 | endometriosis; endometrioma
N81.4 | uterine prolapse
N81.10 | cystocele
N81.6 | rectocele
N82.3 | rectovaginal fistula
N82.0 | vesicovaginal fistula
N83.20 | ovarian cyst; cyst ovary; adnexal cyst
N83.51 | ovarian torsion; adnexal torsion
N83.9 | ovarian mass; adnexal mass; ovarian lesion
N84.0 | endometrial polyp
N85.00 | endometrial hyperplasia
N87.9 | cervical dysplasia
N89.8 | leukorrhea; vaginal discharge
N91.2 | amenorrhea
N92.0 | menorrhagia; hypermenorrhea
N92.1 | metrorrhagia; metrorrhagias; menometrorrhagia
N93.9 | vaginal bleeding; uterine bleeding; genital bleeding; abnormal uterine bleeding
N94.6 | dysmenorrhea
N94.10 | dyspareunia
N95.0 | postmenopausal bleeding
N95.9 | menopause; climacteric
N97.9 | female infertility; sterility
O00.90 | ectopic pregnancy
O03.9 | miscarriage; spontaneous abortion; abortion
O14.90 | preeclampsia; pre eclampsia
O15.9 | eclampsia
O24.419 | gestational diabetes
O41.129 | chorioamnionitis
O42.90 | premature rupture of membranes; rupture of membranes
O60.10 | preterm labor; preterm birth labor; premature birth
O80 | normal delivery; vaginal delivery; eutocic delivery; eutocic birth; normal birth; eutocic labor
O82 | cesarean delivery
P07.30 | prematurity; premature newborn; preterm newborn; preterm infant
P22.0 | hyaline membrane disease; newborn respiratory distress syndrome
P36.9 | neonatal sepsis
P59.9 | neonatal jaundice
P91.60 | perinatal asphyxia; neonatal hypoxic ischemic encephalopathy
Q02 | microcephaly
Q03.1 | dandy walker malformation; dandy walker syndrome
Q04.0 | agenesis of corpus callosum; corpus callosum agenesis
Q05.9 | spina bifida; myelomeningocele
Q07.00 | arnold chiari malformation; chiari malformation; arnold chiari
Q11.2 | microphthalmos; microphthalmia
Q13.0 | coloboma; iris coloboma
Q17.0 | accessory auricle
Q17.2 | microtia
Q21.0 | ventricular septal defect; interventricular communication; vsd
Q21.10 | atrial septal defect; interatrial communication; asd
Q21.12 | patent foramen ovale; foramen ovale
Q21.3 | tetralogy of fallot; fallot tetralogy
Q23.1 | bicuspid aortic valve
Q23.81 | bicuspid valve
Q24.9 | congenital heart disease; congenital cardiopathy
Q25.0 | patent ductus arteriosus; ductus arteriosus
Q25.1 | coarctation of aorta; aortic coarctation
Q27.30 | arteriovenous malformation; avm; arterio venous malformation
Q28.2 | cerebral arteriovenous malformation
Q35.9 | cleft palate
Q36.9 | cleft lip
Q37.9 | cleft lip and palate; cleft lip and cleft palate
Q38.1 | ankyloglossia; short frenulum; short lingual frenum
Q38.2 | macroglossia
Q39.1 | esophageal atresia; tracheoesophageal fistula congenital
Q41.0 | duodenal atresia
Q42.3 | imperforate anus
Q43.0 | meckel diverticulum
Q43.1 | hirschsprung disease
Q44.2 | biliary atresia
Q44.4 | choledochal cyst
Q44.6 | polycystic liver; polycystic liver disease; hepatic polycystosis
Q45.0 | pancreatic agenesis
Q51.3 | bicornuate uterus
Q52.0 | vaginal agenesis; mayer rokitansky kuster hauser syndrome; absence of vagina; mayer rokitansky
Q53.9 | cryptorchidism; undescended testis; cryptorchid
Q54.9 | hypospadias
Q60.0 | renal agenesis; agenesis kidney; single kidney congenital
Q61.3 | polycystic kidney; polycystic kidney disease; renal polycystosis; hepatorenal polycystosis; polycystic renal disease; polycystosis
Q61.4 | multicystic dysplastic kidney; multicystic kidney; renal dysplasia
Q62.11 | pyeloureteral junction stenosis; ureteropelvic junction obstruction
Q63.1 | horseshoe kidney
Q63.2 | ectopic kidney; pelvic kidney
Q64.4 | urachal cyst; persistent urachus; patent urachus; urachus cyst; urachal remnant
Q65.89 | hip dysplasia
Q66.89 | clubfoot; talipes
Q67.0 | facial asymmetry; asymmetry face
Q67.6 | pectus excavatum
Q69.9 | polydactyly
Q70.9 | syndactyly
Q75.9 | craniosynostosis
Q78.0 | osteogenesis imperfecta
Q79.60 | ehlers danlos syndrome
Q82.5 | congenital nevus; port wine stain
Q85.00 | neurofibromatosis; von recklinghausen disease
Q85.01 | neurofibromatosis type 1
Q85.1 | tuberous sclerosis; bourneville disease
Q85.83 | von hippel lindau disease; von hippel lindau; vhl disease
Q85.81 | cowden syndrome
Q87.0 | pierre robin syndrome; goldenhar syndrome
Q87.3 | beckwith wiedemann syndrome
Q87.40 | marfan syndrome
Q87.81 | alport syndrome
Q89.3 | situs inversus
Q90.9 | down syndrome; trisomy 21
Q96.9 | turner syndrome
Q98.4 | klinefelter syndrome
Q99.2 | fragile x syndrome
K83.1 | stasis of bile; bile stasis
I60.9 | sah
I95.9 | low tension
D68.32 | bleeding due to anticoagulant
E16.1 | hyperinsulinism; reactive hypoglycemia
E88.819 | insulin resistance
R73.03 | prediabetes
L02.211 | abscess of abdominal wall
L03.211 | facial cellulitis; cellulitis face
L03.221 | cervical cellulitis; neck cellulitis
J39.1 | parapharyngeal infection
K11.3 | parotid abscess
M60.89 | inflammatory myopathy
M35.1 | mixed connective tissue disease; overlap syndrome
M35.03 | sjogren myopathy
M31.7 | microscopic polyangiitis
M30.1 | churg strauss syndrome; eosinophilic granulomatosis with polyangiitis
M02.30 | reiter syndrome; reactive arthritis
M05.9 | seropositive arthritis; rheumatoid factor positive arthritis
N05.2 | membranous glomerulonephritis; membranous nephropathy
N05.0 | minimal change disease; minimal change nephropathy
N08 | diabetic glomerulosclerosis
N13.1 | hydronephrosis with ureteral stricture
N20.0 | staghorn lithiasis; coralliform lithiasis; renal stones
N28.83 | nephroptosis
N32.89 | bladder hypertrophy; trabeculated bladder; bladder trabeculation
N35.8 | meatal stenosis; urethral meatus stenosis
N36.44 | sphincter dyssynergia
N36.8 | urethral bleeding; urethrorrhagia
N42.89 | prostatic calcification; prostatic cyst
N44.1 | spermatic cord cyst; epididymal cyst; spermatocele
N50.3 | cyst of epididymis
I86.1 | varicocele
R36.1 | hematospermia; hemospermia
R86.9 | abnormal semen
N48.5 | penile ulcer; ulcer of penis
N48.29 | balanitis circumscripta
A57 | chancroid
A55 | lymphogranuloma
K59.1 | functional diarrhea
K62.7 | radiation proctitis; actinic proctitis
K52.0 | radiation enteritis; actinic enteritis
L58.9 | radiodermatitis; radiation dermatitis
L59.8 | radiation fibrosis
K12.33 | radiation mucositis; radiomucositis
J70.1 | radiation lung fibrosis
I89.8 | chylothorax; lymphocele; chyloperitoneum; chylous ascites
J94.0 | chylous effusion
G97.1 | post dural puncture headache; postdural puncture headache; post puncture headache
G96.198 | pneumocephalus; pneumoencephalus
G89.4 | chronic pain syndrome
G56.40 | causalgia
G54.6 | phantom limb pain; phantom limb; phantom pain
G62.0 | drug induced polyneuropathy; chemotherapy induced neuropathy
G63 | paraneoplastic neuropathy
G13.1 | paraneoplastic syndrome
G25.9 | extrapyramidal disorder; extrapyramidal syndrome; extrapyramidal symptom
G21.0 | neuroleptic malignant syndrome
G93.49 | posterior reversible encephalopathy; pres
H04.41 | dacryocystitis chronic; chronic dacryocystitis
H05.12 | orbital myositis
H05.9 | orbitopathy; orbital disease
H16.30 | interstitial keratitis
H18.50 | corneal dystrophy
H18.9 | keratopathy
H21.50 | synechia; posterior synechia; iris synechiae; synechiae
H33.00 | rhegmatogenous retinal detachment; rhegmatogenous detachment
H33.40 | tractional retinal detachment; tractional detachment
H35.31 | drusen
H35.71 | central serous chorioretinopathy; central serous choroidopathy
H35.05 | choroidal neovascularization; subretinal neovascularization; neovascular membrane; retinal neovascularization
H35.82 | retinal ischemia
H35.70 | pigment epithelial detachment
H35.89 | retinal atrophy; retinal exudate; hard exudate
H44.2 | degenerative myopia; pathologic myopia; high myopia; magna myopia
H47.32 | optic disc drusen; papillary drusen
H50.60 | restrictive strabismus; duane syndrome
H51.11 | convergence insufficiency
H53.47 | hemianopsia; hemianopia; bitemporal hemianopsia
H57.81 | brow ptosis
H59.02 | cataract fragments
T85.398A | lens dislocation prosthetic; intraocular lens dislocation
H61.20 | cerumen
H69.90 | eustachian tube dysfunction
H73.90 | tympanic membrane disorder
H80.90 | otosclerosis
H81.20 | vestibular neuritis; vestibular neuronitis
H83.3X | acoustic trauma
J32.4 | pansinusitis
J33.8 | antrochoanal polyp
J34.0 | septal abscess; nasal furuncle
J34.1 | mucocele of sinus; sinus mucocele; mucocele; maxillary mucocele
J38.3 | vocal cord lesion; vocal cord nodule; leukoplakia vocal cord
J39.2 | cricopharyngeal achalasia
J47.1 | bronchiectasis with exacerbation
J85.1 | necrotizing pneumonia
J93.11 | primary spontaneous pneumothorax
J95.811 | postprocedural pneumothorax; iatrogenic pneumothorax
J95.00 | tracheostomy complication
K08.419 | tooth loss; missing teeth; absent teeth; partial edentulism; loss of tooth
K08.409 | partially edentulous
K00.0 | dental agenesis; anodontia; hypodontia; oligodontia
K00.2 | macrodontia; tooth fusion; abnormal tooth size
K00.7 | teething
K03.6 | tartar; dental plaque
K05.20 | acute pericoronitis; pericoronitis
M27.0 | torus palatinus; torus mandibularis
M27.40 | aneurysmal bone cyst of jaw; jaw cyst; mandibular cyst; maxillary cyst
M27.1 | central giant cell granuloma; giant cell granuloma
M27.3 | alveolar osteitis; dry socket
M27.8 | cherubism; fibrous dysplasia of jaw; condylar hyperplasia
M85.00 | fibrous dysplasia
M85.40 | solitary bone cyst; simple bone cyst
M85.50 | aneurysmal bone cyst
M87.180 | bisphosphonate osteonecrosis; osteonecrosis due to drugs; bisphosphonate related osteonecrosis
L43.8 | oral lichen planus
L10.2 | pemphigus foliaceus
L12.1 | mucous membrane pemphigoid; cicatricial pemphigoid
L30.1 | dyshidrosis; dyshidrotic eczema
L30.4 | intertrigo
L44.0 | pityriasis rubra pilaris
L56.2 | photosensitivity; photodermatitis
L57.8 | actinic elastosis; sun damage
L60.0 | ingrown nail
L60.8 | nail lesion; onycholysis; splinter hemorrhage
L66.10 | lichen planopilaris
L73.8 | ingrown hair
L74.4 | anhidrosis
L81.3 | cafe au lait spot; cafe au lait
L87.9 | perforating dermatosis
L91.8 | skin tag; acrochordon; fibroepithelial polyp
L92.0 | granuloma annulare
L92.3 | foreign body granuloma
L98.0 | pyogenic granuloma
L98.2 | sweet syndrome; febrile neutrophilic dermatosis
L98.8 | sinus tract; cutaneous fistula; skin fistula
M20.40 | hammer toe; claw toe
M21.10 | genu varum
M21.06 | genu valgum
M21.40 | flat foot; flatfoot; pes planus
Q66.70 | cavus foot; pes cavus
M22.40 | chondromalacia
M23.90 | internal derangement of knee
M25.30 | joint instability; articular instability
M35.7 | joint hypermobility; hyperlaxity; ligamentous laxity
M43.06 | spondylolysis
M48.50 | vertebral collapse; vertebral crush; vertebral compression; vertebral wedging
M50.90 | cervical disc disease; cervical discopathy
M51.369 | discopathy; disc degeneration
M54.81 | occipital neuralgia
M62.40 | muscle contracture spastic; spastic contracture
M65.30 | trigger finger
M67.40 | ganglion cyst; ganglion
M70.60 | trochanteritis; trochanteric bursitis
M71.50 | bursitis infectious
M75.80 | shoulder tendinitis
M77.10 | epicondylitis
M79.4 | hoffa disease
M86.9 | osteitis
M89.0 | algodystrophy; sudeck
M89.40 | hypertrophic osteoarthropathy; acropachy; clubbing of fingers
R68.3 | clubbing; acropachia; acropachis; digital clubbing; finger clubbing
M93.90 | osteochondrosis; osteochondritis
M95.0 | nasal deformity; saddle nose
N25.1 | nephrogenic diabetes insipidus
N25.0 | renal osteodystrophy
N25.89 | renal tubular acidosis; tubular acidosis
N61.0 | infected breast
N73.6 | pelvic adhesion
N75.1 | bartholin abscess; bartholinitis
N80.0 | adenomyosis
N82.9 | genital fistula
N83.6 | hematosalpinx
N83.8 | hydrosalpinx
N85.6 | asherman syndrome
N89.5 | vaginal stenosis
N91.5 | oligomenorrhea
N92.6 | irregular menstruation; menstrual disorder
N95.2 | atrophic vaginitis
O02.1 | missed abortion
O14.20 | hellp syndrome
O20.0 | threatened abortion; threatened miscarriage
O36.4XX0 | intrauterine death; fetal death
O44.00 | placenta previa
O45.90 | abruptio placentae; placental abruption; placental detachment
O47.9 | threatened labor; threatened preterm labor; threat of preterm birth; threatened delivery
O72.1 | postpartum hemorrhage
O99.345 | postpartum psychosis
O36.5990 | intrauterine growth restriction; intrauterine growth retardation; iugr
O40.9XX0 | polyhydramnios; hydramnios
O41.00X0 | oligohydramnios; oligoamnios
O30.009 | twin pregnancy; twin gestation
P05.9 | small for gestational age
P07.10 | low birth weight
P24.00 | meconium aspiration
P28.5 | neonatal respiratory failure
P52.9 | neonatal intracranial hemorrhage
P77.9 | necrotizing enterocolitis
P83.30 | hydrops fetalis
P90 | neonatal seizure; neonatal convulsion
P92.9 | newborn feeding problem
P94.2 | neonatal hypotonia
Q04.3 | lissencephaly; pachygyria; schizencephaly
Q14.2 | optic nerve pit; optic disc pit; papillary pit
Q15.0 | congenital glaucoma
Q12.0 | congenital cataract
Q17.9 | ear malformation
Q18.0 | branchial cyst; branchial cleft cyst; branchial fistula
Q18.1 | preauricular sinus
Q18.9 | facial dysmorphism; dysmorphic facies; dysmorphic features
Q25.79 | pulmonary artery anomaly
Q26.9 | venous anomaly congenital
Q27.8 | vascular anomaly
Q28.3 | cerebral vascular malformation
Q31.5 | laryngomalacia
Q32.0 | tracheomalacia
Q33.0 | congenital cystic adenomatoid malformation; congenital cystic lung
Q33.2 | pulmonary sequestration
Q40.2 | gastric duplication
Q43.3 | intestinal malrotation; intestinal adhesions congenital
Q43.8 | dolichocolon; intestinal duplication; dolichosigmoid
Q45.1 | annular pancreas
Q45.3 | pancreas divisum; ectopic pancreas
Q50.39 | ovarian malformation
Q55.0 | testicular agenesis; monorchidism; anorchia
Q55.22 | retractile testis
Q62.39 | ureterocele; megaureter congenital
Q62.5 | ureteral duplication; double ureter; duplex ureter
Q62.7 | congenital vesicoureteral reflux
Q63.0 | duplex kidney
Q63.8 | renal malformation
Q64.10 | bladder exstrophy
Q64.2 | posterior urethral valve; posterior urethral valves
Q65.2 | congenital hip dislocation
Q74.3 | arthrogryposis
Q75.1 | crouzon syndrome
Q75.4 | treacher collins syndrome
Q76.49 | hemivertebra; vertebral malformation
Q77.4 | achondroplasia
Q78.4 | ollier disease; enchondromatosis
Q79.0 | congenital diaphragmatic hernia; bochdalek hernia; morgagni hernia
Q79.2 | omphalocele
Q79.3 | gastroschisis
Q80.9 | ichthyosis
Q81.9 | epidermolysis bullosa
Q82.4 | ectodermal dysplasia
Q82.2 | mastocytosis; urticaria pigmentosa
Q85.89 | sturge weber syndrome; peutz jeghers syndrome
Q87.2 | klippel trenaunay syndrome; holt oram syndrome
Q87.19 | noonan syndrome; silver russell syndrome
Q87.11 | prader willi syndrome
Q93.81 | velocardiofacial syndrome; digeorge syndrome
D82.1 | di george syndrome
Q92.9 | trisomy
Q91.3 | edwards syndrome; trisomy 18
`;
