import type { DemoOrganization } from "@cleanclaim/fixtures";
import type { Services } from "../services.ts";
import type { Actor } from "../storage/actor.ts";
import { withTenant } from "../storage/database.ts";
import { putRuleLive, writeRule } from "../storage/payer-rules.ts";
import { continueDryRun, startDryRun } from "../storage/rule-dry-runs.ts";
import { dayOf } from "../storage/stored-shapes.ts";

const from = "2026-01-01";

/** Live: a payer with a short filing limit, seen two weeks before its end. */
const summitFiling = {
  name: "Summit Mutual: file within 75 days",
  message: "more than 75 days passed since the service, and Summit Mutual refuses claims after 90",
  why: "Summit Mutual closes its books 90 days after the service and refuses later claims for good (reason 29). Two weeks leave time for a rejection.",
  fix: "Send the claim today; if something is missing, ask for it by telephone.",
  severity: "warning",
  source: { name: "Summit Mutual provider manual (invented)", locator: "filing limits", edition: "2026" },
  appliesTo: { payerIds: ["SMTM1"] },
  claimTypes: ["professional"],
  effective: { from },
  governedBy: "submission-date",
  scope: "claim",
  when: { kind: "days-between", from: "claim.serviceFrom", to: "claim.submittedOn", is: "more-than", days: 75 },
};

/** Draft: what so far only warns, and comes back when it is overridden. */
const orderedTests = {
  name: "Federal Part B: a test names who ordered it",
  message: "Part B refuses a test that names nobody as ordering it",
  why: "Claims for tests without the ordering or referring practitioner came back with reason 16, also when the practice had overridden the warning.",
  fix: "Name the ordering provider on the claim, also when it is the rendering one.",
  severity: "error",
  source: { name: "Federal Part B bulletin (invented)", locator: "ordering and referring", edition: "2026-03" },
  appliesTo: { payerIds: ["MCRB1"] },
  claimTypes: ["professional"],
  effective: { from },
  governedBy: "service-date",
  scope: "line",
  when: {
    kind: "all",
    of: [
      {
        kind: "any",
        of: [
          { kind: "code", field: "line.procedureCode", match: "in-range", values: ["70010-79999", "80047-89398"] },
          { kind: "code", field: "line.procedureCode", match: "is-one-of", values: ["93000", "93005"] },
        ],
      },
      { kind: "missing", field: "ordering.npi" },
      { kind: "missing", field: "referring.npi" },
    ],
  },
};

/** Two rules of the practice, one live and one waiting as a draft, both tried, and a payer's word on an edit. */
export async function writeDemoRules(services: Services, organization: DemoOrganization, biller: Actor): Promise<void> {
  const organizationId = organization.id;
  const context = { organizationId, userId: biller.userId, userName: biller.name };
  await withTenant(services.db, context, async (tx) => {
    const live = await writeRule(tx, services, biller, summitFiling, "Three claims were refused as late.");
    const draft = await writeRule(tx, services, biller, orderedTests, "Three came back with reason 16.");
    for (const { id } of [live, draft]) {
      const run = await startDryRun(tx, services, biller, id);
      for (let more = true; more;) more = await continueDryRun(tx, services, organizationId, run.id);
    }
    await putRuleLive(tx, services, biller, live.id, {
      version: live.version,
      reason: "It would have caught what came back.",
    });
    await tx
      .insertInto("payer_overlay")
      .values({
        organization_id: organizationId,
        overlay_id: "demo-form-006",
        edit: "FORM-006",
        payer_ids: ["CCCO1"],
        effective_from: dayOf(from),
        word: "off",
        reason: "The county's contract asks for no ordering provider.",
        updated_by: biller.userId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
