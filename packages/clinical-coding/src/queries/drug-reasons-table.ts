/** A drug that is given for few reasons, and which diagnoses give one. */
export interface DrugRow {
  readonly name: string;
  readonly drug: string;
  readonly explains: RegExp;
  readonly answers: readonly string[];
}

/** Drugs with many uses are left out: a question about them would be idle. */
export const DRUG_TABLE: readonly DrugRow[] = [
  {
    name: "levothyroxine",
    drug: "levothyroxine|synthroid",
    explains: /^(?:E0[0-7]|E89\.0|C73|Z85\.850|O99\.28)/,
    answers: ["Hypothyroidism", "Hypothyroidism after a procedure", "Goiter or nodule"],
  },
  {
    name: "metformin",
    drug: "metformin|glucophage",
    explains: /^(?:E0[89]|E1[013]|R73|E28\.2|O24|E88\.8|E66)/,
    answers: ["Type 2 diabetes mellitus", "Prediabetes", "Polycystic ovarian syndrome"],
  },
  {
    name: "insulin",
    drug: "insulin glargine|insulin lispro|insulin aspart|lantus|humalog|novolog",
    explains: /^(?:E0[89]|E1[013]|O24|R73|E87\.5)/,
    answers: ["Type 1 diabetes mellitus", "Type 2 diabetes mellitus", "High blood sugar without diabetes"],
  },
  {
    name: "the anticoagulant",
    drug: "apixaban|eliquis|rivaroxaban|xarelto|dabigatran|warfarin|coumadin|edoxaban",
    explains:
      /^(?:I48|I82|I26|I80|I74|I63|I23|I51\.3|I21|I25|D68|Z86\.7|Z95|I0[5-8]|I3[4-9]|Z96\.6|I73|I70|O22|Z47|M1[67]|S72)/,
    answers: [
      "Atrial fibrillation",
      "Deep vein thrombosis or pulmonary embolism, current",
      "Past thrombosis, prevention only",
    ],
  },
  {
    name: "amiodarone",
    drug: "amiodarone",
    explains: /^I4[5-9]/,
    answers: ["Atrial fibrillation", "Ventricular arrhythmia"],
  },
  {
    name: "levetiracetam",
    drug: "levetiracetam|keppra|phenytoin|dilantin|lacosamide",
    explains: /^(?:G40|R56|F44\.5|S06|C71|I6[0-3]|Z86\.69|D3[23]|Z98)/,
    answers: ["Epilepsy, please state the type", "A single seizure", "Prevention of seizures"],
  },
  {
    name: "donepezil",
    drug: "donepezil|aricept|memantine|namenda|rivastigmine",
    explains: /^(?:F0[1-3]|G3[01]|G31\.84|R41)/,
    answers: ["Alzheimer's disease", "Vascular dementia", "Mild cognitive impairment"],
  },
  {
    name: "carbidopa-levodopa",
    drug: "carbidopa|sinemet",
    explains: /^(?:G2[0-5]|G90\.3)/,
    answers: ["Parkinson's disease", "Restless legs syndrome"],
  },
  {
    name: "allopurinol",
    drug: "allopurinol|febuxostat|colchicine",
    explains: /^(?:M10|M1A|M11|E79|N20|I31|I30|M35\.2|E85)/,
    answers: ["Gout, please state acute or chronic", "High uric acid without gout", "Kidney stones"],
  },
  {
    name: "tamsulosin",
    drug: "tamsulosin|flomax|finasteride",
    explains: /^(?:N40|N20|N13|R33|R39|N32|N42|L6|R35)/,
    answers: ["Enlarged prostate with urinary symptoms", "Kidney or ureter stone", "Urinary retention"],
  },
  {
    name: "sumatriptan",
    drug: "sumatriptan|imitrex|rizatriptan",
    explains: /^(?:G43|G44|R51)/,
    answers: ["Migraine, please state with or without aura", "Cluster headache"],
  },
  {
    name: "alendronate",
    drug: "alendronate|fosamax|risedronate|ibandronate|denosumab|prolia",
    explains: /^(?:M8[0158]|M85|C|Z85|Z79\.8)/,
    answers: ["Osteoporosis without current fracture", "Osteoporosis with current fracture", "Low bone density"],
  },
  {
    name: "lithium",
    drug: "lithium carbonate|lithium",
    explains: /^F(?:2|3)/,
    answers: ["Bipolar disorder, please state the current episode", "Schizoaffective disorder"],
  },
  {
    name: "methimazole",
    drug: "methimazole|propylthiouracil",
    explains: /^E05/,
    answers: ["Graves disease", "Hyperthyroidism of another cause"],
  },
  {
    name: "naltrexone",
    drug: "naltrexone|acamprosate|disulfiram",
    explains: /^(?:F1[01]|E66|Z71)/,
    answers: ["Alcohol dependence", "Alcohol abuse", "Opioid dependence"],
  },
  {
    name: "buprenorphine",
    drug: "buprenorphine|suboxone|methadone",
    explains: /^(?:F11|G89|M|R52)/,
    answers: ["Opioid dependence", "Opioid dependence in remission", "Chronic pain"],
  },
  {
    name: "tiotropium",
    drug: "tiotropium|spiriva|umeclidinium",
    explains: /^(?:J4[0-7]|J98|R0[56])/,
    answers: ["Chronic obstructive pulmonary disease", "Asthma, please state the severity"],
  },
];
