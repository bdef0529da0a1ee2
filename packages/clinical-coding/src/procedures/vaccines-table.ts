/** Vaccines by the words of notes: number, our words, how many diseases it covers, and how it is given. */
export interface Vaccine {
  readonly pattern: RegExp;
  readonly code: string;
  readonly title: string;
  /** Diseases covered; counselling of children is counted by them. */
  readonly components: number;
  /** By mouth or nose instead of a needle. */
  readonly noNeedle?: boolean;
  /** Medicare's own number for giving it. */
  readonly medicare?: "G0008" | "G0009" | "G0010";
  readonly ages?: readonly [from: number, to: number];
}

const of = (
  code: string,
  pattern: RegExp,
  title: string,
  components: number,
  more: Partial<Pick<Vaccine, "noNeedle" | "medicare" | "ages">> = {},
): Vaccine => ({ code, pattern, title, components, ...more });

/** Combinations stand before their parts; the first that fits a statement takes it. */
export const VACCINES: readonly Vaccine[] = [
  of("90662", /\bhigh[- ]dose (?:influenza|flu)\b|\bfluzone high[- ]dose\b/, "Influenza vaccine, high dose", 1, {
    medicare: "G0008",
  }),
  of("90656", /\binfluenza vaccine\b|\bflu (?:shot|vaccine)\b/, "Influenza vaccine, preservative free, 0.5 mL", 1, {
    medicare: "G0008",
  }),
  of("90723", /\bpediarix\b|\bdtap[- ]hep(?:atitis )?b[- ]ipv\b/, "DTaP, hepatitis B and polio vaccine", 5),
  of("90698", /\bpentacel\b|\bdtap[- ]ipv\/hib\b/, "DTaP, polio and Hib vaccine", 5),
  of("90696", /\b(?:kinrix|quadracel)\b|\bdtap[- ]ipv\b(?!\/hib)/, "DTaP and polio vaccine", 4),
  of("90700", /\bdtap\b(?![- ](?:ipv|hep))/, "DTaP vaccine, under 7 years", 3, { ages: [0, 6] }),
  of("90715", /\btdap\b/, "Tdap vaccine", 3),
  of(
    "90714",
    /\btd (?:vaccine|booster)\b|\btetanus (?:and diphtheria|booster)\b/,
    "Tetanus and diphtheria vaccine",
    2,
    {
      ages: [7, 130],
    },
  ),
  of("90713", /\bipv\b(?<!dtap-ipv)|\bpolio vaccine\b/, "Polio vaccine", 1),
  of("90710", /\bmmrv\b|\bproquad\b/, "Measles, mumps, rubella and varicella vaccine", 4),
  of("90707", /\bmmr\b/, "Measles, mumps and rubella vaccine", 3),
  of("90716", /\bvaricella (?:vaccine)?\b/, "Varicella vaccine", 1),
  of("90633", /\bhepatitis a (?:vaccine)?\b/, "Hepatitis A vaccine, child", 1, { ages: [0, 18] }),
  of("90632", /\bhepatitis a (?:vaccine)?\b/, "Hepatitis A vaccine, adult", 1, { ages: [19, 130] }),
  of("90744", /\bhepatitis b vaccine\b/, "Hepatitis B vaccine, child", 1, { ages: [0, 19], medicare: "G0010" }),
  of("90746", /\bhepatitis b vaccine\b/, "Hepatitis B vaccine, adult, three doses", 1, {
    ages: [20, 130],
    medicare: "G0010",
  }),
  of("90651", /\bhpv\b/, "HPV vaccine, nine types", 1),
  of("90750", /\bshingrix\b|\bzoster vaccine\b/, "Zoster vaccine", 1),
  of("90732", /\bpneumovax\b|\bppsv ?23\b/, "Pneumococcal vaccine, 23 types", 1, { medicare: "G0009" }),
  of("90671", /\bpcv ?15\b|\bvaxneuvance\b/, "Pneumococcal conjugate vaccine, fifteen types", 1, { medicare: "G0009" }),
  of(
    "90677",
    /\bpcv ?20\b|\bprevnar 20\b|\bpneumococcal (?:conjugate )?vaccine\b/,
    "Pneumococcal conjugate vaccine, twenty types",
    1,
    {
      medicare: "G0009",
    },
  ),
  of("90647", /\bpedvax ?hib\b/, "Hib vaccine, three doses", 1),
  of("90648", /\bhib vaccine\b|\bacthib\b/, "Hib vaccine, four doses", 1),
  of("90681", /\brotarix\b/, "Rotavirus vaccine by mouth, two doses", 1, { noNeedle: true }),
  of("90680", /\brotateq\b|\brotavirus vaccine\b/, "Rotavirus vaccine by mouth, three doses", 1, { noNeedle: true }),
  of("90734", /\bmenveo\b|\bmenactra\b/, "Meningococcal vaccine, four groups", 1),
  of("90619", /\bmenquadfi\b/, "Meningococcal vaccine, four groups, tetanus carrier", 1),
  of("90620", /\bbexsero\b/, "Meningococcal group B vaccine", 1),
];
