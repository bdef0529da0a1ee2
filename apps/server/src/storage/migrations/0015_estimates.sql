-- What a patient is told before a service: an estimate by contract and benefits, or a good-faith estimate without insurance (45 CFR 149.610).
-- Inputs and result stand as they were, so that the same estimate can be worked out again; a correction is a new version that replaces.
create table estimate (
  organization_id text not null, estimate_id text not null, practice_id text not null, patient_id text not null, visit_id text, provider_id text not null,
  facility_id text not null, number text not null, version integer not null default 1, replaces_estimate_id text,
  kind text not null check (kind in ('insured', 'good-faith')), status text not null check (status in ('current', 'replaced')),
  service_date date not null, scheduled_on date not null, requested_on date, due_on date, due_why text not null default '', description text not null default '',
  given_on date, delivery text check (delivery in ('in person', 'mail', 'e-mail', 'portal')), keep_until date,
  charge_cents bigint not null, allowed_cents bigint, insurer_cents bigint, patient_cents bigint, low_cents bigint not null, high_cents bigint not null,
  inputs jsonb not null, input_sha256 text not null, result jsonb not null, versions jsonb not null default '{}',
  created_by text not null default '', created_at timestamptz not null default now(), primary key (organization_id, estimate_id)
);
create index estimate_visit on estimate (organization_id, visit_id) where status = 'current';
create index estimate_patient on estimate (organization_id, patient_id, service_date);
create index estimate_due on estimate (organization_id, practice_id, due_on) where status = 'current';
create function guard_estimate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.inputs is distinct from old.inputs or new.result is distinct from old.result or new.charge_cents <> old.charge_cents
      or new.patient_cents is distinct from old.patient_cents or new.version <> old.version or (old.given_on is not null and new.given_on is distinct from old.given_on) then
    raise exception 'An estimate does not change' using errcode = 'CC001', hint = 'Make a new version of it.';
  end if;
  return new;
end $$;
create trigger estimate_guard before update or delete on estimate for each row execute function guard_estimate();

-- Charges of a provider that exceed a good-faith estimate substantially (45 CFR 149.620): raised by the ledger's postings, closed when they are corrected.
create table estimate_excess (
  organization_id text not null, estimate_id text not null, npi text not null, patient_id text not null, visit_id text not null,
  expected_cents bigint not null, billed_cents bigint not null, status text not null check (status in ('open', 'closed')), task_id text not null,
  seen_at timestamptz not null default now(), closed_at timestamptz, primary key (organization_id, estimate_id, npi)
);
create index estimate_excess_patient on estimate_excess (organization_id, patient_id) where status = 'open';
do $$ declare name text; begin
  foreach name in array array['estimate', 'estimate_excess'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
