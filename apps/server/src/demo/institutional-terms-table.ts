/** What a demo payer agreed with hospitals and nursing homes; the simulated payer pays by the same terms (its config, section `institutional`). */
export interface InstitutionalTerms {
  readonly percentOfCharge: string;
  /** For each covered day of skilled care, everything included. */
  readonly skilledDay?: string;
  /** One price for an outpatient case with one of the codes. */
  readonly cases: readonly { readonly codes: readonly string[]; readonly allowed: string }[];
}

const COLONOSCOPIES: readonly string[] =
  "45378 45379 45380 45381 45382 45384 45385 45386 45388 45389 45390 45391 45392 45393 45398".split(" ");
const UPPER_ENDOSCOPIES: readonly string[] = (
  "43235 43236 43237 43238 43239 43240 43241 43242 43243 43244 43245 43246 43247 " +
  "43248 43249 43250 43251 43252 43253 43254 43255 43257 43259"
).split(" ");

/** By payer. Invented, as the payers are. */
export const INSTITUTIONAL_TERMS: Readonly<Record<string, InstitutionalTerms>> = {
  NWHP1: { percentOfCharge: "62", skilledDay: "585.00", cases: [] },
  MCRB1: {
    percentOfCharge: "44",
    skilledDay: "548.00",
    cases: [
      { codes: COLONOSCOPIES, allowed: "1120.00" },
      { codes: UPPER_ENDOSCOPIES, allowed: "905.00" },
    ],
  },
  HSMC1: { percentOfCharge: "39", skilledDay: "268.00", cases: [] },
  SMTM1: { percentOfCharge: "58", cases: [{ codes: COLONOSCOPIES, allowed: "1460.00" }] },
  CCCO1: { percentOfCharge: "70", cases: [] },
};
