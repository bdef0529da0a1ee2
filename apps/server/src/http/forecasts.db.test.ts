import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json } from "../storage/database.ts";
import { testOrganization } from "./test-app.ts";
import type { TestClient } from "./test-app.ts";
import { ok, startClaimRoad, today } from "./test-claim-road.ts";
import type { ClaimRoad } from "./test-claim-road.ts";

type ForecastView = ResponseOf<"GET /api/claims/:id/forecast">;
type Table = ResponseOf<"GET /api/reports/:id">;

let road: ClaimRoad;
let owner: TestClient;

beforeAll(async () => {
  road = await startClaimRoad();
  owner = await road.test.signInAs(["owner"]);
});
afterAll(async () => {
  await road.close();
});

const forecastOf = (claimId: string) => ok<ForecastView>(road.biller.get(`/api/claims/${claimId}/forecast`));

/** A contract of the payer: what the charge is, which is what the simulated payer allows. */
async function loadContract(): Promise<void> {
  const { adminDb } = road.test.database;
  const head = { organization_id: testOrganization, contract_id: "full" };
  await adminDb
    .insertInto("contract")
    .values({ ...head, payer_id: "nw", practice_id: null, name: "Northwind at charges" })
    .execute();
  const content = {
    kind: "percent-of-charges",
    name: "Northwind at charges",
    percent: "100",
    effective: { from: "2020-01-01" },
  };
  await adminDb
    .insertInto("contract_version")
    .values({
      ...head,
      version: 1,
      effective_from: "2020-01-01",
      status: "active",
      content: json(content),
      activated_at: `${today}T00:00:00Z`,
    })
    .execute();
}

describe("a forecast on the road", () => {
  it("guesses nothing without contract and benefits, and says what is missing", async () => {
    const claimId = await road.codeAndFinish(await road.makeVisit("two"));
    const forecast = await forecastOf(claimId);
    expect(forecast.stage).toBe("now");
    expect(forecast.totals).toMatchObject({ charge: "180.00", allowed: null, payer: null });
    expect(forecast.lines[0]?.unknown).toContain("no contract");
    expect(forecast.outcome).toBeNull();
  });

  it("stands when the claim leaves, and is met by the payer to the cent", async () => {
    await loadContract();
    const answer = await ok<ResponseOf<"POST /api/coverages/:id/eligibility">>(
      road.desk.send("POST", "/api/coverages/cov-pt/eligibility", { serviceDate: today }),
    );
    expect(answer.status).toBe("active");
    const claimId = await road.codeAndFinish(await road.makeVisit("pt"));
    const now = await forecastOf(claimId);
    expect(now.totals).toEqual({
      charge: "180.00",
      allowed: "180.00",
      payer: "144.00",
      patient: "36.00",
      contractual: "0.00",
    });
    expect(now.lines[0]).toMatchObject({ coinsurance: "36.00", unknown: null });
    expect(now.lines[0]?.why.steps.map((step) => step.result)).toEqual(["180.00", "36.00", "144.00"]);
    const listed = await ok<ResponseOf<"GET /api/claims">>(road.biller.get("/api/claims?state=ready"));
    expect(listed.rows.find((row) => row.id === claimId)?.expectedPayment).toBe("144.00");
    await ok(road.biller.send("POST", "/api/claims/submit", { ids: [claimId] }));
    const sent = await forecastOf(claimId);
    expect(sent).toMatchObject({ stage: "sent", outcome: null });
    const cash = await ok<Table>(owner.get("/api/reports/expected-cash"));
    expect(cash.rows.map((row) => row["expected"])).toEqual(["144.00"]);
    await road.until(claimId, "decided");
    const met = await forecastOf(claimId);
    expect(met.inputSha256).toBe(sent.inputSha256);
    expect(met.outcome).toMatchObject({ verdict: "exact", cause: null, paid: "144.00", patient: "36.00" });
    expect(met.lines[0]).toMatchObject({ paid: "144.00", paidPatient: "36.00" });
    const accuracy = await ok<Table>(owner.get("/api/reports/forecast-accuracy"));
    expect(accuracy.rows).toMatchObject([{ answered: 1, forecast: 1, exactShare: 100, off: 0 }]);
    expect(await ok(owner.get("/api/forecasts/misses"))).toEqual([]);
  });

  it("tells another patient share from an underpayment", async () => {
    await ok(road.desk.send("POST", "/api/coverages/cov-three/eligibility", { serviceDate: today }));
    const { adminDb } = road.test.database;
    // The benefits on file are older than the truth: they say half where the payer takes a fifth.
    await adminDb
      .updateTable("eligibility_check")
      .set({
        benefits: json({
          active: true,
          planName: null,
          deductible: { yearly: "0.00", remaining: "0.00" },
          outOfPocket: { yearly: null, remaining: null },
          coinsurance: [{ serviceTypes: ["30"], rate: "0.5" }],
          copays: [],
          withoutDeductible: [],
        }),
      })
      .where("coverage_id", "=", "cov-three")
      .execute();
    const claimId = await road.codeAndFinish(await road.makeVisit("three"));
    await ok(road.biller.send("POST", "/api/claims/submit", { ids: [claimId] }));
    await road.until(claimId, "decided");
    const { outcome } = await forecastOf(claimId);
    expect(outcome).toMatchObject({ verdict: "off", cause: "patient-share", paid: "144.00" });
    const misses = await ok<ResponseOf<"GET /api/forecasts/misses">>(owner.get("/api/forecasts/misses"));
    expect(misses).toMatchObject([{ claimId, expected: "90.00", paid: "144.00", difference: "54.00" }]);
  });

  it("is for those who may read claims", async () => {
    const desk = await road.desk.get("/api/claims/none/forecast");
    expect(desk.statusCode).toBe(403);
    const missing = await road.biller.get("/api/claims/none/forecast");
    expect(missing.statusCode).toBe(404);
  });
});
