-- What a coded visit needs to be coded again and compared: the facts beside the note, the hashes, and the versions of every code set.
alter table coding_run
  add column facts jsonb,
  add column document_ids text[] not null default '{}',
  add column note_sha256 text,
  add column result_sha256 text,
  add column code_sets jsonb not null default '[]';
create index coding_run_latest on coding_run (organization_id, created_at desc);

-- A replay of many visits: how far it is, and the visits that a newer engine would code differently.
create table coding_replay (
  organization_id text not null, replay_id text not null, practice_id text, service_from date not null, service_until date not null,
  engine_version text not null, status text not null check (status in ('running', 'done', 'stopped')), total integer not null default 0,
  compared integer not null default 0, same_bytes integer not null default 0, same_codes integer not null default 0, changed integer not null default 0,
  broken integer not null default 0, not_replayable integer not null default 0, last_visit_id text not null default '',
  started_by text not null, started_at timestamptz not null default now(), finished_at timestamptz,
  primary key (organization_id, replay_id)
);
create table coding_replay_difference (
  organization_id text not null, replay_id text not null, visit_id text not null, coding_run_id text not null,
  kind text not null check (kind in ('changed', 'broken', 'not-replayable')), reason text not null default '', difference jsonb not null,
  primary key (organization_id, replay_id, visit_id)
);

-- What a language model proposed for a visit, and what the engine made of it. Kept whole, for the audit.
create table coding_proposal (
  organization_id text not null, proposal_id text not null, visit_id text not null, model text not null, input_sha256 text not null,
  engine_version text not null, answer jsonb not null, judgements jsonb not null, asked_by text not null, asked_at timestamptz not null default now(),
  primary key (organization_id, proposal_id)
);
create index coding_proposal_visit on coding_proposal (organization_id, visit_id, asked_at desc);
do $$ declare name text; begin
  foreach name in array array['coding_replay', 'coding_replay_difference', 'coding_proposal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
create trigger coding_proposal_append_only before update or delete on coding_proposal for each row execute function refuse_change();
revoke update, delete on coding_proposal from cleanclaim_app;
