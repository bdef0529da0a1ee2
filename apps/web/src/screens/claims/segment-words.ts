const NAMES: Readonly<Record<string, string>> = {
  ISA: "Envelope: sender, receiver, control number",
  GS: "Group of transactions of one kind",
  ST: "A transaction begins",
  BHT: "Purpose and date of the transaction",
  PER: "Whom to call",
  HL: "Level: who stands under whom",
  PRV: "Specialty of the provider",
  SBR: "Which coverage, in which order of payment",
  PAT: "The patient beside the insured",
  N3: "Street",
  N4: "City, state, postal code",
  DMG: "Birth date and sex",
  CLM: "The claim: number, charge, place, signatures",
  DTP: "A date",
  REF: "A reference number",
  NTE: "A note",
  CRC: "Conditions",
  HI: "Diagnoses",
  LX: "Line number",
  SV1: "Service: procedure, modifiers, charge, units, diagnoses",
  SV2: "Service of a facility: revenue code, procedure, charge",
  AMT: "An amount",
  CAS: "Adjustments of another payer",
  OI: "Signatures for the other coverage",
  SVD: "What another payer decided on the line",
  LIN: "The drug, by its number",
  CTP: "Quantity of the drug",
  CUR: "Currency",
  SE: "The transaction ends",
  GE: "The group ends",
  IEA: "The envelope ends",
};
const ENTITIES: Readonly<Record<string, string>> = {
  "41": "Who sends the file",
  "40": "Who receives the file",
  "85": "Billing provider",
  "87": "Where to pay",
  IL: "The insured",
  PR: "The payer",
  QC: "The patient",
  "82": "Who treated the patient",
  DN: "Who referred the patient",
  DK: "Who ordered",
  DQ: "Who supervised",
  "77": "Where it was done",
};
const REFERENCES: Readonly<Record<string, string>> = {
  EI: "Tax id",
  SY: "Social security number",
  G1: "Authorization number",
  "9F": "Referral number",
  F8: "The payer's number of the original claim",
  "6R": "Our number of the line",
  EA: "Medical record number",
  X4: "CLIA number",
  D9: "Clearinghouse number",
};
const DATES: Readonly<Record<string, string>> = {
  "472": "Date of service",
  "431": "Onset",
  "435": "Admission",
  "439": "Accident",
  "096": "Discharge",
  "573": "Day of the other payer's decision",
};

/** A segment of an 837 in plain words, from its id and qualifier. Empty for a segment that we have no words for. */
export function segmentWords(segment: string): string {
  const [id = "", qualifier = ""] = segment.split(/[*|]/);
  if (id === "NM1" || id === "N1") return ENTITIES[qualifier] ?? "A name";
  if (id === "REF") return REFERENCES[qualifier] ?? "A reference number";
  if (id === "DTP") return DATES[qualifier] ?? "A date";
  return NAMES[id] ?? "";
}

/** The segments of a file as it stands, without their end signs. The end sign is the one after ISA's sixteen elements. */
export function segmentsOf(text: string): readonly string[] {
  const end = text.startsWith("ISA") ? (text[105] ?? "~") : "~";
  return text
    .split(end)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
}
