/** What a column of a fee schedule file says. `last-day` ends are the last day that counts, `until` the first that does not. */
export type ContractColumn =
  | "code"
  | "modifier"
  | "place"
  | "allowed"
  | "facility-allowed"
  | "nonfacility-allowed"
  | "from"
  | "last-day"
  | "until"
  | "basis"
  | "revenue";

/** How headers of fee schedules are spelled, in lower case with letters and digits only. */
export const COLUMN_SPELLINGS: Readonly<Record<ContractColumn, readonly string[]>> = {
  code: [
    ...["code", "cpt", "hcpcs", "cptcode", "hcpcscode", "cpthcpcs", "cpthcpcscode", "hcpcscpt", "hcpcscptcode"],
    ...["procedure", "procedurecode", "proc", "proccode", "servicecode", "billingcode", "hcpc", "hcpccode"],
  ],
  modifier: ["mod", "modifier", "modifier1", "mod1", "modifiers", "mods", "cptmodifier", "hcpcsmodifier"],
  place: ["pos", "place", "placeofservice", "placeofservicecode", "poscode", "site", "siteofservice", "setting"],
  allowed: [
    ...["allowed", "rate", "fee", "price", "amount", "allowedamount", "allowable", "contractrate", "contractedrate"],
    ...["contractedfee", "feeamount", "feescheduleamount", "feeschedule", "reimbursement", "rateamount", "payment"],
    ...["unitprice", "negotiatedrate", "maxallowable", "paymentrate", "contractamount"],
  ],
  "facility-allowed": ["facility", "facilityfee", "facilityrate", "facilityprice", "facilityallowed", "facilityamount"],
  "nonfacility-allowed": [
    ...["nonfacility", "nonfacilityfee", "nonfacilityrate", "nonfacilityprice", "nonfacilityallowed"],
    ...["nonfacilityamount", "office", "officefee", "officerate"],
  ],
  from: [
    ...["effective", "from", "effectivedate", "effdate", "eff", "begin", "begindate", "start", "startdate", "fromdate"],
    ...["effectivefrom", "effectivebegin", "dateeffective", "validfrom"],
  ],
  "last-day": [
    ...["end", "enddate", "term", "termdate", "through", "thru", "thrudate", "throughdate", "expiration"],
    ...[
      "expirationdate",
      "expires",
      "effectiveend",
      "effectivethrough",
      "terminationdate",
      "termination",
      "to",
      "todate",
    ],
    ...["effectiveto", "expdate", "validto"],
  ],
  until: ["until", "effectiveuntil", "untildate"],
  basis: ["unitbasis", "basis", "units", "unit", "per", "unitsbasis", "unittype", "rateper", "uom", "unitofmeasure"],
  revenue: ["revenuecode", "revenue", "revcode", "rev", "revenuecd", "ubcode"],
};

/** Words for what a price is for. Letters only, lower case. */
export const BASIS_SPELLINGS: Readonly<Record<string, "unit" | "day" | "line" | "minute" | "anesthesia-unit">> = {
  unit: "unit",
  units: "unit",
  un: "unit",
  each: "unit",
  ea: "unit",
  perunit: "unit",
  day: "day",
  days: "day",
  da: "day",
  perday: "day",
  diem: "day",
  perdiem: "day",
  line: "line",
  flat: "line",
  flatrate: "line",
  perline: "line",
  visit: "line",
  pervisit: "line",
  service: "line",
  minute: "minute",
  minutes: "minute",
  mj: "minute",
  perminute: "minute",
  asa: "anesthesia-unit",
  asaunit: "anesthesia-unit",
  anesthesiaunit: "anesthesia-unit",
  anesthesia: "anesthesia-unit",
};
