/** Objectives of procedures as ICD-10-PCS knows them, in our own words, with the guideline that tells them from their neighbours. */
export const ROOT_OPERATIONS = {
  assistance: ["Assistance: a body function is partly taken over from outside.", "ICD-10-PCS section 5"],
  bypass: ["Bypass: the way of a tubular part is led around or elsewhere.", "ICD-10-PCS guideline B3.6"],
  control: ["Control: bleeding after a procedure or other acute bleeding is stopped.", "ICD-10-PCS guideline B3.7"],
  delivery: ["Delivery: the birth is assisted by hands alone.", "ICD-10-PCS guideline C1; section 1"],
  detachment: [
    "Detachment: all or part of a limb is cut off.",
    "ICD-10-PCS section 0, operation 6; body part values of the extremities",
  ],
  dilation: [
    "Dilation: a tubular part is widened; a stent left in place is the device.",
    "ICD-10-PCS guidelines B4.4 and B6.1a",
  ],
  division: ["Division: a body part is cut apart without taking any of it.", "ICD-10-PCS guideline B3.14"],
  drainage: [
    "Drainage: fluid or gas is let out; a drain left in place is the device.",
    "ICD-10-PCS guidelines B3.4a and B6.2",
  ],
  excision: ["Excision: a part of a body part is cut out.", "ICD-10-PCS guideline B3.8"],
  biopsy: ["Excision with qualifier X: tissue taken to find out what it is.", "ICD-10-PCS guideline B3.4a"],
  extirpation: ["Extirpation: solid matter is taken out of a body part.", "ICD-10-PCS section 0, operation C"],
  extraction: ["Extraction: tissue is pulled or stripped off by force.", "ICD-10-PCS section 0, operation D"],
  birthExtraction: [
    "Extraction: the child is drawn out by incision or instrument.",
    "ICD-10-PCS guideline C1; section 1",
  ],
  fusion: [
    "Fusion: a joint is made stiff; an interbody device leads, then bone substitutes.",
    "ICD-10-PCS guideline B3.10",
  ],
  insertion: [
    "Insertion: a device is put in that does not take the place of a body part.",
    "ICD-10-PCS guideline B6.1a",
  ],
  inspection: ["Inspection: a body part is looked at and nothing more is done there.", "ICD-10-PCS guideline B3.11"],
  irrigation: ["Irrigation: a cleansing fluid is put in and out.", "ICD-10-PCS section 3"],
  measurement: ["Measurement: a function is measured at one time.", "ICD-10-PCS section 4"],
  monitoring: ["Monitoring: a function is measured over time.", "ICD-10-PCS section 4"],
  imaging: ["Imaging: a picture by contrast or sound.", "ICD-10-PCS section B"],
  occlusion: ["Occlusion: a tubular part is closed completely.", "ICD-10-PCS guideline B3.12"],
  performance: ["Performance: a body function is wholly taken over from outside.", "ICD-10-PCS section 5"],
  release: ["Release: a body part is freed from what holds it; the freed part is coded.", "ICD-10-PCS guideline B3.13"],
  repair: [
    "Repair: a body part is restored as far as possible, and no other operation fits.",
    "ICD-10-PCS section 0, operation Q",
  ],
  replacement: [
    "Replacement: a device or graft takes the place of a body part; its removal is included.",
    "ICD-10-PCS guideline B3.18",
  ],
  reposition: [
    "Reposition: a displaced body part is put right; the fixation is the device.",
    "ICD-10-PCS guideline B3.15",
  ],
  resection: ["Resection: all of a body part, as the tables divide it, is cut out.", "ICD-10-PCS guideline B3.8"],
  restoration: ["Restoration: a body function is returned to its state by a shock.", "ICD-10-PCS section 5"],
  supplement: ["Supplement: a device such as mesh strengthens a body part.", "ICD-10-PCS section 0, operation U"],
  transfusion: ["Transfusion: blood or a part of it is given.", "ICD-10-PCS section 3"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type RootOperation = keyof typeof ROOT_OPERATIONS;
