import { addDays, npiFrom, toDate } from "@cleanclaim/model";
import type { Claim, ClaimLine, OtherPayer } from "@cleanclaim/model";
import fc from "fast-check";
import { sampleClaim } from "./sample-claims.ts";
import { withoutEmpty } from "./without-empty.ts";

/** Capitals and digits. */
export const word = fc.stringMatching(/^[A-Z][A-Z0-9]{1,10}$/);
const money = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
/** A day of 2025 or 2026. */
export const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(toDate("2025-01-01"), days));
/** The value or nothing. */
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const address = fc.record({
  line1: word,
  city: word,
  state: fc.constant("NY"),
  postalCode: fc.constantFrom("10001", "100010001"),
});
const npi = fc.integer({ min: 100_000_000, max: 199_999_999 }).map((digits) => npiFrom(String(digits)));
const name = fc.record({ last: word, first: word, middle: maybe(word) }).map(withoutEmpty);
/** A provider with a person's name. */
export const provider = fc.record({ npi, name, taxonomyCode: fc.constant("207RG0100X") });
const payer = fc.record({ name: word, payerId: word, claimFilingIndicatorCode: fc.constantFrom("CI", "MC", "BL") });
const subscriber = fc
  .record({
    name,
    memberId: word,
    groupNumber: maybe(word),
    birthDate: day,
    sex: fc.constantFrom("F", "M", "U"),
    address: maybe(address),
  })
  .map(withoutEmpty);
const adjustment = fc.record({
  group: fc.constantFrom("CO", "PR", "OA"),
  reason: fc.constantFrom("45", "1", "2"),
  amount: money,
});
/** CAS collects the reasons of one group, so equal groups stand together on the wire. */
const adjustments = fc
  .array(adjustment, { maxLength: 3 })
  .map((all) => all.sort((a, b) => a.group.localeCompare(b.group)));
const line: fc.Arbitrary<ClaimLine> = fc
  .record({
    procedureCode: fc.constantFrom("99213", "43239", "J2704"),
    modifiers: fc.uniqueArray(fc.constantFrom("25", "59", "XS", "JZ"), { maxLength: 4 }),
    units: fc.constantFrom("1", "2", "12.5"),
    unitType: fc.constantFrom("UN" as const, "MJ" as const),
    charge: money,
    serviceFrom: day,
    placeOfServiceCode: maybe(fc.constantFrom("21", "24")),
    diagnosisPointers: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    renderingProvider: maybe(provider),
    drug: maybe(
      fc.record({ ndc: fc.constant("00000111122"), quantity: fc.constantFrom("2", "0.5"), unit: fc.constant("ML") }),
    ),
    priorAuthorizationNumber: maybe(word),
    emergency: maybe(fc.constant(true)),
    note: maybe(word),
    adjudications: fc.array(
      fc.record({
        payerId: word,
        paidAmount: money,
        procedureCode: fc.constant("99213"),
        modifiers: fc.constant([]),
        units: fc.constant("1"),
        adjustments,
        adjudicatedOn: day,
      }),
      { maxLength: 1 },
    ),
  })
  .map(withoutEmpty);
const otherPayer: fc.Arbitrary<OtherPayer> = fc
  .record({
    payer,
    responsibility: fc.constantFrom("P" as const, "S" as const, "T" as const),
    subscriber,
    relationshipCode: fc.constantFrom("18", "01"),
    paidAmount: maybe(money),
    adjustments,
    payerClaimControlNumber: maybe(word),
  })
  .map(withoutEmpty);
/** Professional claims of every shape that our canonical claim can have. */
export const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    control: fc.integer({ min: 1, max: 99_999 }),
    frequencyCode: fc.constantFrom("1", "7"),
    totalCharge: money,
    payerResponsibility: fc.constantFrom("P" as const, "S" as const),
    payer,
    renderingProvider: maybe(provider),
    referringProvider: maybe(fc.record({ npi, name })),
    serviceFacility: maybe(fc.record({ name: word, npi, address })),
    subscriber,
    patient: fc.record({
      name,
      birthDate: day,
      sex: fc.constantFrom("F" as const, "M" as const),
      relationshipCode: fc.constantFrom("01", "19"),
    }),
    otherPayers: fc.array(otherPayer, { maxLength: 2 }),
    codes: fc.uniqueArray(fc.constantFrom("K25.9", "Z79.1", "I10", "S72.001A"), { minLength: 1 }),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    priorAuthorizationNumber: maybe(word),
    referralNumber: maybe(word),
    patientPaidAmount: maybe(money),
    note: maybe(word),
  })
  .map(({ control, codes, lines, ...rest }) =>
    withoutEmpty({
      ...sampleClaim(),
      ...rest,
      patientControlNumber: `CC${control}`,
      originalPayerClaimControlNumber: rest.frequencyCode === "7" ? "PCN9" : undefined,
      diagnoses: codes.map((code, index) => ({
        code,
        role: index === 0 ? ("principal" as const) : ("other" as const),
      })),
      lines: lines.map((one, index) => ({ ...one, lineItemControlNumber: `L${index + 1}` })),
    }),
  );
