import { addDays, parseCents } from "@cleanclaim/model";
import { costPerStockUnit, overShort, receiptStatus, toQuantity } from "@cleanclaim/revenue-cycle";
import type { BodyOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { Selectable } from "kysely";
import { conflict, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { nextCount } from "./counters.ts";
import type { DB } from "./database-types.gen.ts";
import type { TenantTransaction } from "./database.ts";
import { orderLines } from "./stock-order-views.ts";
import { isBooked, locationOf, mainLocation } from "./stock-shelf.ts";
import { putAway } from "./stock.ts";
import { dayOf } from "./stored-shapes.ts";

/** Makes a draft. The same key again gives the same order. */
export async function createOrder(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/purchase-orders">,
): Promise<string> {
  const organization_id = actor.organizationId;
  const vendor = await tx
    .selectFrom("stock_vendor")
    .select(["practice_id", "active", "name"])
    .where("organization_id", "=", organization_id)
    .where("practice_id", "in", [...practices])
    .where("vendor_id", "=", body.vendorId)
    .executeTakeFirst();
  if (vendor === undefined) throw notFound("The vendor");
  if (!vendor.active) throw conflict(`${vendor.name} is no longer a vendor of the practice.`);
  const location =
    body.locationId === undefined
      ? await mainLocation(tx, organization_id, vendor.practice_id)
      : (await locationOf(tx, organization_id, [vendor.practice_id], body.locationId)).location_id;
  const order_id = services.newId();
  const made = await tx
    .insertInto("purchase_order")
    .values({
      organization_id,
      order_id,
      practice_id: vendor.practice_id,
      number: `PO-${String(await nextCount(tx, organization_id, "purchase-order")).padStart(5, "0")}`,
      vendor_id: body.vendorId,
      location_id: location,
      status: "draft",
      note: body.note ?? "",
      created_by: actor.userId,
      idempotency_key: body.idempotencyKey,
    })
    .onConflict((twin) => twin.columns(["organization_id", "idempotency_key"]).doNothing())
    .returning("order_id")
    .executeTakeFirst();
  if (made === undefined) {
    const known = await tx
      .selectFrom("purchase_order")
      .select("order_id")
      .where("organization_id", "=", organization_id)
      .where("idempotency_key", "=", body.idempotencyKey)
      .executeTakeFirstOrThrow();
    return known.order_id;
  }
  await writeLines(tx, organization_id, vendor.practice_id, order_id, body.lines);
  return order_id;
}

async function writeLines(
  tx: TenantTransaction,
  organization_id: string,
  practiceId: string,
  order_id: string,
  lines: BodyOf<"POST /api/purchase-orders">["lines"],
): Promise<void> {
  const items = await tx
    .selectFrom("inventory_item")
    .select(["item_id", "order_unit", "pack_size"])
    .where("organization_id", "=", organization_id)
    .where("practice_id", "=", practiceId)
    .where(
      "item_id",
      "in",
      lines.map((line) => line.itemId),
    )
    .execute();
  const rows = lines.map((line, index) => {
    const item = items.find((one) => one.item_id === line.itemId);
    if (item === undefined) throw notFound(`The item of line ${index + 1}`);
    return {
      organization_id,
      order_id,
      position: index + 1,
      item_id: line.itemId,
      order_unit: item.order_unit,
      pack_size: item.pack_size,
      packs: line.packs,
      pack_cost_cents: parseCents(line.packCost) ?? 0n,
    };
  });
  await tx.insertInto("purchase_order_line").values(rows).execute();
}

type Order = Selectable<DB["purchase_order"]>;

async function lockOrder(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  orderId: string,
): Promise<Order> {
  const row = await tx
    .selectFrom("purchase_order")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where("order_id", "=", orderId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The order");
  return row;
}

async function changeOrder(
  tx: TenantTransaction,
  order: Order,
  values: Partial<
    Pick<Order, "status" | "note" | "sent_by" | "sent_at" | "expected_on" | "closed_at" | "close_reason">
  >,
): Promise<void> {
  await tx
    .updateTable("purchase_order")
    .set({ ...values, version: sql`version + 1` })
    .where("organization_id", "=", order.organization_id)
    .where("order_id", "=", order.order_id)
    .execute();
}

/** Changes lines and note of a draft. */
export async function saveOrder(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  orderId: string,
  body: BodyOf<"PUT /api/purchase-orders/:id">,
): Promise<void> {
  const order = await lockOrder(tx, actor.organizationId, practices, orderId);
  if (order.version !== body.version) throw versionConflict("The order");
  if (order.status !== "draft") throw conflict("The order was sent already.", "Close it and order again.");
  await tx
    .deleteFrom("purchase_order_line")
    .where("organization_id", "=", actor.organizationId)
    .where("order_id", "=", orderId)
    .execute();
  await writeLines(tx, actor.organizationId, order.practice_id, orderId, body.lines);
  await changeOrder(tx, order, { note: body.note });
}

/** A draft becomes sent; it is expected after the vendor's days of delivery. */
export async function sendOrder(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  orderId: string,
  version: number,
): Promise<void> {
  const order = await lockOrder(tx, actor.organizationId, practices, orderId);
  if (order.status === "sent") return;
  if (order.version !== version) throw versionConflict("The order");
  if (order.status !== "draft") throw conflict(`The order is ${order.status.replace("-", " ")}.`);
  const { lead_days } = await tx
    .selectFrom("stock_vendor")
    .select("lead_days")
    .where("organization_id", "=", actor.organizationId)
    .where("vendor_id", "=", order.vendor_id)
    .executeTakeFirstOrThrow();
  await changeOrder(tx, order, {
    status: "sent",
    sent_by: actor.userId,
    sent_at: services.clock.now(),
    expected_on: addDays(dayOf(services.clock.today()), lead_days),
  });
}

/** Receives against a sent order: each line with lot, expiry and cost; more or less than ordered is booked as it came. The same key again changes nothing. */
export async function receiveOrder(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  orderId: string,
  body: BodyOf<"POST /api/purchase-orders/:id/receive">,
): Promise<void> {
  const order = await lockOrder(tx, actor.organizationId, practices, orderId);
  const key = (index: number): string => `order:${orderId}:${body.idempotencyKey}:${index}`;
  if (await isBooked(tx, actor.organizationId, key(0))) return;
  if (order.status !== "sent" && order.status !== "partly-received")
    throw conflict(
      `The order is ${order.status.replace("-", " ")}.`,
      order.status === "draft" ? "Send it first." : "Receive the lot on the page of its item.",
    );
  const lines = await orderLines(tx, actor.organizationId, orderId);
  const itemIds = [...new Set(lines.map((line) => line.itemId))].sort();
  await sql`select from inventory_item where organization_id = ${actor.organizationId} and item_id = any(${itemIds}::text[]) order by item_id for update`.execute(
    tx,
  );
  for (const [index, arrived] of body.lines.entries()) {
    const line = lines.find((one) => one.position === arrived.position);
    if (line === undefined) throw unprocessable(`The order has no line ${arrived.position}.`);
    if (toQuantity(arrived.quantity) <= 0n)
      throw unprocessable(`Line ${arrived.position}: the quantity must be above zero.`);
    const difference = overShort(line.outstanding, arrived.quantity);
    await putAway(tx, services, actor, {
      itemId: line.itemId,
      lotNumber: arrived.lotNumber.trim(),
      expiresOn: arrived.expiresOn,
      quantity: arrived.quantity,
      unitCost: costPerStockUnit(arrived.packCost ?? line.packCost, line.packSize),
      locationId: order.location_id,
      reason: `Delivery on ${order.number}${difference.startsWith("-") ? `, ${difference.slice(1)} to come` : difference === "0" ? "" : `, ${difference} over`}`,
      key: key(index),
      source: { kind: "order", id: orderId, position: line.position },
    });
  }
  const status = receiptStatus(await orderLines(tx, actor.organizationId, orderId));
  await changeOrder(tx, order, { status, ...(status === "received" ? { closed_at: services.clock.now() } : {}) });
}

/** Cancels an order of which nothing came; closes one short of which a part did. */
export async function closeOrder(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  orderId: string,
  body: BodyOf<"POST /api/purchase-orders/:id/close">,
): Promise<void> {
  const order = await lockOrder(tx, actor.organizationId, practices, orderId);
  if (order.version !== body.version) throw versionConflict("The order");
  if (order.status === "received" || order.status === "cancelled") throw conflict("The order is closed already.");
  await changeOrder(tx, order, {
    status: order.status === "partly-received" ? "received" : "cancelled",
    closed_at: services.clock.now(),
    close_reason: body.reason,
  });
}
