-- Institutions: what a hospital or a nursing home says of a stay or an outpatient visit beyond its services, and the revenue code of each service.
alter table practice add column institution text check (institution in ('hospital', 'nursing-home'));

-- One row a visit of an institution: what FL 4 to 17, 18 to 28, 31 to 41 and 66 to 81 of its bill are made of. `type_of_bill` is the facility type
-- and the type of care; the frequency code is its third digit. Days are inclusive, as a bill has them.
create table visit_stay (
  organization_id text not null, visit_id text not null,
  type_of_bill text not null, frequency_code text not null default '1',
  statement_from date not null, statement_to date not null,
  admission_date date, admission_hour text, admission_type_code text, admission_source_code text,
  discharge_hour text, patient_status_code text,
  attending_provider_id text, operating_provider_id text, medical_record_number text not null default '', drg_code text,
  condition_codes text[] not null default '{}', occurrences jsonb not null default '[]', occurrence_spans jsonb not null default '[]',
  value_codes jsonb not null default '[]', procedures jsonb not null default '[]',
  changed_by text not null default '', changed_at timestamptz not null default recorded_now(), version integer not null default 1,
  primary key (organization_id, visit_id),
  constraint visit_stay_days check (statement_to >= statement_from)
);
create index visit_stay_period on visit_stay (organization_id, statement_from, statement_to);

-- A service of an institution has its revenue code, and its own day within the statement.
alter table service_line add column revenue_code text, add column service_date date, add column non_covered_cents bigint;
-- A bill has up to 25 diagnoses: the admitting one and the reasons for the visit stand apart, and each may say whether it was there on admission.
alter table visit_diagnosis drop constraint visit_diagnosis_position_check;
alter table visit_diagnosis add constraint visit_diagnosis_position_check check (position between 1 and 30);
alter table visit_diagnosis
  add column role text check (role in ('principal', 'admitting', 'reason-for-visit', 'external-cause', 'other')),
  add column present_on_admission text check (present_on_admission in ('Y', 'N', 'U', 'W', '1'));
-- The charge master of an institution has prices by revenue code: of a service, or (without a procedure) of a day or a supply.
alter table charge_rate add column revenue_code text not null default '';
alter table charge_rate drop constraint charge_rate_pkey;
alter table charge_rate add primary key (organization_id, practice_id, procedure_code, modifier, revenue_code, effective_from);

-- What guide carries the claim; the content says it, so no writer can forget it.
alter table claim add column claim_type text not null generated always as (coalesce(content ->> 'claimType', 'professional')) stored;
create index claim_type_state on claim (organization_id, claim_type, state);

do $$ begin
  alter table visit_stay enable row level security;
  alter table visit_stay force row level security;
  create policy tenant on visit_stay using (organization_id = (select nullif(current_setting('app.organization_id', true), '')))
    with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
  grant select, insert, update, delete on visit_stay to cleanclaim_app;
end $$;
