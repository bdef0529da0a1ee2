/** Drugs by the code for their long-term use; the note has to speak of long-term use for the code to be added. */
export const LONG_TERM_DRUGS: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|pradaxa|edoxaban|anticoagula\w+)\b/,
    "Z79.01",
    "anticoagulant",
  ],
  [
    /\b(?:clopidogrel|plavix|ticagrelor|brilinta|prasugrel|dipyridamole|antiplatelets?)\b/,
    "Z79.02",
    "antiplatelet drug",
  ],
  [/\b(?:aspirin|asa)\b/, "Z79.82", "aspirin"],
  [/\b(?:naproxen|ibuprofen|meloxicam|celecoxib|diclofenac|indomethacin|nsaids?)\b/, "Z79.1", "anti-inflammatory drug"],
  [/\b(?:antibiotics?|doxycycline|nitrofurantoin|azithromycin|cephalexin|penicillin)\b/, "Z79.2", "antibiotic"],
  [
    /\b(?:fluticasone inhaler|inhaled (?:cortico)?steroids?|budesonide|beclomethasone|mometasone inhaler|inhaled fluticasone)\b/,
    "Z79.51",
    "inhaled steroid",
  ],
  [
    /\b(?:prednisone|prednisolone|hydrocortisone|methylprednisolone|dexamethasone|systemic steroids?|oral steroids?|oral corticosteroids?|(?:long-term|chronic|maintenance) (?:gluco)?(?:cortico)?steroids?(?! (?:cream|ointment|inhaler|spray|drops)))\b/,
    "Z79.52",
    "systemic steroid",
  ],
  [/\b(?:lenalidomide|thalidomide|pomalidomide|immunomodulators?)\b/, "Z79.61", "immunomodulator"],
  [
    /\b(?:adalimumab|humira|infliximab|remicade|vedolizumab|ustekinumab|etanercept|rituximab|secukinumab|certolizumab|golimumab|tocilizumab|abatacept|biologics?)\b/,
    "Z79.620",
    "immunosuppressive biologic",
  ],
  [/\b(?:tacrolimus|cyclosporine?|calcineurin inhibitor)\b/, "Z79.621", "calcineurin inhibitor"],
  [
    /\b(?:tofacitinib|baricitinib|upadacitinib|janus kinase inhibitor|jak inhibitor)\b/,
    "Z79.622",
    "Janus kinase inhibitor",
  ],
  [/\b(?:sirolimus|everolimus)\b/, "Z79.623", "mTOR inhibitor"],
  [/\b(?:azathioprine|mycophenolate|mercaptopurine)\b/, "Z79.624", "inhibitor of nucleotide synthesis"],
  [/\b(?:cyclophosphamide)\b/, "Z79.630", "alkylating agent"],
  [/\bmethotrexate\b/, "Z79.631", "antimetabolite"],
  [/\bhydroxyurea\b/, "Z79.64", "myelosuppressive agent"],
  [/\b(?:alendronate|risedronate|ibandronate|zoledronic acid|bisphosphonates?|fosamax)\b/, "Z79.83", "bisphosphonate"],
  [/\b(?:estradiol|hormone replacement|postmenopausal hormone)\b/, "Z79.890", "hormone replacement"],
  [
    /\b(?:oxycodone|hydrocodone|morphine|methadone|fentanyl|tramadol|hydromorphone|buprenorphine|opioids?|opiates?|narcotics?)\b/,
    "Z79.891",
    "opiate",
  ],
  [/\b(?:amiodarone|lithium|digoxin|hydroxychloroquine|valproate|clozapine|antiretrovirals?)\b/, "Z79.899", "drug"],
];

/** Words by which a note says that a drug is for the long term. */
export const LONG_TERM_WORDS =
  /\b(?:long[- ]?term|chronic(?:ally)? (?:use|therapy|treatment|anticoagula\w+|opioid\w*|steroids?|prednisone|warfarin)|chronically on|maintenance (?:therapy|dose|treatment|with)|lifelong|life-long|indefinite(?:ly)?|permanent(?:ly)? on|suppressive therapy|for (?:many |several |\w+ )?years)\b/;
