-- Notes that arrive as files: the form they had, the file kept as it came, and a note taken back from the wrong visit.
alter table document
  add column format text not null default 'text',
  add column source_file_id text,
  add column notices jsonb not null default '[]',
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_reason text;

-- Notes received from outside that wait until a person says which visit they belong to, and what became of the others.
create table received_note (
  organization_id text not null, received_note_id text not null, exchange_file_id text not null, file_name text not null, format text not null,
  title text not null default '', author text not null default '', patient_family text, patient_given text, patient_birth_date date,
  patient_identifiers text[] not null default '{}', service_date date, body text not null, notices jsonb not null default '[]',
  status text not null check (status in ('waiting', 'attached', 'dismissed')), visit_id text, document_id text, reason text not null default '',
  received_at timestamptz not null default now(), decided_by text, decided_at timestamptz,
  primary key (organization_id, received_note_id)
);
create index received_note_waiting on received_note (organization_id, status, received_at);
alter table received_note enable row level security;
alter table received_note force row level security;
create policy tenant on received_note using (organization_id = (select nullif(current_setting('app.organization_id', true), '')))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
grant select, insert, update, delete on received_note to cleanclaim_app;
