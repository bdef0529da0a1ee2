import { moneyText, parseCents } from "@cleanclaim/model";
import { proposeReorder } from "@cleanclaim/revenue-cycle";
import type {
  PurchaseOrder,
  PurchaseOrderRow,
  QueryOf,
  ReorderRow,
  ResponseOf,
} from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { listVendors } from "./stock-places.ts";
import { itemOnOrder, lineReceived, lotCost } from "./stock-shelf.ts";

/** What to order now, by vendor and item: par less what is usable less what is on its way, in whole packs. */
export async function reorderProposals(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
): Promise<ReorderRow[]> {
  const today = services.clock.today();
  const { rows } = await sql<{
    item_id: string;
    practice_id: string;
    name: string;
    vendor_id: string | null;
    vendor: string | null;
    vendor_item_number: string;
    stock_unit: string;
    order_unit: string;
    pack_size: string;
    par_level: string;
    reorder_level: string;
    usable: string;
    on_order: string;
    pack_cost_cents: bigint;
  }>`select i.item_id, i.practice_id, i.name, i.vendor_id, v.name as vendor, i.vendor_item_number, i.stock_unit, i.order_unit, i.pack_size::text as pack_size,
      i.par_level::text as par_level, i.reorder_level::text as reorder_level, ${itemOnOrder}::text as on_order,
      coalesce((select sum(l.on_hand) from inventory_lot l where l.organization_id = i.organization_id and l.item_id = i.item_id
        and l.held_at is null and (l.expires_on is null or l.expires_on >= ${today}::date)), 0)::text as usable,
      coalesce((select ol.pack_cost_cents from purchase_order_line ol join purchase_order o on o.organization_id = ol.organization_id and o.order_id = ol.order_id
          where ol.organization_id = i.organization_id and ol.item_id = i.item_id and o.status <> 'cancelled' order by o.created_at desc limit 1),
        (select round(${lotCost} * i.pack_size * 100)::bigint from inventory_lot l where l.organization_id = i.organization_id and l.item_id = i.item_id
          order by l.received_on desc, l.lot_id limit 1), 0)::bigint as pack_cost_cents
    from inventory_item i left join stock_vendor v on v.organization_id = i.organization_id and v.vendor_id = i.vendor_id
    where i.organization_id = ${organizationId} and i.active and i.practice_id = any(${[...practices]}::text[])
    order by v.name nulls last, i.name`.execute(tx);
  return rows.flatMap((row) => {
    const levels = {
      usable: plainDecimal(row.usable),
      onOrder: plainDecimal(row.on_order),
      parLevel: plainDecimal(row.par_level),
      reorderLevel: plainDecimal(row.reorder_level),
      packSize: plainDecimal(row.pack_size),
    };
    const proposal = proposeReorder(levels);
    if (proposal === undefined) return [];
    return [
      {
        itemId: row.item_id,
        practiceId: row.practice_id,
        name: row.name,
        vendorId: row.vendor_id,
        vendor: row.vendor,
        vendorItemNumber: row.vendor_item_number,
        stockUnit: row.stock_unit,
        orderUnit: row.order_unit === "" ? row.stock_unit : row.order_unit,
        ...levels,
        packs: proposal.packs,
        packCost: moneyText(row.pack_cost_cents),
        amount: moneyText(row.pack_cost_cents * BigInt(proposal.packs)),
      },
    ];
  });
}

interface OrderRecord {
  readonly order_id: string;
  readonly number: string;
  readonly vendor: string;
  readonly location: string;
  readonly status: PurchaseOrderRow["status"];
  readonly lines: number;
  readonly cents: bigint;
  readonly created_at: string;
  readonly sent_at: string | null;
  readonly expected_on: string | null;
}

async function orderRows(
  tx: TenantTransaction,
  today: string,
  where: RawBuilder<unknown>,
): Promise<PurchaseOrderRow[]> {
  const { rows } =
    await sql<OrderRecord>`select o.order_id, o.number, v.name as vendor, p.name as location, o.status, o.created_at, o.sent_at, o.expected_on,
      (select count(*)::int from purchase_order_line l where l.organization_id = o.organization_id and l.order_id = o.order_id) as lines,
      coalesce((select sum(l.packs * l.pack_cost_cents) from purchase_order_line l where l.organization_id = o.organization_id and l.order_id = o.order_id), 0)::bigint as cents
    from purchase_order o
    join stock_vendor v on v.organization_id = o.organization_id and v.vendor_id = o.vendor_id
    join stock_location p on p.organization_id = o.organization_id and p.location_id = o.location_id
    where ${where} order by array_position(array['draft','sent','partly-received','received','cancelled'], o.status), o.created_at desc limit 500`.execute(
      tx,
    );
  return rows.map((row) => ({
    id: row.order_id,
    number: row.number,
    vendor: row.vendor,
    location: row.location,
    status: row.status,
    lines: row.lines,
    amount: moneyText(row.cents),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    expectedOn: row.expected_on,
    late: row.expected_on !== null && row.expected_on < today && ["sent", "partly-received"].includes(row.status),
  }));
}

/** Orders, open ones first. `status` may be `open`. */
export async function listOrders(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/purchase-orders">,
): Promise<ResponseOf<"GET /api/purchase-orders">> {
  const status = query.status ?? "";
  const search = query.search ?? "";
  const wanted = status === "open" ? ["draft", "sent", "partly-received"] : [status];
  const rows = await orderRows(
    tx,
    services.clock.today(),
    sql`o.organization_id = ${organizationId} and o.practice_id = any(${[...practices]}::text[])
      ${status === "" ? sql`` : sql`and o.status = any(${wanted}::text[])`}
      ${search === "" ? sql`` : sql`and (o.number ilike ${`%${search}%`} or v.name ilike ${`%${search}%`})`}`,
  );
  const cents = rows.reduce((sum, row) => sum + (parseCents(row.amount) ?? 0n), 0n);
  return { rows, next: null, total: rows.length, totalAmount: moneyText(cents) };
}

/** One order with its lines and what came. */
export async function orderView(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  orderId: string,
): Promise<PurchaseOrder> {
  const [row] = await orderRows(
    tx,
    services.clock.today(),
    sql`o.organization_id = ${organizationId} and o.order_id = ${orderId} and o.practice_id = any(${[...practices]}::text[])`,
  );
  if (row === undefined) throw notFound("The order");
  const order = await tx
    .selectFrom("purchase_order")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("order_id", "=", orderId)
    .executeTakeFirstOrThrow();
  const vendor = (await listVendors(tx, organizationId, [order.practice_id])).find((one) => one.id === order.vendor_id);
  if (vendor === undefined) throw notFound("The vendor");
  return {
    row,
    version: order.version,
    vendorId: order.vendor_id,
    locationId: order.location_id,
    vendor,
    note: order.note,
    closeReason: order.close_reason,
    lines: await orderLines(tx, organizationId, orderId),
    receipts: await receiptsOf(tx, organizationId, orderId),
  };
}

/** The lines of an order with what came of each. */
export async function orderLines(
  tx: TenantTransaction,
  organizationId: string,
  orderId: string,
): Promise<PurchaseOrder["lines"]> {
  const { rows } = await sql<{
    position: number;
    item_id: string;
    name: string;
    vendor_item_number: string;
    stock_unit: string;
    order_unit: string;
    pack_size: string;
    packs: number;
    pack_cost_cents: bigint;
    ordered: string;
    received: string;
    outstanding: string;
  }>`select ol.position, ol.item_id, i.name, i.vendor_item_number, i.stock_unit, ol.order_unit, ol.pack_size::text as pack_size, ol.packs, ol.pack_cost_cents,
      (ol.packs * ol.pack_size)::text as ordered, ${lineReceived}::text as received, greatest(ol.packs * ol.pack_size - ${lineReceived}, 0)::text as outstanding
    from purchase_order_line ol join inventory_item i on i.organization_id = ol.organization_id and i.item_id = ol.item_id
    where ol.organization_id = ${organizationId} and ol.order_id = ${orderId} order by ol.position`.execute(tx);
  return rows.map((row) => ({
    position: row.position,
    itemId: row.item_id,
    item: row.name,
    vendorItemNumber: row.vendor_item_number,
    stockUnit: row.stock_unit,
    orderUnit: row.order_unit === "" ? row.stock_unit : row.order_unit,
    packSize: plainDecimal(row.pack_size),
    packs: row.packs,
    packCost: moneyText(row.pack_cost_cents),
    amount: moneyText(row.pack_cost_cents * BigInt(row.packs)),
    ordered: plainDecimal(row.ordered),
    received: plainDecimal(row.received),
    outstanding: plainDecimal(row.outstanding),
  }));
}

async function receiptsOf(
  tx: TenantTransaction,
  organizationId: string,
  orderId: string,
): Promise<PurchaseOrder["receipts"]> {
  const { rows } = await sql<{
    movement_id: string;
    at: string;
    source_position: number;
    name: string;
    lot_number: string;
    expires_on: string | null;
    quantity: string;
    unit_cost: string | null;
    display_name: string | null;
  }>`select m.movement_id, m.at, m.source_position, i.name, l.lot_number, l.expires_on, m.quantity::text as quantity, m.unit_cost::text as unit_cost, u.display_name
    from inventory_movement m join inventory_item i on i.organization_id = m.organization_id and i.item_id = m.item_id
    join inventory_lot l on l.organization_id = m.organization_id and l.lot_id = m.lot_id
    left join app_user u on u.organization_id = m.organization_id and u.user_id = m.user_id
    where m.organization_id = ${organizationId} and m.source_kind = 'order' and m.source_id = ${orderId} order by m.at, m.movement_id`.execute(
    tx,
  );
  return rows.map((row) => ({
    movementId: row.movement_id,
    at: row.at,
    position: row.source_position,
    item: row.name,
    lot: row.lot_number,
    expiresOn: row.expires_on,
    quantity: plainDecimal(row.quantity),
    unitCost: plainDecimal(row.unit_cost ?? "0"),
    user: row.display_name ?? "",
  }));
}
