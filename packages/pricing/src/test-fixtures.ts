import type { FeeScheduleRow, Lookup, ReleaseRef, SetName } from "@cleanclaim/code-sets";
import { toDate } from "@cleanclaim/model";

import type { PricingTables } from "./tables.ts";

/** The day on which the tables of these tests answer. */
export const TEST_DAY = toDate("2025-10-15");

function release(set: SetName): ReleaseRef {
  return { set, name: "test", from: toDate("2025-01-01"), until: toDate("2026-01-01"), complete: true };
}

function absent(set: SetName): { status: "absent"; reason: string; release: ReleaseRef } {
  return { status: "absent", reason: "not in the file", release: release(set) };
}

function answer<T>(set: SetName, value: T | undefined): Lookup<T> {
  return value === undefined ? absent(set) : { status: "found", value, release: release(set) };
}

/** A row of the fee schedule: `code`, modifier, work, practice expense outside and inside of a facility, malpractice, and more. */
export function feeRow(
  key: string,
  work: string,
  nonfacility: string,
  facility: string,
  malpractice: string,
  more: Partial<FeeScheduleRow> = {},
): FeeScheduleRow {
  const [code = "", modifier = ""] = key.split("-");
  return {
    code,
    modifier,
    status: "A",
    workRvu: work,
    nonfacilityPeRvu: nonfacility,
    nonfacilityNa: false,
    facilityPeRvu: facility,
    facilityNa: false,
    malpracticeRvu: malpractice,
    pcTcIndicator: "0",
    globalDays: "000",
    preOperative: "0",
    intraOperative: "0",
    postOperative: "0",
    multipleProcedure: "0",
    bilateralSurgery: "0",
    assistantSurgeon: "0",
    coSurgeons: "0",
    teamSurgery: "0",
    endoscopicBase: "",
    conversionFactor: "32.3465",
    supervision: "09",
    imagingFamily: "99",
    oppsNonfacilityPe: "0",
    oppsFacilityPe: "0",
    oppsMalpractice: "0",
    ...more,
  };
}

/** What a test's tables hold; everything is looked up on any day of 2025. */
export interface TestRows {
  readonly fees?: readonly FeeScheduleRow[];
  /** `carrier locality` to work, practice expense, malpractice. */
  readonly places?: Readonly<Record<string, readonly [string, string, string]>>;
  readonly limits?: Readonly<Record<string, string>>;
  /** Code to status indicator, class, rate, least copayment. */
  readonly outpatient?: Readonly<Record<string, readonly [string, string, string, string]>>;
  /** Code to payment indicator, whether further procedures are halved, rate. */
  readonly centers?: Readonly<Record<string, readonly [string, boolean, string]>>;
  readonly laboratory?: Readonly<Record<string, string>>;
  readonly baseUnits?: Readonly<Record<string, string>>;
  readonly anesthesia?: string;
  /** DRG to weight, geometric mean stay, under the post-acute rule. */
  readonly drgs?: Readonly<Record<string, readonly [string, string, boolean]>>;
}

const FACILITIES = ["19", "21", "22", "23", "24", "31", "51", "61"];

/** Tables that hold what a test gives them, of the shape of the code sets. */
export function testTables(rows: TestRows): PricingTables {
  const fees = new Map((rows.fees ?? []).map((row) => [`${row.code}-${row.modifier}`, row]));
  return {
    feeSchedule: { find: (code, modifier) => answer("mpfs", fees.get(`${code}-${modifier}`)) },
    gpci: {
      find(carrier, locality) {
        const found = rows.places?.[`${carrier} ${locality}`];
        if (found === undefined) return absent("mpfs-gpci");
        const [work, practiceExpense, malpractice] = found;
        return answer("mpfs-gpci", { carrier, locality, state: "", name: "", work, practiceExpense, malpractice });
      },
      all: () => [],
    },
    oppsCap: { find: () => absent("mpfs-opps-cap") },
    aspLimit: {
      find(code) {
        const paymentLimit = rows.limits?.[code];
        const rest = { title: "", dosage: "", coinsurancePercent: "20.000", notes: "" };
        return answer("asp-limits", paymentLimit === undefined ? undefined : { code, paymentLimit, ...rest });
      },
      all: () => [],
    },
    placeOfService: {
      find: (code) =>
        answer("place-of-service", { code, title: "", description: "", facility: FACILITIES.includes(code) }),
      all: () => [],
    },
    opps: {
      find(code) {
        const found = rows.outpatient?.[code];
        if (found === undefined) return absent("opps-addendum-b");
        const [statusIndicator, apc, paymentRate, minimumCopay] = found;
        return answer("opps-addendum-b", { code, statusIndicator, apc, relativeWeight: "", paymentRate, minimumCopay });
      },
      all: () => [],
    },
    ascProcedure: {
      find(code) {
        const found = rows.centers?.[code];
        if (found === undefined) return absent("asc-procedures");
        const [paymentIndicator, discounted, rate] = found;
        return answer("asc-procedures", { code, paymentIndicator, discounted, rate });
      },
      all: () => [],
    },
    clinicalLab: {
      find(code, modifier) {
        const rate = modifier === "" ? rows.laboratory?.[code] : undefined;
        return answer("clinical-lab", rate === undefined ? undefined : { code, modifier, rate, indicator: "N" });
      },
    },
    anesthesiaBase: {
      find(code) {
        const units = rows.baseUnits?.[code];
        return answer("anesthesia-base", units === undefined ? undefined : { code, units });
      },
      all: () => [],
    },
    anesthesia: {
      find: (carrier, locality) =>
        answer(
          "mpfs-anesthesia",
          rows.anesthesia === undefined
            ? undefined
            : { carrier, locality, name: "", conversionFactor: rows.anesthesia },
        ),
      all: () => [],
    },
    drgWeight: {
      find(drg) {
        const found = rows.drgs?.[drg];
        if (found === undefined) return absent("msdrg-weights");
        const [weight, geometricMeanStay, postAcute] = found;
        const row = {
          drg,
          weight,
          geometricMeanStay,
          arithmeticMeanStay: geometricMeanStay,
          postAcute,
          specialPay: false,
        };
        return answer("msdrg-weights", row);
      },
      all: () => [],
    },
  };
}
