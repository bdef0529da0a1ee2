/** Drugs given by staff by the names of notes, with their HCPCS number; the dose of a unit comes from the loaded list. */
export interface DrugName {
  readonly pattern: RegExp;
  /** A word beginning for a quick look. */
  readonly stems: readonly string[];
  readonly code: string;
  readonly title: string;
  /** The dose of one unit where no loaded list gives one. */
  readonly unit: string;
  /** Given as a chemotherapy or complex biologic. */
  readonly complex?: boolean;
  /** The note must say this too: salts and forms that have numbers of their own. */
  readonly form?: RegExp;
}

const drug = (
  code: string,
  names: string,
  title: string,
  unit: string,
  more: Pick<DrugName, "complex" | "form"> = {},
): DrugName => ({
  code,
  title,
  unit,
  pattern: new RegExp(`\\b(?:${names})\\b`),
  stems: names
    .split("|")
    .map((one) => one.replace(/[^a-z].*$/, ""))
    .filter((one) => one.length > 2),
  ...more,
});

export const DRUG_NAMES: readonly DrugName[] = [
  drug("J0171", "epinephrine|adrenalin", "Epinephrine injection, 0.1 mg", "0.1 mg"),
  drug("J0500", "dicyclomine|bentyl", "Dicyclomine injection", "20 mg"),
  drug(
    "J0561",
    "penicillin g benzathine|benzathine penicillin|bicillin",
    "Benzathine penicillin injection",
    "100,000 units",
  ),
  drug("J0690", "cefazolin|ancef", "Cefazolin injection", "500 mg"),
  drug("J0702", "betamethasone|celestone", "Betamethasone injection", "6 mg"),
  drug(
    "J1010",
    "methylprednisolone acetate|depo-medrol|depomedrol",
    "Methylprednisolone acetate injection, 1 mg",
    "1 mg",
  ),
  drug("J1071", "testosterone cypionate", "Testosterone cypionate injection, 1 mg", "1 mg"),
  drug("J1171", "hydromorphone|dilaudid", "Hydromorphone injection, 0.1 mg", "0.1 mg"),
  drug("J1580", "gentamicin", "Gentamicin injection", "80 mg"),
  drug("J1610", "glucagon", "Glucagon injection", "1 mg"),
  drug("J1630", "haloperidol lactate|haloperidol", "Haloperidol injection", "5 mg"),
  drug("J1650", "enoxaparin|lovenox", "Enoxaparin injection", "10 mg"),
  drug("J1745", "infliximab|remicade", "Infliximab injection, not a biosimilar", "10 mg", { complex: true }),
  drug("J1750", "iron dextran", "Iron dextran injection", "50 mg"),
  drug("J1756", "iron sucrose|venofer", "Iron sucrose injection", "1 mg"),
  drug("J2916", "ferric gluconate|ferrlecit", "Ferric gluconate injection", "12.5 mg"),
  drug("J1940", "furosemide|lasix", "Furosemide injection", "20 mg"),
  drug("J2060", "lorazepam|ativan", "Lorazepam injection", "2 mg"),
  drug("J2250", "midazolam|versed", "Midazolam injection", "1 mg"),
  drug("J2270", "morphine", "Morphine injection", "10 mg"),
  drug("J2310", "naloxone|narcan", "Naloxone injection", "1 mg"),
  drug("J2315", "vivitrol|depot naltrexone", "Naltrexone depot injection", "1 mg"),
  drug("J2550", "promethazine|phenergan", "Promethazine injection", "50 mg"),
  drug("J2765", "metoclopramide|reglan", "Metoclopramide injection", "10 mg"),
  drug("J3010", "fentanyl", "Fentanyl injection", "0.1 mg"),
  drug("J3030", "sumatriptan|imitrex", "Sumatriptan injection", "6 mg"),
  drug("J3357", "ustekinumab|stelara", "Ustekinumab injection under the skin", "1 mg"),
  drug("J3380", "vedolizumab|entyvio", "Vedolizumab by vein, 1 mg", "1 mg", { complex: true }),
  drug("J3411", "thiamine", "Thiamine injection", "100 mg"),
  drug("J3430", "phytonadione|vitamin k", "Vitamin K injection", "1 mg"),
  drug("J0897", "denosumab|prolia|xgeva", "Denosumab injection", "1 mg"),
  drug("J2507", "pegloticase|krystexxa", "Pegloticase by vein", "1 mg", { complex: true }),
  drug("J9312", "rituximab|rituxan", "Rituximab by vein, not a biosimilar", "10 mg", { complex: true }),
  drug("J9035", "bevacizumab|avastin", "Bevacizumab by vein", "10 mg", { complex: true }),
  drug("J9271", "pembrolizumab|keytruda", "Pembrolizumab by vein", "1 mg", { complex: true }),
  drug("J9299", "nivolumab|opdivo", "Nivolumab by vein", "1 mg", { complex: true }),
  drug("J9045", "carboplatin", "Carboplatin by vein", "50 mg", { complex: true }),
  drug("J9267", "paclitaxel", "Paclitaxel by vein", "1 mg", { complex: true }),
  drug("J0129", "abatacept|orencia", "Abatacept by vein", "10 mg", { complex: true }),
  drug("J3262", "tocilizumab|actemra", "Tocilizumab by vein", "1 mg", { complex: true }),
  drug("J3489", "zoledronic acid|reclast|zometa", "Zoledronic acid by vein", "1 mg"),
  drug("J1439", "ferric carboxymaltose|injectafer", "Ferric carboxymaltose by vein", "1 mg"),
  drug("J0131", "acetaminophen iv|intravenous acetaminophen|ofirmev", "Acetaminophen by vein", "10 mg"),
  drug("J2930", "methylprednisolone sodium succinate|solu-medrol", "Methylprednisolone succinate injection", "125 mg"),
  drug("J0744", "ciprofloxacin iv|intravenous ciprofloxacin", "Ciprofloxacin by vein", "200 mg"),
  drug("J1956", "levofloxacin iv|intravenous levofloxacin", "Levofloxacin by vein", "250 mg"),
  drug("J3370", "vancomycin", "Vancomycin injection", "500 mg", { form: /\b(?:iv|intravenous\w*|infus\w+)\b/ }),
  drug("J2543", "piperacillin|zosyn", "Piperacillin with tazobactam by vein", "1.125 g"),
  drug("J0135", "adalimumab|humira", "Adalimumab injection", "20 mg"),
  drug("J2182", "mepolizumab|nucala", "Mepolizumab injection", "1 mg"),
  drug("J0517", "benralizumab|fasenra", "Benralizumab injection", "1 mg"),
  drug("J2357", "omalizumab|xolair", "Omalizumab injection", "5 mg"),
  drug("J0585", "onabotulinumtoxina|botox", "Botulinum toxin A injection, 1 unit", "1 unit"),
  drug("J7325", "synvisc", "Hyaluronate for a joint, 1 mg", "1 mg"),
];
