/** Skin, bones and joints, kidneys and reproduction, symptoms, newborns and malformations; the shape is that of the term table. */
export const BODY_TERMS = `
@skin-ulcer | non pressure ulcer; chronic ulcer; leg ulcer; foot ulcer; heel ulcer; toe ulcer; ankle ulcer; calf ulcer; non healing ulcer; nonhealing ulcer; plantar ulcer; diabetic foot ulcer; ulcer of foot; ulcer of heel; ulcer of calf; ulcer of ankle; ulcer of leg; ulcer of toe; ulcer of lower leg; skin ulcer; chronic skin ulcer; lower leg ulcer; ischemic ulcer; arterial ulcer; neuropathic ulcer; foot ulceration; thigh ulcer; ulcer of right foot; ulcer of left foot; ulcer of right heel; ulcer of left heel; ulcer of right calf; ulcer of left calf; ulcer of right ankle; ulcer of left ankle; ulcer of right leg; ulcer of left leg; ulcer of right toe; ulcer of left toe; ulcer of left great toe; ulcer of right great toe; ulcer of right lower leg; ulcer of left lower leg; ulcer of plantar
@venous-ulcer | venous stasis ulcer; venous ulcer; stasis ulcer; venous leg ulcer; venous insufficiency ulcer
@varicose-ulcer | varicose ulcer; varicose veins with ulcer; varicose vein with ulcer; varicose vein ulcer
@pressure-ulcer | pressure ulcer; pressure injury; decubitus ulcer; bed sore; pressure sore; decubitus; bedsore; deep tissue injury; deep tissue pressure injury; pressure induced deep tissue damage; deep tissue damage; pressure induced deep tissue injury; sacral sore; heel sore pressure; unstageable ulcer
@abscess | abscess; cutaneous abscess; skin abscess; boil; furuncle; carbuncle; axillary abscess; gluteal abscess
@paronychia | paronychia; felon
B07.0 | plantar wart; plantar warts; verruca plantaris
@cancer:colon | cancer of sigmoid colon; sigmoid colon cancer; cancer of ascending colon; ascending colon cancer; cancer of transverse colon; cancer of descending colon; descending colon cancer; cancer of cecum; sigmoid colon adenocarcinoma; adenocarcinoma of sigmoid colon
@baker | baker cyst; popliteal cyst; bakers cyst
D68.32 | hemorrhagic disorder due to warfarin; hemorrhagic disorder due to anticoagulant; hemorrhagic disorder due to extrinsic circulating anticoagulants; hemorrhagic disorder due to apixaban; hemorrhagic disorder due to rivaroxaban; hemorrhagic disorder due to heparin; drug induced hemorrhagic disorder; hemorrhagic disorder due to anticoagulants; bleeding due to anticoagulant; warfarin induced bleeding
K59.03 | drug induced constipation; constipation due to opioid; constipation due to oxycodone; constipation due to hydrocodone; constipation due to morphine; constipation due to opioids; constipation due to iron
L84 | callus; corn; calluses; corns; callosity; plantar callus; callus of foot
L91.0 | keloid; keloid scar; hypertrophic scar; keloids
L65.9 | hair loss; alopecia; hair thinning
L64.9 | androgenic alopecia; male pattern baldness; female pattern hair loss
L63.9 | alopecia areata
L29.9 | pruritus; generalized pruritus; itching; generalized itching
L29.0 | pruritus ani; anal itching
L74.3 | miliaria; heat rash; prickly heat
L74.510 | axillary hyperhidrosis
L85.3 | xerosis cutis; xerosis; dry skin
L81.1 | melasma; chloasma
L90.5 | scar; scar contracture; burn scar; contracture scar; hypertrophic burn scar; painful scar
L72.11 | pilar cyst
L05.91 | pilonidal cyst
L05.01 | pilonidal abscess; pilonidal cyst with abscess
L98.0 | pyogenic granuloma
L92.3 | foreign body granuloma of skin
L30.1 | dyshidrotic eczema; dyshidrosis; pompholyx
L30.0 | nummular eczema; nummular dermatitis
L28.0 | lichen simplex chronicus
L43.9 | lichen planus
L42 | pityriasis rosea
L30.4 | intertrigo; erythema intertrigo
L20.83 | infantile eczema
L22 | diaper dermatitis; diaper rash; napkin dermatitis
L70.0 | acne vulgaris; cystic acne; inflammatory acne
L13.9 | bullous disorder
L12.0 | bullous pemphigoid
D22.5 | benign nevus of back; melanocytic nevus of trunk
L02.92 | recurrent boils
@drug-rash | drug rash; drug eruption; dermatitis due to drug; drug induced rash; generalized dermatitis due to drug; generalized drug eruption; localized drug eruption; fixed drug eruption; morbilliform drug eruption; drug exanthem; dermatitis medicamentosa
M72.0 | dupuytren contracture; dupuytrens contracture; dupuytren disease
M53.3 | coccydynia; tailbone pain; coccygodynia
M47.816 | lumbar spondylosis; lumbar facet arthropathy; lumbar facet joint arthritis; spondylosis of lumbar spine
M47.812 | cervical spondylosis; cervical spondylosis without myelopathy
M47.12 | cervical spondylotic myelopathy; cervical spondylosis with myelopathy
@stenosis | spinal stenosis; lumbar spinal stenosis; cervical spinal stenosis; lumbar stenosis; lumbar spinal stenosis with neurogenic claudication; spinal stenosis with neurogenic claudication; lumbar stenosis with neurogenic claudication; spinal stenosis lumbar; spinal stenosis of lumbar region; spinal stenosis of lumbar region with neurogenic claudication; thoracic spinal stenosis; lumbar spinal stenosis without neurogenic claudication; cervical stenosis; neurogenic claudication
@listhesis | spondylolisthesis; lumbar spondylolisthesis; degenerative spondylolisthesis; anterolisthesis
@gout | gout; gouty arthritis; acute gout; gout flare; chronic gout; idiopathic gout; acute gouty arthritis; tophaceous gout; podagra; chronic tophaceous gout; acute gout attack
@rheumatoid | rheumatoid arthritis; seropositive rheumatoid arthritis; seronegative rheumatoid arthritis; ra rheumatoid; rheumatoid factor positive arthritis
M08.00 | juvenile idiopathic arthritis; juvenile rheumatoid arthritis
M45.9 | ankylosing spondylitis
@trigger | trigger finger; trigger thumb; stenosing tenosynovitis of finger
M65.4 | de quervain tenosynovitis; de quervain; de quervains tenosynovitis; radial styloid tenosynovitis; de quervain disease; dequervain tenosynovitis
@ganglion | ganglion; ganglion cyst
@hallux | hallux valgus; bunion; hallux rigidus; hammertoe; hammer toe; claw toe
@knee-front | patellofemoral pain syndrome; patellofemoral syndrome; runner knee; anterior knee pain syndrome; patellofemoral pain
@joint-pain | knee pain; hip pain; shoulder pain; ankle pain; wrist pain; elbow pain; joint pain; arthralgia; foot pain; hand pain; pain knee; pain hip; pain shoulder; pain ankle; finger pain; toe pain; pain wrist; pain elbow; pain foot; pain hand; pain in both knees; pain in right knee; pain in left knee; pain in right hip; pain in left hip; pain in right shoulder; pain in left shoulder; pain in right foot; pain in left foot; pain in right ankle; pain in left ankle; pain in right hand; pain in left hand; pain in right wrist; pain in left wrist; pain both knees; pain both hips; pain both feet; pain in both hips; pain in both feet; pain in both hands; pain both hands; pain in right elbow; pain in left elbow; heel pain; pain in right toe; pain in left toe
@stiff | joint stiffness; stiffness of knee; knee stiffness; shoulder stiffness; stiffness of shoulder; stiffness of left knee; stiffness of right knee; stiffness of right shoulder; stiffness of left shoulder; elbow stiffness; hand stiffness; hip stiffness; ankle stiffness; stiff knee; stiff shoulder; stiffness of right elbow; stiffness of left elbow
@effusion | knee effusion; effusion of knee; effusion of right knee; effusion of left knee; joint effusion; swollen knee joint
M79.18 | myofascial pain syndrome; myofascial pain
@necrosis | avascular necrosis; osteonecrosis; aseptic necrosis of bone; avascular necrosis femoral head; avascular necrosis hip
M62.82 | rhabdomyolysis
M62.50 | muscle atrophy; muscle wasting; sarcopenia atrophy
M62.84 | sarcopenia
M26.609 | tmj disorder; temporomandibular joint disorder; tmj dysfunction; tmj syndrome; temporomandibular disorder
M26.629 | tmj pain; tmj arthralgia; jaw joint pain
M35.3 | polymyalgia rheumatica; pmr polymyalgia
M35.01 | sjogren syndrome with keratoconjunctivitis
M35.00 | sjogren syndrome; sjogrens syndrome; sicca syndrome
M34.9 | scleroderma; systemic sclerosis
@oa | osteoarthritis; degenerative joint disease; djd; degenerative arthritis; primary osteoarthritis; oa; knee osteoarthritis; hip osteoarthritis; post traumatic osteoarthritis; posttraumatic osteoarthritis; traumatic arthritis; post traumatic arthritis; posttraumatic arthritis; primary generalized osteoarthritis; generalized osteoarthritis; secondary osteoarthritis; cmc arthritis; thumb arthritis; osteoarthrosis
@disc | degenerative disc disease; disc degeneration; lumbar disc degeneration; cervical disc degeneration; herniated disc; disc herniation; lumbar disc herniation; cervical disc herniation; herniated nucleus pulposus; disc displacement; slipped disc; bulging disc; disc bulge; disc protrusion; lumbar disc disease; disc disorder; lumbar degenerative disc disease; cervical degenerative disc disease; intervertebral disc displacement; herniated lumbar disc; herniated cervical disc; lumbosacral disc herniation; thoracic disc herniation; disc extrusion; lumbar herniated disc
@osteoporosis | osteoporosis; age related osteoporosis; postmenopausal osteoporosis; senile osteoporosis; osteoporosis without current pathological fracture; osteoporosis with current pathological fracture; drug induced osteoporosis; steroid induced osteoporosis; disuse osteoporosis; age related osteoporosis with current pathological fracture; osteoporosis with pathological fracture; age related osteoporosis without current pathological fracture
M54.81 | occipital neuralgia
M99.03 | somatic dysfunction of lumbar region; segmental dysfunction lumbar
M99.01 | somatic dysfunction of cervical region; segmental dysfunction cervical
N39.3 | stress urinary incontinence; stress incontinence; sui; stress incontinence female; female stress incontinence; urinary stress incontinence
N39.41 | urge incontinence; urge urinary incontinence; urgency incontinence; urgency urinary incontinence
N39.46 | mixed urinary incontinence; mixed incontinence; mixed stress and urge incontinence
N39.490 | overflow incontinence
N39.498 | functional urinary incontinence
N32.81 | overactive bladder; oab; detrusor overactivity
N39.44 | nocturnal enuresis; bedwetting; bed wetting
N31.9 | neurogenic bladder
N13.2 | hydronephrosis with renal stone obstruction; hydronephrosis with stone; hydronephrosis with ureteral stone; hydronephrosis due to ureteral stone; hydronephrosis with renal and ureteral calculous obstruction; hydronephrosis due to stone; obstructing ureteral stone with hydronephrosis; hydronephrosis from ureteral stone; obstructing ureteral calculus with hydronephrosis; hydronephrosis secondary to ureteral stone; hydronephrosis with obstructing stone; ureteral stone with hydronephrosis
@transplant-kidney | acute rejection of kidney transplant; kidney transplant rejection; renal transplant rejection; rejection of kidney transplant; kidney transplant failure; renal transplant failure; failed kidney transplant; rejection of transplanted kidney; failed renal transplant; failure of kidney transplant; transplant rejection kidney; acute rejection of renal transplant; acute cellular rejection of kidney transplant; kidney transplant complication; chronic rejection of kidney transplant
T86.41 | liver transplant rejection; rejection of liver transplant
T86.42 | liver transplant failure; failed liver transplant
T86.21 | heart transplant rejection; rejection of heart transplant
T86.22 | heart transplant failure
T86.810 | lung transplant rejection; rejection of lung transplant
N41.0 | acute prostatitis
N41.1 | chronic prostatitis
N41.9 | prostatitis
N45.1 | epididymitis
N45.3 | epididymo orchitis; epididymoorchitis; epididymal orchitis
N47.1 | phimosis
N48.1 | balanitis
N43.3 | hydrocele
@testis-pain | testicular pain; testis pain; scrotal pain; pain in testicle
@torsion | testicular torsion; torsion of testis; torsion of testicle
N46.9 | male infertility
N45.2 | orchitis
N34.1 | nonspecific urethritis; urethritis
N35.919 | urethral stricture
N48.30 | priapism
N48.6 | peyronie disease
@ovarian-cyst | ovarian cyst; cyst of ovary; adnexal cyst; simple ovarian cyst; cyst ovary; hemorrhagic ovarian cyst
N92.1 | irregular heavy bleeding; menometrorrhagia; excessive and frequent menstruation with irregular cycle; irregular heavy menses; heavy irregular periods; menorrhagia with irregular cycle; heavy irregular menstrual bleeding
N92.6 | irregular menses; irregular periods; irregular menstruation; irregular menstrual cycle
N93.9 | abnormal uterine bleeding; dysfunctional uterine bleeding; abnormal vaginal bleeding; vaginal bleeding
N93.0 | postcoital bleeding
N95.0 | postmenopausal bleeding; post menopausal bleeding
N95.1 | menopausal symptoms; menopausal hot flashes; hot flashes; perimenopausal symptoms; menopausal syndrome; vasomotor symptoms of menopause; menopausal vasomotor symptoms; symptomatic menopause; menopausal state symptomatic
N95.2 | atrophic vaginitis; postmenopausal atrophic vaginitis; vaginal atrophy; genitourinary syndrome of menopause; vulvovaginal atrophy
N91.2 | amenorrhea
N91.1 | secondary amenorrhea
N73.9 | pelvic inflammatory disease; pid
@vaginosis | bacterial vaginosis; bv
A59.01 | trichomonas vaginitis; trichomonal vaginitis; trichomonal vulvovaginitis; vaginal trichomoniasis
A59.9 | trichomoniasis
A56.09 | chlamydial cervicitis; chlamydia cervicitis; chlamydial infection of cervix
A74.9 | chlamydia infection; chlamydial infection; chlamydia
A54.9 | gonorrhea
A54.03 | gonococcal cervicitis
A54.01 | gonococcal urethritis
A60.00 | genital herpes; herpes genitalis
A63.0 | genital warts; condyloma acuminatum; anogenital warts; condyloma
N72 | cervicitis; acute cervicitis
N81.4 | uterine prolapse; uterovaginal prolapse; prolapse of uterus
N81.2 | incomplete uterovaginal prolapse; first degree uterine prolapse; second degree uterine prolapse
N81.3 | complete uterovaginal prolapse; procidentia; third degree uterine prolapse
N81.10 | cystocele; anterior vaginal wall prolapse
N81.6 | rectocele; posterior vaginal wall prolapse
N97.9 | female infertility; infertility
N97.0 | anovulatory infertility; female infertility associated with anovulation
N84.0 | endometrial polyp; polyp of corpus uteri; uterine polyp
N84.1 | cervical polyp; polyp of cervix
N85.00 | endometrial hyperplasia
N87.0 | cin 1; cin i; mild cervical dysplasia; cervical intraepithelial neoplasia grade 1
N87.1 | cin 2; cin ii; moderate cervical dysplasia; cervical intraepithelial neoplasia grade 2
D06.9 | cin 3; cin iii; severe cervical dysplasia; carcinoma in situ of cervix; cervical intraepithelial neoplasia grade 3
R87.610 | ascus; asc us; asc us pap; ascus pap smear; asc us on pap smear; atypical squamous cells of undetermined significance
R87.611 | asc h; atypical squamous cells cannot exclude high grade
R87.612 | lsil; lsil on cervical cytology; low grade squamous intraepithelial lesion; lsil pap
R87.613 | hsil; high grade squamous intraepithelial lesion; hsil pap
R87.810 | high risk hpv positive; cervical high risk hpv positive; positive high risk hpv; hpv positive pap
R87.619 | abnormal pap smear; abnormal pap; abnormal cervical cytology
@breast-lump | breast lump; breast mass; lump in breast; lump in right breast; lump in left breast; breast nodule; mass of breast; mass in right breast; mass in left breast; palpable breast mass; lump breast; mass breast; lump of right breast; lump of left breast
N64.4 | breast pain; mastalgia; mastodynia
N64.52 | nipple discharge
@fibrocystic | fibrocystic changes; fibrocystic breast; fibrocystic breast disease; fibrocystic breast changes; diffuse cystic mastopathy
N60.09 | breast cyst; solitary cyst of breast
R92.8 | abnormal mammogram; abnormal mammography
R92.30 | dense breasts; dense breast tissue
N75.0 | bartholin cyst; bartholin gland cyst; cyst of bartholin gland
N75.1 | bartholin abscess; bartholin gland abscess; abscess of bartholin gland
N80.9 | endometriosis
N94.10 | dyspareunia
N94.3 | premenstrual syndrome; pms
F32.81 | premenstrual dysphoric disorder; pmdd
R31.29 | microscopic hematuria; microhematuria
R31.21 | asymptomatic microscopic hematuria
R80.9 | proteinuria
N17.0 | acute tubular necrosis; atn
R53.2 | functional quadriplegia
R99 | pronounced dead on arrival; dead on arrival
R40.20 | coma; comatose
R65.10 | sirs due to noninfectious process; sirs of noninfectious origin; noninfectious sirs; sirs
P59.9 | neonatal jaundice; newborn jaundice; jaundice of newborn; physiologic jaundice newborn; jaundice newborn; hyperbilirubinemia newborn; neonatal hyperbilirubinemia; newborn hyperbilirubinemia; physiologic jaundice; physiologic jaundice of newborn
P59.0 | jaundice of prematurity; neonatal jaundice associated with preterm delivery; jaundice associated with prematurity; hyperbilirubinemia of prematurity
P59.3 | breast milk jaundice
P55.1 | abo incompatibility newborn; abo incompatibility; abo isoimmunization of newborn; hemolytic disease of newborn due to abo
P55.0 | rh isoimmunization of newborn; rh incompatibility newborn
P22.1 | transient tachypnea of newborn; ttn; transient tachypnea newborn; wet lung syndrome
P22.0 | respiratory distress syndrome of newborn; hyaline membrane disease; rds of newborn; neonatal respiratory distress syndrome; respiratory distress syndrome newborn
P22.9 | respiratory distress of newborn; neonatal respiratory distress; newborn respiratory distress
P24.01 | meconium aspiration syndrome; meconium aspiration with respiratory symptoms; meconium aspiration
P28.5 | respiratory failure of newborn; neonatal respiratory failure
P28.49 | apnea of prematurity
P27.1 | bronchopulmonary dysplasia
P70.4 | neonatal hypoglycemia; newborn hypoglycemia; hypoglycemia of newborn; transitory neonatal hypoglycemia; hypoglycemia newborn
P70.0 | infant of mother with gestational diabetes; infant of gestational diabetic mother; syndrome of infant of mother with gestational diabetes
P70.1 | infant of diabetic mother; syndrome of infant of diabetic mother
@newborn-sepsis | newborn sepsis; neonatal sepsis; sepsis of newborn; bacterial sepsis of newborn; congenital sepsis; early onset sepsis newborn; group b strep sepsis of newborn; group b streptococcal sepsis of newborn; early onset neonatal sepsis; sepsis newborn
P37.5 | neonatal candidiasis; neonatal thrush
P39.1 | neonatal conjunctivitis; conjunctivitis of newborn; neonatal conjunctivitis and dacryocystitis
P38.9 | omphalitis; omphalitis of newborn
P39.3 | neonatal urinary tract infection; urinary tract infection of newborn
P92.5 | neonatal difficulty feeding at breast; newborn breastfeeding difficulty; difficulty latching newborn; breastfeeding difficulty newborn; neonatal difficulty in feeding at breast; poor latch newborn; difficulty breastfeeding newborn
P92.9 | newborn feeding problem; feeding problem of newborn; feeding problem newborn
P92.2 | slow feeding of newborn; slow feeding newborn; poor feeding newborn
P92.6 | failure to thrive in newborn; failure to thrive newborn; neonatal failure to thrive; newborn failure to thrive
P92.1 | regurgitation of newborn; newborn regurgitation; newborn spitting up
P96.1 | neonatal abstinence syndrome; neonatal withdrawal; neonatal opioid withdrawal syndrome; neonatal drug withdrawal syndrome; neonatal withdrawal symptoms from maternal use of drugs
P83.1 | erythema toxicum; erythema toxicum neonatorum; neonatal erythema toxicum
P83.5 | congenital hydrocele; hydrocele of newborn
P83.81 | umbilical granuloma
P83.4 | breast engorgement of newborn
P12.0 | cephalohematoma; cephalhematoma; cephalohematoma of newborn; cephalhematoma due to birth injury
P12.81 | caput succedaneum
P13.4 | clavicle fracture due to birth injury; birth fracture of clavicle; fracture of clavicle due to birth injury; birth injury clavicle fracture; neonatal clavicle fracture; newborn clavicle fracture
P14.0 | erb palsy; erb paralysis; erb paralysis due to birth injury; brachial plexus birth injury; erbs palsy
P61.2 | anemia of prematurity
P61.0 | transient neonatal thrombocytopenia
P29.38 | persistent pulmonary hypertension of newborn
P05.10 | small for gestational age; small for gestational age newborn
P05.9 | intrauterine growth restriction newborn; newborn affected by slow intrauterine growth
P08.1 | large for gestational age; large for gestational age newborn; heavy for gestational age
P08.0 | exceptionally large newborn
P08.21 | post term newborn; postterm newborn
@preterm | preterm newborn; premature newborn; prematurity; preterm infant; premature infant; late preterm infant; late preterm newborn; low birth weight newborn; low birth weight; very low birth weight; extreme prematurity; extremely premature infant; very low birth weight infant; low birth weight infant; late preterm; extremely low birth weight; newborn prematurity; preterm baby; premature baby; preterm male infant; preterm female infant
@liveborn | single liveborn; single liveborn infant; term newborn; liveborn infant; newborn male; newborn female; healthy newborn; term newborn male; term newborn female; twin liveborn; liveborn twin; liveborn male; liveborn female; healthy term newborn; full term newborn; healthy term male newborn; healthy term female newborn; term male newborn; term female newborn; term liveborn; normal newborn; single liveborn male; single liveborn female; single live newborn; term infant; healthy term infant; liveborn male infant; liveborn female infant; single liveborn newborn; term liveborn infant; well newborn; healthy newborn male; healthy newborn female; newborn twin; term liveborn male; term liveborn female; newborn infant; term male infant; term female infant
P95 | stillbirth record; stillborn infant record
Q38.1 | ankyloglossia; tongue tie
Q21.12 | patent foramen ovale; pfo
Q21.0 | ventricular septal defect; vsd
Q21.11 | secundum atrial septal defect; ostium secundum atrial septal defect
Q21.10 | atrial septal defect; asd heart
Q21.3 | tetralogy of fallot
Q25.0 | patent ductus arteriosus; pda ductus
Q25.1 | coarctation of aorta
Q40.0 | pyloric stenosis infant; congenital pyloric stenosis; congenital hypertrophic pyloric stenosis; hypertrophic pyloric stenosis; infantile hypertrophic pyloric stenosis
@hip-dysplasia | developmental dysplasia of hip; congenital hip dysplasia; hip dysplasia; congenital dislocation of hip; ddh
@undescended | undescended testis; undescended testicle; cryptorchidism; undescended testes
Q54.9 | hypospadias
Q54.0 | glanular hypospadias; balanic hypospadias
Q35.9 | cleft palate
Q36.9 | cleft lip; unilateral cleft lip
Q37.9 | cleft lip and palate; cleft palate with cleft lip
@clubfoot | clubfoot; talipes equinovarus; congenital talipes equinovarus; club foot; congenital clubfoot
Q31.5 | laryngomalacia; congenital laryngomalacia
Q82.5 | port wine stain; congenital nevus; strawberry nevus
Q82.6 | sacral dimple; congenital sacral dimple
Q05.9 | spina bifida
Q90.9 | down syndrome; trisomy 21
Q91.3 | trisomy 18; edwards syndrome
Q96.9 | turner syndrome
Q98.4 | klinefelter syndrome
Q61.3 | polycystic kidney
Q61.2 | autosomal dominant polycystic kidney disease; adult polycystic kidney disease; adpkd
Q67.6 | pectus excavatum
Q67.7 | pectus carinatum
Q69.9 | polydactyly
Q70.9 | syndactyly
Q85.01 | neurofibromatosis type 1
Q43.1 | hirschsprung disease
Q43.0 | meckel diverticulum
Q79.60 | ehlers danlos syndrome
Q87.40 | marfan syndrome
Q63.1 | horseshoe kidney
Q23.81 | bicuspid aortic valve
@device-infection | infected hip prosthesis; infected knee prosthesis; infected prosthetic joint; prosthetic joint infection; infection of prosthetic joint; periprosthetic joint infection; infected total knee replacement; infected total hip replacement; infection of internal joint prosthesis; infected right knee prosthesis; infected left knee prosthesis; infected right hip prosthesis; infected left hip prosthesis; prosthetic knee infection; prosthetic hip infection; infection of right knee prosthesis; infection of left knee prosthesis; infection of right hip prosthesis; infection of left hip prosthesis; periprosthetic infection; infection of knee prosthesis; infection of hip prosthesis; infected right total knee prosthesis; infected left total knee prosthesis
@device-loose | loosening of hip prosthesis; loosening of knee prosthesis; mechanical loosening of prosthetic joint; aseptic loosening; loose hip prosthesis; loose knee prosthesis; mechanical loosening; loosening of prosthetic joint; dislocation of hip prosthesis; dislocated hip prosthesis; prosthetic hip dislocation; dislocation of prosthetic hip; dislocated prosthetic hip; mechanical loosening of right hip prosthesis; mechanical loosening of left hip prosthesis; mechanical loosening of right knee prosthesis; mechanical loosening of left knee prosthesis; loosening of right knee prosthesis; loosening of left knee prosthesis; loosening of right hip prosthesis; loosening of left hip prosthesis
@device-pain | painful hip prosthesis; painful knee prosthesis; pain due to hip prosthesis; pain due to knee prosthesis; painful hardware; pain due to internal joint prosthesis; painful total knee replacement; painful total hip replacement; painful orthopedic hardware; pain due to hardware; pain due to internal orthopedic hardware; pain due to right hip prosthesis; pain due to left hip prosthesis; pain due to right knee prosthesis; pain due to left knee prosthesis; painful right hip prosthesis; painful left hip prosthesis; painful right knee prosthesis; painful left knee prosthesis; pain due to retained hardware
@cauti | catheter associated urinary tract infection; cauti; urinary tract infection due to indwelling catheter; uti due to indwelling catheter; uti due to foley catheter; urinary tract infection due to foley catheter; catheter associated uti; uti due to indwelling urethral catheter; urinary tract infection due to indwelling urethral catheter; uti due to indwelling urinary catheter; urinary tract infection due to indwelling urinary catheter
@seventh:T80.211 | central line bloodstream infection; central line associated bloodstream infection; clabsi; bloodstream infection due to central venous catheter; catheter related bloodstream infection; bloodstream infection due to picc; sepsis due to central line
@seventh:T80.212 | central line site infection; local infection due to central venous catheter; picc site infection; exit site infection of central line
@wound-infection | postoperative wound infection; surgical site infection; surgical wound infection; infected surgical wound; infected surgical incision; post operative wound infection; infection of surgical wound; infection following a procedure; superficial surgical site infection; deep surgical site infection; superficial incisional surgical site infection; deep incisional surgical site infection; postprocedural wound infection; infected incision; incision infection; infection of incision
@wound-dehiscence | wound dehiscence; surgical wound dehiscence; dehiscence of surgical wound; dehiscence of incision; disruption of surgical wound; incision dehiscence; disruption of operation wound; postoperative wound dehiscence; dehiscence of operation wound; dehiscence of abdominal incision
@seventh:T82.855 | in stent restenosis; coronary stent stenosis; stenosis of coronary stent; in stent stenosis; coronary in stent restenosis
@seventh:T82.110 | pacemaker lead malfunction; pacemaker lead breakdown; pacemaker lead fracture
@seventh:T82.111 | pacemaker battery failure
@seventh:T82.49X | dialysis catheter malfunction
@seventh:T82.868 | thrombosis of arteriovenous fistula; thrombosed av fistula; av graft thrombosis; thrombosed av graft; clotted av fistula; dialysis graft thrombosis
@seventh:T83.091 | foley catheter obstruction; blocked foley catheter; blocked indwelling catheter; indwelling urethral catheter obstruction; obstructed foley catheter; clogged foley catheter
@seventh:T83.021 | displaced foley catheter
@iud-trouble | displaced iud; malpositioned iud; iud displacement; iud expulsion; iud malposition; malposition of iud; displaced intrauterine device; expulsion of iud; displacement of iud
K94.03 | colostomy malfunction; malfunction of colostomy
K94.23 | gastrostomy malfunction; clogged gastrostomy tube; peg tube malfunction; gastrostomy tube malfunction; dislodged gastrostomy tube; dislodged peg tube; clogged peg tube
J95.811 | postprocedural pneumothorax; iatrogenic pneumothorax
G97.1 | post dural puncture headache; postdural puncture headache; spinal headache; post lumbar puncture headache; post spinal headache
K91.89 | postoperative ileus; post operative ileus
@abuse | child physical abuse; physical abuse; sexual abuse; child sexual abuse; child abuse; adult physical abuse; elder abuse; domestic abuse; elder neglect; child neglect; neglect; psychological abuse; emotional abuse; adult sexual abuse; spousal abuse; partner violence; intimate partner violence; child physical abuse confirmed; confirmed child abuse; confirmed physical abuse; shaken infant syndrome; domestic violence; adult neglect; physical elder abuse; sexual assault; rape
@poisoning | overdose; poisoning; accidental ingestion; toxic ingestion; intentional overdose; accidental overdose; drug overdose; opioid overdose; heroin overdose; acetaminophen overdose; toxicity; drug toxicity; accidental poisoning; unintentional overdose; medication error; wrong medication taken; self poisoning; intoxication due to drug
@toxic-contact | toxic effect; jellyfish sting; snake bite; rattlesnake bite; black widow spider bite; brown recluse bite; brown recluse spider bite; scorpion sting; bee sting; wasp sting; hornet sting; fire ant bites; fire ant sting; insect sting; venomous snake bite; ant sting; spider bite venomous; copperhead bite; local reaction secondary insect sting; black widow bite
@food-reaction | food allergy reaction; allergic reaction to food; allergic reaction to peanut; allergic reaction to peanuts; allergic reaction to shrimp; allergic reaction to shellfish; food reaction; adverse food reaction; anaphylaxis due to peanuts; anaphylaxis due to peanut; anaphylaxis due to shellfish; anaphylaxis due to food; anaphylactic reaction to peanuts; anaphylactic reaction due to peanuts; anaphylactic reaction due to shellfish; anaphylactic reaction to shellfish; anaphylactic reaction due to food; anaphylactic reaction to food; anaphylaxis to peanuts; anaphylaxis to shellfish; anaphylactic shock due to peanuts; anaphylaxis from peanuts; anaphylaxis due to tree nuts; anaphylaxis to tree nuts; anaphylaxis due to shrimp; anaphylactic reaction to eggs; anaphylaxis due to egg; anaphylactic reaction to milk; anaphylaxis due to milk
`;
