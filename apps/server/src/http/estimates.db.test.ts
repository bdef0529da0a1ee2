import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syncCharges } from "../storage/ledger.ts";
import { json, withTenant } from "../storage/database.ts";
import { makeBillingWorld } from "../storage/test-billing-world.ts";
import { toDate } from "@cleanclaim/model";
import { createTestApp, testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";

interface View {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly kind: string;
  readonly patient: string | null;
  readonly low: string;
  readonly high: string;
  readonly dueOn: string | null;
  readonly missing: readonly string[];
  readonly replayed: boolean | null;
  readonly notices: readonly string[];
}

const organization_id = testOrganization;
const practice_id = `${testOrganization}-p1`;
let test: TestApp;
let desk: TestClient;
let biller: TestClient;

beforeAll(async () => {
  test = await createTestApp();
  desk = await test.signInAs(["front-desk"]);
  biller = await test.signInAs(["biller"]);
  await makeBillingWorld(test.database.adminDb, testOrganization);
  const { adminDb } = test.database;
  const address = json({ line1: "12 Harbor Rd", city: "Portland", state: "ME", postalCode: "041019999" });
  await adminDb
    .insertInto("facility")
    .values({
      organization_id,
      facility_id: "office",
      practice_id,
      name: "Office",
      place_of_service_code: "11",
      address,
    })
    .execute();
  await adminDb
    .insertInto("patient")
    .values({
      organization_id,
      patient_id: "pt3",
      practice_id,
      account_number: "A102",
      last_name: "Self",
      first_name: "Pay",
      birth_date: "1990-01-01",
      sex: "F",
      address,
    })
    .execute();
  await adminDb
    .insertInto("charge_rate")
    .values([
      { organization_id, practice_id, procedure_code: "99213", effective_from: "2020-01-01", charge_cents: 15_000n },
      { organization_id, practice_id, procedure_code: "43239", effective_from: "2020-01-01", charge_cents: 90_000n },
    ])
    .execute();
  await adminDb
    .insertInto("visit")
    .values(
      [
        ["v1", "pt3"],
        ["v2", "pt"],
      ].map(([visit_id = "", patient_id = ""]) => ({
        organization_id,
        visit_id,
        practice_id,
        patient_id,
        provider_id: "dr",
        facility_id: "office",
        service_date: "2026-12-15",
        status: "scheduled",
        place_of_service_code: "11",
        waiting_since: "2026-12-15",
        reason: "Endoscopy 43239",
      })),
    )
    .execute();
  await adminDb
    .insertInto("contract")
    .values({ organization_id, contract_id: "k", payer_id: "first", practice_id: null, name: "First 2026" })
    .execute();
  const frame = { name: "First 2026", effective: { from: "2026-01-01" } };
  await adminDb
    .insertInto("contract_version")
    .values({
      organization_id,
      contract_id: "k",
      version: 1,
      effective_from: "2026-01-01",
      status: "active",
      activated_at: "2026-01-01T00:00:00Z",
      content: json({
        kind: "fee-schedule",
        ...frame,
        rows: [
          { code: "99213", allowed: "96.00" },
          { code: "43239", allowed: "402.00" },
        ],
      }),
    })
    .execute();
  const yearly = { yearly: "500.00", remaining: "100.00" };
  await adminDb
    .insertInto("eligibility_check")
    .values({
      organization_id,
      eligibility_id: "e1",
      coverage_id: "cov1",
      patient_id: "pt",
      service_date: "2026-12-15",
      status: "active",
      requested_at: "2026-12-10T10:00:00Z",
      benefits: json({
        active: true,
        planName: "PPO",
        deductible: yearly,
        outOfPocket: { yearly: "3000.00", remaining: "3000.00" },
        coinsurance: [{ serviceTypes: ["30"], rate: "0.2" }],
        copays: [{ serviceTypes: ["98"], amount: "25.00" }],
        withoutDeductible: [],
      }),
    })
    .execute();
});
afterAll(async () => {
  await test.close();
});

const about = (patientId: string, visitId: string, codes: readonly string[]) => ({
  patientId,
  visitId,
  providerId: "dr",
  facilityId: "office",
  serviceDate: "2026-12-15",
  scheduledOn: "2026-12-01",
  description: "Endoscopy",
  diagnoses: ["K25.9"],
  services: codes.map((code) => ({ code, modifiers: [], units: "1" })),
});
async function save(body: object): Promise<View> {
  const answer = await desk.send("POST", "/api/estimates", body);
  expect(answer.statusCode).toBe(200);
  return answer.json<View>();
}
const read = async (id: string) => (await desk.get(`/api/estimates/${id}`)).json<View>();

/** Posts the charges of a visit without insurance as finishing it does. */
const charge = (cents: readonly bigint[]) =>
  withTenant(test.database.db, { organizationId: organization_id, userId: null }, (tx) =>
    syncCharges(
      tx,
      { organizationId: organization_id, userId: null },
      {
        practiceId: practice_id,
        patientId: "pt3",
        claimId: "v1",
        payerId: null,
        occurredOn: toDate("2026-12-15"),
        sourceKind: "visit",
        sourceId: "v1",
        lines: cents.map((each, index) => ({ line: index + 1, cents: each, memo: "charge" })),
      },
    ),
  );
const openTasks = async () =>
  (
    await test.database.adminDb
      .selectFrom("task")
      .select("title")
      .where("kind", "=", "good-faith-estimate")
      .where("status", "=", "open")
      .execute()
  ).map((task) => task.title);

describe("an estimate with insurance", () => {
  it("is contract × benefits, saved with its inputs, and the same when worked out again", async () => {
    const made = await save(about("pt", "v2", ["99213", "43239"]));
    // Copay 25.00 for the visit; 402.00: deductible 100.00 and 20 % of 302.00 = 60.40.
    expect(made).toMatchObject({
      kind: "insured",
      patient: "185.40",
      low: "185.40",
      high: "185.40",
      version: 1,
      replayed: true,
    });
    const row = (await desk.get("/api/desk?from=2026-12-15&until=2026-12-15")).json<{
      rows: { visitId: string; estimate: string | null }[];
    }>();
    expect(row.rows.find((one) => one.visitId === "v2")?.estimate).toBe("185.40");
  });

  it("is corrected by a new version; the one before stays as it was", async () => {
    const again = await save(about("pt", "v2", ["99213"]));
    expect(again).toMatchObject({ version: 2, patient: "25.00" });
    const before = await test.database.adminDb
      .selectFrom("estimate")
      .select(["status", "number"])
      .where("visit_id", "=", "v2")
      .where("version", "=", 1)
      .executeTakeFirstOrThrow();
    expect(before).toEqual({ status: "replaced", number: again.number });
    await expect(
      test.database.adminDb
        .updateTable("estimate")
        .set({ result: json({}) })
        .where("estimate_id", "=", again.id)
        .execute(),
    ).rejects.toThrow("does not change");
  });

  it("is not made for the visit of another patient", async () => {
    const wrong = await desk.send("POST", "/api/estimates", about("pt", "v1", ["99213"]));
    expect(wrong.statusCode).toBe(404);
  });

  it("plans what the reason of the visit names", async () => {
    const plan = (await desk.get("/api/estimate-plan?visit=v2")).json<unknown>();
    expect(plan).toMatchObject({
      insured: true,
      services: [{ code: "43239" }],
      because: "The reason of the visit names them.",
    });
  });

  it("is printed, and noted as given once", async () => {
    const { id } = await save(about("pt", "v2", ["43239"]));
    const pdf = await desk.get(`/api/estimates/${id}/pdf`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await desk.send("POST", `/api/estimates/${id}/give`, { delivery: "in person" })).statusCode).toBe(200);
    expect(await read(id)).toMatchObject({ givenOn: test.services.clock.today() });
  });
});

describe("a good-faith estimate", () => {
  it("lists expected charges, what is missing and when it is due", async () => {
    const made = await save(about("pt3", "v1", ["99213"]));
    // Scheduled on Tuesday 1 December for the 15th, ten business days ahead: three business days, Friday 4 December.
    expect(made).toMatchObject({ kind: "good-faith", patient: "150.00", dueOn: "2026-12-04", missing: [] });
    const preview = await desk.send("POST", "/api/estimates/preview", {
      ...about("pt3", "v1", ["J9999"]),
      diagnoses: [],
    });
    expect(preview.json<View>().missing).toEqual([
      "Diagnosis codes, where they are known.",
      "The expected charge of J9999.",
    ]);
    expect((await desk.get("/api/estimates?state=due")).statusCode).toBe(200);
  });

  it("is watched by the ledger: 399.99 above is silent, 400.00 raises a task and words, a correction closes it", async () => {
    await charge([15_000n, 39_999n]);
    expect(await openTasks()).toEqual([]);
    await charge([15_000n, 40_000n]);
    expect((await openTasks())[0]).toContain("by $400.00");
    const account = (await biller.get("/api/accounts/pt3")).json<{ notices: string[] }>();
    expect(account.notices[0]).toContain("The charges of Ada Reed for 2026-12-15 are $550.00");
    expect(account.notices[0]).toContain("within 120 days of your first bill");
    await charge([15_000n, 40_000n]);
    expect(await openTasks()).toHaveLength(1);
    await charge([15_000n, 30_000n]);
    expect(await openTasks()).toEqual([]);
    expect((await biller.get("/api/accounts/pt3")).json<{ notices: string[] }>().notices).toEqual([]);
  });

  it("says it on the statement before that leaves", async () => {
    await charge([15_000n, 60_000n]);
    const issued = await biller.send("POST", "/api/statements", { patientIds: ["pt3"] });
    expect(issued.json()).toMatchObject({ issued: 1, total: "750.00" });
    const statement = await test.database.adminDb.selectFrom("statement").select("content").executeTakeFirstOrThrow();
    expect(JSON.stringify(statement.content)).toContain("You may ask the practice to correct the bill");
    expect((await desk.get("/api/estimates?state=exceeded")).json<{ rows: unknown[] }>().rows).toHaveLength(1);
  });

  it("is compared with what was charged afterwards", async () => {
    await test.database.adminDb.updateTable("visit").set({ status: "billed" }).where("visit_id", "=", "v1").execute();
    const accuracy = (await biller.get("/api/estimates/accuracy")).json<unknown>();
    expect(accuracy).toMatchObject({ compared: 1, goodFaith: { compared: 1, exceeded: 1 } });
  });
});
