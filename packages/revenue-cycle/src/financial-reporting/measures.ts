/** A measure with its definition, after the HFMA MAP Keys, in our own words. */
export interface MeasureDefinition {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

/** The measures of the owner's home. */
export const measureDefinitions = {
  "cash-collected": {
    id: "cash-collected",
    label: "Money in",
    definition: "All payments of insurers and patients posted in the period, from the ledger's cash accounts.",
  },
  "net-days-in-ar": {
    id: "net-days-in-ar",
    label: "Days in A/R",
    definition: "What insurers and patients owe today, divided by the average charge of a day over the last 90 days.",
  },
  "clean-claim-rate": {
    id: "clean-claim-rate",
    label: "Clean-claim rate",
    definition:
      "Claims first sent in the period that were not rejected by clearinghouse or payer before adjudication, as a share of all sent.",
  },
  "first-pass-payment-rate": {
    id: "first-pass-payment-rate",
    label: "Paid at first pass",
    definition:
      "Claims first decided in the period whose first decision was paid in full as contracted, as a share of all decided.",
  },
  "denial-rate": {
    id: "denial-rate",
    label: "Denial rate",
    definition: "Claims decided in the period with at least one denied line, as a share of all decided.",
  },
  "aged-ar-over-90": {
    id: "aged-ar-over-90",
    label: "A/R over 90 days",
    definition: "Share of what is owed today that is older than 90 days from the day of service.",
  },
  "at-risk": {
    id: "at-risk",
    label: "Money at risk",
    definition: "Open denials, rejections, held claims and claims without an answer past the payer's usual time.",
  },
  "net-collection-rate": {
    id: "net-collection-rate",
    label: "Net collection rate",
    definition: "Cash collected in the period as a share of charges less contractual adjustments posted in the period.",
  },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof measureDefinitions;

/** Age buckets of receivables, in days from the day of service; the last has no end. */
export const agingBuckets = [
  { id: "0-30", from: 0, to: 30 },
  { id: "31-60", from: 31, to: 60 },
  { id: "61-90", from: 61, to: 90 },
  { id: "91-120", from: 91, to: 120 },
  { id: "121+", from: 121, to: undefined },
] as const;

/** A share in percent with one place, or null when the whole is nothing. Counts and cents alike. */
export function percent(part: bigint, whole: bigint): number | null {
  return whole === 0n ? null : Number((part * 1000n + (part >= 0n ? whole / 2n : -whole / 2n)) / whole) / 10;
}
