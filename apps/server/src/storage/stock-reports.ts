import { addDays, moneyText } from "@cleanclaim/model";
import { usedAgainstBilled, wasteModifierCodes } from "@cleanclaim/revenue-cycle";
import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { lotCost } from "./stock-shelf.ts";
import { dayOf } from "./stored-shapes.ts";

/** Whose stock, and which days of service. */
export interface StockScope {
  readonly organizationId: string;
  readonly practices: readonly string[];
  readonly today: string;
  readonly from: string;
  readonly until: string;
}

/** The scope of a report: the last ninety days when none are asked for. */
export function stockScope(
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: { readonly from?: string; readonly until?: string },
): StockScope {
  const today = services.clock.today();
  const day = (text: string | undefined): string | undefined =>
    text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : text;
  return {
    organizationId,
    practices,
    today,
    from: day(query.from) ?? addDays(dayOf(today), -90),
    until: day(query.until) ?? today,
  };
}

type Column = ReportTable["columns"][number];
const column = (key: string, label: string, kind: Column["kind"]): Column => ({ key, label, kind });

/** One report of stock; 404 for an unknown name. Rows carry `visitId` or `itemId` beside what is shown, to lead there. */
export async function stockReport(tx: TenantTransaction, scope: StockScope, id: string): Promise<ReportTable> {
  switch (id) {
    case "used-not-billed":
      return usedNotBilled(tx, scope);
    case "billed-not-used":
      return billedNotUsed(tx, scope);
    case "expiring":
      return expiring(tx, scope);
    case "slow-movers":
      return slowMovers(tx, scope);
    case "value":
      return value(tx, scope);
    default:
      throw notFound("The report");
  }
}

interface Compared {
  readonly visit_id: string;
  readonly service_date: string;
  readonly account_number: string;
  readonly provider: string;
  readonly status: string;
  readonly code: string;
  readonly item_id: string;
  readonly items: string;
  readonly unit_cents: bigint;
  readonly billed: string;
  readonly billed_cents: bigint;
  readonly used: readonly { given: string; waste: string; per: string; single: boolean }[];
}

/**
 * Every visit whose coding is finished, and code of an item, with what left the shelf and what stands on the claim (on the visit while there is no claim). Units of a
 * claim are those of the primary claim that was made last.
 */
async function compared(tx: TenantTransaction, scope: StockScope): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    with codes as (select i.practice_id, i.procedure_code as code, min(i.item_id) as item_id, max(i.charge_cents) as cents, string_agg(i.name, ', ' order by i.name) as names
        from inventory_item i where i.organization_id = ${scope.organizationId} and i.procedure_code is not null
          and i.practice_id = any(${[...scope.practices]}::text[]) group by i.practice_id, i.procedure_code),
      visits as (select v.* from visit v where v.organization_id = ${scope.organizationId} and v.practice_id = any(${[...scope.practices]}::text[])
          and v.service_date between ${scope.from}::date and ${scope.until}::date and v.status in ('coded','billed')),
      used as (select v.visit_id, i.procedure_code as code, i.item_id, max(i.name) as name, i.billing_units_per_stock_unit::text as per, i.single_dose as single,
            coalesce(-sum(m.quantity) filter (where m.kind = 'use'), 0)::text as given, coalesce(-sum(m.quantity) filter (where m.kind = 'waste'), 0)::text as waste
          from visits v join inventory_movement m on m.organization_id = v.organization_id and m.visit_id = v.visit_id and m.kind in ('use','waste')
          join inventory_item i on i.organization_id = m.organization_id and i.item_id = m.item_id and i.procedure_code is not null
          where not exists (select from inventory_movement u where u.organization_id = m.organization_id and u.idempotency_key = 'undo:' || m.movement_id)
          group by v.visit_id, i.organization_id, i.item_id),
      made as (select distinct on (c.visit_id) c.visit_id, c.content from claim c join visits v on v.visit_id = c.visit_id
          where c.organization_id = ${scope.organizationId} and c.responsibility = 'P' and c.frequency_code <> '8' order by c.visit_id, c.created_at desc, c.claim_id desc),
      lines as (select m.visit_id, line ->> 'procedureCode' as code, (line ->> 'units')::numeric as units, (line ->> 'charge')::numeric as charge
            from made m cross join lateral jsonb_array_elements(m.content -> 'lines') line
          union all select s.visit_id, s.procedure_code, s.units, s.charge_cents / 100.0 from service_line s join visits v on v.visit_id = s.visit_id
            where s.organization_id = ${scope.organizationId} and not exists (select from made where made.visit_id = s.visit_id)),
      billed as (select l.visit_id, l.code, sum(l.units) as units, round(sum(l.charge) * 100) as cents from lines l
          join visits v on v.visit_id = l.visit_id join codes c on c.practice_id = v.practice_id and c.code = l.code group by l.visit_id, l.code),
      pairs as (select visit_id, code from used union select visit_id, code from billed)
    select v.visit_id, v.service_date, p.account_number, coalesce(d.last_name, '') as provider, v.status, k.code, c.item_id,
      coalesce((select string_agg(u.name, ', ' order by u.name) from used u where u.visit_id = k.visit_id and u.code = k.code), c.names) as items,
      coalesce((select r.charge_cents from charge_rate r where r.organization_id = v.organization_id and r.practice_id = v.practice_id and r.procedure_code = k.code
        and r.modifier = '' and r.effective_from <= v.service_date order by r.effective_from desc limit 1), c.cents) as unit_cents,
      coalesce(b.units, 0)::text as billed, coalesce(b.cents, 0)::bigint as billed_cents,
      coalesce((select json_agg(json_build_object('given', u.given, 'waste', u.waste, 'per', u.per, 'single', u.single))
        from used u where u.visit_id = k.visit_id and u.code = k.code), '[]') as used
    from pairs k join visits v on v.visit_id = k.visit_id join codes c on c.practice_id = v.practice_id and c.code = k.code
    join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
    left join provider d on d.organization_id = v.organization_id and d.provider_id = v.provider_id
    left join billed b on b.visit_id = k.visit_id and b.code = k.code
    order by v.service_date desc, v.visit_id, k.code`.execute(tx);
  return rows;
}

function difference(row: Compared) {
  return usedAgainstBilled(
    row.used.map((one) => ({
      given: plainDecimal(one.given),
      waste: plainDecimal(one.waste),
      billingUnitsPerStockUnit: plainDecimal(one.per),
      wasteIsBilled: one.single && wasteModifierCodes.test(row.code),
    })),
    BigInt(Math.round(Number(row.billed))),
  );
}

const visitColumns: readonly Column[] = [
  column("serviceDate", "Visit", "day"),
  column("account", "Account", "text"),
  column("provider", "Provider", "text"),
  column("state", "State", "text"),
  column("code", "Code", "text"),
  column("items", "Item", "text"),
  column("used", "Used units", "count"),
  column("billed", "Billed units", "count"),
];

function visitRow(row: Compared, units: ReturnType<typeof difference>) {
  return {
    visitId: row.visit_id,
    itemId: row.item_id,
    serviceDate: row.service_date,
    account: row.account_number,
    provider: row.provider,
    state: row.status,
    code: row.code,
    items: row.items,
    used: Number(units.usedUnits),
    billed: Number(units.billedUnits),
  };
}

async function usedNotBilled(tx: TenantTransaction, scope: StockScope): Promise<ReportTable> {
  const rows = (await compared(tx, scope)).flatMap((row) => {
    const units = difference(row);
    // What the practice has no charge for is never billed by itself.
    if (units.missing <= 0n || row.unit_cents === 0n) return [];
    return [
      { ...visitRow(row, units), missing: Number(units.missing), amount: moneyText(units.missing * row.unit_cents) },
    ];
  });
  return {
    id: "used-not-billed",
    title: "Used, not billed",
    definition:
      "For visits whose coding is finished, of items that have a charge: billing units that left the shelf (discarded parts of single-dose drugs included, what was taken back left out) beyond the units on its claim, or on the visit while there is no claim; money at the practice's charge.",
    columns: [...visitColumns, column("missing", "Missing units", "count"), column("amount", "Charge", "money")],
    rows: rows.sort((a, b) => Number(b.amount) - Number(a.amount)),
  };
}

async function billedNotUsed(tx: TenantTransaction, scope: StockScope): Promise<ReportTable> {
  const rows = (await compared(tx, scope)).flatMap((row) => {
    const units = difference(row);
    if (units.missing >= 0n || units.billedUnits === 0n) return [];
    const over = -units.missing;
    const cents = (row.billed_cents * over + units.billedUnits / 2n) / units.billedUnits;
    return [{ ...visitRow(row, units), missing: Number(over), amount: moneyText(cents) }];
  });
  return {
    id: "billed-not-used",
    title: "Billed, not used",
    definition:
      "For visits whose coding is finished: units on the claim (on the visit while there is no claim) of a code that the practice keeps in stock, beyond what left the shelf for the visit; money as billed.",
    columns: [...visitColumns, column("missing", "Units too many", "count"), column("amount", "Billed", "money")],
    rows: rows.sort((a, b) => Number(b.amount) - Number(a.amount)),
  };
}

async function expiring(tx: TenantTransaction, scope: StockScope): Promise<ReportTable> {
  const { rows } = await sql<{
    item_id: string;
    item: string;
    lot: string;
    location: string;
    expires_on: string;
    days: number;
    on_hand: string;
    cents: bigint;
    use: string;
  }>`select i.item_id, i.name as item, l.lot_number as lot, p.name as location, l.expires_on, l.expires_on - ${scope.today}::date as days, s.on_hand::text as on_hand,
      round(s.on_hand * ${lotCost} * 100)::bigint as cents,
      coalesce((select -sum(m.quantity) from inventory_movement m where m.organization_id = i.organization_id and m.item_id = i.item_id and m.kind in ('use','waste','undo')
        and m.at >= ${scope.today}::date - 90), 0)::text as use
    from inventory_stock s join inventory_lot l on l.organization_id = s.organization_id and l.lot_id = s.lot_id
    join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id
    join stock_location p on p.organization_id = s.organization_id and p.location_id = s.location_id
    where s.organization_id = ${scope.organizationId} and s.on_hand > 0 and i.practice_id = any(${[...scope.practices]}::text[])
      and l.expires_on <= ${scope.today}::date + 90 order by l.expires_on, i.name`.execute(tx);
  return {
    id: "expiring",
    title: "Expires within 90 days",
    definition:
      "Lots on the shelf that have expired or will within 90 days, with what they cost and what was used of the item in the last 90 days.",
    columns: [
      column("expiresOn", "Expires", "day"),
      column("days", "Days left", "count"),
      column("item", "Item", "text"),
      column("lot", "Lot", "text"),
      column("location", "Place", "text"),
      column("onHand", "On hand", "text"),
      column("use", "Used in 90 days", "text"),
      column("amount", "Value", "money"),
    ],
    rows: rows.map((row) => ({
      itemId: row.item_id,
      expiresOn: row.expires_on,
      days: row.days,
      item: row.item,
      lot: row.lot,
      location: row.location,
      onHand: plainDecimal(row.on_hand),
      use: plainDecimal(row.use),
      amount: moneyText(row.cents),
    })),
  };
}

async function slowMovers(tx: TenantTransaction, scope: StockScope): Promise<ReportTable> {
  const { rows } = await sql<{
    item_id: string;
    item: string;
    on_hand: string;
    use: string;
    cover: string | null;
    last_use: string | null;
    cents: bigint;
  }>`select i.item_id, i.name as item, s.on_hand::text as on_hand, coalesce(u.use, 0)::text as use, case when u.use > 0 then round(s.on_hand / u.use * 90, 1)::text end as cover,
      u.last_use, round(s.value * 100)::bigint as cents
    from inventory_item i
    join lateral (select sum(l.on_hand) as on_hand, sum(l.on_hand * ${lotCost}) as value from inventory_lot l
      where l.organization_id = i.organization_id and l.item_id = i.item_id) s on s.on_hand > 0
    left join lateral (select -sum(m.quantity) filter (where m.at >= ${scope.today}::date - 90) as use, max(m.at) filter (where m.kind = 'use')::date as last_use
      from inventory_movement m where m.organization_id = i.organization_id and m.item_id = i.item_id and m.kind in ('use','waste','undo')) u on true
    where i.organization_id = ${scope.organizationId} and i.practice_id = any(${[...scope.practices]}::text[]) and (coalesce(u.use, 0) <= 0 or s.on_hand / u.use > 2)
    order by s.value desc`.execute(tx);
  return {
    id: "slow-movers",
    title: "Slow movers",
    definition:
      "Items of which the shelf holds more than 180 days of use at the pace of the last 90 days, or that nobody used in them.",
    columns: [
      column("item", "Item", "text"),
      column("onHand", "On hand", "text"),
      column("use", "Used in 90 days", "text"),
      column("cover", "Lasts", "days"),
      column("lastUse", "Last used", "day"),
      column("amount", "Value", "money"),
    ],
    rows: rows.map((row) => ({
      itemId: row.item_id,
      item: row.item,
      onHand: plainDecimal(row.on_hand),
      use: plainDecimal(row.use),
      cover: row.cover,
      lastUse: row.last_use,
      amount: moneyText(row.cents),
    })),
  };
}

async function value(tx: TenantTransaction, scope: StockScope): Promise<ReportTable> {
  const { rows } = await sql<{
    item_id: string;
    item: string;
    location: string;
    lots: number;
    on_hand: string;
    average: string;
    cents: bigint;
  }>`select i.item_id, i.name as item, p.name as location, count(*)::int as lots, sum(s.on_hand)::text as on_hand,
      round(sum(s.on_hand * ${lotCost}) / sum(s.on_hand), 4)::text as average, round(sum(s.on_hand * ${lotCost}) * 100)::bigint as cents
    from inventory_stock s join inventory_lot l on l.organization_id = s.organization_id and l.lot_id = s.lot_id
    join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id
    join stock_location p on p.organization_id = s.organization_id and p.location_id = s.location_id
    where s.organization_id = ${scope.organizationId} and s.on_hand > 0 and i.practice_id = any(${[...scope.practices]}::text[])
    group by i.organization_id, i.item_id, p.organization_id, p.location_id order by cents desc, i.name`.execute(tx);
  return {
    id: "value",
    title: "Stock value",
    definition:
      "What lies on the shelves at what each lot cost; the average is over the lots of the item in the place.",
    columns: [
      column("item", "Item", "text"),
      column("location", "Place", "text"),
      column("lots", "Lots", "count"),
      column("onHand", "On hand", "text"),
      column("average", "Average cost", "text"),
      column("amount", "Value", "money"),
    ],
    rows: rows.map((row) => ({
      itemId: row.item_id,
      item: row.item,
      location: row.location,
      lots: row.lots,
      onHand: plainDecimal(row.on_hand),
      average: `$${plainDecimal(row.average)}`,
      amount: moneyText(row.cents),
    })),
  };
}
