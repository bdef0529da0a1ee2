-- Work lists are read by index alone: the page's keys and the counts come from these, and only the rows shown are fetched.
drop index claim_state_money;
drop index claim_state_date;
create index claim_by_money on claim (organization_id, total_charge_cents, claim_id) include (practice_id, state);
create index claim_by_day on claim (organization_id, service_date, claim_id) include (practice_id, state);
create index claim_state_by_money on claim (organization_id, state, total_charge_cents, claim_id) include (practice_id, service_date);
create index claim_state_by_day on claim (organization_id, state, service_date, claim_id) include (practice_id, total_charge_cents);
create index visit_by_day on visit (organization_id, service_date, visit_id) include (practice_id, status, estimated_charge_cents);
create index visit_status on visit (organization_id, status, practice_id) include (estimated_charge_cents, waiting_since, visit_id);
