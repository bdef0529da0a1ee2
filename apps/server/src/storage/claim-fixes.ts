import type { FixManyResult } from "@cleanclaim/revenue-cycle/contract";
import { HttpProblem } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { editClaim } from "./claim-editing.ts";
import type { ClaimScope, FieldChange } from "./claim-editing.ts";
import { claimHead } from "./claim-workbench.ts";
import type { TenantTransaction } from "./database.ts";
import { storedProposal } from "./stored-shapes.ts";

interface Fixable {
  readonly claim_id: string;
  readonly patient: string;
  readonly edit: string;
  readonly line: number | null;
  readonly proposal: unknown;
}

async function fixable(tx: TenantTransaction, scope: ClaimScope, ids: readonly string[]): Promise<Fixable[]> {
  const rows = await tx
    .selectFrom("claim_finding as f")
    .innerJoin("claim as c", (j) =>
      j.onRef("c.organization_id", "=", "f.organization_id").onRef("c.claim_id", "=", "f.claim_id"),
    )
    .innerJoin("patient as p", (j) =>
      j.onRef("p.organization_id", "=", "c.organization_id").onRef("p.patient_id", "=", "c.patient_id"),
    )
    .select(["f.claim_id", "f.edit", "f.line", "f.proposal", "p.last_name", "p.first_name"])
    .where("f.organization_id", "=", scope.actor.organizationId)
    .where("f.claim_id", "in", [...ids])
    .where("c.practice_id", "in", [...scope.practices])
    .where("c.state", "in", ["draft", "held", "ready", "rejected"])
    .where("f.proposal", "is not", null)
    .where("f.overridden_by", "is", null)
    .orderBy("c.claim_id")
    .orderBy("f.ordinal")
    .execute();
  return rows.map(({ last_name, first_name, ...row }) => ({ ...row, patient: `${last_name}, ${first_name}` }));
}

/** The changes of one claim's proposals that can be made together: one for each field, removals of list entries from the back. */
function together(fixes: readonly Fixable[]): FieldChange[] {
  const changes = new Map<string, FieldChange>();
  for (const { proposal } of fixes) {
    const given = storedProposal(proposal);
    if (given !== null && !changes.has(given.field))
      changes.set(given.field, { field: given.field, value: given.value });
  }
  const removes = (change: FieldChange): boolean => change.value === null && change.field.endsWith("]");
  const list = [...changes.values()];
  // An entry that goes must not shift the ones that other changes name.
  return [
    ...list.filter((change) => !removes(change)),
    ...list.filter(removes).sort((a, b) => position(b.field) - position(a.field)),
  ];
}

function position(field: string): number {
  return Number(/\[(\d+)\]$/.exec(field)?.[1] ?? 0);
}

const fixesOf = (count: number, kind = ""): string => `${count} ${kind}${count === 1 ? "fix" : "fixes"}`;
const claimsOf = (count: number): string => `${count} ${count === 1 ? "claim" : "claims"}`;

/** Applies every mechanical fix that the findings of these claims propose, each claim for itself; or, as a preview, only says which. */
export async function fixMany(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope,
  ids: readonly string[],
  preview: boolean,
): Promise<FixManyResult> {
  const found = await fixable(tx, scope, ids);
  const fixes: FixManyResult["fixes"] = [];
  let ready = 0;
  const byClaim = Map.groupBy(found, (one) => one.claim_id);
  for (const [claimId, own] of byClaim) {
    const head = await claimHead(tx, scope.actor.organizationId, scope.practices, claimId, !preview);
    let problem: string | null = null;
    if (!preview) {
      const edits = [...new Set(own.map(({ edit }) => edit))].join(", ");
      try {
        await editClaim(tx, services, scope, claimId, head.version, together(own), `mechanical fixes of ${edits}`);
        const after = await claimHead(tx, scope.actor.organizationId, scope.practices, claimId);
        if (after.state === "ready") ready += 1;
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        problem = error.message;
      }
    }
    for (const { patient, edit, line, proposal } of own)
      fixes.push({ claimId, patient, edit, line, label: storedProposal(proposal)?.label ?? "", problem });
  }
  const message =
    fixes.length === 0
      ? "None of these claims has a mechanical fix."
      : preview
        ? `${fixesOf(fixes.length, "mechanical ")} on ${claimsOf(byClaim.size)}, none of them clinical.`
        : `${fixesOf(fixes.filter(({ problem }) => problem === null).length)} made on ${claimsOf(byClaim.size)}; ready to send: ${ready}.`;
  return { fixes, claims: byClaim.size, ready, message };
}
