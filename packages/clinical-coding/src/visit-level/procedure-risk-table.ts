/** Operations by the risk that clinicians commonly give them; names as notes write them. */

/** Opens head, chest or great vessels, or takes out an organ with cancer around: risk lies in the operation itself. */
export const HIGH_RISK_OPERATION =
  /\b(?:trans-?sphenoidal(?: \w+)?|craniotom\w+|brain (?:surgery|biopsy)|open[- ]heart|coronary (?:artery )?bypass|cabg|(?:aortic|mitral|valve) (?:valve )?(?:replacement|repair)|tavr|aneurysm repair|esophagectom\w+|whipple|pancreatectom\w+|hepatectom\w+|liver resection|pneumonectom\w+|debulking|lymph node dissection|cystectom\w+|organ transplant|amputation of the (?:leg|foot)|emergen(?:cy|t) (?:surgery|operation|laparotomy|appendectomy|craniotomy)|laparotomy)\b/;

/** Operations with an incision into a body cavity, joint or bone. */
export const MAJOR_OPERATION =
  /\b(?:orif|open reduction|internal fixation|(?:total |partial |hip |knee |shoulder )*(?:arthroplast\w+|(?:knee|hip|shoulder) replacement)|(?:knee |shoulder |hip )?arthroscop\w+|(?:rotator cuff|acl|meniscus|meniscal|ligament|tendon|labral|hernia) (?:repair|reconstruction|surgery)|meniscectom\w+|carpal tunnel release|laminectom\w+|discectom\w+|(?:spinal|lumbar|cervical) fusion|decompression|hysterectom\w+|oophorectom\w+|myomectom\w+|mastectom\w+|lumpectom\w+|thyroidectom\w+|parathyroidectom\w+|cholecystectom\w+|appendectom\w+|colectom\w+|bowel resection|fundoplication|(?:gastric|bariatric) (?:bypass|sleeve|surgery)|nephrectom\w+|prostatectom\w+|turp|percutaneous nephrolithotomy|ureteroscop\w+|(?:carotid )?endarterectom\w+|(?:arterial )?bypass surgery|stent placement|angioplasty|pacemaker|icd implantation|cardiac catheteri[sz]ation|catheter ablation|tonsillectom\w+|septoplast\w+|sinus surgery|cataract (?:surgery|extraction)|vitrectom\w+|lobectom\w+|surgical (?:intervention|repair|fixation|excision|management|correction)|surgery|operation|operative (?:treatment|fixation|intervention))\b/;

/** Procedures under sedation or with a wound to heal; gone through with their risks they weigh more. */
export const MINOR_OPERATION =
  /\b(?:(?:wide local |local )?excision|epidural(?: steroid)?(?: injections?)?|nerve block|radiofrequency ablation|lithotripsy|colonoscop\w+|endoscop\w+|egd|bronchoscop\w+|dilation|banding|closed reduction|paracentesis|thoracentesis|vasectom\w+|skin graft\w*|mohs)\b/;

/** What is done at the chair in minutes. */
export const SMALL_PROCEDURE =
  /\b(?:biops(?:y|ies)|(?:joint |trigger point |steroid |cortisone |corticosteroid |knee |hip |shoulder )+injections?|debridement|incision and drainage|i ?& ?d|cystoscop\w+|cryotherapy|laceration repair|suturing|iud (?:insertion|placement)|colposcop\w+)\b/;
