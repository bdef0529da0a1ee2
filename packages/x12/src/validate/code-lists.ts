/** Code lists that are plain numbers or letters, typed by us; words and anything licensed are not here. */

import { icd10Shape } from "./icd10-shapes.ts";

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

/** Assigned revenue codes: three digits of the category and the last digits in use, as far as we know them. */
const REVENUE_DIGITS: ReadonlyMap<string, string> = new Map(
  `000:1 002:01234 010:01 011-015:0123456789 016:04679 017:012349 018:023459 019:012349 020:012346789 021:012349 022:012349
023:0123459 024:01239 025:0123456789 026:012349 027:0123456789 028:09 029:012349 030:012345679 031:01249 032:012349
033:012359 034:012349 035:0129 036:01279 037:01249 038:0123456789 039:0129 040:012349 041:0239 042-044:012349 045:01269
046:09 047:0129 048:01239 049:09 050:09 051:012345679 052:0123456789 053:019 054:0123456789 055-057:0129 058:01239 059:09
060:012349 061:012456789 062:012345 063:01234567 064:0123456789 065:0123456789 066:01239 067:0129 068:012349 069:0123456789
070:09 071:09 072:012349 073:0129 074:09 075:09 076:0129 077:019 078:09 079:09 080:012349 081:0123459 082:01234569
083-085:0123459 086:019 087:01234569 088:0129 089:01239 090:0123456789 091-092:0123456789 093:0129 094:0123456789 095:01239
096:012349 097-099:0123456789 100:01234569 210:01234569 310:0123459 900-904:0123456789`
    .split(/\s+/)
    .flatMap((entry) => {
      const [range = "", digits = ""] = entry.split(":");
      const [from = "", to = from] = range.split("-");
      const count = Number(to) - Number(from) + 1;
      return Array.from({ length: count }, (_, index) => {
        return [String(Number(from) + index).padStart(3, "0"), digits] as const;
      });
    }),
);

/** True for a revenue code that is assigned. */
export function isRevenueCode(code: string): boolean {
  return code.length === 4 && (REVENUE_DIGITS.get(code.slice(0, 3))?.includes(code.charAt(3)) ?? false);
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

/** True when a remittance remark code can exist: M1 to M144, MA01 to MA134, N1 to N950 (N922 was the last early in 2026). */
export function isRemarkCode(code: string): boolean {
  const match = /^(M|MA|N)(\d{1,3})$/.exec(code);
  if (match === null) return false;
  const number = Number(match[2]);
  const last = match[1] === "M" ? 144 : match[1] === "MA" ? 134 : 950;
  return number >= 1 && number <= last;
}

/** Numbers of five digits that CPT has used, from anesthesia to medicine. */
const CPT_RANGES = [
  [100, 1999],
  [10004, 69990],
  [70010, 79999],
  [80047, 89398],
  [90281, 99607],
] as const;

/** Smallest and largest number behind each letter of HCPCS Level II. */
const HCPCS_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  A: [21, 9999],
  B: [4034, 9999],
  C: [1000, 9999],
  D: [100, 9999],
  E: [100, 8999],
  G: [1, 9999],
  H: [1, 2999],
  J: [100, 9999],
  K: [1, 1999],
  L: [100, 9999],
  M: [1, 9999],
  P: [2000, 9999],
  Q: [1, 9999],
  R: [70, 99],
  S: [1, 9999],
  T: [1000, 9999],
  U: [1, 99],
  V: [2000, 5399],
};

/** True when a code lies in a range that HCPCS or CPT has ever used; W codes, which some Medicaid programs made, pass as well. */
export function isProcedureForm(code: string): boolean {
  if (code.length !== 5) return false;
  const middle = code.slice(1, 4);
  if (!/^\d{3}$/.test(middle)) return false;
  const first = code.charCodeAt(0);
  const last = code.charCodeAt(4);
  const digitFirst = first >= 48 && first <= 57;
  const digitLast = last >= 48 && last <= 57;
  if (digitFirst && digitLast) {
    const number = Number(code);
    return CPT_RANGES.some(([from, to]) => number >= from && number <= to);
  }
  if (digitFirst) return isLetteredCpt(Number(code.slice(0, 4)), code.charAt(4));
  if (!digitLast) return false;
  if (isLocalProcedure(code)) return true;
  const range = HCPCS_RANGES[code.charAt(0)];
  const number = Number(code.slice(1));
  return range !== undefined && number >= range[0] && number <= range[1];
}

/** True for a first letter that only local codes of single payers have. */
export function isLocalProcedure(code: string): boolean {
  return code.startsWith("W");
}

function isLetteredCpt(number: number, letter: string): boolean {
  const last: Readonly<Record<string, number>> = { A: 299, F: 9007, M: 99, T: 1999, U: 1999 };
  return number >= 1 && number <= (last[letter] ?? 0);
}

/** Modifiers of two digits that CPT has. */
const NUMERIC_MODIFIERS = list(`
21 22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 98 99`);

/** True when a modifier can exist: a CPT number, a performance measure (1P to 8P), or a pair that starts with a letter in use. */
export function isModifierForm(modifier: string): boolean {
  if (modifier.length !== 2) return false;
  if (/^\d\d$/.test(modifier)) return NUMERIC_MODIFIERS.has(modifier);
  if (/^\d/.test(modifier)) return /^[1-8]P$|^\d[A-Z]$/.test(modifier);
  return /^[A-NP-VX][0-9A-Z]$|^Z[A-C]$/.test(modifier);
}

/** First three digits of the provider taxonomy. */
const TAXONOMY_GROUPS = list(`
101 102 103 104 106 111 122 124 125 126 132 133 136 146 152 156 163 164 167 170 171 172 173 174 175 176 177 183 193 202 203 204 207
208 209 211 213 221 222 224 225 226 227 229 231 235 237 242 243 246 247 251 252 253 261 273 275 276 281 282 283 284 286 287 291
292 293 302 305 310 311 313 314 315 317 320 322 323 324 331 332 333 335 341 342 343 344 347 363 364 367 372 373 374 376 385 390
405`);

/** True when a taxonomy code is in a group that exists or existed (203), has ten characters and ends with X (N or Y in old lists). */
export function isTaxonomyForm(code: string): boolean {
  return /^\d{3}[0-9A-Z]{6}[NXY]$/.test(code) && TAXONOMY_GROUPS.has(code.slice(0, 3));
}

/** Countries of ISO 3166, two letters. */
export const COUNTRIES = list(`
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI
CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG
PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK
TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW AN YU CS TP`);

/**
 * What can be told of an ICD-10-CM code (without its dot) from its form: `unknown` is no code or an incomplete one, `newer` one of a
 * form not seen yet. `old` is for files before the releases that we have seen, whose complete codes may have been subdivided since.
 */
export function icd10Form(code: string, old = false): "possible" | "unknown" | "newer" {
  if (!/^[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}$/.test(code)) return "unknown";
  const shape = icd10Shape(code);
  return shape === "short" ? (old ? "possible" : "unknown") : shape;
}

/** True when a code has the form of an ICD-9-CM diagnosis without its dot. */
export function isIcd9Form(code: string): boolean {
  return /^(?:\d{3}|V\d{2}|E\d{3})\d{0,2}$/.test(code) && !code.startsWith("000");
}

/** Reason codes of provider-level adjustments (PLB03-1). */
export const PROVIDER_ADJUSTMENT_REASONS = list(`
50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU ZZ`);

/** True for a claim status category: A0–A8, P0–P5, F0–F5 with F3F and F3N, R0–R18, RQ, E0–E4, D0, X0, DR with two digits. */
export function isStatusCategory(code: string): boolean {
  return /^(?:A[0-8]|P[0-5]|F[0-5]|F3[FN]|R\d|R1[0-8]|RQ|E[0-4]|D0|X0|DR\d\d)$/.test(code);
}

/** True for a ground ambulance trip or mileage code, which needs the transport segments. */
export function isGroundTransport(code: string): boolean {
  return /^A04(?:2[5-9]|3[0-6])$/.test(code);
}

/** True for an ambulance trip or mileage by ground or air, which needs the places of pick-up and drop-off. */
export function isAmbulance(code: string): boolean {
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
01 02 03 04 05 06 07 08 09 20 21 30 40 41 42 43 50 51 61 62 63 64 65 66 69 70 71 72 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95`);

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
