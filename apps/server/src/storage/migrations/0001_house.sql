-- The house of records. Every tenant table begins its primary key with organization_id, so that rows can be distributed by it, and
-- row-level security reads the organisation from the setting app.organization_id of the transaction. Money is whole cents.
-- Ids are text made by the server (time-ordered). Append-only tables refuse update and delete by trigger and by grant.

do $$ begin
  if not exists (select from pg_roles where rolname = 'cleanclaim_app') then create role cleanclaim_app nologin; end if;
end $$;
grant cleanclaim_app to current_user;

-- Who may sign in. Looked up before an organisation is known, so no tenant policy; the application role has no grant on this schema.
create schema identity;
create table identity.credential (
  email text primary key check (email = lower(email)),
  organization_id text not null, user_id text not null,
  password_hash text not null, password_changed_at timestamptz not null default now(),
  totp_secret text, disabled boolean not null default false
);
create table identity.session (
  token_hash text primary key, organization_id text not null, user_id text not null, csrf_secret text not null,
  created_at timestamptz not null default now(), last_seen_at timestamptz not null default now(), expires_at timestamptz not null,
  address text not null, user_agent text not null default ''
);
create index session_by_user on identity.session (organization_id, user_id);
create table identity.sign_in_attempt (
  attempt_id bigint generated always as identity primary key, email text not null, address text not null,
  at timestamptz not null default now(), succeeded boolean not null
);
create index sign_in_attempt_email on identity.sign_in_attempt (email, at);
create index sign_in_attempt_address on identity.sign_in_attempt (address, at);

-- Reference data shared by all organisations: which code sets are loaded, and the compiled files themselves.
create schema reference;
create table reference.code_set_release (
  set_name text not null, release text not null, effective_from date not null, effective_until date, row_count bigint not null,
  sha256 text not null, source text not null, licence text not null, imported_at timestamptz not null default now(), content bytea,
  primary key (set_name, release)
);
create table reference.claim_transition (from_state text not null, to_state text not null, primary key (from_state, to_state));
insert into reference.claim_transition values
  ('draft','held'),('draft','ready'),('draft','cancelled'),('draft','draft'),
  ('held','held'),('held','ready'),('held','draft'),('held','cancelled'),
  ('ready','held'),('ready','sent'),('ready','draft'),('ready','cancelled'),('ready','ready'),
  ('sent','received-by-clearinghouse'),('sent','received-by-payer'),('sent','rejected'),('sent','adjudicated'),('sent','ready'),('sent','sent'),
  ('received-by-clearinghouse','received-by-payer'),('received-by-clearinghouse','rejected'),('received-by-clearinghouse','adjudicated'),
  ('received-by-clearinghouse','received-by-clearinghouse'),
  ('received-by-payer','adjudicated'),('received-by-payer','rejected'),('received-by-payer','received-by-payer'),
  ('rejected','draft'),('rejected','held'),('rejected','ready'),('rejected','cancelled'),('rejected','rejected'),
  ('adjudicated','adjudicated'),('adjudicated','closed'),('adjudicated','replaced'),('adjudicated','voided'),
  ('closed','adjudicated'),('closed','closed'),('closed','replaced'),('closed','voided'),
  ('replaced','adjudicated'),('replaced','replaced'),('voided','adjudicated'),('voided','voided'),
  ('received-by-payer','replaced'),('received-by-payer','voided');

create table organization (
  organization_id text primary key, name text not null, kind text not null check (kind in ('billing-company','practice','hospital')),
  created_at timestamptz not null default now()
);
create table practice (
  organization_id text not null, practice_id text not null, name text not null, npi text not null, taxonomy_code text not null,
  tax_id text not null, tax_id_type text not null check (tax_id_type in ('EI','SY')), address jsonb not null, pay_to_address jsonb,
  phone text not null default '', time_zone text not null default 'America/New_York', settings jsonb not null default '{}',
  primary key (organization_id, practice_id)
);
create table facility (
  organization_id text not null, facility_id text not null, practice_id text not null, name text not null,
  place_of_service_code text not null, npi text, address jsonb not null,
  primary key (organization_id, facility_id)
);
create table provider (
  organization_id text not null, provider_id text not null, practice_id text not null, npi text not null, last_name text not null,
  first_name text not null, credential text not null default '', taxonomy_code text not null, specialty text not null default '',
  active boolean not null default true, primary key (organization_id, provider_id)
);
create table app_user (
  organization_id text not null, user_id text not null, email text not null, display_name text not null, initials text not null,
  provider_id text, patient_id text, credential text, credential_expires_on date, active boolean not null default true,
  preferences jsonb not null default '{}', created_at timestamptz not null default now(), primary key (organization_id, user_id)
);
create unique index app_user_email on app_user (organization_id, email);
create table user_role (
  organization_id text not null, user_id text not null,
  role text not null check (role in ('coder','biller','provider','front-desk','supervisor','owner','attorney','auditor','patient','administrator')),
  practice_id text not null default '*', primary key (organization_id, user_id, role, practice_id)
);
create table payer (
  organization_id text not null, payer_id text not null, name text not null, edi_payer_id text not null,
  claim_filing_indicator_code text not null, timely_filing_days integer not null default 365, appeal_days integer not null default 120,
  expected_answer_days integer not null default 30, prior_authorization_codes text[] not null default '{}', phone text not null default '',
  address jsonb, active boolean not null default true, primary key (organization_id, payer_id)
);
create unique index payer_edi on payer (organization_id, edi_payer_id);
create table contract_rate (
  organization_id text not null, payer_id text not null, practice_id text not null, procedure_code text not null, modifier text not null default '',
  effective_from date not null, effective_until date, allowed_cents bigint not null check (allowed_cents >= 0), contract_name text not null,
  primary key (organization_id, payer_id, practice_id, procedure_code, modifier, effective_from)
);
create table charge_rate (
  organization_id text not null, practice_id text not null, procedure_code text not null, modifier text not null default '',
  effective_from date not null, charge_cents bigint not null check (charge_cents >= 0), description text not null default '',
  primary key (organization_id, practice_id, procedure_code, modifier, effective_from)
);
create table guarantor (
  organization_id text not null, guarantor_id text not null, last_name text not null, first_name text not null, address jsonb not null,
  phone text not null default '', email text not null default '', primary key (organization_id, guarantor_id)
);
create table patient (
  organization_id text not null, patient_id text not null, practice_id text not null, account_number text not null,
  last_name text not null, first_name text not null, middle_name text not null default '', birth_date date not null,
  sex text not null check (sex in ('F','M','U')), address jsonb not null, phone text not null default '', email text not null default '',
  guarantor_id text, guarantor_relationship text not null default 'self', created_at timestamptz not null default now(),
  version integer not null default 1, primary key (organization_id, patient_id)
);
create unique index patient_account on patient (organization_id, account_number);
create index patient_name on patient (organization_id, practice_id, lower(last_name) text_pattern_ops, lower(first_name));
create table coverage (
  organization_id text not null, coverage_id text not null, patient_id text not null, priority text not null check (priority in ('P','S','T')),
  payer_id text not null, plan_name text not null default '', member_id text not null, group_number text not null default '',
  relationship_code text not null default '18', subscriber jsonb not null, effective_from date not null, effective_until date,
  version integer not null default 1, primary key (organization_id, coverage_id)
);
create index coverage_patient on coverage (organization_id, patient_id, priority);
create table visit (
  organization_id text not null, visit_id text not null, practice_id text not null, patient_id text not null, provider_id text not null,
  facility_id text not null, service_date date not null, appointment_time text not null default '', reason text not null default '',
  status text not null check (status in ('scheduled','checked-in','to-code','query','returned','coded','billed','cancelled')),
  place_of_service_code text not null, estimated_charge_cents bigint not null default 0, waiting_since date not null,
  authorization_id text, accident jsonb, return_reason text, coder_user_id text, coded_at timestamptz, em_level text,
  assigned_user_id text, created_at timestamptz not null default now(), version integer not null default 1,
  primary key (organization_id, visit_id)
);
create index visit_work on visit (organization_id, practice_id, status, estimated_charge_cents desc, waiting_since);
create index visit_day on visit (organization_id, practice_id, service_date);
create index visit_patient on visit (organization_id, patient_id, service_date desc);
create table document (
  organization_id text not null, document_id text not null, patient_id text not null, visit_id text, kind text not null, title text not null,
  author text not null default '', body text not null, sha256 text not null, created_at timestamptz not null default now(),
  primary key (organization_id, document_id)
);
create index document_visit on document (organization_id, visit_id);
create table visit_diagnosis (
  organization_id text not null, visit_id text not null, position smallint not null check (position between 1 and 12), code text not null,
  title text not null default '', origin text not null check (origin in ('suggested','manual')), evidence jsonb not null default '[]', why jsonb not null default '[]',
  primary key (organization_id, visit_id, position)
);
create table service_line (
  organization_id text not null, service_line_id text not null, visit_id text not null, position smallint not null, procedure_code text not null,
  description text not null default '', modifiers text[] not null default '{}' check (cardinality(modifiers) <= 4), units numeric not null check (units > 0),
  unit_type text not null default 'UN', charge_cents bigint not null check (charge_cents >= 0), place_of_service_code text,
  diagnosis_pointers smallint[] not null default '{}', ndc text, ndc_quantity text, ndc_unit text, inventory_movement_id text,
  origin text not null check (origin in ('suggested','manual','supply')), evidence jsonb not null default '[]', why jsonb not null default '[]',
  primary key (organization_id, service_line_id)
);
create unique index service_line_visit on service_line (organization_id, visit_id, position);
create table coding_run (
  organization_id text not null, coding_run_id text not null, visit_id text not null, document_id text not null, engine_version text not null,
  input_sha256 text not null, result jsonb not null, created_at timestamptz not null default now(), primary key (organization_id, coding_run_id)
);
create index coding_run_visit on coding_run (organization_id, visit_id, created_at desc);
create table coding_decision (
  organization_id text not null, decision_id text not null, visit_id text not null, action text not null check (action in ('accept','reject','replace','add','remove','edit','finish','return')),
  system text not null, code text not null, reason text not null default '', user_id text not null, at timestamptz not null default now(),
  primary key (organization_id, decision_id)
);
create index coding_decision_visit on coding_decision (organization_id, visit_id, at);
create table provider_query (
  organization_id text not null, query_id text not null, visit_id text not null, provider_id text not null, question text not null,
  options jsonb not null, because text not null default '', evidence jsonb not null default '[]',
  status text not null check (status in ('open','answered','withdrawn')), answer text, answered_by text, answered_at timestamptz,
  asked_by text not null, asked_at timestamptz not null default now(), due_on date not null, version integer not null default 1,
  primary key (organization_id, query_id)
);
create index provider_query_open on provider_query (organization_id, provider_id, status, due_on);
create index provider_query_visit on provider_query (organization_id, visit_id);
create table prior_authorization (
  organization_id text not null, authorization_id text not null, patient_id text not null, coverage_id text not null, visit_id text,
  procedure_codes text[] not null, diagnosis_codes text[] not null default '{}', units integer not null default 1, units_used integer not null default 0,
  status text not null check (status in ('requested','approved','modified','denied','pended','no-answer','cancelled')), authorization_number text,
  effective_from date, effective_until date, answer jsonb, request_file_id text, response_file_id text,
  requested_by text, requested_at timestamptz not null default now(), answered_at timestamptz, primary key (organization_id, authorization_id)
);
create index prior_authorization_patient on prior_authorization (organization_id, patient_id);
create table eligibility_check (
  organization_id text not null, eligibility_id text not null, coverage_id text not null, patient_id text not null, service_date date not null,
  status text not null check (status in ('pending','active','inactive','not-found','error','no-answer')), answer jsonb, problem text,
  request_file_id text, response_file_id text, requested_by text, requested_at timestamptz not null default now(), answered_at timestamptz,
  primary key (organization_id, eligibility_id)
);
create index eligibility_coverage on eligibility_check (organization_id, coverage_id, requested_at desc);

create table exchange_file (
  organization_id text not null, exchange_file_id text not null, direction text not null check (direction in ('sent','received','uploaded')),
  kind text not null, name text not null, sha256 text not null, size_bytes bigint not null, content bytea not null,
  interchange_control_number text, status text not null check (status in ('stored','processing','processed','refused','repeated')),
  problem text, details jsonb not null default '{}', at timestamptz not null default now(), primary key (organization_id, exchange_file_id)
);
create index exchange_file_hash on exchange_file (organization_id, sha256);
create index exchange_file_at on exchange_file (organization_id, at desc);

create table claim (
  organization_id text not null, claim_id text not null, practice_id text not null, patient_id text not null, visit_id text not null,
  payer_id text not null, coverage_id text not null, provider_id text not null, patient_control_number text not null,
  responsibility text not null check (responsibility in ('P','S','T')), frequency_code text not null default '1',
  replaces_claim_id text, prior_claim_id text, state text not null default 'draft', outcome text check (outcome in ('paid','partly-paid','denied','reversed')),
  state_since timestamptz not null default now(), content jsonb not null, total_charge_cents bigint not null, paid_cents bigint not null default 0,
  service_date date not null, verdict text check (verdict in ('clean','warnings','held')), finding_count integer not null default 0,
  first_finding text, payer_claim_control_number text, submitted_on date, first_submitted_on date, timely_filing_due_on date not null,
  answer_due_on date, hold_reason text, assigned_user_id text, created_at timestamptz not null default now(), version integer not null default 1,
  primary key (organization_id, claim_id)
);
create unique index claim_control on claim (organization_id, patient_control_number);
create index claim_state_money on claim (organization_id, state, total_charge_cents desc, claim_id);
create index claim_state_date on claim (organization_id, state, service_date, claim_id);
create index claim_practice_state on claim (organization_id, practice_id, state, total_charge_cents desc, claim_id);
create index claim_payer on claim (organization_id, payer_id, state);
create index claim_patient on claim (organization_id, patient_id);
create index claim_visit on claim (organization_id, visit_id);
create index claim_answer_due on claim (organization_id, answer_due_on) where state in ('sent','received-by-clearinghouse','received-by-payer');
create index claim_pccn on claim (organization_id, payer_claim_control_number);
create table claim_event (
  organization_id text not null, claim_id text not null, sequence integer not null, kind text not null, from_state text not null, to_state text not null,
  outcome text, at timestamptz not null default now(), actor_kind text not null check (actor_kind in ('user','system','payer','clearinghouse')),
  actor_id text, actor_name text not null default '', cause text not null, exchange_file_id text, remittance_id text, details jsonb not null default '{}',
  primary key (organization_id, claim_id, sequence)
);
create index claim_event_at on claim_event (organization_id, at);
create table claim_finding (
  organization_id text not null, claim_id text not null, ordinal smallint not null, edit text not null, family text not null,
  severity text not null check (severity in ('error','warning','advice')), message text not null, line smallint, field text, fix text not null,
  proposal jsonb, source jsonb not null, why jsonb, overridden_by text, override_reason text, overridden_at timestamptz,
  primary key (organization_id, claim_id, ordinal)
);
create index claim_finding_edit on claim_finding (organization_id, edit);
create table submission (
  organization_id text not null, submission_id text not null, practice_id text not null, exchange_file_id text not null,
  interchange_control_number text not null, group_control_number text not null, claim_count integer not null, total_charge_cents bigint not null,
  status text not null check (status in ('queued','sent','accepted','partly-rejected','rejected')), created_by text,
  created_at timestamptz not null default now(), sent_at timestamptz, primary key (organization_id, submission_id)
);
create unique index submission_control on submission (organization_id, interchange_control_number);
create table submission_claim (
  organization_id text not null, submission_id text not null, claim_id text not null, transaction_control_number text not null, position integer not null,
  primary key (organization_id, submission_id, claim_id)
);
create index submission_claim_claim on submission_claim (organization_id, claim_id);
create table acknowledgement (
  organization_id text not null, acknowledgement_id text not null, kind text not null check (kind in ('TA1','999','277CA')), exchange_file_id text not null,
  submission_id text, claim_id text, verdict text not null check (verdict in ('accepted','accepted-with-errors','rejected')), reason text not null default '',
  details jsonb not null default '{}', received_at timestamptz not null default now(), primary key (organization_id, acknowledgement_id)
);
create index acknowledgement_submission on acknowledgement (organization_id, submission_id);
create index acknowledgement_claim on acknowledgement (organization_id, claim_id);

create table remittance (
  organization_id text not null, remittance_id text not null, practice_id text, payer_id text, exchange_file_id text not null, transaction_position integer not null default 1,
  payer_name text not null, payee_name text not null default '', payee_npi text, trace_number text not null, payment_method text not null, payment_date date not null,
  paid_cents bigint not null, claim_count integer not null, status text not null check (status in ('posted','posted-with-unmatched','refused','repeated')),
  problem text, provider_adjustments jsonb not null default '[]', received_at timestamptz not null default now(), posted_at timestamptz,
  primary key (organization_id, remittance_id)
);
create index remittance_trace on remittance (organization_id, trace_number);
create index remittance_date on remittance (organization_id, payment_date desc);
create table remittance_claim (
  organization_id text not null, remittance_id text not null, position integer not null, claim_id text, patient_control_number text not null,
  status_code text not null, charge_cents bigint not null, paid_cents bigint not null, patient_responsibility_cents bigint not null default 0,
  payer_claim_control_number text not null default '', content jsonb not null,
  match_status text not null check (match_status in ('matched','unmatched','assigned','dismissed')), match_reason text not null default '', journal_id text,
  primary key (organization_id, remittance_id, position)
);
create index remittance_claim_claim on remittance_claim (organization_id, claim_id);
create index remittance_claim_unmatched on remittance_claim (organization_id, match_status) where match_status = 'unmatched';
create table remittance_adjustment (
  organization_id text not null, remittance_id text not null, position integer not null, ordinal integer not null, claim_id text, line_number integer,
  adjustment_group text not null, reason text not null, cents bigint not null, remarks text[] not null default '{}', posted_on date not null,
  primary key (organization_id, remittance_id, position, ordinal)
);
create index remittance_adjustment_reason on remittance_adjustment (organization_id, reason, posted_on);
create table denial (
  organization_id text not null, denial_id text not null, practice_id text not null, claim_id text not null, remittance_id text not null, line_number integer,
  adjustment_group text not null, reason text not null, remarks text[] not null default '{}', amount_cents bigint not null, category text not null,
  explanation text not null, proposed_step text not null, proposed_action text not null, chance_percent smallint not null default 50, deadline_on date not null,
  status text not null check (status in ('open','working','appealed','corrected','written-off','to-patient','overturned','upheld')),
  assigned_user_id text, created_at timestamptz not null default now(), resolved_at timestamptz, resolution text, version integer not null default 1,
  primary key (organization_id, denial_id)
);
create index denial_work on denial (organization_id, practice_id, status, deadline_on);
create index denial_claim on denial (organization_id, claim_id);
create table task (
  organization_id text not null, task_id text not null, practice_id text, kind text not null, subject_kind text not null, subject_id text not null,
  title text not null, details text not null default '', amount_cents bigint not null default 0, due_on date, for_role text not null,
  status text not null default 'open' check (status in ('open','done','dismissed')), assigned_user_id text, created_at timestamptz not null default now(),
  done_at timestamptz, done_by text, primary key (organization_id, task_id)
);
create index task_open on task (organization_id, status, for_role, due_on);
create table thread_message (
  organization_id text not null, message_id text not null, subject_kind text not null, subject_id text not null, author_user_id text not null,
  author_name text not null, body text not null, at timestamptz not null default now(), primary key (organization_id, message_id)
);
create index thread_message_subject on thread_message (organization_id, subject_kind, subject_id, at);

create table inventory_item (
  organization_id text not null, item_id text not null, practice_id text not null, name text not null, procedure_code text, stock_unit text not null,
  billing_units_per_stock_unit numeric not null default 1, ndc text, ndc_unit text, ndc_quantity_per_stock_unit numeric, single_dose boolean not null default false,
  par_level numeric not null default 0, reorder_level numeric not null default 0, charge_cents bigint not null default 0, active boolean not null default true,
  primary key (organization_id, item_id)
);
create table inventory_lot (
  organization_id text not null, lot_id text not null, item_id text not null, lot_number text not null, expires_on date, received_on date not null,
  unit_cost_cents bigint not null default 0, on_hand numeric not null default 0 check (on_hand >= 0), primary key (organization_id, lot_id)
);
create index inventory_lot_item on inventory_lot (organization_id, item_id, expires_on);
create table inventory_movement (
  organization_id text not null, movement_id text not null, item_id text not null, lot_id text not null, visit_id text,
  kind text not null check (kind in ('receive','use','waste','count','return','undo')), quantity numeric not null, reason text not null default '',
  user_id text, at timestamptz not null default now(), idempotency_key text not null, primary key (organization_id, movement_id)
);
create unique index inventory_movement_key on inventory_movement (organization_id, idempotency_key);
create index inventory_movement_visit on inventory_movement (organization_id, visit_id);
create table procedure_pack (
  organization_id text not null, pack_id text not null, practice_id text not null, name text not null, procedure_code text not null, items jsonb not null,
  primary key (organization_id, pack_id)
);

-- The ledger: every entry moves cents from one account to another, so that the sum over all accounts is zero by construction.
create table ledger_account (
  organization_id text not null, account_id text not null, kind text not null, practice_id text not null, patient_id text, payer_id text, claim_id text,
  balance_cents bigint not null default 0, primary key (organization_id, account_id)
);
create index ledger_account_claim on ledger_account (organization_id, claim_id) where claim_id is not null;
create index ledger_account_patient on ledger_account (organization_id, patient_id, kind) where patient_id is not null;
create index ledger_account_open on ledger_account (organization_id, kind, practice_id) where balance_cents <> 0;
create table ledger_journal (
  organization_id text not null, journal_id text not null, practice_id text not null, idempotency_key text not null, kind text not null, occurred_on date not null,
  recorded_at timestamptz not null default now(), description text not null, source_kind text not null, source_id text not null, claim_id text, patient_id text,
  reverses_journal_id text, recorded_by text, primary key (organization_id, journal_id)
);
create unique index ledger_journal_key on ledger_journal (organization_id, idempotency_key);
create index ledger_journal_claim on ledger_journal (organization_id, claim_id, occurred_on);
create index ledger_journal_patient on ledger_journal (organization_id, patient_id, occurred_on);
create index ledger_journal_day on ledger_journal (organization_id, practice_id, occurred_on);
create table ledger_entry (
  organization_id text not null, journal_id text not null, position integer not null, debit_account_id text not null, credit_account_id text not null,
  cents bigint not null check (cents > 0), occurred_on date not null, claim_id text, patient_id text, line_number integer, reason text not null default '', memo text not null default '',
  primary key (organization_id, journal_id, position), check (debit_account_id <> credit_account_id)
);
create index ledger_entry_debit on ledger_entry (organization_id, debit_account_id, occurred_on);
create index ledger_entry_credit on ledger_entry (organization_id, credit_account_id, occurred_on);
create index ledger_entry_claim on ledger_entry (organization_id, claim_id);
create table ledger_lock (
  organization_id text not null, practice_id text not null, locked_through date not null, locked_by text not null, locked_at timestamptz not null default now(),
  primary key (organization_id, practice_id)
);
create table statement (
  organization_id text not null, statement_id text not null, practice_id text not null, patient_id text not null, number text not null, issued_on date not null,
  due_on date not null, amount_cents bigint not null, content jsonb not null, delivery text not null default 'print', created_by text, primary key (organization_id, statement_id)
);
create unique index statement_number on statement (organization_id, number);
create index statement_patient on statement (organization_id, patient_id, issued_on desc);
create table payment (
  organization_id text not null, payment_id text not null, practice_id text not null, patient_id text not null, received_on date not null,
  amount_cents bigint not null check (amount_cents > 0), method text not null check (method in ('cash','check','card','transfer','portal')), reference text not null default '',
  status text not null check (status in ('posted','refunded','voided')), allocations jsonb not null default '[]', plan_id text, received_by text,
  idempotency_key text not null, at timestamptz not null default now(), primary key (organization_id, payment_id)
);
create unique index payment_key on payment (organization_id, idempotency_key);
create index payment_patient on payment (organization_id, patient_id, received_on desc);
create table payment_plan (
  organization_id text not null, plan_id text not null, practice_id text not null, patient_id text not null, total_cents bigint not null check (total_cents > 0),
  installment_count smallint not null check (installment_count between 1 and 60), starts_on date not null,
  status text not null check (status in ('active','completed','defaulted','cancelled')), created_by text, created_at timestamptz not null default now(),
  version integer not null default 1, primary key (organization_id, plan_id)
);
create index payment_plan_patient on payment_plan (organization_id, patient_id);
create table plan_installment (
  organization_id text not null, plan_id text not null, number smallint not null, due_on date not null, amount_cents bigint not null check (amount_cents > 0),
  paid_cents bigint not null default 0, status text not null check (status in ('due','paid','missed')), primary key (organization_id, plan_id, number)
);
create index plan_installment_due on plan_installment (organization_id, status, due_on);
create table placement (
  organization_id text not null, placement_id text not null, practice_id text not null, patient_id text not null, amount_cents bigint not null check (amount_cents > 0),
  status text not null check (status in ('proposed','approved','refused','referred','recalled','closed')), reason text not null, packet jsonb not null default '{}',
  proposed_by text not null, proposed_at timestamptz not null default now(), decided_by text, decided_at timestamptz, decision_note text,
  attorney_user_id text, version integer not null default 1, primary key (organization_id, placement_id)
);
create index placement_status on placement (organization_id, status);
create table audit_event (
  organization_id text not null, sequence bigint not null, at timestamptz not null default now(), user_id text, user_name text not null default '', action text not null,
  subject_kind text not null, subject_id text not null, purpose text not null default '', details jsonb not null default '{}', address text not null default '',
  previous_hash text not null, hash text not null, primary key (organization_id, sequence)
);
create index audit_event_subject on audit_event (organization_id, subject_kind, subject_id);
create table domain_event (
  organization_id text not null, event_id text not null, kind text not null, subject_kind text not null, subject_id text not null, payload jsonb not null default '{}',
  at timestamptz not null default now(), primary key (organization_id, event_id)
);
create index domain_event_at on domain_event (organization_id, at);
create table saved_view (
  organization_id text not null, view_id text not null, user_id text not null, list text not null, name text not null, filters jsonb not null, shared boolean not null default false,
  primary key (organization_id, view_id)
);
create table counter (
  organization_id text not null, name text not null, value bigint not null, primary key (organization_id, name)
);
create table setting (
  organization_id text not null, name text not null, value jsonb not null, primary key (organization_id, name)
);

-- Append-only tables refuse change, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'CC001', hint = 'Corrections are new rows.';
end $$;
do $$ declare name text; begin
  foreach name in array array['claim_event','ledger_journal','ledger_entry','audit_event','coding_decision','inventory_movement','domain_event','acknowledgement','remittance_adjustment'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
  end loop;
end $$;

-- The state of a claim changes only by an event, and only along claim_transition.
create function apply_claim_event() returns trigger language plpgsql as $$
declare current_row claim%rowtype;
begin
  select * into current_row from claim where organization_id = new.organization_id and claim_id = new.claim_id for update;
  if not found then raise exception 'claim % is unknown', new.claim_id using errcode = 'CC002'; end if;
  if current_row.state <> new.from_state then
    raise exception 'claim moved on: it is % and not %', current_row.state, new.from_state using errcode = 'CC003', hint = 'Read the claim again.';
  end if;
  if not exists (select from reference.claim_transition where from_state = new.from_state and to_state = new.to_state) then
    raise exception 'a claim cannot go from % to %', new.from_state, new.to_state using errcode = 'CC004';
  end if;
  update claim set state = new.to_state,
      state_since = case when new.to_state = new.from_state then state_since else new.at end,
      outcome = coalesce(new.outcome, outcome)
    where organization_id = new.organization_id and claim_id = new.claim_id;
  return new;
end $$;
create trigger claim_event_applies before insert on claim_event for each row execute function apply_claim_event();
create function guard_claim_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'a claim begins as draft' using errcode = 'CC004'; end if;
  elsif (new.state is distinct from old.state or new.outcome is distinct from old.outcome) and pg_trigger_depth() < 2 then
    raise exception 'the state of a claim changes only by an event' using errcode = 'CC004', hint = 'Insert into claim_event.';
  end if;
  return new;
end $$;
create trigger claim_state_guard before insert or update on claim for each row execute function guard_claim_state();

-- Balances follow entries in the same statement; a locked period refuses entries.
create function apply_ledger_entries() returns trigger language plpgsql as $$
begin
  if exists (
    select from added e join ledger_journal j on j.organization_id = e.organization_id and j.journal_id = e.journal_id
      join ledger_lock l on l.organization_id = j.organization_id and l.practice_id = j.practice_id
      where e.occurred_on <= l.locked_through) then
    raise exception 'the period is closed' using errcode = 'CC005', hint = 'Post on a later day or reopen the period.';
  end if;
  update ledger_account a set balance_cents = a.balance_cents + moved.cents
    from (select organization_id, account_id, sum(cents) as cents from (
            select organization_id, debit_account_id as account_id, cents from added
            union all select organization_id, credit_account_id, -cents from added) legs
          group by organization_id, account_id order by organization_id, account_id) moved
    where a.organization_id = moved.organization_id and a.account_id = moved.account_id;
  if exists (select from added e left join ledger_account d on d.organization_id = e.organization_id and d.account_id = e.debit_account_id
      left join ledger_account c on c.organization_id = e.organization_id and c.account_id = e.credit_account_id
      where d.account_id is null or c.account_id is null) then
    raise exception 'an entry names an account that does not exist' using errcode = 'CC006';
  end if;
  return null;
end $$;
create trigger ledger_entry_applies after insert on ledger_entry referencing new table as added for each statement execute function apply_ledger_entries();
create function guard_ledger_balance() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.balance_cents <> 0 then raise exception 'an account begins at zero' using errcode = 'CC006'; end if;
  elsif new.balance_cents is distinct from old.balance_cents and pg_trigger_depth() < 2 then
    raise exception 'balances follow entries' using errcode = 'CC006', hint = 'Insert into ledger_entry.';
  end if;
  return new;
end $$;
create trigger ledger_balance_guard before insert or update on ledger_account for each row execute function guard_ledger_balance();
-- The trial balance of every organisation touched is zero when the transaction commits.
create function check_trial_balance() returns trigger language plpgsql as $$
declare off_by bigint;
begin
  select coalesce(sum(case when leg = 'd' then cents else -cents end), 0) into off_by from (
    select 'd' as leg, cents from ledger_entry where organization_id = new.organization_id and journal_id = new.journal_id
    union all select 'c', cents from ledger_entry where organization_id = new.organization_id and journal_id = new.journal_id) legs;
  if off_by <> 0 or not exists (select from ledger_entry where organization_id = new.organization_id and journal_id = new.journal_id) then
    raise exception 'journal % has no balanced entries', new.journal_id using errcode = 'CC006';
  end if;
  return null;
end $$;
create constraint trigger ledger_journal_balances after insert on ledger_journal deferrable initially deferred for each row execute function check_trial_balance();

-- Stock on hand follows movements.
create function apply_inventory_movement() returns trigger language plpgsql as $$
begin
  update inventory_lot set on_hand = on_hand + new.quantity where organization_id = new.organization_id and lot_id = new.lot_id;
  if not found then raise exception 'the lot is unknown' using errcode = 'CC002'; end if;
  return new;
end $$;
create trigger inventory_movement_applies before insert on inventory_movement for each row execute function apply_inventory_movement();

-- Tenant walls.
do $$ declare t record; begin
  for t in select c.table_name from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'organization_id' loop
    execute format('alter table %I enable row level security', t.table_name);
    execute format('alter table %I force row level security', t.table_name);
    execute format('create policy tenant on %I using (organization_id = (select nullif(current_setting(''app.organization_id'', true), ''''))) with check (organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')))', t.table_name);
  end loop;
end $$;
grant usage on schema public, reference to cleanclaim_app;
grant select on all tables in schema reference to cleanclaim_app;
grant select, insert, update, delete on all tables in schema public to cleanclaim_app;
revoke update, delete on claim_event, ledger_journal, ledger_entry, audit_event, coding_decision, inventory_movement, domain_event, acknowledgement, remittance_adjustment from cleanclaim_app;
revoke insert, delete on organization from cleanclaim_app;
