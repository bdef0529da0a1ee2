-- Counts of the rail, the list of answers and the accounts are read by index alone.
create index claim_waiting_by_money on claim (organization_id, total_charge_cents, claim_id) include (practice_id, answer_due_on)
  where state in ('sent', 'received-by-clearinghouse', 'received-by-payer');
create index ledger_account_owing on ledger_account (organization_id, kind, practice_id, patient_id) include (balance_cents)
  where balance_cents <> 0;
create index denial_open on denial (organization_id, practice_id) include (amount_cents, chance_percent, deadline_on, denial_id)
  where status in ('open', 'working', 'appealed');
