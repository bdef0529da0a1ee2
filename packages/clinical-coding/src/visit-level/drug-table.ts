/**
 * Names of drugs as notes write them, generic and brand, by how they are had in the United States. Written from general
 * knowledge of the pharmacy, not from a compendium; a name that is missing is still recognised by its ending or by
 * "prescribed". `either` is a drug sold both ways: the strength or the word "prescription" decides.
 */
const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Drugs that need a prescription. */
export const PRESCRIPTION: readonly string[] = [
  // Heart, vessels, blood pressure, lipids, clotting
  ...list(`lisinopril enalapril captopril benazepril ramipril quinapril fosinopril trandolapril perindopril moexipril losartan valsartan
    irbesartan candesartan olmesartan telmisartan azilsartan sacubitril entresto cozaar diovan avapro atacand benicar micardis zestril
    prinivil vasotec lotensin altace accupril hyzaar zestoretic lotrel exforge metoprolol atenolol carvedilol bisoprolol propranolol
    nadolol labetalol nebivolol sotalol pindolol acebutolol toprol lopressor coreg tenormin bystolic inderal betapace amlodipine
    nifedipine felodipine diltiazem verapamil nicardipine norvasc cardizem procardia calan cartia hydrochlorothiazide hctz chlorthalidone
    indapamide metolazone furosemide torsemide bumetanide lasix bumex demadex spironolactone eplerenone aldactone inspra triamterene
    amiloride finerenone kerendia dyazide maxzide hydralazine isosorbide imdur nitroglycerin nitrostat minoxidil clonidine catapres
    doxazosin terazosin prazosin cardura methyldopa guanfacine ranolazine ranexa ivabradine vericiguat digoxin lanoxin amiodarone
    pacerone dronedarone multaq flecainide propafenone dofetilide tikosyn mexiletine atorvastatin rosuvastatin simvastatin pravastatin
    lovastatin pitavastatin fluvastatin lipitor crestor zocor pravachol livalo ezetimibe zetia vytorin fenofibrate gemfibrozil tricor
    lopid evolocumab alirocumab repatha praluent inclisiran leqvio bempedoic nexletol icosapent vascepa lovaza cholestyramine
    colesevelam welchol niaspan statin warfarin coumadin jantoven apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban
    savaysa heparin enoxaparin lovenox dalteparin fondaparinux clopidogrel plavix prasugrel effient ticagrelor brilinta cilostazol
    pentoxifylline dipyridamole aggrenox anticoagulant anticoagulation antihypertensive diuretic midodrine droxidopa tolvaptan`),
  // Hormones, diabetes, weight, bone, thyroid
  ...list(`metformin glucophage glipizide glimepiride glyburide glucotrol amaryl pioglitazone actos rosiglitazone sitagliptin januvia janumet
    linagliptin tradjenta saxagliptin onglyza alogliptin empagliflozin jardiance dapagliflozin farxiga canagliflozin invokana
    ertugliflozin semaglutide ozempic rybelsus wegovy liraglutide victoza saxenda dulaglutide trulicity exenatide byetta bydureon
    tirzepatide mounjaro zepbound insulin glargine lantus basaglar toujeo detemir levemir degludec tresiba lispro humalog admelog aspart
    novolog fiasp humulin novolin repaglinide nateglinide acarbose pramlintide levothyroxine synthroid unithroid levoxyl euthyrox tirosint
    liothyronine cytomel armour methimazole tapazole propylthiouracil cabergoline bromocriptine testosterone androgel clomiphene clomid
    estradiol premarin estrogen progesterone provera medroxyprogesterone norethindrone megestrol raloxifene evista tamoxifen anastrozole
    arimidex letrozole femara exemestane alendronate fosamax risedronate actonel ibandronate boniva zoledronic reclast denosumab prolia
    teriparatide forteo romosozumab calcitriol cinacalcet desmopressin phentermine contrave qsymia octreotide hydrocortisone-tablet
    fludrocortisone finasteride proscar propecia dutasteride avodart ethinyl microgestin yaz yasmin nuvaring mirena nexplanon depo-provera`),
  // Infection
  ...list(`amoxicillin augmentin clavulanate ampicillin penicillin dicloxacillin nafcillin piperacillin zosyn cephalexin keflex cefadroxil
    cefuroxime cefdinir omnicef cefpodoxime cefixime ceftriaxone rocephin cefazolin cefepime azithromycin zithromax z-pak zpak
    clarithromycin erythromycin doxycycline minocycline tetracycline ciprofloxacin cipro levofloxacin levaquin moxifloxacin ofloxacin
    nitrofurantoin macrobid trimethoprim sulfamethoxazole bactrim septra clindamycin cleocin vancomycin linezolid zyvox daptomycin
    metronidazole flagyl tinidazole fosfomycin rifampin rifaximin xifaxan isoniazid ethambutol pyrazinamide meropenem ertapenem
    gentamicin tobramycin fidaxomicin acyclovir valacyclovir valtrex famciclovir oseltamivir tamiflu paxlovid nirmatrelvir molnupiravir
    remdesivir fluconazole diflucan itraconazole terbinafine lamisil-tablet voriconazole griseofulvin nystatin ivermectin stromectol
    permethrin albendazole mebendazole praziquantel hydroxychloroquine plaquenil atovaquone mefloquine bictegravir biktarvy
    dolutegravir tivicay triumeq descovy truvada tenofovir emtricitabine lamivudine abacavir efavirenz darunavir entecavir
    sofosbuvir ledipasvir harvoni epclusa glecaprevir pibrentasvir mavyret mupirocin bactroban silvadene ketoconazole antibiotic antibiotics
    antiviral antivirals antifungal`),
  // Lungs, allergy
  ...list(`albuterol proair ventolin proventil levalbuterol xopenex ipratropium atrovent combivent duoneb tiotropium spiriva umeclidinium
    incruse aclidinium salmeterol serevent formoterol olodaterol stiolto anoro trelegy breztri symbicort advair dulera breo airduo
    budesonide pulmicort fluticasone-inhaler flovent beclomethasone qvar mometasone asmanex ciclesonide montelukast singulair zafirlukast
    theophylline roflumilast daliresp omalizumab xolair mepolizumab nucala benralizumab fasenra dupilumab dupixent tezepelumab
    benzonatate tessalon promethazine hydroxyzine vistaril azelastine ipratropium-nasal epinephrine epipen inhaler inhalers nebulizer`),
  // Stomach, bowel, liver
  ...list(`pantoprazole protonix rabeprazole aciphex dexlansoprazole dexilant vonoprazan sucralfate carafate misoprostol metoclopramide reglan
    ondansetron zofran prochlorperazine compazine scopolamine dicyclomine bentyl hyoscyamine levsin linaclotide linzess lubiprostone
    amitiza plecanatide trulance prucalopride motegrity lactulose eluxadoline viberzi alosetron mesalamine asacol lialda pentasa apriso
    canasa sulfasalazine azulfidine balsalazide uceris infliximab remicade vedolizumab entyvio ustekinumab stelara ursodiol actigall
    obeticholic pancrelipase creon zenpep diphenoxylate lomotil cholestyramine methylnaltrexone naloxegol movantik golytely suprep`),
  // Pain, joints, immune system
  ...list(`tramadol ultram oxycodone percocet oxycontin roxicodone hydrocodone norco vicodin lortab morphine hydromorphone dilaudid fentanyl
    codeine tapentadol nucynta methadone buprenorphine suboxone subutex butalbital fioricet meloxicam mobic celecoxib celebrex etodolac
    nabumetone relafen indomethacin indocin ketorolac toradol piroxicam sulindac oxaprozin diflunisal cyclobenzaprine flexeril
    methocarbamol robaxin tizanidine zanaflex baclofen carisoprodol soma metaxalone skelaxin orphenadrine gabapentin neurontin
    pregabalin lyrica colchicine colcrys mitigare allopurinol zyloprim febuxostat uloric probenecid pegloticase prednisone prednisolone
    methylprednisolone medrol solumedrol dexamethasone decadron triamcinolone kenalog betamethasone depo-medrol cortisone methotrexate
    trexall leflunomide arava adalimumab humira etanercept enbrel golimumab simponi certolizumab cimzia abatacept orencia tocilizumab
    rituximab tofacitinib xeljanz upadacitinib rinvoq baricitinib secukinumab cosentyx ixekizumab taltz guselkumab tremfya
    risankizumab skyrizi apremilast otezla azathioprine imuran mycophenolate cellcept myfortic tacrolimus prograf cyclosporine sirolimus
    everolimus belatacept belimumab anakinra sumatriptan imitrex rizatriptan maxalt zolmitriptan eletriptan naratriptan ubrogepant
    rimegepant nurtec erenumab aimovig fremanezumab galcanezumab emgality hyaluronic synvisc euflexxa immunosuppressant
    immunosuppressants immunosuppressive steroid steroids corticosteroid corticosteroids opioid opioids opiates narcotic narcotics nsaid-prescription`),
  // Nerves, mind, sleep
  ...list(`sertraline zoloft fluoxetine prozac paroxetine paxil citalopram celexa escitalopram lexapro fluvoxamine venlafaxine effexor
    desvenlafaxine pristiq duloxetine cymbalta levomilnacipran milnacipran bupropion wellbutrin mirtazapine remeron trazodone vilazodone
    viibryd vortioxetine trintellix amitriptyline elavil nortriptyline pamelor imipramine doxepin clomipramine desipramine phenelzine
    tranylcypromine selegiline buspirone buspar alprazolam xanax lorazepam ativan clonazepam klonopin diazepam valium temazepam
    restoril chlordiazepoxide zolpidem ambien eszopiclone lunesta zaleplon suvorexant ramelteon lithium lithobid quetiapine seroquel
    olanzapine zyprexa risperidone risperdal paliperidone aripiprazole abilify ziprasidone geodon lurasidone latuda cariprazine vraylar
    brexpiprazole rexulti haloperidol haldol clozapine clozaril chlorpromazine fluphenazine perphenazine methylphenidate ritalin
    concerta dexmethylphenidate amphetamine adderall lisdexamfetamine vyvanse dextroamphetamine atomoxetine strattera viloxazine
    modafinil armodafinil levetiracetam keppra lamotrigine lamictal valproate valproic depakote divalproex carbamazepine tegretol
    oxcarbazepine trileptal phenytoin dilantin topiramate topamax zonisamide lacosamide vimpat phenobarbital primidone ethosuximide
    carbidopa levodopa sinemet pramipexole mirapex ropinirole requip rasagiline entacapone amantadine benztropine trihexyphenidyl
    donepezil aricept memantine namenda rivastigmine exelon galantamine tetrabenazine riluzole glatiramer ocrelizumab fingolimod
    dimethyl naltrexone vivitrol acamprosate disulfiram varenicline chantix antidepressant antidepressants ssri benzodiazepine`),
  // Skin, eyes, ears, bladder, blood, other
  ...list(`clobetasol temovate fluocinonide halobetasol desonide mometasone-cream tretinoin retin-a adapalene epiduo tazarotene isotretinoin
    accutane dapsone azelaic metronidazole-gel calcipotriene pimecrolimus elidel protopic imiquimod aldara fluorouracil efudex ciclopirox
    efinaconazole latanoprost xalatan timolol dorzolamide brimonidine bimatoprost travoprost prednisolone-drops cyclosporine-drops restasis
    xiidra ciprodex ofloxacin-drops tamsulosin flomax alfuzosin silodosin oxybutynin ditropan tolterodine solifenacin vesicare
    mirabegron myrbetriq trospium fesoterodine bethanechol phenazopyridine sildenafil viagra tadalafil cialis vardenafil epoetin
    darbepoetin hydroxyurea ferric venofer injectafer feraheme ivig eculizumab luspatercept romiplostim eltrombopag tranexamic potassium-chloride
    klor-con k-dur sodium-bicarbonate sevelamer renvela lanthanum patiromer lokelma ergocalciferol drisdol naloxone narcan bamlanivimab`),
];

/** Drugs sold over the counter. */
export const OVER_THE_COUNTER: readonly string[] =
  list(`acetaminophen tylenol aspirin ecotrin aleve advil motrin excedrin bayer loratadine
  claritin cetirizine zyrtec fexofenadine allegra diphenhydramine benadryl chlorpheniramine pseudoephedrine sudafed phenylephrine
  guaifenesin mucinex dextromethorphan robitussin delsym oxymetazoline afrin saline nasacort flonase rhinocort antacid antacids tums maalox mylanta
  gaviscon simethicone bismuth pepto-bismol loperamide imodium polyethylene miralax docusate colace senna senokot psyllium metamucil
  bisacodyl dulcolax fiber bacitracin neosporin polysporin calamine clotrimazole miconazole tolnaftate minerin eucerin cerave aquaphor
  petrolatum emollient emollients moisturizer moisturizers sunscreen lidocaine-patch salonpas capsaicin bengay multivitamin melatonin
  magnesium calcium zinc biotin glucosamine chondroitin probiotic probiotics supplement supplements dramamine meclizine-otc lozenges
  honey shampoo permethrin-1 pyrethrin nix nicotine-gum nicorette cyanocobalamin-tablet`);

/** Sold both ways: over the counter unless the strength or the words say prescription. The number is the least strength in mg. */
export const EITHER: Readonly<Record<string, number>> = {
  ibuprofen: 600,
  motrin: 600,
  naproxen: 375,
  naprosyn: 250,
  omeprazole: 40,
  prilosec: 40,
  esomeprazole: 40,
  nexium: 40,
  lansoprazole: 30,
  prevacid: 30,
  famotidine: 40,
  pepcid: 40,
  cimetidine: 300,
  diclofenac: 25,
  voltaren: 25,
  levocetirizine: 10_000,
  xyzal: 10_000,
  fluticasone: 10_000,
  hydrocortisone: 10_000,
  lidocaine: 10_000,
  ketotifen: 10_000,
  olopatadine: 10_000,
  nicotine: 10_000,
  iron: 10_000,
  ferrous: 10_000,
  folate: 1,
  folic: 1,
  vitamin: 10_000,
  b12: 10_000,
  cyanocobalamin: 10_000,
  potassium: 10,
  benzoyl: 10_000,
  salicylic: 10_000,
  meclizine: 25,
  niacin: 500,
  fish: 10_000,
  omega: 10_000,
  nsaid: 10_000,
  nsaids: 10_000,
  "anti-inflammatory": 10_000,
  "anti-inflammatories": 10_000,
};

/** Agents against cancer that are watched for harm to blood and organs between cycles. */
export const CYTOTOXIC: readonly string[] =
  list(`cisplatin carboplatin oxaliplatin taxol paclitaxel docetaxel taxotere doxorubicin
  adriamycin epirubicin cyclophosphamide cytoxan ifosfamide fluorouracil-infusion capecitabine xeloda gemcitabine gemzar irinotecan
  topotecan etoposide vincristine vinblastine vinorelbine bleomycin cytarabine azacitidine decitabine fludarabine bendamustine
  melphalan temozolomide folfox folfiri pemetrexed bortezomib lenalidomide pembrolizumab keytruda nivolumab opdivo ipilimumab
  atezolizumab durvalumab trastuzumab herceptin bevacizumab chemotherapy chemoradiation immunotherapy`);

/** Drugs whose harm is watched by regular tests; the note must say that it is being watched. */
export const WATCHED: readonly string[] =
  list(`methotrexate lithium clozapine amiodarone azathioprine mycophenolate tacrolimus
  cyclosporine sirolimus leflunomide digoxin dofetilide valproate carbamazepine phenytoin isotretinoin tofacitinib vancomycin
  gentamicin tobramycin amikacin warfarin heparin hydroxyurea cytoxan cyclophosphamide mercaptopurine theophylline`);

/** Opioids and sedatives under federal control, for the rule about giving them by needle. */
export const CONTROLLED: readonly string[] =
  list(`morphine hydromorphone dilaudid fentanyl meperidine demerol ketamine lorazepam ativan
  midazolam versed diazepam valium phenobarbital buprenorphine nalbuphine butorphanol`);

/** Endings of generic names that are prescription drugs with hardly an exception. */
export const PRESCRIPTION_ENDING =
  /^[a-z]{3,}(?:pril|sartan|olol|statin|dipine|gliptin|gliflozin|glutide|cillin|floxacin|oxetine|triptyline|zepam|zolam|azepine|triptan|coxib|parin|xaban|thiazide|semide|tinib|ciclib|rafenib|lukast|profloxacin|mycin|cycline|conazole|avir|uvir|asvir|buvir|setron|peridone|prazole|gepant|limumab|cizumab|tuzumab|ximab|zumab|kinumab|lizumab)$/;
