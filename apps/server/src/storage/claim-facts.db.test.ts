import { toDate } from "@cleanclaim/model";
import { buildClaim } from "@cleanclaim/revenue-cycle";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, ensureOrganization, testOrganization } from "../http/test-app.ts";
import type { TestApp } from "../http/test-app.ts";
import { systemActor } from "./actor.ts";
import { checkClaims, contextsOf } from "./claim-checking.ts";
import type { ClaimToCheck } from "./claim-checking.ts";
import { json, withTenant } from "./database.ts";
import { makeBillingWorld } from "./test-billing-world.ts";

let test: TestApp;
const organization_id = testOrganization;
const practice_id = `${testOrganization}-p1`;
const tenant = { organizationId: testOrganization, userId: null };
const ON = toDate("2026-05-04");
const address = { line1: "12 Harbor Rd", city: "Portland", state: "ME", postalCode: "041019999" };

beforeAll(async () => {
  test = await createTestApp();
  await ensureOrganization(test.database, testOrganization);
  const { adminDb } = test.database;
  await makeBillingWorld(adminDb, organization_id);
  await adminDb
    .insertInto("charge_rate")
    .values({
      organization_id,
      practice_id,
      procedure_code: "99214",
      effective_from: "2025-01-01",
      charge_cents: 20_000n,
    })
    .execute();
  await adminDb
    .insertInto("visit")
    .values({
      organization_id,
      visit_id: "facts",
      practice_id,
      patient_id: "facts-pt",
      provider_id: "dr",
      facility_id: "f",
      service_date: ON,
      status: "coded",
      place_of_service_code: "11",
      waiting_since: ON,
    })
    .execute();
  await adminDb
    .insertInto("coding_run")
    .values({
      organization_id,
      coding_run_id: "run",
      visit_id: "facts",
      document_id: "note",
      engine_version: "1",
      input_sha256: "x",
      result: json({ em: { code: "99213", level: "low", basis: "mdm" } }),
    })
    .execute();
  await adminDb
    .insertInto("referral")
    .values({
      organization_id,
      referral_id: "r",
      patient_id: "pt",
      coverage_id: "facts-cov",
      referral_number: "REF-9",
      effective_from: "2026-01-01",
      effective_until: "2026-05-01",
      visits_approved: 4,
    })
    .execute();
  await adminDb
    .insertInto("coverage")
    .values({
      organization_id,
      coverage_id: "facts-cov",
      patient_id: "facts-pt",
      priority: "P",
      payer_id: "first",
      member_id: "M1",
      subscriber: json({ last: "Lind", first: "Mara", sex: "F", birthDate: "1970-05-05" }),
      effective_from: "2026-01-01",
      effective_until: "2026-07-01",
    })
    .execute();
});
afterAll(async () => {
  await test.close();
});

/** The claim of one visit with the first payer. */
async function makeClaim(claimId: string): Promise<ClaimToCheck> {
  const claim = buildClaim({
    patientControlNumber: claimId,
    practice: {
      name: "Harbor Family Care",
      npi: "1234567893",
      taxonomyCode: "207RG0100X",
      taxId: "371234567",
      taxIdType: "EI",
      address,
      phone: "2075550100",
    },
    facility: { name: "Harbor Family Care", address },
    rendering: { npi: "1999999984", name: { last: "Reed", first: "Ada" }, taxonomyCode: "207RG0100X" },
    patient: { name: { last: "Lind", first: "Mara" }, birthDate: toDate("1970-05-05"), sex: "F", address },
    coverage: {
      responsibility: "P",
      payer: { name: "First Mutual", payerId: "FIRST1", claimFilingIndicatorCode: "CI" },
      memberId: "M1",
      relationshipCode: "18",
      subscriber: { name: { last: "Lind", first: "Mara" } },
    },
    otherCoverages: [],
    visit: {
      serviceDate: ON,
      placeOfServiceCode: "11",
      diagnoses: ["I10"],
      lines: [
        { procedureCode: "99214", modifiers: [], units: "1", unitType: "UN", charge: 15_000n, diagnosisPointers: [1] },
      ],
    },
  });
  const keys = {
    claim_id: claimId,
    patient_id: "facts-pt",
    visit_id: "facts",
    payer_id: "first",
    practice_id,
    coverage_id: "facts-cov",
  };
  await test.database.adminDb
    .insertInto("claim")
    .values({
      organization_id,
      ...keys,
      provider_id: "dr",
      patient_control_number: claimId,
      responsibility: "P",
      content: json(claim),
      total_charge_cents: 15_000n,
      service_date: ON,
      timely_filing_due_on: "2027-05-04",
    })
    .execute();
  return { ...keys, content: claim, state: "draft", verdict: null, hold_reason: null, prior_authorization_codes: [] };
}

describe("what the records tell the edits", () => {
  it("are prices, proof of filing, coverages, referrals, level of care and custody", async () => {
    const row = await makeClaim("FACTS1");
    await test.database.adminDb
      .insertInto("claim_event")
      .values([
        event(1, "draft", "ready", "2026-05-05T10:00:00Z"),
        event(2, "ready", "sent", "2026-05-05T11:00:00Z"),
        event(3, "sent", "received-by-clearinghouse", "2026-05-06T10:00:00Z"),
        event(4, "received-by-clearinghouse", "received-by-payer", "2026-05-08T10:00:00Z"),
      ])
      .execute();
    const contexts = await withTenant(test.database.db, tenant, (tx) =>
      contextsOf(tx, test.services, organization_id, [row]),
    );
    expect(contexts["FACTS1"]).toMatchObject({
      listedCharges: ["200.00"],
      filingProof: { acceptedOn: "2026-05-08", by: "payer" },
      coverages: [
        { payerId: "FIRST1", responsibility: "P", relationshipCode: "18", subscriberBirthDate: "1970-05-05" },
      ],
      referrals: [{ number: "REF-9", from: "2026-01-01", through: "2026-04-30", visitsApproved: 4, visitsUsed: 0 }],
      supportedVisit: { code: "99213", basis: "medical decision making" },
      custody: { from: "2026-01-01", through: "2026-06-30" },
    });
    expect(contexts["FACTS1"]?.enrollments).toBeUndefined();
  });

  it("hold a claim whose provider the payer has not enrolled, from the moment the practice keeps enrolments", async () => {
    await makeClaim("FACTS2");
    const check = (): Promise<readonly string[]> =>
      withTenant(test.database.db, tenant, async (tx) => {
        const [checked] = await checkClaims(tx, test.services, systemActor(organization_id), ["FACTS2"]);
        return (checked?.findings ?? []).map((finding) => `${finding.edit} ${finding.severity}`);
      });
    const before = await check();
    expect(before).toContain("AMT-005 warning");
    expect(before).toContain("EM-001 warning");
    expect(before.filter((one) => one.startsWith("COV-013"))).toEqual([]);
    const enrollment = { organization_id, enrollment_id: "e1", provider_id: "dr", payer_id: "first" };
    await test.database.adminDb
      .insertInto("provider_enrollment")
      .values({ ...enrollment, status: "enrolled", effective_from: "2026-05-05" })
      .execute();
    expect(await check()).toContain("COV-013 error");
    await test.database.adminDb
      .updateTable("provider_enrollment")
      .set({ effective_from: "2026-05-04" })
      .where("organization_id", "=", organization_id)
      .where("enrollment_id", "=", "e1")
      .execute();
    expect((await check()).filter((one) => one.startsWith("COV-013"))).toEqual([]);
  });

  it("take a payer's manners and words at once", async () => {
    await makeClaim("FACTS3");
    const check = (): Promise<readonly string[]> =>
      withTenant(test.database.db, tenant, async (tx) => {
        const [checked] = await checkClaims(tx, test.services, systemActor(organization_id), ["FACTS3"]);
        return (checked?.findings ?? []).map((finding) => `${finding.edit} ${finding.severity}`);
      });
    expect((await check()).filter((one) => one.startsWith("COM-001"))).toEqual([]);
    await test.database.adminDb
      .insertInto("payer_profile")
      .values({ organization_id, payer_id: "first", profile: json({ groupNumberRequired: true }), source: "card" })
      .execute();
    expect(await check()).toContain("COM-001 error");
    await test.database.adminDb
      .insertInto("payer_overlay")
      .values({
        organization_id,
        overlay_id: "o1",
        edit: "COM-001",
        payer_ids: ["first"],
        effective_from: "2026-01-01",
        word: "advice",
        reason: "the payer takes claims without it since May",
      })
      .execute();
    expect(await check()).toContain("COM-001 advice");
  });
});

function event(sequence: number, from: string, to: string, at: string) {
  return {
    organization_id,
    claim_id: "FACTS1",
    sequence,
    kind: "accepted",
    from_state: from,
    to_state: to,
    at,
    actor_kind: "payer",
    cause: "accepted",
  };
}
