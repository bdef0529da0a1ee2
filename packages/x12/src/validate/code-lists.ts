/** Code lists that are plain numbers or letters, typed by us; words and anything licensed are not here. */

function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** States, territories, military post and Canadian provinces. */
export const STATES = list(`
AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
TN TX UT VT VA WA WV WI WY AS GU MP PR VI UM FM MH PW AA AE AP AB BC MB NB NL NF NS NT NU ON PE QC YT SK`);

/** Place of service codes that CMS has assigned. */
export const PLACES_OF_SERVICE = list(`
01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52 53 54 55 56 57
58 60 61 62 65 66 71 72 81 99`);

/** Facility and care digits of the type of bill. */
export const TYPES_OF_BILL = list(`
11 12 13 14 15 16 17 18 21 22 23 24 25 26 27 28 32 33 34 41 43 44 45 46 47 48 65 66 71 72 73 74 75 76 77 78 79 81 82 83 84 85
86 87 89`);

/** Types of bill whose claim must carry the admission date. */
export const ADMISSION_DATE_TYPES = list("11 18 21 41 65 66 86");

/** Claim frequency codes of an institutional claim. */
export const INSTITUTIONAL_FREQUENCIES = list("0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K M N O P Q X Y Z");

/** Claim frequency codes of a professional or dental claim. */
export const PROFESSIONAL_FREQUENCIES = list("1 5 6 7 8");

/** Revenue categories (first three digits) that no committee has assigned. */
const UNASSIGNED_REVENUE = list("003 004 005 006 007 008 009 026X 066X");

/** True for a revenue code whose category is assigned: 0001, 002x, 010x to 099x, 100x, 210x, 310x. */
export function isRevenueCode(code: string): boolean {
  if (!/^\d{4}$/.test(code)) return false;
  if (code === "0001") return true;
  const category = code.slice(0, 3);
  if (UNASSIGNED_REVENUE.has(category)) return false;
  const number = Number(category);
  return number === 2 || (number >= 10 && number <= 100) || number === 210 || number === 310;
}

/** True for a claim adjustment reason code that exists or existed: numbers to 310, A0–A8, B1–B23, D1–D23, P1–P34, W1–W9, Y1–Y3. */
export function isAdjustmentReason(code: string): boolean {
  if (/^\d{1,3}$/.test(code)) return Number(code) >= 1 && Number(code) <= 310;
  const match = /^([ABDPWY])(\d{1,2})$/.exec(code);
  if (match === null) return false;
  const number = Number(match[2]);
  const letter = match[1] ?? "";
  const last: Readonly<Record<string, number>> = { A: 8, B: 23, D: 23, P: 34, W: 9, Y: 3 };
  return number <= (last[letter] ?? 0) && (number >= 1 || letter === "A");
}

/** True when a remittance remark code has one of the forms M, MA or N with digits. */
export function isRemarkCode(code: string): boolean {
  return /^(?:M[1-9]\d{0,2}|MA\d{2,3}|N\d{1,4})$/.test(code);
}

/** True when a code has the form of a HCPCS or CPT code (five characters). */
export function isProcedureForm(code: string): boolean {
  return /^(?:[A-Z]\d{4}|\d{4}[0-9A-Z])$/.test(code);
}

/** True when a code has the form of an ICD-10-CM code without its dot. */
export function isIcd10Form(code: string): boolean {
  return /^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/.test(code);
}

/** True when a code has the form of an ICD-9-CM diagnosis without its dot. */
export function isIcd9Form(code: string): boolean {
  return /^(?:\d{3}|V\d{2}|E\d{3})\d{0,2}$/.test(code);
}

/** Reason codes of provider-level adjustments (PLB03-1). */
export const PROVIDER_ADJUSTMENT_REASONS = list(`
50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU ZZ`);

/** True for a claim status category: A0–A8, P0–P5, F0–F4 with F3F and F3N, R0–R18, RQ, E0–E4, D0. */
export function isStatusCategory(code: string): boolean {
  return /^(?:A[0-8]|P[0-5]|F[0-4]|F3[FN]|R\d|R1[0-8]|RQ|E[0-4]|D0)$/.test(code);
}

/** True for a ground ambulance trip or mileage code, which needs the transport segments. */
export function isGroundTransport(code: string): boolean {
  return /^A04(?:2[5-9]|3[0-6])$/.test(code);
}

/** True for an anesthesia procedure that is counted in minutes. */
export function isTimedAnesthesia(code: string): boolean {
  return (
    /^0(?:0[1-9]\d\d|1\d\d\d)$/.test(code) &&
    code !== "01996" &&
    code !== "01953" &&
    code !== "01967" &&
    code !== "01968" &&
    code !== "01969"
  );
}

/** True for a visit during a hospital stay, as evaluation and management codes have it. */
export function isInpatientVisit(code: string): boolean {
  return /^992(?:2[1-3]|3[1-9])$/.test(code);
}

/** Types of admission (CL101). */
export const ADMISSION_TYPES = list("1 2 3 4 5 9");

/** Points of origin (CL102), with the letters of older years. */
export const ADMISSION_SOURCES = list("1 2 3 4 5 6 7 8 9 A B C D E F G");

/** Patient discharge status (CL103). */
export const PATIENT_STATUSES = list(`
01 02 03 04 05 06 07 08 09 20 21 30 40 41 42 43 50 51 61 62 63 64 65 66 69 70 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95`);

/** True for tooth numbers: 1 to 32 and A to T, supernumerary 51 to 82 and AS to TS. */
export function isToothNumber(text: string): boolean {
  if (/^[A-T]S?$/.test(text)) return true;
  if (!/^\d{1,2}$/.test(text)) return false;
  const number = Number(text);
  return (number >= 1 && number <= 32) || (number >= 51 && number <= 82);
}

/** True for a revenue code that needs a HCPCS code on an outpatient claim: laboratory, imaging, therapy, emergency, clinic, … */
export function needsHcpcs(revenue: string): boolean {
  return /^0(?:3[0-5]|40|4[2-8]|51|61|63|73|74|75|92)\d$/.test(revenue) && !/^063[0-57]$/.test(revenue);
}
