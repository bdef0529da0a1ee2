/**
 * Names of daily practice in the shape of the term table, with those that a probe of common diagnoses found missing or led to a code
 * that says too little. From general knowledge; numbers as of FY2026.
 */
export const EVERYDAY_TERMS = `
@lipoma | lipoma; subcutaneous lipoma
@hearing-loss | hearing loss; sensorineural hearing loss; conductive hearing loss; mixed hearing loss; presbycusis; sudden hearing loss; sensorineural deafness; mixed conductive and sensorineural hearing loss; sudden sensorineural hearing loss; snhl; age related hearing loss; ototoxic hearing loss
@otitis-externa | otitis externa; swimmer ear; swimmers ear; external otitis; acute otitis externa; acute swimmer ear; malignant otitis externa; chronic otitis externa; diffuse otitis externa
@suture-removal | removal of surgical sutures; removal of surgical staples; removal of skin staples; sutures out; staples out; surgical sutures removed; stitches removed; staples removed
@aftercare-joint | aftercare following hip joint replacement; aftercare following knee joint replacement; aftercare following total joint replacement; aftercare following hip replacement; aftercare following knee replacement; aftercare following shoulder replacement; aftercare following knee arthroplasty; aftercare after hip replacement; aftercare after knee replacement; aftercare after total knee replacement; aftercare after total hip replacement; aftercare after knee arthroplasty; aftercare after hip arthroplasty; joint replacement aftercare; orthopedic aftercare following joint replacement; aftercare for hip replacement; aftercare for knee replacement; aftercare for joint replacement; aftercare following total hip replacement; aftercare following joint arthroplasty
@amyloid-heart | amyloid cardiomyopathy; cardiac amyloidosis; cardiac amyloid; transthyretin cardiac amyloid; amyloid heart disease; amyloidosis of heart; attr cardiomyopathy; transthyretin cardiomyopathy; transthyretin amyloid cardiomyopathy; transthyretin cardiac amyloidosis; al cardiac amyloidosis
@bronchiolitis | bronchiolitis; rsv bronchiolitis; acute bronchiolitis; viral bronchiolitis; bronchiolitis due to rsv; bronchiolitis due to respiratory syncytial virus
@varices | esophageal varices; esophageal varix; bleeding esophageal varices; esophageal variceal bleeding; variceal bleed; variceal hemorrhage
@exercise | exercise induced bronchospasm; exercise induced bronchoconstriction; exercise induced asthma
B07.8 | common wart; common warts; verruca vulgaris; flat wart; verruca plana; periungual wart
R09.1 | pleurisy; dry pleurisy; pleuritis
I77.3 | fibromuscular dysplasia; fibromuscular dysplasia of renal artery; fibromuscular hyperplasia; arterial fibromuscular dysplasia
M25.50 | polyarthralgia; arthralgia multiple joints; pain in multiple joints; multiple joint pain
G00.9 | bacterial meningitis; acute bacterial meningitis; purulent meningitis
Z45.2 | care of vascular access device; picc line; picc flush; vascular access device; central line flush; port flushed
Z94.0 | transplanted kidney; kidney transplant recipient; renal transplant recipient; renal allograft; kidney allograft
A54.01 | gonorrheal urethritis; gonococcal urethritis; urethritis gonorrhea; gonorrhea urethritis
A08.11 | norovirus gastroenteritis; norovirus infection; norovirus; norwalk virus gastroenteritis
A08.0 | rotavirus gastroenteritis; rotavirus enteritis; rotavirus infection
A05.9 | food poisoning; bacterial food poisoning; foodborne illness
B33.8 | rsv infection; respiratory syncytial virus infection
B08.20 | roseola; roseola infantum; exanthem subitum; sixth disease
B30.9 | viral conjunctivitis; viral pink eye
B30.1 | adenoviral conjunctivitis; conjunctivitis due to adenovirus
E21.0 | primary hyperparathyroidism; hyperparathyroidism primary
C25.0 | cancer of head of pancreas; malignant neoplasm of head of pancreas; adenocarcinoma of head of pancreas; pancreatic head cancer; carcinoma of head of pancreas; pancreatic head adenocarcinoma
C25.1 | cancer of body of pancreas; pancreatic body cancer; malignant neoplasm of body of pancreas
C25.2 | cancer of tail of pancreas; pancreatic tail cancer; malignant neoplasm of tail of pancreas
C71.1 | glioblastoma of frontal lobe; frontal lobe glioblastoma; malignant neoplasm of frontal lobe; frontal glioblastoma
C71.2 | glioblastoma of temporal lobe; temporal lobe glioblastoma; temporal glioblastoma
C71.3 | glioblastoma of parietal lobe; parietal lobe glioblastoma; parietal glioblastoma
C71.4 | glioblastoma of occipital lobe; occipital lobe glioblastoma
C15.5 | esophageal cancer lower third; cancer of lower third of esophagus; cancer of distal esophagus; distal esophageal cancer; distal esophageal adenocarcinoma; adenocarcinoma of distal esophagus
C15.4 | esophageal cancer middle third; cancer of middle third of esophagus; cancer of mid esophagus
C15.3 | esophageal cancer upper third; cancer of upper third of esophagus
C09.9 | tonsil cancer; cancer of tonsil; tonsillar carcinoma; tonsillar cancer; squamous cell carcinoma of tonsil; carcinoma of tonsil
C01 | cancer of base of tongue; base of tongue cancer; squamous cell carcinoma of base of tongue; carcinoma of base of tongue
C32.0 | glottic cancer; cancer of glottis; cancer of true vocal cord; vocal cord cancer; carcinoma of vocal cord
D18.03 | hemangioma of liver; hepatic hemangioma; liver hemangioma
D18.01 | cherry angioma; cherry hemangioma; hemangioma of skin; infantile hemangioma
F51.01 | primary insomnia; psychophysiologic insomnia
F51.05 | insomnia due to other mental disorder; insomnia due to depression; insomnia due to anxiety; insomnia due to mental disorder
F25.0 | schizoaffective disorder bipolar type; bipolar type schizoaffective disorder
F25.1 | schizoaffective disorder depressive type; depressive type schizoaffective disorder
F34.1 | dysthymia; persistent depressive disorder; dysthymic disorder
F34.0 | cyclothymia; cyclothymic disorder
F43.0 | acute stress reaction; acute stress disorder
@functional-neuro | conversion disorder; functional neurologic disorder; functional neurological disorder; functional neurological symptom disorder
F44.5 | psychogenic nonepileptic seizures; psychogenic non epileptic seizures; pnes; conversion disorder with seizures; functional seizures
G44.009 | cluster headache; cluster headaches
@ulnar | ulnar neuropathy; ulnar nerve lesion; cubital tunnel syndrome; ulnar nerve entrapment; ulnar nerve palsy
@macular | macular degeneration; age related macular degeneration; wet macular degeneration; dry macular degeneration; exudative macular degeneration; nonexudative macular degeneration; exudative age related macular degeneration; nonexudative age related macular degeneration; neovascular macular degeneration; neovascular age related macular degeneration; wet amd; dry amd; amd; armd; wet age related macular degeneration; dry age related macular degeneration
H52.4 | presbyopia
@refraction:H52.1 | myopia; nearsightedness
@refraction:H52.0 | hyperopia; hypermetropia; farsightedness
@refraction:H52.20 | astigmatism
@ocular-hypertension | ocular hypertension
J33.9 | nasal polyps; nasal polyp; nasal polyposis
K61.0 | perianal abscess; anal abscess
K61.1 | perirectal abscess
K61.39 | ischiorectal abscess
I44.0 | first degree av block; first degree atrioventricular block; first degree heart block
I44.1 | second degree av block; second degree atrioventricular block; mobitz i; mobitz ii; wenckebach
I89.0 | lymphedema; chronic lymphedema; lymphoedema
M43.6 | torticollis; wry neck; acute torticollis; spasmodic wry neck
R49.0 | hoarseness; hoarse voice; dysphonia; hoarse
L21.0 | cradle cap; infantile seborrheic dermatitis; dandruff
G83.4 | cauda equina syndrome
H73.20 | myringitis
J38.3 | vocal cord dysfunction; vocal cord leukoplakia
J38.1 | vocal cord polyp; polyp of vocal cord
K00.7 | teething; teething syndrome
K21.9 | laryngopharyngeal reflux
K60.2 | anal fissure
K62.89 | proctalgia; anal pain
Z01.110 | hearing examination following failed hearing screening; hearing exam following failed screening; hearing test after failed screening; hearing test following failed screening; hearing examination after failed screening
Z01.10 | hearing examination; hearing exam; routine hearing examination
Z01.00 | routine eye exam; eye exam without abnormal findings; eye examination without abnormal findings; vision examination without abnormal findings; routine eye examination; routine vision exam; examination of eyes and vision without abnormal findings
Z01.01 | eye exam with abnormal findings; eye examination with abnormal findings; examination of eyes and vision with abnormal findings
Z02.71 | disability determination; disability certificate; encounter for disability determination; disability form
Z02.4 | driver license examination; driving license examination; dot physical; commercial driver examination; cdl physical
Z02.0 | school physical; school entry physical; admission to school examination; examination for admission to school
Z02.2 | examination for admission to residential institution; nursing home admission physical
Z02.6 | insurance physical; life insurance examination
Z02.3 | military recruit examination; armed forces recruit examination
Z71.84 | travel counseling; counseling for travel; health counseling related to travel; pretravel counseling; travel medicine consultation; pre travel visit; travel consultation
Z71.3 | dietary counseling; nutrition counseling; dietary counseling and surveillance
Z15.01 | brca1 gene carrier; brca2 gene carrier; brca1 mutation carrier; brca2 mutation carrier; brca1 mutation; brca2 mutation; brca mutation; genetic susceptibility to breast cancer
Z15.02 | genetic susceptibility to ovarian cancer
Z95.810 | presence of icd; implantable cardioverter defibrillator in place; icd in place; presence of automatic cardiac defibrillator; implantable defibrillator in place; icd present
Z76.3 | healthy person accompanying sick person
@afib | persistent af; paroxysmal af; permanent af; chronic af; longstanding persistent af; long standing persistent atrial fibrillation; longstanding persistent atrial fibrillation; rapid af
Z30.431 | checking of intrauterine device; routine checking of intrauterine device; checking of iud; intrauterine device surveillance; surveillance of intrauterine device; surveillance of iud; iud in place check
Z45.010 | pacemaker at end of battery life; pacemaker battery end of life; pacemaker battery depletion; pacemaker battery check
Z03.821 | observation for suspected swallowed foreign body; observation for suspected ingested foreign body; suspected ingested foreign body ruled out; suspected swallowed foreign body ruled out; suspected foreign body ingestion ruled out
Z03.822 | suspected aspirated foreign body ruled out; suspected inhaled foreign body ruled out; observation for suspected aspirated foreign body
Z03.823 | suspected inserted foreign body ruled out; observation for suspected inserted foreign body
Z03.6 | observation for suspected poisoning ruled out; suspected toxic effect ruled out; suspected ingestion ruled out; observation for suspected ingestion of poison; suspected poisoning ruled out
A04.71 | recurrent clostridioides difficile colitis; recurrent c difficile; recurrent c diff; recurrent c difficile infection; recurrent clostridioides difficile infection; recurrent clostridium difficile colitis; recurrent c difficile colitis; recurrent c diff infection; recurrent clostridioides difficile
K11.5 | parotid duct stone; salivary duct stone; salivary stone; sialolithiasis; submandibular duct stone; submandibular stone; parotid stone; salivary gland stone
K11.20 | sialadenitis; parotitis; parotiditis; submandibular sialadenitis
K11.21 | acute sialadenitis; acute parotitis; acute suppurative parotitis
R59.0 | enlarged cervical lymph nodes; enlarged lymph nodes; swollen lymph node; enlarged lymph node; cervical lymphadenopathy; inguinal lymphadenopathy; axillary lymphadenopathy; swollen glands of neck; enlarged axillary lymph node; enlarged inguinal lymph node; enlarged neck lymph nodes
R59.1 | generalized lymphadenopathy; generalized enlarged lymph nodes; diffuse lymphadenopathy
R29.898 | transient leg weakness; leg weakness; arm weakness; weakness of leg; weakness of arm; limb weakness; hand weakness; weakness of limb
@septic-arthritis | septic arthritis; pyogenic arthritis; bacterial arthritis; infectious arthritis; staphylococcal arthritis; septic joint; septic knee
@bladder-cancer | carcinoma of wall of bladder; carcinoma of bladder; cancer of bladder; bladder carcinoma; carcinoma of lateral wall of bladder; carcinoma of trigone of bladder; carcinoma of dome of bladder; carcinoma of posterior wall of bladder; carcinoma of anterior wall of bladder; carcinoma of bladder neck; urothelial carcinoma of bladder; transitional cell carcinoma of bladder; bladder cancer; cancer of lateral wall of bladder; cancer of trigone of bladder; cancer of dome of bladder; cancer of posterior wall of bladder; cancer of anterior wall of bladder; malignant neoplasm of bladder
@sequela-swallow | dysphagia following intracerebral hemorrhage; dysphagia following nontraumatic intracerebral hemorrhage; dysphagia following subarachnoid hemorrhage; dysphagia after stroke; dysphagia due to stroke; post stroke dysphagia; oropharyngeal dysphagia following intracerebral hemorrhage; oropharyngeal dysphagia following stroke; oropharyngeal dysphagia following cerebral infarction; oropharyngeal dysphagia after stroke; pharyngeal dysphagia following stroke; pharyngeal dysphagia following cerebral infarction; oropharyngeal dysphagia as sequela of cerebral infarction; oropharyngeal dysphagia due to stroke; oral dysphagia following cerebral infarction; dysphagia after cerebral infarction; oropharyngeal dysphagia after cerebral infarction
N25.81 | secondary hyperparathyroidism; secondary hyperparathyroidism of renal origin; renal hyperparathyroidism; secondary hyperparathyroidism due to chronic kidney disease; secondary hyperparathyroidism in ckd; secondary renal hyperparathyroidism; hyperparathyroidism secondary to ckd; hyperparathyroidism due to ckd; secondary hyperparathyroidism of ckd
E21.1 | secondary hyperparathyroidism not of renal origin
Z78.0 | postmenopausal; postmenopausal status; menopausal status
@bppv | benign paroxysmal positional vertigo; bppv; benign positional vertigo; benign paroxysmal vertigo
@paraplegia | paraplegia; paraplegic; complete paraplegia; incomplete paraplegia
@two-elbows | lateral epicondylitis; tennis elbow; medial epicondylitis; golfer elbow; golfers elbow
J43.2 | centrilobular emphysema; centriacinar emphysema
J43.1 | panlobular emphysema; panacinar emphysema
J47.1 | bronchiectasis with acute exacerbation; bronchiectasis exacerbation; exacerbation of bronchiectasis; acute exacerbation of bronchiectasis; bronchiectasis with exacerbation
J47.0 | bronchiectasis with acute lower respiratory infection; bronchiectasis with acute bronchitis
J35.3 | hypertrophy of tonsils and adenoids; adenotonsillar hypertrophy; tonsil and adenoid hypertrophy; tonsillar and adenoidal hypertrophy; enlarged tonsils and adenoids; hypertrophy of tonsils with hypertrophy of adenoids; hypertrophic tonsils and adenoids
M35.02 | sjogren syndrome with lung involvement; sjogren syndrome with interstitial lung disease
M35.04 | sjogren syndrome with tubulo interstitial nephropathy
F42.2 | mixed obsessional thoughts and acts; obsessive compulsive disorder mixed; obsessive compulsive disorder with mixed obsessional thoughts and acts; ocd mixed; obsessive compulsive disorder mixed obsessional thoughts and acts
F42.3 | hoarding disorder
F42.4 | excoriation disorder; skin picking disorder
Z88.0 | allergy status to penicillin; allergy status penicillin; penicillin allergy status
Z88.2 | allergy status to sulfonamides; sulfa allergy status
`;
