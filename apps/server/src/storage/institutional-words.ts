import type { CodeSets } from "@cleanclaim/code-sets";
import type { CalendarDate, Claim, RemittanceClaim } from "@cleanclaim/model";
import { typeOfBillWords } from "@cleanclaim/revenue-cycle";
import type { InstitutionalWords } from "@cleanclaim/revenue-cycle/contract";
import type { TenantTransaction } from "./database.ts";
import { plainWords } from "./remittance-words.ts";

type List = InstitutionalWords["codes"][number]["list"];

/** What the numbers on an institutional claim mean on its day; empty where no list says. */
export function institutionalWords(
  codeSets: CodeSets,
  claim: Claim,
  on: CalendarDate,
): Omit<InstitutionalWords, "wholeDecisions"> {
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

/** Decisions on a claim that name no service: what was paid and taken off the bill as a whole, oldest first. */
export async function wholeDecisionsOf(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<InstitutionalWords["wholeDecisions"]> {
  const rows = await tx
    .selectFrom("remittance_claim as c")
    .innerJoin("remittance as r", (j) =>
      j.onRef("r.organization_id", "=", "c.organization_id").onRef("r.remittance_id", "=", "c.remittance_id"),
    )
    .select("c.content")
    .where("c.organization_id", "=", organizationId)
    .where("c.claim_id", "=", claimId)
    .where("r.status", "in", ["posted", "posted-with-unmatched"])
    .orderBy("r.received_at")
    .orderBy("c.position")
    .execute();
  return rows.flatMap(({ content }) => {
    // The content column holds what remittance posting wrote: one claim of a remittance.
    const decision = content as RemittanceClaim;
    if (decision.lines.length > 0) return [];
    const adjustments = decision.adjustments.map(({ group, reason, amount }) => ({
      group,
      reason,
      amount,
      text: plainWords.adjustment(reason),
    }));
    return [{ paid: decision.paid, adjustments }];
  });
}
