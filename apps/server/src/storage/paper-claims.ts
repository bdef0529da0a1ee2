import { cms1500, FORM_LAYOUTS, isTooLong, placeOf, touches, ub04 } from "@cleanclaim/revenue-cycle";
import type { PaperForm } from "@cleanclaim/revenue-cycle";
import type { PaperBox, PaperClaim } from "@cleanclaim/revenue-cycle/contract";
import type { Claim } from "@cleanclaim/model";
import { unprocessable } from "../http/problem.ts";
import { claimHead } from "./claim-workbench.ts";
import type { TenantTransaction } from "./database.ts";
import { storedClaim } from "./stored-shapes.ts";

/** A claim as the paper form of its kind. Dental claims have none of the two. */
export function paperForm(claim: Claim): PaperForm {
  if (claim.claimType === "dental")
    throw unprocessable("A dental claim has neither a CMS-1500 nor a UB-04.", "Print it from the dental system.");
  return claim.claimType === "institutional" ? ub04(claim) : cms1500(claim);
}

/** The claim box by box, with the open findings that touch each. */
export async function paperClaim(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  claimId: string,
): Promise<PaperClaim> {
  const head = await claimHead(tx, organizationId, practices, claimId);
  const form = paperForm(storedClaim(head.content));
  const findings = await tx
    .selectFrom("claim_finding")
    .select(["ordinal", "field", "line"])
    .where("organization_id", "=", organizationId)
    .where("claim_id", "=", claimId)
    .where("overridden_by", "is", null)
    .orderBy("ordinal")
    .execute();
  const layout = FORM_LAYOUTS[form.kind];
  const boxOf = (box: PaperForm["pages"][number]["boxes"][number]): PaperBox[] => {
    const place = placeOf(form.kind, box.id);
    if (place === undefined) return [];
    const { row, column, width, height } = place;
    return [
      {
        ...box,
        fields: box.fields.map((field) => ({ ...field })),
        row,
        column,
        width,
        height,
        right: place.right === true,
        mark: place.marks?.[box.value] ?? null,
        tooLong: isTooLong(place, box.value),
        findings: findings.filter((finding) => touches(box, finding)).map((finding) => finding.ordinal),
      },
    ];
  };
  return {
    claimId,
    version: head.version,
    kind: form.kind,
    columns: layout.columns,
    rows: layout.rows,
    patientId: head.patient_id,
    visitId: head.visit_id,
    pages: form.pages.map((page) => ({ number: page.number, boxes: page.boxes.flatMap(boxOf) })),
  };
}

/** The forms of claims in the order of their ids. */
export async function paperForms(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  claimIds: readonly string[],
): Promise<PaperForm[]> {
  const forms: PaperForm[] = [];
  for (const id of claimIds)
    forms.push(paperForm(storedClaim((await claimHead(tx, organizationId, practices, id)).content)));
  return forms;
}
