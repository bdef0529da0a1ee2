-- The stock room: places, vendors, orders, counts, transfers, recalls. On hand follows movements for each lot and place; nothing else may change it.
create table stock_location (
  organization_id text not null, location_id text not null, practice_id text not null, name text not null,
  kind text not null check (kind in ('store','room','cart')), main boolean not null default false, active boolean not null default true,
  primary key (organization_id, location_id)
);
create unique index stock_location_name on stock_location (organization_id, practice_id, lower(name));
create unique index stock_location_main on stock_location (organization_id, practice_id) where main;
create table stock_vendor (
  organization_id text not null, vendor_id text not null, practice_id text not null, name text not null, account_number text not null default '',
  phone text not null default '', email text not null default '', address text not null default '', lead_days integer not null default 3 check (lead_days >= 0),
  active boolean not null default true, primary key (organization_id, vendor_id)
);
create unique index stock_vendor_name on stock_vendor (organization_id, practice_id, lower(name));

-- A drug knows its dose: what one billing unit is, and what one container holds, in the same unit of measure.
alter table inventory_item
  add column vendor_id text, add column vendor_item_number text not null default '', add column order_unit text not null default '',
  add column pack_size numeric not null default 1 check (pack_size > 0), add column dose_unit text,
  add column dose_per_billing_unit numeric check (dose_per_billing_unit > 0), add column dose_per_stock_unit numeric check (dose_per_stock_unit > 0),
  add column version integer not null default 1;
-- Cost of one stock unit in dollars with fractions of a cent: a pad of gauze costs less than two. Null: unit_cost_cents stands.
alter table inventory_lot
  add column unit_cost numeric check (unit_cost >= 0), add column held_at timestamptz, add column held_by text, add column held_reason text;
create unique index inventory_lot_number on inventory_lot (organization_id, item_id, lot_number);
alter table inventory_movement
  add column location_id text, add column unit_cost numeric, add column source_kind text, add column source_id text, add column source_position integer;
alter table inventory_movement drop constraint inventory_movement_kind_check;
alter table inventory_movement add constraint inventory_movement_kind_check check (kind in
  ('receive','use','waste','count','return','undo','transfer','vendor-return','expired'));
create index inventory_movement_source on inventory_movement (organization_id, source_kind, source_id) where source_id is not null;
create index inventory_movement_item on inventory_movement (organization_id, item_id, at desc);
create index inventory_movement_lot on inventory_movement (organization_id, lot_id);
alter table procedure_pack add column active boolean not null default true, add column version integer not null default 1;

create table inventory_stock (
  organization_id text not null, lot_id text not null, location_id text not null, on_hand numeric not null default 0 check (on_hand >= 0),
  primary key (organization_id, lot_id, location_id)
);
create index inventory_stock_place on inventory_stock (organization_id, location_id) where on_hand > 0;

create table purchase_order (
  organization_id text not null, order_id text not null, practice_id text not null, number text not null, vendor_id text not null, location_id text not null,
  status text not null check (status in ('draft','sent','partly-received','received','cancelled')), note text not null default '', expected_on date,
  created_by text, created_at timestamptz not null default recorded_now(), sent_by text, sent_at timestamptz, closed_at timestamptz, close_reason text not null default '',
  idempotency_key text not null, version integer not null default 1, primary key (organization_id, order_id)
);
create unique index purchase_order_number on purchase_order (organization_id, number);
create unique index purchase_order_key on purchase_order (organization_id, idempotency_key);
create index purchase_order_status on purchase_order (organization_id, practice_id, status);
create table purchase_order_line (
  organization_id text not null, order_id text not null, position integer not null, item_id text not null, order_unit text not null default '',
  pack_size numeric not null check (pack_size > 0), packs integer not null check (packs > 0), pack_cost_cents bigint not null default 0 check (pack_cost_cents >= 0),
  primary key (organization_id, order_id, position)
);
create index purchase_order_line_item on purchase_order_line (organization_id, item_id);

create table stock_count (
  organization_id text not null, count_id text not null, practice_id text not null, location_id text not null,
  status text not null check (status in ('open','posted','cancelled')), blind boolean not null default true, note text not null default '',
  started_by text, started_at timestamptz not null default recorded_now(), posted_by text, posted_at timestamptz, idempotency_key text not null,
  primary key (organization_id, count_id)
);
create unique index stock_count_key on stock_count (organization_id, idempotency_key);
create table stock_count_line (
  organization_id text not null, count_id text not null, lot_id text not null, position integer not null, counted numeric check (counted >= 0), book numeric,
  reason text not null default '', counted_by text, counted_at timestamptz, primary key (organization_id, count_id, lot_id)
);
create table stock_transfer (
  organization_id text not null, transfer_id text not null, practice_id text not null, from_location_id text not null, to_location_id text not null,
  note text not null default '', user_id text, at timestamptz not null default recorded_now(), idempotency_key text not null, primary key (organization_id, transfer_id)
);
create unique index stock_transfer_key on stock_transfer (organization_id, idempotency_key);
create table stock_recall (
  organization_id text not null, recall_id text not null, practice_id text not null, item_id text not null, lot_numbers text[] not null,
  reference text not null default '', reason text not null, opened_by text, opened_at timestamptz not null default recorded_now(),
  closed_by text, closed_at timestamptz, close_note text not null default '', primary key (organization_id, recall_id)
);

-- The main store of a practice, made when something first lies there.
create function main_stock_location(tenant text, practice text) returns text language plpgsql as $$
declare place text;
begin
  select location_id into place from stock_location where organization_id = tenant and practice_id = practice and main;
  if place is null then
    insert into stock_location (organization_id, location_id, practice_id, name, kind, main)
      values (tenant, 'main-' || practice, practice, 'Main store', 'store', true) on conflict do nothing;
    select location_id into place from stock_location where organization_id = tenant and practice_id = practice and main;
  end if;
  return place;
end $$;

create or replace function apply_inventory_movement() returns trigger language plpgsql as $$
declare shelf inventory_lot%rowtype; practice text;
begin
  select * into shelf from inventory_lot where organization_id = new.organization_id and lot_id = new.lot_id for update;
  if not found or shelf.item_id <> new.item_id then raise exception 'the lot is unknown' using errcode = 'CC002'; end if;
  if new.kind = 'use' and shelf.held_at is not null then
    raise exception 'the lot is held and can''t be used' using errcode = 'CC006';
  end if;
  if new.location_id is null then
    select practice_id into practice from inventory_item where organization_id = new.organization_id and item_id = new.item_id;
    if not found then raise exception 'the item is unknown' using errcode = 'CC002'; end if;
    new.location_id := main_stock_location(new.organization_id, practice);
  end if;
  insert into inventory_stock (organization_id, lot_id, location_id) values (new.organization_id, new.lot_id, new.location_id) on conflict do nothing;
  update inventory_stock set on_hand = on_hand + new.quantity
    where organization_id = new.organization_id and lot_id = new.lot_id and location_id = new.location_id;
  update inventory_lot set on_hand = on_hand + new.quantity where organization_id = new.organization_id and lot_id = new.lot_id;
  return new;
end $$;
create function guard_on_hand() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    if tg_op = 'DELETE' then
      raise exception 'stock on hand begins and changes only by a movement' using errcode = 'CC001', hint = 'Insert into inventory_movement.';
    end if;
    if (tg_op = 'INSERT' and (tg_table_name = 'inventory_stock' or new.on_hand <> 0)) or (tg_op = 'UPDATE' and new.on_hand <> old.on_hand) then
      raise exception 'stock on hand begins and changes only by a movement' using errcode = 'CC001', hint = 'Insert into inventory_movement.';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- What lay on the shelves before there were places lies in the main store. The walls are opened for the owner alone while it is moved there.
alter table inventory_item no force row level security;
alter table inventory_lot no force row level security;
alter table inventory_movement no force row level security;
insert into stock_location (organization_id, location_id, practice_id, name, kind, main)
  select distinct organization_id, 'main-' || practice_id, practice_id, 'Main store', 'store', true from inventory_item;
insert into inventory_stock (organization_id, lot_id, location_id, on_hand)
  select l.organization_id, l.lot_id, 'main-' || i.practice_id, l.on_hand
  from inventory_lot l join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id;
alter table inventory_movement disable trigger inventory_movement_append_only;
update inventory_movement m set location_id = 'main-' || i.practice_id
  from inventory_item i where i.organization_id = m.organization_id and i.item_id = m.item_id;
alter table inventory_movement enable trigger inventory_movement_append_only;
alter table inventory_item force row level security;
alter table inventory_lot force row level security;
alter table inventory_movement force row level security;
create trigger inventory_stock_guard before insert or update or delete on inventory_stock for each row execute function guard_on_hand();
create trigger inventory_lot_guard before insert or update on inventory_lot for each row execute function guard_on_hand();

do $$ declare name text; begin
  foreach name in array array['stock_location','stock_vendor','inventory_stock','purchase_order','purchase_order_line','stock_count','stock_count_line',
                              'stock_transfer','stock_recall'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
revoke update, delete on stock_transfer from cleanclaim_app;
