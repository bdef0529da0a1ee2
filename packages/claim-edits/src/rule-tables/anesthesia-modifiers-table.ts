/** Who gave or directed the anesthesia, which decides the price; Medicare wants exactly one of them (Pub. 100-04 ch. 12 §50 and §140). */
export const ANESTHESIA_PRICING_MODIFIERS: readonly string[] = ["AA", "AD", "QK", "QX", "QY", "QZ"];

/** Physical status of the patient. */
export const PHYSICAL_STATUS_MODIFIERS: readonly string[] = ["P1", "P2", "P3", "P4", "P5", "P6"];

/** Anesthesia numbers that are not paid by time. */
export const UNTIMED_ANESTHESIA: readonly string[] = ["01953", "01996", "01999"];

/** NUCC taxonomy codes of those who give anesthesia without being physicians, with the modifiers that are theirs. */
export const ANESTHETIST_MODIFIERS: Readonly<
  Record<string, { readonly who: string; readonly modifiers: readonly string[] }>
> = {
  "367500000X": { who: "a nurse anesthetist", modifiers: ["QX", "QZ"] },
  "367H00000X": { who: "an anesthesiologist assistant", modifiers: ["QX"] },
};

/** Modifiers of the anesthesiologist, who is a physician. */
export const ANESTHESIOLOGIST_MODIFIERS: readonly string[] = ["AA", "AD", "QK", "QY"];
