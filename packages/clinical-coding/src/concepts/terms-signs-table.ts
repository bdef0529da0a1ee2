/**
 * Symptoms, signs and laboratory findings, statuses and injuries in the words of clinical texts: a target, then its phrases. Written by
 * us from general knowledge and the Index; numbers as of FY2026.
 */
export const SIGN_TERMS = `
R00.0 | tachycardia; tachycardic; sinus tachycardia; rapid heart rate
R00.1 | bradycardia; sinus bradycardia; bradycardic
R00.2 | palpitation; palpitations
R01.1 | heart murmur; cardiac murmur; systolic murmur; diastolic murmur; pansystolic murmur
R03.0 | elevated blood pressure
R04.0 | epistaxis; nosebleed; nasal bleeding; epistaxi
R04.1 | pharyngeal bleeding; throat bleeding
R04.2 | hemoptysis; hemoptoic expectoration; bloody sputum; hemoptoic
R04.89 | pulmonary hemorrhage; alveolar hemorrhage; lung hemorrhage
R05.9 | cough; coughing; dry cough; productive cough; cough productive; tussis
R05.1 | acute cough
R05.3 | chronic cough
R06.00 | dyspnea; dyspneic; breathlessness; breathing difficulty
R06.01 | orthopnea
R06.02 | shortness of breath
R06.03 | acute respiratory distress
R06.1 | stridor
R06.2 | wheezing; wheeze; sibilance; sibilant
R06.4 | hyperventilation
R06.6 | hiccup; hiccough; singultus
R06.81 | apnea; apneas
R06.82 | tachypnea; tachypneic; polypnea
R06.5 | mouth breathing
R06.89 | hypoventilation; respiratory depression; breath sound decreased
R07.0 | throat pain; sore throat; odynophagia pharyngeal; pain throat; pharyngeal pain
R07.1 | pleuritic pain; pleuritic chest pain; pleuritic thoracic pain
R07.2 | precordial pain; retrosternal pain
R07.9 | chest pain; thoracic pain; pain chest; pain thoracic
R07.81 | rib pain; costal pain; pleurodynia
R09.01 | asphyxia
R09.02 | hypoxia; hypoxemia; desaturation; hypoxic; oxygen desaturation
R09.2 | respiratory arrest
R09.81 | nasal congestion; stuffy nose
R09.89 | choking sensation; weak pulse; pulse absent; bruit
R10.0 | acute abdomen; severe abdominal pain acute
R10.10 | upper abdominal pain; pain upper abdomen; hypochondrium pain
R10.11 | right upper quadrant pain; right hypochondrium pain; pain right hypochondrium; pain right upper quadrant; right hypochondrial pain
R10.12 | left upper quadrant pain; left hypochondrium pain; pain left hypochondrium; pain left upper quadrant
R10.13 | epigastric pain; epigastralgia; pain epigastrium; epigastrium pain; epigastric discomfort; epigastric abdominal pain; abdominal pain epigastrium
R10.20 | pelvic pain; pain pelvis; hypogastric pain; suprapubic pain; pain hypogastrium
R10.24 | suprapubic pain; hypogastric pain; pain hypogastrium
R10.23 | perineal pain; pain perineum
R10.30 | lower abdominal pain; inguinal pain; groin pain; pain groin; pain lower abdomen
R10.31 | right iliac fossa pain; pain right iliac fossa; right lower quadrant pain; pain right lower quadrant; right inguinal pain; right groin pain; pain right groin
R10.32 | left iliac fossa pain; pain left iliac fossa; left lower quadrant pain; pain left lower quadrant; left inguinal pain; left groin pain
R10.33 | periumbilical pain; umbilical pain; periumbilical abdominal pain
R10.84 | generalized abdominal pain; diffuse abdominal pain
R10.83 | colic; abdominal colic; infantile colic; colicky abdominal pain
R10.9 | abdominal pain; pain abdomen; abdominal discomfort; abdominalgia; pain abdominal; stomach ache; abdominal colicky pain; abdominal cramp
R10.819 | abdominal tenderness; abdomen painful palpation; painful abdomen palpation; tenderness abdomen; abdomen tender
R10.817 | generalized abdominal tenderness; abdomen diffusely painful palpation; diffuse abdominal tenderness
R11.0 | nausea; nauseas; nauseous
R11.10 | vomiting; vomit; emesis; vomited; vomits; regurgitation
R11.12 | projectile vomiting
R11.14 | bilious vomiting; biliary vomiting
R11.2 | nausea and vomiting; nauseas and vomiting; vomiting and nausea; nausea accompanied by vomiting
R12 | heartburn; pyrosis
R13.10 | dysphagia; difficulty swallowing; swallowing difficulty; odynophagia; aphagia
R14.0 | abdominal distension; abdominal distention; distended abdomen; abdomen distended; bloating; abdominal bloating; distension abdominal; meteorism
R14.3 | flatulence
R16.0 | hepatomegaly; liver enlargement; enlarged liver; hepatic mass; liver mass; mass liver
R16.1 | splenomegaly; spleen enlargement; enlarged spleen; splenic mass
R16.2 | hepatosplenomegaly; hepatomegaly with splenomegaly; hepatomegaly and splenomegaly
R17 | jaundice; icterus; icteric; jaundiced; jaundice skin
R18.0 | malignant ascites
R18.8 | ascites; ascitic; ascitic fluid; free abdominal fluid; free intraperitoneal fluid; ascite
R19.00 | abdominal mass; mass abdomen; abdominal masse; retroperitoneal mass; intraabdominal mass; pelvic mass; mass pelvis; mass abdominal; palpable abdominal mass
R19.03 | right lower quadrant mass; right iliac fossa mass; mass right iliac fossa
R19.01 | right hypochondrium mass; mass right hypochondrium; right upper quadrant mass
R19.02 | left hypochondrium mass; mass left hypochondrium
R19.04 | left iliac fossa mass; mass left iliac fossa
R19.06 | epigastric mass; mass epigastrium
R19.30 | abdominal rigidity; abdominal guarding; abdominal defense; board abdomen; guarding
R19.4 | change bowel habit; bowel habit change; altered bowel habit
R19.5 | occult blood stool; fecal occult blood; acholia; stool abnormality; mucus stool; acholic stool
R19.6 | halitosis
R19.7 | diarrhea; diarrheal; diarrheas; liquid stool; loose stool; diarrheic; diarrheal stool; watery stool
R19.8 | tenesmus; rectal tenesmus
R20.0 | anesthesia of skin; sensory loss; numbness; loss of sensation; absence of sensation
R20.1 | hypoesthesia; hypesthesia; decreased sensation; decreased sensitivity; hypoaesthesia
R20.2 | paresthesia; paresthesias; tingling; paraesthesia; formication; prickling
R20.3 | hyperesthesia; allodynia; hyperalgesia
R20.8 | dysesthesia; dysesthesias; burning sensation
R20.9 | sensory disturbance; sensory alteration; sensitivity disorder; sensory disorder; altered sensitivity
R21 | rash; exanthem; exanthema; skin rash; cutaneous rash; skin eruption; eruption; maculopapular rash; cutaneous eruption; exanthematous
R22.0 | facial mass; mass face; facial swelling localized; mass head; mandibular mass; scalp mass; facial lump; mass jaw; submandibular mass
R22.1 | neck mass; cervical mass; mass neck; lump neck; mass cervical; laterocervical mass; submandibular mass; supraclavicular mass; cervical tumor palpable
R22.2 | chest wall mass; trunk mass; mass chest wall; mass back; gluteal mass
R22.30 | arm mass; axillary mass; mass axilla; mass arm; hand mass
R22.40 | thigh mass; leg mass; mass thigh; mass leg; foot mass
R22.9 | subcutaneous nodule; subcutaneous mass; subcutaneous tumor palpable; skin nodule; cutaneous nodule
R23.0 | cyanosis; cyanotic
R23.1 | pallor; paleness; skin pallor; mucocutaneous pallor; skin paleness; cutaneous pallor; mucocutaneous paleness
R23.2 | flushing; hot flush
R23.3 | petechia; petechiae; ecchymosis; ecchymoses; ecchymotic; petechial; spontaneous bruising
R23.4 | scab; crust; desquamation; desquamative; crusting; skin thickening; induration of skin; crusts; scabs; squama; flaking; peeling skin; desquamating
R23.8 | blister; vesicle; bulla; bullae; papule; papular lesion; bullous lesion; vesicular lesion; papules; vesicles; blisters; papular; skin induration; papulosa
R25.1 | tremor; trembling; tremors; tremulous
R25.2 | cramp; muscle cramp; spasm; cramps
R25.3 | fasciculation
R25.8 | involuntary movement; abnormal movement; clonus
R26.0 | ataxic gait
R26.1 | spastic gait
R26.2 | difficulty walking; walking difficulty; inability to walk; unable to walk; difficulty in walking; impaired walking; inability ambulate; impossibility walking; ambulation difficulty; inability to ambulate
R26.81 | unsteadiness; instability standing; unstable gait; unsteady gait; inability to stand; gait instability
R26.89 | limp; lameness; limping; gait difficulty
R26.9 | gait disturbance; gait disorder; gait abnormality; gait alteration; gait impairment
R27.0 | ataxia; ataxic
R27.8 | incoordination; dysmetria; dysdiadochokinesia
R29.0 | tetany
R29.1 | meningismus; neck stiffness; nuchal rigidity; meningeal sign; stiff neck; meningism
R29.2 | hyporeflexia; hyperreflexia; areflexia; babinski; abnormal reflex; areflexic; babinski sign; extensor plantar response; hypereflexia; osteotendinous reflex abolished
R29.6 | repeated fall; frequent fall
R29.810 | facial weakness; facial asymmetry central; facial droop
R30.0 | dysuria; painful micturition; painful urination; urination pain; micturition pain
R31.0 | gross hematuria; macroscopic hematuria; frank hematuria; macrohematuria
R31.29 | microhematuria; microscopic hematuria
R31.9 | hematuria; bloody urine; hematuric; blood in urine
R33.9 | urinary retention; retention urine; acute urinary retention; retention of urine; anuria due to retention; urine retention
R34 | oliguria; anuria; oligoanuria; oliguric; anuric
R35.0 | urinary frequency; polyuria frequency; pollakiuria; frequent urination; increased urinary frequency; micturition frequency; polakiuria; polaquiuria; pollakisuria
R35.1 | nocturia
R35.89 | polyuria
R36.9 | urethral discharge; urethral secretion
R39.0 | urine extravasation; extravasation of urine; urinoma
R39.11 | urinary hesitancy
R39.12 | weak urinary stream; weak stream; decreased urinary stream; decreased stream
R39.14 | incomplete bladder emptying; post void residual; incomplete emptying
R39.15 | urinary urgency; urgency; voiding urgency; micturition urgency
R39.16 | straining to void
R39.198 | voiding difficulty; difficulty urinating; micturition difficulty; lower urinary tract symptom; difficulty voiding
R39.89 | bladder pain; vesical pain
R40.0 | somnolence; drowsiness; sleepiness; obnubilation; drowsy; somnolent; lethargic somnolence
R40.1 | stupor; stuporous
R40.20 | coma; unconscious; comatose; unconsciousness; decreased level of consciousness; loss of consciousness prolonged; low level of consciousness; impaired consciousness
R40.4 | transient alteration of awareness
R41.0 | disorientation; confusion; disoriented; confused; confusional state; confusional
R41.3 | amnesia; memory loss; memory impairment; loss of memory; memory disorder; memory alteration; memory deficit; memory disturbance
R41.82 | altered mental status
R41.840 | attention deficit; concentration deficit; concentration difficulty
R41.89 | cognitive deficit; cognitive alteration; bradypsychia; anosognosia
R41.9 | cognitive symptom
R42 | dizziness; vertigo; dizzy; lightheadedness; giddiness; vertiginous; dizzy spell; mareo; instability sensation
R43.0 | anosmia
R43.2 | dysgeusia; ageusia
R44.0 | auditory hallucination
R44.1 | visual hallucination
R44.3 | hallucination; hallucinations; hallucinatory
R45.0 | nervousness
R45.1 | agitation; restlessness; psychomotor agitation; agitated; restless
R45.4 | irritability; irritable
R45.5 | hostility
R45.6 | violent behavior; aggressive behavior; aggressiveness; aggressivity
R45.851 | suicidal ideation
R45.89 | emotional lability
R46.0 | low personal hygiene; neglect of personal hygiene
R46.89 | abnormal behavior; behavioral alteration; behavior disorder; behavioral disturbance
R47.01 | aphasia; aphasic; dysnomia; anomia
R47.02 | dysphasia; paraphasia
R47.1 | dysarthria; anarthria; slurred speech
R47.89 | speech alteration; language alteration; language impairment; mutism
R47.9 | speech disturbance; speech impairment; language disorder
R48.2 | apraxia
R48.8 | agraphia; acalculia; agnosia
R49.0 | dysphonia; hoarseness; hoarse; dysphony
R49.1 | aphonia
R50.2 | drug fever
R50.82 | postoperative fever
R50.9 | fever; febrile; pyrexia; hyperthermia; febrile syndrome; high fever; fever spike; febrile peak; febrile picture; feverish; hyperpyrexia; temperature elevated; febrile episode; febricula; low grade fever; febrile fever; fever of unknown origin
R51.9 | headache; cephalea; cephalgia; headaches; cephalalgia; holocranial headache; head pain; facial pain; pain face; pain head; hemicranial headache
R53.1 | asthenia; weakness; generalized weakness; asthenic; general weakness; adynamia
R53.81 | malaise; general malaise; discomfort general; general discomfort; debility; physical deterioration
R53.83 | fatigue; tiredness; lethargy; exhaustion; easy fatigability; fatigability; fatigued
R54 | frailty; senility
R55 | syncope; fainting; loss of consciousness; presyncope; lipothymia; syncopal; collapse; syncopal episode; lost consciousness; fainted; pre syncope; lipotimia
R56.00 | febrile seizure; febrile convulsion
R56.9 | convulsion; seizure; convulsive crisis; seizures; convulsions; convulsive seizure; convulsive
R57.0 | cardiogenic shock
R57.1 | hypovolemic shock; hemorrhagic shock
R57.9 | shock; hemodynamic instability shock; circulatory shock; distributive shock
R58 | hemorrhage; bleeding; haemorrhage; hemorrhagic; active bleeding; hemorrhages
R59.0 | cervical lymphadenopathy; cervical adenopathy; inguinal adenopathy; axillary adenopathy; retroperitoneal adenopathy; mediastinal adenopathy; hilar adenopathy; laterocervical adenopathy; supraclavicular adenopathy; abdominal adenopathy; mesenteric adenopathy; inguinal lymphadenopathy; axillary lymphadenopathy; retroperitoneal lymphadenopathy; mediastinal lymphadenopathy; hilar lymphadenopathy; celiac adenopathy; iliac adenopathy; pelvic adenopathy; submandibular adenopathy; submaxillary adenopathy; localized adenopathy; regional adenopathy; locoregional adenopathy; paraaortic adenopathy; pelvic lymphadenopathy; iliac lymphadenopathy; submandibular lymphadenopathy; abdominal lymphadenopathy; lymphadenopathy mediastinum; enlarged cervical lymph node; enlarged lymph node
R59.1 | generalized lymphadenopathy; generalized adenopathy; polyadenopathy; multiple adenopathy
R59.9 | adenopathy; lymphadenopathy; adenomegaly; adenopathic; lymph node enlargement; adenopathies; lymphoid hyperplasia; enlarged node; lymphadenopathie
R60.0 | lower limb edema; leg edema; ankle edema; edema lower limb; edema leg; pedal edema; edema lower extremity; lower extremity edema; edema foot; facial edema; edema face; pretibial edema; malleolar edema; edema of arm; edema ankle; localized edema; edema hand; edema upper limb; leg swelling; facial swelling; swelling face; swelling leg; swelling foot; swelling ankle; edema limb; edema extremity
R60.1 | generalized edema; anasarca
R60.9 | edema; swelling; edematous; tumefaction; swollen; fovea; edemas; edematization; inflammation edematous; edematized
R61 | hyperhidrosis; sweating; diaphoresis; sweaty; diaphoretic; night sweat; profuse sweating; sudoration; nocturnal sweating; perspiration; sweats; cold sweating
R62.51 | failure to thrive; weight stagnation; weight stall
R62.50 | developmental delay; growth retardation; growth delay; delayed growth
R63.0 | anorexia; loss of appetite; hyporexia; lack of appetite; decreased appetite; poor appetite; appetite loss; inappetence; anorectic
R63.1 | polydipsia; excessive thirst
R63.2 | polyphagia
R63.4 | weight loss; loss of weight; lost weight; loss weight; weight losses; loss kg weight; loss kilograms; weight loss of kg; slimming; ponderal loss; emaciation
R63.5 | weight gain
R63.30 | feeding difficulty; food refusal; feeding refusal
R64 | cachexia; cachectic; wasting syndrome
R65.20 | severe sepsis
R65.21 | septic shock
R68.0 | hypothermia
R68.81 | early satiety
R68.83 | chill; chills; shivering; shiver; rigors; tiritona
R68.84 | jaw pain; mandibular pain; pain jaw; pain mandible; maxillary pain; pain maxilla
R68.89 | hyperemia; hyperemic
R70.0 | elevated esr; elevated erythrocyte sedimentation rate; esr elevation; increased esr; increased erythrocyte sedimentation
R73.9 | hyperglycemia; hyperglycemic
R73.09 | prediabetes abnormal glucose; glucose intolerance; impaired glucose tolerance
R74.01 | elevated transaminase; transaminase elevation; elevation transaminase; hypertransaminasemia; transaminases elevated; increased transaminase; increase transaminase; transaminitis; elevated liver enzyme; altered transaminase; elevated ast; elevated alt; high transaminase
R74.02 | elevated ldh; ldh elevation; increased ldh; elevated lactate dehydrogenase
R74.8 | elevated alkaline phosphatase; elevated amylase; elevated lipase; elevated ck; elevated ggt; elevated creatine kinase; hyperamylasemia; elevated cpk
R76.8 | positive serology antibody; positive ana; positive antinuclear antibody
R77.8 | hyperproteinemia
R78.81 | bacteremia
R79.1 | prolonged prothrombin; coagulation abnormal; prolonged aptt; elevated inr
R79.89 | azotemia; elevated creatinine; elevated troponin; elevated urea; hyperazotemia; increased creatinine
R79.82 | elevated c reactive protein; elevated crp; crp elevation; increased crp; increased c reactive protein
R80.9 | proteinuria; albuminuria; microalbuminuria
R81 | glycosuria; glucosuria
R82.4 | ketonuria; acetonuria
R82.71 | bacteriuria
R82.81 | pyuria
R87.619 | abnormal pap smear; abnormal cytology
R90.0 | intracranial mass; brain mass; cerebral mass; intracranial space occupying lesion; space occupying lesion brain; intracranial lesion; brain lesion; cerebral lesion
R91.1 | pulmonary nodule; lung nodule; solitary pulmonary nodule; nodule lung; coin lesion
R91.8 | pulmonary infiltrate; lung mass; pulmonary mass; lung infiltrate; multiple pulmonary nodules; pulmonary opacity; bilateral infiltrate; mass lung; pulmonary infiltration; lung consolidation; pulmonary nodules; lung opacity; alveolar consolidation
R92.8 | abnormal mammogram
R94.31 | abnormal electrocardiogram; st elevation; st segment elevation; t wave inversion; st depression; inverted t wave
R97.20 | elevated psa; psa elevation; elevated prostate specific antigen; elevation psa; increased psa; high psa
R97.0 | elevated cea; elevated carcinoembryonic antigen
R97.1 | elevated ca 125; ca 125 elevation
R97.8 | elevated alpha fetoprotein; elevated tumor marker; elevated ca 19
R99 | death; exitus; death of patient; passed away
S00.03XA | scalp hematoma
S01.01XA | scalp wound
S02.609 | mandibular fracture; fracture mandible; jaw fracture; mandible fracture; fracture of jaw; fracture mandibular
S02.91XA | skull fracture; cranial fracture; fracture skull
S02.2XXA | nasal fracture; fracture of nose; nasal bone fracture
S02.3 | orbital floor fracture; orbital fracture; blow out fracture
S02.40 | zygomatic fracture; malar fracture; zygoma fracture; fracture malar
S02.5XXA | dental fracture; tooth fracture; fractured tooth
S03.00 | dislocation jaw; mandibular dislocation; tmj dislocation; temporomandibular dislocation
S05.9 | ocular trauma; eye injury; eye trauma; ocular injury; trauma eye; ocular traumatism
S05.2 | ocular rupture; globe rupture; eyeball perforation
S06.0X | concussion
S06.9X | traumatic brain injury; cranioencephalic trauma; craniocerebral trauma; brain injury; craniocephalic trauma; tbi; encephalocranial trauma; cranioencephalic traumatism
S09.90XA | head injury; head trauma; cranial trauma; trauma head; cranial traumatism; skull trauma
S09.93XA | facial trauma; face injury; trauma face; facial traumatism; facial injury
S12.9XXA | cervical fracture; cervical vertebra fracture
S22.009 | thoracic vertebral fracture; dorsal vertebral fracture
S22.3 | rib fracture; fracture rib
S22.4 | rib fractures; multiple rib fracture; costal fracture; multiple rib fractures
S22.20 | sternal fracture; sternum fracture
S27.32 | pulmonary contusion; lung contusion
S32.009 | lumbar vertebral fracture; lumbar fracture
S32.9XXA | pelvic fracture; fracture pelvis; pelvis fracture; pelvic bone fracture
S32.40 | acetabular fracture; acetabulum fracture
S36.00 | splenic injury; splenic trauma; injury spleen
S36.039A | splenic rupture; splenic laceration; rupture spleen; laceration spleen
S36.112A | liver contusion
S36.115A | liver laceration; hepatic laceration; liver rupture
S36.119A | liver injury; hepatic trauma; liver trauma
S37.00 | renal trauma; kidney trauma; renal injury traumatic; kidney injury traumatic; trauma kidney
S37.06 | renal laceration; kidney laceration; kidney rupture; renal rupture
S37.01 | renal hematoma; kidney hematoma; perirenal hematoma; perinephric hematoma
S37.20XA | bladder injury; bladder trauma
S37.29XA | bladder rupture; bladder perforation; rupture bladder
S42.00 | clavicle fracture; fracture clavicle
S42.20 | proximal humerus fracture; humeral head fracture
S42.30 | humerus fracture; humeral fracture; fracture humerus
S43.00 | shoulder dislocation; dislocation shoulder; shoulder luxation; glenohumeral dislocation
S52.50 | distal radius fracture; radius fracture; wrist fracture; fracture radius
S52.20 | ulna fracture; fracture ulna; cubitus fracture
S52.9 | forearm fracture
S53.10 | elbow dislocation; dislocation elbow
S62.9 | hand fracture; metacarpal fracture
S68.11 | finger amputation; digital amputation
S72.00 | hip fracture; femoral neck fracture; fracture hip; fracture femoral neck
S72.9 | femur fracture; femoral fracture; fracture femur
S82.20 | tibial fracture; tibia fracture; fracture tibia
S82.40 | fibula fracture; fibular fracture; peroneal bone fracture
S82.00 | patella fracture; fracture patella
S82.89 | ankle fracture
S83.20 | meniscal tear; torn meniscus; meniscus tear; meniscal rupture
S86.0 | achilles tendon rupture
S92.30 | metatarsal fracture; fracture metatarsal
S92.00 | calcaneus fracture; calcaneal fracture
T07.XXXA | polytrauma; multiple trauma; multiple injuries; politraumatism; polytraumatism; polytraumatized
T14.8XXA | hematoma; bruise; contusion; hematomas; excoriation; bruising
T14.90XA | trauma; traumatism; traumatisms
T14.91XA | suicide attempt; attempted suicide; autolytic attempt; autolytic gesture; suicidal attempt
T15.0 | corneal foreign body
T17.908A | foreign body airway; foreign body aspiration
T18.108A | esophageal foreign body; foreign body esophagus
T18.9XXA | foreign body ingestion; ingested foreign body
T30.0 | burn; burns; burned; thermal burn; burnt
T36.95XA | antibiotic adverse effect
T56.0X1A | lead poisoning; saturnism; plumbism
T58.91XA | carbon monoxide poisoning; carbon monoxide intoxication
T63.441A | bee sting
T63.301A | spider bite
T65.91XA | intoxication; poisoning
T67.01XA | heat stroke
T71.9XXA | suffocation
T75.4XXA | electrocution; electric shock; electrical burn injury
T78.2XXA | anaphylactic shock; anaphylaxis; anaphylactic reaction
T78.3XXA | angioedema; quincke edema
T78.40XA | allergic reaction; hypersensitivity reaction
T79.7XXA | subcutaneous emphysema
T79.A0XA | compartment syndrome; compartmental syndrome
T80.1XXA | extravasation of drug
T81.31XA | wound dehiscence; dehiscence; suture dehiscence; surgical wound dehiscence
T81.40XA | surgical wound infection; postoperative infection; surgical site infection; wound infection postoperative; infection surgical wound; wound infection; infection of surgical wound
T82.7XXA | catheter infection; central venous catheter infection; catheter related infection; catheter sepsis
T83.510A | urinary catheter infection
T83.511A | infection of indwelling urinary catheter
T84.50XA | prosthetic joint infection; prosthesis infection; infection of prosthesis
T86.10 | kidney transplant complication
T86.11 | kidney transplant rejection; renal rejection; renal allograft rejection; rejection of kidney; acute rejection kidney
T86.12 | graft dysfunction renal; kidney graft failure; loss of renal graft
T86.41 | liver transplant rejection
T86.5 | stem cell transplant complication
T88.7XXA | drug side effect; adverse drug reaction
V89.2XXA | motor vehicle accident; road accident; automobile accident; vehicle accident
V29.99XA | motorcycle accident
V19.9XXA | bicycle accident
V09.9XXA | pedestrian accident; run over
W19.XXXA | fall; accidental fall; fell; falls; casual fall; precipitation from height
W34.00XA | gunshot wound; firearm wound; gunshot; firearm injury; shotgun wound; bullet wound
W54.0XXA | dog bite
W57.XXXA | tick bite; insect bite; spider bite; insect sting; mosquito bite; flea bite
X08.8XXA | fire; flame burn; fire exposure
Y95 | nosocomial; hospital acquired; nosocomial infection; intrahospital infection
Y83.9 | surgical complication
Z16.24 | multidrug resistant; multiresistant; multi resistant
Z20.6 | exposure to hiv
Z20.828 | contact with viral disease
Z22.322 | mrsa carrier
Z37.0 | live birth; live newborn; alive newborn; live fetus; single live birth
Z37.1 | stillbirth; stillborn
Z51.5 | palliative care; palliative; palliative treatment; palliative intent; palliative chemotherapy; palliative radiotherapy; palliative sedation
Z59.00 | homeless; indigent
Z60.2 | lives alone
Z65.1 | prison; imprisonment; jail; inmate; prisoner
Z66 | do not resuscitate
Z72.0 | tobacco use
Z73.3 | work stress
Z74.01 | bedridden; bed confinement; bedbound
Z79.01 | oral anticoagulation; anticoagulated; dicoumarin; dicumarinic; oral anticoagulant; dicoumarinic; anticoagulant therapy
Z79.02 | antiplatelet; antiaggregation; clopidogrel; antiplatelet therapy; antiaggregant; antiplatelet treatment; antiaggregated
Z79.1 | nsaid treatment; chronic nsaid; nsaid use
Z79.4 | insulin treatment; treated with insulin; insulin therapy; treatment with insulin; on insulin; insulinized; insulinization
Z79.52 | corticosteroid treatment chronic; chronic steroid treatment; chronic corticosteroid treatment; corticosteroid dependent; steroid dependent; corticodependent; chronic corticosteroid therapy; chronic prednisone; maintenance prednisone; treatment with prednisone; treated with prednisone; corticosteroid dependence; prolonged corticosteroid; treatment with systemic corticosteroid; chronic corticotherapy; corticotherapy
Z79.84 | oral antidiabetic; oral hypoglycemic; oral antidiabetic drug; oral antidiabetics
Z79.890 | hormone replacement therapy; hormone therapy; hormonal treatment
Z79.811 | aromatase inhibitor
Z79.3 | oral contraceptive; contraceptive pill; oral contraception; hormonal contraceptive; contraceptives
Z83.3 | family history of diabetes; diabetic mother; diabetic father
Z87.891 | ex smoker; former smoker; exsmoker; ex smokers; past smoker; smoking cessation; history of smoking; quit smoking; stopped smoking; former smoking
Z88.0 | penicillin allergy; allergic to penicillin; allergy to penicillin; allergic penicillin; allergy penicillin; amoxicillin allergy; allergic to amoxicillin
Z88.1 | allergic to antibiotic; allergy to beta lactam; allergic to betalactam; beta lactam allergy; allergy to macrolide; allergy to streptomycin; allergy to quinolone; cephalosporin allergy
Z88.2 | sulfonamide allergy; allergic to sulfonamide; sulfa allergy; allergy to sulfonamide
Z88.6 | allergic to nsaid; metamizole allergy; allergic to metamizole; allergy to metamizole; aspirin allergy; allergic to acetylsalicylic acid; nsaid allergy; allergic to pyrazolone; allergy to pyrazolone; pyrazolone allergy; allergic to aspirin; allergy to nsaid; allergy to acetylsalicylic acid; allergic aspirin
Z88.8 | drug allergy; allergic to drug
Z91.041 | iodine allergy; allergic to iodine; contrast allergy; iodinated contrast allergy; allergy to iodine; allergic to iodinated contrast; allergy to iodinated contrast
Z91.018 | food allergy; allergic to food
Z91.040 | latex allergy; allergic to latex
Z92.21 | previous chemotherapy; history of chemotherapy
Z92.3 | previous radiotherapy; history of radiotherapy; history of irradiation
Z93.0 | tracheostomized
Z93.6 | urostomy; nephrostomy status
Z94.0 | renal transplant recipient; kidney transplant recipient; renal transplant patient; kidney transplant patient; renal transplanted
Z94.4 | liver transplant recipient; liver transplant patient
Z95.0 | pacemaker carrier; pacemaker wearer; carrier of pacemaker; permanent pacemaker
Z95.2 | prosthetic valve; mechanical valve; valve prosthesis; mechanical prosthesis mitral; mitral prosthesis; aortic prosthesis
Z96.1 | pseudophakia; pseudophakic; intraocular lens implanted; pseudoaphakia
Z98.51 | tubal ligation
Z98.52 | vasectomized; vasectomy
Z99.2 | on hemodialysis; on dialysis; periodic hemodialysis; peritoneal dialysis program; hemodialysis program; dialysis patient; chronic hemodialysis; dialysis dependent; hemodialysis patient; hd program; on peritoneal dialysis
Z99.11 | ventilator dependent
Z99.3 | wheelchair
Z99.81 | home oxygen; home oxygen therapy; domiciliary oxygen
Z99.89 | cpap; home cpap
E80.7 | bilirubin elevation; elevated bilirubin; increased bilirubin; total bilirubin elevated
`;
