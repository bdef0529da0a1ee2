import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testOrganization } from "./test-app.ts";
import { daysAway, ok, refused, startStockRoom, stockPractice } from "./test-stock-room.ts";
import type { StockRoom } from "./test-stock-room.ts";

type Order = ResponseOf<"GET /api/purchase-orders/:id">;
type Count = ResponseOf<"GET /api/stock-counts/:id">;
type Item = ResponseOf<"GET /api/stock/:id">;

let room: StockRoom;
let vendorId: string;
let main: string;
let cart: string;
beforeAll(async () => {
  room = await startStockRoom();
  const vendor = {
    practice: stockPractice,
    name: "Harbor Medical",
    accountNumber: "77",
    phone: "",
    email: "",
    address: "1 Dock St",
    leadDays: 4,
    active: true,
  };
  vendorId = (await ok<ResponseOf<"GET /api/vendors">>(room.desk.send("POST", "/api/vendors", vendor)))[0]?.id ?? "";
  const places = await ok<ResponseOf<"GET /api/stock-locations">>(
    room.lead.send("POST", "/api/stock-locations", {
      practice: stockPractice,
      name: "Crash cart",
      kind: "cart",
      active: true,
    }),
  );
  main = places.find((place) => place.main)?.id ?? "";
  cart = places.find((place) => !place.main)?.id ?? "";
});
afterAll(async () => {
  await room.close();
});

const item = (id: string) => ok<Item>(room.desk.get(`/api/stock/${id}`));
const receive = (itemId: string, lotNumber: string, quantity: number) =>
  ok<Item>(
    room.desk.send("POST", `/api/stock/${itemId}/receive`, {
      lotNumber,
      quantity,
      expiresOn: daysAway(100),
      unitCost: "2.00",
      idempotencyKey: `in-${itemId}-${lotNumber}`,
    }),
  );

describe("an order", () => {
  it("is proposed, sent, received in parts with lots and costs, and closed", async () => {
    const id = await room.makeItem({
      name: "Banding kit",
      parLevel: "40",
      reorderLevel: "15",
      packSize: "10",
      vendorId,
    });
    await receive(id, "OLD", 12);
    const proposals = await ok<ResponseOf<"GET /api/reorder">>(room.desk.get("/api/reorder"));
    expect(proposals).toMatchObject([
      { itemId: id, vendorId, usable: "12", packs: 3, packCost: "20.00", amount: "60.00" },
    ]);
    const body = { vendorId, lines: [{ itemId: id, packs: 3, packCost: "21.00" }], idempotencyKey: "order-0001" };
    const made = await ok<Order>(room.desk.send("POST", "/api/purchase-orders", body));
    const again = await ok<Order>(room.desk.send("POST", "/api/purchase-orders", body));
    expect(again.row.id).toBe(made.row.id);
    expect(made).toMatchObject({
      row: { status: "draft", amount: "63.00" },
      lines: [{ ordered: "30", outstanding: "30" }],
    });
    expect(await ok<unknown[]>(room.desk.get("/api/reorder"))).toEqual([]);
    const path = `/api/purchase-orders/${made.row.id}`;
    const arrive = (lines: readonly object[], idempotencyKey: string) =>
      room.desk.send("POST", `${path}/receive`, { lines, idempotencyKey });
    const part = { position: 1, quantity: "20", lotNumber: "NEW", expiresOn: daysAway(300) };
    expect(await refused(arrive([part], "arrive-00"))).toBe("The order is draft.");
    const sent = await ok<Order>(room.desk.send("POST", `${path}/send`, { version: made.version }));
    expect(sent.row).toMatchObject({ status: "sent", expectedOn: daysAway(4), late: false });
    expect(await refused(arrive([{ ...part, expiresOn: daysAway(-1) }], "arrive-00"))).toContain("expired already");
    await ok(arrive([part], "arrive-01"));
    const partly = await ok<Order>(arrive([part], "arrive-01"));
    expect(partly).toMatchObject({
      row: { status: "partly-received" },
      lines: [{ received: "20", outstanding: "10" }],
    });
    const whole = await ok<Order>(arrive([{ ...part, quantity: "12", packCost: "24.00" }], "arrive-02"));
    expect(whole).toMatchObject({ row: { status: "received" }, lines: [{ received: "32", outstanding: "0" }] });
    const lot = (await item(id)).lots.find((one) => one.lotNumber === "NEW");
    expect(lot).toMatchObject({ onHand: "32", unitCost: "2.2125", value: "70.80" });
    const pdf = await room.desk.get(`${path}/print`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect((await room.desk.get(`${path}/csv`)).body).toContain("Banding kit");
  });

  it("of which nothing came is cancelled, and changes only as a draft", async () => {
    const id = await room.makeItem({ name: "Sutures" });
    const made = await ok<Order>(
      room.desk.send("POST", "/api/purchase-orders", {
        vendorId,
        lines: [{ itemId: id, packs: 1, packCost: "5.00" }],
        idempotencyKey: "order-0002",
      }),
    );
    const path = `/api/purchase-orders/${made.row.id}`;
    const changed = await ok<Order>(
      room.desk.send("PUT", path, { version: 1, note: "Rush", lines: [{ itemId: id, packs: 2, packCost: "5.00" }] }),
    );
    expect(changed).toMatchObject({ version: 2, note: "Rush", row: { amount: "10.00" } });
    expect(
      await refused(
        room.desk.send("PUT", path, { version: 1, note: "", lines: [{ itemId: id, packs: 9, packCost: "1.00" }] }),
      ),
    ).toContain("someone else");
    const gone = await ok<Order>(room.desk.send("POST", `${path}/close`, { version: 2, reason: "Out of print" }));
    expect(gone.row.status).toBe("cancelled");
  });
});

describe("a count", () => {
  it("is blind, wants reasons, and books differences that later uses don't disturb", async () => {
    const id = await room.makeItem({ name: "Gauze" });
    await receive(id, "G1", 20);
    const start = { locationId: main, blind: true, idempotencyKey: "count-0001" };
    const count = await ok<Count>(room.desk.send("POST", "/api/stock-counts", start));
    const path = `/api/stock-counts/${count.row.id}`;
    const lotId = count.lines.find((line) => line.item === "Gauze")?.lotId ?? "";
    const saved = await ok<Count>(room.desk.send("PUT", path, { lines: [{ lotId, counted: "18" }] }));
    expect(saved.lines.find((line) => line.lotId === lotId)).toMatchObject({
      book: null,
      counted: "18",
      difference: null,
    });
    expect((await room.desk.send("POST", `${path}/post`, {})).statusCode).toBe(403);
    expect(await refused(room.lead.send("POST", `${path}/post`, {}))).toContain("without a reason");
    await ok(room.desk.send("PUT", path, { lines: [{ lotId, counted: "18", reason: "Two were dropped" }] }));
    const visitId = await room.makeVisit();
    await ok(
      room.desk.send("POST", `/api/visits/${visitId}/stock`, {
        uses: [{ itemId: id, quantity: 5 }],
        idempotencyKey: "between-1",
      }),
    );
    await ok(room.lead.send("POST", `${path}/post`, {}));
    const posted = await ok<Count>(room.lead.send("POST", `${path}/post`, {}));
    expect(posted.lines.find((line) => line.lotId === lotId)).toMatchObject({
      book: "20",
      difference: "-2",
      amount: "-4.00",
    });
    expect(await room.onHand(id)).toBe("13");
    expect((await room.desk.get(`${path}/print`)).headers["content-type"]).toBe("application/pdf");
    expect(await refused(room.desk.send("PUT", path, { lines: [{ lotId, counted: "1" }] }))).toBe(
      "The count is posted.",
    );
  });
});

describe("places", () => {
  it("get stock by transfers, give it to visits, and can't close while filled", async () => {
    const id = await room.makeItem({ name: "Epinephrine" });
    const lotId = (await receive(id, "E1", 6)).lots[0]?.id ?? "";
    const move = {
      fromLocationId: main,
      toLocationId: cart,
      lines: [{ lotId, quantity: "4" }],
      idempotencyKey: "move-0001",
    };
    await ok(room.desk.send("POST", "/api/stock-transfers", move));
    expect(await ok(room.desk.send("POST", "/api/stock-transfers", move))).toMatchObject({
      message: "This transfer was booked already.",
    });
    expect((await item(id)).lots[0]?.places.map((place) => [place.location, place.onHand])).toEqual([
      ["Main store", "2"],
      ["Crash cart", "4"],
    ]);
    expect(
      await refused(room.desk.send("POST", "/api/stock-transfers", { ...move, idempotencyKey: "move-0002" })),
    ).toContain("Only 2 of 4 lie in Main store");
    const visitId = await room.makeVisit();
    const take = (quantity: number, key: string) =>
      room.desk.send("POST", `/api/visits/${visitId}/stock`, {
        uses: [{ itemId: id, quantity, locationId: cart }],
        idempotencyKey: key,
      });
    expect(await refused(take(5, "cart-0001"))).toContain("Only 4 of 5");
    await ok(take(3, "cart-0002"));
    const close = { practice: stockPractice, name: "Crash cart", kind: "cart", active: false };
    expect(await refused(room.lead.send("PUT", `/api/stock-locations/${cart}`, close))).toBe(
      "Something still lies in Crash cart.",
    );
    expect(await ok<unknown[]>(room.desk.get("/api/stock-transfers"))).toHaveLength(1);
  });

  it("write off what is spoilt, once, and what expired only when it did", async () => {
    const id = await room.makeItem({ name: "Lidocaine" });
    const lotId = (await receive(id, "LD", 9)).lots[0]?.id ?? "";
    const off = { locationId: main, quantity: "2", kind: "waste", reason: "Vials broke", idempotencyKey: "waste-0001" };
    const path = `/api/stock-lots/${lotId}/write-off`;
    expect((await room.desk.send("POST", path, off)).statusCode).toBe(403);
    await ok(room.lead.send("POST", path, off));
    await ok(room.lead.send("POST", path, off));
    expect(await room.onHand(id)).toBe("7");
    expect(
      await refused(room.lead.send("POST", path, { ...off, kind: "expired", idempotencyKey: "waste-0002" })),
    ).toContain("has not expired");
    await ok(
      room.lead.send("POST", path, { ...off, kind: "vendor-return", quantity: "7", idempotencyKey: "waste-0003" }),
    );
    expect(await room.onHand(id)).toBe("0");
    expect(await refused(room.lead.send("POST", path, { ...off, idempotencyKey: "waste-0004" }))).toContain(
      "Only 0 of 2",
    );
  });
});

describe("a recall", () => {
  it("holds the lot, names who got it with a trace, and stays held", async () => {
    const id = await room.makeItem({ name: "Contrast" });
    await receive(id, "BAD", 5);
    await receive(id, "GOOD", 1);
    const visitId = await room.makeVisit("ben");
    const lots = (await item(id)).lots;
    const badId = lots.find((lot) => lot.lotNumber === "BAD")?.id ?? "";
    const take = (quantity: number, key: string) =>
      room.desk.send("POST", `/api/visits/${visitId}/stock`, {
        uses: [{ itemId: id, quantity, lotId: badId }],
        idempotencyKey: key,
      });
    await ok(take(2, "recall-use-1"));
    const body = { itemId: id, lotNumbers: ["BAD", "NEVER-HAD"], reference: "Z-12", reason: "Particles were found" };
    const { id: recallId } = await ok<{ id: string }>(room.lead.send("POST", "/api/recalls", body));
    expect(await refused(take(1, "recall-use-2"))).toContain("Lot BAD is held");
    expect((await room.desk.get(`/api/recalls/${recallId}`)).statusCode).toBe(403);
    const recall = await ok<ResponseOf<"GET /api/recalls/:id">>(room.lead.get(`/api/recalls/${recallId}`));
    expect(recall).toMatchObject({
      row: { patients: 1, onHand: "3" },
      uses: [{ visitId, patient: "Marsh, Ben", lot: "BAD", quantity: "2" }],
      lots: [
        { lotNumber: "BAD", onHand: "3", places: "Main store 3", known: true },
        { lotNumber: "NEVER-HAD", known: false },
      ],
    });
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from audit_event where organization_id = ${testOrganization}
      and action = 'recall:read' and subject_kind = 'patient' and subject_id = 'ben'`.execute(
      room.test.database.adminDb,
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect((await room.lead.get(`/api/recalls/${recallId}/csv`)).body).toContain("A-ben");
    expect((await room.lead.get(`/api/recalls/${recallId}/letters`)).headers["content-type"]).toBe("application/pdf");
    expect(await refused(room.lead.send("POST", `/api/stock-lots/${badId}/release`, { reason: "checked" }))).toContain(
      "recalled",
    );
    const late = { lotNumber: "NEVER-HAD", quantity: 1, expiresOn: null, idempotencyKey: "late-delivery" };
    expect(await refused(room.desk.send("POST", `/api/stock/${id}/receive`, late))).toContain("is recalled");
    await ok(room.lead.send("POST", `/api/recalls/${recallId}/close`, { note: "Sent back" }));
    expect(await refused(take(1, "recall-use-3"))).toContain("held");
    await ok(room.lead.send("POST", `/api/stock-lots/${badId}/release`, { reason: "Tested by the maker" }));
    await ok(take(1, "recall-use-4"));
  });
});

describe("on hand", () => {
  it("changes by movements only", async () => {
    const { adminDb } = room.test.database;
    const id = await room.makeItem({ name: "Guarded" });
    const lotId = (await receive(id, "GU", 3)).lots[0]?.id ?? "";
    await expect(
      adminDb.updateTable("inventory_stock").set({ on_hand: "9" }).where("lot_id", "=", lotId).execute(),
    ).rejects.toMatchObject({ code: "CC001" });
    await expect(
      adminDb.updateTable("inventory_lot").set({ on_hand: "9" }).where("lot_id", "=", lotId).execute(),
    ).rejects.toMatchObject({ code: "CC001" });
    await expect(adminDb.deleteFrom("inventory_stock").where("lot_id", "=", lotId).execute()).rejects.toMatchObject({
      code: "CC001",
    });
  });

  it("is the sum of the movements, whatever is done in whatever order", async () => {
    const id = await room.makeItem({ name: "Shaken" });
    const lotId = (await receive(id, "SH", 10)).lots[0]?.id ?? "";
    const visitId = await room.makeVisit();
    let step = 0;
    const act = fc.record({
      kind: fc.constantFrom("use", "undo", "move", "back", "count", "waste", "receive"),
      quantity: fc.integer({ min: 1, max: 7 }),
      again: fc.boolean(),
    });
    const run = async ({ kind, quantity }: { kind: string; quantity: number }, key: string, before: string) => {
      switch (kind) {
        case "use":
          return room.desk.send("POST", `/api/visits/${visitId}/stock`, {
            uses: [{ itemId: id, quantity }],
            idempotencyKey: key,
          });
        case "undo":
          return room.desk.send("POST", `/api/visits/${visitId}/stock/undo`, { idempotencyKey: before });
        case "move":
        case "back":
          return room.desk.send("POST", "/api/stock-transfers", {
            fromLocationId: kind === "move" ? main : cart,
            toLocationId: kind === "move" ? cart : main,
            lines: [{ lotId, quantity: String(quantity) }],
            idempotencyKey: key,
          });
        case "count":
          return room.desk.send("POST", `/api/stock/${id}/count`, {
            lotId,
            locationId: main,
            counted: quantity,
            reason: "Shaken",
            idempotencyKey: key,
          });
        case "waste":
          return room.lead.send("POST", `/api/stock-lots/${lotId}/write-off`, {
            locationId: cart,
            quantity: String(quantity),
            kind: "waste",
            reason: "Shaken",
            idempotencyKey: key,
          });
        default:
          return room.desk.send("POST", `/api/stock/${id}/receive`, {
            lotNumber: "SH",
            quantity,
            expiresOn: daysAway(100),
            idempotencyKey: key,
          });
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        let used = "none-at-all";
        for (const one of acts) {
          step += 1;
          const key = `shake-${String(step).padStart(6, "0")}`;
          const tries = one.again ? [key, key] : [key];
          for (const answer of await Promise.all(tries.map((each) => run(one, each, used))))
            expect([200, 404, 409, 422]).toContain(answer.statusCode);
          if (one.kind === "use") used = key;
        }
        const { rows } = await sql<{ moved: string; lot: string; places: string }>`select
          (select sum(quantity) from inventory_movement where lot_id = ${lotId})::text as moved,
          (select on_hand from inventory_lot where lot_id = ${lotId})::text as lot,
          (select sum(on_hand) from inventory_stock where lot_id = ${lotId})::text as places`.execute(
          room.test.database.adminDb,
        );
        const [row] = rows;
        expect(row?.lot).toBe(row?.moved);
        expect(row?.places).toBe(row?.moved);
        const { rows: byPlace } = await sql<{
          n: number;
        }>`select count(*)::int as n from inventory_stock s where s.on_hand <>
          (select sum(m.quantity) from inventory_movement m where m.organization_id = s.organization_id and m.lot_id = s.lot_id and m.location_id = s.location_id)`.execute(
          room.test.database.adminDb,
        );
        expect(byPlace).toEqual([{ n: 0 }]);
      }),
      { numRuns: 12 },
    );
  });
});
