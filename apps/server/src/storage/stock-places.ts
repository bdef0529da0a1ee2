import { moneyText } from "@cleanclaim/model";
import type { BodyOf, StockLocation, Vendor } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, forbidden, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { locationOf, lotCost, mainLocation } from "./stock-shelf.ts";

/** The places of practices, main stores first, with what lies there. A practice that has none yet gets its main store. */
export async function listLocations(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<StockLocation[]> {
  const { rows } = await sql<{
    location_id: string;
    practice_id: string;
    name: string;
    kind: StockLocation["kind"];
    main: boolean;
    active: boolean;
    lots: number;
    value_cents: bigint;
  }>`select p.location_id, p.practice_id, p.name, p.kind, p.main, p.active, count(l.lot_id)::int as lots,
      coalesce(round(sum(s.on_hand * ${lotCost}) * 100), 0)::bigint as value_cents
    from stock_location p
    left join inventory_stock s on s.organization_id = p.organization_id and s.location_id = p.location_id and s.on_hand > 0
    left join inventory_lot l on l.organization_id = s.organization_id and l.lot_id = s.lot_id
    where p.organization_id = ${organizationId} and p.practice_id = any(${[...practices]}::text[])
    group by p.organization_id, p.location_id order by p.practice_id, p.main desc, p.name`.execute(tx);
  return rows.map((row) => ({
    id: row.location_id,
    practiceId: row.practice_id,
    name: row.name,
    kind: row.kind,
    main: row.main,
    active: row.active,
    lots: row.lots,
    value: moneyText(row.value_cents),
  }));
}

/** Adds a place, or renames or closes one. A place where something lies, and the main store, stay open. */
export async function saveLocation(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  body: BodyOf<"POST /api/stock-locations">,
  locationId?: string,
): Promise<void> {
  if (!practices.includes(body.practice)) throw forbidden("You do not work in that practice.");
  await mainLocation(tx, organizationId, body.practice);
  const name = body.name.trim();
  const twin = await tx
    .selectFrom("stock_location")
    .select("location_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", body.practice)
    .where(sql<string>`lower(name)`, "=", name.toLowerCase())
    .executeTakeFirst();
  if (twin !== undefined && twin.location_id !== locationId)
    throw unprocessable(`A place named ${name} exists already.`, "Choose another name.");
  const values = { name, kind: body.kind, active: body.active };
  if (locationId === undefined) {
    await tx
      .insertInto("stock_location")
      .values({ organization_id: organizationId, location_id: services.newId(), practice_id: body.practice, ...values })
      .execute();
    return;
  }
  const place = await locationOf(tx, organizationId, practices, locationId);
  if (!body.active && place.main) throw conflict("The main store can't be closed.");
  if (!body.active) await refuseWhenFilled(tx, organizationId, locationId, place.name);
  await tx
    .updateTable("stock_location")
    .set(values)
    .where("organization_id", "=", organizationId)
    .where("location_id", "=", locationId)
    .execute();
}

async function refuseWhenFilled(tx: TenantTransaction, organizationId: string, locationId: string, name: string) {
  const filled = await tx
    .selectFrom("inventory_stock")
    .select("lot_id")
    .where("organization_id", "=", organizationId)
    .where("location_id", "=", locationId)
    .where("on_hand", ">", "0")
    .executeTakeFirst();
  if (filled !== undefined) throw conflict(`Something still lies in ${name}.`, "Transfer it elsewhere first.");
}

/** The vendors of practices by name. */
export async function listVendors(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<Vendor[]> {
  const rows = await tx
    .selectFrom("stock_vendor")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .orderBy("active", "desc")
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    id: row.vendor_id,
    practiceId: row.practice_id,
    name: row.name,
    accountNumber: row.account_number,
    phone: row.phone,
    email: row.email,
    address: row.address,
    leadDays: row.lead_days,
    active: row.active,
  }));
}

/** Adds or changes a vendor. */
export async function saveVendor(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  body: BodyOf<"POST /api/vendors">,
  vendorId?: string,
): Promise<void> {
  if (!practices.includes(body.practice)) throw forbidden("You do not work in that practice.");
  const values = {
    name: body.name.trim(),
    account_number: body.accountNumber.trim(),
    phone: body.phone.trim(),
    email: body.email.trim(),
    address: body.address.trim(),
    lead_days: body.leadDays,
    active: body.active,
  };
  const twin = await tx
    .selectFrom("stock_vendor")
    .select("vendor_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", body.practice)
    .where(sql<string>`lower(name)`, "=", values.name.toLowerCase())
    .executeTakeFirst();
  if (twin !== undefined && twin.vendor_id !== vendorId)
    throw unprocessable(`A vendor named ${values.name} exists already.`, "Choose another name.");
  if (vendorId === undefined) {
    await tx
      .insertInto("stock_vendor")
      .values({ organization_id: organizationId, vendor_id: services.newId(), practice_id: body.practice, ...values })
      .execute();
    return;
  }
  const changed = await tx
    .updateTable("stock_vendor")
    .set(values)
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", body.practice)
    .where("vendor_id", "=", vendorId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw notFound("The vendor");
}
