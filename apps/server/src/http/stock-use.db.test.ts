import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testOrganization } from "./test-app.ts";
import { daysAway, itemBody, ok, refused, startStockRoom, stockPractice } from "./test-stock-room.ts";
import type { StockRoom } from "./test-stock-room.ts";

type Workbench = ResponseOf<"GET /api/visits/:id">;
type Item = ResponseOf<"GET /api/stock/:id">;

let room: StockRoom;
beforeAll(async () => {
  room = await startStockRoom();
});
afterAll(async () => {
  await room.close();
});

const receive = (itemId: string, lotNumber: string, quantity: number, expiresOn: string | null = daysAway(300)) =>
  ok<Item>(
    room.desk.send("POST", `/api/stock/${itemId}/receive`, {
      lotNumber,
      quantity,
      expiresOn,
      unitCost: "2.00",
      idempotencyKey: `receive-${itemId}-${lotNumber}`,
    }),
  );
const use = (visitId: string, uses: readonly object[], idempotencyKey: string) =>
  room.desk.send("POST", `/api/visits/${visitId}/stock`, { uses, idempotencyKey });
const linesOf = async (visitId: string) => (await ok<Workbench>(room.lead.get(`/api/visits/${visitId}`))).lines;

describe("a dose given at a visit", () => {
  it("opens vials, bills units with JW and NDC, and goes back whole", async () => {
    const itemId = await room.makeItem({
      name: "Infliximab 100 mg",
      procedureCode: "J1745",
      ndc: "1234-5678-90",
      ndcUnit: "UN",
      ndcQuantityPerStockUnit: "1",
      singleDose: true,
      dose: { unit: "mg", perBillingUnit: "10", perStockUnit: "100" },
    });
    await receive(itemId, "L1", 10);
    const preview = await ok<ResponseOf<"GET /api/stock/:id/dose">>(
      room.desk.get(`/api/stock/${itemId}/dose?given=335`),
    );
    expect(preview).toMatchObject({ containers: 4, discarded: "65", problem: null });
    const visitId = await room.makeVisit();
    await ok(use(visitId, [{ itemId, dose: { given: "335", discarded: "65" } }], "dose-0001"));
    expect(await room.onHand(itemId)).toBe("6");
    expect(await linesOf(visitId)).toMatchObject([
      {
        procedureCode: "J1745",
        modifiers: [],
        units: "34",
        charge: "340.00",
        ndc: { code: "01234567890", quantity: "3.35", unit: "UN" },
      },
      {
        procedureCode: "J1745",
        modifiers: ["JW"],
        units: "6",
        ndc: { code: "01234567890", quantity: "0.65", unit: "UN" },
      },
    ]);
    expect(await refused(use(visitId, [{ itemId, dose: { given: "35", discarded: "5" } }], "dose-0002"))).toContain(
      "65 mg are left when 35 mg were given",
    );
    await ok(room.desk.send("POST", `/api/visits/${visitId}/stock/undo`, { idempotencyKey: "dose-0001" }));
    await ok(room.desk.send("POST", `/api/visits/${visitId}/stock/undo`, { idempotencyKey: "dose-0001" }));
    expect(await room.onHand(itemId)).toBe("10");
    expect(await linesOf(visitId)).toEqual([]);
    // The key belongs to what was taken back; the same request again must not take from the shelf in silence.
    await ok(use(visitId, [{ itemId, dose: { given: "335", discarded: "65" } }], "dose-0001"));
    expect(await room.onHand(itemId)).toBe("10");
  });

  it("takes what expires first, refuses an expired lot for a patient and lets it be thrown away", async () => {
    const itemId = await room.makeItem({ name: "Ceftriaxone", procedureCode: "J0696" });
    await receive(itemId, "LATE", 5, daysAway(200));
    await receive(itemId, "SOON", 2, daysAway(20));
    const early = await room.makeVisit();
    await ok(use(early, [{ itemId, quantity: 3 }], "fefo-0001"));
    const after = await ok<Item>(room.desk.get(`/api/stock/${itemId}`));
    expect(after.lots.map((lot) => [lot.lotNumber, lot.onHand])).toEqual([
      ["LATE", "4"],
      ["SOON", "0"],
    ]);
    const late = await room.makeVisit("ada", daysAway(250));
    expect(await refused(use(late, [{ itemId, quantity: 1 }], "fefo-0002"))).toBe(
      "Ceftriaxone: Only 0 of 1 are in stock. Lot LATE has expired and can't be used, only written off. Receive a lot or use less.",
    );
    await ok(use(late, [{ itemId, quantity: 0, waste: 1 }], "fefo-0003"));
    expect(await room.onHand(itemId)).toBe("3");
    expect(await linesOf(late)).toEqual([]);
  });

  it("gives the last unit to one of two people", async () => {
    const itemId = await room.makeItem({ name: "Last vial", procedureCode: "J3420" });
    await receive(itemId, "ONE", 1);
    const visits = await Promise.all([room.makeVisit("ada"), room.makeVisit("ben")]);
    const answers = await Promise.all(
      visits.map((visit, index) => use(visit, [{ itemId, quantity: 1 }], `last-000${index}`)),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 422]);
    expect(await room.onHand(itemId)).toBe("0");
  });

  it("books packs that cross each other without a deadlock, and the same key only once", async () => {
    const items = await Promise.all(["Gauze", "Tape", "Tray"].map((name) => room.makeItem({ name })));
    for (const item of items) await receive(item, "P", 40);
    const visits = await Promise.all(Array.from({ length: 6 }, () => room.makeVisit()));
    const answers = await Promise.all(
      visits.flatMap((visit, index) => {
        const order = index % 2 === 0 ? items : items.toReversed();
        const uses = order.map((itemId) => ({ itemId, quantity: 2 }));
        return [use(visit, uses, `cross-00${index}`), use(visit, uses, `cross-00${index}`)];
      }),
    );
    expect(answers.filter((answer) => answer.statusCode !== 200).map((answer) => answer.body)).toEqual([]);
    expect(await Promise.all(items.map((item) => room.onHand(item)))).toEqual(["28", "28", "28"]);
  });
});

describe("packs", () => {
  it("are made, matched to the visit, changed with a version and retired", async () => {
    const tray = await room.makeItem({ name: "Small tray", procedureCode: "A4550" });
    const body = {
      practice: stockPractice,
      name: "Wound repair",
      procedureCode: "12002",
      items: [{ itemId: tray, quantity: 1 }],
      active: true,
    };
    expect((await room.desk.send("POST", "/api/packs", body)).statusCode).toBe(403);
    await ok(room.lead.send("POST", "/api/packs", body));
    expect(await refused(room.lead.send("POST", "/api/packs", body))).toContain("exists already");
    expect(
      await refused(
        room.lead.send("POST", "/api/packs", { ...body, name: "Other", items: [...body.items, ...body.items] }),
      ),
    ).toContain("twice");
    const visitId = await room.makeVisit();
    await room.test.database.adminDb
      .updateTable("visit")
      .set({ reason: "Wound repair of the hand" })
      .where("visit_id", "=", visitId)
      .execute();
    const [pack] = await ok<ResponseOf<"GET /api/visits/:id/packs">>(room.desk.get(`/api/visits/${visitId}/packs`));
    expect(pack).toMatchObject({ name: "Wound repair", matches: true, version: 1 });
    const path = `/api/packs/${pack?.id ?? ""}`;
    await ok(room.lead.send("PUT", path, { ...body, version: 1, active: false }));
    expect(await refused(room.lead.send("PUT", path, { ...body, version: 1 }))).toContain("someone else");
    expect(await ok(room.desk.get("/api/packs"))).toEqual([]);
    expect(await ok<unknown[]>(room.desk.get("/api/packs/all"))).toHaveLength(1);
  });
});

describe("items", () => {
  it("check the drug code, keep the dose, and can't be changed over someone else's change", async () => {
    const drug = itemBody({ name: "Ketorolac", procedureCode: "J1885", ndc: "1234567890" });
    expect(await refused(room.lead.send("POST", "/api/stock", drug))).toContain("dashes");
    expect(await refused(room.lead.send("POST", "/api/stock", { ...drug, ndc: "1234-5678-90" }))).toContain("unit");
    expect(
      await refused(room.lead.send("POST", "/api/stock", itemBody({ name: "X2", parLevel: "1", reorderLevel: "2" }))),
    ).toContain("above the par");
    const id = await room.makeItem({
      name: "Ketorolac",
      dose: { unit: "mg", perBillingUnit: "15", perStockUnit: "30" },
    });
    const item = await ok<Item>(room.desk.get(`/api/stock/${id}`));
    expect(item).toMatchObject({ version: 1, billingUnitsPerStockUnit: "2" });
    await ok(room.lead.send("PUT", `/api/stock/${id}`, { version: 1, item: { ...item.item, active: false } }));
    expect(await refused(room.lead.send("PUT", `/api/stock/${id}`, { version: 1, item: item.item }))).toContain(
      "someone else",
    );
    expect(await refused(use(await room.makeVisit(), [{ itemId: id, quantity: 1 }], "retired-1"))).toContain("retired");
  });

  it("say what the loaded code sets know of a drug, or that they don't", async () => {
    const facts = await ok<ResponseOf<"GET /api/drug-facts">>(room.desk.get("/api/drug-facts?code=J3420"));
    expect(facts.procedureCode).toBe("J3420");
    expect(facts.packages.length > 0 || facts.message !== "").toBe(true);
  });
});

describe("what is used against what is billed", () => {
  it("finds both differences with their money", async () => {
    const itemId = await room.makeItem({ name: "Foam", procedureCode: "A6209", charge: "7.50" });
    await receive(itemId, "F", 20);
    const kept = await room.makeVisit();
    const lost = await room.makeVisit("ben");
    const extra = await room.makeVisit("ben");
    await ok(use(kept, [{ itemId, quantity: 2 }], "foam-0001"));
    await ok(use(lost, [{ itemId, quantity: 2 }], "foam-0002"));
    const { adminDb } = room.test.database;
    await adminDb.deleteFrom("service_line").where("visit_id", "=", lost).execute();
    await adminDb
      .insertInto("service_line")
      .values({
        organization_id: testOrganization,
        service_line_id: "extra",
        visit_id: extra,
        position: 1,
        procedure_code: "A6209",
        description: "Foam",
        units: "3",
        charge_cents: 2250,
        origin: "manual",
      })
      .execute();
    await adminDb.updateTable("visit").set({ status: "coded" }).where("visit_id", "in", [kept, lost, extra]).execute();
    const report = (id: string) =>
      ok<ResponseOf<"GET /api/stock-reports/:id">>(room.desk.get(`/api/stock-reports/${id}`));
    const foam = (rows: readonly Record<string, unknown>[]) => rows.filter((row) => row["code"] === "A6209");
    expect(foam((await report("used-not-billed")).rows)).toMatchObject([
      { visitId: lost, missing: 2, amount: "15.00" },
    ]);
    expect(foam((await report("billed-not-used")).rows)).toMatchObject([
      { visitId: extra, missing: 3, amount: "22.50" },
    ]);
    const csv = await room.desk.get("/api/stock-reports/used-not-billed/csv");
    expect(csv.body).toContain("Missing units");
    for (const id of ["expiring", "slow-movers", "value"]) expect((await report(id)).columns.length).toBeGreaterThan(4);
    expect((await room.desk.get("/api/stock-reports/none")).statusCode).toBe(404);
  });
});
