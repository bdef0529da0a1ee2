-- Codes that people keep at hand: favourites and recent codes of a person, and sets that a practice makes for itself.
create table code_favourite (
  organization_id text not null, user_id text not null, code_set text not null, code text not null, label text not null default '',
  folder text not null default '', added_at timestamptz not null default now(),
  primary key (organization_id, user_id, code_set, code)
);
create table code_recent (
  organization_id text not null, user_id text not null, code_set text not null, code text not null, times integer not null default 1,
  last_at timestamptz not null default now(),
  primary key (organization_id, user_id, code_set, code)
);
create index code_recent_newest on code_recent (organization_id, user_id, last_at);
create table code_collection (
  organization_id text not null, collection_id text not null, practice_id text not null, name text not null, about text not null default '',
  created_by text not null, created_at timestamptz not null default now(),
  primary key (organization_id, collection_id), unique (organization_id, practice_id, name)
);
create table code_collection_item (
  organization_id text not null, collection_id text not null, code_set text not null, code text not null, label text not null default '',
  position integer not null default 0,
  primary key (organization_id, collection_id, code_set, code),
  foreign key (organization_id, collection_id) references code_collection (organization_id, collection_id) on delete cascade
);

do $$ declare name text; begin
  foreach name in array array['code_favourite', 'code_recent', 'code_collection', 'code_collection_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to cleanclaim_app', name);
  end loop;
end $$;
