import { moneyText, parseCents } from "@cleanclaim/model";
import { doseInStock, leftOver, parseQuantity, readNdc, supplyLines, toQuantity } from "@cleanclaim/revenue-cycle";
import type { SupplyItem } from "@cleanclaim/revenue-cycle";
import type { QueryOf, ResponseOf, SaveStockItem } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { forbidden, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

/** An item as billing needs it, with its unit of stock. */
export interface Item extends SupplyItem {
  readonly stockUnit: string;
}

/** An item of a practice that is in use. */
export async function itemOf(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  itemId: string,
): Promise<Item> {
  const row = await tx
    .selectFrom("inventory_item")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The supply item");
  if (!row.active)
    throw unprocessable(`${row.name} is retired and can't be used.`, "Choose the item that took its place.");
  const dose = row.dose_unit !== null && row.dose_per_billing_unit !== null && row.dose_per_stock_unit !== null;
  return {
    itemId,
    name: row.name,
    stockUnit: row.stock_unit,
    procedureCode: row.procedure_code,
    billingUnitsPerStockUnit: plainDecimal(row.billing_units_per_stock_unit),
    ndc: row.ndc,
    ndcUnit: row.ndc_unit,
    ndcQuantityPerStockUnit:
      row.ndc_quantity_per_stock_unit === null ? null : plainDecimal(row.ndc_quantity_per_stock_unit),
    singleDose: row.single_dose,
    charge: row.charge_cents,
    ...(dose
      ? {
          dose: {
            unit: row.dose_unit ?? "",
            perBillingUnit: plainDecimal(row.dose_per_billing_unit ?? "1"),
            perStockUnit: plainDecimal(row.dose_per_stock_unit ?? "1"),
          },
        }
      : {}),
  };
}

/** The item with the practice's charge for its code on the day, where the list of charges has one. */
export async function chargedItem(
  tx: TenantTransaction,
  organizationId: string,
  visit: { readonly practice_id: string; readonly service_date: string },
  item: Item,
): Promise<Item> {
  if (item.procedureCode === null) return item;
  const rate = await tx
    .selectFrom("charge_rate")
    .select("charge_cents")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", visit.practice_id)
    .where("procedure_code", "=", item.procedureCode)
    .where("modifier", "=", "")
    .where("effective_from", "<=", visit.service_date)
    .orderBy("effective_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return rate === undefined ? item : { ...item, charge: rate.charge_cents };
}

/** Makes an item, or changes one when `existing` names it. @returns its id. */
export async function saveItem(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  item: SaveStockItem,
  existing?: { readonly id: string; readonly version: number },
): Promise<string> {
  if (!practices.includes(item.practice)) throw forbidden("You do not work in that practice.");
  const values = itemValues(item);
  await checkItem(tx, organizationId, item, existing?.id);
  if (existing === undefined) {
    const itemId = services.newId();
    await tx
      .insertInto("inventory_item")
      .values({ organization_id: organizationId, item_id: itemId, practice_id: item.practice, ...values })
      .execute();
    return itemId;
  }
  const row = await tx
    .selectFrom("inventory_item")
    .select(["version", "stock_unit"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", item.practice)
    .where("item_id", "=", existing.id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The stock item");
  if (row.version !== existing.version) throw versionConflict("The stock item");
  await tx
    .updateTable("inventory_item")
    .set({ ...values, version: sql`version + 1` })
    .where("organization_id", "=", organizationId)
    .where("item_id", "=", existing.id)
    .execute();
  return existing.id;
}

function itemValues(item: SaveStockItem) {
  const ndc = item.ndc === null || item.ndc.trim() === "" ? undefined : readNdc(item.ndc);
  if (ndc?.ok === false) throw unprocessable(ndc.message);
  if (ndc !== undefined && (item.ndcUnit === null || item.ndcQuantityPerStockUnit === null))
    throw unprocessable(
      "An NDC goes to the claim with its unit and quantity.",
      `Say how much of it one ${item.stockUnit} holds, and its unit (ML, UN, GR, ME or F2).`,
    );
  if (toQuantity(item.packSize) <= 0n) throw unprocessable("A pack holds more than zero stock units.");
  if (item.dose !== null && (toQuantity(item.dose.perBillingUnit) <= 0n || toQuantity(item.dose.perStockUnit) <= 0n))
    throw unprocessable("The dose of a billing unit and of a stock unit are above zero.");
  if (toQuantity(item.reorderLevel) > toQuantity(item.parLevel))
    throw unprocessable("The reorder level is above the par level.", "An order fills up to par: raise par.");
  return {
    name: item.name.trim(),
    procedure_code: item.procedureCode,
    stock_unit: item.stockUnit.trim(),
    billing_units_per_stock_unit:
      item.dose === null
        ? item.billingUnitsPerStockUnit
        : sql<string>`round(${item.dose.perStockUnit}::numeric / ${item.dose.perBillingUnit}::numeric, 6)`,
    ndc: ndc?.ndc ?? null,
    ndc_unit: ndc === undefined ? null : item.ndcUnit,
    ndc_quantity_per_stock_unit: ndc === undefined ? null : item.ndcQuantityPerStockUnit,
    single_dose: item.singleDose,
    dose_unit: item.dose?.unit ?? null,
    dose_per_billing_unit: item.dose?.perBillingUnit ?? null,
    dose_per_stock_unit: item.dose?.perStockUnit ?? null,
    par_level: item.parLevel,
    reorder_level: item.reorderLevel,
    charge_cents: parseCents(item.charge) ?? 0n,
    vendor_id: item.vendorId,
    vendor_item_number: item.vendorItemNumber.trim(),
    order_unit: item.orderUnit.trim(),
    pack_size: item.packSize,
    active: item.active,
  };
}

async function checkItem(
  tx: TenantTransaction,
  organizationId: string,
  item: SaveStockItem,
  itemId: string | undefined,
): Promise<void> {
  const twin = await tx
    .selectFrom("inventory_item")
    .select("item_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", item.practice)
    .where("active", "=", true)
    .where(sql<string>`lower(name)`, "=", item.name.trim().toLowerCase())
    .executeTakeFirst();
  if (item.active && twin !== undefined && twin.item_id !== itemId)
    throw unprocessable(`An item named ${item.name.trim()} exists already.`, "Choose another name.");
  if (item.vendorId !== null) {
    const vendor = await tx
      .selectFrom("stock_vendor")
      .select("vendor_id")
      .where("organization_id", "=", organizationId)
      .where("practice_id", "=", item.practice)
      .where("vendor_id", "=", item.vendorId)
      .executeTakeFirst();
    if (vendor === undefined) throw notFound("The vendor");
  }
}

/** What a dose of an item opens, discards and bills; the problem in words when it can't be. */
export async function dosePreview(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  itemId: string,
  query: QueryOf<"GET /api/stock/:id/dose">,
): Promise<ResponseOf<"GET /api/stock/:id/dose">> {
  const owner = await tx
    .selectFrom("inventory_item")
    .select("practice_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  if (owner === undefined) throw notFound("The stock item");
  const on = query.on ?? services.clock.today();
  const plain = await itemOf(tx, organizationId, owner.practice_id, itemId);
  const none = { containers: 0, discarded: "0", lines: [] };
  if (plain.dose === undefined) return { ...none, problem: `${plain.name} is not measured by dose.` };
  const discarded = query.discarded ?? leftOver(plain.dose, plain.singleDose, query.given);
  const dose = { given: query.given, discarded };
  const stock = doseInStock(plain.dose, plain.singleDose, dose);
  if (!stock.ok) return { ...none, discarded, problem: stock.message };
  const item = await chargedItem(tx, organizationId, { practice_id: owner.practice_id, service_date: on }, plain);
  const lines = supplyLines(item, { quantity: stock.quantity, waste: stock.waste, dose }, dayOf(on));
  return {
    containers: stock.containers,
    discarded,
    lines: lines.map((line) => ({
      procedureCode: line.procedureCode,
      modifiers: [...line.modifiers],
      units: line.units,
      charge: moneyText(line.charge),
      ndc: line.drug?.ndc ?? null,
      ndcQuantity: line.drug?.quantity ?? null,
      ndcUnit: line.drug?.unit ?? null,
    })),
    problem: null,
  };
}

/** What the loaded code sets know of a drug by its code or NDC, to fill in an item: the dose of a billing unit and the packages of the ASP crosswalk. */
export async function drugFacts(
  services: Services,
  query: QueryOf<"GET /api/drug-facts">,
): Promise<ResponseOf<"GET /api/drug-facts">> {
  const { codeSets } = await knowledgeOf(services);
  const at = { on: dayOf(services.clock.today()) };
  const ndc = query.ndc === undefined || query.ndc.trim() === "" ? undefined : readNdc(query.ndc);
  if (ndc?.ok === false) throw unprocessable(ndc.message);
  const byNdc = ndc === undefined ? undefined : codeSets.ndcCrosswalk.find(ndc.ndc, at);
  const code = query.code?.trim().toUpperCase() ?? (byNdc?.status === "found" ? byNdc.value[0]?.code : undefined);
  if (code === undefined || code === "") {
    const reason = byNdc === undefined || byNdc.status === "found" ? "Give a code or an NDC." : byNdc.reason;
    return { procedureCode: null, title: "", dose: null, packages: [], source: "", message: reason };
  }
  const named = codeSets.hcpcs.find(code, at);
  const packages = byNdc ?? codeSets.ndcCrosswalk.byCode(code, at);
  const rows = packages.status === "found" ? packages.value.filter((row) => row.code === code).slice(0, 50) : [];
  const limit = codeSets.aspLimit.find(code, at);
  const words =
    rows[0]?.dosage ??
    (limit.status === "found" ? limit.value.dosage : undefined) ??
    (named.status === "found" ? named.value.unitDose : undefined);
  return {
    procedureCode: code,
    title: named.status === "found" ? named.value.title : "",
    dose: words === undefined ? null : doseOf(words),
    packages: rows.map((row) => ({
      ndc: row.ndc,
      name: row.drugName,
      labeler: row.labeler,
      billingUnitsPerPackage: row.billingUnitsPerPackage,
    })),
    source: packages.status === "found" ? packages.release.name : named.status === "found" ? named.release.name : "",
    message: packages.status === "found" ? "" : packages.reason,
  };
}

/** `"10 mg"` or `"PER 0.5 MG"` as a measure; null when there is no number in it. */
function doseOf(words: string): { unit: string; perBillingUnit: string } | null {
  const match = /(\d[\d,]*(?:\.\d+)?)\s*([A-Za-z%/.]+)/.exec(words);
  const amount = match?.[1]?.replaceAll(",", "");
  if (match === null || amount === undefined || parseQuantity(amount) === undefined) return null;
  return { unit: (match[2] ?? "").toLowerCase(), perBillingUnit: amount };
}
