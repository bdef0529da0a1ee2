-- The life of a question to a provider, its log, and what its answer changed.
alter table provider_query drop constraint provider_query_status_check;
alter table provider_query add constraint provider_query_status_check check (status in ('open', 'answered', 'withdrawn', 'expired'));
alter table provider_query
  add column title text not null default '',
  add column topic text not null default '',
  add column purpose text not null default 'specificity',
  add column prior_relevance text not null default '',
  add column reminders integer not null default 0 check (reminders >= 0),
  add column reminded_on date,
  add column escalated_on date,
  add column closed_at timestamptz,
  add column document_id text,
  add column outcome jsonb,
  add column outcome_seen_at timestamptz;
create index provider_query_status_due on provider_query (organization_id, status, due_on);

create table query_event (
  organization_id text not null, query_event_id text not null, query_id text not null, visit_id text not null,
  kind text not null check (kind in ('asked', 'reminded', 'escalated', 'answered', 'withdrawn', 'expired', 'codes-moved', 'seen', 'due-changed')),
  at timestamptz not null default recorded_now(), actor_user_id text, actor_name text not null default '', details text not null default '',
  event_key text not null, primary key (organization_id, query_event_id)
);
-- A step that a job may try twice has the same key both times and is written once.
create unique index query_event_once on query_event (organization_id, query_id, event_key);
create index query_event_visit on query_event (organization_id, visit_id);
create trigger query_event_append_only before update or delete on query_event for each row execute function refuse_change();

-- Who signs a coding, with what, and who put each code there.
create table user_credential (
  organization_id text not null, credential_id text not null, user_id text not null, kind text not null, number text not null default '',
  issued_by text not null default '', issued_on date, expires_on date, recorded_by text not null default '',
  recorded_at timestamptz not null default recorded_now(), primary key (organization_id, credential_id)
);
create index user_credential_user on user_credential (organization_id, user_id);
alter table visit_diagnosis add column coded_by text, add column credential text, add column coded_at timestamptz;
alter table service_line add column coded_by text, add column credential text, add column coded_at timestamptz;
alter table visit add column coder_credential jsonb;
alter table document add column signed_by text, add column signed_at timestamptz;

-- A visit that billing sent back: what was found, what was said, and how it was settled.
create table visit_return (
  organization_id text not null, return_id text not null, visit_id text not null, claim_id text, finding jsonb, message text not null,
  returned_by text not null, returned_by_name text not null, returned_at timestamptz not null default recorded_now(),
  settled_at timestamptz, settled_by text, settled_by_name text, answer text not null default '', codes_before jsonb not null default '[]',
  codes_after jsonb, primary key (organization_id, return_id)
);
create index visit_return_visit on visit_return (organization_id, visit_id, returned_at);

do $$ declare name text; begin
  foreach name in array array['query_event', 'user_credential', 'visit_return'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
revoke update, delete on query_event from cleanclaim_app;
