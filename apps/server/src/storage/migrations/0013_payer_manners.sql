-- What the records tell the edits: who may bill a payer and since when, what a payer wants, its word on an edit, referrals, and Medicare's place.

-- A provider's enrolment (credentialing) with a payer. `effective_until` is the first day on which it no longer holds.
create table provider_enrollment (
  organization_id text not null, enrollment_id text not null, provider_id text not null, payer_id text not null,
  status text not null check (status in ('requested', 'enrolled', 'denied', 'ended')),
  effective_from date, effective_until date, enrollment_number text not null default '', note text not null default '',
  updated_by text, updated_at timestamptz not null default now(), version integer not null default 1,
  primary key (organization_id, enrollment_id),
  check (status <> 'enrolled' or effective_from is not null),
  check (effective_from is null or effective_until is null or effective_from < effective_until)
);
create index provider_enrollment_payer on provider_enrollment (organization_id, payer_id, provider_id);

-- A payer's manners beyond the columns of `payer`: the shape is PayerProfile of the edits, without the payer's id.
create table payer_profile (
  organization_id text not null, payer_id text not null, profile jsonb not null default '{}', source text not null default '',
  updated_by text, updated_at timestamptz not null default now(), version integer not null default 1,
  primary key (organization_id, payer_id)
);

-- A payer's or the practice's word on an edit: other severity, or off. Without payers and lines of business it is for all.
create table payer_overlay (
  organization_id text not null, overlay_id text not null, edit text not null, payer_ids text[] not null default '{}',
  filing_indicator_codes text[] not null default '{}', effective_from date not null, effective_until date,
  word text not null check (word in ('off', 'advice', 'warning', 'error')), reason text not null,
  updated_by text, updated_at timestamptz not null default now(), version integer not null default 1,
  primary key (organization_id, overlay_id),
  check (effective_until is null or effective_from < effective_until)
);

-- A referral as the payer or the referring practice gave it. `effective_until` is the first day on which it no longer holds.
create table referral (
  organization_id text not null, referral_id text not null, patient_id text not null, coverage_id text not null,
  referral_number text not null, referring_npi text not null default '', effective_from date not null, effective_until date,
  visits_approved integer check (visits_approved > 0), visits_used integer not null default 0 check (visits_used >= 0),
  recorded_by text, recorded_at timestamptz not null default now(), version integer not null default 1,
  primary key (organization_id, referral_id)
);
create index referral_coverage on referral (organization_id, coverage_id, effective_from desc);

-- The Medicare secondary payer questions as answered on a day: null when Medicare pays first, else the reason (SBR05: 12, 13, 14, 15, 41, 42, 43, 47).
create table medicare_secondary_answer (
  organization_id text not null, patient_id text not null, asked_on date not null,
  insurance_type_code text check (insurance_type_code in ('12', '13', '14', '15', '16', '41', '42', '43', '47')),
  note text not null default '', recorded_by text, recorded_at timestamptz not null default now(),
  primary key (organization_id, patient_id, asked_on)
);

do $$ declare name text; begin
  foreach name in array array['provider_enrollment', 'payer_profile', 'payer_overlay', 'referral', 'medicare_secondary_answer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
