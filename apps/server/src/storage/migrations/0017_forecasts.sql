-- What a payer is expected to answer to a claim, worked out when it is checked and again when it is sent; the payer's answer beside it.
create table claim_forecast (
  organization_id text not null, claim_id text not null, practice_id text not null, payer_id text not null, coverage_id text not null,
  patient_control_number text not null, service_date date not null, responsibility text not null check (responsibility in ('P', 'S', 'T')),
  -- checked: the claim is still ours and may change; sent: this is what left, and it stands.
  stage text not null check (stage in ('checked', 'sent')), made_on date not null, made_at timestamptz not null,
  input_sha256 text not null, versions jsonb not null, forecast jsonb not null,
  allowed_cents bigint, payer_cents bigint, patient_cents bigint, deductible_cents bigint not null default 0,
  out_of_pocket_cents bigint not null default 0, copay_cents bigint not null default 0,
  expected_on date not null, earliest_on date not null, latest_on date not null,
  highest_risk text check (highest_risk in ('stops', 'looks', 'history')), risk_words text not null default '',
  -- The payer's answer, once it is here.
  verdict text check (verdict in ('exact', 'near', 'off', 'not-forecast')),
  cause text check (cause in ('underpaid', 'overpaid', 'denied', 'patient-share', 'other')),
  paid_cents bigint, paid_patient_cents bigint, paid_deductible_cents bigint, paid_out_of_pocket_cents bigint, shortfall_cents bigint,
  paid_on date, remittance_id text, compared_at timestamptz,
  primary key (organization_id, claim_id)
);
create index claim_forecast_coverage on claim_forecast (organization_id, coverage_id, service_date);
create index claim_forecast_expected on claim_forecast (organization_id, practice_id, expected_on) where stage = 'sent' and verdict is null;
create index claim_forecast_paid on claim_forecast (organization_id, payer_id, paid_on) where verdict is not null;

-- The benefits of an eligibility answer in numbers: the shape is BenefitFacts of the patient-access stage, amounts as decimal dollars.
alter table eligibility_check add column benefits jsonb;

do $$ declare name text; begin
  foreach name in array array['claim_forecast'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
