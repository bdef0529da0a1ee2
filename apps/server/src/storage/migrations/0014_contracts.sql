-- What insurers agreed to pay: contracts with versions. A version is changed only while it is a draft; in force it stands, and a correction is
-- a new version. `content` is the contract of packages/pricing. Days are half-open: `effective_until` is the first day after.
create table contract (
  organization_id text not null, contract_id text not null, payer_id text not null, practice_id text, name text not null, number text not null default '',
  created_by text not null default '', created_at timestamptz not null default now(), changed_by text not null default '',
  changed_at timestamptz not null default now(), primary key (organization_id, contract_id)
);
create index contract_payer on contract (organization_id, payer_id);
create table contract_version (
  organization_id text not null, contract_id text not null, version integer not null, effective_from date not null, effective_until date,
  status text not null check (status in ('draft', 'active', 'ended', 'replaced')), content jsonb not null, row_count integer not null default 0,
  source_name text not null default '', source_sha256 text not null default '', note text not null default '',
  created_by text not null default '', created_at timestamptz not null default now(), changed_by text not null default '',
  changed_at timestamptz not null default now(), activated_by text not null default '', activated_at timestamptz, edits integer not null default 0,
  primary key (organization_id, contract_id, version),
  constraint contract_version_days check (effective_until is null or effective_until >= effective_from)
);
create function guard_contract_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'A contract version that was in force is kept' using errcode = 'CC001', hint = 'End it instead.';
    end if;
    return old;
  end if;
  if old.status <> 'draft' and (new.content is distinct from old.content or new.effective_from <> old.effective_from or new.status = 'draft'
      or new.source_sha256 <> old.source_sha256 or new.row_count <> old.row_count) then
    raise exception 'A contract version that was in force does not change' using errcode = 'CC001', hint = 'Make a new version of it.';
  end if;
  return new;
end $$;
create trigger contract_version_guard before update or delete on contract_version for each row execute function guard_contract_version();

-- Two contracts, or two versions of one, over the volume of a period; a job counts on claim by claim from `last_claim_id`.
create table contract_comparison (
  organization_id text not null, comparison_id text not null, left_contract_id text not null, left_version integer not null,
  right_contract_id text not null, right_version integer not null, payer_id text, practice_ids text[] not null default '{}',
  service_from date not null, service_until date not null,
  status text not null check (status in ('running', 'done', 'stopped', 'failed')), total integer not null default 0, compared integer not null default 0,
  last_claim_id text not null default '', sums jsonb not null default '{}', started_by text not null default '',
  started_at timestamptz not null default now(), finished_at timestamptz, primary key (organization_id, comparison_id)
);
create index contract_comparison_started on contract_comparison (organization_id, started_at desc);
alter table contract_rate no force row level security;
-- The rates of before become contracts: one a payer, practice and name, with a schedule of their rows.
with head as (
  select organization_id, payer_id, practice_id, contract_name, min(effective_from) as effective_from, count(*)::int as row_count,
    'rates-' || md5(payer_id || '/' || practice_id || '/' || contract_name) as contract_id,
    jsonb_agg(jsonb_build_object('code', procedure_code, 'allowed', (allowed_cents / 100.0)::numeric(15, 2)::text)
      || case when modifier = '' then '{}'::jsonb else jsonb_build_object('modifier', modifier) end
      || jsonb_build_object('effective', jsonb_build_object('from', effective_from) || case when effective_until is null then '{}'::jsonb
        else jsonb_build_object('until', effective_until) end)
      order by procedure_code, modifier, effective_from desc) as entries
  from contract_rate group by organization_id, payer_id, practice_id, contract_name
), made as (
  insert into contract (organization_id, contract_id, payer_id, practice_id, name, created_by, changed_by)
  select organization_id, contract_id, payer_id, practice_id, contract_name, 'migration', 'migration' from head
)
insert into contract_version (organization_id, contract_id, version, effective_from, status, content, row_count, source_name, created_by, changed_by, activated_by, activated_at)
select organization_id, contract_id, 1, effective_from, 'active',
  jsonb_build_object('kind', 'lesser-of-charge', 'name', contract_name, 'payerId', payer_id, 'effective', jsonb_build_object('from', effective_from),
    'of', jsonb_build_object('kind', 'fee-schedule', 'name', contract_name, 'effective', jsonb_build_object('from', effective_from), 'rows', entries)),
  row_count, 'rates of before', 'migration', 'migration', 'migration', now()
from head;
drop table contract_rate;

do $$ declare name text; begin
  foreach name in array array['contract', 'contract_version', 'contract_comparison'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
