import { afterAll, beforeAll, expect, it } from "vitest";
import { line, ok, practice, startClaimRoad } from "./test-claim-road.ts";
import type { ClaimRoad, Workbench } from "./test-claim-road.ts";

let road: ClaimRoad;
beforeAll(async () => {
  road = await startClaimRoad();
});
afterAll(async () => {
  await road.close();
});

it("carries NDC, unit and quantity of a dose with its discarded part from the shelf to the 837", async () => {
  const lead = await road.test.signInAs(["supervisor"]);
  const item = await ok<{ row: { id: string } }>(
    lead.send("POST", "/api/stock", {
      practice,
      name: "Cyanocobalamin 1000 mcg",
      procedureCode: "J3420",
      stockUnit: "vial",
      billingUnitsPerStockUnit: "1",
      ndc: "1234-5678-90",
      ndcUnit: "ML",
      ndcQuantityPerStockUnit: "2",
      singleDose: true,
      dose: { unit: "mcg", perBillingUnit: "250", perStockUnit: "1000" },
      parLevel: "0",
      reorderLevel: "0",
      charge: "15.00",
      vendorId: null,
      vendorItemNumber: "",
      orderUnit: "",
      packSize: "1",
      active: true,
    }),
  );
  const itemId = item.row.id;
  const delivery = { lotNumber: "L1", quantity: 3, expiresOn: null, idempotencyKey: "claim-lot-1" };
  await ok(road.desk.send("POST", `/api/stock/${itemId}/receive`, delivery));
  const visitId = await road.makeVisit("two");
  const uses = [{ itemId, dose: { given: "700", discarded: "300" } }];
  await ok(road.desk.send("POST", `/api/visits/${visitId}/stock`, { uses, idempotencyKey: "claim-dose-1" }));
  const visit = await ok<Workbench>(road.coder.get(`/api/visits/${visitId}`));
  expect(visit.lines.map((one) => [one.procedureCode, one.modifiers, one.units])).toEqual([
    ["J3420", [], "3"],
    ["J3420", ["JW"], "1"],
  ]);
  const stocked = visit.lines.map(({ id, procedureCode, modifiers, units, unitType, ndc, origin }) => ({
    id,
    procedureCode,
    modifiers,
    units,
    unitType,
    ndc,
    origin,
    diagnosisPointers: [1],
  }));
  const saved = await ok<{ version: number }>(
    road.coder.send("PUT", `/api/visits/${visitId}/coding`, {
      version: visit.version,
      diagnoses: [{ code: "K25.9", origin: "manual" }],
      lines: [line("99203"), ...stocked],
    }),
  );
  const finished = await ok<{ claimId: string | null }>(
    road.coder.send("POST", `/api/visits/${visitId}/finish`, { version: saved.version }),
  );
  const { text } = await ok<{ text: string }>(road.biller.get(`/api/claims/${finished.claimId ?? ""}/x12`));
  const segments = text.split(/[~\n]+/).filter((segment) => /^(SV1|LIN|CTP)\*/.test(segment));
  expect(segments.slice(1)).toEqual([
    expect.stringMatching(/^SV1\*HC:J3420\*45\*UN\*3\*/),
    "LIN**N4*01234567890",
    "CTP****1.4*ML",
    expect.stringMatching(/^SV1\*HC:J3420:JW\*15\*UN\*1\*/),
    "LIN**N4*01234567890",
    "CTP****0.6*ML",
  ]);
});
