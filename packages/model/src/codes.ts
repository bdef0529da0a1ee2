/** The code families that a suggestion or a claim may use. */
export type CodeSystem = "icd10cm" | "icd10pcs" | "cpt" | "hcpcs";

/** Codes whose plain form is remembered; every edit about diagnoses asks for the same ones again. */
const REMEMBERED = 4096;
const PLAIN = new Map<string, string>();

/** Removes the dot and blanks and raises case: `k25.9` → `K259`, the form on the wire and in the order files. */
export function undotted(code: string): string {
  let plain = PLAIN.get(code);
  if (plain === undefined) {
    plain = code.trim().toUpperCase().replaceAll(".", "");
    if (PLAIN.size >= REMEMBERED) PLAIN.clear();
    PLAIN.set(code, plain);
  }
  return plain;
}

/** Writes an ICD-10-CM code with its dot after the third character: `K259` → `K25.9`. */
export function dotted(code: string): string {
  const plain = undotted(code);
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}

/** Whether text has the shape of an ICD-10-CM code, with or without dot. Says nothing about validity on a date. */
export function looksLikeIcd10Cm(text: string): boolean {
  return /^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/.test(undotted(text));
}

/** The family of a procedure code by its shape: five digits or four with F, T, U, M is CPT; a letter and four digits is HCPCS Level II. */
export function procedureSystem(code: string): "cpt" | "hcpcs" | undefined {
  const plain = code.trim().toUpperCase();
  if (/^\d{4}[0-9FTUM]$/.test(plain)) return "cpt";
  if (/^[A-V]\d{4}$/.test(plain)) return "hcpcs";
  return undefined;
}

/** Whether text has the shape of a modifier: two letters or digits. */
export function looksLikeModifier(text: string): boolean {
  return /^[0-9A-Z]{2}$/.test(text);
}
