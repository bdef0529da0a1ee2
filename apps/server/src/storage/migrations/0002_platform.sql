-- Appends events to the audit chain of the organisation of this transaction, in order, one writer at a time. Each hash covers the
-- hash before it, the sequence number and the event's canonical text; `cleanclaim audit verify` computes them again.
-- events: [{at, userId, userName, action, subjectKind, subjectId, purpose, details, address, canonical}]
create function append_audit(events jsonb) returns void language plpgsql as $$
declare
  tenant text := current_setting('app.organization_id');
  last_sequence bigint;
  last_hash text;
  event jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || tenant, 0));
  select sequence, hash into last_sequence, last_hash from audit_event
    where organization_id = tenant order by sequence desc limit 1;
  last_sequence := coalesce(last_sequence, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  for event in select value from jsonb_array_elements(events) loop
    last_sequence := last_sequence + 1;
    insert into audit_event (organization_id, sequence, at, user_id, user_name, action, subject_kind, subject_id, purpose, details,
                             address, previous_hash, hash)
      values (tenant, last_sequence, (event ->> 'at')::timestamptz, event ->> 'userId', event ->> 'userName', event ->> 'action',
              event ->> 'subjectKind', event ->> 'subjectId', event ->> 'purpose', event -> 'details', event ->> 'address', last_hash,
              encode(sha256(convert_to(last_hash || chr(10) || last_sequence || chr(10) || (event ->> 'canonical'), 'UTF8')), 'hex'))
      returning hash into last_hash;
  end loop;
end $$;
