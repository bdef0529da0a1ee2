/**
 * Types of bill (facility and care) whose lines the outpatient NCCI tables look at: hospital outpatient and other Part B
 * services, skilled nursing Part B, home health Part B, rehabilitation facilities, community mental health, critical access
 * outpatient. Medicare Claims Processing Manual, Pub. 100-04, ch. 23 §20.9; Integrated OCE specifications, edits 20, 40 and MUE.
 */
export const NCCI_OUTPATIENT_BILLS: ReadonlySet<string> = new Set([
  "12",
  "13",
  "14",
  "22",
  "23",
  "34",
  "74",
  "75",
  "76",
  "85",
]);

/** Taxonomies of suppliers of equipment, prosthetics and orthotics, whom the DME table of unit limits is for (NUCC, numbers only). */
export const EQUIPMENT_SUPPLIERS: readonly string[] = ["332B", "335E"];
