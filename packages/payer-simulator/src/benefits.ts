import type { Adjustment, ClaimView, LineView } from "./claim-view.ts";
import { least, most, share } from "./cents.ts";
import type { Cents, Copay, Plan } from "./config.ts";
import type { BenefitUse } from "./decision.ts";
import type { History } from "./history.ts";
import { names } from "./patterns.ts";

/** The patient's part of an allowed amount. */
export interface PatientPart {
  readonly deductible: Cents;
  readonly coinsurance: Cents;
  readonly copay: Cents;
}

/** Applies a plan to the lines of one claim in their order and keeps what the year has used so far. */
export class BenefitMeter {
  readonly #plan: Plan;
  readonly #person: string;
  readonly #claim: ClaimView;
  readonly #history: History;
  readonly #used = new Map<string, { deductible: Cents; outOfPocket: Cents }>();
  readonly #copayDays = new Set<string>();

  constructor(plan: Plan, person: string, claim: ClaimView, history: History) {
    this.#plan = plan;
    this.#person = person;
    this.#claim = claim;
    this.#history = history;
  }

  /**
   * What the patient owes of an allowed amount, and notes it. A line with a copay knows no deductible and no
   * coinsurance; when the copay of that day was taken already, the line is free.
   */
  charge(line: LineView, allowed: Cents): PatientPart {
    const day = line.serviceFrom ?? "";
    const year = day.slice(0, 4);
    const used = this.#year(year);
    const left = this.#left(year, used.outOfPocket);
    const part = this.#part(line, allowed, day, year, used.deductible);
    const copay = least(part.copay, left);
    const deductible = least(part.deductible, left - copay);
    const coinsurance = least(part.coinsurance, left - copay - deductible);
    used.deductible += deductible;
    used.outOfPocket += copay + deductible + coinsurance;
    return { copay, deductible, coinsurance };
  }

  /** What the claim has used, by year. */
  use(): readonly BenefitUse[] {
    return [...this.#used].map(([year, used]) => ({ person: this.#person, year, ...used }));
  }

  #year(year: string): { deductible: Cents; outOfPocket: Cents } {
    const known = this.#used.get(year);
    if (known !== undefined) return known;
    const fresh = { deductible: 0n, outOfPocket: 0n };
    this.#used.set(year, fresh);
    return fresh;
  }

  #left(year: string, usedHere: Cents): Cents {
    const maximum = this.#plan.outOfPocketMaximum;
    if (maximum === undefined) return 10n ** 15n;
    return most(0n, maximum - this.#history.benefitsUsed(this.#person, year).outOfPocket - usedHere);
  }

  #part(line: LineView, allowed: Cents, day: string, year: string, deductibleHere: Cents): PatientPart {
    const nothing = { copay: 0n, deductible: 0n, coinsurance: 0n };
    if (names(this.#plan.fullyCovered, line.procedure, line.modifiers)) return nothing;
    const copay = copayFor(this.#plan, line);
    if (copay !== undefined) {
      const npi = this.#claim.billing.npi;
      const taken = this.#copayDays.has(day) || this.#history.copayTaken(this.#person, npi, day);
      this.#copayDays.add(day);
      return taken ? nothing : { ...nothing, copay: least(copay.amount, allowed) };
    }
    const before = this.#history.benefitsUsed(this.#person, year).deductible + deductibleHere;
    const deductible = least(allowed, most(0n, this.#plan.deductible - before));
    return { copay: 0n, deductible, coinsurance: share(allowed - deductible, this.#plan.coinsurance) };
  }
}

/** The copay of a line by procedure and place of service. */
export function copayFor(
  plan: Plan,
  line: Pick<LineView, "procedure" | "modifiers" | "placeOfService">,
): Copay | undefined {
  return plan.copays.find(
    (copay) =>
      names(copay.procedures, line.procedure, line.modifiers) &&
      (copay.placesOfService.length === 0 || copay.placesOfService.includes(line.placeOfService)),
  );
}

/** The patient's part as adjustments: 1 deductible, 2 coinsurance, 3 copay. */
export function patientAdjustments(part: PatientPart, group = "PR"): Adjustment[] {
  return [
    { group, reason: "1", amount: part.deductible },
    { group, reason: "2", amount: part.coinsurance },
    { group, reason: "3", amount: part.copay },
  ].filter((one) => one.amount !== 0n);
}
