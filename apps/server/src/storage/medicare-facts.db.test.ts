import { moneyText, toDate } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import { buildClaim } from "@cleanclaim/revenue-cycle";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, ensureOrganization, testOrganization } from "../http/test-app.ts";
import type { TestApp } from "../http/test-app.ts";
import { systemActor } from "./actor.ts";
import { checkClaims } from "./claim-checking.ts";
import { json, withTenant } from "./database.ts";
import { medicareFacts } from "./medicare-facts.ts";
import { makeBillingWorld } from "./test-billing-world.ts";

let test: TestApp;
const organization_id = testOrganization;
const practice_id = `${testOrganization}-p1`;
const tenant = { organizationId: testOrganization, userId: null };
const address = { line1: "12 Harbor Rd", city: "Portland", state: "ME", postalCode: "041019999" };
const member = { resident: "1EG4TE5MK73", neighbour: "1EG4TE5MK72" } as const;
const born = "1941-03-09";

beforeAll(async () => {
  test = await createTestApp();
  await ensureOrganization(test.database, testOrganization);
  const { adminDb } = test.database;
  await makeBillingWorld(adminDb, organization_id);
  await adminDb
    .insertInto("payer")
    .values({
      organization_id,
      payer_id: "medicare",
      name: "Medicare",
      edi_payer_id: "MCRB1",
      claim_filing_indicator_code: "MB",
    })
    .execute();
  // The resident has a record in the nursing home and one in the clinic; the neighbour only in the clinic.
  await person("home", member.resident);
  await person("clinic", member.resident);
  await person("neighbour", member.neighbour);
});
afterAll(async () => {
  await test.close();
});

async function person(id: string, memberId: string): Promise<void> {
  const { adminDb } = test.database;
  await adminDb
    .insertInto("patient")
    .values({
      organization_id,
      patient_id: id,
      practice_id,
      account_number: `M-${id}`,
      last_name: "Alder",
      first_name: "Ruth",
      birth_date: born,
      sex: "F",
      address: json(address),
    })
    .execute();
  await adminDb
    .insertInto("coverage")
    .values({
      organization_id,
      coverage_id: `cov-${id}`,
      patient_id: id,
      priority: "P",
      payer_id: "medicare",
      member_id: memberId,
      subscriber: json({ last: "Alder", first: "Ruth", sex: "F", birthDate: born }),
      effective_from: "2020-01-01",
    })
    .execute();
}

interface Told {
  readonly id: string;
  readonly patient: string;
  readonly on: string;
  readonly code?: string;
  readonly units?: string;
  readonly modifiers?: readonly string[];
}

/** A claim to Medicare with one service, and its visit. */
async function claimOf(told: Told): Promise<Claim> {
  const on = toDate(told.on);
  const claim = buildClaim({
    patientControlNumber: told.id,
    practice: {
      name: "Harbor Therapy",
      npi: "1234567893",
      taxonomyCode: "261QR0400X",
      taxId: "371234567",
      taxIdType: "EI",
      address,
      phone: "2075550100",
    },
    facility: { name: "Harbor Therapy", address },
    rendering: { npi: "1999999984", name: { last: "Reed", first: "Ada" }, taxonomyCode: "225100000X" },
    patient: { name: { last: "Alder", first: "Ruth" }, birthDate: toDate(born), sex: "F", address },
    coverage: {
      responsibility: "P",
      payer: { name: "Medicare", payerId: "MCRB1", claimFilingIndicatorCode: "MB" },
      memberId: told.patient === "neighbour" ? member.neighbour : member.resident,
      relationshipCode: "18",
      subscriber: { name: { last: "Alder", first: "Ruth" } },
    },
    otherCoverages: [],
    visit: {
      serviceDate: on,
      placeOfServiceCode: "11",
      diagnoses: ["M54.50"],
      lines: [
        {
          procedureCode: told.code ?? "97110",
          modifiers: [...(told.modifiers ?? ["GP"])],
          units: told.units ?? "1",
          unitType: "UN",
          charge: 6_000n,
          diagnosisPointers: [1],
        },
      ],
    },
  });
  const { adminDb } = test.database;
  await adminDb
    .insertInto("visit")
    .values({
      organization_id,
      visit_id: `v-${told.id}`,
      practice_id,
      patient_id: told.patient,
      provider_id: "dr",
      facility_id: "f",
      service_date: on,
      status: "coded",
      place_of_service_code: "11",
      waiting_since: on,
    })
    .execute();
  await adminDb
    .insertInto("claim")
    .values({
      organization_id,
      claim_id: told.id,
      practice_id,
      patient_id: told.patient,
      visit_id: `v-${told.id}`,
      payer_id: "medicare",
      coverage_id: `cov-${told.patient}`,
      provider_id: "dr",
      patient_control_number: told.id,
      responsibility: "P",
      content: json(claim),
      total_charge_cents: 6_000n,
      service_date: on,
      timely_filing_due_on: "2027-05-04",
    })
    .execute();
  return claim;
}

async function factsOf(told: Told) {
  const row = {
    patient_id: told.patient,
    visit_id: `v-${told.id}`,
    payer_id: "medicare",
    practice_id,
    coverage_id: `cov-${told.patient}`,
    content: await claimOf(told),
  };
  return withTenant(test.database.db, tenant, async (tx) =>
    (await medicareFacts(tx, organization_id, [row]))(row, row.content),
  );
}

/** Sends a claim and records the payer's decision. */
async function decided(claim_id: string, outcome: string): Promise<void> {
  const states = ["draft", "ready", "sent", "received-by-clearinghouse", "received-by-payer", "adjudicated"];
  const events = states.slice(1).map((to_state, index) => ({
    organization_id,
    claim_id,
    sequence: index + 1,
    kind: to_state === "adjudicated" ? "remittance" : "accepted",
    from_state: states[index] ?? "",
    to_state,
    at: `2026-07-1${index}T10:00:00Z`,
    actor_kind: "payer",
    cause: to_state,
    ...(to_state === "adjudicated" ? { outcome } : {}),
  }));
  await test.database.adminDb.insertInto("claim_event").values(events).execute();
}

async function foundIn(claimId: string): Promise<readonly string[]> {
  return withTenant(test.database.db, tenant, async (tx) => {
    const [checked] = await checkClaims(tx, test.services, systemActor(organization_id), [claimId]);
    return (checked?.findings ?? []).map((finding) => finding.edit);
  });
}

/** A month of a stay that the nursing home bills to Part A. */
async function stay(id: string, from: string, through: string, status: string): Promise<void> {
  await claimOf({ id, patient: "home", on: from, modifiers: [] });
  await test.database.adminDb
    .insertInto("visit_stay")
    .values({
      organization_id,
      visit_id: `v-${id}`,
      type_of_bill: "21",
      frequency_code: status === "30" ? "2" : "4",
      statement_from: from,
      statement_to: through,
      patient_status_code: status,
    })
    .execute();
}

describe("a stay under Part A in a nursing facility", () => {
  it("is known at another practice by card number and birth date, months taken together, without the day of leaving", async () => {
    await stay("S1", "2026-03-10", "2026-03-31", "30");
    await stay("S2", "2026-04-01", "2026-04-18", "01");
    const inside = await factsOf({ id: "C1", patient: "clinic", on: "2026-03-20" });
    expect(inside.snfStay).toEqual({ from: "2026-03-10", through: "2026-04-17" });
    expect((await factsOf({ id: "C2", patient: "clinic", on: "2026-04-18" })).snfStay).toBeUndefined();
    expect((await factsOf({ id: "C3", patient: "neighbour", on: "2026-03-20" })).snfStay).toBeUndefined();
    expect(await foundIn("C1")).toContain("SNF-009");
    expect(await foundIn("C2")).not.toContain("SNF-009");
    expect(await foundIn("C3")).not.toContain("SNF-009");
  });

  it("is none where the bill was refused", async () => {
    await stay("S3", "2026-06-01", "2026-06-30", "30");
    await decided("S3", "denied");
    expect((await factsOf({ id: "C4", patient: "clinic", on: "2026-06-10" })).snfStay).toBeUndefined();
  });
});

describe("the therapy of a calendar year", () => {
  it("is what Medicare allowed before, by kind, and above the amount of the year KX is asked for", async () => {
    const before = await factsOf({ id: "T0", patient: "neighbour", on: "2026-07-01" });
    expect(before.therapy).toMatchObject({ usedPhysicalAndSpeech: "0.00", usedOccupational: "0.00" });
    expect(await foundIn("T0")).not.toContain("THER-002");
    await answered("T1", ["GP"], 250_000n);
    await answered("T2", ["GO", "KX"], 4_000n);
    const after = await factsOf({ id: "T3", patient: "neighbour", on: "2026-07-20" });
    expect(after.therapy).toMatchObject({ usedPhysicalAndSpeech: "2600.00", usedOccupational: "140.00" });
    expect(await foundIn("T3")).toContain("THER-002");
    expect((await factsOf({ id: "T4", patient: "neighbour", on: "2026-07-02" })).therapy).toMatchObject({
      usedPhysicalAndSpeech: "0.00",
    });
  });

  async function answered(id: string, modifiers: readonly string[], paid: bigint): Promise<void> {
    await claimOf({ id, patient: "neighbour", on: "2026-07-10", modifiers });
    await decided(id, "paid");
    const adjustments = [
      { group: "PR", reason: "2", amount: "90.00" },
      { group: "CO", reason: "253", amount: "10.00" },
      { group: "CO", reason: "45", amount: "5.00" },
    ];
    await test.database.adminDb
      .insertInto("remittance_claim")
      .values({
        organization_id,
        remittance_id: `r-${id}`,
        position: 1,
        claim_id: id,
        patient_control_number: id,
        status_code: "1",
        charge_cents: 6_000n,
        paid_cents: paid,
        content: json({ lines: [{ procedureCode: "97110", paid: moneyText(paid), adjustments }] }),
        match_status: "matched",
      })
      .execute();
  }

  it("has the minutes that the coding engine read in the note, where it read all that is billed", async () => {
    await test.database.adminDb
      .insertInto("coding_run")
      .values({
        organization_id,
        coding_run_id: "minutes",
        visit_id: "v-M1",
        document_id: "note",
        engine_version: "1",
        input_sha256: "x",
        result: json({
          em: null,
          suggestions: [
            {
              code: "97110",
              modifiers: ["GP"],
              units: 1,
              why: [{ rule: "eight-minute-rule", text: "22 minutes; the session's timed minutes give 1 unit here" }],
            },
          ],
        }),
      })
      .execute();
    const known = await factsOf({ id: "M1", patient: "neighbour", on: "2026-05-11", units: "2" });
    expect(known.therapy?.timedMinutes).toEqual([{ on: "2026-05-11", plan: "GP", minutes: 22 }]);
    expect(await foundIn("M1")).toContain("THER-004");
    const other = await factsOf({ id: "M2", patient: "neighbour", on: "2026-05-12", code: "97140" });
    expect(other.therapy?.timedMinutes).toBeUndefined();
  });

  it("is nothing for claims of other payers", async () => {
    const claim = await claimOf({ id: "N1", patient: "neighbour", on: "2026-08-01" });
    const other = { ...claim, payer: { ...claim.payer, claimFilingIndicatorCode: "CI" } };
    const row = {
      patient_id: "neighbour",
      visit_id: "v-N1",
      payer_id: "first",
      practice_id,
      coverage_id: "cov-neighbour",
      content: other,
    };
    const facts = await withTenant(test.database.db, tenant, async (tx) =>
      (await medicareFacts(tx, organization_id, [row]))(row, other),
    );
    expect(facts).toEqual({});
  });
});
