/** Families by which audits are told apart: chapters of diagnoses, ranges of services. In our own words. */
interface Family {
  readonly until: string;
  readonly name: string;
}

/** Last category of each chapter of ICD-10-CM, in order. */
const CHAPTERS: readonly Family[] = [
  { until: "B99", name: "Infections" },
  { until: "D49", name: "Neoplasms" },
  { until: "D89", name: "Blood and immune system" },
  { until: "E89", name: "Endocrine and metabolism" },
  { until: "F99", name: "Mental health" },
  { until: "G99", name: "Nervous system" },
  { until: "H59", name: "Eye" },
  { until: "H95", name: "Ear" },
  { until: "I99", name: "Circulation" },
  { until: "J99", name: "Breathing" },
  { until: "K95", name: "Digestion" },
  { until: "L99", name: "Skin" },
  { until: "M99", name: "Muscles and joints" },
  { until: "N99", name: "Kidneys and genitals" },
  { until: "O9A", name: "Pregnancy" },
  { until: "P96", name: "Newborn" },
  { until: "Q99", name: "Malformations" },
  { until: "R99", name: "Symptoms and findings" },
  { until: "T88", name: "Injury and poisoning" },
  { until: "U85", name: "Special purposes" },
  { until: "Y99", name: "External causes" },
  { until: "Z99", name: "Status and reasons for encounters" },
];
/** Last number of each range of CPT. */
const RANGES: readonly Family[] = [
  { until: "01999", name: "Anesthesia" },
  { until: "19999", name: "Surgery: skin and breast" },
  { until: "29999", name: "Surgery: muscles and joints" },
  { until: "39999", name: "Surgery: breathing, heart, blood" },
  { until: "49999", name: "Surgery: digestion" },
  { until: "69999", name: "Surgery: other" },
  { until: "79999", name: "Imaging" },
  { until: "89999", name: "Laboratory" },
  { until: "97999", name: "Medicine and therapy" },
  { until: "99199", name: "Medicine and therapy" },
  { until: "99499", name: "Visits (E/M)" },
  { until: "99999", name: "Medicine and therapy" },
];

/** The family of a diagnosis code, with or without its dot. */
export function diagnosisFamily(code: string): string {
  const category = code.slice(0, 3).toUpperCase();
  return CHAPTERS.find((family) => category <= family.until)?.name ?? "Other diagnoses";
}

/** The family of a service by its number: a range of CPT, or HCPCS Level II. */
export function serviceFamily(code: string): string {
  if (/^[A-Z]\d{4}$/.test(code)) return "Supplies and drugs (HCPCS)";
  if (/^\d{4}[A-Z]$/.test(code)) return "Category II and III";
  return RANGES.find((family) => code <= family.until)?.name ?? "Other services";
}

/** Kinds of visits and their levels, lowest first. */
const LEVELS: readonly (readonly string[])[] = [
  ["99202", "99203", "99204", "99205"],
  ["99211", "99212", "99213", "99214", "99215"],
  ["99221", "99222", "99223"],
  ["99231", "99232", "99233"],
  ["99234", "99235", "99236"],
  ["99242", "99243", "99244", "99245"],
  ["99252", "99253", "99254", "99255"],
  ["99281", "99282", "99283", "99284", "99285"],
  ["99304", "99305", "99306"],
  ["99307", "99308", "99309", "99310"],
  ["99341", "99342", "99344", "99345"],
  ["99347", "99348", "99349", "99350"],
];

/** Whether a service is a visit that has a level. */
export function isVisitLevel(code: string): boolean {
  return LEVELS.some((kind) => kind.includes(code));
}

/** How many levels the second code stands above the first; null when they are not levels of one kind of visit. */
export function levelSteps(from: string, to: string): number | null {
  const kind = LEVELS.find((levels) => levels.includes(from));
  return kind?.includes(to) === true ? kind.indexOf(to) - kind.indexOf(from) : null;
}
