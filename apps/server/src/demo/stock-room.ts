import type { DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import { addDays } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { Actor } from "../storage/actor.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { withTenant } from "../storage/database.ts";
import { saveCount, startCount } from "../storage/stock-counts.ts";
import { transferStock } from "../storage/stock-moves.ts";
import { createOrder, receiveOrder, sendOrder } from "../storage/stock-orders.ts";
import { openRecall } from "../storage/stock-recalls.ts";
import { bookMovements, mainLocation } from "../storage/stock-shelf.ts";
import { dayOf } from "../storage/stored-shapes.ts";

interface ItemFacts {
  readonly id: string;
  readonly vendor: "supply" | "drugs";
  readonly number: string;
  readonly unit: string;
  readonly pack: number;
  readonly dose?: readonly [unit: string, perBillingUnit: string, perStockUnit: string];
}

/** Whose items they are, how they are packed, and how their drugs are dosed. */
const facts: readonly ItemFacts[] = [
  { id: "triamcinolone", vendor: "drugs", number: "NP-3301", unit: "box", pack: 10, dose: ["mg", "10", "40"] },
  { id: "ketorolac", vendor: "drugs", number: "NP-1885", unit: "box", pack: 25, dose: ["mg", "15", "30"] },
  { id: "ceftriaxone", vendor: "drugs", number: "NP-0696", unit: "box", pack: 10, dose: ["mg", "250", "1000"] },
  { id: "b12", vendor: "drugs", number: "NP-3420", unit: "box", pack: 25, dose: ["mcg", "1000", "1000"] },
  { id: "albuterol-neb", vendor: "drugs", number: "NP-7613", unit: "carton", pack: 30, dose: ["mg", "1", "3"] },
  { id: "ipratropium-albuterol", vendor: "drugs", number: "NP-7620", unit: "carton", pack: 30 },
  { id: "flu-vaccine", vendor: "drugs", number: "NP-0656", unit: "box", pack: 10 },
  { id: "tdap", vendor: "drugs", number: "NP-0715", unit: "box", pack: 10 },
  { id: "lidocaine", vendor: "drugs", number: "NP-2001", unit: "box", pack: 25 },
  { id: "surgical-tray", vendor: "supply", number: "HM-440", unit: "case", pack: 20 },
  { id: "gauze", vendor: "supply", number: "HM-102", unit: "box", pack: 200 },
  { id: "nebulizer-set", vendor: "supply", number: "HM-733", unit: "case", pack: 50 },
  { id: "banding-kit", vendor: "supply", number: "HM-915", unit: "box", pack: 6 },
  { id: "foam-dressing", vendor: "supply", number: "HM-209", unit: "box", pack: 10 },
  { id: "alginate", vendor: "supply", number: "HM-196", unit: "box", pack: 10 },
];

/** The clock of a day so many days ago, so that papers carry their own day. */
function daysAgo(services: Services, today: CalendarDate, days: number): Services {
  const day = addDays(today, -days);
  return { ...services, clock: { today: () => day, now: () => `${day}T15:30:00.000Z` } };
}

/** Fills the stock room of the organisation's first practice: vendors, places, an order of which a part came, a count, a recall, two slips. */
export async function fillStockRoom(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
  actor: Actor,
): Promise<void> {
  const practice = world.practices.find((one) => one.organizationId === organization.id)?.id;
  if (practice === undefined || !world.inventory.some((item) => item.practiceId === practice)) return;
  const at = async (days: number, work: (tx: TenantTransaction, then: Services) => Promise<void>): Promise<void> => {
    const then = days === 0 ? services : daysAgo(services, world.today, days);
    const context = { organizationId: organization.id, userId: actor.userId, userName: actor.name };
    await withTenant(services.db, { ...context, asOf: then.clock.now() }, (tx) => work(tx, then));
  };
  await at(60, (tx) => furnish(tx, organization.id, practice));
  await at(5, (tx, then) => orderAndSend(tx, then, actor, practice));
  await at(2, (tx, then) => receivePart(tx, then, actor, practice));
  await at(1, (tx, then) => moveAndCount(tx, then, actor, practice));
  await at(0, async (tx, then) => {
    await openRecall(tx, then, actor, [practice], {
      itemId: "inv-ipratropium-albuterol",
      lotNumbers: ["IA3302"],
      reference: "Maker's notice 26-118",
      reason: "Some doses of the lot hold less than the label says",
    });
    await slips(tx, then, actor, practice);
  });
}

async function furnish(tx: TenantTransaction, organization_id: string, practice_id: string): Promise<void> {
  await mainLocation(tx, organization_id, practice_id);
  const place = (id: string, name: string, kind: string) => ({
    organization_id,
    location_id: `place-${id}`,
    practice_id,
    name,
    kind,
  });
  await tx
    .insertInto("stock_location")
    .values([place("room-2", "Treatment room 2", "room"), place("cart", "Crash cart", "cart")])
    .execute();
  const vendor = (id: string, name: string, account: string, lead_days: number) => ({
    organization_id,
    vendor_id: `vendor-${id}`,
    practice_id,
    name,
    account_number: account,
    phone: "8005550142",
    email: `orders@${id}.example`,
    address: "100 Wharf Road, Springfield, NY 10002",
    lead_days,
  });
  await tx
    .insertInto("stock_vendor")
    .values([
      vendor("supply", "Harbor Medical Supply", "LK-20418", 3),
      vendor("drugs", "Northline Pharmaceuticals", "883120", 2),
    ])
    .execute();
  for (const fact of facts)
    await tx
      .updateTable("inventory_item")
      .set({
        vendor_id: `vendor-${fact.vendor}`,
        vendor_item_number: fact.number,
        order_unit: fact.unit,
        pack_size: String(fact.pack),
        dose_unit: fact.dose?.[0] ?? null,
        dose_per_billing_unit: fact.dose?.[1] ?? null,
        dose_per_stock_unit: fact.dose?.[2] ?? null,
      })
      .where("organization_id", "=", organization_id)
      .where("item_id", "=", `inv-${fact.id}`)
      .execute();
}

async function orderAndSend(tx: TenantTransaction, then: Services, actor: Actor, practice: string): Promise<void> {
  const id = await createOrder(tx, then, actor, [practice], {
    vendorId: "vendor-supply",
    lines: [
      { itemId: "inv-surgical-tray", packs: 2, packCost: "124.00" },
      { itemId: "inv-gauze", packs: 1, packCost: "22.80" },
      { itemId: "inv-alginate", packs: 3, packCost: "28.50" },
    ],
    note: "Please deliver before noon.",
    idempotencyKey: "demo-order-1",
  });
  await sendOrder(tx, then, actor, [practice], id, 1);
  await createOrder(tx, then, actor, [practice], {
    vendorId: "vendor-drugs",
    lines: [{ itemId: "inv-triamcinolone", packs: 2, packCost: "78.00" }],
    idempotencyKey: "demo-order-2",
  });
}

async function receivePart(tx: TenantTransaction, then: Services, actor: Actor, practice: string): Promise<void> {
  const order = await tx
    .selectFrom("purchase_order")
    .select("order_id")
    .where("organization_id", "=", actor.organizationId)
    .where("idempotency_key", "=", "demo-order-1")
    .executeTakeFirstOrThrow();
  const expires = addDays(dayOf(then.clock.today()), 700);
  await receiveOrder(tx, then, actor, [practice], order.order_id, {
    lines: [
      { position: 1, quantity: "20", lotNumber: "TRAY-97", expiresOn: expires },
      { position: 2, quantity: "200", lotNumber: "GZ-118", expiresOn: expires, packCost: "23.40" },
    ],
    idempotencyKey: "demo-delivery-1",
  });
}

async function moveAndCount(tx: TenantTransaction, then: Services, actor: Actor, practice: string): Promise<void> {
  const main = await mainLocation(tx, actor.organizationId, practice);
  const move = (to: string, lines: { lotId: string; quantity: string }[], key: string) =>
    transferStock(tx, then, actor, [practice], {
      fromLocationId: main,
      toLocationId: to,
      lines,
      idempotencyKey: key,
    });
  await move(
    "place-room-2",
    [
      { lotId: "lot-lidocaine-ld-201", quantity: "6" },
      { lotId: "lot-gauze-gz-100", quantity: "60" },
    ],
    "demo-move-1",
  );
  await move("place-cart", [{ lotId: "lot-ketorolac-kt5590", quantity: "6" }], "demo-move-2");
  const countId = await startCount(tx, then, actor, [practice], {
    locationId: "place-room-2",
    blind: true,
    note: "Monthly count",
    idempotencyKey: "demo-count-1",
  });
  await saveCount(tx, then, actor, [practice], countId, {
    lines: [{ lotId: "lot-gauze-gz-100", counted: "56", reason: "" }],
  });
}

/** A drug that left the shelf and never reached the claim, beside those that the coders' own slips leave. */
async function slips(tx: TenantTransaction, then: Services, actor: Actor, practice: string): Promise<void> {
  const { rows } = await sql<{ visit_id: string }>`select v.visit_id from visit v
    where v.organization_id = ${actor.organizationId} and v.practice_id = ${practice} and v.status = 'billed'
      and not exists (select from service_line l where l.organization_id = v.organization_id and l.visit_id = v.visit_id and l.procedure_code = 'J1885')
    order by v.service_date desc, v.visit_id limit 1`.execute(tx);
  const visit = rows[0]?.visit_id;
  if (visit === undefined) return;
  await bookMovements(tx, then, actor, [
    {
      itemId: "inv-ketorolac",
      lotId: "lot-ketorolac-kt5590",
      visitId: visit,
      kind: "use",
      quantity: "-1",
      reason: "used at the visit",
      key: "demo-slip-1",
    },
  ]);
}
