/** Pregnancy, childbirth, the puerperium and the newborn in the words of notes; the shape is that of the term table. */
export const OBSTETRIC_TERMS = `
@preeclampsia | preeclampsia; pre eclampsia; mild preeclampsia; severe preeclampsia; preeclampsia with severe features; preeclampsia without severe features; superimposed preeclampsia; hellp syndrome; hellp
@ob:gestational-hypertension | gestational hypertension; pregnancy induced hypertension; transient hypertension pregnancy
@ob:chronic-hypertension | chronic hypertension complicating pregnancy; chronic hypertension in pregnancy; pre existing hypertension in pregnancy; preexisting hypertension pregnancy; preexisting essential hypertension complicating pregnancy
@ob:gestational-edema | gestational edema; edema of pregnancy
@ob:gestational-proteinuria | gestational proteinuria
@ob:threatened-abortion | threatened abortion; threatened miscarriage
@ob:early-bleeding | bleeding in early pregnancy; first trimester bleeding; vaginal bleeding in early pregnancy; early pregnancy bleeding
@ob:spotting | spotting in pregnancy; spotting complicating pregnancy
@ob:antepartum-hemorrhage | antepartum hemorrhage; antepartum bleeding; third trimester bleeding
@hyperemesis | hyperemesis gravidarum; hyperemesis; mild hyperemesis
@ob-only:O21.9 | nausea and vomiting of pregnancy; vomiting of pregnancy; morning sickness; nausea and vomiting in pregnancy
@gdm | gestational diabetes; gestational diabetes mellitus; gdm; a1gdm; a2gdm
@ob:glucose | abnormal glucose tolerance in pregnancy; abnormal glucose complicating pregnancy; abnormal glucose challenge test; abnormal one hour glucose; abnormal glucose screen in pregnancy; elevated one hour glucose
@ob:uti | urinary tract infection in pregnancy; uti in pregnancy; uti complicating pregnancy; asymptomatic bacteriuria in pregnancy; bacteriuria in pregnancy
@ob:kidney-infection | pyelonephritis in pregnancy; pyelonephritis complicating pregnancy
@ob:cystitis | cystitis in pregnancy; bladder infection in pregnancy
@ob:weight-gain | excessive weight gain in pregnancy
@ob:cholestasis | cholestasis of pregnancy; intrahepatic cholestasis of pregnancy; obstetric cholestasis; cholestasis pregnancy
@ob:symphysis | symphysis pubis dysfunction; pubic symphysis separation pregnancy
@ob:size-dates | uterine size date discrepancy; size greater than dates; size less than dates; size dates discrepancy
@ob:short-cervix | short cervix; cervical shortening; shortened cervix
@ob:cervical-incompetence | cervical insufficiency; cervical incompetence; incompetent cervix
@twins | twin pregnancy; twin gestation; twin intrauterine pregnancy; dichorionic diamniotic twins; dichorionic diamniotic twin pregnancy; monochorionic diamniotic twins; monochorionic diamniotic twin pregnancy; di di twins; mono di twins; triplet pregnancy; triplet gestation; twins gestation
@ob-breech:breech | breech presentation; breech; frank breech; fetus in breech presentation; footling breech
@ob-breech:transverse | transverse lie; oblique lie
@ob-breech:unstable-lie | unstable lie
@previous-cesarean | previous cesarean; prior cesarean; previous cesarean section; previous cesarean delivery; prior cesarean delivery; prior cesarean section; history of cesarean section; history of cesarean delivery; history of cesarean; previous c section; prior c section; history of c section; previous low transverse cesarean; prior low transverse cesarean delivery; prior low transverse cesarean; uterine scar from previous cesarean delivery; maternal care for scar from previous cesarean
@ob:fetal-growth | intrauterine growth restriction; fetal growth restriction; iugr; poor fetal growth; intrauterine growth retardation
@ob:macrosomia | fetal macrosomia; large for gestational age fetus; suspected macrosomia; excessive fetal growth
@ob:fetal-movement | decreased fetal movement; decreased fetal movements; reduced fetal movement; reduced fetal movements
@ob:fetal-heart | fetal heart rate abnormality; nonreassuring fetal heart; nonreassuring fetal heart rate; non reassuring fetal heart tracing; category ii tracing; category ii fetal heart tracing; fetal tachycardia; fetal bradycardia; nonreassuring fetal status; fetal heart rate decelerations
@ob:fetal-death | intrauterine fetal demise; intrauterine fetal death; iufd; fetal demise
@ob:polyhydramnios | polyhydramnios
@ob:oligohydramnios | oligohydramnios
@ob:chorioamnionitis | chorioamnionitis; intraamniotic infection
@previa | placenta previa; complete placenta previa; low lying placenta
@ob:abruption | placental abruption; abruptio placentae; abruption of placenta; premature separation of placenta
@ob:false-labor | false labor before 37 weeks; preterm contractions; braxton hicks
@ob:false-labor-term | false labor; false labor at term
@ob:post-term | post term pregnancy; postterm pregnancy; post dates pregnancy; postdates pregnancy; post dates
@ob:prolonged | prolonged pregnancy
@ob:preterm-labor | preterm labor; threatened preterm labor; premature labor; preterm labor without delivery
@membranes | premature rupture of membranes; prom; pprom; preterm premature rupture of membranes; prelabor rupture of membranes
@ob:group-b | group b strep carrier; gbs carrier; group b streptococcus carrier; gbs positive; group b strep positive; gbs colonization; group b streptococcus colonization
@ob:high-risk | high risk pregnancy; supervision of high risk pregnancy; high risk pregnancy supervision
@elderly | advanced maternal age; elderly multigravida; elderly primigravida; supervision of elderly multigravida; supervision of elderly primigravida; ama pregnancy
@young | teen pregnancy; teenage pregnancy; young primigravida; young multigravida; adolescent pregnancy
@ob:history-preterm | history of preterm labor; history of preterm delivery; history of preterm birth; previous preterm delivery; prior preterm delivery; prior preterm birth; previous preterm birth; prior preterm labor
@ob:history-loss | poor obstetric history; prior stillbirth; history of stillbirth; previous stillbirth; prior intrauterine fetal demise; poor reproductive history
@ob:recurrent-loss | recurrent pregnancy loss in pregnancy
@ob:assisted | ivf pregnancy; pregnancy resulting from assisted reproductive technology; pregnancy conceived by ivf; in vitro fertilization pregnancy
@ob:late-care | insufficient prenatal care; late prenatal care; no prenatal care; late entry to prenatal care; insufficient antenatal care; limited prenatal care
@ob:multiparity | grand multiparity; grand multipara; grand multiparous
@ob:infertility | pregnancy with history of infertility
@ob:history-ectopic | pregnancy with history of ectopic pregnancy
@ob:isoimmunization | rh isoimmunization; rhesus isoimmunization
@prenatal | normal first pregnancy; prenatal visit; routine prenatal visit; supervision of normal pregnancy; normal pregnancy; supervision normal first pregnancy; routine prenatal care; supervision of other normal pregnancy; uncomplicated pregnancy; normal second pregnancy; normal third pregnancy; routine ob visit; normal intrauterine pregnancy; routine antenatal visit; low risk pregnancy; new ob visit; healthy pregnancy
Z33.1 | incidental pregnancy; pregnancy incidental; pregnant state incidental; incidental pregnant state
O02.1 | missed abortion; missed miscarriage; early fetal demise; early embryonic demise
O02.0 | blighted ovum; anembryonic pregnancy
O03.4 | incomplete abortion; incomplete miscarriage; incomplete spontaneous abortion; retained products of conception after miscarriage; retained products of conception following spontaneous abortion
O03.9 | spontaneous abortion; miscarriage; complete spontaneous abortion; complete miscarriage; complete abortion
O03.89 | inevitable abortion
O07.4 | failed termination of pregnancy; failed attempted termination of pregnancy; retained products of conception following elective termination; retained products after elective termination
Z33.2 | elective termination of pregnancy; elective abortion; termination of pregnancy; medical abortion; therapeutic abortion; induced abortion
@ectopic | ectopic pregnancy; tubal pregnancy; tubal ectopic pregnancy; ruptured ectopic pregnancy
O01.9 | molar pregnancy; hydatidiform mole
@ob-delivery | normal spontaneous vaginal delivery; spontaneous vaginal delivery; normal vaginal delivery; uncomplicated vaginal delivery; nsvd; svd; normal delivery; full term uncomplicated delivery; uncomplicated delivery; vaginal delivery; uncomplicated term vaginal delivery; term vaginal delivery; full term vaginal delivery; vaginal birth
@ob-cesarean | cesarean delivery; cesarean section; elective cesarean; c section
@perineal | perineal laceration; perineal tear; first degree perineal laceration; second degree perineal laceration; third degree perineal laceration; fourth degree perineal laceration; second degree laceration perineum; obstetric laceration; vaginal laceration delivery
O72.1 | postpartum hemorrhage; immediate postpartum hemorrhage; uterine atony with hemorrhage; uterine atony
O72.0 | retained placenta with hemorrhage
O72.2 | delayed postpartum hemorrhage; secondary postpartum hemorrhage; late postpartum hemorrhage
O73.0 | retained placenta without hemorrhage
O62.1 | arrest of active phase; secondary arrest of dilation; arrest of dilation; active phase arrest
O62.0 | failure to progress in first stage; primary uterine inertia; failure to dilate
O63.1 | prolonged second stage; prolonged second stage of labor
O62.2 | arrest of descent
O61.0 | failed induction; failed induction of labor
O66.0 | shoulder dystocia
O66.41 | failed vaginal birth after cesarean; failed vbac; failed tolac
O33.9 | cephalopelvic disproportion; cpd
O69.81X0 | nuchal cord; nuchal cord without compression
O69.1XX0 | nuchal cord with compression
O69.0XX0 | cord prolapse; umbilical cord prolapse
O77.0 | meconium stained amniotic fluid; meconium stained fluid
O94 | sequela of complication of pregnancy; sequelae of complication of pregnancy; sequela of obstetric complication; late effect of complication of pregnancy; late effect of obstetric complication; sequela of childbirth; sequela of obstetric injury
O85 | puerperal sepsis; postpartum sepsis
O86.12 | postpartum endometritis; puerperal endometritis; endometritis following delivery
@ob-wound | cesarean wound infection; c section wound infection; infected cesarean incision; infection of cesarean wound; infection of cesarean incision; cesarean incision infection
O90.0 | cesarean wound dehiscence; dehiscence of cesarean wound; disruption of cesarean wound
O90.1 | perineal wound breakdown; disruption of perineal wound; dehiscence of episiotomy
O90.3 | peripartum cardiomyopathy; postpartum cardiomyopathy
O90.5 | postpartum thyroiditis
O90.6 | postpartum blues; baby blues; postpartum dysphoria
F53.0 | postpartum depression; puerperal depression
F53.1 | postpartum psychosis; puerperal psychosis
O90.81 | postpartum anemia; anemia of the puerperium
@mastitis | mastitis; lactational mastitis; postpartum mastitis; puerperal mastitis; mastitis lactating
O92.13 | cracked nipple lactation; cracked nipples breastfeeding; cracked nipple breastfeeding
O86.20 | urinary tract infection following delivery; postpartum urinary tract infection
Z39.2 | routine postpartum visit; postpartum visit; routine postpartum follow up; postpartum check; postpartum exam; postpartum follow up; postpartum examination; routine postpartum care; routine postpartum examination; six week postpartum visit
Z39.1 | lactating mother; care of lactating mother; lactation consultation; breastfeeding support visit; lactation counseling
Z39.0 | postpartum care immediately after delivery outside hospital; care immediately after delivery
Z32.01 | positive pregnancy test; pregnancy test positive; pregnancy confirmed
Z32.02 | negative pregnancy test; pregnancy test negative
Z36.9 | antenatal screening
Z36.3 | anatomy ultrasound screening; antenatal screening for malformations
`;
