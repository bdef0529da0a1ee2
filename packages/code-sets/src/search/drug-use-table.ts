/**
 * Drugs that are asked for as taken for long, by the class that Z79 has for them. Our own list of what is prescribed most, by
 * generic and familiar brand names; names in lower case.
 */
export const DRUG_USE: readonly { readonly code: string; readonly names: string }[] = [
  { code: "Z79.4", names: "insulin lantus humalog novolog levemir tresiba basaglar toujeo" },
  {
    code: "Z79.01",
    names:
      "warfarin coumadin eliquis apixaban xarelto rivaroxaban pradaxa dabigatran heparin lovenox enoxaparin savaysa edoxaban anticoagulant anticoagulants anticoagulation",
  },
  { code: "Z79.02", names: "plavix clopidogrel brilinta ticagrelor effient prasugrel antiplatelet antiplatelets" },
  { code: "Z79.82", names: "aspirin asa ecotrin" },
  {
    code: "Z79.84",
    names:
      "metformin glucophage glipizide glimepiride glyburide januvia sitagliptin jardiance empagliflozin farxiga dapagliflozin pioglitazone actos tradjenta linagliptin",
  },
  {
    code: "Z79.85",
    names:
      "ozempic semaglutide wegovy trulicity dulaglutide victoza liraglutide mounjaro tirzepatide byetta exenatide bydureon",
  },
  {
    code: "Z79.1",
    names:
      "ibuprofen naproxen meloxicam celebrex celecoxib diclofenac nsaid nsaids mobic advil aleve motrin indomethacin",
  },
  {
    code: "Z79.891",
    names:
      "opioid opioids opiate opiates narcotic narcotics oxycodone oxycontin hydrocodone morphine methadone fentanyl tramadol percocet norco hydromorphone buprenorphine suboxone",
  },
  { code: "Z79.51", names: "flovent fluticasone budesonide pulmicort qvar symbicort advair" },
  {
    code: "Z79.52",
    names: "prednisone steroid steroids prednisolone dexamethasone methylprednisolone hydrocortisone cortisone",
  },
  { code: "Z79.2", names: "antibiotic antibiotics doxycycline nitrofurantoin macrobid" },
  { code: "Z79.810", names: "tamoxifen raloxifene evista" },
  { code: "Z79.811", names: "anastrozole arimidex letrozole femara exemestane aromasin" },
  {
    code: "Z79.83",
    names: "alendronate fosamax bisphosphonate bisphosphonates risedronate actonel ibandronate boniva reclast",
  },
  { code: "Z79.890", names: "estrogen estradiol premarin hrt" },
  { code: "Z79.631", names: "methotrexate" },
  { code: "Z79.620", names: "humira adalimumab enbrel etanercept remicade infliximab stelara biologic biologics" },
  {
    code: "Z79.899",
    names:
      "statin statins atorvastatin lipitor simvastatin rosuvastatin crestor lisinopril losartan amlodipine metoprolol carvedilol digoxin amiodarone lithium levothyroxine synthroid omeprazole lasix furosemide gabapentin hydroxychloroquine plaquenil lamotrigine keppra levetiracetam depakote valproate sertraline zoloft adderall ritalin methylphenidate clozapine",
  },
];
