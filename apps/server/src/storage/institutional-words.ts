import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import { typeOfBillWords } from "@cleanclaim/revenue-cycle";
import type { InstitutionalWords } from "@cleanclaim/revenue-cycle/contract";

type List = InstitutionalWords["codes"][number]["list"];

/** What the numbers on an institutional claim mean on its day; empty where no list says. */
export function institutionalWords(codeSets: CodeSets, claim: Claim, on: CalendarDate): InstitutionalWords {
  const titleIn = (lookup: CodeSets["revenueCode"], code: string | undefined): string => {
    if (code === undefined) return "";
    const answer = lookup.find(code, { on });
    return answer.status === "found" ? answer.value.title : "";
  };
  const listed = (list: List, lookup: CodeSets["revenueCode"], codes: readonly string[]) =>
    [...new Set(codes)].map((code) => ({ list, code, title: titleIn(lookup, code) }));
  const revenue = [...new Set(claim.lines.flatMap((line) => line.revenueCode ?? []))].sort();
  return {
    typeOfBill: typeOfBillWords(claim.typeOfBill ?? "", claim.frequencyCode),
    patientStatus: titleIn(codeSets.dischargeStatus, claim.patientStatusCode),
    admissionType: titleIn(codeSets.admissionType, claim.admissionTypeCode),
    admissionSource: titleIn(codeSets.admissionSource, claim.admissionSourceCode),
    revenueCodes: revenue.map((code) => ({ code, title: titleIn(codeSets.revenueCode, code) })),
    codes: [
      ...listed("condition", codeSets.conditionCode, claim.conditionCodes ?? []),
      ...listed(
        "occurrence",
        codeSets.occurrenceCode,
        (claim.occurrences ?? []).map((one) => one.code),
      ),
      ...listed(
        "span",
        codeSets.occurrenceSpanCode,
        (claim.occurrenceSpans ?? []).map((one) => one.code),
      ),
      ...listed(
        "value",
        codeSets.valueCode,
        (claim.valueCodes ?? []).map((one) => one.code),
      ),
    ],
  };
}
