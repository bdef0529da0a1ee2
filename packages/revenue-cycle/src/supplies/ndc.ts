/** A National Drug Code as claims carry it, or why the text is none. */
export type NdcReading = { readonly ok: true; readonly ndc: string } | { readonly ok: false; readonly message: string };

/** Labels print ten digits in one of three shapes; claims want eleven as 5-4-2. */
const shapes: readonly string[] = ["4-4-2", "5-3-2", "5-4-1", "5-4-2"];

/**
 * Reads an NDC and fills it to eleven digits without dashes (5-4-2, a zero put in front of the short part). Ten digits without dashes are
 * refused: three different codes could be meant.
 * Source: FDA, National Drug Code format (21 CFR 207.33); HIPAA 837 LIN03 with qualifier N4.
 */
export function readNdc(text: string): NdcReading {
  const plain = text.trim();
  if (/^\d{11}$/.test(plain)) return { ok: true, ndc: plain };
  const parts = plain.split("-");
  const shape = parts.map((part) => part.length).join("-");
  if (/^[\d-]+$/.test(plain) && shapes.includes(shape)) {
    const [labeler = "", product = "", packaging = ""] = parts;
    return { ok: true, ndc: labeler.padStart(5, "0") + product.padStart(4, "0") + packaging.padStart(2, "0") };
  }
  if (/^\d{10}$/.test(plain)) {
    return {
      ok: false,
      message:
        "An NDC of ten digits needs its dashes, as printed on the package: without them three codes could be meant.",
    };
  }
  return {
    ok: false,
    message: "An NDC has eleven digits, or ten with dashes as printed on the package (such as 1234-5678-90).",
  };
}

/** Eleven digits with dashes: `00012345678` is `00012-3456-78`; other text stays as it is. */
export function dashedNdc(ndc: string): string {
  return /^\d{11}$/.test(ndc) ? `${ndc.slice(0, 5)}-${ndc.slice(5, 9)}-${ndc.slice(9)}` : ndc;
}
