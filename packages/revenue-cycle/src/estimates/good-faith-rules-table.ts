import { toDate, type CalendarDate, type Cents, type EffectiveRange, type Source } from "@cleanclaim/model";

/** The numbers of the good-faith estimate in force in some years. */
export interface GoodFaithRules {
  readonly effective: EffectiveRange;
  /** Scheduled at least this many business days ahead, the estimate is due `days` business days after scheduling; the first that fits. */
  readonly due: readonly { readonly aheadAtLeast: number; readonly days: number }[];
  /** Business days after a request. */
  readonly onRequest: number;
  /** Billed charges above the expected ones of one provider by at least this much may be disputed. */
  readonly substantialExcess: Cents;
  /** Calendar days from the first bill in which the patient may start the dispute. */
  readonly disputeDays: number;
  /** Years that an estimate is kept as part of the record. */
  readonly keptYears: number;
  readonly source: Source;
}

const rules: readonly GoodFaithRules[] = [
  {
    effective: { from: toDate("2022-01-01") },
    due: [
      { aheadAtLeast: 10, days: 3 },
      { aheadAtLeast: 3, days: 1 },
    ],
    onRequest: 3,
    substantialExcess: 40_000n,
    disputeDays: 120,
    keptYears: 6,
    source: {
      name: "45 CFR 149.610 and 149.620",
      locator: "149.610(b)(1)(vi), (f)(1); 149.620(b), (c)(1)",
      edition: "2022",
    },
  },
];

/** The rules in force on a day. Undefined before there were any. */
export function goodFaithRules(on: CalendarDate): GoodFaithRules | undefined {
  return rules.findLast((one) => one.effective.from <= on);
}
