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

/** Draft: what the facility is paid for already. */
const nursingFacilityLaboratory = {
  name: "Federal Part B: tests in a nursing facility",
  message: "tests and therapy of a patient in a skilled nursing facility are paid to the facility",
  why: "During a covered stay the facility bills laboratory tests, blood draws and therapy itself; Part B refuses them from anyone else (reason 190).",
  fix: "Take the line off this claim and bill the nursing facility under its contract.",
  severity: "error",
  source: { name: "Federal Part B bulletin (invented)", locator: "consolidated billing", edition: "2026-03" },
  appliesTo: { payerIds: ["MCRB1"] },
  claimTypes: ["professional"],
  effective: { from },
  governedBy: "service-date",
  scope: "line",
  when: {
    kind: "all",
    of: [
      { kind: "code", field: "line.placeOfServiceCode", match: "is-one-of", values: ["31"] },
      {
        kind: "any",
        of: [
          { kind: "code", field: "line.procedureCode", match: "in-range", values: ["80047-89398"] },
          { kind: "code", field: "line.procedureCode", match: "begins-with", values: ["97"] },
          { kind: "code", field: "line.procedureCode", match: "is-one-of", values: ["36415"] },
        ],
      },
    ],
  },
};

/** Two rules of the practice, one live after its dry run and one waiting as a draft, and a payer's word on an edit. */
export async function writeDemoRules(services: Services, organization: DemoOrganization, biller: Actor): Promise<void> {
  const organizationId = organization.id;
  const context = { organizationId, userId: biller.userId, userName: biller.name };
  await withTenant(services.db, context, async (tx) => {
    const live = await writeRule(tx, services, biller, summitFiling, "Three claims were refused as late.");
    await writeRule(tx, services, biller, nursingFacilityLaboratory, "The bulletin of March.");
    const run = await startDryRun(tx, services, biller, live.id);
    for (let more = true; more;) more = await continueDryRun(tx, services, organizationId, run.id);
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
