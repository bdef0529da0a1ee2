import type { PayerResponsibility } from "@cleanclaim/model";
import type { CoverageOnClaim } from "@cleanclaim/revenue-cycle";
import type { TenantTransaction } from "./database.ts";
import { optionalDay, storedSubscriber } from "./stored-shapes.ts";

/** A coverage of the patient that was in force on the day of service. */
export interface CoverageInForce extends CoverageOnClaim {
  readonly coverageId: string;
  readonly payerKey: string;
  readonly timelyFilingDays: number;
}

/** The coverages in force on a day, in order of payment. */
export async function coveragesInForce(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
  on: string,
): Promise<CoverageInForce[]> {
  const rows = await tx
    .selectFrom("coverage")
    .innerJoin("payer", (join) =>
      join
        .onRef("payer.organization_id", "=", "coverage.organization_id")
        .onRef("payer.payer_id", "=", "coverage.payer_id"),
    )
    .selectAll("coverage")
    .select([
      "payer.name as payer_name",
      "payer.edi_payer_id",
      "payer.claim_filing_indicator_code",
      "payer.timely_filing_days",
    ])
    .where("coverage.organization_id", "=", organizationId)
    .where("coverage.patient_id", "=", patientId)
    .where("coverage.effective_from", "<=", on)
    .where((where) =>
      where.or([where("coverage.effective_until", "is", null), where("coverage.effective_until", ">", on)]),
    )
    .execute();
  const order = ["P", "S", "T"];
  rows.sort((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority));
  return rows.map((row) => {
    const subscriber = storedSubscriber(row.subscriber);
    return {
      coverageId: row.coverage_id,
      payerKey: row.payer_id,
      timelyFilingDays: row.timely_filing_days,
      responsibility: responsibilityOf(row.priority),
      payer: {
        name: row.payer_name,
        payerId: row.edi_payer_id,
        claimFilingIndicatorCode: row.claim_filing_indicator_code,
      },
      memberId: row.member_id,
      groupNumber: row.group_number,
      relationshipCode: row.relationship_code,
      subscriber: {
        name: { last: subscriber.last, first: subscriber.first },
        birthDate: optionalDay(subscriber.birthDate),
        sex: subscriber.sex,
      },
    };
  });
}

function responsibilityOf(priority: string): PayerResponsibility {
  return priority === "S" || priority === "T" ? priority : "P";
}
