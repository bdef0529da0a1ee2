/** Sites of one group are added together; groups differ by how the wound was closed. */
export type Closure = "simple" | "layered" | "complex";
export type Steps = readonly (readonly [most: number, code: string])[];

export interface RepairGroup {
  readonly site: RegExp;
  readonly steps: Steps;
  /** Each further five centimetres beyond the last step of a complex repair. */
  readonly further?: string | undefined;
}

const FACE = /\b(?:face|facial|forehead|cheeks?|chin|lips?|eyebrow|brow|eyelids?|ears?|nose|nasal|mucous membranes?)\b/;
const FINE = /\b(?:neck|hands?|fingers?|thumb|foot|feet|toes?|heel|palm|genital\w*)\b/;

/** By closure, the first group whose site the words name; the last of each list takes what is left. Lengths in centimetres. */
export const REPAIRS: Readonly<Record<Closure, readonly RepairGroup[]>> = {
  simple: [
    {
      site: FACE,
      steps: [
        [2.5, "12011"],
        [5, "12013"],
        [7.5, "12014"],
        [12.5, "12015"],
        [20, "12016"],
        [30, "12017"],
        [999, "12018"],
      ],
    },
    {
      site: /./,
      steps: [
        [2.5, "12001"],
        [7.5, "12002"],
        [12.5, "12004"],
        [20, "12005"],
        [30, "12006"],
        [999, "12007"],
      ],
    },
  ],
  layered: [
    {
      site: FACE,
      steps: [
        [2.5, "12051"],
        [5, "12052"],
        [7.5, "12053"],
        [12.5, "12054"],
        [20, "12055"],
        [30, "12056"],
        [999, "12057"],
      ],
    },
    {
      site: FINE,
      steps: [
        [2.5, "12041"],
        [7.5, "12042"],
        [12.5, "12044"],
        [20, "12045"],
        [30, "12046"],
        [999, "12047"],
      ],
    },
    {
      site: /./,
      steps: [
        [2.5, "12031"],
        [7.5, "12032"],
        [12.5, "12034"],
        [20, "12035"],
        [30, "12036"],
        [999, "12037"],
      ],
    },
  ],
  complex: [
    {
      site: /\b(?:eyelids?|nose|nasal|ears?|lips?)\b/,
      steps: [
        [2.5, "13151"],
        [7.5, "13152"],
      ],
      further: "13153",
    },
    {
      site: /\b(?:forehead|cheeks?|chin|mouth|neck|axilla\w*|genital\w*|hands?|fingers?|thumb|feet|foot|toes?)\b/,
      steps: [
        [2.5, "13131"],
        [7.5, "13132"],
      ],
      further: "13133",
    },
    {
      site: /\b(?:scalp|arms?|forearm|legs?|thigh|calf|shin|knee|elbow|shoulder)\b/,
      steps: [
        [2.5, "13120"],
        [7.5, "13121"],
      ],
      further: "13122",
    },
    {
      site: /./,
      steps: [
        [2.5, "13100"],
        [7.5, "13101"],
      ],
      further: "13102",
    },
  ],
};
