-- Rules of a practice for its payers. A version never changes; the rule points to the version that is live. Who put it live or off, when and
-- why stands in its events.
create table payer_rule (
  organization_id text not null, rule_id text not null, pack_id text, state text not null check (state in ('draft', 'live', 'off')),
  latest_version integer not null check (latest_version > 0), live_version integer,
  changed_by text not null, changed_at timestamptz not null default recorded_now(), version integer not null default 1,
  primary key (organization_id, rule_id), check ((state = 'live') = (live_version is not null))
);
create table payer_rule_version (
  organization_id text not null, rule_id text not null, rule_version integer not null, content jsonb not null,
  author text not null, author_id text, reason text not null default '', created_at timestamptz not null default recorded_now(),
  primary key (organization_id, rule_id, rule_version)
);
create table payer_rule_event (
  organization_id text not null, rule_event_id text not null, rule_id text not null, rule_version integer not null,
  kind text not null check (kind in ('written', 'imported', 'put-live', 'put-off', 'pack-on', 'pack-off')), reason text not null default '',
  actor_id text, actor_name text not null, dry_run_id text, at timestamptz not null default recorded_now(),
  primary key (organization_id, rule_event_id)
);
create index payer_rule_event_rule on payer_rule_event (organization_id, rule_id, at desc);

-- Packs of rules as they were imported; every version stays. `is_on` is of the version in use.
create table rule_pack (
  organization_id text not null, pack_id text not null, pack_version text not null, name text not null, publisher text not null, licence text not null,
  checksum text not null, content jsonb not null, rule_count integer not null, is_current boolean not null default true, is_on boolean not null default true,
  imported_by text not null, imported_at timestamptz not null default recorded_now(),
  primary key (organization_id, pack_id, pack_version)
);
create unique index rule_pack_current on rule_pack (organization_id, pack_id) where is_current;

-- A rule tried over the claims of a period; a job does it, a few hundred claims at a time, and remembers its place.
create table rule_dry_run (
  organization_id text not null, dry_run_id text not null, rule_id text not null, rule_version integer not null, compared_version integer,
  service_from date not null, service_until date not null, status text not null check (status in ('running', 'done', 'stopped')),
  total integer not null default 0, looked_at integer not null default 0, last_claim_id text not null default '',
  started_by text not null, started_at timestamptz not null default recorded_now(), finished_at timestamptz,
  primary key (organization_id, dry_run_id)
);
create index rule_dry_run_rule on rule_dry_run (organization_id, rule_id, rule_version, started_at desc);
-- One claim that the tried version, the live one or both find, and what became of the claim in truth.
create table rule_dry_run_result (
  organization_id text not null, dry_run_id text not null, claim_id text not null, found_now boolean not null, found_before boolean not null,
  lines integer[] not null default '{}', message text not null default '', payer_id text not null, provider_id text not null, practice_id text not null,
  service_date date not null, charge_cents bigint not null, paid_cents bigint not null,
  outcome text check (outcome in ('paid', 'denied')), reasons text[] not null default '{}',
  primary key (organization_id, dry_run_id, claim_id)
);

-- A finding that a person overrode, and what the payer then did: whether the edit was right.
create table finding_outcome (
  organization_id text not null, finding_outcome_id text not null, claim_id text not null, edit text not null, family text not null,
  severity text not null check (severity in ('error', 'warning', 'advice')), line integer, payer_id text not null, service_date date not null,
  reason text not null, overridden_by text, overridden_by_name text not null, overridden_at timestamptz not null default recorded_now(),
  outcome text check (outcome in ('paid', 'denied')), reasons text[] not null default '{}', paid_cents bigint, decided_on date, remittance_id text,
  primary key (organization_id, finding_outcome_id)
);
create index finding_outcome_edit on finding_outcome (organization_id, edit, overridden_at desc);
create index finding_outcome_claim on finding_outcome (organization_id, claim_id) where outcome is null;

do $$ declare name text; begin
  foreach name in array array['payer_rule', 'payer_rule_version', 'payer_rule_event', 'rule_pack', 'rule_dry_run', 'rule_dry_run_result', 'finding_outcome'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
  foreach name in array array['payer_rule_version', 'payer_rule_event'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('revoke update, delete on %I from cleanclaim_app', name);
  end loop;
end $$;
