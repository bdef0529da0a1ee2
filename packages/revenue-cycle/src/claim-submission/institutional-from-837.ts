import { parseDate } from "@cleanclaim/model";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import type { Claim837, HealthCareCode } from "@cleanclaim/x12";
import { unknownDay } from "./institutional-values.ts";

/**
 * What only an institutional claim says (837I loop 2300): statement period, admission and discharge hour, CL1, occurrence, span
 * and value codes, procedures, DRG, the state of an accident. A list that is empty in the file stays undefined.
 */
export function institutionalFrom837(claim: Claim837): Partial<Claim> {
  const find = (qualifier: string): Claim837["dates"][number] | undefined =>
    claim.dates.find((one) => one.qualifier === qualifier);
  const of = (...qualifiers: readonly string[]): HealthCareCode[] =>
    claim.codes.filter((one) => qualifiers.includes(one.qualifier));
  const statement = find("434");
  return {
    // The guide has no CLM06: an institution signs its certification once for all of its claims.
    providerSignatureOnFile: true,
    statementFrom: day(statement?.from),
    statementTo: day(statement?.to ?? statement?.from),
    admissionHour: hour(find("435")?.time),
    dischargeHour: hour(find("096")?.time),
    dischargeDate: undefined,
    admissionTypeCode: claim.admissionTypeCode,
    admissionSourceCode: claim.admissionSourceCode,
    patientStatusCode: claim.patientStatusCode,
    accidentState: claim.references.find((one) => one.qualifier === "LU")?.value,
    drgCode: of("DR")[0]?.code,
    procedures: some([...of("BBR", "BR"), ...of("BBQ", "BQ")].map((one) => ({ code: one.code, on: dayOf(one.from) }))),
    occurrences: some(of("BH").map((one) => ({ code: one.code, on: dayOf(one.from) }))),
    occurrenceSpans: some(
      of("BI").map((one) => ({ code: one.code, from: dayOf(one.from), through: dayOf(one.to ?? one.from) })),
    ),
    valueCodes: some(of("BE").map((one) => ({ code: one.code, amount: one.amount ?? "0" }))),
  };
}

function some<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length === 0 ? undefined : all;
}

function day(text: string | undefined): CalendarDate | undefined {
  return text === undefined ? undefined : parseDate(text);
}

function dayOf(text: string | undefined): CalendarDate {
  return day(text) ?? unknownDay;
}

/** The hour of a wire time such as `11:30`. */
function hour(time: string | undefined): string | undefined {
  return time === undefined || !/^\d\d/.test(time) ? undefined : time.slice(0, 2);
}
