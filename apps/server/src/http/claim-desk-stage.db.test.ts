import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json } from "../storage/database.ts";
import { testOrganization } from "./test-app.ts";
import type { TestApp, TestClient } from "./test-app.ts";
import { ok, practice, startClaimRoad, today } from "./test-claim-road.ts";
import type { ClaimRoad, ClaimWorkbench, Workbench } from "./test-claim-road.ts";

let road: ClaimRoad;
let test: TestApp;
let coder: TestClient;
let biller: TestClient;
let desk: TestClient;
beforeAll(async () => {
  road = await startClaimRoad();
  ({ test, coder, biller, desk } = road);
});
afterAll(async () => {
  await road.close();
});

describe("what the biller does to a claim", () => {
  it("holds, releases, reopens, prints, shows the 837 and refuses what can't be", async () => {
    const visitId = await road.makeVisit("three");
    const claimId = await road.codeAndFinish(visitId);
    await ok(biller.send("POST", `/api/claims/${claimId}/hold`, { reason: "waiting for the card" }));
    let claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect([claim.state, claim.timeline.at(-1)?.text]).toEqual(["held", "Held: waiting for the card"]);
    await ok(biller.send("POST", `/api/claims/${claimId}/release`));
    claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect(claim.state).toBe("ready");
    const bad = await biller.send("PATCH", `/api/claims/${claimId}`, {
      version: claim.version,
      changes: [{ field: "lines[0].units", value: "many" }],
    });
    expect(bad.statusCode).toBe(422);
    const locked = await biller.send("PATCH", `/api/claims/${claimId}`, {
      version: claim.version,
      changes: [{ field: "patientControlNumber", value: "X" }],
    });
    expect(locked.json<{ message: string }>().message).toContain("can't be changed");
    const wire = await ok<{ text: string }>(biller.get(`/api/claims/${claimId}/x12`));
    expect(wire.text).toContain(`CLM*${(claim.claim as { patientControlNumber: string }).patientControlNumber}*180*`);
    const pdf = await biller.get(`/api/claims/${claimId}/paper/pdf`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    const canonical = await ok<{ totalCharge: string }>(biller.get(`/api/claims/${claimId}?format=canonical`));
    expect(canonical.totalCharge).toBe("180.00");
    await ok(coder.send("POST", `/api/visits/${visitId}/reopen`));
    claim = await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`));
    expect([claim.state, claim.accounts.payerBalance]).toEqual(["draft", "0.00"]);
    const finishedAgain = await road.codeAndFinish(visitId);
    expect(finishedAgain).toBe(claimId);
    expect((await ok<ClaimWorkbench>(biller.get(`/api/claims/${claimId}`))).accounts.payerBalance).toBe("180.00");
  });

  it("pages the list by key without losing or repeating a claim", async () => {
    const first = await ok<ResponseOf<"GET /api/claims">>(biller.get("/api/claims?limit=2&sort=-totalCharge"));
    const seen = first.rows.map((row) => row.id);
    let next = first.next;
    while (next !== null) {
      const page: ResponseOf<"GET /api/claims"> = await ok(
        biller.get(`/api/claims?limit=2&sort=-totalCharge&cursor=${next}`),
      );
      seen.push(...page.rows.map((row) => row.id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(first.total);
    expect((await biller.get("/api/claims?cursor=nonsense")).statusCode).toBe(422);
  });
});

describe("the counter", () => {
  it("asks the payer: covered, not found, and no answer", async () => {
    const covered = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      desk.send("POST", "/api/coverages/cov-pt/eligibility", {}),
    );
    expect(covered).toMatchObject({ status: "active", problem: null });
    expect(covered.lines.map((one) => one.label)).toContain("Coinsurance");
    const stranger = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      desk.send("POST", "/api/coverages/cov-stranger/eligibility", {}),
    );
    expect(stranger.status).toBe("not-found");
    await test.database.adminDb
      .insertInto("setting")
      .values({
        organization_id: testOrganization,
        name: "clearinghouse",
        value: json({ realtimeUrl: "http://127.0.0.1:9" }),
      })
      .execute();
    const silent = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      desk.send("POST", "/api/coverages/cov-pt/eligibility", {}),
    );
    expect(silent).toMatchObject({ status: "no-answer", responseFileId: null });
    expect(silent.problem).toContain("call the payer");
    await test.database.adminDb.deleteFrom("setting").execute();
  });

  it("asks for an authorisation, which then stands on the claim", async () => {
    const visitId = await road.makeVisit("pt");
    const answer = await ok<ResponseOf<"POST /api/authorizations">>(
      desk.send("POST", "/api/authorizations", {
        coverageId: "cov-pt",
        visitId,
        procedureCodes: ["43239"],
        diagnosisCodes: ["K25.9"],
        units: 1,
      }),
    );
    expect(answer).toMatchObject({ status: "approved" });
    const claim = await ok<{ priorAuthorizationNumber?: string }>(
      biller.get(`/api/claims/${await road.codeAndFinish(visitId)}?format=canonical`),
    );
    expect(claim.priorAuthorizationNumber).toBe(answer.number);
  });

  it("uses stock once, bills it with JW or JZ, and takes it back", async () => {
    const { adminDb } = test.database;
    const organization_id = testOrganization;
    await adminDb
      .insertInto("inventory_item")
      .values({
        organization_id,
        item_id: "b12",
        practice_id: practice,
        name: "B12 vial",
        procedure_code: "J3420",
        stock_unit: "vial",
        ndc: "00000111122",
        ndc_unit: "ML",
        ndc_quantity_per_stock_unit: "1",
        single_dose: true,
      })
      .execute();
    await adminDb
      .insertInto("inventory_lot")
      .values({ organization_id, lot_id: "lot", item_id: "b12", lot_number: "L1", received_on: today })
      .execute();
    await adminDb
      .insertInto("inventory_movement")
      .values({
        organization_id,
        movement_id: "in",
        item_id: "b12",
        lot_id: "lot",
        kind: "receive",
        quantity: "5",
        idempotency_key: "in",
      })
      .execute();
    const visitId = await road.makeVisit("pt");
    const use = { uses: [{ itemId: "b12", quantity: 2 }], idempotencyKey: "counter-0001" };
    await ok(desk.send("POST", `/api/visits/${visitId}/stock`, use));
    await ok(desk.send("POST", `/api/visits/${visitId}/stock`, use));
    const visit = await ok<Workbench>(coder.get(`/api/visits/${visitId}`));
    expect(visit.lines).toMatchObject([
      { procedureCode: "J3420", modifiers: ["JZ"], units: "2", charge: "30.00", origin: "supply" },
    ]);
    expect(visit.stock).toMatchObject([{ item: "B12 vial", quantity: "2" }]);
    const onHand = async (): Promise<number> =>
      Number(
        (
          await adminDb
            .selectFrom("inventory_lot")
            .select("on_hand")
            .where("lot_id", "=", "lot")
            .executeTakeFirstOrThrow()
        ).on_hand,
      );
    expect(await onHand()).toBe(3);
    const tooMany = await desk.send("POST", `/api/visits/${visitId}/stock`, {
      uses: [{ itemId: "b12", quantity: 9 }],
      idempotencyKey: "counter-0002",
    });
    expect(tooMany.json<{ message: string }>().message).toBe(
      "B12 vial: Only 3 of 9 are in stock. Receive a lot or use less.",
    );
    await ok(desk.send("DELETE", `/api/stock-movements/${visit.stock[0]?.movementId ?? ""}`));
    expect(await onHand()).toBe(5);
    expect((await ok<Workbench>(coder.get(`/api/visits/${visitId}`))).lines).toEqual([]);
  });
});
