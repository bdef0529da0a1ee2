-- Audits of coded visits: a sample by rule, a blind second coding, the comparison, and what was decided. Nothing here touches visit, claim or ledger.
create table coding_audit (
  organization_id text not null, audit_id text not null, practice_id text, name text not null, rule jsonb not null, seed text not null,
  frame_size integer not null check (frame_size >= 0), frame_sha256 text not null, strata jsonb not null default '[]',
  status text not null default 'open' check (status in ('open', 'closed', 'cancelled')), due_on date not null,
  created_by text not null, created_by_name text not null, created_at timestamptz not null default recorded_now(), closed_at timestamptz,
  primary key (organization_id, audit_id)
);
create index coding_audit_newest on coding_audit (organization_id, created_at desc);
-- `original` is the coding as it stood at the draw; nothing shows it to the auditor before the recode is handed in.
create table coding_audit_visit (
  organization_id text not null, audit_id text not null, visit_id text not null, practice_id text not null, ordinal integer not null,
  stratum text not null default '', reasons text[] not null default '{}', coder_user_id text not null, coder_name text not null,
  provider_id text not null, provider_name text not null, service_date date not null, auditor_user_id text not null, due_on date not null,
  status text not null default 'to-code' check (status in ('to-code', 'submitted', 'decided')), original jsonb not null, draft jsonb,
  submitted_at timestamptz, decided_at timestamptz, version integer not null default 1, check (auditor_user_id <> coder_user_id),
  primary key (organization_id, audit_id, visit_id)
);
create index coding_audit_visit_auditor on coding_audit_visit (organization_id, auditor_user_id, status);
create index coding_audit_visit_coder on coding_audit_visit (organization_id, coder_user_id, status);
create index coding_audit_visit_visit on coding_audit_visit (organization_id, visit_id);
create table coding_audit_recode (
  organization_id text not null, audit_id text not null, visit_id text not null, recode jsonb not null, comparison jsonb not null,
  submitted_by text not null, submitted_by_name text not null, submitted_at timestamptz not null default recorded_now(),
  primary key (organization_id, audit_id, visit_id)
);
create table coding_audit_decision (
  organization_id text not null, decision_id text not null, audit_id text not null, visit_id text not null, item_key text not null,
  verdict text not null check (verdict in ('original', 'audit', 'either', 'neither')), reason text not null, source text not null default '',
  education text not null default '', is_final boolean not null default false, decided_by text not null, decided_by_name text not null,
  decided_at timestamptz not null default recorded_now(), primary key (organization_id, decision_id)
);
create index coding_audit_decision_visit on coding_audit_decision (organization_id, audit_id, visit_id);
-- What the coder and the auditor write to each other about one finding.
create table coding_audit_remark (
  organization_id text not null, remark_id text not null, audit_id text not null, visit_id text not null, item_key text not null,
  kind text not null check (kind in ('rebuttal', 'reply')), body text not null, author_user_id text not null, author_name text not null,
  at timestamptz not null default recorded_now(), primary key (organization_id, remark_id)
);
create index coding_audit_remark_visit on coding_audit_remark (organization_id, audit_id, visit_id);
create table coding_audit_acknowledgement (
  organization_id text not null, audit_id text not null, visit_id text not null, user_id text not null,
  at timestamptz not null default recorded_now(), primary key (organization_id, audit_id, visit_id, user_id)
);
-- Trainees and the invented charts that they coded.
create table practice_attempt (
  organization_id text not null, attempt_id text not null, user_id text not null, chart_id text not null,
  level text not null check (level in ('easy', 'middle', 'hard')), answer jsonb not null, grade jsonb not null,
  percent integer not null check (percent between 0 and 100), at timestamptz not null default recorded_now(), primary key (organization_id, attempt_id)
);
create index practice_attempt_user on practice_attempt (organization_id, user_id, at desc);

do $$ declare name text; begin
  foreach name in array array['coding_audit', 'coding_audit_visit', 'coding_audit_recode', 'coding_audit_decision', 'coding_audit_remark',
    'coding_audit_acknowledgement', 'practice_attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
  foreach name in array array['coding_audit_recode', 'coding_audit_decision', 'coding_audit_remark', 'coding_audit_acknowledgement', 'practice_attempt'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('revoke update, delete on %I from cleanclaim_app', name);
  end loop;
end $$;
