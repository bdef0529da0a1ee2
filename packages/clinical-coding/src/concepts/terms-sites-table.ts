/**
 * Findings that are named by what is found and where: `mass in the left kidney`, `renal mass`. `FINDINGS` gives the words of what is
 * found, with the code that it has without a place (empty: none). `SITES` gives the words of a place with the code of each finding
 * there; a heading is led down by side. Written by us along the Index (`Disease by site`, `Mass`, `Pain`, the neoplasm table); as of FY2026.
 */
export const FINDINGS = `
pain R52 | pain; ache; aching; soreness
mass | mass; masse; lump; tumoration
lesion | disease; disorder; damage
tumor | tumor; neoplasm; neoplasia; neoformation; tumoral; growth; neoplastic; tumefaction neoplastic; neoplasic
cancer | cancer; carcinoma; adenocarcinoma; malignancy; malignant tumor; epithelioma; malignant neoplasm; carcinomas; cystadenocarcinoma; neoplastic malignant
sarcoma | sarcoma; leiomyosarcoma; fibrosarcoma; liposarcoma; rhabdomyosarcoma; angiosarcoma; chondrosarcoma; osteosarcoma; histiocytoma malignant
meta C79.9 | metastasis; metastatic; metastase; metastatis; metastatic lesion; metastatic disease; metastatic involvement
cyst | cyst; cystic lesion; cystic formation; cystic mass; cystic; pseudocyst
nodule | nodule
abscess L02.91 | abscess; phlegmon; collection purulent; abscessed; abces
edema R60.9 | edema; swelling; tumefaction; edematous; swollen; edematization
hematoma T14.8XXA | hematoma; bruise
bleeding R58 | hemorrhage; bleeding; hemorrhagic; bled; bleed
fracture | fracture; fractured; fissure bone
dislocation | dislocation; luxation; dislocated; subluxation
trauma T14.90XA | trauma; traumatism; contusion
wound | wound; laceration; stab wound; lacerated
burn T30.0 | burn; burned
ulcer | ulcer; ulceration; ulcus
necrosis I96 | necrosis; gangrene; slough; eschar; gangrenous; sphacelus
stenosis | stenosis; stricture; narrowing; stenotic; stenosing
obstruction | obstruction; occlusion; blockage; obstructed; occluded
perforation | perforation; rupture; perforated; ruptured
fistula | fistula; fistulous; fistulization
stone | lithiasis; calculus; stone; calculi; lithiasic; lithiasi; microlithiasis
inflammation | inflammation
infection B99.9 | infection; superinfection; infectious process; infectious disease; infectious picture
thrombosis I82.90 | thrombosis; thrombus; thrombosed; thrombotic
infarct | infarct; infarction; ischemia; ischemic
polyp | polyp; polypoid lesion; polyps; polyposis
dilatation | dilatation; dilation; ectasia; dilated; distension; distended
atrophy | atrophy; atrophic
hypertrophy | hypertrophy; hyperplasia; hypertrophic; hyperplastic
paralysis | paralysis; palsy; paresis; paralyzed
weakness R53.1 | weakness; loss of strength; loss of force; strength loss; weak; decreased strength
aneurysm I72.9 | aneurysm; pseudoaneurysm; aneurysmal
granuloma L92.9 | granuloma; granulomatous
adenopathy R59.9 | adenopathy; lymphadenopathy; adenomegaly; lymph node enlargement; adenopathic; lymphadenopathie
malformation | malformation; agenesis; aplasia; hypoplasia; hypoplastic; absence congenital; duplication; dysplasia
hemangioma D18.00 | hemangioma; angioma; angiomatous
lipoma D17.9 | lipoma; lipomatous
adenoma | adenoma; adenomatous
scar L90.5 | scar; cicatrix; cicatricial; scarring
atresia | atresia
prolapse | prolapse; ptosis; prolapsed
hernia K46.9 | hernia; herniation
foreign | foreign body
rash R21 | rash; eruption; exanthem
stiffness M25.60 | stiffness; rigidity
numb R20.0 | numbness
effusion | effusion
papule R23.8 | papule; blister; vesicle; bulla; bullous; vesicular
calcification | calcification; calcified
deformity | deformity; deformation
deficit | deficit; loss; decrease
opacity | opacity; opacification
hole | hole
cellulitis L03.90 | cellulitis
amputation | amputation
discharge | discharge; secretion
defect | defect
irritation | irritation
visionloss H54.7 | loss of vision; vision loss; visual loss; decreased vision; decreased visual acuity; loss of visual acuity; decrease in visual acuity; decrease visual acuity; low visual acuity; decrease in vision; reduced visual acuity; visual acuity loss; decline in vision; visual acuity decrease; reduction of visual acuity; visual acuity deficit; diminished visual acuity
`;

export const SITES = `
kidney | kidney; renal; kidneys; nephric; perirenal; pyelocaliceal; renal pelvis; lumbar fossa | mass N28.89; lesion N28.9; tumor D49.51; cancer C64; sarcoma C64; meta C79.0; cyst N28.1; nodule N28.89; abscess N15.1; edema N28.89; hematoma S37.01; bleeding N28.89; trauma S37.00; wound S37.05; necrosis N28.0; stenosis N13.5; obstruction N13.9; perforation S37.06; stone N20.0; inflammation N12; infection N15.9; infarct N28.0; dilatation N28.89; atrophy N26.1; hypertrophy N28.81; malformation Q60.2; pain N23; thrombosis N28.0; adenoma D30.0; hemangioma D30.0; calcification N28.89
ureter | ureter; ureteral; ureteric | mass N28.9; lesion N28.9; tumor D49.59; cancer C66; meta C79.19; stenosis N13.5; obstruction N13.5; perforation S37.19XA; trauma S37.10XA; fistula N28.89; stone N20.1; dilatation N28.82; polyp N28.89; malformation Q62.8
bladder | bladder; vesical; detrusor; trigone; intravesical; bladder wall | mass N32.9; lesion N32.9; tumor D49.4; cancer C67.9; sarcoma C67.9; meta C79.11; cyst N32.89; nodule N32.9; abscess N30.80; bleeding N32.89; trauma S37.20XA; ulcer N32.89; stenosis N32.0; obstruction N32.0; perforation S37.29XA; fistula N32.2; stone N21.0; inflammation N30.90; polyp D41.4; dilatation N32.89; hypertrophy N32.89; edema N32.89; pain R39.89; prolapse N81.10; necrosis N32.89; infection N30.90; papule N32.89
urethra | urethra; urethral | mass N36.9; lesion N36.9; tumor D49.59; cancer C68.0; meta C79.19; stenosis N35.9; obstruction N36.8; trauma S37.30XA; perforation S37.39XA; fistula N36.0; stone N21.1; polyp N36.2; dilatation N36.8; pain R39.89; bleeding N36.8; abscess N34.0; edema N36.8
urinary | urinary; urinary tract; urine; urological | infection N39.0; obstruction N13.9; stone N20.9; bleeding R31.9; fistula N36.0
prostate | prostate; prostatic | mass N42.9; lesion N42.9; tumor D49.59; cancer C61; sarcoma C61; cyst N42.83; nodule N40.2; abscess N41.2; hypertrophy N40.0; inflammation N41.9; stone N42.0; bleeding N42.1; adenoma D29.1; atrophy N42.89; infection N41.9
testis | testis; testicle; testicular; teste; testicles; testes; paratesticular | mass N50.9; lesion N50.9; tumor D49.59; cancer C62.9; sarcoma C62.9; cyst N44.2; nodule N50.9; abscess N45.4; pain N50.81; trauma S39.94XA; hematoma S30.22XA; infarct N50.1; atrophy N50.0; edema N50.89; hypertrophy N50.89; inflammation N45.2; malformation Q55.0; perforation S39.848A
scrotum | scrotum; scrotal; hemiscrotum; inguinoscrotal; intrascrotal | mass N50.9; lesion N50.9; tumor D49.59; cancer C63.2; cyst N50.89; abscess N49.2; edema N50.89; hematoma S30.22XA; pain N50.82; necrosis N50.89; infection N49.2; hypertrophy N50.89; inflammation N49.2; trauma S39.94XA; ulcer N50.89
epididymis | epididymis; epididymal | mass N50.9; lesion N50.9; tumor D49.59; cyst N50.3; nodule N50.9; inflammation N45.1
penis | penis; penile; glans; preputial; prepuce; foreskin; corpus cavernosum; cavernous body; corpora cavernosa; balanopreputial | mass N48.9; lesion N48.9; tumor D49.59; cancer C60.9; meta C79.82; cyst N48.89; nodule N48.89; abscess N48.21; edema N48.89; hematoma N48.89; necrosis N48.29; ulcer N48.5; pain N48.89; infection N48.29; inflammation N48.29; trauma S39.94XA; fracture S39.840A; thrombosis N48.81; bleeding N48.89; malformation Q55.69
uterus | uterus; uterine; endometrial; endometrium; myometrial; myometrium | mass N85.9; lesion N85.9; tumor D49.59; cancer C55; sarcoma C54.9; cyst N85.8; polyp N84.0; bleeding N93.9; perforation S37.69XA; prolapse N81.4; hypertrophy N85.2; malformation Q51.9; inflammation N71.9; atrophy N85.8
cervix | cervix; cervix uteri; uterine cervix | lesion N88.9; tumor D49.59; cancer C53.9; polyp N84.1; ulcer N86; stenosis N88.2; mass N88.9; bleeding N88.8
ovary | ovary; ovarian; adnexal; adnexa; annexial | mass N83.9; lesion N83.9; tumor D49.59; cancer C56; meta C79.6; cyst N83.20; pain R10.20; bleeding N83.8; adenoma D27; hypertrophy N83.8; abscess N70.92
vagina | vagina; vaginal | mass N89.9; lesion N89.9; tumor D49.59; cancer C52; bleeding N93.9; cyst N89.8; prolapse N81.10; ulcer N76.5; malformation Q52.4; pain N94.89; infection N76.0; stenosis N89.5; trauma S39.94XA
vulva | vulva; vulvar; labia; vulvovaginal; labium | mass N90.9; lesion N90.9; tumor D49.59; cancer C51.9; cyst N90.7; ulcer N76.6; edema N90.89; pain N94.819; abscess N76.4; hypertrophy N90.60
breast | breast; mammary; mammaria | mass N63.0; lesion N64.9; tumor D49.3; cancer C50.91; sarcoma C50.91; meta C79.81; cyst N60.0; nodule N63.0; abscess N61.1; pain N64.4; edema N64.89; hematoma N64.89; hypertrophy N62; inflammation N61.0; necrosis N64.1; atrophy N64.2
nipple | nipple; areola | lesion N64.9; discharge N64.52; bleeding N64.59
liver | liver; hepatic; hepatocellular; intrahepatic; hepatobiliary | mass R16.0; lesion K76.9; tumor D49.0; cancer C22.9; sarcoma C22.4; meta C78.7; cyst K76.89; nodule K76.89; abscess K75.0; hematoma K76.89; bleeding K76.89; trauma S36.119A; necrosis K76.2; perforation S36.118A; infarct K76.3; hypertrophy R16.0; hemangioma D18.03; adenoma D13.4; inflammation K75.9; infection K75.9; atrophy K72.90; pain R10.11; edema K76.89; calcification K76.89; granuloma K75.3; wound S36.113A
gallbladder | gallbladder; vesicular biliary | mass K82.9; lesion K82.9; tumor D49.0; cancer C23; polyp K82.4; stone K80.20; perforation K82.2; inflammation K81.9; dilatation K82.8; hypertrophy K82.8
biliary | bile duct; biliary tract; biliary; choledochal; common bile duct; choledochus; biliary tree; bile ducts; intrahepatic bile duct | lesion K83.9; tumor D49.0; cancer C24.9; stone K80.50; stenosis K83.1; obstruction K83.1; dilatation K83.8; perforation K83.2; fistula K83.3; cyst K83.5; infection K83.09
pancreas | pancreas; pancreatic; peripancreatic | mass K86.89; lesion K86.9; tumor D49.0; cancer C25.9; meta C78.89; cyst K86.2; abscess K85.92; nodule K86.89; atrophy K86.89; necrosis K86.89; stenosis K86.89; dilatation K86.89; stone K86.89; trauma S36.209A; fistula K86.89; inflammation K85.90; calcification K86.89
spleen | spleen; splenic | mass R16.1; lesion D73.9; tumor D49.0; cancer C26.1; meta C78.89; cyst D73.4; abscess D73.3; hematoma S36.029A; infarct D73.5; perforation S36.039A; trauma S36.00XA; nodule D73.89; hypertrophy R16.1; atrophy D73.0; thrombosis I82.890
stomach | stomach; gastric; antral; antrum; gastroduodenal; gastric body; pyloric; pylorus; cardial; prepyloric | mass K31.9; tumor D49.0; cancer C16.9; sarcoma C16.9; meta C78.89; ulcer K25.9; polyp K31.7; bleeding K92.2; perforation K31.89; stenosis K31.2; obstruction K31.1; dilatation K31.89; necrosis K31.89; inflammation K29.70; fistula K31.6; atrophy K29.40; hypertrophy K29.60; hernia K44.9; nodule K31.89; foreign T18.2XXA
cardia | cardia; gastroesophageal junction; esophagogastric junction; cardias | cancer C16.0; tumor D49.0
esophagus | esophagus; esophageal; oesophagus | mass K22.9; lesion K22.9; tumor D49.0; cancer C15.9; meta C78.89; ulcer K22.10; stenosis K22.2; obstruction K22.2; perforation K22.3; polyp K22.81; bleeding K22.89; necrosis K22.89; dilatation K22.89; inflammation K20.90; foreign T18.108A; fistula K22.89; atresia Q39.0; trauma S27.819A; pain K22.89; hernia K44.9
duodenum | duodenum; duodenal; duodenal bulb | mass K31.9; lesion K31.9; tumor D49.0; cancer C17.0; ulcer K26.9; stenosis K31.5; obstruction K31.5; perforation K26.5; polyp K31.7; bleeding K92.2; inflammation K29.80; atresia Q41.0; dilatation K31.89; trauma S36.400A; fistula K31.6; hematoma S36.420A
smallbowel | small intestine; small bowel; jejunum; jejunal; ileal; ileum; bowel loop; intestinal loop; jejunoileal | mass K63.9; lesion K63.9; tumor D49.0; cancer C17.9; meta C78.4; ulcer K63.3; stenosis K56.609; obstruction K56.609; perforation K63.1; necrosis K55.029; infarct K55.029; dilatation K59.89; bleeding K92.2; fistula K63.2; polyp K63.5; inflammation K52.9; trauma S36.409A; atresia Q41.9; edema K63.89
bowel | intestine; intestinal; bowel; digestive; gastrointestinal; digestive tract; gut | mass K63.9; lesion K63.9; tumor D49.0; cancer C26.0; ulcer K63.3; stenosis K56.609; obstruction K56.609; perforation K63.1; necrosis K55.069; infarct K55.9; bleeding K92.2; fistula K63.2; polyp K63.5; inflammation K52.9; infection A09; dilatation K59.89; malformation Q43.9; edema K63.89
colon | colon; colonic; sigmoid; cecum; cecal; ileocecal; colorectal; sigma; rectosigmoid; descending colon; ascending colon; transverse colon; large intestine; hepatic flexure; splenic flexure | mass K63.9; lesion K63.9; tumor D49.0; cancer C18.9; meta C78.5; ulcer K63.3; stenosis K56.609; obstruction K56.609; perforation K63.1; necrosis K55.049; infarct K55.039; dilatation K59.39; bleeding K92.2; fistula K63.2; polyp K63.5; inflammation K52.9; trauma S36.509A; atresia Q42.9; hypertrophy K63.89; nodule K63.89; edema K63.89; adenoma D12.6
rectum | rectum; rectal; perirectal | mass K62.89; lesion K62.9; tumor D49.0; cancer C20; ulcer K62.6; stenosis K62.4; perforation K63.1; bleeding K62.5; polyp K62.1; prolapse K62.3; fistula K60.40; abscess K61.1; dilatation K59.39; inflammation K62.89; trauma S36.60XA; foreign T18.5XXA; pain K62.89; adenoma D12.8
anus | anus; anal; perianal; anorectal | mass K62.89; lesion K62.9; tumor D49.0; cancer C21.0; ulcer K62.6; stenosis K62.4; bleeding K62.5; fistula K60.30; abscess K61.0; polyp K62.0; pain K62.89; atresia Q42.3; hypertrophy K62.89
appendix | appendix; appendiceal; appendicular; cecal appendix | mass K38.9; lesion K38.9; tumor D49.0; cancer C18.1; abscess K35.33; inflammation K37; perforation K35.32; stone K38.1; adenoma D12.1; cyst K38.8
peritoneum | peritoneum; peritoneal; omentum; omental; mesentery; mesenteric; intraperitoneal | mass K66.9; tumor D49.0; cancer C48.2; sarcoma C48.2; meta C78.6; cyst K66.8; nodule K66.8; abscess K65.1; bleeding K66.1; hematoma K66.1; granuloma K66.8; inflammation K65.9; infarct K55.069; thrombosis K55.069; infection K65.9; edema K66.8
retroperitoneum | retroperitoneum; retroperitoneal | mass R19.00; tumor D49.0; cancer C48.0; sarcoma C48.0; meta C78.6; abscess K68.19; hematoma K66.1; bleeding K66.1; adenopathy R59.0; lesion K68.9; cyst K68.9; infection K68.9
abdomen | abdomen; abdominal; intra abdominal; intraabdominal; flank; hemiabdomen | pain R10.9; mass R19.00; tumor D49.89; abscess K65.1; edema R19.00; trauma S39.91XA; hematoma S30.1; wound S31.109A; sarcoma C49.4; meta C79.89; adenopathy R59.0; burn T21.02XA; dilatation R14.0; hernia K46.9; nodule R22.2; lesion R19.8; infection K65.9; scar L90.5
abdwall | abdominal wall; wall abdomen | mass R22.2; tumor D49.2; abscess L02.211; hematoma S30.1; trauma S30.1; hernia K43.9; nodule R22.2; cancer C44.509; meta C79.89; edema R60.0; infection L08.9
epigastrium | epigastrium; epigastric | pain R10.13; mass R19.06; hernia K43.9
rhypo | right hypochondrium; right upper quadrant | pain R10.11; mass R19.01
lhypo | left hypochondrium; left upper quadrant | pain R10.12; mass R19.02
rif | right iliac fossa; right lower quadrant; right groin | pain R10.31; mass R19.03
lif | left iliac fossa; left lower quadrant; left groin | pain R10.32; mass R19.04
hypogastrium | hypogastrium; hypogastric; suprapubic; pelvis; pelvic | pain R10.20; mass R19.00; tumor D49.89; abscess K65.1; fracture S32.9XXA; trauma S39.93XA; hematoma S30.0XXA; cancer C76.3; sarcoma C49.5; adenopathy R59.0; infection N73.9; meta C79.89
umbilicus | umbilicus; umbilical; periumbilical; navel | pain R10.33; mass R19.05; hernia K42.9; infection L08.82; granuloma L92.9; lesion L98.9; cancer C44.509; abscess L02.216
groin | groin; inguinal; inguinocrural | pain R10.30; mass R19.09; tumor D49.2; abscess L02.214; hematoma S30.1; hernia K40.90; adenopathy R59.0; sarcoma C49.5; edema R60.0; nodule R22.2; wound S31.109A; meta C77.4; lesion L98.9
perineum | perineum; perineal | pain R10.23; abscess L02.215; hematoma S30.23XA; wound S31.0; tumor D49.89; trauma S39.94XA; lesion L98.9; mass R22.2; fistula K60.40; edema R60.0
lung | lung; pulmonary; bronchial; bronchus; bronchi; lobe lung; intrapulmonary; bronchopulmonary; lungs | mass R91.8; lesion J98.4; tumor D49.1; cancer C34.90; sarcoma C34.90; meta C78.0; cyst J98.4; nodule R91.1; abscess J85.2; edema J81.1; bleeding R04.89; trauma S27.309A; infarct I26.99; thrombosis I26.99; fistula J86.0; infection J98.4; inflammation J18.9; obstruction J98.09; stenosis J98.09; calcification J98.4; perforation S27.339A; hypertrophy J98.4; malformation Q33.9
upperlobe | right upper lobe; left upper lobe; upper lobe | cancer C34.1; mass R91.8; nodule R91.1; lesion J98.4; tumor D49.1
lowerlobe | right lower lobe; left lower lobe; lower lobe | cancer C34.3; mass R91.8; nodule R91.1; lesion J98.4; tumor D49.1
airway | respiratory; airway; respiratory tract | infection J98.8; obstruction J98.8; tumor D49.1
pleura | pleura; pleural | effusion J90; mass J94.9; lesion J94.9; tumor D49.1; cancer C38.4; meta C78.2; hypertrophy J92.9; infection J86.9; nodule J94.8; bleeding J94.2; pain R07.1; fistula J86.0
trachea | trachea; tracheal | mass J39.8; lesion J39.8; tumor D49.1; cancer C33; stenosis J39.8; obstruction J39.8; trauma S27.50XA; fistula J39.8
mediastinum | mediastinum; mediastinal | mass R22.2; tumor D49.89; cancer C38.3; meta C78.1; adenopathy R59.0; hematoma S27.899A; cyst J98.59; abscess J85.3; inflammation J98.51; infection J98.51; lesion J98.59
larynx | larynx; laryngeal; glottic; subglottic; glottis; supraglottic; epiglottis; vocal cord; epiglottic | mass J38.7; lesion J38.7; tumor D49.1; cancer C32.9; stenosis J38.6; edema J38.4; paralysis J38.00; polyp J38.1; nodule J38.2; trauma S19.81XA; papule J38.7; inflammation J04.0
pharynx | pharynx; pharyngeal; oropharynx; oropharyngeal; hypopharynx; nasopharynx; nasopharyngeal; cavum | mass J39.2; lesion J39.2; tumor D49.0; cancer C14.0; abscess J39.1; pain R07.0; inflammation J02.9; ulcer J39.2; edema J39.2; infection J02.9; bleeding R04.1; cyst J39.2
tonsil | tonsil; tonsillar | hypertrophy J35.1; cancer C09.9; abscess J36; tumor D49.0; lesion J35.9; mass J35.8; inflammation J03.90; infection J03.90
nose | nose; nasal; nasal fossa; nostril; nasal cavity; intranasal; nasal septum; turbinate | mass J34.89; lesion J34.89; tumor D49.1; cancer C30.0; obstruction J34.89; polyp J33.9; bleeding R04.0; fracture S02.2XXA; trauma S09.92XA; perforation J34.89; ulcer J34.0; wound S01.20XA; abscess J34.0; hypertrophy J34.3; edema J34.89; deformity M95.0; infection J34.89; foreign T17.1XXA; pain J34.89
sinus | sinus; maxillary sinus; paranasal; frontal sinus; sphenoid sinus; ethmoid; ethmoidal; paranasal sinus | mass J34.89; lesion J34.9; tumor D49.1; cancer C31.9; polyp J33.8; cyst J34.1; inflammation J32.9; infection J32.9; hypertrophy J34.89
heart | heart; cardiac; myocardial; ventricular; atrial; left ventricle; right ventricle; left atrium | tumor D49.89; cancer C38.0; meta C79.89; infarct I21.9; thrombosis I51.3; dilatation I51.7; hypertrophy I51.7; perforation I23.3; mass I51.89; inflammation I51.89; aneurysm I25.3; trauma S26.90XA; malformation Q24.9
mitral | mitral; mitral valve | stenosis I34.2; prolapse I34.1; lesion I34.9
aorticvalve | aortic valve | stenosis I35.0; lesion I35.9
aorta | aorta; aortic | stenosis I35.0; aneurysm I71.9; perforation I71.8; thrombosis I74.10; trauma S25.00XA; dilatation I77.819; obstruction I74.10; inflammation I77.6; hypertrophy I77.89
pericardium | pericardium; pericardial | effusion I31.39; tumor D49.89; meta C79.89; hypertrophy I31.1; cyst Q24.8; inflammation I31.9
coronary | coronary; coronary artery | stenosis I25.10; obstruction I25.10; lesion I25.10; aneurysm I25.41; thrombosis I24.0; infarct I25.9; perforation I25.42
artery | artery; arterial | stenosis I77.1; obstruction I74.9; thrombosis I74.9; aneurysm I72.9; perforation I77.2; trauma T14.8XXA; inflammation I77.6; infarct I99.8; fistula I77.0
renalartery | renal artery; renal arteries | stenosis I70.1; aneurysm I72.2; thrombosis N28.0; obstruction N28.0; infarct N28.0
carotid | carotid; carotid artery; internal carotid | stenosis I65.2; obstruction I65.2; aneurysm I72.0; thrombosis I65.2
portal | portal; portal vein | thrombosis I81
mesentericart | mesenteric artery; superior mesenteric artery | thrombosis K55.069; obstruction K55.069; stenosis K55.1; infarct K55.059; aneurysm I72.8
vein | vein; venous; vena | thrombosis I82.90; stenosis I87.1; obstruction I87.1; lesion I87.9; trauma T14.8XXA
cava | vena cava; inferior vena cava; cava | thrombosis I82.220; stenosis I87.1; obstruction I87.1; trauma S35.10XA
legvein | femoral vein; popliteal vein; iliac vein; iliofemoral; femoropopliteal | thrombosis I82.4
vessel | vascular; vessel; vasculature | lesion I99.9; malformation Q27.9; obstruction I99.8; trauma T14.8XXA; tumor D49.2; infarct I99.8
lymph | lymph node; nodal; ganglionic; lymphatic; ganglion; lymph nodes; ganglionar | meta C77.9; cancer C77.9; mass R59.9; hypertrophy R59.9; inflammation I88.9; lesion I89.9; infection I88.9
neck | neck; cervical; laterocervical; submandibular; submaxillary; supraclavicular; retroauricular; jugular | pain M54.2; mass R22.1; tumor D49.89; cancer C76.0; abscess L02.11; edema R22.1; adenopathy R59.0; trauma S19.9XXA; hematoma S10.93XA; wound S11.90XA; cyst L72.9; nodule R22.1; fracture S12.9XXA; stiffness M54.2; lesion L98.9; burn T20.07XA; meta C77.0; fistula Q18.0; stenosis M48.02; hernia M50.20
axilla | axilla; axillary; armpit | adenopathy R59.0; mass R22.3; abscess L02.41; meta C77.3; nodule R22.3; pain M79.62; lesion L98.9; edema R60.0
supranode | mediastinal node; hilar; paraaortic; para aortic; iliac; celiac; locoregional; regional; hepatic hilum | adenopathy R59.0
thorax | thorax; thoracic; chest; hemithorax; chest wall; intercostal; intrathoracic | pain R07.9; mass R22.2; tumor D49.89; trauma S29.9XXA; hematoma S20.20XA; wound S21.90XA; cancer C76.1; burn T21.01XA; lesion R09.89; deformity M95.4; nodule R22.2; edema R22.2; abscess L02.213; adenopathy R59.0; papule S20.92XA; sarcoma C49.3
rib | rib; costal; ribs | pain R07.81; fracture S22.3; lesion M89.9; tumor D49.2; cancer C41.3; meta C79.51
sternum | sternum; sternal | fracture S22.20XA; pain R07.2; meta C79.51; tumor D49.2
back | back; dorsal; interscapular; trunk; paravertebral; dorsolumbar | pain M54.9; mass R22.2; tumor D49.2; abscess L02.212; trauma S29.9XXA; nodule R22.2; burn T21.03XA; lesion L98.9; hematoma S20.22; wound S21.20
lumbar | lumbar; low back; lumbosacral; lumbar region; loin; lower back | pain M54.50; fracture S32.009A; hernia M51.26; trauma S39.92XA; stenosis M48.061; stiffness M54.50; mass R22.2; meta C79.51
spine | spine; vertebral; spinal column; vertebra; vertebrae; column; vertebral body | pain M54.9; fracture S22.009A; meta C79.51; tumor D49.2; cancer C41.2; lesion M89.9; trauma S24.109A; stenosis M48.00; stiffness M53.80; hernia M51.9; abscess G06.1; infection M46.30; mass M89.9
cord | spinal cord; medullary; medullar; intramedullary; spinal | lesion G95.9; tumor D49.7; cancer C72.0; trauma S24.109A; infarct G95.11; edema G95.19; bleeding G95.19; atrophy G95.89; meta C79.49; inflammation G04.91; abscess G06.1
disc | disc; intervertebral disc; discal | hernia M51.9; lesion M51.9; prolapse M51.9
sacrum | sacrum; sacral; coccyx; sacrococcygeal; coccygeal | pain M53.3; ulcer L89.15; fracture S32.10XA; cyst L05.91; tumor D49.2; lesion M53.3; meta C79.51
bone | bone; bony; osseous; osteo; skeletal; osteolytic; bones | pain M89.8X9; mass M89.9; lesion M89.9; tumor D49.2; cancer C41.9; sarcoma C41.9; meta C79.51; cyst M85.60; infarct M87.9; necrosis M87.9; fracture T14.8XXA; infection M86.9; atrophy M89.8X9; edema M89.8X9; inflammation M86.9; hypertrophy M89.30; defect M89.9; malformation Q78.9
marrow | bone marrow; medullary bone; marrow | meta C79.52; lesion D75.9; edema M89.8X9; infarct M87.9
mandible | mandible; mandibular; jaw; hemimandible; lower jaw; condylar; condyle; mandibular ramus; maxillofacial | pain R68.84; mass R22.0; tumor D49.2; lesion M27.9; cancer C41.1; sarcoma C41.1; cyst M27.40; fracture S02.609A; necrosis M27.2; dislocation S03.00XA; hypertrophy M27.8; malformation M26.00; infection M27.2; inflammation M27.2; trauma S09.93XA; atrophy M26.79; abscess M27.2; granuloma M27.1; stiffness R25.2
maxilla | maxilla; maxillary; upper jaw; hemimaxilla; premaxilla; malar; zygomatic | pain R68.84; mass R22.0; tumor D49.2; lesion M27.9; cancer C41.0; sarcoma C41.0; cyst M27.40; fracture S02.40; malformation M26.02; necrosis M27.2; infection M27.2; edema R60.0; atrophy M26.79
tmj | temporomandibular joint; tmj; temporomandibular; atm | pain M26.62; lesion M26.60; stiffness M26.61; dislocation S03.00XA; tumor D49.2; effusion M26.60; inflammation M26.60
skull | skull; cranial; cranium; calvaria; craniofacial; craniocerebral; cranioencephalic | fracture S02.91XA; trauma S09.90XA; tumor D49.2; lesion M89.9; meta C79.51; malformation Q75.9; abscess G06.0; burn T20.05XA; hematoma S00.03XA; mass R22.0
head | head; scalp; frontal; occipital; parietal; temporal region; forehead | pain R51.9; mass R22.0; trauma S09.90XA; hematoma S00.03XA; wound S01.90XA; nodule R22.0; burn T20.05XA; abscess L02.811; lesion L98.9; tumor D49.2; cancer C76.0; edema R22.0
face | face; facial; cheek; hemiface; cheekbone; nasolabial; chin; mental region; genian | pain R51.9; mass R22.0; tumor D49.2; trauma S09.93XA; hematoma S00.83XA; wound S01.80XA; paralysis G51.0; weakness R29.810; edema R60.0; burn T20.00XA; lesion L98.9; abscess L02.01; nodule R22.0; fracture S02.92XA; scar L90.5; deformity M95.2; cellulitis L03.211; infection L08.9; cancer C44.309; cyst L72.9; numb R20.0; atrophy G51.8; papule R23.8
mouth | mouth; oral; buccal; intraoral; oral cavity; oral mucosa; palate; palatal; mucosa oral; jugal mucosa; buccal mucosa; palatine; jugal; mouth floor; floor mouth | pain K13.79; mass K13.79; lesion K13.79; tumor D49.0; cancer C06.9; ulcer K12.1; edema K13.79; bleeding K13.79; abscess K12.2; cyst K09.9; infection K12.2; nodule K13.79; papule K13.79; fistula K13.79; trauma S09.93XA; inflammation K12.1; necrosis K13.79; hypertrophy K13.79; granuloma K13.4; burn T28.0XXA; perforation K13.79; wound S01.502A
lip | lip; labial; lips; upper lip; lower lip | mass K13.0; lesion K13.0; tumor D49.0; cancer C00.9; ulcer K13.0; edema K13.0; wound S01.511A; burn T20.02XA; papule K13.0; hypertrophy K13.0; cyst K13.0; necrosis K13.0; hematoma S00.531A; inflammation K13.0; nodule K13.0
tongue | tongue; lingual; sublingual | mass K14.8; lesion K14.9; tumor D49.0; cancer C02.9; ulcer K14.0; edema K14.8; pain K14.6; hematoma S00.532A; wound S01.512A; hypertrophy K14.8; atrophy K14.4; bleeding K14.8; paralysis K14.8; inflammation K14.0; necrosis K14.8; nodule K14.8
gum | gum; gingival; gingiva; gums; alveolar | mass K06.8; tumor D49.0; cancer C03.9; bleeding K06.8; hypertrophy K06.1; ulcer K06.8; inflammation K05.10; edema K06.8; pain K06.8; cyst K09.0; nodule K06.8; necrosis A69.1; infection K05.10
tooth | tooth; dental; teeth; molar; incisor; canine; premolar; tooth pulp; root dental; alveolodental; piece | pain K08.89; lesion K08.9; fracture S02.5XXA; infection K04.7; abscess K04.7; malformation K00.9; dislocation S03.2XXA; trauma S09.93XA; mobility K08.89; granuloma K04.5; necrosis K04.1; atrophy K08.20; cyst K04.8
salivary | parotid; parotid gland; salivary gland; salivary; submaxillary gland; submandibular gland; parotids; parotideal | mass K11.9; lesion K11.9; tumor D49.0; cancer C07; cyst K11.6; abscess K11.3; edema K11.8; stone K11.5; hypertrophy K11.1; fistula K11.4; inflammation K11.20; nodule K11.8; pain K11.8; adenoma D11.0
ear | ear; auricular; otic; auricle; auditory canal; pinna; mastoid; external auditory canal | pain H92.0; lesion H93.9; tumor D49.2; cancer C44.209; mass H93.8; bleeding H92.2; trauma S09.91XA; wound S01.309A; infection H66.90; foreign T16; edema H93.8; malformation Q17.9; burn T20.01; hematoma S00.43; perforation H72.90; stenosis H61.3
eye | eye; ocular; eyeball; globe; intraocular; eyes; ocular globe; periocular; orbital; orbit; retroocular; oi; od; retrobulbar | pain H57.1; mass H05.9; tumor D49.89; cancer C69.9; meta C79.49; trauma S05.9; wound S05.3; perforation S05.2; infection H44.00; inflammation H44.9; edema H05.22; bleeding H05.23; hematoma S05.1; foreign T15.9; abscess H44.00; burn T26.4; fracture S02.85; cyst H05.81; cellulitis H05.01; atrophy H44.52; malformation Q15.9; paralysis H49.9; ulcer H16.00; dislocation H44.82; granuloma H05.1
righteye | right eye; od; re | visionloss H54.61
lefteye | left eye; oi; os; le | visionloss H54.62
botheyes | both eyes; bilateral; ou; ao | visionloss H54.3
eyelid | eyelid; palpebral; lid; lids; eyelids; upper eyelid; lower eyelid | mass H02.9; lesion H02.9; tumor D49.2; cancer C44.10; edema H02.84; cyst H02.82; prolapse H02.40; hematoma S00.1; wound S01.1; abscess H00.03; nodule H02.9; inflammation H01.9; necrosis H02.9; malformation Q10.3; granuloma H01.8; paralysis H02.40
conjunctiva | conjunctiva; conjunctival; bulbar conjunctiva | lesion H11.9; tumor D49.89; cancer C69.0; edema H11.42; bleeding H11.3; cyst H11.44; mass H11.9; scar H11.24; inflammation H10.9; granuloma H11.22; wound S05.0; nodule H11.89; necrosis H11.89
cornea | cornea; corneal | lesion H18.9; ulcer H16.00; edema H18.2; perforation H16.07; scar H17.9; inflammation H16.9; opacity H17.9; infection H16.9; wound S05.3; trauma S05.0; foreign T15.0; necrosis H18.89; abscess H16.31; hypertrophy H18.89
retina | retina; retinal; macula; macular; chorioretinal; foveal; choroidal; choroid; vitreous; papillary optic; fundus; foveolar; subretinal; vitreal; vitreoretinal | lesion H35.9; bleeding H35.6; edema H35.81; atrophy H31.10; thrombosis H34.9; obstruction H34.9; scar H31.00; tumor D49.81; cancer C69.2; inflammation H30.9; infarct H35.82; perforation H33.30; mass H35.9; infection H30.9; hole H35.34
optic | optic nerve; optic disc; optic; papilla; papillary | edema H47.10; atrophy H47.20; tumor D49.7; inflammation H46.9; infarct H47.01; trauma S04.01; malformation Q14.2; paleness H47.29
brain | brain; cerebral; cerebellar; intracranial; encephalic; intracerebral; cerebellum; cranial fossa; brainstem; mesencephalon; mesencephalic; pontine; thalamic; hemispheric; intraparenchymal; temporal lobe; frontal lobe; occipital lobe; parietal lobe | mass R90.0; tumor D49.6; cancer C71.9; meta C79.31; abscess G06.0; edema G93.6; hematoma I61.9; bleeding I61.9; infarct I63.9; atrophy G31.9; cyst G93.0; trauma S06.9X9A; aneurysm I67.1; thrombosis I66.9; malformation Q04.9; infection G04.90; inflammation G04.90; calcification G93.89; paralysis G80.9; nodule G93.9; granuloma G06.0; hernia G93.5; dilatation G93.89
meninges | meninges; meningeal; dura; leptomeningeal; dural | lesion G96.198; tumor D49.7; cancer C70.9; meta C79.32; inflammation G03.9; infection G03.9; bleeding I62.9; irritation R29.1
pituitary | pituitary; hypophyseal; hypophysis; sellar; sella | mass E23.6; lesion E23.7; tumor D49.7; adenoma D35.2; cancer C75.1; hypertrophy E23.6; atrophy E23.6; cyst E23.6
nerve | nerve; neural; brachial plexus; plexus | lesion G58.9; tumor D49.2; trauma T14.8XXA; paralysis G58.9; inflammation G58.9; atrophy G58.9
sciatic | sciatic nerve; sciatic | lesion G57.0; trauma S74.00; pain M54.30; paralysis G57.0; tumor D49.2
facialnerve | facial nerve; vii cranial nerve | lesion G51.9; paralysis G51.0; trauma S04.50; tumor D49.7
peroneal | peroneal nerve; external popliteal | lesion G57.3; paralysis G57.3
ulnar | ulnar nerve | lesion G56.2; paralysis G56.2
radialn | radial nerve | lesion G56.3; paralysis G56.3
mediann | median nerve | lesion G56.1; paralysis G56.1
neuro | neurological; neurologic; nervous system; central nervous system; cns | lesion G98.8; tumor D49.7; cancer C72.9; meta C79.49; infection G96.9; deficit R29.818
thyroid | thyroid; thyroidal | mass E07.9; lesion E07.9; tumor D49.7; cancer C73; cyst E04.1; nodule E04.1; adenoma D34; hypertrophy E04.9; inflammation E06.9; bleeding E07.89; malformation E03.1; atrophy E03.4
parathyroid | parathyroid | tumor D49.7; adenoma D35.1; cancer C75.0; hypertrophy E21.0; lesion E21.5; cyst E21.4
adrenal | adrenal; suprarenal; adrenal gland; adrenals | mass E27.9; lesion E27.9; tumor D49.7; cancer C74.9; sarcoma C74.9; meta C79.7; cyst E27.8; adenoma D35.0; bleeding E27.49; hematoma S37.812A; hypertrophy E27.8; nodule E27.8; atrophy E27.49; trauma S37.819A
thymus | thymus; thymic | tumor D49.89; hypertrophy E32.0; cancer C37; mass E32.9; cyst E32.8
skin | skin; cutaneous; dermal; dermis; epidermal; dermatological; skins; epidermis | mass R22.9; lesion L98.9; tumor D49.2; cancer C44.90; meta C79.2; cyst L72.9; nodule R22.9; abscess L02.91; ulcer L98.499; necrosis I96; infection L08.9; atrophy L90.9; hypertrophy L91.9; inflammation L08.9; granuloma L92.9; rash R21; bleeding R23.3; edema R60.9; pain R20.8; defect L98.8; wound T14.8XXA; fistula L98.8; scar L90.5; fibrosis L90.5; hemangioma D18.01; lipoma D17.30; papule R23.8
subcutaneous | subcutaneous; soft tissue; soft part; subcutaneous cellular tissue; soft parts | mass R22.9; tumor D49.2; cancer C49.9; sarcoma C49.9; meta C79.89; nodule R22.9; abscess L02.91; edema R60.9; infection L08.9; inflammation L08.9; lesion M79.9; necrosis I96; hypertrophy M79.89; lipoma D17.9
muscle | muscle; muscular; psoas; myo; intramuscular; musculature | pain M79.10; mass M62.89; lesion M62.9; tumor D49.2; sarcoma C49.9; abscess M60.00; atrophy M62.50; weakness M62.81; hematoma M79.81; infarct M62.20; inflammation M60.9; perforation M62.10; necrosis M62.89; stiffness M62.89; edema M60.9; hypertrophy M62.89; trauma T14.8XXA
tendon | tendon; tendinous | lesion M67.90; perforation M66.9; pain M79.9; inflammation M77.9; trauma T14.8XXA
joint | joint; articular; joints; osteoarticular; intraarticular; polyarticular | pain M25.50; lesion M25.9; effusion M25.40; edema M25.40; stiffness M25.60; infection M00.9; inflammation M19.90; deformity M21.90; dislocation T14.8XXA; trauma T14.8XXA; bleeding M25.00; hypertrophy M25.80; destruction M25.80
shoulder | shoulder; scapular; glenohumeral; scapula | pain M25.51; lesion M75.9; mass R22.3; dislocation S43.006A; fracture S42.9; trauma S49.9; stiffness M25.61; effusion M25.41; tumor D49.2; edema M25.41; sarcoma C49.1; inflammation M75.8; weakness R53.1
clavicle | clavicle; clavicular | fracture S42.00; pain M89.8X1; dislocation S43.20; tumor D49.2
arm | arm; upper limb; upper extremity; brachial; upper arm; upper limbs; arms; humerus; humeral; upper extremities | pain M79.60; mass R22.3; tumor D49.2; edema R60.0; fracture S42.30; trauma S49.9; wound S41.10; burn T22.00; weakness R53.1; paralysis G83.20; abscess L02.41; hematoma S40.02; lesion L98.9; sarcoma C49.1; nodule R22.3; numb R20.0; stiffness R29.898; atrophy M62.52; thrombosis I82.60; papule R23.8; cancer C44.60; malformation Q71.9
forearm | forearm; radius; ulna; ulnar; radial; cubital | pain M79.63; fracture S52.9; trauma S59.91; wound S51.80; mass R22.3; burn T22.01; edema R60.0; tumor D49.2; hematoma S50.1
elbow | elbow; olecranon; epicondyle | pain M25.52; fracture S42.40; dislocation S53.10; trauma S59.90; stiffness M25.62; effusion M25.42; lesion M25.9; wound S51.00; edema M25.42; inflammation M70.3; mass R22.3
wrist | wrist; carpal; scaphoid | pain M25.53; fracture S62.10; dislocation S63.00; trauma S69.9; stiffness M25.63; effusion M25.43; wound S61.50; edema M25.43; mass R22.3; cyst M67.43
hand | hand; hands; palmar; metacarpal; palm | pain M79.64; fracture S62.9; trauma S69.9; wound S61.40; mass R22.3; burn T23.00; edema R60.0; tumor D49.2; stiffness M25.64; infection L08.9; abscess L02.51; lesion L98.9; papule R23.8; weakness R53.1; numb R20.0; nodule R22.3; malformation Q74.0; atrophy M62.54
finger | finger; thumb; phalanx; phalangeal; fingers; digital; index finger | pain M79.64; fracture S62.60; trauma S69.9; wound S61.20; edema R60.0; dislocation S63.259A; burn T23.02; mass R22.3; necrosis I96; lesion L98.9; stiffness M25.64; infection L08.9; nodule R22.3; amputation S68.11; abscess L02.51
hip | hip; coxofemoral; hips; acetabular; acetabulum; femoral head; femoral neck | pain M25.55; fracture S72.00; dislocation S73.00; trauma S79.91; stiffness M25.65; effusion M25.45; necrosis M87.05; lesion M25.9; malformation Q65.89; inflammation M70.7; tumor D49.2; abscess M00.85
thigh | thigh; femur; femoral; thighs | pain M79.65; fracture S72.9; mass R22.4; tumor D49.2; wound S71.10; burn T24.01; abscess L02.41; hematoma S70.1; sarcoma C49.2; edema R60.0; trauma S79.92; lesion L98.9; lipoma D17.2; weakness R53.1; hernia K41.90; nodule R22.4
knee | knee; patellar; popliteal; knees; patella; femorotibial | pain M25.56; fracture S82.00; dislocation S83.10; trauma S89.9; stiffness M25.66; effusion M25.46; lesion M25.9; wound S81.00; edema M25.46; tumor D49.2; cyst M71.2; aneurysm I72.4; inflammation M25.46; mass R22.4; infection M00.9; nodule R22.4
meniscus | meniscus; meniscal | perforation S83.20; trauma S83.20; lesion M23.30; cyst M23.00
leg | leg; lower limb; lower extremity; calf; tibia; tibial; pretibial; lower limbs; legs; lower extremities; fibula; fibular; gemellar; shin; eeii; mmii | pain M79.60; mass R22.4; tumor D49.2; edema R60.0; fracture S82.20; trauma S89.9; wound S81.80; burn T24.00; weakness R53.1; paralysis G83.10; ulcer L97.919; abscess L02.41; hematoma S80.1; lesion L98.9; infection L08.9; sarcoma C49.2; nodule R22.4; numb R20.0; thrombosis I82.40; infarct I99.8; atrophy M62.56; necrosis I96; papule R23.8; stiffness R29.898; cellulitis L03.11; malformation Q72.9
limb | limb; extremity; limbs; extremities | pain M79.609; edema R60.0; weakness R53.1; paralysis G83.9; trauma T14.8XXA; lesion L98.9; infarct I99.8; mass R22.9; numb R20.0; stiffness R29.898
ankle | ankle; malleolar; malleolus; ankles | pain M25.57; fracture S82.89; dislocation S93.0; trauma S99.91; stiffness M25.67; effusion M25.47; edema R60.0; wound S91.0; lesion L98.9; ulcer L97.309; infection M00.9
foot | foot; plantar; feet; forefoot; metatarsal; heel; calcaneal; calcaneus; midfoot | pain M79.67; fracture S92.90; trauma S99.92; wound S91.3; mass R22.4; edema R60.0; ulcer L97.509; burn T25.02; lesion L98.9; infection L08.9; tumor D49.2; deformity M21.96; abscess L02.61; necrosis I96; numb R20.0; nodule R22.4; malformation Q66.90; cellulitis L03.11; papule R23.8; sarcoma C49.2
toe | toe; hallux; toes; great toe; first toe | pain M79.67; fracture S92.9; ulcer L97.509; necrosis I96; infection L08.9; wound S91.10; lesion L98.9; edema R60.0
buttock | buttock; gluteal; gluteus; nates | pain M79.18; abscess L02.31; hematoma S30.0XXA; wound S31.8; mass R22.2; ulcer L98.41; tumor D49.2; lesion L98.9; cellulitis L03.317; trauma S39.92XA
wounds | surgical wound; operative wound; surgical | infection T81.40XA; pain G89.18; bleeding T81.89XA
graft | graft; flap | necrosis T86.828; infection T86.822; lesion T86.829
placenta | placenta; placental; amniotic; membranes | perforation O42.90; lesion O43.9; infection O41.1090; bleeding O46.90
mental | mental; psychiatric; psychic; psychological | lesion F99; pain F45.41
behavior | behavior; behavioral; conduct | lesion F91.9
language | language; speech | lesion R47.9
gait | gait; walking | lesion R26.9
vision | visual; vision; campimetric | lesion H53.9; deficit H54.7
hemato | hematologic; hematological; blood | infection A41.9; cancer C96.9
coag | coagulation; clotting | lesion D68.9
viral | viral; virus; virally | infection B34.9
bacterial | bacterial | infection A49.9
fungal | fungal; mycotic | infection B49
odontogenic | odontogenic | infection K04.7; tumor D16.5; cyst K09.0; lesion K08.9; abscess K04.7
catheter | catheter; central venous catheter; venous catheter | infection T82.7XXA; thrombosis T82.868A; obstruction T82.49XA
prosthesis | prosthesis; implant; prosthetic | infection T84.50XA; dislocation T84.029A; lesion T84.9XXA
`;
