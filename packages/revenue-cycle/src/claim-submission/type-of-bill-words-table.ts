/** The first digit of a type of bill: where the care was (our own words for the NUBC numbers). */
export const facilityWords: Readonly<Record<string, string>> = {
  "1": "hospital",
  "2": "skilled nursing facility",
  "3": "home health",
  "4": "religious care in hospital",
  "5": "religious care, extended",
  "6": "intermediate care",
  "7": "clinic",
  "8": "special facility",
};

/** The second digit with a facility of 1 to 6: what kind of care. */
export const careWords: Readonly<Record<string, string>> = {
  "1": "inpatient (Part A)",
  "2": "inpatient (Part B)",
  "3": "outpatient",
  "4": "services for others, such as laboratory",
  "5": "intermediate care, level I",
  "6": "intermediate care, level II",
  "7": "subacute inpatient",
  "8": "swing bed",
};

/** The second digit with a facility of 7 (clinics) or 8 (special facilities). */
export const specialWords: Readonly<Record<string, string>> = {
  "71": "rural health clinic",
  "72": "dialysis centre",
  "73": "free-standing clinic",
  "74": "outpatient rehabilitation",
  "75": "comprehensive outpatient rehabilitation",
  "76": "community mental health centre",
  "77": "federally qualified health centre",
  "78": "licensed free-standing emergency facility",
  "79": "other clinic",
  "81": "hospice, not in hospital",
  "82": "hospice in hospital",
  "83": "ambulatory surgery centre",
  "84": "free-standing birthing centre",
  "85": "critical access hospital",
  "86": "residential facility",
  "87": "free-standing non-residential opioid treatment",
  "89": "other special facility",
};

/** The frequency digit. */
export const frequencyWords: Readonly<Record<string, string>> = {
  "0": "no payment asked",
  "1": "admission to discharge",
  "2": "first of several",
  "3": "one between",
  "4": "last of several",
  "5": "late charges only",
  "7": "replaces an earlier one",
  "8": "voids an earlier one",
  "9": "last of a home health episode",
};
