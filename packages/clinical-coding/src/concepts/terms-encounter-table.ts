/** Reasons for encounters, status and history in the words of notes; the shape is that of the term table. */
export const ENCOUNTER_TERMS = `
@exposure | exposure; exposed; close contact; household contact; sexual contact; contact with; contact exposure
Z23 | influenza vaccination; flu vaccination; flu vaccine; flu shot; influenza vaccine; tetanus booster; tdap booster; pneumococcal vaccination; pneumonia vaccine; shingles vaccine; shingles vaccination; zoster vaccination; hepatitis b vaccination; hepatitis b vaccine; hepatitis a vaccine; hpv vaccination; hpv vaccine; mmr vaccine; covid 19 vaccination; covid vaccine; covid 19 vaccine; rabies vaccination; rsv vaccine; vaccination encounter; influenza immunization; pneumococcal vaccine; varicella vaccine; meningococcal vaccine; vaccine administration; immunization only; immunization encounter
Z28.21 | vaccine refused; vaccination refused; declined vaccination; immunization refused; refused vaccination; vaccine refusal; immunization declined
Z28.04 | vaccine not given due to allergy
Z28.39 | underimmunized; delinquent immunization status; behind on vaccines; incomplete immunization; overdue for immunizations; under immunization status
Z12.31 | screening mammogram; screening mammography; mammogram screening; breast cancer screening; bilateral screening mammogram; routine mammogram
Z12.4 | screening pap smear for cervical cancer; screening pap smear; cervical cancer screening; pap smear screening; screening for cervical cancer; screening for malignant neoplasm of cervix
@gynecological | annual gynecologic exam; annual gynecological examination; gynecological examination; annual gynecologic examination; annual well woman exam; annual well woman visit; annual gyn visit; routine gyn exam; well woman check; annual gynecological exam; well woman exam; well woman visit; routine gynecological examination; gynecological exam; annual gyn exam; gynecologic examination; well woman gynecological exam; well woman gynecologic exam; well woman examination; routine gynecologic exam
Z12.5 | prostate cancer screening; screening for prostate cancer; screening psa
Z12.2 | lung cancer screening; low dose ct lung cancer screening; screening for lung cancer; ldct lung cancer screening; lung cancer screening ct; screening low dose ct
Z12.83 | skin cancer screening; screening for skin cancer; full body skin check screening; screening for malignant neoplasm of skin
Z12.39 | screening breast mri
Z13.1 | screening for type 2 diabetes; screening for type 2 diabetes mellitus; type 2 diabetes screening
Z13.31 | depression screening; screening for depression
Z13.32 | maternal depression screening; screening for maternal depression; postpartum depression screening
Z13.39 | screening for anxiety; anxiety screening; screening for alcohol misuse
Z13.6 | screening for abdominal aortic aneurysm; abdominal aortic aneurysm screening; aaa screening; screening for cardiovascular disease; screening for hypertension; cardiovascular screening; screening for aaa; screening for cardiovascular disorders; screening for coronary artery disease
Z13.5 | glaucoma screening; screening for glaucoma; vision screening; screening for eye disorder; diabetic eye screening without disease
Z13.29 | screening for thyroid disorder; thyroid screening; screening for thyroid disease
Z13.0 | anemia screening; screening for anemia
Z13.88 | lead screening; screening for lead exposure; lead exposure screening
Z13.41 | autism screening; screening for autism
Z13.42 | developmental screening; screening for developmental delay; screening for global developmental delay
Z11.52 | covid 19 screening; screening for covid 19; preprocedural covid 19 screening
Z11.1 | tuberculosis screening; tb screening; screening for tuberculosis; tb skin test; ppd placement; ppd reading; screening for respiratory tuberculosis
Z11.7 | screening for latent tuberculosis; latent tuberculosis screening; latent tb screening
Z11.51 | hpv screening; screening for hpv; screening for human papillomavirus
Z11.3 | sti screening; std screening; screening for sexually transmitted infection; screening for sti; chlamydia screening; screening for chlamydia; screening for gonorrhea; gonorrhea and chlamydia screening; chlamydia and gonorrhea screening; syphilis screening; screening for syphilis; screening for sexually transmitted infections; screening for gonorrhea and chlamydia
Z11.4 | hiv screening; screening for hiv; hiv test screening
Z11.59 | hepatitis c screening; screening for hepatitis c; hepatitis b screening; screening for hepatitis b; screening for viral disease
@newborn-check | newborn check; newborn visit; newborn weight check; newborn exam; newborn health examination; first newborn visit; newborn follow up; newborn well visit; health examination for newborn; weight check; newborn well check; newborn examination; newborn health check
@well-child | well child visit; well child check; well child exam; well child; routine child health exam; routine child health examination; well baby visit; routine infant exam; routine infant or child health examination; well baby check; well baby exam; well adolescent visit; adolescent well visit; well child examination; well teen visit; child health check
Z00.2 | examination for rapid growth in childhood
Z00.6 | clinical trial participant; examination for clinical research program; research study participant
Z02.0 | school physical; school entry physical; school entry examination; kindergarten physical; preschool physical; college entrance physical; school admission examination; daycare physical; examination for admission to school; examination for admission to educational institution
Z02.1 | pre employment physical; preemployment physical; pre employment examination; preemployment examination; employment physical; new hire physical; pre employment exam
Z02.2 | admission to nursing facility examination; nursing home admission examination; examination for admission to residential institution; assisted living admission physical; examination for admission to nursing home
Z02.3 | armed forces recruitment examination; military recruitment physical
Z02.4 | commercial driver license examination; dot physical; driver license examination; cdl physical; dot examination; commercial driver physical; driving license examination; cdl exam; department of transportation physical
Z02.5 | sports physical; sport physical; examination for participation in sport; athletic physical; preparticipation physical; sports participation physical; pre participation sports physical; camp physical; sports preparticipation examination
Z02.6 | insurance physical; life insurance examination; examination for insurance
Z02.71 | disability determination; disability examination; disability evaluation
Z02.79 | issue of medical certificate; fitness certificate; return to work certificate
Z02.83 | drug test; urine drug screen for employment; blood alcohol test; employment drug screening; court ordered drug test
Z02.89 | intake physical on admission to jail; jail intake examination; jail intake physical; admission to jail; prison intake examination; immigration physical; adoption physical; intake physical; examination on admission to jail; examination on admission to prison; intake health screening; detention intake examination; immigration examination
@preop | preoperative clearance; preoperative evaluation; preop clearance; preoperative examination; preop examination; preoperative medical evaluation; preoperative cardiovascular examination; preoperative respiratory examination; preoperative cardiac clearance; preoperative pulmonary clearance; preoperative laboratory examination; pre operative clearance; surgical clearance; preoperative cardiovascular evaluation; preop exam; preoperative exam; preoperative assessment; pre procedural examination; preprocedural examination; preop evaluation; preoperative cardiac evaluation; preoperative pulmonary evaluation; preoperative respiratory evaluation; medical clearance for surgery; cardiac clearance for surgery
Z01.00 | routine eye exam; routine eye examination; eye exam routine; routine vision exam; eye examination without abnormal findings; annual eye exam; comprehensive eye exam normal
Z01.01 | eye examination with abnormal findings; routine eye exam with abnormal findings
Z01.10 | hearing exam; hearing examination; routine hearing exam; hearing examination without abnormal findings; routine hearing test; hearing test normal
Z01.110 | hearing examination following failed hearing screening; failed newborn hearing screen; failed hearing screening; failed hearing screen
Z01.20 | dental exam; dental examination; routine dental exam; dental cleaning; dental examination without abnormal findings
Z01.30 | blood pressure check; blood pressure examination; bp check
Z01.84 | encounter for antibody response examination; immune titers; antibody titer; titer check; hepatitis b titer; varicella titer
Z30.011 | initial prescription of contraceptive pills; initial prescription of oral contraceptive; initial prescription of oral contraceptive pills; initiation of oral contraceptives; new start oral contraceptives; starting birth control pills; start oral contraceptive pills; starting oral contraceptives; first prescription of birth control pills; new start oral contraceptive
Z30.012 | emergency contraception; morning after pill; prescription of emergency contraception; emergency contraceptive
Z30.013 | initial prescription of injectable contraceptive; first depo provera injection; initiation of depo provera; initial depo provera; starting depo provera; new start depo provera; initial prescription depo provera; first depo injection
Z30.015 | initial prescription of vaginal ring; vaginal ring initial prescription; nuvaring initial prescription
Z30.016 | initial prescription of contraceptive patch; contraceptive patch initial prescription
Z30.017 | insertion of contraceptive implant; nexplanon insertion; contraceptive implant insertion; insertion of nexplanon; initial prescription of implantable subdermal contraceptive; subdermal implant insertion; etonogestrel implant insertion; insertion of implantable subdermal contraceptive
Z30.41 | surveillance of oral contraceptives; surveillance of contraceptive pills; contraceptive pill refill; birth control pill refill; oral contraceptive refill; surveillance of oral contraceptive pills; oral contraceptive surveillance; refill of oral contraceptives; birth control refill; oral contraceptive management; refill of birth control pills; surveillance of birth control pills; contraceptive pill surveillance
Z30.42 | surveillance of injectable contraceptive; depo provera injection; depo provera surveillance; depo injection; repeat depo provera injection; injectable contraceptive surveillance; depo provera shot; depot medroxyprogesterone injection
Z30.44 | vaginal ring surveillance; surveillance of vaginal ring
Z30.45 | contraceptive patch surveillance; surveillance of contraceptive patch
Z30.46 | removal of nexplanon implant; removal of nexplanon; nexplanon removal; contraceptive implant removal; removal of contraceptive implant; surveillance of implantable subdermal contraceptive; contraceptive implant check; nexplanon check; nexplanon replacement
Z30.430 | iud insertion; insertion of iud; insertion of intrauterine device; intrauterine device insertion; insertion of intrauterine contraceptive device; placement of iud; iud placement; mirena insertion; mirena placement; copper iud insertion; insertion of levonorgestrel iud; insertion of copper iud; insertion of mirena
Z30.431 | iud check; routine iud check; iud surveillance; iud string check; intrauterine device check; string check; checking of intrauterine contraceptive device
Z30.432 | iud removal; removal of iud; removal of intrauterine device; intrauterine device removal; removal of intrauterine contraceptive device; mirena removal
Z30.433 | iud removal and reinsertion; removal and reinsertion of iud; iud exchange; iud replacement; removal and replacement of iud; removal and reinsertion of intrauterine device; removal and reinsertion of intrauterine contraceptive device; iud removal and replacement
Z30.2 | encounter for sterilization; elective sterilization; desires sterilization; vasectomy for sterilization; tubal ligation for sterilization; permanent sterilization; elective vasectomy; sterilization encounter; vasectomy performed today; vasectomy
Z30.09 | contraception counseling; contraceptive counseling; counseling on contraception; family planning advice; family planning counseling; birth control counseling; contraceptive advice; general counseling on contraception
Z30.02 | natural family planning counseling
Z31.41 | fertility testing; infertility testing; semen analysis fertility
Z31.5 | procreative genetic counseling
Z31.69 | preconception counseling; preconception visit; pre pregnancy counseling; procreative counseling
Z31.83 | ivf cycle; assisted reproductive fertility procedure cycle
Z31.84 | fertility preservation procedure
Z42.1 | breast reconstruction following mastectomy; encounter for breast reconstruction
@attention:0 | attention to tracheostomy; tracheostomy care; tracheostomy change; tracheostomy tube change; attention tracheostomy
@attention:1 | attention to gastrostomy; gastrostomy tube change; peg tube replacement; peg tube change; g tube change; g tube replacement; gastrostomy care; gastrostomy tube replacement; peg tube exchange
@attention:2 | attention to ileostomy; ileostomy closure; ileostomy reversal; ileostomy takedown; ileostomy care
@attention:3 | attention to colostomy; colostomy closure; colostomy reversal; colostomy takedown; colostomy care
@attention:5 | attention to cystostomy; suprapubic catheter change; suprapubic tube change; cystostomy tube change
@attention:6 | nephrostomy tube change; attention to nephrostomy; nephrostomy tube exchange
Z44.101 | fitting of artificial leg; prosthetic leg fitting; leg prosthesis fitting
@prosthesis-fit | fitting of prosthetic leg; below knee prosthesis fitting; fitting and adjustment of artificial leg; prosthesis fitting; fitting of artificial right leg; fitting of artificial left leg; fitting of prosthesis
Z45.018 | pacemaker check; pacemaker interrogation; pacemaker adjustment; routine pacemaker check; cardiac pacemaker check; pacemaker clinic visit; adjustment and management of cardiac pacemaker; pacemaker reprogramming
Z45.010 | pacemaker battery at end of life; pacemaker generator replacement; pacemaker battery replacement; pacemaker generator change; pulse generator end of life; pacemaker elective replacement indicator
Z45.02 | check of implantable cardioverter defibrillator; icd check; icd interrogation; defibrillator check; defibrillator interrogation; icd generator replacement; adjustment of implantable defibrillator; routine check of implantable cardioverter defibrillator; implantable cardioverter defibrillator check; implantable defibrillator check
Z45.2 | port flush; port a cath flush; picc line care; picc care; central line care; port access and flush; vascular access device care; adjustment of vascular access device; mediport flush; removal of port a cath; port removal; picc removal; central venous catheter removal; picc line flush
Z45.1 | infusion pump refill; adjustment of infusion pump; intrathecal pump refill
Z46.6 | foley catheter change; catheter change; urinary catheter change; foley change; indwelling catheter change; fitting of urinary device; foley catheter removal; indwelling urinary catheter change; foley catheter exchange; urinary catheter removal; voiding trial
Z46.0 | contact lens fitting; fitting of glasses; spectacle fitting
Z46.1 | hearing aid fitting; hearing aid adjustment; fitting of hearing aid
Z46.3 | denture fitting
Z46.81 | insulin pump training; insulin pump titration; insulin pump initiation
Z46.89 | pessary fitting; pessary change; pessary check; pessary cleaning; orthotic fitting; orthotics fitting
Z47.2 | removal of internal fixation device; removal of hardware; hardware removal; removal of orthopedic hardware; removal of pins; removal of internal fixation; pin removal; plate removal; screw removal; removal of plate and screws; syndesmotic screw removal; k wire removal
Z47.81 | aftercare following surgical amputation; aftercare following below knee amputation; aftercare following above knee amputation; aftercare following toe amputation; aftercare following transmetatarsal amputation; aftercare following leg amputation; aftercare following foot amputation; aftercare following great toe amputation; aftercare following amputation; aftercare after amputation; orthopedic aftercare following surgical amputation; aftercare following below knee amputation; aftercare following above knee amputation; aftercare following toe amputation; aftercare following transmetatarsal amputation; aftercare following leg amputation; aftercare following foot amputation; aftercare following great toe amputation; post amputation care
Z47.82 | aftercare following scoliosis surgery
Z47.89 | orthopedic aftercare; aftercare following orthopedic surgery; aftercare following spinal fusion; aftercare following rotator cuff repair; aftercare following arthroscopic surgery; aftercare following bunionectomy; aftercare following carpal tunnel release; orthopedic aftercare following bunionectomy; aftercare following lumbar fusion; aftercare following arthroscopic meniscectomy; aftercare following knee arthroscopy; aftercare following shoulder arthroscopy; aftercare following acl reconstruction; orthopedic aftercare following surgery
@suture-removal | suture removal; removal of sutures; staple removal; removal of staples; stitch removal; removal of stitches; sutures removed
Z48.00 | nonsurgical dressing change; change of nonsurgical wound dressing
Z48.01 | surgical dressing change; change of surgical dressing; surgical wound dressing change; wound packing change; dressing change
Z48.03 | drain removal; removal of drain; surgical drain removal; removal of surgical drain
Z48.3 | aftercare following surgery for neoplasm; aftercare following surgery for cancer; aftercare following mastectomy; surgical aftercare for neoplasm; aftercare following prostatectomy; aftercare following lumpectomy; aftercare following hemicolectomy; aftercare following tumor resection
Z48.22 | aftercare following kidney transplant
Z48.23 | aftercare following liver transplant
Z48.21 | aftercare following heart transplant
Z48.810 | surgical aftercare following surgery on sense organs; aftercare following cataract surgery; aftercare following eye surgery; aftercare following cataract extraction
Z48.811 | surgical aftercare following surgery on nervous system; aftercare following craniotomy
@aftercare-heart | surgical aftercare following surgery on circulatory system; aftercare following coronary artery bypass surgery; aftercare following cabg; aftercare following valve replacement; aftercare following coronary artery bypass graft; surgical aftercare following coronary artery bypass; aftercare following heart surgery; aftercare following carotid endarterectomy; aftercare following coronary bypass surgery; aftercare following coronary bypass; aftercare following aortic valve replacement; surgical aftercare following coronary artery bypass graft; surgical aftercare following coronary bypass surgery; aftercare following vascular surgery; surgical aftercare following circulatory system surgery
Z48.813 | surgical aftercare following surgery on respiratory system; aftercare following lung surgery
Z48.814 | surgical aftercare following surgery on teeth; aftercare following tooth extraction; aftercare following oral surgery; aftercare following dental extraction
Z48.815 | surgical aftercare following surgery on digestive system; surgical aftercare following appendectomy; aftercare following appendectomy; aftercare following cholecystectomy; surgical aftercare following cholecystectomy; aftercare following hernia repair; aftercare following colectomy; surgical aftercare following hernia repair; aftercare following bowel resection; aftercare following gastric bypass; aftercare following laparoscopic cholecystectomy; surgical aftercare following laparoscopic cholecystectomy; aftercare following inguinal hernia repair; surgical aftercare following inguinal hernia repair; aftercare following hemorrhoidectomy; surgical aftercare following colectomy; surgical aftercare digestive system; aftercare following sleeve gastrectomy; surgical aftercare following laparoscopic appendectomy; aftercare following laparoscopic appendectomy; aftercare following bariatric surgery; aftercare following thyroidectomy digestive
Z48.816 | surgical aftercare following surgery on genitourinary system; aftercare following hysterectomy; aftercare following prostate surgery; aftercare following turp; surgical aftercare following hysterectomy; aftercare following transurethral resection of prostate; aftercare following nephrectomy; aftercare following bladder surgery; surgical aftercare genitourinary system
Z48.817 | surgical aftercare following surgery on skin; aftercare following skin graft; aftercare following cyst excision; aftercare following skin excision; aftercare following excision of lipoma; surgical aftercare following excision of cyst
Z48.89 | surgical aftercare; postoperative visit; postoperative follow up; postop check; postoperative check; post operative visit; surgical follow up care; routine postoperative visit; postop visit
@dialysis-care | encounter for hemodialysis; encounter for dialysis; encounter for peritoneal dialysis; hemodialysis treatment; hemodialysis session; dialysis session
Z49.01 | fitting of dialysis catheter; dialysis catheter adjustment
Z51.11 | encounter for chemotherapy; chemotherapy encounter; chemotherapy cycle; chemotherapy administration; admission for chemotherapy; admitted for chemotherapy; encounter for antineoplastic chemotherapy; chemotherapy infusion; here for chemotherapy; scheduled chemotherapy; chemotherapy session; chemotherapy visit
Z51.12 | encounter for immunotherapy; antineoplastic immunotherapy; immunotherapy infusion; encounter for antineoplastic immunotherapy; pembrolizumab infusion; nivolumab infusion
Z51.0 | encounter for radiation therapy; radiation therapy session; radiotherapy session; encounter for antineoplastic radiation therapy; radiation treatment session; encounter for radiotherapy; radiation treatment visit; radiation therapy encounter; radiotherapy fraction; radiation therapy fraction; daily radiation treatment
Z51.5 | palliative care; comfort care; palliative care encounter; palliative care consultation; hospice care; comfort measures only; hospice visit; encounter for palliative care
Z51.6 | desensitization to allergens; allergy desensitization
Z51.81 | therapeutic drug monitoring; therapeutic drug level monitoring; drug level monitoring; inr monitoring; inr check; lithium level monitoring; digoxin level monitoring; monitoring of drug level
@donor | kidney donor; living kidney donor; bone marrow donor; blood donor; liver donor; platelet donor; stem cell donor; plasma donor; egg donor; living liver donor
@prophylactic | prophylactic mastectomy; prophylactic bilateral mastectomy; risk reducing mastectomy; bilateral prophylactic mastectomy; prophylactic oophorectomy; prophylactic salpingo oophorectomy; risk reducing salpingo oophorectomy; risk reducing bilateral mastectomy; prophylactic removal of ovaries; prophylactic removal of breasts; prophylactic bilateral salpingo oophorectomy; prophylactic removal of both breasts; risk reducing bilateral salpingo oophorectomy; prophylactic removal of breast; bilateral risk reducing mastectomy; prophylactic surgery; risk reducing surgery; prophylactic thyroidectomy; prophylactic colectomy
Z41.2 | routine circumcision; ritual circumcision; male circumcision; elective circumcision; newborn circumcision
Z41.1 | cosmetic surgery; cosmetic procedure; cosmetic botox
Z41.3 | ear piercing
Z15.01 | brca1 mutation carrier; brca1 positive; brca1 mutation; brca2 positive; brca2 mutation; brca2 mutation carrier; brca positive; brca mutation; brca gene mutation; brca 1 mutation; brca 2 mutation; genetic susceptibility to breast cancer; genetic susceptibility to malignant neoplasm of breast; brca carrier; brca1 gene mutation; brca2 gene mutation; brca1 carrier; brca2 carrier; pathogenic brca1 variant; pathogenic brca2 variant
Z15.02 | genetic susceptibility to ovarian cancer; genetic susceptibility to malignant neoplasm of ovary
Z14.1 | cystic fibrosis carrier; carrier of cystic fibrosis
D57.3 | sickle cell trait; sickle cell carrier
Z14.01 | asymptomatic hemophilia a carrier; hemophilia a carrier
Z66 | dnr; do not resuscitate; dnr status; dnr order; dnr dni; do not resuscitate status; do not resuscitate order
Z22.322 | mrsa carrier; mrsa colonization; mrsa colonized; carrier of mrsa; methicillin resistant staphylococcus aureus carrier; mrsa nasal carrier; mrsa carrier status
Z22.321 | mssa carrier; mssa colonization
Z22.330 | group b streptococcus carrier not pregnant
Z22.51 | hepatitis b carrier; carrier of hepatitis b; chronic hepatitis b carrier
Z22.7 | latent tuberculosis; latent tb; latent tuberculosis infection; ltbi; latent tb infection
Z21 | asymptomatic hiv; asymptomatic hiv infection; asymptomatic hiv infection status; hiv positive asymptomatic; asymptomatic human immunodeficiency virus infection
@amputation | below knee amputation; above knee amputation; bka; aka amputation; below knee amputation status; above knee amputation status; toe amputation; great toe amputation; amputation of great toe; amputation of toe; amputated toe; foot amputation; amputation of foot; acquired absence of leg; acquired absence of toe; transmetatarsal amputation; finger amputation status; acquired absence of right leg below knee; acquired absence of left leg below knee; acquired absence of right great toe; acquired absence of left great toe
@stump | phantom limb pain; phantom limb syndrome with pain
Z90.710 | status post total hysterectomy; total hysterectomy status; absence of uterus and cervix; status post hysterectomy; total abdominal hysterectomy
Z90.711 | supracervical hysterectomy; absence of uterus with remaining cervix
Z90.722 | bilateral oophorectomy status; absence of both ovaries; status post bilateral oophorectomy
Z90.79 | status post prostatectomy; prostatectomy status; absence of prostate; radical prostatectomy
Z90.3 | status post gastrectomy; absence of stomach
Z90.49 | status post colectomy; status post appendectomy; status post cholecystectomy
Z93.0 | tracheostomy status; tracheostomy dependent; tracheostomy in place
Z93.1 | gastrostomy status; peg tube in place; gastrostomy tube in place; feeding tube dependent; peg tube dependent
Z93.2 | ileostomy status; ileostomy in place
Z93.3 | colostomy status; colostomy in place; has colostomy
Z93.6 | nephrostomy status; urostomy status
Z93.59 | cystostomy status; suprapubic catheter in place; suprapubic catheter status
Z94.2 | lung transplant; lung transplant status; status post lung transplant
Z94.4 | liver transplant status; status post liver transplant
Z94.1 | heart transplant status; status post heart transplant
Z94.7 | corneal transplant; corneal transplant status; status post corneal transplant
Z94.81 | bone marrow transplant; bone marrow transplant status; status post bone marrow transplant
Z94.84 | stem cell transplant; stem cell transplant status; status post stem cell transplant
Z94.83 | pancreas transplant; pancreas transplant status
Z94.0 | kidney transplant status; renal transplant status
Z95.0 | pacemaker status; presence of pacemaker; pacemaker in place; presence of cardiac pacemaker
Z95.810 | icd in place; presence of implantable cardioverter defibrillator; presence of automatic implantable cardiac defibrillator; icd status; implanted defibrillator
Z95.5 | coronary stent in place; presence of coronary stent; coronary stent status; status post coronary stent
Z95.828 | ivc filter in place; presence of ivc filter; vascular stent in place; ivc filter
Z95.1 | status post cabg; status post coronary artery bypass; presence of aortocoronary bypass graft
Z95.4 | porcine valve; bioprosthetic valve
Z95.2 | presence of prosthetic heart valve; mechanical valve in place
Z96.1 | pseudophakia; presence of intraocular lens; intraocular lens implant
Z96.21 | cochlear implant; cochlear implant status
Z97.4 | hearing aid; wears hearing aids; hearing aids; presence of hearing aid; external hearing aid
Z97.5 | iud in place; presence of iud; presence of intrauterine contraceptive device
Z99.3 | wheelchair dependence; wheelchair dependent; wheelchair bound; dependence on wheelchair
Z99.11 | ventilator dependence; ventilator dependent; dependence on ventilator; dependence on respirator
Z99.89 | walker dependent; cpap dependence
Z99.81 | home oxygen dependence; oxygen dependence; dependence on home oxygen
Z98.51 | tubal ligation status; status post tubal ligation
Z91.010 | peanut allergy; allergy to peanuts
Z91.011 | milk allergy; allergy to milk; milk product allergy
Z91.012 | egg allergy; allergy to eggs
Z91.013 | shellfish allergy; seafood allergy; allergy to shellfish; allergy to seafood; shrimp allergy; allergy to shrimp
Z91.018 | food allergy status; tree nut allergy; allergy to tree nuts; soy allergy; wheat allergy
Z91.030 | bee allergy; bee sting allergy; bee venom allergy; allergy to bee stings
Z91.040 | latex allergy; allergy to latex
Z91.041 | contrast allergy; radiographic dye allergy; iodinated contrast allergy; contrast dye allergy
Z88.0 | penicillin allergy; allergy to penicillin; penicillin allergic; allergic to penicillin; amoxicillin allergy; allergy to amoxicillin; allergic to amoxicillin
Z88.1 | allergy to antibiotics; cephalosporin allergy; allergy to cephalosporins
Z88.2 | sulfa allergy; sulfonamide allergy; allergy to sulfa; allergic to sulfa; allergy to sulfonamides
Z88.5 | narcotic allergy; codeine allergy; allergy to codeine; morphine allergy; opioid allergy
Z88.6 | aspirin allergy; nsaid allergy; allergy to aspirin; allergy to nsaids; ibuprofen allergy; analgesic allergy
Z91.81 | history of falling; history of falls; fall history; at risk for falling; risk for falls; fall risk; at risk for falls
R29.6 | recurrent falls; repeated falls; frequent falls; multiple recent falls
Z91.51 | history of suicide attempt; personal history of suicide attempt; personal history of suicidal behavior; prior suicide attempt; previous suicide attempt; history of suicide attempts
Z91.52 | history of self harm; personal history of nonsuicidal self harm
Z91.410 | history of physical abuse in adulthood; history of domestic violence; history of adult physical and sexual abuse
Z62.810 | history of childhood physical abuse; history of childhood sexual abuse; history of physical abuse in childhood; history of sexual abuse in childhood; history of physical and sexual abuse in childhood; personal history of physical and sexual abuse in childhood
Z91.82 | history of military deployment
Z91.141 | noncompliance with medication due to cost; medication noncompliance for financial reasons
Z91.148 | noncompliant with medication; medication noncompliance; medication nonadherence; noncompliance with medication; nonadherence to medication; nonadherent with medication; noncompliance with medication regimen; patient noncompliant with medication; poor medication adherence; medication non adherence; medication non compliance
Z91.119 | dietary noncompliance; noncompliance with diet; noncompliance with dietary regimen; nonadherence to diet; noncompliant with diet; dietary nonadherence
Z91.15 | noncompliance with dialysis; missed dialysis; noncompliance with renal dialysis; nonadherence to dialysis
Z91.19 | noncompliance with treatment; noncompliance with cpap; nonadherence to treatment
Z91.199 | noncompliance with other medical treatment; noncompliance with medical treatment; noncompliance with follow up
Z53.21 | left without being seen; eloped before being seen
Z53.29 | left against medical advice; leaving against medical advice; procedure declined by patient
Z53.09 | procedure not carried out because of contraindication; procedure cancelled because of contraindication; surgery cancelled due to; procedure canceled due to; surgery canceled because of; surgery cancelled because of; procedure cancelled because of; surgery postponed because of; surgery canceled due to; procedure cancelled due to; surgery postponed due to
Z74.01 | bedbound; bed confined; bed confinement; bed confinement status; bedridden
Z74.1 | needs assistance with personal care; need for assistance with personal care; needs assistance with adls; assistance with activities of daily living
Z74.2 | no caregiver at home; needs assistance at home and no other household member able
Z74.3 | needs continuous supervision; need for continuous supervision
Z73.0 | burnout; burn out; occupational burnout; physician burnout
Z73.3 | stress not elsewhere classified; work stress; life stress
Z63.4 | bereavement; uncomplicated bereavement; death of spouse; grief after death of; normal grief
Z63.0 | marital conflict; relationship problems; marital problems; relationship distress with spouse; problems in relationship with spouse; partner relational problem
Z63.5 | separation and divorce; disruption of family by divorce
Z63.6 | caregiver stress; caregiver burden; caregiver strain; dependent relative needing care at home
Z56.0 | unemployment; unemployed
Z56.6 | job stress; stressful work situation; work related stress; mental strain related to work; stress at work
Z55.0 | illiteracy; low literacy; low level literacy; illiterate
Z55.6 | low health literacy; health literacy problem
Z60.2 | problems related to living alone; living alone with problems
Z60.4 | social isolation; socially isolated
Z65.1 | imprisonment; incarceration; incarcerated
Z65.3 | problems related to other legal circumstances; legal problems
Z76.0 | medication refill; prescription refill; repeat prescription; issue of repeat prescription; medication refill only
Z76.2 | health supervision of foster child; foster care examination
Z76.3 | healthy person accompanying sick person
Z76.5 | malingering; malingerer; feigning illness
Z76.81 | expectant mother prebirth pediatrician visit; prenatal pediatric visit; prebirth pediatrician visit; expectant parent prebirth pediatrician visit
Z76.82 | awaiting kidney transplant; awaiting liver transplant; awaiting organ transplant; awaiting heart transplant; on transplant list; awaiting organ transplant status; transplant waitlist
Z76.89 | establishing care; establish care; encounter to establish care; new patient establishing care
Z71.3 | dietary counseling; dietary counselling; nutrition counseling; dietary surveillance; dietary counseling and surveillance
Z71.6 | tobacco abuse counseling; smoking cessation counseling; tobacco cessation counseling
Z71.41 | alcohol abuse counseling
Z71.51 | drug abuse counseling
Z71.7 | hiv counseling
Z71.82 | exercise counseling
Z71.83 | nonprocreative genetic counseling; genetic counseling
Z71.84 | travel counseling; travel consultation; pretravel consultation; travel health counseling; pre travel visit; health counseling related to travel; travel advice; travel medicine visit
Z71.85 | immunization safety counseling; vaccine safety counseling; vaccine counseling
Z71.87 | pediatric to adult transition counseling; transition counseling
Z71.1 | feared complaint with no diagnosis; worried well; feared condition not demonstrated
Z71.2 | explanation of investigation findings; review of test results only; discussion of test results; explanation of examination or test findings
Z69.11 | mental health services for victim of spousal abuse
Z70.9 | sex counseling
Z04.1 | examination following motor vehicle accident; examination after motor vehicle accident; examination and observation following transport accident; observation following motor vehicle accident; evaluation after motor vehicle collision no injury; examination following transport accident; exam after motor vehicle accident; examination after car accident
Z04.2 | examination following work accident; examination and observation following work accident; exam after work accident
Z04.3 | examination following other accident; observation following accident; examination after fall no injury; examination and observation following other accident
@alleged | examination following alleged rape; alleged sexual assault ruled out; alleged rape ruled out; examination following alleged sexual assault; alleged abuse ruled out; suspected abuse ruled out; suspected child abuse ruled out; suspected physical abuse ruled out; suspected child physical abuse ruled out; observation following alleged physical abuse; suspected elder abuse ruled out; suspected adult abuse ruled out; examination following alleged physical abuse
Z04.6 | general psychiatric examination requested by authority; court ordered psychiatric evaluation
Z03.6 | observation for suspected toxic effect ruled out; suspected ingestion ruled out; suspected poisoning ruled out; observation for suspected ingestion; observation for suspected toxic ingestion; suspected toxic effect from ingested substance ruled out
Z03.818 | suspected anthrax exposure ruled out; suspected exposure to biological agent ruled out
Z03.89 | observation for suspected condition ruled out; suspected condition ruled out; observation for suspected condition not found
Z67.10 | blood type a positive
Z67.41 | blood type o negative
Z78.0 | asymptomatic menopausal state; postmenopausal status; asymptomatic postmenopausal status; postmenopausal asymptomatic; menopausal status; asymptomatic menopause; asymptomatic menopausal status
Z78.1 | physical restraint status; in physical restraints
Z79.890 | hormone replacement therapy; long term hormone replacement therapy; postmenopausal hormone replacement therapy
Z79.891 | long term opioid use; chronic opioid therapy; long term opiate analgesic use; long term use of opiate analgesic; long term opioid therapy
Z79.51 | long term inhaled steroid use; long term use of inhaled steroids
Z79.1 | long term nsaid use; long term use of nsaids
Z79.02 | long term antiplatelet use; long term use of antiplatelets; long term clopidogrel
Z79.2 | long term antibiotic use; long term use of antibiotics; prophylactic antibiotics long term
Z79.83 | long term bisphosphonate use; long term use of bisphosphonates
Z79.811 | long term aromatase inhibitor use; long term use of aromatase inhibitors
Z79.810 | long term tamoxifen use; long term use of tamoxifen
Z92.21 | history of chemotherapy; personal history of antineoplastic chemotherapy
Z92.3 | history of radiation therapy; history of irradiation; personal history of irradiation
Z87.310 | history of healed osteoporotic fracture; history of healed osteoporosis fracture; history of osteoporotic fracture; history of osteoporosis fracture; prior osteoporotic fracture; personal history of healed osteoporosis fracture; old healed osteoporotic fracture; history of healed osteoporotic hip fracture; history of osteoporotic hip fracture; history of fragility fracture; history of healed osteoporotic wrist fracture; history of healed osteoporotic vertebral fracture; prior healed osteoporotic fracture; healed osteoporotic fracture; previous osteoporotic fracture; prior healed fragility fracture; personal history of healed osteoporotic fracture
Z87.81 | history of traumatic fracture; history of healed traumatic fracture; personal history of healed traumatic fracture; healed old fracture
Z87.74 | history of repaired congenital heart defect; repaired congenital heart defect; repaired ventricular septal defect; repaired vsd; repaired atrial septal defect; repaired asd; repaired patent ductus arteriosus; history of repaired vsd; repaired tetralogy of fallot; history of corrected congenital malformation of heart; surgically corrected ventricular septal defect; corrected ventricular septal defect; history of repaired tetralogy of fallot; history of repaired ventricular septal defect; history of repaired atrial septal defect; history of surgically corrected atrial septal defect; history of surgically repaired ventricular septal defect; history of corrected congenital heart malformation; surgically repaired ventricular septal defect; personal history of corrected congenital malformation of heart
Z87.730 | repaired cleft lip; repaired cleft palate; history of repaired cleft lip; history of repaired cleft palate; history of repaired cleft lip and palate; repaired cleft lip and palate; corrected cleft lip and palate; history of corrected cleft lip and palate; corrected cleft lip; corrected cleft palate; personal history of corrected cleft lip and palate
Z87.710 | repaired hypospadias; history of repaired hypospadias; corrected hypospadias; history of corrected hypospadias
Z87.738 | repaired pyloric stenosis; history of repaired pyloric stenosis; history of pyloromyotomy; corrected pyloric stenosis; history of corrected pyloric stenosis; repaired imperforate anus; repaired omphalocele; repaired gastroschisis; repaired tracheoesophageal fistula; history of corrected congenital malformation of digestive system
Z87.76 | repaired clubfoot; corrected clubfoot; history of corrected clubfoot; history of repaired clubfoot
Z87.51 | history of preterm labor not pregnant
Z86.32 | history of gestational diabetes; personal history of gestational diabetes
Z87.59 | history of preeclampsia; personal history of complications of pregnancy; history of ectopic pregnancy
Z87.42 | history of cervical dysplasia; personal history of cervical dysplasia
Z86.03 | history of neoplasm of uncertain behavior
Z86.14 | history of mrsa; history of mrsa infection; personal history of mrsa
Z86.11 | history of tuberculosis; personal history of tuberculosis
Z86.15 | history of latent tuberculosis infection
Z86.59 | history of depression resolved
Z86.69 | history of migraine resolved
Z87.820 | history of traumatic brain injury; history of tbi; history of concussion; personal history of traumatic brain injury; history of concussions
Z87.892 | history of anaphylaxis; personal history of anaphylaxis
Z87.898 | history of febrile seizure; history of febrile seizures
Z86.2 | history of anemia resolved
Z86.39 | history of hyperthyroidism resolved
Z84.81 | family history of brca mutation; family history of genetic disease carrier; family history of carrier of genetic disease
Z82.0 | family history of epilepsy; family history of alzheimer disease
Z29.11 | rsv immunoglobulin; palivizumab; encounter for prophylactic immunotherapy for rsv; nirsevimab
Z29.3 | fluoride varnish; fluoride administration; prophylactic fluoride administration
Z29.81 | hiv preexposure prophylaxis; prep for hiv; hiv prep; pre exposure prophylaxis for hiv; hiv pre exposure prophylaxis; encounter for hiv pre exposure prophylaxis; encounter for hiv prep
Z72.3 | lack of physical exercise; sedentary lifestyle; physical inactivity
Z72.4 | inappropriate diet; poor diet; unhealthy diet
Z72.51 | high risk heterosexual behavior; high risk sexual behavior; unprotected sex
Z72.52 | high risk homosexual behavior
Z72.820 | sleep deprivation; inadequate sleep
Z72.821 | inadequate sleep hygiene; poor sleep hygiene
`;
